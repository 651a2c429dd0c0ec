/**
 * Arguments of indicators: a name may come before the others, as in QuantConnect.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';

/**
 * The arguments of an indicator with a period.
 *
 * @inline
 */
export type PeriodArguments = readonly [period: number] | readonly [name: string, period: number];

/**
 * Splits the name off the arguments.
 *
 * @param args - the arguments, with or without a name first
 * @returns the name, or `undefined`, and the other arguments
 */
export function splitName<T extends readonly unknown[]>(
  args: T | readonly [name: string, ...rest: T],
): readonly [name: string | undefined, rest: T] {
  return typeof args[0] === 'string' ? [args[0], args.slice(1) as unknown as T] : [undefined, args as T];
}

/**
 * Checks a period.
 *
 * @param owner - whose period it is
 * @param period - how many inputs
 * @returns the period
 * @throws FrameworkError `BAD_ARGUMENT` when it is not a whole number of 1 or more
 */
export function requirePeriod(owner: string, period: number): number {
  if (!(Number.isSafeInteger(period) && period >= 1)) {
    throw new FrameworkError('BAD_ARGUMENT', `${owner}: expected a period of 1 or more, was ${String(period)}.`);
  }

  return period;
}
