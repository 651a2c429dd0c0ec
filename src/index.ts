/**
 * Plimsoll: trading algorithms with a risk line that no order crosses.
 *
 * @module plimsoll
 */
import { installTwins } from './core/twins.js';
import { twinnedClasses } from './names.generated.js';
import { sealPackage } from './sealing.js';

export { QCAlgorithm } from './algorithm/algorithm.js';
export { AverageIndicators } from './algorithm/averages.js';
export { BandIndicators } from './algorithm/bands.js';
export { BarOscillatorIndicators } from './algorithm/bar-oscillators.js';
export { AlgorithmBase } from './algorithm/base.js';
export { SeveralIndicators } from './algorithm/breadth.js';
export {
  CandlestickPatterns,
  type PatternFeed,
  type PatternHelper,
  type PenetrationHelper,
} from './algorithm/candlestick-patterns.js';
export { ChangeIndicators } from './algorithm/changes.js';
export { type BarSelector, ConsolidatingAlgorithm, type IndicatorSource } from './algorithm/consolidating.js';
export { DataAlgorithm, type SubscriptionOptions } from './algorithm/data.js';
export { FrameworkAlgorithm } from './algorithm/framework.js';
export { IndicatorDataPoints, IndicatorHistory } from './algorithm/indicator-history.js';
export type { BarClass, ConsolidationLength } from './algorithm/make-consolidator.js';
export { StatisticIndicators } from './algorithm/measures.js';
export { AlgorithmMode, DeploymentTarget } from './algorithm/modes.js';
export { OscillatorIndicators } from './algorithm/oscillators.js';
export type {
  AlgorithmRuntime,
  ComboSpec,
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
  type EdgeArguments,
  type HoursOf,
  ScheduledEvent,
  ScheduleManager,
  type SessionArguments,
  type TimeRule,
  TimeRules,
} from './algorithm/schedule.js';
export { AlgorithmSettings } from './algorithm/settings.js';
export { type ConsolidatorHost, SubscriptionManager } from './algorithm/subscription-manager.js';
export { type AsynchronousOrOptions, type OrderOptions, TradingAlgorithm } from './algorithm/trading.js';
export { TrendIndicators } from './algorithm/trends.js';
export { VolumeIndicators } from './algorithm/volumes.js';
export { type Clock, ManualClock } from './core/clock.js';
export { describeIssues, parseConfig } from './core/config.js';
export type { DateInput } from './core/date-input.js';
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
export {
  AdvanceDeclineDifference,
  AdvanceDeclineIndicator,
  AdvanceDeclineRatio,
  AdvanceDeclineVolumeRatio,
  ArmsIndex,
  type PastClose,
} from './indicators/assets/advance-decline.js';
export { Alpha } from './indicators/assets/alpha.js';
export { AssetIndicator } from './indicators/assets/asset-indicator.js';
export { Beta, Covariance } from './indicators/assets/beta.js';
export { type BreadthAsset, BreadthIndicator } from './indicators/assets/breadth.js';
export { Correlation, CorrelationType } from './indicators/assets/correlation.js';
export { DualSymbolIndicator } from './indicators/assets/dual-symbol-indicator.js';
export { McClellanOscillator, McClellanSummationIndex } from './indicators/assets/mcclellan.js';
export {
  NewExtremes,
  NewHighsNewLows,
  NewHighsNewLowsVolume,
  type PastExtremes,
} from './indicators/assets/new-highs-new-lows.js';
export { ArnaudLegouxMovingAverage } from './indicators/averages/arnaud-legoux-moving-average.js';
export {
  DoubleExponentialMovingAverage,
  T3MovingAverage,
} from './indicators/averages/double-exponential-moving-average.js';
export { ExponentialMovingAverage } from './indicators/averages/exponential-moving-average.js';
export { FractalAdaptiveMovingAverage } from './indicators/averages/fractal-adaptive-moving-average.js';
export { HullMovingAverage } from './indicators/averages/hull-moving-average.js';
export { KaufmanAdaptiveMovingAverage, KaufmanEfficiencyRatio } from './indicators/averages/kaufman.js';
export { LinearWeightedMovingAverage } from './indicators/averages/linear-weighted-moving-average.js';
export { McGinleyDynamic } from './indicators/averages/mcginley-dynamic.js';
export { MesaAdaptiveMovingAverage } from './indicators/averages/mesa-adaptive-moving-average.js';
export { MovingAverageType, movingAverage } from './indicators/averages/moving-average-type.js';
export { RelativeMovingAverage } from './indicators/averages/relative-moving-average.js';
export { SimpleMovingAverage } from './indicators/averages/simple-moving-average.js';
export { TriangularMovingAverage } from './indicators/averages/triangular-moving-average.js';
export { TripleExponentialMovingAverage, Trix } from './indicators/averages/triple-exponential-moving-average.js';
export { VariableIndexDynamicAverage } from './indicators/averages/variable-index-dynamic-average.js';
export { WilderMovingAverage } from './indicators/averages/wilder-moving-average.js';
export { ZeroLagExponentialMovingAverage } from './indicators/averages/zero-lag-exponential-moving-average.js';
export {
  type AssetBarInput,
  type AssetInput,
  type AssetTradeBarInput,
  type BarInput,
  IndicatorDataPoint,
  type TradeBarInput,
  type ValueInput,
} from './indicators/base/data-point.js';
export { Delay, Identity } from './indicators/base/delay.js';
export {
  BarIndicator,
  Indicator,
  IndicatorBase,
  IndicatorLine,
  type Resettable,
  TradeBarIndicator,
  type UpdatedHandler,
} from './indicators/base/indicator.js';
export type { Candle, CandleSignal } from './indicators/candlesticks/candle.js';
export {
  type CandleShape,
  type CandlestickDescription,
  type CandlestickFrame,
  CandlestickPattern,
  type CandlestickPatternClass,
  candlestickPattern,
  type PenetrationDescription,
  type PenetrationPatternClass,
  penetrationPattern,
} from './indicators/candlesticks/candlestick-pattern.js';
export { IdenticalThreeCrows, ThreeBlackCrows, TwoCrows, UpsideGapTwoCrows } from './indicators/candlesticks/crows.js';
export {
  Doji,
  DragonflyDoji,
  GravestoneDoji,
  LongLeggedDoji,
  RickshawMan,
  Takuri,
  Tristar,
} from './indicators/candlesticks/doji.js';
export { Hammer, HangingMan, InvertedHammer, ShootingStar } from './indicators/candlesticks/hammers.js';
export { Hikkake, HikkakeModified } from './indicators/candlesticks/hikkake.js';
export {
  Breakaway,
  ConcealedBabySwallow,
  LadderBottom,
  MatHold,
  RiseFallThreeMethods,
  ThreeLineStrike,
} from './indicators/candlesticks/long-patterns.js';
export {
  BeltHold,
  ClosingMarubozu,
  HighWaveCandle,
  LongLineCandle,
  Marubozu,
  ShortLineCandle,
  SpinningTop,
} from './indicators/candlesticks/one-candle.js';
export { AdvanceBlock, StalledPattern, ThreeWhiteSoldiers } from './indicators/candlesticks/soldiers.js';
export {
  AbandonedBaby,
  EveningDojiStar,
  EveningStar,
  MorningDojiStar,
  MorningStar,
} from './indicators/candlesticks/stars.js';
export {
  GapSideBySideWhite,
  StickSandwich,
  TasukiGap,
  ThreeInside,
  ThreeOutside,
  ThreeStarsInSouth,
  UniqueThreeRiver,
  UpDownGapThreeMethods,
} from './indicators/candlesticks/three-candles.js';
export {
  Counterattack,
  DarkCloudCover,
  DojiStar,
  Engulfing,
  Harami,
  HaramiCross,
  HomingPigeon,
  InNeck,
  Kicking,
  KickingByLength,
  MatchingLow,
  OnNeck,
  Piercing,
  SeparatingLines,
  Thrusting,
} from './indicators/candlesticks/two-candles.js';
export {
  type AnyIndicator,
  CompositeIndicator,
  ConstantIndicator,
  type IndicatorComposer,
  ResetCompositeIndicator,
} from './indicators/composition/composite-indicator.js';
export {
  FilteredIdentity,
  FunctionalIndicator,
  type InputFilter,
  WindowIdentity,
} from './indicators/composition/functional-indicator.js';
export { IndicatorExtensions } from './indicators/composition/indicator-extensions.js';
export { AroonOscillator } from './indicators/oscillators/aroon-oscillator.js';
export { AwesomeOscillator } from './indicators/oscillators/awesome-oscillator.js';
export { BalanceOfPower, InternalBarStrength } from './indicators/oscillators/bar-oscillators.js';
export { ChandeMomentumOscillator } from './indicators/oscillators/chande-momentum-oscillator.js';
export {
  LogReturn,
  Momentum,
  MomentumPercent,
  RateOfChange,
  RateOfChangePercent,
  RateOfChangeRatio,
} from './indicators/oscillators/change.js';
export { CommodityChannelIndex } from './indicators/oscillators/commodity-channel-index.js';
export { ConnorsRelativeStrengthIndex } from './indicators/oscillators/connors-relative-strength-index.js';
export { CoppockCurve } from './indicators/oscillators/coppock-curve.js';
export { DeMarkerIndicator } from './indicators/oscillators/de-marker-indicator.js';
export { DerivativeOscillator } from './indicators/oscillators/derivative-oscillator.js';
export { DetrendedPriceOscillator } from './indicators/oscillators/detrended-price-oscillator.js';
export { FisherTransform } from './indicators/oscillators/fisher-transform.js';
export { HilbertTransform } from './indicators/oscillators/hilbert-transform.js';
export { KnowSureThing } from './indicators/oscillators/know-sure-thing.js';
export { Momersion } from './indicators/oscillators/momersion.js';
export { MovingAverageConvergenceDivergence } from './indicators/oscillators/moving-average-convergence-divergence.js';
export { AbsolutePriceOscillator, PercentagePriceOscillator } from './indicators/oscillators/price-oscillators.js';
export { RelativeStrengthIndex } from './indicators/oscillators/relative-strength-index.js';
export { RelativeVigorIndex, RelativeVigorIndexSignal } from './indicators/oscillators/relative-vigor-index.js';
export { SchaffTrendCycle } from './indicators/oscillators/schaff-trend-cycle.js';
export { PremierStochasticOscillator, Stochastic } from './indicators/oscillators/stochastic.js';
export { StochasticRelativeStrengthIndex } from './indicators/oscillators/stochastic-relative-strength-index.js';
export { SwissArmyKnife, SwissArmyKnifeTool } from './indicators/oscillators/swiss-army-knife.js';
export { TrueStrengthIndex } from './indicators/oscillators/true-strength-index.js';
export { UltimateOscillator } from './indicators/oscillators/ultimate-oscillator.js';
export { WaveTrendOscillator } from './indicators/oscillators/wave-trend-oscillator.js';
export { WilliamsPercentR } from './indicators/oscillators/williams-percent-r.js';
export { AutoRegressiveIntegratedMovingAverage } from './indicators/statistics/auto-regressive-integrated-moving-average.js';
export { Maximum, Minimum } from './indicators/statistics/extremes.js';
export { HurstExponent } from './indicators/statistics/hurst-exponent.js';
export { TimeProfile, VolumeProfile } from './indicators/statistics/market-profile.js';
export { MeanAbsoluteDeviation } from './indicators/statistics/mean-absolute-deviation.js';
export { MidPoint, MidPrice } from './indicators/statistics/mid.js';
export {
  type RiskFreeRate,
  SharpeRatio,
  SortinoRatio,
  TargetDownsideDeviation,
} from './indicators/statistics/ratios.js';
export {
  LeastSquaresMovingAverage,
  RegressionChannel,
  TimeSeriesForecast,
} from './indicators/statistics/regression.js';
export { StandardDeviation } from './indicators/statistics/standard-deviation.js';
export { Sum } from './indicators/statistics/sum.js';
export { ValueAtRisk } from './indicators/statistics/value-at-risk.js';
export { Variance } from './indicators/statistics/variance.js';
export {
  AverageDirectionalIndex,
  AverageDirectionalMovementIndexRating,
} from './indicators/trend/average-directional-index.js';
export { IchimokuKinkoHyo } from './indicators/trend/ichimoku-kinko-hyo.js';
export {
  ParabolicStopAndReverse,
  ParabolicStopAndReverseExtended,
} from './indicators/trend/parabolic-stop-and-reverse.js';
export {
  PivotPoint,
  type PivotPointHandler,
  PivotPointsHighLow,
  PivotPointType,
} from './indicators/trend/pivot-points-high-low.js';
export { SuperTrend } from './indicators/trend/super-trend.js';
export { TomDemarkSequential, TomDemarkSequentialPhase } from './indicators/trend/tom-demark-sequential.js';
export { Vortex } from './indicators/trend/vortex.js';
export { WilderAccumulativeSwingIndex, WilderSwingIndex } from './indicators/trend/wilder-swing-index.js';
export { ZigZag } from './indicators/trend/zig-zag.js';
export { AccelerationBands } from './indicators/volatility/acceleration-bands.js';
export { AugenPriceSpike } from './indicators/volatility/augen-price-spike.js';
export { AverageRange } from './indicators/volatility/average-range.js';
export { AverageTrueRange, TrueRange } from './indicators/volatility/average-true-range.js';
export { BollingerBands } from './indicators/volatility/bollinger-bands.js';
export { ChandeKrollStop } from './indicators/volatility/chande-kroll-stop.js';
export { ChoppinessIndex } from './indicators/volatility/choppiness-index.js';
export { DonchianChannel } from './indicators/volatility/donchian-channel.js';
export { HeikinAshi } from './indicators/volatility/heikin-ashi.js';
export { KeltnerChannels, SqueezeMomentum } from './indicators/volatility/keltner-channels.js';
export { MassIndex } from './indicators/volatility/mass-index.js';
export { NormalizedAverageTrueRange } from './indicators/volatility/normalized-average-true-range.js';
export { RogersSatchellVolatility } from './indicators/volatility/rogers-satchell-volatility.js';
export {
  AccumulationDistribution,
  AccumulationDistributionOscillator,
  ChaikinMoneyFlow,
  ChaikinOscillator,
} from './indicators/volume/accumulation-distribution.js';
export { EaseOfMovementValue } from './indicators/volume/ease-of-movement-value.js';
export { ForceIndex } from './indicators/volume/force-index.js';
export { KlingerVolumeOscillator } from './indicators/volume/klinger-volume-oscillator.js';
export { MoneyFlowIndex } from './indicators/volume/money-flow-index.js';
export { OnBalanceVolume, SmoothedOnBalanceVolume } from './indicators/volume/on-balance-volume.js';
export { RelativeDailyVolume } from './indicators/volume/relative-daily-volume.js';
export {
  IntradayVwap,
  VolumeWeightedAveragePriceIndicator,
  VolumeWeightedMovingAverage,
} from './indicators/volume/volume-weighted.js';
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
export { Calendar, type CalendarFunction, CalendarInfo } from './market/consolidators/calendar.js';
export { ClassicRenkoConsolidator } from './market/consolidators/classic-renko-consolidator.js';
export { type AnyConsolidator, type ConsolidatedHandler, Consolidator } from './market/consolidators/consolidator.js';
export { type ConsolidatorMarket, type DataKind, type DataPoint, TickType } from './market/consolidators/data-point.js';
export { IdentityDataConsolidator } from './market/consolidators/identity-data-consolidator.js';
export {
  MarketHourAwareConsolidator,
  type MarketHourOptions,
} from './market/consolidators/market-hour-aware-consolidator.js';
export type { BarLength, Period } from './market/consolidators/period.js';
export { PeriodCountConsolidator } from './market/consolidators/period-count-consolidator.js';
export {
  BarDirection,
  type PriceBarValues,
  RangeBar,
  RenkoBar,
  VolumeRenkoBar,
} from './market/consolidators/price-bars.js';
export { QuoteBarConsolidator } from './market/consolidators/quote-bar-consolidator.js';
export { ClassicRangeConsolidator, RangeConsolidator, RangeMaker } from './market/consolidators/range-consolidator.js';
export { RenkoConsolidator } from './market/consolidators/renko-consolidator.js';
export { SequentialConsolidator } from './market/consolidators/sequential-consolidator.js';
export { type DataSelector, TimelessConsolidator } from './market/consolidators/timeless-consolidator.js';
export {
  BaseDataConsolidator,
  TradeBarConsolidator,
  TradeBarMaker,
} from './market/consolidators/trade-bar-consolidator.js';
export {
  DollarVolumeRenkoConsolidator,
  VolumeRenkoConsolidator,
} from './market/consolidators/volume-renko-consolidator.js';
export {
  type CorporateAction,
  type CorporateEventData,
  Delisting,
  type DelistingAction,
  DelistingType,
  Dividend,
  type DividendAction,
  Split,
  type SplitAction,
  SplitType,
  type SymbolChangeAction,
  SymbolChangedEvent,
} from './market/corporate-actions.js';
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
export { BarsByTicker, type OfSymbol, type Slice, TimeSlice } from './market/slice.js';
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
export { MarketOnCloseOrder } from './orders/market-on-close.js';
export {
  ConstantFeeModel,
  ConstantSlippageModel,
  type FeeModel,
  InteractiveBrokersFeeModel,
  NullSlippageModel,
  type SlippageModel,
} from './orders/models.js';
export { Order } from './orders/order.js';
export { type EventPrices, OrderEvent, type OrderEventSpec } from './orders/order-event.js';
export { OrderProperties } from './orders/order-properties.js';
export { OrderDirection, OrderField, OrderStatus, OrderType, type Refusal, TimeInForce } from './orders/order-types.js';
export type { ApprovedOrder, Bust, Fill, OrderRequest } from './orders/request.js';
export { OrderSubmissionData, type QuotedSecurity } from './orders/submission-data.js';
export { type MarginCallAnswer, SubmitOrderRequest } from './orders/submit-request.js';
export { type OrderChanges, OrderResponse, OrderTicket, type UpdateOrderFields } from './orders/ticket.js';
export { CancelOrderRequest, TicketRequest, UpdateOrderRequest } from './orders/ticket-requests.js';
export { SecurityTransactionManager } from './orders/transactions.js';
export { SecurityChanges } from './portfolio/changes.js';
export { SecurityHolding } from './portfolio/holding.js';
export {
  ConstantRiskFreeRateInterestRateModel,
  FuncRiskFreeRateInterestRateModel,
  type RiskFreeInterestRateModel,
} from './portfolio/interest-rates.js';
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
