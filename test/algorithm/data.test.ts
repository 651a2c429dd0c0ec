import {
  AverageTrueRange,
  BollingerBands,
  ExponentialMovingAverage,
  LinearWeightedMovingAverage,
  Maximum,
  Minimum,
  Momentum,
  MovingAverageConvergenceDivergence,
  type QCAlgorithm,
  RateOfChange,
  RelativeStrengthIndex,
  Resolution,
  SimpleMovingAverage,
  StandardDeviation,
  type TradeBar,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, isAt, minutes, type Prices, run, source } from '../engine/run.js';

const spy = 'SPY';

/** A walk that goes up and down, with four different prices in each bar. */
const walk = Array.from({ length: 60 }, (_, i): Prices => {
  const close = 100 + 10 * Math.sin(i / 3) + (i % 5);
  return [close - 1, close + 2 + (i % 3), close - 3, close];
});

interface Read {
  readonly isReady: boolean;
  readonly current: { readonly value: number };
}

const high = (bar: TradeBar): number => bar.high;

describe('an indicator helper', () => {
  const helpers: readonly (readonly [
    string,
    (one: QCAlgorithm) => Read,
    () => { feed: (bar: TradeBar) => void; indicator: Read },
  ])[] = [
    ['sma', (one) => one.sma(spy, 5), by(() => new SimpleMovingAverage(5))],
    ['sma of highs', (one) => one.sma(spy, 5, undefined, high), by(() => new SimpleMovingAverage(5), high)],
    ['ema', (one) => one.ema(spy, 5), by(() => new ExponentialMovingAverage(5))],
    ['lwma', (one) => one.lwma(spy, 5), by(() => new LinearWeightedMovingAverage(5))],
    ['rsi', (one) => one.rsi(spy, 5), by(() => new RelativeStrengthIndex(5))],
    ['macd', (one) => one.macd(spy), by(() => new MovingAverageConvergenceDivergence(12, 26, 9))],
    ['bb', (one) => one.bb(spy, 5), by(() => new BollingerBands(5, 2))],
    ['std', (one) => one.std(spy, 5), by(() => new StandardDeviation(5))],
    ['roc', (one) => one.roc(spy, 5), by(() => new RateOfChange(5))],
    ['mom', (one) => one.mom(spy, 5), by(() => new Momentum(5))],
    ['max', (one) => one.max(spy, 5), by(() => new Maximum(5), high)],
    [
      'min',
      (one) => one.min(spy, 5),
      by(
        () => new Minimum(5),
        (bar) => bar.low,
      ),
    ],
    ['max of closes', (one) => one.max(spy, 5, undefined, (bar) => bar.close), by(() => new Maximum(5))],
    [
      'atr',
      (one) => one.atr(spy, 5),
      (): { feed: (bar: TradeBar) => void; indicator: Read } => {
        const indicator = new AverageTrueRange(5, 'simple');
        return { indicator, feed: (bar): void => void indicator.update(bar) };
      },
    ],
  ];

  function by<T extends Read & { update(utc: number, value: number): unknown }>(
    make: () => T,
    select: (bar: TradeBar) => number = (bar) => bar.close,
  ): () => { feed: (bar: TradeBar) => void; indicator: Read } {
    return () => {
      const indicator = make();
      return { indicator, feed: (bar): void => void indicator.update(bar.endUtc, select(bar)) };
    };
  }

  it.each(helpers)('%s is fed before onData, as by hand', (_name, help, byHand) => {
    const { feed, indicator } = byHand();
    let helped: Read | undefined;
    let ready = 0;
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          helped = help(algorithm);
        },
        onData(_algorithm, slice) {
          feed(slice.bars[spy] as TradeBar);
          expect([helped?.isReady, helped?.current.value]).toEqual([indicator.isReady, indicator.current.value]);
          ready += helped?.isReady === true ? 1 : 0;
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', walk) }),
    );

    expect(ready).toBeGreaterThan(20);
  });
});

