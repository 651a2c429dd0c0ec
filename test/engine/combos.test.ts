import fc from 'fast-check';
import {
  type BacktestResult,
  ConstantFeeModel,
  Leg,
  type OrderEvent,
  type OrderTicket,
  type PositionDetails,
  type QCAlgorithm,
  type RiskPlugin,
  replayJournal,
  resolveRiskConfig,
  resultSchema,
  TimeInForce,
  verifyJournal,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { behind } from './ceiling.js';
import { complete, minutes, type PriceInput, type Prices, type RunOptions, source, story } from './run.js';

const bar = (low: number, high: number, open = (low + high) / 2, close = open): Prices => [open, high, low, close];

/** A plugin that allows everything, but for what a test changes. */
function plugin(changes: Partial<RiskPlugin>): RiskPlugin {
  return {
    pluginName: 'TestPlugin',
    pluginVersion: '1.0.0',
    initialize: () => true,
    canOpenPosition: () => [true, 'fine'],
    onPositionOpened: () => undefined,
    onPositionClosed: () => undefined,
    getStatus: () => ({}),
    ...changes,
  };
}

type Bars = Readonly<Record<string, readonly PriceInput[]>>;

/** Runs what is given for the minutes 9:31, 9:32 …; the first bars are SPY at 100 and QQQ at 50. */
function run(
  steps: readonly ((algorithm: QCAlgorithm) => unknown)[],
  bars: Bars = {},
  options: RunOptions & { readonly onOrderEvent?: (algorithm: QCAlgorithm, event: OrderEvent) => void } = {},
): BacktestResult {
  const { onOrderEvent, ...rest } = options;
  let step = 0;
  const result = complete(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);

        for (const ticker of ['SPY', 'QQQ']) {
          algorithm
            .addEquity(ticker, { resolution: 'minute', dataNormalizationMode: 'raw' })
            .setFeeModel(new ConstantFeeModel(0));
        }
      },
      onData(algorithm) {
        steps[step]?.(algorithm);
        step += 1;
      },
      ...(onOrderEvent !== undefined && { onOrderEvent }),
    },
    source('minute', {
      SPY: minutes('2020-01-06 09:30', [100, ...(bars['SPY'] ?? [])]),
      QQQ: minutes('2020-01-06 09:30', [50, ...(bars['QQQ'] ?? [])]),
    }),
    rest,
  );
  resultSchema.parse(result);

  return result;
}

const spread = [Leg.create('SPY', 1), Leg.create('QQQ', -2)];
const codes = ({ orders }: BacktestResult): string[][] =>
  orders.map(({ refusals }) => refusals.map(({ code }) => code));
const fills = (result: BacktestResult): string[] => story(result).filter((line) => line.includes('filled'));

describe('a combo market order', () => {
  it('is filled at once, every leg in its ratio', () => {
    const result = run([(one) => one.comboMarketOrder(spread, 10, false, 'pair')]);

    expect(story(result)).toEqual(['1 submitted', '2 submitted', '1 filled 10 @ 100', '2 filled -20 @ 50']);
    expect(result.decisions.map(({ orderId, outcome }) => `${orderId} ${outcome}`)).toEqual([
      '1 approved',
      '2 approved',
    ]);
    expect(result.orders[1]).toMatchObject({
      type: 'combo-market',
      quantity: -20,
      tag: 'pair',
      combo: { id: 1, orders: [1, 2], quantity: 10, limitPrice: null },
    });
  });

  it('turns every leg around when combos are sold', () => {
    expect(fills(run([(one) => one.comboMarketOrder(spread, -10)]))).toEqual([
      '1 filled -10 @ 100',
      '2 filled 20 @ 50',
    ]);
  });

  it('is heard of when all legs are booked', () => {
    const seen: number[][] = [];
    run(
      [(one) => one.comboMarketOrder(spread, 10)],
      {},
      {
        onOrderEvent(algorithm, { status }) {
          if (status === 'filled') {
            seen.push(['SPY', 'QQQ'].map((ticker) => algorithm.portfolio.quantityOf(ticker)));
          }
        },
      },
    );

    expect(seen).toEqual([
      [10, -20],
      [10, -20],
    ]);
  });

  it.each<[string, number, readonly string[], readonly string[][]]>([
    // 100,000 carry 2,000 of SPY, or 1,000 combos of two legs at 100 each.
    ['just carries', 1000, ['filled', 'filled'], [[], []]],
    ['does not carry', 1001, ['invalid', 'invalid'], [['BUYING_POWER'], ['BUYING_POWER']]],
  ])('is judged as a basket: what the account %s', (_what, quantity, statuses, expected) => {
    const result = run([(one) => one.comboMarketOrder(spread, quantity)]);

    expect(result.orders.map(({ status }) => status)).toEqual(statuses);
    expect(codes(result)).toEqual(expected);
  });

  it('needs nothing for a leg that only reduces', () => {
    const result = run([
      (one): void => {
        one.marketOrder('SPY', 900);
        one.comboMarketOrder([Leg.create('SPY', -1), Leg.create('QQQ', 2)], 900);
      },
    ]);

    // 90,000 of SPY leave 55,000 of margin free; 90,000 of QQQ need 45,000.
    expect(fills(result)).toEqual(['1 filled 900 @ 100', '2 filled -900 @ 100', '3 filled 1800 @ 50']);
  });
});

