/**
 * The unified risk manager: what strategies, legacy strategies and the engine ask about risk.
 *
 * @module
 */
import type { Observable } from 'rxjs';
import type { Slice } from '../../market/slice.js';
import type { SymbolLike } from '../../market/symbol.js';
import type { RiskSetup } from '../config/config.js';
import { Reservations } from '../gate/reservations.js';
import type { RiskDecision } from '../gate/verdict.js';
import type { RiskTuple } from '../plugins/answers.js';
import type { PositionDetails, RiskHost, RiskPlugin } from '../plugins/plugin.js';
import { RiskPluginView } from '../plugins/plugin-view.js';
import { type PluginLimits, PluginRoster, type PluginStatus, type RosterEntry } from '../plugins/roster.js';
import type { ShadowDesk } from '../shadow/desk.js';
import { busFor, eventDeskOf, type RiskEventBus, whileHeld } from './bus.js';
import { RiskControl } from './control.js';
import { openDesk, type RiskDesk } from './desk.js';
import type { RiskEvent, RiskEventSpec } from './events.js';
import { ConfigurationInForce } from './in-force.js';
import { type Approvers, KillSwitch, type KillSwitchState, type KillSwitchStatus } from './kill-switch.js';
import type { PositionQuestion, SecurityFacts } from './question.js';
import { RiskQuestions } from './questions.js';

/** What the manager is made from. */
export interface RiskManagerDependencies extends PluginLimits {
  /** The algorithm, as plugins see it. */
  readonly host: RiskHost;
  /**
   * Knows the latest price and multiplier of a ticker; `undefined` for one that is not known. Without it, a legacy question that brings no
   * price of its own is refused.
   */
  readonly facts?: (ticker: string) => SecurityFacts | undefined;
  /** Plugins that are asked and told like the others, and heeded by nobody; none when absent. */
  readonly shadows?: ShadowDesk;
  /** The risk configuration, whose plugins are registered at once; none when absent. */
  readonly risk?: RiskSetup;
  /** Says on whose behalf code runs, for the record of changes; `manager` when absent. */
  readonly actor?: () => string;
  /** Reports equity peak, drawdown and streaks in the status; anything with a `getStatus`. */
  readonly performanceTracker?: {
    /** Returns its state as plain data. */
    getStatus(): Readonly<Record<string, unknown>>;
  };
}

/** The state of the risk side as plain data. */
export interface RiskManagerStatus {
  /** The state of the kill switch. */
  readonly halt: KillSwitchState;
  /** Why; empty while it is active. */
  readonly haltReason: string;
  /** The plugins, in the order of registration. */
  readonly plugins: readonly PluginStatus[];
  /** What the performance tracker says, where there is one. */
  readonly performance?: Readonly<Record<string, unknown>>;
}

/**
 * Coordinates the risk plugins.
 *
 * @remarks
 * 1. Answers to questions never throw: what cannot be judged is refused, with the reason.
 * 2. Every enabled plugin is asked and every refusal reported; any plugin can veto, and their order decides nothing.
 * 3. A legacy question goes to the plugins that have the method it names. Where none has, it is refused, with the reason.
 * 4. Plugins learn of positions from fills. Reports of legacy strategies are checked and change nothing.
 * 5. A plugin that calls the manager while it is being called is refused, and its own answer becomes a fault.
 */
export class UnifiedRiskManager {
  readonly #bus: RiskEventBus;
  readonly #inForce: ConfigurationInForce;
  readonly #tracker: RiskManagerDependencies['performanceTracker'];
  readonly #desk: RiskDesk;
  readonly #questions: RiskQuestions;
  readonly #control: RiskControl;

