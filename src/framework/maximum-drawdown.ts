/**
 * Closes positions that lose too much.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { closingProfitFraction } from '../portfolio/closing.js';
import type { FrameworkHost } from './host.js';
import { PortfolioTarget } from './portfolio-target.js';
import { RiskManagementModel } from './risk-management.js';

/** Closes a position that would lose more than a fraction of its cost if it were closed now, the fee included, and ends its insights. */
export class MaximumDrawdownPercentPerSecurity extends RiskManagementModel {
  readonly #maximum: number;

  /**
   * @param maximumDrawdownPercent - the fraction, such as 0.05; its sign does not matter
   * @throws FrameworkError `BAD_ARGUMENT` when it is no finite number
   * @source LEAN `MaximumDrawdownPercentPerSecurity`
   */
  constructor(maximumDrawdownPercent = 0.05) {
    super();

    if (!Number.isFinite(maximumDrawdownPercent)) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `MaximumDrawdownPercentPerSecurity: expected a fraction such as 0.05, was ${String(maximumDrawdownPercent)}.`,
      );
    }

    this.#maximum = Math.abs(maximumDrawdownPercent);
  }

  /** {@inheritDoc RiskManagementModelLike.manageRisk} */
  override manageRisk(algorithm: FrameworkHost): PortfolioTarget[] {
    const targets: PortfolioTarget[] = [];

    for (const security of algorithm.securities.values) {
      if (closingProfitFraction(security) < -this.#maximum) {
        algorithm.insights.cancel([security.symbol]);
        targets.push(new PortfolioTarget(security.symbol, 0));
      }
    }

    return targets;
  }
}
