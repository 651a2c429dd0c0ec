/**
 * Which bars are missing, and when each of them would have been known.
 *
 * @module
 */
import { DAY } from '../core/time.js';
import type { ExchangeHours } from '../market/hours.js';
import { type Resolution, resolutionMs } from '../market/resolution.js';

/** Start and end of a bar, epoch milliseconds UTC. */
export interface Span {
  /** When it starts. */
  readonly start: number;
  /** When it ends. */
  readonly end: number;
}

/** How the bars of a subscription are repeated. */
export interface FillForwardSpec {
  /** When the exchange is open. */
  readonly hours: ExchangeHours;
  /** The length of a bar. */
  readonly resolution: Resolution;
  /** Whether bars outside regular hours are wanted. */
  readonly extendedHours: boolean;
  /** How often a bar is repeated at least, milliseconds: the length of the shortest bars in the run. */
  readonly step: () => number;
  /** When nothing is repeated any more, epoch milliseconds UTC; Infinity to end with the data. */
  readonly untilUtc: number;
}

/**
 * Finds the bars that are missing while the exchange is open.
 *
 * @remarks
 * 1. A bar is missing where the exchange is open and the next one begins later than the shortest bars in the run are long.
 * 2. A daily bar is missing on each trading day without one, and is known at that day's close, early or not.
 * 3. Where bars of another security are shorter, the last bar is repeated as often as those come: it keeps its own start and end.
 * 4. Nothing is repeated before the first bar, outside the hours that are wanted, after the end of the run, or after a delisting.
 *
 * @source LEAN `Engine/DataFeeds/Enumerators/FillForwardEnumerator.cs`, `SubscriptionData.Create`
 */
export class FillForward {
  readonly #hours: ExchangeHours;
  readonly #period: number;
  readonly #extended: boolean;
  readonly #step: () => number;
  readonly #untilUtc: number;
  /** Whether a bar lasts from the open to the close of its day. */
  readonly #bySession: boolean;
  #grid: Span = { start: Number.NaN, end: Number.NaN };
  #gridFor = Number.NaN;

  /**
   * @param spec - how bars are repeated
   */
  constructor({ extendedHours, hours, resolution, step, untilUtc }: FillForwardSpec) {
    this.#hours = hours;
    this.#period = resolutionMs(resolution);
    this.#bySession = resolution === 'daily' && !hours.isAlwaysOpen;
    // The day is that of the regular session, whatever was asked for.
    this.#extended = extendedHours && resolution !== 'daily';
    this.#step = step;
    this.#untilUtc = untilUtc;
  }

