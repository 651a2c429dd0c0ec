/**
 * Builds small data folders, and reads them back as plain rows.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import {
  type Columns,
  type DataRequest,
  formatUtc,
  type MarketDataProvider,
  type Resolution,
  type SecurityType,
} from 'plimsoll';
import { afterAll } from 'vitest';

/** Files by path below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Makes a folder with files in it; it is removed after the tests of the file.
 *
 * @param files - what is in it
 * @returns its path
 */
export function makeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-data-'));
  made.push(folder);
  addFiles(folder, files);
  return folder;
}

/**
 * Writes files below a folder.
 *
 * @param folder - the folder
 * @param files - what is written
 */
export function addFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * Packs one entry, deflated.
 *
 * @param name - the entry
 * @param text - what is in it
 */
export function zip(name: string, text: string): Uint8Array {
  return zipSync({ [name]: strToU8(text) });
}

/**
 * Packs the archive of a day of minutes.
 *
 * @param ticker - lower case
 * @param date - YYYYMMDD
 * @param kind - trade or quote
 * @param rows - its rows
 */
export function dayZip(ticker: string, date: string, kind: Columns['kind'], rows: readonly string[]): Files {
  return {
    [`equity/usa/minute/${ticker}/${date}_${kind}.zip`]: zip(
      `${date}_${ticker}_minute_${kind}.csv`,
      `${rows.join('\n')}\n`,
    ),
  };
}

/** One row, with readable times. */
export type Row = Readonly<Record<string, number | string>>;

/** What is read, where it is not the usual. */
export interface ReadOptions extends Partial<Omit<DataRequest, 'symbol'>> {
  /** What kind of security it is. */
  readonly securityType?: SecurityType;
}

/**
 * Reads all rows of a ticker.
 *
 * @param data - the source
 * @param ticker - the ticker
 * @param resolution - the length of a bar
 * @param options - what is not the usual
 */
export function readRows(
  data: MarketDataProvider,
  ticker: string,
  resolution: Resolution,
  { securityType = 'equity', ...options }: ReadOptions = {},
): Row[] {
  const { symbol } = data.resolve({ ticker, securityType });
  const rows: Row[] = [];

  for (const columns of data.read({
    symbol,
    resolution,
    kind: 'trade',
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    normalization: 'adjusted',
    extendedHours: false,
    ...options,
  })) {
    rows.push(...toRows(columns));
  }

  return rows;
}

function toRows(columns: Columns): Row[] {
  return Array.from({ length: columns.length }, (_, at) => {
    const row: Record<string, number | string> = {};

    for (const [name, column] of Object.entries(columns)) {
      if (column instanceof Float64Array) {
        const value = column[at] ?? Number.NaN;
        row[name] = name === 'start' || name === 'end' ? formatUtc(value) : value;
      }
    }

    return row;
  });
}
