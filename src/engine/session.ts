/**
 * One run's state, and what the algorithm may do with it.
 *
 * @module
 */
import { QCAlgorithm } from '../algorithm/algorithm.js';
import { AlgorithmBase, attach } from '../algorithm/base.js';
import { flatten } from '../algorithm/flatten.js';
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
import { DateRules, type ScheduledEvent, ScheduleManager, TimeRules } from '../algorithm/schedule.js';
import { ManualClock } from '../core/clock.js';
import { describeThrown, FrameworkError } from '../core/errors.js';
import { requireSynchronous } from '../core/synchronous.js';
import { DAY } from '../core/time.js';
import { adoptSpellings } from '../core/twins.js';
import type { ManagerSet } from '../managers/set.js';
import type { TradeBar } from '../market/bars.js';
import type { Consolidator } from '../market/consolidators.js';
import type { MarketPrices } from '../market/security-cache.js';
import type { Slice } from '../market/slice.js';
import type { SymbolLike } from '../market/symbol.js';
import type { ComboGroup } from '../orders/combo.js';
import type { Refusal } from '../orders/order-types.js';
import type { OrderRequest } from '../orders/request.js';
import type { OrderTicket } from '../orders/ticket.js';
import type { SecurityTransactionManager } from '../orders/transactions.js';
import {
  type BuyingPowerCheck,
  basketBasis,
  buyingPowerBasis,
  checkBasketBuyingPower,
  checkBuyingPower,
} from '../portfolio/buying-power.js';
import { keepBooks, type PerformanceBooks, type PerformanceTracker } from '../portfolio/performance-tracker.js';
import { SecurityPortfolioManager, type StandingFill, setStartingCash } from '../portfolio/portfolio.js';
import { SecurityManager } from '../portfolio/securities.js';
import type { Security } from '../portfolio/security.js';
import { eventDeskOf, RiskEventBus } from '../risk/control/bus.js';
import type { EngineControl } from '../risk/control/control.js';
import { deskOf } from '../risk/control/desk.js';
import type { KillSwitchStatus } from '../risk/control/kill-switch.js';
import type { UnifiedRiskManager } from '../risk/control/manager.js';
import { buyingPowerRule, insufficientBuyingPower } from '../risk/gate/buying-power.js';
import { RiskGate } from '../risk/gate/gate.js';
import { largestPassing } from '../risk/gate/largest.js';
import type { GateRule, RuleBasis } from '../risk/gate/rules.js';
import { RunJournal } from '../risk/journal/journal.js';
import { ShadowDesk } from '../risk/shadow/desk.js';
import { BustSchedule } from './busts.js';
import { KillSwitchEnforcer } from './kill-switch.js';
import { buildManagers } from './managers.js';
import { MarginCalls } from './margin-calls.js';
import { type BacktestOptions, pluginLimitsOf } from './options.js';
import { OrderDesk } from './order-desk.js';
import { Recorder } from './recorder.js';
import { readOnly, riskHostOf, runtimeOf } from './runtime.js';
import { ClockScheduler } from './scheduler.js';
import { RunEventStreams } from './streams.js';
import { Subscriptions } from './subscriptions.js';
import { RunTally } from './tally.js';

/** How long before the close `onEndOfDay` runs, in minutes. @source LEAN `BacktestingRealTimeHandler` */
const END_OF_DAY_MINUTES = 10;
/** How many log lines of broken subscribers are kept apart, so that a subscriber that always throws does not fill the memory. */
const MAX_STREAM_ERRORS = 100;

/** One run: its books, its data, its algorithm. */
export class Session implements AlgorithmRuntime {
  readonly clock = new ManualClock();
  readonly settings = defaultSettings();
  readonly securities = new SecurityManager();
  readonly portfolio = new SecurityPortfolioManager();
  readonly recorder = new Recorder();
  readonly tally = new RunTally();
  readonly subscriptions: Subscriptions;
  /** What makes longer bars. */
  readonly consolidators = new Set<Consolidator<TradeBar>>();
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
  /** The journal of decisions, where one is kept. */
  readonly journal: RunJournal | undefined;
  phase: RunPhase = 'initializing';
  /** Why the run ends before its data does. */
  quitReason: string | undefined;
  readonly #options: BacktestOptions;
  readonly #listeners = new Map<string, ((bar: TradeBar) => void)[]>();
  readonly #endsOfDay = new Map<Security, ScheduledEvent>();
  #streamErrors = 0;
  #journalFailed = false;