describe('a combo of which one leg is refused', () => {
  /** Nothing of QQQ may be opened. */
  const noQqq = (): RunOptions => ({
    risk: behind(plugin({ canOpenPosition: (symbol: string) => [symbol !== 'QQQ', 'no QQQ'] })),
  });

  it('is refused whole, and each leg says which leg was refused and why', () => {
    const result = run([(one) => one.comboMarketOrder(spread, 10)], {}, noQqq());

    expect(story(result)).toEqual(['1 invalid', '2 invalid']);
    expect(codes(result)).toEqual([['COMBO_LEG_REFUSED'], ['POSITION_REFUSED']]);
    expect(result.orders[0]?.refusals[0]?.message).toBe(
      'A leg of the combo was refused: order 2, -20 QQQ: TestPlugin: no QQQ.',
    );
    expect(result.decisions.map(({ outcome }) => outcome)).toEqual(['approved', 'refused']);
  });

  it('lets the leg that only closes pass alone, and says so', () => {
    const result = run(
      [
        (one): void => {
          one.marketOrder('SPY', 10);
          one.comboMarketOrder([Leg.create('SPY', -1), Leg.create('QQQ', 2)], 10);
          one.marketOrder('SPY', -10);
        },
      ],
      {},
      noQqq(),
    );

    expect(result.orders.map(({ status }) => status)).toEqual(['filled', 'invalid', 'invalid', 'filled']);
    expect(result.orders[1]?.refusals[0]?.message).toContain('sent alone it passes every limit');
  });

  it('holds nothing reserved: what it would have used is free for the next order', () => {
    const result = run(
      [
        (one): void => {
          one.comboMarketOrder(spread, 10);
          one.marketOrder('SPY', 100);
        },
      ],
      {},
      {
        risk: behind(
          plugin({
            canOpenPosition: (symbol: string, _strategy: string, details: PositionDetails) => [
              symbol === 'SPY' && details.currentQuantity + details.pendingQuantity + details.openingQuantity <= 100,
              'at most 100 SPY',
            ],
          }),
        ),
      },
    );

    expect(result.orders.map(({ status }) => status)).toEqual(['invalid', 'invalid', 'filled']);
  });

  it('counts the reservation of an earlier leg when a later one is judged', () => {
    const twice = [Leg.create('SPY', 1), Leg.create('SPY', 2)];
    const ceiling = (): RunOptions => ({
      risk: behind(
        plugin({
          canOpenPosition: (_symbol: string, _strategy: string, details: PositionDetails) => [
            details.pendingQuantity + details.openingQuantity <= 30,
            'at most 30',
          ],
        }),
      ),
    });

    expect(run([(one) => one.comboLimitOrder(twice, 10, 1)], {}, ceiling()).orders.map(({ status }) => status)).toEqual(
      ['submitted', 'submitted'],
    );
    expect(codes(run([(one) => one.comboLimitOrder(twice, 11, 1)], {}, ceiling()))).toEqual([
      ['COMBO_LEG_REFUSED'],
      ['POSITION_REFUSED'],
    ]);
  });

  it('is refused while openings are halted, and wholly closing combos pass', () => {
    const result = run([
      (one): void => {
        one.comboMarketOrder(spread, 10);
        one.unifiedRiskManager.tightenKillSwitch('halt-new', 'a test');
        one.comboMarketOrder(spread, 1);
        one.comboMarketOrder(spread, -10);
      },
    ]);

    expect(codes(result).slice(2)).toEqual([['HALTED'], ['HALTED'], [], []]);
    expect(fills(result)).toHaveLength(4);
  });
});

