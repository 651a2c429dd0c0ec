/**
 * What tickets and order events tell, and orders of securities that nobody added.
 *
 * @module
 */
import {
  ConstantFeeModel,
  MarketOnCloseOrder,
  type OrderEvent,
  OrderField,
  type OrderTicket,
  type QCAlgorithm,
  Resolution,
  TimeSpan,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, isAt, minutes, newYork, type PriceInput, type Script, source, story } from '../engine/run.js';

const spy = 'SPY';

/** Runs what is given for the minutes 9:31, 9:32 … on bars whose prices are given. */
function steps(
  actions: readonly ((algorithm: QCAlgorithm) => unknown)[],
  bars: readonly PriceInput[],
  script: Script = {},
): ReturnType<typeof complete> {
  let step = 0;

  return complete(
    {
      ...script,
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute).setFeeModel(new ConstantFeeModel(0));
      },
      onData(algorithm) {
        actions[step]?.(algorithm);
        step += 1;
      },
    },
    source('minute', { SPY: minutes('2020-01-06 09:30', bars) }),
  );
}

describe('a ticket', () => {
  it('keeps what was asked for at first, every change and the cancellation, with what came of them', () => {
    let ticket: OrderTicket | undefined;
    steps(
      [
        (one): void => {
          ticket = one.limitOrder(spy, 10, 90, true, 'first');
          ticket.updateLimitPrice(91, 'second');
        },
        (): void => {
          ticket?.updateQuantity(0);
          ticket?.cancel('enough');
          ticket?.updateTag('afterwards');
        },
      ],
      [100, 100],
    );
    const { cancelRequest, submitRequest, updateRequests = [] } = ticket ?? {};

    expect(submitRequest).toMatchObject({
      orderType: 'limit',
      quantity: 10,
      limitPrice: 90,
      tag: 'first',
      asynchronous: true,
    });
    expect(
      updateRequests.map(({ limitPrice, quantity, response, tag, utc }) => [
        limitPrice,
        quantity,
        tag,
        response?.isSuccess,
        utc,
      ]),
    ).toEqual([
      [91, undefined, 'second', true, newYork('2020-01-06 09:31')],
      [undefined, 0, undefined, false, newYork('2020-01-06 09:32')],
      [undefined, undefined, 'afterwards', true, newYork('2020-01-06 09:32')],
    ]);
    expect([cancelRequest?.tag, cancelRequest?.response?.isSuccess]).toEqual(['enough', true]);
    expect([ticket?.tag, ticket?.status]).toEqual(['afterwards', 'canceled']);
  });

  it('tells each field by its name', () => {
    steps(
      [
        (one): void => {
          const trailing = one.trailingStopOrder(spy, -10, 0.05, true);
          const touched = one.limitIfTouchedOrder(spy, 10, 95, 96);
          expect(trailing.get(OrderField.StopPrice)).toBe(95);
          expect(trailing.get(OrderField.TrailingAmount)).toBe(0.05);
          expect(trailing.get(OrderField.TRAILING_AS_PERCENTAGE)).toBe(true);
          expect(touched.get(OrderField.TriggerPrice)).toBe(95);
          expect(touched.get(OrderField.LIMIT_PRICE)).toBe(96);
          expect(touched.get(OrderField.TrailingAsPercentage)).toBe(false);
        },
      ],
      [100, 100],
    );
  });

  it('takes the reason of a cancellation as its tag, even when that comes too late', () => {
    const { orders } = steps(
      [(one): unknown => one.marketOrder(spy, 10, false, 'mine').cancel('too late')],
      [100, 100],
    );

    expect(orders.map(({ status, tag }) => [status, tag])).toEqual([['filled', 'too late']]);
  });

  it('lets only the tag of a closed order be changed, and asks the gate nothing', () => {
    const { decisions, orderEvents, orders } = steps(
      [
        (one): void => {
          const ticket = one.marketOrder(spy, 10);
          expect(ticket.updateTag('done').isSuccess).toBe(true);
          expect(ticket.update({ quantity: 20, tag: 'more' }).errorCode).toBe('NOT_OPEN');
        },
      ],
      [100, 100],
    );

    expect(orders[0]).toMatchObject({ tag: 'done', quantity: 10, filledQuantity: 10 });
    expect(orderEvents.map(({ status }) => status)).toEqual(['submitted', 'filled']);
    expect(decisions).toHaveLength(1);
  });
});

