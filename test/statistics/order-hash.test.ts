/**
 * Orders as LEAN writes them, and the hash over all of them.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import {
  ConstantFeeModel,
  equityIdentifier,
  Leg,
  type OrderTicket,
  orderJson,
  orderListHash,
  type QCAlgorithm,
  Resolution,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, minutes, type PriceInput, source } from '../engine/run.js';

interface Written {
  readonly orders: readonly string[];
  readonly hash: string | undefined;
  readonly total: string | undefined;
}

/** Lets a script trade minute by minute from 9:31 on, and writes its orders at the end. */
function written(steps: readonly ((algorithm: QCAlgorithm) => unknown)[], bars: readonly PriceInput[]): Written {
  let step = 0;
  let orders: string[] = [];
  const rows = minutes('2020-01-06 09:30', bars);
  const { statistics } = complete(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity('ABC', Resolution.Minute).setFeeModel(new ConstantFeeModel(0));
        algorithm.addEquity('XYZ', Resolution.Minute).setFeeModel(new ConstantFeeModel(0));
      },
      onData(algorithm) {
        steps[step]?.(algorithm);
        step += 1;
      },
      onEndOfAlgorithm(algorithm) {
        orders = algorithm.transactions.getOrders(({ isListed }) => isListed).map((order) => orderJson(order));
        expect(orderListHash(algorithm.transactions.getOrders())).toHaveLength(32);
      },
    },
    source('minute', { ABC: rows, XYZ: rows }),
  );

  return { orders, hash: statistics['OrderListHash'], total: statistics['Total Orders'] };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

const symbolOf = (ticker: string): string =>
  `"symbol":{"value":"${ticker}","id":"${equityIdentifier(ticker)}","permtick":"${ticker}"}`;
const begin = `"id":1,"contingentId":0,"brokerId":["1"],${symbolOf('ABC')}`;
const atOne = '"time":"2020-01-06T14:31:00Z","createdTime":"2020-01-06T14:31:00Z"';
const quoted = '"orderSubmissionData":{"bidPrice":100.25,"askPrice":100.25,"lastPrice":100.25}';

/** What a buy of ten at 9:31 that waits has after its price. */
function waiting(tag = '', properties = '{"timeInForce":{}}'): string {
  return `"price":0.0,"priceCurrency":"USD",${atOne},"quantity":10.0,"status":1,"tag":"${tag}","properties":${properties},"securityType":1,"direction":0,"value":0.0,${quoted},"isMarketable":false,"priceAdjustmentMode":1`;
}

