/**
 * The summary in the terminal.
 *
 * @module
 */
import { formatSummary } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { sampleResult } from './sample-result.js';

const sample = sampleResult();
const files = ['out/legacy/result.json', 'out/legacy/report.html'];

describe('the summary', () => {
  it('is plain ASCII without a terminal', () => {
    expect(formatSummary(sample, { files })).not.toMatch(/[^\n\u0020-\u007e]/);
  });

  it('names algorithm, status, period, data, plugins, configuration hash and files', () => {
    const text = formatSummary(sample, { files });

    expect(text).toMatch(/^LegacyPortfolio: completed\n/);
    expect(text).toContain('2000-01-03 to 2020-04-17');
    expect(text).toContain('sample: S&P 500, daily, 10,590 data points');
    expect(text).toContain('CorrelationPlugin 1.0.0, CircuitBreakerPlugin 1.0.0, ConcentrationPlugin 1.0.0');
    expect(text).toContain(sample.config.hash);
    expect(text).toContain('  out/legacy/result.json\n  out/legacy/report.html\n');
  });

  it('holds every statistic', () => {
    const text = formatSummary(sample);

    for (const [name, value] of Object.entries(sample.statistics)) {
      expect(text).toMatch(new RegExp(`${name} +${value.replace(/[$.%]/g, '\\$&')}`));
    }
  });

  it('cuts the middle of a long list of orders and says how many are missing', () => {
    const text = formatSummary(sample);

    expect(text).toContain(`... ${sample.orders.length - 20} more orders, all of them in result.json ...`);
    expect(text).toMatch(/\n {4}1 {2}2000-01-03 20:00/);
    expect(text).toMatch(new RegExp(`\\n +${sample.orders.length} {2}2020`));
  });

  it('holds every refused order with all its reasons, however many', () => {
    const large = sampleResult({ days: 5295, orderEvery: 1 });
    const refused = large.orders.filter(({ refusals }) => refusals.length > 0);
    const lines = new Set(formatSummary(large).split('\n'));

    expect(refused.length).toBeGreaterThan(500);

    for (const { id, time, symbol, type, quantity, strategy } of refused) {
      const sign = quantity > 0 ? '+' : '';
      expect(lines).toContain(
        `  #${id}  ${time.slice(0, 10)} 20:00  ${symbol}  ${type} ${sign}${quantity}  ${strategy}`,
      );
    }

    expect(formatSummary(large).match(/ (GROUP_LIMIT|SYMBOL_SHARE): /g)).toHaveLength(
      refused.reduce((sum, { refusals }) => sum + refusals.length, 0),
    );
  });

  it('shows a refused update of an order that had passed', () => {
    const [order] = sample.orders;
    const refusals = [{ plugin: 'gate', code: 'BUYING_POWER', message: 'Needs 20, has 10.' }];

    if (order === undefined) {
      throw new Error('The sample has orders.');
    }

    const event = { orderId: order.id, symbol: order.symbol, time: '2000-01-04T20:00:00Z', status: 'submitted' };
    const text = formatSummary({
      ...sample,
      orders: [{ ...order, refusals: [] }],
      orderEvents: [{ ...event, fillQuantity: 0, fillPrice: 0, fee: 0, message: '', refusals }],
    });

    expect(text).toContain('Refused orders (1)');
    expect(text).toContain('(update)\n      gate BUYING_POWER: Needs 20, has 10.');
  });

  it('pairs each limit of a circuit breaker with its own recovery', () => {
    const event = (time: string, type: string, breaker: string): (typeof sample.riskEvents)[number] => ({
      time,
      type,
      level: type === 'recovery_conditions_met' ? 'info' : 'critical',
      source: 'CircuitBreakerPlugin',
      message: `${breaker} ${type}`,
      data: { breaker },
    });
    const text = formatSummary({
      ...sample,
      riskEvents: [
        event('2020-03-09T20:00:00Z', 'circuit_breaker_triggered', 'volatility'),
        event('2020-03-10T20:00:00Z', 'circuit_breaker_triggered', 'dailyLoss'),
        event('2020-03-11T20:00:00Z', 'recovery_conditions_met', 'dailyLoss'),
        event('2020-03-19T20:00:00Z', 'recovery_conditions_met', 'volatility'),
      ],
    });

    expect(text).toContain('Circuit breaker: tripped 2 times');
    expect(text).toContain('recovered  after 10 days: volatility recovery_conditions_met');
    expect(text).toContain('recovered  after 24 h 0 min: dailyLoss recovery_conditions_met');
  });

  it('shows every trip and recovery of the circuit breaker, and counts by level', () => {
    const text = formatSummary(sample);
    const trips = sample.riskEvents.filter(({ type }) => type === 'circuit_breaker_triggered');

    expect(trips.length).toBeGreaterThan(1);
    expect(text).toContain(`Circuit breaker: tripped ${trips.length} times`);
    expect(text.match(/ {2}tripped {4}Drawdown/g)).toHaveLength(trips.length);
    expect(text).toMatch(/ {2}recovered {2}after \d+ days: Drawdown/);
    expect(text).toMatch(/Risk events \(\d+: \d+ critical, \d+ warning, \d+ info\)/);
  });

  it.each([60, 80, 120, 200])('keeps lines within a terminal of %i characters', (width) => {
    const lines = formatSummary(sample, { width, files }).split('\n');

    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
  });

  it('colours only when asked', () => {
    const text = formatSummary(sample, { colour: true });

    expect(text).toContain('\u001b[');
    expect(text.replaceAll(new RegExp(`${'\u001b'}\\[\\d+m`, 'g'), '')).toBe(formatSummary(sample));
  });

  it('takes control characters out of what a strategy wrote', () => {
    const text = formatSummary({
      ...sample,
      orders: sample.orders.map((order) => ({ ...order, tag: 'a\u001b[2Jb\nc' })),
    });

    expect(text).not.toContain('\u001b');
    expect(text).toContain('a [2Jb c');
  });

  it('shows above the figures when plugins were degraded, disabled or not fed, the lasting ones first', () => {
    const event = (time: string, type: string, source = 'Breaker'): (typeof sample.riskEvents)[number] => ({
      time,
      type,
      level: 'critical',
      source,
      message: `${source} ${type}`,
      data: {},
    });
    const riskEvents = [
      event('2020-03-08T20:00:00Z', 'plugin_reset'),
      event('2020-03-09T20:00:00Z', 'plugin_unfed'),
      event('2020-03-10T20:00:00Z', 'plugin_fed'),
      event('2020-03-11T20:00:00Z', 'plugin_degraded'),
      event('2020-03-11T21:00:00Z', 'plugin_disabled', 'Other'),
      event('2020-03-12T20:00:00Z', 'plugin_disabled'),
      event('2020-03-13T20:00:00Z', 'plugin_disabled'),
      event('2020-03-14T20:00:00Z', 'plugin_enabled'),
    ];
    const text = formatSummary({ ...sample, riskEvents });
    const [, section = ''] = text.split('\n\n');

    expect(section.split('\n')).toEqual([
      'Risk plugins out of order (2 at the end of the run)',
      '  Breaker: degraded from 2020-03-11 20:00 to the end of the run (Breaker plugin_degraded)',
      '  Other: disabled from 2020-03-11 21:00 to the end of the run (Other plugin_disabled)',
      '  Breaker: not fed from 2020-03-09 20:00 until 2020-03-10 20:00 (Breaker plugin_unfed)',
      '  Breaker: disabled from 2020-03-12 20:00 until 2020-03-14 20:00 (Breaker plugin_disabled)',
    ]);
    expect(formatSummary(sample)).not.toContain('out of order');

    const many = Array.from({ length: 60 }, (_, index) => event('2020-03-11T20:00:00Z', 'plugin_unfed', `P${index}`));
    expect(formatSummary({ ...sample, riskEvents: many })).toContain('... 40 more times, all of them in result.json');
  });

  it('says where a strategy failed', () => {
    const text = formatSummary({
      ...sample,
      status: 'failed',
      error: { message: 'boom', file: 'strategy.ts', line: 12 },
    });

    expect(text).toMatch(/^LegacyPortfolio: failed\nstrategy\.ts:12: boom\n/);
  });

  it('shows a run without data, orders or events', () => {
    const text = formatSummary({
      ...sample,
      statistics: {},
      orders: [],
      orderEvents: [],
      riskEvents: [],
      equity: [],
      config: { ...sample.config, run: {}, plugins: [] },
    });

    expect(text).toContain('Period  no data');
    expect(text).toContain('Risk    no plugins');
    expect(text).toContain('Orders (0)');
    expect(text).toContain('Refused orders (0)');
    expect(text).toContain('Risk events (0)');
  });
});
