/**
 * One run's state, and what the algorithm may do with it.
 *
 * @module
 */
import { QCAlgorithm } from '../algorithm/algorithm.js';
import { type AlgorithmBase, attach } from '../algorithm/base.js';
import {
  type AlgorithmRuntime,
  type ComboSpec,
  defaultSettings,
  type LogLevel,
  type OrderSpec,
  type RunPhase,
  type SecurityRequest,
  type WarmUp,
} from '../algorithm/runtime.js';
import { ScheduleManager } from '../algorithm/schedule.js';
import { ManualClock } from '../core/clock.js';
import { FrameworkError } from '../core/errors.js';
import { DAY } from '../core/time.js';
import { adoptSpellings } from '../core/twins.js';
import type { ManagerSet } from '../managers/set.js';
import type { TradeBar } from '../market/bars.js';
import type { AnyConsolidator } from '../market/consolidators/consolidator.js';
import type { TickType } from '../market/consolidators/data-point.js';
import type { SymbolLike } from '../market/symbol.js';
import type { OrderTicket } from '../orders/ticket.js';
import type { SecurityTransactionManager } from '../orders/transactions.js';
import { keepBooks, type PerformanceBooks, type PerformanceTracker } from '../portfolio/performance-tracker.js';
import { SecurityPortfolioManager, setStartingCash } from '../portfolio/portfolio.js';
import { SecurityManager } from '../portfolio/securities.js';
import type { Security } from '../portfolio/security.js';
import { RiskEventBus } from '../risk/control/bus.js';
import type { EngineControl } from '../risk/control/control.js';
import { deskOf } from '../risk/control/desk.js';
import type { UnifiedRiskManager } from '../risk/control/manager.js';
import type { RunJournal } from '../risk/journal/journal.js';
import { ShadowDesk } from '../risk/shadow/desk.js';
import { BustSchedule } from './busts.js';
import { buyingPowerRuleOf } from './buying-power-rule.js';
import { Consolidation } from './consolidation.js';
import { EndOfDay } from './end-of-day.js';
import type { KillSwitchEnforcer } from './kill-switch.js';
import { buildManagers } from './managers.js';
import type { MarginCalls } from './margin-calls.js';
import { marketFactsOf } from './market-facts.js';
import { type BacktestOptions, pluginLimitsOf } from './options.js';
import type { OrderDesk } from './order-desk.js';
import { openDesk, openKillSwitch, openMarginCalls } from './order-side.js';
import { Recorder } from './recorder.js';
import { openJournal, SliceRecorder } from './run-journal.js';
import { readOnly, riskHostOf, runtimeOf } from './runtime.js';
import { ClockScheduler } from './scheduler.js';
import { StreamErrors } from './stream-errors.js';
import { RunEventStreams } from './streams.js';
import { Subscriptions } from './subscriptions.js';
import { RunTally } from './tally.js';

/** One run: its books, its data, its algorithm. */
export class Session implements AlgorithmRuntime {
  readonly clock = new ManualClock();
  readonly settings = defaultSettings();
  readonly securities = new SecurityManager();
  readonly portfolio = new SecurityPortfolioManager();
  readonly recorder = new Recorder();
  readonly tally = new RunTally();
  readonly subscriptions: Subscriptions;
  readonly schedule: ScheduleManager;
  readonly scheduler: ClockScheduler;
  readonly riskEventBus: RiskEventBus;
  readonly streams: RunEventStreams;
  /** The busted trades of the scenario. */
  readonly busts: BustSchedule;
  readonly parameters: ReadonlyMap<string, string>;
  readonly algorithm: QCAlgorithm;
  readonly desk: OrderDesk;
  /** Does what the kill switch says. */
  readonly killSwitch: KillSwitchEnforcer;
  /** Looks after the margin of the account. */
  readonly marginCalls: MarginCalls;
  readonly managers: ManagerSet;
  readonly riskManager: UnifiedRiskManager;
  /** Feeds the risk plugins and disposes of them. */
  readonly plugins: EngineControl;
  /** Tells the performance tracker what happened. */
  readonly books: PerformanceBooks;
  /** The plugins that only watch, where there are any. */
  readonly shadows: ShadowDesk | undefined;
  /** What makes longer bars. */
  readonly consolidation: Consolidation;
  /** Records market data in the journal. */
  readonly sliceRecorder: SliceRecorder;
  /** The journal of decisions, where one is kept. */
  readonly journal: RunJournal | undefined;
  phase: RunPhase = 'initializing';
  /** Why the run ends before its data does. */
  quitReason: string | undefined;
  readonly #options: BacktestOptions;
  readonly #endOfDay: EndOfDay;