describe('orderJson', () => {
  it.each<[string, (algorithm: QCAlgorithm) => unknown, string]>([
    ['a limit order', (one) => one.limitOrder('ABC', 10, 99.5), `{"limitPrice":99.5,"type":1,${begin},${waiting()}}`],
    [
      'a price of more digits than LEAN keeps',
      (one) => one.limitOrder('ABC', 10, 99.123456789),
      `{"limitPrice":99.12346,"type":1,${begin},${waiting()}}`,
    ],
    [
      'a stop order',
      (one) => one.stopMarketOrder('ABC', 10, 120),
      `{"stopPrice":120.0,"type":2,${begin},${waiting()}}`,
    ],
    [
      'a stop-limit order',
      (one) => one.stopLimitOrder('ABC', 10, 120, 121.5),
      `{"stopPrice":120.0,"stopTriggered":false,"limitPrice":121.5,"type":3,${begin},${waiting()}}`,
    ],
    ['an on-close order', (one) => one.marketOnCloseOrder('ABC', 10), `{"type":5,${begin},${waiting()}}`],
    [
      'a limit-if-touched order',
      (one) => one.limitIfTouchedOrder('ABC', 10, 90, 91.25),
      `{"type":7,"triggerPrice":90.0,"limitPrice":91.25,"triggerTouched":false,${begin},${waiting()}}`,
    ],
    [
      'a trailing stop with an amount, which its text tells',
      (one) => one.trailingStopOrder('ABC', 10, 20, false),
      `{"trailingAmount":20.0,"trailingAsPercentage":false,"type":11,"stopPrice":120.25,${begin},${waiting('Trailing Amount: $20')}}`,
    ],
    [
      'a trailing stop with a fraction',
      (one) => one.trailingStopOrder('ABC', 10, 120, 0.25, true),
      `{"trailingAmount":0.25,"trailingAsPercentage":true,"type":11,"stopPrice":120.0,${begin},${waiting('Trailing Amount: 25.00%')}}`,
    ],
    [
      'a day order',
      (one) => one.limitOrder('ABC', 10, 99.5, { timeInForce: 'day' }),
      `{"limitPrice":99.5,"type":1,${begin},${waiting('', '{"timeInForce":{"$type":"QuantConnect.Orders.TimeInForces.DayTimeInForce"}}')}}`,
    ],
    [
      'a text that has to be escaped',
      (one) => one.limitOrder('ABC', 10, 99.5, false, 'a "quoted"\\\n\u2028ü'),
      `{"limitPrice":99.5,"type":1,${begin},${waiting('a \\"quoted\\"\\\\\\n\\u2028ü')}}`,
    ],
  ])('writes %s as LEAN does', (_, send, expected) => {
    const { hash, orders, total } = written([send], [100.25, 100.25]);

    expect(orders).toEqual([expected]);
    expect([hash, total]).toEqual([md5(expected), '1']);
  });

  it('writes what became of an order: fills, changes, cancellations', () => {
    const tickets: OrderTicket[] = [];
    const { hash, orders } = written(
      [
        (one): void => {
          tickets.push(
            one.marketOrder('ABC', 10),
            one.limitOrder('ABC', 10, 90),
            one.stopLimitOrder('ABC', -10, 99, 105),
          );
        },
        (): void => {
          tickets[1]?.updateLimitPrice(91);
        },
        (): void => {
          tickets[1]?.cancel('enough');
        },
      ],
      [100.25, 100.25, [100, 100, 98, 99], 99],
    );

    expect(orders).toEqual([
      `{"type":0,${begin},"price":100.25,"priceCurrency":"USD",${atOne},"lastFillTime":"2020-01-06T14:31:00Z","quantity":10.0,"status":3,"tag":"","properties":{"timeInForce":{}},"securityType":1,"direction":0,"value":1002.50,${quoted},"isMarketable":true,"priceAdjustmentMode":1}`,
      `{"limitPrice":91.0,"type":1,${begin.replaceAll('1"', '2"').replace(':1,', ':2,')},"price":0.0,"priceCurrency":"USD",${atOne},"lastUpdateTime":"2020-01-06T14:32:00Z","canceledTime":"2020-01-06T14:33:00Z","quantity":10.0,"status":5,"tag":"enough","properties":{"timeInForce":{}},"securityType":1,"direction":0,"value":0.0,${quoted},"isMarketable":false,"priceAdjustmentMode":1}`,
      `{"stopPrice":99.0,"stopTriggered":true,"limitPrice":105.0,"type":3,${begin.replaceAll('1"', '3"').replace(':1,', ':3,')},"price":0.0,"priceCurrency":"USD",${atOne},"quantity":-10.0,"status":1,"tag":"","properties":{"timeInForce":{}},"securityType":1,"direction":1,"value":0.0,${quoted},"isMarketable":false,"priceAdjustmentMode":1}`,
    ]);
    expect(hash).toBe(md5(orders.join(',')));
  });

  it('writes the legs of a combo with what they have in common', () => {
    const legs = [Leg.create('ABC', 1), Leg.create('XYZ', -2)];
    const { orders } = written([(one) => one.comboLimitOrder(legs, 5, -150)], [100.25, 100.25]);
    const group =
      '"groupOrderManager":{"id":1,"quantity":5.0,"count":2,"limitPrice":-150.0,"orderIds":[1,2],"direction":0}';

    expect(orders.map((order) => order.slice(0, 40))).toEqual([
      '{"type":9,"quantity":5.0,"id":1,"conting',
      '{"type":9,"quantity":-10.0,"id":2,"conti',
    ]);
    expect(orders.every((order) => order.includes(`"isMarketable":false,${group},"priceAdjustmentMode":1}`))).toBe(
      true,
    );
  });

  it.each([
    ['at the ask', 10, 100.25, true],
    ['a cent below the ask', 10, 100.24, false],
    ['at the bid', -10, 100.25, true],
    ['a cent above the bid', -10, 100.26, false],
  ])('says whether a limit order is marketable: %s', (_, quantity, limit, expected) => {
    const { orders } = written([(one) => one.limitOrder('ABC', quantity, limit)], [100.25, 100.25]);

    expect(orders[0]).toContain(`"isMarketable":${expected}`);
  });
});

describe('a limit order at a quote of many digits', () => {
  it.each([
    ['a buy, whose price is rounded up', 10, 100.12345678, true],
    ['a sale, whose price is rounded up', -10, 100.12345678, false],
    ['a buy, whose price is rounded down', 10, 100.12341234, false],
    ['a sale, whose price is rounded down', -10, 100.12341234, true],
  ])('is marketable by the price that is written: %s', (_, quantity, price, expected) => {
    const { orders } = written([(one) => one.limitOrder('ABC', quantity, price)], [price, price]);

    expect(orders[0]).toContain(`"isMarketable":${expected}`);
  });
});

describe('OrderListHash', () => {
  it('is the MD5 of nothing without orders', () => {
    expect(written([], [100, 100])).toEqual({ orders: [], hash: md5(''), total: '0' });
  });

  it('leaves out what was never fit to be placed, and numbers the others without it', () => {
    const { hash, orders, total } = written(
      [
        (one): void => {
          one.marketOrder('ABC', 0);
          one.marketOnOpenOrder('ABC', 10);
          one.limitOrder('ABC', 10, 99.5);
        },
      ],
      [100.25, 100.25],
    );
    const limit = `{"limitPrice":99.5,"type":1,${begin},${waiting()}}`;

    expect([orders.length, total, hash]).toEqual([1, '1', md5(limit)]);
  });

  it('counts what the account cannot carry: it was refused, not unfit', () => {
    const { orders, total } = written([(one) => one.marketOrder('ABC', 100_000)], [100.25, 100.25]);

    expect(total).toBe('1');
    expect(orders[0]).toContain('"brokerId":[]');
    expect(orders[0]).toContain('"status":7');
  });
});
