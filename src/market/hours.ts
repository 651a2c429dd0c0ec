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
  /** Days that end early: day to milliseconds since midnight. Later segments of the day, such as the one after the close, do not happen. */
  readonly earlyCloses: ReadonlyMap<number, number>;
  /** Days that start late: day to milliseconds since midnight. When it is later than an early close, trading resumes then. */
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

/** How many sessions are remembered: enough for a year, so that a long history does not fill the memory. */
const REMEMBERED = 400;

/**
 * Answers when an exchange is open. Instants are epoch milliseconds UTC, days are local.
 *
 * @remarks Wall times of segments are converted day by day, so that a session of a day with a clock change is as long as it was. Days are
 * kept apart: on a market that never closes, each midnight is a close and an open.
 */
export class ExchangeHours {
  /** The exchange's zone. */
  readonly timeZone: TimeZone;
  /** The zone in which the data's times are written. */
  readonly dataTimeZone: TimeZone;
  readonly #spec: ExchangeHoursSpec;
  readonly #sessions = new Map<number, TradingSession | null>();
  readonly #open = { from: 0, to: 0 };
  readonly #openExtended = { from: 0, to: 0 };

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
   * Returns the session of a day.
   *
   * @param day - the local day
   * @param extended - whether trading before the open and after the close counts
   * @returns its first open and last close, or `undefined` when there is no trading
   */
  session(day: number, extended = false): TradingSession | undefined {
    if (extended) {
      return this.#span(day, this.#daySegments(day), true) ?? undefined;
    }

    let known = this.#sessions.get(day);

    if (known === undefined) {
      known = this.#span(day, this.#daySegments(day));

      if (this.#sessions.size >= REMEMBERED) {
        this.#sessions.clear();
      }

      this.#sessions.set(day, known);
    }

    return known ?? undefined;
  }

  /**
   * Returns the session a day would have by its day of the week alone, for data of a day on which the calendar says closed.
   *
   * @param day - the local day
   * @returns the usual session; that of the next day of the week that has one, on this day, when this one has none
   * @throws FrameworkError `DATA_NOT_FOUND` when the calendar has no usual session at all
   */
  usualSession(day: number): TradingSession {
    for (let ahead = 0; ahead < 7; ahead += 1) {
      const session = this.#span(day, this.#spec.week[dayOfWeek(day + ahead)] ?? []);

      if (session !== null) {
        return session;
      }
    }

    throw closed(this.timeZone);
  }

  /**
   * Tells whether the exchange is open at an instant; the close itself is no longer open.
   *
   * @param utc - epoch milliseconds
   * @param extended - whether trading before the open and after the close counts
   */
  isOpen(utc: number, extended = false): boolean {
    const known = extended ? this.#openExtended : this.#open;

    if (utc >= known.from && utc < known.to) {
      return true;
    }

    const local = this.timeZone.toLocal(utc);
    const day = Math.floor(local / DAY);
    const time = local - day * DAY;

    for (const segment of this.#daySegments(day)) {
      if (time >= segment.start && time < segment.end && (extended || segment.kind === 'market')) {
        known.from = this.timeZone.toUtc(day * DAY + segment.start);
        known.to = this.timeZone.toUtc(day * DAY + segment.end);

        return true;
      }
    }

    return false;
  }

  /**
   * Tells whether the exchange is open at any time between two instants.
   *
   * @param start - epoch milliseconds, inclusive
   * @param end - epoch milliseconds, exclusive; equal to the start to ask about one instant
   * @param extended - whether trading before the open and after the close counts
   */
  isOpenDuring(start: number, end: number, extended = false): boolean {
    if (this.isOpen(start, extended)) {
      return true;
    }

    for (let day = this.dayOf(start); this.timeZone.toUtc(day * DAY) < end; day += 1) {
      for (const segment of this.#daySegments(day)) {
        const opens = this.timeZone.toUtc(day * DAY + segment.start);

        if (opens >= start && opens < end && (extended || segment.kind === 'market')) {
          return true;
        }
      }
    }

    return false;
  }

