import {
  type BacktestResult,
  ConstantFeeModel,
  type OrderResponse,
  type OrderTicket,
  type QCAlgorithm,
  Resolution,
  resultSchema,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, minutes, type PriceInput, type Script, source, story } from '../engine/run.js';

const spy = 'SPY';

/** Runs what is given for the minutes 9:31, 9:32 … on bars whose prices are given. */
function minuteByMinute(
  steps: readonly ((algorithm: QCAlgorithm) => unknown)[],
  bars: readonly PriceInput[],
  { initialize, ...script }: Script = {},
): BacktestResult {
  let step = 0;

  return complete(
    {
      ...script,
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute).setFeeModel(new ConstantFeeModel(0));
        initialize?.(algorithm);
      },
      onData(algorithm) {
        steps[step]?.(algorithm);
        step += 1;
      },
    },
    source('minute', { SPY: minutes('2020-01-06 09:30', bars) }),
  );
}

describe('an update', () => {
  it('changes price, quantity and tag, and says so', () => {
    let ticket: OrderTicket | undefined;
    const result = minuteByMinute(
      [
        (one): void => {
          ticket = one.limitOrder(spy, 10, 90);
        },
        (): void => {
          expect(ticket?.updateLimitPrice(95, 'closer').isSuccess).toBe(true);
          expect(ticket?.updateQuantity(7).isSuccess).toBe(true);
          expect([ticket?.quantity, ticket?.quantityRemaining, ticket?.tag, ticket?.get('limitPrice')]).toEqual([
            7,
            7,
            'closer',
            95,
          ]);
          expect(ticket?.updateTag('ready').isError).toBe(false);
        },
      ],
      [100, 100, [100, 100, 94, 100]],
    );

    expect(story(result)).toEqual([
      '1 submitted',
      '1 update-submitted',
      '1 update-submitted',
      '1 update-submitted',
      '1 filled 7 @ 95',
    ]);
    expect(result.orders[0]).toMatchObject({
      tag: 'ready',
      quantity: 7,
      filledQuantity: 7,
      time: '2020-01-06T14:32:00Z',
    });
  });

  it('moves the stop of a stop order', () => {
    let ticket: OrderTicket | undefined;
    const result = minuteByMinute(
      [
        (one): void => {
          one.marketOrder(spy, 10);
          ticket = one.stopMarketOrder(spy, -10, 90);
        },
        () => ticket?.updateStopPrice(96),
      ],
      [100, 100, [100, 100, 95, 99]],
    );

    expect(story(result).at(-1)).toBe('2 filled -10 @ 96');
  });

  it.each<[string, (ticket: OrderTicket) => OrderResponse, string, string]>([
    ['no quantity', (one) => one.updateQuantity(0), 'BAD_QUANTITY', 'beyond the 0 filled of 10, was 0'],
    ['the other side', (one) => one.updateQuantity(-10), 'BAD_QUANTITY', 'was -10'],
    ['less than a lot', (one) => one.updateQuantity(0.9), 'BAD_QUANTITY', 'was 0.9'],
    ['no number', (one) => one.updateQuantity(Number.NaN), 'BAD_QUANTITY', 'was NaN'],
    ['a text for a price', (one) => one.update({ limitPrice: '90' as never }), 'BAD_PRICE', 'limitPrice'],
    ['a price of 0', (one) => one.updateLimitPrice(0), 'BAD_PRICE', 'limitPrice'],
    ['a negative price', (one) => one.updateLimitPrice(-1), 'BAD_PRICE', 'limitPrice'],
    ['a price without end', (one) => one.updateLimitPrice(Number.POSITIVE_INFINITY), 'BAD_PRICE', 'limitPrice'],
    ['a stop price it has no use for', (one) => one.updateStopPrice(99), 'BAD_PRICE', 'stopPrice'],
    ['a tag that is no text', (one) => one.updateTag(5 as never), 'BAD_ORDER', 'tag'],
    ['more than the account can carry', (one) => one.updateQuantity(100_000), 'BUYING_POWER', 'margin'],
  ])('to %s is refused, and the order stays as it was', (_what, change, code, text) => {
    let ticket: OrderTicket | undefined;
    let response: OrderResponse | undefined;
    const result = minuteByMinute(
      [
        (one): void => {
          ticket = one.limitOrder(spy, 10, 95);
          response = change(ticket);
        },
      ],
      [100, [100, 100, 94, 100]],
    );

    expect(response?.isError).toBe(true);
    expect(response?.errorCode).toBe(code);
    expect(response?.errorMessage).toContain(text);
    expect(story(result)).toEqual(['1 submitted', '1 filled 10 @ 95']);
  });

  it.each<[string, (one: QCAlgorithm) => OrderTicket, string]>([
    ['a filled order', (one) => one.marketOrder(spy, 1), 'is filled'],
    ['a refused order', (one) => one.marketOrder(spy, 0), 'is invalid'],
    [
      'a cancelled order',
      (one): OrderTicket => {
        const ticket = one.limitOrder(spy, 1, 50);
        ticket.cancel();
        return ticket;
      },
      'is canceled',
    ],
  ])('of %s is refused, as is its cancellation', (_what, place, text) => {
    const responses: OrderResponse[] = [];
    minuteByMinute(
      [
        (one): void => {
          const ticket = place(one);
          responses.push(ticket.updateQuantity(5), ticket.updateLimitPrice(5), ticket.cancel());
        },
      ],
      [100, 100],
    );

    expect(responses.map(({ errorCode }) => errorCode)).toEqual(['NOT_OPEN', 'NOT_OPEN', 'NOT_OPEN']);
    expect(responses.every(({ errorMessage }) => errorMessage.includes(text))).toBe(true);
  });

  it('may fill on the bar that just ended, as in LEAN: the order is as old as before', () => {
    let ticket: OrderTicket | undefined;
    const result = minuteByMinute(
      [
        (one): void => {
          ticket = one.limitOrder(spy, 10, 90);
        },
        () => ticket?.updateLimitPrice(99),
      ],
      [100, [100, 100, 98, 100]],
    );

    expect(story(result).at(-1)).toBe('1 filled 10 @ 99');
  });
});

