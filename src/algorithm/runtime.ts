/**
 * What the engine gives an algorithm.
 *
 * @module
 */
import type { Observable, SchedulerLike } from 'rxjs';
import type { Clock } from '../core/clock.js';
import { TimeZone } from '../core/time.js';
import type { TradeBar } from '../market/bars.js';
import type { AnyConsolidator } from '../market/consolidators/consolidator.js';
import type { TickType } from '../market/consolidators/data-point.js';
import type { DataNormalizationMode, Resolution, SecurityType } from '../market/resolution.js';
import type { Slice } from '../market/slice.js';
import type { SymbolLike } from '../market/symbol.js';
import type { Leg } from '../orders/combo.js';
import type { OrderEvent } from '../orders/order-event.js';
import type { OrderType, TimeInForce } from '../orders/order-types.js';
import type { OrderTicket } from '../orders/ticket.js';
import type { SecurityTransactionManager } from '../orders/transactions.js';
import type { RiskFreeInterestRateModel } from '../portfolio/interest-rates.js';
import type { SecurityPortfolioManager } from '../portfolio/portfolio.js';
import type { SecurityManager } from '../portfolio/securities.js';
import type { Security } from '../portfolio/security.js';
import type { RiskEventBus } from '../risk/control/bus.js';
import type { RiskEvent } from '../risk/control/events.js';
import type { ScheduleManager } from './schedule.js';

/** Where a run is. */
export type RunPhase = 'initializing' | 'warming-up' | 'running' | 'ended';

/** How serious a log line is. */
export type LogLevel = 'debug' | 'log' | 'error';

/** One line of the log. */
export interface LogEntry {
  /** When, epoch milliseconds UTC. */
  readonly utc: number;
  /** How serious it is. */
  readonly level: LogLevel;
  /** What it says. */
  readonly message: string;
}

/** What the account was worth at an instant. */
export interface EquityPoint {
  /** When, epoch milliseconds UTC. */
  readonly utc: number;
  /** Account value, in account currency. */
  readonly value: number;
}

/** The streams of a run: hot, read-only, without an error; they complete at the end of the run. */
export interface RunStreams {
  /** Each slice, after `onData` saw it. */
  readonly slices$: Observable<Slice>;
  /** Each order event, after `onOrderEvent` saw it. */
  readonly orderEvents$: Observable<OrderEvent>;
  /** Each risk event. */
  readonly riskEvents$: Observable<RiskEvent>;
  /** The account's value at the end of each time step. */
  readonly equity$: Observable<EquityPoint>;
  /** Each line of the log. */
  readonly logs$: Observable<LogEntry>;
}

/** How much history an algorithm sees before its start. */
export interface WarmUp {
  /** How many bars of each security; not with `spanMs`. */
  readonly bars?: number;
  /** How many milliseconds; not with `bars`. */
  readonly spanMs?: number;
  /** The length of the bars counted; that of the security when absent. */
  readonly resolution?: Resolution;
}

/** What `initialize` decides about the run. */
export interface RunSettings {
  /** First day, days since 1970-01-01; the first day with data when absent. */
  startDay?: number;
  /** Last day, inclusive; the last day with data when absent. */
  endDay?: number;
  /** Starting cash, in account currency. */
  cash: number;
  /** The zone the algorithm tells its time in. */
  timeZone: TimeZone;
  /** What statistics compare with; nothing when absent. */
  benchmark?: string;
  /** The history seen before the start. */
  warmUp?: WarmUp;
  /** What money earns without risk; as the data source says when absent. */
  riskFreeInterestRateModel?: RiskFreeInterestRateModel;
}

/** What a strategy asks to trade, before it has a number. */
export interface OrderSpec {
  /** What to trade. */
  readonly symbol: SymbolLike;
  /** The kind of order. */
  readonly type: OrderType;
  /** Signed units. */
  readonly quantity: number;
  /** The worst acceptable price. */
  readonly limitPrice?: number;
  /** The price that wakes the order. */
  readonly stopPrice?: number;
  /** The price that wakes a limit-if-touched order. */
  readonly triggerPrice?: number;
  /** How far a trailing stop stays behind. */
  readonly trailingAmount?: number;
  /** Whether that is a fraction of the market price. */
  readonly trailingAsPercentage?: boolean;
  /** Free text. */
  readonly tag?: string;
  /** Whose order it is. */
  readonly strategy: string;
  /** Whether it flattens what the account holds, whoever holds it. */
  readonly accountWide?: boolean;
  /** How long it stays open. */
  readonly timeInForce?: TimeInForce;
  /** Whether the strategy would not wait for it. */
  readonly asynchronous?: boolean;
}

