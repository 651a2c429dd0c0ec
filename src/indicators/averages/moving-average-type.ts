/**
 * Kinds of moving average, for indicators that let the user choose one.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import type { Indicator } from '../base/indicator.js';
import { ArnaudLegouxMovingAverage } from './arnaud-legoux-moving-average.js';
import { DoubleExponentialMovingAverage, T3MovingAverage } from './double-exponential-moving-average.js';
import { ExponentialMovingAverage } from './exponential-moving-average.js';
import { HullMovingAverage } from './hull-moving-average.js';
import { KaufmanAdaptiveMovingAverage } from './kaufman.js';
import { LinearWeightedMovingAverage } from './linear-weighted-moving-average.js';
import { McGinleyDynamic } from './mcginley-dynamic.js';
import { SimpleMovingAverage } from './simple-moving-average.js';
import { TriangularMovingAverage } from './triangular-moving-average.js';
import { TripleExponentialMovingAverage } from './triple-exponential-moving-average.js';
import { WilderMovingAverage } from './wilder-moving-average.js';
import { ZeroLagExponentialMovingAverage } from './zero-lag-exponential-moving-average.js';

/** A kind of moving average. */
export type MovingAverageType =
  | 'simple'
  | 'exponential'
  | 'wilders'
  | 'linear-weighted'
  | 'double-exponential'
  | 'triple-exponential'
  | 'triangular'
  | 't3'
  | 'kama'
  | 'hull'
  | 'alma'
  | 'zlema'
  | 'mgd';

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
  /** An exponential mean, corrected by its lag. */
  DoubleExponential: 'double-exponential',
  /** An exponential mean, corrected twice. */
  TripleExponential: 'triple-exponential',
  /** The middle of the period counts most. */
  Triangular: 'triangular',
  /** Three corrected exponential means in a row. */
  T3: 't3',
  /** Kaufman's, fast while the value moves straight. */
  Kama: 'kama',
  /** Hull's. */
  Hull: 'hull',
  /** Arnaud Legoux's, with weights in a bell. */
  Alma: 'alma',
  /** An exponential mean of values without lag. */
  Zlema: 'zlema',
  /** McGinley's dynamic. */
  MGD: 'mgd',
  /** The same as `Simple`. */
  SIMPLE: 'simple',
  /** The same as `Exponential`. */
  EXPONENTIAL: 'exponential',
  /** The same as `Wilders`. */
  WILDERS: 'wilders',
  /** The same as `LinearWeightedMovingAverage`. */
  LINEAR_WEIGHTED_MOVING_AVERAGE: 'linear-weighted',
  /** The same as `DoubleExponential`. */
  DOUBLE_EXPONENTIAL: 'double-exponential',
  /** The same as `TripleExponential`. */
  TRIPLE_EXPONENTIAL: 'triple-exponential',
  /** The same as `Triangular`. */
  TRIANGULAR: 'triangular',
  /** The same as `Kama`. */
  KAMA: 'kama',
  /** The same as `Hull`. */
  HULL: 'hull',
  /** The same as `Alma`. */
  ALMA: 'alma',
  /** The same as `Zlema`. */
  ZLEMA: 'zlema',
} as const;

const classes: Readonly<Record<MovingAverageType, new (name: string, period: number) => Indicator>> = {
  simple: SimpleMovingAverage,
  exponential: ExponentialMovingAverage,
  wilders: WilderMovingAverage,
  'linear-weighted': LinearWeightedMovingAverage,
  'double-exponential': DoubleExponentialMovingAverage,
  'triple-exponential': TripleExponentialMovingAverage,
  triangular: TriangularMovingAverage,
  t3: T3MovingAverage,
  kama: KaufmanAdaptiveMovingAverage,
  hull: HullMovingAverage,
  alma: ArnaudLegouxMovingAverage,
  zlema: ZeroLagExponentialMovingAverage,
  mgd: McGinleyDynamic,
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

/**
 * Returns QuantConnect's name of a kind of moving average, as it stands in names of indicators.
 *
 * @param type - the kind
 * @returns such as `Simple`; the kind itself when there is no such one
 */
export function nameOfAverage(type: MovingAverageType): string {
  return Object.entries(MovingAverageType).find(([, value]) => value === type)?.[0] ?? String(type);
}
