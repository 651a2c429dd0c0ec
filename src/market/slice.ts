/**
 * All data of one instant, as `onData` gets it.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { type ByTicker, Keyed } from '../core/keyed.js';
import { type DateTime, formatUtc, TimeZone } from '../core/time.js';
import { Bar, QuoteBar, TradeBar } from './bars.js';
import { type CorporateEventData, Delisting, Dividend, Split, SymbolChangedEvent } from './corporate-actions.js';
import { type SecuritySymbol, type SymbolLike, tickerOf } from './symbol.js';

const nothing: readonly never[] = Object.freeze([]);

/** What belongs to a security. */
export interface OfSymbol {
  /** The security. */
  readonly symbol: SecuritySymbol;
}

/** Data of one kind at one instant, read by ticker; an unknown ticker throws, `get` answers `undefined`. */
export class BarsByTicker<T extends OfSymbol> extends Keyed<T> {
  readonly #bars: readonly T[];
  readonly #utc: number;

  /**
   * @param bars - one bar per symbol
   * @param utc - the instant, epoch milliseconds
   */
  constructor(bars: readonly T[], utc: number) {
    super();
    this.#bars = bars;
    this.#utc = utc;
  }

  /** How many symbols have a bar. */
  get count(): number {
    return this.#bars.length;
  }

  /** The bars, in the order their securities were added. */
  get values(): readonly T[] {
    return this.#bars;
  }

  /** The tickers that have a bar. */
  get keys(): readonly string[] {
    return this.#bars.map((bar) => bar.symbol.value);
  }

  /**
   * Returns the bar of a symbol.
   *
   * @param symbol - a symbol or a ticker
   * @returns the bar, or `undefined` when it has none at this instant
   */
  get(symbol: SymbolLike): T | undefined {
    return this.find(tickerOf(symbol));
  }

  /**
   * Tells whether a symbol has a bar.
   *
   * @param symbol - a symbol or a ticker
   */
  containsKey(symbol: SymbolLike): boolean {
    return this.find(tickerOf(symbol)) !== undefined;
  }

  protected override find(ticker: string): T | undefined {
    for (const bar of this.#bars) {
      if (bar.symbol.value === ticker) {
        return bar;
      }
    }

    return undefined;
  }