  /**
   * @param options - what is run, on what
   * @throws FrameworkError when plugins or managers cannot be wired
   */
  constructor(options: BacktestOptions) {
    this.#options = options;
    this.parameters = new Map(Object.entries(options.parameters ?? {}));
    const streamErrors = new StreamErrors(this.clock, this.recorder);
    const report = (error: unknown): void => streamErrors.take(error);
    this.riskEventBus = new RiskEventBus(this.clock, report);
    this.streams = new RunEventStreams(this.riskEventBus, report);
    this.scheduler = new ClockScheduler(this.clock, report);
    this.schedule = new ScheduleManager(this.clock);
    this.consolidation = new Consolidation(this.clock);
    this.busts = new BustSchedule(options.busts ?? []);
    this.riskEventBus.subscribeAll((event) => this.recorder.riskEvents.push(event));
    this.setCash(options.cash ?? this.settings.cash);
    this.subscriptions = new Subscriptions({
      data: options.data,
      securities: this.securities,
      portfolio: this.portfolio,
      endUtc: (): number => this.endUtc,
      hasOpenOrders: (security): boolean => this.transactions.getOpenOrders(security.symbol).length > 0,
    });
    this.algorithm = new options.algorithm();

    if (!(this.algorithm instanceof QCAlgorithm)) {
      throw new FrameworkError('BAD_STRATEGY', 'The strategy must be a class that extends QCAlgorithm.');
    }

    adoptSpellings(this.algorithm, QCAlgorithm);
    this.#endOfDay = new EndOfDay(this);
    const facts = marketFactsOf(this.securities);
    this.shadows = options.risk?.shadows === undefined ? undefined : new ShadowDesk(facts);
    const runtime = runtimeOf(this, readOnly(this.clock), this.shadows);
    // By the class that has it: through a long line of heirs the compiler loses members with a symbol for a name.
    const base: AlgorithmBase = this.algorithm;
    base[attach](runtime);
    const { positionSizer } = options.risk?.effective ?? {};
    this.managers = buildManagers({
      algorithm: this.algorithm,
      runtime,
      host: riskHostOf(this, runtime.clock),
      ...(positionSizer !== undefined && { positionSizer }),
      limits: pluginLimitsOf(options),
      ...(this.shadows !== undefined && { shadows: this.shadows }),
    });
    // Frozen: a strategy that put members of its own before theirs would answer the engine in their name.
    this.riskManager = this.managers.get('unified_risk_manager');
    const tracker: PerformanceTracker = this.managers.get('performance_tracker');
    Object.freeze(this.riskManager);
    Object.freeze(tracker);
    this.books = keepBooks(tracker);
    const { control, halt } = deskOf(this.riskManager);
    this.plugins = control.takeOver();

    if (options.risk !== undefined) {
      control.install(options.risk);
    }

    for (const { config, module, name } of options.risk?.shadows ?? []) {
      this.shadows?.add(name, module.create(), config);
    }

    const rules = [buyingPowerRuleOf(this.portfolio, this.securities)];
    const strategy = options.algorithm.name || 'engine';
    this.journal = openJournal(this, facts, rules, options);
    this.sliceRecorder = new SliceRecorder(this.journal, this.riskEventBus);
    this.desk = openDesk(this, facts, rules, options);
    this.killSwitch = openKillSwitch(this, this.desk, halt, strategy);
    this.marginCalls = openMarginCalls(this, strategy);
    this.riskEventBus.subscribe('halted', () => this.killSwitch.enforce());

    if (options.after !== undefined) {
      const { killSwitch, journalHash } = options.after;
      halt.restore(killSwitch, { after: journalHash });
    }
  }

