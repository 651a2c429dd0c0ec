/**
 * Collects the market's volume in one security around the fills of a strategy.
 *
 * @module
 */
import { DAY, HOUR, MINUTE, SECOND } from '../core/time.js';
import type { Resolution } from '../market/resolution.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { Fill } from '../orders/request.js';

/** What a step's bar says about volume. */
export interface CapacityBar {
  /** The last price. */
  readonly close: number;
  /** Units that were traded; 0 for a bar that repeats the one before. */
  readonly volume: number;
  /** How much time the bar covers, in milliseconds; a daily bar that ends with the session covers less than a day. */
  readonly period: number;
}

/** The share of the traded volume that a strategy could have been, by the length of the bars. */
const volumeShare: Readonly<Record<Resolution, number>> = {
  tick: 0.5,
  second: 0.5,
  minute: 0.2,
  hour: 0.05,
  daily: 0.02,
};

/** Dollars per minute at which volume is collected for one minute only. */
const dollarsPerMinute = 6_000_000;
const longestMinutes = 120;
const minutesWithoutVolume = 10;
const sessionMinutes = 390;
const leastDiscount = 0.2;
const effect = 30 * DAY;

/**
 * The volume of one security around a strategy's fills.
 *
 * @source LEAN `Common/SymbolCapacity.cs`
 */
export class SymbolCapacity {
  /** The security. */
  readonly symbol: SecuritySymbol;
  readonly #pointValue: number;
  #fills = 0;
  #saleVolume = 0;
  #collected = 0;
  #share = 0;
  #discount = 1;
  #lastFill = Number.NaN;
  #stale = false;
  #averagePerMinute = 0;
  #previousVolume = 0;
  #previousUtc: number | undefined;

  /**
   * @param symbol - the security
   * @param pointValue - the value of one unit at a price of one, in account currency
   */
  constructor(symbol: SecuritySymbol, pointValue: number) {
    this.symbol = symbol;
    this.#pointValue = pointValue;
  }

  /** How many fills the volume was collected around. */
  get fills(): number {
    return this.#fills;
  }

  /** The value the strategy traded since the last estimate, in account currency. */
  get saleVolume(): number {
    return this.#saleVolume;
  }

  /** The volume the strategy could have been, in account currency. */
  get marketVolume(): number {
    return this.#collected * this.#share;
  }

  /**
   * Starts to collect around a fill; soon after another one it counts less.
   *
   * @param fill - the fill
   */
  onFill(fill: Fill): void {
    const minutes = Number.isNaN(this.#lastFill) ? DAY / MINUTE : (fill.utc - this.#lastFill) / MINUTE;
    this.#saleVolume += Math.abs(fill.quantity) * fill.price * this.#pointValue;
    this.#discount = Math.min(Math.max((2 * minutes) / sessionMinutes, leastDiscount), 1);
    this.#lastFill = fill.utc;

    if (this.#stale) {
      this.#collected = 0;
      this.#fills = 0;
      this.#stale = false;
    }

    this.#fills += 1;
  }

  /**
   * Collects the volume of a step.
   *
   * @param utc - the time of the step
   * @param bar - what was traded in it
   * @returns whether enough was collected
   */
  collect(utc: number, bar: CapacityBar | undefined): boolean {
    if (bar === undefined || bar.volume === 0) {
      return false;
    }

    const minutes = (utc - (this.#previousUtc ?? utc)) / MINUTE;
    const value = bar.close * this.#pointValue;
    this.#averagePerMinute =
      minutes === 0 ? value * bar.volume : (value * (bar.volume + this.#previousVolume)) / minutes;
    this.#previousUtc = utc;
    this.#previousVolume = bar.volume;
    const resolution = resolutionOf(bar.period);

    if (!this.#isCollecting(utc, resolution)) {
      return true;
    }

    this.#share = volumeShare[resolution];
    this.#collected += value * this.#discount * bar.volume;
    return false;
  }

  /** Begins a new estimate: what was collected stays until the next fill. */
  reset(): void {
    this.#stale = true;
    this.#saleVolume = 0;
  }

  /**
   * Tells whether the strategy traded lately.
   *
   * @param utc - now
   * @returns whether the last fill is less than 30 days ago
   */
  isRecent(utc: number): boolean {
    return utc < this.#lastFill + effect;
  }

  #isCollecting(utc: number, resolution: Resolution): boolean {
    switch (resolution) {
      case 'tick':
      case 'second':
        return utc <= this.#lastFill + this.#minutes(dollarsPerMinute / 60, 5) * MINUTE;
      case 'minute':
        return utc <= this.#lastFill + this.#minutes(dollarsPerMinute, 1) * MINUTE;
      case 'hour':
        return utc === Math.ceil(this.#lastFill / HOUR) * HOUR;
      case 'daily':
        return utc === this.#lastFill || Math.floor(utc / DAY) === Math.ceil(this.#lastFill / DAY);
    }
  }

  #minutes(dollars: number, least: number): number {
    const quotient = this.#averagePerMinute === 0 ? minutesWithoutVolume : dollars / this.#averagePerMinute;

    return quotient > longestMinutes ? longestMinutes : Math.trunc(Math.max(least, quotient));
  }
}

function resolutionOf(period: number): Resolution {
  if (period < MINUTE) {
    return period < SECOND ? 'tick' : 'second';
  }

  if (period < HOUR) {
    return 'minute';
  }

  return period < DAY ? 'hour' : 'daily';
}