  /**
   * @param dependencies - the algorithm, and what else is known
   */
  constructor(dependencies: RiskManagerDependencies) {
    const { actor, facts, host, performanceTracker, risk, shadows } = dependencies;
    const events = eventDeskOf(host.riskEventBus);
    const reservations = new Reservations(host.portfolio);
    const roster = new PluginRoster(host, reservations, dependencies);
    const desk = { events, roster, halt: new KillSwitch(events), reservations, shadows, recorder: undefined };
    const inForce = new ConfigurationInForce();
    this.#bus = busFor(host.riskEventBus, 'strategy');
    this.#tracker = performanceTracker;
    this.#desk = desk;
    this.#inForce = inForce;
    shadows?.follow(host, roster, dependencies);
    this.#questions = new RiskQuestions({ host, facts, desk });
    this.#control = new RiskControl({ desk, inForce, actor: actor ?? ((): string => 'manager') });
    openDesk(this, Object.assign(desk, { control: this.#control }));

    if (risk !== undefined) {
      this.#control.install(risk);
    }
  }

  /** All risk events, hot and read-only. */
  get events$(): Observable<RiskEvent> {
    return this.#bus.events$;
  }

  /** The bus that carries risk events; what is published through it has `strategy:` before its source. */
  get eventBus(): RiskEventBus {
    return this.#bus;
  }

  /** The registered plugins, to look at, in the order of registration. */
  get plugins(): readonly RiskPluginView[] {
    return this.#desk.roster.entries.map((entry) => this.#viewOf(entry));
  }

  /**
   * Checks, initializes and adds a plugin.
   *
   * @param plugin - any object with the members of a plugin, in camelCase, PascalCase or snake_case
   * @param config - its configuration, handed to `initialize`
   * @param moduleName - the name under which a risk configuration knows it
   * @returns `true`
   * @throws FrameworkError `BAD_PLUGIN` naming the plugin and everything that is wrong with it
   */
  registerPlugin(plugin: RiskPlugin, config?: unknown, moduleName?: string): boolean {
    this.#control.register(plugin, config, moduleName);
    return true;
  }

  /**
   * Asks all plugins whether a position may open or grow; publishes `position_blocked` when it may not.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - who asks
   * @param details - quantity and price, where the caller knows them
   * @returns whether it may, and every reason why not
   */
  canOpenPosition(symbol: SymbolLike, strategyName: string, details?: PositionDetails | PositionQuestion): RiskTuple {
    return this.#questions.canOpenPosition(symbol, strategyName, details);
  }

  /**
   * Asks all plugins and reports what each of them has against it.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - whose order it is
   * @param details - the numbers
   * @returns the most restrictive verdict and every refusal; never throws
   */
  judge(symbol: SymbolLike, strategyName: string, details: PositionDetails): RiskDecision {
    return this.#questions.judge(symbol, strategyName, details);
  }

  /**
   * Takes in a legacy strategy's report that a position opened. It changes nothing: plugins learn of positions from fills.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - whose position it is
   * @param _details - what the caller says of it
   * @returns whether the report names a symbol and a strategy, and what is wrong with it
   */
  onPositionOpened(symbol: SymbolLike, strategyName: string, _details?: unknown): RiskTuple {
    return this.#questions.report(symbol, strategyName);
  }

  /**
   * Takes in a legacy strategy's report that a position closed. It changes nothing: plugins learn of positions from fills.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - whose position it was
   * @param _details - what the caller says of it
   * @returns whether the report names a symbol and a strategy, and what is wrong with it
   */
  onPositionClosed(symbol: SymbolLike, strategyName: string, _details?: unknown): RiskTuple {
    return this.#questions.report(symbol, strategyName);
  }

  /**
   * Answers the legacy correlation question, through the plugins that know about correlation.
   *
   * @param symbol - a symbol or a ticker
   * @param strategyName - who asks
   * @returns whether the limits allow one more position, and every reason why not
   */
  checkCorrelationLimits(symbol: SymbolLike, strategyName: string): RiskTuple {
    return this.#questions.checkCorrelationLimits(symbol, strategyName);
  }

  /**
   * Answers the legacy question for a share of the SPY delta budget, through the plugins that keep that budget.
   *
   * @param strategyName - who asks
   * @param requestedDelta - signed delta
   * @returns whether the budget allows it, and every reason why not
   */
  requestSpyAllocation(strategyName: string, requestedDelta: number): RiskTuple {
    return this.#questions.requestSpyAllocation(strategyName, requestedDelta);
  }

  /**
   * Answers the legacy question whether a position needs defending, through the plugins that can tell.
   *
   * @remarks Whatever prevents an answer counts as yes, the cautious one: nobody can tell, a plugin failed or is degraded.
   * @param positionInfo - what the legacy caller knows of the position
   * @returns whether any plugin says so
   */
  shouldDefend(positionInfo: Readonly<Record<string, unknown>>): boolean {
    return this.#questions.shouldDefend(positionInfo);
  }

  /**
   * Answers the legacy question whether the circuit breaker lets trading go on.
   *
   * @returns whether it does, and every reason why not
   */
  checkCircuitBreaker(): RiskTuple {
    return this.#questions.checkCircuitBreaker();
  }

  /** Tells whether the circuit breaker lets trading go on. */
  isTradingAllowed(): boolean {
    return this.checkCircuitBreaker()[0];
  }

  /** Tells whether the circuit breaker has tripped. */
  isTriggered(): boolean {
    return !this.isTradingAllowed();
  }

  /** The legacy questions that no enabled plugin answers, by the member that is missing. */
  get unservedQuestions(): readonly string[] {
    return this.#questions.unserved;
  }

  /**
   * Finds a plugin, to look at.
   *
   * @param name - its own name or that of its module
   * @returns what can be seen of it, or `undefined`
   */
  getPlugin(name: string): RiskPluginView | undefined {
    const entry = this.#desk.roster.find(name);

    return entry === undefined ? undefined : this.#viewOf(entry);
  }

  /** Returns the state of the risk side. */
  getStatus(): RiskManagerStatus {
    const { roster, halt } = this.#desk;

    if (roster.guard.busy) {
      roster.guard.noteReEntry('getStatus');
      return { halt: halt.state, haltReason: halt.reason, plugins: [] };
    }

    const plugins = whileHeld(this.#desk.events, () => roster.entries.map((entry) => roster.statusOf(entry)));
    const status = { halt: halt.state, haltReason: halt.reason, plugins };

    return this.#tracker === undefined ? status : { ...status, performance: this.#tracker.getStatus() };
  }

  /** Names the risk configuration in force, changes while the run goes on included; empty for none. */
  get configHash(): string {
    return this.#inForce.hash;
  }

  /** How far trading is stopped, why, and since when. */
  get killSwitch(): KillSwitchStatus {
    return this.#desk.halt.status;
  }

  /**
   * Stops more than is stopped already.
   *
   * @param to - how far; a state that is not tighter than the present one changes nothing
   * @param reason - why
   * @throws FrameworkError `BAD_ARGUMENT` for what is no state, `NOT_AVAILABLE` for a plugin while it is called
   */
  tightenKillSwitch(to: KillSwitchState, reason: string): void {
    this.#control.tighten(to, reason);
  }

  /**
   * Stops less than is stopped now.
   *
   * @param to - how far
   * @param reason - why
   * @param approvers - who answers for it, two different people
   * @throws FrameworkError `BAD_ARGUMENT` without a reason, without two different approvers, or for a tighter state; `NOT_AVAILABLE` for a
   * plugin while it is called
   */
  loosenKillSwitch(to: KillSwitchState, reason: string, approvers: Approvers): void {
    this.#control.loosen(to, reason, approvers);
  }

  /**
   * Lets a disabled plugin be asked again.
   *
   * @param name - its own name or that of its module
   * @param reason - why
   * @throws FrameworkError `BAD_ARGUMENT` for an unknown plugin or without a reason
   */
  enablePlugin(name: string, reason: string): void {
    this.#control.ask(name, true, reason);
  }

  /**
   * Stops asking a plugin; it still learns of fills and data, so that it can be enabled again. That loosens the risk line: two people answer for it.
   *
   * @param name - its own name or that of its module
   * @param reason - why
   * @param approvers - who answers for it, two different people
   * @throws FrameworkError `BAD_ARGUMENT` for an unknown plugin, without a reason or without two different approvers; `NOT_AVAILABLE` for a
   * critical plugin, for a plugin while it is called, and in the middle of a decision or another change. Nothing has changed then
   */
  disablePlugin(name: string, reason: string, approvers?: Approvers): void {
    this.#control.ask(name, false, reason, approvers);
  }

  /**
   * Trusts a degraded plugin again, after telling it what it missed.
   *
   * @param name - its own name or that of its module
   * @param reason - why
   * @returns whether it took in what it missed; it stays degraded when not
   * @throws FrameworkError `BAD_ARGUMENT` for an unknown plugin or without a reason
   */
  resetPlugin(name: string, reason: string): boolean {
    return this.#control.reset(name, reason);
  }

  /**
   * Changes a plugin's limits while it runs, all of them or none, by the plugin's own schema. What only tightens needs a reason; what loosens a
   * setting, or changes one of which nobody declared which way it is tighter, needs two people who answer for it.
   *
   * @param name - its own name or that of its module
   * @param config - the plugin's whole configuration, as a file would have it; plain JSON data
   * @param reason - why
   * @param approvers - who answers for loosening, two different people
   * @throws FrameworkError `BAD_ARGUMENT` for an unknown plugin, without a reason, or without two different approvers where they are needed;
   * `BAD_CONFIGURATION` for what the plugin does not take; `NOT_AVAILABLE` for a plugin while it is called, and in the middle of a decision or
   * another change. The configuration before it stays in force then
   */
  reconfigurePlugin(name: string, config: unknown, reason: string, approvers?: Approvers): void {
    this.#control.reconfigure(name, config, reason, approvers);
  }

  /**
   * Hands new market data to the plugins; one that fails is degraded. For hosts of their own: in a run the engine does it, and nobody else.
   *
   * @param slice - all data of one instant
   * @throws FrameworkError `NOT_AVAILABLE` in a run, for a plugin while it is called, and in the middle of a decision or a change
   */
  process(slice: Slice): void {
    this.#control.process(slice);
  }

  /**
   * Lets the plugins release what they hold. For hosts of their own: in a run the engine does it at its end, and afterwards this changes nothing.
   *
   * @throws FrameworkError `NOT_AVAILABLE` in a run, for a plugin while it is called, and in the middle of a decision or a change
   */
  dispose(): void {
    this.#control.dispose();
  }

  /**
   * Publishes a risk event; `strategy:` is put before its source.
   *
   * @param event - what happened
   * @returns the event, stamped with the algorithm's time
   * @throws FrameworkError `BAD_ARGUMENT` for a type that only the framework publishes
   */
  publish(event: RiskEventSpec): RiskEvent {
    return this.#bus.publish(event);
  }

  #viewOf(entry: RosterEntry): RiskPluginView {
    const { events, roster } = this.#desk;

    return new RiskPluginView(entry, () => {
      if (roster.guard.busy) {
        roster.guard.noteReEntry('getStatus');
        return {};
      }

      return whileHeld(events, () => roster.guard.status(entry));
    });
  }
}