  /** The orders. */
  get transactions(): SecurityTransactionManager {
    return this.desk.transactions;
  }

  /** Finds a manager by its name or an alias. */
  manager(name: string): unknown {
    return this.managers.get(name);
  }

  /** Sets the first day; the options of the run win. */
  startAt(day: number): void {
    const first = this.#options.from ?? day;
    this.settings.startDay = first;
    this.clock.set(this.settings.timeZone.toUtc(first * DAY));
  }

  /** Sets the starting cash. */
  setCash(amount: number): void {
    setStartingCash(this.portfolio, amount);
  }

  /** Adds a security; its data begins after the step in which it is added. */
  addSecurity(request: SecurityRequest): Security {
    const { security, isNew } = this.subscriptions.add(request);

    if (!isNew) {
      this.#reportOtherBars(security, request);
      return security;
    }

    this.#endOfDay.add(security);
    return security;
  }

  /** Removes a security; its data ends when nobody needs it any more. */
  removeSecurity(symbol: SymbolLike): boolean {
    const security = this.securities.require(symbol);
    this.#endOfDay.remove(security);
    return this.subscriptions.remove(security);
  }

  /** When the run ends, epoch milliseconds UTC; Infinity for all data. */
  get endUtc(): number {
    const { endDay, timeZone } = this.settings;

    return endDay === undefined ? Number.POSITIVE_INFINITY : timeZone.toUtc((endDay + 1) * DAY);
  }

  /** Busts what is due by now, as the venue would. */
  bustDue(): void {
    for (const { fill, orderId, reason } of this.busts.takeDue(this.clock.utc)) {
      this.desk.bust(orderId, fill, reason);
    }
  }

  /** Feeds a consolidator with the data of a security. */
  consolidate(symbol: SymbolLike, consolidator: AnyConsolidator, tickType?: TickType): void {
    this.consolidation.add(this.securities.require(symbol), consolidator, tickType);
  }

  /** Feeds a consolidator no more. */
  removeConsolidator(consolidator: AnyConsolidator): void {
    this.consolidation.remove(consolidator);
  }

  /** Sends an order through the gate. */
  submit(spec: OrderSpec): OrderTicket {
    return this.desk.submit(spec);
  }

  /** Sends the legs of a combo through the gate, all or none. */
  submitCombo(spec: ComboSpec): OrderTicket[] {
    return this.desk.submitCombo(spec);
  }

  /** Reads past bars, oldest first, up to now. */
  history(symbol: SymbolLike, length: WarmUp): TradeBar[] {
    const security = this.securities.require(symbol);

    if (this.phase === 'initializing' && this.settings.startDay === undefined) {
      throw new FrameworkError(
        'NOT_AVAILABLE',
        'history: call setStartDate first, so that there is a time to look back from.',
      );
    }

    return this.subscriptions.history(security, length, this.clock.utc);
  }

  /** Writes to the log. */
  log(level: LogLevel, message: string): void {
    const entry = Object.freeze({ utc: this.clock.utc, level, message });
    this.recorder.logs.push(entry);
    this.streams.logs.next(entry);
  }

  /** Adds a point to a chart. */
  plot(chart: string, series: string, value: number): void {
    this.recorder.plot(chart, series, { utc: this.clock.utc, value });
  }

  /** Ends the run after this step. */
  quit(message: string): void {
    this.quitReason ??= message;
    this.log('log', message === '' ? 'The algorithm quit.' : `The algorithm quit: ${message}`);
  }

  /** A second way to see a security is not there yet: whoever asks for it must know that nothing changes. */
  #reportOtherBars({ resolution, symbol }: Security, request: SecurityRequest): void {
    if (request.resolution !== undefined && request.resolution !== resolution) {
      this.log(
        'error',
        `${symbol.value} has ${resolution} bars since it was added; adding it with ${request.resolution} bars changes nothing: consolidate them instead.`,
      );
    }
  }
}
