/**
 * The Augen price spike.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import { Indicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';
import { StandardDeviation } from '../statistics/standard-deviation.js';

/**
 * Period.
 *
 * @inline
 */
type Arguments = readonly [period?: number];

/**
 * The latest change in standard deviations of the changes before it; 0 before it is ready, or when there was no deviation.
 *
 * @source LEAN `Indicators/AugenPriceSpike.cs`; J. Augen, The Volatility Edge in Options Trading (2008)
 */
export class AugenPriceSpike extends Indicator {
  readonly #deviation: StandardDeviation;
  readonly #values = this.own(new NumberRing(3));

  /**
   * @param args - the period (3 by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 3 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period = 3]] = splitName<Arguments>(args);
    super(name ?? `APS(${period})`, period + 2);
    this.#deviation = this.own(new StandardDeviation(`${this.name}_STD`, requirePeriod(this.name, period, 3)));
  }

  protected override compute(value: number, utc: number): number {
    this.#values.push(value);

    if (this.samples < 3) {
      return 0;
    }

    const last = this.#values.get(1);
    const change = Math.log(last / this.#values.get(2));
    this.#deviation.feed(utc, Number.isFinite(change) ? change : 0);
    return this.#deviation.isReady ? quotient(value - last, this.#deviation.value * last) : 0;
  }
}
