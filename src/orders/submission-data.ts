/**
 * What was known of a security when an order was asked for.
 *
 * @module
 */
import type { Decimal } from '../core/decimal.js';
import type { PriceGrains } from '../market/grain.js';
import type { DataNormalizationMode } from '../market/resolution.js';

/** What of a security an order remembers. */
export interface QuotedSecurity {
  /** The latest bid. */
  readonly bidPrice: number;
  /** The latest ask. */
  readonly askPrice: number;
  /** The latest price. */
  readonly price: number;
  /** Finds the decimals of these prices. */
  readonly cache: {
    /** How the latest prices were made. */
    readonly grains: PriceGrains;
  };
  /** Its currency. */
  readonly symbolProperties: {
    /** The currency that prices are in. */
    readonly quoteCurrency: string;
  };
  /** How splits and dividends are taken out of its prices. */
  readonly dataNormalizationMode: DataNormalizationMode;
}

/** The prices of a security at the time an order was asked for. */
export class OrderSubmissionData {
  /** The latest bid, in quote currency. */
  readonly bidPrice: number;
  /** The latest ask, in quote currency. */
  readonly askPrice: number;
  /** The latest price, in quote currency. */
  readonly lastPrice: number;
  /** In what prices are told. */
  readonly priceCurrency: string;
  /** How splits and dividends were taken out of the prices. */
  readonly priceAdjustmentMode: DataNormalizationMode;
  readonly #grains: PriceGrains;

  /**
   * @param security - what the order trades
   */
  constructor(security: QuotedSecurity) {
    this.bidPrice = security.bidPrice;
    this.askPrice = security.askPrice;
    this.lastPrice = security.price;
    this.priceCurrency = security.symbolProperties.quoteCurrency;
    this.priceAdjustmentMode = security.dataNormalizationMode;
    this.#grains = security.cache.grains;
    Object.freeze(this);
  }

  /**
   * Finds the decimal of one of its prices, with the digits that it had in the data.
   *
   * @param price - one of them
   * @returns the decimal
   */
  exact(price: number): Decimal {
    return this.#grains.exact(price);
  }
}
