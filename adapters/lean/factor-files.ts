/**
 * Factor files: what past prices are multiplied with, so that splits and dividends leave no jump.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { type DataNormalizationMode, Decimal, FrameworkError, PriceGrain, parseDay } from 'plimsoll';
import { readLines } from './files.js';

/** Prices of shares are written in units of a hundredth of a cent. */
const PRICE_DIGITS = 4;
const unadjusted = new PriceGrain(PRICE_DIGITS);

interface FactorRow {
  readonly day: number;
  readonly grain: PriceGrain;
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
   * Returns how the prices of a day are made: with the factor of the first row on or after it, and with none after the last row.
   *
   * @remarks Days are asked for in order; going back is allowed.
   * @param day - days since 1970-01-01
   */
  at(day: number): PriceGrain {
    if ((this.#rows[this.#at - 1]?.day ?? Number.NEGATIVE_INFINITY) >= day) {
      this.#at = 0;
    }

    for (let row = this.#rows[this.#at]; row !== undefined && row.day < day; row = this.#rows[this.#at]) {
      this.#at += 1;
    }

    return this.#rows[this.#at]?.grain ?? unadjusted;
  }
}

/** One row of a factor file. */
export interface FactorFileRow {
  /** The last day it holds for, days since 1970-01-01. */
  readonly day: number;
  /** What dividends take off the price. */
  readonly price: Decimal;
  /** What splits take off it. */
  readonly split: Decimal;
  /** The unadjusted close of the day; 0 where it is not known. */
  readonly close: Decimal;
  /** The line it stands in, from 1. */
  readonly line: number;
}

/**
 * Makes the factors of a mode.
 *
 * @param rows - what a factor file says
 * @param mode - how splits and dividends are taken out
 * @returns the factors
 * @throws FrameworkError `BAD_ARGUMENT` for a mode that this data cannot give
 */
export function factorsOf(rows: readonly FactorFileRow[], mode: DataNormalizationMode): Factors {
  if (mode === 'total-return') {
    throw new FrameworkError(
      'BAD_ARGUMENT',
      'Expected the data normalization mode "adjusted", "split-adjusted" or "raw" for LEAN data, was "total-return".',
    );
  }

  return new Factors(
    mode === 'raw'
      ? []
      : rows.map(({ day, price, split }) => ({
          day,
          grain: new PriceGrain(PRICE_DIGITS, mode === 'adjusted' ? price.multiply(split) : split),
        })),
  );
}

/**
 * Reads a factor file.
 *
 * @param path - the file
 * @returns its rows, oldest first; none when it is missing
 * @throws FrameworkError `BAD_DATA` when a row is malformed
 */
export function readFactorFile(path: string): readonly FactorFileRow[] {
  const rows: FactorFileRow[] = [];

  for (const [at, line] of existsSync(path) ? readLines(path).entries() : []) {
    // A factor in exponential notation or infinite has lost its digits: LEAN leaves such rows out, and the days before them.
    if (line.trim() === '' || line.includes('inf') || line.includes('e+')) {
      continue;
    }

    const row = readRow(line, at + 1);

    if (row === undefined) {
      throw new FrameworkError(
        'BAD_DATA',
        `${path}:${at + 1}: expected a row "YYYYMMDD,price factor,split factor,…", was "${line}".`,
      );
    }

    if (row.price.multiply(row.split).sign > 0 && rows.every((known) => known.day !== row.day)) {
      rows.push(row);
    }
  }

  return rows.sort((a, b) => a.day - b.day);
}

function readRow(text: string, line: number): FactorFileRow | undefined {
  const [date = '', priceFactor = '', splitFactor = '', reference = ''] = text.split(',');
  const day = parseDay(date);
  const [price, split] = [factorOf(priceFactor), factorOf(splitFactor)];
  const close = reference.trim() === '' ? Decimal.zero : factorOf(reference);

  return day === undefined || price === undefined || split === undefined || close === undefined
    ? undefined
    : { day, price, split, close, line };
}

/** The digits of a factor go into the prices, zeros at the end included. */
function factorOf(text: string): Decimal | undefined {
  const value = text === '' ? Number.NaN : Number(text);

  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    return undefined;
  }

  return /^\d+(\.\d*)?$/.test(text) ? Decimal.parse(text) : Decimal.fromNumber(value);
}
