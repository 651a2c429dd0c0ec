import {
  type BacktestResult,
  ConstantFeeModel,
  OrderStatus,
  type OrderTicket,
  type QCAlgorithm,
  Resolution,
  TimeInForce,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, daily, isAt, minutes, type PriceInput, type Prices, source, story } from '../engine/run.js';

const spy = 'SPY';

/** Places orders after a first minute at 100, then shows the bars. */
function nextMinutes(
  place: (algorithm: QCAlgorithm) => unknown,
  bars: readonly PriceInput[],
  prepare: (algorithm: QCAlgorithm) => void = () => undefined,
): BacktestResult {
  return complete(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute).setFeeModel(new ConstantFeeModel(0));
        prepare(algorithm);
      },
      onData(algorithm) {
        if (isAt(algorithm, '09:31')) {
          place(algorithm);
        }
      },
    },
    source('minute', { SPY: minutes('2020-01-06 09:30', [100, ...bars]) }),
  );
}

/** The price of the first fill, or the last state. */
function outcome(result: BacktestResult, orderId = 1): number | string {
  const fill = result.orderEvents.find((event) => event.orderId === orderId && event.fillQuantity !== 0);

  return fill?.fillPrice ?? result.orders.find((order) => order.id === orderId)?.status ?? 'none';
}

const bar = (low: number, high: number, open = (low + high) / 2, close = open): Prices => [open, high, low, close];

describe('a market order', () => {
  it('is filled at once, whole, at the close of the bar that is known', () => {
    const result = nextMinutes((one) => one.marketOrder(spy, 10), [[105, 106, 104, 105]]);

    expect(story(result)).toEqual(['1 submitted', '1 filled 10 @ 100']);
    expect(result.orderEvents.every((event) => event.time === '2020-01-06T14:31:00Z')).toBe(true);
  });
});

describe('a limit order', () => {
  it.each<[string, number, number, Prices, number | string, string]>([
    ['buy', 10, 99, bar(99, 101), 'submitted', 'a low at the limit is not below it'],
    ['buy', 10, 99, bar(98.99, 101), 99, 'a low below the limit'],
    ['buy', 10, 99, bar(97, 99.5, 98), 98, 'an open below the limit is a better price'],
    ['buy', 10, 99, bar(98, 99.5, 99), 99, 'an open at the limit'],
    ['sell', -10, 101, bar(99, 101), 'submitted', 'a high at the limit is not above it'],
    ['sell', -10, 101, bar(99, 101.01), 101, 'a high above the limit'],
    ['sell', -10, 101, bar(100, 103, 102), 102, 'an open above the limit is a better price'],
    ['sell', -10, 101, bar(100, 103, 101), 101, 'an open at the limit'],
  ])('to %s %d at %d on %j ends with %s: %s', (_side, quantity, limit, next, expected) => {
    expect(outcome(nextMinutes((one) => one.limitOrder(spy, quantity, limit), [next]))).toBe(expected);
  });

  it('is not filled by the bar that had ended when it was placed', () => {
    const result = nextMinutes((one) => one.limitOrder(spy, 10, 200), []);

    expect(story(result)).toEqual(['1 submitted']);
  });

  it('waits as long as it takes', () => {
    const result = nextMinutes(
      (one) => one.limitOrder(spy, 10, 95),
      [bar(96, 99), bar(95.5, 97), bar(94, 97), bar(90, 91)],
    );

    expect(story(result)).toEqual(['1 submitted', '1 filled 10 @ 95']);
    expect(result.orders[0]?.lastFillTime).toBe('2020-01-06T14:34:00Z');
  });
});

describe('a stop-market order', () => {
  it.each<[string, number, number, Prices, number | string, string]>([
    ['buy', 10, 101, bar(99, 100.99), 'submitted', 'a high just below the stop'],
    ['buy', 10, 101, bar(99, 101), 101, 'a high at the stop'],
    ['buy', 10, 101, bar(101, 104, 103), 103, 'an open beyond the stop is a worse price'],
    ['buy', 10, 101, bar(100, 104, 101), 101, 'an open at the stop'],
    ['sell', -10, 99, bar(99.01, 101), 'submitted', 'a low just above the stop'],
    ['sell', -10, 99, bar(99, 101), 99, 'a low at the stop'],
    ['sell', -10, 99, bar(95, 98, 97), 97, 'an open beyond the stop is a worse price'],
  ])('to %s %d at %d on %j ends with %s: %s', (_side, quantity, stop, next, expected) => {
    expect(outcome(nextMinutes((one) => one.stopMarketOrder(spy, quantity, stop), [next]))).toBe(expected);
  });
});

