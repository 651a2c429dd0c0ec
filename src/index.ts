/**
 * Plimsoll: trading algorithms with a risk line that no order crosses.
 *
 * @module
 */
import { installTwins } from './core/twins.js';
import { twinnedClasses } from './names.generated.js';

export { type Clock, ManualClock } from './core/clock.js';
export { describeIssues, parseConfig } from './core/config.js';
export { Decimal, type Rounding } from './core/decimal.js';
export { describeThrown, type ErrorCode, errorCodes, FrameworkError } from './core/errors.js';
export { type ByTicker, Keyed } from './core/keyed.js';
export { camelCase, pascalCase, snakeCase, spellings } from './core/names.js';
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
export { adoptSpellings, installTwins, spelledMembers, type TwinnedClass, type TwinnedMember } from './core/twins.js';
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
export { twinnedClasses } from './names.generated.js';
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
export type { RiskTuple } from './risk/answers.js';
export { RiskEventBus, type Unsubscribe } from './risk/bus.js';
export { type RefusalCode, refusalCodes } from './risk/codes.js';
export { RiskEvent, type RiskEventSpec, RiskEventType, RiskLevel } from './risk/events.js';
export { isWithin } from './risk/limits.js';
export type { HaltLevel } from './risk/halt.js';
export {
  type RiskManagerDependencies,
  type RiskManagerStatus,
  UnifiedRiskManager,
} from './risk/manager.js';
export {
  PositionDetails,
  type PositionDetailsSpec,
  type RiskAnswer,
  type RiskHost,
  type RiskPlugin,
  type RiskPluginModule,
} from './risk/plugin.js';
export type { PositionQuestion, SecurityFacts } from './risk/question.js';
export type { PluginStatus } from './risk/roster.js';
export { allowed, isVerdictKind, meet, type RiskDecision, type RiskVerdict, type VerdictKind } from './risk/verdict.js';
export { describeUnsound } from './risk/soundness.js';
export { type Capacity, CapacityEstimate, type CapacitySource, type CapacitySpec } from './statistics/capacity.js';
export { type Drawdown, worstDrawdown } from './statistics/drawdown.js';
export { normalCdf } from './statistics/normal.js';
export { type ClosingRecord, ClosingRecords, type WinLoss, winLoss } from './statistics/records.js';
export {
  EquitySampler,
  type SamplerSpec,
  type SampleSeries,
  type SampleSource,
  type SeriesPoint,
} from './statistics/sampler.js';
export { computeStatistics, type StatisticsInput } from './statistics/statistics.js';
export type { CapacityBar } from './statistics/symbol-capacity.js';
export { type ClosedTrade, TradeBuilder } from './statistics/trades.js';

installTwins(twinnedClasses);
