/**
 * How long orders stay open.
 *
 * @module
 */
import { DateTime } from 'luxon';
import { type BacktestResult, FrameworkError, type QCAlgorithm, Resolution, TimeInForce } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, minutes, newYork, source, story } from '../engine/run.js';

/** A Thursday, a Friday and a Monday, each with its first two and its last two minutes. */
const data = source('minute', {
  SPY: ['2020-01-09', '2020-01-10', '2020-01-13'].flatMap((day) => [
    ...minutes(`${day} 09:30`, [100, 100]),
    ...minutes(`${day} 15:58`, [100, 100]),
  ]),
});

/** Lets a limit order that is never filled wait from the first minute on. */
function waits(
  timeInForce: TimeInForce | undefined,
  prepare: (one: QCAlgorithm) => void = () => undefined,
): BacktestResult {
  let isSent = false;

  return complete(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 9);
        algorithm.addEquity('SPY', Resolution.Minute);
        prepare(algorithm);
      },
      onData(algorithm) {
        if (!isSent) {
          isSent = true;
          algorithm.limitOrder('SPY', 10, 50, timeInForce === undefined ? {} : { timeInForce });
        }
      },
    },
    data,
  );
}

function endOf({ orderEvents }: BacktestResult): number | undefined {
  const end = orderEvents.find(({ status }) => status === 'canceled');

  return end && Date.parse(end.time);
}

describe('a time in force', () => {
  it.each([
    ['the day of the order', TimeInForce.GoodTilDate(2020, 1, 9), '2020-01-09 16:00'],
    ['the day after', TimeInForce.goodTilDate('2020-01-10'), '2020-01-10 16:00'],
    ['a Saturday: it ends with Monday', TimeInForce.GOOD_TIL_DATE(DateTime.utc(2020, 1, 11)), '2020-01-13 16:00'],
    ['the day', TimeInForce.Day, '2020-01-09 16:00'],
  ])('ends at the close: of %s', (_, timeInForce, expected) => {
    expect(endOf(waits(timeInForce))).toBe(newYork(expected));
  });

  it.each([
    ['a date after the end', TimeInForce.GoodTilDate(2020, 1, 14)],
    ['nothing', TimeInForce.GoodTilCanceled],
  ])('does not end within the run: with %s', (_, timeInForce) => {
    expect(story(waits(timeInForce))).toEqual(['1 submitted']);
  });

  it('is that of all orders that say nothing else, once it was set', () => {
    const byDefault = waits(undefined, (one) => {
      one.defaultOrderProperties.timeInForce = TimeInForce.Day;
    });
    const inSnakeCase = waits(undefined, (one) => {
      one.default_order_properties.time_in_force = TimeInForce.DAY;
    });
    const saidOtherwise = waits(TimeInForce.GoodTilCanceled, (one) => {
      one.defaultOrderProperties.timeInForce = TimeInForce.Day;
    });

    expect([byDefault, inSnakeCase, saidOtherwise].map(endOf)).toEqual([
      newYork('2020-01-09 16:00'),
      newYork('2020-01-09 16:00'),
      undefined,
    ]);
  });

  it('with a date is left out of orders for an auction, as in LEAN', () => {
    const { orders } = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 9);
          algorithm.addEquity('SPY', Resolution.Minute);
          algorithm.defaultOrderProperties.timeInForce = TimeInForce.GoodTilDate(2020, 1, 9);
        },
        onData(algorithm) {
          if (algorithm.transactions.ordersCount === 0) {
            algorithm.marketOnCloseOrder('SPY', 1);
            algorithm.limitOrder('SPY', 1, 50);
            const times = algorithm.transactions.getOrders().map(({ timeInForce }) => timeInForce);
            expect(times).toEqual(['good-til-canceled', 'good-til-date:2020-01-09']);
          }
        },
      },
      data,
    );

    expect(orders.map(({ status }) => status)).toEqual(['filled', 'canceled']);
  });

  it('that is none is refused', () => {
    const result = waits('good-til-date:2020-02-30');

    expect(result.orders[0]?.refusals.map(({ code }) => code)).toEqual(['BAD_ORDER']);
    expect(() => TimeInForce.GoodTilDate(2020, 2, 30)).toThrow(FrameworkError);
  });
});
