/**
 * The latest data of a security: what it is priced and filled at.
 *
 * @module
 */
import type { QuoteBar, TradeBar } from './bars.js';

/** The prices of a security that an order is judged at. */
export interface MarketPrices {
  /** The latest trade price, or the middle of the quote; 0 before the first data. */
  readonly price: number;
  /** The latest bid; the price when there are no quotes. */
  readonly bidPrice: number;
  /** The latest ask; the price when there are no quotes. */
  readonly askPrice: number;
  /** When the price became known, epoch milliseconds UTC; -Infinity before the first data. */
  readonly priceUtc: number;
}

let takeTrade: (cache: SecurityCache, bar: TradeBar) => void;
let takeQuote: (cache: SecurityCache, bar: QuoteBar) => void;

/**
 * Keeps the latest data of one security.
 *
 * @remarks The price is that of the latest trade bar; without trades, the middle of the latest quote. Bid and ask fall back to the price.
 */
export class SecurityCache implements MarketPrices {
  static {
    takeTrade = (cache, bar): void => cache.#addTrade(bar);
    takeQuote = (cache, bar): void => cache.#addQuote(bar);
  }

  #price = 0;
  #priceUtc = Number.NEGATIVE_INFINITY;
  #trade: TradeBar | undefined;
  #quote: QuoteBar | undefined;

  /** Makes a cache without data. */
  constructor() {
    Object.freeze(this);
  }

  /** The latest price; 0 before the first data. */
  get price(): number {
    return this.#price;
  }

  /** When the price became known, epoch milliseconds UTC; -Infinity before the first data. */
  get priceUtc(): number {
    return this.#priceUtc;
  }

  /** The latest bid; the price when there are no quotes. */
  get bidPrice(): number {
    return this.#quote?.bid?.close ?? this.#price;
  }

  /** The latest ask; the price when there are no quotes. */
  get askPrice(): number {
    return this.#quote?.ask?.close ?? this.#price;
  }

  /** The latest trade bar. */
  get tradeBar(): TradeBar | undefined {
    return this.#trade;
  }

  /** The latest quote bar. */
  get quoteBar(): QuoteBar | undefined {
    return this.#quote;
  }

  #addTrade(bar: TradeBar): void {
    this.#trade = bar;
    this.#price = bar.close;
    this.#priceUtc = bar.endUtc;
  }

  #addQuote(bar: QuoteBar): void {
    this.#quote = bar;

    if (this.#trade === undefined) {
      this.#price = bar.close;
      this.#priceUtc = bar.endUtc;
    }
  }
}

/**
 * Brings a new trade bar. Only for the engine: the package does not export it.
 *
 * @param cache - the data of the bar's security
 * @param bar - newer than all before
 */
export function addTrade(cache: SecurityCache, bar: TradeBar): void {
  takeTrade(cache, bar);
}

/**
 * Brings a new quote bar; it sets the price only as long as nothing was traded. Only for the engine: the package does not export it.
 *
 * @param cache - the data of the bar's security
 * @param bar - newer than all before
 */
export function addQuote(cache: SecurityCache, bar: QuoteBar): void {
  takeQuote(cache, bar);
}
