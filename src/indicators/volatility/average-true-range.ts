/**
 * The true range of a bar, and its average.
 *
 * @module
 */

import { MovingAverageType, movingAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, type Indicator } from '../base/indicator.js';

/**
 * Period and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [period: number, movingAverageType?: MovingAverageType];

/**
 * How far the price went, the gap to the close before included; the first bar has no gap.
 *
 * @source LEAN `Indicators/TrueRange.cs`; J. Welles Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class TrueRange extends BarIndicator {
  #lastClose = Number.NaN;

  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'TR') {
    super(name, 2);
  }

  protected override compute({ high, low, close }: BarInput): number {
    const last = this.samples > 1 ? this.#lastClose : high;
    this.#lastClose = close;

    return Math.max(high - low, Math.abs(last - high), Math.abs(last - low));
  }
}

/**
 * A moving average of the true range.
 *
 * @source LEAN `Indicators/AverageTrueRange.cs`; J. Welles Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class AverageTrueRange extends BarIndicator {
  /** Over how many bars. */
  readonly period: number;
  /** The true range of the latest bar. */
  readonly trueRange: TrueRange;
  readonly #smoother: Indicator;

  /**
   * @param args - the period, and the kind of average (Wilder's by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, type = MovingAverageType.Wilders]] = splitName<Arguments>(args);
    super(name ?? `ATR(${period})`, period);
    this.period = requirePeriod(this.name, period);
    this.trueRange = this.own(new TrueRange(this.name));
    this.#smoother = this.own(movingAverage(type, `${this.name}_${type}`, period));
  }

  /** Whether the average is ready. */
  override get isReady(): boolean {
    return this.#smoother.isReady;
  }

  protected override compute(bar: BarInput, utc: number): number {
    this.trueRange.update(bar);
    this.#smoother.feed(utc, this.trueRange.value);
    return this.#smoother.value;
  }
}
