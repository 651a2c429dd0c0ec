import fc from 'fast-check';
import { FrameworkError } from 'plimsoll';
import {
  type ConcentrationInput,
  type ConcentrationPlugin,
  concentration,
  configSchema,
  riskPlugin,
} from 'plimsoll/plugins/concentration';
import { describe, expect, it } from 'vitest';
import { codeOf, details, isAllowed, messageOf, poisonedDetails, TestHost } from './host.js';

function start(config?: ConcentrationInput): { host: TestHost; plugin: ConcentrationPlugin } {
  const host = new TestHost();
  const plugin = concentration(config);
  plugin.initialize(host, undefined);
  return { host, plugin };
}

/** Fills an order in the account and tells the plugin what the manager would. */
function fill(
  { host, plugin }: ReturnType<typeof start>,
  strategy: string,
  symbol: string,
  quantity: number,
  price: number,
): void {
  const before = host.portfolio.strategyQuantityOf(strategy, symbol);
  host.portfolio.fill(strategy, symbol, quantity, price);
  const told = details(quantity, price, { currentQuantity: before });

  if (before !== 0 && Math.sign(before + quantity) !== Math.sign(before)) {
    plugin.onPositionClosed(symbol, strategy);
  }

  if (before + quantity !== 0 && Math.sign(before + quantity) !== Math.sign(before)) {
    plugin.onPositionOpened(symbol, strategy, told);
  }
}

describe('the configuration', () => {
  it('lets an account go all-in with one symbol, and not much further', () => {
    const { maxSymbolShare, maxGrossShare } = configSchema.parse({});

    expect(maxSymbolShare).toBeGreaterThan(1);
    expect(maxSymbolShare).toBeLessThan(1.1);
    expect(maxGrossShare).toBeNull();
  });

  it('may let one strategy have it all', () => {
    expect(configSchema.parse({ delta: { maxTotalDelta: 2, maxStrategyDelta: 2 } }).delta.maxStrategyDelta).toBe(2);
  });

  it.each([
    ['percent instead of a fraction', { maxSymbolShare: 105 }, 'maxSymbolShare'],
    ['a share of nothing', { maxGrossShare: 0 }, 'maxGrossShare'],
    ['a ticker in lower case', { symbolShares: { spy: 0.5 } }, 'symbolShares.spy'],
    [
      'a strategy with more than there is',
      { delta: { maxTotalDelta: 1, maxStrategyDelta: 2 } },
      'delta.maxStrategyDelta',
    ],
    ['a budget without bound', { delta: { maxTotalDelta: Number.POSITIVE_INFINITY } }, 'delta.maxTotalDelta'],
    ['an unknown key', { maxShare: 1 }, 'maxShare'],
    [
      'a symbol that may have more than all symbols together',
      { maxSymbolShare: 1.01, maxGrossShare: 1 },
      'maxSymbolShare: expected at most maxGrossShare (1), which always stops first, was 1.01; lower it or leave it out',
    ],
    [
      'a symbol of its own that may',
      { symbolShares: { QQQ: 1, SPY: 1.05 }, maxGrossShare: 1 },
      'symbolShares.SPY: expected at most maxGrossShare (1), which always stops first, was 1.05',
    ],
  ])('refuses %s and says where', (_name, config, message) => {
    expect(() => riskPlugin.create().initialize(new TestHost(), config)).toThrow(FrameworkError);
    expect(() => riskPlugin.create().initialize(new TestHost(), config)).toThrow(message);
  });
});

describe('a limit beside the one of all symbols', () => {
  it.each<[string, ConcentrationInput]>([
    ['just inside', { maxSymbolShare: 0.99, symbolShares: { SPY: 0.99 }, maxGrossShare: 1 }],
    ['at it', { maxSymbolShare: 1, symbolShares: { SPY: 1 }, maxGrossShare: 1 }],
    ['that nobody wrote', { maxGrossShare: 0.5 }],
    ['where the other is off', { maxSymbolShare: 5, symbolShares: { SPY: 20 }, maxGrossShare: null }],
  ])('is taken %s', (_name, config) => {
    const parsed = configSchema.parse(config);

    expect(configSchema.parse(parsed)).toEqual(parsed);
  });
});

