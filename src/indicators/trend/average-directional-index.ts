/**
 * The average directional index, and its rating.
 *
 * @module
 */

import { WilderMovingAverage } from '../averages/wilder-moving-average.js';
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, IndicatorLine } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/** The value while nothing is known, and when bars moved neither way. */
const UNDECIDED = 50;

/** A sum of values, each of which fades by `1 / period` with every later one. */
class FadingSum {
  readonly #period: number;
  #sum = 0;
  #count = 0;

  constructor(period: number) {
    this.#period = period;
  }

  get total(): number {
    return this.#sum;
  }

  add(value: number): void {
    this.#count += 1;
    this.#sum += value - (this.#count > this.#period ? this.#sum / this.#period : 0);
  }

  reset(): void {
    this.#sum = 0;
    this.#count = 0;
  }
}

/**
 * How strong a trend is, whichever way it goes: the smoothed difference of the two directional indices, in percent of their sum.
 *
 * @remarks A bar for which both directional indices are 0 gives 50 and is left out of the mean, as in LEAN.
 * @source LEAN `Indicators/AverageDirectionalIndex.cs`; J. Welles Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class AverageDirectionalIndex extends BarIndicator {
  /** How far highs rose above the one before, in percent of the true range. */
  readonly positiveDirectionalIndex: IndicatorLine;
  /** How far lows fell below the one before, in percent of the true range. */
  readonly negativeDirectionalIndex: IndicatorLine;
  readonly #period: number;
  readonly #range: FadingSum;
  readonly #up: FadingSum;
  readonly #down: FadingSum;
  readonly #average: WilderMovingAverage;
  #lastHigh = 0;
  #lastLow = 0;
  #lastClose = 0;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `ADX(${period})`, 2 * period);
    this.#period = requirePeriod(this.name, period);
    this.#range = this.own(new FadingSum(period));
    this.#up = this.own(new FadingSum(period));
    this.#down = this.own(new FadingSum(period));
    this.#average = this.own(new WilderMovingAverage(`${this.name}_Average`, period));
    this.positiveDirectionalIndex = this.own(new IndicatorLine(`${this.name}_PositiveDirectionalIndex`, period + 1));
    this.negativeDirectionalIndex = this.own(new IndicatorLine(`${this.name}_NegativeDirectionalIndex`, period + 1));
  }

  /** Whether the mean is ready. */
  override get isReady(): boolean {
    return this.#average.isReady;
  }

  protected override compute(bar: BarInput, utc: number): number {
    if (this.samples > 1) {
      this.#move(bar);
    }

    this.#lastHigh = bar.high;
    this.#lastLow = bar.low;
    this.#lastClose = bar.close;
    const isFull = this.samples > this.#period;
    const positive = isFull ? 100 * quotient(this.#up.total, this.#range.total) : 0;
    const negative = isFull ? 100 * quotient(this.#down.total, this.#range.total) : 0;
    this.positiveDirectionalIndex.feed(utc, positive);
    this.negativeDirectionalIndex.feed(utc, negative);
    const sum = positive + negative;

    if (sum === 0) {
      return UNDECIDED;
    }

    this.#average.feed(utc, (100 * Math.abs(positive - negative)) / sum);
    return this.#average.value;
  }

  #move({ high, low }: BarInput): void {
    const rise = high - this.#lastHigh;
    const fall = this.#lastLow - low;
    this.#range.add(Math.max(high - low, Math.abs(high - this.#lastClose), Math.abs(low - this.#lastClose)));
    this.#up.add(rise > 0 && rise >= fall ? rise : 0);
    this.#down.add(fall > 0 && fall > rise ? fall : 0);
  }
}

/**
 * The mean of an average directional index and what it was a period before; 50 before it is ready.
 *
 * @source LEAN `Indicators/AverageDirectionalMovementIndexRating.cs`; J. Welles Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class AverageDirectionalMovementIndexRating extends BarIndicator {
  /** The index. */
  readonly adx: AverageDirectionalIndex;
  readonly #period: number;
  readonly #past: NumberRing;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `ADXR(${period})`, 3 * period - 1);
    this.#period = requirePeriod(this.name, period);
    this.adx = this.own(new AverageDirectionalIndex(`${this.name}_ADX`, period));
    this.#past = this.own(new NumberRing(period));
  }

  /** Whether there is an index of a period before. */
  override get isReady(): boolean {
    return this.#past.count >= this.#period;
  }

  protected override compute(bar: BarInput): number {
    if (this.adx.update(bar)) {
      this.#past.push(this.adx.value);
    }

    return this.isReady ? (this.adx.value + this.#past.get(this.#period - 1)) / 2 : UNDECIDED;
  }
}
