/**
 * Reads US shares from a LEAN data folder: daily, hour, minute and second bars, trades and quotes.
 *
 * @remarks
 * 1. A ticker stands for the security that has it, or had it last; its older tickers are read from their own files by the map files.
 * 2. Prices are adjusted with the factor files (mode `adjusted`: price and split factor; `split-adjusted`: split factor; `raw`: not at all),
 * sizes the other way round and rounded half to even. Prices are not rounded. Days before
 * the first factor are left out unless prices are raw. Mode `total-return` is refused.
 * 3. A daily bar lasts from the regular open to the regular close of its date, half days included; bars of days without session are left out.
 * 4. Bars outside of regular trading are left out, unless extended hours are asked for.
 * 5. Days, archives and tickers that are not there are gaps, not errors. What is there must be sound: a damaged archive, a malformed or
 * misplaced row or an impossible price is `BAD_DATA` with archive, entry and line.
 * 6. Without a market-hours database the hours are those of the NYSE; without a symbol-properties database shares trade whole, in cents.
 *
 * @example
 * ```ts
 * import { lean } from 'plimsoll/adapters/lean';
 *
 * const data = lean({ folder: '../lean/data' });
 * ```
 *
 * @module plimsoll/adapters/lean
 */
import { type DataAdapterModule, FrameworkError, type MarketDataProvider } from 'plimsoll';
import { LeanData } from './provider.js';

/** Where the data is. */
export interface LeanOptions {
  /** The LEAN data folder: the one with `equity/usa` inside. */
  readonly folder: string;
}

/**
 * Opens a LEAN data folder.
 *
 * @param options - where it is
 * @returns the source of data
 * @throws FrameworkError `DATA_NOT_FOUND` when the folder is missing or is no LEAN data folder
 */
export function lean(options: LeanOptions): MarketDataProvider {
  return new LeanData(options.folder);
}

/** Makes the adapter available to the command line. */
export const dataAdapter: DataAdapterModule = {
  name: 'lean',
  description: 'a LEAN data folder (US shares; daily, hour, minute, second)',
  open({ folder }): MarketDataProvider {
    if (folder === undefined) {
      throw new FrameworkError('DATA_NOT_FOUND', 'The format "lean" needs a folder: --data <LEAN data folder>.');
    }

    return lean({ folder });
  },
};
