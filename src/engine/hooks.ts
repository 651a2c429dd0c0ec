/**
 * What is checked of a strategy's hooks: that they are synchronous, and that none is waited for in vain.
 *
 * @module
 */
import type { QCAlgorithm } from '../algorithm/algorithm.js';
import { FrameworkError } from '../core/errors.js';
import { spellings } from '../core/names.js';

/**
 * Hooks of LEAN's algorithm that this engine never calls.
 *
 * @source LEAN `Algorithm/QCAlgorithm.cs`
 */
const notCalled = [
  'onDividends',
  'onSplits',
  'onDelistings',
  'onSymbolChangedEvents',
  'onAssignmentOrderEvent',
  'onBrokerageMessage',
  'onBrokerageDisconnect',
  'onBrokerageReconnect',
  'onEndOfTimeStep',
  'onCommand',
] as const;

/**
 * Finds the hooks that a strategy defines and that are never called.
 *
 * @param algorithm - the strategy
 * @returns their names, as the strategy spells them
 */
export function uncalledHooks(algorithm: QCAlgorithm): readonly string[] {
  return notCalled.flatMap(spellings).filter((name) => typeof Reflect.get(algorithm, name) === 'function');
}

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
