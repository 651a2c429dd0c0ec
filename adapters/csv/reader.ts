/**
 * Streams checked bars out of a CSV file.
 *
 * @module
 */
import {
  type Columns,
  checkPrices,
  checkSize,
  DAY,
  type DataRequest,
  type ExchangeHours,
  FrameworkError,
  HOUR,
  MINUTE,
  type Resolution,
  resolutionMs,
  SECOND,
  TradeColumnsBuilder,
} from 'plimsoll';
import type { CsvConfig } from './config.js';
import { readNumber } from './fields.js';
import { badRow, type TableRow, tableRows } from './table.js';
import { type TimeFormat, timeExamples, timeFormat, type WrittenTime } from './times.js';

/** Rows in one run of columns. */
const RUN = 1024;
/** How many rows of a symbol are looked at to tell the length of its bars. */
const LOOK_AHEAD = 100;
/** Gaps between daily rows are this long at least, on the day the clock goes forward. */
const SHORTEST_DAY = 23 * HOUR;

/** Where the rows of a symbol are, and how they are written. */
export interface CsvSeries {
  /** The file. */
  readonly path: string;
  /** The ticker; it tells rows apart in a file with all symbols. */
  readonly ticker: string;
  /** The configuration. */
  readonly config: CsvConfig;
  /** The calendar. */
  readonly hours: ExchangeHours;
  /** How times are written. */
  readonly format: TimeFormat;
  /** The length of a bar. */
  readonly resolution: Resolution;
}

/**
 * Looks at the first rows of a symbol to tell how they are written.
 *
 * @param path - the file
 * @param ticker - upper case
 * @param config - how to read it
 * @param hours - the calendar
 * @returns the series, or `undefined` when there is no row of the symbol
 * @throws FrameworkError `BAD_DATA` when a row is malformed; `BAD_CONFIGURATION` when the length of a bar cannot be told
 */
export function openSeries(
  path: string,
  ticker: string,
  config: CsvConfig,
  hours: ExchangeHours,
): CsvSeries | undefined {
  let format: TimeFormat | undefined;
  let before = Number.NaN;
  let gap = Number.POSITIVE_INFINITY;
  let seen = 0;

  for (const row of symbolRows(path, ticker, config)) {
    const text = row.fields[row.layout.time] ?? '';
    format ??= timeFormat(config.timeFormat, text, config.timeZone);

    if (format === undefined) {
      throw badRow(path, row.line, `expected a time such as ${timeExamples}, was "${text}"`);
    }

    const time = readTime(path, row, format, config);
    gap = Math.min(gap, time.utc > before ? time.utc - before : gap);
    before = time.utc;
    seen += 1;

    if (seen >= LOOK_AHEAD || config.resolution !== 'auto' || format.name === 'date') {
      break;
    }
  }

  if (format === undefined) {
    return undefined;
  }

  return { path, ticker, config, hours, format, resolution: tellResolution(path, config, format, gap) };
}

/**
 * Streams the bars of a series.
 *
 * @param series - where they are
 * @param request - which rows
 * @returns runs of columns, oldest first
 * @throws FrameworkError `BAD_DATA` naming file and line
 */
export function* readSeries(series: CsvSeries, request: DataRequest): Generator<Columns, void> {
  const { path, config, hours } = series;
  const builder = new TradeColumnsBuilder(RUN);
  // Dates as they are written and dates of the exchange differ by a day at most: earlier rows need no closer look.
  const firstDay = Math.floor(request.from / DAY) - 2;
  let last = Number.NEGATIVE_INFINITY;

  for (const row of symbolRows(path, series.ticker, config)) {
    const time = readTime(path, row, series.format, config);
    const order = series.resolution === 'daily' ? time.day : time.utc;

    if (!(order > last)) {
      throw badRow(path, row.line, order === last ? `${AFTER}, was the same` : `${AFTER}, was an earlier one`);
    }

    last = order;

    if (time.day < firstDay) {
      continue;
    }

    const { start, end } = barTimes(series, time);

    if (end > request.to) {
      break;
    }

    if (end <= request.from) {
      continue;
    }

    const wanted = series.resolution === 'daily' || hours.isOpenDuring(start, end, request.extendedHours);
    addRow(series, row, start, end, request.normalization === 'adjusted', wanted ? builder : undefined);

    if (builder.full) {
      yield builder.take();
    }
  }

  if (builder.length > 0) {
    yield builder.take();
  }
}

