/**
 * The population variance.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/** When the sum of squares falls this far below what it was, rounding errors of the large one would show in the small one. */
const CANCELLATION = 1e-6;

/**
 * The mean squared distance of the last values from their mean; before it is ready, of those there are.
 *
 * @source LEAN `Indicators/Variance.cs` (population variance); B. P. Welford, Technometrics 4 (1962), for the way it is computed
 */
export class Variance extends Indicator {
  /** Over how many values. */
  readonly period: number;
  readonly #ring: NumberRing;
  #mean = 0;
  #squares = 0;
  #largest = 0;
  #last = Number.NaN;
  #repeats = 0;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `VAR(${period})`, period);
    this.period = requirePeriod(this.name, period);
    this.#ring = this.own(new NumberRing(period));
  }

  /** The mean of the last values; for indicators made of both. @internal */
  get mean(): number {
    return this.#mean;
  }

  override reset(): void {
    super.reset();
    this.#mean = 0;
    this.#squares = 0;
    this.#largest = 0;
    this.#last = Number.NaN;
    this.#repeats = 0;
  }

  protected override compute(value: number): number {
    const removed = this.#ring.push(value);
    const { count } = this.#ring;
    const before = this.#mean;

    if (Number.isNaN(removed)) {
      this.#mean += (value - before) / count;
      this.#squares += (value - before) * (value - this.#mean);
    } else {
      this.#mean += (value - removed) / count;
      this.#squares += (value - removed) * (value - this.#mean + removed - before);
    }

    this.#repeats = value === this.#last ? this.#repeats + 1 : 1;
    this.#last = value;
    this.#largest = Math.max(this.#largest, this.#squares);

    if (this.#repeats >= count) {
      this.#restart(value, 0);
    } else if (this.#ring.wrapped || !(this.#squares > this.#largest * CANCELLATION)) {
      this.#sumAfresh();
    }

    return this.#squares / count;
  }

  /** Measures from one of the values, so that large values close together lose no digits. */
  #sumAfresh(): void {
    const { count } = this.#ring;
    const origin = this.#ring.get(0);
    let sum = 0;

    for (let age = 0; age < count; age += 1) {
      sum += this.#ring.get(age) - origin;
    }

    const mean = origin + sum / count;
    let squares = 0;

    for (let age = 0; age < count; age += 1) {
      squares += (this.#ring.get(age) - mean) ** 2;
    }

    this.#restart(mean, squares);
  }

  #restart(mean: number, squares: number): void {
    this.#mean = mean;
    this.#squares = squares;
    this.#largest = squares;
  }
}
