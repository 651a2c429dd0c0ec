/**
 * The algorithm framework: models that say which way securities go, what to hold, and how to trade it.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import type { AlphaModelLike } from '../framework/alpha.js';
import type { ExecutionModelLike } from '../framework/execution.js';
import { Framework } from '../framework/framework.js';
import type { Insight } from '../framework/insight.js';
import { InsightManager } from '../framework/insights.js';
import type { PortfolioConstructionModelLike } from '../framework/portfolio-construction.js';
import type { RiskManagementModelLike } from '../framework/risk-management.js';
import { type ManualUniverseSelectionModel, UniverseSettings } from '../framework/universe.js';
import { SeveralIndicators } from './breadth.js';

let models: (algorithm: FrameworkAlgorithm) => Framework | undefined;

/**
 * The algorithm framework. In each time step, after `onData`: the alpha models give insights, the portfolio construction model turns them into targets, risk
 * management models change these, and the execution model trades. Models are objects with the members of their kind, in any spelling.
 */
export abstract class FrameworkAlgorithm extends SeveralIndicators {
  static {
    models = (algorithm): Framework | undefined => algorithm.#framework;
  }

  /** How the securities of a universe are subscribed. */
  readonly universeSettings = new UniverseSettings();
  #framework: Framework | undefined;
  #insights: InsightManager | undefined;

  /** The insights that were emitted and not yet taken out as expired. */
  get insights(): InsightManager {
    this.#insights ??= new InsightManager(this.clock);
    return this.#insights;
  }

  /**
   * Sets the securities to trade. They are added when `initialize` is over, as `universeSettings` says then.
   *
   * @param model - the universe
   * @throws FrameworkError `NOT_AVAILABLE` after `initialize`; `BAD_ARGUMENT` when it is no universe that is supported
   */
  setUniverseSelection(model: ManualUniverseSelectionModel): void {
    if (this.runtime.phase !== 'initializing') {
      throw new FrameworkError('NOT_AVAILABLE', 'setUniverseSelection can be called in initialize() only.');
    }

    this.#models.setUniverse(model);
  }

  /**
   * Sets what says which way securities will go, in the place of what was set before.
   *
   * @param model - an object with `update`
   * @throws FrameworkError `BAD_ARGUMENT` when it is none
   */
  setAlpha(model: AlphaModelLike<FrameworkAlgorithm> | object): void {
    this.#models.setAlpha(model, false);
  }

  /**
   * Adds an alpha model to those that are there; they are asked in this order.
   *
   * @param model - an object with `update`
   * @throws FrameworkError `BAD_ARGUMENT` when it is none
   */
  addAlpha(model: AlphaModelLike<FrameworkAlgorithm> | object): void {
    this.#models.setAlpha(model, true);
  }

  /**
   * Sets what turns insights into targets; without one nothing is traded.
   *
   * @param model - an object with `createTargets`
   * @throws FrameworkError `BAD_ARGUMENT` when it is none
   */
  setPortfolioConstruction(model: PortfolioConstructionModelLike<FrameworkAlgorithm> | object): void {
    this.#models.setConstruction(model);
  }

  /**
   * Sets what changes targets before they are traded, in the place of what was set before. It advises: the risk gate decides on every order.
   *
   * @param model - an object with `manageRisk`
   * @throws FrameworkError `BAD_ARGUMENT` when it is none
   */
  setRiskManagement(model: RiskManagementModelLike<FrameworkAlgorithm> | object): void {
    this.#models.setRisk(model, false);
  }

  /**
   * Adds a risk management model to those that are there; each sees the targets as the one before left them.
   *
   * @param model - an object with `manageRisk`
   * @throws FrameworkError `BAD_ARGUMENT` when it is none
   */
  addRiskManagement(model: RiskManagementModelLike<FrameworkAlgorithm> | object): void {
    this.#models.setRisk(model, true);
  }

  /**
   * Sets what trades towards the targets; without one, market orders are sent at once.
   *
   * @param model - an object with `execute`
   * @throws FrameworkError `BAD_ARGUMENT` when it is none
   */
  setExecution(model: ExecutionModelLike<FrameworkAlgorithm> | object): void {
    this.#models.setExecution(model);
  }

  /**
   * Emits insights outside an alpha model: they become targets and orders at once. During the warm-up they are ignored.
   *
   * @param insights - one after the other, or as a list
   * @throws FrameworkError `NOT_AVAILABLE` in `initialize`; `BAD_ARGUMENT` when one is no insight; `SYMBOL_NOT_ADDED` when its security was not added
   */
  emitInsights(...insights: readonly (Insight | readonly Insight[])[]): void {
    if (this.runtime.phase === 'initializing') {
      throw new FrameworkError('NOT_AVAILABLE', 'emitInsights cannot be called in initialize(): there is no data yet.');
    }

    this.#models.emit(insights.flat());
  }

  get #models(): Framework {
    this.#framework ??= new Framework(this);
    return this.#framework;
  }
}

/**
 * Returns the models of an algorithm. Only for the engine: the package does not export it.
 *
 * @param algorithm - the algorithm
 * @returns nothing for an algorithm that uses none
 */
export function frameworkOf(algorithm: FrameworkAlgorithm): Framework | undefined {
  return models(algorithm);
}