describe('a combo limit order', () => {
  // One combo costs SPY less twice QQQ.
  it.each<[number, number, Bars, readonly string[], string]>([
    [10, 1, { SPY: [bar(101, 103)], QQQ: [bar(50, 51)] }, [], 'a net price at the limit is not below it'],
    [
      10,
      1.01,
      { SPY: [bar(101, 103)], QQQ: [bar(50, 51)] },
      ['1 filled 10 @ 101', '2 filled -20 @ 50'],
      'below: at the lows',
    ],
    [-10, 1, { SPY: [bar(99, 101)], QQQ: [bar(49, 50)] }, [], 'a net price at the limit of a sale'],
    [
      -10,
      0.99,
      { SPY: [bar(99, 101)], QQQ: [bar(49, 50)] },
      ['1 filled -10 @ 101', '2 filled 20 @ 50'],
      'above: at the highs',
    ],
    [
      10,
      -1,
      { SPY: [bar(98, 103)], QQQ: [bar(50, 51)] },
      ['1 filled 10 @ 98', '2 filled -20 @ 50'],
      'a net price may be negative',
    ],
  ])('of %d at %d on %j is filled %j: %s', (quantity, limit, bars, expected) => {
    expect(fills(run([(one) => one.comboLimitOrder(spread, quantity, limit)], bars))).toEqual(expected);
  });

  it('waits for its price, and is filled in one instant', () => {
    const result = run([(one) => one.comboLimitOrder(spread, 10, 1.234)], {
      SPY: [bar(103, 104), bar(101, 102)],
      QQQ: [bar(50, 51), bar(50, 51)],
    });

    expect(result.orders.map(({ lastFillTime }) => lastFillTime)).toEqual([
      '2020-01-06T14:33:00Z',
      '2020-01-06T14:33:00Z',
    ]);
    expect(result.orders[0]?.combo?.limitPrice).toBe(1.23);
  });

  it('is cancelled whole by either leg, and holds nothing any more', () => {
    let tickets: OrderTicket[] = [];
    const result = run(
      [
        (one): void => {
          tickets = one.comboLimitOrder(spread, 10, 0.5);
        },
        (one): void => {
          expect(tickets[1]?.cancel('enough').isSuccess).toBe(true);
          expect(tickets[0]?.cancel().errorCode).toBe('NOT_OPEN');
          expect(one.transactions.getOpenOrders()).toEqual([]);
        },
      ],
      { SPY: [103, 90], QQQ: [50, 50] },
    );

    expect(story(result)).toEqual(['1 submitted', '2 submitted', '2 canceled', '1 canceled']);
  });

  it('changes nothing but its tag', () => {
    let tickets: OrderTicket[] = [];
    const result = run([
      (one): void => {
        tickets = one.comboLimitOrder(spread, 10, 0.5);
        expect(tickets[0]?.updateTag('mine').isSuccess).toBe(true);
        expect(tickets[0]?.updateQuantity(5).errorCode).toBe('BAD_UPDATE');
        expect(tickets[1]?.updateLimitPrice(5).errorMessage).toContain('cancel the combo, and send another');
      },
    ]);

    expect(result.orders.map(({ quantity, tag }) => [quantity, tag])).toEqual([
      [10, 'mine'],
      [-20, ''],
    ]);
  });

  it('expires whole', () => {
    const result = run([(one) => one.comboLimitOrder(spread, 10, 0.5, { timeInForce: TimeInForce.Day })], {
      SPY: Array.from({ length: 390 }, () => 103),
      QQQ: Array.from({ length: 390 }, () => 50),
    });

    expect(story(result).slice(2)).toEqual(['1 canceled', '2 canceled']);
  });

  it('is rejected whole when the account can no longer carry it', () => {
    const result = run([(one) => [one.comboLimitOrder(spread, 600, 1), one.marketOrder('SPY', 1000)]], {
      SPY: [bar(100, 103)],
      QQQ: [bar(50, 51)],
    });

    expect(story(result).slice(-2)).toEqual(['1 invalid', '2 invalid']);
    expect(codes(result)).toEqual([['BUYING_POWER'], ['BUYING_POWER'], []]);
  });
});

