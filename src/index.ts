/**
 * Plimsoll: trading algorithms with a risk line that no order crosses.
 *
 * @module plimsoll
 */
import { installTwins } from './core/twins.js';
import { twinnedClasses } from './names.generated.js';
import { sealPackage } from './sealing.js';

export { QCAlgorithm } from './algorithm/algorithm.js';
export { AlgorithmBase } from './algorithm/base.js';
export { type BarSelector, DataAlgorithm, type SubscriptionOptions } from './algorithm/data.js';
export { FrameworkAlgorithm } from './algorithm/framework.js';
export type {
  AlgorithmRuntime,
  ComboSpec,
  DateInput,
  EquityPoint,
  LogEntry,
  LogLevel,
  OrderSpec,
  RunPhase,
  RunSettings,
  RunStreams,
  SecurityRequest,
  WarmUp,
} from './algorithm/runtime.js';
export {
  type DateRule,
  DateRules,
  DayOfWeek,
  type HoursOf,
  ScheduledEvent,
  ScheduleManager,
  type TimeRule,
  TimeRules,
} from './algorithm/schedule.js';
export { type AsynchronousOrOptions, type OrderOptions, TradingAlgorithm } from './algorithm/trading.js';
export { type Clock, ManualClock } from './core/clock.js';
export { describeIssues, parseConfig } from './core/config.js';
export { Decimal, type Rounding } from './core/decimal.js';
export { describeThrown, type ErrorCode, errorCodes, FrameworkError } from './core/errors.js';
export { type ByTicker, Keyed } from './core/keyed.js';
export { camelCase, pascalCase, snakeCase, spellings } from './core/names.js';
export { nearestName, suggestName } from './core/nearest.js';
export {
  floorToLot,
  roundHalfAway,
  roundHalfEven,
  roundToSignificantDigits,
  smartRound,
  smartRoundNumber,
} from './core/numbers.js';
export { type SealableClass, sealClasses } from './core/seal.js';
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
export { TimeSpan, timedelta } from './core/time-span.js';
export {
  adoptSpellings,
  installTwins,
  type NamedClass,
  spelledMembers,
  type TwinnedClass,
  type TwinnedMember,
} from './core/twins.js';
export { Backtest } from './engine/backtest.js';
export { type BustConfig, type BustInput, bustSchema, bustsSchema } from './engine/busts.js';
export type { AlgorithmClass, BacktestOptions } from './engine/options.js';
export {
  type BacktestResult,
  decisionResultSchema,
  orderEventResultSchema,
  orderResultSchema,
  pointSchema,
  resultSchema,
  riskEventResultSchema,
} from './engine/result.js';
export { AlphaModel, type AlphaModelLike, NullAlphaModel } from './framework/alpha.js';
export { EqualWeightingPortfolioConstructionModel, PortfolioBias } from './framework/equal-weighting.js';
export { ExecutionModel, type ExecutionModelLike, NullExecutionModel } from './framework/execution.js';
export type { FrameworkHost } from './framework/host.js';
export { ImmediateExecutionModel } from './framework/immediate-execution.js';
export { Insight, InsightDirection, InsightType } from './framework/insight.js';
export type { BarCount, InsightPeriod } from './framework/insight-period.js';
export { InsightManager } from './framework/insights.js';
export { MaximumDrawdownPercentPerSecurity } from './framework/maximum-drawdown.js';
export {
  NullPortfolioConstructionModel,
  PortfolioConstructionModel,
  type PortfolioConstructionModelLike,
} from './framework/portfolio-construction.js';
export { PortfolioTarget, type TargetLike } from './framework/portfolio-target.js';
export type { DayRule, Rebalancing } from './framework/rebalancing.js';
export {
  NullRiskManagementModel,
  RiskManagementModel,
  type RiskManagementModelLike,
} from './framework/risk-management.js';
export { ManualUniverseSelectionModel, UniverseSettings } from './framework/universe.js';
export { ExponentialMovingAverage } from './indicators/averages/exponential-moving-average.js';
export { LinearWeightedMovingAverage } from './indicators/averages/linear-weighted-moving-average.js';
export { MovingAverageType, movingAverage } from './indicators/averages/moving-average-type.js';
export { SimpleMovingAverage } from './indicators/averages/simple-moving-average.js';
export { WilderMovingAverage } from './indicators/averages/wilder-moving-average.js';
export {
  type BarInput,
  IndicatorDataPoint,
  type TradeBarInput,
  type ValueInput,
} from './indicators/base/data-point.js';
export {
  BarIndicator,
  Indicator,
  IndicatorBase,
  IndicatorLine,
  type Resettable,
  TradeBarIndicator,
  type UpdatedHandler,
} from './indicators/base/indicator.js';
export { Momentum, MomentumPercent, RateOfChange, RateOfChangePercent } from './indicators/oscillators/change.js';
export { MovingAverageConvergenceDivergence } from './indicators/oscillators/moving-average-convergence-divergence.js';
export { RelativeStrengthIndex } from './indicators/oscillators/relative-strength-index.js';
export { Maximum, Minimum } from './indicators/statistics/extremes.js';
export { StandardDeviation } from './indicators/statistics/standard-deviation.js';
export { Variance } from './indicators/statistics/variance.js';
export { AverageTrueRange, TrueRange } from './indicators/volatility/average-true-range.js';
export { BollingerBands } from './indicators/volatility/bollinger-bands.js';
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
export { Bar, QuoteBar, TradeBar } from './market/bars.js';
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
export { type ConsolidatedHandler, type Consolidator, TradeBarConsolidator } from './market/consolidators.js';
export { DailyCloses } from './market/daily-closes.js';
export { PriceGrain, PriceGrains } from './market/grain.js';
export {
  alwaysOpen,
  ExchangeHours,
  type ExchangeHoursSpec,
  type TradingSegment,
  type TradingSession,
} from './market/hours.js';
export { SymbolProperties, type SymbolPropertiesSpec, usEquityProperties } from './market/properties.js';
export type {
  DataAdapterModule,
  DataRequest,
  Instrument,
  InstrumentRequest,
  MarketDataProvider,
} from './market/provider.js';
export { DataNormalizationMode, Resolution, resolutionMs, SecurityType } from './market/resolution.js';
export { RollingWindow } from './market/rolling-window.js';
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
export { type ComboGroup, type ComboGroupLeg, Leg } from './orders/combo.js';
export { EquityFillModel, type Execution, type FillModel, type FillView, type RestingOrder } from './orders/fills.js';
export {
  ConstantFeeModel,
  ConstantSlippageModel,
  type FeeModel,
  InteractiveBrokersFeeModel,
  NullSlippageModel,
  type SlippageModel,
} from './orders/models.js';
export { Order } from './orders/order.js';
export { OrderEvent, type OrderEventSpec } from './orders/order-event.js';
export { OrderStatus, OrderType, type Refusal, TimeInForce } from './orders/order-types.js';
export type { ApprovedOrder, Bust, Fill, OrderRequest } from './orders/request.js';
export { OrderSubmissionData, type QuotedSecurity } from './orders/submission-data.js';
export { type MarginCallAnswer, SubmitOrderRequest } from './orders/submit-request.js';
export { type OrderChanges, OrderResponse, OrderTicket, type UpdateOrderFields } from './orders/ticket.js';
export { SecurityTransactionManager } from './orders/transactions.js';
export { SecurityChanges } from './portfolio/changes.js';
export { SecurityHolding } from './portfolio/holding.js';
export {
  type PerformanceStatus,
  PerformanceTracker,
  type PerformanceTrackerOptions,
} from './portfolio/performance-tracker.js';
export {
  type BookedBust,
  type BookedFill,
  SecurityPortfolioManager,
  type StandingFill,
} from './portfolio/portfolio.js';
export { SecurityManager } from './portfolio/securities.js';
export { Security, type SecuritySettings } from './portfolio/security.js';
export type { HoldingView, PortfolioView, PositionChange } from './portfolio/view.js';
export { formatReport } from './report/html.js';
export { type ExplainedDecision, formatExplanation } from './report/journal-explain.js';
export { formatResult } from './report/json.js';
export { formatRiskDiff, formatRiskPlan } from './report/risk-plan.js';
export { formatSummary, type SummaryOptions } from './report/summary.js';
export {
  type ConfiguredPlugin,
  pluginNamesOf,
  type RiskConfig,
  type RiskConfigInput,
  type RiskSetup,
  resolveRiskConfig,
  riskConfigSchema,
  riskPresets,
} from './risk/config/config.js';
export { diffRisk } from './risk/config/difference.js';
export { composeRiskSchema, riskJsonSchema } from './risk/config/file-schema.js';
export { describeOtherIdentity, identityOf, type RiskIdentity } from './risk/config/identity.js';
export { refuseIdleLimit, type StatedLimit } from './risk/config/idle-limits.js';
export { type LayeredRisk, type RiskLayer, resolveRiskLayers } from './risk/config/layers.js';
export { planRisk, type RiskPlan, type RiskPlanRow } from './risk/config/plan.js';
export type { RiskDifference, Tightening, TighteningDirection } from './risk/config/tightening.js';
export { RiskEventBus, type Unsubscribe } from './risk/control/bus.js';
export type { ChangedSetting, RiskChange } from './risk/control/changes.js';
export { RiskEvent, type RiskEventSpec, RiskEventType, RiskLevel } from './risk/control/events.js';
export {
  type Approvers,
  type KillSwitchState,
  type KillSwitchStatus,
  killSwitchStates,
} from './risk/control/kill-switch.js';
export {
  type RiskManagerDependencies,
  type RiskManagerStatus,
  UnifiedRiskManager,
} from './risk/control/manager.js';
export type { PositionQuestion, SecurityFacts } from './risk/control/question.js';
export { type RefusalCode, refusalCodes } from './risk/gate/codes.js';
export type { DecisionEvidence, GateDecision, GateResult, WithdrawnOrder } from './risk/gate/decision.js';
export { RiskGate } from './risk/gate/gate.js';
export type { RiskGateOptions } from './risk/gate/gate-options.js';
export { largestPassing } from './risk/gate/largest.js';
export { isWithin } from './risk/gate/limits.js';
export type { AnsweredQuestion, GateRecorder, PluginAnswer } from './risk/gate/recorder.js';
export type { ReservationsView, ReservedExposure } from './risk/gate/reservations.js';
export type { GateRule, RuleBasis } from './risk/gate/rules.js';
export {
  allowed,
  isVerdictKind,
  meet,
  type PluginNote,
  type RiskDecision,
  type RiskVerdict,
  type VerdictKind,
} from './risk/gate/verdict.js';
export type { Digest } from './risk/journal/chain.js';
export { type JournalSink, type JournalSources, type RunIdentity, RunJournal } from './risk/journal/journal.js';
export type {
  BustRecord,
  CloseRecord,
  DecisionRecord,
  EndRecord,
  EventRecord,
  FillRecord,
  HeaderRecord,
  JournalRecord,
  QuestionRecord,
  RecordBase,
  RecordedAccount,
  RecordedDetails,
  RecordedFault,
  RecordedMarket,
  RecordedMember,
  RecordedNumber,
  RecordedOrder,
  RecordedRefusal,
  ShadowRecord,
  SliceRecord,
  SymbolRecord,
} from './risk/journal/records.js';
export {
  type RecordedPlugin,
  type RecordedReservation,
  type RecordedRiskState,
  type RiskStart,
  riskStateOf,
  startAfter,
} from './risk/journal/state.js';
export { type JournalCheck, verifyJournal } from './risk/journal/verify.js';
export { type JournalEnd, type JournalProblem, walkJournal } from './risk/journal/walk.js';
export type { AnswerBudget, Stopwatch } from './risk/plugins/answer-time.js';
export type { RiskTuple } from './risk/plugins/answers.js';
export { BaseRiskPlugin } from './risk/plugins/base-plugin.js';
export {
  PositionDetails,
  type PositionDetailsSpec,
  type RiskAnswer,
  type RiskHost,
  type RiskPlugin,
  type RiskPluginModule,
} from './risk/plugins/plugin.js';
export { RiskPluginView } from './risk/plugins/plugin-view.js';
export {
  PositionSizer,
  type PositionSizerConfig,
  type PositionSizerDependencies,
  positionSizerSchema,
  type SizeRequest,
  type SizingFacts,
} from './risk/plugins/position-sizer.js';
export type { PluginLimits, PluginStatus } from './risk/plugins/roster.js';
export { describeUnsound } from './risk/plugins/soundness.js';
export type { ReplayDifference, ReplayedAnswer } from './risk/replay/difference.js';
export { type ReplayCounts, type ReplayReport, replayJournal } from './risk/replay/report.js';
export { findPassingQuantity, type PassingQuantity } from './risk/replay/search.js';
export { ShadowDesk, type ShadowRecorder, type ShadowVerdict } from './risk/shadow/desk.js';
export type { FirstOf, ShadowAnswer } from './risk/shadow/notes.js';
export type { OrderProfit, ProfitSources } from './risk/shadow/order-profits.js';
export type {
  AnswerCounts,
  DivergingOrder,
  ProfitSum,
  ShadowIdentity,
  ShadowNote,
  ShadowRefusal,
  ShadowReport,
  WouldAllow,
  WouldBlock,
} from './risk/shadow/report.js';
export { type Capacity, CapacityEstimate, type CapacitySource, type CapacitySpec } from './statistics/capacity.js';
export { type Drawdown, worstDrawdown } from './statistics/drawdown.js';
export { normalCdf } from './statistics/normal.js';
export { orderListHash } from './statistics/order-hash.js';
export { orderJson } from './statistics/order-json.js';
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
sealPackage();

export type { LegacyHook } from './risk/plugins/follower.js';
