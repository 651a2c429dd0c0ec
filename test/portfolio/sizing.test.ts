import fc from 'fast-check';
import { type BacktestResult, ConstantFeeModel, type QCAlgorithm, Resolution } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, daily, isAt, minutes, type PriceInput, run, source, story } from '../engine/run.js';

const [spy, aapl] = ['SPY', 'AAPL'] as const;

/** Runs code in successive minutes on SPY, and AAPL at 50. */
function steps(
  acts: readonly ((algorithm: QCAlgorithm) => unknown)[],
  prices: readonly PriceInput[],
  prepare: (algorithm: QCAlgorithm) => void = () => undefined,
): BacktestResult {
  let step = 0;

  return complete(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute);
        algorithm.addEquity(aapl, Resolution.Minute);
        prepare(algorithm);
      },
      onData(algorithm) {
        acts[step]?.(algorithm);
        step += 1;
      },
    },
    source('minute', {
      SPY: minutes('2020-01-06 09:30', prices),
      AAPL: minutes(
        '2020-01-06 09:30',
        prices.map(() => 50),
      ),
    }),
  );
}

const free = (algorithm: QCAlgorithm): void => {
  for (const security of algorithm.securities.values) {
    security.setFeeModel(new ConstantFeeModel(0));
  }
};

function sizeOf(target: number, price: number, prepare = free, held = 0): number {
  let size = Number.NaN;
  steps(
    [
      (one): void => {
        if (held !== 0) {
          one.marketOrder(spy, held);
        }

        size = one.calculateOrderQuantity(spy, target);
      },
    ],
    [price],
    prepare,
  );

  return size;
}

describe('calculateOrderQuantity', () => {
  it.each<[string, number, number, number, number]>([
    ['all, less a quarter of a percent', 1, 100, 0, 997],
    ['exactly what fits, in decimals', 1, 99.75, 0, 1000],
    ['just not one more', 1, 99.751, 0, 999],
    ['half', 0.5, 100, 0, 498],
    ['short, rounded towards nothing', -1, 100, 0, -997],
    ['twice the account', 2, 100, 0, 1995],
    ['nothing', 0, 100, 10, -10],
    ['nothing, of a short position', 0, 100, -10, 10],
    ['a flip', -0.5, 100, 100, -598],
    ['more of what is held', 0.5, 100, 100, 398],
    ['less of what is held', 0.1, 100, 100, 0],
    ['a change too small for an order', 0.002, 9.9, 0, 0],
    ['a change that just counts', 0.0021, 9.9, 0, 21],
  ])('%s: %d at %d, holding %d, is %d', (_what, target, price, held, expected) => {
    expect(sizeOf(target, price, free, held)).toBe(expected);
  });

  it('makes room for its own fee', () => {
    expect(sizeOf(1, 99.75, () => undefined)).toBe(999);
    expect(sizeOf(1, 99.75, (one) => one.securities[spy]?.setFeeModel(new ConstantFeeModel(1000)))).toBe(990);
  });

  it('is 0 before there is a price, and an error for what is no number', () => {
    const result = run(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          expect([algorithm.calculateOrderQuantity(spy, 1), algorithm.calculateOrderQuantity(spy, 0)]).toEqual([0, 0]);
          algorithm.setHoldings(spy, Number.NaN);
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [1]) }),
    );

    expect(result.error?.message).toBe('Expected a fraction of the account, was NaN.');
  });

  it('never passes the target, fee included, and comes within a share of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 200 }).filter((percent) => Math.abs(percent) >= 5),
        fc.integer({ min: 100, max: 50_000 }),
        fc.integer({ min: -100, max: 100 }),
        (percent, cents, held) => {
          const [target, price] = [percent / 100, cents / 100];
          let [size, equity] = [0, 0];
          steps(
            [
              (one): void => {
                one.marketOrder(spy, held);
                equity = one.portfolio.totalPortfolioValue;
                size = one.calculateOrderQuantity(spy, target);
              },
            ],
            [price],
          );
          const [after, room] = [Math.abs(size + (held === 0 ? 0 : held)) * price, Math.abs(target) * equity];

          if (size !== 0 && Math.sign(size + held) === Math.sign(target)) {
            expect(after).toBeLessThanOrEqual(room * 0.9975 + 1e-6);
            expect(after).toBeGreaterThan(room * 0.9975 - price - Math.abs(target) * 1000 - 1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('setHoldings', () => {
  it('trades to the target and back', () => {
    const result = steps(
      [(one) => one.setHoldings(spy, 0.5), (one) => one.setHoldings(spy, -0.5), (one) => one.setHoldings(spy, 0)],
      [100, 100, 100],
      free,
    );

    expect(result.orders.map(({ quantity }) => quantity)).toEqual([498, -996, 498]);
  });

  it('sends nothing when nothing is missing', () => {
    const result = steps(
      [(one) => one.setHoldings(spy, 0.5), (one) => expect(one.setHoldings(spy, 0.5)).toEqual([])],
      [100, 100],
      free,
    );

    expect(result.orders).toHaveLength(1);
  });

  it('to nothing closes the position, even of an account that is worth less than nothing', () => {
    const result = steps([(one) => one.setHoldings(spy, -1.9), (one) => one.setHoldings(spy, 0)], [100, 200], free);

    expect(result.orders.map(({ quantity, status }) => `${quantity} ${status}`)).toEqual([
      '-1895 filled',
      '1895 filled',
    ]);
  });

  it('closes all others first when asked to', () => {
    const result = steps([(one) => one.setHoldings(aapl, 1), (one) => one.setHoldings(spy, 1, true)], [100, 100], free);

    expect(result.orders.map(({ symbol, quantity, tag }) => `${symbol} ${quantity} ${tag}`)).toEqual([
      'AAPL 1995 ',
      'AAPL -1995 Liquidated',
      'SPY 997 ',
    ]);
  });

  it('of several trades what shrinks first', () => {
    const result = steps(
      [
        (one) => one.setHoldings([{ symbol: spy, quantity: 1.9 }]),
        (one) =>
          one.setHoldings([
            { symbol: aapl, quantity: 1.5 },
            { symbol: spy, quantity: 0.4 },
          ]),
        (one) => one.setHoldings([{ symbol: spy, quantity: 0.5 }], true),
      ],
      [100, 100, 100],
      free,
    );

    expect(result.orders.map(({ symbol, quantity, status }) => `${symbol} ${quantity} ${status}`)).toEqual([
      'SPY 1895 filled',
      'SPY -1496 filled',
      'AAPL 2992 filled',
      'AAPL -2992 filled',
      'SPY 99 filled',
    ]);
  });

  it('counts orders that wait for the open', () => {
    let second: unknown;
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Daily);
        },
        onData(algorithm) {
          if (isAt(algorithm, '2020-01-06 16:00')) {
            algorithm.setHoldings(spy, 0.5);
            second = algorithm.setHoldings(spy, 0.5);
          }
        },
      },
      source('daily', { SPY: daily('2020-01-06', [100, 100]) }),
    );

    expect(second).toEqual([]);
    expect(result.orders).toHaveLength(1);
  });
});

