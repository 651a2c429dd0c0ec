/**
 * What is checked of a strategy's hooks: that none is waited for in vain.
 *
 * @module
 */
import type { QCAlgorithm } from '../algorithm/algorithm.js';
import { spellings } from '../core/names.js';

/**
 * Hooks of LEAN's algorithm that this engine never calls.
 *
 * @source LEAN `Algorithm/QCAlgorithm.cs`
 */
const notCalled = [
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
