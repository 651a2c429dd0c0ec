/**
 * How much time one bar covers, and other closed lists of the market.
 *
 * @module
 */
import { DAY, HOUR, MINUTE, SECOND } from '../core/time.js';

/** The length of a bar. */
export type Resolution = 'tick' | 'second' | 'minute' | 'hour' | 'daily';

/** The lengths of a bar under QuantConnect's names: `Resolution.Minute` (C#) and `Resolution.MINUTE` (Python). */
export const Resolution = {
  /** Every trade or quote. */
  Tick: 'tick',
  /** One second. */
  Second: 'second',
  /** One minute. */
  Minute: 'minute',
  /** One hour. */
  Hour: 'hour',
  /** One trading day. */
  Daily: 'daily',
  /** The same as `Tick`. */
  TICK: 'tick',
  /** The same as `Second`. */
  SECOND: 'second',
  /** The same as `Minute`. */
  MINUTE: 'minute',
  /** The same as `Hour`. */
  HOUR: 'hour',
  /** The same as `Daily`. */
  DAILY: 'daily',
} as const;

/**
 * Returns the time one bar covers.
 *
 * @param resolution - the length of a bar
 * @returns milliseconds; 0 for ticks
 */
export function resolutionMs(resolution: Resolution): number {
  return { tick: 0, second: SECOND, minute: MINUTE, hour: HOUR, daily: DAY }[resolution];
}

/** What kind of thing a symbol names. */
export type SecurityType = 'equity' | 'forex' | 'crypto' | 'index' | 'cfd' | 'future' | 'option';

/** Kinds of security under QuantConnect's names. */
export const SecurityType = {
  /** A share or a fund. */
  Equity: 'equity',
  /** A pair of currencies. */
  Forex: 'forex',
  /** A pair with a crypto currency. */
  Crypto: 'crypto',
  /** An index, which cannot be traded itself. */
  Index: 'index',
  /** A contract for difference. */
  Cfd: 'cfd',
  /** A future. */
  Future: 'future',
  /** An option. */
  Option: 'option',
  /** The same as `Equity`. */
  EQUITY: 'equity',
  /** The same as `Forex`. */
  FOREX: 'forex',
  /** The same as `Crypto`. */
  CRYPTO: 'crypto',
  /** The same as `Index`. */
  INDEX: 'index',
  /** The same as `Cfd`. */
  CFD: 'cfd',
  /** The same as `Future`. */
  FUTURE: 'future',
  /** The same as `Option`. */
  OPTION: 'option',
} as const;

/** How splits and dividends are taken out of past prices. */
export type DataNormalizationMode = 'adjusted' | 'raw' | 'split-adjusted' | 'total-return';

/** Ways to adjust past prices under QuantConnect's names. */
export const DataNormalizationMode = {
  /** Splits and dividends are taken out of past prices. */
  Adjusted: 'adjusted',
  /** Prices as they were traded. */
  Raw: 'raw',
  /** Splits are taken out, dividends are not. */
  SplitAdjusted: 'split-adjusted',
  /** Splits are taken out, and dividends are added to the price. */
  TotalReturn: 'total-return',
  /** The same as `Adjusted`. */
  ADJUSTED: 'adjusted',
  /** The same as `Raw`. */
  RAW: 'raw',
  /** The same as `SplitAdjusted`. */
  SPLIT_ADJUSTED: 'split-adjusted',
  /** The same as `TotalReturn`. */
  TOTAL_RETURN: 'total-return',
} as const;
