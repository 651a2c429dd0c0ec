/**
 * The securities of an algorithm, by ticker.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { Keyed } from '../core/keyed.js';
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import type { Security } from './security.js';

let add: (securities: SecurityManager, security: Security) => void;

/** The securities of an algorithm: `securities['SPY'].price`. */
export class SecurityManager extends Keyed<Security> {
  static {
    add = (securities, security): void => void securities.#securities.set(security.symbol.value, security);
  }

  readonly #securities = new Map<string, Security>();

  /** Makes an empty collection. */
  constructor() {
    super();
    Object.freeze(this);
  }

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

  protected override find(ticker: string): Security | undefined {
    return this.#securities.get(ticker);
  }

  protected override missing(ticker: string): Error {
    return new FrameworkError('SYMBOL_NOT_ADDED', notAdded(ticker, this));
  }
}

/**
 * Says that a security was not added, and what to do.
 *
 * @param ticker - the ticker that was used
 * @param securities - what was added
 */
export function notAdded(ticker: string, { keys }: SecurityManager): string {
  const known = keys.length === 0 ? 'none' : keys.join(', ');

  return `"${ticker}" was not added to the algorithm (added: ${known}): call addEquity("${ticker}") in initialize first.`;
}

/**
 * Adds a security. Only for the engine: the package does not export it.
 *
 * @param securities - the securities of the algorithm
 * @param security - the new one
 */
export function enlist(securities: SecurityManager, security: Security): void {
  add(securities, security);
}
