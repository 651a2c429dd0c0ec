/**
 * The McGinley dynamic.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import { Indicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';

/**
 * A mean that follows falling values faster than rising ones. It starts as the simple mean of its period; before that it is 0.
 *
 * @source LEAN `Indicators/McGinleyDynamic.cs`; J. R. McGinley, Market Technicians Association Journal (1991)
 */
export class McGinleyDynamic extends Indicator {
  /** The period. */
  readonly period: number;
  readonly #sum: RollingSum;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `MGD(${period})`, period);
    this.period = requirePeriod(this.name, period);
    this.#sum = this.own(new RollingSum(period));
  }

  protected override compute(value: number): number {
    if (this.samples <= this.period) {
      this.#sum.add(value);
      return this.isReady ? this.#sum.total / this.period : 0;
    }

    const before = this.value;

    if (before === 0 || value === 0) {
      return before;
    }

    return before + quotient(value - before, this.period * (value / before) ** 4);
  }
}
