/**
 * What gate, journal, shadows and statistics read of the market.
 *
 * @module
 */
import type { MarketPrices } from '../market/security-cache.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { SecurityManager } from '../portfolio/securities.js';

/** Knows the market of a run's securities; each member throws `SYMBOL_NOT_ADDED` for others. */
export interface MarketFacts {
  /** Knows the latest prices and their times. */
  readonly prices: (symbol: SecuritySymbol) => MarketPrices;
  /** Knows the latest price, in quote currency; 0 before the first. */
  readonly price: (symbol: SecuritySymbol) => number;
  /** Knows the contract multiplier: account currency per price unit of one unit. */
  readonly multiplier: (symbol: SecuritySymbol) => number;
  /** Knows the smallest step of quantities. */
  readonly lot: (symbol: SecuritySymbol) => number;
}

/**
 * Makes the facts of a run's securities.
 *
 * @param securities - the securities
 */
export function marketFactsOf(securities: SecurityManager): MarketFacts {
  return Object.freeze<MarketFacts>({
    prices: (symbol) => securities.require(symbol).cache,
    price: (symbol) => securities.require(symbol).price,
    multiplier: (symbol) => securities.require(symbol).symbolProperties.contractMultiplier,
    lot: (symbol) => securities.require(symbol).symbolProperties.lotSize,
  });
}
