/**
 * Factor files: what past prices are multiplied with, so that splits and dividends leave no jump.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { type DataNormalizationMode, FrameworkError, parseDay } from 'plimsoll';
import { readLines } from './files.js';

interface FactorRow {
  readonly day: number;
  readonly factor: number;
}

/** What the prices of a security are multiplied with, day by day. */
export class Factors {
  /** The first day whose factor is known; rows before it cannot be adjusted. */
  readonly firstDay: number;
  readonly #rows: readonly FactorRow[];
  #at = 0;

  /**
   * @param rows - factors by the last day they hold for, oldest first
   */
  constructor(rows: readonly FactorRow[]) {
    this.#rows = rows;
    this.firstDay = (rows[0]?.day ?? Number.NEGATIVE_INFINITY) - 1;
  }

  /**
   * Returns the factor of a day: that of the first row on or after it, 1 after the last row.
   *
   * @remarks Days are asked for in order; going back is allowed.
   * @param day - days since 1970-01-01
   */
  at(day: number): number {
    if ((this.#rows[this.#at - 1]?.day ?? Number.NEGATIVE_INFINITY) >= day) {
      this.#at = 0;
    }

    for (let row = this.#rows[this.#at]; row !== undefined && row.day < day; row = this.#rows[this.#at]) {
      this.#at += 1;
    }

    return this.#rows[this.#at]?.factor ?? 1;
  }
}

/**
 * Reads a factor file.
 *
 * @param path - the file; when it is missing, prices stay as they are
 * @param mode - how splits and dividends are taken out
 * @returns the factors
 * @throws FrameworkError `BAD_DATA` when a row is malformed; `BAD_ARGUMENT` for a mode that this data cannot give
 */
export function readFactors(path: string, mode: DataNormalizationMode): Factors {
  if (mode === 'total-return') {
    throw new FrameworkError(
      'BAD_ARGUMENT',
      'Expected the data normalization mode "adjusted", "split-adjusted" or "raw" for LEAN data, was "total-return".',
    );
  }

  const rows: FactorRow[] = [];

  if (mode === 'raw' || !existsSync(path)) {
    return new Factors(rows);
  }

  for (const [at, line] of readLines(path).entries()) {
    // A factor in exponential notation or infinite has lost its digits: LEAN leaves such rows out, and the days before them.
    if (line.trim() === '' || line.includes('inf') || line.includes('e+')) {
      continue;
    }

    const row = readRow(line, mode);

    if (row === undefined) {
      throw new FrameworkError(
        'BAD_DATA',
        `${path}:${at + 1}: expected a row "YYYYMMDD,price factor,split factor,…", was "${line}".`,
      );
    }

    if (row.factor > 0 && rows.every((known) => known.day !== row.day)) {
      rows.push(row);
    }
  }

  return new Factors(rows.sort((a, b) => a.day - b.day));
}

function readRow(line: string, mode: 'adjusted' | 'split-adjusted'): FactorRow | undefined {
  const [date = '', price = '', split = ''] = line.split(',');
  const day = parseDay(date);
  const priceFactor = price === '' ? Number.NaN : Number(price);
  const splitFactor = split === '' ? Number.NaN : Number(split);
  const factor = mode === 'adjusted' ? priceFactor * splitFactor : splitFactor;

  return day === undefined || !(priceFactor * splitFactor >= 0) ? undefined : { day, factor };
}