/** What a strategy asks to trade together, before it has numbers. */
export interface ComboSpec {
  /** The kind of combo. */
  readonly type: 'combo-market' | 'combo-limit' | 'combo-leg-limit';
  /** The legs, with their ratios. */
  readonly legs: readonly Leg[];
  /** How many combos; below 0 to sell them. */
  readonly quantity: number;
  /** The worst acceptable net price of one combo. */
  readonly limitPrice?: number;
  /** Free text. */
  readonly tag: string;
  /** Whose order it is. */
  readonly strategy: string;
  /** How long it stays open. */
  readonly timeInForce: TimeInForce;
  /** Whether the strategy would not wait for it. */
  readonly asynchronous?: boolean;
}

/** How a security is added. */
export interface SecurityRequest {
  /** The ticker. */
  readonly ticker: string;
  /** What kind of thing it is. */
  readonly securityType: SecurityType;
  /** The length of its bars; minute, or the finest the data has, when absent. */
  readonly resolution?: Resolution;
  /** The market; the data's usual one when absent. */
  readonly market?: string;
  /** How many units of value one unit of margin carries. */
  readonly leverage?: number;
  /** Whether bars outside regular hours are wanted. */
  readonly extendedHours?: boolean;
  /** How splits and dividends are taken out. */
  readonly normalization?: DataNormalizationMode;
  /** Whether the last bar is repeated where bars are missing while the exchange is open; it is when absent. */
  readonly fillForward?: boolean;
}

/** What the engine gives an algorithm, before `initialize` runs. */
export interface AlgorithmRuntime {
  /** The run's clock. */
  readonly clock: Clock;
  /** Where the run is. */
  readonly phase: RunPhase;
  /** What `initialize` decides. */
  readonly settings: RunSettings;
  /** The securities. */
  readonly securities: SecurityManager;
  /** The account. */
  readonly portfolio: SecurityPortfolioManager;
  /** The orders. */
  readonly transactions: SecurityTransactionManager;
  /** The scheduled code. */
  readonly schedule: ScheduleManager;
  /** The risk events. */
  readonly riskEventBus: RiskEventBus;
  /** The streams. */
  readonly streams: RunStreams;
  /** Lets RxJS operators run on the algorithm's clock. */
  readonly scheduler: SchedulerLike;
  /** The parameters of the run. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Finds a manager by its name or an alias. */
  manager(name: string): unknown;
  /** Sets the first day, and the clock to it, so that `initialize` can ask for history. */
  startAt(day: number): void;
  /** Sets the starting cash. */
  setCash(amount: number): void;
  /** Adds a security. */
  addSecurity(request: SecurityRequest): Security;
  /** Removes a security; its data stops when nothing is held and no order rests. Returns whether it was there. */
  removeSecurity(symbol: SymbolLike): boolean;
  /** Feeds a consolidator with the data of a security before `onData`, and finishes its bars when their time is over. */
  consolidate(symbol: SymbolLike, consolidator: AnyConsolidator, tickType?: TickType): void;
  /** Feeds a consolidator no more. */
  removeConsolidator(consolidator: AnyConsolidator): void;
  /** Sends an order through the gate. */
  submit(spec: OrderSpec): OrderTicket;
  /** Sends the legs of a combo through the gate, all or none. */
  submitCombo(spec: ComboSpec): OrderTicket[];
  /** Reads past bars, oldest first, up to now. */
  history(symbol: SymbolLike, length: WarmUp): TradeBar[];
  /** Writes to the log. */
  log(level: LogLevel, message: string): void;
  /** Adds a point to a chart. */
  plot(chart: string, series: string, value: number): void;
  /** Ends the run after this step. */
  quit(message: string): void;
}

/** Makes the settings a run starts with: $100,000 and New York time, as QuantConnect. */
export function defaultSettings(): RunSettings {
  return { cash: 100_000, timeZone: TimeZone.newYork };
}
