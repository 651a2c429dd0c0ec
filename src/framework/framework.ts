/**
 * Turns the models of an algorithm, once in each time step: insights, targets, changed targets, orders.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { requireSynchronous } from '../core/synchronous.js';
import type { Slice } from '../market/slice.js';
import { tickerOf } from '../market/symbol.js';
import type { SecurityChanges } from '../portfolio/changes.js';
import { AlphaModel } from './alpha.js';
import { type BoundModel, bindModel, callModel, type ModelRole, readList } from './binding.js';
import { ExecutionModel } from './execution.js';
import type { FrameworkHost } from './host.js';
import { ImmediateExecutionModel } from './immediate-execution.js';
import { Insight, openInsight } from './insight.js';
import { addInsight } from './insights.js';
import { PortfolioConstructionModel } from './portfolio-construction.js';
import { describeTarget, PortfolioTarget, type TargetLike } from './portfolio-target.js';
import { RiskManagementModel } from './risk-management.js';
import { addUniverse, ManualUniverseSelectionModel } from './universe.js';

/** What models can be set for. */
const roles = {
  alpha: { what: 'the alpha model', setter: 'setAlpha', base: AlphaModel, required: 'update' },
  construction: {
    what: 'the portfolio construction model',
    setter: 'setPortfolioConstruction',
    base: PortfolioConstructionModel,
    required: 'createTargets',
  },
  risk: {
    what: 'the risk management model',
    setter: 'setRiskManagement',
    base: RiskManagementModel,
    required: 'manageRisk',
  },
  execution: { what: 'the execution model', setter: 'setExecution', base: ExecutionModel, required: 'execute' },
} satisfies Record<string, ModelRole>;

/** The models of one algorithm. */
export class Framework {
  readonly #host: FrameworkHost;
  #universe: ManualUniverseSelectionModel | undefined;
  #alphas: readonly BoundModel[] = [];
  #construction: BoundModel | undefined;
  #risks: readonly BoundModel[] = [];
  #execution = bindModel(roles.execution, new ImmediateExecutionModel());
  #saidWarmUp = false;

  /**
   * @param host - the algorithm
   */
  constructor(host: FrameworkHost) {
    this.#host = host;
  }

  /**
   * Sets the securities to trade; they are added when `initialize` is over.
   *
   * @param universe - the model
   * @throws FrameworkError `BAD_ARGUMENT` when it is none that is supported
   */
  setUniverse(universe: unknown): void {
    if (!(universe instanceof ManualUniverseSelectionModel)) {
      throw new FrameworkError('BAD_ARGUMENT', 'setUniverseSelection: expected a ManualUniverseSelectionModel.');
    }

    this.#universe = universe;
  }

  /** Sets the alpha model, or adds one. */
  setAlpha(model: unknown, isAdded: boolean): void {
    const bound = bindModel(roles.alpha, model);
    this.#alphas = isAdded ? [...this.#alphas, bound] : [bound];
  }

  /** Sets the portfolio construction model. */
  setConstruction(model: unknown): void {
    this.#construction = bindModel(roles.construction, model);
  }

  /** Sets the risk management model, or adds one. */
  setRisk(model: unknown, isAdded: boolean): void {
    const bound = bindModel(roles.risk, model);
    this.#risks = isAdded ? [...this.#risks, bound] : [bound];
  }

  /** Sets the execution model. */
  setExecution(model: unknown): void {
    this.#execution = bindModel(roles.execution, model);
  }

  /** Adds the securities of the universe, when `initialize` is over. */
  begin(): void {
    if (this.#universe !== undefined) {
      addUniverse(this.#host, this.#universe);
    }
  }

  /**
   * Tells the models which securities came and went.
   *
   * @param changes - since the last step
   */
  onSecuritiesChanged(changes: SecurityChanges): void {
    const construction = this.#construction === undefined ? [] : [this.#construction];

    for (const model of [...this.#alphas, ...construction, this.#execution, ...this.#risks]) {
      callModel(model, 'onSecuritiesChanged', () => {
        requireSynchronous(`${model.name}.onSecuritiesChanged`, model.onSecuritiesChanged?.(this.#host, changes));
      });
    }
  }

  /**
   * Turns the models on the data of one instant, after `onData`.
   *
   * @param slice - the data
   */
  onData(slice: Slice): void {
    const insights: Insight[] = [];

    for (const model of this.#alphas) {
      const fresh = callModel(model, 'update', () =>
        this.#begun(readList<Insight>(model.act(this.#host, slice), 'insights', describeInsight), model.name),
      );
      insights.push(...fresh);
    }

    this.#register(insights);
    this.#process(insights);
  }

  /**
   * Takes insights that the strategy itself emits.
   *
   * @param given - the insights
   */
  emit(given: readonly unknown[]): void {
    if (this.#host.isWarmingUp) {
      if (!this.#saidWarmUp) {
        this.#saidWarmUp = true;
        this.#host.error('Insights that are emitted during the warm-up are ignored.');
      }

      return;
    }

    for (const [index, one] of given.entries()) {
      const problem = describeInsight(one);

      if (problem !== undefined) {
        throw new FrameworkError('BAD_ARGUMENT', `emitInsights: number ${index + 1} of the insights: ${problem}.`);
      }
    }

    const insights = this.#begun(given as readonly Insight[], this.#alphas[0]?.name ?? '');
    this.#register(insights);
    this.#process(insights);
  }

  #begun(insights: readonly Insight[], sourceModel: string): readonly Insight[] {
    const { clock, securities } = this.#host;

    for (const insight of insights) {
      openInsight(insight, clock.utc, securities.require(insight.symbol), sourceModel);
    }

    return insights;
  }

  #register(insights: readonly Insight[]): void {
    for (const insight of insights) {
      addInsight(this.#host.insights, insight);
    }
  }

  /** Insights become targets, risk management changes them, and the execution model trades. */
  #process(insights: readonly Insight[]): void {
    const construction = this.#construction;
    let targets =
      construction === undefined ? [] : this.#targets(construction, 'createTargets', Object.freeze([...insights]));

    for (const model of this.#risks) {
      targets = [...this.#targets(model, 'manageRisk', Object.freeze([...targets])), ...targets];
    }

    const first = new Map<string, PortfolioTarget>();

    for (const target of targets) {
      const ticker = tickerOf(target.symbol);
      first.set(ticker, first.get(ticker) ?? target);
    }

    const model = this.#execution;
    callModel(model, 'execute', () => {
      requireSynchronous(`${model.name}.execute`, model.act(this.#host, Object.freeze([...first.values()])));
    });
  }

  #targets(model: BoundModel, hook: string, given: readonly unknown[]): PortfolioTarget[] {
    return callModel(model, hook, () =>
      readList<TargetLike>(model.act(this.#host, given), 'targets', describeTarget).map((one) => {
        const { symbol } = this.#host.securities.require(one.symbol);

        return one instanceof PortfolioTarget ? one : new PortfolioTarget(symbol, one.quantity, one.tag);
      }),
    );
  }
}

function describeInsight(one: unknown): string | undefined {
  return one instanceof Insight
    ? undefined
    : `expected an Insight, was ${one === null ? 'null' : Array.isArray(one) ? 'a list' : typeof one}`;
}
