/**
 * The moving average convergence divergence.
 *
 * @module
 */

import { MovingAverageType, movingAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator, IndicatorLine } from '../base/indicator.js';

/**
 * Periods and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [
  fastPeriod: number,
  slowPeriod: number,
  signalPeriod: number,
  movingAverageType?: MovingAverageType,
];

/**
 * The difference of a fast and a slow moving average, with a moving average of that difference as its signal.
 *
 * @source LEAN `Indicators/MovingAverageConvergenceDivergence.cs`
 */
export class MovingAverageConvergenceDivergence extends Indicator {
  /** The fast average. */
  readonly fast: Indicator;
  /** The slow average. */
  readonly slow: Indicator;
  /** The average of the difference, which starts once both averages are ready. */
  readonly signal: Indicator;
  /** The difference minus its signal. */
  readonly histogram: IndicatorLine;

  /**
   * @param args - the fast, slow and signal periods, and the kind of average (exponential by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more, or the fast one is not below the slow one
   */
  constructor(...args: Named<Arguments>) {
    const [name, [fast, slow, signal, type = MovingAverageType.Exponential]] = splitName<Arguments>(args);
    super(name ?? `MACD(${fast},${slow},${signal})`, slow + signal - 1);
    requirePeriod(this.name, signal);

    if (!(requirePeriod(this.name, fast) < requirePeriod(this.name, slow))) {
      throw this.refuse(`a fast period below the slow one (${slow})`, fast);
    }

    this.fast = this.own(movingAverage(type, `${this.name}_Fast`, fast));
    this.slow = this.own(movingAverage(type, `${this.name}_Slow`, slow));
    this.signal = this.own(movingAverage(type, `${this.name}_Signal`, signal));
    this.histogram = this.own(new IndicatorLine(`${this.name}_Histogram`));
  }

  /** Whether the signal is ready. */
  override get isReady(): boolean {
    return this.signal.isReady;
  }

  protected override compute(value: number, utc: number): number {
    const fastReady = this.fast.feed(utc, value);
    const slowReady = this.slow.feed(utc, value);
    const difference = this.fast.value - this.slow.value;

    if (fastReady && slowReady && this.signal.feed(utc, difference)) {
      this.histogram.feed(utc, difference - this.signal.value);
    }

    return difference;
  }
}
