/**
 * LEAN's symbol-properties database.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { FrameworkError, type SymbolPropertiesSpec, usEquityProperties } from 'plimsoll';
import { readLines } from './files.js';

const ALL = '[*]';

/** Gives lot, tick and currency of US shares. */
export class PropertiesTable {
  readonly #path: string;
  #rows: ReadonlyMap<string, SymbolPropertiesSpec> | undefined;

  /**
   * @param path - the database; when it is missing, all shares trade whole, in dollars and cents
   */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Returns the properties of a share: its own row, or the common one.
   *
   * @param ticker - upper case
   * @throws FrameworkError `BAD_DATA` when a row is malformed
   */
  of(ticker: string): SymbolPropertiesSpec {
    this.#rows ??= existsSync(this.#path) ? readRows(this.#path) : new Map();

    return this.#rows.get(ticker) ?? this.#rows.get(ALL) ?? usEquityProperties;
  }
}

function readRows(path: string): Map<string, SymbolPropertiesSpec> {
  const rows = new Map<string, SymbolPropertiesSpec>();

  for (const [at, line] of readLines(path).entries()) {
    const [market, ticker = '', type, , quoteCurrency = '', multiplier, variation, lot] = line.split(',');

    if (market !== 'usa' || type !== 'equity') {
      continue;
    }

    const [contractMultiplier = 0, minimumPriceVariation = 0, lotSize = 0] = [multiplier, variation, lot].map(Number);

    if (!(quoteCurrency !== '' && contractMultiplier > 0 && minimumPriceVariation > 0 && lotSize > 0)) {
      throw new FrameworkError(
        'BAD_DATA',
        `${path}:${at + 1}: expected "usa,ticker,equity,description,currency,multiplier,price variation,lot size,…", was "${line}".`,
      );
    }

    rows.set(ticker.toUpperCase(), { quoteCurrency, contractMultiplier, minimumPriceVariation, lotSize });
  }

  return rows;
}