describe('a combo leg limit order', () => {
  const place = (spy: number, qqq: number) => (one: QCAlgorithm) =>
    one.comboLegLimitOrder([Leg.create('SPY', 1, spy), Leg.create('QQQ', -1, qqq)], 10);

  it.each<[number, number, readonly string[], string]>([
    [99, 51, [], 'neither price is reached'],
    [100, 51, [], 'one price is reached, and not the other'],
    [99, 50, [], 'the other one'],
    [99.5, 50.5, ['1 filled 10 @ 99.5', '2 filled -10 @ 50.5'], 'both are'],
  ])('at %d and %d is filled %j: %s', (spy, qqq, expected) => {
    const result = run([place(spy, qqq)], { SPY: [bar(99, 101)], QQQ: [bar(49, 51)] });

    expect(fills(result)).toEqual(expected);
    expect(result.orders.map(({ limitPrice }) => limitPrice)).toEqual([spy, qqq]);
  });
});

describe('the journal of a combo', () => {
  it('is judged again leg by leg, with the buying power of them all', () => {
    const lines: string[] = [];
    const journal = { write: (line: string) => void lines.push(line), close: () => undefined };
    const result = run(
      [
        (one) => [
          one.comboMarketOrder(spread, 10),
          one.comboMarketOrder(spread, 100_000),
          one.comboLimitOrder(spread, -15, 1.5),
        ],
      ],
      {},
      { journal },
    );
    const { records } = verifyJournal(new TextEncoder().encode(lines.join('')));
    const { decisions } = replayJournal(records, resolveRiskConfig({ plugins: {} }, new Map(), 'a test'));

    expect(codes(result).flat()).toContain('BUYING_POWER');
    expect(decisions.count).toBeGreaterThan(4);
    expect(decisions.reproduced).toBe(decisions.count);
  });

  it('records every leg with the combo that it belongs to', () => {
    const lines: string[] = [];
    const journal = { write: (line: string) => void lines.push(line), close: () => undefined };
    run([(one) => one.comboLimitOrder(spread, 10, 1.5)], {}, { journal });
    const legs = [
      ['SPY', 10],
      ['QQQ', -20],
    ];
    const { records } = verifyJournal(new TextEncoder().encode(lines.join('')));
    const decisions = records.filter((record) => record.kind === 'decision');

    expect(decisions.map(({ order }) => order?.combo)).toEqual([
      { id: 1, legs, limit: 1.5, orders: [1, 2], quantity: 10 },
      { id: 1, legs, limit: 1.5, orders: [1, 2], quantity: 10 },
    ]);
  });
});

