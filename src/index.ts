/**
 * Plimsoll: trading algorithms with a risk line that no order crosses.
 *
 * @module
 */
export { type Clock, ManualClock } from './core/clock.js';
export { describeIssues, parseConfig } from './core/config.js';
export { Decimal, type Rounding } from './core/decimal.js';
export { describeThrown, type ErrorCode, errorCodes, FrameworkError } from './core/errors.js';
export { type ByTicker, Keyed } from './core/keyed.js';
export {
  floorToLot,
  roundHalfAway,
  roundHalfEven,
  roundToSignificantDigits,
  smartRound,
  smartRoundNumber,
} from './core/numbers.js';
export { EventStream, type StreamErrorSink } from './core/stream.js';
export {
  DAY,
  type DateTime,
  dayNumber,
  dayOfWeek,
  formatDay,
  formatUtc,
  HOUR,
  MINUTE,
  parseDay,
  parseUtc,
  SECOND,
  TimeZone,
} from './core/time.js';
export {
  type BacktestResult,
  decisionResultSchema,
  orderEventResultSchema,
  orderResultSchema,
  pointSchema,
  resultSchema,
  riskEventResultSchema,
} from './engine/result.js';
export type { ManagerAlias, ManagerAliases } from './managers/aliases.js';
export {
  type ManagerArgs,
  type ManagerClass,
  ManagerConfig,
  type ManagerConfigFunction,
  type ManagerConfigInput,
  type ManagerConfigSpec,
  type ManagerConfigs,
  type ManagerParts,
} from './managers/config.js';
export { ManagerFactory, type ManagerFactoryOptions } from './managers/factory.js';
export type { RaisedManager, ReplacedManager } from './managers/legacy.js';
export { type ManagerFailure, ManagerSet, type ManagerSetParts } from './managers/set.js';
export { type Ohlc, QuoteBar, TradeBar } from './market/bars.js';
export {
  type Columns,
  checkPrices,
  checkQuote,
  checkSize,
  type QuoteColumns,
  QuoteColumnsBuilder,
  type TradeColumns,
  TradeColumnsBuilder,
} from './market/columns.js';
export { DailyCloses } from './market/daily-closes.js';
export {
  alwaysOpen,
  ExchangeHours,
  type ExchangeHoursSpec,
  type TradingSegment,
  type TradingSession,
} from './market/hours.js';
export { type SymbolProperties, usEquityProperties } from './market/properties.js';
export type {
  DataAdapterModule,
  DataRequest,
  Instrument,
  InstrumentRequest,
  MarketDataProvider,
} from './market/provider.js';
export { DataNormalizationMode, Resolution, resolutionMs, SecurityType } from './market/resolution.js';
export { type MarketPrices, SecurityCache } from './market/security-cache.js';
export { equityIdentifier } from './market/security-identifier.js';
export { BarsByTicker, type Slice, TimeSlice } from './market/slice.js';
export {
  SecuritySymbol,
  SecuritySymbol as Symbol,
  type SymbolLike,
  type SymbolSpec,
  tickerOf,
} from './market/symbol.js';
export { textLines } from './market/text-lines.js';
export { usEquityHours } from './market/us-equity-calendar.js';
export { OrderStatus, OrderType, type Refusal, TimeInForce } from './orders/order-types.js';
export type { ApprovedOrder, Fill, OrderRequest } from './orders/request.js';
export {
  type PerformanceStatus,
  PerformanceTracker,
  type PerformanceTrackerOptions,
} from './portfolio/performance-tracker.js';
export type { HoldingView, PortfolioView, PositionChange } from './portfolio/view.js';
export { formatReport } from './report/html.js';
export { formatResult } from './report/json.js';
export { formatSummary, type SummaryOptions } from './report/summary.js';
export { BaseRiskPlugin } from './risk/base-plugin.js';
export { RiskEventBus, type Unsubscribe } from './risk/bus.js';
export { RiskEvent, type RiskEventSpec, RiskEventType, RiskLevel } from './risk/events.js';
export { isWithin } from './risk/limits.js';
export type {
  PositionDetails,
  RiskAnswer,
  RiskHost,
  RiskPlugin,
  RiskPluginModule,
  RiskVerdict,
  VerdictKind,
} from './risk/plugin.js';
export { describeUnsound } from './risk/soundness.js';
