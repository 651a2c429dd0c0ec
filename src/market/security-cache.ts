/**
 * The latest data of a security: what it is priced and filled at.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import type { QuoteBar, TradeBar } from './bars.js';
import type { PriceGrain } from './grain.js';

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

let takeTrade: (cache: SecurityCache, bar: TradeBar, grain: PriceGrain | undefined) => void;
let takeQuote: (cache: SecurityCache, bar: QuoteBar, grain: PriceGrain | undefined) => void;

/**
 * Keeps the latest data of one security.
 *
 * @remarks The price is that of the latest trade bar; without trades, the middle of the latest quote. Bid and ask fall back to the price.
 */
export class SecurityCache implements MarketPrices {
  static {
    takeTrade = (cache, bar, grain): void => cache.#addTrade(bar, grain);
    takeQuote = (cache, bar, grain): void => cache.#addQuote(bar, grain);
  }

  #price = 0;
  #priceUtc = Number.NEGATIVE_INFINITY;
  #trade: TradeBar | undefined;
  #quote: QuoteBar | undefined;
  #tradeGrain: PriceGrain | undefined;
  #quoteGrain: PriceGrain | undefined;

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

  /**
   * Finds the decimal of a price, with the digits that it had in the data.
   *
   * @param price - a price of the latest data, or one of a strategy's own
   * @returns the decimal of the data; that of 15 significant digits for any other price
   */
  exact(price: number): Decimal {
    return this.#tradeGrain?.exact(price) ?? this.#quoteGrain?.exact(price) ?? Decimal.fromNumber(price);
  }

  #addTrade(bar: TradeBar, grain: PriceGrain | undefined): void {
    this.#trade = bar;
    this.#tradeGrain = grain;
    this.#price = bar.close;
    this.#priceUtc = bar.endUtc;
  }

  #addQuote(bar: QuoteBar, grain: PriceGrain | undefined): void {
    this.#quote = bar;
    this.#quoteGrain = grain;

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
 * @param grain - how its prices were made, where that is known
 */
export function addTrade(cache: SecurityCache, bar: TradeBar, grain?: PriceGrain): void {
  takeTrade(cache, bar, grain);
}

/**
 * Brings a new quote bar; it sets the price only as long as nothing was traded. Only for the engine: the package does not export it.
 *
 * @param cache - the data of the bar's security
 * @param bar - newer than all before
 * @param grain - how its prices were made, where that is known
 */
export function addQuote(cache: SecurityCache, bar: QuoteBar, grain?: PriceGrain): void {
  takeQuote(cache, bar, grain);
}
