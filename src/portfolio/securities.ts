/**
 * The securities of an algorithm, by ticker.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { Keyed } from '../core/keyed.js';
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import type { Security } from './security.js';

/** The securities of an algorithm: `securities['SPY'].price`. */
export class SecurityManager extends Keyed<Security> {
  readonly #securities = new Map<string, Security>();

  /** How many there are. */
  get count(): number {
    return this.#securities.size;
  }

  /** The tickers, in the order they were added. */
  get keys(): readonly string[] {
    return [...this.#securities.keys()];
  }

  /** The securities, in the order they were added. */
  get values(): readonly Security[] {
    return [...this.#securities.values()];
  }

  /**
   * Returns a security.
   *
   * @param symbol - a symbol or a ticker
   * @returns the security, or `undefined` when it was not added
   */
  get(symbol: SymbolLike): Security | undefined {
    return this.find(tickerOf(symbol));
  }

  /**
   * Tells whether a security was added.
   *
   * @param symbol - a symbol or a ticker
   */
  containsKey(symbol: SymbolLike): boolean {
    return this.find(tickerOf(symbol)) !== undefined;
  }

  /**
   * Returns a security that must be there.
   *
   * @param symbol - a symbol or a ticker
   * @throws FrameworkError `SYMBOL_NOT_ADDED` when it was not added
   */
  require(symbol: SymbolLike): Security {
    const ticker = tickerOf(symbol);
    const security = this.find(ticker);

    if (security === undefined) {
      throw this.missing(ticker);
    }

    return security;
  }

  /**
   * Adds a security. The engine calls it, nobody else.
   *
   * @internal
   */
  add(security: Security): void {
    this.#securities.set(security.symbol.value, security);
  }

  protected override find(ticker: string): Security | undefined {
    return this.#securities.get(ticker);
  }

  protected override missing(ticker: string): Error {
    const known = this.keys.length === 0 ? 'none' : this.keys.join(', ');

    return new FrameworkError(
      'SYMBOL_NOT_ADDED',
      `"${ticker}" was not added to the algorithm (added: ${known}): call addEquity("${ticker}") in initialize first.`,
    );
  }
}
