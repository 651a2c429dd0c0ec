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
  protected open = 0;
  protected high = 0;
  protected low = 0;
  protected close = 0;
  protected volume = 0;

  /** The bar that is being made, as it stands; `undefined` when there is none. */
  get workingBar(): TradeBar | undefined {
    return this.workingData;
  }

  protected override get endsWithSpan(): boolean {
    return true;
  }

  protected finish(symbol: SecuritySymbol, startUtc: number, endUtc: number): TradeBar {
    return new TradeBar(symbol, startUtc, endUtc, this.open, this.high, this.low, this.close, this.volume);
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

  protected begin(bar: TradeBar): void {
    this.open = bar.open;
    this.high = bar.high;
    this.low = bar.low;
    this.close = bar.close;
    this.volume = bar.volume;
  }

  protected add(bar: TradeBar): void {
    this.high = Math.max(this.high, bar.high);
    this.low = Math.min(this.low, bar.low);
    this.close = bar.close;
    this.volume += bar.volume;
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
    this.open = value;
    this.high = value;
    this.low = value;
    this.close = value;
  }

  protected add({ value }: DataPoint): void {
    this.high = Math.max(this.high, value);
    this.low = Math.min(this.low, value);
    this.close = value;
  }
}
