/**
 * The average true range in percent of the price.
 *
 * @module
 */

import { SimpleMovingAverage } from '../averages/simple-moving-average.js';
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { TrueRange } from './average-true-range.js';

/**
 * Wilder's average of the true range, in percent of the last price; 0 when that is 0.
 *
 * @remarks The average starts as the simple mean of a period, from the second bar on.
 * @source LEAN `Indicators/NormalizedAverageTrueRange.cs`
 */
export class NormalizedAverageTrueRange extends BarIndicator {
  readonly #period: number;
  readonly #trueRange = this.own(new TrueRange());
  readonly #mean: SimpleMovingAverage;
  #average = 0;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `NATR(${period})`, period + 1);
    this.#period = requirePeriod(this.name, period);
    this.#mean = this.own(new SimpleMovingAverage(`${this.name}_ATR`, period));
  }

  protected override compute(bar: BarInput, utc: number): number {
    this.#trueRange.update(bar);
    const range = this.#trueRange.value;

    if (this.samples > this.#period + 1) {
      this.#average += (range - this.#average) / this.#period;
    } else {
      this.#mean.feed(utc, range);
      this.#average = this.#mean.value;
    }

    return 100 * quotient(this.#average, bar.close);
  }
}
