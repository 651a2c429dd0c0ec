/**
 * The force index.
 *
 * @module
 */
import { MovingAverageType, movingAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import type { TradeBarInput } from '../base/data-point.js';
import { type Indicator, TradeBarIndicator } from '../base/indicator.js';

/**
 * Period and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [period: number, movingAverageType?: MovingAverageType];

/**
 * The change of the last price times the volume, smoothed; 0 for the first bar.
 *
 * @source LEAN `Indicators/ForceIndex.cs`; A. Elder, Trading for a Living (1993)
 */
export class ForceIndex extends TradeBarIndicator {
  readonly #average: Indicator;
  #last = 0;

  /**
   * @param args - the period, and the kind of average (exponential by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, type = MovingAverageType.Exponential]] = splitName<Arguments>(args);
    super(name ?? `FI(${period})`, period + 1);
    requirePeriod(this.name, period);
    this.#average = this.own(movingAverage(type, `${this.name}_${type}`, period));
  }

  /** Whether the average is ready. */
  override get isReady(): boolean {
    return this.#average.isReady;
  }

  protected override compute({ close, volume }: TradeBarInput, utc: number): number {
    if (this.samples > 1) {
      this.#average.feed(utc, (close - this.#last) * volume);
    }

    this.#last = close;
    return this.#average.value;
  }
}
