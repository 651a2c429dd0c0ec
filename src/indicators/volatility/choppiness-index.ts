/**
 * The choppiness index.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';
import { Maximum, Minimum } from '../statistics/extremes.js';
import { TrueRange } from './average-true-range.js';

/**
 * How much the price went to and fro: 100 when it came nowhere, low in a trend; 0 before it is ready.
 *
 * @source LEAN `Indicators/ChoppinessIndex.cs`; E. W. Dreiss
 */
export class ChoppinessIndex extends BarIndicator {
  readonly #period: number;
  readonly #trueRange = this.own(new TrueRange());
  readonly #way: RollingSum;
  readonly #highest: Maximum;
  readonly #lowest: Minimum;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 2 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `CHOP(${period})`, period);
    this.#period = requirePeriod(this.name, period, 2);
    this.#way = this.own(new RollingSum(period));
    this.#highest = this.own(new Maximum(`${this.name}_Max`, period));
    this.#lowest = this.own(new Minimum(`${this.name}_Min`, period));
  }

  protected override compute(bar: BarInput, utc: number): number {
    this.#trueRange.update(bar);
    this.#way.add(this.#trueRange.value);
    this.#highest.feed(utc, bar.high);
    this.#lowest.feed(utc, bar.low);

    if (!this.isReady) {
      return 0;
    }

    const range = this.#highest.value - this.#lowest.value;

    return range === 0 ? 100 : (100 * Math.log10(this.#way.total / range)) / Math.log10(this.#period);
  }
}