describe('a stop-limit order', () => {
  it.each<[string, number, number, number, readonly Prices[], number | string, string]>([
    ['buy', 10, 101, 102, [bar(99, 101, 100, 101)], 'submitted', 'a high at the stop does not wake it'],
    ['buy', 10, 101, 102, [bar(99, 101.5, 100, 101.2)], 101.5, 'it is filled at the high when that is below the limit'],
    ['buy', 10, 101, 102, [bar(99, 103, 100, 101)], 102, 'and at the limit when the high is beyond'],
    ['buy', 10, 101, 102, [bar(99, 103, 100, 102)], 'submitted', 'a close at the limit is not below it'],
    ['buy', 10, 101, 102, [bar(99, 103, 100, 103), bar(95, 97, 96, 96)], 97, 'once awake it needs no stop'],
    ['sell', -10, 99, 98, [bar(99, 101, 100, 99)], 'submitted', 'a low at the stop does not wake it'],
    ['sell', -10, 99, 98, [bar(98.5, 101, 100, 98.6)], 98.5, 'it is filled at the low when that is above the limit'],
    ['sell', -10, 99, 98, [bar(97, 101, 100, 99)], 98, 'and at the limit when the low is beyond'],
    ['sell', -10, 99, 98, [bar(97, 101, 100, 98)], 'submitted', 'a close at the limit is not above it'],
    ['sell', -10, 99, 98, [bar(96, 99.5, 97, 97), bar(103, 105, 104, 104)], 103, 'once awake it needs no stop'],
  ])('to %s %d, stop %d, limit %d, ends: %5$s (%6$s)', (_side, quantity, stop, limit, bars, expected) => {
    expect(outcome(nextMinutes((one) => one.stopLimitOrder(spy, quantity, stop, limit), bars))).toBe(expected);
  });
});

describe('on the exchange', () => {
  const week = {
    SPY: [...minutes('2020-01-06 15:58', [100, 101]), ...minutes('2020-01-07 09:30', [[103, 104, 102, 103.5], 105])],
  };

  function onWeek(time: string, place: (algorithm: QCAlgorithm) => unknown): BacktestResult {
    return complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute).setFeeModel(new ConstantFeeModel(0));
        },
        onData(algorithm) {
          if (isAt(algorithm, time)) {
            place(algorithm);
          }
        },
      },
      source('minute', week),
    );
  }

  it('makes a market order while closed an on-open order, filled at the next open', () => {
    const result = onWeek('16:00', (one) => one.marketOrder(spy, 10));

    expect(result.orders[0]).toMatchObject({ type: 'market-on-open', price: 103 });
    expect(story(result)).toEqual(['1 submitted', '1 filled 10 @ 103']);
  });

  it('refuses an on-open order while open', () => {
    const result = onWeek('2020-01-06 15:59', (one) => one.marketOnOpenOrder(spy, 10));

    expect(result.orders[0]?.refusals.map(({ plugin, code }) => `${plugin} ${code}`)).toEqual(['engine MARKET_OPEN']);
  });

  it('refuses an on-close order in the last 15.5 minutes', () => {
    const result = onWeek('2020-01-06 15:59', (one) => one.marketOnCloseOrder(spy, 10));

    expect(result.orders[0]?.refusals.map(({ code }) => code)).toEqual(['TOO_LATE_FOR_CLOSE']);
  });

  it.each([
    ['15:44', 'filled'],
    ['15:45', 'invalid'],
  ])('takes an on-close order at %s as %s', (time, status) => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
        },
        onData(algorithm) {
          if (isAt(algorithm, time)) {
            algorithm.marketOnCloseOrder(spy, 10);
          }
        },
      },
      source('minute', { SPY: minutes('2020-01-06 15:40', [...Array.from({ length: 19 }, () => 100), 107]) }),
    );

    expect(result.orders[0]).toMatchObject({ status, price: status === 'filled' ? 107 : 0 });
    expect(result.orders[0]?.lastFillTime ?? null).toBe(status === 'filled' ? '2020-01-06T21:00:00Z' : null);
  });

  it('ends a day order at the close, before the last bar can fill it', () => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
        },
        onData(algorithm) {
          if (isAt(algorithm, '2020-01-06 15:58')) {
            algorithm.limitOrder(spy, 10, 90, { timeInForce: TimeInForce.Day });
            algorithm.limitOrder(spy, 10, 90);
          }
        },
      },
      source('minute', {
        SPY: [...minutes('2020-01-06 15:57', [100, 100, bar(80, 100)]), ...minutes('2020-01-07 09:30', [bar(80, 100)])],
      }),
    );

    expect(story(result).slice(2)).toEqual(['1 canceled', '2 filled 10 @ 90']);
    expect(result.orderEvents.find((event) => event.status === 'canceled')).toMatchObject({
      time: '2020-01-06T21:00:00Z',
      message: 'The order expired.',
    });
  });

  it('keeps a day order that is placed while closed for the whole next session', () => {
    const result = onWeek('16:00', (one) => one.limitOrder(spy, 10, 102.5, { timeInForce: 'day' }));

    expect(story(result)).toEqual(['1 submitted', '1 filled 10 @ 102.5']);
  });
});

