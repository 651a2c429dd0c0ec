/**
 * Quote bars of quote bars.
 *
 * @module
 */
import { TimeSpan } from '../../core/time-span.js';
import { Bar, QuoteBar } from '../bars.js';
import { type Resolution, resolutionMs } from '../resolution.js';
import type { SecuritySymbol } from '../symbol.js';
import type { DataKind } from './data-point.js';
import { type BarLength, type Period, readLength } from './period.js';
import { PeriodCountConsolidator } from './period-count-consolidator.js';

/** One side of the book. */
class Side {
  bar: Bar | undefined;
  size = 0;

  /** Continues from where the bar before ended. */
  begin(close: number | undefined, size: number): void {
    this.bar = close === undefined ? undefined : new Bar(close, close, close, close);
    this.size = size;
  }

  add(next: Bar | undefined, size: number): void {
    if (next === undefined) {
      return;
    }

    this.size = size;
    this.bar =
      this.bar === undefined
        ? next
        : new Bar(this.bar.open, Math.max(this.bar.high, next.high), Math.min(this.bar.low, next.low), next.close);
  }
}

/**
 * Makes quote bars of shorter ones, by time, by count or by a calendar.
 *
 * @remarks A bar opens where the one before closed. {@link PeriodCountConsolidator} says when bars begin and end.
 * @source LEAN `Common/Data/Consolidators/QuoteBarConsolidator.cs`
 */
export class QuoteBarConsolidator extends PeriodCountConsolidator<QuoteBar, QuoteBar> {
  /** What it takes. */
  readonly input: DataKind = 'quote';
  /** What it makes. */
  readonly output: DataKind = 'quote';
  readonly #bid = new Side();
  readonly #ask = new Side();

  /**
   * @param length - how long a bar is: a time span, a number of bars, what a calendar says, or a period that is computed
   * @param more - of a number of bars, the time span that also ends them; of a time span, the time of the day from which bars are counted
   * @throws FrameworkError `BAD_ARGUMENT` when it is none of these
   */
  constructor(length: BarLength | Period, more?: TimeSpan) {
    const { count, period } = readLength('QuoteBarConsolidator', length, more);
    super(period, count);
  }

  /**
   * Makes a consolidator of a resolution.
   *
   * @param resolution - second, minute, hour or daily
   * @returns a new consolidator
   * @throws FrameworkError `BAD_ARGUMENT` for ticks, which have no length
   */
  static fromResolution(resolution: Resolution): QuoteBarConsolidator {
    return new QuoteBarConsolidator(new TimeSpan(resolutionMs(resolution)));
  }

  /** The bar that is being made, as it stands; `undefined` when there is none. */
  get workingBar(): QuoteBar | undefined {
    return this.workingData;
  }

  protected begin(bar: QuoteBar): void {
    const before = this.consolidated;
    this.#bid.begin(before?.bid?.close, before?.lastBidSize ?? 0);
    this.#ask.begin(before?.ask?.close, before?.lastAskSize ?? 0);
    this.add(bar);
  }

  protected add(bar: QuoteBar): void {
    this.#bid.add(bar.bid, bar.lastBidSize);
    this.#ask.add(bar.ask, bar.lastAskSize);
  }

  protected finish(symbol: SecuritySymbol, startUtc: number, endUtc: number): QuoteBar {
    const [bid, ask] = [this.#bid, this.#ask];

    return new QuoteBar(symbol, startUtc, endUtc, bid.bar, bid.size, ask.bar, ask.size);
  }
}
