/**
 * The part of an algorithm that every other part stands on: its run, its time, its account, its logs.
 *
 * @module
 */

import type { Observable, SchedulerLike } from 'rxjs';
import type { Clock } from '../core/clock.js';
import { type DateInput, readDay } from '../core/date-input.js';
import { FrameworkError } from '../core/errors.js';
import type { ByTicker } from '../core/keyed.js';
import { DAY, type DateTime, TimeZone } from '../core/time.js';
import { TimeSpan } from '../core/time-span.js';
import type { Resolution } from '../market/resolution.js';
import type { Slice } from '../market/slice.js';
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import type { OrderEvent } from '../orders/order-event.js';
import type { SecurityTransactionManager } from '../orders/transactions.js';
import type { SecurityHolding } from '../portfolio/holding.js';
import type { RiskFreeInterestRateModel } from '../portfolio/interest-rates.js';
import type { PerformanceTracker } from '../portfolio/performance-tracker.js';
import type { SecurityPortfolioManager } from '../portfolio/portfolio.js';
import type { SecurityManager } from '../portfolio/securities.js';
import type { Security } from '../portfolio/security.js';
import type { RiskEventBus } from '../risk/control/bus.js';
import type { RiskEvent } from '../risk/control/events.js';
import type { UnifiedRiskManager } from '../risk/control/manager.js';
import type { RiskHost } from '../risk/plugins/plugin.js';
import type { PositionSizer } from '../risk/plugins/position-sizer.js';
import type { AlgorithmMode, DeploymentTarget } from './modes.js';
import type { AlgorithmRuntime, EquityPoint, LogEntry, RunSettings } from './runtime.js';
import { DateRules, type ScheduleManager, TimeRules } from './schedule.js';

/** Joins an algorithm to its run; the engine holds it, strategies do not. */
export const attach = Symbol('plimsoll.attach');

/** What every algorithm has: time, account, managers, streams, settings, logs. */
export abstract class AlgorithmBase implements RiskHost {
  #runtime: AlgorithmRuntime | undefined;
  #strategy = '';
  #dateRules: DateRules | undefined;
  #timeRules: TimeRules | undefined;

  /** The run, once it has begun. */
  protected get runtime(): AlgorithmRuntime {
    if (this.#runtime === undefined) {
      throw new FrameworkError(
        'NOT_AVAILABLE',
        `${this.constructor.name}: the framework's members are available from initialize() on, not in the constructor.`,
      );
    }

    return this.#runtime;
  }

  /**
   * Joins the algorithm to its run.
   *
   * @internal
   */
  [attach](runtime: AlgorithmRuntime): void {
    if (this.#runtime !== undefined) {
      throw new FrameworkError('NOT_AVAILABLE', `${this.constructor.name}: the algorithm belongs to its run already.`);
    }

    this.#runtime = runtime;
  }

  /** The algorithm's clock, in integer time. */
  get clock(): Clock {
    return this.runtime.clock;
  }

  /** Now, in the algorithm's time zone. */
  get time(): DateTime {
    return this.runtime.settings.timeZone.dateTime(this.runtime.clock.utc);
  }

  /** Now, in UTC. */
  get utcTime(): DateTime {
    return TimeZone.utc.dateTime(this.runtime.clock.utc);
  }

  /** The time zone the algorithm tells its time in. */
  get timeZone(): string {
    return this.runtime.settings.timeZone.name;
  }

  /** First day of the run, at midnight in the algorithm's zone; `undefined` when all data is used. */
  get startDate(): DateTime | undefined {
    return this.#midnight(this.runtime.settings.startDay);
  }

  /** Last day of the run, at midnight in the algorithm's zone; `undefined` when all data is used. */
  get endDate(): DateTime | undefined {
    return this.#midnight(this.runtime.settings.endDay);
  }

  /** Whether the algorithm sees history before its start; orders are refused meanwhile. */
  get isWarmingUp(): boolean {
    return this.runtime.phase === 'warming-up';
  }

  /** How the algorithm runs: on history. */
  get algorithmMode(): AlgorithmMode {
    return 'backtesting';
  }

  /** Where the algorithm runs: on a computer of one's own. */
  get deploymentTarget(): DeploymentTarget {
    return 'local-platform';
  }

  /** Whether the algorithm trades on the market. */
  get liveMode(): boolean {
    return this.algorithmMode === 'live';
  }

  /** The securities, by ticker: `securities['SPY'].price`. */
  get securities(): SecurityManager & ByTicker<Security> {
    return this.runtime.securities as SecurityManager & ByTicker<Security>;
  }

  /** The account, and its positions by ticker: `portfolio.cash`, `portfolio['SPY'].quantity`. */
  get portfolio(): SecurityPortfolioManager & ByTicker<SecurityHolding> {
    return this.runtime.portfolio as SecurityPortfolioManager & ByTicker<SecurityHolding>;
  }

  /** The orders. */
  get transactions(): SecurityTransactionManager {
    return this.runtime.transactions;
  }

  /** The scheduled code. */
  get schedule(): ScheduleManager {
    return this.runtime.schedule;
  }