  /**
   * @param options - what is run, on what
   * @throws FrameworkError when plugins or managers cannot be wired
   */
  constructor(options: BacktestOptions) {
    this.#options = options;
    this.parameters = new Map(Object.entries(options.parameters ?? {}));
    this.riskEventBus = new RiskEventBus(this.clock, (error) => this.#streamFailed(error));
    this.streams = new RunEventStreams(this.riskEventBus, (error) => this.#streamFailed(error));
    this.scheduler = new ClockScheduler(this.clock, (error) => this.#streamFailed(error));
    this.schedule = new ScheduleManager(this.clock);
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
    this.shadows = this.#openShadows();
    const runtime = runtimeOf(this, readOnly(this.clock), this.shadows);
    this.algorithm[attach](runtime);
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
    const { control } = deskOf(this.riskManager);
    this.plugins = control.takeOver();

    if (options.risk !== undefined) {
      control.install(options.risk);
    }

    for (const { config, module, name } of options.risk?.shadows ?? []) {
      this.shadows?.add(name, module.create(), config);
    }

    const rules = [this.#buyingPowerRule()];
    this.journal = this.#openJournal(rules);
    this.desk = this.#openDesk(rules);
    this.killSwitch = this.#openKillSwitch();
    this.marginCalls = this.#openMarginCalls();
    this.riskEventBus.subscribe('halted', () => this.killSwitch.enforce());

    if (options.after !== undefined) {
      const { killSwitch, journalHash } = options.after;
      deskOf(this.riskManager).halt.restore(killSwitch, { after: journalHash });
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

  /** Adds a security, and its data from now on. */
  addSecurity(request: SecurityRequest): Security {
    const { security, isNew } = this.subscriptions.add(request);

    if (!isNew) {
      this.#reportOtherBars(security, request);
      return security;
    }

    this.#scheduleEndOfDay(security);

    if (this.phase === 'running' || this.phase === 'warming-up') {
      this.subscriptions.open(security, this.clock.utc);
    }

    return security;
  }

  /** Removes a security; its data ends when nobody needs it any more. */
  removeSecurity(symbol: SymbolLike): boolean {
    const security = this.securities.require(symbol);
    const event = this.#endsOfDay.get(security);

    if (event !== undefined) {
      this.schedule.remove(event);
    }

    return this.subscriptions.remove(security);
  }

  /** When the run ends, epoch milliseconds UTC; Infinity for all data. */
  get endUtc(): number {
    const { endDay, timeZone } = this.settings;

    return endDay === undefined ? Number.POSITIVE_INFINITY : timeZone.toUtc((endDay + 1) * DAY);
  }

  /** Calls a function with each trade bar of a security. */
  listen(symbol: SymbolLike, listener: (bar: TradeBar) => void): void {
    const ticker = this.securities.require(symbol).symbol.value;
    const listeners = this.#listeners.get(ticker);

    if (listeners === undefined) {
      this.#listeners.set(ticker, [listener]);
    } else {
      listeners.push(listener);
    }
  }

  /** Tells indicators and consolidators of a new bar. */
  tell(bar: TradeBar): void {
    if (this.#listeners.size > 0) {
      const listeners = this.#listeners.get(bar.symbol.value);

      if (listeners !== undefined) {
        // Whoever begins to listen while a bar is told hears the next one.
        for (let index = 0, count = listeners.length; index < count; index += 1) {
          (listeners[index] as (bar: TradeBar) => void)(bar);
        }
      }
    }
  }

  /** Records market data before plugins get it. A journal that failed refuses what opens; the run goes on, so that positions can be closed. */
  recordSlice(slice: Slice): void {
    try {
      this.journal?.onSlice(slice);
    } catch (thrown) {
      if (!this.#journalFailed) {
        this.#journalFailed = true;
        const message = `market data could not be recorded: ${describeThrown(thrown)}`;
        this.riskEventBus.publish({ type: 'gate_fault', level: 'critical', source: 'engine', message });
      }
    }
  }

  /** Busts what is due by now, as the venue would. */
  bustDue(): void {
    for (const { fill, orderId, reason } of this.busts.takeDue(this.clock.utc)) {
      this.desk.bust(orderId, fill, reason);
    }
  }

  /** Feeds a consolidator with each trade bar of a security. */
  consolidate(symbol: SymbolLike, consolidator: Consolidator<TradeBar>): void {
    this.listen(symbol, (bar) => consolidator.update(bar));
    this.consolidators.add(consolidator);
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

  #buyingPowerRule(): GateRule {
    const check = (request: OrderRequest, quantity: number): BuyingPowerCheck =>
      request.group === undefined
        ? checkBuyingPower(this.portfolio, this.securities.require(request.symbol), { quantity })
        : checkBasketBuyingPower(this.portfolio, this.#basket(request.group, request.orderId, quantity));

    return {
      name: buyingPowerRule,
      check: (request): Refusal | undefined => {
        const power = check(request, request.quantity);
        return power.sufficient ? undefined : insufficientBuyingPower(power);
      },
      largest: (request): number => {
        const { lotSize } = this.securities.require(request.symbol).symbolProperties;
        return largestPassing(request.quantity, lotSize, (each) => check(request, each).sufficient);
      },
      basis: (request): RuleBasis =>
        request.group === undefined
          ? { ...buyingPowerBasis(this.portfolio, this.securities.require(request.symbol), request) }
          : { ...basketBasis(this.portfolio, this.#basket(request.group, request.orderId, request.quantity)) },
    };
  }

  #openShadows(): ShadowDesk | undefined {
    return this.#options.risk?.shadows === undefined
      ? undefined
      : new ShadowDesk({
          price: (symbol): number => this.securities.require(symbol).price,
          multiplier: (symbol): number => this.securities.require(symbol).symbolProperties.contractMultiplier,
        });
  }

  /** The legs of a combo, one of them with another quantity. */
  #basket(
    { legs, orderIds }: ComboGroup,
    orderId: number,
    quantity: number,
  ): readonly { readonly security: Security; readonly quantity: number }[] {
    return legs.map((leg, index) => ({
      security: this.securities.require(leg.symbol),
      quantity: orderIds[index] === orderId ? quantity : leg.quantity,
    }));
  }

  /** Begins the journal, before any order can be asked for. */
  #openJournal(rules: readonly GateRule[]): RunJournal | undefined {
    const { algorithm, journal: sink, name, risk } = this.#options;

    if (sink === undefined) {
      return undefined;
    }

    const journal = new RunJournal(sink, {
      clock: this.clock,
      portfolio: this.portfolio,
      rules,
      prices: (symbol): MarketPrices => this.securities.require(symbol).cache,
      multiplier: (symbol): number => this.securities.require(symbol).symbolProperties.contractMultiplier,
      lot: (symbol): number => this.securities.require(symbol).symbolProperties.lotSize,
      timeZone: (): string => this.settings.timeZone.name,
    });
    const registered = this.recorder.riskEvents.filter(({ type }) => type === 'plugin_registered');
    journal.begin({
      algorithm: name ?? algorithm.name,
      configHash: risk?.hash ?? '',
      config: { ...risk?.effective },
      killSwitch: this.riskManager.killSwitch,
      plugins: registered.map(({ source, data }) => ({ name: source, version: String(data['version']) })),
      ...(this.shadows !== undefined && { shadows: this.shadows.shadows }),
    });
    this.riskEventBus.subscribeAll((event) => journal.onEvent(event));
    this.shadows?.recordWith((decision, verdicts) => journal.onShadows(decision, verdicts));
    return journal;
  }

  #openDesk(rules: readonly GateRule[]): OrderDesk {
    const { maxPriceAge } = this.#options.risk?.effective ?? {};
    const { journal } = this;
    const gate = new RiskGate({
      ...(maxPriceAge !== undefined && { maxPriceAge }),
      ...(journal !== undefined && { recorder: journal }),
      clock: this.clock,
      portfolio: this.portfolio,
      manager: this.riskManager,
      prices: (symbol): MarketPrices => this.securities.require(symbol).cache,
      multiplier: (symbol): number => this.securities.require(symbol).symbolProperties.contractMultiplier,
      rules,
      onDecision: (decision): void => {
        this.recorder.decisions.push(decision);
      },
    });

    return new OrderDesk({
      clock: this.clock,
      securities: this.securities,
      portfolio: this.portfolio,
      gate,
      phase: (): RunPhase => this.phase,
      riskEvents: eventDeskOf(this.riskEventBus),
      isRemoved: (security): boolean => this.subscriptions.isRemoved(security),
      onFill: (fill, profit): void => {
        this.tally.onFill(fill, profit, this.securities.require(fill.symbol).symbolProperties.contractMultiplier);

        if (profit !== undefined) {
          this.books.recordTrade(profit - fill.fee);
        }
      },
      onBust: (standing): void => this.#restate(standing),
      onEvent: (event): void => {
        this.recorder.orderEvents.push(event);
      },
      audience: {
        hook: (event): void =>
          this.#as(event.strategy, () => {
            requireSynchronous('onOrderEvent', this.algorithm.onOrderEvent(event));
          }),
        stream: (event): void => this.#as(event.strategy, () => this.streams.orderEvents.next(event)),
      },
    });
  }

  #openMarginCalls(): MarginCalls {
    return new MarginCalls({
      clock: this.clock,
      securities: this.securities,
      portfolio: this.portfolio,
      transactions: this.transactions,
      algorithm: this.algorithm,
      strategy: this.#options.algorithm.name || 'engine',
      riskEvents: this.riskEventBus,
      submit: (spec): OrderTicket => this.submit(spec),
      log: (level, message): void => this.log(level, message),
    });
  }

  /** What was counted from fills is counted anew; what the account was worth at the time stays on record. */
  #restate(standing: readonly StandingFill[]): void {
    this.tally.restate(standing, (symbol) => this.securities.require(symbol).symbolProperties.contractMultiplier);
    this.books.restateTrades(standing.flatMap(({ fill, profit }) => (profit === undefined ? [] : [profit - fill.fee])));
    this.books.update(this.clock.utc, this.portfolio.totalPortfolioValue);
  }

  #openKillSwitch(): KillSwitchEnforcer {
    return new KillSwitchEnforcer({
      phase: (): RunPhase => this.phase,
      status: (): KillSwitchStatus => this.riskManager.killSwitch,
      reservations: this.desk,
      transactions: this.transactions,
      portfolio: this.portfolio,
      tickers: (): readonly string[] => [...this.securities.keys].sort(),
      liquidate: (ticker, tag): void => {
        flatten(this, ticker, { tag, strategy: this.#options.algorithm.name || 'engine' });
      },
    });
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

  /** Runs code as the strategy whose order it is about, whenever the order was filled: what the code trades is that strategy's. */
  #as(strategy: string, act: () => void): void {
    if (strategy === '') {
      act();
    } else {
      AlgorithmBase.prototype.runAs.call(this.algorithm, strategy, act);
    }
  }

  #scheduleEndOfDay(security: Security): void {
    if (this.algorithm.onEndOfDay === QCAlgorithm.prototype.onEndOfDay || security.exchange.isAlwaysOpen) {
      return;
    }

    const hours = (): Security['exchange'] => security.exchange;
    const { symbol } = security;
    const event = this.schedule.on(
      `end of day of ${symbol.value}`,
      new DateRules(hours).everyDay(symbol),
      new TimeRules(hours, () => this.settings.timeZone).beforeMarketClose(symbol, END_OF_DAY_MINUTES),
      () => requireSynchronous('onEndOfDay', this.algorithm.onEndOfDay(symbol)),
    );
    this.#endsOfDay.set(security, event);
  }

  #streamFailed(error: unknown): void {
    this.#streamErrors += 1;

    if (this.#streamErrors <= MAX_STREAM_ERRORS) {
      const more = this.#streamErrors === MAX_STREAM_ERRORS ? ' (further ones are not logged)' : '';
      this.recorder.logs.push({
        utc: this.clock.utc,
        level: 'error',
        message: `A subscriber of a stream threw: ${describeThrown(error)}${more}`,
      });
    }
  }
}
