import fc from 'fast-check';
import {
  ConstantFeeModel,
  ConstantSlippageModel,
  Decimal,
  InteractiveBrokersFeeModel,
  NullSlippageModel,
  type QCAlgorithm,
  Resolution,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, isAt, minutes, source, story } from '../engine/run.js';

const [spy, aapl] = ['SPY', 'AAPL'] as const;
const strategies = ['one', 'two', 'three'] as const;

/** What happens in one minute: prices in cents, then orders. */
const minute = fc.record({
  prices: fc.tuple(fc.integer({ min: 5_000, max: 15_000 }), fc.integer({ min: 5_000, max: 15_000 })),
  orders: fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('trade' as const),
        strategy: fc.constantFrom(...strategies),
        symbol: fc.constantFrom(spy, aapl),
        quantity: fc.integer({ min: -200, max: 200 }),
      }),
      fc.record({
        kind: fc.constant('liquidate' as const),
        strategy: fc.constantFrom(...strategies),
        symbol: fc.constantFrom(spy, aapl, undefined),
      }),
      fc.record({
        kind: fc.constant('holdings' as const),
        strategy: fc.constantFrom(...strategies),
        symbol: fc.constantFrom(spy, aapl),
        share: fc.integer({ min: -9, max: 9 }),
      }),
    ),
    { maxLength: 3 },
  ),
});

type Minute = typeof minute extends fc.Arbitrary<infer T> ? T : never;

function act(algorithm: QCAlgorithm, order: Minute['orders'][number]): void {
  algorithm.runAs(order.strategy, () => {
    if (order.kind === 'trade') {
      algorithm.marketOrder(order.symbol, order.quantity);
    } else if (order.kind === 'liquidate') {
      algorithm.liquidate(order.symbol);
    } else {
      algorithm.setHoldings(order.symbol, order.share / 10);
    }
  });
}

/** The books that the events of a run add up to, in exact decimals. */
function books(algorithm: QCAlgorithm): {
  readonly cash: number;
  readonly fees: number;
  readonly held: Map<string, number>;
} {
  let cash = Decimal.fromNumber(100_000);
  let fees = Decimal.zero;
  const held = new Map<string, number>();

  for (const order of algorithm.transactions.getOrders()) {
    for (const event of order.events) {
      const fee = Decimal.fromNumber(event.orderFee);
      const value = Decimal.fromNumber(event.fillQuantity).multiply(Decimal.fromNumber(event.fillPrice));
      cash = cash.subtract(value).subtract(fee);
      fees = fees.add(fee);
      held.set(order.symbol.value, (held.get(order.symbol.value) ?? 0) + event.fillQuantity);
    }
  }

  return { cash: cash.toNumber(), fees: fees.toNumber(), held };
}

