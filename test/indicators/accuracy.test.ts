import fc from 'fast-check';
import {
  BollingerBands,
  KaufmanEfficiencyRatio,
  LeastSquaresMovingAverage,
  LinearWeightedMovingAverage,
  Maximum,
  Minimum,
  normalCdf,
  RelativeStrengthIndex,
  SimpleMovingAverage,
  StandardDeviation,
  Sum,
  TargetDownsideDeviation,
  TimeSeriesForecast,
  ValueAtRisk,
  Variance,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';

/** Prices from tiny to huge, with repeats: what makes a running sum drift. */
const price = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }).map((millionths) => millionths / 1e6),
  fc.constantFrom(0, 1e-6, 100.01, 1e12, -1e12, 1e15, 12_345.678_9),
);
const series = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(price, { minLength: 1, maxLength: 80 }));

/** What twice the digits of a number cannot hold beside the largest price of a test. */
const TINY = 1e-14;

/** Feeds all values, and compares after each with a recount of the window. */
function compare(
  indicator: { update(utc: number, value: number): boolean; readonly value: number },
  period: number,
  values: readonly number[],
  recount: (window: readonly number[]) => { readonly value: number; readonly tolerance: number } | undefined,
): void {
  values.forEach((value, i) => {
    indicator.update(i, value);
    const expected = recount(values.slice(Math.max(0, i + 1 - period), i + 1));

    if (expected !== undefined && !(Math.abs(indicator.value - expected.value) <= expected.tolerance)) {
      throw new Error(`at ${i} of ${values.join(' ')}: ${indicator.value}, expected ${expected.value}`);
    }
  });
}

const magnitude = (window: readonly number[]): number => Math.max(...window.map(Math.abs));
const mean = (window: readonly number[]): number => {
  const origin = window[0] ?? 0;

  return origin + window.reduce((sum, value) => sum + (value - origin), 0) / window.length;
};
const variance = (window: readonly number[]): number => {
  const middle = mean(window);

  return window.reduce((sum, value) => sum + (value - middle) ** 2, 0) / window.length;
};

