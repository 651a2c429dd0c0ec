/**
 * What a data adapter gives the engine.
 *
 * @module
 */
import type { Columns } from './columns.js';
import type { CorporateAction } from './corporate-actions.js';
import type { ExchangeHours } from './hours.js';
import type { SymbolPropertiesSpec } from './properties.js';
import type { DataNormalizationMode, Resolution, SecurityType } from './resolution.js';
import type { SecuritySymbol } from './symbol.js';

/** Which security a strategy asks for. */
export interface InstrumentRequest {
  /** The ticker, upper case. */
  readonly ticker: string;
  /** What kind of thing it is. */
  readonly securityType: SecurityType;
  /** The market, lower case; the adapter's usual one when absent. */
  readonly market?: string;
}

/** What an adapter knows of a security. */
export interface Instrument {
  /** Its identity. */
  readonly symbol: SecuritySymbol;
  /** When its exchange is open. */
  readonly hours: ExchangeHours;
  /** Lot, tick and currency. */
  readonly properties: SymbolPropertiesSpec;
  /** The resolutions there are data for, finest first. */
  readonly resolutions: readonly Resolution[];
}

/** Which rows are asked for. */
export interface DataRequest {
  /** The security. */
  readonly symbol: SecuritySymbol;
  /** The length of a bar. */
  readonly resolution: Resolution;
  /** Trades or quotes. */
  readonly kind: Columns['kind'];
  /** Rows that end after this instant, epoch milliseconds UTC; may be -Infinity. */
  readonly from: number;
  /** Rows that end at or before this instant, epoch milliseconds UTC; may be Infinity. */
  readonly to: number;
  /** How splits and dividends are taken out. */
  readonly normalization: DataNormalizationMode;
  /** Whether rows before the open and after the close are wanted. */
  readonly extendedHours: boolean;
}

/**
 * A source of market data: a folder of files, a database, an exchange's archive.
 *
 * @remarks Reading is synchronous, so that a strategy's `history` is, and lazy: rows come in runs of bounded size, and memory does
 * not grow with the length of history.
 */
export interface MarketDataProvider {
  /** What the summary calls the source, such as `lean: <folder>`. */
  readonly name: string;

  /**
   * Looks a security up.
   *
   * @param request - what the strategy asks for
   * @returns what is known of it
   * @throws FrameworkError `UNKNOWN_SYMBOL`, naming what there is, when the source does not have it
   */
  resolve(request: InstrumentRequest): Instrument;

  /**
   * Opens the rows of one security.
   *
   * @param request - which rows
   * @returns runs of columns, oldest first, rows strictly increasing by end across runs; empty when there are none
   * @throws FrameworkError `BAD_DATA` naming file and line or entry, while reading
   */
  read(request: DataRequest): Iterable<Columns>;

  /**
   * Tells what companies did to their shares; absent where the source knows nothing of it.
   *
   * @param symbol - the security
   * @returns all there is of it, in any order
   */
  corporateActions?(symbol: SecuritySymbol): readonly CorporateAction[];

  /**
   * Returns the yearly interest of a day, for the statistics; absent where the source knows none, which counts as 0.
   *
   * @param day - days since 1970-01-01
   * @returns a fraction: 0.05 for 5 %
   */
  riskFreeRate?(day: number): number;
}

/** How the command line finds an adapter: the module's export `dataAdapter`. */
export interface DataAdapterModule {
  /** The name that `--format` takes, such as `lean`. */
  readonly name: string;
  /** One line for the help text. */
  readonly description: string;

  /**
   * Opens a source of data with the adapter's defaults.
   *
   * @param options - where the data is; an adapter that brings its own data needs no folder
   * @returns the source
   * @throws FrameworkError `DATA_NOT_FOUND` when the folder is missing or is not of the adapter's kind, `BAD_CONFIGURATION` when a
   * configuration inside it is wrong
   */
  open(options: { readonly folder?: string }): MarketDataProvider;
}
