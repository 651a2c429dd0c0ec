/**
 * The mean absolute deviation.
 *
 * @module
 */
import { SimpleMovingAverage } from '../averages/simple-moving-average.js';
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/**
 * The mean distance of the last values from their mean; before it is ready, of those there are.
 *
 * @source LEAN `Indicators/MeanAbsoluteDeviation.cs`
 */
export class MeanAbsoluteDeviation extends Indicator {
  /** Over how many values. */
  readonly period: number;
  /** The mean. */
  readonly mean: SimpleMovingAverage;
  readonly #ring: NumberRing;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `MAD(${period})`, period);
    this.period = requirePeriod(this.name, period);
    this.mean = this.own(new SimpleMovingAverage(`${this.name}_Mean`, period));
    this.#ring = this.own(new NumberRing(period));
  }

  protected override compute(value: number, utc: number): number {
    this.#ring.push(value);
    this.mean.feed(utc, value);
    const { count } = this.#ring;
    let sum = 0;

    for (let age = 0; age < count; age += 1) {
      sum += Math.abs(this.#ring.get(age) - this.mean.value);
    }

    return sum / count;
  }
}
