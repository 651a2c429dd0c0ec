/**
 * Williams' percent R.
 *
 * @module
 */
import { type PeriodArguments, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { Maximum, Minimum } from '../statistics/extremes.js';

/**
 * How far the last price is below the highest high, in percent of the range: 0 at the high, -100 at the low; 0 before it is ready.
 *
 * @source LEAN `Indicators/WilliamsPercentR.cs`; L. Williams, How I Made One Million Dollars (1973)
 */
export class WilliamsPercentR extends BarIndicator {
  /** The highest high. */
  readonly maximum: Maximum;
  /** The lowest low. */
  readonly minimum: Minimum;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `WILR(${period})`, period);
    this.maximum = this.own(new Maximum(`${this.name}_Max`, period));
    this.minimum = this.own(new Minimum(`${this.name}_Min`, period));
  }

  protected override compute({ high, low, close }: BarInput, utc: number): number {
    this.maximum.feed(utc, high);
    this.minimum.feed(utc, low);
    const top = this.maximum.value;

    return this.isReady ? -100 * quotient(top - close, top - this.minimum.value) : 0;
  }
}