describe('buying power', () => {
  it.each([
    [1998, 'filled'],
    [2000, 'invalid'],
  ])('carries %d shares of 100 with leverage 2 as %s', (quantity, status) => {
    expect(steps([(one) => one.marketOrder(spy, quantity)], [100]).orders[0]?.status).toBe(status);
  });

  it('is what a security’s leverage says', () => {
    const result = steps(
      [(one) => one.marketOrder(spy, 1001), (one) => one.marketOrder(spy, 1000)],
      [100, 100],
      (one) => {
        free(one);
        one.securities[spy]?.setLeverage(1);
        expect(() => one.securities[spy]?.setLeverage(0.5)).toThrow('Expected a leverage of 1 or more, was 0.5');
      },
    );

    expect(result.orders.map(({ status }) => status)).toEqual(['invalid', 'filled']);
    expect(result.orders[0]?.refusals[0]).toMatchObject({
      code: 'BUYING_POWER',
      context: { required: 100_100, free: 100_000 },
    });
  });

  it('is enough to close, and to flip to the same size', () => {
    const result = steps(
      [(one) => one.marketOrder(spy, 1990), (one) => one.marketOrder(spy, -3980), (one) => one.marketOrder(spy, 1990)],
      [100, 100, 100],
      free,
    );

    expect(result.orders.map(({ status }) => status)).toEqual(['filled', 'filled', 'filled']);
  });

  it('is asked again when a resting order could be filled', () => {
    const result = steps(
      [
        (one): void => {
          one.limitOrder(spy, 1500, 99);
          one.limitOrder(spy, 1500, 99);
        },
      ],
      [100, [100, 100, 98, 100], 100],
      free,
    );

    expect(story(result)).toEqual(['1 submitted', '2 submitted', '1 filled 1500 @ 99', '2 invalid']);
    expect(result.orders[1]?.refusals[0]?.code).toBe('BUYING_POWER');
  });
});

describe('liquidate', () => {
  it('cancels what rests and closes all, by ticker', () => {
    const result = steps(
      [
        (one): void => {
          one.marketOrder(spy, 10);
          one.marketOrder(aapl, -5);
          one.limitOrder(spy, 10, 1);
        },
        (one) => one.liquidate(),
        (one) => expect(one.liquidate()).toEqual([]),
      ],
      [100, 100, 100],
    );

    expect(story(result).slice(5)).toEqual([
      '4 submitted',
      '4 filled 5 @ 50',
      '3 canceled',
      '5 submitted',
      '5 filled -10 @ 100',
    ]);
    expect(result.orders.slice(3).map(({ tag }) => tag)).toEqual(['Liquidated', 'Liquidated']);
  });

  it('closes what all strategies hold, whoever calls it, and the ledger with it', () => {
    let left: number[] = [];
    const result = steps(
      [
        (one): void => {
          one.runAs('a', () => one.marketOrder(spy, 10));
          one.runAs('b', () => one.marketOrder(spy, 20));
          one.runAs('c', () => one.liquidate(spy, false, 'done'));
          left = ['a', 'b', 'c'].map((name) => one.portfolio.strategyQuantityOf(name, spy));
        },
      ],
      [100],
    );

    expect(left).toEqual([0, 0, 0]);
    expect(result.orders[2]).toMatchObject({ quantity: -30, strategy: 'c', tag: 'done' });
  });

  it('replaces an order that waits for the open', () => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Daily);
        },
        onData(algorithm) {
          if (isAt(algorithm, '2020-01-06 16:00')) {
            algorithm.marketOrder(spy, 10);
          }

          if (isAt(algorithm, '2020-01-07 16:00')) {
            algorithm.liquidate();
            algorithm.liquidate();
          }
        },
      },
      source('daily', { SPY: daily('2020-01-06', [100, 100, 100]) }),
    );

    expect(story(result)).toEqual([
      '1 submitted',
      '1 filled 10 @ 100',
      '2 submitted',
      '2 canceled',
      '3 submitted',
      '3 filled -10 @ 100',
    ]);
  });
});
