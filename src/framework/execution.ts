/**
 * Execution models: what trades towards targets, by the algorithm's own verbs.
 *
 * @module
 */
import type { SecurityChanges } from '../portfolio/changes.js';
import type { FrameworkHost } from './host.js';
import type { PortfolioTarget } from './portfolio-target.js';

/** Whatever can be an execution model. Members may have QuantConnect's spellings too. */
export interface ExecutionModelLike<A = FrameworkHost> {
  /**
   * Trades towards the targets; called at every instant with data, also when there are no new ones.
   *
   * @param algorithm - the algorithm
   * @param targets - the new targets, one for each security at most
   */
  execute(algorithm: A, targets: readonly PortfolioTarget[]): void;

  /**
   * Learns which securities came and went.
   *
   * @param algorithm - the algorithm
   * @param changes - since the last step
   */
  onSecuritiesChanged?(algorithm: A, changes: SecurityChanges): void;
}

/** A base for execution models; an object with the same members does as well. */
export class ExecutionModel implements ExecutionModelLike {
  /** {@inheritDoc ExecutionModelLike.execute} */
  execute(_algorithm: FrameworkHost, _targets: readonly PortfolioTarget[]): void {}

  /** {@inheritDoc ExecutionModelLike.onSecuritiesChanged} */
  onSecuritiesChanged(_algorithm: FrameworkHost, _changes: SecurityChanges): void {}
}

/** Trades nothing. */
export class NullExecutionModel extends ExecutionModel {}
