/**
 * Which column holds what.
 *
 * @module
 */
import { FrameworkError } from 'plimsoll';
import type { CsvConfig } from './config.js';

/** What a column can hold. */
type Role = keyof CsvConfig['columns'];

/** The usual names of columns, without case, spaces and punctuation. */
const USUAL: Readonly<Record<Role, readonly string[]>> = {
  time: ['time', 'timestamp', 'date', 'datetime'],
  open: ['open', 'o'],
  high: ['high', 'h'],
  low: ['low', 'l'],
  close: ['close', 'c'],
  adjustedClose: ['adjclose', 'adjustedclose'],
  volume: ['volume', 'vol', 'v'],
  symbol: ['symbol', 'ticker'],
};

/** The place of each column; -1 when there is none. */
export interface Layout extends Readonly<Record<Role, number>> {
  /** How many columns there are. */
  readonly count: number;
}

/**
 * Finds the columns of a file.
 *
 * @param header - the fields of the first row
 * @param config - the names that the configuration gives
 * @param place - the file and line of the header
 * @returns where they are
 * @throws FrameworkError `BAD_DATA` when one is missing, or when two could be meant
 */
export function readLayout(header: readonly string[], config: CsvConfig, place: string): Layout {
  const names = header.map(plain);
  const needed: ReadonlySet<Role> = new Set<Role>(config.file === undefined ? PRICES : [...PRICES, 'symbol']);

  const find = (role: Role): number => {
    const given = config.columns[role];
    const wanted = given === undefined ? USUAL[role] : [plain(given)];
    const found = names.flatMap((name, at) => (wanted.includes(name) ? [at] : []));

    if (found.length > 1) {
      const columns = found.map((at) => `"${header[at]}"`).join(' and ');

      throw new FrameworkError(
        'BAD_DATA',
        `${place}: expected one column for ${role}, was ${columns}: name the right one as columns.${role} in the configuration.`,
      );
    }

    if (found.length === 0 && (needed.has(role) || given !== undefined)) {
      const expected = given === undefined ? USUAL[role].join(', ') : `"${given}"`;

      throw new FrameworkError(
        'BAD_DATA',
        `${place}: expected a header with a column for ${role} (${expected}), was "${header.join(config.delimiter).slice(0, LONGEST)}".`,
      );
    }

    return found[0] ?? -1;
  };

  return {
    count: header.length,
    time: find('time'),
    open: find('open'),
    high: find('high'),
    low: find('low'),
    close: find('close'),
    adjustedClose: find('adjustedClose'),
    volume: find('volume'),
    symbol: find('symbol'),
  };
}

const PRICES: readonly Role[] = ['time', 'open', 'high', 'low', 'close'];
/** How much of a strange header an error shows. */
const LONGEST = 120;

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
