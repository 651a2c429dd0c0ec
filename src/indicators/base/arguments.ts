/**
 * Arguments of indicators: a name may come before the others, as in QuantConnect.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';

/**
 * The arguments of an indicator, with or without a name before them.
 *
 * @inline
 */
export type Named<A extends readonly unknown[]> = A | readonly [name: string, ...A];

/**
 * The arguments of an indicator with a period.
 *
 * @inline
 */
export type PeriodArguments = Named<readonly [period: number]>;

/**
 * Splits the name off the arguments.
 *
 * @param args - the arguments, with or without a name first
 * @returns the name, or `undefined`, and the other arguments
 */
export function splitName<T extends readonly unknown[]>(args: Named<T>): readonly [name: string | undefined, rest: T] {
  return typeof args[0] === 'string' ? [args[0], args.slice(1) as unknown as T] : [undefined, args as T];
}

/**
 * Checks a period.
 *
 * @param owner - whose period it is
 * @param period - how many inputs
 * @param least - the shortest that makes sense
 * @returns the period
 * @throws FrameworkError `BAD_ARGUMENT` when it is not a whole number of `least` or more
 */
export function requirePeriod(owner: string, period: number, least = 1): number {
  if (!(Number.isSafeInteger(period) && period >= least)) {
    throw new FrameworkError('BAD_ARGUMENT', `${owner}: expected a period of ${least} or more, was ${String(period)}.`);
  }

  return period;
}

/**
 * Checks a number.
 *
 * @param owner - whose number it is
 * @param what - what it is, as a message says it: `an offset from 0 to 1`
 * @param value - the number
 * @param within - whether it is in its range; any finite number is when absent
 * @returns the number
 * @throws FrameworkError `BAD_ARGUMENT` when it is no finite number, or outside its range
 */
export function requireNumber(
  owner: string,
  what: string,
  value: number,
  within: (value: number) => boolean = () => true,
): number {
  if (!(Number.isFinite(value) && within(value))) {
    throw new FrameworkError('BAD_ARGUMENT', `${owner}: expected ${what}, was ${String(value)}.`);
  }

  return value;
}
