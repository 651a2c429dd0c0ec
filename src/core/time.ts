/**
 * Integer time: epoch milliseconds UTC inside, zones and dates at the border. The only file that knows Luxon.
 *
 * @module
 */
import { DateTime, IANAZone } from 'luxon';
import { FrameworkError } from './errors.js';

export type { DateTime };

/** Milliseconds in a second. */
export const SECOND = 1_000;
/** Milliseconds in a minute. */
export const MINUTE = 60 * SECOND;
/** Milliseconds in an hour. */
export const HOUR = 60 * MINUTE;
/** Milliseconds in a day of 24 hours. */
export const DAY = 24 * HOUR;

/**
 * A time zone that converts between UTC and wall time without a Luxon object for each instant.
 *
 * @remarks Offsets are cached per UTC day; on a day with a transition they are asked for instant by instant.
 */
export class TimeZone {
  static readonly #known = new Map<string, TimeZone>();
  /** Coordinated universal time. */
  static readonly utc = TimeZone.of('UTC');
  /** The zone of the US exchanges. */
  static readonly newYork = TimeZone.of('America/New_York');

  /** The IANA name, such as `America/New_York`. */
  readonly name: string;
  readonly #zone: IANAZone;
  readonly #offsets = new Map<number, number>();
  #day = Number.NaN;
  #offset = Number.NaN;

  private constructor(name: string, zone: IANAZone) {
    this.name = name;
    this.#zone = zone;
  }

  /**
   * Returns the zone with an IANA name, the same object for the same name.
   *
   * @param name - an IANA name, such as `America/New_York` or `UTC`
   * @returns the zone
   * @throws FrameworkError `BAD_ARGUMENT` when there is no such zone
   */
  static of(name: string): TimeZone {
    const known = TimeZone.#known.get(name);

    if (known !== undefined) {
      return known;
    }

    const zone = new IANAZone(name);

    if (!zone.isValid) {
      throw new FrameworkError('BAD_ARGUMENT', `Expected an IANA time zone such as "America/New_York", was "${name}".`);
    }

    const made = new TimeZone(name, zone);
    TimeZone.#known.set(name, made);
    return made;
  }

  /**
   * Returns how far wall time is ahead of UTC at an instant.
   *
   * @param utc - epoch milliseconds
   * @returns milliseconds, negative west of Greenwich
   */
  offsetAt(utc: number): number {
    const day = Math.floor(utc / DAY);

    if (day !== this.#day) {
      let offset = this.#offsets.get(day);

      if (offset === undefined) {
        const first = this.#zone.offset(day * DAY);
        offset = first === this.#zone.offset((day + 1) * DAY) ? first * MINUTE : Number.NaN;
        this.#offsets.set(day, offset);
      }

      this.#day = day;
      this.#offset = offset;
    }

    return Number.isNaN(this.#offset) ? this.#zone.offset(utc) * MINUTE : this.#offset;
  }

  /**
   * Converts an instant to wall time, expressed as the milliseconds a UTC clock would show for the same digits.
   *
   * @param utc - epoch milliseconds
   * @returns wall milliseconds; `Math.floor(result / DAY)` numbers the local date
   */
  toLocal(utc: number): number {
    return utc + this.offsetAt(utc);
  }

  /**
   * Converts wall time to the instant. Of a time that a clock showed twice, the first; a time that was skipped is moved forward by what
   * was skipped.
   *
   * @param local - wall milliseconds, as {@link TimeZone.toLocal} gives
   * @returns epoch milliseconds
   */
  toUtc(local: number): number {
    // No two transitions are less than two days apart, so these are the offsets before and after the one that may be near.
    const before = this.offsetAt(local - DAY);
    const after = this.offsetAt(local + DAY);

    if (before === after || this.offsetAt(local - before) === before) {
      return local - before;
    }

    return this.offsetAt(local - after) === after ? local - after : local - before;
  }

  /**
   * Makes the object a person or a strategy reads. It costs about 10 µs: never once per bar.
   *
   * @param utc - epoch milliseconds
   * @returns a Luxon time in this zone
   */
  dateTime(utc: number): DateTime {
    return DateTime.fromMillis(utc, { zone: this.#zone });
  }
}

/**
 * Numbers a calendar date: days since 1970-01-01.
 *
 * @param year - four digits
 * @param month - 1 to 12
 * @param day - 1 to 31
 * @returns the day number
 * @throws FrameworkError `BAD_ARGUMENT` when there is no such date
 */
export function dayNumber(year: number, month: number, day: number): number {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);

  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    throw new FrameworkError('BAD_ARGUMENT', `Expected a calendar date, was ${year}-${month}-${day}.`);
  }

  return ms / DAY;
}

/**
 * Reads a calendar date.
 *
 * @param text - `YYYY-MM-DD` or `YYYYMMDD`
 * @returns the day number, or `undefined` when the text is no calendar date
 */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);

  if (match === null) {
    return undefined;
  }

  try {
    return dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  } catch {
    return undefined;
  }
}

/**
 * Writes a day number as a date.
 *
 * @param day - days since 1970-01-01
 * @returns `YYYY-MM-DD`
 */
export function formatDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Numbers the month of a day.
 *
 * @param day - days since 1970-01-01
 * @returns months since January of the year 0
 */
export function monthNumber(day: number): number {
  const date = new Date(day * DAY);

  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * Writes an instant, without a fraction when it is a whole second.
 *
 * @param utc - epoch milliseconds
 * @returns `2013-10-07T13:31:00Z`
 */
export function formatUtc(utc: number): string {
  return new Date(utc).toISOString().replace('.000Z', 'Z');
}

/**
 * Reads an instant that {@link formatUtc} wrote.
 *
 * @param text - such as `2013-10-07T13:31:00Z`
 * @returns epoch milliseconds; NaN when the text is no instant
 */
export function parseUtc(text: string): number {
  return Date.parse(text);
}

/**
 * Returns the day of the week of a day number.
 *
 * @param day - days since 1970-01-01
 * @returns 0 for Sunday to 6 for Saturday
 */
export function dayOfWeek(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
