/**
 * Streams the rows of one subscription out of a LEAN data folder.
 *
 * @module
 */
import { basename } from 'node:path';
import {
  type Columns,
  DAY,
  type DataRequest,
  type ExchangeHours,
  FrameworkError,
  formatDay,
  type Resolution,
  textLines,
} from 'plimsoll';
import type { Factors } from './factor-files.js';
import type { LeanFolder } from './folder.js';
import type { TickerPeriod } from './map-files.js';
import { type RowCollector, rowCollector } from './rows.js';
import { type RowTimes, type TimeReader, timeReader } from './times.js';
import { openZipText, type ZipText } from './zip.js';

/** What a subscription reads from. */
export interface ReadSource {
  /** The data folder. */
  readonly folder: LeanFolder;
  /** The calendar of the security. */
  readonly hours: ExchangeHours;
  /** The tickers under which its data is filed. */
  readonly periods: readonly TickerPeriod[];
  /** What prices are multiplied with. */
  readonly factors: Factors;
}

/** One archive that may hold wanted rows. */
interface DataFile {
  readonly path: string;
  readonly entry: string;
  /** The day of the file; NaN when the file holds all history. */
  readonly day: number;
  /** First and last day of which rows are taken. */
  readonly from: number;
  readonly to: number;
}

/**
 * Streams rows, one archive at a time; an archive is opened when its first row is asked for.
 *
 * @param source - where the rows are
 * @param request - which rows
 * @returns runs of columns, oldest first
 * @throws FrameworkError `BAD_DATA` naming archive, entry and line
 */
export function* readBars(source: ReadSource, request: DataRequest): Generator<Columns, void> {
  const rows = rowCollector(request.kind);

  for (const file of dataFiles(source, request)) {
    yield* readFile(source, request, file, rows);
  }

  if (rows.length > 0) {
    yield rows.take();
  }
}

function* readFile(
  source: ReadSource,
  request: DataRequest,
  file: DataFile,
  rows: RowCollector,
): Generator<Columns, void> {
  const times = timeReader(request.resolution, source.hours, file.day);
  const lines = new TimedLines(openZipText(file.path, file.entry), times);

  while (lines.next()) {
    const row = lines.times;

    if (row.day < file.from) {
      continue;
    }

    times.place(row);

    if (row.end > request.to || row.day > file.to) {
      return;
    }

    if (!(row.end > request.from) || (request.kind === 'quote' && lines.isBlankQuote())) {
      continue;
    }

    const grain = source.factors.at(row.day);

    if (rows.endsBefore(grain)) {
      yield rows.take();
    }

    const wanted = source.hours.isOpenDuring(row.start, row.end, request.extendedHours);
    const wrong = rows.add(lines.content, row.start, row.end, grain, wanted);

    if (wrong !== undefined) {
      throw lines.bad(wrong);
    }
  }
}

/** Goes through the rows of an entry, and checks that their times are times and in order. */
class TimedLines {
  /** The row. */
  content = '';
  /** Its times; wall time and day only, until they are placed. */
  readonly times: RowTimes = { wall: Number.NEGATIVE_INFINITY, day: 0, start: 0, end: 0 };
  readonly #text: ZipText;
  readonly #reader: TimeReader;
  readonly #lines: Iterator<string, void>;
  #line = 0;
  #comma = 0;

  constructor(text: ZipText, reader: TimeReader) {
    this.#text = text;
    this.#reader = reader;
    this.#lines = textLines(text.pieces, text.source);
  }

  /** Goes to the next row; lines without text are passed over. */
  next(): boolean {
    for (let next = this.#lines.next(); next.done !== true; next = this.#lines.next()) {
      this.#line += 1;

      if (next.value !== '') {
        this.#enter(next.value);
        return true;
      }
    }

    if (this.content === '') {
      throw new FrameworkError('BAD_DATA', `${this.#text.source}: expected rows of data, but the entry is empty.`);
    }

    return false;
  }

  /** Tells whether nobody quoted on either side: such a row makes no bar. */
  isBlankQuote(): boolean {
    return this.content[this.#comma + 1] === ',' && BLANK_QUOTE.test(this.content.slice(this.#comma));
  }

  /** Makes the error about the row. */
  bad(what: string): FrameworkError {
    return new FrameworkError('BAD_DATA', `${this.#text.source}:${this.#line}: ${what}.`);
  }

  #enter(content: string): void {
    const before = this.times.wall;
    const comma = content.indexOf(',');
    this.content = content;
    this.#comma = comma < 0 ? content.length : comma;

    if (!this.#reader.read(content, this.#comma, this.times)) {
      throw this.bad(`expected a time "${this.#reader.expected}", was "${content.slice(0, this.#comma)}"`);
    }

    if (!(this.times.wall > before)) {
      const order = this.times.wall === before ? 'the same' : 'an earlier one';

      throw this.bad(`expected a time after that of the row before, was ${order}`);
    }
  }
}

const BLANK_QUOTE = /^,,,,,0?,,,,,0?$/;

function* dataFiles(source: ReadSource, request: DataRequest): Generator<DataFile, void> {
  const zone = source.hours.dataTimeZone;
  const firstDay = Number.isFinite(request.from) ? Math.floor(zone.toLocal(request.from) / DAY) : request.from;
  const lastDay = Number.isFinite(request.to) ? Math.floor(zone.toLocal(request.to - 1) / DAY) : request.to;
  const adjustable = request.normalization === 'raw' ? Number.NEGATIVE_INFINITY : source.factors.firstDay;

  for (const period of source.periods) {
    const from = Math.max(period.from, firstDay, adjustable);
    const to = Math.min(period.to, lastDay);

    if (from <= to) {
      yield* periodFiles(source.folder, request, { ticker: period.ticker, from, to });
    }
  }
}

function* periodFiles(folder: LeanFolder, request: DataRequest, period: TickerPeriod): Generator<DataFile, void> {
  const { ticker, from, to } = period;

  if (isWholeHistory(request.resolution)) {
    const path = request.kind === 'trade' ? folder.wholeFile(request.resolution, ticker) : undefined;

    if (path !== undefined) {
      yield { path, entry: `${basename(path, '.zip')}.csv`, day: Number.NaN, from, to };
    }

    return;
  }

  for (const { day, path } of folder.dayFiles(request.resolution, ticker, request.kind)) {
    if (day >= from && day <= to) {
      const date = formatDay(day).replaceAll('-', '');

      yield { path, entry: `${date}_${ticker}_${request.resolution}_${request.kind}.csv`, day, from, to };
    }
  }
}

function isWholeHistory(resolution: Resolution): boolean {
  return resolution === 'hour' || resolution === 'daily';
}
