/**
 * Archives as LEAN's data folder has them, and two ways to read them.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DAY, formatDay, MINUTE, type TradeColumns } from 'plimsoll';
import { lean } from 'plimsoll/adapters/lean';
import { minuteBars } from './market.js';

const minutesOfDay = 390;
const openAt = 570;
const newYork = 'America/New_York';

/** Archives of minute bars of one share. */
export interface Archives {
  /** The data folder. */
  readonly folder: string;
  /** The archives. */
  readonly files: readonly string[];
  /** How many rows they hold together. */
  readonly rows: number;

  /** Takes them away. */
  remove(): void;
}

/**
 * Writes archives of trading days.
 *
 * @param days - how many
 */
export function writeArchives(days: number): Archives {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  const target = join(folder, 'equity', 'usa', 'minute', 'spy');
  const bars = minuteBars(days * minutesOfDay, 7);
  mkdirSync(target, { recursive: true });

  for (let from = 0; from < bars.length; from += minutesOfDay) {
    const day = formatDay(Math.floor((bars.start[from] as number) / DAY)).replaceAll('-', '');
    const csv = strToU8(rowsOf(bars, from).join('\n'));
    writeFileSync(join(target, `${day}_trade.zip`), zipSync({ [`${day}_spy_minute_trade.csv`]: csv }));
  }

  return {
    folder,
    files: readdirSync(target).map((name) => join(target, name)),
    rows: bars.length,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function rowsOf(bars: TradeColumns, from: number): string[] {
  return Array.from({ length: Math.min(minutesOfDay, bars.length - from) }, (_, index) => {
    const prices = [bars.open, bars.high, bars.low, bars.close].map((column) =>
      Math.round((column[from + index] as number) * 10_000),
    );

    return [(openAt + index) * MINUTE, ...prices, bars.volume[from + index]].join();
  });
}

/**
 * Reads all rows as the engine does.
 *
 * @param archives - the archives
 * @returns how many rows there were
 */
export function readByPackage({ folder }: Archives): number {
  const data = lean({ folder });
  const { symbol } = data.resolve({ ticker: 'SPY', securityType: 'equity' });
  const request = { symbol, resolution: 'minute', kind: 'trade', normalization: 'raw', extendedHours: false } as const;
  let rows = 0;

  for (const { length } of data.read({ ...request, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY })) {
    rows += length;
  }

  return rows;
}

/**
 * Reads all rows as one would write it first: the whole text, its lines, their parts, an object each.
 *
 * @param archives - the archives
 * @returns how many rows there were
 */
export function readBySplitting({ files }: Archives): number {
  const zone = new Intl.DateTimeFormat('en-US', { timeZone: newYork, timeZoneName: 'shortOffset' });
  let rows = 0;

  for (const file of files) {
    const day = file.slice(-18, -10);
    const midnight = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)));
    const offset = zone.formatToParts(midnight).find(({ type }) => type === 'timeZoneName')?.value === 'GMT-4' ? 4 : 5;
    const [content = new Uint8Array()] = Object.values(unzipSync(readFileSync(file)));
    const bars = strFromU8(content)
      .split('\n')
      .map((line) => {
        const [time, open, high, low, close, volume] = line.split(',').map(Number);
        const start = midnight + offset * 60 * MINUTE + (time as number);

        return {
          start: new Date(start),
          end: new Date(start + MINUTE),
          open: (open as number) / 10_000,
          high: (high as number) / 10_000,
          low: (low as number) / 10_000,
          close: (close as number) / 10_000,
          volume,
        };
      });
    rows += bars.length;
  }

  return rows;
}
