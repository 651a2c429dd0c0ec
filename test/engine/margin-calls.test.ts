import fc from 'fast-check';
import {
  type BacktestResult,
  ConstantFeeModel,
  type QCAlgorithm,
  Resolution,
  resultSchema,
  SubmitOrderRequest,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { daily, isAt, minutes, type PriceInput, run, type Script, scripted, source, story } from './run.js';

const spy = 'SPY';
const free = new ConstantFeeModel(0);

interface Called {
  readonly result: BacktestResult;
  /** What `onMarginCall` was shown, and each warning, with the time. */
  readonly told: readonly string[];
}

interface Account extends Script {
  /** Bars of minutes; the first is the one after which positions are opened. */
  readonly prices: Readonly<Record<string, readonly PriceInput[]>>;
  /** What is opened after the first bar: ticker and signed units. */
  readonly held: Readonly<Record<string, number>>;
  readonly onMarginCall?: (algorithm: QCAlgorithm, requests: SubmitOrderRequest[]) => unknown;
  /** Whose fees are other than none. */
  readonly fee?: number;
}

/** Runs an account of $100,000 that buys on margin at 9:31. */
function account({ fee = 0, held, onMarginCall, prices, ...script }: Account): Called {
  const told: string[] = [];

  class Strategy extends scripted({
    initialize(algorithm) {
      algorithm.setStartDate(2020, 1, 6);

      for (const ticker of Object.keys(prices)) {
        algorithm.addEquity(ticker, Resolution.Minute).setFeeModel(fee === 0 ? free : new ConstantFeeModel(fee));
      }
    },
    onData(algorithm, slice) {
      if (isAt(algorithm, '09:31')) {
        for (const [ticker, quantity] of Object.entries(held)) {
          algorithm.marketOrder(ticker, quantity);
        }
      }

      script.onData?.(algorithm, slice);
    },
  }) {
    override onMarginCall(requests: SubmitOrderRequest[]): readonly SubmitOrderRequest[] | undefined {
      const time = this.time.toFormat('HH:mm');
      told.push(`${time} call ${requests.map((one) => `${one.quantity} ${String(one.symbol)}`).join(', ')}`);

      return onMarginCall?.(this, requests) as readonly SubmitOrderRequest[] | undefined;
    }

    override onMarginCallWarning(): void {
      told.push(`${this.time.toFormat('HH:mm')} warning`);
    }
  }

  const bars = Object.fromEntries(
    Object.entries(prices).map(([ticker, each]) => [ticker, minutes('2020-01-06 09:30', each)]),
  );
  const result = run({}, source('minute', bars), { algorithm: Strategy } as never);
  resultSchema.parse(result);

  return { result, told };
}

/** As many minutes at a price as bring the next look at the account, which comes every five minutes from 9:31 on. */
const until = (price: number): readonly number[] => [price, price, price, price, price];

const fills = ({ result }: Called): string[] => story(result).filter((line) => line.includes('filled'));

describe('an account on margin', () => {
  // 1,900 shares bought at 100: at a price p they use 950 p, and the account is worth 1900 p - 90,000.
  it.each<[number, readonly string[], string]>([
    [100, ['09:36 warning'], 'a twentieth of the account is free, at the limit'],
    [100.01, [], 'a little more is free'],
    [99.99, ['09:36 warning'], 'a little less is free'],
    [94.75, ['09:36 warning'], 'hardly anything is free'],
    [94.73, [], 'nothing is free, and the positions do not use a tenth too much yet'],
  ])('of 1,900 shares at %d is told %j: %s', (price, told) => {
    const called = account({ prices: { SPY: [100, ...until(price)] }, held: { SPY: 1900 } });

    expect(called.told).toEqual(told);
    expect(fills(called)).toEqual(['1 filled 1900 @ 100']);
  });

  // 1,600 shares bought at 100: at 68.75 they use 55,000, and the account is worth 50,000.
  it.each<[number, readonly string[], string]>([
    [68.75, [], 'the positions use the value and a tenth, at the limit'],
    [68.76, [], 'a little less'],
    [68.74, ['09:36 call -146 SPY'], 'a little more'],
    [60, ['09:36 call -400 SPY'], 'much more: 1,200 shares use the 36,000 that are left'],
    [38, ['09:36 call -1558 SPY'], 'nearly everything: 42 shares use 798 of the 800 that are left'],
  ])('of 1,600 shares at %d is told %j: %s', (price, told) => {
    expect(account({ prices: { SPY: [100, ...until(price)] }, held: { SPY: 1600 } }).told).toEqual(told);
  });

  it('is cut at the market, by an order that is counted, recorded and tagged like any other', () => {
    const called = account({ prices: { SPY: [100, ...until(68.74)] }, held: { SPY: 1600 } });
    const { decisions, logs, orders, riskEvents, statistics } = called.result;

    expect(fills(called)).toEqual(['1 filled 1600 @ 100', '2 filled -146 @ 68.74']);
    expect(orders[1]).toMatchObject({ type: 'market', tag: 'Margin Call', strategy: 'Strategy', status: 'filled' });
    expect(decisions[1]).toMatchObject({ orderId: 2, openingQuantity: 0, outcome: 'approved' });
    expect(statistics['Total Orders']).toBe('2');
    expect(riskEvents).toEqual([
      expect.objectContaining({
        time: '2020-01-06T14:36:00Z',
        type: 'margin_call',
        level: 'critical',
        source: 'engine',
        message: 'Positions use 54992.00 of margin, the account is worth 49984.00: positions are cut.',
        data: { used: 54_992, value: 49_984, orders: [{ symbol: 'SPY', quantity: -146 }] },
      }),
    ]);
    expect(logs.at(-1)?.message).toBe('Executed MarginCallOrder: SPY - Quantity: -146 @ 68.74');
  });

  it('leaves room for the fee of the order', () => {
    expect(account({ prices: { SPY: [100, ...until(68.74)] }, held: { SPY: 1600 }, fee: 50 }).told).toEqual([
      '09:36 call -149 SPY',
    ]);
  });

  it('buys a short position back', () => {
    // 1,600 sold short at 100 are worth 260,000 less 200,000 at 125: they use 100,000 of 60,000.
    const called = account({ prices: { SPY: [100, ...until(125)] }, held: { SPY: -1600 } });

    expect(called.told).toEqual(['09:36 call 640 SPY']);
    expect(fills(called).at(-1)).toBe('2 filled 640 @ 125');
  });

  it('shows a cut of each position, and cuts the largest loss first until margin is free', () => {
    const called = account({
      prices: { QQQ: [100, ...until(76)], SPY: [100, ...until(60)] },
      held: { QQQ: 800, SPY: 800 },
    });

    expect(called.told).toEqual(['09:36 call -148 QQQ, -187 SPY']);
    expect(fills(called).slice(2)).toEqual(['3 filled -187 @ 60']);
  });

  it('cuts the next position when the first was not enough', () => {
    // 82,800 and 80,000 borrowed: 56,400 are used, 32,800 are left. To keep 31,400 is to keep a share of them, rounded down: 627 shares.
    const called = account({
      prices: { QQQ: [100, ...until(100)], SPY: [100, ...until(4)] },
      held: { QQQ: 1100, SPY: 700 },
    });

    expect(called.told).toEqual(['09:36 call -473 QQQ, -700 SPY']);
    expect(fills(called).slice(2)).toEqual(['3 filled -700 @ 4', '4 filled -473 @ 100']);
  });

  it('looks at the account every five minutes', () => {
    const called = account({
      prices: { SPY: [100, 100.5, 99, 98, 97, 101, 99, 98, 97, 96, 99, 98, 97] },
      held: { SPY: 1900 },
    });

    expect(called.told).toEqual(['09:41 warning']);
    expect(called.result.riskEvents.map(({ time, type }) => `${time} ${type}`)).toEqual([
      '2020-01-06T14:41:00Z margin_call_warning',
    ]);
  });

  it('is warned again and again, and the record tells when it began', () => {
    const called = account({
      prices: { SPY: [100, ...until(99), ...until(98), ...until(110), ...until(99)] },
      held: { SPY: 1900 },
    });

    expect(called.told).toEqual(['09:36 warning', '09:41 warning', '09:51 warning']);
    expect(called.result.riskEvents.map(({ time }) => time)).toEqual(['2020-01-06T14:36:00Z', '2020-01-06T14:51:00Z']);
  });

  it('is only warned while the exchange is closed, as with daily bars', () => {
    const told: string[] = [];

    class Daily extends scripted({
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Daily).setFeeModel(free);
      },
      onData(algorithm) {
        if (!algorithm.portfolio.invested) {
          algorithm.marketOrder(spy, 1600);
        }
      },
    }) {
      override onMarginCall(): void {
        told.push('call');
      }

      override onMarginCallWarning(): void {
        told.push(`${this.time.toFormat('MM-dd')} warning`);
      }
    }

    const result = run({}, source('daily', { SPY: daily('2020-01-06', [100, 100, 60, 60]) }), {
      algorithm: Daily,
    } as never);

    expect(told).toEqual(['01-08 warning', '01-09 warning']);
    expect(story(result)).toEqual(['1 submitted', '1 filled 1600 @ 100']);
  });
});

