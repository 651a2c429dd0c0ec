/**
 * Dates as strategies write them.
 *
 * @module
 */
import { FrameworkError } from './errors.js';
import { type DateTime, dayNumber, parseDay } from './time.js';

/** A date as strategies write it: `2013, 10, 7`, `'2013-10-07'` or a Luxon time. */
export type DateInput = readonly [year: number, month: number, day: number] | readonly [date: string | DateTime];

/**
 * Reads a date.
 *
 * @param owner - who asks, named in the error
 * @param input - the date
 * @returns days since 1970-01-01
 * @throws FrameworkError `BAD_ARGUMENT` when it is no date
 */
export function readDay(owner: string, input: DateInput): number {
  const [first, month, day] = input;

  if (typeof first === 'number') {
    return dayNumber(first, month ?? Number.NaN, day ?? Number.NaN);
  }

  const text = typeof first === 'string' ? first : (first?.toISODate?.() ?? '');
  const parsed = parseDay(text);

  if (parsed === undefined) {
    throw new FrameworkError(
      'BAD_ARGUMENT',
      `${owner}: expected a date such as (2013, 10, 7) or "2013-10-07", was ${JSON.stringify(text)}.`,
    );
  }

  return parsed;
}
