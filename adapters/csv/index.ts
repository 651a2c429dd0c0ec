/**
 * Reads bars from CSV files: one file for each symbol, or one file for all.
 *
 * @remarks
 * 1. Without configuration, `<folder>/<TICKER>.csv` is read (case does not matter), with a header of usual names (`Date,Open,High,Low,Close,
 * Adj Close,Volume`), dates or times that are told from the first row, and the hours of the NYSE.
 * 2. A daily bar lasts from the open to the close of its date, half days included. A date on which the calendar says closed gets the usual
 * hours of its day of the week, since real files have such days.
 * 3. Intraday bars outside of regular trading are left out, unless extended hours are asked for.
 * 4. With an adjusted-close column, mode `adjusted` scales open, high, low and close by adjusted close / close; volumes stay. Modes `raw` and
 * `split-adjusted` give the prices as they are written. Mode `total-return` is refused.
 * 5. A malformed, misplaced or impossible row is `BAD_DATA` with file and line.
 * 6. Files are read in pieces: memory does not grow with their length. In a file with all symbols, each symbol is read for itself.
 *
 * @example
 * ```ts
 * import { csv } from 'plimsoll/adapters/csv';
 *
 * const data = csv({ folder: 'data', file: 'all.csv', columns: { symbol: 'Code' }, timeZone: 'UTC', hours: 'always' });
 * ```
 *
 * @module plimsoll/adapters/csv
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataAdapterModule, describeThrown, FrameworkError, type MarketDataProvider, parseConfig } from 'plimsoll';
import { type CsvConfigInput, csvConfigSchema } from './config.js';
import { CsvData } from './provider.js';

export { type CsvConfig, type CsvConfigInput, csvConfigSchema } from './config.js';

/** Where the files are, and how to read them. */
export interface CsvOptions extends CsvConfigInput {
  /** The folder of the files. */
  readonly folder: string;
  /** What the summary calls the source. Default: `csv: ` and the folder. */
  readonly name?: string;
}

/** The file inside a folder that says how its files are read. */
const CONFIG_FILE = 'plimsoll-csv.json';

/**
 * Opens a folder of CSV files.
 *
 * @param options - where they are, and how to read them
 * @returns the source of data
 * @throws FrameworkError `DATA_NOT_FOUND` when the folder is missing, `BAD_CONFIGURATION` when an option is wrong
 */
export function csv(options: CsvOptions): MarketDataProvider {
  const { folder, name = `csv: ${folder}`, ...config } = options;

  return new CsvData(folder, parseConfig(csvConfigSchema, config, 'csv'), name);
}

/** Makes the adapter available to the command line; a file `plimsoll-csv.json` inside the folder says how its files are read. */
export const dataAdapter: DataAdapterModule = {
  name: 'csv',
  description: `a folder of CSV files (<TICKER>.csv, or as its ${CONFIG_FILE} says)`,
  open({ folder }): MarketDataProvider {
    if (folder === undefined) {
      throw new FrameworkError('DATA_NOT_FOUND', 'The format "csv" needs a folder: --data <folder of CSV files>.');
    }

    const path = join(folder, CONFIG_FILE);
    const config = existsSync(path) ? readJson(path) : {};

    return new CsvData(folder, parseConfig(csvConfigSchema, config, path), `csv: ${folder}`);
  },
};

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new FrameworkError('BAD_CONFIGURATION', `${path}: expected JSON (${describeThrown(error)}).`, {
      cause: error,
    });
  }
}
