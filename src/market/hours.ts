/**
 * When an exchange is open.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { DAY, dayOfWeek, HOUR, type TimeZone } from '../core/time.js';

/** A stretch of a trading day, in milliseconds since local midnight. */
export interface TradingSegment {
  /** Before the open, regular, or after the close. */
  readonly kind: 'premarket' | 'market' | 'postmarket';
  /** First millisecond that belongs to it. */
  readonly start: number;
  /** First millisecond that does not belong to it any more; 24 hours at most. */
  readonly end: number;
}

/** What an exchange's calendar is made from. Days are numbered from 1970-01-01 in local time. */
export interface ExchangeHoursSpec {
  /** The exchange's zone. */
  readonly timeZone: TimeZone;
  /** The zone in which the data's times are written, when it is another. */
  readonly dataTimeZone?: TimeZone;
  /** Segments for each day of the week, Sunday first. */
  readonly week: readonly (readonly TradingSegment[])[];
  /** Days without trading. */
  readonly holidays: ReadonlySet<number>;
  /** Days that end early: day to milliseconds since midnight. */
  readonly earlyCloses: ReadonlyMap<number, number>;
  /** Days that start late: day to milliseconds since midnight. */
  readonly lateOpens: ReadonlyMap<number, number>;
}

/** The regular session of one day, in epoch milliseconds UTC. */
export interface TradingSession {
  /** The local day, numbered from 1970-01-01. */
  readonly day: number;
  /** When regular trading starts. */
  readonly open: number;
  /** When regular trading ends. */
  readonly close: number;
}

/** How many days to look ahead or back for a session before giving up: longer than any closure on record. */
const SEARCH_DAYS = 60;

/** Answers when an exchange is open. Instants are epoch milliseconds UTC, days are local. */
export class ExchangeHours {
  /** The exchange's zone. */
  readonly timeZone: TimeZone;
  /** The zone in which the data's times are written. */
  readonly dataTimeZone: TimeZone;
  readonly #spec: ExchangeHoursSpec;
  readonly #segments = new Map<number, readonly TradingSegment[]>();
  readonly #sessions = new Map<number, TradingSession | null>();
  #from = 0;
  #to = 0;

  /**
   * @param spec - the calendar
   */
  constructor(spec: ExchangeHoursSpec) {
    this.#spec = spec;
    this.timeZone = spec.timeZone;
    this.dataTimeZone = spec.dataTimeZone ?? spec.timeZone;
  }

  /**
   * Returns the local day of an instant.
   *
   * @param utc - epoch milliseconds
   * @returns days since 1970-01-01
   */
  dayOf(utc: number): number {
    return Math.floor(this.timeZone.toLocal(utc) / DAY);
  }

  /**
   * Returns the regular session of a day.
   *
   * @param day - the local day
   * @returns its first open and last close, or `undefined` when there is no regular trading
   */
  session(day: number): TradingSession | undefined {
    let known = this.#sessions.get(day);

    if (known === undefined) {
      const market = this.#daySegments(day).filter((segment) => segment.kind === 'market');
      const first = market[0];
      const last = market.at(-1);
      known =
        first && last
          ? {
              day,
              open: this.timeZone.toUtc(day * DAY + first.start),
              close: this.timeZone.toUtc(day * DAY + last.end),
            }
          : null;
      this.#sessions.set(day, known);
    }

    return known ?? undefined;
  }

  /**
   * Tells whether the exchange is open at an instant; the close itself is no longer open.
   *
   * @param utc - epoch milliseconds
   * @param extended - whether trading before the open and after the close counts
   */
  isOpen(utc: number, extended = false): boolean {
    if (!extended && utc >= this.#from && utc < this.#to) {
      return true;
    }

    const local = this.timeZone.toLocal(utc);
    const day = Math.floor(local / DAY);
    const time = local - day * DAY;

    for (const segment of this.#daySegments(day)) {
      if (time >= segment.start && time < segment.end && (extended || segment.kind === 'market')) {
        if (segment.kind === 'market') {
          this.#from = this.timeZone.toUtc(day * DAY + segment.start);
          this.#to = this.timeZone.toUtc(day * DAY + segment.end);
        }

        return true;
      }
    }

    return false;
  }

