/**
 * Money is booked with the digits of the data, and fees by what an order is worth.
 *
 * @module
 */
import {
  type Columns,
  type DataRequest,
  Decimal,
  type MarketDataProvider,
  orderJson,
  PriceGrain,
  type QCAlgorithm,
  Resolution,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, minutes, source } from '../engine/run.js';

/** A price factor times a split factor, as factor files write them: with the raw price nineteen digits follow the point. */
const grain = new PriceGrain(4, Decimal.parse('0.8613657').multiply(Decimal.parse('0.03571430')));

/** A source whose prices were made from whole units. */
function grained(raw: readonly number[]): MarketDataProvider {
  const data = source('minute', {
    SPY: minutes(
      '2020-01-06 09:30',
      raw.map((units) => grain.price(units)),
    ),
  });

  return {
    name: data.name,
    resolve: (request) => data.resolve(request),
    *read(request: DataRequest): Generator<Columns> {
      for (const columns of data.read(request)) {
        yield { ...columns, grain };
      }
    },
  };
}

/** Runs what is given for the minutes 9:31, 9:32 … */
function steps(
  acts: readonly ((algorithm: QCAlgorithm) => unknown)[],
  data: MarketDataProvider,
): ReturnType<typeof complete> {
  let step = 0;

  return complete(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity('SPY', Resolution.Minute);
      },
      onData(algorithm) {
        acts[step]?.(algorithm);
        step += 1;
      },
    },
    data,
  );
}

const exactPrice = (raw: number): Decimal => Decimal.of(BigInt(raw), 4).multiply(grain.factor);

describe('books', () => {
  it('hold prices and cash with every digit of the data', () => {
    const [first, second] = [6_453_217, 6_531_299];
    steps(
      [
        (one): void => {
          const ticket = one.marketOrder('SPY', 300);
          const digits = `${exactPrice(first)}`;
          expect(digits).toMatch(/^19\.\d{19}$/);
          expect(one.transactions.getOrderById(ticket.orderId)?.exactPrice.toString()).toBe(digits);
          expect(orderJson(one.transactions.getOrders()[0] as never)).toContain(`"lastPrice":${digits}}`);
        },
        (one): void => {
          one.marketOrder('SPY', 100);
          const paid = exactPrice(first)
            .multiply(Decimal.of(300n))
            .add(exactPrice(second).multiply(Decimal.of(100n)));
          const fees = Decimal.parse('2.5');

          expect(one.portfolio['SPY']?.averagePrice).toBe(paid.divide(Decimal.of(400n)).toNumber());
          expect(one.portfolio.cash).toBe(Decimal.of(100_000n).subtract(paid).subtract(fees).toNumber());
        },
      ],
      grained([first, second]),
    );
  });
});

describe("Interactive Brokers' fee", () => {
  it.each([
    ['a market order by the market', (one: QCAlgorithm) => one.marketOrder('SPY', 1000), 0.4 * 1000 * 0.005],
    [
      'a bought limit order by its limit, where that is less',
      (one: QCAlgorithm) => one.limitOrder('SPY', 1000, 0.3),
      0.3 * 1000 * 0.005,
    ],
    [
      'a bought limit order by the market, where that is less',
      (one: QCAlgorithm) => one.limitOrder('SPY', 1000, 0.9),
      0.38 * 1000 * 0.005,
    ],
    [
      'a sold limit order by its limit, where that is more',
      (one: QCAlgorithm) => one.limitOrder('SPY', -1000, 0.405),
      0.405 * 1000 * 0.005,
    ],
    [
      'a bought stop order by its stop, where that is less',
      (one: QCAlgorithm) => one.stopMarketOrder('SPY', 1000, 0.2),
      0.2 * 1000 * 0.005,
    ],
  ])('is at most half a percent of the value: %s', (_, send, fee) => {
    const data = source('minute', {
      SPY: minutes('2020-01-06 09:30', [0.4, [0.4, 0.41, 0.19, 0.38]]),
    });

    expect(steps([send], data).orders[0]?.fees).toBeCloseTo(fee, 12);
  });
});
