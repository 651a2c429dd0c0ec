/**
 * One run's state, and what the algorithm may do with it.
 *
 * @module
 */
import { QCAlgorithm } from '../algorithm/algorithm.js';
import { attach } from '../algorithm/base.js';
import { SecurityChanges } from '../algorithm/changes.js';
import {
  type AlgorithmRuntime,
  defaultSettings,
  type LogLevel,
  type OrderSpec,
  type RunPhase,
  type SecurityRequest,
  type WarmUp,
} from '../algorithm/runtime.js';
import { DateRules, ScheduleManager, TimeRules } from '../algorithm/schedule.js';
import { ManualClock } from '../core/clock.js';
import { describeThrown, FrameworkError } from '../core/errors.js';
import { DAY } from '../core/time.js';
import { adoptSpellings } from '../core/twins.js';
import type { ManagerSet } from '../managers/set.js';
import type { TradeBar } from '../market/bars.js';
import type { DataRequest, Instrument, MarketDataProvider } from '../market/provider.js';
import { type DataNormalizationMode, type Resolution, resolutionMs } from '../market/resolution.js';
import type { MarketPrices } from '../market/security-cache.js';
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import type { Refusal } from '../orders/order-types.js';
import type { OrderTicket } from '../orders/ticket.js';
import type { SecurityTransactionManager } from '../orders/transactions.js';
import { checkBuyingPower } from '../portfolio/buying-power.js';
import type { PerformanceTracker } from '../portfolio/performance-tracker.js';
import { SecurityPortfolioManager } from '../portfolio/portfolio.js';
import { SecurityManager } from '../portfolio/securities.js';
import { Security } from '../portfolio/security.js';
import { RiskEventBus } from '../risk/bus.js';
import { RiskGate } from '../risk/gate.js';
import type { UnifiedRiskManager } from '../risk/manager.js';
import { Feed } from './feed.js';
import { historyStart, readBars } from './history.js';
import { buildManagers } from './managers.js';
import type { BacktestOptions } from './options.js';
import { insufficientBuyingPower, OrderDesk } from './order-desk.js';
import { Recorder } from './recorder.js';
import { ClockScheduler } from './scheduler.js';
import { RunEventStreams } from './streams.js';
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
  readonly feed = new Feed();
  readonly schedule: ScheduleManager;
  readonly scheduler: ClockScheduler;
  readonly riskEventBus: RiskEventBus;
  readonly streams: RunEventStreams;
  readonly parameters: ReadonlyMap<string, string>;
  readonly algorithm: QCAlgorithm;
  readonly desk: OrderDesk;
  readonly managers: ManagerSet;
  readonly riskManager: UnifiedRiskManager;
  readonly tracker: PerformanceTracker;
  phase: RunPhase = 'initializing';
  /** Why the run ends before its data does. */
  quitReason: string | undefined;
  readonly #options: BacktestOptions;
  readonly #data: MarketDataProvider;
  readonly #normalization = new Map<string, DataNormalizationMode>();
  readonly #listeners = new Map<string, ((bar: TradeBar) => void)[]>();
  readonly #added: Security[] = [];
  readonly #removed: Security[] = [];
  #streamErrors = 0;

  /**
   * @param options - what is run, on what
   * @throws FrameworkError when plugins or managers cannot be wired
   */
  constructor(options: BacktestOptions) {
    this.#options = options;
    this.#data = options.data;
    this.parameters = new Map(Object.entries(options.parameters ?? {}));
    this.riskEventBus = new RiskEventBus(this.clock, (error) => this.#streamFailed(error));
    this.streams = new RunEventStreams(this.riskEventBus, (error) => this.#streamFailed(error));
    this.scheduler = new ClockScheduler(this.clock, (error) => this.#streamFailed(error));
    this.schedule = new ScheduleManager(this.clock);
    this.riskEventBus.subscribeAll((event) => this.recorder.riskEvents.push(event));
    this.portfolio.setCash(options.cash ?? this.settings.cash);
    this.algorithm = new options.algorithm();

    if (!(this.algorithm instanceof QCAlgorithm)) {
      throw new FrameworkError('BAD_STRATEGY', 'The strategy must be a class that extends QCAlgorithm.');
    }

    adoptSpellings(this.algorithm, QCAlgorithm);
    this.algorithm[attach](this);
    this.managers = buildManagers({ algorithm: this.algorithm, runtime: this });
    this.riskManager = this.managers.get('unified_risk_manager');
    this.tracker = this.managers.get('performance_tracker');

    for (const { module, config } of options.risk?.plugins ?? []) {
      this.riskManager.registerPlugin(module.create(), config, module.name);
    }

    this.desk = this.#openDesk();
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

  /** Adds a security, and its data from now on. */
  addSecurity(request: SecurityRequest): Security {
    const known = this.securities.get(request.ticker);

    if (known !== undefined) {
      return known;
    }

    const { ticker, securityType, market } = request;
    const instrument = this.#data.resolve({ ticker, securityType, ...(market !== undefined && { market }) });
    const security = new Security(instrument, {
      resolution: chooseResolution(this.#data, instrument, request.resolution),
      extendedHours: request.extendedHours ?? false,
      ...(request.leverage !== undefined && { leverage: request.leverage }),
    });
    this.securities.add(security);
    this.portfolio.addSecurity(security);
    this.#normalization.set(security.symbol.value, request.normalization ?? 'adjusted');
    this.#added.push(security);
    this.#scheduleEndOfDay(security);

    if (this.phase === 'running' || this.phase === 'warming-up') {
      this.subscribe(security, this.clock.utc);
    }

    return security;
  }

  /** Stops the data of a security. */
  removeSecurity(symbol: SymbolLike): boolean {
    const security = this.securities.require(symbol);
    this.feed.remove(security);
    this.#removed.push(security);
    return true;
  }

  /**
   * Opens the data of a security.
   *
   * @param security - whose data
   * @param from - bars that end after this instant, epoch milliseconds UTC
   */
  subscribe(security: Security, from: number): void {
    const kinds =
      security.resolution === 'minute' || security.resolution === 'second'
        ? (['trade', 'quote'] as const)
        : (['trade'] as const);

    for (const kind of kinds) {
      this.feed.add(security, this.#data.read({ ...this.#request(security, security.resolution, from), kind }));
    }
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
        for (const listener of listeners) {
          listener(bar);
        }
      }
    }
  }

  /** Returns the securities that came and went since the last call; `undefined` when none did. */
  takeChanges(): SecurityChanges | undefined {
    if (this.#added.length === 0 && this.#removed.length === 0) {
      return undefined;
    }

    return new SecurityChanges(this.#added.splice(0), this.#removed.splice(0));
  }

  /** Sends an order through the gate. */
  submit(spec: OrderSpec): OrderTicket {
    return this.desk.submit(spec);
  }

  /** Reads past bars, oldest first, up to now. */
  history(symbol: SymbolLike, length: WarmUp): TradeBar[] {
    const security = this.securities.require(symbol);
    const resolution = length.resolution ?? security.resolution;
    const from = historyStart(security.exchange, this.clock.utc, length, resolution);

    return readBars(this.#data, { ...this.#request(security, resolution, from), to: this.clock.utc }, length.bars);
  }

  /** Writes to the log. */
  log(level: LogLevel, message: string): void {
    const entry = { utc: this.clock.utc, level, message };
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

  #openDesk(): OrderDesk {
    const gate = new RiskGate({
      clock: this.clock,
      portfolio: this.portfolio,
      manager: this.riskManager,
      prices: (symbol): MarketPrices => this.securities.require(symbol).cache,
      multiplier: (symbol): number => this.securities.require(symbol).symbolProperties.contractMultiplier,
      rules: [
        {
          name: 'buying-power',
          check: (request): Refusal | undefined => {
            const power = checkBuyingPower(this.portfolio, this.securities.require(request.symbol), request);
            return power.sufficient ? undefined : insufficientBuyingPower(power);
          },
        },
      ],
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
      onFill: (fill, profit): void => {
        this.tally.onFill(fill, profit, this.securities.require(fill.symbol).symbolProperties.contractMultiplier);

        if (profit !== undefined) {
          this.tracker.recordTrade(profit - fill.fee);
        }
      },
      onEvent: (event): void => {
        this.recorder.orderEvents.push(event);
        this.algorithm.onOrderEvent(event);
        this.streams.orderEvents.next(event);
      },
    });
  }

  #request(security: Security, resolution: Resolution, from: number): Omit<DataRequest, 'kind'> {
    return {
      symbol: security.symbol,
      resolution,
      from,
      to: this.endUtc,
      normalization: this.#normalization.get(security.symbol.value) ?? 'adjusted',
      extendedHours: security.extendedMarketHours,
    };
  }

  #scheduleEndOfDay(security: Security): void {
    if (this.algorithm.onEndOfDay === QCAlgorithm.prototype.onEndOfDay || security.exchange.isAlwaysOpen) {
      return;
    }

    const hours = (): Security['exchange'] => security.exchange;
    const { symbol } = security;
    this.schedule.on(
      `end of day of ${symbol.value}`,
      new DateRules(hours).everyDay(symbol),
      new TimeRules(hours, () => this.settings.timeZone).beforeMarketClose(symbol, END_OF_DAY_MINUTES),
      () => this.algorithm.onEndOfDay(symbol),
    );
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

/** The asked resolution; else minute, or the finest there is. */
function chooseResolution(data: MarketDataProvider, instrument: Instrument, asked: Resolution | undefined): Resolution {
  const { resolutions, symbol } = instrument;
  const chosen = asked ?? (resolutions.includes('minute') ? 'minute' : resolutions[0]);

  if (chosen === undefined || !resolutions.includes(chosen)) {
    const known = [...resolutions].sort((a, b) => resolutionMs(a) - resolutionMs(b)).join(', ');
    throw new FrameworkError(
      'DATA_NOT_FOUND',
      `${data.name} has no ${chosen ?? ''} bars of ${tickerOf(symbol)}; it has ${known === '' ? 'none' : known}.`,
    );
  }

  return chosen;
}
