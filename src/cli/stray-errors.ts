/**
 * Errors that a strategy throws outside the run's own calls: in promises, timers and derived streams.
 *
 * @module
 */
import { config } from 'rxjs';
import { describeThrown } from '../core/errors.js';
import { formatUtc } from '../core/time.js';
import type { BacktestResult } from '../engine/result.js';
import { findPlace, shortPath } from './place.js';

/** What was thrown while nobody watched. */
export interface StrayErrors {
  /** In subscribers of streams derived from the run's: reported, and the run goes on. */
  readonly logged: readonly unknown[];
  /** In promises and timers: part of the strategy was never run to its end, so the run has failed. */
  readonly fatal: readonly unknown[];
}

/**
 * Watches for stray errors from now to the end of the process, so that none is lost and none kills it.
 *
 * @returns the lists, which grow
 */
export function watchStrayErrors(): StrayErrors {
  const logged: unknown[] = [];
  const fatal: unknown[] = [];
  config.onUnhandledError = (error: unknown): void => {
    logged.push(error);
  };
  process.on('unhandledRejection', (error) => fatal.push(error));
  process.on('uncaughtException', (error) => fatal.push(error));

  return { logged, fatal };
}

/**
 * Waits until everything thrown during a run has been reported; both RxJS and Node report in a later turn.
 */
export function settle(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/**
 * Adds stray errors to a result.
 *
 * @param result - the result of the run
 * @param stray - what was thrown besides
 * @returns the result; the same one when nothing was thrown
 */
export function addStrayErrors(result: BacktestResult, { logged, fatal }: StrayErrors): BacktestResult {
  const all = [...logged, ...fatal];

  if (all.length === 0) {
    return result;
  }

  const time =
    result.equity[result.equity.length - 1]?.time ?? result.logs[result.logs.length - 1]?.time ?? formatUtc(0);
  const logs = [...result.logs, ...all.map((error) => ({ time, level: 'error' as const, message: describe(error) }))];

  return fatal.length === 0 || result.status === 'failed'
    ? { ...result, logs }
    : { ...result, logs, status: 'failed', error: failure(fatal[0]) };
}

/**
 * Says what a strategy threw, and where, as a result holds it.
 *
 * @param error - what was thrown
 * @returns message, file and line
 */
export function failure(error: unknown): NonNullable<BacktestResult['error']> {
  const place = findPlace(error);

  return {
    message: describeThrown(error),
    file: place === undefined ? null : shortPath(place.file),
    line: place?.line ?? null,
  };
}

function describe(error: unknown): string {
  const { message, file, line } = failure(error);

  return file === null ? message : `${file}:${line}: ${message}`;
}
