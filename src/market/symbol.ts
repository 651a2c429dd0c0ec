/**
 * The identity of a security.
 *
 * @module
 */
import type { TimeZone } from '../core/time.js';
import type { SecurityType } from './resolution.js';

/** What a symbol is made from. */
export interface SymbolSpec {
  /** The ticker people use, upper case. */
  readonly value: string;
  /** The identifier that stays the same when the ticker changes (LEAN's SID, such as `SPY R735QTJ8XC9X`). */
  readonly id: string;
  /** What kind of thing it is. */
  readonly securityType: SecurityType;
  /** The market, lower case, such as `usa`. */
  readonly market: string;
  /** The zone of its exchange, in which bars tell their times. */
  readonly timeZone: TimeZone;
}

/**
 * Names one security. Wherever a symbol is taken, its ticker as text is taken too.
 *
 * @remarks As a property key and in text it reads as its ticker. Exported under QuantConnect's name `Symbol` as well.
 */
export class SecuritySymbol implements SymbolSpec {
  /** The ticker people use, upper case. */
  readonly value: string;
  /** The identifier that stays the same when the ticker changes. */
  readonly id: string;
  /** What kind of thing it is. */
  readonly securityType: SecurityType;
  /** The market, lower case. */
  readonly market: string;
  /** The zone of its exchange, in which bars tell their times. */
  readonly timeZone: TimeZone;

  /**
   * @param spec - the identity
   */
  constructor(spec: SymbolSpec) {
    this.value = spec.value;
    this.id = spec.id;
    this.securityType = spec.securityType;
    this.market = spec.market;
    this.timeZone = spec.timeZone;
    Object.freeze(this);
  }

  /** Returns the ticker. */
  toString(): string {
    return this.value;
  }

  /** Returns the ticker, so that a symbol in a result reads as one. */
  toJSON(): string {
    return this.value;
  }
}

/** Names a security, by its symbol or by its ticker in any case. */
export type SymbolLike = SecuritySymbol | string;

/**
 * Returns the ticker of a symbol or of a text, upper case.
 *
 * @param symbol - a symbol or a ticker
 * @returns the ticker under which securities are kept
 */
export function tickerOf(symbol: SymbolLike): string {
  return typeof symbol === 'string' ? symbol.toUpperCase() : symbol.value;
}
