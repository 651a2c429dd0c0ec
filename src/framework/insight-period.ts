/**
 * How long an insight lasts: spans count trading time, not hours on the wall.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { DAY, type DateTime, HOUR, MINUTE, SECOND } from '../core/time.js';
import { TimeSpan } from '../core/time-span.js';
import type { ExchangeHours } from '../market/hours.js';
import { Resolution, resolutionMs } from '../market/resolution.js';

/** A number of bars. */
export interface BarCount {
  /** The length of the bars. */
  readonly resolution: Resolution;
  /** How many, 1 or more. */
  readonly barCount: number;
}

/** How long an insight lasts: a span of trading time, a number of bars, an instant, or a function from now to that instant. */
export type InsightPeriod = TimeSpan | BarCount | DateTime | ((now: DateTime) => DateTime);

/**
 * Checks how long an insight is to last.
 *
 * @param period - what was said
 * @throws FrameworkError `BAD_ARGUMENT` when it is none, a span below a second, or no whole number of bars
 */
export function checkPeriod(period: unknown): asserts period is InsightPeriod {
  if (period instanceof TimeSpan) {
    if (period.totalMilliseconds < SECOND) {
      throw bad(`a period of a second or more, was ${period.totalMilliseconds} ms`);
    }
  } else if (isBarCount(period)) {
    if (!(Number.isSafeInteger(period.barCount) && period.barCount >= 1)) {
      throw bad(`1 bar or more, was ${String(period.barCount)}`);
    }
  } else if (typeof period !== 'function' && !isTime(period)) {
    throw bad(
      `a period (a TimeSpan, a resolution and a number of bars, a time, or a function), was ${period === null ? 'null' : typeof period}`,
    );
  }
}

/**
 * Computes when an insight closes.
 *
 * @param period - how long it lasts
 * @param utc - when it was generated, epoch milliseconds
 * @param hours - when its exchange is open
 * @returns epoch milliseconds
 * @throws FrameworkError `BAD_ARGUMENT` when that is no time, or one that is past
 * @source LEAN `Insight.SetPeriodAndCloseTime`
 */
export function closeOf(period: InsightPeriod, utc: number, hours: ExchangeHours): number {
  if (period instanceof TimeSpan) {
    return endOfSpan(hours, utc, period.totalMilliseconds);
  }

  if (isBarCount(period)) {
    return endOfResolution(hours, utc, period);
  }

  const close: unknown = typeof period === 'function' ? period(hours.timeZone.dateTime(utc)) : period;

  if (!isTime(close)) {
    throw bad('a function that returns a valid time');
  }

  const at = close.toMillis();

  if (at < utc) {
    throw bad(`a time to close that is not past, was ${String(close.toISO())}`);
  }

  return hours.isOpen(at) ? at : hours.nextOpen(at);
}

/** Counts bars of the coarsest length that fits, then minutes for what is left; a part of a day is that part of a session. */
function endOfSpan(hours: ExchangeHours, utc: number, span: number): number {
  const size = span >= DAY ? DAY : span >= MINUTE ? MINUTE : SECOND;
  const count = Math.floor(span / size);
  const end = endOfBars(hours, utc, size, count);
  const rest = span - count * size;
  const left = size === DAY ? (rest / DAY) * sessionLength(hours, utc) : rest;
  const minutes = Math.floor(left / MINUTE);

  return minutes > 0 ? endOfBars(hours, end, MINUTE, minutes) : end;
}

function endOfResolution(hours: ExchangeHours, utc: number, { barCount, resolution }: BarCount): number {
  const size = Math.max(resolutionMs(resolution), SECOND);

  // An hour may begin before the open: minutes do not.
  return size === HOUR ? endOfBars(hours, utc, MINUTE, barCount * 60) : endOfBars(hours, utc, size, barCount);
}

function sessionLength(hours: ExchangeHours, utc: number): number {
  const { close, open } = hours.usualSession(hours.dayOf(utc));

  return close - open;
}

/**
 * Finds the end of a number of bars, of which only those count during which the exchange is open.
 *
 * @source LEAN `Time.GetEndTimeForTradeBars`
 */
function endOfBars(hours: ExchangeHours, utc: number, size: number, count: number): number {
  if (size === DAY) {
    return endOfDays(hours, utc, count);
  }

  let at = utc;

  for (let left = count; left > 0; ) {
    if (hours.isOpenDuring(at, at + size)) {
      const bars = hours.isOpen(at) ? Math.min(left, Math.ceil((hours.nextClose(at) - at) / size)) : 1;
      at += bars * size;
      left -= bars;
    } else {
      at += Math.floor((hours.nextOpen(at) - at) / size) * size;
    }
  }

  return at;
}

function endOfDays(hours: ExchangeHours, utc: number, count: number): number {
  let local = hours.timeZone.toLocal(utc);

  for (let left = count; left > 0; ) {
    // Fails for a calendar that stays closed, on which this would never end.
    hours.nextOpen(hours.timeZone.toUtc(local));
    local += DAY;
    left -= hours.isTradingDay(Math.floor(local / DAY)) ? 1 : 0;
  }

  return hours.timeZone.toUtc(local);
}

function isBarCount(period: unknown): period is BarCount {
  return (
    typeof period === 'object' &&
    period !== null &&
    'barCount' in period &&
    'resolution' in period &&
    Object.values(Resolution).some((each) => each === period.resolution)
  );
}

function isTime(value: unknown): value is DateTime {
  return (
    typeof value === 'object' &&
    value !== null &&
    'toMillis' in value &&
    Number.isFinite((value as DateTime).toMillis())
  );
}

function bad(expected: string): FrameworkError {
  return new FrameworkError('BAD_ARGUMENT', `Insight: expected ${expected}.`);
}