describe('share of equity in one symbol', () => {
  it.each([
    ['just inside', 24_999.99, true],
    ['at the limit', 25_000, true],
    ['just outside', 25_000.01, false],
  ])('%s, a first order is allowed: %s', (_name, notional, expected) => {
    const { plugin } = start({ maxSymbolShare: 0.25 });

    expect(isAllowed(plugin.canOpenPosition('SPY', 's1', details(1, notional)))).toBe(expected);
    expect(isAllowed(plugin.canOpenPosition('SPY', 's1', details(-1, notional)))).toBe(expected);
  });

  it('allows all equity in one fund by default', () => {
    const { plugin } = start();

    expect(isAllowed(plugin.canOpenPosition('SPY', 's1', details(1000, 100)))).toBe(true);
    expect(codeOf(plugin.canOpenPosition('SPY', 's1', details(1051, 100)))).toBe('SYMBOL_SHARE');
  });

  it('counts what all strategies hold, at the latest price', () => {
    const started = start({ maxSymbolShare: 0.5 });
    fill(started, 's1', 'SPY', 200, 100);
    fill(started, 's2', 'SPY', 200, 100);
    expect(isAllowed(started.plugin.canOpenPosition('SPY', 's3', details(100, 100)))).toBe(true);
    started.host.portfolio.setPrice('SPY', 120);

    // Equity 108,000, limit 54,000, held 48,000.
    expect(isAllowed(started.plugin.canOpenPosition('SPY', 's3', details(50, 120)))).toBe(true);
    expect(isAllowed(started.plugin.canOpenPosition('SPY', 's3', details(51, 120)))).toBe(false);
  });

  it('counts approved orders until they can open nothing any more', () => {
    const { plugin } = start({ maxSymbolShare: 0.5 });
    plugin.onOrderApproved('SPY', 's1', details(300, 100, { orderId: 1 }));
    expect(isAllowed(plugin.canOpenPosition('SPY', 's2', details(200, 100, { orderId: 2 })))).toBe(true);
    expect(isAllowed(plugin.canOpenPosition('SPY', 's2', details(201, 100, { orderId: 2 })))).toBe(false);
    expect(isAllowed(plugin.canOpenPosition('QQQ', 's2', details(500, 100, { orderId: 2 })))).toBe(true);
    plugin.onOrderClosed('SPY', 's1', 1);

    expect(isAllowed(plugin.canOpenPosition('SPY', 's2', details(500, 100, { orderId: 2 })))).toBe(true);
  });

  it('does not count an order twice when it is changed, or approved twice', () => {
    const { plugin } = start({ maxSymbolShare: 0.5 });
    const order = details(500, 100, { orderId: 1 });
    plugin.onOrderApproved('SPY', 's1', order);
    plugin.onOrderApproved('SPY', 's1', order);

    expect(isAllowed(plugin.canOpenPosition('SPY', 's1', order))).toBe(true);
    expect(plugin.getStatus()['pendingOrders']).toBe(1);
    plugin.onOrderClosed('SPY', 's1', 1);
    plugin.onOrderClosed('SPY', 's1', 1);
    expect(plugin.getStatus()['pendingOrders']).toBe(0);
  });

  it('counts a waiting order at the price of today when that is higher than its own', () => {
    const started = start({ maxSymbolShare: 0.5 });
    fill(started, 's1', 'SPY', 1, 100);
    started.plugin.onOrderApproved('SPY', 's1', details(300, 100, { orderId: 1 }));
    started.host.portfolio.setPrice('SPY', 150);

    expect(isAllowed(started.plugin.canOpenPosition('SPY', 's2', details(50, 150, { orderId: 2 })))).toBe(false);
  });

  it('does not let opposite positions of two strategies offset each other', () => {
    const started = start({ maxSymbolShare: 0.5 });
    fill(started, 's1', 'SPY', 500, 100);
    fill(started, 's2', 'SPY', -500, 100);

    expect(started.host.portfolio.quantityOf('SPY')).toBe(0);
    expect(isAllowed(started.plugin.canOpenPosition('SPY', 's3', details(1, 100)))).toBe(false);
    expect(isAllowed(started.plugin.canOpenPosition('SPY', 's3', details(-1, 100)))).toBe(false);
  });

  it('counts what the account holds and no strategy claims', () => {
    const { host, plugin } = start({ maxSymbolShare: 0.5 });
    host.portfolio.fill('nobody told of', 'SPY', 500, 100);

    expect(isAllowed(plugin.canOpenPosition('SPY', 's1', details(1, 100)))).toBe(false);
  });

  it('judges an order that flips a position on the part that opens', () => {
    const started = start({ maxSymbolShare: 0.5, maxGrossShare: 0.5 });
    fill(started, 's1', 'SPY', 500, 100);
    const flip = (opens: number): boolean =>
      isAllowed(
        started.plugin.canOpenPosition(
          'SPY',
          's1',
          details(-500 - opens, 100, { openingQuantity: -opens, currentQuantity: 500 }),
        ),
      );

    expect([flip(500), flip(501)]).toEqual([true, false]);
  });

  it('values opposite positions in a flat account at the opening fill, or at the order if that is higher', () => {
    const started = start({ maxSymbolShare: 0.5 });
    fill(started, 's1', 'SPY', 400, 100);
    fill(started, 's2', 'SPY', -400, 100);
    const asks = (units: number, price: number): boolean =>
      isAllowed(started.plugin.canOpenPosition('SPY', 's3', details(units, price)));

    // Held 40,000 of 50,000: a cheap limit order does not make that less, a dear one makes it more.
    expect([asks(1000, 10), asks(1001, 10)]).toEqual([true, false]);
    expect([asks(10, 121), asks(20, 121)]).toEqual([true, false]);
  });

  it('allows a question that opens nothing while the limit is kept, and refuses it when it is not', () => {
    const started = start({ maxSymbolShare: 0.5 });
    const nothing = details(0, 100, { legacyCall: true });
    expect(isAllowed(started.plugin.canOpenPosition('SPY', 's1', nothing))).toBe(true);
    fill(started, 's1', 'SPY', 501, 100);

    expect(isAllowed(started.plugin.canOpenPosition('SPY', 's1', nothing))).toBe(false);
  });

  it('counts waiting orders of the same side only', () => {
    const { plugin } = start({ maxSymbolShare: 0.5 });
    plugin.onOrderApproved('SPY', 's1', details(-500, 100, { orderId: 1 }));

    expect(isAllowed(plugin.canOpenPosition('SPY', 's2', details(500, 100, { orderId: 2 })))).toBe(true);
    expect(isAllowed(plugin.canOpenPosition('SPY', 's2', details(-1, 100, { orderId: 2 })))).toBe(false);
  });

  it('reserves nothing for an order that only closes', () => {
    const { plugin } = start();
    plugin.onOrderApproved('SPY', 's1', details(-10, 100, { openingQuantity: 0 }));

    expect(plugin.getStatus()['pendingOrders']).toBe(0);
  });

  it('has other limits for some symbols', () => {
    const { plugin } = start({ maxSymbolShare: 0.5, symbolShares: { GME: 0.05 } });

    expect(isAllowed(plugin.canOpenPosition('GME', 's1', details(51, 100)))).toBe(false);
    expect(isAllowed(plugin.canOpenPosition('gme', 's1', details(50, 100)))).toBe(true);
  });
});

