/**
 * Map files: which ticker a security had when.
 *
 * @module
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FrameworkError, parseDay } from 'plimsoll';
import { readLines } from './files.js';

/** A stretch of days in which a security had one ticker; both ends belong to it. */
export interface TickerPeriod {
  /** The ticker, lower case. */
  readonly ticker: string;
  /** First day, days since 1970-01-01. */
  readonly from: number;
  /** Last day. */
  readonly to: number;
}

/** The tickers of one security over time. */
export interface TickerHistory {
  /** The name that its map file and its factor file have. */
  readonly key: string;
  /** The ticker it was first listed under. */
  readonly firstTicker: string;
  /** The day it was first listed; `undefined` when there is no map file. */
  readonly firstDay: number | undefined;
  /** Its tickers, oldest first. */
  readonly periods: readonly TickerPeriod[];
}

interface MapRow {
  readonly day: number;
  readonly ticker: string;
}

interface MapFile {
  readonly key: string;
  readonly rows: readonly MapRow[];
}

/** Finds the history of the security that has, or had last, a ticker. */
export class MapFiles {
  readonly #folder: string;
  #byTicker: ReadonlyMap<string, MapFile> | undefined;

  /**
   * @param folder - the folder of the map files; it may be missing
   */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Returns the history of the security that had a ticker last.
   *
   * @param ticker - lower case
   * @returns its history; without a map file, the ticker for all time
   * @throws FrameworkError `BAD_DATA` when a map file is malformed
   */
  history(ticker: string): TickerHistory {
    this.#byTicker ??= index(this.#folder);
    const file = this.#byTicker.get(ticker);
    const first = file?.rows[0];

    if (file === undefined || first === undefined) {
      const always = { ticker, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

      return { key: ticker, firstTicker: ticker, firstDay: undefined, periods: [always] };
    }

    return {
      key: file.key,
      firstTicker: first.ticker.replace(/(.)\.\d+$/, '$1'),
      firstDay: first.day,
      periods: periods(file.rows),
    };
  }
}

/** Each row says until which day its ticker was used; the first row's day is also the first day of all. */
function periods(rows: readonly MapRow[]): TickerPeriod[] {
  const found: TickerPeriod[] = [];
  let from = rows[0]?.day ?? 0;

  for (const row of rows) {
    const before = found.at(-1);

    if (before?.ticker === row.ticker) {
      found[found.length - 1] = { ...before, to: row.day };
    } else if (row.day >= from) {
      found.push({ ticker: row.ticker, from, to: row.day });
    }

    from = row.day + 1;
  }

  return found;
}

/** A ticker can belong to several securities one after the other: the one that has it last counts; the others go by the name of their file. */
function index(folder: string): Map<string, MapFile> {
  const byTicker = new Map<string, MapFile>();
  const last = new Map<string, number>();
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).sort() : [];
  const files = names
    .filter((name) => name.endsWith('.csv'))
    .map((name) => readMapFile(join(folder, name), name.slice(0, -'.csv'.length).toLowerCase()));

  for (const file of files) {
    for (const row of file.rows) {
      if (row.day > (last.get(row.ticker) ?? Number.NEGATIVE_INFINITY)) {
        byTicker.set(row.ticker, file);
        last.set(row.ticker, row.day);
      }
    }
  }

  for (const file of files) {
    if (!byTicker.has(file.key)) {
      byTicker.set(file.key, file);
    }
  }

  return byTicker;
}

function readMapFile(path: string, key: string): MapFile {
  const rows: MapRow[] = [];

  for (const [at, line] of readLines(path).entries()) {
    if (line.trim() === '') {
      continue;
    }

    const [date = '', ticker = ''] = line.split(',');
    const day = parseDay(date);

    if (day === undefined || ticker === '') {
      throw new FrameworkError('BAD_DATA', `${path}:${at + 1}: expected a row "YYYYMMDD,ticker,…", was "${line}".`);
    }

    rows.push({ day, ticker: ticker.toLowerCase() });
  }

  return { key, rows: rows.sort((a, b) => a.day - b.day) };
}
