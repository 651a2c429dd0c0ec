/**
 * The mean range of bars.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';

/**
 * The mean distance from low to high; before it is ready, of the bars there are.
 *
 * @source LEAN `Indicators/AverageRange.cs`
 */
export class AverageRange extends BarIndicator {
  readonly #ranges: RollingSum;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `AR(${period})`, period);
    this.#ranges = this.own(new RollingSum(requirePeriod(this.name, period)));
  }

  protected override compute({ high, low }: BarInput): number {
    this.#ranges.add(high - low);
    return this.#ranges.total / this.#ranges.count;
  }
}
