/**
 * Portfolio construction models: what turns insights into targets.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { tickerOf } from '../market/symbol.js';
import type { SecurityChanges } from '../portfolio/changes.js';
import type { FrameworkHost } from './host.js';
import type { Insight } from './insight.js';
import { PortfolioTarget, type TargetLike } from './portfolio-target.js';
import { type NextRebalance, type Rebalancing, readRebalancing } from './rebalancing.js';

/** Whatever can be a portfolio construction model. Members may have QuantConnect's spellings too. */
export interface PortfolioConstructionModelLike<A = FrameworkHost> {
  /**
   * Says what to hold; called at every instant with data, also when there are no new insights.
   *
   * @param algorithm - the algorithm
   * @param insights - the new insights
   * @returns targets in signed units; an empty list for no change
   */
  createTargets(algorithm: A, insights: readonly Insight[]): Iterable<TargetLike>;

  /**
   * Learns which securities came and went.
   *
   * @param algorithm - the algorithm
   * @param changes - since the last step
   */
  onSecuritiesChanged?(algorithm: A, changes: SecurityChanges): void;
}

/**
 * A base for portfolio construction models: say in `determineTargetPercent` which share of the account each insight gets.
 *
 * @remarks
 * 1. When a rebalance is due, the latest insight of each security that still holds is given its share.
 * 2. Securities whose last insight expired are closed then; those that were removed have no insights left.
 * 3. It is due when the time has come, when there are new insights or an expired one, and when securities came or went; without a time to rebalance at,
 *    always.
 * @source LEAN `PortfolioConstructionModel`
 */
export class PortfolioConstructionModel implements PortfolioConstructionModelLike {
  /** Whether securities that came or went are a reason to rebalance. */
  rebalanceOnSecurityChanges = true;
  /** Whether new and expired insights are a reason to rebalance. */
  rebalanceOnInsightChanges = true;
  readonly #next: NextRebalance | undefined;
  #rebalanceUtc: number | undefined;
  #hasChanges = false;

  /**
   * @param rebalancing - when to rebalance although nothing new was said; at every instant when absent
   * @throws FrameworkError `BAD_ARGUMENT` when it is no such time
   */
  constructor(rebalancing?: Rebalancing) {
    this.#next = readRebalancing(this.constructor.name, rebalancing);
  }

  /** {@inheritDoc PortfolioConstructionModelLike.createTargets} */
  createTargets(algorithm: FrameworkHost, insights: readonly Insight[]): Iterable<TargetLike> {
    if (!this.isRebalanceDue(algorithm, insights)) {
      return [];
    }

    const latest = this.getTargetInsights(algorithm);
    const shares = this.determineTargetPercent(latest);
    const targets: PortfolioTarget[] = [];
    const withoutTarget = new Set<string>();

    for (const insight of latest) {
      const share = shares.get(insight);
      const target = share === undefined ? undefined : PortfolioTarget.percent(algorithm, insight.symbol, share);

      if (target !== undefined) {
        targets.push(target);
      } else if (share !== undefined) {
        withoutTarget.add(tickerOf(insight.symbol));
      }
    }

    return [...targets, ...this.#closing(algorithm, withoutTarget)];
  }

  /** {@inheritDoc PortfolioConstructionModelLike.onSecuritiesChanged} */
  onSecuritiesChanged(algorithm: FrameworkHost, changes: SecurityChanges): void {
    this.#hasChanges = true;
    algorithm.insights.expire(changes.removedSecurities.map(({ symbol }) => symbol));
  }

  /**
   * Says which share of the account each insight gets.
   *
   * @param _activeInsights - the latest insight of each security
   * @returns signed fractions; an insight without one gets no target
   * @throws FrameworkError `NOT_AVAILABLE` when a model does not say so
   */
  determineTargetPercent(_activeInsights: readonly Insight[]): ReadonlyMap<Insight, number> {
    throw new FrameworkError(
      'NOT_AVAILABLE',
      `${this.constructor.name}: define determineTargetPercent, or createTargets.`,
    );
  }

  /**
   * Tells whether an insight counts.
   *
   * @param _insight - an insight that holds
   */
  shouldCreateTargetForInsight(_insight: Insight): boolean {
    return true;
  }

  /**
   * Lists the latest insight of each security that holds and counts.
   *
   * @param algorithm - the algorithm
   */
  getTargetInsights(algorithm: FrameworkHost): Insight[] {
    const latest = new Map<string, Insight>();

    for (const insight of algorithm.insights.getActiveInsights()) {
      const ticker = tickerOf(insight.symbol);
      const before = latest.get(ticker);

      if (
        this.shouldCreateTargetForInsight(insight) &&
        (before === undefined || before.generatedUtc <= insight.generatedUtc)
      ) {
        latest.set(ticker, insight);
      }
    }

    return [...latest.values()];
  }

  /**
   * Tells whether to rebalance now, and takes note when it is so.
   *
   * @param algorithm - the algorithm
   * @param insights - the new insights
   */
  isRebalanceDue({ clock: { utc }, insights: known }: FrameworkHost, insights: readonly Insight[]): boolean {
    if (this.#next === undefined) {
      this.#hasChanges = false;
      return true;
    }

    if (this.#rebalanceUtc === undefined) {
      this.#rebalanceUtc = this.#next(utc);

      if (this.#rebalanceUtc !== undefined && this.#rebalanceUtc <= utc) {
        // The function is asked again at the next instant: twice at one it would give the same answer.
        this.#rebalanceUtc = undefined;
        this.#hasChanges = false;
        return true;
      }
    }

    const isTime = this.#rebalanceUtc !== undefined && this.#rebalanceUtc <= utc;
    const isNew = this.rebalanceOnInsightChanges && (insights.length > 0 || known.nextExpiryUtc < utc);

    if (!(isTime || isNew || (this.rebalanceOnSecurityChanges && this.#hasChanges))) {
      return false;
    }

    this.#rebalanceUtc = this.#next(utc);
    this.#hasChanges = false;
    return true;
  }

  /** Targets of nothing for securities about which nobody says anything any more. */
  #closing({ insights }: FrameworkHost, withoutTarget: ReadonlySet<string>): PortfolioTarget[] {
    const expired = new Map(insights.removeExpiredInsights().map(({ symbol }) => [tickerOf(symbol), symbol]));

    return [...expired]
      .filter(([ticker]) => !insights.hasActiveInsights(ticker) && !withoutTarget.has(ticker))
      .map(([, symbol]) => new PortfolioTarget(symbol, 0));
  }
}

/** Holds nothing new: what an algorithm has when none is set. */
export class NullPortfolioConstructionModel extends PortfolioConstructionModel {
  /** {@inheritDoc PortfolioConstructionModelLike.createTargets} */
  override createTargets(): PortfolioTarget[] {
    return [];
  }
}