  /**
   * Tells whether the exchange is open at any time in a stretch.
   *
   * @param start - epoch milliseconds at which the stretch starts
   * @param end - epoch milliseconds at which it ends, exclusive
   * @param extended - whether trading before the open and after the close counts
   */
  isOpenDuring(start: number, end: number, extended = false): boolean {
    for (let day = this.dayOf(start); day <= this.dayOf(end); day += 1) {
      for (const segment of this.#daySegments(day)) {
        const open = this.timeZone.toUtc(day * DAY + segment.start);
        const close = this.timeZone.toUtc(day * DAY + segment.end);

        if ((extended || segment.kind === 'market') && start < close && end > open) {
          return true;
        }
      }
    }

    return false;
  }

  /**
   * Tells whether there is regular trading on a day.
   *
   * @param day - the local day
   */
  isTradingDay(day: number): boolean {
    return this.session(day) !== undefined;
  }

  /**
   * Finds the first session that opens after an instant.
   *
   * @param utc - epoch milliseconds
   * @throws FrameworkError `DATA_NOT_FOUND` when the calendar has none within 60 days
   */
  nextOpen(utc: number): number {
    return this.#search(utc, (session) => (session.open > utc ? session.open : undefined));
  }

  /**
   * Finds the first close after an instant.
   *
   * @param utc - epoch milliseconds
   * @throws FrameworkError `DATA_NOT_FOUND` when the calendar has none within 60 days
   */
  nextClose(utc: number): number {
    return this.#search(utc, (session) => (session.close > utc ? session.close : undefined));
  }

  /**
   * Finds the last trading day before a day.
   *
   * @param day - the local day
   * @throws FrameworkError `DATA_NOT_FOUND` when the calendar has none within 60 days
   */
  previousTradingDay(day: number): number {
    for (let at = day - 1; at >= day - SEARCH_DAYS; at -= 1) {
      if (this.isTradingDay(at)) {
        return at;
      }
    }

    throw closed(this.timeZone);
  }

  #search(utc: number, pick: (session: TradingSession) => number | undefined): number {
    const day = this.dayOf(utc);

    for (let at = day - 1; at <= day + SEARCH_DAYS; at += 1) {
      const session = this.session(at);
      const found = session && pick(session);

      if (found !== undefined) {
        return found;
      }
    }

    throw closed(this.timeZone);
  }

  #daySegments(day: number): readonly TradingSegment[] {
    let segments = this.#segments.get(day);

    if (segments === undefined) {
      segments = this.#buildSegments(day);
      this.#segments.set(day, segments);
    }

    return segments;
  }

  #buildSegments(day: number): readonly TradingSegment[] {
    if (this.#spec.holidays.has(day)) {
      return [];
    }

    const late = this.#spec.lateOpens.get(day) ?? 0;
    const early = this.#spec.earlyCloses.get(day) ?? DAY;

    return (this.#spec.week[dayOfWeek(day)] ?? [])
      .map((segment) => ({ ...segment, start: Math.max(segment.start, late), end: Math.min(segment.end, early) }))
      .filter((segment) => segment.start < segment.end);
  }
}

/**
 * Makes the calendar of a market that never closes.
 *
 * @param timeZone - the zone that days are counted in
 */
export function alwaysOpen(timeZone: TimeZone): ExchangeHours {
  const day: readonly TradingSegment[] = [{ kind: 'market', start: 0, end: 24 * HOUR }];

  return new ExchangeHours({
    timeZone,
    week: [day, day, day, day, day, day, day],
    holidays: new Set(),
    earlyCloses: new Map(),
    lateOpens: new Map(),
  });
}

function closed(timeZone: TimeZone): FrameworkError {
  return new FrameworkError(
    'DATA_NOT_FOUND',
    `The calendar of ${timeZone.name} has no session within ${SEARCH_DAYS} days.`,
  );
}