  /** Makes date rules for {@link AlgorithmBase.schedule}. */
  get dateRules(): DateRules {
    this.#dateRules ??= new DateRules(
      (symbol) => this.securities.require(symbol).exchange,
      () => this.runtime.settings.timeZone,
    );
    return this.#dateRules;
  }

  /** Makes time rules for {@link AlgorithmBase.schedule}. */
  get timeRules(): TimeRules {
    this.#timeRules ??= new TimeRules(
      (symbol) => this.securities.require(symbol).exchange,
      () => this.runtime.settings.timeZone,
    );
    return this.#timeRules;
  }

  /** Where risk events are published and heard. */
  get riskEventBus(): RiskEventBus {
    return this.runtime.riskEventBus;
  }

  /** The risk line: every plugin, every question, every legacy method. */
  get unifiedRiskManager(): UnifiedRiskManager {
    return this.runtime.manager('unified_risk_manager') as UnifiedRiskManager;
  }

  /** The legacy name of {@link AlgorithmBase.unifiedRiskManager}: the same object. */
  get correlationLimiter(): UnifiedRiskManager {
    return this.runtime.manager('correlation_limiter') as UnifiedRiskManager;
  }

  /** The legacy name of {@link AlgorithmBase.unifiedRiskManager}: the same object. */
  get spyConcentrationManager(): UnifiedRiskManager {
    return this.runtime.manager('spy_concentration_manager') as UnifiedRiskManager;
  }

  /** The legacy name of {@link AlgorithmBase.unifiedRiskManager}: the same object. */
  get circuitBreaker(): UnifiedRiskManager {
    return this.runtime.manager('circuit_breaker') as UnifiedRiskManager;
  }

  /** Peak, drawdown, daily profit and streaks of the account. */
  get performanceTracker(): PerformanceTracker {
    return this.runtime.manager('performance_tracker') as PerformanceTracker;
  }

  /** Quantities from a risk budget and volatility. */
  get positionSizer(): PositionSizer {
    return this.runtime.manager('position_sizer') as PositionSizer;
  }

  /** Each slice, after `onData` saw it. */
  get slices$(): Observable<Slice> {
    return this.runtime.streams.slices$;
  }

  /** Each order event, after `onOrderEvent` saw it. */
  get orderEvents$(): Observable<OrderEvent> {
    return this.runtime.streams.orderEvents$;
  }

  /** Each risk event. */
  get riskEvents$(): Observable<RiskEvent> {
    return this.runtime.streams.riskEvents$;
  }

  /** The account's value at the end of each time step. */
  get equity$(): Observable<EquityPoint> {
    return this.runtime.streams.equity$;
  }

  /** Each line of the log. */
  get logs$(): Observable<LogEntry> {
    return this.runtime.streams.logs$;
  }

  /** Lets RxJS operators run on the algorithm's clock: `debounceTime(60_000, this.scheduler)`. In a backtest it is the default. */
  get scheduler(): SchedulerLike {
    return this.runtime.scheduler;
  }

  /** Whose orders are sent now: the class's name, unless {@link AlgorithmBase.runAs} says another. */
  get strategyName(): string {
    return this.#strategy === '' ? this.constructor.name : this.#strategy;
  }

  /**
   * Runs code as one of several strategies that share the account: its orders carry the strategy's name.
   *
   * @param strategyName - the strategy
   * @param act - the code
   * @returns what the code returns
   */
  runAs<T>(strategyName: string, act: () => T): T {
    if (typeof strategyName !== 'string' || strategyName === '') {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `runAs: expected a strategy's name, was ${JSON.stringify(strategyName)}.`,
      );
    }

    const before = this.#strategy;
    this.#strategy = strategyName;

    try {
      return act();
    } finally {
      this.#strategy = before;
    }
  }

  /**
   * Finds a manager by its name or an alias of it, in either spelling.
   *
   * @param name - such as `unified_risk_manager`
   * @throws FrameworkError `BAD_MANAGERS` when there is none
   */
  getManager(name: string): unknown {
    return this.runtime.manager(name);
  }

  /**
   * Sets the first day of the run.
   *
   * @param date - `2013, 10, 7`, `'2013-10-07'` or a Luxon time
   */
  setStartDate(...date: DateInput): void {
    this.#settings('setStartDate');
    this.runtime.startAt(readDay('setStartDate', date));
  }

  /**
   * Sets the last day of the run, inclusive.
   *
   * @param date - `2013, 10, 11`, `'2013-10-11'` or a Luxon time
   */
  setEndDate(...date: DateInput): void {
    this.#settings('setEndDate').endDay = readDay('setEndDate', date);
  }

  /**
   * Sets the starting cash.
   *
   * @param amount - account currency, above 0
   */
  setCash(amount: number): void {
    if (!(amount > 0 && amount < Number.POSITIVE_INFINITY)) {
      throw new FrameworkError('BAD_ARGUMENT', `setCash: expected an amount above 0, was ${String(amount)}.`);
    }

    this.#settings('setCash').cash = amount;
    this.runtime.setCash(amount);
  }

  /**
   * Sets the time zone the algorithm tells its time in; New York when it is never called.
   *
   * @param name - an IANA name
   */
  setTimeZone(name: string): void {
    const settings = this.#settings('setTimeZone');
    settings.timeZone = TimeZone.of(name);

    if (settings.startDay !== undefined) {
      this.runtime.startAt(settings.startDay);
    }
  }

  /**
   * Sets what statistics compare with.
   *
   * @param symbol - a symbol or a ticker of the same data source
   */
  setBenchmark(symbol: SymbolLike): void {
    this.#settings('setBenchmark').benchmark = tickerOf(symbol);
  }

  /**
   * Sets what money earns without risk, for the statistics; the rates of the data source when it is never called.
   *
   * @param model - tells the rate of each day
   */
  setRiskFreeInterestRateModel(model: RiskFreeInterestRateModel): void {
    if (typeof model?.getInterestRate !== 'function') {
      throw new FrameworkError('BAD_ARGUMENT', 'setRiskFreeInterestRateModel: expected a model with getInterestRate.');
    }

    this.#settings('setRiskFreeInterestRateModel').riskFreeInterestRateModel = model;
  }

  /**
   * Lets the algorithm see history before its start.
   *
   * @param length - a number of bars of each security, or a time span
   * @param resolution - the length of the bars counted
   */
  setWarmUp(length: number | TimeSpan, resolution?: Resolution): void {
    const settings = this.#settings('setWarmUp');

    if (length instanceof TimeSpan) {
      settings.warmUp = { spanMs: length.totalMilliseconds };
      return;
    }

    if (!(Number.isInteger(length) && length >= 0)) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `setWarmUp: expected a number of bars or a TimeSpan, was ${String(length)}.`,
      );
    }

    settings.warmUp = { bars: length, ...(resolution !== undefined && { resolution }) };
  }

  /** {@inheritDoc AlgorithmBase.setWarmUp} */
  setWarmup(length: number | TimeSpan, resolution?: Resolution): void {
    this.setWarmUp(length, resolution);
  }

  /**
   * Returns a parameter of the run.
   *
   * @param name - its name
   * @returns its text; `undefined` when it was not given
   */
  getParameter(name: string): string | undefined;
  /**
   * Returns a parameter of the run, or a default.
   *
   * @param name - its name
   * @param defaultValue - what to return when it was not given
   * @returns a number when the default is one, else text
   * @throws FrameworkError `BAD_ARGUMENT` when the default is a number and the parameter is none
   */
  getParameter<T extends string | number>(name: string, defaultValue: T): T extends number ? number : string;
  getParameter(name: string, defaultValue?: string | number): string | number | undefined {
    const value = this.runtime.parameters.get(name);

    if (value === undefined || typeof defaultValue !== 'number') {
      return value ?? defaultValue;
    }

    const number = Number(value);

    if (value.trim() === '' || !Number.isFinite(number)) {
      throw new FrameworkError('BAD_ARGUMENT', `Parameter "${name}": expected a number, was "${value}".`);
    }

    return number;
  }

  /**
   * Returns all parameters of the run.
   *
   * @returns their texts by name
   */
  getParameters(): ReadonlyMap<string, string> {
    return new Map(this.runtime.parameters);
  }

  /**
   * Writes a line for whoever watches the run.
   *
   * @param message - the line
   */
  debug(message: unknown): void {
    this.runtime.log('debug', String(message));
  }

  /**
   * Writes a line to the log.
   *
   * @param message - the line
   */
  log(message: unknown): void {
    this.runtime.log('log', String(message));
  }

  /**
   * Writes an error to the log; the run goes on.
   *
   * @param message - the line
   */
  error(message: unknown): void {
    this.runtime.log('error', String(message));
  }

  /**
   * Adds a point to a series of the chart `Strategy Equity`.
   *
   * @param series - its name
   * @param value - the point
   */
  plot(series: string, value: number): void;
  /**
   * Adds a point to a series of a chart.
   *
   * @param chart - its name
   * @param series - its name
   * @param value - the point
   */
  plot(chart: string, series: string, value: number): void;
  plot(...args: readonly [string, number] | readonly [string, string, number]): void {
    const [chart, series, value] = args.length === 3 ? args : (['Strategy Equity', ...args] as const);

    if (!Number.isFinite(value)) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `plot("${chart}", "${series}"): expected a finite number, was ${String(value)}.`,
      );
    }

    this.runtime.plot(chart, series, value);
  }

  /**
   * Ends the run after this step.
   *
   * @param message - why
   */
  quit(message = ''): void {
    this.runtime.quit(message);
  }

  #settings(member: string): RunSettings {
    if (this.runtime.phase !== 'initializing') {
      throw new FrameworkError('NOT_AVAILABLE', `${member} can be called in initialize() only.`);
    }

    return this.runtime.settings;
  }

  #midnight(day: number | undefined): DateTime | undefined {
    const zone = this.runtime.settings.timeZone;

    return day === undefined ? undefined : zone.dateTime(zone.toUtc(day * DAY));
  }
}