describe('the sum of all exposures', () => {
  it.each([
    [199, true],
    [200, true],
    [201, false],
  ])('with 80 % at stake and a limit of 100 %, %i units of 100 are allowed: %s', (units, expected) => {
    const started = start({ maxGrossShare: 1 });
    fill(started, 's1', 'SPY', 300, 100);
    fill(started, 's2', 'TLT', -300, 100);
    started.plugin.onOrderApproved('GLD', 's1', details(200, 100, { orderId: 9 }));
    const answer = started.plugin.canOpenPosition('QQQ', 's3', details(units, 100));

    expect(isAllowed(answer)).toBe(expected);
    expect(codeOf(answer)).toBe(expected ? undefined : 'GROSS_SHARE');
  });

  it('counts opposite positions of two strategies although the account is flat', () => {
    const started = start({ maxGrossShare: 1 });
    fill(started, 's1', 'SPY', 500, 100);
    fill(started, 's2', 'SPY', -500, 100);

    expect(isAllowed(started.plugin.canOpenPosition('QQQ', 's3', details(1, 100)))).toBe(false);
  });

  it('counts them at the price of the order in the same symbol when that is higher than the opening fill', () => {
    const started = start({ maxGrossShare: 1 });
    fill(started, 's1', 'SPY', 400, 100);
    fill(started, 's2', 'SPY', -400, 100);

    // 800 units at 120 are 96,000 of 100,000.
    expect(isAllowed(started.plugin.canOpenPosition('SPY', 's3', details(33, 120)))).toBe(true);
    expect(isAllowed(started.plugin.canOpenPosition('SPY', 's3', details(34, 120)))).toBe(false);
  });

  it('counts what the account holds and no strategy claims', () => {
    const { host, plugin } = start({ maxGrossShare: 1 });
    host.portfolio.fill('nobody told of', 'SPY', 900, 100);

    expect(isAllowed(plugin.canOpenPosition('QQQ', 's1', details(100, 100)))).toBe(true);
    expect(isAllowed(plugin.canOpenPosition('QQQ', 's1', details(101, 100)))).toBe(false);
  });

  it('counts a waiting order that flips a position on what it adds', () => {
    const started = start({ maxGrossShare: 1 });
    fill(started, 's1', 'SPY', 500, 100);
    started.plugin.onOrderApproved(
      'SPY',
      's1',
      details(-1100, 100, { orderId: 9, openingQuantity: -600, currentQuantity: 500 }),
    );

    expect(isAllowed(started.plugin.canOpenPosition('QQQ', 's3', details(400, 100)))).toBe(true);
    expect(isAllowed(started.plugin.canOpenPosition('QQQ', 's3', details(401, 100)))).toBe(false);
  });

  it('does not count an order twice when it is changed', () => {
    const { plugin } = start({ maxGrossShare: 1 });
    plugin.onOrderApproved('SPY', 's1', details(900, 100, { orderId: 1 }));

    expect(isAllowed(plugin.canOpenPosition('SPY', 's1', details(1000, 100, { orderId: 1 })))).toBe(true);
    expect(isAllowed(plugin.canOpenPosition('SPY', 's1', details(101, 100, { orderId: 2 })))).toBe(false);
  });

  it('names both limits when both are broken', () => {
    const { host, plugin } = start({ maxSymbolShare: 0.5, maxGrossShare: 0.75 });
    const answer = plugin.canOpenPosition('SPY', 's1', details(1000, 100));

    expect(answer).toMatchObject({
      kind: 'deny',
      code: 'SYMBOL_SHARE',
      message:
        'the exposure in SPY would be 100000.00; 50000.00 is the limit (50.00 % of 100000.00); the sum of all exposures would be 100000.00; 75000.00 is the limit (75.00 % of 100000.00)',
      context: {
        SYMBOL_SHARE: { exposure: 100_000, limit: 50_000, equity: 100_000 },
        GROSS_SHARE: { exposure: 100_000, limit: 75_000, equity: 100_000 },
      },
    });
    expect(host.events[0]).toMatchObject({ type: 'concentration_limit_exceeded', level: 'warning' });
  });
});

