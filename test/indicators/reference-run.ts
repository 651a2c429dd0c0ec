/**
 * Feeds indicators with LEAN's reference files.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as plimsoll from 'plimsoll';
import { leanData } from '../lean-data.js';
import { type Comparison, comparisonsOf, leftOut, type ReferenceRow, symbolOf } from './reference-table.js';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** The reference lies beside LEAN's data; `undefined` where there is none. */
const folder = process.env['LEAN_INDICATORS'] ?? (leanData === undefined ? '' : join(leanData, '..', 'indicators'));
export const referenceFolder: string | undefined = existsSync(join(folder, 'reference.json')) ? folder : undefined;

/** What a comparison came to. */
export interface Outcome {
  /** How many rows were compared. */
  readonly rows: number;
  /** The largest difference, relative where the comparison is. */
  readonly largest: number;
  /** The first line that differs by more than it may, with both values. */
  readonly problem: string | undefined;
}

/** Any indicator of the package, as the files are fed to it. */
export interface AnyIndicator {
  readonly value: number;
  readonly isReady: boolean;
  readonly warmUpPeriod: number;
  readonly samples: number;
  readonly name: string;
  readonly current: { readonly value: number; readonly endUtc: number };
  readonly previous: { readonly value: number; readonly endUtc: number };
  update(bar: FileBar): boolean;
  updateAll(bars: Iterable<FileBar>): boolean;
  reset(): void;
  add?(symbol: plimsoll.SecuritySymbol): void;
}

/** A bar of a file: a trade bar in all that indicators look at. */
export interface FileBar {
  readonly symbol: plimsoll.SecuritySymbol;
  readonly startUtc: number;
  readonly endUtc: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly value: number;
  readonly volume: number;
}

type Row = ReadonlyMap<string, string>;

/** Makes an indicator of the package by the name of its class. */
export function make(type: string, args: readonly unknown[]): AnyIndicator {
  const Type: unknown = Reflect.get(plimsoll, type);

  if (typeof Type !== 'function') {
    throw new Error(`${type}: no such indicator.`);
  }

  return Reflect.construct(Type, [...args]) as AnyIndicator;
}

/** The rows of the reference. */
export function readReference(): readonly ReferenceRow[] {
  return JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8')) as readonly ReferenceRow[];
}

/** All comparisons of the reference. */
export function readComparisons(): readonly Comparison[] {
  return readReference()
    .filter(({ test }) => !Object.hasOwn(leftOut, test))
    .flatMap(comparisonsOf);
}

const files = new Map<string, readonly Row[]>();

function readRows(file: string): readonly Row[] {
  let rows = files.get(file);

  if (rows === undefined) {
    const text = readFileSync(join(folder, 'data', file), 'utf8').replace(/^\uFEFF/, '');
    const [header = [], ...body] = text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(',').map((cell) => cell.trim().replace(/^"|"$/g, '')));
    rows = body.map((cells) => new Map(cells.map((cell, at) => [(header[at] ?? '').toLowerCase(), cell])));
    files.set(file, rows);
  }

  return rows;
}

/** When a bar starts: by its date where that can be read, else one a day. */
function startOf(row: Row, at: number): number {
  const text = row.get('date') ?? row.get('time') ?? '';
  const day = /^(\d{4})(\d\d)(\d\d)\b/.exec(text);

  if (day !== null) {
    return Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
  }

  return /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : at * DAY;
}

function barOf(row: Row, at: number): FileBar {
  const number = (name: string, otherwise: number): number => (row.has(name) ? Number(row.get(name)) : otherwise);
  const close = number('close', Number.NaN);
  const startUtc = startOf(row, at);

  return {
    symbol: symbolOf(row.get('symbol') ?? 'SPY'),
    startUtc,
    endUtc: startUtc + MINUTE,
    open: number('open', close),
    high: number('high', close),
    low: number('low', close),
    close,
    value: close,
    volume: number('volume', 0),
  };
}

/** The bars of a file. */
export function barsOf(file: string): readonly FileBar[] {
  return readRows(file).map(barOf);
}

function lineOf(indicator: AnyIndicator, line: string | undefined): number {
  const read: unknown = line === undefined ? indicator.value : Reflect.get(indicator, line);

  return typeof read === 'number' ? read : (read as { readonly value: number }).value;
}

/** Adds the securities of a file to an indicator of many. */
function addAssets(indicator: AnyIndicator, rows: readonly Row[]): void {
  for (const ticker of new Set(rows.flatMap((row) => row.get('symbol') ?? []))) {
    indicator.add?.(symbolOf(ticker));
  }
}

/** How a row of a file is fed. */
type Feed = (indicator: AnyIndicator, row: Row, at: number) => void;

/** More securities than ever rose or fell more than the others. */
const BREADTH = 2_530;

/**
 * The file of the McClellan oscillators has differences of securities that rose and fell, and means from the past that it does not tell; here as many rise and fall
 * as the difference says, and the means begin with what LEAN's test has.
 */
function feedBreadth(indicator: AnyIndicator): Feed {
  const symbols = Array.from({ length: BREADTH }, (_none, at) => symbolOf(`S${at}`));
  const closes = new Float64Array(BREADTH);
  const oscillator =
    indicator instanceof plimsoll.McClellanSummationIndex
      ? indicator.mcClellanOscillator
      : (indicator as unknown as plimsoll.McClellanOscillator);

  for (const symbol of symbols) {
    indicator.add?.(symbol);
  }

  oscillator.emaFast.update(0, -209.85);
  oscillator.emaSlow.update(0, -186.41);

  return (_indicator, row, at) => {
    const difference = Number(row.get('a/d difference'));
    const rising = Math.floor((difference + BREADTH) / 2);
    const falling = rising - difference;
    const startUtc = startOf(row, at);

    for (let which = 0; which < BREADTH; which += 1) {
      const change = which < rising ? 1 : which >= BREADTH - falling ? -1 : 0;
      const close = (closes[which] as number) + change;
      closes[which] = close;
      indicator.update({
        ...{ symbol: symbols[which] as plimsoll.SecuritySymbol, startUtc, endUtc: startUtc + MINUTE },
        ...{ open: close, high: close, low: close, close, value: close, volume: 1 },
      });
    }
  };
}

/** Runs a comparison. */
export function compare(comparison: Comparison): Outcome {
  const { type, args, file, column, tolerance, relative, line, map = (value) => value, except = [] } = comparison;
  const indicator = make(type, args);
  const rows = readRows(file);
  const feed: Feed = type.startsWith('McClellan')
    ? feedBreadth(indicator)
    : (_indicator, row, at) => void indicator.update(barOf(row, at));
  addAssets(indicator, rows);
  let compared = 0;
  let largest = 0;
  let problem: string | undefined;

  rows.forEach((row, at) => {
    feed(indicator, row, at);
    const expected = Number.parseFloat(row.get(column.toLowerCase()) ?? '');

    if (!indicator.isReady || Number.isNaN(expected) || except.includes(at + 2)) {
      return;
    }

    const value = map(lineOf(indicator, line));
    const difference = Math.abs(value - expected) / (relative === undefined ? 1 : Math.max(1, Math.abs(expected)));
    compared += 1;
    largest = Math.max(largest, difference);

    // Written so that NaN is a problem.
    if (!(difference <= (relative ?? tolerance))) {
      problem ??= `${file}, line ${at + 2}, ${column}: expected ${expected}, was ${value}`;
    }
  });

  return { rows: compared, largest, problem };
}
