/**
 * The Fisher transform.
 *
 * @module
 */
import { type PeriodArguments, splitName } from '../base/arguments.js';
import { clamp, medianPrice } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { Maximum, Minimum } from '../statistics/extremes.js';

/** The weight of a new position between the extremes. */
const WEIGHT = 0.33;

/**
 * Where the mid price is between its extremes, smoothed and bent so that turns stand out; 0 before it is ready.
 *
 * @source LEAN `Indicators/FisherTransform.cs`; J. F. Ehlers, Using the Fisher Transform, Technical Analysis of Stocks & Commodities 20 (2002)
 */
export class FisherTransform extends BarIndicator {
  readonly #highest: Maximum;
  readonly #lowest: Minimum;
  #position = 0;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `FISH(${period})`, period);
    this.#highest = this.own(new Maximum(`${this.name}_MedianMax`, period));
    this.#lowest = this.own(new Minimum(`${this.name}_MedianMin`, period));
  }

  override reset(): void {
    super.reset();
    this.#position = 0;
  }

  protected override compute(bar: BarInput, utc: number): number {
    const price = medianPrice(bar);
    this.#highest.feed(utc, price);
    this.#lowest.feed(utc, price);

    if (!this.isReady) {
      return 0;
    }

    const low = this.#lowest.value;
    const range = this.#highest.value - low;
    this.#position = range === 0 ? 0 : WEIGHT * 2 * ((price - low) / range - 0.5) + (1 - WEIGHT) * this.#position;

    return Math.atanh(clamp(this.#position, -0.999, 0.999)) + 0.5 * this.value;
  }
}
