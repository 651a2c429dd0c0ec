/**
 * The DeMarker indicator.
 *
 * @module
 */
import { MovingAverageType, movingAverage, nameOfAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, type Indicator } from '../base/indicator.js';

/**
 * Period and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [period: number, type?: MovingAverageType];

/**
 * How much higher highs went, as a fraction of that and of how much lower lows went; 0 before it is ready, or when neither moved.
 *
 * @source LEAN `Indicators/DeMarkerIndicator.cs`; T. R. DeMark, The New Science of Technical Analysis (1994)
 */
export class DeMarkerIndicator extends BarIndicator {
  readonly #up: Indicator;
  readonly #down: Indicator;
  #lastHigh = 0;
  #lastLow = 0;

  /**
   * @param args - the period, and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, type = MovingAverageType.Simple]] = splitName<Arguments>(args);
    super(name ?? `DEM(${period},${nameOfAverage(type)})`, period);
    requirePeriod(this.name, period);
    this.#up = this.own(movingAverage(type, `${this.name}_Up`, period));
    this.#down = this.own(movingAverage(type, `${this.name}_Down`, period));
  }

  /** Whether both averages are ready. */
  override get isReady(): boolean {
    return this.#up.isReady && this.#down.isReady;
  }

  protected override compute({ high, low }: BarInput, utc: number): number {
    const isFirst = this.samples === 1;
    this.#up.feed(utc, isFirst ? 0 : Math.max(0, high - this.#lastHigh));
    this.#down.feed(utc, isFirst ? 0 : Math.max(0, this.#lastLow - low));
    this.#lastHigh = high;
    this.#lastLow = low;
    const sum = this.#up.value + this.#down.value;

    return this.isReady && sum > 0 ? this.#up.value / sum : 0;
  }
}
