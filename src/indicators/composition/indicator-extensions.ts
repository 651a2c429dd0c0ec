/**
 * Ways to make indicators of other indicators.
 *
 * @module
 */
import { ExponentialMovingAverage } from '../averages/exponential-moving-average.js';
import { SimpleMovingAverage } from '../averages/simple-moving-average.js';
import type { Indicator } from '../base/indicator.js';
import { Maximum, Minimum } from '../statistics/extremes.js';
import { Sum } from '../statistics/sum.js';
import {
  type AnyIndicator,
  CompositeIndicator,
  ConstantIndicator,
  type IndicatorComposer,
  ResetCompositeIndicator,
} from './composite-indicator.js';

const divide: IndicatorComposer = (left, right) => (right.value === 0 ? Number.NaN : left.value / right.value);

function composite(
  left: AnyIndicator,
  right: AnyIndicator | number,
  composer: IndicatorComposer,
  name?: string,
): CompositeIndicator {
  const other = typeof right === 'number' ? new ConstantIndicator(String(right), right) : right;

  return new CompositeIndicator(name, left, other, composer);
}

/**
 * Ways to make indicators of other indicators: `IndicatorExtensions.sma(rsi, 10)`.
 *
 * @source LEAN `Indicators/IndicatorExtensions.cs`
 */
export const IndicatorExtensions = {
  /**
   * Feeds an indicator with the values of another.
   *
   * @param second - the indicator that is fed
   * @param first - the indicator it follows
   * @param waitForFirstToReady - whether it is fed only once the first is ready
   * @returns the second indicator
   */
  of<T extends Indicator>(second: T, first: AnyIndicator, waitForFirstToReady = true): T {
    first.onUpdated((updated) => {
      if (!waitForFirstToReady || first.isReady) {
        second.update(updated);
      }
    });
    return second;
  },

  /**
   * Adds.
   *
   * @param left - an indicator
   * @param right - another one, or a number
   * @param name - what charts and messages call it
   * @returns their sum
   */
  plus(left: AnyIndicator, right: AnyIndicator | number, name?: string): CompositeIndicator {
    return composite(left, right, (one, other) => one.value + other.value, name);
  },

  /**
   * Subtracts.
   *
   * @param left - an indicator
   * @param right - another one, or a number
   * @param name - what charts and messages call it
   * @returns their difference
   */
  minus(left: AnyIndicator, right: AnyIndicator | number, name?: string): CompositeIndicator {
    return composite(left, right, (one, other) => one.value - other.value, name);
  },

  /**
   * Multiplies.
   *
   * @param left - an indicator
   * @param right - another one, or a number
   * @param name - what charts and messages call it
   * @returns their product
   */
  times(left: AnyIndicator, right: AnyIndicator | number, name?: string): CompositeIndicator {
    return composite(left, right, (one, other) => one.value * other.value, name);
  },

  /**
   * Divides; while the second is 0, the value stays what it was.
   *
   * @param left - an indicator
   * @param right - another one, or a number
   * @param name - what charts and messages call it
   * @returns their quotient
   */
  over(left: AnyIndicator, right: AnyIndicator | number, name?: string): CompositeIndicator {
    return composite(left, right, divide, name);
  },

  /**
   * Averages an indicator over a period, weighed by another one.
   *
   * @param value - the indicator
   * @param weight - its weight
   * @param period - over how many pairs of values
   * @returns the weighed mean
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  weightedBy(value: AnyIndicator, weight: AnyIndicator, period: number): CompositeIndicator {
    const products = new Sum('Sum_xy', period);
    const weights = new Sum('Sum_y', period);
    let values = 0;
    let ahead = 0;
    const join = (utc: number): void => {
      if (ahead === 0) {
        products.feed(utc, values * weight.value);
      }
    };
    value.onUpdated((updated) => {
      values = updated.value;
      ahead += 1;
      join(updated.endUtc);
    });
    weight.onUpdated((updated) => {
      ahead -= 1;
      join(updated.endUtc);
      weights.feed(updated.endUtc, updated.value);
    });

    return new ResetCompositeIndicator(products, weights, divide, () => {
      ahead = 0;
    });
  },

  /**
   * Makes an exponential moving average of an indicator.
   *
   * @param left - the indicator
   * @param period - the period
   * @param smoothingFactor - the weight of the latest value; `2 / (1 + period)` when absent
   * @param waitForFirstToReady - whether it is fed only once the indicator is ready
   * @returns the average, which feeds itself
   */
  ema(
    left: AnyIndicator,
    period: number,
    smoothingFactor?: number,
    waitForFirstToReady = true,
  ): ExponentialMovingAverage {
    const name = `EMA${period}_Of_${left.name}`;
    const average =
      smoothingFactor === undefined
        ? new ExponentialMovingAverage(name, period)
        : new ExponentialMovingAverage(name, period, smoothingFactor);

    return IndicatorExtensions.of(average, left, waitForFirstToReady);
  },

  /**
   * Makes a simple moving average of an indicator.
   *
   * @param left - the indicator
   * @param period - the period
   * @param waitForFirstToReady - whether it is fed only once the indicator is ready
   * @returns the average, which feeds itself
   */
  sma(left: AnyIndicator, period: number, waitForFirstToReady = true): SimpleMovingAverage {
    const average = new SimpleMovingAverage(`SMA${period}_Of_${left.name}`, period);

    return IndicatorExtensions.of(average, left, waitForFirstToReady);
  },

  /**
   * Makes the highest value of an indicator.
   *
   * @param left - the indicator
   * @param period - the period
   * @param waitForFirstToReady - whether it is fed only once the indicator is ready
   * @returns the maximum, which feeds itself
   */
  max(left: AnyIndicator, period: number, waitForFirstToReady = true): Maximum {
    return IndicatorExtensions.of(new Maximum(`MAX${period}_Of_${left.name}`, period), left, waitForFirstToReady);
  },

  /**
   * Makes the lowest value of an indicator.
   *
   * @param left - the indicator
   * @param period - the period
   * @param waitForFirstToReady - whether it is fed only once the indicator is ready
   * @returns the minimum, which feeds itself
   */
  min(left: AnyIndicator, period: number, waitForFirstToReady = true): Minimum {
    return IndicatorExtensions.of(new Minimum(`MIN${period}_Of_${left.name}`, period), left, waitForFirstToReady);
  },
} as const;
