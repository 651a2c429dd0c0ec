/**
 * What is checked of every hook: that it has done its work when it returns.
 *
 * @module
 */
import { FrameworkError } from './errors.js';

/**
 * Checks that a hook has done its work when it returns: what comes after an `await` would run when the backtest is over.
 *
 * @param hook - its name
 * @param answer - what it returned
 * @throws FrameworkError `ALGORITHM_FAILED` when it returned a promise
 */
export function requireSynchronous(hook: string, answer: unknown): void {
  if (answer === undefined || typeof (answer as PromiseLike<unknown> | null)?.then !== 'function') {
    return;
  }

  // Its failure, if it fails later, has been told already: the hook should not have been asynchronous.
  Promise.resolve(answer as PromiseLike<unknown>).catch(() => undefined);
  throw new FrameworkError(
    'ALGORITHM_FAILED',
    `${hook} returned a Promise. Hooks are synchronous: remove async, and load what must be waited for before the run.`,
  );
}