describe('numerical accuracy', () => {
  it('keeps the simple mean as exact as a fresh sum of its window', () => {
    fc.assert(
      fc.property(series, ([period, values]) => {
        compare(new SimpleMovingAverage(period), period, values, (window) => ({
          value: mean(window),
          tolerance: 1e-14 * magnitude(window) + TINY,
        }));
      }),
    );
  });

  it('keeps the weighted mean as exact as a fresh sum of its window', () => {
    fc.assert(
      fc.property(series, ([period, values]) => {
        compare(new LinearWeightedMovingAverage(period), period, values, (window) => {
          const weights = (period * (period + 1)) / 2;
          const value = window.reduce((sum, one, age) => sum + (one * (age + 1)) / weights, 0);

          return window.length < period
            ? { value: 0, tolerance: 0 }
            : { value, tolerance: 1e-13 * magnitude(window) + TINY };
        });
      }),
    );
  });

  it('keeps the variance as exact as a fresh one of its window', () => {
    fc.assert(
      fc.property(series, ([period, values]) => {
        compare(new Variance(period), period, values, (window) => ({
          value: variance(window),
          tolerance: 1e-8 * variance(window) + 1e-28 * magnitude(window) ** 2 + TINY,
        }));
      }),
    );
  });

  it('knows the extremes and their age', () => {
    fc.assert(
      fc.property(series, ([period, values]) => {
        const maximum = new Maximum(period);
        const minimum = new Minimum(period);

        values.forEach((value, i) => {
          maximum.update(i, value);
          minimum.update(i, value);
          const latestFirst = values.slice(Math.max(0, i + 1 - period), i + 1).reverse();

          expect(maximum.value).toBe(Math.max(...latestFirst));
          expect(minimum.value).toBe(Math.min(...latestFirst));
          expect(maximum.periodsSinceMaximum).toBe(latestFirst.indexOf(maximum.value));
          expect(minimum.periodsSinceMinimum).toBe(latestFirst.indexOf(minimum.value));
        });
      }),
    );
  });

  it('forgets a wild price with the moment it leaves the window', () => {
    const sma = new SimpleMovingAverage(5);
    const wma = new LinearWeightedMovingAverage(5);
    const deviation = new StandardDeviation(5);

    [1, 1e16, 1, 2, 3, 4, 5].forEach((value, i) => {
      for (const indicator of [sma, wma, deviation]) {
        indicator.update(i, value);
      }
    });

    expect(sma.value).toBe(3);
    expect(wma.value).toBeCloseTo(55 / 15, 14);
    expect(deviation.value).toBeCloseTo(Math.SQRT2, 14);
  });

  it('does not drift over many thousand prices', () => {
    const period = 50;
    const sma = new SimpleMovingAverage(period);
    const wma = new LinearWeightedMovingAverage(period);
    const deviation = new StandardDeviation(period);
    const window: number[] = [];
    let value = 4_000;

    for (let i = 0; i < 200_011; i += 1) {
      value += Math.sin(i * i) * 0.01;
      sma.update(i, value);
      wma.update(i, value);
      deviation.update(i, value);
      window[i % period] = value;
    }

    const last = 200_010 % period;
    const oldestFirst = [...window.slice(last + 1), ...window.slice(0, last + 1)];
    const weighted = oldestFirst.reduce((sum, one, i) => sum + one * (i + 1), 0) / ((period * (period + 1)) / 2);

    expect(Math.abs(sma.value - mean(oldestFirst))).toBeLessThan(1e-11);
    expect(Math.abs(wma.value - weighted)).toBeLessThan(1e-11);
    expect(Math.abs(deviation.value - Math.sqrt(variance(oldestFirst)))).toBeLessThan(1e-11);
  });

  it('does not drift over a million prices, whatever keeps a running sum', { timeout: 60_000 }, () => {
    const period = 30;
    const make = () => [
      new Sum(period),
      new SimpleMovingAverage(period),
      new LinearWeightedMovingAverage(period),
      new LeastSquaresMovingAverage(period),
      new TimeSeriesForecast(period),
      new Variance(period),
      new KaufmanEfficiencyRatio(period - 1),
      new TargetDownsideDeviation(period),
      new ValueAtRisk(period, 0.99),
    ];
    const [long, short] = [make(), make()];
    const count = 1_000_000;
    let value = 4_000;

    for (let i = 0; i < count; i += 1) {
      value += Math.sin(i * i) * 0.01;
      long.forEach((indicator) => void indicator.update(i, value));

      // A new one that saw the end only has had no time to drift.
      if (i >= count - 3 * period) {
        short.forEach((indicator) => void indicator.update(i, value));
      }
    }

    long.forEach((indicator, at) => {
      const expected = short[at]?.value ?? Number.NaN;

      expect(Math.abs(indicator.value - expected), indicator.name).toBeLessThan(1e-11 * Math.max(1, expected));
    });
  });

  it('keeps the regression line as exact as a fresh one of its window', () => {
    fc.assert(
      fc.property(series, ([length, values]) => {
        const period = length + 1;
        compare(new LeastSquaresMovingAverage(period), period, values, (window) => {
          const middle = (period + 1) / 2;
          const rise =
            window.reduce((sum, one, at) => sum + (one - mean(window)) * (at + 1 - middle), 0) /
            window.reduce((sum, _one, at) => sum + (at + 1 - middle) ** 2, 0);

          return window.length < period
            ? undefined
            : { value: mean(window) + rise * (period - middle), tolerance: 1e-12 * magnitude(window) + TINY };
        });
      }),
    );
  });

  it('inverts the normal distribution', () => {
    // With two returns of one size and opposite signs, value at risk is the quantile itself.
    for (const confidence of [0.5001, 0.6, 0.9, 0.95, 0.975, 0.99, 0.999, 0.999_999]) {
      const risk = new ValueAtRisk(4, confidence);
      const closes = [100, 101, 99.99, 100.9899, 99.980_001, 100.979_801_01];
      closes.forEach((close, i) => void risk.update(i, close));
      const deviation = 0.01 * Math.sqrt(4 / 3);

      expect(normalCdf(risk.value / deviation)).toBeCloseTo(1 - confidence, 10);
    }
  });

  it('gives exactly 0 deviation for equal prices, and Bollinger bands then keep their last value as in LEAN', () => {
    const bands = new BollingerBands(3, 2);
    const values = [100.1, 100.3, 100.2, 100.2, 100.2, 100.2];
    const told = values.map((value, i) => {
      bands.update(i, value);
      return [bands.value, bands.standardDeviation.value === 0, bands.percentB.isReady];
    });

    expect(told).toEqual([
      [100.1, true, false],
      [100.3, false, false],
      [100.2, false, true],
      [100.2, false, true],
      [100.2, true, true],
      [100.2, true, true],
    ]);
    expect(bands.upperBand.value).toBe(bands.lowerBand.value);
    expect(Number.isFinite(bands.percentB.value)).toBe(true);
  });

  it.each([
    ['only gains', [1, 2, 3, 4, 5], 100],
    ['only losses', [5, 4, 3, 2, 1], 0],
    ['no change', [5, 5, 5, 5, 5], 100],
    ['as much gain as loss', [5, 6, 5, 6, 5], 50],
  ])('gives the index of %s', (_what, values, expected) => {
    const rsi = new RelativeStrengthIndex(4);
    values.forEach((value, i) => void rsi.update(i, value));

    expect(rsi.value).toBe(expected);
  });
});