describe('a margin call', () => {
  const sinking = { prices: { SPY: [100, ...until(60), ...until(60)] }, held: { SPY: 1600 } } as const;

  it('sends what the strategy leaves in the list', () => {
    const called = account({
      ...sinking,
      onMarginCall(_one, requests) {
        const [first] = requests.splice(0);
        requests.push(
          new SubmitOrderRequest('market', 'equity', spy, (first?.quantity ?? 0) * 2, 0, 0, first?.time, 'twice'),
        );
      },
    });

    expect(fills(called)).toEqual(['1 filled 1600 @ 100', '2 filled -800 @ 60']);
    expect(called.result.orders[1]?.tag).toBe('twice');
  });

  it('sends what the strategy answers', () => {
    const called = account({
      ...sinking,
      onMarginCall: (_one, requests) => requests.map((request) => ({ ...request, quantity: -1000 })),
    });

    expect(fills(called)).toEqual(['1 filled 1600 @ 100', '2 filled -1000 @ 60']);
  });

  it('sends nothing and warns when the strategy removes the orders; five minutes later it asks again', () => {
    const called = account({ ...sinking, onMarginCall: () => [] });

    expect(called.told).toEqual(['09:36 call -400 SPY', '09:36 warning', '09:41 call -400 SPY', '09:41 warning']);
    expect(fills(called)).toEqual(['1 filled 1600 @ 100']);
  });

  it('sends nothing when the strategy has freed margin itself, and warns as LEAN does', () => {
    const called = account({ ...sinking, onMarginCall: (one) => void one.liquidate() });

    expect(called.told).toEqual(['09:36 call -400 SPY', '09:36 warning']);
    expect(called.result.orders.map(({ tag }) => tag)).toEqual(['', 'Liquidated']);
  });

  it('never opens: an order larger than its position closes it', () => {
    const called = account({
      ...sinking,
      onMarginCall: (_one, requests) => requests.map((request) => ({ ...request, quantity: -5000 })),
    });

    expect(fills(called).at(-1)).toBe('2 filled -1600 @ 60');
  });

  it.each<[string, unknown, string]>([
    ['a number', 5, 'onMarginCall: expected a list of orders or nothing, was 5.'],
    [
      'null in the list',
      [null],
      'onMarginCall: expected order 1 to have the symbol of a security that was added, was undefined.',
    ],
    ['a symbol that was not added', [{ symbol: 'QQQ', quantity: -1 }], 'was QQQ.'],
    [
      'no quantity',
      [{ symbol: spy }],
      'onMarginCall: expected order 1 to have finite units other than 0, was undefined.',
    ],
    ['NaN', [{ symbol: spy, quantity: Number.NaN }], 'was NaN.'],
    ['0', [{ symbol: spy, quantity: 0 }], 'was 0.'],
    ['a text', [{ symbol: spy, quantity: '-10' }], 'was -10.'],
    [
      'an order that adds',
      [{ symbol: spy, quantity: 10 }],
      'onMarginCall: expected order 1 to reduce the 1600 units of SPY that are held, was 10.',
    ],
    ['a promise', Promise.resolve([]), 'onMarginCall returned a Promise.'],
  ])('fails the run with one clear error when the strategy answers with %s', (_what, answer, message) => {
    const { result } = account({ ...sinking, onMarginCall: () => answer });

    expect(result.status).toBe('failed');
    expect(result.error?.message).toContain(message);
    expect(result.orders).toHaveLength(1);
  });

  it('passes every limit, for it only reduces', () => {
    const called = account({
      ...sinking,
      onData(algorithm) {
        if (isAt(algorithm, '09:32')) {
          algorithm.unifiedRiskManager.tightenKillSwitch('halt-new', 'a test');
        }
      },
    });

    expect(fills(called).at(-1)).toBe('2 filled -400 @ 60');
  });

  it('is refused when everything is halted, says so, and asks again', () => {
    const called = account({
      ...sinking,
      onData(algorithm) {
        if (isAt(algorithm, '09:32')) {
          algorithm.unifiedRiskManager.tightenKillSwitch('halt-all', 'a test');
        }
      },
    });

    expect(story(called.result)).toEqual(['1 submitted', '1 filled 1600 @ 100', '2 invalid', '3 invalid']);
    expect(called.result.orders[1]?.refusals.map(({ code }) => code)).toEqual(['HALTED_ALL']);
    expect(called.result.logs[1]?.message).toContain('Refused MarginCallOrder: SPY - Quantity: -400: ');
  });

  it.each<[readonly number[], readonly string[], string]>([
    [[-1600], ['2 update-submitted', '3 filled -400 @ 60'], 'the one order keeps the rest'],
    [[-1000, -600], ['3 update-submitted', '4 filled -400 @ 60'], 'the latest first'],
    [[-1200, -400], ['3 canceled', '4 filled -400 @ 60'], 'one that has nothing left is cancelled'],
    [
      [-1300, -200, -100],
      ['4 canceled', '3 canceled', '2 update-submitted', '5 filled -400 @ 60'],
      'as many as it takes',
    ],
    [[-1200], ['3 filled -400 @ 60'], 'what closes other units stays as it is'],
  ])('cuts back waiting orders %j that would close the same units: %3$s', (stops, expected) => {
    const called = account({
      ...sinking,
      onData(algorithm) {
        if (isAt(algorithm, '09:31')) {
          for (const quantity of stops) {
            algorithm.stopMarketOrder(spy, quantity, 50);
          }
        }
      },
    });
    const lines = story(called.result)
      .slice(2)
      .filter((line) => !line.endsWith(' submitted'));
    const open = called.result.orders.filter(({ status }) => status.endsWith('submitted'));

    expect(lines).toEqual(expected);
    expect(open.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(-1200);
  });

  it('brings back every account that can be brought back, and never turns a position', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1990, max: 1990 }),
        fc.integer({ min: 0, max: 1990 }),
        fc.integer({ min: 20, max: 180 }),
        fc.integer({ min: 60, max: 140 }),
        (first, second, falls, moves) => {
          const b = Math.max(0, Math.min(second, 1990 - Math.abs(first)));
          const called = account({
            prices: { SPY: [100, ...until(falls)], QQQ: [100, ...until(moves)] },
            held: { ...(first !== 0 && { SPY: first }), ...(b > 0 && { QQQ: b }) },
          });
          const held = (ticker: string): number =>
            called.result.orders
              .filter(({ symbol }) => symbol === ticker)
              .reduce((sum, { filledQuantity }) => sum + filledQuantity, 0);

          expect(called.result.decisions.slice(2).every(({ openingQuantity }) => openingQuantity === 0)).toBe(true);
          expect(held('SPY') * first).toBeGreaterThanOrEqual(0);
          expect(held('QQQ') * b).toBeGreaterThanOrEqual(0);

          const value = 100_000 + first * (falls - 100) + b * (moves - 100);

          if (called.result.orders.some(({ tag }) => tag === 'Margin Call') && value > 0) {
            const used = (Math.abs(held('SPY')) * falls + Math.abs(held('QQQ')) * moves) / 2;
            expect(used).toBeLessThanOrEqual(value);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reaches the hook under each of its names', () => {
    const told: string[] = [];

    class Snake extends scripted({
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute).setFeeModel(free);
      },
      onData: (algorithm) => {
        if (isAt(algorithm, '09:31')) {
          algorithm.marketOrder(spy, 1600);
        }
      },
    }) {
      override on_margin_call(requests: readonly SubmitOrderRequest[]): void {
        told.push(`call ${String(requests[0]?.quantity)}`);
      }

      override OnMarginCallWarning(): void {
        told.push('warning');
      }
    }

    run({}, source('minute', { SPY: minutes('2020-01-06 09:30', [100, ...until(80), ...until(60)]) }), {
      algorithm: Snake,
    } as never);

    expect(told).toEqual(['call -400']);
  });
});