describe('a cancellation', () => {
  it('ends the order with its reason, and nothing is filled', () => {
    const result = minuteByMinute(
      [(one): void => expect(one.limitOrder(spy, 10, 95).cancel('changed my mind').isSuccess).toBe(true) as never],
      [100, 90],
    );

    expect(story(result)).toEqual(['1 submitted', '1 canceled']);
    expect(result.orderEvents[1]?.message).toBe('changed my mind');
  });

  it('is possible by number, for one symbol and for all', () => {
    const result = minuteByMinute(
      [
        (one): void => {
          const { transactions } = one;
          one.limitOrder(spy, 1, 50);
          one.limitOrder(spy, 2, 50);
          expect(transactions.getOpenOrdersRemainingQuantity(spy)).toBe(3);
          expect(transactions.cancelOrder(1)?.status).toBe('canceled');
          expect(transactions.cancelOrder(99)).toBeUndefined();
          expect(transactions.getOpenOrders(spy).map(({ id }) => id)).toEqual([2]);
          expect(transactions.cancelOpenOrders('QQQ')).toEqual([]);
          expect(transactions.cancelOpenOrders().map(({ orderId }) => orderId)).toEqual([2]);
          expect(transactions.getOpenOrderTickets()).toEqual([]);
          expect(transactions.getOrderTickets((ticket) => ticket.status === 'canceled')).toHaveLength(2);
          expect([transactions.ordersCount, transactions.lastOrderId]).toEqual([2, 2]);
          expect(transactions.getOrderById(2)?.quantity).toBe(2);
          expect(transactions.getOrderTicket(2)?.orderId).toBe(2);
        },
      ],
      [100, 40],
    );

    expect(result.orders.map(({ status }) => status)).toEqual(['canceled', 'canceled']);
  });
});

