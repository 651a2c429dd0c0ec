/**
 * The report.
 *
 * @module
 */
import { type BacktestResult, formatReport, resultSchema } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { sampleResult } from './sample-result.js';

const sample = sampleResult();
const changedRisk: BacktestResult['risk'] = {
  hash: 'b1234567890123456789',
  killSwitch: { state: 'halt-new', reason: 'the feed is late' },
  changes: [
    {
      time: '2020-03-11T20:00:00Z',
      type: 'plugin_reconfigured',
      plugin: 'Breaker',
      by: 'Momentum',
      reason: 'a <calm> market',
      approvers: ['Ann', 'Bob'],
      differences: [
        { path: 'plugins.breaker.maxDrawdown', from: 0.15, to: 0.3, direction: 'looser' },
        { path: 'plugins.breaker.mode', from: null, to: 'slow', direction: 'unknown' },
      ],
      killSwitch: null,
      hash: { before: 'a1234567890123456789', after: 'b1234567890123456789' },
    },
    {
      time: '2020-03-12T14:30:00Z',
      type: 'halted',
      plugin: null,
      by: 'Momentum',
      reason: 'the feed is late',
      approvers: [],
      differences: [],
      killSwitch: { from: 'active', to: 'halt-new' },
      hash: { before: 'b1234567890123456789', after: 'b1234567890123456789' },
    },
  ],
};

describe('the report', () => {
  it('is made from a result that passes the schema', () => {
    expect(resultSchema.parse(sample)).toEqual(sample);
  });

  it('loads nothing from anywhere and runs no script', () => {
    const page = formatReport(sample);

    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)|https?:/i);
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`);
  });

  it('gives the same page for the same result', () => {
    expect(formatReport(sampleResult())).toBe(formatReport(sampleResult()));
  });

  it('escapes everything that a strategy or its data can write', () => {
    const evil = `"><script>alert(1)</script>'&\u0000`;
    const page = formatReport(withText(sample, evil));

    expect(page).not.toContain('<script');
    expect(page).not.toContain('\u0000');
    expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(12);
    expect(tags(page)).toEqual(tags(formatReport(withText(sample, 'plain'))));
  });

  it('marks each trip of the circuit breaker and each recovery', () => {
    const page = formatReport(sample);
    const trips = sample.riskEvents.filter(({ type }) => type === 'circuit_breaker_triggered').length;
    const recoveries = sample.riskEvents.filter(({ type }) => type === 'recovery_conditions_met').length;

    expect(trips).toBeGreaterThan(1);
    expect(page.match(/<path class="trip"/g)).toHaveLength(trips);
    expect(page.match(/<path class="recovery"/g)).toHaveLength(recoveries);
    expect(page.match(/<rect class="band"/g)).toHaveLength(trips);
  });

  it('lists every refused order with all its reasons', () => {
    const page = formatReport(sample);
    const refused = sample.orders.filter(({ refusals }) => refusals.length > 0);
    const reasons = refused.flatMap(({ refusals }) => refusals);

    expect(reasons.length).toBeGreaterThan(refused.length);
    expect(page.match(/<code>(GROUP_LIMIT|SYMBOL_SHARE)<\/code>/g)).toHaveLength(reasons.length);
  });

  it('names the plugins and the configuration hash', () => {
    const page = formatReport(sample);

    for (const { name } of sample.config.plugins) {
      expect(page).toContain(`<th scope="row">${name}</th>`);
    }

    expect(page).toContain(sample.config.hash);
  });

  it('shows above the figures when plugins were out of order', () => {
    const lapse = (type: string, source: string): (typeof sample.riskEvents)[number] => ({
      time: '2020-03-11T20:00:00Z',
      type,
      level: 'critical',
      source,
      message: '<bug>',
      data: {},
    });
    const riskEvents = [
      lapse('plugin_degraded', 'Breaker'),
      lapse('plugin_disabled', 'B'),
      lapse('plugin_enabled', 'B'),
    ];
    const page = formatReport({ ...sample, riskEvents });
    const many = Array.from({ length: 60 }, (_, index) => lapse('plugin_unfed', `P${index}`));

    expect(page).toContain('Risk plugins out of order (1 at the end of the run)');
    expect(page).toContain('degraded from 2020-03-11 20:00 to the end of the run (&lt;bug&gt;)');
    expect(page).toContain('disabled from 2020-03-11 20:00 until 2020-03-11 20:00');
    expect(page.indexOf('out of order')).toBeLessThan(page.indexOf('Net profit'));
    expect(formatReport(sample)).not.toContain('out of order');
    expect(formatReport({ ...sample, riskEvents: many })).toContain('10 more times in result.json');
  });

  it('tells every change of the risk line: when, what, who, why, approvers, settings and hashes', () => {
    const page = formatReport({ ...sample, risk: changedRisk });

    for (const cell of [
      '<td class="time">2020-03-11 20:00</td>',
      '<strong>Breaker</strong> limits changed',
      'on behalf of Momentum<div>approved by Ann and Bob</div>',
      'limits changed<div>a &lt;calm&gt; market</div>',
      '<code>plugins.breaker.maxDrawdown</code>: 0.15 → 0.3 <span class="bad">looser</span>',
      '<code>plugins.breaker.mode</code>: none → slow <span class="warn">unknown</span>',
      '<code title="a1234567890123456789">a12345678901</code> → <code title="b1234567890123456789">b12345678901</code>',
      'kill switch tightened: active → <strong>halt-new</strong>',
      'on behalf of Momentum</td>',
      'hash <code title="b1234567890123456789">b12345678901</code>, unchanged',
      'the kill switch was <strong class="bad">halt-new</strong> (the feed is late)',
      '<code>b1234567890123456789</code>',
    ]) {
      expect(page).toContain(cell);
    }

    expect(page).toContain('Changes of the risk line <small>2 while the run went on</small>');
    expect(page.indexOf('Changes of the risk line')).toBeLessThan(page.indexOf('Refused orders'));
    expect(formatReport(sample)).not.toContain('Changes of the risk line');
  });

  it('says that nothing was in force where nothing was', () => {
    const [change] = changedRisk.changes;
    const risk = {
      ...changedRisk,
      hash: '',
      killSwitch: { state: 'active', reason: '' },
      changes: change === undefined ? [] : [{ ...change, type: 'plugin_mended', hash: { before: '', after: 'c' } }],
    };
    const page = formatReport({ ...sample, risk });

    expect(page).toContain('<strong>Breaker</strong> plugin_mended');
    expect(page).toContain(
      '<strong class="good">active</strong>, and the hash of the configuration in force <code>none</code>',
    );
    expect(page).toContain('<code title="">none</code> → <code title="c">c</code>');
  });

  it('says where a strategy failed', () => {
    const error = { message: 'boom', file: 'strategy.ts', line: 12 };
    const page = formatReport({ ...sample, status: 'failed', error });

    expect(page).toContain('strategy.ts:12: boom');
  });

  it('stays small for a large result, and says that result.json holds the rest', () => {
    const page = formatReport(sampleResult({ days: 60_000, orderEvery: 6 }));

    expect(page.length).toBeLessThan(700_000);
    expect(page).toMatch(/[\d,]+ more rows: result\.json holds all of them/);
  });

  it('thins a long curve without losing a spike of one day', () => {
    const long = sampleResult({ days: 60_000, orderEvery: 60_000 });
    const highest = Math.max(...long.equity.map(({ value }) => value));
    const equity = long.equity.map((point, index) => (index === 31_415 ? { ...point, value: highest * 2 } : point));
    const [path = ''] = formatReport({ ...long, equity, charts: {} }).match(/<path class="equity" d="[^"]+/) ?? [];
    const heights = [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    const [top = 0, second = 0] = heights.sort((a, b) => a - b);

    expect(heights.length).toBeLessThan(4100);
    expect(second - top).toBeGreaterThan(100);
  });

  it('shows a run without data, orders or events', () => {
    const page = formatReport({
      ...sample,
      statistics: {},
      orders: [],
      orderEvents: [],
      riskEvents: [],
      decisions: [],
      equity: [],
      charts: { Empty: {}, Nothing: { line: [] } },
      logs: [],
      config: { ...sample.config, run: {}, plugins: [] },
    });

    expect(page).toContain('The run was too short for a curve.');
    expect(page).toContain('No order was refused.');
    expect(page).not.toContain('NaN');
    expect(page).not.toContain('undefined');
  });

  it('draws a flat curve and a single-day curve without NaN', () => {
    const equity = sample.equity.slice(0, 3).map(({ time }) => ({ time, value: 100_000 }));

    expect(formatReport({ ...sample, equity, riskEvents: [] })).not.toContain('NaN');
    expect(formatReport({ ...sample, equity: equity.slice(0, 1), riskEvents: [] })).not.toContain('NaN');
  });
});

