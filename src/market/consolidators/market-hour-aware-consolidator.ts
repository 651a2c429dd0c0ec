/**
 * Bars that follow the hours of the exchange.
 *
 * @module
 */
import { DAY, HOUR, MINUTE, SECOND, type TimeZone } from '../../core/time.js';
import { TimeSpan } from '../../core/time-span.js';
import type { QuoteBar, TradeBar } from '../bars.js';
import type { ExchangeHours } from '../hours.js';
import { type Resolution, resolutionMs } from '../resolution.js';
import { usEquityHours } from '../us-equity-calendar.js';
import { Consolidator } from './consolidator.js';
import type { ConsolidatorMarket, DataKind } from './data-point.js';
import { changingPeriod, type Period, roundDown, spanPeriod } from './period.js';
import { QuoteBarConsolidator } from './quote-bar-consolidator.js';
import { TradeBarConsolidator } from './trade-bar-consolidator.js';

/** Lengths of bars that are aligned to the clock, not to the open. */
const CLOCK_LENGTHS = [SECOND, MINUTE, HOUR];

/** How a {@link MarketHourAwareConsolidator} makes its bars. */
export interface MarketHourOptions {
  /** Whether it takes quotes instead of trades. */
  readonly quotes?: boolean;
  /** Whether what happens before the open and after the close counts. */
  readonly extendedMarketHours?: boolean;
  /** Whether a day is from the open to the close, as it is when absent, instead of from midnight to midnight. */
  readonly dailyPreciseEndTime?: boolean;
}

/**
 * Makes bars of what happens while the exchange is open. A day ends at the close, also when that is early; a length that is none of a
 * resolution counts from the open, and its last bar ends at the close.
 *
 * @source LEAN `Common/Data/Consolidators/MarketHourAwareConsolidator.cs`, `Common/Util/LeanData.cs`
 */
export class MarketHourAwareConsolidator<T extends TradeBar | QuoteBar = TradeBar> extends Consolidator<T, T> {
  /** What it takes. */
  readonly input: DataKind;
  /** What it makes. */
  readonly output: DataKind;
  readonly #length: number;
  readonly #extended: boolean;
  readonly #inner: Consolidator<T, T>;
  #hours: ExchangeHours = usEquityHours();

  /**
   * @param length - how long a bar is
   * @param options - how it is made
   */
  constructor(length: Resolution | TimeSpan, options: MarketHourOptions = {}) {
    super();
    this.#length = length instanceof TimeSpan ? length.totalMilliseconds : resolutionMs(length);
    this.#extended = options.extendedMarketHours ?? false;
    const period = this.#period(options.dailyPreciseEndTime ?? true);
    const inner = options.quotes ? new QuoteBarConsolidator(period) : new TradeBarConsolidator(period);
    this.#inner = inner as unknown as Consolidator<T, T>;
    this.#inner.onConsolidated((bar) => this.emit(bar));
    this.input = inner.input;
    this.output = inner.output;
  }

  /** The bar that is being made, as it stands; `undefined` when there is none. */
  get workingData(): T | undefined {
    return this.#inner.workingData;
  }

  /** When the time of the bar that is being made is over, epoch milliseconds UTC. */
  override get dueUtc(): number {
    return this.#inner.dueUtc;
  }

  /**
   * Takes data; what starts while the exchange is closed is left out. Of longer bars that make days it is enough when it opens in them.
   *
   * @param data - later than what came before
   * @throws FrameworkError `BAD_ARGUMENT` when it is of another security, or longer than the bars to be made
   */
  update(data: T): void {
    const { endUtc, startUtc } = data;

    if (
      this.#extended ||
      this.#hours.isOpen(startUtc) ||
      (this.#length === DAY && endUtc - startUtc >= HOUR && this.#hours.isOpenDuring(startUtc, endUtc))
    ) {
      this.#inner.update(data);
    }
  }

  /**
   * Finishes the bar that is being made when its time is over.
   *
   * @param utc - the time now, epoch milliseconds
   */
  override scan(utc: number): void {
    this.#inner.scan(utc);
  }

  /** Takes the hours from the market; those of US shares until then. */
  override useMarket({ hours }: ConsolidatorMarket): void {
    this.#hours = hours;
  }

  /** Forgets the bars, not the handlers. */
  override reset(): void {
    super.reset();
    this.#inner.reset();
  }

  #period(isPrecise: boolean): Period {
    const length = this.#length;

    if (length > DAY || CLOCK_LENGTHS.includes(length)) {
      return spanPeriod(new TimeSpan(length));
    }

    return changingPeriod((local, zone) => {
      if (this.#hours.isAlwaysOpen || (length === DAY && !isPrecise)) {
        return { start: roundDown(local, length), length };
      }

      return length === DAY ? this.#day(local, zone) : this.#part(local, zone);
    });
  }

  /** The day whose open is the last by a time. */
  #day(local: number, zone: TimeZone): { readonly start: number; readonly length: number } {
    const { close, open } = this.#hours.sessionBefore(zone.toUtc(local), this.#extended);
    const start = zone.toLocal(open);

    return { start, length: zone.toLocal(close) - start };
  }

  /** The part of a day, counted from the open, that a time is in; it ends at the close at the latest. */
  #part(local: number, zone: TimeZone): { readonly start: number; readonly length: number } {
    const day = this.#day(local, zone);
    const start = day.start + Math.floor((local - day.start) / this.#length) * this.#length;

    return { start, length: Math.min(this.#length, Math.max(day.start + day.length - start, 1)) };
  }
}
