/**
 * Where things lie in a LEAN data folder.
 *
 * @module
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Columns, FrameworkError, parseDay, type Resolution } from 'plimsoll';
import type { TickerPeriod } from './map-files.js';

/** Resolutions with one archive for all history. */
const WHOLE_HISTORY: readonly Resolution[] = ['hour', 'daily'];
/** Resolutions with one archive for each day. */
const BY_DAY: readonly Resolution[] = ['second', 'minute'];
const KINDS: readonly Columns['kind'][] = ['trade', 'quote'];
/** How many known tickers an error names. */
const NAMED = 8;

/** An archive of one day. */
export interface DayFile {
  /** The day, days since 1970-01-01. */
  readonly day: number;
  /** The archive. */
  readonly path: string;
}

/** The files of US shares in a LEAN data folder. */
export class LeanFolder {
  /** The folder as it was named. */
  readonly name: string;
  readonly #root: string;
  readonly #dayFiles = new Map<string, readonly DayFile[]>();

  /**
   * @param name - the folder
   * @throws FrameworkError `DATA_NOT_FOUND` when it is missing or is no LEAN data folder
   */
  constructor(name: string) {
    this.name = name;
    this.#root = resolve(name);

    if (!isFolder(this.#root)) {
      throw new FrameworkError('DATA_NOT_FOUND', `${name}: expected a LEAN data folder, but there is no such folder.`);
    }

    if (!isFolder(this.equity())) {
      throw new FrameworkError(
        'DATA_NOT_FOUND',
        `${name}: expected a LEAN data folder, with "equity/usa" inside, but that is missing.`,
      );
    }
  }

  /** Returns a path below the folder. */
  path(...parts: string[]): string {
    return join(this.#root, ...parts);
  }

  /** Returns a path below `equity/usa`. */
  equity(...parts: string[]): string {
    return this.path('equity', 'usa', ...parts);
  }

  /**
   * Returns the archive with all history of a ticker.
   *
   * @param resolution - `hour` or `daily`
   * @param ticker - lower case
   * @returns the archive, or `undefined` when there is none
   */
  wholeFile(resolution: Resolution, ticker: string): string | undefined {
    const path = this.equity(resolution, `${ticker}.zip`);

    return existsSync(path) ? path : undefined;
  }

  /**
   * Lists the archives of single days of a ticker.
   *
   * @param resolution - `second` or `minute`
   * @param ticker - lower case
   * @param kind - trades or quotes
   * @returns the archives, oldest first
   */
  dayFiles(resolution: Resolution, ticker: string, kind: Columns['kind']): readonly DayFile[] {
    const folder = this.equity(resolution, ticker);
    const key = `${folder} ${kind}`;
    let files = this.#dayFiles.get(key);

    if (files === undefined) {
      const ending = `_${kind}.zip`;
      files = names(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => ({ day: parseDay(file.slice(0, -ending.length)), path: join(folder, file) }))
        .filter((file): file is DayFile => file.day !== undefined)
        .sort((a, b) => a.day - b.day);
      this.#dayFiles.set(key, files);
    }

    return files;
  }

  /**
   * Lists the resolutions at which there is data of a ticker in a stretch of days.
   *
   * @param period - the ticker and the days
   */
  resolutions(period: TickerPeriod): Resolution[] {
    const isInside = (file: DayFile): boolean => file.day >= period.from && file.day <= period.to;

    return [
      ...BY_DAY.filter((resolution) =>
        KINDS.some((kind) => this.dayFiles(resolution, period.ticker, kind).some(isInside)),
      ),
      ...WHOLE_HISTORY.filter((resolution) => this.wholeFile(resolution, period.ticker) !== undefined),
    ];
  }

  /** Names some tickers there is data of, for an error. */
  describeTickers(): string {
    const tickers = new Set<string>();

    for (const resolution of WHOLE_HISTORY) {
      for (const file of names(this.equity(resolution))) {
        tickers.add(file.replace(/\.zip$/, '').toUpperCase());
      }
    }

    for (const resolution of BY_DAY) {
      for (const folder of names(this.equity(resolution))) {
        tickers.add(folder.toUpperCase());
      }
    }

    const sorted = [...tickers].sort();

    if (sorted.length === 0) {
      return 'it has no equities at all';
    }

    return `it has ${sorted.slice(0, NAMED).join(', ')}${sorted.length > NAMED ? ` and ${sorted.length - NAMED} more` : ''}`;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function names(folder: string): string[] {
  return isFolder(folder) ? readdirSync(folder) : [];
}
