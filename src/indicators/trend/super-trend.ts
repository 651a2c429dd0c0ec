/**
 * The SuperTrend.
 *
 * @module
 */
import { MovingAverageType } from '../averages/moving-average-type.js';
import { type Named, requireNumber, splitName } from '../base/arguments.js';
import { medianPrice } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { AverageTrueRange } from '../volatility/average-true-range.js';

/** The bands of one bar. */
class Bands {
  basicUpper = 0;
  basicLower = 0;
  upper = 0;
  lower = 0;
  close = 0;
  /** Which band the line is; the upper one before the first bar that has bands. */
  isUpper = true;
}

/**
 * Period, width and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [period: number, multiplier: number, movingAverageType?: MovingAverageType];

/**
 * A stop some true ranges away from the middle of the bar, that never gives way while a trend lasts: below the price in a rise, above it in a fall; 0 before it is ready.
 *
 * @source LEAN `Indicators/SuperTrend.cs`; O. Seban
 */
export class SuperTrend extends BarIndicator {
  readonly #range: AverageTrueRange;
  readonly #multiplier: number;
  readonly #bands = new Bands();

  /**
   * @param args - the period of the true range, the true ranges between middle and band, and the kind of average (Wilder's by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or the multiplier no finite number
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, multiplier, type = MovingAverageType.Wilders]] = splitName<Arguments>(args);
    super(name ?? `SuperTrend(${period},${multiplier})`, period);
    this.#range = this.own(new AverageTrueRange(`${this.name}_ATR`, period, type));
    this.#multiplier = requireNumber(this.name, 'a finite multiplier', multiplier);
  }

  /** The middle of the bar and some true ranges. */
  get basicUpperBand(): number {
    return this.#bands.basicUpper;
  }

  /** The middle of the bar less some true ranges. */
  get basicLowerBand(): number {
    return this.#bands.basicLower;
  }

  /** The upper band, which does not rise while prices stay below it. */
  get currentTrailingUpperBand(): number {
    return this.#bands.upper;
  }

  /** The lower band, which does not fall while prices stay above it. */
  get currentTrailingLowerBand(): number {
    return this.#bands.lower;
  }

  /** Whether the true range is ready. */
  override get isReady(): boolean {
    return this.#range.isReady;
  }

  override reset(): void {
    super.reset();
    Object.assign(this.#bands, new Bands());
  }

  protected override compute(bar: BarInput): number {
    const bands = this.#bands;
    const { upper, lower, close } = bands;
    bands.close = bar.close;

    if (!this.#range.update(bar)) {
      return 0;
    }

    const distance = this.#multiplier * this.#range.value;
    bands.basicUpper = medianPrice(bar) + distance;
    bands.basicLower = medianPrice(bar) - distance;
    bands.upper = bands.basicUpper < upper || close > upper ? bands.basicUpper : upper;
    bands.lower = bands.basicLower > lower || close < lower ? bands.basicLower : lower;
    // Where the bands met, LEAN takes the line for the upper one.
    bands.isUpper = bands.isUpper || upper === lower ? bar.close <= bands.upper : bar.close < bands.lower;
    return bands.isUpper ? bands.upper : bands.lower;
  }
}