const AFTER = 'expected a time after that of the row before';

function addRow(
  series: CsvSeries,
  { fields, layout, line }: TableRow,
  start: number,
  end: number,
  adjusted: boolean,
  builder: TradeColumnsBuilder | undefined,
): void {
  const number = (name: string, at: number): number => {
    const text = fields[at] ?? '';
    const value = readNumber(text);

    if (!Number.isFinite(value)) {
      throw badRow(series.path, line, `expected a number for ${name}, was "${text}"`);
    }

    return value;
  };
  const open = number('open', layout.open);
  const high = number('high', layout.high);
  const low = number('low', layout.low);
  const close = number('close', layout.close);
  const volume = layout.volume < 0 ? 0 : number('volume', layout.volume);
  const adjustedClose = layout.adjustedClose < 0 ? close : number('adjusted close', layout.adjustedClose);
  const factor = adjusted ? adjustedClose / close : 1;
  // The prices as written are checked first: a factor could hide what is wrong with them.
  const wrong =
    checkPrices(open, high, low, close) ??
    checkSize('volume', volume) ??
    (adjustedClose > 0 ? undefined : `adjusted close must be a price above 0, was ${adjustedClose}`) ??
    builder?.add(start, end, open * factor, high * factor, low * factor, close * factor, volume);

  if (wrong !== undefined) {
    throw badRow(series.path, line, wrong);
  }
}

function barTimes(series: CsvSeries, time: WrittenTime): { readonly start: number; readonly end: number } {
  if (series.resolution === 'daily') {
    const { open, close } = series.hours.session(time.day) ?? series.hours.usualSession(time.day);

    return { start: open, end: close };
  }

  const span = resolutionMs(series.resolution);

  return series.config.timeIs === 'start'
    ? { start: time.utc, end: time.utc + span }
    : { start: time.utc - span, end: time.utc };
}

function readTime(path: string, row: TableRow, format: TimeFormat, config: CsvConfig): WrittenTime {
  const text = row.fields[row.layout.time] ?? '';
  const time = format.read(text, config.timeZone);

  if (time === undefined) {
    throw badRow(path, row.line, `expected a time such as ${format.example}, was "${text}"`);
  }

  return time;
}

/**
 * Streams the rows of one symbol.
 *
 * @param path - the file
 * @param ticker - upper case
 * @param config - how to read it
 */
function* symbolRows(path: string, ticker: string, config: CsvConfig): Generator<TableRow, void> {
  for (const row of tableRows(path, config)) {
    if (config.file === undefined || symbolOf(row) === ticker) {
      yield row;
    }
  }
}

/**
 * Returns the ticker of a row in a file with all symbols.
 *
 * @param row - the row
 * @returns upper case
 */
export function symbolOf(row: TableRow): string {
  return (row.fields[row.layout.symbol] ?? '').toUpperCase();
}

function tellResolution(path: string, config: CsvConfig, format: TimeFormat, gap: number): Resolution {
  if (config.resolution !== 'auto') {
    return config.resolution;
  }

  if (format.name === 'date' || (gap >= SHORTEST_DAY && gap <= LONGEST_GAP)) {
    return 'daily';
  }

  const spans: readonly [number, Resolution][] = [
    [HOUR, 'hour'],
    [MINUTE, 'minute'],
    [SECOND, 'second'],
  ];
  const found = spans.find(([span]) => span === gap);

  if (found === undefined) {
    throw new FrameworkError(
      'BAD_CONFIGURATION',
      `${path}: expected rows a day, an hour, a minute or a second apart, was ${Number.isFinite(gap) ? `${gap / SECOND} s` : 'a single row'}: set "resolution" in the configuration.`,
    );
  }

  return found[1];
}

/** Daily rows may skip a few days, never this many. */
const LONGEST_GAP = 5 * DAY;