describe('while resting orders are filled', () => {
  it('fills the changed form of an order that a hook changes', () => {
    let second: OrderTicket | undefined;
    const result = minuteByMinute(
      [
        (one): void => {
          one.limitOrder(spy, 10, 95);
          second = one.limitOrder(spy, 100, 95);
        },
      ],
      [100, 94, 94],
      {
        onOrderEvent: (_one, event): void => {
          if (event.orderId === 1 && event.status === 'filled') {
            expect(second?.updateQuantity(1).isSuccess).toBe(true);
          }
        },
      },
    );

    expect(story(result).slice(2)).toEqual(['1 filled 10 @ 94', '2 update-submitted', '2 filled 1 @ 94']);
  });

  it('does not fill an order that a hook cancels', () => {
    let second: OrderTicket | undefined;
    const result = minuteByMinute(
      [
        (one): void => {
          one.limitOrder(spy, 10, 95);
          second = one.limitOrder(spy, 100, 95);
        },
      ],
      [100, 94, 94],
      {
        onOrderEvent: (_one, event): void => {
          if (event.orderId === 1 && event.status === 'filled') {
            second?.cancel();
          }
        },
      },
    );

    expect(story(result).slice(2)).toEqual(['1 filled 10 @ 94', '2 canceled']);
  });
});

describe('quantities and prices', () => {
  it.each([
    [10.9, 10],
    [-10.9, -10],
    [0.9, 0],
  ])('cuts %d shares to %d', (asked, sent) => {
    const result = minuteByMinute([(one) => one.marketOrder(spy, asked)], [100]);

    expect(result.orders[0]?.quantity).toBe(sent);
    expect(result.orders[0]?.status).toBe(sent === 0 ? 'invalid' : 'filled');
  });

  it.each([
    ['raw', 99.994, 99.99],
    ['raw', 99.995, 100],
    ['raw', 1.005, 1],
    ['raw', 1.015, 1.02],
    ['raw', 0.12345, 0.1234],
    ['raw', 0.12355, 0.1236],
    ['adjusted', 99.9949, 99.9949],
  ] as const)('takes a limit of %s prices at %d as %d', (mode, asked, sent) => {
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, { resolution: Resolution.Minute, dataNormalizationMode: mode });
        },
        onData: (algorithm) => void algorithm.stopLimitOrder(spy, 1, asked, asked),
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [100]) }),
    );

    expect(result.orders[0]).toMatchObject({ limitPrice: sent, stopPrice: sent });
  });
});

describe('poison', () => {
  const poison = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    '10',
    null,
    undefined,
    {},
    1e300,
    10n,
  ];

  it.each(poison)('in the quantity (%s) is a refusal, and the result can still be read', (quantity) => {
    const result = minuteByMinute([(one) => one.marketOrder(spy, quantity as number)], [100, 100]);

    expect(result.orders[0]?.status).toBe('invalid');
    expect(result.orders[0]?.refusals.length).toBeGreaterThan(0);
    expect(result.orderEvents.map(({ status }) => status)).toEqual(['invalid']);
    expect(resultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  it.each(poison.filter((value) => value !== undefined && value !== 1e300))(
    'in prices (%s) is a refusal, and the result can still be read',
    (price) => {
      const result = minuteByMinute(
        [
          (one): void => {
            one.limitOrder(spy, 1, price as number);
            one.stopMarketOrder(spy, 1, price as number);
            one.stopLimitOrder(spy, 1, price as number, price as number);
          },
        ],
        [100, 100],
      );

      expect(result.orders.map(({ status }) => status)).toEqual(['invalid', 'invalid', 'invalid']);
      expect(resultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    },
  );

  it('in tag, strategy or time in force is a refusal', () => {
    const result = minuteByMinute(
      [
        (one): void => {
          one.marketOrder(spy, 1, false, 5 as never);
          one.marketOrder(spy, 1, { strategy: '' });
          one.marketOrder(spy, 1, { strategy: {} as never });
          one.marketOrder(spy, 1, { timeInForce: 'forever' as never });
          one.marketOrder(spy, 1, null as never, 'fine');
        },
      ],
      [100, 100],
    );

    expect(result.orders.map(({ status }) => status)).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'filled']);
    expect(resultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  it('leaves a refused ticket readable', () => {
    minuteByMinute(
      [
        (one): void => {
          const ticket = one.marketOrder(spy, Number.NaN);
          expect([ticket.quantity, ticket.quantityRemaining, ticket.quantityFilled, ticket.status]).toEqual([
            0,
            0,
            0,
            'invalid',
          ]);
          expect(ticket.refusals.map(({ code }) => code)).toEqual(['BAD_QUANTITY']);
        },
      ],
      [100],
    );
  });
});
