/**
 * Gives every security the same share of the account.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { Resolution } from '../market/resolution.js';
import type { Insight } from './insight.js';
import { PortfolioConstructionModel } from './portfolio-construction.js';
import type { Rebalancing } from './rebalancing.js';

/** Which sides of the market a portfolio may take. */
export type PortfolioBias = -1 | 0 | 1;

/** Sides of the market under QuantConnect's names. */
export const PortfolioBias = {
  /** Only short. */
  Short: -1,
  /** Both. */
  LongShort: 0,
  /** Only long. */
  Long: 1,
  /** The same as `Short`. */
  SHORT: -1,
  /** The same as `LongShort`. */
  LONG_SHORT: 0,
  /** The same as `Long`. */
  LONG: 1,
} as const;

/** Gives every security with an insight that is not flat the same share of the account, long or short as the insight says. */
export class EqualWeightingPortfolioConstructionModel extends PortfolioConstructionModel {
  readonly #bias: PortfolioBias;

  /**
   * @param rebalancing - when to rebalance although nothing new was said; daily when absent, at every instant when null
   * @param portfolioBias - which sides of the market to take; both when absent
   * @throws FrameworkError `BAD_ARGUMENT` when one of them is not that
   * @source LEAN `EqualWeightingPortfolioConstructionModel`
   */
  constructor(rebalancing: Rebalancing = Resolution.Daily, portfolioBias: PortfolioBias = PortfolioBias.LongShort) {
    super(rebalancing);

    if (portfolioBias !== 1 && portfolioBias !== 0 && portfolioBias !== -1) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `EqualWeightingPortfolioConstructionModel: expected a PortfolioBias, was ${String(portfolioBias)}.`,
      );
    }

    this.#bias = portfolioBias;
  }

  /** {@inheritDoc PortfolioConstructionModel.determineTargetPercent} */
  override determineTargetPercent(activeInsights: readonly Insight[]): ReadonlyMap<Insight, number> {
    const signs = activeInsights.map(
      (insight) => [insight, this.#bias === 0 || insight.direction === this.#bias ? insight.direction : 0] as const,
    );
    const count = signs.filter(([, sign]) => sign !== 0).length;

    return new Map(signs.map(([insight, sign]) => [insight, sign === 0 ? 0 : sign / count]));
  }
}
