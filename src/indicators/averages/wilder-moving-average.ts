/**
 * Wilder's moving average.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { CompensatedSum } from '../base/rolling.js';

/**
 * An exponential mean with the weight `1 / period`; before it is ready, the mean of the values there are.
 *
 * @source LEAN `Indicators/WilderMovingAverage.cs`; J. Welles Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class WilderMovingAverage extends Indicator {
  /** After how many values it is ready. */
  readonly period: number;
  readonly #seed = this.own(new CompensatedSum());

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `WWMA${period}`, period);
    this.period = requirePeriod(this.name, period);
  }

  protected override compute(value: number): number {
    if (this.samples > this.period) {
      return value / this.period + this.value * (1 - 1 / this.period);
    }

    this.#seed.add(value);
    return this.#seed.total / this.samples;
  }
}