describe('approvals, fills and prices of any order', () => {
  it('never lets what was approved exceed a limit at the prices of the approval', () => {
    const step = fc.record({
      symbol: fc.constantFrom('A', 'B'),
      strategy: fc.constantFrom('s1', 's2'),
      quantity: fc.integer({ min: -400, max: 400 }).filter((quantity) => quantity !== 0),
      fills: fc.boolean(),
    });

    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const started = start({ maxSymbolShare: 0.3, maxGrossShare: 0.5 });
        const { host, plugin } = started;
        const waiting: { id: number; strategy: string; symbol: string; quantity: number }[] = [];

        steps.forEach(({ symbol, strategy, quantity, fills }, at) => {
          // Opens only: the gate asks no plugin about orders that reduce, and this account has no gate.
          const held = host.portfolio.strategyQuantityOf(strategy, symbol);
          const others = waiting.some((order) => order.strategy === strategy && order.symbol === symbol);
          const signed =
            held === 0 && !others ? quantity : Math.abs(quantity) * Math.sign(held || sideOf(strategy, symbol));
          const order = details(signed, 100, { orderId: at + 1, currentQuantity: held });

          if (!isAllowed(plugin.canOpenPosition(symbol, strategy, order))) {
            return;
          }

          plugin.onOrderApproved(symbol, strategy, order);

          if (fills) {
            fill(started, strategy, symbol, signed, 100);
            plugin.onOrderClosed(symbol, strategy, at + 1);
          } else {
            waiting.push({ id: at + 1, strategy, symbol, quantity: signed });
          }

          const exposures = ['A', 'B'].map((each) => worst(each));
          expect(Math.max(...exposures.map(({ side }) => side))).toBeLessThanOrEqual(30_000);
          expect(exposures.reduce((sum, { gross }) => sum + gross, 0)).toBeLessThanOrEqual(50_000);
        });

        function sideOf(strategy: string, symbol: string): number {
          return Math.sign(
            waiting.find((order) => order.strategy === strategy && order.symbol === symbol)?.quantity ?? 1,
          );
        }

        function worst(symbol: string): { side: number; gross: number } {
          const units = ['s1', 's2'].map((strategy) => host.portfolio.strategyQuantityOf(strategy, symbol));
          const all = [...units, ...waiting.filter((order) => order.symbol === symbol).map((order) => order.quantity)];
          const long = all.reduce((sum, each) => sum + Math.max(0, each), 0) * 100;
          const short = all.reduce((sum, each) => sum + Math.max(0, -each), 0) * 100;

          return { side: Math.max(long, short), gross: long + short };
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('the delta budget', () => {
  const budget: ConcentrationInput = { delta: { maxTotalDelta: 100, maxStrategyDelta: 60 } };

  it.each([
    [59.99, true],
    [60, true],
    [60.01, false],
    [-60, true],
    [-60.01, false],
  ])('grants one strategy %d of at most 60: %s', (delta, expected) => {
    expect(start(budget).plugin.requestSpyAllocation('s1', delta)[0]).toBe(expected);
  });

  it.each([
    [39.99, true],
    [40, true],
    [40.01, false],
    [-40, true],
    [-40.01, false],
  ])('with 60 of 100 granted, grants another strategy %d: %s', (delta, expected) => {
    const { plugin } = start(budget);
    plugin.requestSpyAllocation('s1', 60);

    expect(plugin.requestSpyAllocation('s2', delta)[0]).toBe(expected);
  });

  it('replaces what a strategy had, and 0 gives it back', () => {
    const { plugin } = start(budget);
    plugin.requestSpyAllocation('s1', 60);
    plugin.requestSpyAllocation('s1', 60);
    plugin.requestSpyAllocation('s1', -20);
    expect(plugin.getStatus()['delta']).toEqual({ symbol: 'SPY', granted: { s1: -20 } });
    expect(plugin.requestSpyAllocation('s1', 0)[0]).toBe(true);

    expect(plugin.getStatus()['delta']).toEqual({ symbol: 'SPY', granted: {} });
  });

  it('leaves a strategy with what it had when it refuses more', () => {
    const { host, plugin } = start(budget);
    plugin.requestSpyAllocation('s1', 50);
    plugin.requestSpyAllocation('s2', 50);
    expect(plugin.requestSpyAllocation('s1', 61)).toEqual([
      false,
      's1 asks for 61 of SPY delta, 60 is the limit of a strategy; all strategies would have 111 of SPY delta, 100 is the limit',
    ]);

    expect(plugin.getStatus()['delta']).toEqual({ symbol: 'SPY', granted: { s1: 50, s2: 50 } });
    expect(host.events[0]).toMatchObject({
      type: 'concentration_limit_exceeded',
      data: { code: 'DELTA_BUDGET', strategy: 's1', requestedDelta: 61 },
    });
  });

  it('publishes a refused request once, and again after one was granted', () => {
    const { host, plugin } = start(budget);
    plugin.requestSpyAllocation('s1', 70);
    plugin.requestSpyAllocation('s1', 70);
    expect(host.events).toHaveLength(1);
    plugin.requestSpyAllocation('s1', 10);
    plugin.requestSpyAllocation('s1', 70);

    expect(host.events).toHaveLength(2);
  });

  it.each([
    ['', 1],
    ['  ', 1],
    [undefined as unknown as string, 1],
    ['s1', Number.NaN],
    ['s1', Number.POSITIVE_INFINITY],
    ['s1', Number.NEGATIVE_INFINITY],
    ['s1', '1' as unknown as number],
    ['s1', undefined as unknown as number],
  ])('refuses %o asking for %o', (strategy, delta) => {
    const { plugin } = start(budget);

    expect(plugin.requestSpyAllocation(strategy, delta)[0]).toBe(false);
    expect(plugin.getStatus()['delta']).toEqual({ symbol: 'SPY', granted: {} });
  });

  it('takes the delta back when the position in the symbol closes, and only then', () => {
    const started = start(budget);
    started.plugin.requestSpyAllocation('s1', 50);
    fill(started, 's1', 'SPY', 10, 100);
    fill(started, 's1', 'QQQ', 10, 100);
    fill(started, 's1', 'QQQ', -10, 100);
    fill(started, 's2', 'SPY', 10, 100);
    fill(started, 's2', 'SPY', -10, 100);
    expect(started.plugin.getStatus()['delta']).toMatchObject({ granted: { s1: 50 } });
    started.plugin.onOrderApproved('QQQ', 's1', details(5, 100, { orderId: 3 }));
    started.plugin.onOrderApproved('SPY', 's2', details(5, 100, { orderId: 4 }));
    fill(started, 's1', 'SPY', -10, 100);

    expect(started.plugin.getStatus()['delta']).toEqual({ symbol: 'SPY', granted: {} });
  });

  it('keeps the delta when an order flips the position, or another waits to open it again', () => {
    const started = start(budget);
    started.plugin.requestSpyAllocation('s1', -50);
    fill(started, 's1', 'SPY', 10, 100);
    fill(started, 's1', 'SPY', -20, 100);
    expect(started.plugin.getStatus()['delta']).toMatchObject({ granted: { s1: -50 } });
    started.plugin.onOrderApproved('SPY', 's1', details(-5, 100, { orderId: 3 }));
    fill(started, 's1', 'SPY', 10, 100);

    expect(started.plugin.getStatus()['delta']).toMatchObject({ granted: { s1: -50 } });
  });

  it('never grants more than there is', () => {
    const request = fc.tuple(fc.constantFrom('s1', 's2', 's3', 's4'), fc.integer({ min: -90, max: 90 }));

    fc.assert(
      fc.property(fc.array(request, { maxLength: 60 }), (requests) => {
        const { plugin } = start(budget);

        for (const [strategy, delta] of requests) {
          plugin.requestSpyAllocation(strategy, delta);
          const { granted } = plugin.getStatus()['delta'] as { granted: Record<string, number> };
          const deltas = Object.values(granted).map(Math.abs);
          expect(deltas.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(100);
          expect(Math.max(0, ...deltas)).toBeLessThanOrEqual(60);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('poison', () => {
  it.each(poisonedDetails)('refuses %s', (_name, poisoned) => {
    expect(codeOf(start().plugin.canOpenPosition('SPY', 's1', poisoned))).toBe('UNSOUND_INPUT');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0, -1])('refuses while the account is worth %d', (equity) => {
    const { host, plugin } = start();
    host.portfolio.cash = equity;

    expect(codeOf(plugin.canOpenPosition('SPY', 's1', details(1, 100)))).toBe('UNSOUND_EQUITY');
  });

  it('refuses when a position has no value that could be counted', () => {
    const { host, plugin } = start({ maxGrossShare: 1 });
    Object.defineProperty(host.portfolio, 'openHoldings', {
      value: [
        { ticker: 'SPY', quantity: 1, averagePrice: 1, price: 1, holdingsValue: Number.NaN, unrealizedProfit: 0 },
      ],
    });
    Object.defineProperty(host.portfolio, 'totalPortfolioValue', { value: 100_000 });
    Object.defineProperty(host.portfolio, 'quantityOf', { value: () => 1 });
    const answer = plugin.canOpenPosition('SPY', 's1', details(1, 100));

    expect(codeOf(answer)).toBe('SYMBOL_SHARE');
    expect(messageOf(answer)).toContain('NaN');
    expect(codeOf(plugin.canOpenPosition('QQQ', 's1', details(1, 100)))).toBe('GROSS_SHARE');
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('is not used before it is initialized', () => {
    expect(() => riskPlugin.create().requestSpyAllocation?.('s1', 1)).toThrow('before initialize');
  });
});