/** A result in which every text that comes from outside is the given one. */
function withText(result: BacktestResult, text: string): BacktestResult {
  const refusals = [{ plugin: text, code: text, message: text, context: { [text]: text } }];
  const [order] = result.orders;
  const [event] = result.riskEvents;

  if (order === undefined || event === undefined) {
    throw new Error('The sample has orders and events.');
  }

  return {
    ...result,
    algorithm: text,
    status: 'failed',
    error: { message: text, file: text, line: 1 },
    statistics: { [text]: text, 'Net Profit': text },
    orders: [{ ...order, symbol: text, type: text, status: text, tag: text, strategy: text, refusals }],
    orderEvents: [],
    riskEvents: [
      {
        ...event,
        type: 'circuit_breaker_triggered',
        level: 'critical',
        source: text,
        message: text,
        data: { [text]: text },
      },
      { ...event, type: text, source: text, message: text },
    ],
    charts: { [text]: { [text]: result.equity.slice(0, 4) } },
    logs: [{ time: event.time, level: 'log', message: text }],
    config: {
      hash: text,
      run: { [text]: text, data: text, from: text, to: text },
      risk: { [text]: text },
      plugins: [{ name: text, version: text, status: { [text]: text } }],
    },
  };
}

function tags(page: string): string[] {
  return page.match(/<\/?[a-z][a-z0-9]*/gi) ?? [];
}
