/**
 * The linearly weighted moving average.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { WeightedSum } from '../base/rolling.js';

/**
 * A mean in which the latest value weighs `period`, the one before it one less, and the oldest 1; 0 before it is ready.
 *
 * @source LEAN `Indicators/LinearWeightedMovingAverage.cs`
 */
export class LinearWeightedMovingAverage extends Indicator {
  /** Over how many values. */
  readonly period: number;
  readonly #sums: WeightedSum;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `LWMA(${period})`, period);
    this.period = requirePeriod(this.name, period);
    this.#sums = this.own(new WeightedSum(period));
  }

  protected override compute(value: number): number {
    this.#sums.add(value);
    return this.#sums.isFull ? this.#sums.weighted / ((this.period * (this.period + 1)) / 2) : 0;
  }
}