describe('a security', () => {
  it('knows its latest bar, its exchange and its models', () => {
    let seen: unknown[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          const one = algorithm.addEquity(' spy ', Resolution.Minute, 'usa', true, 3, true);
          expect([one.hasData, one.price, one.open, one.high, one.low, one.volume, one.invested]).toEqual([
            false,
            0,
            0,
            0,
            0,
            0,
            false,
          ]);
          expect([one.leverage, one.extendedMarketHours, one.resolution, one.dataNormalizationMode]).toEqual([
            3,
            true,
            'minute',
            'adjusted',
          ]);
          expect([one.feeModel, one.fillModel, one.slippageModel].every((model) => typeof model === 'object')).toBe(
            true,
          );
          expect(one.localTime.isValid).toBe(true);
          expect([
            algorithm.securities.count,
            algorithm.securities.keys,
            algorithm.securities.containsKey('spy'),
          ]).toEqual([1, ['SPY'], true]);
        },
        onData(algorithm) {
          const one = algorithm.securities[spy];
          seen = [
            one?.open,
            one?.high,
            one?.low,
            one?.close,
            one?.price,
            one?.volume,
            one?.bidPrice,
            one?.askPrice,
            one?.hasData,
          ];
          expect(one?.localTime.toFormat('HH:mm')).toBe('09:31');
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [[100, 103, 99, 101]]) }),
    );

    expect(seen).toEqual([100, 103, 99, 101, 101, 10_000, 101, 101, true]);
  });

  it.each<[string, (algorithm: QCAlgorithm) => unknown, string]>([
    ['no ticker', (one) => one.addEquity('  '), 'addEquity: expected a ticker, was "  "'],
    ['a ticker that is no text', (one) => one.addEquity(5 as never), 'addEquity: expected a ticker, was 5'],
    ['a leverage below 1', (one) => one.addEquity(spy, { leverage: 0.5 }), 'Expected a leverage of 1 or more, was 0.5'],
    ['a position never added', (one) => one.portfolio['QQQ']?.quantity, 'The portfolio has no "QQQ"'],
    ['a date that is none', (one) => one.setStartDate('2020-13-01'), 'setStartDate: expected a date'],
    ['cash below 0', (one) => one.setCash(-1), 'setCash: expected an amount above 0, was -1'],
    [
      'half a bar of warm-up',
      (one) => one.setWarmUp(0.5),
      'setWarmUp: expected a number of bars or a TimeSpan, was 0.5',
    ],
    ['a strategy without a name', (one) => one.runAs('', () => undefined), 'runAs: expected a strategy'],
    ['a manager that is none', (one) => one.getManager('none'), 'none'],
  ])('refuses %s', (_what, act, text) => {
    const result = run(
      { initialize: (one) => void act(one) },
      source('minute', { SPY: minutes('2020-01-06 09:30', [1]) }),
    );

    expect(result.error?.message).toContain(text);
    expect(result.status).toBe('failed');
  });
});

describe('orders and events', () => {
  it('tell all there is to know of them', () => {
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
        },
        onData(algorithm) {
          if (!isAt(algorithm, '09:31')) {
            return;
          }

          const { transactions } = algorithm;
          const ticket = algorithm.runAs('mine', () =>
            algorithm.stopLimitOrder(spy, -3, 90, 89, { tag: 'stop', timeInForce: 'day' }),
          );
          const order = transactions.getOrderById(ticket.orderId);
          expect(order).toMatchObject({
            id: 1,
            type: 'stop-limit',
            direction: 'sell',
            strategy: 'mine',
            tag: 'stop',
            timeInForce: 'day',
            accountWide: false,
            limitPrice: 89,
            stopPrice: 90,
            quantityRemaining: -3,
            price: 0,
            fees: 0,
            isOpen: true,
            isClosed: false,
            createdUtc: algorithm.clock.utc,
            lastFillUtc: undefined,
          });
          expect(order?.time.toMillis()).toBe(order?.createdTime.toMillis());
          const [event] = ticket.orderEvents;
          expect([event?.direction, event?.absoluteFillQuantity, event?.quantity]).toEqual(['sell', 0, -3]);
          expect(event?.utcTime.toMillis()).toBe(algorithm.clock.utc);
          expect(algorithm.buy(spy, 2).orderEvents[1]?.absoluteFillQuantity).toBe(2);
          expect(algorithm.sell(spy, 2).orderEvents[1]?.direction).toBe('sell');
          expect(algorithm.buy(spy, Number.NaN).orderEvents[0]?.direction).toBe('hold');
          expect(transactions.getOrders((one) => one.isClosed)).toHaveLength(3);
          const { portfolio } = algorithm;
          expect([portfolio.keys, portfolio.values.length, portfolio.containsKey('spy'), portfolio.get('QQQ')]).toEqual(
            [[spy], 1, true, undefined],
          );
          expect(portfolio.strategies).toEqual(['Scripted']);
          expect(portfolio.totalSaleVolume).toBe(400);
          expect([portfolio[spy]?.totalSaleVolume, portfolio[spy]?.unrealizedProfitPercent]).toEqual([400, 0]);
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, 100]) }),
    );
  });
});
