/**
 * Bars as a strategy sees them: small objects that stay what they were.
 *
 * @module
 */
import type { DateTime } from '../core/time.js';
import { TimeSpan } from '../core/time-span.js';
import type { SecuritySymbol } from './symbol.js';

/** A price with the time it stood for. */
abstract class MarketBar {
  /** The security. */
  readonly symbol: SecuritySymbol;
  /** When the bar starts, epoch milliseconds UTC. */
  readonly startUtc: number;
  /** When the bar ends, epoch milliseconds UTC. */
  readonly endUtc: number;
  /** Whether it is the bar before, repeated, because none was made while the exchange was open. */
  readonly isFillForward: boolean;

  constructor(symbol: SecuritySymbol, startUtc: number, endUtc: number, isFillForward: boolean) {
    this.symbol = symbol;
    this.startUtc = startUtc;
    this.endUtc = endUtc;
    this.isFillForward = isFillForward;
  }

  /** When the bar starts, in the exchange's zone. */
  get time(): DateTime {
    return this.symbol.timeZone.dateTime(this.startUtc);
  }

  /** When the bar ends, in the exchange's zone. */
  get endTime(): DateTime {
    return this.symbol.timeZone.dateTime(this.endUtc);
  }

  /** How long the bar lasts. */
  get period(): TimeSpan {
    return new TimeSpan(this.endUtc - this.startUtc);
  }
}

/** What was traded while the bar lasted. */
export class TradeBar extends MarketBar {
  /** First price. */
  readonly open: number;
  /** Highest price. */
  readonly high: number;
  /** Lowest price. */
  readonly low: number;
  /** Last price. */
  readonly close: number;
  /** Units traded. */
  readonly volume: number;

  /**
   * @param symbol - the security
   * @param startUtc - epoch milliseconds at which the bar starts
   * @param endUtc - epoch milliseconds at which it ends
   * @param open - first price
   * @param high - highest price
   * @param low - lowest price
   * @param close - last price
   * @param volume - units traded
   * @param isFillForward - whether it is the bar before, repeated
   */
  constructor(
    symbol: SecuritySymbol,
    startUtc: number,
    endUtc: number,
    open: number,
    high: number,
    low: number,
    close: number,
    volume: number,
    isFillForward = false,
  ) {
    super(symbol, startUtc, endUtc, isFillForward);
    this.open = open;
    this.high = high;
    this.low = low;
    this.close = close;
    this.volume = volume;
  }

  /** The last price. */
  get price(): number {
    return this.close;
  }

  /** The last price, under the name every kind of data has. */
  get value(): number {
    return this.close;
  }
}

/** First, highest, lowest and last price of one side of the book. */
export class Bar {
  /** First price. */
  readonly open: number;
  /** Highest price. */
  readonly high: number;
  /** Lowest price. */
  readonly low: number;
  /** Last price. */
  readonly close: number;

  /**
   * @param open - first price
   * @param high - highest price
   * @param low - lowest price
   * @param close - last price
   */
  constructor(open: number, high: number, low: number, close: number) {
    this.open = open;
    this.high = high;
    this.low = low;
    this.close = close;
  }
}

/** What was quoted while the bar lasted. */
export class QuoteBar extends MarketBar {
  /** The buyers' side, absent when nobody bid. */
  readonly bid: Bar | undefined;
  /** The sellers' side, absent when nobody offered. */
  readonly ask: Bar | undefined;
  /** Units bid for at the end. */
  readonly lastBidSize: number;
  /** Units offered at the end. */
  readonly lastAskSize: number;

  /**
   * @param symbol - the security
   * @param startUtc - epoch milliseconds at which the bar starts
   * @param endUtc - epoch milliseconds at which it ends
   * @param bid - the buyers' side
   * @param lastBidSize - units bid for at the end
   * @param ask - the sellers' side
   * @param lastAskSize - units offered at the end
   * @param isFillForward - whether it is the bar before, repeated
   */
  constructor(
    symbol: SecuritySymbol,
    startUtc: number,
    endUtc: number,
    bid: Bar | undefined,
    lastBidSize: number,
    ask: Bar | undefined,
    lastAskSize: number,
    isFillForward = false,
  ) {
    super(symbol, startUtc, endUtc, isFillForward);
    this.bid = bid;
    this.ask = ask;
    this.lastBidSize = lastBidSize;
    this.lastAskSize = lastAskSize;
  }

  /** First mid price, or that of the only side. */
  get open(): number {
    return middle(this.bid?.open, this.ask?.open);
  }

  /** Highest mid price, or that of the only side. */
  get high(): number {
    return middle(this.bid?.high, this.ask?.high);
  }

  /** Lowest mid price, or that of the only side. */
  get low(): number {
    return middle(this.bid?.low, this.ask?.low);
  }

  /** Last mid price, or that of the only side. */
  get close(): number {
    return middle(this.bid?.close, this.ask?.close);
  }

  /** The last mid price. */
  get price(): number {
    return this.close;
  }

  /** The last mid price, under the name every kind of data has. */
  get value(): number {
    return this.close;
  }
}

function middle(bid: number | undefined, ask: number | undefined): number {
  if (bid !== undefined && ask !== undefined) {
    return (bid + ask) / 2;
  }

  return bid ?? ask ?? 0;
}
