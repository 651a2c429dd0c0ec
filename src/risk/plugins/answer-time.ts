/**
 * How long plugins may take to answer, and what measures it.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../../core/errors.js';

/** Tells the milliseconds since some moment that stays the same, with fractions, such as `performance.now` does. */
export type Stopwatch = () => number;

/** What plugins are held to. */
export interface AnswerBudget {
  /** How long one call of a plugin may take, in milliseconds. */
  readonly maxAnswerTime: number;
  /** Measures it. */
  readonly stopwatch: Stopwatch;
}

/** How far a call went beyond its budget. */
export interface Lateness {
  /** The milliseconds that it took. */
  readonly took: number;
  /** The milliseconds that are allowed. */
  readonly allowed: number;
}

/**
 * Reads a stopwatch.
 *
 * @param stopwatch - what measures plugins
 * @throws FrameworkError `BAD_ARGUMENT` naming the stopwatch when it throws
 */
export function readStopwatch(stopwatch: Stopwatch): number {
  try {
    return stopwatch();
  } catch (thrown) {
    throw new FrameworkError('BAD_ARGUMENT', `The stopwatch threw: ${describeThrown(thrown)}`, { cause: thrown });
  }
}

/**
 * Tells whether a call took too long.
 *
 * @remarks A stopwatch that goes backwards or shows no number has measured nothing, and what was not measured is late.
 * @param budget - what plugins are held to
 * @param since - what the stopwatch showed before the call
 * @returns by how much, rounded up to microseconds, or `undefined` when it was in time
 */
export function latenessOf({ maxAnswerTime, stopwatch }: AnswerBudget, since: number): Lateness | undefined {
  const took = readStopwatch(stopwatch) - since;

  return took >= 0 && took <= maxAnswerTime
    ? undefined
    : { took: Math.ceil(took * 1000) / 1000, allowed: maxAnswerTime };
}