describe('an order event', () => {
  it('has the ticket before the call that sent the order returns, and the prices as they stood', () => {
    const events: OrderEvent[] = [];
    let ticket: OrderTicket | undefined;
    steps(
      [
        (one): void => {
          ticket = one.stopLimitOrder(spy, 10, 105, 106);
        },
        (): void => {
          ticket?.update({ stopPrice: 104, limitPrice: 107 });
        },
      ],
      [100, 100, [100, 105, 100, 105], 105],
      {
        onOrderEvent: (_, event) => {
          events.push(event);
          expect(event.ticket?.orderId).toBe(1);
        },
      },
    );

    expect(events.map(({ limitPrice, status, stopPrice }) => [status, stopPrice, limitPrice])).toEqual([
      ['submitted', 105, 106],
      ['update-submitted', 104, 107],
      ['filled', 104, 107],
    ]);
    expect(events.every((event) => event.ticket === ticket)).toBe(true);
  });
});

describe('the book of orders', () => {
  it('takes a symbol or a filter', () => {
    steps(
      [
        (one): void => {
          one.limitOrder(spy, 10, 90);
          one.limitOrder(spy, -4, 110);
          const { transactions } = one;
          expect(transactions.getOpenOrders(({ quantity }) => quantity > 0).map(({ id }) => id)).toEqual([1]);
          expect(
            transactions.getOpenOrderTickets(({ quantity }) => quantity < 0).map(({ orderId }) => orderId),
          ).toEqual([2]);
          expect(transactions.getOpenOrdersRemainingQuantity()).toBe(6);
          expect(transactions.getOpenOrdersRemainingQuantity(({ quantity }) => quantity > 0)).toBe(10);
          expect(transactions.getOpenOrdersRemainingQuantity('XYZ')).toBe(0);
        },
      ],
      [100, 100],
    );
  });
});

describe('an order of a security that nobody added', () => {
  it('is invalid, says what to do, and is logged once', () => {
    const result = steps(
      [
        (one): void => {
          const tickets = [
            one.marketOrder('PEPE', 1),
            one.limitOrder('pepe', 1, 5),
            one.trailingStopOrder('PEPE', 1, 1, false),
          ];
          expect(tickets.map(({ status }) => status)).toEqual(['invalid', 'invalid', 'invalid']);
          one.marketOrder(spy, 1);
        },
      ],
      [100, 100],
    );

    expect(result.orders.map(({ refusals, symbol }) => [symbol, refusals[0]?.code])).toEqual([
      ['PEPE', 'NOT_ADDED'],
      ['PEPE', 'NOT_ADDED'],
      ['PEPE', 'NOT_ADDED'],
      ['SPY', undefined],
    ]);
    expect(result.orders[0]?.refusals[0]?.message).toContain('call addEquity("PEPE") in initialize first');
    expect(result.logs.filter(({ message }) => message.includes('PEPE'))).toHaveLength(1);
    expect(story(result)).toEqual(['1 invalid', '2 invalid', '3 invalid', '4 submitted', '4 filled 1 @ 100']);
    expect([result.statistics['Total Orders'], result.decisions.length]).toEqual(['1', 1]);
  });
});

describe('liquidate', () => {
  it('of a security that nobody added does nothing, and says so once', () => {
    const { logs, orders } = steps(
      [(one): unknown => expect(one.liquidate('SPYY')).toEqual([]), (one): unknown => one.liquidate('SPYY')],
      [100, 100],
    );

    expect(orders).toEqual([]);
    expect(logs.map(({ message }) => message).filter((message) => message.startsWith('liquidate'))).toEqual([
      'liquidate did nothing: "SPYY" was not added to the algorithm (added: SPY): call addEquity("SPYY") in initialize first.',
    ]);
  });
});

describe('MarketOnCloseOrder.submissionTimeBuffer', () => {
  const afternoon = source('minute', {
    SPY: minutes(
      '2020-01-06 15:40',
      Array.from({ length: 20 }, () => 100),
    ),
  });

  function statusAt(time: string, buffer?: TimeSpan): string | undefined {
    return complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);

          if (buffer !== undefined) {
            MarketOnCloseOrder.SubmissionTimeBuffer = buffer;
          }
        },
        onData(algorithm) {
          if (isAt(algorithm, time)) {
            algorithm.marketOnCloseOrder(spy, 1);
          }
        },
      },
      afternoon,
    ).orders[0]?.status;
  }

  it.each([
    ['15:44', undefined, 'filled'],
    ['15:45', undefined, 'invalid'],
    ['15:49', 10, 'filled'],
    ['15:50', 10, 'filled'],
    ['15:51', 10, 'invalid'],
  ])('at %s with %s minutes: %s', (time, span, expected) => {
    expect(statusAt(time, span === undefined ? undefined : TimeSpan.fromMinutes(span))).toBe(expected);
  });

  it('is the usual one again in the next run', () => {
    expect([statusAt('15:50', TimeSpan.fromMinutes(1)), statusAt('15:50')]).toEqual(['filled', 'invalid']);
    expect(MarketOnCloseOrder.submissionTimeBuffer).toBe(MarketOnCloseOrder.DEFAULT_SUBMISSION_TIME_BUFFER);
  });
});
