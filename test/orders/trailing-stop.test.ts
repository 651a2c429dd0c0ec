import fc from 'fast-check';
import {
  type BacktestResult,
  ConstantFeeModel,
  ConstantSlippageModel,
  type OrderResponse,
  type OrderTicket,
  type QCAlgorithm,
  Resolution,
  resultSchema,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, minutes, type PriceInput, type Prices, source, story } from '../engine/run.js';

const spy = 'SPY';
const bar = (low: number, high: number, open = (low + high) / 2, close = open): Prices => [open, high, low, close];

/** Runs what is given for the minutes 9:31, 9:32 … on bars whose prices are given; the first is at 100. */
function run(
  steps: readonly ((algorithm: QCAlgorithm) => unknown)[],
  bars: readonly PriceInput[],
  prepare: (algorithm: QCAlgorithm) => unknown = () => undefined,
): BacktestResult {
  let step = 0;
  const result = complete(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm
          .addEquity(spy, { resolution: Resolution.Minute, dataNormalizationMode: 'raw' })
          .setFeeModel(new ConstantFeeModel(0));
        prepare(algorithm);
      },
      onData(algorithm) {
        steps[step]?.(algorithm);
        step += 1;
      },
    },
    source('minute', { SPY: minutes('2020-01-06 09:30', [100, ...bars]) }),
  );
  resultSchema.parse(result);

  return result;
}

/** The price of the order's fill, or where its stop stood last. */
function outcome({ orders }: BacktestResult): string {
  const order = orders[0];

  return order?.status === 'filled' ? `filled at ${order.price}` : `${order?.status} at ${order?.stopPrice}`;
}

