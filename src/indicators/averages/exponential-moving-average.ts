/**
 * The exponential moving average.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { CompensatedSum } from '../base/rolling.js';

/**
 * Period and weight of a new value.
 *
 * @inline
 */
type Arguments = readonly [period: number, smoothingFactor?: number];

/**
 * A mean in which each value weighs a constant factor less than the one after it.
 *
 * @remarks It starts as the mean of the first `period` values; before that it is 0.
 * @source LEAN `Indicators/ExponentialMovingAverage.cs`
 */
export class ExponentialMovingAverage extends Indicator {
  /** After how many values it is ready. */
  readonly period: number;
  /** The weight of the latest value. */
  readonly smoothingFactor: number;
  readonly #seed = this.own(new CompensatedSum());

  /**
   * @param args - the period, and the weight of the latest value when it is not `2 / (1 + period)`; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or the weight not above 0 and at most 1
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, smoothingFactor]] = splitName<Arguments>(args);
    super(name ?? (smoothingFactor === undefined ? `EMA(${period})` : `EMA(${period},${smoothingFactor})`), period);
    this.period = requirePeriod(this.name, period);
    this.smoothingFactor = smoothingFactor ?? 2 / (1 + period);

    if (!(this.smoothingFactor > 0 && this.smoothingFactor <= 1)) {
      throw this.refuse('a smoothing factor above 0 and at most 1', smoothingFactor);
    }
  }

  protected override compute(value: number): number {
    if (this.samples > this.period) {
      return value * this.smoothingFactor + this.value * (1 - this.smoothingFactor);
    }

    this.#seed.add(value);
    return this.samples === this.period ? this.#seed.total / this.period : 0;
  }
}
