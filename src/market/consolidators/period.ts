/**
 * When the bars of a consolidator start, and how long they are.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { DAY, dayNumber, monthNumber, type TimeZone } from '../../core/time.js';
import { TimeSpan } from '../../core/time-span.js';
import { type CalendarFunction, checkedCalendar } from './calendar.js';

/** Says when bars start and how long they are, in wall time: a start that clocks skip has no instant. */
export interface Period {
  /** How long the bar is whose start was asked last, milliseconds; `undefined` when length does not end bars. */
  readonly length: number | undefined;
  /** Whether data may not be longer than a bar. */
  readonly isFixed: boolean;

  /**
   * Tells when the bar starts to which a time belongs.
   *
   * @param local - wall milliseconds
   * @param zone - whose clock it is
   * @returns wall milliseconds
   */
  startOf(local: number, zone: TimeZone): number;
}

/** How long bars are: a time span, a number of parts, or what a calendar says. */
export type BarLength = TimeSpan | number | CalendarFunction;

/** Midnight of 0001-01-01, from which LEAN counts: periods that do not divide a day are aligned to it. */
const LEAN_EPOCH = -62_135_596_800_000;

/** From how many days on bars with a start time are counted from the first of the month. @source LEAN `LeanData.GetConsolidatorStartTime` */
const MONTHLY_FROM_DAYS = 7;

/**
 * Rounds wall time down to a multiple of a length, counted as LEAN counts.
 *
 * @param local - wall milliseconds
 * @param length - milliseconds
 */
export function roundDown(local: number, length: number): number {
  return LEAN_EPOCH + Math.floor((local - LEAN_EPOCH) / length) * length;
}

/**
 * Makes bars of one length. Up to a day they are aligned to the clock, longer ones begin with their first part; with a start time they
 * follow it.
 *
 * @param span - how long
 * @param startTime - time of the day from which bars are counted
 */
export function spanPeriod(span: TimeSpan, startTime?: TimeSpan): Period {
  const length = span.totalMilliseconds;
  const startOf =
    startTime !== undefined
      ? (local: number): number => countedFrom(local, length, startTime.totalMilliseconds)
      : (local: number): number => (length > DAY ? local : roundDown(local, length));

  return { length, isFixed: true, startOf };
}

/**
 * Makes bars that end by the number of their parts, or also when they are as long as a span.
 *
 * @param span - how long they get at most
 */
export function countPeriod(span?: TimeSpan): Period {
  return { length: span?.totalMilliseconds, isFixed: false, startOf: (local) => local };
}

/**
 * Makes bars of a calendar.
 *
 * @param calendar - tells the bar of a time
 * @throws FrameworkError `BAD_ARGUMENT` when it tells none
 */
export function calendarPeriod(calendar: CalendarFunction): Period {
  const checked = checkedCalendar(calendar);

  return changingPeriod((local, zone) => {
    const { period, start } = checked(zone.dateTime(zone.toUtc(local)));

    return { start: zone.toLocal(start.toMillis()), length: period.totalMilliseconds };
  });
}

/**
 * Makes bars whose length may change from one to the next.
 *
 * @param barOf - tells the bar of a wall time
 */
export function changingPeriod(
  barOf: (local: number, zone: TimeZone) => { readonly start: number; readonly length: number },
): Period {
  let length = 0;

  return {
    isFixed: false,
    get length(): number {
      return length;
    },
    startOf(local, zone): number {
      const bar = barOf(local, zone);
      length = bar.length;
      return bar.start;
    },
  };
}

/**
 * Reads what a constructor got.
 *
 * @param owner - who asks, named in the error
 * @param length - how long bars are
 * @param more - the longest span of a number of parts, or the time of the day from which spans are counted
 * @returns the number of parts that ends a bar, and the period
 * @throws FrameworkError `BAD_ARGUMENT` when it is no length
 */
export function readLength(
  owner: string,
  length: BarLength | Period,
  more: TimeSpan | undefined,
): { readonly count?: number; readonly period: Period } {
  if (length instanceof TimeSpan) {
    return { period: spanPeriod(length, more) };
  }

  if (typeof length === 'function') {
    return { period: calendarPeriod(length) };
  }

  if (isPeriod(length)) {
    return { period: length };
  }

  if (!(Number.isSafeInteger(length) && length >= 1)) {
    throw new FrameworkError(
      'BAD_ARGUMENT',
      `${owner}: expected a TimeSpan, a calendar, or a number of bars of 1 or more, was ${String(length)}.`,
    );
  }

  return { count: length, period: countPeriod(more) };
}

function countedFrom(local: number, length: number, startTime: number): number {
  const day = Math.floor(local / DAY);
  const first = length >= MONTHLY_FROM_DAYS * DAY ? firstOfMonth(day) : day;
  const reference = first * DAY + startTime;

  return reference + Math.floor((local - reference) / length) * length;
}

function firstOfMonth(day: number): number {
  const month = monthNumber(day);

  return dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
}

function isPeriod(length: number | Period): length is Period {
  return typeof (length as Partial<Period> | null)?.startOf === 'function';
}
