/**
 * When a portfolio is rebalanced although nothing new was said.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { DAY, type DateTime, TimeZone } from '../core/time.js';
import { TimeSpan } from '../core/time-span.js';
import { Resolution, resolutionMs } from '../market/resolution.js';

/** A rule that chooses days, such as those of `dateRules`. */
export interface DayRule {
  /**
   * Tells whether a day is chosen.
   *
   * @param day - days since 1970-01-01
   */
  includes(day: number): boolean;
}

/**
 * When to rebalance: after a span or the length of a bar, on days, or when a function of now says; nothing to do so at every instant.
 */
export type Rebalancing =
  | Resolution
  | TimeSpan
  | DayRule
  | ((now: DateTime) => DateTime | null | undefined)
  | null
  | undefined;

/** Finds the next time to rebalance, epoch milliseconds; nothing when it is not known yet. */
export type NextRebalance = (utc: number) => number | undefined;

/** How far ahead a day is looked for. */
const SEARCH_DAYS = 1_000;

/**
 * Reads when to rebalance.
 *
 * @param model - who asks, named in the error
 * @param rebalancing - what was said
 * @returns a function from now; `undefined` to rebalance at every instant
 * @throws FrameworkError `BAD_ARGUMENT` when it is none of these
 */
export function readRebalancing(model: string, rebalancing: Rebalancing): NextRebalance | undefined {
  if (rebalancing === null || rebalancing === undefined) {
    return undefined;
  }

  if (rebalancing instanceof TimeSpan) {
    return (utc) => utc + rebalancing.totalMilliseconds;
  }

  if (typeof rebalancing === 'function') {
    return (utc) => readTime(model, rebalancing(TimeZone.utc.dateTime(utc)));
  }

  if (typeof rebalancing === 'object' && typeof rebalancing.includes === 'function') {
    return (utc) => nextDay(rebalancing, utc);
  }

  if (Object.values(Resolution).some((each) => each === rebalancing)) {
    return (utc) => utc + resolutionMs(rebalancing as Resolution);
  }

  throw new FrameworkError(
    'BAD_ARGUMENT',
    `${model}: expected a resolution, a TimeSpan, a date rule or a function to rebalance by, was ${String(rebalancing)}.`,
  );
}

function readTime(model: string, time: DateTime | null | undefined): number | undefined {
  if (time === null || time === undefined) {
    return undefined;
  }

  const utc: unknown = typeof time.toMillis === 'function' ? time.toMillis() : Number.NaN;

  if (typeof utc === 'number' && Number.isFinite(utc)) {
    return utc;
  }

  throw new FrameworkError('BAD_ARGUMENT', `${model}: expected a function that returns a time to rebalance at.`);
}

/** The midnight of the next chosen day, in UTC as in LEAN. */
function nextDay(rule: DayRule, utc: number): number {
  const first = Math.floor(utc / DAY) + 1;

  for (let day = first; day < first + SEARCH_DAYS; day += 1) {
    if (rule.includes(day)) {
      return day * DAY;
    }
  }

  return Number.POSITIVE_INFINITY;
}