describe('a trailing stop order', () => {
  it.each<[number, number, boolean, readonly PriceInput[], string, string]>([
    [
      -10,
      5,
      false,
      [bar(95.01, 100)],
      'submitted at 95',
      'a low just above the stop; the high is no further than the amount',
    ],
    [-10, 5, false, [bar(95, 100, 98, 97)], 'filled at 95', 'a low at the stop'],
    [-10, 5, false, [bar(94, 100, 98, 94.5)], 'filled at 94.5', 'a close below the stop is a worse price'],
    [-10, 5, false, [bar(99, 100.01)], 'submitted at 95.01', 'a high just further than the amount moves the stop'],
    [-10, 5, false, [bar(105.5, 110)], 'submitted at 105', 'it follows the high'],
    [-10, 5, false, [bar(105.5, 110), bar(105.01, 109)], 'submitted at 105', 'and stays when the market falls'],
    [-10, 5, false, [bar(105.5, 110), bar(105, 109, 108, 107)], 'filled at 105', 'the market comes back to it'],
    [-10, 5, false, [bar(94, 110, 100, 100)], 'filled at 95', 'within a bar the stop is looked at first'],
    [
      -10,
      5,
      false,
      [bar(99, 110)],
      'filled at 104.5',
      'a bar wider than the amount is tried again at the end of its step, on the moved stop',
    ],
    [-10, 0.1, true, [bar(90.01, 100)], 'submitted at 90', 'a fraction of the price'],
    [-10, 0.1, true, [bar(109, 120)], 'submitted at 108', 'a fraction of the high'],
    [-10, 0.1, true, [bar(109, 120), bar(108, 110)], 'filled at 108', 'the market comes back to it'],
    [10, 5, false, [bar(100, 104.99)], 'submitted at 105', 'a high just below the stop of a buy'],
    [10, 5, false, [bar(100, 105, 102, 103)], 'filled at 105', 'a high at the stop'],
    [10, 5, false, [bar(100, 106, 102, 105.5)], 'filled at 105.5', 'a close above the stop is a worse price'],
    [10, 5, false, [bar(90, 94)], 'submitted at 95', 'it follows the low'],
    [10, 5, false, [bar(90, 94), bar(91, 95, 92, 93)], 'filled at 95', 'the market comes back to it'],
    [10, 0.1, true, [bar(80, 87)], 'submitted at 88', 'a fraction of the low'],
  ])('of %d by %d (fraction: %s) on %j is %s: %s', (quantity, amount, asPercentage, bars, expected) => {
    expect(outcome(run([(one) => one.trailingStopOrder(spy, quantity, amount, asPercentage)], bars))).toBe(expected);
  });

  it('may start at a stop price of its own', () => {
    const place = (one: QCAlgorithm): OrderTicket => one.trailingStopOrder(spy, -10, 90, 5, false);

    expect(outcome(run([place], [bar(90.01, 94.99)]))).toBe('submitted at 90');
    expect(outcome(run([place], [bar(91, 95.01)]))).toBe('submitted at 90.01');
    expect(outcome(run([place], [bar(90, 95, 93, 92)]))).toBe('filled at 90');
  });

  it('is filled with slippage, on the worse side', () => {
    const slip = (one: QCAlgorithm): void =>
      one.securities.require(spy).setSlippageModel(new ConstantSlippageModel(0.01));

    expect(outcome(run([(one) => one.trailingStopOrder(spy, -10, 5, false)], [bar(94, 100, 98, 95)], slip))).toBe(
      'filled at 94.05',
    );
    expect(outcome(run([(one) => one.trailingStopOrder(spy, 10, 5, false)], [bar(100, 106, 102, 105)], slip))).toBe(
      'filled at 106.05',
    );
  });

  it('shows where its stop stands, in ticket and result', () => {
    let ticket: OrderTicket | undefined;
    const seen: (number | undefined)[] = [];
    const look = (): unknown => seen.push(ticket?.get('stopPrice'), ticket?.get('trailingAmount'));
    const result = run(
      [
        (one): void => {
          ticket = one.trailingStopOrder(spy, -10, 0.05, true);
          look();
        },
        look,
      ],
      [bar(105.5, 110)],
    );

    expect(seen).toEqual([95, 0.05, 104.5, 0.05]);
    expect(result.orders[0]).toMatchObject({
      type: 'trailing-stop',
      stopPrice: 104.5,
      trailingAmount: 0.05,
      trailingAsPercentage: true,
      triggerPrice: null,
      limitPrice: null,
    });
    expect(ticket?.orderType).toBe('trailing-stop');
  });

  it('is rounded to whole ticks when it is sent, an amount that is a fraction is not', () => {
    const result = run(
      [
        (one): void => {
          one.trailingStopOrder(spy, -10, 2.3456, false);
          one.trailingStopOrder(spy, -10, 0.023456, true);
        },
      ],
      [],
    );

    expect(result.orders.map(({ stopPrice, trailingAmount }) => [stopPrice, trailingAmount])).toEqual([
      [97.65, 2.35],
      [97.65, 0.023456],
    ]);
  });

  it('follows the market by a new amount, and from a new stop price', () => {
    let ticket: OrderTicket | undefined;
    const result = run(
      [
        (one): void => {
          ticket = one.trailingStopOrder(spy, -10, 5, false);
        },
        () => expect(ticket?.updateStopTrailingAmount(3).isSuccess).toBe(true),
        () => expect([ticket?.get('stopPrice'), ticket?.updateStopPrice(90).isSuccess]).toEqual([107, true]),
      ],
      [bar(105.5, 110), bar(107.5, 110), bar(107.5, 108)],
    );

    expect(outcome(result)).toBe('update-submitted at 107');
  });

  it('keeps its stop when its quantity is cut back', () => {
    let ticket: OrderTicket | undefined;
    const result = run(
      [
        (one): void => {
          one.marketOrder(spy, 10);
          ticket = one.trailingStopOrder(spy, -10, 5, false);
        },
        () => ticket?.updateQuantity(-4),
      ],
      [bar(105.5, 110), bar(105, 110, 108, 107)],
    );

    expect(story(result).at(-1)).toBe('2 filled -4 @ 105');
  });

  it.each<[string, (ticket: OrderTicket) => OrderResponse]>([
    ['NaN', (one) => one.updateStopTrailingAmount(Number.NaN)],
    ['no amount', (one) => one.updateStopTrailingAmount(0)],
    ['a negative amount', (one) => one.updateStopTrailingAmount(-1)],
    ['a whole price as a fraction', (one) => one.updateStopTrailingAmount(1)],
    ['a text', (one) => one.update({ trailingAmount: '0.1' as never })],
    ['a trigger price it has no use for', (one) => one.updateTriggerPrice(99)],
    ['a stop price of 0', (one) => one.updateStopPrice(0)],
  ])('refuses a change to %s, and stays as it was', (_what, change) => {
    let response: OrderResponse | undefined;
    const result = run(
      [
        (one): void => {
          response = change(one.trailingStopOrder(spy, -10, 0.05, true));
        },
      ],
      [],
    );

    expect(response?.errorCode).toBe('BAD_PRICE');
    expect(outcome(result)).toBe('submitted at 95');
  });

  it.each<[string, (algorithm: QCAlgorithm) => OrderTicket]>([
    ['NaN', (one) => one.trailingStopOrder(spy, -10, Number.NaN, false)],
    ['no amount', (one) => one.trailingStopOrder(spy, -10, 0, false)],
    ['an amount beyond the price', (one) => one.trailingStopOrder(spy, -10, 100, false)],
    ['an amount without end', (one) => one.trailingStopOrder(spy, 10, Number.POSITIVE_INFINITY, false)],
    ['five for five percent', (one) => one.trailingStopOrder(spy, 10, 5, true)],
    ['a text', (one) => one.trailingStopOrder(spy, 10, '5' as never, false)],
    ['nothing', (one) => one.trailingStopOrder(spy, 10, undefined as never, undefined as never)],
  ])('by %s is refused', (_what, place) => {
    const result = run([place], []);

    expect(result.orders[0]?.status).toBe('invalid');
    expect(result.orders[0]?.refusals.map(({ code }) => code)).toContain('BAD_PRICE');
  });

  it('that would open is judged again when its stop makes it dearer, and cancelled when that is refused', () => {
    const halted = run(
      [
        (one) => one.trailingStopOrder(spy, -10, 5, false),
        (one) => one.unifiedRiskManager.tightenKillSwitch('reduce-only', 'a test'),
      ],
      [bar(105.5, 110), bar(116, 120)],
    );

    expect(story(halted)).toEqual(['1 submitted', '1 canceled']);
    expect(halted.decisions.map(({ action, outcome, price }) => [action, outcome, price])).toEqual([
      ['submit', 'approved', 100],
      ['update', 'approved', 107.75],
      ['update', 'refused', 118],
    ]);
    expect(halted.orderEvents[1]?.refusals.map(({ code }) => code)).toEqual(['HALTED']);
  });

  it('that only closes follows the market whatever is halted', () => {
    const result = run(
      [
        (one): void => {
          one.marketOrder(spy, 10);
          one.trailingStopOrder(spy, -10, 5, false);
          one.unifiedRiskManager.tightenKillSwitch('halt-new', 'a test');
        },
      ],
      [bar(105.5, 110), bar(105, 110, 108, 107)],
    );

    expect(story(result).at(-1)).toBe('2 filled -10 @ 105');
    expect(result.decisions).toHaveLength(2);
  });

  it('never moves away from the market', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 50, max: 150 }), fc.integer({ min: 0, max: 20 })), { maxLength: 20 }),
        fc.constantFrom(-10, 10),
        fc.integer({ min: 1, max: 40 }),
        (shapes, quantity, amount) => {
          const stops: number[] = [];
          let ticket: OrderTicket | undefined;
          const look = (): unknown => ticket?.status === 'submitted' && stops.push(ticket.get('stopPrice'));
          run(
            [
              (one): void => {
                ticket = one.trailingStopOrder(spy, quantity, amount, false);
              },
              ...shapes.map(() => look),
            ],
            shapes.map(([low, span]) => bar(low, low + span)),
          );

          expect(stops).toEqual([...stops].sort((a, b) => (quantity < 0 ? a - b : b - a)));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a limit-if-touched order', () => {
  const place =
    (quantity: number, trigger: number, limit: number) =>
    (one: QCAlgorithm): OrderTicket =>
      one.limitIfTouchedOrder(spy, quantity, trigger, limit);
  const end = ({ orders }: BacktestResult): number | string =>
    orders[0]?.status === 'filled' ? orders[0].price : (orders[0]?.status ?? '');

  it.each<[number, number, number, readonly PriceInput[], number | string, string]>([
    [10, 95, 96, [bar(95.01, 99, 98, 95.5)], 'submitted', 'a low just above the trigger'],
    [10, 95, 96, [bar(95, 99, 98, 96)], 96, 'a low at the trigger and a price at the limit'],
    [10, 95, 96, [bar(95, 99, 98, 95.5)], 95.5, 'a price below the limit'],
    [10, 95, 96, [bar(95, 99, 98, 96.01)], 'submitted', 'a price just above the limit'],
    [10, 95, 96, [bar(95, 99, 98, 97), bar(95.5, 99, 98, 96)], 96, 'once touched it needs no trigger'],
    [-10, 105, 104, [bar(100, 104.99, 102, 104.5)], 'submitted', 'a high just below the trigger of a sale'],
    [-10, 105, 104, [bar(100, 105, 102, 104)], 104, 'a high at the trigger and a price at the limit'],
    [-10, 105, 104, [bar(100, 105, 102, 104.5)], 104.5, 'a price above the limit'],
    [-10, 105, 104, [bar(100, 105, 102, 103.99)], 'submitted', 'a price just below the limit'],
    [-10, 105, 104, [bar(100, 105, 102, 103), bar(100, 104.5, 102, 104)], 104, 'once touched it needs no trigger'],
  ])('of %d, trigger %d, limit %d, on %j ends: %s (%s)', (quantity, trigger, limit, bars, expected) => {
    expect(end(run([place(quantity, trigger, limit)], bars))).toBe(expected);
  });

  it('is not touched by the bar that had ended when it was placed', () => {
    expect(end(run([place(10, 100, 101)], []))).toBe('submitted');
  });

  it('takes a new trigger and limit price', () => {
    let ticket: OrderTicket | undefined;
    const result = run(
      [
        (one): void => {
          ticket = one.limitIfTouchedOrder(spy, 10, 90, 91);
        },
        () => expect(ticket?.updateTriggerPrice(97.004).isSuccess && ticket.updateLimitPrice(98).isSuccess).toBe(true),
      ],
      [bar(96, 99), bar(97, 99, 98, 97.5)],
    );

    expect(end(result)).toBe(97.5);
    expect(result.orders[0]).toMatchObject({
      type: 'limit-if-touched',
      triggerPrice: 97,
      limitPrice: 98,
      stopPrice: null,
    });
  });

  it.each<[string, number, number]>([
    ['a trigger price that is NaN', Number.NaN, 96],
    ['a trigger price of 0', 0, 96],
    ['a negative trigger price', -1, 96],
    ['a trigger price without end', Number.POSITIVE_INFINITY, 96],
    ['a text for a trigger price', '95' as never, 96],
    ['no trigger price', undefined as never, 96],
    ['no limit price', 95, undefined as never],
  ])('with %s is refused', (_what, trigger, limit) => {
    const result = run([place(10, trigger, limit)], []);

    expect(result.orders[0]?.refusals.map(({ code }) => code)).toEqual(['BAD_PRICE']);
  });

  it('is judged at its trigger price', () => {
    expect(run([place(-10, 110, 105)], []).decisions[0]?.price).toBe(110);
  });
});