describe('a combo that is no combo', () => {
  it.each<[string, (one: QCAlgorithm) => unknown, string]>([
    ['without legs', (one) => one.comboMarketOrder([], 1), 'expected legs made by Leg.create'],
    [
      'of other things',
      (one) => one.comboMarketOrder([{ symbol: 'SPY', quantity: 1 } as never], 1),
      'expected legs made',
    ],
    [
      'not in lowest terms',
      (one) => one.comboMarketOrder([Leg.create('SPY', 2), Leg.create('QQQ', -4)], 1),
      'lowest terms, were 2, -4',
    ],
    [
      'with a leg of nothing',
      (one) => one.comboMarketOrder([Leg.create('SPY', 0), Leg.create('QQQ', 1)], 1),
      'whole numbers',
    ],
    ['with a fraction', (one) => one.comboMarketOrder([Leg.create('SPY', 0.5)], 1), 'whole numbers'],
    ['with NaN', (one) => one.comboMarketOrder([Leg.create('SPY', Number.NaN)], 1), 'whole numbers'],
    [
      'with a price it has no use for',
      (one) => one.comboMarketOrder([Leg.create('SPY', 1, 5)], 1),
      'use comboLegLimitOrder',
    ],
    ['without a price', (one) => one.comboLegLimitOrder([Leg.create('SPY', 1)], 1), 'a price for each leg'],
  ])('is an error: %s', (_what, place, message) => {
    let thrown: unknown;
    const result = run([
      (one): void => {
        try {
          place(one);
        } catch (error) {
          thrown = error;
        }
      },
    ]);

    expect(String(thrown)).toContain(message);
    expect(result.orders).toEqual([]);
  });

  it('is refused with all its legs when one trades a security that nobody added', () => {
    const { orders, logs } = run([
      (one): void => {
        one.comboMarketOrder([Leg.create('SPY', 1), Leg.create('IWM', -2)], 3);
      },
    ]);

    expect(orders.map(({ quantity, refusals, symbol }) => [symbol, quantity, refusals[0]?.code])).toEqual([
      ['SPY', 3, 'NOT_ADDED'],
      ['IWM', -6, 'NOT_ADDED'],
    ]);
    expect(logs.filter(({ message }) => message.includes('"IWM" was not added'))).toHaveLength(1);
  });

  const poison = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, '10', null, undefined, {}];

  it.each(poison.map((value) => [value]))('is refused: %j combos', (value) => {
    const result = run([(one) => one.comboMarketOrder(spread, value as never)]);

    expect(result.orders.map(({ status }) => status)).toEqual(['invalid', 'invalid']);
    expect(codes(result)[0]).toContain('BAD_ORDER');
  });

  it.each(poison.map((value) => [value]))('is refused: a net price of %j', (value) => {
    const result = run([(one) => one.comboLimitOrder(spread, 10, value as never)]);

    expect(codes(result)).toEqual([['BAD_PRICE'], ['BAD_PRICE']]);
  });

  it.each([1.5, 2 ** 60])('is refused: %d combos', (value) => {
    expect(run([(one) => one.comboMarketOrder(spread, value)]).orders.map(({ status }) => status)).toEqual([
      'invalid',
      'invalid',
    ]);
  });

  it.each(poison.map((value) => [value]))('is refused: a leg at %j', (value) => {
    const legs = [Leg.create('SPY', 1, value === undefined ? Number.NaN : (value as never)), Leg.create('QQQ', 1, 50)];
    const result = run([(one) => one.comboLegLimitOrder(legs, 10)]);

    expect(codes(result)).toEqual([['BAD_PRICE'], ['COMBO_LEG_REFUSED']]);
  });
});

describe('all or none', () => {
  it('holds for any combos, limits and prices, and what was reserved is free again', () => {
    const combo = fc.record({
      spy: fc.constantFrom(-2, -1, 1, 2),
      qqq: fc.constantFrom(-3, -1, 1, 3),
      quantity: fc.integer({ min: -700, max: 700 }).filter((one) => one !== 0),
      limit: fc.option(fc.integer({ min: -300, max: 300 }), { nil: undefined }),
      isCancelled: fc.boolean(),
    });

    fc.assert(
      fc.property(
        fc.array(combo, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.integer({ min: 80, max: 120 }), fc.integer({ min: 30, max: 70 })), { maxLength: 4 }),
        fc.integer({ min: 100, max: 2000 }),
        (combos, prices, ceiling) => {
          const waiting = new Set<number>();
          const guard = plugin({
            canOpenPosition: (_symbol: string, _strategy: string, details: PositionDetails) => [
              Math.abs(details.currentQuantity + details.pendingQuantity + details.openingQuantity) <= ceiling,
              'too many',
            ],
            onOrderApproved: (_symbol: string, _strategy: string, { orderId }: PositionDetails) => waiting.add(orderId),
            onOrderClosed: (_symbol: string, _strategy: string, orderId: number) => waiting.delete(orderId),
          });
          const tickets: OrderTicket[][] = [];
          const result = run(
            [
              (one): void => {
                for (const { isCancelled, limit, quantity, spy, qqq } of combos) {
                  const legs = [Leg.create('SPY', spy), Leg.create('QQQ', qqq)];
                  const sent =
                    limit === undefined
                      ? one.comboMarketOrder(legs, quantity)
                      : one.comboLimitOrder(legs, quantity, limit);
                  tickets.push(sent);

                  if (isCancelled) {
                    sent[0]?.cancel();
                  }
                }
              },
            ],
            { SPY: prices.map(([one]) => one), QQQ: prices.map(([, one]) => one) },
            { risk: behind(guard) },
          );

          for (const [first, second] of tickets) {
            expect(second?.status).toBe(first?.status);
            expect(result.orders[(first?.orderId ?? 0) - 1]?.lastFillTime).toBe(
              result.orders[(second?.orderId ?? 0) - 1]?.lastFillTime,
            );
          }

          const open = result.orders.filter(({ status }) => status === 'submitted').map(({ id }) => id);
          expect([...waiting].filter((id) => !open.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
