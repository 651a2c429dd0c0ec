/**
 * A real account for tests of plugins: fills are booked as in a run, and nothing else happens.
 *
 * @module
 */
import { TradeBar } from '../market/bars.js';
import { usEquityProperties } from '../market/properties.js';
import { addTrade } from '../market/security-cache.js';
import type { SecuritySymbol } from '../market/symbol.js';
import { usEquityHours } from '../market/us-equity-calendar.js';
import type { Fill } from '../orders/request.js';
import {
  type BookedBust,
  type BookedFill,
  bookFill,
  bustFill,
  openPosition,
  SecurityPortfolioManager,
  setStartingCash,
} from '../portfolio/portfolio.js';
import { Security } from '../portfolio/security.js';

const hours = usEquityHours();

/**
 * An account of its own, in which a test books what it likes.
 *
 * @example
 * ```ts
 * const account = new PaperAccount(100_000);
 * account.add(spy, 400);
 * account.book(fill);
 * account.portfolio.quantityOf('SPY');
 * ```
 */
export class PaperAccount {
  /** The account. */
  readonly portfolio: SecurityPortfolioManager = new SecurityPortfolioManager();
  readonly #securities = new Map<string, Security>();

  /**
   * @param cash - account currency
   */
  constructor(cash: number) {
    setStartingCash(this.portfolio, cash);
  }

  /**
   * Adds a US share.
   *
   * @param symbol - the share
   * @param price - its price
   */
  add(symbol: SecuritySymbol, price: number): void {
    const instrument = { symbol, hours, properties: usEquityProperties, resolutions: ['minute'] as const };
    const security = new Security(instrument, { resolution: 'minute', extendedHours: false });
    this.#securities.set(symbol.value, security);
    openPosition(this.portfolio, security);
    this.price(symbol, price, 0);
  }

  /**
   * Gives a share another price.
   *
   * @param symbol - a share that was added
   * @param price - its price
   * @param utc - when it was made, epoch milliseconds
   */
  price(symbol: SecuritySymbol, price: number, utc: number): void {
    const cache = this.#securities.get(symbol.value)?.cache;

    if (cache !== undefined) {
      addTrade(cache, new TradeBar(symbol, utc, utc, price, price, price, price, 0));
    }
  }

  /**
   * Books a fill.
   *
   * @param fill - what was traded
   * @returns what it did
   * @throws FrameworkError `SYMBOL_NOT_ADDED` for a share that was never added
   */
  book(fill: Fill): BookedFill {
    return bookFill(this.portfolio, fill);
  }

  /**
   * Takes a fill back, as if it had never happened.
   *
   * @param orderId - its order
   * @param number - which fill of the order, from 1
   * @returns what that did
   * @throws FrameworkError `UNKNOWN_FILL` when there is no such fill, or it was busted before
   */
  bust(orderId: number, number: number): BookedBust {
    return bustFill(this.portfolio, orderId, number);
  }
}
