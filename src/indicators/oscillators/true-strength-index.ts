/**
 * The true strength index.
 *
 * @module
 */
import { ExponentialMovingAverage } from '../averages/exponential-moving-average.js';
import { MovingAverageType, movingAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';

/**
 * Periods of the two means and of the signal, and the signal's kind.
 *
 * @inline
 */
type Arguments = readonly [
  longTermPeriod?: number,
  shortTermPeriod?: number,
  signalPeriod?: number,
  signalType?: MovingAverageType,
];

/**
 * Twice smoothed changes, in percent of the twice smoothed sizes of the changes; 0 before it is ready.
 *
 * @source LEAN `Indicators/TrueStrengthIndex.cs`; W. Blau, Technical Analysis of Stocks & Commodities 9 (1991)
 */
export class TrueStrengthIndex extends Indicator {
  /** The average of the index. */
  readonly signal: Indicator;
  readonly #change: ExponentialMovingAverage;
  readonly #smoothChange: ExponentialMovingAverage;
  readonly #size: ExponentialMovingAverage;
  readonly #smoothSize: ExponentialMovingAverage;
  #last = 0;

  /**
   * @param args - the periods of the first (25) and the second mean (13) and of the signal (7), and the kind of the signal (exponential by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, rest] = splitName<Arguments>(args);
    const [long = 25, short = 13, signal = 7, type = MovingAverageType.Exponential] = rest;
    super(name ?? `TSI(${long},${short},${signal})`, long + short);
    this.#change = this.own(new ExponentialMovingAverage(`${this.name}_PC_EMA`, long));
    this.#smoothChange = this.own(new ExponentialMovingAverage(`${this.name}_PC_EMA_EMA`, short));
    this.#size = this.own(new ExponentialMovingAverage(`${this.name}_APC_EMA`, long));
    this.#smoothSize = this.own(new ExponentialMovingAverage(`${this.name}_APC_EMA_EMA`, short));
    this.signal = this.own(movingAverage(type, `${this.name}_Signal`, requirePeriod(this.name, signal)));
  }

  protected override compute(value: number, utc: number): number {
    const change = value - this.#last;
    this.#last = value;

    if (this.samples === 1) {
      return 0;
    }

    const isSizeReady = this.#size.feed(utc, Math.abs(change)) && this.#smoothSize.feed(utc, this.#size.value);
    const isChangeReady = this.#change.feed(utc, change) && this.#smoothChange.feed(utc, this.#change.value);

    if (!(isSizeReady && isChangeReady) || this.#smoothSize.value === 0) {
      return this.value;
    }

    const index = (100 * this.#smoothChange.value) / this.#smoothSize.value;
    this.signal.feed(utc, index);
    return index;
  }
}
