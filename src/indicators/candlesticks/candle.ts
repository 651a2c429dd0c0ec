/**
 * A candle as patterns see it: its parts, and what counts as long, short, near and equal beside the candles before it.
 *
 * @module
 */
import type { BarInput } from '../base/data-point.js';

/** Bullish, nothing, bearish. */
export type CandleSignal = 1 | 0 | -1;

/**
 * A bar with the measures that patterns are made of.
 *
 * @remarks
 * Prices and lengths are whole numbers of a point, a power of ten so small that the prices of the data lose nothing: what is equal in decimals is
 * equal here, and a body that is exactly the mean of ten is neither longer nor shorter.
 *
 * The means are those of TA-Lib and LEAN: over the ten candles before this one, over the five before it for {@link Candle.near},
 * {@link Candle.far} and {@link Candle.equal}; the candle itself is not in them.
 * @source LEAN `Indicators/CandlestickPatterns/CandleSettings.cs`; TA-Lib `TA_CandleDefaultSettings`
 */
export interface Candle {
  /** First price. @units points */
  readonly open: number;
  /** Highest price. @units points */
  readonly high: number;
  /** Lowest price. @units points */
  readonly low: number;
  /** Last price. @units points */
  readonly close: number;
  /** Upper end of the body. @units points */
  readonly top: number;
  /** Lower end of the body. @units points */
  readonly bottom: number;
  /** Length of the body: from the first price to the last. @units points */
  readonly body: number;
  /** From the lowest price to the highest. @units points */
  readonly range: number;
  /** Length of the shadow above the body. @units points */
  readonly upperShadow: number;
  /** Length of the shadow below the body. @units points */
  readonly lowerShadow: number;
  /** 1 when white, -1 when black. */
  readonly color: 1 | -1;
  /** Whether it did not fall; without a body it is white. */
  readonly isWhite: boolean;
  /** Whether it fell. */
  readonly isBlack: boolean;
  /** Whether its body is longer than the mean body. */
  readonly isLong: boolean;
  /** Whether its body is shorter than the mean body. */
  readonly isShort: boolean;
  /** Whether it has next to no body: {@link Candle.dojiBody} at most. */
  readonly isDoji: boolean;
  /** The longest body of a doji: 10 % of the mean range. @units points */
  readonly dojiBody: number;
  /** A shadow below it is short: half of the mean of both shadows together. @units points */
  readonly shortShadow: number;
  /** A shadow below it is very short: 10 % of the mean range. @units points */
  readonly veryShortShadow: number;
  /** How far away is near: 20 % of the mean range. @units points */
  readonly near: number;
  /** How far away is far: 60 % of the mean range. @units points */
  readonly far: number;
  /** How far away is as good as equal: 5 % of the mean range. @units points */
  readonly equal: number;
}

/** How many candles the means of bodies, shadows and ranges are taken over. */
export const LONG_MEAN = 10;
/** How many candles the means of distances are taken over. */
export const SHORT_MEAN = 5;

/** A candle whose place is taken by a later one in the end. */
export class CandleSlot implements Candle {
  open = 0;
  high = 0;
  low = 0;
  close = 0;
  top = 0;
  bottom = 0;
  body = 0;
  range = 0;
  upperShadow = 0;
  lowerShadow = 0;
  /** The bodies of the ten candles before, summed up. */
  bodies = 0;
  /** The ranges of the ten candles before, summed up. */
  ranges = 0;
  /** The shadows of the ten candles before, summed up. */
  shadows = 0;
  /** The ranges of the five candles before, summed up. */
  lastRanges = 0;

  get color(): 1 | -1 {
    return this.isWhite ? 1 : -1;
  }

  get isWhite(): boolean {
    return this.close >= this.open;
  }

  get isBlack(): boolean {
    return this.close < this.open;
  }

  get isLong(): boolean {
    return this.body > share(this.bodies, 1, LONG_MEAN);
  }

  get isShort(): boolean {
    return this.body < share(this.bodies, 1, LONG_MEAN);
  }

  get isDoji(): boolean {
    return this.body <= this.dojiBody;
  }

  get dojiBody(): number {
    return share(this.ranges, 0.1, LONG_MEAN);
  }

  get shortShadow(): number {
    return share(this.shadows, 0.5, LONG_MEAN);
  }

  get veryShortShadow(): number {
    return share(this.ranges, 0.1, LONG_MEAN);
  }

  get near(): number {
    return share(this.lastRanges, 0.2, SHORT_MEAN);
  }

  get far(): number {
    return share(this.lastRanges, 0.6, SHORT_MEAN);
  }

  get equal(): number {
    return share(this.lastRanges, 0.05, SHORT_MEAN);
  }

  /**
   * Becomes another bar; the sums are left to the window.
   *
   * @param bar - the bar
   * @param scale - how many points make 1 of its prices
   */
  become(bar: BarInput, scale: number): void {
    this.open = Math.round(bar.open * scale);
    this.high = Math.round(bar.high * scale);
    this.low = Math.round(bar.low * scale);
    this.close = Math.round(bar.close * scale);
    this.top = Math.max(this.open, this.close);
    this.bottom = Math.min(this.open, this.close);
    this.body = this.top - this.bottom;
    this.range = this.high - this.low;
    this.upperShadow = this.high - this.top;
    this.lowerShadow = this.bottom - this.low;
  }
}

/** A share of a mean, in whole points: what a fraction like 0.1 loses in binary is far below one. */
function share(sum: number, factor: number, count: number): number {
  return Math.round((factor * sum) / count);
}