  protected override missing(ticker: string): Error {
    return noData(ticker, this.#utc);
  }
}

let copy: (slice: TimeSlice) => TimeSlice;
let fresh: (slice: TimeSlice) => TimeSlice;

/** All data of one instant; see {@link Slice}. */
export class TimeSlice extends Keyed<TradeBar | QuoteBar> {
  static {
    copy = (slice): TimeSlice =>
      new TimeSlice(slice.utc, slice.#zone, slice.#trades.map(frozenTrade), slice.#quotes.map(frozenQuote));
    fresh = (slice): TimeSlice =>
      new TimeSlice(slice.utc, slice.#zone, slice.#trades.filter(isFresh), slice.#quotes.filter(isFresh));
  }

  /** The instant, epoch milliseconds UTC. */
  readonly utc: number;
  readonly #zone: TimeZone;
  readonly #trades: readonly TradeBar[];
  readonly #quotes: readonly QuoteBar[];
  #bars: BarsByTicker<TradeBar> | undefined;
  #quoteBars: BarsByTicker<QuoteBar> | undefined;
  readonly #events: readonly CorporateEventData[];

  /**
   * @param utc - the instant, epoch milliseconds
   * @param zone - the algorithm's time zone
   * @param trades - trade bars that end at the instant
   * @param quotes - quote bars that end at the instant
   * @param events - what happened to shares at the instant
   */
  constructor(
    utc: number,
    zone: TimeZone,
    trades: readonly TradeBar[],
    quotes: readonly QuoteBar[],
    events: readonly CorporateEventData[] = nothing,
  ) {
    super();
    this.utc = utc;
    this.#zone = zone;
    this.#trades = trades;
    this.#quotes = quotes;
    this.#events = events;
    Object.freeze(this);
  }

  /** The instant, in the algorithm's time zone. */
  get time(): DateTime {
    return this.#zone.dateTime(this.utc);
  }

  /** The instant, in UTC. */
  get utcTime(): DateTime {
    return TimeZone.utc.dateTime(this.utc);
  }

  /** Whether there is any data. */
  get hasData(): boolean {
    return this.#trades.length > 0 || this.#quotes.length > 0 || this.#events.length > 0;
  }

  /** How many bars there are, and events of shares. */
  get count(): number {
    return this.#trades.length + this.#quotes.length + this.#events.length;
  }

  /** The dividends, by ticker: at the midnight that begins an ex-dividend day. */
  get dividends(): BarsByTicker<Dividend> & ByTicker<Dividend> {
    return this.#eventsOf(Dividend);
  }

  /** The splits, by ticker: announced at the midnight of the last day before, and told at that of the day itself. */
  get splits(): BarsByTicker<Split> & ByTicker<Split> {
    return this.#eventsOf(Split);
  }

  /** The delistings, by ticker: announced at the midnight of the last day, and told at the next. */
  get delistings(): BarsByTicker<Delisting> & ByTicker<Delisting> {
    return this.#eventsOf(Delisting);
  }

  /** The new tickers, by the ticker of the symbol: at the midnight of their first trading day. */
  get symbolChangedEvents(): BarsByTicker<SymbolChangedEvent> & ByTicker<SymbolChangedEvent> {
    return this.#eventsOf(SymbolChangedEvent);
  }

  /** The trade bars, by ticker. */
  get bars(): BarsByTicker<TradeBar> & ByTicker<TradeBar> {
    this.#bars ??= new BarsByTicker(this.#trades, this.utc);
    return this.#bars as BarsByTicker<TradeBar> & ByTicker<TradeBar>;
  }

  /** The quote bars, by ticker. */
  get quoteBars(): BarsByTicker<QuoteBar> & ByTicker<QuoteBar> {
    this.#quoteBars ??= new BarsByTicker(this.#quotes, this.utc);
    return this.#quoteBars as BarsByTicker<QuoteBar> & ByTicker<QuoteBar>;
  }

  /** The tickers that have data. */
  get keys(): readonly string[] {
    return [...new Set([...this.#trades, ...this.#quotes].map((bar) => bar.symbol.value))];
  }

  /** The data, one element per symbol: its trade bar, or its quote bar when nothing was traded. */
  get values(): readonly (TradeBar | QuoteBar)[] {
    return this.keys.map((key) => this.find(key) as TradeBar | QuoteBar);
  }

  /**
   * Returns the trade bar of a symbol.
   *
   * @param symbol - a symbol or a ticker
   * @returns the bar, or `undefined` when nothing was traded in it
   */
  get(symbol: SymbolLike): TradeBar | undefined {
    const ticker = tickerOf(symbol);

    for (const bar of this.#trades) {
      if (bar.symbol.value === ticker) {
        return bar;
      }
    }

    return undefined;
  }

  /**
   * Tells whether a symbol has data at this instant.
   *
   * @param symbol - a symbol or a ticker
   */
  containsKey(symbol: SymbolLike): boolean {
    return this.find(tickerOf(symbol)) !== undefined;
  }

  #eventsOf<T extends CorporateEventData>(kind: new (...args: never[]) => T): BarsByTicker<T> & ByTicker<T> {
    const events = this.#events.filter((event): boolean => event instanceof kind);

    return new BarsByTicker(events as T[], this.utc) as BarsByTicker<T> & ByTicker<T>;
  }

  protected override find(ticker: string): TradeBar | QuoteBar | undefined {
    return this.get(ticker) ?? this.#quotes.find((bar) => bar.symbol.value === ticker);
  }

  protected override missing(ticker: string): Error {
    return noData(ticker, this.utc);
  }
}

/**
 * All data of one instant: `slice.bars`, `slice.quoteBars`, and by ticker `slice['SPY']`.
 *
 * @remarks Reading a ticker that has no data at this instant throws, as in LEAN; `get` answers `undefined` and `containsKey` asks.
 */
export type Slice = TimeSlice & ByTicker<TradeBar>;

/**
 * Leaves out what is repeated: what a risk plugin is fed must be news.
 *
 * @param slice - the slice
 * @returns a slice of the bars that were made at its instant
 */
export function freshPart(slice: Slice): Slice {
  return fresh(slice) as Slice;
}

/**
 * Copies a slice for code that may change nothing: the bars of the copy are its own, and frozen.
 *
 * @param slice - the slice
 */
export function frozenCopy(slice: Slice): Slice {
  return copy(slice) as Slice;
}

function frozenTrade(bar: TradeBar): TradeBar {
  const { symbol, startUtc, endUtc, open, high, low, close, volume, isFillForward } = bar;

  return Object.freeze(new TradeBar(symbol, startUtc, endUtc, open, high, low, close, volume, isFillForward));
}

function frozenQuote(bar: QuoteBar): QuoteBar {
  const { symbol, startUtc, endUtc, bid, ask, lastBidSize, lastAskSize, isFillForward } = bar;

  return Object.freeze(
    new QuoteBar(symbol, startUtc, endUtc, frozenBar(bid), lastBidSize, frozenBar(ask), lastAskSize, isFillForward),
  );
}

function frozenBar(bar: Bar | undefined): Bar | undefined {
  return bar && Object.freeze(new Bar(bar.open, bar.high, bar.low, bar.close));
}

function isFresh({ isFillForward }: TradeBar | QuoteBar): boolean {
  return !isFillForward;
}

function noData(ticker: string, utc: number): FrameworkError {
  return new FrameworkError(
    'SYMBOL_NOT_ADDED',
    `The slice of ${formatUtc(utc)} has no data of "${ticker}": ask containsKey("${ticker}") first, or use get("${ticker}").`,
  );
}
