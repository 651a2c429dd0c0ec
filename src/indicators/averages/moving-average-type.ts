/**
 * Kinds of moving average, for indicators that let the user choose one.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import type { Indicator } from '../base/indicator.js';
import { ExponentialMovingAverage } from './exponential-moving-average.js';
import { LinearWeightedMovingAverage } from './linear-weighted-moving-average.js';
import { SimpleMovingAverage } from './simple-moving-average.js';
import { WilderMovingAverage } from './wilder-moving-average.js';

/** A kind of moving average. */
export type MovingAverageType = 'simple' | 'exponential' | 'wilders' | 'linear-weighted';

/** Kinds of moving average under QuantConnect's names. */
export const MovingAverageType = {
  /** Every value counts the same. */
  Simple: 'simple',
  /** Each older value counts less, by the factor 1 - 2 / (period + 1). */
  Exponential: 'exponential',
  /** Each older value counts less, by the factor 1 - 1 / period. */
  Wilders: 'wilders',
  /** Weights fall in equal steps with age. */
  LinearWeightedMovingAverage: 'linear-weighted',
  /** The same as `Simple`. */
  SIMPLE: 'simple',
  /** The same as `Exponential`. */
  EXPONENTIAL: 'exponential',
  /** The same as `Wilders`. */
  WILDERS: 'wilders',
  /** The same as `LinearWeightedMovingAverage`. */
  LINEAR_WEIGHTED_MOVING_AVERAGE: 'linear-weighted',
} as const;

const classes: Readonly<Record<MovingAverageType, new (name: string, period: number) => Indicator>> = {
  simple: SimpleMovingAverage,
  exponential: ExponentialMovingAverage,
  wilders: WilderMovingAverage,
  'linear-weighted': LinearWeightedMovingAverage,
};

/**
 * Makes a moving average of a kind.
 *
 * @param type - the kind
 * @param name - what charts and messages call it
 * @param period - over how many values
 * @returns a new indicator
 * @throws FrameworkError `BAD_ARGUMENT` when there is no such kind, or the period is not a whole number of 1 or more
 */
export function movingAverage(type: MovingAverageType, name: string, period: number): Indicator {
  if (!Object.hasOwn(classes, type)) {
    const known = Object.keys(classes).join(', ');
    throw new FrameworkError(
      'BAD_ARGUMENT',
      `${name}: expected a kind of moving average (${known}), was ${String(type)}.`,
    );
  }

  return new classes[type](name, period);
}
