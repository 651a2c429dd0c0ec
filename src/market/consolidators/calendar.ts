/**
 * Calendars: which bar a time belongs to.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { type DateTime, parseUtc, TimeZone } from '../../core/time.js';
import { TimeSpan } from '../../core/time-span.js';

/** The bar that a time belongs to: when it starts, and how long it is on the clock of the exchange. */
export class CalendarInfo {
  /** When the bar starts. */
  readonly start: DateTime;
  /** How long it is. */
  readonly period: TimeSpan;

  /**
   * @param start - when the bar starts
   * @param period - how long it is
   */
  constructor(start: DateTime, period: TimeSpan) {
    this.start = start;
    this.period = period;
  }

  /** When the bar ends. */
  get end(): DateTime {
    const wall = this.start.setZone('utc', { keepLocalTime: true }).plus(this.period.totalMilliseconds);

    return wall.setZone(this.start.zone, { keepLocalTime: true });
  }
}

/** Tells the bar of a time of the exchange; never one that starts later than the time. */
export type CalendarFunction = (time: DateTime) => CalendarInfo;

/** Any Monday, at a time that is no start of a bar. @source LEAN `PeriodCountConsolidatorBase.cs`, `_verificationDate` */
const VERIFICATION = parseUtc('2022-01-03T10:10:10Z');

/** Bars of calendar weeks, months, quarters and years, for {@link TradeBarConsolidator} and `consolidate`. */
export const Calendar = {
  /** Weeks, from Monday. */
  weekly: (time: DateTime): CalendarInfo => new CalendarInfo(time.startOf('week'), TimeSpan.fromDays(7)),
  /** Months. */
  monthly: (time: DateTime): CalendarInfo => whole(time, 'month'),
  /** Quarters of a year. */
  quarterly: (time: DateTime): CalendarInfo => whole(time, 'quarter'),
  /** Years. */
  yearly: (time: DateTime): CalendarInfo => whole(time, 'year'),
  /** The same as `weekly`. */
  Weekly: (time: DateTime): CalendarInfo => Calendar.weekly(time),
  /** The same as `monthly`. */
  Monthly: (time: DateTime): CalendarInfo => Calendar.monthly(time),
  /** The same as `quarterly`. */
  Quarterly: (time: DateTime): CalendarInfo => Calendar.quarterly(time),
  /** The same as `yearly`. */
  Yearly: (time: DateTime): CalendarInfo => Calendar.yearly(time),
  /** The same as `weekly`. */
  WEEKLY: (time: DateTime): CalendarInfo => Calendar.weekly(time),
  /** The same as `monthly`. */
  MONTHLY: (time: DateTime): CalendarInfo => Calendar.monthly(time),
  /** The same as `quarterly`. */
  QUARTERLY: (time: DateTime): CalendarInfo => Calendar.quarterly(time),
  /** The same as `yearly`. */
  YEARLY: (time: DateTime): CalendarInfo => Calendar.yearly(time),
} as const;

/**
 * Checks a function that tells bars.
 *
 * @param calendar - the function
 * @returns the function
 * @throws FrameworkError `BAD_ARGUMENT` when it does not return a bar, or one that starts later than the time
 */
export function checkedCalendar(calendar: CalendarFunction): CalendarFunction {
  const info: Partial<CalendarInfo> | undefined = calendar(TimeZone.utc.dateTime(VERIFICATION));

  if (!(Number(info?.start) <= VERIFICATION && info?.period instanceof TimeSpan)) {
    throw new FrameworkError(
      'BAD_ARGUMENT',
      `A calendar must return the CalendarInfo(start, period) of the bar that a time belongs to, never a later start; for 2022-01-03 10:10:10 it returned ${String(info?.start)}.`,
    );
  }

  return calendar;
}

function whole(time: DateTime, unit: 'month' | 'quarter' | 'year'): CalendarInfo {
  const start = time.startOf(unit);
  const wall = start.setZone('utc', { keepLocalTime: true });

  return new CalendarInfo(start, new TimeSpan(wall.plus({ [unit]: 1 }).toMillis() - wall.toMillis()));
}
