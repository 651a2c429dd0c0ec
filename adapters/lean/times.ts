/**
 * When the bars of LEAN's rows start and end.
 *
 * @module
 */
import { DAY, dayNumber, type ExchangeHours, HOUR, MINUTE, type Resolution, resolutionMs } from 'plimsoll';

/** When a bar starts and ends; one object is used for all rows of a file. */
export interface RowTimes {
  /** The time as it stands in the row, in milliseconds of the data's wall clock; the order of rows is checked by it. */
  wall: number;
  /** The day it belongs to, days since 1970-01-01. */
  day: number;
  /** Epoch milliseconds at which the bar starts. */
  start: number;
  /** Epoch milliseconds at which it ends; NaN on a day without session, which has no daily bar. */
  end: number;
}

/** Reads the times of the rows of a file. */
export interface TimeReader {
  /** What a time looks like, for an error. */
  readonly expected: string;

  /**
   * Reads the time of a row: its wall time and its day only, since most rows of a long file are passed over.
   *
   * @param line - the row
   * @param length - how many characters of it are the time
   * @param into - where wall time and day are put
   * @returns whether it was a time
   */
  read(line: string, length: number, into: RowTimes): boolean;

  /**
   * Works out start and end of a row whose wall time was read.
   *
   * @param row - where they are put
   */
  place(row: RowTimes): void;
}

/**
 * Makes the reader for the times of a file.
 *
 * @remarks A daily bar lasts from the regular open to the regular close of its date. An hour bar keeps clock hours. Times are in the zone
 * of the data.
 * @param resolution - the length of a bar
 * @param hours - the calendar of the security
 * @param fileDay - the day of the file, for resolutions with a file for each day
 */
export function timeReader(resolution: Resolution, hours: ExchangeHours, fileDay: number): TimeReader {
  if (resolution === 'daily') {
    return new DailyTimes(hours);
  }

  return resolution === 'hour' ? new HourTimes(hours) : new DayFileTimes(hours, fileDay, resolutionMs(resolution));
}

class DailyTimes implements TimeReader {
  readonly expected = 'YYYYMMDD 00:00';
  readonly #hours: ExchangeHours;
  readonly #dates = new DateDigits();

  constructor(hours: ExchangeHours) {
    this.#hours = hours;
  }

  read(line: string, length: number, into: RowTimes): boolean {
    into.day = length === DATE_TIME && line.startsWith(' 00:00', DATE) ? this.#dates.read(line) : Number.NaN;
    into.wall = into.day * DAY;
    return !Number.isNaN(into.day);
  }

  place(row: RowTimes): void {
    const session = this.#hours.session(row.day);
    row.start = session?.open ?? Number.NaN;
    row.end = session?.close ?? Number.NaN;
  }
}

class HourTimes implements TimeReader {
  readonly expected = 'YYYYMMDD HH:00';
  readonly #hours: ExchangeHours;
  readonly #dates = new DateDigits();

  constructor(hours: ExchangeHours) {
    this.#hours = hours;
  }

  read(line: string, length: number, into: RowTimes): boolean {
    const hour = digits(line, DATE + 1, 2);
    const minute = digits(line, DATE + 4, 2);

    if (length !== DATE_TIME || line[DATE] !== ' ' || line[DATE + 3] !== ':' || !(hour < 24 && minute < 60)) {
      return false;
    }

    into.day = this.#dates.read(line);
    into.wall = into.day * DAY + hour * HOUR + minute * MINUTE;
    return !Number.isNaN(into.day);
  }

  place(row: RowTimes): void {
    row.start = this.#hours.dataTimeZone.toUtc(row.wall);
    row.end = row.start + HOUR;
  }
}

class DayFileTimes implements TimeReader {
  readonly expected = 'milliseconds since midnight';
  readonly #hours: ExchangeHours;
  readonly #day: number;
  readonly #span: number;

  constructor(hours: ExchangeHours, day: number, span: number) {
    this.#hours = hours;
    this.#day = day;
    this.#span = span;
  }

  read(line: string, length: number, into: RowTimes): boolean {
    const time = length <= LONGEST_TIME ? digits(line, 0, length) : Number.NaN;
    into.day = this.#day;
    into.wall = this.#day * DAY + time;
    return time < DAY;
  }

  place(row: RowTimes): void {
    row.start = this.#hours.dataTimeZone.toUtc(row.wall);
    row.end = row.start + this.#span;
  }
}

/** Reads dates that mostly fall in the month of the one before. */
class DateDigits {
  #month = Number.NaN;
  #first = 0;
  #length = 0;

  /** Returns the day that the first eight characters name, NaN when they name none. */
  read(line: string): number {
    const month = digits(line, 0, 6);
    const day = digits(line, 6, 2);

    if (month !== this.#month) {
      this.#setMonth(month);
    }

    return day >= 1 && day <= this.#length ? this.#first + day - 1 : Number.NaN;
  }

  #setMonth(month: number): void {
    const year = Math.floor(month / 100);
    const inYear = month % 100;
    this.#month = month;
    this.#length = 0;

    if (year >= 1 && inYear >= 1 && inYear <= 12) {
      this.#first = dayNumber(year, inYear, 1);
      this.#length = (inYear === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, inYear + 1, 1)) - this.#first;
    }
  }
}

/** Reads digits only; NaN when there is anything else, or nothing. */
function digits(text: string, from: number, count: number): number {
  let value = count > 0 ? 0 : Number.NaN;

  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }

  return value;
}

const ZERO = 48;
const DATE = 'YYYYMMDD'.length;
const DATE_TIME = 'YYYYMMDD HH:mm'.length;
/** A day has 86,400,000 milliseconds. */
const LONGEST_TIME = 8;
