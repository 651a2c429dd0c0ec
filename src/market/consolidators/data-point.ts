/**
 * What consolidators take, whatever kind of data it is.
 *
 * @module
 */
import type { ExchangeHours } from '../hours.js';
import type { SymbolProperties } from '../properties.js';
import type { SecuritySymbol } from '../symbol.js';

/** A value of a security that stood for a time: a bar, or a tick, which starts as it ends. */
export interface DataPoint {
  /** The security. */
  readonly symbol: SecuritySymbol;
  /** When it starts, epoch milliseconds UTC. */
  readonly startUtc: number;
  /** When it became known, epoch milliseconds UTC. */
  readonly endUtc: number;
  /** The value: the last price. */
  readonly value: number;
}

/** What data tells of: trades or quotes. */
export type TickType = 'trade' | 'quote';

/** Kinds of data under QuantConnect's names. */
export const TickType = {
  /** What was traded. */
  Trade: 'trade',
  /** What was bid and asked. */
  Quote: 'quote',
  /** The same as `Trade`. */
  TRADE: 'trade',
  /** The same as `Quote`. */
  QUOTE: 'quote',
} as const;

/** The kind of data that goes in or comes out; `any` for whatever there is. */
export type DataKind = TickType | 'any';

/** What a consolidator may have to know of the market of its security. */
export interface ConsolidatorMarket {
  /** When its exchange is open. */
  readonly hours: ExchangeHours;
  /** Its smallest step between two prices, among others. */
  readonly properties: SymbolProperties;
}