  /** Whether the exchange never closes, so that there is no open or close to trade at. */
  get isAlwaysOpen(): boolean {
    return (
      this.#spec.holidays.size === 0 &&
      this.#spec.week.every((day) =>
        day.some((segment) => segment.kind === 'market' && segment.end - segment.start === DAY),
      )
    );
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
   * Finds the first time after an instant at which regular trading starts, or resumes after a break.
   *
   * @param utc - epoch milliseconds
   * @param extended - whether trading before the open and after the close counts; then each of its stretches starts anew
   * @throws FrameworkError `DATA_NOT_FOUND` when the calendar has none within 60 days
   */
  nextOpen(utc: number, extended = false): number {
    return extended ? this.#nextSegment(utc) : this.#search(utc, (stretch) => stretch.open);
  }

  /**
   * Finds the first time after an instant at which regular trading ends, or pauses for a break.
   *
   * @param utc - epoch milliseconds
   * @throws FrameworkError `DATA_NOT_FOUND` when the calendar has none within 60 days
   */
  nextClose(utc: number): number {
    return this.#search(utc, (stretch) => stretch.close);
  }

  /**
   * Finds the last session that opened by an instant.
   *
   * @param utc - epoch milliseconds
   * @param extended - whether trading before the open and after the close counts
   * @throws FrameworkError `DATA_NOT_FOUND` when the calendar has none within 60 days
   */
  sessionBefore(utc: number, extended = false): TradingSession {
    const day = this.dayOf(utc);

    for (let at = day; at >= day - SEARCH_DAYS; at -= 1) {
      const session = this.session(at, extended);

      if (session !== undefined && session.open <= utc) {
        return session;
      }
    }

    throw closed(this.timeZone);
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

  #nextSegment(utc: number): number {
    const day = this.dayOf(utc);

    for (let at = day; at <= day + SEARCH_DAYS; at += 1) {
      for (const { start } of this.#daySegments(at)) {
        const opens = this.timeZone.toUtc(at * DAY + start);

        if (opens > utc) {
          return opens;
        }
      }
    }

    throw closed(this.timeZone);
  }

  #search(utc: number, pick: (stretch: TradingSession) => number): number {
    const day = this.dayOf(utc);

    for (let at = day - 1; at <= day + SEARCH_DAYS; at += 1) {
      for (const stretch of this.#stretches(at)) {
        if (pick(stretch) > utc) {
          return pick(stretch);
        }
      }
    }

    throw closed(this.timeZone);
  }

  /** Lists the stretches of regular trading of a day; segments that touch are one. */
  #stretches(day: number): readonly TradingSession[] {
    const session = this.session(day);
    const market = this.#daySegments(day).filter((segment) => segment.kind === 'market');

    if (session === undefined || market.length === 1) {
      return session === undefined ? [] : [session];
    }

    const breaks = market.flatMap((segment, at) => {
      const next = market[at + 1];

      return next && next.start > segment.end ? [{ from: segment.end, to: next.start }] : [];
    });
    const opens = [session.open, ...breaks.map((pause) => this.timeZone.toUtc(day * DAY + pause.to))];
    const closes = [...breaks.map((pause) => this.timeZone.toUtc(day * DAY + pause.from)), session.close];

    return opens.map((open, at) => ({ day, open, close: closes[at] as number }));
  }

  #span(day: number, segments: readonly TradingSegment[], extended = false): TradingSession | null {
    const first = segments.find((segment) => extended || segment.kind === 'market');
    const last = segments.findLast((segment) => extended || segment.kind === 'market');

    if (first === undefined || last === undefined) {
      return null;
    }

    return {
      day,
      open: this.timeZone.toUtc(day * DAY + first.start),
      close: this.timeZone.toUtc(day * DAY + last.end),
    };
  }

  #daySegments(day: number): readonly TradingSegment[] {
    if (this.#spec.holidays.has(day)) {
      return [];
    }

    const usual = this.#spec.week[dayOfWeek(day)] ?? [];
    const early = this.#spec.earlyCloses.get(day);
    const late = this.#spec.lateOpens.get(day);

    if (early === undefined && late === undefined) {
      return usual;
    }

    if (early !== undefined && late !== undefined && early <= late) {
      return [...cut(usual, 0, early), ...cut(usual, late, DAY)];
    }

    return cut(usual, late ?? 0, early ?? DAY);
  }
}

function cut(segments: readonly TradingSegment[], from: number, to: number): TradingSegment[] {
  return segments
    .map((segment) => ({ ...segment, start: Math.max(segment.start, from), end: Math.min(segment.end, to) }))
    .filter((segment) => segment.start < segment.end);
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
