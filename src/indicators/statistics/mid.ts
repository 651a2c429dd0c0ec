/**
 * The middle between the extremes of a period.
 *
 * @module
 */
import { type PeriodArguments, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, Indicator } from '../base/indicator.js';
import { Maximum, Minimum } from './extremes.js';

/**
 * The middle between the highest and the lowest of the last values; before it is ready, of those there are.
 *
 * @source LEAN `Indicators/MidPoint.cs`
 */
export class MidPoint extends Indicator {
  readonly #highest: Maximum;
  readonly #lowest: Minimum;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `MIDPOINT(${period})`, period);
    this.#highest = this.own(new Maximum(`${this.name}_Max`, period));
    this.#lowest = this.own(new Minimum(`${this.name}_Min`, period));
  }

  protected override compute(value: number, utc: number): number {
    this.#highest.feed(utc, value);
    this.#lowest.feed(utc, value);
    return (this.#highest.value + this.#lowest.value) / 2;
  }
}

/**
 * The middle between the highest high and the lowest low of the last bars; before it is ready, of those there are.
 *
 * @source LEAN `Indicators/MidPrice.cs`
 */
export class MidPrice extends BarIndicator {
  readonly #highest: Maximum;
  readonly #lowest: Minimum;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `MIDPRICE(${period})`, period);
    this.#highest = this.own(new Maximum(`${this.name}_Max`, period));
    this.#lowest = this.own(new Minimum(`${this.name}_Min`, period));
  }

  protected override compute({ high, low }: BarInput, utc: number): number {
    this.#highest.feed(utc, high);
    this.#lowest.feed(utc, low);
    return (this.#highest.value + this.#lowest.value) / 2;
  }
}