describe('the account', () => {
  it('always adds up: cash, positions, profit, fees, and the ledger of the strategies', () => {
    fc.assert(
      fc.property(fc.array(minute, { minLength: 1, maxLength: 12 }), (story_) => {
        let index = 0;
        complete(
          {
            initialize(algorithm) {
              algorithm.setStartDate(2020, 1, 6);
              algorithm.addEquity(spy, Resolution.Minute);
              algorithm.addEquity(aapl, Resolution.Minute);
            },
            onData(algorithm) {
              for (const order of story_[index]?.orders ?? []) {
                act(algorithm, order);
                check(algorithm);
              }

              index += 1;
            },
          },
          source('minute', {
            SPY: minutes(
              '2020-01-06 09:30',
              story_.map(({ prices }) => prices[0] / 100),
            ),
            AAPL: minutes(
              '2020-01-06 09:30',
              story_.map(({ prices }) => prices[1] / 100),
            ),
          }),
        );
        expect(index).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  function check(algorithm: QCAlgorithm): void {
    const { portfolio } = algorithm;
    const { cash, fees, held } = books(algorithm);
    const value = [spy, aapl].reduce((sum, ticker) => sum + (portfolio[ticker]?.holdingsValue ?? 0), 0);
    const { totalNetProfit, totalPortfolioValue, totalProfit, totalUnrealizedProfit } = portfolio;

    expect([portfolio.cash, portfolio.totalFees]).toEqual([cash, fees]);
    expect(totalPortfolioValue).toBeCloseTo(cash + value, 6);
    expect(totalPortfolioValue - 100_000).toBeCloseTo(totalProfit + totalUnrealizedProfit - fees, 6);
    expect(totalNetProfit).toBeCloseTo(totalProfit - fees, 9);

    for (const ticker of [spy, aapl]) {
      const quantity = portfolio.quantityOf(ticker);
      const byStrategy = strategies.reduce((sum, name) => sum + portfolio.strategyQuantityOf(name, ticker), 0);

      expect([quantity, portfolio[ticker]?.quantity, byStrategy]).toEqual(
        [held.get(ticker) ?? 0, quantity, quantity].map((one) => one + 0),
      );
      expect(portfolio[ticker]?.invested).toBe(quantity !== 0);
    }

    expect(portfolio.openHoldings.map(({ ticker }) => ticker).sort()).toEqual(
      [spy, aapl].filter((ticker) => portfolio.quantityOf(ticker) !== 0).sort(),
    );
    expect(portfolio.marginRemaining).toBeCloseTo(totalPortfolioValue - portfolio.totalMarginUsed, 6);
    expect(portfolio.totalAbsoluteHoldingsValue).toBeGreaterThanOrEqual(Math.abs(portfolio.totalHoldingsValue) - 1e-6);
  }

  it('books a tenth and two tenths exactly', () => {
    let seen: unknown[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.setCash(1);
          algorithm.addEquity(spy, Resolution.Minute).setFeeModel(new ConstantFeeModel(0));
        },
        onData(algorithm) {
          algorithm.marketOrder(spy, 1);
          seen = [algorithm.portfolio.cash, algorithm.portfolio[spy]?.averagePrice];
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [0.1, 0.2]) }),
    );

    expect(seen).toEqual([0.7, 0.15]);
  });
});

describe('a position', () => {
  it('keeps the mean price while it shrinks, takes the new one when it flips, and books profit on what closes', () => {
    const seen: unknown[] = [];
    let step = 0;
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute).setFeeModel(new ConstantFeeModel(2));
        },
        onData(algorithm) {
          algorithm.marketOrder(spy, [10, 10, -5, -25, 10][step] ?? 0);
          step += 1;
          const one = algorithm.portfolio[spy];
          seen.push([one?.quantity, one?.averagePrice, one?.profit, one?.lastTradeProfit, one?.netProfit]);

          if (step === 4) {
            expect([one?.isShort, one?.isLong, one?.absoluteQuantity, one?.totalFees]).toEqual([true, false, 10, 8]);
            expect([one?.holdingsValue, one?.absoluteHoldingsValue, one?.holdingsCost, one?.price]).toEqual([
              -1300, 1300, -1300, 130,
            ]);
          }
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, 110, 120, 130, 90]) }),
    );

    expect(seen).toEqual([
      [10, 100, 0, 0, -2],
      [20, 105, 0, 0, -4],
      [15, 105, 75, 75, 69],
      [-10, 130, 450, 375, 442],
      [0, 0, 850, 400, 840],
    ]);
  });
});

describe('fees', () => {
  it.each([
    [1, 100, 1],
    [199, 100, 1],
    [200, 100, 1],
    [201, 100, 1.005],
    [-1000, 100, 5],
    [100, 0.5, 1],
    [1000, 0.5, 2.5],
    [1000, 1, 5],
    [1000, 0.1, 0.5],
    [1, 0.01, 1],
  ])('of Interactive Brokers for %d shares at $%d are $%d', (quantity, price, fee) => {
    expect(new InteractiveBrokersFeeModel().fee({ quantity }, price)).toBeCloseTo(fee, 10);
  });

  it('that do not change are the same for every order', () => {
    expect(new ConstantFeeModel(1.5).fee()).toBe(1.5);
    expect(() => new ConstantFeeModel(-1)).toThrow('expected a number of 0 or more, was -1');
    expect(() => new ConstantFeeModel(Number.NaN)).toThrow('was NaN');
  });
});

describe('slippage', () => {
  it('is nothing, or a fraction of the price against the trader', () => {
    expect(new NullSlippageModel().slippage()).toBe(0);
    expect(new ConstantSlippageModel(0.01).slippage({ quantity: 5 }, 200)).toBe(2);
    expect(() => new ConstantSlippageModel(Number.POSITIVE_INFINITY)).toThrow('ConstantSlippageModel');

    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute).setSlippageModel(new ConstantSlippageModel(0.01));
        },
        onData(algorithm) {
          if (isAt(algorithm, '09:31')) {
            algorithm.marketOrder(spy, 10);
            algorithm.stopMarketOrder(spy, -5, 99);
            algorithm.limitOrder(spy, -5, 100.5);
          }

          if (isAt(algorithm, '09:32')) {
            algorithm.marketOrder(spy, -1);
          }
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, [100, 102, 98, 100]]) }),
    );

    expect(story(result).filter((line) => line.includes('filled'))).toEqual([
      '1 filled 10 @ 101',
      '2 filled -5 @ 98',
      '3 filled -5 @ 100.5',
      '4 filled -1 @ 99',
    ]);
  });
});
