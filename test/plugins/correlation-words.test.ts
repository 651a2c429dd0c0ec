/**
 * What a person reads of the correlation plugin, to the letter: refusals, events, status and limits in force.
 *
 * @module
 */
import { DAY } from 'plimsoll';
import {
  type CorrelationInput,
  type CorrelationPlugin,
  configSchema,
  correlation,
  riskPlugin,
} from 'plimsoll/plugins/correlation';
import { describe, expect, it } from 'vitest';
import { dailySlice, details, firstDay, TestHost } from './host.js';

function start(config?: CorrelationInput): { readonly host: TestHost; readonly plugin: CorrelationPlugin } {
  const host = new TestHost();
  const plugin = correlation(config);
  plugin.initialize(host, undefined);
  return { host, plugin };
}

/** A plugin that measures, and has seen `days` closes of two symbols that move as one. */
function measuring(config: CorrelationInput['measured'], days: number): ReturnType<typeof start> {
  const started = start({ groups: {}, unknownSymbol: 'allow', measured: { window: 10, ...config } });

  for (let day = 0; day < days; day += 1) {
    const price = 100 + (day % 3);
    started.host.clock.set(started.host.clock.utc + DAY);
    started.plugin.process(dailySlice(firstDay + day, { A: price, B: price * 2 }));
  }

  return started;
}

const order = details(10, 100);

describe('a refusal', () => {
  it('names each full group, its count and its limit', () => {
    const { host, plugin } = start({
      groups: { G: { symbols: ['A', 'B'] }, H: { groups: ['G'], maxPositions: 1 } },
      maxPositionsPerGroup: 1,
    });
    plugin.onPositionOpened('A', 's1');
    const message = 'group G has 1 of 1 positions; group H has 1 of 1 positions';

    expect(plugin.canOpenPosition('b', 's2', order)).toEqual({
      kind: 'deny',
      code: 'GROUP_LIMIT',
      message,
      context: { limits: ['G', 'H'] },
    });
    expect(host.events).toMatchObject([
      {
        type: 'correlation_limit_exceeded',
        level: 'warning',
        source: 'CorrelationRiskPlugin',
        message: `s2 may not open B: ${message}`,
        data: { symbol: 'B', strategy: 's2', code: 'GROUP_LIMIT', question: false, limits: ['G', 'H'] },
      },
    ]);
  });

  it('names the setting that refuses symbols of no group', () => {
    const { plugin } = start({ unknownSymbol: 'refuse' });

    expect(plugin.canOpenPosition('ZZZ', 's1', order)).toEqual({
      kind: 'deny',
      code: 'UNGROUPED_SYMBOL',
      message: 'ZZZ is in no correlation group',
      context: { limits: ['unknownSymbol'] },
    });
  });

  it('names the symbol in the middle and how many would move with it', () => {
    const { plugin } = measuring({ maxCorrelated: 1 }, 11);
    plugin.onPositionOpened('A', 's1');

    expect(plugin.canOpenPosition('B', 's1', order)).toEqual({
      kind: 'deny',
      code: 'MEASURED_CORRELATION_LIMIT',
      message: '2 positions would move with B, 1 may; 2 positions would move with A, 1 may',
      context: { limits: ['measured:B', 'measured:A'] },
    });
  });

  it('names the symbols of which too little is known', () => {
    const { plugin } = measuring({ minReturns: 10, tooFewReturns: 'refuse' }, 11);
    plugin.onPositionOpened('X', 's1');
    plugin.onPositionOpened('Y', 's1');
    plugin.onPositionOpened('B', 's1');

    expect(plugin.canOpenPosition('A', 's1', order)).toEqual({
      kind: 'deny',
      code: 'INSUFFICIENT_RETURNS',
      message: 'fewer than 10 common daily returns of A and X, Y',
      context: { limits: ['measured'] },
    });
    expect(plugin.canOpenPosition('Z', 's1', order)).toMatchObject({
      message: 'fewer than 10 common daily returns of Z and Z',
    });
  });
});

describe('numbers that are none', () => {
  it('are refused with the one that is wrong', () => {
    expect(start().plugin.canOpenPosition('SPY', 's1', details(10, Number.NaN))).toEqual({
      kind: 'deny',
      code: 'UNSOUND_INPUT',
      message: 'price must be a number above 0, was NaN',
    });
  });
});

describe('the legacy question', () => {
  it('is told what was expected when it makes no sense', () => {
    const { plugin } = start();

    expect(plugin.checkCorrelationLimits('', 's1')).toEqual([false, 'Expected a ticker and the name of a strategy']);
    expect(plugin.checkCorrelationLimits('SPY', ' ')).toEqual([false, 'Expected a ticker and the name of a strategy']);
  });

  it('finds one position among several that needs defending', () => {
    const { plugin } = start({ groups: { G: { symbols: ['A', 'B'] } }, maxPositionsPerGroup: 1 });
    plugin.onPositionOpened('Z', 's1');
    plugin.onPositionOpened('A', 's1');
    plugin.onPositionOpened('B', 's1');

    expect(plugin.shouldDefend({})).toBe(true);
  });
});

describe('the status', () => {
  it('tells each group, each position and whether correlation is measured', () => {
    const { plugin } = start({ groups: { G: { symbols: ['A', 'B'], maxPositions: 2 } } });
    plugin.onOrderApproved('A', 's1', details(10, 100, { orderId: 7 }));
    plugin.onPositionOpened('B', 's2');

    expect(plugin.getStatus()).toEqual({
      groups: [{ name: 'G', max: 2, occupied: 2, open: 1 }],
      positions: [
        { strategy: 's1', symbol: 'A', open: false, pendingOrders: 1 },
        { strategy: 's2', symbol: 'B', open: true, pendingOrders: 0 },
      ],
      measured: false,
    });
    plugin.onPositionClosed('B', 's2');
    plugin.process(dailySlice(firstDay, { A: 1 }));
    expect(plugin.getStatus()).toMatchObject({ groups: [{ occupied: 1, open: 0 }], measured: false });
    expect(measuring({}, 0).plugin.getStatus()).toMatchObject({ measured: true });
  });
});

describe('the limits in force', () => {
  it('tell how many returns are needed, which nobody wrote', () => {
    const limits = riskPlugin.complete?.(configSchema.parse({ measured: { window: 15 } }));

    expect(limits).toMatchObject({ measured: { window: 15, minReturns: 8, threshold: 0.8, maxCorrelated: 3 } });
  });

  it('may need every return of the window', () => {
    expect(configSchema.parse({ measured: { window: 10, minReturns: 10 } })).toMatchObject({
      measured: { window: 10, minReturns: 10 },
    });
  });
});
