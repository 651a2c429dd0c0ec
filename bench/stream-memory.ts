/**
 * Shows that memory does not grow with the length of history: peak memory of a process that reads a history, and of one that reads ten
 * times as much, as a ratio. Run it with
 * `npx tsx --conditions=@plimsoll/source bench/stream-memory.ts`, or without the condition on the built package.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { DAY, formatDay, HOUR, type MarketDataProvider, MINUTE, type Resolution, usEquityHours } from 'plimsoll';
import { csv } from 'plimsoll/adapters/csv';
import { lean } from 'plimsoll/adapters/lean';

/** A way to keep a history. */
interface Case {
  readonly name: string;
  readonly resolution: Resolution;
  /** Trading days of the short history: enough for the garbage of reading to have reached its usual height. */
  readonly days: number;
  readonly open: (folder: string) => MarketDataProvider;
  readonly write: (folder: string, days: readonly number[]) => void;
}

const cases: readonly Case[] = [
  {
    name: 'lean minutes',
    resolution: 'minute',
    days: 250,
    open: (folder) => lean({ folder }),
    write: writeLeanMinutes,
  },
  { name: 'lean hours', resolution: 'hour', days: 15_000, open: (folder) => lean({ folder }), write: writeLeanHours },
  { name: 'csv minutes', resolution: 'minute', days: 250, open: (folder) => csv({ folder }), write: writeCsvMinutes },
];

const [, , caseName, folder] = process.argv;

if (caseName === undefined || folder === undefined) {
  compareAll();
} else {
  readAll(caseName, folder);
}

function compareAll(): void {
  for (const { name, days, write } of cases) {
    const [short = 0, long = 0] = [days, days * 10].map((count) => measure(name, count, write));

    const ratio = (long / short).toFixed(2);

    process.stdout.write(
      `${name}: peak ${short.toFixed(0)} MB, with ten times the history ${long.toFixed(0)} MB: ${ratio}x\n`,
    );
  }
}

function measure(name: string, days: number, write: Case['write']): number {
  const target = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));

  try {
    write(target, tradingDays(days));

    const args = [...process.execArgv, fileURLToPath(import.meta.url), name, target];
    return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim());
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** Runs in a process of its own, so that its peak is that of one reading. */
function readAll(name: string, target: string): void {
  const found = cases.find((each) => each.name === name);

  if (found === undefined) {
    throw new Error(`Expected one of ${cases.map((each) => each.name).join(', ')}, was ${name}.`);
  }

  const source = found.open(target);
  const { symbol } = source.resolve({ ticker: 'ABC', securityType: 'equity' });
  let rows = 0;

  for (const columns of source.read({
    symbol,
    resolution: found.resolution,
    kind: 'trade',
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    normalization: 'adjusted',
    extendedHours: false,
  })) {
    rows += columns.length;
  }

  if (rows === 0) {
    throw new Error(`Expected rows of ${name}, but there were none.`);
  }

  process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
}

function tradingDays(count: number): number[] {
  const hours = usEquityHours();
  const days: number[] = [];

  // The calendar knows about 26,000 trading days; beyond them each day counts.
  for (let day = 10_300; days.length < count; day += 1) {
    if (hours.isTradingDay(day)) {
      days.push(day);
    }
  }

  return days;
}

function compact(day: number): string {
  return formatDay(day).replaceAll('-', '');
}

function minuteRows(row: (minute: number) => string): string {
  return Array.from({ length: 390 }, (_, at) => row(at)).join('\n');
}

function price(seed: number): string {
  const base = 1_000_000 + ((seed * 7919) % 5000);

  return `${base},${base + 300},${base - 300},${base + 100},${100 + (seed % 900)}`;
}

function writeLeanMinutes(target: string, days: readonly number[]): void {
  const place = join(target, 'equity', 'usa', 'minute', 'abc');
  mkdirSync(place, { recursive: true });

  for (const day of days) {
    const text = minuteRows((minute) => `${9.5 * HOUR + minute * MINUTE},${price(day + minute)}`);

    writeFileSync(
      join(place, `${compact(day)}_trade.zip`),
      zipSync({ [`${compact(day)}_abc_minute_trade.csv`]: strToU8(text) }),
    );
  }
}

function writeLeanHours(target: string, days: readonly number[]): void {
  const place = join(target, 'equity', 'usa', 'hour');
  mkdirSync(place, { recursive: true });

  const rows = days.flatMap((day) =>
    Array.from(
      { length: 7 },
      (_, at) => `${compact(day)} ${String(9 + at).padStart(2, '0')}:00,${price(day * 7 + at)}`,
    ),
  );

  writeFileSync(join(place, 'abc.zip'), zipSync({ 'abc.csv': strToU8(rows.join('\n')) }));
}

function writeCsvMinutes(target: string, days: readonly number[]): void {
  const file = openSync(join(target, 'ABC.csv'), 'w');
  writeSync(file, 'time,open,high,low,close,volume\n');

  for (const day of days) {
    const open = day * DAY + 15 * HOUR;

    writeSync(file, `${minuteRows((minute) => `${open + minute * MINUTE},${price(day + minute)}`)}\n`);
  }

  closeSync(file);
}
