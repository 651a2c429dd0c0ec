/**
 * The Hull moving average.
 *
 * @module
 */
import { roundHalfEven } from '../../core/numbers.js';
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { LinearWeightedMovingAverage } from './linear-weighted-moving-average.js';

/**
 * Twice the weighted mean of half the period less that of the whole, smoothed over the square root of the period; 0 before it is ready.
 *
 * @source LEAN `Indicators/HullMovingAverage.cs`; A. Hull, alanhull.com/hull-moving-average
 */
export class HullMovingAverage extends Indicator {
  readonly #fast: LinearWeightedMovingAverage;
  readonly #slow: LinearWeightedMovingAverage;
  readonly #smooth: LinearWeightedMovingAverage;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 2 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    const smoothing = roundHalfEven(Math.sqrt(period));
    super(name ?? `HMA(${period})`, period + smoothing - 1);
    requirePeriod(this.name, period, 2);
    this.#fast = this.own(new LinearWeightedMovingAverage(roundHalfEven(period / 2)));
    this.#slow = this.own(new LinearWeightedMovingAverage(period));
    this.#smooth = this.own(new LinearWeightedMovingAverage(smoothing));
  }

  protected override compute(value: number, utc: number): number {
    const isFastReady = this.#fast.feed(utc, value);

    if (this.#slow.feed(utc, value) && isFastReady) {
      this.#smooth.feed(utc, 2 * this.#fast.value - this.#slow.value);
    }

    return this.#smooth.value;
  }
}
