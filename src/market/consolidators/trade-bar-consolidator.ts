/**
 * Trade bars of trade bars, and of whatever has a value.
 *
 * @module
 */
import { TimeSpan } from '../../core/time-span.js';
import { TradeBar } from '../bars.js';
import { type Resolution, resolutionMs } from '../resolution.js';
import type { SecuritySymbol } from '../symbol.js';
import type { DataKind, DataPoint } from './data-point.js';
import { type BarLength, type Period, readLength } from './period.js';
import { PeriodCountConsolidator } from './period-count-consolidator.js';

/** Adds up prices and volumes. */
export abstract class TradeBarMaker<I extends DataPoint> extends PeriodCountConsolidator<I, TradeBar> {
  /** What it makes. */
  readonly output: DataKind = 'trade';
  #open = 0;
  #high = 0;
  #low = 0;
  #close = 0;
  #volume = 0;

  /** The bar that is being made, as it stands; `undefined` when there is none. */
  get workingBar(): TradeBar | undefined {
    return this.workingData;
  }

  protected override get endsWithSpan(): boolean {
    return true;
  }

  protected finish(symbol: SecuritySymbol, startUtc: number, endUtc: number): TradeBar {
    return new TradeBar(symbol, startUtc, endUtc, this.#open, this.#high, this.#low, this.#close, this.#volume);
  }

  /**
   * Begins a bar.
   *
   * @param open - its first price
   * @param high - its highest price so far
   * @param low - its lowest price so far
   * @param close - its last price so far
   * @param volume - units traded so far
   */
  protected start(open: number, high: number, low: number, close: number, volume: number): void {
    this.#open = open;
    this.#high = high;
    this.#low = low;
    this.#close = close;
    this.#volume = volume;
  }

  /**
   * Goes on with a bar.
   *
   * @param high - highest price of the part
   * @param low - lowest price of the part
   * @param close - last price of the part
   * @param volume - units traded in the part
   */
  protected extend(high: number, low: number, close: number, volume: number): void {
    this.#high = Math.max(this.#high, high);
    this.#low = Math.min(this.#low, low);
    this.#close = close;
    this.#volume += volume;
  }
}

/**
 * Makes trade bars of shorter ones, by time, by count or by a calendar.
 *
 * @remarks {@link PeriodCountConsolidator} says when bars begin and end.
 * @source LEAN `Common/Data/Consolidators/TradeBarConsolidator.cs`
 */
export class TradeBarConsolidator extends TradeBarMaker<TradeBar> {
  /** What it takes. */
  readonly input: DataKind = 'trade';

  /**
   * @param length - how long a bar is: a time span, a number of bars, what a calendar says, or a period that is computed
   * @param more - of a number of bars, the time span that also ends them; of a time span, the time of the day from which bars are counted
   * @throws FrameworkError `BAD_ARGUMENT` when it is none of these
   */
  constructor(length: BarLength | Period, more?: TimeSpan) {
    const { count, period } = readLength('TradeBarConsolidator', length, more);
    super(period, count);
  }

  /**
   * Makes a consolidator of a resolution.
   *
   * @param resolution - second, minute, hour or daily
   * @returns a new consolidator
   * @throws FrameworkError `BAD_ARGUMENT` for ticks, which have no length
   */
  static fromResolution(resolution: Resolution): TradeBarConsolidator {
    return new TradeBarConsolidator(new TimeSpan(resolutionMs(resolution)));
  }

  protected begin({ close, high, low, open, volume }: TradeBar): void {
    this.start(open, high, low, close, volume);
  }

  protected add({ close, high, low, volume }: TradeBar): void {
    this.extend(high, low, close, volume);
  }
}

/**
 * Makes trade bars of the values of any data, without volume.
 *
 * @source LEAN `Common/Data/Consolidators/BaseDataConsolidator.cs`
 */
export class BaseDataConsolidator extends TradeBarMaker<DataPoint> {
  /** What it takes. */
  readonly input: DataKind = 'any';

  /**
   * @param length - how long a bar is: a time span, a number of values, or what a calendar says
   * @param more - of a number of values, the time span that also ends them; of a time span, the time of the day from which bars are counted
   * @throws FrameworkError `BAD_ARGUMENT` when it is none of these
   */
  constructor(length: BarLength, more?: TimeSpan) {
    const { count, period } = readLength('BaseDataConsolidator', length, more);
    super(period, count);
  }

  protected begin({ value }: DataPoint): void {
    this.start(value, value, value, value, 0);
  }

  protected add({ value }: DataPoint): void {
    this.extend(value, value, value, 0);
  }
}