describe('with daily bars', () => {
  function onDays(place: (algorithm: QCAlgorithm) => unknown, at?: readonly [number, number]): BacktestResult {
    return complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Daily).setFeeModel(new ConstantFeeModel(0));

          if (at !== undefined) {
            algorithm.schedule.on(algorithm.dateRules.on(2020, 1, 7), algorithm.timeRules.at(...at), () =>
              place(algorithm),
            );
          }
        },
        onData(algorithm) {
          if (at === undefined && isAt(algorithm, '2020-01-06 16:00')) {
            place(algorithm);
          }
        },
      },
      source('daily', {
        SPY: daily('2020-01-06', [100, [101, 110, 95, 102], [103, 112, 99, 104], [105, 105, 105, 105]]),
      }),
    );
  }

  it('fills an order of the close at the next open', () => {
    const result = onDays((one) => one.marketOrder(spy, 10));

    expect(result.orders[0]).toMatchObject({
      type: 'market-on-open',
      price: 101,
      lastFillTime: '2020-01-07T21:00:00Z',
    });
  });

  it('fills an order of the day at its close', () => {
    const result = onDays((one) => one.marketOrder(spy, 10), [12, 0]);

    expect(result.orders[0]).toMatchObject({
      type: 'market-on-close',
      createdTime: '2020-01-07T17:00:00Z',
      price: 102,
      lastFillTime: '2020-01-07T21:00:00Z',
    });
  });

  it('moves an order of the last 15.5 minutes to the next open', () => {
    const result = onDays((one) => one.marketOrder(spy, 10), [15, 45]);

    expect(result.orders[0]).toMatchObject({
      type: 'market-on-open',
      price: 103,
      lastFillTime: '2020-01-08T21:00:00Z',
    });
  });

  it.each([
    ['limit', (one: QCAlgorithm): OrderTicket => one.limitOrder(spy, 10, 96), 96],
    ['stop-market', (one: QCAlgorithm): OrderTicket => one.stopMarketOrder(spy, 10, 108), 108],
  ])('fills a %s order inside the next bar', (_type, place, price) => {
    expect(outcome(onDays(place))).toBe(price);
  });
});

describe('stale data', () => {
  /** Another security moves the clock on while SPY is silent. */
  function silent(last: string, now: string, resume: PriceInput): BacktestResult {
    return complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          algorithm.addEquity('AAPL', Resolution.Minute);
        },
        onData(algorithm) {
          if (isAt(algorithm, now) && algorithm.transactions.ordersCount === 0) {
            algorithm.marketOrder(spy, 10);
          }
        },
      },
      source('minute', {
        SPY: [...minutes(`2020-01-06 ${last}`, [100]), ...minutes('2020-01-06 14:30', [resume])],
        AAPL: minutes(
          '2020-01-06 09:30',
          Array.from({ length: 300 }, () => 50),
        ),
      }),
    );
  }

  it('fills a market order at a price of an hour ago', () => {
    expect(story(silent('10:00', '11:01', 120))).toEqual(['1 submitted', '1 filled 10 @ 100']);
  });

  it('lets a market order wait when the price is older', () => {
    const result = silent('10:00', '11:02', 120);

    expect(story(result)).toEqual(['1 submitted', '1 filled 10 @ 120']);
    expect(result.orders[0]?.lastFillTime).toBe('2020-01-06T19:31:00Z');
  });

  it('never fills a limit or stop order on a bar from before it', () => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          algorithm.addEquity('AAPL', Resolution.Minute);
        },
        onData(algorithm) {
          if (isAt(algorithm, '09:33')) {
            algorithm.limitOrder(spy, 10, 150);
            algorithm.stopMarketOrder(spy, 10, 50);
            algorithm.stopLimitOrder(spy, 10, 50, 150);
          }
        },
      },
      source('minute', {
        SPY: minutes('2020-01-06 09:30', [100]),
        AAPL: minutes('2020-01-06 09:30', [1, 1, 1, 1, 1, 1]),
      }),
    );

    expect(result.orders.map(({ status }) => status)).toEqual(['submitted', 'submitted', 'submitted']);
  });
});

describe('a ticket', () => {
  it('tells the order as it goes', () => {
    const seen: unknown[] = [];
    nextMinutes(
      (one) => {
        const ticket = one.limitOrder(spy, 10, 99, false, 'dip');
        seen.push([
          ticket.status,
          ticket.quantity,
          ticket.quantityFilled,
          ticket.quantityRemaining,
          ticket.averageFillPrice,
        ]);
        seen.push([
          ticket.orderId,
          ticket.orderType,
          ticket.symbol.value,
          ticket.tag,
          ticket.get('limitPrice'),
          ticket.get('stopPrice'),
        ]);
        seen.push(ticket.time.toISO());
        one.schedule.on(one.dateRules.everyDay(), one.timeRules.at(9, 33), () => {
          seen.push([ticket.status, ticket.quantityFilled, ticket.quantityRemaining, ticket.averageFillPrice]);
          seen.push(ticket.orderEvents.map((event) => event.status));
        });
      },
      [bar(98, 100), 100, 100],
    );

    expect(seen).toEqual([
      [OrderStatus.Submitted, 10, 0, 10, 0],
      [1, 'limit', 'SPY', 'dip', 99, 0],
      '2020-01-06T14:31:00.000+00:00',
      [OrderStatus.Filled, 10, 0, 99],
      ['submitted', 'filled'],
    ]);
  });
});
