/**
 * The stochastic of the relative strength index.
 *
 * @module
 */
import { MovingAverageType, movingAverage, nameOfAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { Maximum, Minimum } from '../statistics/extremes.js';
import { RelativeStrengthIndex } from './relative-strength-index.js';

/**
 * Periods and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [
  rsiPeriod: number,
  stochPeriod: number,
  kSmoothingPeriod: number,
  dSmoothingPeriod: number,
  movingAverageType?: MovingAverageType,
];

/**
 * Where the relative strength index is between its lowest and its highest value, in percent. Its own value is the input.
 *
 * @source LEAN `Indicators/StochasticRelativeStrengthIndex.cs`; T. S. Chande and S. Kroll, The New Technical Trader (1994)
 */
export class StochasticRelativeStrengthIndex extends Indicator {
  /** The average of where the index is. */
  readonly k: Indicator;
  /** The average of `k`. */
  readonly d: Indicator;
  readonly #rsi: RelativeStrengthIndex;
  readonly #highest: Maximum;
  readonly #lowest: Minimum;

  /**
   * @param args - the periods of the index, of its range, and of the two averages, and their kind (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [rsi, stochastic, k, d, type = MovingAverageType.Simple]] = splitName<Arguments>(args);
    super(name ?? `SRSI(${rsi},${stochastic},${k},${d},${nameOfAverage(type)})`, rsi + stochastic + Math.max(k, d));
    this.#rsi = this.own(new RelativeStrengthIndex(`${this.name}_RSI`, rsi));
    this.#highest = this.own(new Maximum(`${this.name}_Max`, stochastic));
    this.#lowest = this.own(new Minimum(`${this.name}_Min`, stochastic));
    this.k = this.own(movingAverage(type, `${this.name}_K`, requirePeriod(this.name, k)));
    this.d = this.own(movingAverage(type, `${this.name}_D`, requirePeriod(this.name, d)));
  }

  protected override compute(value: number, utc: number): number {
    this.#rsi.feed(utc, value);
    const rsi = this.#rsi.value;
    this.#lowest.feed(utc, rsi);

    if (this.#highest.feed(utc, rsi)) {
      const range = this.#highest.value - this.#lowest.value;
      this.k.feed(utc, range === 0 ? 100 : (100 * (rsi - this.#lowest.value)) / range);
      this.d.feed(utc, this.k.value);
    }

    return value;
  }
}
