/**
 * The relative vigor index.
 *
 * @module
 */
import { MovingAverageType, movingAverage, nameOfAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, Indicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/** The mean of four values, the middle two counting twice; NaN until there are four. */
function bellMean(ring: NumberRing): number {
  return ring.count < 4 ? Number.NaN : (ring.get(0) + 2 * (ring.get(1) + ring.get(2)) + ring.get(3)) / 6;
}

/**
 * The signal of a relative vigor index: the mean of its last four values, the middle two counting twice; 0 until there are four.
 *
 * @source LEAN `Indicators/RelativeVigorIndexSignal.cs`
 */
export class RelativeVigorIndexSignal extends Indicator {
  readonly #ring = this.own(new NumberRing(4));

  /**
   * @param name - what charts and messages call it
   */
  constructor(name: string) {
    super(name, 3);
  }

  protected override compute(value: number): number {
    this.#ring.push(value);
    const mean = bellMean(this.#ring);

    return Number.isNaN(mean) ? 0 : mean;
  }
}

/**
 * Period and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [period: number, type?: MovingAverageType];

/**
 * How far bars went from first to last price, as a fraction of their range, both smoothed; 0 before it is ready.
 *
 * @source LEAN `Indicators/RelativeVigorIndex.cs`; J. F. Ehlers, Technical Analysis of Stocks & Commodities 20 (2002)
 */
export class RelativeVigorIndex extends BarIndicator {
  /** Its signal, which starts when the index is ready. */
  readonly signal: RelativeVigorIndexSignal;
  readonly #moves = this.own(new NumberRing(4));
  readonly #ranges = this.own(new NumberRing(4));
  readonly #move: Indicator;
  readonly #range: Indicator;

  /**
   * @param args - the period, and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, type = MovingAverageType.Simple]] = splitName<Arguments>(args);
    super(name ?? `RVI(${period},${nameOfAverage(type)})`, period + 3);
    requirePeriod(this.name, period);
    this.#move = this.own(movingAverage(type, `${this.name}_closingBand`, period));
    this.#range = this.own(movingAverage(type, `${this.name}_rangeBand`, period));
    this.signal = this.own(new RelativeVigorIndexSignal(`${this.name}_S`));
  }

  /** Whether both averages are ready. */
  override get isReady(): boolean {
    return this.#move.isReady && this.#range.isReady;
  }

  protected override compute({ open, high, low, close }: BarInput, utc: number): number {
    this.#moves.push(close - open);
    this.#ranges.push(high - low);

    if (this.samples > 3) {
      this.#move.feed(utc, bellMean(this.#moves));
      this.#range.feed(utc, bellMean(this.#ranges));
    }

    if (!this.isReady) {
      return 0;
    }

    const index = quotient(this.#move.value, this.#range.value);
    this.signal.feed(utc, index);
    return index;
  }
}
