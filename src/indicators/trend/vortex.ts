/**
 * The vortex.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, IndicatorLine } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';
import { TrueRange } from '../volatility/average-true-range.js';

/**
 * How far bars reach up from the low, and down from the high of the one before, in true ranges. Its own value is the mean of both; 0 before it is ready.
 *
 * @source LEAN `Indicators/Vortex.cs`; E. Botes and D. Siepman, Technical Analysis of Stocks & Commodities 28 (2010)
 */
export class Vortex extends BarIndicator {
  /** The way up. */
  readonly plusVortex: IndicatorLine;
  /** The way down. */
  readonly minusVortex: IndicatorLine;
  readonly #trueRange = this.own(new TrueRange());
  readonly #ranges: RollingSum;
  readonly #up: RollingSum;
  readonly #down: RollingSum;
  #lastHigh = 0;
  #lastLow = 0;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `VTX(${period})`, period);
    requirePeriod(this.name, period);
    this.#ranges = this.own(new RollingSum(period));
    this.#up = this.own(new RollingSum(period));
    this.#down = this.own(new RollingSum(period));
    this.plusVortex = this.own(new IndicatorLine(`${this.name}_Plus`, period));
    this.minusVortex = this.own(new IndicatorLine(`${this.name}_Minus`, period));
  }

  protected override compute(bar: BarInput, utc: number): number {
    this.#trueRange.update(bar);
    this.#ranges.add(this.#trueRange.value);

    if (this.samples > 1) {
      this.#up.add(Math.abs(bar.high - this.#lastLow));
      this.#down.add(Math.abs(bar.low - this.#lastHigh));
    }

    this.#lastHigh = bar.high;
    this.#lastLow = bar.low;
    this.plusVortex.feed(utc, this.#up.total / this.#ranges.total);
    this.minusVortex.feed(utc, this.#down.total / this.#ranges.total);
    return this.isReady ? (this.plusVortex.value + this.minusVortex.value) / 2 : 0;
  }
}
