/**
 * The relative strength index.
 *
 * @module
 */

import { MovingAverageType, movingAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';

/**
 * Period and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [period: number, movingAverageType?: MovingAverageType];

/** A mean loss that LEAN's rounding to ten decimals takes for none. */
const NO_LOSS = 5e-11;

/**
 * Compares the mean gain with the mean loss: 100 when there were only gains, 0 when there were only losses.
 *
 * @source LEAN `Indicators/RelativeStrengthIndex.cs`; J. Welles Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class RelativeStrengthIndex extends Indicator {
  /** Over how many changes. */
  readonly period: number;
  /** How gains and losses are averaged. */
  readonly movingAverageType: MovingAverageType;
  /** The mean gain. */
  readonly averageGain: Indicator;
  /** The mean loss, as a positive number. */
  readonly averageLoss: Indicator;
  #last = Number.NaN;

  /**
   * @param args - the period, and how gains and losses are averaged (Wilder's way by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, type = MovingAverageType.Wilders]] = splitName<Arguments>(args);
    super(name ?? `RSI(${period})`, period + 1);
    this.period = requirePeriod(this.name, period);
    this.movingAverageType = type;
    this.averageGain = this.own(movingAverage(type, `${this.name}Up`, period));
    this.averageLoss = this.own(movingAverage(type, `${this.name}Down`, period));
  }

  /** Whether both means are ready. */
  override get isReady(): boolean {
    return this.averageGain.isReady && this.averageLoss.isReady;
  }

  protected override compute(value: number, utc: number): number {
    if (this.samples > 1) {
      const change = value - this.#last;
      this.averageGain.feed(utc, Math.max(0, change));
      this.averageLoss.feed(utc, Math.max(0, -change));
    }

    this.#last = value;
    const loss = Math.max(0, this.averageLoss.value);

    return loss > NO_LOSS ? 100 - 100 / (1 + Math.max(0, this.averageGain.value) / loss) : 100;
  }
}
