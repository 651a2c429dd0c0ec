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
  Tick: 'tick',
  Second: 'second',
  Minute: 'minute',
  Hour: 'hour',
  Daily: 'daily',
  TICK: 'tick',
  SECOND: 'second',
  MINUTE: 'minute',
  HOUR: 'hour',
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
  Equity: 'equity',
  Forex: 'forex',
  Crypto: 'crypto',
  Index: 'index',
  Cfd: 'cfd',
  Future: 'future',
  Option: 'option',
  EQUITY: 'equity',
  FOREX: 'forex',
  CRYPTO: 'crypto',
  INDEX: 'index',
  CFD: 'cfd',
  FUTURE: 'future',
  OPTION: 'option',
} as const;

/** How splits and dividends are taken out of past prices. */
export type DataNormalizationMode = 'adjusted' | 'raw' | 'split-adjusted' | 'total-return';

/** Ways to adjust past prices under QuantConnect's names. */
export const DataNormalizationMode = {
  Adjusted: 'adjusted',
  Raw: 'raw',
  SplitAdjusted: 'split-adjusted',
  TotalReturn: 'total-return',
  ADJUSTED: 'adjusted',
  RAW: 'raw',
  SPLIT_ADJUSTED: 'split-adjusted',
  TOTAL_RETURN: 'total-return',
} as const;
