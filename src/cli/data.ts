/**
 * Opens the data of a run.
 *
 * @module
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FrameworkError } from '../core/errors.js';
import type { MarketDataProvider } from '../market/provider.js';
import type { Discovery } from './discovery.js';

/**
 * Opens a source of data.
 *
 * @param folder - the data folder; the embedded sample when absent
 * @param format - the adapter's name, package or path; guessed from the folder when absent
 * @param discovery - finds adapters
 * @returns the source
 * @throws FrameworkError `DATA_NOT_FOUND` when there is no such folder, `NO_SUCH_MODULE` when there is no such adapter
 */
export async function openData(
  folder: string | undefined,
  format: string | undefined,
  discovery: Discovery,
): Promise<MarketDataProvider> {
  const path = folder === undefined ? undefined : checkFolder(folder);
  const adapter = await discovery.loadDataAdapter(format ?? guessFormat(path));

  return adapter.open(path === undefined ? {} : { folder: path });
}

function checkFolder(folder: string): string {
  const path = resolve(folder);

  if (!existsSync(path)) {
    throw new FrameworkError('DATA_NOT_FOUND', `No such data folder: ${folder}.`);
  }

  if (!statSync(path).isDirectory()) {
    throw new FrameworkError('DATA_NOT_FOUND', `Expected a data folder, but ${folder} is a file.`);
  }

  return path;
}

function guessFormat(path: string | undefined): string {
  if (path === undefined) {
    return 'sample';
  }

  return existsSync(join(path, 'market-hours', 'market-hours-database.json')) ? 'lean' : 'csv';
}