  /**
   * Finds the first time at which a bar is repeated.
   *
   * @param after - when the bar before became known, repeated or not, epoch milliseconds
   * @param next - the bar that comes next
   * @returns epoch milliseconds; Infinity when none is missing between the two
   */
  next(after: number, next: Span): number {
    const step = Math.min(this.#step(), this.#period);

    if (step < this.#period) {
      return this.#bySession ? this.#withinSessions(after, next.end, step) : this.#withinHours(after, next.end, step);
    }

    return this.#bySession ? this.#nextSession(after, next.start) : this.#nextBar(after, next.start);
  }

  /**
   * Tells whether bars can be missing between two, from how far apart they start. Most are not, and cost this comparison.
   *
   * @param start - when the bar before starts, epoch milliseconds
   * @param next - when the next one does
   */
  mayMiss(start: number, next: number): boolean {
    return next - start > Math.min(this.#step(), this.#period);
  }

  /** The last bar there could be before repeating ends; `undefined` when repeating ends with the data. */
  get last(): Span | undefined {
    if (this.#untilUtc === Number.POSITIVE_INFINITY) {
      return undefined;
    }

    if (!this.#bySession) {
      const start = this.#floor(this.#untilUtc - 1);

      return { start, end: start + this.#period };
    }

    return this.#sessionBefore(this.#untilUtc);
  }

  /**
   * Tells whether the exchange is open during a bar, in the hours that are wanted. A daily bar is one of its day, whatever the calendar says.
   *
   * @param start - when it starts, epoch milliseconds
   * @param end - when it ends
   */
  isOpenDuring(start: number, end: number): boolean {
    return this.#bySession || this.#hours.isOpenDuring(start, end, this.#extended);
  }

  /**
   * Returns start and end of the repeated bar that becomes known at an instant.
   *
   * @param utc - epoch milliseconds
   */
  spanAt(utc: number): Span {
    if (this.#bySession) {
      return this.#sessionBefore(utc);
    }

    const wanted = this.#floor(utc - this.#period);

    if (wanted !== this.#gridFor) {
      this.#gridFor = wanted;
      this.#grid = this.#openBarBefore(wanted);
    }

    return this.#grid;
  }

  #openBarBefore(wanted: number): Span {
    let span: Span = { start: wanted, end: wanted + this.#period };

    while (!this.isOpenDuring(span.start, span.end)) {
      span = { start: span.start - this.#period, end: span.end - this.#period };
    }

    return span;
  }

  /** The next bar of the same length. */
  #nextBar(after: number, nextStart: number): number {
    const candidates = [after, this.#hours.nextOpen(after, this.#extended)];

    for (const candidate of candidates) {
      const start = this.#floor(candidate);
      const end = start + this.#period;

      if (this.#isOpenFor(candidate, this.#period) && this.isOpenDuring(start, end)) {
        return end <= nextStart ? end : Number.POSITIVE_INFINITY;
      }
    }

    return Number.POSITIVE_INFINITY;
  }

  #nextSession(after: number, nextStart: number): number {
    const { close } = this.#sessionOf(this.#hours.nextOpen(after));

    return close <= nextStart ? close : Number.POSITIVE_INFINITY;
  }

  /** A longer bar, repeated at the pace of shorter ones. */
  #withinHours(after: number, nextEnd: number, step: number): number {
    if (this.#isOpenFor(after, step)) {
      return before(this.#floor(after, step) + step, nextEnd);
    }

    const start = this.#floor(after);
    const whole = this.#isOpenFor(start, this.#period) ? start + this.#period : Number.POSITIVE_INFINITY;
    const opening = this.#floor(this.#hours.nextOpen(after, this.#extended), step) + step;

    return before(Math.min(whole > after ? whole : Number.POSITIVE_INFINITY, opening), nextEnd);
  }

  /** A daily bar, repeated at the pace of shorter ones, and at the close. */
  #withinSessions(after: number, nextEnd: number, step: number): number {
    const today = this.#hours.session(this.#hours.dayOf(after));
    const close = today !== undefined && today.open <= after && after < today.close ? today.close : undefined;
    const pace = this.#isOpenFor(after, step)
      ? this.#floor(after, step) + step
      : this.#floor(this.#hours.nextOpen(after), step) + step;

    return before(Math.min(pace, close ?? this.#sessionOf(this.#hours.nextOpen(after)).close), nextEnd);
  }

  #isOpenFor(start: number, period: number): boolean {
    return this.#hours.isOpenDuring(start, start + period, this.#extended);
  }

  #sessionOf(open: number): { readonly open: number; readonly close: number } {
    return this.#hours.session(this.#hours.dayOf(open)) ?? { open, close: open };
  }

  /** The last session that is over by an instant. */
  #sessionBefore(utc: number): Span {
    let day = this.#hours.dayOf(utc);
    let session = this.#hours.session(day);

    while (session === undefined || session.close > utc) {
      day = this.#hours.previousTradingDay(day);
      session = this.#hours.session(day);
    }

    return { start: session.open, end: session.close };
  }

  /** Bars begin at whole multiples of their length on the data's wall clock. */
  #floor(utc: number, period = this.#period): number {
    const zone = this.#hours.dataTimeZone;

    return period === DAY
      ? zone.toUtc(Math.floor(zone.toLocal(utc) / DAY) * DAY)
      : utc - modulo(zone.toLocal(utc), period);
  }
}

function before(utc: number, nextEnd: number): number {
  return utc < nextEnd ? utc : Number.POSITIVE_INFINITY;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
