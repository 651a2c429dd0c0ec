import fc from 'fast-check';
import {
  AverageTrueRange,
  type BarInput,
  BollingerBands,
  ExponentialMovingAverage,
  LinearWeightedMovingAverage,
  Maximum,
  Minimum,
  Momentum,
  MomentumPercent,
  MovingAverageConvergenceDivergence,
  RateOfChange,
  RateOfChangePercent,
  RelativeStrengthIndex,
  SimpleMovingAverage,
  StandardDeviation,
  TimeZone,
  TrueRange,
  Variance,
  WilderMovingAverage,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';

/** Bars go into every indicator: those of one series take the close. */
interface AnyIndicator {
  readonly name: string;
  readonly value: number;
  readonly samples: number;
  readonly isReady: boolean;
  readonly warmUpPeriod: number;
  readonly current: { readonly value: number; readonly endUtc: number };
  readonly previous: { readonly value: number; readonly endUtc: number };
  update(bar: BarInput): boolean;
  updateAll(bars: Iterable<BarInput>): boolean;
  reset(): void;
}

const indicators: readonly (readonly [name: string, warmUpPeriod: number, make: (name?: string) => AnyIndicator])[] = [
  ['SMA(7)', 7, (name) => (name === undefined ? new SimpleMovingAverage(7) : new SimpleMovingAverage(name, 7))],
  [
    'EMA(7)',
    7,
    (name) => (name === undefined ? new ExponentialMovingAverage(7) : new ExponentialMovingAverage(name, 7)),
  ],
  ['EMA(7,0.5)', 7, () => new ExponentialMovingAverage(7, 0.5)],
  ['WWMA7', 7, (name) => (name === undefined ? new WilderMovingAverage(7) : new WilderMovingAverage(name, 7))],
  [
    'LWMA(7)',
    7,
    (name) => (name === undefined ? new LinearWeightedMovingAverage(7) : new LinearWeightedMovingAverage(name, 7)),
  ],
  ['RSI(7)', 8, (name) => (name === undefined ? new RelativeStrengthIndex(7) : new RelativeStrengthIndex(name, 7))],
  ['RSI(5)', 6, () => new RelativeStrengthIndex(5, 'simple')],
  [
    'MACD(3,7,4)',
    10,
    (name) =>
      name === undefined
        ? new MovingAverageConvergenceDivergence(3, 7, 4)
        : new MovingAverageConvergenceDivergence(name, 3, 7, 4),
  ],
  ['BB(7,2)', 7, (name) => (name === undefined ? new BollingerBands(7, 2) : new BollingerBands(name, 7, 2))],
  ['VAR(7)', 7, (name) => (name === undefined ? new Variance(7) : new Variance(name, 7))],
  ['STD(7)', 7, (name) => (name === undefined ? new StandardDeviation(7) : new StandardDeviation(name, 7))],
  ['MOM(7)', 8, (name) => (name === undefined ? new Momentum(7) : new Momentum(name, 7))],
  ['ROC(7)', 8, (name) => (name === undefined ? new RateOfChange(7) : new RateOfChange(name, 7))],
  ['ROCP(7)', 8, (name) => (name === undefined ? new RateOfChangePercent(7) : new RateOfChangePercent(name, 7))],
  ['MOMP(7)', 8, (name) => (name === undefined ? new MomentumPercent(7) : new MomentumPercent(name, 7))],
  ['MAX(7)', 7, (name) => (name === undefined ? new Maximum(7) : new Maximum(name, 7))],
  ['MIN(7)', 7, (name) => (name === undefined ? new Minimum(7) : new Minimum(name, 7))],
  ['TR', 2, (name) => (name === undefined ? new TrueRange() : new TrueRange(name))],
  ['ATR(7)', 7, (name) => (name === undefined ? new AverageTrueRange(7) : new AverageTrueRange(name, 7))],
];

const bars: readonly BarInput[] = Array.from({ length: 40 }, (_, i) => bar(i, 100 + 10 * Math.sin(i) + (i % 3)));

function bar(i: number, close: number): BarInput {
  return { endUtc: 1_000 * (i + 1), value: close, open: close - 0.5, high: close + 1.25, low: close - 1.5, close };
}

describe.each(indicators)('%s', (name, warmUpPeriod, make) => {
  it('is named as in LEAN, or as it is told', () => {
    expect(make().name).toBe(name);
    expect(['SPY', name]).toContain(make('SPY').name);
  });

  it('is ready exactly when it has seen its warm-up period', () => {
    const indicator = make();
    expect(indicator.warmUpPeriod).toBe(warmUpPeriod);
    expect(indicator.isReady).toBe(false);

    bars.forEach((one, i) => {
      expect(indicator.update(one)).toBe(i + 1 >= warmUpPeriod);
      expect(indicator.isReady).toBe(i + 1 >= warmUpPeriod);
      expect(indicator.samples).toBe(i + 1);
    });
  });

  it('starts at 0 and does so again after a reset', () => {
    const indicator = make();
    const trace = (): unknown[] =>
      bars.map((one) => [indicator.update(one), indicator.value, indicator.current.endUtc, indicator.previous.value]);
    const first = trace();
    indicator.reset();

    expect([indicator.value, indicator.samples, indicator.isReady]).toEqual([0, 0, false]);
    expect([indicator.current.value, indicator.current.endUtc, indicator.previous.value]).toEqual([0, 0, 0]);
    expect(trace()).toEqual(first);
  });

  it('gives the same result one by one and in bulk', () => {
    const single = make();
    const bulk = make();
    bars.forEach((one) => void single.update(one));

    expect(bulk.updateAll(bars)).toBe(true);
    expect(bulk.value).toBe(single.value);
    expect(bulk.current).toEqual(single.current);
    expect(bulk.previous).toEqual(single.previous);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, undefined, '100'])(
    'refuses %s and stays what it was',
    (poison) => {
      const indicator = make();
      const twin = make();
      indicator.updateAll(bars.slice(0, 20));
      twin.updateAll(bars.slice(0, 20));
      const refusal = expect.objectContaining({
        code: 'BAD_ARGUMENT',
        message: expect.stringContaining(`${name}: expected`),
      });
      const bad = poison as number;

      expect(() => indicator.update({ ...bar(20, 100), value: bad, open: bad, close: bad })).toThrow(refusal);
      expect(() => indicator.update({ ...bar(20, 100), endUtc: poison === 1e308 ? Number.NaN : bad })).toThrow(refusal);
      expect(() => indicator.update(bad as never)).toThrow(refusal);
      expect(indicator.samples).toBe(20);
      indicator.updateAll(bars.slice(20));
      twin.updateAll(bars.slice(20));
      expect(indicator.value).toBe(twin.value);
    },
  );

  it('takes neither an older input nor the same one twice', () => {
    const indicator = make();
    indicator.updateAll(bars.slice(0, 20));
    const before = indicator.value;
    indicator.update(bars[19] as BarInput);
    indicator.update(bar(3, 250));

    expect(indicator.samples).toBe(20);
    expect(indicator.value).toBe(before);
  });

  it('gives a finite value for any prices', () => {
    const prices = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 });

    fc.assert(
      fc.property(prices, (closes) => {
        const indicator = make();

        closes.forEach((close, i) => {
          indicator.update(bar(i, close));
          expect(Number.isFinite(indicator.value)).toBe(true);
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('an indicator', () => {
  it('tells its value in time and text, and stays out of points it gave before', () => {
    const sma = new SimpleMovingAverage(2);
    sma.update({ endUtc: 0, value: 10, symbol: { timeZone: TimeZone.newYork } });
    const point = sma.current;
    sma.update(60_000, 11.123456);

    expect([point.value, point.price, point.time.toISO()]).toEqual([10, 10, '1969-12-31T19:00:00.000-05:00']);
    expect(point.endTime).toEqual(point.time);
    expect(sma.current.value).toBeCloseTo(10.561728, 12);
    expect(sma.previous.value).toBe(10);
    expect(`${sma}`).toBe('10.56173');
    expect(String(new SimpleMovingAverage(2))).toBe('0.0');
    expect(sma > new SimpleMovingAverage(2)).toBe(true);
  });

  it('takes Luxon times and the current value of another indicator', () => {
    const sma = new SimpleMovingAverage(1);
    const ema = new ExponentialMovingAverage(1);
    sma.update(TimeZone.newYork.dateTime(90_000), 5);
    ema.update(sma.current);

    expect(ema.current.endUtc).toBe(90_000);
    expect(ema.value).toBe(5);
  });

  it.each([0, -1, 1.5, Number.NaN, '5', undefined])('refuses a period of %s', (period) => {
    const bad = period as number;

    for (const Type of [
      SimpleMovingAverage,
      ExponentialMovingAverage,
      WilderMovingAverage,
      LinearWeightedMovingAverage,
      RelativeStrengthIndex,
      Variance,
      Momentum,
      Maximum,
      AverageTrueRange,
    ]) {
      expect(() => new Type('mine', bad)).toThrow(`mine: expected a period of 1 or more, was ${String(period)}.`);
    }
  });

  it('refuses other wrong arguments', () => {
    expect(() => new MovingAverageConvergenceDivergence(26, 26, 9)).toThrow(
      'MACD(26,26,9): expected a fast period below the slow one (26), was 26.',
    );
    expect(() => new MovingAverageConvergenceDivergence(12, 26, 0)).toThrow('expected a period of 1 or more, was 0.');
    expect(() => new BollingerBands(20, Number.NaN)).toThrow('BB(20,NaN): expected a finite number, was NaN.');
    expect(() => new ExponentialMovingAverage(20, 0)).toThrow(
      'expected a smoothing factor above 0 and at most 1, was 0.',
    );
    expect(() => new ExponentialMovingAverage(20, 1.01)).toThrow('was 1.01.');
    expect(() => new RelativeStrengthIndex(14, 'hull' as never)).toThrow(
      'RSI(14)Up: expected a kind of moving average (simple, exponential, wilders, linear-weighted), was hull.',
    );
  });
});
