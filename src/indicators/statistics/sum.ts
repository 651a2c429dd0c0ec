/**
 * The sum of a period.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';

/**
 * The sum of the last values; before it is ready, of those there are.
 *
 * @source LEAN `Indicators/Sum.cs`
 */
export class Sum extends Indicator {
  /** Over how many values. */
  readonly period: number;
  readonly #sum: RollingSum;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `SUM(${period})`, period);
    this.period = requirePeriod(this.name, period);
    this.#sum = this.own(new RollingSum(period));
  }

  protected override compute(value: number): number {
    this.#sum.add(value);
    return this.#sum.total;
  }
}
