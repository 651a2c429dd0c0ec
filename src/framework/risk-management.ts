/**
 * Risk management models: what changes targets before they are traded. They advise; the risk gate decides.
 *
 * @module
 */
import type { SecurityChanges } from '../portfolio/changes.js';
import type { FrameworkHost } from './host.js';
import type { PortfolioTarget, TargetLike } from './portfolio-target.js';

/** Whatever can be a risk management model. Members may have QuantConnect's spellings too. */
export interface RiskManagementModelLike<A = FrameworkHost> {
  /**
   * Looks at the targets of an instant, also when there are none.
   *
   * @param algorithm - the algorithm
   * @param targets - what is to be held
   * @returns targets that take the place of those for the same securities; an empty list for no change
   */
  manageRisk(algorithm: A, targets: readonly PortfolioTarget[]): Iterable<TargetLike>;

  /**
   * Learns which securities came and went.
   *
   * @param algorithm - the algorithm
   * @param changes - since the last step
   */
  onSecuritiesChanged?(algorithm: A, changes: SecurityChanges): void;
}

/** A base for risk management models; an object with the same members does as well. */
export class RiskManagementModel implements RiskManagementModelLike {
  /** {@inheritDoc RiskManagementModelLike.manageRisk} */
  manageRisk(_algorithm: FrameworkHost, _targets: readonly PortfolioTarget[]): Iterable<TargetLike> {
    return [];
  }

  /** {@inheritDoc RiskManagementModelLike.onSecuritiesChanged} */
  onSecuritiesChanged(_algorithm: FrameworkHost, _changes: SecurityChanges): void {}
}

/** Changes nothing: what an algorithm has when none is set. */
export class NullRiskManagementModel extends RiskManagementModel {}
