/**
 * The sample that is read when no data folder is named: the S&P 500, daily bars from 2000-01-03 to 2020-04-17, ticker `SPX`.
 *
 * @remarks The bars come with the npm package `vega-datasets`, a development dependency.
 * @example
 * ```ts
 * import { sample } from 'plimsoll/adapters/sample';
 *
 * const data = sample();
 * ```
 *
 * @module plimsoll/adapters/sample
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DataAdapterModule, FrameworkError, type MarketDataProvider } from 'plimsoll';
import { csv } from 'plimsoll/adapters/csv';

const PACKAGE = 'vega-datasets';
const FILE = 'sp500-2000.csv';
const TICKER = 'SPX';

/**
 * Opens the sample.
 *
 * @returns the source of data
 * @throws FrameworkError `DATA_NOT_FOUND` when the package is not installed
 */
export function sample(): MarketDataProvider {
  return csv({ folder: findFolder(), files: { [TICKER]: FILE }, name: `sample: S&P 500 (${PACKAGE})` });
}

/** Makes the sample available to the command line. */
export const dataAdapter: DataAdapterModule = {
  name: 'sample',
  description: 'the S&P 500, daily, 2000-01-03 to 2020-04-17, as SPX (needs no folder)',
  open: (): MarketDataProvider => sample(),
};

/** The package does not export its data files: its entry is found, and the folder beside it. */
function findFolder(): string {
  const entry = findEntry([import.meta.url, pathToFileURL(join(process.cwd(), 'package.json')).href]);

  for (
    let folder = entry && dirname(entry);
    folder !== undefined && folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    if (existsSync(join(folder, 'data', FILE))) {
      return join(folder, 'data');
    }
  }

  throw new FrameworkError(
    'DATA_NOT_FOUND',
    `The sample data is not installed: run "npm i -D ${PACKAGE}", or name your own data with --data <folder>.`,
  );
}

function findEntry(froms: readonly string[]): string | undefined {
  for (const from of froms) {
    try {
      return createRequire(from).resolve(PACKAGE);
    } catch {
      // Not installed where this module is; perhaps where the program runs.
    }
  }

  return undefined;
}
