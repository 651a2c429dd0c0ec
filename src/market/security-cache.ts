/**
 * The latest data of a security: what it is priced and filled at.
 *
 * @module
 */
import type { QuoteBar, TradeBar } from './bars.js';
import { type PriceGrain, PriceGrains } from './grain.js';

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
 * @remarks
 * The price is that of the latest trade bar; without trades, the middle of the latest quote. A side that a quote lacks stays what it was quoted
 * at before; bid and ask fall back to the price.
 * @source LEAN `Common/Securities/SecurityCache.cs`
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
  #bid: number | undefined;
  #ask: number | undefined;
  #grains = PriceGrains.none;

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

  /** The latest bid; the price when nobody bid yet. */
  get bidPrice(): number {
    return this.#bid ?? this.#price;
  }

  /** The latest ask; the price when nobody offered yet. */
  get askPrice(): number {
    return this.#ask ?? this.#price;
  }

  /** The latest trade bar. */
  get tradeBar(): TradeBar | undefined {
    return this.#trade;
  }

  /** The latest quote bar. */
  get quoteBar(): QuoteBar | undefined {
    return this.#quote;
  }

  /** How its latest prices were made: finds their decimals. */
  get grains(): PriceGrains {
    return this.#grains;
  }

  #addTrade(bar: TradeBar, grain: PriceGrain | undefined): void {
    this.#trade = bar;

    if (grain !== this.#grains.trade) {
      this.#grains = new PriceGrains(grain, this.#grains.quote);
    }

    this.#price = bar.close;
    this.#priceUtc = bar.endUtc;
  }

  #addQuote(bar: QuoteBar, grain: PriceGrain | undefined): void {
    this.#quote = bar;
    this.#bid = bar.bid?.close ?? this.#bid;
    this.#ask = bar.ask?.close ?? this.#ask;

    if (grain !== this.#grains.quote) {
      this.#grains = new PriceGrains(this.#grains.trade, grain);
    }

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
