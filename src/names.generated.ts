// biome-ignore-all format: one line a member, for readable differences
// biome-ignore-all assist/source/organizeImports: sorted by the generator
/**
 * Every public member under its other spellings. Made by `npm run names`; not edited by hand.
 *
 * @module
 */
import { QCAlgorithm } from './algorithm/algorithm.js';
import { AverageIndicators } from './algorithm/averages.js';
import { BandIndicators } from './algorithm/bands.js';
import { BarOscillatorIndicators } from './algorithm/bar-oscillators.js';
import { AlgorithmBase } from './algorithm/base.js';
import { SeveralIndicators } from './algorithm/breadth.js';
import { CandlestickPatterns } from './algorithm/candlestick-patterns.js';
import { ChangeIndicators } from './algorithm/changes.js';
import { type BarSelector, ConsolidatingAlgorithm } from './algorithm/consolidating.js';
import { DataAlgorithm } from './algorithm/data.js';
import { FrameworkAlgorithm } from './algorithm/framework.js';
import { IndicatorDataPoints, IndicatorHistory } from './algorithm/indicator-history.js';
import type { BarClass, ConsolidationLength } from './algorithm/make-consolidator.js';
import { StatisticIndicators } from './algorithm/measures.js';
import { OscillatorIndicators } from './algorithm/oscillators.js';
import { DateRules, ScheduleManager, ScheduledEvent, TimeRules } from './algorithm/schedule.js';
import { AlgorithmSettings } from './algorithm/settings.js';
import { SubscriptionManager } from './algorithm/subscription-manager.js';
import { TradingAlgorithm } from './algorithm/trading.js';
import { TrendIndicators } from './algorithm/trends.js';
import { VolumeIndicators } from './algorithm/volumes.js';
import { ManualClock } from './core/clock.js';
import type { DateInput } from './core/date-input.js';
import { Decimal } from './core/decimal.js';
import type { ByTicker } from './core/keyed.js';
import { EventStream } from './core/stream.js';
import { TimeSpan } from './core/time-span.js';
import { type DateTime, TimeZone } from './core/time.js';
import type { TwinnedClass } from './core/twins.js';
import { Backtest } from './engine/backtest.js';
import type { BacktestResult } from './engine/result.js';
import { AlphaModel, type AlphaModelLike } from './framework/alpha.js';
import { EqualWeightingPortfolioConstructionModel } from './framework/equal-weighting.js';
import { ExecutionModel, type ExecutionModelLike } from './framework/execution.js';
import type { FrameworkHost } from './framework/host.js';
import { ImmediateExecutionModel } from './framework/immediate-execution.js';
import { Insight } from './framework/insight.js';
import { InsightManager } from './framework/insights.js';
import { MaximumDrawdownPercentPerSecurity } from './framework/maximum-drawdown.js';
import { NullPortfolioConstructionModel, PortfolioConstructionModel, type PortfolioConstructionModelLike } from './framework/portfolio-construction.js';
import { PortfolioTarget, type TargetLike } from './framework/portfolio-target.js';
import { RiskManagementModel, type RiskManagementModelLike } from './framework/risk-management.js';
import { ManualUniverseSelectionModel, UniverseSettings } from './framework/universe.js';
import { type AdvanceDeclineDifference, type AdvanceDeclineRatio, AdvanceDeclineVolumeRatio, ArmsIndex } from './indicators/assets/advance-decline.js';
import { Alpha } from './indicators/assets/alpha.js';
import { AssetIndicator } from './indicators/assets/asset-indicator.js';
import { Beta, Covariance } from './indicators/assets/beta.js';
import { BreadthIndicator } from './indicators/assets/breadth.js';
import { Correlation, type CorrelationType } from './indicators/assets/correlation.js';
import { DualSymbolIndicator } from './indicators/assets/dual-symbol-indicator.js';
import { McClellanOscillator, McClellanSummationIndex } from './indicators/assets/mcclellan.js';
import { NewExtremes, type NewHighsNewLows, NewHighsNewLowsVolume } from './indicators/assets/new-highs-new-lows.js';
import { ArnaudLegouxMovingAverage } from './indicators/averages/arnaud-legoux-moving-average.js';
import type { DoubleExponentialMovingAverage, T3MovingAverage } from './indicators/averages/double-exponential-moving-average.js';
import { ExponentialMovingAverage } from './indicators/averages/exponential-moving-average.js';
import type { FractalAdaptiveMovingAverage } from './indicators/averages/fractal-adaptive-moving-average.js';
import type { HullMovingAverage } from './indicators/averages/hull-moving-average.js';
import { KaufmanAdaptiveMovingAverage, KaufmanEfficiencyRatio } from './indicators/averages/kaufman.js';
import { LinearWeightedMovingAverage } from './indicators/averages/linear-weighted-moving-average.js';
import { McGinleyDynamic } from './indicators/averages/mcginley-dynamic.js';
import { MesaAdaptiveMovingAverage } from './indicators/averages/mesa-adaptive-moving-average.js';
import type { MovingAverageType } from './indicators/averages/moving-average-type.js';
import { RelativeMovingAverage } from './indicators/averages/relative-moving-average.js';
import { SimpleMovingAverage } from './indicators/averages/simple-moving-average.js';
import type { TriangularMovingAverage } from './indicators/averages/triangular-moving-average.js';
import type { TripleExponentialMovingAverage, Trix } from './indicators/averages/triple-exponential-moving-average.js';
import { VariableIndexDynamicAverage } from './indicators/averages/variable-index-dynamic-average.js';
import { WilderMovingAverage } from './indicators/averages/wilder-moving-average.js';
import { ZeroLagExponentialMovingAverage } from './indicators/averages/zero-lag-exponential-moving-average.js';
import { type AssetBarInput, type AssetInput, type AssetTradeBarInput, type BarInput, IndicatorDataPoint, type TradeBarInput, type ValueInput } from './indicators/base/data-point.js';
import { Delay, type Identity } from './indicators/base/delay.js';
import { BarIndicator, Indicator, IndicatorBase, TradeBarIndicator } from './indicators/base/indicator.js';
import { CandlestickPattern } from './indicators/candlesticks/candlestick-pattern.js';
import { CompositeIndicator, ResetCompositeIndicator } from './indicators/composition/composite-indicator.js';
import { FilteredIdentity, FunctionalIndicator, WindowIdentity } from './indicators/composition/functional-indicator.js';
import { AroonOscillator } from './indicators/oscillators/aroon-oscillator.js';
import { AwesomeOscillator } from './indicators/oscillators/awesome-oscillator.js';
import type { BalanceOfPower, InternalBarStrength } from './indicators/oscillators/bar-oscillators.js';
import { ChandeMomentumOscillator } from './indicators/oscillators/chande-momentum-oscillator.js';
import { LogReturn, Momentum, type MomentumPercent, RateOfChange, RateOfChangePercent, RateOfChangeRatio } from './indicators/oscillators/change.js';
import { CommodityChannelIndex } from './indicators/oscillators/commodity-channel-index.js';
import type { ConnorsRelativeStrengthIndex } from './indicators/oscillators/connors-relative-strength-index.js';
import type { CoppockCurve } from './indicators/oscillators/coppock-curve.js';
import { DeMarkerIndicator } from './indicators/oscillators/de-marker-indicator.js';
import type { DerivativeOscillator } from './indicators/oscillators/derivative-oscillator.js';
import { DetrendedPriceOscillator } from './indicators/oscillators/detrended-price-oscillator.js';
import { FisherTransform } from './indicators/oscillators/fisher-transform.js';
import { HilbertTransform } from './indicators/oscillators/hilbert-transform.js';
import { KnowSureThing } from './indicators/oscillators/know-sure-thing.js';
import { Momersion } from './indicators/oscillators/momersion.js';
import { MovingAverageConvergenceDivergence } from './indicators/oscillators/moving-average-convergence-divergence.js';
import type { AbsolutePriceOscillator, PercentagePriceOscillator } from './indicators/oscillators/price-oscillators.js';
import { RelativeStrengthIndex } from './indicators/oscillators/relative-strength-index.js';
import { RelativeVigorIndex } from './indicators/oscillators/relative-vigor-index.js';
import { SchaffTrendCycle } from './indicators/oscillators/schaff-trend-cycle.js';
import { StochasticRelativeStrengthIndex } from './indicators/oscillators/stochastic-relative-strength-index.js';
import { type PremierStochasticOscillator, Stochastic } from './indicators/oscillators/stochastic.js';
import { SwissArmyKnife, type SwissArmyKnifeTool } from './indicators/oscillators/swiss-army-knife.js';
import { TrueStrengthIndex } from './indicators/oscillators/true-strength-index.js';
import type { UltimateOscillator } from './indicators/oscillators/ultimate-oscillator.js';
import { WaveTrendOscillator } from './indicators/oscillators/wave-trend-oscillator.js';
import { WilliamsPercentR } from './indicators/oscillators/williams-percent-r.js';
import { AutoRegressiveIntegratedMovingAverage } from './indicators/statistics/auto-regressive-integrated-moving-average.js';
import { Maximum, Minimum } from './indicators/statistics/extremes.js';
import type { HurstExponent } from './indicators/statistics/hurst-exponent.js';
import { TimeProfile, VolumeProfile } from './indicators/statistics/market-profile.js';
import { MeanAbsoluteDeviation } from './indicators/statistics/mean-absolute-deviation.js';
import type { MidPoint, MidPrice } from './indicators/statistics/mid.js';
import type { RiskFreeRate, SharpeRatio, SortinoRatio, TargetDownsideDeviation } from './indicators/statistics/ratios.js';
import { LeastSquaresMovingAverage, RegressionChannel, TimeSeriesForecast } from './indicators/statistics/regression.js';
import type { StandardDeviation } from './indicators/statistics/standard-deviation.js';
import { Sum } from './indicators/statistics/sum.js';
import { ValueAtRisk } from './indicators/statistics/value-at-risk.js';
import { Variance } from './indicators/statistics/variance.js';
import { AverageDirectionalIndex, AverageDirectionalMovementIndexRating } from './indicators/trend/average-directional-index.js';
import { IchimokuKinkoHyo } from './indicators/trend/ichimoku-kinko-hyo.js';
import type { ParabolicStopAndReverse, ParabolicStopAndReverseExtended } from './indicators/trend/parabolic-stop-and-reverse.js';
import { PivotPoint, PivotPointsHighLow } from './indicators/trend/pivot-points-high-low.js';
import { SuperTrend } from './indicators/trend/super-trend.js';
import { TomDemarkSequential } from './indicators/trend/tom-demark-sequential.js';
import { Vortex } from './indicators/trend/vortex.js';
import { type WilderAccumulativeSwingIndex, WilderSwingIndex } from './indicators/trend/wilder-swing-index.js';
import { ZigZag } from './indicators/trend/zig-zag.js';
import { AccelerationBands } from './indicators/volatility/acceleration-bands.js';
import type { AugenPriceSpike } from './indicators/volatility/augen-price-spike.js';
import type { AverageRange } from './indicators/volatility/average-range.js';
import { AverageTrueRange, type TrueRange } from './indicators/volatility/average-true-range.js';
import { BollingerBands } from './indicators/volatility/bollinger-bands.js';
import { ChandeKrollStop } from './indicators/volatility/chande-kroll-stop.js';
import type { ChoppinessIndex } from './indicators/volatility/choppiness-index.js';
import { DonchianChannel } from './indicators/volatility/donchian-channel.js';
import { HeikinAshi } from './indicators/volatility/heikin-ashi.js';
import { KeltnerChannels, SqueezeMomentum } from './indicators/volatility/keltner-channels.js';
import type { MassIndex } from './indicators/volatility/mass-index.js';
import type { NormalizedAverageTrueRange } from './indicators/volatility/normalized-average-true-range.js';
import type { RogersSatchellVolatility } from './indicators/volatility/rogers-satchell-volatility.js';
import type { AccumulationDistribution, AccumulationDistributionOscillator, ChaikinMoneyFlow, ChaikinOscillator } from './indicators/volume/accumulation-distribution.js';
import type { EaseOfMovementValue } from './indicators/volume/ease-of-movement-value.js';
import { ForceIndex } from './indicators/volume/force-index.js';
import { KlingerVolumeOscillator } from './indicators/volume/klinger-volume-oscillator.js';
import { MoneyFlowIndex } from './indicators/volume/money-flow-index.js';
import { type OnBalanceVolume, SmoothedOnBalanceVolume } from './indicators/volume/on-balance-volume.js';
import { RelativeDailyVolume } from './indicators/volume/relative-daily-volume.js';
import { IntradayVwap, type VolumeWeightedAveragePriceIndicator, type VolumeWeightedMovingAverage } from './indicators/volume/volume-weighted.js';
import type { ManagerConfigs } from './managers/config.js';
import { ManagerFactory } from './managers/factory.js';
import { ManagerSet } from './managers/set.js';
import { Bar, QuoteBar, TradeBar } from './market/bars.js';
import { QuoteColumnsBuilder, TradeColumnsBuilder } from './market/columns.js';
import { CalendarInfo } from './market/consolidators/calendar.js';
import { ClassicRenkoConsolidator } from './market/consolidators/classic-renko-consolidator.js';
import { type AnyConsolidator, Consolidator } from './market/consolidators/consolidator.js';
import type { ConsolidatorMarket, DataPoint, TickType } from './market/consolidators/data-point.js';
import { IdentityDataConsolidator } from './market/consolidators/identity-data-consolidator.js';
import { MarketHourAwareConsolidator } from './market/consolidators/market-hour-aware-consolidator.js';
import { PeriodCountConsolidator } from './market/consolidators/period-count-consolidator.js';
import { RangeBar, RenkoBar } from './market/consolidators/price-bars.js';
import { QuoteBarConsolidator } from './market/consolidators/quote-bar-consolidator.js';
import { RangeMaker } from './market/consolidators/range-consolidator.js';
import { RenkoConsolidator } from './market/consolidators/renko-consolidator.js';
import { SequentialConsolidator } from './market/consolidators/sequential-consolidator.js';
import { TimelessConsolidator } from './market/consolidators/timeless-consolidator.js';
import { BaseDataConsolidator, TradeBarConsolidator, TradeBarMaker } from './market/consolidators/trade-bar-consolidator.js';
import { VolumeRenkoConsolidator } from './market/consolidators/volume-renko-consolidator.js';
import { Delisting, Dividend, Split, SymbolChangedEvent } from './market/corporate-actions.js';
import { DailyCloses } from './market/daily-closes.js';
import { PriceGrain, PriceGrains } from './market/grain.js';
import { ExchangeHours } from './market/hours.js';
import { SymbolProperties } from './market/properties.js';
import type { DataNormalizationMode, Resolution } from './market/resolution.js';
import { RollingWindow } from './market/rolling-window.js';
import { SecurityCache } from './market/security-cache.js';
import { BarsByTicker, type Slice, TimeSlice } from './market/slice.js';
import { SecuritySymbol, type SymbolLike } from './market/symbol.js';
import { Leg } from './orders/combo.js';
import { EquityFillModel, type FillModel } from './orders/fills.js';
import { ConstantFeeModel, ConstantSlippageModel, type FeeModel, InteractiveBrokersFeeModel, NullSlippageModel, type SlippageModel } from './orders/models.js';
import { OrderEvent } from './orders/order-event.js';
import { OrderProperties } from './orders/order-properties.js';
import type { OrderField, Refusal } from './orders/order-types.js';
import { Order } from './orders/order.js';
import type { ApprovedOrder, Bust, Fill, OrderRequest } from './orders/request.js';
import { OrderSubmissionData } from './orders/submission-data.js';
import { type MarginCallAnswer, SubmitOrderRequest } from './orders/submit-request.js';
import { TicketRequest, UpdateOrderRequest } from './orders/ticket-requests.js';
import { OrderResponse, OrderTicket } from './orders/ticket.js';
import { SecurityTransactionManager } from './orders/transactions.js';
import { SecurityChanges } from './portfolio/changes.js';
import { SecurityHolding } from './portfolio/holding.js';
import { FuncRiskFreeRateInterestRateModel, type RiskFreeInterestRateModel } from './portfolio/interest-rates.js';
import { PerformanceTracker } from './portfolio/performance-tracker.js';
import { SecurityPortfolioManager } from './portfolio/portfolio.js';
import { SecurityManager } from './portfolio/securities.js';
import { Security } from './portfolio/security.js';
import type { PositionChange } from './portfolio/view.js';
import { RiskEventBus } from './risk/control/bus.js';
import { RiskEvent, type RiskEventSpec, type RiskEventType } from './risk/control/events.js';
import type { Approvers, KillSwitchState } from './risk/control/kill-switch.js';
import { UnifiedRiskManager } from './risk/control/manager.js';
import type { PositionQuestion } from './risk/control/question.js';
import type { DecisionEvidence, GateDecision, GateResult, WithdrawnOrder } from './risk/gate/decision.js';
import { RiskGate } from './risk/gate/gate.js';
import type { AnsweredQuestion } from './risk/gate/recorder.js';
import type { RiskDecision } from './risk/gate/verdict.js';
import { RunJournal } from './risk/journal/journal.js';
import type { RiskTuple } from './risk/plugins/answers.js';
import { BaseRiskPlugin } from './risk/plugins/base-plugin.js';
import { RiskPluginView } from './risk/plugins/plugin-view.js';
import { PositionDetails, type RiskAnswer, type RiskHost, type RiskPlugin } from './risk/plugins/plugin.js';
import { PositionSizer } from './risk/plugins/position-sizer.js';
import { ShadowDesk, type ShadowVerdict } from './risk/shadow/desk.js';
import type { ShadowReport } from './risk/shadow/report.js';
import { CapacityEstimate } from './statistics/capacity.js';
import { ClosingRecords } from './statistics/records.js';
import { EquitySampler } from './statistics/sampler.js';
import { TradeBuilder } from './statistics/trades.js';
import type { z } from 'zod';

declare module './algorithm/algorithm.js' {
  interface QCAlgorithm {
    /** Another spelling of {@link QCAlgorithm.initialize}. @hidden */
    Initialize(): void;
    /** Another spelling of {@link QCAlgorithm.onData}. @hidden */
    OnData(slice: Slice): void;
    /** Another spelling of {@link QCAlgorithm.onData}. @hidden */
    on_data(slice: Slice): void;
    /** Another spelling of {@link QCAlgorithm.onOrderEvent}. @hidden */
    OnOrderEvent(event: OrderEvent): void;
    /** Another spelling of {@link QCAlgorithm.onOrderEvent}. @hidden */
    on_order_event(event: OrderEvent): void;
    /** Another spelling of {@link QCAlgorithm.onEndOfDay}. @hidden */
    OnEndOfDay(symbol: SecuritySymbol): void;
    /** Another spelling of {@link QCAlgorithm.onEndOfDay}. @hidden */
    on_end_of_day(symbol: SecuritySymbol): void;
    /** Another spelling of {@link QCAlgorithm.onEndOfAlgorithm}. @hidden */
    OnEndOfAlgorithm(): void;
    /** Another spelling of {@link QCAlgorithm.onEndOfAlgorithm}. @hidden */
    on_end_of_algorithm(): void;
    /** Another spelling of {@link QCAlgorithm.onSecuritiesChanged}. @hidden */
    OnSecuritiesChanged(changes: SecurityChanges): void;
    /** Another spelling of {@link QCAlgorithm.onSecuritiesChanged}. @hidden */
    on_securities_changed(changes: SecurityChanges): void;
    /** Another spelling of {@link QCAlgorithm.onDividends}. @hidden */
    OnDividends(dividends: ByTicker<Dividend> & BarsByTicker<Dividend>): void;
    /** Another spelling of {@link QCAlgorithm.onDividends}. @hidden */
    on_dividends(dividends: ByTicker<Dividend> & BarsByTicker<Dividend>): void;
    /** Another spelling of {@link QCAlgorithm.onSplits}. @hidden */
    OnSplits(splits: ByTicker<Split> & BarsByTicker<Split>): void;
    /** Another spelling of {@link QCAlgorithm.onSplits}. @hidden */
    on_splits(splits: ByTicker<Split> & BarsByTicker<Split>): void;
    /** Another spelling of {@link QCAlgorithm.onDelistings}. @hidden */
    OnDelistings(delistings: ByTicker<Delisting> & BarsByTicker<Delisting>): void;
    /** Another spelling of {@link QCAlgorithm.onDelistings}. @hidden */
    on_delistings(delistings: ByTicker<Delisting> & BarsByTicker<Delisting>): void;
    /** Another spelling of {@link QCAlgorithm.onSymbolChangedEvents}. @hidden */
    OnSymbolChangedEvents(changes: ByTicker<SymbolChangedEvent> & BarsByTicker<SymbolChangedEvent>): void;
    /** Another spelling of {@link QCAlgorithm.onSymbolChangedEvents}. @hidden */
    on_symbol_changed_events(changes: ByTicker<SymbolChangedEvent> & BarsByTicker<SymbolChangedEvent>): void;
    /** Another spelling of {@link QCAlgorithm.onWarmupFinished}. @hidden */
    OnWarmupFinished(): void;
    /** Another spelling of {@link QCAlgorithm.onWarmupFinished}. @hidden */
    on_warmup_finished(): void;
    /** Another spelling of {@link QCAlgorithm.onMarginCall}. @hidden */
    OnMarginCall(requests: SubmitOrderRequest[]): MarginCallAnswer;
    /** Another spelling of {@link QCAlgorithm.onMarginCall}. @hidden */
    on_margin_call(requests: SubmitOrderRequest[]): MarginCallAnswer;
    /** Another spelling of {@link QCAlgorithm.onMarginCallWarning}. @hidden */
    OnMarginCallWarning(): void;
    /** Another spelling of {@link QCAlgorithm.onMarginCallWarning}. @hidden */
    on_margin_call_warning(): void;
    /** Another spelling of {@link QCAlgorithm.configureManagers}. @hidden */
    ConfigureManagers(): ManagerConfigs;
    /** Another spelling of {@link QCAlgorithm.configureManagers}. @hidden */
    configure_managers(): ManagerConfigs;
  }
}

declare module './algorithm/averages.js' {
  interface AverageIndicators {
    /** Another spelling of {@link AverageIndicators.alma}. @hidden */
    Alma(symbol: SymbolLike, period: number, sigma?: number, offset?: number, resolution?: Resolution, selector?: BarSelector): ArnaudLegouxMovingAverage;
    /** Another spelling of {@link AverageIndicators.alma}. @hidden */
    ALMA(symbol: SymbolLike, period: number, sigma?: number, offset?: number, resolution?: Resolution, selector?: BarSelector): ArnaudLegouxMovingAverage;
    /** Another spelling of {@link AverageIndicators.dema}. @hidden */
    Dema(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): DoubleExponentialMovingAverage;
    /** Another spelling of {@link AverageIndicators.dema}. @hidden */
    DEMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): DoubleExponentialMovingAverage;
    /** Another spelling of {@link AverageIndicators.ema}. @hidden */
    Ema(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): ExponentialMovingAverage;
    /** Another spelling of {@link AverageIndicators.ema}. @hidden */
    EMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): ExponentialMovingAverage;
    /** Another spelling of {@link AverageIndicators.frama}. @hidden */
    Frama(symbol: SymbolLike, period: number, longPeriod?: number, resolution?: Resolution): FractalAdaptiveMovingAverage;
    /** Another spelling of {@link AverageIndicators.frama}. @hidden */
    FRAMA(symbol: SymbolLike, period: number, longPeriod?: number, resolution?: Resolution): FractalAdaptiveMovingAverage;
    /** Another spelling of {@link AverageIndicators.hma}. @hidden */
    Hma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): HullMovingAverage;
    /** Another spelling of {@link AverageIndicators.hma}. @hidden */
    HMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): HullMovingAverage;
    /** Another spelling of {@link AverageIndicators.kama}. @hidden */
    Kama(symbol: SymbolLike, period: number, fastEmaPeriod?: number, slowEmaPeriod?: number, resolution?: Resolution, selector?: BarSelector): KaufmanAdaptiveMovingAverage;
    /** Another spelling of {@link AverageIndicators.kama}. @hidden */
    KAMA(symbol: SymbolLike, period: number, fastEmaPeriod?: number, slowEmaPeriod?: number, resolution?: Resolution, selector?: BarSelector): KaufmanAdaptiveMovingAverage;
    /** Another spelling of {@link AverageIndicators.ker}. @hidden */
    Ker(symbol: SymbolLike, period?: number, resolution?: Resolution, selector?: BarSelector): KaufmanEfficiencyRatio;
    /** Another spelling of {@link AverageIndicators.ker}. @hidden */
    KER(symbol: SymbolLike, period?: number, resolution?: Resolution, selector?: BarSelector): KaufmanEfficiencyRatio;
    /** Another spelling of {@link AverageIndicators.lsma}. @hidden */
    Lsma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): LeastSquaresMovingAverage;
    /** Another spelling of {@link AverageIndicators.lsma}. @hidden */
    LSMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): LeastSquaresMovingAverage;
    /** Another spelling of {@link AverageIndicators.lwma}. @hidden */
    Lwma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): LinearWeightedMovingAverage;
    /** Another spelling of {@link AverageIndicators.lwma}. @hidden */
    LWMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): LinearWeightedMovingAverage;
    /** Another spelling of {@link AverageIndicators.mama}. @hidden */
    Mama(symbol: SymbolLike, fastLimit?: number, slowLimit?: number, resolution?: Resolution): MesaAdaptiveMovingAverage;
    /** Another spelling of {@link AverageIndicators.mama}. @hidden */
    MAMA(symbol: SymbolLike, fastLimit?: number, slowLimit?: number, resolution?: Resolution): MesaAdaptiveMovingAverage;
    /** Another spelling of {@link AverageIndicators.mgd}. @hidden */
    Mgd(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): McGinleyDynamic;
    /** Another spelling of {@link AverageIndicators.mgd}. @hidden */
    MGD(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): McGinleyDynamic;
    /** Another spelling of {@link AverageIndicators.rma}. @hidden */
    Rma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RelativeMovingAverage;
    /** Another spelling of {@link AverageIndicators.rma}. @hidden */
    RMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RelativeMovingAverage;
    /** Another spelling of {@link AverageIndicators.sma}. @hidden */
    Sma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): SimpleMovingAverage;
    /** Another spelling of {@link AverageIndicators.sma}. @hidden */
    SMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): SimpleMovingAverage;
    /** Another spelling of {@link AverageIndicators.t3}. @hidden */
    T3(symbol: SymbolLike, period: number, volumeFactor?: number, resolution?: Resolution, selector?: BarSelector): T3MovingAverage;
    /** Another spelling of {@link AverageIndicators.tema}. @hidden */
    Tema(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): TripleExponentialMovingAverage;
    /** Another spelling of {@link AverageIndicators.tema}. @hidden */
    TEMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): TripleExponentialMovingAverage;
    /** Another spelling of {@link AverageIndicators.trima}. @hidden */
    Trima(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): TriangularMovingAverage;
    /** Another spelling of {@link AverageIndicators.trima}. @hidden */
    TRIMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): TriangularMovingAverage;
    /** Another spelling of {@link AverageIndicators.trix}. @hidden */
    Trix(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Trix;
    /** Another spelling of {@link AverageIndicators.trix}. @hidden */
    TRIX(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Trix;
    /** Another spelling of {@link AverageIndicators.vidya}. @hidden */
    Vidya(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): VariableIndexDynamicAverage;
    /** Another spelling of {@link AverageIndicators.vidya}. @hidden */
    VIDYA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): VariableIndexDynamicAverage;
    /** Another spelling of {@link AverageIndicators.wwma}. @hidden */
    Wwma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): WilderMovingAverage;
    /** Another spelling of {@link AverageIndicators.wwma}. @hidden */
    WWMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): WilderMovingAverage;
    /** Another spelling of {@link AverageIndicators.zlema}. @hidden */
    Zlema(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): ZeroLagExponentialMovingAverage;
    /** Another spelling of {@link AverageIndicators.zlema}. @hidden */
    ZLEMA(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): ZeroLagExponentialMovingAverage;
  }
}

declare module './algorithm/bands.js' {
  interface BandIndicators {
    /** Another spelling of {@link BandIndicators.abands}. @hidden */
    Abands(symbol: SymbolLike, period: number, width?: number, movingAverageType?: MovingAverageType, resolution?: Resolution): AccelerationBands;
    /** Another spelling of {@link BandIndicators.abands}. @hidden */
    ABANDS(symbol: SymbolLike, period: number, width?: number, movingAverageType?: MovingAverageType, resolution?: Resolution): AccelerationBands;
    /** Another spelling of {@link BandIndicators.ar}. @hidden */
    Ar(symbol: SymbolLike, period: number, resolution?: Resolution): AverageRange;
    /** Another spelling of {@link BandIndicators.ar}. @hidden */
    AR(symbol: SymbolLike, period: number, resolution?: Resolution): AverageRange;
    /** Another spelling of {@link BandIndicators.atr}. @hidden */
    Atr(symbol: SymbolLike, period: number, type?: MovingAverageType, resolution?: Resolution): AverageTrueRange;
    /** Another spelling of {@link BandIndicators.atr}. @hidden */
    ATR(symbol: SymbolLike, period: number, type?: MovingAverageType, resolution?: Resolution): AverageTrueRange;
    /** Another spelling of {@link BandIndicators.bb}. @hidden */
    Bb(symbol: SymbolLike, period: number, k?: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): BollingerBands;
    /** Another spelling of {@link BandIndicators.bb}. @hidden */
    BB(symbol: SymbolLike, period: number, k?: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): BollingerBands;
    /** Another spelling of {@link BandIndicators.chop}. @hidden */
    Chop(symbol: SymbolLike, period: number, resolution?: Resolution): ChoppinessIndex;
    /** Another spelling of {@link BandIndicators.chop}. @hidden */
    CHOP(symbol: SymbolLike, period: number, resolution?: Resolution): ChoppinessIndex;
    /** Another spelling of {@link BandIndicators.cks}. @hidden */
    Cks(symbol: SymbolLike, atrPeriod: number, atrMult: number, period: number, movingAverageType?: MovingAverageType, resolution?: Resolution): ChandeKrollStop;
    /** Another spelling of {@link BandIndicators.cks}. @hidden */
    CKS(symbol: SymbolLike, atrPeriod: number, atrMult: number, period: number, movingAverageType?: MovingAverageType, resolution?: Resolution): ChandeKrollStop;
    /** Another spelling of {@link BandIndicators.dch}. @hidden */
    Dch(symbol: SymbolLike, upperPeriod: number, lowerPeriod?: number, resolution?: Resolution): DonchianChannel;
    /** Another spelling of {@link BandIndicators.dch}. @hidden */
    DCH(symbol: SymbolLike, upperPeriod: number, lowerPeriod?: number, resolution?: Resolution): DonchianChannel;
    /** Another spelling of {@link BandIndicators.heikinAshi}. @hidden */
    HeikinAshi(symbol: SymbolLike, resolution?: Resolution): HeikinAshi;
    /** Another spelling of {@link BandIndicators.heikinAshi}. @hidden */
    heikin_ashi(symbol: SymbolLike, resolution?: Resolution): HeikinAshi;
    /** Another spelling of {@link BandIndicators.kch}. @hidden */
    Kch(symbol: SymbolLike, period: number, k: number, movingAverageType?: MovingAverageType, resolution?: Resolution): KeltnerChannels;
    /** Another spelling of {@link BandIndicators.kch}. @hidden */
    KCH(symbol: SymbolLike, period: number, k: number, movingAverageType?: MovingAverageType, resolution?: Resolution): KeltnerChannels;
    /** Another spelling of {@link BandIndicators.mass}. @hidden */
    Mass(symbol: SymbolLike, emaPeriod?: number, sumPeriod?: number, resolution?: Resolution): MassIndex;
    /** Another spelling of {@link BandIndicators.mass}. @hidden */
    MASS(symbol: SymbolLike, emaPeriod?: number, sumPeriod?: number, resolution?: Resolution): MassIndex;
    /** Another spelling of {@link BandIndicators.max}. @hidden */
    Max(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Maximum;
    /** Another spelling of {@link BandIndicators.max}. @hidden */
    MAX(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Maximum;
    /** Another spelling of {@link BandIndicators.midpoint}. @hidden */
    Midpoint(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): MidPoint;
    /** Another spelling of {@link BandIndicators.midpoint}. @hidden */
    MIDPOINT(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): MidPoint;
    /** Another spelling of {@link BandIndicators.midprice}. @hidden */
    Midprice(symbol: SymbolLike, period: number, resolution?: Resolution): MidPrice;
    /** Another spelling of {@link BandIndicators.midprice}. @hidden */
    MIDPRICE(symbol: SymbolLike, period: number, resolution?: Resolution): MidPrice;
    /** Another spelling of {@link BandIndicators.min}. @hidden */
    Min(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Minimum;
    /** Another spelling of {@link BandIndicators.min}. @hidden */
    MIN(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Minimum;
    /** Another spelling of {@link BandIndicators.natr}. @hidden */
    Natr(symbol: SymbolLike, period: number, resolution?: Resolution): NormalizedAverageTrueRange;
    /** Another spelling of {@link BandIndicators.natr}. @hidden */
    NATR(symbol: SymbolLike, period: number, resolution?: Resolution): NormalizedAverageTrueRange;
    /** Another spelling of {@link BandIndicators.rsv}. @hidden */
    Rsv(symbol: SymbolLike, period: number, resolution?: Resolution): RogersSatchellVolatility;
    /** Another spelling of {@link BandIndicators.rsv}. @hidden */
    RSV(symbol: SymbolLike, period: number, resolution?: Resolution): RogersSatchellVolatility;
    /** Another spelling of {@link BandIndicators.sm}. @hidden */
    Sm(symbol: SymbolLike, bollingerPeriod?: number, bollingerMultiplier?: number, keltnerPeriod?: number, keltnerMultiplier?: number, resolution?: Resolution): SqueezeMomentum;
    /** Another spelling of {@link BandIndicators.sm}. @hidden */
    SM(symbol: SymbolLike, bollingerPeriod?: number, bollingerMultiplier?: number, keltnerPeriod?: number, keltnerMultiplier?: number, resolution?: Resolution): SqueezeMomentum;
    /** Another spelling of {@link BandIndicators.tr}. @hidden */
    Tr(symbol: SymbolLike, resolution?: Resolution): TrueRange;
    /** Another spelling of {@link BandIndicators.tr}. @hidden */
    TR(symbol: SymbolLike, resolution?: Resolution): TrueRange;
  }
}

declare module './algorithm/bar-oscillators.js' {
  interface BarOscillatorIndicators {
    /** Another spelling of {@link BarOscillatorIndicators.aroon}. @hidden */
    Aroon(symbol: SymbolLike, upPeriod: number, downPeriod?: number, resolution?: Resolution): AroonOscillator;
    /** Another spelling of {@link BarOscillatorIndicators.aroon}. @hidden */
    AROON(symbol: SymbolLike, upPeriod: number, downPeriod?: number, resolution?: Resolution): AroonOscillator;
    /** Another spelling of {@link BarOscillatorIndicators.bop}. @hidden */
    Bop(symbol: SymbolLike, resolution?: Resolution): BalanceOfPower;
    /** Another spelling of {@link BarOscillatorIndicators.bop}. @hidden */
    BOP(symbol: SymbolLike, resolution?: Resolution): BalanceOfPower;
    /** Another spelling of {@link BarOscillatorIndicators.cci}. @hidden */
    Cci(symbol: SymbolLike, period: number, movingAverageType?: MovingAverageType, resolution?: Resolution): CommodityChannelIndex;
    /** Another spelling of {@link BarOscillatorIndicators.cci}. @hidden */
    CCI(symbol: SymbolLike, period: number, movingAverageType?: MovingAverageType, resolution?: Resolution): CommodityChannelIndex;
    /** Another spelling of {@link BarOscillatorIndicators.dem}. @hidden */
    Dem(symbol: SymbolLike, period: number, type?: MovingAverageType, resolution?: Resolution): DeMarkerIndicator;
    /** Another spelling of {@link BarOscillatorIndicators.dem}. @hidden */
    DEM(symbol: SymbolLike, period: number, type?: MovingAverageType, resolution?: Resolution): DeMarkerIndicator;
    /** Another spelling of {@link BarOscillatorIndicators.fish}. @hidden */
    Fish(symbol: SymbolLike, period: number, resolution?: Resolution): FisherTransform;
    /** Another spelling of {@link BarOscillatorIndicators.fish}. @hidden */
    FISH(symbol: SymbolLike, period: number, resolution?: Resolution): FisherTransform;
    /** Another spelling of {@link BarOscillatorIndicators.ibs}. @hidden */
    Ibs(symbol: SymbolLike, resolution?: Resolution): InternalBarStrength;
    /** Another spelling of {@link BarOscillatorIndicators.ibs}. @hidden */
    IBS(symbol: SymbolLike, resolution?: Resolution): InternalBarStrength;
    /** Another spelling of {@link BarOscillatorIndicators.pso}. @hidden */
    Pso(symbol: SymbolLike, period: number, emaPeriod: number, resolution?: Resolution): PremierStochasticOscillator;
    /** Another spelling of {@link BarOscillatorIndicators.pso}. @hidden */
    PSO(symbol: SymbolLike, period: number, emaPeriod: number, resolution?: Resolution): PremierStochasticOscillator;
    /** Another spelling of {@link BarOscillatorIndicators.rvi}. @hidden */
    Rvi(symbol: SymbolLike, period: number, movingAverageType?: MovingAverageType, resolution?: Resolution): RelativeVigorIndex;
    /** Another spelling of {@link BarOscillatorIndicators.rvi}. @hidden */
    RVI(symbol: SymbolLike, period: number, movingAverageType?: MovingAverageType, resolution?: Resolution): RelativeVigorIndex;
    /** Another spelling of {@link BarOscillatorIndicators.srsi}. @hidden */
    Srsi(symbol: SymbolLike, rsiPeriod: number, stochPeriod: number, kSmoothingPeriod: number, dSmoothingPeriod: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): StochasticRelativeStrengthIndex;
    /** Another spelling of {@link BarOscillatorIndicators.srsi}. @hidden */
    SRSI(symbol: SymbolLike, rsiPeriod: number, stochPeriod: number, kSmoothingPeriod: number, dSmoothingPeriod: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): StochasticRelativeStrengthIndex;
    /** Another spelling of {@link BarOscillatorIndicators.stc}. @hidden */
    Stc(symbol: SymbolLike, cyclePeriod?: number, fastPeriod?: number, slowPeriod?: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): SchaffTrendCycle;
    /** Another spelling of {@link BarOscillatorIndicators.stc}. @hidden */
    STC(symbol: SymbolLike, cyclePeriod?: number, fastPeriod?: number, slowPeriod?: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): SchaffTrendCycle;
    /** Another spelling of {@link BarOscillatorIndicators.sto}. @hidden */
    Sto(symbol: SymbolLike, period: number, kPeriod?: number, dPeriod?: number, resolution?: Resolution): Stochastic;
    /** Another spelling of {@link BarOscillatorIndicators.sto}. @hidden */
    STO(symbol: SymbolLike, period: number, kPeriod?: number, dPeriod?: number, resolution?: Resolution): Stochastic;
    /** Another spelling of {@link BarOscillatorIndicators.swiss}. @hidden */
    Swiss(symbol: SymbolLike, period: number, delta: number, tool: SwissArmyKnifeTool, resolution?: Resolution, selector?: BarSelector): SwissArmyKnife;
    /** Another spelling of {@link BarOscillatorIndicators.swiss}. @hidden */
    SWISS(symbol: SymbolLike, period: number, delta: number, tool: SwissArmyKnifeTool, resolution?: Resolution, selector?: BarSelector): SwissArmyKnife;
    /** Another spelling of {@link BarOscillatorIndicators.tsi}. @hidden */
    Tsi(symbol: SymbolLike, longTermPeriod?: number, shortTermPeriod?: number, signalPeriod?: number, signalType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): TrueStrengthIndex;
    /** Another spelling of {@link BarOscillatorIndicators.tsi}. @hidden */
    TSI(symbol: SymbolLike, longTermPeriod?: number, shortTermPeriod?: number, signalPeriod?: number, signalType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): TrueStrengthIndex;
    /** Another spelling of {@link BarOscillatorIndicators.ultosc}. @hidden */
    Ultosc(symbol: SymbolLike, period1: number, period2: number, period3: number, resolution?: Resolution): UltimateOscillator;
    /** Another spelling of {@link BarOscillatorIndicators.ultosc}. @hidden */
    ULTOSC(symbol: SymbolLike, period1: number, period2: number, period3: number, resolution?: Resolution): UltimateOscillator;
    /** Another spelling of {@link BarOscillatorIndicators.wilr}. @hidden */
    Wilr(symbol: SymbolLike, period: number, resolution?: Resolution): WilliamsPercentR;
    /** Another spelling of {@link BarOscillatorIndicators.wilr}. @hidden */
    WILR(symbol: SymbolLike, period: number, resolution?: Resolution): WilliamsPercentR;
    /** Another spelling of {@link BarOscillatorIndicators.wto}. @hidden */
    Wto(symbol: SymbolLike, channelPeriod: number, averagePeriod: number, signalPeriod: number, resolution?: Resolution): WaveTrendOscillator;
    /** Another spelling of {@link BarOscillatorIndicators.wto}. @hidden */
    WTO(symbol: SymbolLike, channelPeriod: number, averagePeriod: number, signalPeriod: number, resolution?: Resolution): WaveTrendOscillator;
  }
}

declare module './algorithm/base.js' {
  interface AlgorithmBase {
    /** Another spelling of {@link AlgorithmBase.clock}. @hidden */
    readonly Clock: AlgorithmBase['clock'];
    /** Another spelling of {@link AlgorithmBase.time}. @hidden */
    readonly Time: AlgorithmBase['time'];
    /** Another spelling of {@link AlgorithmBase.utcTime}. @hidden */
    readonly UtcTime: AlgorithmBase['utcTime'];
    /** Another spelling of {@link AlgorithmBase.utcTime}. @hidden */
    readonly utc_time: AlgorithmBase['utcTime'];
    /** Another spelling of {@link AlgorithmBase.timeZone}. @hidden */
    readonly TimeZone: AlgorithmBase['timeZone'];
    /** Another spelling of {@link AlgorithmBase.timeZone}. @hidden */
    readonly time_zone: AlgorithmBase['timeZone'];
    /** Another spelling of {@link AlgorithmBase.startDate}. @hidden */
    readonly StartDate: AlgorithmBase['startDate'];
    /** Another spelling of {@link AlgorithmBase.startDate}. @hidden */
    readonly start_date: AlgorithmBase['startDate'];
    /** Another spelling of {@link AlgorithmBase.endDate}. @hidden */
    readonly EndDate: AlgorithmBase['endDate'];
    /** Another spelling of {@link AlgorithmBase.endDate}. @hidden */
    readonly end_date: AlgorithmBase['endDate'];
    /** Another spelling of {@link AlgorithmBase.isWarmingUp}. @hidden */
    readonly IsWarmingUp: AlgorithmBase['isWarmingUp'];
    /** Another spelling of {@link AlgorithmBase.isWarmingUp}. @hidden */
    readonly is_warming_up: AlgorithmBase['isWarmingUp'];
    /** Another spelling of {@link AlgorithmBase.algorithmMode}. @hidden */
    readonly AlgorithmMode: AlgorithmBase['algorithmMode'];
    /** Another spelling of {@link AlgorithmBase.algorithmMode}. @hidden */
    readonly algorithm_mode: AlgorithmBase['algorithmMode'];
    /** Another spelling of {@link AlgorithmBase.deploymentTarget}. @hidden */
    readonly DeploymentTarget: AlgorithmBase['deploymentTarget'];
    /** Another spelling of {@link AlgorithmBase.deploymentTarget}. @hidden */
    readonly deployment_target: AlgorithmBase['deploymentTarget'];
    /** Another spelling of {@link AlgorithmBase.liveMode}. @hidden */
    readonly LiveMode: AlgorithmBase['liveMode'];
    /** Another spelling of {@link AlgorithmBase.liveMode}. @hidden */
    readonly live_mode: AlgorithmBase['liveMode'];
    /** Another spelling of {@link AlgorithmBase.securities}. @hidden */
    readonly Securities: AlgorithmBase['securities'];
    /** Another spelling of {@link AlgorithmBase.portfolio}. @hidden */
    readonly Portfolio: AlgorithmBase['portfolio'];
    /** Another spelling of {@link AlgorithmBase.transactions}. @hidden */
    readonly Transactions: AlgorithmBase['transactions'];
    /** Another spelling of {@link AlgorithmBase.schedule}. @hidden */
    readonly Schedule: AlgorithmBase['schedule'];
    /** Another spelling of {@link AlgorithmBase.dateRules}. @hidden */
    readonly DateRules: AlgorithmBase['dateRules'];
    /** Another spelling of {@link AlgorithmBase.dateRules}. @hidden */
    readonly date_rules: AlgorithmBase['dateRules'];
    /** Another spelling of {@link AlgorithmBase.timeRules}. @hidden */
    readonly TimeRules: AlgorithmBase['timeRules'];
    /** Another spelling of {@link AlgorithmBase.timeRules}. @hidden */
    readonly time_rules: AlgorithmBase['timeRules'];
    /** Another spelling of {@link AlgorithmBase.riskEventBus}. @hidden */
    readonly RiskEventBus: AlgorithmBase['riskEventBus'];
    /** Another spelling of {@link AlgorithmBase.riskEventBus}. @hidden */
    readonly risk_event_bus: AlgorithmBase['riskEventBus'];
    /** Another spelling of {@link AlgorithmBase.unifiedRiskManager}. @hidden */
    readonly UnifiedRiskManager: AlgorithmBase['unifiedRiskManager'];
    /** Another spelling of {@link AlgorithmBase.unifiedRiskManager}. @hidden */
    readonly unified_risk_manager: AlgorithmBase['unifiedRiskManager'];
    /** Another spelling of {@link AlgorithmBase.correlationLimiter}. @hidden */
    readonly CorrelationLimiter: AlgorithmBase['correlationLimiter'];
    /** Another spelling of {@link AlgorithmBase.correlationLimiter}. @hidden */
    readonly correlation_limiter: AlgorithmBase['correlationLimiter'];
    /** Another spelling of {@link AlgorithmBase.spyConcentrationManager}. @hidden */
    readonly SpyConcentrationManager: AlgorithmBase['spyConcentrationManager'];
    /** Another spelling of {@link AlgorithmBase.spyConcentrationManager}. @hidden */
    readonly spy_concentration_manager: AlgorithmBase['spyConcentrationManager'];
    /** Another spelling of {@link AlgorithmBase.circuitBreaker}. @hidden */
    readonly CircuitBreaker: AlgorithmBase['circuitBreaker'];
    /** Another spelling of {@link AlgorithmBase.circuitBreaker}. @hidden */
    readonly circuit_breaker: AlgorithmBase['circuitBreaker'];
    /** Another spelling of {@link AlgorithmBase.performanceTracker}. @hidden */
    readonly PerformanceTracker: AlgorithmBase['performanceTracker'];
    /** Another spelling of {@link AlgorithmBase.performanceTracker}. @hidden */
    readonly performance_tracker: AlgorithmBase['performanceTracker'];
    /** Another spelling of {@link AlgorithmBase.positionSizer}. @hidden */
    readonly PositionSizer: AlgorithmBase['positionSizer'];
    /** Another spelling of {@link AlgorithmBase.positionSizer}. @hidden */
    readonly position_sizer: AlgorithmBase['positionSizer'];
    /** Another spelling of {@link AlgorithmBase.slices$}. @hidden */
    readonly Slices$: AlgorithmBase['slices$'];
    /** Another spelling of {@link AlgorithmBase.orderEvents$}. @hidden */
    readonly OrderEvents$: AlgorithmBase['orderEvents$'];
    /** Another spelling of {@link AlgorithmBase.orderEvents$}. @hidden */
    readonly order_events$: AlgorithmBase['orderEvents$'];
    /** Another spelling of {@link AlgorithmBase.riskEvents$}. @hidden */
    readonly RiskEvents$: AlgorithmBase['riskEvents$'];
    /** Another spelling of {@link AlgorithmBase.riskEvents$}. @hidden */
    readonly risk_events$: AlgorithmBase['riskEvents$'];
    /** Another spelling of {@link AlgorithmBase.equity$}. @hidden */
    readonly Equity$: AlgorithmBase['equity$'];
    /** Another spelling of {@link AlgorithmBase.logs$}. @hidden */
    readonly Logs$: AlgorithmBase['logs$'];
    /** Another spelling of {@link AlgorithmBase.scheduler}. @hidden */
    readonly Scheduler: AlgorithmBase['scheduler'];
    /** Another spelling of {@link AlgorithmBase.strategyName}. @hidden */
    readonly StrategyName: AlgorithmBase['strategyName'];
    /** Another spelling of {@link AlgorithmBase.strategyName}. @hidden */
    readonly strategy_name: AlgorithmBase['strategyName'];
    /** Another spelling of {@link AlgorithmBase.runAs}. @hidden */
    RunAs<T>(strategyName: string, act: () => T): T;
    /** Another spelling of {@link AlgorithmBase.runAs}. @hidden */
    run_as<T>(strategyName: string, act: () => T): T;
    /** Another spelling of {@link AlgorithmBase.getManager}. @hidden */
    GetManager(name: string): unknown;
    /** Another spelling of {@link AlgorithmBase.getManager}. @hidden */
    get_manager(name: string): unknown;
    /** Another spelling of {@link AlgorithmBase.setStartDate}. @hidden */
    SetStartDate(...date: DateInput): void;
    /** Another spelling of {@link AlgorithmBase.setStartDate}. @hidden */
    set_start_date(...date: DateInput): void;
    /** Another spelling of {@link AlgorithmBase.setEndDate}. @hidden */
    SetEndDate(...date: DateInput): void;
    /** Another spelling of {@link AlgorithmBase.setEndDate}. @hidden */
    set_end_date(...date: DateInput): void;
    /** Another spelling of {@link AlgorithmBase.setCash}. @hidden */
    SetCash(amount: number): void;
    /** Another spelling of {@link AlgorithmBase.setCash}. @hidden */
    set_cash(amount: number): void;
    /** Another spelling of {@link AlgorithmBase.setTimeZone}. @hidden */
    SetTimeZone(name: string): void;
    /** Another spelling of {@link AlgorithmBase.setTimeZone}. @hidden */
    set_time_zone(name: string): void;
    /** Another spelling of {@link AlgorithmBase.setBenchmark}. @hidden */
    SetBenchmark(symbol: SymbolLike): void;
    /** Another spelling of {@link AlgorithmBase.setBenchmark}. @hidden */
    set_benchmark(symbol: SymbolLike): void;
    /** Another spelling of {@link AlgorithmBase.setRiskFreeInterestRateModel}. @hidden */
    SetRiskFreeInterestRateModel(model: RiskFreeInterestRateModel): void;
    /** Another spelling of {@link AlgorithmBase.setRiskFreeInterestRateModel}. @hidden */
    set_risk_free_interest_rate_model(model: RiskFreeInterestRateModel): void;
    /** Another spelling of {@link AlgorithmBase.setWarmUp}. @hidden */
    SetWarmUp(length: number | TimeSpan, resolution?: Resolution): void;
    /** Another spelling of {@link AlgorithmBase.setWarmUp}. @hidden */
    set_warm_up(length: number | TimeSpan, resolution?: Resolution): void;
    /** Another spelling of {@link AlgorithmBase.setWarmup}. @hidden */
    SetWarmup(length: number | TimeSpan, resolution?: Resolution): void;
    /** Another spelling of {@link AlgorithmBase.setWarmup}. @hidden */
    set_warmup(length: number | TimeSpan, resolution?: Resolution): void;
    /** Another spelling of {@link AlgorithmBase.getParameter}. @hidden */
    GetParameter(name: string): string | undefined;
    /** Another spelling of {@link AlgorithmBase.getParameter}. @hidden */
    GetParameter<T extends string | number>(name: string, defaultValue: T): T extends number ? number : string;
    /** Another spelling of {@link AlgorithmBase.getParameter}. @hidden */
    get_parameter(name: string): string | undefined;
    /** Another spelling of {@link AlgorithmBase.getParameter}. @hidden */
    get_parameter<T extends string | number>(name: string, defaultValue: T): T extends number ? number : string;
    /** Another spelling of {@link AlgorithmBase.getParameters}. @hidden */
    GetParameters(): ReadonlyMap<string, string>;
    /** Another spelling of {@link AlgorithmBase.getParameters}. @hidden */
    get_parameters(): ReadonlyMap<string, string>;
    /** Another spelling of {@link AlgorithmBase.debug}. @hidden */
    Debug(message: unknown): void;
    /** Another spelling of {@link AlgorithmBase.log}. @hidden */
    Log(message: unknown): void;
    /** Another spelling of {@link AlgorithmBase.error}. @hidden */
    Error(message: unknown): void;
    /** Another spelling of {@link AlgorithmBase.plot}. @hidden */
    Plot(series: string, value: number): void;
    /** Another spelling of {@link AlgorithmBase.plot}. @hidden */
    Plot(chart: string, series: string, value: number): void;
    /** Another spelling of {@link AlgorithmBase.quit}. @hidden */
    Quit(message?: string): void;
  }
}

declare module './algorithm/breadth.js' {
  interface SeveralIndicators {
    /** Another spelling of {@link SeveralIndicators.a}. @hidden */
    A(target: SymbolLike, reference: SymbolLike, alphaPeriod?: number, betaPeriod?: number, resolution?: Resolution, riskFreeRate?: RiskFreeRate): Alpha;
    /** Another spelling of {@link SeveralIndicators.b}. @hidden */
    B(target: SymbolLike, reference: SymbolLike, period: number, resolution?: Resolution): Beta;
    /** Another spelling of {@link SeveralIndicators.c}. @hidden */
    C(target: SymbolLike, reference: SymbolLike, period: number, correlationType?: CorrelationType, resolution?: Resolution): Correlation;
    /** Another spelling of {@link SeveralIndicators.cov}. @hidden */
    Cov(target: SymbolLike, reference: SymbolLike, period: number, resolution?: Resolution): Covariance;
    /** Another spelling of {@link SeveralIndicators.cov}. @hidden */
    COV(target: SymbolLike, reference: SymbolLike, period: number, resolution?: Resolution): Covariance;
    /** Another spelling of {@link SeveralIndicators.addiff}. @hidden */
    Addiff(symbols: readonly SymbolLike[], resolution?: Resolution): AdvanceDeclineDifference;
    /** Another spelling of {@link SeveralIndicators.addiff}. @hidden */
    ADDIFF(symbols: readonly SymbolLike[], resolution?: Resolution): AdvanceDeclineDifference;
    /** Another spelling of {@link SeveralIndicators.adr}. @hidden */
    Adr(symbols: readonly SymbolLike[], resolution?: Resolution): AdvanceDeclineRatio;
    /** Another spelling of {@link SeveralIndicators.adr}. @hidden */
    ADR(symbols: readonly SymbolLike[], resolution?: Resolution): AdvanceDeclineRatio;
    /** Another spelling of {@link SeveralIndicators.advr}. @hidden */
    Advr(symbols: readonly SymbolLike[], resolution?: Resolution): AdvanceDeclineVolumeRatio;
    /** Another spelling of {@link SeveralIndicators.advr}. @hidden */
    ADVR(symbols: readonly SymbolLike[], resolution?: Resolution): AdvanceDeclineVolumeRatio;
    /** Another spelling of {@link SeveralIndicators.mosc}. @hidden */
    Mosc(symbols: readonly SymbolLike[], fastPeriod?: number, slowPeriod?: number, resolution?: Resolution): McClellanOscillator;
    /** Another spelling of {@link SeveralIndicators.mosc}. @hidden */
    MOSC(symbols: readonly SymbolLike[], fastPeriod?: number, slowPeriod?: number, resolution?: Resolution): McClellanOscillator;
    /** Another spelling of {@link SeveralIndicators.msi}. @hidden */
    Msi(symbols: readonly SymbolLike[], fastPeriod?: number, slowPeriod?: number, resolution?: Resolution): McClellanSummationIndex;
    /** Another spelling of {@link SeveralIndicators.msi}. @hidden */
    MSI(symbols: readonly SymbolLike[], fastPeriod?: number, slowPeriod?: number, resolution?: Resolution): McClellanSummationIndex;
    /** Another spelling of {@link SeveralIndicators.nhnl}. @hidden */
    Nhnl(symbols: readonly SymbolLike[], period: number, resolution?: Resolution): NewHighsNewLows;
    /** Another spelling of {@link SeveralIndicators.nhnl}. @hidden */
    NHNL(symbols: readonly SymbolLike[], period: number, resolution?: Resolution): NewHighsNewLows;
    /** Another spelling of {@link SeveralIndicators.nhnlv}. @hidden */
    Nhnlv(symbols: readonly SymbolLike[], period: number, resolution?: Resolution): NewHighsNewLowsVolume;
    /** Another spelling of {@link SeveralIndicators.nhnlv}. @hidden */
    NHNLV(symbols: readonly SymbolLike[], period: number, resolution?: Resolution): NewHighsNewLowsVolume;
    /** Another spelling of {@link SeveralIndicators.trin}. @hidden */
    Trin(symbols: readonly SymbolLike[], resolution?: Resolution): ArmsIndex;
    /** Another spelling of {@link SeveralIndicators.trin}. @hidden */
    TRIN(symbols: readonly SymbolLike[], resolution?: Resolution): ArmsIndex;
  }
}

declare module './algorithm/candlestick-patterns.js' {
  interface CandlestickPatterns {
    /** Another spelling of {@link CandlestickPatterns.abandonedBaby}. @hidden */
    readonly AbandonedBaby: CandlestickPatterns['abandonedBaby'];
    /** Another spelling of {@link CandlestickPatterns.abandonedBaby}. @hidden */
    readonly abandoned_baby: CandlestickPatterns['abandonedBaby'];
    /** Another spelling of {@link CandlestickPatterns.advanceBlock}. @hidden */
    readonly AdvanceBlock: CandlestickPatterns['advanceBlock'];
    /** Another spelling of {@link CandlestickPatterns.advanceBlock}. @hidden */
    readonly advance_block: CandlestickPatterns['advanceBlock'];
    /** Another spelling of {@link CandlestickPatterns.beltHold}. @hidden */
    readonly BeltHold: CandlestickPatterns['beltHold'];
    /** Another spelling of {@link CandlestickPatterns.beltHold}. @hidden */
    readonly belt_hold: CandlestickPatterns['beltHold'];
    /** Another spelling of {@link CandlestickPatterns.breakaway}. @hidden */
    readonly Breakaway: CandlestickPatterns['breakaway'];
    /** Another spelling of {@link CandlestickPatterns.closingMarubozu}. @hidden */
    readonly ClosingMarubozu: CandlestickPatterns['closingMarubozu'];
    /** Another spelling of {@link CandlestickPatterns.closingMarubozu}. @hidden */
    readonly closing_marubozu: CandlestickPatterns['closingMarubozu'];
    /** Another spelling of {@link CandlestickPatterns.concealedBabySwallow}. @hidden */
    readonly ConcealedBabySwallow: CandlestickPatterns['concealedBabySwallow'];
    /** Another spelling of {@link CandlestickPatterns.concealedBabySwallow}. @hidden */
    readonly concealed_baby_swallow: CandlestickPatterns['concealedBabySwallow'];
    /** Another spelling of {@link CandlestickPatterns.counterattack}. @hidden */
    readonly Counterattack: CandlestickPatterns['counterattack'];
    /** Another spelling of {@link CandlestickPatterns.darkCloudCover}. @hidden */
    readonly DarkCloudCover: CandlestickPatterns['darkCloudCover'];
    /** Another spelling of {@link CandlestickPatterns.darkCloudCover}. @hidden */
    readonly dark_cloud_cover: CandlestickPatterns['darkCloudCover'];
    /** Another spelling of {@link CandlestickPatterns.doji}. @hidden */
    readonly Doji: CandlestickPatterns['doji'];
    /** Another spelling of {@link CandlestickPatterns.dojiStar}. @hidden */
    readonly DojiStar: CandlestickPatterns['dojiStar'];
    /** Another spelling of {@link CandlestickPatterns.dojiStar}. @hidden */
    readonly doji_star: CandlestickPatterns['dojiStar'];
    /** Another spelling of {@link CandlestickPatterns.dragonflyDoji}. @hidden */
    readonly DragonflyDoji: CandlestickPatterns['dragonflyDoji'];
    /** Another spelling of {@link CandlestickPatterns.dragonflyDoji}. @hidden */
    readonly dragonfly_doji: CandlestickPatterns['dragonflyDoji'];
    /** Another spelling of {@link CandlestickPatterns.engulfing}. @hidden */
    readonly Engulfing: CandlestickPatterns['engulfing'];
    /** Another spelling of {@link CandlestickPatterns.eveningDojiStar}. @hidden */
    readonly EveningDojiStar: CandlestickPatterns['eveningDojiStar'];
    /** Another spelling of {@link CandlestickPatterns.eveningDojiStar}. @hidden */
    readonly evening_doji_star: CandlestickPatterns['eveningDojiStar'];
    /** Another spelling of {@link CandlestickPatterns.eveningStar}. @hidden */
    readonly EveningStar: CandlestickPatterns['eveningStar'];
    /** Another spelling of {@link CandlestickPatterns.eveningStar}. @hidden */
    readonly evening_star: CandlestickPatterns['eveningStar'];
    /** Another spelling of {@link CandlestickPatterns.gapSideBySideWhite}. @hidden */
    readonly GapSideBySideWhite: CandlestickPatterns['gapSideBySideWhite'];
    /** Another spelling of {@link CandlestickPatterns.gapSideBySideWhite}. @hidden */
    readonly gap_side_by_side_white: CandlestickPatterns['gapSideBySideWhite'];
    /** Another spelling of {@link CandlestickPatterns.gravestoneDoji}. @hidden */
    readonly GravestoneDoji: CandlestickPatterns['gravestoneDoji'];
    /** Another spelling of {@link CandlestickPatterns.gravestoneDoji}. @hidden */
    readonly gravestone_doji: CandlestickPatterns['gravestoneDoji'];
    /** Another spelling of {@link CandlestickPatterns.hammer}. @hidden */
    readonly Hammer: CandlestickPatterns['hammer'];
    /** Another spelling of {@link CandlestickPatterns.hangingMan}. @hidden */
    readonly HangingMan: CandlestickPatterns['hangingMan'];
    /** Another spelling of {@link CandlestickPatterns.hangingMan}. @hidden */
    readonly hanging_man: CandlestickPatterns['hangingMan'];
    /** Another spelling of {@link CandlestickPatterns.harami}. @hidden */
    readonly Harami: CandlestickPatterns['harami'];
    /** Another spelling of {@link CandlestickPatterns.haramiCross}. @hidden */
    readonly HaramiCross: CandlestickPatterns['haramiCross'];
    /** Another spelling of {@link CandlestickPatterns.haramiCross}. @hidden */
    readonly harami_cross: CandlestickPatterns['haramiCross'];
    /** Another spelling of {@link CandlestickPatterns.highWaveCandle}. @hidden */
    readonly HighWaveCandle: CandlestickPatterns['highWaveCandle'];
    /** Another spelling of {@link CandlestickPatterns.highWaveCandle}. @hidden */
    readonly high_wave_candle: CandlestickPatterns['highWaveCandle'];
    /** Another spelling of {@link CandlestickPatterns.hikkake}. @hidden */
    readonly Hikkake: CandlestickPatterns['hikkake'];
    /** Another spelling of {@link CandlestickPatterns.hikkakeModified}. @hidden */
    readonly HikkakeModified: CandlestickPatterns['hikkakeModified'];
    /** Another spelling of {@link CandlestickPatterns.hikkakeModified}. @hidden */
    readonly hikkake_modified: CandlestickPatterns['hikkakeModified'];
    /** Another spelling of {@link CandlestickPatterns.homingPigeon}. @hidden */
    readonly HomingPigeon: CandlestickPatterns['homingPigeon'];
    /** Another spelling of {@link CandlestickPatterns.homingPigeon}. @hidden */
    readonly homing_pigeon: CandlestickPatterns['homingPigeon'];
    /** Another spelling of {@link CandlestickPatterns.identicalThreeCrows}. @hidden */
    readonly IdenticalThreeCrows: CandlestickPatterns['identicalThreeCrows'];
    /** Another spelling of {@link CandlestickPatterns.identicalThreeCrows}. @hidden */
    readonly identical_three_crows: CandlestickPatterns['identicalThreeCrows'];
    /** Another spelling of {@link CandlestickPatterns.inNeck}. @hidden */
    readonly InNeck: CandlestickPatterns['inNeck'];
    /** Another spelling of {@link CandlestickPatterns.inNeck}. @hidden */
    readonly in_neck: CandlestickPatterns['inNeck'];
    /** Another spelling of {@link CandlestickPatterns.invertedHammer}. @hidden */
    readonly InvertedHammer: CandlestickPatterns['invertedHammer'];
    /** Another spelling of {@link CandlestickPatterns.invertedHammer}. @hidden */
    readonly inverted_hammer: CandlestickPatterns['invertedHammer'];
    /** Another spelling of {@link CandlestickPatterns.kicking}. @hidden */
    readonly Kicking: CandlestickPatterns['kicking'];
    /** Another spelling of {@link CandlestickPatterns.kickingByLength}. @hidden */
    readonly KickingByLength: CandlestickPatterns['kickingByLength'];
    /** Another spelling of {@link CandlestickPatterns.kickingByLength}. @hidden */
    readonly kicking_by_length: CandlestickPatterns['kickingByLength'];
    /** Another spelling of {@link CandlestickPatterns.ladderBottom}. @hidden */
    readonly LadderBottom: CandlestickPatterns['ladderBottom'];
    /** Another spelling of {@link CandlestickPatterns.ladderBottom}. @hidden */
    readonly ladder_bottom: CandlestickPatterns['ladderBottom'];
    /** Another spelling of {@link CandlestickPatterns.longLeggedDoji}. @hidden */
    readonly LongLeggedDoji: CandlestickPatterns['longLeggedDoji'];
    /** Another spelling of {@link CandlestickPatterns.longLeggedDoji}. @hidden */
    readonly long_legged_doji: CandlestickPatterns['longLeggedDoji'];
    /** Another spelling of {@link CandlestickPatterns.longLineCandle}. @hidden */
    readonly LongLineCandle: CandlestickPatterns['longLineCandle'];
    /** Another spelling of {@link CandlestickPatterns.longLineCandle}. @hidden */
    readonly long_line_candle: CandlestickPatterns['longLineCandle'];
    /** Another spelling of {@link CandlestickPatterns.marubozu}. @hidden */
    readonly Marubozu: CandlestickPatterns['marubozu'];
    /** Another spelling of {@link CandlestickPatterns.matHold}. @hidden */
    readonly MatHold: CandlestickPatterns['matHold'];
    /** Another spelling of {@link CandlestickPatterns.matHold}. @hidden */
    readonly mat_hold: CandlestickPatterns['matHold'];
    /** Another spelling of {@link CandlestickPatterns.matchingLow}. @hidden */
    readonly MatchingLow: CandlestickPatterns['matchingLow'];
    /** Another spelling of {@link CandlestickPatterns.matchingLow}. @hidden */
    readonly matching_low: CandlestickPatterns['matchingLow'];
    /** Another spelling of {@link CandlestickPatterns.morningDojiStar}. @hidden */
    readonly MorningDojiStar: CandlestickPatterns['morningDojiStar'];
    /** Another spelling of {@link CandlestickPatterns.morningDojiStar}. @hidden */
    readonly morning_doji_star: CandlestickPatterns['morningDojiStar'];
    /** Another spelling of {@link CandlestickPatterns.morningStar}. @hidden */
    readonly MorningStar: CandlestickPatterns['morningStar'];
    /** Another spelling of {@link CandlestickPatterns.morningStar}. @hidden */
    readonly morning_star: CandlestickPatterns['morningStar'];
    /** Another spelling of {@link CandlestickPatterns.onNeck}. @hidden */
    readonly OnNeck: CandlestickPatterns['onNeck'];
    /** Another spelling of {@link CandlestickPatterns.onNeck}. @hidden */
    readonly on_neck: CandlestickPatterns['onNeck'];
    /** Another spelling of {@link CandlestickPatterns.piercing}. @hidden */
    readonly Piercing: CandlestickPatterns['piercing'];
    /** Another spelling of {@link CandlestickPatterns.rickshawMan}. @hidden */
    readonly RickshawMan: CandlestickPatterns['rickshawMan'];
    /** Another spelling of {@link CandlestickPatterns.rickshawMan}. @hidden */
    readonly rickshaw_man: CandlestickPatterns['rickshawMan'];
    /** Another spelling of {@link CandlestickPatterns.riseFallThreeMethods}. @hidden */
    readonly RiseFallThreeMethods: CandlestickPatterns['riseFallThreeMethods'];
    /** Another spelling of {@link CandlestickPatterns.riseFallThreeMethods}. @hidden */
    readonly rise_fall_three_methods: CandlestickPatterns['riseFallThreeMethods'];
    /** Another spelling of {@link CandlestickPatterns.separatingLines}. @hidden */
    readonly SeparatingLines: CandlestickPatterns['separatingLines'];
    /** Another spelling of {@link CandlestickPatterns.separatingLines}. @hidden */
    readonly separating_lines: CandlestickPatterns['separatingLines'];
    /** Another spelling of {@link CandlestickPatterns.shootingStar}. @hidden */
    readonly ShootingStar: CandlestickPatterns['shootingStar'];
    /** Another spelling of {@link CandlestickPatterns.shootingStar}. @hidden */
    readonly shooting_star: CandlestickPatterns['shootingStar'];
    /** Another spelling of {@link CandlestickPatterns.shortLineCandle}. @hidden */
    readonly ShortLineCandle: CandlestickPatterns['shortLineCandle'];
    /** Another spelling of {@link CandlestickPatterns.shortLineCandle}. @hidden */
    readonly short_line_candle: CandlestickPatterns['shortLineCandle'];
    /** Another spelling of {@link CandlestickPatterns.spinningTop}. @hidden */
    readonly SpinningTop: CandlestickPatterns['spinningTop'];
    /** Another spelling of {@link CandlestickPatterns.spinningTop}. @hidden */
    readonly spinning_top: CandlestickPatterns['spinningTop'];
    /** Another spelling of {@link CandlestickPatterns.stalledPattern}. @hidden */
    readonly StalledPattern: CandlestickPatterns['stalledPattern'];
    /** Another spelling of {@link CandlestickPatterns.stalledPattern}. @hidden */
    readonly stalled_pattern: CandlestickPatterns['stalledPattern'];
    /** Another spelling of {@link CandlestickPatterns.stickSandwich}. @hidden */
    readonly StickSandwich: CandlestickPatterns['stickSandwich'];
    /** Another spelling of {@link CandlestickPatterns.stickSandwich}. @hidden */
    readonly stick_sandwich: CandlestickPatterns['stickSandwich'];
    /** Another spelling of {@link CandlestickPatterns.takuri}. @hidden */
    readonly Takuri: CandlestickPatterns['takuri'];
    /** Another spelling of {@link CandlestickPatterns.tasukiGap}. @hidden */
    readonly TasukiGap: CandlestickPatterns['tasukiGap'];
    /** Another spelling of {@link CandlestickPatterns.tasukiGap}. @hidden */
    readonly tasuki_gap: CandlestickPatterns['tasukiGap'];
    /** Another spelling of {@link CandlestickPatterns.threeBlackCrows}. @hidden */
    readonly ThreeBlackCrows: CandlestickPatterns['threeBlackCrows'];
    /** Another spelling of {@link CandlestickPatterns.threeBlackCrows}. @hidden */
    readonly three_black_crows: CandlestickPatterns['threeBlackCrows'];
    /** Another spelling of {@link CandlestickPatterns.threeInside}. @hidden */
    readonly ThreeInside: CandlestickPatterns['threeInside'];
    /** Another spelling of {@link CandlestickPatterns.threeInside}. @hidden */
    readonly three_inside: CandlestickPatterns['threeInside'];
    /** Another spelling of {@link CandlestickPatterns.threeLineStrike}. @hidden */
    readonly ThreeLineStrike: CandlestickPatterns['threeLineStrike'];
    /** Another spelling of {@link CandlestickPatterns.threeLineStrike}. @hidden */
    readonly three_line_strike: CandlestickPatterns['threeLineStrike'];
    /** Another spelling of {@link CandlestickPatterns.threeOutside}. @hidden */
    readonly ThreeOutside: CandlestickPatterns['threeOutside'];
    /** Another spelling of {@link CandlestickPatterns.threeOutside}. @hidden */
    readonly three_outside: CandlestickPatterns['threeOutside'];
    /** Another spelling of {@link CandlestickPatterns.threeStarsInSouth}. @hidden */
    readonly ThreeStarsInSouth: CandlestickPatterns['threeStarsInSouth'];
    /** Another spelling of {@link CandlestickPatterns.threeStarsInSouth}. @hidden */
    readonly three_stars_in_south: CandlestickPatterns['threeStarsInSouth'];
    /** Another spelling of {@link CandlestickPatterns.threeWhiteSoldiers}. @hidden */
    readonly ThreeWhiteSoldiers: CandlestickPatterns['threeWhiteSoldiers'];
    /** Another spelling of {@link CandlestickPatterns.threeWhiteSoldiers}. @hidden */
    readonly three_white_soldiers: CandlestickPatterns['threeWhiteSoldiers'];
    /** Another spelling of {@link CandlestickPatterns.thrusting}. @hidden */
    readonly Thrusting: CandlestickPatterns['thrusting'];
    /** Another spelling of {@link CandlestickPatterns.tristar}. @hidden */
    readonly Tristar: CandlestickPatterns['tristar'];
    /** Another spelling of {@link CandlestickPatterns.twoCrows}. @hidden */
    readonly TwoCrows: CandlestickPatterns['twoCrows'];
    /** Another spelling of {@link CandlestickPatterns.twoCrows}. @hidden */
    readonly two_crows: CandlestickPatterns['twoCrows'];
    /** Another spelling of {@link CandlestickPatterns.uniqueThreeRiver}. @hidden */
    readonly UniqueThreeRiver: CandlestickPatterns['uniqueThreeRiver'];
    /** Another spelling of {@link CandlestickPatterns.uniqueThreeRiver}. @hidden */
    readonly unique_three_river: CandlestickPatterns['uniqueThreeRiver'];
    /** Another spelling of {@link CandlestickPatterns.upDownGapThreeMethods}. @hidden */
    readonly UpDownGapThreeMethods: CandlestickPatterns['upDownGapThreeMethods'];
    /** Another spelling of {@link CandlestickPatterns.upDownGapThreeMethods}. @hidden */
    readonly up_down_gap_three_methods: CandlestickPatterns['upDownGapThreeMethods'];
    /** Another spelling of {@link CandlestickPatterns.upsideGapTwoCrows}. @hidden */
    readonly UpsideGapTwoCrows: CandlestickPatterns['upsideGapTwoCrows'];
    /** Another spelling of {@link CandlestickPatterns.upsideGapTwoCrows}. @hidden */
    readonly upside_gap_two_crows: CandlestickPatterns['upsideGapTwoCrows'];
  }
}

declare module './algorithm/changes.js' {
  interface ChangeIndicators {
    /** Another spelling of {@link ChangeIndicators.cmo}. @hidden */
    Cmo(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): ChandeMomentumOscillator;
    /** Another spelling of {@link ChangeIndicators.cmo}. @hidden */
    CMO(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): ChandeMomentumOscillator;
    /** Another spelling of {@link ChangeIndicators.logr}. @hidden */
    Logr(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): LogReturn;
    /** Another spelling of {@link ChangeIndicators.logr}. @hidden */
    LOGR(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): LogReturn;
    /** Another spelling of {@link ChangeIndicators.mom}. @hidden */
    Mom(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Momentum;
    /** Another spelling of {@link ChangeIndicators.mom}. @hidden */
    MOM(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Momentum;
    /** Another spelling of {@link ChangeIndicators.momersion}. @hidden */
    Momersion(symbol: SymbolLike, minPeriod: number | undefined, fullPeriod: number, resolution?: Resolution, selector?: BarSelector): Momersion;
    /** Another spelling of {@link ChangeIndicators.momersion}. @hidden */
    MOMERSION(symbol: SymbolLike, minPeriod: number | undefined, fullPeriod: number, resolution?: Resolution, selector?: BarSelector): Momersion;
    /** Another spelling of {@link ChangeIndicators.momp}. @hidden */
    Momp(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): MomentumPercent;
    /** Another spelling of {@link ChangeIndicators.momp}. @hidden */
    MOMP(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): MomentumPercent;
    /** Another spelling of {@link ChangeIndicators.roc}. @hidden */
    Roc(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RateOfChange;
    /** Another spelling of {@link ChangeIndicators.roc}. @hidden */
    ROC(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RateOfChange;
    /** Another spelling of {@link ChangeIndicators.rocp}. @hidden */
    Rocp(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RateOfChangePercent;
    /** Another spelling of {@link ChangeIndicators.rocp}. @hidden */
    ROCP(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RateOfChangePercent;
    /** Another spelling of {@link ChangeIndicators.rocr}. @hidden */
    Rocr(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RateOfChangeRatio;
    /** Another spelling of {@link ChangeIndicators.rocr}. @hidden */
    ROCR(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RateOfChangeRatio;
  }
}

declare module './algorithm/consolidating.js' {
  interface ConsolidatingAlgorithm {
    /** Another spelling of {@link ConsolidatingAlgorithm.settings}. @hidden */
    readonly Settings: ConsolidatingAlgorithm['settings'];
    /** Another spelling of {@link ConsolidatingAlgorithm.subscriptionManager}. @hidden */
    readonly SubscriptionManager: ConsolidatingAlgorithm['subscriptionManager'];
    /** Another spelling of {@link ConsolidatingAlgorithm.subscriptionManager}. @hidden */
    readonly subscription_manager: ConsolidatingAlgorithm['subscriptionManager'];
    /** Another spelling of {@link ConsolidatingAlgorithm.resolveConsolidator}. @hidden */
    ResolveConsolidator(symbol: SymbolLike, length?: ConsolidationLength, tickType?: TickType): AnyConsolidator;
    /** Another spelling of {@link ConsolidatingAlgorithm.resolveConsolidator}. @hidden */
    resolve_consolidator(symbol: SymbolLike, length?: ConsolidationLength, tickType?: TickType): AnyConsolidator;
    /** Another spelling of {@link ConsolidatingAlgorithm.consolidate}. @hidden */
    Consolidate(symbol: SymbolLike, length: ConsolidationLength, handler: (bar: TradeBar) => void): AnyConsolidator;
    /** Another spelling of {@link ConsolidatingAlgorithm.consolidate}. @hidden */
    Consolidate<T>(bars: BarClass<T>, symbol: SymbolLike, length: ConsolidationLength, handler: (bar: T) => void): AnyConsolidator;
    /** Another spelling of {@link ConsolidatingAlgorithm.registerIndicator}. @hidden */
    RegisterIndicator<T extends IndicatorBase<never>, I extends DataPoint, O extends DataPoint>(symbol: SymbolLike, indicator: T, source?: IndicatorSource<I, O>, selector?: BarSelector): T;
    /** Another spelling of {@link ConsolidatingAlgorithm.registerIndicator}. @hidden */
    register_indicator<T extends IndicatorBase<never>, I extends DataPoint, O extends DataPoint>(symbol: SymbolLike, indicator: T, source?: IndicatorSource<I, O>, selector?: BarSelector): T;
    /** Another spelling of {@link ConsolidatingAlgorithm.deregisterIndicator}. @hidden */
    DeregisterIndicator(indicator: IndicatorBase<never>): void;
    /** Another spelling of {@link ConsolidatingAlgorithm.deregisterIndicator}. @hidden */
    deregister_indicator(indicator: IndicatorBase<never>): void;
    /** Another spelling of {@link ConsolidatingAlgorithm.unregisterIndicator}. @hidden */
    UnregisterIndicator(indicator: IndicatorBase<never>): void;
    /** Another spelling of {@link ConsolidatingAlgorithm.unregisterIndicator}. @hidden */
    unregister_indicator(indicator: IndicatorBase<never>): void;
    /** Another spelling of {@link ConsolidatingAlgorithm.warmUpIndicator}. @hidden */
    WarmUpIndicator(symbols: SymbolLike | readonly SymbolLike[], indicator: IndicatorBase<never>, length?: Resolution | TimeSpan, selector?: BarSelector): void;
    /** Another spelling of {@link ConsolidatingAlgorithm.warmUpIndicator}. @hidden */
    warm_up_indicator(symbols: SymbolLike | readonly SymbolLike[], indicator: IndicatorBase<never>, length?: Resolution | TimeSpan, selector?: BarSelector): void;
    /** Another spelling of {@link ConsolidatingAlgorithm.indicatorHistory}. @hidden */
    IndicatorHistory(indicator: IndicatorBase<never>, symbols: SymbolLike | readonly SymbolLike[], length: number | TimeSpan, resolution?: Resolution, selector?: BarSelector): IndicatorHistory;
    /** Another spelling of {@link ConsolidatingAlgorithm.indicatorHistory}. @hidden */
    indicator_history(indicator: IndicatorBase<never>, symbols: SymbolLike | readonly SymbolLike[], length: number | TimeSpan, resolution?: Resolution, selector?: BarSelector): IndicatorHistory;
  }
}

declare module './algorithm/data.js' {
  interface DataAlgorithm {
    /** Another spelling of {@link DataAlgorithm.candlestickPatterns}. @hidden */
    readonly CandlestickPatterns: DataAlgorithm['candlestickPatterns'];
    /** Another spelling of {@link DataAlgorithm.candlestickPatterns}. @hidden */
    readonly candlestick_patterns: DataAlgorithm['candlestickPatterns'];
    /** Another spelling of {@link DataAlgorithm.addEquity}. @hidden */
    AddEquity(ticker: string, resolution?: Resolution | SubscriptionOptions, market?: string, fillForward?: boolean, leverage?: number, extendedMarketHours?: boolean, dataNormalizationMode?: DataNormalizationMode): Security;
    /** Another spelling of {@link DataAlgorithm.addEquity}. @hidden */
    add_equity(ticker: string, resolution?: Resolution | SubscriptionOptions, market?: string, fillForward?: boolean, leverage?: number, extendedMarketHours?: boolean, dataNormalizationMode?: DataNormalizationMode): Security;
    /** Another spelling of {@link DataAlgorithm.removeSecurity}. @hidden */
    RemoveSecurity(symbol: SymbolLike, tag?: string): boolean;
    /** Another spelling of {@link DataAlgorithm.removeSecurity}. @hidden */
    remove_security(symbol: SymbolLike, tag?: string): boolean;
    /** Another spelling of {@link DataAlgorithm.history}. @hidden */
    History(symbol: SymbolLike, length: number | TimeSpan, resolution?: Resolution): TradeBar[];
  }
}

declare module './algorithm/framework.js' {
  interface FrameworkAlgorithm {
    /** Another spelling of {@link FrameworkAlgorithm.universeSettings}. @hidden */
    readonly UniverseSettings: FrameworkAlgorithm['universeSettings'];
    /** Another spelling of {@link FrameworkAlgorithm.universeSettings}. @hidden */
    readonly universe_settings: FrameworkAlgorithm['universeSettings'];
    /** Another spelling of {@link FrameworkAlgorithm.insights}. @hidden */
    readonly Insights: FrameworkAlgorithm['insights'];
    /** Another spelling of {@link FrameworkAlgorithm.setUniverseSelection}. @hidden */
    SetUniverseSelection(model: ManualUniverseSelectionModel): void;
    /** Another spelling of {@link FrameworkAlgorithm.setUniverseSelection}. @hidden */
    set_universe_selection(model: ManualUniverseSelectionModel): void;
    /** Another spelling of {@link FrameworkAlgorithm.setAlpha}. @hidden */
    SetAlpha(model: AlphaModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.setAlpha}. @hidden */
    set_alpha(model: AlphaModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.addAlpha}. @hidden */
    AddAlpha(model: AlphaModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.addAlpha}. @hidden */
    add_alpha(model: AlphaModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.setPortfolioConstruction}. @hidden */
    SetPortfolioConstruction(model: PortfolioConstructionModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.setPortfolioConstruction}. @hidden */
    set_portfolio_construction(model: PortfolioConstructionModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.setRiskManagement}. @hidden */
    SetRiskManagement(model: RiskManagementModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.setRiskManagement}. @hidden */
    set_risk_management(model: RiskManagementModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.addRiskManagement}. @hidden */
    AddRiskManagement(model: RiskManagementModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.addRiskManagement}. @hidden */
    add_risk_management(model: RiskManagementModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.setExecution}. @hidden */
    SetExecution(model: ExecutionModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.setExecution}. @hidden */
    set_execution(model: ExecutionModelLike<FrameworkAlgorithm> | object): void;
    /** Another spelling of {@link FrameworkAlgorithm.emitInsights}. @hidden */
    EmitInsights(...insights: readonly (Insight | readonly Insight[])[]): void;
    /** Another spelling of {@link FrameworkAlgorithm.emitInsights}. @hidden */
    emit_insights(...insights: readonly (Insight | readonly Insight[])[]): void;
  }
}

declare module './algorithm/indicator-history.js' {
  interface IndicatorDataPoints {
    /** Another spelling of {@link IndicatorDataPoints.current}. @hidden */
    readonly Current: IndicatorDataPoints['current'];
    /** Another spelling of {@link IndicatorDataPoints.endTime}. @hidden */
    readonly EndTime: IndicatorDataPoints['endTime'];
    /** Another spelling of {@link IndicatorDataPoints.endTime}. @hidden */
    readonly end_time: IndicatorDataPoints['endTime'];
    /** Another spelling of {@link IndicatorDataPoints.get}. @hidden */
    Get(name: string): IndicatorDataPoint | undefined;
  }
  interface IndicatorHistory {
    /** Another spelling of {@link IndicatorHistory.count}. @hidden */
    readonly Count: IndicatorHistory['count'];
    /** Another spelling of {@link IndicatorHistory.current}. @hidden */
    readonly Current: IndicatorHistory['current'];
    /** Another spelling of {@link IndicatorHistory.get}. @hidden */
    Get(name: string): readonly IndicatorDataPoint[];
  }
}

declare module './algorithm/measures.js' {
  interface StatisticIndicators {
    /** Another spelling of {@link StatisticIndicators.arima}. @hidden */
    Arima(symbol: SymbolLike, arOrder: number, diffOrder: number, maOrder: number, period: number, resolution?: Resolution, selector?: BarSelector): AutoRegressiveIntegratedMovingAverage;
    /** Another spelling of {@link StatisticIndicators.arima}. @hidden */
    ARIMA(symbol: SymbolLike, arOrder: number, diffOrder: number, maOrder: number, period: number, resolution?: Resolution, selector?: BarSelector): AutoRegressiveIntegratedMovingAverage;
    /** Another spelling of {@link StatisticIndicators.he}. @hidden */
    He(symbol: SymbolLike, period: number, maxLag?: number, resolution?: Resolution, selector?: BarSelector): HurstExponent;
    /** Another spelling of {@link StatisticIndicators.he}. @hidden */
    HE(symbol: SymbolLike, period: number, maxLag?: number, resolution?: Resolution, selector?: BarSelector): HurstExponent;
    /** Another spelling of {@link StatisticIndicators.identity}. @hidden */
    Identity(symbol: SymbolLike, resolution?: Resolution, selector?: BarSelector): Identity;
    /** Another spelling of {@link StatisticIndicators.mad}. @hidden */
    Mad(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): MeanAbsoluteDeviation;
    /** Another spelling of {@link StatisticIndicators.mad}. @hidden */
    MAD(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): MeanAbsoluteDeviation;
    /** Another spelling of {@link StatisticIndicators.rc}. @hidden */
    Rc(symbol: SymbolLike, period: number, k: number, resolution?: Resolution, selector?: BarSelector): RegressionChannel;
    /** Another spelling of {@link StatisticIndicators.rc}. @hidden */
    RC(symbol: SymbolLike, period: number, k: number, resolution?: Resolution, selector?: BarSelector): RegressionChannel;
    /** Another spelling of {@link StatisticIndicators.sortino}. @hidden */
    Sortino(symbol: SymbolLike, sortinoPeriod: number, minimumAcceptableReturn?: number, resolution?: Resolution, selector?: BarSelector): SortinoRatio;
    /** Another spelling of {@link StatisticIndicators.sortino}. @hidden */
    SORTINO(symbol: SymbolLike, sortinoPeriod: number, minimumAcceptableReturn?: number, resolution?: Resolution, selector?: BarSelector): SortinoRatio;
    /** Another spelling of {@link StatisticIndicators.sr}. @hidden */
    Sr(symbol: SymbolLike, sharpePeriod: number, riskFreeRate?: RiskFreeRate, resolution?: Resolution, selector?: BarSelector): SharpeRatio;
    /** Another spelling of {@link StatisticIndicators.sr}. @hidden */
    SR(symbol: SymbolLike, sharpePeriod: number, riskFreeRate?: RiskFreeRate, resolution?: Resolution, selector?: BarSelector): SharpeRatio;
    /** Another spelling of {@link StatisticIndicators.std}. @hidden */
    Std(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): StandardDeviation;
    /** Another spelling of {@link StatisticIndicators.std}. @hidden */
    STD(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): StandardDeviation;
    /** Another spelling of {@link StatisticIndicators.sum}. @hidden */
    Sum(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Sum;
    /** Another spelling of {@link StatisticIndicators.sum}. @hidden */
    SUM(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Sum;
    /** Another spelling of {@link StatisticIndicators.tdd}. @hidden */
    Tdd(symbol: SymbolLike, period: number, minimumAcceptableReturn?: number, resolution?: Resolution, selector?: BarSelector): TargetDownsideDeviation;
    /** Another spelling of {@link StatisticIndicators.tdd}. @hidden */
    TDD(symbol: SymbolLike, period: number, minimumAcceptableReturn?: number, resolution?: Resolution, selector?: BarSelector): TargetDownsideDeviation;
    /** Another spelling of {@link StatisticIndicators.tsf}. @hidden */
    Tsf(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): TimeSeriesForecast;
    /** Another spelling of {@link StatisticIndicators.tsf}. @hidden */
    TSF(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): TimeSeriesForecast;
    /** Another spelling of {@link StatisticIndicators.v}. @hidden */
    V(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Variance;
    /** Another spelling of {@link StatisticIndicators.var}. @hidden */
    Var(symbol: SymbolLike, period: number, confidenceLevel: number, resolution?: Resolution, selector?: BarSelector): ValueAtRisk;
    /** Another spelling of {@link StatisticIndicators.var}. @hidden */
    VAR(symbol: SymbolLike, period: number, confidenceLevel: number, resolution?: Resolution, selector?: BarSelector): ValueAtRisk;
  }
}

declare module './algorithm/oscillators.js' {
  interface OscillatorIndicators {
    /** Another spelling of {@link OscillatorIndicators.ao}. @hidden */
    Ao(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, type?: MovingAverageType, resolution?: Resolution): AwesomeOscillator;
    /** Another spelling of {@link OscillatorIndicators.ao}. @hidden */
    AO(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, type?: MovingAverageType, resolution?: Resolution): AwesomeOscillator;
    /** Another spelling of {@link OscillatorIndicators.apo}. @hidden */
    Apo(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): AbsolutePriceOscillator;
    /** Another spelling of {@link OscillatorIndicators.apo}. @hidden */
    APO(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): AbsolutePriceOscillator;
    /** Another spelling of {@link OscillatorIndicators.aps}. @hidden */
    Aps(symbol: SymbolLike, period?: number, resolution?: Resolution, selector?: BarSelector): AugenPriceSpike;
    /** Another spelling of {@link OscillatorIndicators.aps}. @hidden */
    APS(symbol: SymbolLike, period?: number, resolution?: Resolution, selector?: BarSelector): AugenPriceSpike;
    /** Another spelling of {@link OscillatorIndicators.cc}. @hidden */
    Cc(symbol: SymbolLike, shortRocPeriod?: number, longRocPeriod?: number, lwmaPeriod?: number, resolution?: Resolution, selector?: BarSelector): CoppockCurve;
    /** Another spelling of {@link OscillatorIndicators.cc}. @hidden */
    CC(symbol: SymbolLike, shortRocPeriod?: number, longRocPeriod?: number, lwmaPeriod?: number, resolution?: Resolution, selector?: BarSelector): CoppockCurve;
    /** Another spelling of {@link OscillatorIndicators.crsi}. @hidden */
    Crsi(symbol: SymbolLike, rsiPeriod: number, rsiPeriodStreak: number, lookBackPeriod: number, resolution?: Resolution, selector?: BarSelector): ConnorsRelativeStrengthIndex;
    /** Another spelling of {@link OscillatorIndicators.crsi}. @hidden */
    CRSI(symbol: SymbolLike, rsiPeriod: number, rsiPeriodStreak: number, lookBackPeriod: number, resolution?: Resolution, selector?: BarSelector): ConnorsRelativeStrengthIndex;
    /** Another spelling of {@link OscillatorIndicators.do}. @hidden */
    Do(symbol: SymbolLike, rsiPeriod: number, smoothingRsiPeriod: number, doubleSmoothingRsiPeriod: number, signalLinePeriod: number, resolution?: Resolution, selector?: BarSelector): DerivativeOscillator;
    /** Another spelling of {@link OscillatorIndicators.do}. @hidden */
    DO(symbol: SymbolLike, rsiPeriod: number, smoothingRsiPeriod: number, doubleSmoothingRsiPeriod: number, signalLinePeriod: number, resolution?: Resolution, selector?: BarSelector): DerivativeOscillator;
    /** Another spelling of {@link OscillatorIndicators.dpo}. @hidden */
    Dpo(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): DetrendedPriceOscillator;
    /** Another spelling of {@link OscillatorIndicators.dpo}. @hidden */
    DPO(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): DetrendedPriceOscillator;
    /** Another spelling of {@link OscillatorIndicators.ht}. @hidden */
    Ht(symbol: SymbolLike, length: number, inPhaseMultiplicationFactor: number, quadratureMultiplicationFactor: number, resolution?: Resolution, selector?: BarSelector): HilbertTransform;
    /** Another spelling of {@link OscillatorIndicators.ht}. @hidden */
    HT(symbol: SymbolLike, length: number, inPhaseMultiplicationFactor: number, quadratureMultiplicationFactor: number, resolution?: Resolution, selector?: BarSelector): HilbertTransform;
    /** Another spelling of {@link OscillatorIndicators.kst}. @hidden */
    Kst(symbol: SymbolLike, roc1Period?: number, roc1MaPeriod?: number, roc2Period?: number, roc2MaPeriod?: number, roc3Period?: number, roc3MaPeriod?: number, roc4Period?: number, roc4MaPeriod?: number, signalPeriod?: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): KnowSureThing;
    /** Another spelling of {@link OscillatorIndicators.kst}. @hidden */
    KST(symbol: SymbolLike, roc1Period?: number, roc1MaPeriod?: number, roc2Period?: number, roc2MaPeriod?: number, roc3Period?: number, roc3MaPeriod?: number, roc4Period?: number, roc4MaPeriod?: number, signalPeriod?: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): KnowSureThing;
    /** Another spelling of {@link OscillatorIndicators.macd}. @hidden */
    Macd(symbol: SymbolLike, fastPeriod?: number, slowPeriod?: number, signalPeriod?: number, type?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): MovingAverageConvergenceDivergence;
    /** Another spelling of {@link OscillatorIndicators.macd}. @hidden */
    MACD(symbol: SymbolLike, fastPeriod?: number, slowPeriod?: number, signalPeriod?: number, type?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): MovingAverageConvergenceDivergence;
    /** Another spelling of {@link OscillatorIndicators.ppo}. @hidden */
    Ppo(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): PercentagePriceOscillator;
    /** Another spelling of {@link OscillatorIndicators.ppo}. @hidden */
    PPO(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): PercentagePriceOscillator;
    /** Another spelling of {@link OscillatorIndicators.rsi}. @hidden */
    Rsi(symbol: SymbolLike, period: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): RelativeStrengthIndex;
    /** Another spelling of {@link OscillatorIndicators.rsi}. @hidden */
    RSI(symbol: SymbolLike, period: number, movingAverageType?: MovingAverageType, resolution?: Resolution, selector?: BarSelector): RelativeStrengthIndex;
  }
}

declare module './algorithm/schedule.js' {
  interface DateRules {
    /** Another spelling of {@link DateRules.today}. @hidden */
    readonly Today: DateRules['today'];
    /** Another spelling of {@link DateRules.tomorrow}. @hidden */
    readonly Tomorrow: DateRules['tomorrow'];
    /** Another spelling of {@link DateRules.on}. @hidden */
    On(year: number, month: number, day: number): DateRule;
    /** Another spelling of {@link DateRules.on}. @hidden */
    On(...dates: readonly DateTime[]): DateRule;
    /** Another spelling of {@link DateRules.everyDay}. @hidden */
    EveryDay(symbol?: SymbolLike, extended?: boolean): DateRule;
    /** Another spelling of {@link DateRules.everyDay}. @hidden */
    every_day(symbol?: SymbolLike, extended?: boolean): DateRule;
    /** Another spelling of {@link DateRules.every}. @hidden */
    Every(...days: readonly number[]): DateRule;
    /** Another spelling of {@link DateRules.weekStart}. @hidden */
    WeekStart(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.weekStart}. @hidden */
    week_start(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.weekEnd}. @hidden */
    WeekEnd(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.weekEnd}. @hidden */
    week_end(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.monthStart}. @hidden */
    MonthStart(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.monthStart}. @hidden */
    month_start(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.monthEnd}. @hidden */
    MonthEnd(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.monthEnd}. @hidden */
    month_end(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.quarterStart}. @hidden */
    QuarterStart(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.quarterStart}. @hidden */
    quarter_start(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.quarterEnd}. @hidden */
    QuarterEnd(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.quarterEnd}. @hidden */
    quarter_end(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.yearStart}. @hidden */
    YearStart(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.yearStart}. @hidden */
    year_start(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.yearEnd}. @hidden */
    YearEnd(...args: EdgeArguments): DateRule;
    /** Another spelling of {@link DateRules.yearEnd}. @hidden */
    year_end(...args: EdgeArguments): DateRule;
  }
  interface ScheduleManager {
    /** Another spelling of {@link ScheduleManager.nextUtc}. @hidden */
    readonly NextUtc: ScheduleManager['nextUtc'];
    /** Another spelling of {@link ScheduleManager.nextUtc}. @hidden */
    readonly next_utc: ScheduleManager['nextUtc'];
    /** Another spelling of {@link ScheduleManager.on}. @hidden */
    On(dateRule: DateRule, timeRule: TimeRule, callback: () => void): ScheduledEvent;
    /** Another spelling of {@link ScheduleManager.on}. @hidden */
    On(name: string, dateRule: DateRule, timeRule: TimeRule, callback: () => void): ScheduledEvent;
    /** Another spelling of {@link ScheduleManager.training}. @hidden */
    Training(dateRule: DateRule, timeRule: TimeRule, callback: () => void): ScheduledEvent;
    /** Another spelling of {@link ScheduleManager.remove}. @hidden */
    Remove(event: ScheduledEvent): void;
  }
  interface ScheduledEvent {
    /** Another spelling of {@link ScheduledEvent.name}. @hidden */
    readonly Name: ScheduledEvent['name'];
    /** Another spelling of {@link ScheduledEvent.nextUtc}. @hidden */
    NextUtc: ScheduledEvent['nextUtc'];
    /** Another spelling of {@link ScheduledEvent.nextUtc}. @hidden */
    next_utc: ScheduledEvent['nextUtc'];
    /** Another spelling of {@link ScheduledEvent.enabled}. @hidden */
    Enabled: ScheduledEvent['enabled'];
  }
  interface TimeRules {
    /** Another spelling of {@link TimeRules.now}. @hidden */
    readonly Now: TimeRules['now'];
    /** Another spelling of {@link TimeRules.midnight}. @hidden */
    readonly Midnight: TimeRules['midnight'];
    /** Another spelling of {@link TimeRules.noon}. @hidden */
    readonly Noon: TimeRules['noon'];
    /** Another spelling of {@link TimeRules.at}. @hidden */
    At(hour: number, minute?: number, second?: number, zone?: string): TimeRule;
    /** Another spelling of {@link TimeRules.every}. @hidden */
    Every(span: TimeSpan): TimeRule;
    /** Another spelling of {@link TimeRules.afterMarketOpen}. @hidden */
    AfterMarketOpen(...args: SessionArguments): TimeRule;
    /** Another spelling of {@link TimeRules.afterMarketOpen}. @hidden */
    after_market_open(...args: SessionArguments): TimeRule;
    /** Another spelling of {@link TimeRules.beforeMarketOpen}. @hidden */
    BeforeMarketOpen(...args: SessionArguments): TimeRule;
    /** Another spelling of {@link TimeRules.beforeMarketOpen}. @hidden */
    before_market_open(...args: SessionArguments): TimeRule;
    /** Another spelling of {@link TimeRules.beforeMarketClose}. @hidden */
    BeforeMarketClose(...args: SessionArguments): TimeRule;
    /** Another spelling of {@link TimeRules.beforeMarketClose}. @hidden */
    before_market_close(...args: SessionArguments): TimeRule;
    /** Another spelling of {@link TimeRules.afterMarketClose}. @hidden */
    AfterMarketClose(...args: SessionArguments): TimeRule;
    /** Another spelling of {@link TimeRules.afterMarketClose}. @hidden */
    after_market_close(...args: SessionArguments): TimeRule;
  }
}

declare module './algorithm/settings.js' {
  interface AlgorithmSettings {
    /** Another spelling of {@link AlgorithmSettings.automaticIndicatorWarmUp}. @hidden */
    AutomaticIndicatorWarmUp: AlgorithmSettings['automaticIndicatorWarmUp'];
    /** Another spelling of {@link AlgorithmSettings.automaticIndicatorWarmUp}. @hidden */
    automatic_indicator_warm_up: AlgorithmSettings['automaticIndicatorWarmUp'];
    /** Another spelling of {@link AlgorithmSettings.dailyConsolidationUseExtendedMarketHours}. @hidden */
    DailyConsolidationUseExtendedMarketHours: AlgorithmSettings['dailyConsolidationUseExtendedMarketHours'];
    /** Another spelling of {@link AlgorithmSettings.dailyConsolidationUseExtendedMarketHours}. @hidden */
    daily_consolidation_use_extended_market_hours: AlgorithmSettings['dailyConsolidationUseExtendedMarketHours'];
  }
}

declare module './algorithm/subscription-manager.js' {
  interface SubscriptionManager {
    /** Another spelling of {@link SubscriptionManager.addConsolidator}. @hidden */
    AddConsolidator<I extends DataPoint, O extends DataPoint>(symbol: SymbolLike, consolidator: Consolidator<I, O>, tickType?: TickType): void;
    /** Another spelling of {@link SubscriptionManager.addConsolidator}. @hidden */
    add_consolidator<I extends DataPoint, O extends DataPoint>(symbol: SymbolLike, consolidator: Consolidator<I, O>, tickType?: TickType): void;
    /** Another spelling of {@link SubscriptionManager.removeConsolidator}. @hidden */
    RemoveConsolidator<I extends DataPoint, O extends DataPoint>(symbol: SymbolLike | undefined, consolidator: Consolidator<I, O>): void;
    /** Another spelling of {@link SubscriptionManager.removeConsolidator}. @hidden */
    remove_consolidator<I extends DataPoint, O extends DataPoint>(symbol: SymbolLike | undefined, consolidator: Consolidator<I, O>): void;
  }
}

declare module './algorithm/trading.js' {
  interface TradingAlgorithm {
    /** Another spelling of {@link TradingAlgorithm.defaultOrderProperties}. @hidden */
    DefaultOrderProperties: TradingAlgorithm['defaultOrderProperties'];
    /** Another spelling of {@link TradingAlgorithm.defaultOrderProperties}. @hidden */
    default_order_properties: TradingAlgorithm['defaultOrderProperties'];
    /** Another spelling of {@link TradingAlgorithm.marketOrder}. @hidden */
    MarketOrder(symbol: SymbolLike, quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.marketOrder}. @hidden */
    market_order(symbol: SymbolLike, quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.order}. @hidden */
    Order(symbol: SymbolLike, quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.buy}. @hidden */
    Buy(symbol: SymbolLike, quantity: number): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.sell}. @hidden */
    Sell(symbol: SymbolLike, quantity: number): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.limitOrder}. @hidden */
    LimitOrder(symbol: SymbolLike, quantity: number, limitPrice: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.limitOrder}. @hidden */
    limit_order(symbol: SymbolLike, quantity: number, limitPrice: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.stopMarketOrder}. @hidden */
    StopMarketOrder(symbol: SymbolLike, quantity: number, stopPrice: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.stopMarketOrder}. @hidden */
    stop_market_order(symbol: SymbolLike, quantity: number, stopPrice: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.stopLimitOrder}. @hidden */
    StopLimitOrder(symbol: SymbolLike, quantity: number, stopPrice: number, limitPrice: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.stopLimitOrder}. @hidden */
    stop_limit_order(symbol: SymbolLike, quantity: number, stopPrice: number, limitPrice: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.trailingStopOrder}. @hidden */
    TrailingStopOrder(symbol: SymbolLike, quantity: number, trailingAmount: number, trailingAsPercentage: boolean, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.trailingStopOrder}. @hidden */
    TrailingStopOrder(symbol: SymbolLike, quantity: number, stopPrice: number, trailingAmount: number, trailingAsPercentage: boolean, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.trailingStopOrder}. @hidden */
    trailing_stop_order(symbol: SymbolLike, quantity: number, trailingAmount: number, trailingAsPercentage: boolean, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.trailingStopOrder}. @hidden */
    trailing_stop_order(symbol: SymbolLike, quantity: number, stopPrice: number, trailingAmount: number, trailingAsPercentage: boolean, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.limitIfTouchedOrder}. @hidden */
    LimitIfTouchedOrder(symbol: SymbolLike, quantity: number, triggerPrice: number, limitPrice: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.limitIfTouchedOrder}. @hidden */
    limit_if_touched_order(symbol: SymbolLike, quantity: number, triggerPrice: number, limitPrice: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.comboMarketOrder}. @hidden */
    ComboMarketOrder(legs: readonly Leg[], quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket[];
    /** Another spelling of {@link TradingAlgorithm.comboMarketOrder}. @hidden */
    combo_market_order(legs: readonly Leg[], quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket[];
    /** Another spelling of {@link TradingAlgorithm.comboLimitOrder}. @hidden */
    ComboLimitOrder(legs: readonly Leg[], quantity: number, limitPrice: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket[];
    /** Another spelling of {@link TradingAlgorithm.comboLimitOrder}. @hidden */
    combo_limit_order(legs: readonly Leg[], quantity: number, limitPrice: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket[];
    /** Another spelling of {@link TradingAlgorithm.comboLegLimitOrder}. @hidden */
    ComboLegLimitOrder(legs: readonly Leg[], quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket[];
    /** Another spelling of {@link TradingAlgorithm.comboLegLimitOrder}. @hidden */
    combo_leg_limit_order(legs: readonly Leg[], quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket[];
    /** Another spelling of {@link TradingAlgorithm.marketOnOpenOrder}. @hidden */
    MarketOnOpenOrder(symbol: SymbolLike, quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.marketOnOpenOrder}. @hidden */
    market_on_open_order(symbol: SymbolLike, quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.marketOnCloseOrder}. @hidden */
    MarketOnCloseOrder(symbol: SymbolLike, quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.marketOnCloseOrder}. @hidden */
    market_on_close_order(symbol: SymbolLike, quantity: number, asynchronous?: AsynchronousOrOptions, tag?: string, options?: OrderOptions): OrderTicket;
    /** Another spelling of {@link TradingAlgorithm.calculateOrderQuantity}. @hidden */
    CalculateOrderQuantity(symbol: SymbolLike, target: number): number;
    /** Another spelling of {@link TradingAlgorithm.calculateOrderQuantity}. @hidden */
    calculate_order_quantity(symbol: SymbolLike, target: number): number;
    /** Another spelling of {@link TradingAlgorithm.setHoldings}. @hidden */
    SetHoldings(symbol: SymbolLike, percentage: number, liquidateExistingHoldings?: boolean, asynchronous?: AsynchronousOrOptions, tag?: string): OrderTicket[];
    /** Another spelling of {@link TradingAlgorithm.setHoldings}. @hidden */
    SetHoldings(targets: readonly TargetLike[], liquidateExistingHoldings?: boolean): OrderTicket[];
    /** Another spelling of {@link TradingAlgorithm.setHoldings}. @hidden */
    set_holdings(symbol: SymbolLike, percentage: number, liquidateExistingHoldings?: boolean, asynchronous?: AsynchronousOrOptions, tag?: string): OrderTicket[];
    /** Another spelling of {@link TradingAlgorithm.setHoldings}. @hidden */
    set_holdings(targets: readonly TargetLike[], liquidateExistingHoldings?: boolean): OrderTicket[];
    /** Another spelling of {@link TradingAlgorithm.liquidate}. @hidden */
    Liquidate(symbol?: SymbolLike, asynchronous?: AsynchronousOrOptions, tag?: string): OrderTicket[];
  }
}

declare module './algorithm/trends.js' {
  interface TrendIndicators {
    /** Another spelling of {@link TrendIndicators.adx}. @hidden */
    Adx(symbol: SymbolLike, period: number, resolution?: Resolution): AverageDirectionalIndex;
    /** Another spelling of {@link TrendIndicators.adx}. @hidden */
    ADX(symbol: SymbolLike, period: number, resolution?: Resolution): AverageDirectionalIndex;
    /** Another spelling of {@link TrendIndicators.adxr}. @hidden */
    Adxr(symbol: SymbolLike, period: number, resolution?: Resolution): AverageDirectionalMovementIndexRating;
    /** Another spelling of {@link TrendIndicators.adxr}. @hidden */
    ADXR(symbol: SymbolLike, period: number, resolution?: Resolution): AverageDirectionalMovementIndexRating;
    /** Another spelling of {@link TrendIndicators.asi}. @hidden */
    Asi(symbol: SymbolLike, limitMove: number, resolution?: Resolution): WilderAccumulativeSwingIndex;
    /** Another spelling of {@link TrendIndicators.asi}. @hidden */
    ASI(symbol: SymbolLike, limitMove: number, resolution?: Resolution): WilderAccumulativeSwingIndex;
    /** Another spelling of {@link TrendIndicators.ichimoku}. @hidden */
    Ichimoku(symbol: SymbolLike, tenkanPeriod?: number, kijunPeriod?: number, senkouAPeriod?: number, senkouBPeriod?: number, senkouADelayPeriod?: number, senkouBDelayPeriod?: number, resolution?: Resolution): IchimokuKinkoHyo;
    /** Another spelling of {@link TrendIndicators.ichimoku}. @hidden */
    ICHIMOKU(symbol: SymbolLike, tenkanPeriod?: number, kijunPeriod?: number, senkouAPeriod?: number, senkouBPeriod?: number, senkouADelayPeriod?: number, senkouBDelayPeriod?: number, resolution?: Resolution): IchimokuKinkoHyo;
    /** Another spelling of {@link TrendIndicators.pphl}. @hidden */
    Pphl(symbol: SymbolLike, lengthHigh: number, lengthLow?: number, lastStoredValues?: number, strict?: boolean, resolution?: Resolution): PivotPointsHighLow;
    /** Another spelling of {@link TrendIndicators.pphl}. @hidden */
    PPHL(symbol: SymbolLike, lengthHigh: number, lengthLow?: number, lastStoredValues?: number, strict?: boolean, resolution?: Resolution): PivotPointsHighLow;
    /** Another spelling of {@link TrendIndicators.psar}. @hidden */
    Psar(symbol: SymbolLike, afStart?: number, afIncrement?: number, afMax?: number, resolution?: Resolution): ParabolicStopAndReverse;
    /** Another spelling of {@link TrendIndicators.psar}. @hidden */
    PSAR(symbol: SymbolLike, afStart?: number, afIncrement?: number, afMax?: number, resolution?: Resolution): ParabolicStopAndReverse;
    /** Another spelling of {@link TrendIndicators.sarext}. @hidden */
    Sarext(symbol: SymbolLike, sarStart?: number, offsetOnReverse?: number, afStartShort?: number, afIncrementShort?: number, afMaxShort?: number, afStartLong?: number, afIncrementLong?: number, afMaxLong?: number, resolution?: Resolution): ParabolicStopAndReverseExtended;
    /** Another spelling of {@link TrendIndicators.sarext}. @hidden */
    SAREXT(symbol: SymbolLike, sarStart?: number, offsetOnReverse?: number, afStartShort?: number, afIncrementShort?: number, afMaxShort?: number, afStartLong?: number, afIncrementLong?: number, afMaxLong?: number, resolution?: Resolution): ParabolicStopAndReverseExtended;
    /** Another spelling of {@link TrendIndicators.si}. @hidden */
    Si(symbol: SymbolLike, limitMove: number, resolution?: Resolution): WilderSwingIndex;
    /** Another spelling of {@link TrendIndicators.si}. @hidden */
    SI(symbol: SymbolLike, limitMove: number, resolution?: Resolution): WilderSwingIndex;
    /** Another spelling of {@link TrendIndicators.str}. @hidden */
    Str(symbol: SymbolLike, period: number, multiplier: number, movingAverageType?: MovingAverageType, resolution?: Resolution): SuperTrend;
    /** Another spelling of {@link TrendIndicators.str}. @hidden */
    STR(symbol: SymbolLike, period: number, multiplier: number, movingAverageType?: MovingAverageType, resolution?: Resolution): SuperTrend;
    /** Another spelling of {@link TrendIndicators.tds}. @hidden */
    Tds(symbol: SymbolLike, resolution?: Resolution): TomDemarkSequential;
    /** Another spelling of {@link TrendIndicators.tds}. @hidden */
    TDS(symbol: SymbolLike, resolution?: Resolution): TomDemarkSequential;
    /** Another spelling of {@link TrendIndicators.vtx}. @hidden */
    Vtx(symbol: SymbolLike, period: number, resolution?: Resolution): Vortex;
    /** Another spelling of {@link TrendIndicators.vtx}. @hidden */
    VTX(symbol: SymbolLike, period: number, resolution?: Resolution): Vortex;
    /** Another spelling of {@link TrendIndicators.zz}. @hidden */
    Zz(symbol: SymbolLike, sensitivity?: number, minTrendLength?: number, resolution?: Resolution): ZigZag;
    /** Another spelling of {@link TrendIndicators.zz}. @hidden */
    ZZ(symbol: SymbolLike, sensitivity?: number, minTrendLength?: number, resolution?: Resolution): ZigZag;
  }
}

declare module './algorithm/volumes.js' {
  interface VolumeIndicators {
    /** Another spelling of {@link VolumeIndicators.ad}. @hidden */
    Ad(symbol: SymbolLike, resolution?: Resolution): AccumulationDistribution;
    /** Another spelling of {@link VolumeIndicators.ad}. @hidden */
    AD(symbol: SymbolLike, resolution?: Resolution): AccumulationDistribution;
    /** Another spelling of {@link VolumeIndicators.adosc}. @hidden */
    Adosc(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, resolution?: Resolution): AccumulationDistributionOscillator;
    /** Another spelling of {@link VolumeIndicators.adosc}. @hidden */
    ADOSC(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, resolution?: Resolution): AccumulationDistributionOscillator;
    /** Another spelling of {@link VolumeIndicators.cmf}. @hidden */
    Cmf(symbol: SymbolLike, period: number, resolution?: Resolution): ChaikinMoneyFlow;
    /** Another spelling of {@link VolumeIndicators.cmf}. @hidden */
    CMF(symbol: SymbolLike, period: number, resolution?: Resolution): ChaikinMoneyFlow;
    /** Another spelling of {@link VolumeIndicators.co}. @hidden */
    Co(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, resolution?: Resolution): ChaikinOscillator;
    /** Another spelling of {@link VolumeIndicators.co}. @hidden */
    CO(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, resolution?: Resolution): ChaikinOscillator;
    /** Another spelling of {@link VolumeIndicators.emv}. @hidden */
    Emv(symbol: SymbolLike, period?: number, scale?: number, resolution?: Resolution): EaseOfMovementValue;
    /** Another spelling of {@link VolumeIndicators.emv}. @hidden */
    EMV(symbol: SymbolLike, period?: number, scale?: number, resolution?: Resolution): EaseOfMovementValue;
    /** Another spelling of {@link VolumeIndicators.fi}. @hidden */
    Fi(symbol: SymbolLike, period: number, type?: MovingAverageType, resolution?: Resolution): ForceIndex;
    /** Another spelling of {@link VolumeIndicators.fi}. @hidden */
    FI(symbol: SymbolLike, period: number, type?: MovingAverageType, resolution?: Resolution): ForceIndex;
    /** Another spelling of {@link VolumeIndicators.kvo}. @hidden */
    Kvo(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, signalPeriod?: number, resolution?: Resolution): KlingerVolumeOscillator;
    /** Another spelling of {@link VolumeIndicators.kvo}. @hidden */
    KVO(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, signalPeriod?: number, resolution?: Resolution): KlingerVolumeOscillator;
    /** Another spelling of {@link VolumeIndicators.mfi}. @hidden */
    Mfi(symbol: SymbolLike, period: number, resolution?: Resolution): MoneyFlowIndex;
    /** Another spelling of {@link VolumeIndicators.mfi}. @hidden */
    MFI(symbol: SymbolLike, period: number, resolution?: Resolution): MoneyFlowIndex;
    /** Another spelling of {@link VolumeIndicators.obv}. @hidden */
    Obv(symbol: SymbolLike, resolution?: Resolution): OnBalanceVolume;
    /** Another spelling of {@link VolumeIndicators.obv}. @hidden */
    OBV(symbol: SymbolLike, resolution?: Resolution): OnBalanceVolume;
    /** Another spelling of {@link VolumeIndicators.rdv}. @hidden */
    Rdv(symbol: SymbolLike, period?: number, resolution?: Resolution): RelativeDailyVolume;
    /** Another spelling of {@link VolumeIndicators.rdv}. @hidden */
    RDV(symbol: SymbolLike, period?: number, resolution?: Resolution): RelativeDailyVolume;
    /** Another spelling of {@link VolumeIndicators.sobv}. @hidden */
    Sobv(symbol: SymbolLike, period: number, type?: MovingAverageType, resolution?: Resolution): SmoothedOnBalanceVolume;
    /** Another spelling of {@link VolumeIndicators.sobv}. @hidden */
    SOBV(symbol: SymbolLike, period: number, type?: MovingAverageType, resolution?: Resolution): SmoothedOnBalanceVolume;
    /** Another spelling of {@link VolumeIndicators.tp}. @hidden */
    Tp(symbol: SymbolLike, period?: number, valueAreaVolumePercentage?: number, priceRangeRoundOff?: number, resolution?: Resolution): TimeProfile;
    /** Another spelling of {@link VolumeIndicators.tp}. @hidden */
    TP(symbol: SymbolLike, period?: number, valueAreaVolumePercentage?: number, priceRangeRoundOff?: number, resolution?: Resolution): TimeProfile;
    /** Another spelling of {@link VolumeIndicators.vp}. @hidden */
    Vp(symbol: SymbolLike, period?: number, valueAreaVolumePercentage?: number, priceRangeRoundOff?: number, resolution?: Resolution): VolumeProfile;
    /** Another spelling of {@link VolumeIndicators.vp}. @hidden */
    VP(symbol: SymbolLike, period?: number, valueAreaVolumePercentage?: number, priceRangeRoundOff?: number, resolution?: Resolution): VolumeProfile;
    /** Another spelling of {@link VolumeIndicators.vwap}. @hidden */
    Vwap(symbol: SymbolLike): IntradayVwap;
    /** Another spelling of {@link VolumeIndicators.vwap}. @hidden */
    Vwap(symbol: SymbolLike, period: number, resolution?: Resolution): VolumeWeightedAveragePriceIndicator;
    /** Another spelling of {@link VolumeIndicators.vwap}. @hidden */
    VWAP(symbol: SymbolLike): IntradayVwap;
    /** Another spelling of {@link VolumeIndicators.vwap}. @hidden */
    VWAP(symbol: SymbolLike, period: number, resolution?: Resolution): VolumeWeightedAveragePriceIndicator;
    /** Another spelling of {@link VolumeIndicators.vwma}. @hidden */
    Vwma(symbol: SymbolLike, period: number, resolution?: Resolution): VolumeWeightedMovingAverage;
    /** Another spelling of {@link VolumeIndicators.vwma}. @hidden */
    VWMA(symbol: SymbolLike, period: number, resolution?: Resolution): VolumeWeightedMovingAverage;
  }
}

declare module './core/clock.js' {
  interface ManualClock {
    /** Another spelling of {@link ManualClock.utc}. @hidden */
    readonly Utc: ManualClock['utc'];
    /** Another spelling of {@link ManualClock.set}. @hidden */
    Set(utc: number): void;
  }
}

declare module './core/decimal.js' {
  interface Decimal {
    /** Another spelling of {@link Decimal.coefficient}. @hidden */
    readonly Coefficient: Decimal['coefficient'];
    /** Another spelling of {@link Decimal.scale}. @hidden */
    readonly Scale: Decimal['scale'];
    /** Another spelling of {@link Decimal.isZero}. @hidden */
    readonly IsZero: Decimal['isZero'];
    /** Another spelling of {@link Decimal.isZero}. @hidden */
    readonly is_zero: Decimal['isZero'];
    /** Another spelling of {@link Decimal.sign}. @hidden */
    readonly Sign: Decimal['sign'];
    /** Another spelling of {@link Decimal.add}. @hidden */
    Add(other: Decimal): Decimal;
    /** Another spelling of {@link Decimal.subtract}. @hidden */
    Subtract(other: Decimal): Decimal;
    /** Another spelling of {@link Decimal.multiply}. @hidden */
    Multiply(other: Decimal): Decimal;
    /** Another spelling of {@link Decimal.divide}. @hidden */
    Divide(other: Decimal): Decimal;
    /** Another spelling of {@link Decimal.negate}. @hidden */
    Negate(): Decimal;
    /** Another spelling of {@link Decimal.abs}. @hidden */
    Abs(): Decimal;
    /** Another spelling of {@link Decimal.round}. @hidden */
    Round(decimals?: number, rounding?: Rounding): Decimal;
    /** Another spelling of {@link Decimal.normalize}. @hidden */
    Normalize(): Decimal;
    /** Another spelling of {@link Decimal.compare}. @hidden */
    Compare(other: Decimal): number;
    /** Another spelling of {@link Decimal.equals}. @hidden */
    Equals(other: Decimal): boolean;
    /** Another spelling of {@link Decimal.toNumber}. @hidden */
    ToNumber(): number;
    /** Another spelling of {@link Decimal.toNumber}. @hidden */
    to_number(): number;
    /** Another spelling of {@link Decimal.toString}. @hidden */
    ToString(): string;
    /** Another spelling of {@link Decimal.toString}. @hidden */
    to_string(): string;
    /** Another spelling of {@link Decimal.toJSON}. @hidden */
    ToJSON(): string;
    /** Another spelling of {@link Decimal.toJSON}. @hidden */
    to_json(): string;
  }
}

declare module './core/stream.js' {
  interface EventStream<T> {
    /** Another spelling of {@link EventStream.observable}. @hidden */
    readonly Observable: EventStream<T>['observable'];
    /** Another spelling of {@link EventStream.observed}. @hidden */
    readonly Observed: EventStream<T>['observed'];
    /** Another spelling of {@link EventStream.next}. @hidden */
    Next(value: T): void;
    /** Another spelling of {@link EventStream.complete}. @hidden */
    Complete(): void;
  }
}

declare module './core/time-span.js' {
  interface TimeSpan {
    /** Another spelling of {@link TimeSpan.totalMilliseconds}. @hidden */
    readonly TotalMilliseconds: TimeSpan['totalMilliseconds'];
    /** Another spelling of {@link TimeSpan.totalMilliseconds}. @hidden */
    readonly total_milliseconds: TimeSpan['totalMilliseconds'];
  }
}

declare module './core/time.js' {
  interface TimeZone {
    /** Another spelling of {@link TimeZone.name}. @hidden */
    readonly Name: TimeZone['name'];
    /** Another spelling of {@link TimeZone.offsetAt}. @hidden */
    OffsetAt(utc: number): number;
    /** Another spelling of {@link TimeZone.offsetAt}. @hidden */
    offset_at(utc: number): number;
    /** Another spelling of {@link TimeZone.toLocal}. @hidden */
    ToLocal(utc: number): number;
    /** Another spelling of {@link TimeZone.toLocal}. @hidden */
    to_local(utc: number): number;
    /** Another spelling of {@link TimeZone.toUtc}. @hidden */
    ToUtc(local: number): number;
    /** Another spelling of {@link TimeZone.toUtc}. @hidden */
    to_utc(local: number): number;
    /** Another spelling of {@link TimeZone.dateTime}. @hidden */
    DateTime(utc: number): DateTime;
    /** Another spelling of {@link TimeZone.dateTime}. @hidden */
    date_time(utc: number): DateTime;
  }
}

declare module './engine/backtest.js' {
  interface Backtest {
    /** Another spelling of {@link Backtest.streams}. @hidden */
    readonly Streams: Backtest['streams'];
    /** Another spelling of {@link Backtest.run}. @hidden */
    Run(): BacktestResult;
  }
}

declare module './framework/alpha.js' {
  interface AlphaModel {
    /** Another spelling of {@link AlphaModel.update}. @hidden */
    Update(algorithm: FrameworkHost, slice: Slice): Iterable<Insight>;
    /** Another spelling of {@link AlphaModel.onSecuritiesChanged}. @hidden */
    OnSecuritiesChanged(algorithm: FrameworkHost, changes: SecurityChanges): void;
    /** Another spelling of {@link AlphaModel.onSecuritiesChanged}. @hidden */
    on_securities_changed(algorithm: FrameworkHost, changes: SecurityChanges): void;
  }
}

declare module './framework/equal-weighting.js' {
  interface EqualWeightingPortfolioConstructionModel {
    /** Another spelling of {@link EqualWeightingPortfolioConstructionModel.determineTargetPercent}. @hidden */
    DetermineTargetPercent(activeInsights: readonly Insight[]): ReadonlyMap<Insight, number>;
    /** Another spelling of {@link EqualWeightingPortfolioConstructionModel.determineTargetPercent}. @hidden */
    determine_target_percent(activeInsights: readonly Insight[]): ReadonlyMap<Insight, number>;
  }
}

declare module './framework/execution.js' {
  interface ExecutionModel {
    /** Another spelling of {@link ExecutionModel.execute}. @hidden */
    Execute(algorithm: FrameworkHost, targets: readonly PortfolioTarget[]): void;
    /** Another spelling of {@link ExecutionModel.onSecuritiesChanged}. @hidden */
    OnSecuritiesChanged(algorithm: FrameworkHost, changes: SecurityChanges): void;
    /** Another spelling of {@link ExecutionModel.onSecuritiesChanged}. @hidden */
    on_securities_changed(algorithm: FrameworkHost, changes: SecurityChanges): void;
  }
}

declare module './framework/immediate-execution.js' {
  interface ImmediateExecutionModel {
    /** Another spelling of {@link ImmediateExecutionModel.execute}. @hidden */
    Execute(algorithm: FrameworkHost, targets: readonly PortfolioTarget[]): void;
  }
}

declare module './framework/insight.js' {
  interface Insight {
    /** Another spelling of {@link Insight.symbol}. @hidden */
    readonly Symbol: Insight['symbol'];
    /** Another spelling of {@link Insight.type}. @hidden */
    readonly Type: Insight['type'];
    /** Another spelling of {@link Insight.direction}. @hidden */
    readonly Direction: Insight['direction'];
    /** Another spelling of {@link Insight.magnitude}. @hidden */
    readonly Magnitude: Insight['magnitude'];
    /** Another spelling of {@link Insight.confidence}. @hidden */
    readonly Confidence: Insight['confidence'];
    /** Another spelling of {@link Insight.weight}. @hidden */
    readonly Weight: Insight['weight'];
    /** Another spelling of {@link Insight.tag}. @hidden */
    readonly Tag: Insight['tag'];
    /** Another spelling of {@link Insight.sourceModel}. @hidden */
    readonly SourceModel: Insight['sourceModel'];
    /** Another spelling of {@link Insight.sourceModel}. @hidden */
    readonly source_model: Insight['sourceModel'];
    /** Another spelling of {@link Insight.generatedUtc}. @hidden */
    readonly GeneratedUtc: Insight['generatedUtc'];
    /** Another spelling of {@link Insight.generatedUtc}. @hidden */
    readonly generated_utc: Insight['generatedUtc'];
    /** Another spelling of {@link Insight.closeUtc}. @hidden */
    readonly CloseUtc: Insight['closeUtc'];
    /** Another spelling of {@link Insight.closeUtc}. @hidden */
    readonly close_utc: Insight['closeUtc'];
    /** Another spelling of {@link Insight.generatedTimeUtc}. @hidden */
    readonly GeneratedTimeUtc: Insight['generatedTimeUtc'];
    /** Another spelling of {@link Insight.generatedTimeUtc}. @hidden */
    readonly generated_time_utc: Insight['generatedTimeUtc'];
    /** Another spelling of {@link Insight.closeTimeUtc}. @hidden */
    readonly CloseTimeUtc: Insight['closeTimeUtc'];
    /** Another spelling of {@link Insight.closeTimeUtc}. @hidden */
    readonly close_time_utc: Insight['closeTimeUtc'];
    /** Another spelling of {@link Insight.referenceValue}. @hidden */
    readonly ReferenceValue: Insight['referenceValue'];
    /** Another spelling of {@link Insight.referenceValue}. @hidden */
    readonly reference_value: Insight['referenceValue'];
    /** Another spelling of {@link Insight.isActive}. @hidden */
    IsActive(utc: DateTime | number): boolean;
    /** Another spelling of {@link Insight.isActive}. @hidden */
    is_active(utc: DateTime | number): boolean;
    /** Another spelling of {@link Insight.isExpired}. @hidden */
    IsExpired(utc: DateTime | number): boolean;
    /** Another spelling of {@link Insight.isExpired}. @hidden */
    is_expired(utc: DateTime | number): boolean;
  }
}

declare module './framework/insights.js' {
  interface InsightManager {
    /** Another spelling of {@link InsightManager.count}. @hidden */
    readonly Count: InsightManager['count'];
    /** Another spelling of {@link InsightManager.totalCount}. @hidden */
    readonly TotalCount: InsightManager['totalCount'];
    /** Another spelling of {@link InsightManager.totalCount}. @hidden */
    readonly total_count: InsightManager['totalCount'];
    /** Another spelling of {@link InsightManager.nextExpiryUtc}. @hidden */
    readonly NextExpiryUtc: InsightManager['nextExpiryUtc'];
    /** Another spelling of {@link InsightManager.nextExpiryUtc}. @hidden */
    readonly next_expiry_utc: InsightManager['nextExpiryUtc'];
    /** Another spelling of {@link InsightManager.get}. @hidden */
    Get(symbol: SymbolLike): readonly Insight[];
    /** Another spelling of {@link InsightManager.containsKey}. @hidden */
    ContainsKey(symbol: SymbolLike): boolean;
    /** Another spelling of {@link InsightManager.containsKey}. @hidden */
    contains_key(symbol: SymbolLike): boolean;
    /** Another spelling of {@link InsightManager.getActiveInsights}. @hidden */
    GetActiveInsights(utc?: DateTime | number): Insight[];
    /** Another spelling of {@link InsightManager.getActiveInsights}. @hidden */
    get_active_insights(utc?: DateTime | number): Insight[];
    /** Another spelling of {@link InsightManager.hasActiveInsights}. @hidden */
    HasActiveInsights(symbol: SymbolLike, utc?: DateTime | number): boolean;
    /** Another spelling of {@link InsightManager.hasActiveInsights}. @hidden */
    has_active_insights(symbol: SymbolLike, utc?: DateTime | number): boolean;
    /** Another spelling of {@link InsightManager.cancel}. @hidden */
    Cancel(which: Iterable<Insight | SymbolLike>): void;
    /** Another spelling of {@link InsightManager.expire}. @hidden */
    Expire(which: Iterable<Insight | SymbolLike>): void;
    /** Another spelling of {@link InsightManager.removeExpiredInsights}. @hidden */
    RemoveExpiredInsights(utc?: DateTime | number): Insight[];
    /** Another spelling of {@link InsightManager.removeExpiredInsights}. @hidden */
    remove_expired_insights(utc?: DateTime | number): Insight[];
  }
}

declare module './framework/maximum-drawdown.js' {
  interface MaximumDrawdownPercentPerSecurity {
    /** Another spelling of {@link MaximumDrawdownPercentPerSecurity.manageRisk}. @hidden */
    ManageRisk(algorithm: FrameworkHost): PortfolioTarget[];
    /** Another spelling of {@link MaximumDrawdownPercentPerSecurity.manageRisk}. @hidden */
    manage_risk(algorithm: FrameworkHost): PortfolioTarget[];
  }
}

declare module './framework/portfolio-construction.js' {
  interface NullPortfolioConstructionModel {
    /** Another spelling of {@link NullPortfolioConstructionModel.createTargets}. @hidden */
    CreateTargets(): PortfolioTarget[];
    /** Another spelling of {@link NullPortfolioConstructionModel.createTargets}. @hidden */
    create_targets(): PortfolioTarget[];
  }
  interface PortfolioConstructionModel {
    /** Another spelling of {@link PortfolioConstructionModel.rebalanceOnSecurityChanges}. @hidden */
    RebalanceOnSecurityChanges: PortfolioConstructionModel['rebalanceOnSecurityChanges'];
    /** Another spelling of {@link PortfolioConstructionModel.rebalanceOnSecurityChanges}. @hidden */
    rebalance_on_security_changes: PortfolioConstructionModel['rebalanceOnSecurityChanges'];
    /** Another spelling of {@link PortfolioConstructionModel.rebalanceOnInsightChanges}. @hidden */
    RebalanceOnInsightChanges: PortfolioConstructionModel['rebalanceOnInsightChanges'];
    /** Another spelling of {@link PortfolioConstructionModel.rebalanceOnInsightChanges}. @hidden */
    rebalance_on_insight_changes: PortfolioConstructionModel['rebalanceOnInsightChanges'];
    /** Another spelling of {@link PortfolioConstructionModel.createTargets}. @hidden */
    CreateTargets(algorithm: FrameworkHost, insights: readonly Insight[]): Iterable<TargetLike>;
    /** Another spelling of {@link PortfolioConstructionModel.createTargets}. @hidden */
    create_targets(algorithm: FrameworkHost, insights: readonly Insight[]): Iterable<TargetLike>;
    /** Another spelling of {@link PortfolioConstructionModel.onSecuritiesChanged}. @hidden */
    OnSecuritiesChanged(algorithm: FrameworkHost, changes: SecurityChanges): void;
    /** Another spelling of {@link PortfolioConstructionModel.onSecuritiesChanged}. @hidden */
    on_securities_changed(algorithm: FrameworkHost, changes: SecurityChanges): void;
    /** Another spelling of {@link PortfolioConstructionModel.determineTargetPercent}. @hidden */
    DetermineTargetPercent(activeInsights: readonly Insight[]): ReadonlyMap<Insight, number>;
    /** Another spelling of {@link PortfolioConstructionModel.determineTargetPercent}. @hidden */
    determine_target_percent(activeInsights: readonly Insight[]): ReadonlyMap<Insight, number>;
    /** Another spelling of {@link PortfolioConstructionModel.shouldCreateTargetForInsight}. @hidden */
    ShouldCreateTargetForInsight(insight: Insight): boolean;
    /** Another spelling of {@link PortfolioConstructionModel.shouldCreateTargetForInsight}. @hidden */
    should_create_target_for_insight(insight: Insight): boolean;
    /** Another spelling of {@link PortfolioConstructionModel.getTargetInsights}. @hidden */
    GetTargetInsights(algorithm: FrameworkHost): Insight[];
    /** Another spelling of {@link PortfolioConstructionModel.getTargetInsights}. @hidden */
    get_target_insights(algorithm: FrameworkHost): Insight[];
    /** Another spelling of {@link PortfolioConstructionModel.isRebalanceDue}. @hidden */
    IsRebalanceDue(argument0: FrameworkHost, insights: readonly Insight[]): boolean;
    /** Another spelling of {@link PortfolioConstructionModel.isRebalanceDue}. @hidden */
    is_rebalance_due(argument0: FrameworkHost, insights: readonly Insight[]): boolean;
  }
}

declare module './framework/portfolio-target.js' {
  interface PortfolioTarget {
    /** Another spelling of {@link PortfolioTarget.symbol}. @hidden */
    readonly Symbol: PortfolioTarget['symbol'];
    /** Another spelling of {@link PortfolioTarget.quantity}. @hidden */
    readonly Quantity: PortfolioTarget['quantity'];
    /** Another spelling of {@link PortfolioTarget.tag}. @hidden */
    readonly Tag: PortfolioTarget['tag'];
  }
}

declare module './framework/risk-management.js' {
  interface RiskManagementModel {
    /** Another spelling of {@link RiskManagementModel.manageRisk}. @hidden */
    ManageRisk(algorithm: FrameworkHost, targets: readonly PortfolioTarget[]): Iterable<TargetLike>;
    /** Another spelling of {@link RiskManagementModel.manageRisk}. @hidden */
    manage_risk(algorithm: FrameworkHost, targets: readonly PortfolioTarget[]): Iterable<TargetLike>;
    /** Another spelling of {@link RiskManagementModel.onSecuritiesChanged}. @hidden */
    OnSecuritiesChanged(algorithm: FrameworkHost, changes: SecurityChanges): void;
    /** Another spelling of {@link RiskManagementModel.onSecuritiesChanged}. @hidden */
    on_securities_changed(algorithm: FrameworkHost, changes: SecurityChanges): void;
  }
}

declare module './framework/universe.js' {
  interface ManualUniverseSelectionModel {
    /** Another spelling of {@link ManualUniverseSelectionModel.symbols}. @hidden */
    readonly Symbols: ManualUniverseSelectionModel['symbols'];
  }
  interface UniverseSettings {
    /** Another spelling of {@link UniverseSettings.resolution}. @hidden */
    Resolution: UniverseSettings['resolution'];
    /** Another spelling of {@link UniverseSettings.leverage}. @hidden */
    Leverage: UniverseSettings['leverage'];
    /** Another spelling of {@link UniverseSettings.extendedMarketHours}. @hidden */
    ExtendedMarketHours: UniverseSettings['extendedMarketHours'];
    /** Another spelling of {@link UniverseSettings.extendedMarketHours}. @hidden */
    extended_market_hours: UniverseSettings['extendedMarketHours'];
    /** Another spelling of {@link UniverseSettings.dataNormalizationMode}. @hidden */
    DataNormalizationMode: UniverseSettings['dataNormalizationMode'];
    /** Another spelling of {@link UniverseSettings.dataNormalizationMode}. @hidden */
    data_normalization_mode: UniverseSettings['dataNormalizationMode'];
  }
}

declare module './indicators/assets/advance-decline.js' {
  interface AdvanceDeclineVolumeRatio {
    /** Another spelling of {@link AdvanceDeclineVolumeRatio.update}. @hidden */
    Update(bar: AssetTradeBarInput): boolean;
  }
  interface ArmsIndex {
    /** Another spelling of {@link ArmsIndex.adRatio}. @hidden */
    readonly AdRatio: ArmsIndex['adRatio'];
    /** Another spelling of {@link ArmsIndex.adRatio}. @hidden */
    readonly ad_ratio: ArmsIndex['adRatio'];
    /** Another spelling of {@link ArmsIndex.advRatio}. @hidden */
    readonly AdvRatio: ArmsIndex['advRatio'];
    /** Another spelling of {@link ArmsIndex.advRatio}. @hidden */
    readonly adv_ratio: ArmsIndex['advRatio'];
    /** Another spelling of {@link ArmsIndex.isReady}. @hidden */
    readonly IsReady: ArmsIndex['isReady'];
    /** Another spelling of {@link ArmsIndex.isReady}. @hidden */
    readonly is_ready: ArmsIndex['isReady'];
    /** Another spelling of {@link ArmsIndex.add}. @hidden */
    Add(symbol: AssetInput): void;
    /** Another spelling of {@link ArmsIndex.remove}. @hidden */
    Remove(symbol: AssetInput): void;
    /** Another spelling of {@link ArmsIndex.update}. @hidden */
    Update(bar: AssetTradeBarInput): boolean;
  }
}

declare module './indicators/assets/alpha.js' {
  interface Alpha {
    /** Another spelling of {@link Alpha.isReady}. @hidden */
    readonly IsReady: Alpha['isReady'];
    /** Another spelling of {@link Alpha.isReady}. @hidden */
    readonly is_ready: Alpha['isReady'];
  }
}

declare module './indicators/assets/asset-indicator.js' {
  interface AssetIndicator<B extends AssetBarInput = AssetBarInput> {
    /** Another spelling of {@link AssetIndicator.reset}. @hidden */
    Reset(): void;
    /** Another spelling of {@link AssetIndicator.update}. @hidden */
    Update(bar: B): boolean;
  }
}

declare module './indicators/assets/beta.js' {
  interface Beta {
    /** Another spelling of {@link Beta.isReady}. @hidden */
    readonly IsReady: Beta['isReady'];
    /** Another spelling of {@link Beta.isReady}. @hidden */
    readonly is_ready: Beta['isReady'];
    /** Another spelling of {@link Beta.reset}. @hidden */
    Reset(): void;
  }
  interface Covariance {
    /** Another spelling of {@link Covariance.isReady}. @hidden */
    readonly IsReady: Covariance['isReady'];
    /** Another spelling of {@link Covariance.isReady}. @hidden */
    readonly is_ready: Covariance['isReady'];
    /** Another spelling of {@link Covariance.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/assets/breadth.js' {
  interface BreadthIndicator<B extends AssetBarInput, P> {
    /** Another spelling of {@link BreadthIndicator.isReady}. @hidden */
    readonly IsReady: BreadthIndicator<B, P>['isReady'];
    /** Another spelling of {@link BreadthIndicator.isReady}. @hidden */
    readonly is_ready: BreadthIndicator<B, P>['isReady'];
    /** Another spelling of {@link BreadthIndicator.add}. @hidden */
    Add(symbol: AssetInput): void;
    /** Another spelling of {@link BreadthIndicator.remove}. @hidden */
    Remove(symbol: AssetInput): void;
    /** Another spelling of {@link BreadthIndicator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/assets/correlation.js' {
  interface Correlation {
    /** Another spelling of {@link Correlation.isReady}. @hidden */
    readonly IsReady: Correlation['isReady'];
    /** Another spelling of {@link Correlation.isReady}. @hidden */
    readonly is_ready: Correlation['isReady'];
  }
}

declare module './indicators/assets/dual-symbol-indicator.js' {
  interface DualSymbolIndicator {
    /** Another spelling of {@link DualSymbolIndicator.reset}. @hidden */
    Reset(): void;
    /** Another spelling of {@link DualSymbolIndicator.update}. @hidden */
    Update(bar: AssetBarInput): boolean;
  }
}

declare module './indicators/assets/mcclellan.js' {
  interface McClellanOscillator {
    /** Another spelling of {@link McClellanOscillator.adDifference}. @hidden */
    readonly AdDifference: McClellanOscillator['adDifference'];
    /** Another spelling of {@link McClellanOscillator.adDifference}. @hidden */
    readonly ad_difference: McClellanOscillator['adDifference'];
    /** Another spelling of {@link McClellanOscillator.emaFast}. @hidden */
    readonly EmaFast: McClellanOscillator['emaFast'];
    /** Another spelling of {@link McClellanOscillator.emaFast}. @hidden */
    readonly ema_fast: McClellanOscillator['emaFast'];
    /** Another spelling of {@link McClellanOscillator.emaSlow}. @hidden */
    readonly EmaSlow: McClellanOscillator['emaSlow'];
    /** Another spelling of {@link McClellanOscillator.emaSlow}. @hidden */
    readonly ema_slow: McClellanOscillator['emaSlow'];
    /** Another spelling of {@link McClellanOscillator.isReady}. @hidden */
    readonly IsReady: McClellanOscillator['isReady'];
    /** Another spelling of {@link McClellanOscillator.isReady}. @hidden */
    readonly is_ready: McClellanOscillator['isReady'];
    /** Another spelling of {@link McClellanOscillator.add}. @hidden */
    Add(symbol: AssetInput): void;
    /** Another spelling of {@link McClellanOscillator.remove}. @hidden */
    Remove(symbol: AssetInput): void;
  }
  interface McClellanSummationIndex {
    /** Another spelling of {@link McClellanSummationIndex.mcClellanOscillator}. @hidden */
    readonly McClellanOscillator: McClellanSummationIndex['mcClellanOscillator'];
    /** Another spelling of {@link McClellanSummationIndex.mcClellanOscillator}. @hidden */
    readonly mc_clellan_oscillator: McClellanSummationIndex['mcClellanOscillator'];
    /** Another spelling of {@link McClellanSummationIndex.isReady}. @hidden */
    readonly IsReady: McClellanSummationIndex['isReady'];
    /** Another spelling of {@link McClellanSummationIndex.isReady}. @hidden */
    readonly is_ready: McClellanSummationIndex['isReady'];
    /** Another spelling of {@link McClellanSummationIndex.add}. @hidden */
    Add(symbol: AssetInput): void;
    /** Another spelling of {@link McClellanSummationIndex.remove}. @hidden */
    Remove(symbol: AssetInput): void;
    /** Another spelling of {@link McClellanSummationIndex.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/assets/new-highs-new-lows.js' {
  interface NewExtremes<B extends AssetBarInput> {
    /** Another spelling of {@link NewExtremes.difference}. @hidden */
    readonly Difference: NewExtremes<B>['difference'];
    /** Another spelling of {@link NewExtremes.ratio}. @hidden */
    readonly Ratio: NewExtremes<B>['ratio'];
  }
  interface NewHighsNewLowsVolume {
    /** Another spelling of {@link NewHighsNewLowsVolume.volumeRatio}. @hidden */
    readonly VolumeRatio: NewHighsNewLowsVolume['volumeRatio'];
    /** Another spelling of {@link NewHighsNewLowsVolume.volumeRatio}. @hidden */
    readonly volume_ratio: NewHighsNewLowsVolume['volumeRatio'];
    /** Another spelling of {@link NewHighsNewLowsVolume.update}. @hidden */
    Update(bar: AssetTradeBarInput): boolean;
  }
}

declare module './indicators/averages/arnaud-legoux-moving-average.js' {
  interface ArnaudLegouxMovingAverage {
    /** Another spelling of {@link ArnaudLegouxMovingAverage.period}. @hidden */
    readonly Period: ArnaudLegouxMovingAverage['period'];
  }
}

declare module './indicators/averages/exponential-moving-average.js' {
  interface ExponentialMovingAverage {
    /** Another spelling of {@link ExponentialMovingAverage.period}. @hidden */
    readonly Period: ExponentialMovingAverage['period'];
    /** Another spelling of {@link ExponentialMovingAverage.smoothingFactor}. @hidden */
    readonly SmoothingFactor: ExponentialMovingAverage['smoothingFactor'];
    /** Another spelling of {@link ExponentialMovingAverage.smoothingFactor}. @hidden */
    readonly smoothing_factor: ExponentialMovingAverage['smoothingFactor'];
  }
}

declare module './indicators/averages/kaufman.js' {
  interface KaufmanAdaptiveMovingAverage {
    /** Another spelling of {@link KaufmanAdaptiveMovingAverage.period}. @hidden */
    readonly Period: KaufmanAdaptiveMovingAverage['period'];
  }
  interface KaufmanEfficiencyRatio {
    /** Another spelling of {@link KaufmanEfficiencyRatio.period}. @hidden */
    readonly Period: KaufmanEfficiencyRatio['period'];
  }
}

declare module './indicators/averages/linear-weighted-moving-average.js' {
  interface LinearWeightedMovingAverage {
    /** Another spelling of {@link LinearWeightedMovingAverage.period}. @hidden */
    readonly Period: LinearWeightedMovingAverage['period'];
  }
}

declare module './indicators/averages/mcginley-dynamic.js' {
  interface McGinleyDynamic {
    /** Another spelling of {@link McGinleyDynamic.period}. @hidden */
    readonly Period: McGinleyDynamic['period'];
  }
}

declare module './indicators/averages/mesa-adaptive-moving-average.js' {
  interface MesaAdaptiveMovingAverage {
    /** Another spelling of {@link MesaAdaptiveMovingAverage.fama}. @hidden */
    readonly Fama: MesaAdaptiveMovingAverage['fama'];
    /** Another spelling of {@link MesaAdaptiveMovingAverage.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/averages/relative-moving-average.js' {
  interface RelativeMovingAverage {
    /** Another spelling of {@link RelativeMovingAverage.shortAverage}. @hidden */
    readonly ShortAverage: RelativeMovingAverage['shortAverage'];
    /** Another spelling of {@link RelativeMovingAverage.shortAverage}. @hidden */
    readonly short_average: RelativeMovingAverage['shortAverage'];
    /** Another spelling of {@link RelativeMovingAverage.mediumAverage}. @hidden */
    readonly MediumAverage: RelativeMovingAverage['mediumAverage'];
    /** Another spelling of {@link RelativeMovingAverage.mediumAverage}. @hidden */
    readonly medium_average: RelativeMovingAverage['mediumAverage'];
    /** Another spelling of {@link RelativeMovingAverage.longAverage}. @hidden */
    readonly LongAverage: RelativeMovingAverage['longAverage'];
    /** Another spelling of {@link RelativeMovingAverage.longAverage}. @hidden */
    readonly long_average: RelativeMovingAverage['longAverage'];
  }
}

declare module './indicators/averages/simple-moving-average.js' {
  interface SimpleMovingAverage {
    /** Another spelling of {@link SimpleMovingAverage.period}. @hidden */
    readonly Period: SimpleMovingAverage['period'];
  }
}

declare module './indicators/averages/variable-index-dynamic-average.js' {
  interface VariableIndexDynamicAverage {
    /** Another spelling of {@link VariableIndexDynamicAverage.period}. @hidden */
    readonly Period: VariableIndexDynamicAverage['period'];
  }
}

declare module './indicators/averages/wilder-moving-average.js' {
  interface WilderMovingAverage {
    /** Another spelling of {@link WilderMovingAverage.period}. @hidden */
    readonly Period: WilderMovingAverage['period'];
  }
}

declare module './indicators/averages/zero-lag-exponential-moving-average.js' {
  interface ZeroLagExponentialMovingAverage {
    /** Another spelling of {@link ZeroLagExponentialMovingAverage.period}. @hidden */
    readonly Period: ZeroLagExponentialMovingAverage['period'];
    /** Another spelling of {@link ZeroLagExponentialMovingAverage.isReady}. @hidden */
    readonly IsReady: ZeroLagExponentialMovingAverage['isReady'];
    /** Another spelling of {@link ZeroLagExponentialMovingAverage.isReady}. @hidden */
    readonly is_ready: ZeroLagExponentialMovingAverage['isReady'];
  }
}

declare module './indicators/base/data-point.js' {
  interface IndicatorDataPoint {
    /** Another spelling of {@link IndicatorDataPoint.endUtc}. @hidden */
    readonly EndUtc: IndicatorDataPoint['endUtc'];
    /** Another spelling of {@link IndicatorDataPoint.endUtc}. @hidden */
    readonly end_utc: IndicatorDataPoint['endUtc'];
    /** Another spelling of {@link IndicatorDataPoint.value}. @hidden */
    readonly Value: IndicatorDataPoint['value'];
    /** Another spelling of {@link IndicatorDataPoint.price}. @hidden */
    readonly Price: IndicatorDataPoint['price'];
    /** Another spelling of {@link IndicatorDataPoint.time}. @hidden */
    readonly Time: IndicatorDataPoint['time'];
    /** Another spelling of {@link IndicatorDataPoint.endTime}. @hidden */
    readonly EndTime: IndicatorDataPoint['endTime'];
    /** Another spelling of {@link IndicatorDataPoint.endTime}. @hidden */
    readonly end_time: IndicatorDataPoint['endTime'];
  }
}

declare module './indicators/base/delay.js' {
  interface Delay {
    /** Another spelling of {@link Delay.period}. @hidden */
    readonly Period: Delay['period'];
  }
}

declare module './indicators/base/indicator.js' {
  interface BarIndicator<B extends BarInput = BarInput> {
    /** Another spelling of {@link BarIndicator.update}. @hidden */
    Update(bar: B): boolean;
    /** Another spelling of {@link BarIndicator.updateAll}. @hidden */
    UpdateAll(bars: Iterable<B>): boolean;
    /** Another spelling of {@link BarIndicator.updateAll}. @hidden */
    update_all(bars: Iterable<B>): boolean;
  }
  interface Indicator {
    /** Another spelling of {@link Indicator.update}. @hidden */
    Update(time: number | DateTime, value: number): boolean;
    /** Another spelling of {@link Indicator.update}. @hidden */
    Update(input: ValueInput): boolean;
    /** Another spelling of {@link Indicator.updateAll}. @hidden */
    UpdateAll(inputs: Iterable<ValueInput>): boolean;
    /** Another spelling of {@link Indicator.updateAll}. @hidden */
    update_all(inputs: Iterable<ValueInput>): boolean;
  }
  interface IndicatorBase<I> {
    /** Another spelling of {@link IndicatorBase.name}. @hidden */
    readonly Name: IndicatorBase<I>['name'];
    /** Another spelling of {@link IndicatorBase.isReady}. @hidden */
    readonly IsReady: IndicatorBase<I>['isReady'];
    /** Another spelling of {@link IndicatorBase.isReady}. @hidden */
    readonly is_ready: IndicatorBase<I>['isReady'];
    /** Another spelling of {@link IndicatorBase.warmUpPeriod}. @hidden */
    readonly WarmUpPeriod: IndicatorBase<I>['warmUpPeriod'];
    /** Another spelling of {@link IndicatorBase.warmUpPeriod}. @hidden */
    readonly warm_up_period: IndicatorBase<I>['warmUpPeriod'];
    /** Another spelling of {@link IndicatorBase.samples}. @hidden */
    readonly Samples: IndicatorBase<I>['samples'];
    /** Another spelling of {@link IndicatorBase.value}. @hidden */
    readonly Value: IndicatorBase<I>['value'];
    /** Another spelling of {@link IndicatorBase.current}. @hidden */
    readonly Current: IndicatorBase<I>['current'];
    /** Another spelling of {@link IndicatorBase.previous}. @hidden */
    readonly Previous: IndicatorBase<I>['previous'];
    /** Another spelling of {@link IndicatorBase.window}. @hidden */
    readonly Window: IndicatorBase<I>['window'];
    /** Another spelling of {@link IndicatorBase.reset}. @hidden */
    Reset(): void;
    /** Another spelling of {@link IndicatorBase.onUpdated}. @hidden */
    OnUpdated(handler: UpdatedHandler): void;
    /** Another spelling of {@link IndicatorBase.onUpdated}. @hidden */
    on_updated(handler: UpdatedHandler): void;
    /** Another spelling of {@link IndicatorBase.toString}. @hidden */
    ToString(): string;
    /** Another spelling of {@link IndicatorBase.toString}. @hidden */
    to_string(): string;
    /** Another spelling of {@link IndicatorBase.valueOf}. @hidden */
    ValueOf(): number;
    /** Another spelling of {@link IndicatorBase.valueOf}. @hidden */
    value_of(): number;
  }
  interface TradeBarIndicator {
    /** Another spelling of {@link TradeBarIndicator.update}. @hidden */
    Update(bar: TradeBarInput): boolean;
  }
}

declare module './indicators/candlesticks/candlestick-pattern.js' {
  interface CandlestickPattern {
    /** Another spelling of {@link CandlestickPattern.isReady}. @hidden */
    readonly IsReady: CandlestickPattern['isReady'];
    /** Another spelling of {@link CandlestickPattern.isReady}. @hidden */
    readonly is_ready: CandlestickPattern['isReady'];
    /** Another spelling of {@link CandlestickPattern.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/composition/composite-indicator.js' {
  interface CompositeIndicator {
    /** Another spelling of {@link CompositeIndicator.left}. @hidden */
    readonly Left: CompositeIndicator['left'];
    /** Another spelling of {@link CompositeIndicator.right}. @hidden */
    readonly Right: CompositeIndicator['right'];
    /** Another spelling of {@link CompositeIndicator.isReady}. @hidden */
    readonly IsReady: CompositeIndicator['isReady'];
    /** Another spelling of {@link CompositeIndicator.isReady}. @hidden */
    readonly is_ready: CompositeIndicator['isReady'];
    /** Another spelling of {@link CompositeIndicator.reset}. @hidden */
    Reset(): void;
    /** Another spelling of {@link CompositeIndicator.update}. @hidden */
    Update(time: number | DateTime): boolean;
  }
  interface ResetCompositeIndicator {
    /** Another spelling of {@link ResetCompositeIndicator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/composition/functional-indicator.js' {
  interface FilteredIdentity {
    /** Another spelling of {@link FilteredIdentity.isReady}. @hidden */
    readonly IsReady: FilteredIdentity['isReady'];
    /** Another spelling of {@link FilteredIdentity.isReady}. @hidden */
    readonly is_ready: FilteredIdentity['isReady'];
    /** Another spelling of {@link FilteredIdentity.update}. @hidden */
    Update(input: ValueInput): boolean;
  }
  interface FunctionalIndicator {
    /** Another spelling of {@link FunctionalIndicator.isReady}. @hidden */
    readonly IsReady: FunctionalIndicator['isReady'];
    /** Another spelling of {@link FunctionalIndicator.isReady}. @hidden */
    readonly is_ready: FunctionalIndicator['isReady'];
    /** Another spelling of {@link FunctionalIndicator.reset}. @hidden */
    Reset(): void;
  }
  interface WindowIdentity {
    /** Another spelling of {@link WindowIdentity.period}. @hidden */
    readonly Period: WindowIdentity['period'];
  }
}

declare module './indicators/oscillators/aroon-oscillator.js' {
  interface AroonOscillator {
    /** Another spelling of {@link AroonOscillator.aroonUp}. @hidden */
    readonly AroonUp: AroonOscillator['aroonUp'];
    /** Another spelling of {@link AroonOscillator.aroonUp}. @hidden */
    readonly aroon_up: AroonOscillator['aroonUp'];
    /** Another spelling of {@link AroonOscillator.aroonDown}. @hidden */
    readonly AroonDown: AroonOscillator['aroonDown'];
    /** Another spelling of {@link AroonOscillator.aroonDown}. @hidden */
    readonly aroon_down: AroonOscillator['aroonDown'];
  }
}

declare module './indicators/oscillators/awesome-oscillator.js' {
  interface AwesomeOscillator {
    /** Another spelling of {@link AwesomeOscillator.fastAo}. @hidden */
    readonly FastAo: AwesomeOscillator['fastAo'];
    /** Another spelling of {@link AwesomeOscillator.fastAo}. @hidden */
    readonly fast_ao: AwesomeOscillator['fastAo'];
    /** Another spelling of {@link AwesomeOscillator.slowAo}. @hidden */
    readonly SlowAo: AwesomeOscillator['slowAo'];
    /** Another spelling of {@link AwesomeOscillator.slowAo}. @hidden */
    readonly slow_ao: AwesomeOscillator['slowAo'];
    /** Another spelling of {@link AwesomeOscillator.isReady}. @hidden */
    readonly IsReady: AwesomeOscillator['isReady'];
    /** Another spelling of {@link AwesomeOscillator.isReady}. @hidden */
    readonly is_ready: AwesomeOscillator['isReady'];
  }
}

declare module './indicators/oscillators/chande-momentum-oscillator.js' {
  interface ChandeMomentumOscillator {
    /** Another spelling of {@link ChandeMomentumOscillator.period}. @hidden */
    readonly Period: ChandeMomentumOscillator['period'];
    /** Another spelling of {@link ChandeMomentumOscillator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/oscillators/change.js' {
  interface LogReturn {
    /** Another spelling of {@link LogReturn.period}. @hidden */
    readonly Period: LogReturn['period'];
  }
  interface Momentum {
    /** Another spelling of {@link Momentum.period}. @hidden */
    readonly Period: Momentum['period'];
  }
  interface RateOfChange {
    /** Another spelling of {@link RateOfChange.period}. @hidden */
    readonly Period: RateOfChange['period'];
  }
  interface RateOfChangePercent {
    /** Another spelling of {@link RateOfChangePercent.period}. @hidden */
    readonly Period: RateOfChangePercent['period'];
  }
  interface RateOfChangeRatio {
    /** Another spelling of {@link RateOfChangeRatio.period}. @hidden */
    readonly Period: RateOfChangeRatio['period'];
  }
}

declare module './indicators/oscillators/commodity-channel-index.js' {
  interface CommodityChannelIndex {
    /** Another spelling of {@link CommodityChannelIndex.movingAverageType}. @hidden */
    readonly MovingAverageType: CommodityChannelIndex['movingAverageType'];
    /** Another spelling of {@link CommodityChannelIndex.movingAverageType}. @hidden */
    readonly moving_average_type: CommodityChannelIndex['movingAverageType'];
    /** Another spelling of {@link CommodityChannelIndex.typicalPriceAverage}. @hidden */
    readonly TypicalPriceAverage: CommodityChannelIndex['typicalPriceAverage'];
    /** Another spelling of {@link CommodityChannelIndex.typicalPriceAverage}. @hidden */
    readonly typical_price_average: CommodityChannelIndex['typicalPriceAverage'];
    /** Another spelling of {@link CommodityChannelIndex.typicalPriceMeanDeviation}. @hidden */
    readonly TypicalPriceMeanDeviation: CommodityChannelIndex['typicalPriceMeanDeviation'];
    /** Another spelling of {@link CommodityChannelIndex.typicalPriceMeanDeviation}. @hidden */
    readonly typical_price_mean_deviation: CommodityChannelIndex['typicalPriceMeanDeviation'];
    /** Another spelling of {@link CommodityChannelIndex.isReady}. @hidden */
    readonly IsReady: CommodityChannelIndex['isReady'];
    /** Another spelling of {@link CommodityChannelIndex.isReady}. @hidden */
    readonly is_ready: CommodityChannelIndex['isReady'];
  }
}

declare module './indicators/oscillators/de-marker-indicator.js' {
  interface DeMarkerIndicator {
    /** Another spelling of {@link DeMarkerIndicator.isReady}. @hidden */
    readonly IsReady: DeMarkerIndicator['isReady'];
    /** Another spelling of {@link DeMarkerIndicator.isReady}. @hidden */
    readonly is_ready: DeMarkerIndicator['isReady'];
  }
}

declare module './indicators/oscillators/detrended-price-oscillator.js' {
  interface DetrendedPriceOscillator {
    /** Another spelling of {@link DetrendedPriceOscillator.isReady}. @hidden */
    readonly IsReady: DetrendedPriceOscillator['isReady'];
    /** Another spelling of {@link DetrendedPriceOscillator.isReady}. @hidden */
    readonly is_ready: DetrendedPriceOscillator['isReady'];
  }
}

declare module './indicators/oscillators/fisher-transform.js' {
  interface FisherTransform {
    /** Another spelling of {@link FisherTransform.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/oscillators/hilbert-transform.js' {
  interface HilbertTransform {
    /** Another spelling of {@link HilbertTransform.inPhase}. @hidden */
    readonly InPhase: HilbertTransform['inPhase'];
    /** Another spelling of {@link HilbertTransform.inPhase}. @hidden */
    readonly in_phase: HilbertTransform['inPhase'];
    /** Another spelling of {@link HilbertTransform.quadrature}. @hidden */
    readonly Quadrature: HilbertTransform['quadrature'];
  }
}

declare module './indicators/oscillators/know-sure-thing.js' {
  interface KnowSureThing {
    /** Another spelling of {@link KnowSureThing.movingAverageType}. @hidden */
    readonly MovingAverageType: KnowSureThing['movingAverageType'];
    /** Another spelling of {@link KnowSureThing.movingAverageType}. @hidden */
    readonly moving_average_type: KnowSureThing['movingAverageType'];
    /** Another spelling of {@link KnowSureThing.signalLine}. @hidden */
    readonly SignalLine: KnowSureThing['signalLine'];
    /** Another spelling of {@link KnowSureThing.signalLine}. @hidden */
    readonly signal_line: KnowSureThing['signalLine'];
    /** Another spelling of {@link KnowSureThing.isReady}. @hidden */
    readonly IsReady: KnowSureThing['isReady'];
    /** Another spelling of {@link KnowSureThing.isReady}. @hidden */
    readonly is_ready: KnowSureThing['isReady'];
  }
}

declare module './indicators/oscillators/momersion.js' {
  interface Momersion {
    /** Another spelling of {@link Momersion.isReady}. @hidden */
    readonly IsReady: Momersion['isReady'];
    /** Another spelling of {@link Momersion.isReady}. @hidden */
    readonly is_ready: Momersion['isReady'];
    /** Another spelling of {@link Momersion.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/oscillators/moving-average-convergence-divergence.js' {
  interface MovingAverageConvergenceDivergence {
    /** Another spelling of {@link MovingAverageConvergenceDivergence.fast}. @hidden */
    readonly Fast: MovingAverageConvergenceDivergence['fast'];
    /** Another spelling of {@link MovingAverageConvergenceDivergence.slow}. @hidden */
    readonly Slow: MovingAverageConvergenceDivergence['slow'];
    /** Another spelling of {@link MovingAverageConvergenceDivergence.signal}. @hidden */
    readonly Signal: MovingAverageConvergenceDivergence['signal'];
    /** Another spelling of {@link MovingAverageConvergenceDivergence.histogram}. @hidden */
    readonly Histogram: MovingAverageConvergenceDivergence['histogram'];
    /** Another spelling of {@link MovingAverageConvergenceDivergence.isReady}. @hidden */
    readonly IsReady: MovingAverageConvergenceDivergence['isReady'];
    /** Another spelling of {@link MovingAverageConvergenceDivergence.isReady}. @hidden */
    readonly is_ready: MovingAverageConvergenceDivergence['isReady'];
  }
}

declare module './indicators/oscillators/relative-strength-index.js' {
  interface RelativeStrengthIndex {
    /** Another spelling of {@link RelativeStrengthIndex.period}. @hidden */
    readonly Period: RelativeStrengthIndex['period'];
    /** Another spelling of {@link RelativeStrengthIndex.movingAverageType}. @hidden */
    readonly MovingAverageType: RelativeStrengthIndex['movingAverageType'];
    /** Another spelling of {@link RelativeStrengthIndex.movingAverageType}. @hidden */
    readonly moving_average_type: RelativeStrengthIndex['movingAverageType'];
    /** Another spelling of {@link RelativeStrengthIndex.averageGain}. @hidden */
    readonly AverageGain: RelativeStrengthIndex['averageGain'];
    /** Another spelling of {@link RelativeStrengthIndex.averageGain}. @hidden */
    readonly average_gain: RelativeStrengthIndex['averageGain'];
    /** Another spelling of {@link RelativeStrengthIndex.averageLoss}. @hidden */
    readonly AverageLoss: RelativeStrengthIndex['averageLoss'];
    /** Another spelling of {@link RelativeStrengthIndex.averageLoss}. @hidden */
    readonly average_loss: RelativeStrengthIndex['averageLoss'];
    /** Another spelling of {@link RelativeStrengthIndex.isReady}. @hidden */
    readonly IsReady: RelativeStrengthIndex['isReady'];
    /** Another spelling of {@link RelativeStrengthIndex.isReady}. @hidden */
    readonly is_ready: RelativeStrengthIndex['isReady'];
  }
}

declare module './indicators/oscillators/relative-vigor-index.js' {
  interface RelativeVigorIndex {
    /** Another spelling of {@link RelativeVigorIndex.signal}. @hidden */
    readonly Signal: RelativeVigorIndex['signal'];
    /** Another spelling of {@link RelativeVigorIndex.isReady}. @hidden */
    readonly IsReady: RelativeVigorIndex['isReady'];
    /** Another spelling of {@link RelativeVigorIndex.isReady}. @hidden */
    readonly is_ready: RelativeVigorIndex['isReady'];
  }
}

declare module './indicators/oscillators/schaff-trend-cycle.js' {
  interface SchaffTrendCycle {
    /** Another spelling of {@link SchaffTrendCycle.isReady}. @hidden */
    readonly IsReady: SchaffTrendCycle['isReady'];
    /** Another spelling of {@link SchaffTrendCycle.isReady}. @hidden */
    readonly is_ready: SchaffTrendCycle['isReady'];
  }
}

declare module './indicators/oscillators/stochastic-relative-strength-index.js' {
  interface StochasticRelativeStrengthIndex {
    /** Another spelling of {@link StochasticRelativeStrengthIndex.k}. @hidden */
    readonly K: StochasticRelativeStrengthIndex['k'];
    /** Another spelling of {@link StochasticRelativeStrengthIndex.d}. @hidden */
    readonly D: StochasticRelativeStrengthIndex['d'];
  }
}

declare module './indicators/oscillators/stochastic.js' {
  interface Stochastic {
    /** Another spelling of {@link Stochastic.fastStoch}. @hidden */
    readonly FastStoch: Stochastic['fastStoch'];
    /** Another spelling of {@link Stochastic.fastStoch}. @hidden */
    readonly fast_stoch: Stochastic['fastStoch'];
    /** Another spelling of {@link Stochastic.stochK}. @hidden */
    readonly StochK: Stochastic['stochK'];
    /** Another spelling of {@link Stochastic.stochK}. @hidden */
    readonly stoch_k: Stochastic['stochK'];
    /** Another spelling of {@link Stochastic.stochD}. @hidden */
    readonly StochD: Stochastic['stochD'];
    /** Another spelling of {@link Stochastic.stochD}. @hidden */
    readonly stoch_d: Stochastic['stochD'];
    /** Another spelling of {@link Stochastic.isReady}. @hidden */
    readonly IsReady: Stochastic['isReady'];
    /** Another spelling of {@link Stochastic.isReady}. @hidden */
    readonly is_ready: Stochastic['isReady'];
  }
}

declare module './indicators/oscillators/swiss-army-knife.js' {
  interface SwissArmyKnife {
    /** Another spelling of {@link SwissArmyKnife.gauss}. @hidden */
    readonly Gauss: SwissArmyKnife['gauss'];
    /** Another spelling of {@link SwissArmyKnife.butter}. @hidden */
    readonly Butter: SwissArmyKnife['butter'];
    /** Another spelling of {@link SwissArmyKnife.highPass}. @hidden */
    readonly HighPass: SwissArmyKnife['highPass'];
    /** Another spelling of {@link SwissArmyKnife.highPass}. @hidden */
    readonly high_pass: SwissArmyKnife['highPass'];
    /** Another spelling of {@link SwissArmyKnife.twoPoleHighPass}. @hidden */
    readonly TwoPoleHighPass: SwissArmyKnife['twoPoleHighPass'];
    /** Another spelling of {@link SwissArmyKnife.twoPoleHighPass}. @hidden */
    readonly two_pole_high_pass: SwissArmyKnife['twoPoleHighPass'];
    /** Another spelling of {@link SwissArmyKnife.bandPass}. @hidden */
    readonly BandPass: SwissArmyKnife['bandPass'];
    /** Another spelling of {@link SwissArmyKnife.bandPass}. @hidden */
    readonly band_pass: SwissArmyKnife['bandPass'];
  }
}

declare module './indicators/oscillators/true-strength-index.js' {
  interface TrueStrengthIndex {
    /** Another spelling of {@link TrueStrengthIndex.signal}. @hidden */
    readonly Signal: TrueStrengthIndex['signal'];
  }
}

declare module './indicators/oscillators/wave-trend-oscillator.js' {
  interface WaveTrendOscillator {
    /** Another spelling of {@link WaveTrendOscillator.channelAverage}. @hidden */
    readonly ChannelAverage: WaveTrendOscillator['channelAverage'];
    /** Another spelling of {@link WaveTrendOscillator.channelAverage}. @hidden */
    readonly channel_average: WaveTrendOscillator['channelAverage'];
    /** Another spelling of {@link WaveTrendOscillator.channelDeviation}. @hidden */
    readonly ChannelDeviation: WaveTrendOscillator['channelDeviation'];
    /** Another spelling of {@link WaveTrendOscillator.channelDeviation}. @hidden */
    readonly channel_deviation: WaveTrendOscillator['channelDeviation'];
    /** Another spelling of {@link WaveTrendOscillator.channelIndexAverage}. @hidden */
    readonly ChannelIndexAverage: WaveTrendOscillator['channelIndexAverage'];
    /** Another spelling of {@link WaveTrendOscillator.channelIndexAverage}. @hidden */
    readonly channel_index_average: WaveTrendOscillator['channelIndexAverage'];
    /** Another spelling of {@link WaveTrendOscillator.signal}. @hidden */
    readonly Signal: WaveTrendOscillator['signal'];
    /** Another spelling of {@link WaveTrendOscillator.isReady}. @hidden */
    readonly IsReady: WaveTrendOscillator['isReady'];
    /** Another spelling of {@link WaveTrendOscillator.isReady}. @hidden */
    readonly is_ready: WaveTrendOscillator['isReady'];
  }
}

declare module './indicators/oscillators/williams-percent-r.js' {
  interface WilliamsPercentR {
    /** Another spelling of {@link WilliamsPercentR.maximum}. @hidden */
    readonly Maximum: WilliamsPercentR['maximum'];
    /** Another spelling of {@link WilliamsPercentR.minimum}. @hidden */
    readonly Minimum: WilliamsPercentR['minimum'];
  }
}

declare module './indicators/statistics/auto-regressive-integrated-moving-average.js' {
  interface AutoRegressiveIntegratedMovingAverage {
    /** Another spelling of {@link AutoRegressiveIntegratedMovingAverage.arParameters}. @hidden */
    readonly ArParameters: AutoRegressiveIntegratedMovingAverage['arParameters'];
    /** Another spelling of {@link AutoRegressiveIntegratedMovingAverage.arParameters}. @hidden */
    readonly ar_parameters: AutoRegressiveIntegratedMovingAverage['arParameters'];
    /** Another spelling of {@link AutoRegressiveIntegratedMovingAverage.maParameters}. @hidden */
    readonly MaParameters: AutoRegressiveIntegratedMovingAverage['maParameters'];
    /** Another spelling of {@link AutoRegressiveIntegratedMovingAverage.maParameters}. @hidden */
    readonly ma_parameters: AutoRegressiveIntegratedMovingAverage['maParameters'];
    /** Another spelling of {@link AutoRegressiveIntegratedMovingAverage.intercept}. @hidden */
    readonly Intercept: AutoRegressiveIntegratedMovingAverage['intercept'];
    /** Another spelling of {@link AutoRegressiveIntegratedMovingAverage.arResidualError}. @hidden */
    readonly ArResidualError: AutoRegressiveIntegratedMovingAverage['arResidualError'];
    /** Another spelling of {@link AutoRegressiveIntegratedMovingAverage.arResidualError}. @hidden */
    readonly ar_residual_error: AutoRegressiveIntegratedMovingAverage['arResidualError'];
    /** Another spelling of {@link AutoRegressiveIntegratedMovingAverage.maResidualError}. @hidden */
    readonly MaResidualError: AutoRegressiveIntegratedMovingAverage['maResidualError'];
    /** Another spelling of {@link AutoRegressiveIntegratedMovingAverage.maResidualError}. @hidden */
    readonly ma_residual_error: AutoRegressiveIntegratedMovingAverage['maResidualError'];
    /** Another spelling of {@link AutoRegressiveIntegratedMovingAverage.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/statistics/extremes.js' {
  interface Maximum {
    /** Another spelling of {@link Maximum.period}. @hidden */
    readonly Period: Maximum['period'];
    /** Another spelling of {@link Maximum.reset}. @hidden */
    Reset(): void;
    /** Another spelling of {@link Maximum.periodsSinceMaximum}. @hidden */
    readonly PeriodsSinceMaximum: Maximum['periodsSinceMaximum'];
    /** Another spelling of {@link Maximum.periodsSinceMaximum}. @hidden */
    readonly periods_since_maximum: Maximum['periodsSinceMaximum'];
  }
  interface Minimum {
    /** Another spelling of {@link Minimum.period}. @hidden */
    readonly Period: Minimum['period'];
    /** Another spelling of {@link Minimum.reset}. @hidden */
    Reset(): void;
    /** Another spelling of {@link Minimum.periodsSinceMinimum}. @hidden */
    readonly PeriodsSinceMinimum: Minimum['periodsSinceMinimum'];
    /** Another spelling of {@link Minimum.periodsSinceMinimum}. @hidden */
    readonly periods_since_minimum: Minimum['periodsSinceMinimum'];
  }
}

declare module './indicators/statistics/market-profile.js' {
  interface TimeProfile {
    /** Another spelling of {@link TimeProfile.volumePerPrice}. @hidden */
    readonly VolumePerPrice: TimeProfile['volumePerPrice'];
    /** Another spelling of {@link TimeProfile.volumePerPrice}. @hidden */
    readonly volume_per_price: TimeProfile['volumePerPrice'];
    /** Another spelling of {@link TimeProfile.profileHigh}. @hidden */
    readonly ProfileHigh: TimeProfile['profileHigh'];
    /** Another spelling of {@link TimeProfile.profileHigh}. @hidden */
    readonly profile_high: TimeProfile['profileHigh'];
    /** Another spelling of {@link TimeProfile.profileLow}. @hidden */
    readonly ProfileLow: TimeProfile['profileLow'];
    /** Another spelling of {@link TimeProfile.profileLow}. @hidden */
    readonly profile_low: TimeProfile['profileLow'];
    /** Another spelling of {@link TimeProfile.pocPrice}. @hidden */
    readonly PocPrice: TimeProfile['pocPrice'];
    /** Another spelling of {@link TimeProfile.pocPrice}. @hidden */
    readonly poc_price: TimeProfile['pocPrice'];
    /** Another spelling of {@link TimeProfile.pocVolume}. @hidden */
    readonly PocVolume: TimeProfile['pocVolume'];
    /** Another spelling of {@link TimeProfile.pocVolume}. @hidden */
    readonly poc_volume: TimeProfile['pocVolume'];
    /** Another spelling of {@link TimeProfile.valueAreaVolume}. @hidden */
    readonly ValueAreaVolume: TimeProfile['valueAreaVolume'];
    /** Another spelling of {@link TimeProfile.valueAreaVolume}. @hidden */
    readonly value_area_volume: TimeProfile['valueAreaVolume'];
    /** Another spelling of {@link TimeProfile.valueAreaHigh}. @hidden */
    readonly ValueAreaHigh: TimeProfile['valueAreaHigh'];
    /** Another spelling of {@link TimeProfile.valueAreaHigh}. @hidden */
    readonly value_area_high: TimeProfile['valueAreaHigh'];
    /** Another spelling of {@link TimeProfile.valueAreaLow}. @hidden */
    readonly ValueAreaLow: TimeProfile['valueAreaLow'];
    /** Another spelling of {@link TimeProfile.valueAreaLow}. @hidden */
    readonly value_area_low: TimeProfile['valueAreaLow'];
  }
  interface VolumeProfile {
    /** Another spelling of {@link VolumeProfile.volumePerPrice}. @hidden */
    readonly VolumePerPrice: VolumeProfile['volumePerPrice'];
    /** Another spelling of {@link VolumeProfile.volumePerPrice}. @hidden */
    readonly volume_per_price: VolumeProfile['volumePerPrice'];
    /** Another spelling of {@link VolumeProfile.profileHigh}. @hidden */
    readonly ProfileHigh: VolumeProfile['profileHigh'];
    /** Another spelling of {@link VolumeProfile.profileHigh}. @hidden */
    readonly profile_high: VolumeProfile['profileHigh'];
    /** Another spelling of {@link VolumeProfile.profileLow}. @hidden */
    readonly ProfileLow: VolumeProfile['profileLow'];
    /** Another spelling of {@link VolumeProfile.profileLow}. @hidden */
    readonly profile_low: VolumeProfile['profileLow'];
    /** Another spelling of {@link VolumeProfile.pocPrice}. @hidden */
    readonly PocPrice: VolumeProfile['pocPrice'];
    /** Another spelling of {@link VolumeProfile.pocPrice}. @hidden */
    readonly poc_price: VolumeProfile['pocPrice'];
    /** Another spelling of {@link VolumeProfile.pocVolume}. @hidden */
    readonly PocVolume: VolumeProfile['pocVolume'];
    /** Another spelling of {@link VolumeProfile.pocVolume}. @hidden */
    readonly poc_volume: VolumeProfile['pocVolume'];
    /** Another spelling of {@link VolumeProfile.valueAreaVolume}. @hidden */
    readonly ValueAreaVolume: VolumeProfile['valueAreaVolume'];
    /** Another spelling of {@link VolumeProfile.valueAreaVolume}. @hidden */
    readonly value_area_volume: VolumeProfile['valueAreaVolume'];
    /** Another spelling of {@link VolumeProfile.valueAreaHigh}. @hidden */
    readonly ValueAreaHigh: VolumeProfile['valueAreaHigh'];
    /** Another spelling of {@link VolumeProfile.valueAreaHigh}. @hidden */
    readonly value_area_high: VolumeProfile['valueAreaHigh'];
    /** Another spelling of {@link VolumeProfile.valueAreaLow}. @hidden */
    readonly ValueAreaLow: VolumeProfile['valueAreaLow'];
    /** Another spelling of {@link VolumeProfile.valueAreaLow}. @hidden */
    readonly value_area_low: VolumeProfile['valueAreaLow'];
  }
}

declare module './indicators/statistics/mean-absolute-deviation.js' {
  interface MeanAbsoluteDeviation {
    /** Another spelling of {@link MeanAbsoluteDeviation.period}. @hidden */
    readonly Period: MeanAbsoluteDeviation['period'];
    /** Another spelling of {@link MeanAbsoluteDeviation.mean}. @hidden */
    readonly Mean: MeanAbsoluteDeviation['mean'];
  }
}

declare module './indicators/statistics/regression.js' {
  interface LeastSquaresMovingAverage {
    /** Another spelling of {@link LeastSquaresMovingAverage.period}. @hidden */
    readonly Period: LeastSquaresMovingAverage['period'];
    /** Another spelling of {@link LeastSquaresMovingAverage.intercept}. @hidden */
    readonly Intercept: LeastSquaresMovingAverage['intercept'];
    /** Another spelling of {@link LeastSquaresMovingAverage.slope}. @hidden */
    readonly Slope: LeastSquaresMovingAverage['slope'];
  }
  interface RegressionChannel {
    /** Another spelling of {@link RegressionChannel.linearRegression}. @hidden */
    readonly LinearRegression: RegressionChannel['linearRegression'];
    /** Another spelling of {@link RegressionChannel.linearRegression}. @hidden */
    readonly linear_regression: RegressionChannel['linearRegression'];
    /** Another spelling of {@link RegressionChannel.upperChannel}. @hidden */
    readonly UpperChannel: RegressionChannel['upperChannel'];
    /** Another spelling of {@link RegressionChannel.upperChannel}. @hidden */
    readonly upper_channel: RegressionChannel['upperChannel'];
    /** Another spelling of {@link RegressionChannel.lowerChannel}. @hidden */
    readonly LowerChannel: RegressionChannel['lowerChannel'];
    /** Another spelling of {@link RegressionChannel.lowerChannel}. @hidden */
    readonly lower_channel: RegressionChannel['lowerChannel'];
    /** Another spelling of {@link RegressionChannel.intercept}. @hidden */
    readonly Intercept: RegressionChannel['intercept'];
    /** Another spelling of {@link RegressionChannel.slope}. @hidden */
    readonly Slope: RegressionChannel['slope'];
  }
  interface TimeSeriesForecast {
    /** Another spelling of {@link TimeSeriesForecast.period}. @hidden */
    readonly Period: TimeSeriesForecast['period'];
  }
}

declare module './indicators/statistics/sum.js' {
  interface Sum {
    /** Another spelling of {@link Sum.period}. @hidden */
    readonly Period: Sum['period'];
  }
}

declare module './indicators/statistics/value-at-risk.js' {
  interface ValueAtRisk {
    /** Another spelling of {@link ValueAtRisk.period}. @hidden */
    readonly Period: ValueAtRisk['period'];
  }
}

declare module './indicators/statistics/variance.js' {
  interface Variance {
    /** Another spelling of {@link Variance.period}. @hidden */
    readonly Period: Variance['period'];
    /** Another spelling of {@link Variance.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/trend/average-directional-index.js' {
  interface AverageDirectionalIndex {
    /** Another spelling of {@link AverageDirectionalIndex.positiveDirectionalIndex}. @hidden */
    readonly PositiveDirectionalIndex: AverageDirectionalIndex['positiveDirectionalIndex'];
    /** Another spelling of {@link AverageDirectionalIndex.positiveDirectionalIndex}. @hidden */
    readonly positive_directional_index: AverageDirectionalIndex['positiveDirectionalIndex'];
    /** Another spelling of {@link AverageDirectionalIndex.negativeDirectionalIndex}. @hidden */
    readonly NegativeDirectionalIndex: AverageDirectionalIndex['negativeDirectionalIndex'];
    /** Another spelling of {@link AverageDirectionalIndex.negativeDirectionalIndex}. @hidden */
    readonly negative_directional_index: AverageDirectionalIndex['negativeDirectionalIndex'];
    /** Another spelling of {@link AverageDirectionalIndex.isReady}. @hidden */
    readonly IsReady: AverageDirectionalIndex['isReady'];
    /** Another spelling of {@link AverageDirectionalIndex.isReady}. @hidden */
    readonly is_ready: AverageDirectionalIndex['isReady'];
  }
  interface AverageDirectionalMovementIndexRating {
    /** Another spelling of {@link AverageDirectionalMovementIndexRating.adx}. @hidden */
    readonly Adx: AverageDirectionalMovementIndexRating['adx'];
    /** Another spelling of {@link AverageDirectionalMovementIndexRating.adx}. @hidden */
    readonly ADX: AverageDirectionalMovementIndexRating['adx'];
    /** Another spelling of {@link AverageDirectionalMovementIndexRating.isReady}. @hidden */
    readonly IsReady: AverageDirectionalMovementIndexRating['isReady'];
    /** Another spelling of {@link AverageDirectionalMovementIndexRating.isReady}. @hidden */
    readonly is_ready: AverageDirectionalMovementIndexRating['isReady'];
  }
}

declare module './indicators/trend/ichimoku-kinko-hyo.js' {
  interface IchimokuKinkoHyo {
    /** Another spelling of {@link IchimokuKinkoHyo.tenkan}. @hidden */
    readonly Tenkan: IchimokuKinkoHyo['tenkan'];
    /** Another spelling of {@link IchimokuKinkoHyo.kijun}. @hidden */
    readonly Kijun: IchimokuKinkoHyo['kijun'];
    /** Another spelling of {@link IchimokuKinkoHyo.senkouA}. @hidden */
    readonly SenkouA: IchimokuKinkoHyo['senkouA'];
    /** Another spelling of {@link IchimokuKinkoHyo.senkouA}. @hidden */
    readonly senkou_a: IchimokuKinkoHyo['senkouA'];
    /** Another spelling of {@link IchimokuKinkoHyo.senkouB}. @hidden */
    readonly SenkouB: IchimokuKinkoHyo['senkouB'];
    /** Another spelling of {@link IchimokuKinkoHyo.senkouB}. @hidden */
    readonly senkou_b: IchimokuKinkoHyo['senkouB'];
    /** Another spelling of {@link IchimokuKinkoHyo.chikou}. @hidden */
    readonly Chikou: IchimokuKinkoHyo['chikou'];
    /** Another spelling of {@link IchimokuKinkoHyo.tenkanMaximum}. @hidden */
    readonly TenkanMaximum: IchimokuKinkoHyo['tenkanMaximum'];
    /** Another spelling of {@link IchimokuKinkoHyo.tenkanMaximum}. @hidden */
    readonly tenkan_maximum: IchimokuKinkoHyo['tenkanMaximum'];
    /** Another spelling of {@link IchimokuKinkoHyo.tenkanMinimum}. @hidden */
    readonly TenkanMinimum: IchimokuKinkoHyo['tenkanMinimum'];
    /** Another spelling of {@link IchimokuKinkoHyo.tenkanMinimum}. @hidden */
    readonly tenkan_minimum: IchimokuKinkoHyo['tenkanMinimum'];
    /** Another spelling of {@link IchimokuKinkoHyo.kijunMaximum}. @hidden */
    readonly KijunMaximum: IchimokuKinkoHyo['kijunMaximum'];
    /** Another spelling of {@link IchimokuKinkoHyo.kijunMaximum}. @hidden */
    readonly kijun_maximum: IchimokuKinkoHyo['kijunMaximum'];
    /** Another spelling of {@link IchimokuKinkoHyo.kijunMinimum}. @hidden */
    readonly KijunMinimum: IchimokuKinkoHyo['kijunMinimum'];
    /** Another spelling of {@link IchimokuKinkoHyo.kijunMinimum}. @hidden */
    readonly kijun_minimum: IchimokuKinkoHyo['kijunMinimum'];
    /** Another spelling of {@link IchimokuKinkoHyo.senkouBMaximum}. @hidden */
    readonly SenkouBMaximum: IchimokuKinkoHyo['senkouBMaximum'];
    /** Another spelling of {@link IchimokuKinkoHyo.senkouBMaximum}. @hidden */
    readonly senkou_b_maximum: IchimokuKinkoHyo['senkouBMaximum'];
    /** Another spelling of {@link IchimokuKinkoHyo.senkouBMinimum}. @hidden */
    readonly SenkouBMinimum: IchimokuKinkoHyo['senkouBMinimum'];
    /** Another spelling of {@link IchimokuKinkoHyo.senkouBMinimum}. @hidden */
    readonly senkou_b_minimum: IchimokuKinkoHyo['senkouBMinimum'];
    /** Another spelling of {@link IchimokuKinkoHyo.delayedTenkanSenkouA}. @hidden */
    readonly DelayedTenkanSenkouA: IchimokuKinkoHyo['delayedTenkanSenkouA'];
    /** Another spelling of {@link IchimokuKinkoHyo.delayedTenkanSenkouA}. @hidden */
    readonly delayed_tenkan_senkou_a: IchimokuKinkoHyo['delayedTenkanSenkouA'];
    /** Another spelling of {@link IchimokuKinkoHyo.delayedKijunSenkouA}. @hidden */
    readonly DelayedKijunSenkouA: IchimokuKinkoHyo['delayedKijunSenkouA'];
    /** Another spelling of {@link IchimokuKinkoHyo.delayedKijunSenkouA}. @hidden */
    readonly delayed_kijun_senkou_a: IchimokuKinkoHyo['delayedKijunSenkouA'];
    /** Another spelling of {@link IchimokuKinkoHyo.delayedMaximumSenkouB}. @hidden */
    readonly DelayedMaximumSenkouB: IchimokuKinkoHyo['delayedMaximumSenkouB'];
    /** Another spelling of {@link IchimokuKinkoHyo.delayedMaximumSenkouB}. @hidden */
    readonly delayed_maximum_senkou_b: IchimokuKinkoHyo['delayedMaximumSenkouB'];
    /** Another spelling of {@link IchimokuKinkoHyo.delayedMinimumSenkouB}. @hidden */
    readonly DelayedMinimumSenkouB: IchimokuKinkoHyo['delayedMinimumSenkouB'];
    /** Another spelling of {@link IchimokuKinkoHyo.delayedMinimumSenkouB}. @hidden */
    readonly delayed_minimum_senkou_b: IchimokuKinkoHyo['delayedMinimumSenkouB'];
  }
}

declare module './indicators/trend/pivot-points-high-low.js' {
  interface PivotPoint {
    /** Another spelling of {@link PivotPoint.pivotPointType}. @hidden */
    readonly PivotPointType: PivotPoint['pivotPointType'];
    /** Another spelling of {@link PivotPoint.pivotPointType}. @hidden */
    readonly pivot_point_type: PivotPoint['pivotPointType'];
  }
  interface PivotPointsHighLow {
    /** Another spelling of {@link PivotPointsHighLow.reset}. @hidden */
    Reset(): void;
    /** Another spelling of {@link PivotPointsHighLow.onNewPivotPointFormed}. @hidden */
    OnNewPivotPointFormed(handler: PivotPointHandler): void;
    /** Another spelling of {@link PivotPointsHighLow.onNewPivotPointFormed}. @hidden */
    on_new_pivot_point_formed(handler: PivotPointHandler): void;
    /** Another spelling of {@link PivotPointsHighLow.getHighPivotPointsArray}. @hidden */
    GetHighPivotPointsArray(): PivotPoint[];
    /** Another spelling of {@link PivotPointsHighLow.getHighPivotPointsArray}. @hidden */
    get_high_pivot_points_array(): PivotPoint[];
    /** Another spelling of {@link PivotPointsHighLow.getLowPivotPointsArray}. @hidden */
    GetLowPivotPointsArray(): PivotPoint[];
    /** Another spelling of {@link PivotPointsHighLow.getLowPivotPointsArray}. @hidden */
    get_low_pivot_points_array(): PivotPoint[];
    /** Another spelling of {@link PivotPointsHighLow.getAllPivotPointsArray}. @hidden */
    GetAllPivotPointsArray(): PivotPoint[];
    /** Another spelling of {@link PivotPointsHighLow.getAllPivotPointsArray}. @hidden */
    get_all_pivot_points_array(): PivotPoint[];
  }
}

declare module './indicators/trend/super-trend.js' {
  interface SuperTrend {
    /** Another spelling of {@link SuperTrend.basicUpperBand}. @hidden */
    readonly BasicUpperBand: SuperTrend['basicUpperBand'];
    /** Another spelling of {@link SuperTrend.basicUpperBand}. @hidden */
    readonly basic_upper_band: SuperTrend['basicUpperBand'];
    /** Another spelling of {@link SuperTrend.basicLowerBand}. @hidden */
    readonly BasicLowerBand: SuperTrend['basicLowerBand'];
    /** Another spelling of {@link SuperTrend.basicLowerBand}. @hidden */
    readonly basic_lower_band: SuperTrend['basicLowerBand'];
    /** Another spelling of {@link SuperTrend.currentTrailingUpperBand}. @hidden */
    readonly CurrentTrailingUpperBand: SuperTrend['currentTrailingUpperBand'];
    /** Another spelling of {@link SuperTrend.currentTrailingUpperBand}. @hidden */
    readonly current_trailing_upper_band: SuperTrend['currentTrailingUpperBand'];
    /** Another spelling of {@link SuperTrend.currentTrailingLowerBand}. @hidden */
    readonly CurrentTrailingLowerBand: SuperTrend['currentTrailingLowerBand'];
    /** Another spelling of {@link SuperTrend.currentTrailingLowerBand}. @hidden */
    readonly current_trailing_lower_band: SuperTrend['currentTrailingLowerBand'];
    /** Another spelling of {@link SuperTrend.isReady}. @hidden */
    readonly IsReady: SuperTrend['isReady'];
    /** Another spelling of {@link SuperTrend.isReady}. @hidden */
    readonly is_ready: SuperTrend['isReady'];
    /** Another spelling of {@link SuperTrend.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/trend/tom-demark-sequential.js' {
  interface TomDemarkSequential {
    /** Another spelling of {@link TomDemarkSequential.resistancePrice}. @hidden */
    readonly ResistancePrice: TomDemarkSequential['resistancePrice'];
    /** Another spelling of {@link TomDemarkSequential.resistancePrice}. @hidden */
    readonly resistance_price: TomDemarkSequential['resistancePrice'];
    /** Another spelling of {@link TomDemarkSequential.supportPrice}. @hidden */
    readonly SupportPrice: TomDemarkSequential['supportPrice'];
    /** Another spelling of {@link TomDemarkSequential.supportPrice}. @hidden */
    readonly support_price: TomDemarkSequential['supportPrice'];
    /** Another spelling of {@link TomDemarkSequential.setupPhaseStepCount}. @hidden */
    readonly SetupPhaseStepCount: TomDemarkSequential['setupPhaseStepCount'];
    /** Another spelling of {@link TomDemarkSequential.setupPhaseStepCount}. @hidden */
    readonly setup_phase_step_count: TomDemarkSequential['setupPhaseStepCount'];
    /** Another spelling of {@link TomDemarkSequential.countdownPhaseStepCount}. @hidden */
    readonly CountdownPhaseStepCount: TomDemarkSequential['countdownPhaseStepCount'];
    /** Another spelling of {@link TomDemarkSequential.countdownPhaseStepCount}. @hidden */
    readonly countdown_phase_step_count: TomDemarkSequential['countdownPhaseStepCount'];
    /** Another spelling of {@link TomDemarkSequential.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/trend/vortex.js' {
  interface Vortex {
    /** Another spelling of {@link Vortex.plusVortex}. @hidden */
    readonly PlusVortex: Vortex['plusVortex'];
    /** Another spelling of {@link Vortex.plusVortex}. @hidden */
    readonly plus_vortex: Vortex['plusVortex'];
    /** Another spelling of {@link Vortex.minusVortex}. @hidden */
    readonly MinusVortex: Vortex['minusVortex'];
    /** Another spelling of {@link Vortex.minusVortex}. @hidden */
    readonly minus_vortex: Vortex['minusVortex'];
  }
}

declare module './indicators/trend/wilder-swing-index.js' {
  interface WilderSwingIndex {
    /** Another spelling of {@link WilderSwingIndex.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/trend/zig-zag.js' {
  interface ZigZag {
    /** Another spelling of {@link ZigZag.highPivot}. @hidden */
    readonly HighPivot: ZigZag['highPivot'];
    /** Another spelling of {@link ZigZag.highPivot}. @hidden */
    readonly high_pivot: ZigZag['highPivot'];
    /** Another spelling of {@link ZigZag.lowPivot}. @hidden */
    readonly LowPivot: ZigZag['lowPivot'];
    /** Another spelling of {@link ZigZag.lowPivot}. @hidden */
    readonly low_pivot: ZigZag['lowPivot'];
    /** Another spelling of {@link ZigZag.pivotType}. @hidden */
    readonly PivotType: ZigZag['pivotType'];
    /** Another spelling of {@link ZigZag.pivotType}. @hidden */
    readonly pivot_type: ZigZag['pivotType'];
    /** Another spelling of {@link ZigZag.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/volatility/acceleration-bands.js' {
  interface AccelerationBands {
    /** Another spelling of {@link AccelerationBands.movingAverageType}. @hidden */
    readonly MovingAverageType: AccelerationBands['movingAverageType'];
    /** Another spelling of {@link AccelerationBands.movingAverageType}. @hidden */
    readonly moving_average_type: AccelerationBands['movingAverageType'];
    /** Another spelling of {@link AccelerationBands.middleBand}. @hidden */
    readonly MiddleBand: AccelerationBands['middleBand'];
    /** Another spelling of {@link AccelerationBands.middleBand}. @hidden */
    readonly middle_band: AccelerationBands['middleBand'];
    /** Another spelling of {@link AccelerationBands.upperBand}. @hidden */
    readonly UpperBand: AccelerationBands['upperBand'];
    /** Another spelling of {@link AccelerationBands.upperBand}. @hidden */
    readonly upper_band: AccelerationBands['upperBand'];
    /** Another spelling of {@link AccelerationBands.lowerBand}. @hidden */
    readonly LowerBand: AccelerationBands['lowerBand'];
    /** Another spelling of {@link AccelerationBands.lowerBand}. @hidden */
    readonly lower_band: AccelerationBands['lowerBand'];
    /** Another spelling of {@link AccelerationBands.isReady}. @hidden */
    readonly IsReady: AccelerationBands['isReady'];
    /** Another spelling of {@link AccelerationBands.isReady}. @hidden */
    readonly is_ready: AccelerationBands['isReady'];
  }
}

declare module './indicators/volatility/average-true-range.js' {
  interface AverageTrueRange {
    /** Another spelling of {@link AverageTrueRange.period}. @hidden */
    readonly Period: AverageTrueRange['period'];
    /** Another spelling of {@link AverageTrueRange.trueRange}. @hidden */
    readonly TrueRange: AverageTrueRange['trueRange'];
    /** Another spelling of {@link AverageTrueRange.trueRange}. @hidden */
    readonly true_range: AverageTrueRange['trueRange'];
    /** Another spelling of {@link AverageTrueRange.isReady}. @hidden */
    readonly IsReady: AverageTrueRange['isReady'];
    /** Another spelling of {@link AverageTrueRange.isReady}. @hidden */
    readonly is_ready: AverageTrueRange['isReady'];
  }
}

declare module './indicators/volatility/bollinger-bands.js' {
  interface BollingerBands {
    /** Another spelling of {@link BollingerBands.period}. @hidden */
    readonly Period: BollingerBands['period'];
    /** Another spelling of {@link BollingerBands.k}. @hidden */
    readonly K: BollingerBands['k'];
    /** Another spelling of {@link BollingerBands.movingAverageType}. @hidden */
    readonly MovingAverageType: BollingerBands['movingAverageType'];
    /** Another spelling of {@link BollingerBands.movingAverageType}. @hidden */
    readonly moving_average_type: BollingerBands['movingAverageType'];
    /** Another spelling of {@link BollingerBands.standardDeviation}. @hidden */
    readonly StandardDeviation: BollingerBands['standardDeviation'];
    /** Another spelling of {@link BollingerBands.standardDeviation}. @hidden */
    readonly standard_deviation: BollingerBands['standardDeviation'];
    /** Another spelling of {@link BollingerBands.middleBand}. @hidden */
    readonly MiddleBand: BollingerBands['middleBand'];
    /** Another spelling of {@link BollingerBands.middleBand}. @hidden */
    readonly middle_band: BollingerBands['middleBand'];
    /** Another spelling of {@link BollingerBands.upperBand}. @hidden */
    readonly UpperBand: BollingerBands['upperBand'];
    /** Another spelling of {@link BollingerBands.upperBand}. @hidden */
    readonly upper_band: BollingerBands['upperBand'];
    /** Another spelling of {@link BollingerBands.lowerBand}. @hidden */
    readonly LowerBand: BollingerBands['lowerBand'];
    /** Another spelling of {@link BollingerBands.lowerBand}. @hidden */
    readonly lower_band: BollingerBands['lowerBand'];
    /** Another spelling of {@link BollingerBands.bandWidth}. @hidden */
    readonly BandWidth: BollingerBands['bandWidth'];
    /** Another spelling of {@link BollingerBands.bandWidth}. @hidden */
    readonly band_width: BollingerBands['bandWidth'];
    /** Another spelling of {@link BollingerBands.percentB}. @hidden */
    readonly PercentB: BollingerBands['percentB'];
    /** Another spelling of {@link BollingerBands.percentB}. @hidden */
    readonly percent_b: BollingerBands['percentB'];
    /** Another spelling of {@link BollingerBands.price}. @hidden */
    readonly Price: BollingerBands['price'];
  }
}

declare module './indicators/volatility/chande-kroll-stop.js' {
  interface ChandeKrollStop {
    /** Another spelling of {@link ChandeKrollStop.shortStop}. @hidden */
    readonly ShortStop: ChandeKrollStop['shortStop'];
    /** Another spelling of {@link ChandeKrollStop.shortStop}. @hidden */
    readonly short_stop: ChandeKrollStop['shortStop'];
    /** Another spelling of {@link ChandeKrollStop.longStop}. @hidden */
    readonly LongStop: ChandeKrollStop['longStop'];
    /** Another spelling of {@link ChandeKrollStop.longStop}. @hidden */
    readonly long_stop: ChandeKrollStop['longStop'];
  }
}

declare module './indicators/volatility/donchian-channel.js' {
  interface DonchianChannel {
    /** Another spelling of {@link DonchianChannel.upperBand}. @hidden */
    readonly UpperBand: DonchianChannel['upperBand'];
    /** Another spelling of {@link DonchianChannel.upperBand}. @hidden */
    readonly upper_band: DonchianChannel['upperBand'];
    /** Another spelling of {@link DonchianChannel.lowerBand}. @hidden */
    readonly LowerBand: DonchianChannel['lowerBand'];
    /** Another spelling of {@link DonchianChannel.lowerBand}. @hidden */
    readonly lower_band: DonchianChannel['lowerBand'];
  }
}

declare module './indicators/volatility/heikin-ashi.js' {
  interface HeikinAshi {
    /** Another spelling of {@link HeikinAshi.open}. @hidden */
    readonly Open: HeikinAshi['open'];
    /** Another spelling of {@link HeikinAshi.high}. @hidden */
    readonly High: HeikinAshi['high'];
    /** Another spelling of {@link HeikinAshi.low}. @hidden */
    readonly Low: HeikinAshi['low'];
    /** Another spelling of {@link HeikinAshi.close}. @hidden */
    readonly Close: HeikinAshi['close'];
    /** Another spelling of {@link HeikinAshi.volume}. @hidden */
    readonly Volume: HeikinAshi['volume'];
  }
}

declare module './indicators/volatility/keltner-channels.js' {
  interface KeltnerChannels {
    /** Another spelling of {@link KeltnerChannels.middleBand}. @hidden */
    readonly MiddleBand: KeltnerChannels['middleBand'];
    /** Another spelling of {@link KeltnerChannels.middleBand}. @hidden */
    readonly middle_band: KeltnerChannels['middleBand'];
    /** Another spelling of {@link KeltnerChannels.upperBand}. @hidden */
    readonly UpperBand: KeltnerChannels['upperBand'];
    /** Another spelling of {@link KeltnerChannels.upperBand}. @hidden */
    readonly upper_band: KeltnerChannels['upperBand'];
    /** Another spelling of {@link KeltnerChannels.lowerBand}. @hidden */
    readonly LowerBand: KeltnerChannels['lowerBand'];
    /** Another spelling of {@link KeltnerChannels.lowerBand}. @hidden */
    readonly lower_band: KeltnerChannels['lowerBand'];
    /** Another spelling of {@link KeltnerChannels.averageTrueRange}. @hidden */
    readonly AverageTrueRange: KeltnerChannels['averageTrueRange'];
    /** Another spelling of {@link KeltnerChannels.averageTrueRange}. @hidden */
    readonly average_true_range: KeltnerChannels['averageTrueRange'];
    /** Another spelling of {@link KeltnerChannels.isReady}. @hidden */
    readonly IsReady: KeltnerChannels['isReady'];
    /** Another spelling of {@link KeltnerChannels.isReady}. @hidden */
    readonly is_ready: KeltnerChannels['isReady'];
  }
  interface SqueezeMomentum {
    /** Another spelling of {@link SqueezeMomentum.bollingerBands}. @hidden */
    readonly BollingerBands: SqueezeMomentum['bollingerBands'];
    /** Another spelling of {@link SqueezeMomentum.bollingerBands}. @hidden */
    readonly bollinger_bands: SqueezeMomentum['bollingerBands'];
    /** Another spelling of {@link SqueezeMomentum.keltnerChannels}. @hidden */
    readonly KeltnerChannels: SqueezeMomentum['keltnerChannels'];
    /** Another spelling of {@link SqueezeMomentum.keltnerChannels}. @hidden */
    readonly keltner_channels: SqueezeMomentum['keltnerChannels'];
  }
}

declare module './indicators/volume/force-index.js' {
  interface ForceIndex {
    /** Another spelling of {@link ForceIndex.isReady}. @hidden */
    readonly IsReady: ForceIndex['isReady'];
    /** Another spelling of {@link ForceIndex.isReady}. @hidden */
    readonly is_ready: ForceIndex['isReady'];
  }
}

declare module './indicators/volume/klinger-volume-oscillator.js' {
  interface KlingerVolumeOscillator {
    /** Another spelling of {@link KlingerVolumeOscillator.signal}. @hidden */
    readonly Signal: KlingerVolumeOscillator['signal'];
    /** Another spelling of {@link KlingerVolumeOscillator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/volume/money-flow-index.js' {
  interface MoneyFlowIndex {
    /** Another spelling of {@link MoneyFlowIndex.positiveMoneyFlow}. @hidden */
    readonly PositiveMoneyFlow: MoneyFlowIndex['positiveMoneyFlow'];
    /** Another spelling of {@link MoneyFlowIndex.positiveMoneyFlow}. @hidden */
    readonly positive_money_flow: MoneyFlowIndex['positiveMoneyFlow'];
    /** Another spelling of {@link MoneyFlowIndex.negativeMoneyFlow}. @hidden */
    readonly NegativeMoneyFlow: MoneyFlowIndex['negativeMoneyFlow'];
    /** Another spelling of {@link MoneyFlowIndex.negativeMoneyFlow}. @hidden */
    readonly negative_money_flow: MoneyFlowIndex['negativeMoneyFlow'];
    /** Another spelling of {@link MoneyFlowIndex.previousTypicalPrice}. @hidden */
    readonly PreviousTypicalPrice: MoneyFlowIndex['previousTypicalPrice'];
    /** Another spelling of {@link MoneyFlowIndex.previousTypicalPrice}. @hidden */
    readonly previous_typical_price: MoneyFlowIndex['previousTypicalPrice'];
    /** Another spelling of {@link MoneyFlowIndex.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/volume/on-balance-volume.js' {
  interface SmoothedOnBalanceVolume {
    /** Another spelling of {@link SmoothedOnBalanceVolume.onBalanceVolume}. @hidden */
    readonly OnBalanceVolume: SmoothedOnBalanceVolume['onBalanceVolume'];
    /** Another spelling of {@link SmoothedOnBalanceVolume.onBalanceVolume}. @hidden */
    readonly on_balance_volume: SmoothedOnBalanceVolume['onBalanceVolume'];
    /** Another spelling of {@link SmoothedOnBalanceVolume.isReady}. @hidden */
    readonly IsReady: SmoothedOnBalanceVolume['isReady'];
    /** Another spelling of {@link SmoothedOnBalanceVolume.isReady}. @hidden */
    readonly is_ready: SmoothedOnBalanceVolume['isReady'];
  }
}

declare module './indicators/volume/relative-daily-volume.js' {
  interface RelativeDailyVolume {
    /** Another spelling of {@link RelativeDailyVolume.isReady}. @hidden */
    readonly IsReady: RelativeDailyVolume['isReady'];
    /** Another spelling of {@link RelativeDailyVolume.isReady}. @hidden */
    readonly is_ready: RelativeDailyVolume['isReady'];
    /** Another spelling of {@link RelativeDailyVolume.reset}. @hidden */
    Reset(): void;
  }
}

declare module './indicators/volume/volume-weighted.js' {
  interface IntradayVwap {
    /** Another spelling of {@link IntradayVwap.isReady}. @hidden */
    readonly IsReady: IntradayVwap['isReady'];
    /** Another spelling of {@link IntradayVwap.isReady}. @hidden */
    readonly is_ready: IntradayVwap['isReady'];
  }
}

declare module './managers/factory.js' {
  interface ManagerFactory<C = unknown> {
    /** Another spelling of {@link ManagerFactory.build}. @hidden */
    Build(context: C): ManagerSet;
  }
}

declare module './managers/set.js' {
  interface ManagerSet {
    /** Another spelling of {@link ManagerSet.names}. @hidden */
    readonly Names: ManagerSet['names'];
    /** Another spelling of {@link ManagerSet.aliases}. @hidden */
    readonly Aliases: ManagerSet['aliases'];
    /** Another spelling of {@link ManagerSet.failed}. @hidden */
    readonly Failed: ManagerSet['failed'];
    /** Another spelling of {@link ManagerSet.replaced}. @hidden */
    readonly Replaced: ManagerSet['replaced'];
    /** Another spelling of {@link ManagerSet.rolledBack}. @hidden */
    readonly RolledBack: ManagerSet['rolledBack'];
    /** Another spelling of {@link ManagerSet.rolledBack}. @hidden */
    readonly rolled_back: ManagerSet['rolledBack'];
    /** Another spelling of {@link ManagerSet.raised}. @hidden */
    readonly Raised: ManagerSet['raised'];
    /** Another spelling of {@link ManagerSet.has}. @hidden */
    Has(name: string): boolean;
    /** Another spelling of {@link ManagerSet.get}. @hidden */
    Get<T = unknown>(name: string): T;
    /** Another spelling of {@link ManagerSet.members}. @hidden */
    Members(): ReadonlyMap<string, object>;
    /** Another spelling of {@link ManagerSet.dispose}. @hidden */
    Dispose(): void;
  }
}

declare module './market/bars.js' {
  interface Bar {
    /** Another spelling of {@link Bar.open}. @hidden */
    readonly Open: Bar['open'];
    /** Another spelling of {@link Bar.high}. @hidden */
    readonly High: Bar['high'];
    /** Another spelling of {@link Bar.low}. @hidden */
    readonly Low: Bar['low'];
    /** Another spelling of {@link Bar.close}. @hidden */
    readonly Close: Bar['close'];
  }
  interface QuoteBar {
    /** Another spelling of {@link QuoteBar.symbol}. @hidden */
    readonly Symbol: QuoteBar['symbol'];
    /** Another spelling of {@link QuoteBar.startUtc}. @hidden */
    readonly StartUtc: QuoteBar['startUtc'];
    /** Another spelling of {@link QuoteBar.startUtc}. @hidden */
    readonly start_utc: QuoteBar['startUtc'];
    /** Another spelling of {@link QuoteBar.endUtc}. @hidden */
    readonly EndUtc: QuoteBar['endUtc'];
    /** Another spelling of {@link QuoteBar.endUtc}. @hidden */
    readonly end_utc: QuoteBar['endUtc'];
    /** Another spelling of {@link QuoteBar.isFillForward}. @hidden */
    readonly IsFillForward: QuoteBar['isFillForward'];
    /** Another spelling of {@link QuoteBar.isFillForward}. @hidden */
    readonly is_fill_forward: QuoteBar['isFillForward'];
    /** Another spelling of {@link QuoteBar.time}. @hidden */
    readonly Time: QuoteBar['time'];
    /** Another spelling of {@link QuoteBar.endTime}. @hidden */
    readonly EndTime: QuoteBar['endTime'];
    /** Another spelling of {@link QuoteBar.endTime}. @hidden */
    readonly end_time: QuoteBar['endTime'];
    /** Another spelling of {@link QuoteBar.period}. @hidden */
    readonly Period: QuoteBar['period'];
    /** Another spelling of {@link QuoteBar.bid}. @hidden */
    readonly Bid: QuoteBar['bid'];
    /** Another spelling of {@link QuoteBar.ask}. @hidden */
    readonly Ask: QuoteBar['ask'];
    /** Another spelling of {@link QuoteBar.lastBidSize}. @hidden */
    readonly LastBidSize: QuoteBar['lastBidSize'];
    /** Another spelling of {@link QuoteBar.lastBidSize}. @hidden */
    readonly last_bid_size: QuoteBar['lastBidSize'];
    /** Another spelling of {@link QuoteBar.lastAskSize}. @hidden */
    readonly LastAskSize: QuoteBar['lastAskSize'];
    /** Another spelling of {@link QuoteBar.lastAskSize}. @hidden */
    readonly last_ask_size: QuoteBar['lastAskSize'];
    /** Another spelling of {@link QuoteBar.open}. @hidden */
    readonly Open: QuoteBar['open'];
    /** Another spelling of {@link QuoteBar.high}. @hidden */
    readonly High: QuoteBar['high'];
    /** Another spelling of {@link QuoteBar.low}. @hidden */
    readonly Low: QuoteBar['low'];
    /** Another spelling of {@link QuoteBar.close}. @hidden */
    readonly Close: QuoteBar['close'];
    /** Another spelling of {@link QuoteBar.price}. @hidden */
    readonly Price: QuoteBar['price'];
    /** Another spelling of {@link QuoteBar.value}. @hidden */
    readonly Value: QuoteBar['value'];
  }
  interface TradeBar {
    /** Another spelling of {@link TradeBar.symbol}. @hidden */
    readonly Symbol: TradeBar['symbol'];
    /** Another spelling of {@link TradeBar.startUtc}. @hidden */
    readonly StartUtc: TradeBar['startUtc'];
    /** Another spelling of {@link TradeBar.startUtc}. @hidden */
    readonly start_utc: TradeBar['startUtc'];
    /** Another spelling of {@link TradeBar.endUtc}. @hidden */
    readonly EndUtc: TradeBar['endUtc'];
    /** Another spelling of {@link TradeBar.endUtc}. @hidden */
    readonly end_utc: TradeBar['endUtc'];
    /** Another spelling of {@link TradeBar.isFillForward}. @hidden */
    readonly IsFillForward: TradeBar['isFillForward'];
    /** Another spelling of {@link TradeBar.isFillForward}. @hidden */
    readonly is_fill_forward: TradeBar['isFillForward'];
    /** Another spelling of {@link TradeBar.time}. @hidden */
    readonly Time: TradeBar['time'];
    /** Another spelling of {@link TradeBar.endTime}. @hidden */
    readonly EndTime: TradeBar['endTime'];
    /** Another spelling of {@link TradeBar.endTime}. @hidden */
    readonly end_time: TradeBar['endTime'];
    /** Another spelling of {@link TradeBar.period}. @hidden */
    readonly Period: TradeBar['period'];
    /** Another spelling of {@link TradeBar.open}. @hidden */
    readonly Open: TradeBar['open'];
    /** Another spelling of {@link TradeBar.high}. @hidden */
    readonly High: TradeBar['high'];
    /** Another spelling of {@link TradeBar.low}. @hidden */
    readonly Low: TradeBar['low'];
    /** Another spelling of {@link TradeBar.close}. @hidden */
    readonly Close: TradeBar['close'];
    /** Another spelling of {@link TradeBar.volume}. @hidden */
    readonly Volume: TradeBar['volume'];
    /** Another spelling of {@link TradeBar.price}. @hidden */
    readonly Price: TradeBar['price'];
    /** Another spelling of {@link TradeBar.value}. @hidden */
    readonly Value: TradeBar['value'];
  }
}

declare module './market/columns.js' {
  interface QuoteColumnsBuilder {
    /** Another spelling of {@link QuoteColumnsBuilder.length}. @hidden */
    Length: QuoteColumnsBuilder['length'];
    /** Another spelling of {@link QuoteColumnsBuilder.full}. @hidden */
    readonly Full: QuoteColumnsBuilder['full'];
    /** Another spelling of {@link QuoteColumnsBuilder.add}. @hidden */
    Add(start: number, end: number, bidOpen: number, bidHigh: number, bidLow: number, bidClose: number, bidSize: number, askOpen: number, askHigh: number, askLow: number, askClose: number, askSize: number): string | undefined;
    /** Another spelling of {@link QuoteColumnsBuilder.take}. @hidden */
    Take(grain?: PriceGrain): QuoteColumns;
  }
  interface TradeColumnsBuilder {
    /** Another spelling of {@link TradeColumnsBuilder.length}. @hidden */
    Length: TradeColumnsBuilder['length'];
    /** Another spelling of {@link TradeColumnsBuilder.full}. @hidden */
    readonly Full: TradeColumnsBuilder['full'];
    /** Another spelling of {@link TradeColumnsBuilder.add}. @hidden */
    Add(start: number, end: number, open: number, high: number, low: number, close: number, volume: number): string | undefined;
    /** Another spelling of {@link TradeColumnsBuilder.take}. @hidden */
    Take(grain?: PriceGrain): TradeColumns;
  }
}

declare module './market/consolidators/calendar.js' {
  interface CalendarInfo {
    /** Another spelling of {@link CalendarInfo.start}. @hidden */
    readonly Start: CalendarInfo['start'];
    /** Another spelling of {@link CalendarInfo.period}. @hidden */
    readonly Period: CalendarInfo['period'];
    /** Another spelling of {@link CalendarInfo.end}. @hidden */
    readonly End: CalendarInfo['end'];
  }
}

declare module './market/consolidators/classic-renko-consolidator.js' {
  interface ClassicRenkoConsolidator {
    /** Another spelling of {@link ClassicRenkoConsolidator.workingData}. @hidden */
    readonly WorkingData: ClassicRenkoConsolidator['workingData'];
    /** Another spelling of {@link ClassicRenkoConsolidator.workingData}. @hidden */
    readonly working_data: ClassicRenkoConsolidator['workingData'];
    /** Another spelling of {@link ClassicRenkoConsolidator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './market/consolidators/consolidator.js' {
  interface Consolidator<I extends DataPoint, O extends DataPoint> {
    /** Another spelling of {@link Consolidator.window}. @hidden */
    readonly Window: Consolidator<I, O>['window'];
    /** Another spelling of {@link Consolidator.input}. @hidden */
    readonly Input: Consolidator<I, O>['input'];
    /** Another spelling of {@link Consolidator.output}. @hidden */
    readonly Output: Consolidator<I, O>['output'];
    /** Another spelling of {@link Consolidator.consolidated}. @hidden */
    readonly Consolidated: Consolidator<I, O>['consolidated'];
    /** Another spelling of {@link Consolidator.current}. @hidden */
    readonly Current: Consolidator<I, O>['current'];
    /** Another spelling of {@link Consolidator.previous}. @hidden */
    readonly Previous: Consolidator<I, O>['previous'];
    /** Another spelling of {@link Consolidator.workingData}. @hidden */
    readonly WorkingData: Consolidator<I, O>['workingData'];
    /** Another spelling of {@link Consolidator.workingData}. @hidden */
    readonly working_data: Consolidator<I, O>['workingData'];
    /** Another spelling of {@link Consolidator.dueUtc}. @hidden */
    readonly DueUtc: Consolidator<I, O>['dueUtc'];
    /** Another spelling of {@link Consolidator.dueUtc}. @hidden */
    readonly due_utc: Consolidator<I, O>['dueUtc'];
    /** Another spelling of {@link Consolidator.update}. @hidden */
    Update(data: I): void;
    /** Another spelling of {@link Consolidator.scan}. @hidden */
    Scan(utc: number): void;
    /** Another spelling of {@link Consolidator.useMarket}. @hidden */
    UseMarket(market: ConsolidatorMarket): void;
    /** Another spelling of {@link Consolidator.useMarket}. @hidden */
    use_market(market: ConsolidatorMarket): void;
    /** Another spelling of {@link Consolidator.onConsolidated}. @hidden */
    OnConsolidated(handler: ConsolidatedHandler<O>): void;
    /** Another spelling of {@link Consolidator.onConsolidated}. @hidden */
    on_consolidated(handler: ConsolidatedHandler<O>): void;
    /** Another spelling of {@link Consolidator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './market/consolidators/identity-data-consolidator.js' {
  interface IdentityDataConsolidator<T extends DataPoint = TradeBar> {
    /** Another spelling of {@link IdentityDataConsolidator.input}. @hidden */
    readonly Input: IdentityDataConsolidator<T>['input'];
    /** Another spelling of {@link IdentityDataConsolidator.output}. @hidden */
    readonly Output: IdentityDataConsolidator<T>['output'];
    /** Another spelling of {@link IdentityDataConsolidator.workingData}. @hidden */
    readonly WorkingData: IdentityDataConsolidator<T>['workingData'];
    /** Another spelling of {@link IdentityDataConsolidator.workingData}. @hidden */
    readonly working_data: IdentityDataConsolidator<T>['workingData'];
    /** Another spelling of {@link IdentityDataConsolidator.update}. @hidden */
    Update(data: T): void;
    /** Another spelling of {@link IdentityDataConsolidator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './market/consolidators/market-hour-aware-consolidator.js' {
  interface MarketHourAwareConsolidator<T extends TradeBar | QuoteBar = TradeBar> {
    /** Another spelling of {@link MarketHourAwareConsolidator.input}. @hidden */
    readonly Input: MarketHourAwareConsolidator<T>['input'];
    /** Another spelling of {@link MarketHourAwareConsolidator.output}. @hidden */
    readonly Output: MarketHourAwareConsolidator<T>['output'];
    /** Another spelling of {@link MarketHourAwareConsolidator.workingData}. @hidden */
    readonly WorkingData: MarketHourAwareConsolidator<T>['workingData'];
    /** Another spelling of {@link MarketHourAwareConsolidator.workingData}. @hidden */
    readonly working_data: MarketHourAwareConsolidator<T>['workingData'];
    /** Another spelling of {@link MarketHourAwareConsolidator.dueUtc}. @hidden */
    readonly DueUtc: MarketHourAwareConsolidator<T>['dueUtc'];
    /** Another spelling of {@link MarketHourAwareConsolidator.dueUtc}. @hidden */
    readonly due_utc: MarketHourAwareConsolidator<T>['dueUtc'];
    /** Another spelling of {@link MarketHourAwareConsolidator.update}. @hidden */
    Update(data: T): void;
    /** Another spelling of {@link MarketHourAwareConsolidator.scan}. @hidden */
    Scan(utc: number): void;
    /** Another spelling of {@link MarketHourAwareConsolidator.useMarket}. @hidden */
    UseMarket(argument0: ConsolidatorMarket): void;
    /** Another spelling of {@link MarketHourAwareConsolidator.useMarket}. @hidden */
    use_market(argument0: ConsolidatorMarket): void;
    /** Another spelling of {@link MarketHourAwareConsolidator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './market/consolidators/period-count-consolidator.js' {
  interface PeriodCountConsolidator<I extends DataPoint, O extends DataPoint> {
    /** Another spelling of {@link PeriodCountConsolidator.workingData}. @hidden */
    readonly WorkingData: PeriodCountConsolidator<I, O>['workingData'];
    /** Another spelling of {@link PeriodCountConsolidator.workingData}. @hidden */
    readonly working_data: PeriodCountConsolidator<I, O>['workingData'];
    /** Another spelling of {@link PeriodCountConsolidator.dueUtc}. @hidden */
    readonly DueUtc: PeriodCountConsolidator<I, O>['dueUtc'];
    /** Another spelling of {@link PeriodCountConsolidator.dueUtc}. @hidden */
    readonly due_utc: PeriodCountConsolidator<I, O>['dueUtc'];
    /** Another spelling of {@link PeriodCountConsolidator.update}. @hidden */
    Update(data: I): void;
    /** Another spelling of {@link PeriodCountConsolidator.scan}. @hidden */
    Scan(utc: number): void;
    /** Another spelling of {@link PeriodCountConsolidator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './market/consolidators/price-bars.js' {
  interface RangeBar {
    /** Another spelling of {@link RangeBar.rangeSize}. @hidden */
    readonly RangeSize: RangeBar['rangeSize'];
    /** Another spelling of {@link RangeBar.rangeSize}. @hidden */
    readonly range_size: RangeBar['rangeSize'];
  }
  interface RenkoBar {
    /** Another spelling of {@link RenkoBar.brickSize}. @hidden */
    readonly BrickSize: RenkoBar['brickSize'];
    /** Another spelling of {@link RenkoBar.brickSize}. @hidden */
    readonly brick_size: RenkoBar['brickSize'];
    /** Another spelling of {@link RenkoBar.direction}. @hidden */
    readonly Direction: RenkoBar['direction'];
    /** Another spelling of {@link RenkoBar.spread}. @hidden */
    readonly Spread: RenkoBar['spread'];
  }
}

declare module './market/consolidators/quote-bar-consolidator.js' {
  interface QuoteBarConsolidator {
    /** Another spelling of {@link QuoteBarConsolidator.input}. @hidden */
    readonly Input: QuoteBarConsolidator['input'];
    /** Another spelling of {@link QuoteBarConsolidator.output}. @hidden */
    readonly Output: QuoteBarConsolidator['output'];
    /** Another spelling of {@link QuoteBarConsolidator.workingBar}. @hidden */
    readonly WorkingBar: QuoteBarConsolidator['workingBar'];
    /** Another spelling of {@link QuoteBarConsolidator.workingBar}. @hidden */
    readonly working_bar: QuoteBarConsolidator['workingBar'];
  }
}

declare module './market/consolidators/range-consolidator.js' {
  interface RangeMaker {
    /** Another spelling of {@link RangeMaker.range}. @hidden */
    readonly Range: RangeMaker['range'];
    /** Another spelling of {@link RangeMaker.rangeSize}. @hidden */
    readonly RangeSize: RangeMaker['rangeSize'];
    /** Another spelling of {@link RangeMaker.rangeSize}. @hidden */
    readonly range_size: RangeMaker['rangeSize'];
    /** Another spelling of {@link RangeMaker.workingData}. @hidden */
    readonly WorkingData: RangeMaker['workingData'];
    /** Another spelling of {@link RangeMaker.workingData}. @hidden */
    readonly working_data: RangeMaker['workingData'];
    /** Another spelling of {@link RangeMaker.useMarket}. @hidden */
    UseMarket(argument0: ConsolidatorMarket): void;
    /** Another spelling of {@link RangeMaker.useMarket}. @hidden */
    use_market(argument0: ConsolidatorMarket): void;
    /** Another spelling of {@link RangeMaker.reset}. @hidden */
    Reset(): void;
  }
}

declare module './market/consolidators/renko-consolidator.js' {
  interface RenkoConsolidator {
    /** Another spelling of {@link RenkoConsolidator.input}. @hidden */
    readonly Input: RenkoConsolidator['input'];
    /** Another spelling of {@link RenkoConsolidator.output}. @hidden */
    readonly Output: RenkoConsolidator['output'];
    /** Another spelling of {@link RenkoConsolidator.workingData}. @hidden */
    readonly WorkingData: RenkoConsolidator['workingData'];
    /** Another spelling of {@link RenkoConsolidator.workingData}. @hidden */
    readonly working_data: RenkoConsolidator['workingData'];
    /** Another spelling of {@link RenkoConsolidator.update}. @hidden */
    Update(data: DataPoint): void;
    /** Another spelling of {@link RenkoConsolidator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './market/consolidators/sequential-consolidator.js' {
  interface SequentialConsolidator<I extends DataPoint, M extends DataPoint, O extends DataPoint> {
    /** Another spelling of {@link SequentialConsolidator.first}. @hidden */
    readonly First: SequentialConsolidator<I, M, O>['first'];
    /** Another spelling of {@link SequentialConsolidator.second}. @hidden */
    readonly Second: SequentialConsolidator<I, M, O>['second'];
    /** Another spelling of {@link SequentialConsolidator.input}. @hidden */
    readonly Input: SequentialConsolidator<I, M, O>['input'];
    /** Another spelling of {@link SequentialConsolidator.output}. @hidden */
    readonly Output: SequentialConsolidator<I, M, O>['output'];
    /** Another spelling of {@link SequentialConsolidator.workingData}. @hidden */
    readonly WorkingData: SequentialConsolidator<I, M, O>['workingData'];
    /** Another spelling of {@link SequentialConsolidator.workingData}. @hidden */
    readonly working_data: SequentialConsolidator<I, M, O>['workingData'];
    /** Another spelling of {@link SequentialConsolidator.dueUtc}. @hidden */
    readonly DueUtc: SequentialConsolidator<I, M, O>['dueUtc'];
    /** Another spelling of {@link SequentialConsolidator.dueUtc}. @hidden */
    readonly due_utc: SequentialConsolidator<I, M, O>['dueUtc'];
    /** Another spelling of {@link SequentialConsolidator.update}. @hidden */
    Update(data: I): void;
    /** Another spelling of {@link SequentialConsolidator.scan}. @hidden */
    Scan(utc: number): void;
    /** Another spelling of {@link SequentialConsolidator.useMarket}. @hidden */
    UseMarket(market: ConsolidatorMarket): void;
    /** Another spelling of {@link SequentialConsolidator.useMarket}. @hidden */
    use_market(market: ConsolidatorMarket): void;
    /** Another spelling of {@link SequentialConsolidator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './market/consolidators/timeless-consolidator.js' {
  interface TimelessConsolidator<O extends DataPoint> {
    /** Another spelling of {@link TimelessConsolidator.input}. @hidden */
    readonly Input: TimelessConsolidator<O>['input'];
    /** Another spelling of {@link TimelessConsolidator.output}. @hidden */
    readonly Output: TimelessConsolidator<O>['output'];
    /** Another spelling of {@link TimelessConsolidator.update}. @hidden */
    Update(data: DataPoint): void;
  }
}

declare module './market/consolidators/trade-bar-consolidator.js' {
  interface BaseDataConsolidator {
    /** Another spelling of {@link BaseDataConsolidator.input}. @hidden */
    readonly Input: BaseDataConsolidator['input'];
  }
  interface TradeBarConsolidator {
    /** Another spelling of {@link TradeBarConsolidator.input}. @hidden */
    readonly Input: TradeBarConsolidator['input'];
  }
  interface TradeBarMaker<I extends DataPoint> {
    /** Another spelling of {@link TradeBarMaker.output}. @hidden */
    readonly Output: TradeBarMaker<I>['output'];
    /** Another spelling of {@link TradeBarMaker.workingBar}. @hidden */
    readonly WorkingBar: TradeBarMaker<I>['workingBar'];
    /** Another spelling of {@link TradeBarMaker.workingBar}. @hidden */
    readonly working_bar: TradeBarMaker<I>['workingBar'];
  }
}

declare module './market/consolidators/volume-renko-consolidator.js' {
  interface VolumeRenkoConsolidator {
    /** Another spelling of {@link VolumeRenkoConsolidator.input}. @hidden */
    readonly Input: VolumeRenkoConsolidator['input'];
    /** Another spelling of {@link VolumeRenkoConsolidator.output}. @hidden */
    readonly Output: VolumeRenkoConsolidator['output'];
    /** Another spelling of {@link VolumeRenkoConsolidator.workingData}. @hidden */
    readonly WorkingData: VolumeRenkoConsolidator['workingData'];
    /** Another spelling of {@link VolumeRenkoConsolidator.workingData}. @hidden */
    readonly working_data: VolumeRenkoConsolidator['workingData'];
    /** Another spelling of {@link VolumeRenkoConsolidator.update}. @hidden */
    Update(data: TradeBar): void;
    /** Another spelling of {@link VolumeRenkoConsolidator.reset}. @hidden */
    Reset(): void;
  }
}

declare module './market/corporate-actions.js' {
  interface Delisting {
    /** Another spelling of {@link Delisting.symbol}. @hidden */
    readonly Symbol: Delisting['symbol'];
    /** Another spelling of {@link Delisting.utc}. @hidden */
    readonly Utc: Delisting['utc'];
    /** Another spelling of {@link Delisting.time}. @hidden */
    readonly Time: Delisting['time'];
    /** Another spelling of {@link Delisting.type}. @hidden */
    readonly Type: Delisting['type'];
    /** Another spelling of {@link Delisting.price}. @hidden */
    readonly Price: Delisting['price'];
    /** Another spelling of {@link Delisting.value}. @hidden */
    readonly Value: Delisting['value'];
  }
  interface Dividend {
    /** Another spelling of {@link Dividend.symbol}. @hidden */
    readonly Symbol: Dividend['symbol'];
    /** Another spelling of {@link Dividend.utc}. @hidden */
    readonly Utc: Dividend['utc'];
    /** Another spelling of {@link Dividend.time}. @hidden */
    readonly Time: Dividend['time'];
    /** Another spelling of {@link Dividend.distribution}. @hidden */
    readonly Distribution: Dividend['distribution'];
    /** Another spelling of {@link Dividend.referencePrice}. @hidden */
    readonly ReferencePrice: Dividend['referencePrice'];
    /** Another spelling of {@link Dividend.referencePrice}. @hidden */
    readonly reference_price: Dividend['referencePrice'];
    /** Another spelling of {@link Dividend.value}. @hidden */
    readonly Value: Dividend['value'];
  }
  interface Split {
    /** Another spelling of {@link Split.symbol}. @hidden */
    readonly Symbol: Split['symbol'];
    /** Another spelling of {@link Split.utc}. @hidden */
    readonly Utc: Split['utc'];
    /** Another spelling of {@link Split.time}. @hidden */
    readonly Time: Split['time'];
    /** Another spelling of {@link Split.type}. @hidden */
    readonly Type: Split['type'];
    /** Another spelling of {@link Split.splitFactor}. @hidden */
    readonly SplitFactor: Split['splitFactor'];
    /** Another spelling of {@link Split.splitFactor}. @hidden */
    readonly split_factor: Split['splitFactor'];
    /** Another spelling of {@link Split.referencePrice}. @hidden */
    readonly ReferencePrice: Split['referencePrice'];
    /** Another spelling of {@link Split.referencePrice}. @hidden */
    readonly reference_price: Split['referencePrice'];
    /** Another spelling of {@link Split.value}. @hidden */
    readonly Value: Split['value'];
  }
  interface SymbolChangedEvent {
    /** Another spelling of {@link SymbolChangedEvent.symbol}. @hidden */
    readonly Symbol: SymbolChangedEvent['symbol'];
    /** Another spelling of {@link SymbolChangedEvent.utc}. @hidden */
    readonly Utc: SymbolChangedEvent['utc'];
    /** Another spelling of {@link SymbolChangedEvent.time}. @hidden */
    readonly Time: SymbolChangedEvent['time'];
    /** Another spelling of {@link SymbolChangedEvent.oldSymbol}. @hidden */
    readonly OldSymbol: SymbolChangedEvent['oldSymbol'];
    /** Another spelling of {@link SymbolChangedEvent.oldSymbol}. @hidden */
    readonly old_symbol: SymbolChangedEvent['oldSymbol'];
    /** Another spelling of {@link SymbolChangedEvent.newSymbol}. @hidden */
    readonly NewSymbol: SymbolChangedEvent['newSymbol'];
    /** Another spelling of {@link SymbolChangedEvent.newSymbol}. @hidden */
    readonly new_symbol: SymbolChangedEvent['newSymbol'];
  }
}

declare module './market/daily-closes.js' {
  interface DailyCloses {
    /** Another spelling of {@link DailyCloses.length}. @hidden */
    readonly Length: DailyCloses['length'];
    /** Another spelling of {@link DailyCloses.newestDay}. @hidden */
    readonly NewestDay: DailyCloses['newestDay'];
    /** Another spelling of {@link DailyCloses.newestDay}. @hidden */
    readonly newest_day: DailyCloses['newestDay'];
    /** Another spelling of {@link DailyCloses.days}. @hidden */
    readonly Days: DailyCloses['days'];
    /** Another spelling of {@link DailyCloses.values}. @hidden */
    readonly Values: DailyCloses['values'];
    /** Another spelling of {@link DailyCloses.add}. @hidden */
    Add(day: number, value: number): boolean;
  }
}

declare module './market/grain.js' {
  interface PriceGrain {
    /** Another spelling of {@link PriceGrain.digits}. @hidden */
    readonly Digits: PriceGrain['digits'];
    /** Another spelling of {@link PriceGrain.factor}. @hidden */
    readonly Factor: PriceGrain['factor'];
    /** Another spelling of {@link PriceGrain.scale}. @hidden */
    readonly Scale: PriceGrain['scale'];
    /** Another spelling of {@link PriceGrain.price}. @hidden */
    Price(raw: number): number;
    /** Another spelling of {@link PriceGrain.exact}. @hidden */
    Exact(price: number): Decimal | undefined;
  }
  interface PriceGrains {
    /** Another spelling of {@link PriceGrains.trade}. @hidden */
    readonly Trade: PriceGrains['trade'];
    /** Another spelling of {@link PriceGrains.quote}. @hidden */
    readonly Quote: PriceGrains['quote'];
    /** Another spelling of {@link PriceGrains.exact}. @hidden */
    Exact(price: number): Decimal;
  }
}

declare module './market/hours.js' {
  interface ExchangeHours {
    /** Another spelling of {@link ExchangeHours.timeZone}. @hidden */
    readonly TimeZone: ExchangeHours['timeZone'];
    /** Another spelling of {@link ExchangeHours.timeZone}. @hidden */
    readonly time_zone: ExchangeHours['timeZone'];
    /** Another spelling of {@link ExchangeHours.dataTimeZone}. @hidden */
    readonly DataTimeZone: ExchangeHours['dataTimeZone'];
    /** Another spelling of {@link ExchangeHours.dataTimeZone}. @hidden */
    readonly data_time_zone: ExchangeHours['dataTimeZone'];
    /** Another spelling of {@link ExchangeHours.dayOf}. @hidden */
    DayOf(utc: number): number;
    /** Another spelling of {@link ExchangeHours.dayOf}. @hidden */
    day_of(utc: number): number;
    /** Another spelling of {@link ExchangeHours.session}. @hidden */
    Session(day: number, extended?: boolean): TradingSession | undefined;
    /** Another spelling of {@link ExchangeHours.usualSession}. @hidden */
    UsualSession(day: number): TradingSession;
    /** Another spelling of {@link ExchangeHours.usualSession}. @hidden */
    usual_session(day: number): TradingSession;
    /** Another spelling of {@link ExchangeHours.isOpen}. @hidden */
    IsOpen(utc: number, extended?: boolean): boolean;
    /** Another spelling of {@link ExchangeHours.isOpen}. @hidden */
    is_open(utc: number, extended?: boolean): boolean;
    /** Another spelling of {@link ExchangeHours.isOpenDuring}. @hidden */
    IsOpenDuring(start: number, end: number, extended?: boolean): boolean;
    /** Another spelling of {@link ExchangeHours.isOpenDuring}. @hidden */
    is_open_during(start: number, end: number, extended?: boolean): boolean;
    /** Another spelling of {@link ExchangeHours.isAlwaysOpen}. @hidden */
    readonly IsAlwaysOpen: ExchangeHours['isAlwaysOpen'];
    /** Another spelling of {@link ExchangeHours.isAlwaysOpen}. @hidden */
    readonly is_always_open: ExchangeHours['isAlwaysOpen'];
    /** Another spelling of {@link ExchangeHours.isTradingDay}. @hidden */
    IsTradingDay(day: number): boolean;
    /** Another spelling of {@link ExchangeHours.isTradingDay}. @hidden */
    is_trading_day(day: number): boolean;
    /** Another spelling of {@link ExchangeHours.nextOpen}. @hidden */
    NextOpen(utc: number, extended?: boolean): number;
    /** Another spelling of {@link ExchangeHours.nextOpen}. @hidden */
    next_open(utc: number, extended?: boolean): number;
    /** Another spelling of {@link ExchangeHours.nextClose}. @hidden */
    NextClose(utc: number): number;
    /** Another spelling of {@link ExchangeHours.nextClose}. @hidden */
    next_close(utc: number): number;
    /** Another spelling of {@link ExchangeHours.sessionBefore}. @hidden */
    SessionBefore(utc: number, extended?: boolean): TradingSession;
    /** Another spelling of {@link ExchangeHours.sessionBefore}. @hidden */
    session_before(utc: number, extended?: boolean): TradingSession;
    /** Another spelling of {@link ExchangeHours.previousTradingDay}. @hidden */
    PreviousTradingDay(day: number): number;
    /** Another spelling of {@link ExchangeHours.previousTradingDay}. @hidden */
    previous_trading_day(day: number): number;
  }
}

declare module './market/properties.js' {
  interface SymbolProperties {
    /** Another spelling of {@link SymbolProperties.quoteCurrency}. @hidden */
    readonly QuoteCurrency: SymbolProperties['quoteCurrency'];
    /** Another spelling of {@link SymbolProperties.quoteCurrency}. @hidden */
    readonly quote_currency: SymbolProperties['quoteCurrency'];
    /** Another spelling of {@link SymbolProperties.contractMultiplier}. @hidden */
    readonly ContractMultiplier: SymbolProperties['contractMultiplier'];
    /** Another spelling of {@link SymbolProperties.contractMultiplier}. @hidden */
    readonly contract_multiplier: SymbolProperties['contractMultiplier'];
    /** Another spelling of {@link SymbolProperties.minimumPriceVariation}. @hidden */
    readonly MinimumPriceVariation: SymbolProperties['minimumPriceVariation'];
    /** Another spelling of {@link SymbolProperties.minimumPriceVariation}. @hidden */
    readonly minimum_price_variation: SymbolProperties['minimumPriceVariation'];
    /** Another spelling of {@link SymbolProperties.lotSize}. @hidden */
    readonly LotSize: SymbolProperties['lotSize'];
    /** Another spelling of {@link SymbolProperties.lotSize}. @hidden */
    readonly lot_size: SymbolProperties['lotSize'];
  }
}

declare module './market/rolling-window.js' {
  interface RollingWindow<T> {
    /** Another spelling of {@link RollingWindow.size}. @hidden */
    Size: RollingWindow<T>['size'];
    /** Another spelling of {@link RollingWindow.count}. @hidden */
    readonly Count: RollingWindow<T>['count'];
    /** Another spelling of {@link RollingWindow.samples}. @hidden */
    readonly Samples: RollingWindow<T>['samples'];
    /** Another spelling of {@link RollingWindow.isReady}. @hidden */
    readonly IsReady: RollingWindow<T>['isReady'];
    /** Another spelling of {@link RollingWindow.isReady}. @hidden */
    readonly is_ready: RollingWindow<T>['isReady'];
    /** Another spelling of {@link RollingWindow.mostRecentlyRemoved}. @hidden */
    readonly MostRecentlyRemoved: RollingWindow<T>['mostRecentlyRemoved'];
    /** Another spelling of {@link RollingWindow.mostRecentlyRemoved}. @hidden */
    readonly most_recently_removed: RollingWindow<T>['mostRecentlyRemoved'];
    /** Another spelling of {@link RollingWindow.add}. @hidden */
    Add(item: T): void;
    /** Another spelling of {@link RollingWindow.get}. @hidden */
    Get(age: number): T | undefined;
    /** Another spelling of {@link RollingWindow.set}. @hidden */
    Set(age: number, item: T): void;
    /** Another spelling of {@link RollingWindow.at}. @hidden */
    At(position: number): T | undefined;
    /** Another spelling of {@link RollingWindow.reset}. @hidden */
    Reset(): void;
  }
}

declare module './market/security-cache.js' {
  interface SecurityCache {
    /** Another spelling of {@link SecurityCache.price}. @hidden */
    readonly Price: SecurityCache['price'];
    /** Another spelling of {@link SecurityCache.priceUtc}. @hidden */
    readonly PriceUtc: SecurityCache['priceUtc'];
    /** Another spelling of {@link SecurityCache.priceUtc}. @hidden */
    readonly price_utc: SecurityCache['priceUtc'];
    /** Another spelling of {@link SecurityCache.bidPrice}. @hidden */
    readonly BidPrice: SecurityCache['bidPrice'];
    /** Another spelling of {@link SecurityCache.bidPrice}. @hidden */
    readonly bid_price: SecurityCache['bidPrice'];
    /** Another spelling of {@link SecurityCache.askPrice}. @hidden */
    readonly AskPrice: SecurityCache['askPrice'];
    /** Another spelling of {@link SecurityCache.askPrice}. @hidden */
    readonly ask_price: SecurityCache['askPrice'];
    /** Another spelling of {@link SecurityCache.tradeBar}. @hidden */
    readonly TradeBar: SecurityCache['tradeBar'];
    /** Another spelling of {@link SecurityCache.tradeBar}. @hidden */
    readonly trade_bar: SecurityCache['tradeBar'];
    /** Another spelling of {@link SecurityCache.quoteBar}. @hidden */
    readonly QuoteBar: SecurityCache['quoteBar'];
    /** Another spelling of {@link SecurityCache.quoteBar}. @hidden */
    readonly quote_bar: SecurityCache['quoteBar'];
    /** Another spelling of {@link SecurityCache.grains}. @hidden */
    readonly Grains: SecurityCache['grains'];
  }
}

declare module './market/slice.js' {
  interface BarsByTicker<T extends OfSymbol> {
    /** Another spelling of {@link BarsByTicker.count}. @hidden */
    readonly Count: BarsByTicker<T>['count'];
    /** Another spelling of {@link BarsByTicker.values}. @hidden */
    readonly Values: BarsByTicker<T>['values'];
    /** Another spelling of {@link BarsByTicker.keys}. @hidden */
    readonly Keys: BarsByTicker<T>['keys'];
    /** Another spelling of {@link BarsByTicker.get}. @hidden */
    Get(symbol: SymbolLike): T | undefined;
    /** Another spelling of {@link BarsByTicker.containsKey}. @hidden */
    ContainsKey(symbol: SymbolLike): boolean;
    /** Another spelling of {@link BarsByTicker.containsKey}. @hidden */
    contains_key(symbol: SymbolLike): boolean;
  }
  interface TimeSlice {
    /** Another spelling of {@link TimeSlice.utc}. @hidden */
    readonly Utc: TimeSlice['utc'];
    /** Another spelling of {@link TimeSlice.time}. @hidden */
    readonly Time: TimeSlice['time'];
    /** Another spelling of {@link TimeSlice.utcTime}. @hidden */
    readonly UtcTime: TimeSlice['utcTime'];
    /** Another spelling of {@link TimeSlice.utcTime}. @hidden */
    readonly utc_time: TimeSlice['utcTime'];
    /** Another spelling of {@link TimeSlice.hasData}. @hidden */
    readonly HasData: TimeSlice['hasData'];
    /** Another spelling of {@link TimeSlice.hasData}. @hidden */
    readonly has_data: TimeSlice['hasData'];
    /** Another spelling of {@link TimeSlice.count}. @hidden */
    readonly Count: TimeSlice['count'];
    /** Another spelling of {@link TimeSlice.dividends}. @hidden */
    readonly Dividends: TimeSlice['dividends'];
    /** Another spelling of {@link TimeSlice.splits}. @hidden */
    readonly Splits: TimeSlice['splits'];
    /** Another spelling of {@link TimeSlice.delistings}. @hidden */
    readonly Delistings: TimeSlice['delistings'];
    /** Another spelling of {@link TimeSlice.symbolChangedEvents}. @hidden */
    readonly SymbolChangedEvents: TimeSlice['symbolChangedEvents'];
    /** Another spelling of {@link TimeSlice.symbolChangedEvents}. @hidden */
    readonly symbol_changed_events: TimeSlice['symbolChangedEvents'];
    /** Another spelling of {@link TimeSlice.bars}. @hidden */
    readonly Bars: TimeSlice['bars'];
    /** Another spelling of {@link TimeSlice.quoteBars}. @hidden */
    readonly QuoteBars: TimeSlice['quoteBars'];
    /** Another spelling of {@link TimeSlice.quoteBars}. @hidden */
    readonly quote_bars: TimeSlice['quoteBars'];
    /** Another spelling of {@link TimeSlice.keys}. @hidden */
    readonly Keys: TimeSlice['keys'];
    /** Another spelling of {@link TimeSlice.values}. @hidden */
    readonly Values: TimeSlice['values'];
    /** Another spelling of {@link TimeSlice.get}. @hidden */
    Get(symbol: SymbolLike): TradeBar | undefined;
    /** Another spelling of {@link TimeSlice.containsKey}. @hidden */
    ContainsKey(symbol: SymbolLike): boolean;
    /** Another spelling of {@link TimeSlice.containsKey}. @hidden */
    contains_key(symbol: SymbolLike): boolean;
  }
}

declare module './market/symbol.js' {
  interface SecuritySymbol {
    /** Another spelling of {@link SecuritySymbol.value}. @hidden */
    readonly Value: SecuritySymbol['value'];
    /** Another spelling of {@link SecuritySymbol.id}. @hidden */
    readonly Id: SecuritySymbol['id'];
    /** Another spelling of {@link SecuritySymbol.id}. @hidden */
    readonly ID: SecuritySymbol['id'];
    /** Another spelling of {@link SecuritySymbol.securityType}. @hidden */
    readonly SecurityType: SecuritySymbol['securityType'];
    /** Another spelling of {@link SecuritySymbol.securityType}. @hidden */
    readonly security_type: SecuritySymbol['securityType'];
    /** Another spelling of {@link SecuritySymbol.market}. @hidden */
    readonly Market: SecuritySymbol['market'];
    /** Another spelling of {@link SecuritySymbol.timeZone}. @hidden */
    readonly TimeZone: SecuritySymbol['timeZone'];
    /** Another spelling of {@link SecuritySymbol.timeZone}. @hidden */
    readonly time_zone: SecuritySymbol['timeZone'];
    /** Another spelling of {@link SecuritySymbol.toString}. @hidden */
    ToString(): string;
    /** Another spelling of {@link SecuritySymbol.toString}. @hidden */
    to_string(): string;
    /** Another spelling of {@link SecuritySymbol.toJSON}. @hidden */
    ToJSON(): string;
    /** Another spelling of {@link SecuritySymbol.toJSON}. @hidden */
    to_json(): string;
  }
}

declare module './orders/combo.js' {
  interface Leg {
    /** Another spelling of {@link Leg.symbol}. @hidden */
    readonly Symbol: Leg['symbol'];
    /** Another spelling of {@link Leg.quantity}. @hidden */
    readonly Quantity: Leg['quantity'];
    /** Another spelling of {@link Leg.orderPrice}. @hidden */
    readonly OrderPrice: Leg['orderPrice'];
    /** Another spelling of {@link Leg.orderPrice}. @hidden */
    readonly order_price: Leg['orderPrice'];
  }
}

declare module './orders/fills.js' {
  interface EquityFillModel {
    /** Another spelling of {@link EquityFillModel.fill}. @hidden */
    Fill(resting: RestingOrder, view: FillView): Execution | undefined;
  }
}

declare module './orders/models.js' {
  interface ConstantFeeModel {
    /** Another spelling of {@link ConstantFeeModel.fee}. @hidden */
    Fee(): number;
  }
  interface ConstantSlippageModel {
    /** Another spelling of {@link ConstantSlippageModel.slippage}. @hidden */
    Slippage(order: Pick<OrderRequest, 'quantity'>, price: number): number;
  }
  interface InteractiveBrokersFeeModel {
    /** Another spelling of {@link InteractiveBrokersFeeModel.fee}. @hidden */
    Fee(order: Pick<OrderRequest, 'quantity'>, price: number): number;
  }
  interface NullSlippageModel {
    /** Another spelling of {@link NullSlippageModel.slippage}. @hidden */
    Slippage(): number;
  }
}

declare module './orders/order-event.js' {
  interface OrderEvent {
    /** Another spelling of {@link OrderEvent.orderId}. @hidden */
    readonly OrderId: OrderEvent['orderId'];
    /** Another spelling of {@link OrderEvent.orderId}. @hidden */
    readonly order_id: OrderEvent['orderId'];
    /** Another spelling of {@link OrderEvent.symbol}. @hidden */
    readonly Symbol: OrderEvent['symbol'];
    /** Another spelling of {@link OrderEvent.strategy}. @hidden */
    readonly Strategy: OrderEvent['strategy'];
    /** Another spelling of {@link OrderEvent.utc}. @hidden */
    readonly Utc: OrderEvent['utc'];
    /** Another spelling of {@link OrderEvent.status}. @hidden */
    readonly Status: OrderEvent['status'];
    /** Another spelling of {@link OrderEvent.quantity}. @hidden */
    readonly Quantity: OrderEvent['quantity'];
    /** Another spelling of {@link OrderEvent.fillQuantity}. @hidden */
    readonly FillQuantity: OrderEvent['fillQuantity'];
    /** Another spelling of {@link OrderEvent.fillQuantity}. @hidden */
    readonly fill_quantity: OrderEvent['fillQuantity'];
    /** Another spelling of {@link OrderEvent.fillPrice}. @hidden */
    readonly FillPrice: OrderEvent['fillPrice'];
    /** Another spelling of {@link OrderEvent.fillPrice}. @hidden */
    readonly fill_price: OrderEvent['fillPrice'];
    /** Another spelling of {@link OrderEvent.orderFee}. @hidden */
    readonly OrderFee: OrderEvent['orderFee'];
    /** Another spelling of {@link OrderEvent.orderFee}. @hidden */
    readonly order_fee: OrderEvent['orderFee'];
    /** Another spelling of {@link OrderEvent.message}. @hidden */
    readonly Message: OrderEvent['message'];
    /** Another spelling of {@link OrderEvent.refusals}. @hidden */
    readonly Refusals: OrderEvent['refusals'];
    /** Another spelling of {@link OrderEvent.ticket}. @hidden */
    readonly Ticket: OrderEvent['ticket'];
    /** Another spelling of {@link OrderEvent.limitPrice}. @hidden */
    readonly LimitPrice: OrderEvent['limitPrice'];
    /** Another spelling of {@link OrderEvent.limitPrice}. @hidden */
    readonly limit_price: OrderEvent['limitPrice'];
    /** Another spelling of {@link OrderEvent.stopPrice}. @hidden */
    readonly StopPrice: OrderEvent['stopPrice'];
    /** Another spelling of {@link OrderEvent.stopPrice}. @hidden */
    readonly stop_price: OrderEvent['stopPrice'];
    /** Another spelling of {@link OrderEvent.triggerPrice}. @hidden */
    readonly TriggerPrice: OrderEvent['triggerPrice'];
    /** Another spelling of {@link OrderEvent.triggerPrice}. @hidden */
    readonly trigger_price: OrderEvent['triggerPrice'];
    /** Another spelling of {@link OrderEvent.trailingAmount}. @hidden */
    readonly TrailingAmount: OrderEvent['trailingAmount'];
    /** Another spelling of {@link OrderEvent.trailingAmount}. @hidden */
    readonly trailing_amount: OrderEvent['trailingAmount'];
    /** Another spelling of {@link OrderEvent.utcTime}. @hidden */
    readonly UtcTime: OrderEvent['utcTime'];
    /** Another spelling of {@link OrderEvent.utcTime}. @hidden */
    readonly utc_time: OrderEvent['utcTime'];
    /** Another spelling of {@link OrderEvent.absoluteFillQuantity}. @hidden */
    readonly AbsoluteFillQuantity: OrderEvent['absoluteFillQuantity'];
    /** Another spelling of {@link OrderEvent.absoluteFillQuantity}. @hidden */
    readonly absolute_fill_quantity: OrderEvent['absoluteFillQuantity'];
    /** Another spelling of {@link OrderEvent.direction}. @hidden */
    readonly Direction: OrderEvent['direction'];
  }
}

declare module './orders/order-properties.js' {
  interface OrderProperties {
    /** Another spelling of {@link OrderProperties.timeInForce}. @hidden */
    TimeInForce: OrderProperties['timeInForce'];
    /** Another spelling of {@link OrderProperties.timeInForce}. @hidden */
    time_in_force: OrderProperties['timeInForce'];
  }
}

declare module './orders/order.js' {
  interface Order {
    /** Another spelling of {@link Order.orderSubmissionData}. @hidden */
    readonly OrderSubmissionData: Order['orderSubmissionData'];
    /** Another spelling of {@link Order.orderSubmissionData}. @hidden */
    readonly order_submission_data: Order['orderSubmissionData'];
    /** Another spelling of {@link Order.id}. @hidden */
    readonly Id: Order['id'];
    /** Another spelling of {@link Order.id}. @hidden */
    readonly ID: Order['id'];
    /** Another spelling of {@link Order.symbol}. @hidden */
    readonly Symbol: Order['symbol'];
    /** Another spelling of {@link Order.type}. @hidden */
    readonly Type: Order['type'];
    /** Another spelling of {@link Order.quantity}. @hidden */
    readonly Quantity: Order['quantity'];
    /** Another spelling of {@link Order.direction}. @hidden */
    readonly Direction: Order['direction'];
    /** Another spelling of {@link Order.status}. @hidden */
    readonly Status: Order['status'];
    /** Another spelling of {@link Order.tag}. @hidden */
    readonly Tag: Order['tag'];
    /** Another spelling of {@link Order.strategy}. @hidden */
    readonly Strategy: Order['strategy'];
    /** Another spelling of {@link Order.accountWide}. @hidden */
    readonly AccountWide: Order['accountWide'];
    /** Another spelling of {@link Order.accountWide}. @hidden */
    readonly account_wide: Order['accountWide'];
    /** Another spelling of {@link Order.timeInForce}. @hidden */
    readonly TimeInForce: Order['timeInForce'];
    /** Another spelling of {@link Order.timeInForce}. @hidden */
    readonly time_in_force: Order['timeInForce'];
    /** Another spelling of {@link Order.limitPrice}. @hidden */
    readonly LimitPrice: Order['limitPrice'];
    /** Another spelling of {@link Order.limitPrice}. @hidden */
    readonly limit_price: Order['limitPrice'];
    /** Another spelling of {@link Order.stopPrice}. @hidden */
    readonly StopPrice: Order['stopPrice'];
    /** Another spelling of {@link Order.stopPrice}. @hidden */
    readonly stop_price: Order['stopPrice'];
    /** Another spelling of {@link Order.triggerPrice}. @hidden */
    readonly TriggerPrice: Order['triggerPrice'];
    /** Another spelling of {@link Order.triggerPrice}. @hidden */
    readonly trigger_price: Order['triggerPrice'];
    /** Another spelling of {@link Order.stopTriggered}. @hidden */
    readonly StopTriggered: Order['stopTriggered'];
    /** Another spelling of {@link Order.stopTriggered}. @hidden */
    readonly stop_triggered: Order['stopTriggered'];
    /** Another spelling of {@link Order.trailingAmount}. @hidden */
    readonly TrailingAmount: Order['trailingAmount'];
    /** Another spelling of {@link Order.trailingAmount}. @hidden */
    readonly trailing_amount: Order['trailingAmount'];
    /** Another spelling of {@link Order.trailingAsPercentage}. @hidden */
    readonly TrailingAsPercentage: Order['trailingAsPercentage'];
    /** Another spelling of {@link Order.trailingAsPercentage}. @hidden */
    readonly trailing_as_percentage: Order['trailingAsPercentage'];
    /** Another spelling of {@link Order.group}. @hidden */
    readonly Group: Order['group'];
    /** Another spelling of {@link Order.quantityFilled}. @hidden */
    readonly QuantityFilled: Order['quantityFilled'];
    /** Another spelling of {@link Order.quantityFilled}. @hidden */
    readonly quantity_filled: Order['quantityFilled'];
    /** Another spelling of {@link Order.quantityBusted}. @hidden */
    readonly QuantityBusted: Order['quantityBusted'];
    /** Another spelling of {@link Order.quantityBusted}. @hidden */
    readonly quantity_busted: Order['quantityBusted'];
    /** Another spelling of {@link Order.quantityRemaining}. @hidden */
    readonly QuantityRemaining: Order['quantityRemaining'];
    /** Another spelling of {@link Order.quantityRemaining}. @hidden */
    readonly quantity_remaining: Order['quantityRemaining'];
    /** Another spelling of {@link Order.averageFillPrice}. @hidden */
    readonly AverageFillPrice: Order['averageFillPrice'];
    /** Another spelling of {@link Order.averageFillPrice}. @hidden */
    readonly average_fill_price: Order['averageFillPrice'];
    /** Another spelling of {@link Order.exactPrice}. @hidden */
    readonly ExactPrice: Order['exactPrice'];
    /** Another spelling of {@link Order.exactPrice}. @hidden */
    readonly exact_price: Order['exactPrice'];
    /** Another spelling of {@link Order.price}. @hidden */
    readonly Price: Order['price'];
    /** Another spelling of {@link Order.fees}. @hidden */
    readonly Fees: Order['fees'];
    /** Another spelling of {@link Order.refusals}. @hidden */
    readonly Refusals: Order['refusals'];
    /** Another spelling of {@link Order.events}. @hidden */
    readonly Events: Order['events'];
    /** Another spelling of {@link Order.createdUtc}. @hidden */
    readonly CreatedUtc: Order['createdUtc'];
    /** Another spelling of {@link Order.createdUtc}. @hidden */
    readonly created_utc: Order['createdUtc'];
    /** Another spelling of {@link Order.updatedUtc}. @hidden */
    readonly UpdatedUtc: Order['updatedUtc'];
    /** Another spelling of {@link Order.updatedUtc}. @hidden */
    readonly updated_utc: Order['updatedUtc'];
    /** Another spelling of {@link Order.lastFillUtc}. @hidden */
    readonly LastFillUtc: Order['lastFillUtc'];
    /** Another spelling of {@link Order.lastFillUtc}. @hidden */
    readonly last_fill_utc: Order['lastFillUtc'];
    /** Another spelling of {@link Order.canceledUtc}. @hidden */
    readonly CanceledUtc: Order['canceledUtc'];
    /** Another spelling of {@link Order.canceledUtc}. @hidden */
    readonly canceled_utc: Order['canceledUtc'];
    /** Another spelling of {@link Order.lastUpdateUtc}. @hidden */
    readonly LastUpdateUtc: Order['lastUpdateUtc'];
    /** Another spelling of {@link Order.lastUpdateUtc}. @hidden */
    readonly last_update_utc: Order['lastUpdateUtc'];
    /** Another spelling of {@link Order.lastFillTime}. @hidden */
    readonly LastFillTime: Order['lastFillTime'];
    /** Another spelling of {@link Order.lastFillTime}. @hidden */
    readonly last_fill_time: Order['lastFillTime'];
    /** Another spelling of {@link Order.lastUpdateTime}. @hidden */
    readonly LastUpdateTime: Order['lastUpdateTime'];
    /** Another spelling of {@link Order.lastUpdateTime}. @hidden */
    readonly last_update_time: Order['lastUpdateTime'];
    /** Another spelling of {@link Order.canceledTime}. @hidden */
    readonly CanceledTime: Order['canceledTime'];
    /** Another spelling of {@link Order.canceledTime}. @hidden */
    readonly canceled_time: Order['canceledTime'];
    /** Another spelling of {@link Order.wasPlaced}. @hidden */
    readonly WasPlaced: Order['wasPlaced'];
    /** Another spelling of {@link Order.wasPlaced}. @hidden */
    readonly was_placed: Order['wasPlaced'];
    /** Another spelling of {@link Order.isListed}. @hidden */
    readonly IsListed: Order['isListed'];
    /** Another spelling of {@link Order.isListed}. @hidden */
    readonly is_listed: Order['isListed'];
    /** Another spelling of {@link Order.isMarketable}. @hidden */
    readonly IsMarketable: Order['isMarketable'];
    /** Another spelling of {@link Order.isMarketable}. @hidden */
    readonly is_marketable: Order['isMarketable'];
    /** Another spelling of {@link Order.createdTime}. @hidden */
    readonly CreatedTime: Order['createdTime'];
    /** Another spelling of {@link Order.createdTime}. @hidden */
    readonly created_time: Order['createdTime'];
    /** Another spelling of {@link Order.time}. @hidden */
    readonly Time: Order['time'];
    /** Another spelling of {@link Order.isClosed}. @hidden */
    readonly IsClosed: Order['isClosed'];
    /** Another spelling of {@link Order.isClosed}. @hidden */
    readonly is_closed: Order['isClosed'];
    /** Another spelling of {@link Order.isOpen}. @hidden */
    readonly IsOpen: Order['isOpen'];
    /** Another spelling of {@link Order.isOpen}. @hidden */
    readonly is_open: Order['isOpen'];
  }
}

declare module './orders/submission-data.js' {
  interface OrderSubmissionData {
    /** Another spelling of {@link OrderSubmissionData.bidPrice}. @hidden */
    readonly BidPrice: OrderSubmissionData['bidPrice'];
    /** Another spelling of {@link OrderSubmissionData.bidPrice}. @hidden */
    readonly bid_price: OrderSubmissionData['bidPrice'];
    /** Another spelling of {@link OrderSubmissionData.askPrice}. @hidden */
    readonly AskPrice: OrderSubmissionData['askPrice'];
    /** Another spelling of {@link OrderSubmissionData.askPrice}. @hidden */
    readonly ask_price: OrderSubmissionData['askPrice'];
    /** Another spelling of {@link OrderSubmissionData.lastPrice}. @hidden */
    readonly LastPrice: OrderSubmissionData['lastPrice'];
    /** Another spelling of {@link OrderSubmissionData.lastPrice}. @hidden */
    readonly last_price: OrderSubmissionData['lastPrice'];
    /** Another spelling of {@link OrderSubmissionData.priceCurrency}. @hidden */
    readonly PriceCurrency: OrderSubmissionData['priceCurrency'];
    /** Another spelling of {@link OrderSubmissionData.priceCurrency}. @hidden */
    readonly price_currency: OrderSubmissionData['priceCurrency'];
    /** Another spelling of {@link OrderSubmissionData.priceAdjustmentMode}. @hidden */
    readonly PriceAdjustmentMode: OrderSubmissionData['priceAdjustmentMode'];
    /** Another spelling of {@link OrderSubmissionData.priceAdjustmentMode}. @hidden */
    readonly price_adjustment_mode: OrderSubmissionData['priceAdjustmentMode'];
    /** Another spelling of {@link OrderSubmissionData.exact}. @hidden */
    Exact(price: number): Decimal;
  }
}

declare module './orders/submit-request.js' {
  interface SubmitOrderRequest {
    /** Another spelling of {@link SubmitOrderRequest.orderType}. @hidden */
    readonly OrderType: SubmitOrderRequest['orderType'];
    /** Another spelling of {@link SubmitOrderRequest.orderType}. @hidden */
    readonly order_type: SubmitOrderRequest['orderType'];
    /** Another spelling of {@link SubmitOrderRequest.securityType}. @hidden */
    readonly SecurityType: SubmitOrderRequest['securityType'];
    /** Another spelling of {@link SubmitOrderRequest.securityType}. @hidden */
    readonly security_type: SubmitOrderRequest['securityType'];
    /** Another spelling of {@link SubmitOrderRequest.symbol}. @hidden */
    readonly Symbol: SubmitOrderRequest['symbol'];
    /** Another spelling of {@link SubmitOrderRequest.quantity}. @hidden */
    readonly Quantity: SubmitOrderRequest['quantity'];
    /** Another spelling of {@link SubmitOrderRequest.stopPrice}. @hidden */
    readonly StopPrice: SubmitOrderRequest['stopPrice'];
    /** Another spelling of {@link SubmitOrderRequest.stopPrice}. @hidden */
    readonly stop_price: SubmitOrderRequest['stopPrice'];
    /** Another spelling of {@link SubmitOrderRequest.limitPrice}. @hidden */
    readonly LimitPrice: SubmitOrderRequest['limitPrice'];
    /** Another spelling of {@link SubmitOrderRequest.limitPrice}. @hidden */
    readonly limit_price: SubmitOrderRequest['limitPrice'];
    /** Another spelling of {@link SubmitOrderRequest.time}. @hidden */
    readonly Time: SubmitOrderRequest['time'];
    /** Another spelling of {@link SubmitOrderRequest.tag}. @hidden */
    readonly Tag: SubmitOrderRequest['tag'];
    /** Another spelling of {@link SubmitOrderRequest.asynchronous}. @hidden */
    readonly Asynchronous: SubmitOrderRequest['asynchronous'];
  }
}

declare module './orders/ticket-requests.js' {
  interface TicketRequest {
    /** Another spelling of {@link TicketRequest.orderId}. @hidden */
    readonly OrderId: TicketRequest['orderId'];
    /** Another spelling of {@link TicketRequest.orderId}. @hidden */
    readonly order_id: TicketRequest['orderId'];
    /** Another spelling of {@link TicketRequest.utc}. @hidden */
    readonly Utc: TicketRequest['utc'];
    /** Another spelling of {@link TicketRequest.tag}. @hidden */
    readonly Tag: TicketRequest['tag'];
    /** Another spelling of {@link TicketRequest.time}. @hidden */
    readonly Time: TicketRequest['time'];
    /** Another spelling of {@link TicketRequest.response}. @hidden */
    readonly Response: TicketRequest['response'];
  }
  interface UpdateOrderRequest {
    /** Another spelling of {@link UpdateOrderRequest.quantity}. @hidden */
    readonly Quantity: UpdateOrderRequest['quantity'];
    /** Another spelling of {@link UpdateOrderRequest.limitPrice}. @hidden */
    readonly LimitPrice: UpdateOrderRequest['limitPrice'];
    /** Another spelling of {@link UpdateOrderRequest.limitPrice}. @hidden */
    readonly limit_price: UpdateOrderRequest['limitPrice'];
    /** Another spelling of {@link UpdateOrderRequest.stopPrice}. @hidden */
    readonly StopPrice: UpdateOrderRequest['stopPrice'];
    /** Another spelling of {@link UpdateOrderRequest.stopPrice}. @hidden */
    readonly stop_price: UpdateOrderRequest['stopPrice'];
    /** Another spelling of {@link UpdateOrderRequest.triggerPrice}. @hidden */
    readonly TriggerPrice: UpdateOrderRequest['triggerPrice'];
    /** Another spelling of {@link UpdateOrderRequest.triggerPrice}. @hidden */
    readonly trigger_price: UpdateOrderRequest['triggerPrice'];
    /** Another spelling of {@link UpdateOrderRequest.trailingAmount}. @hidden */
    readonly TrailingAmount: UpdateOrderRequest['trailingAmount'];
    /** Another spelling of {@link UpdateOrderRequest.trailingAmount}. @hidden */
    readonly trailing_amount: UpdateOrderRequest['trailingAmount'];
  }
}

declare module './orders/ticket.js' {
  interface OrderResponse {
    /** Another spelling of {@link OrderResponse.refusals}. @hidden */
    readonly Refusals: OrderResponse['refusals'];
    /** Another spelling of {@link OrderResponse.isSuccess}. @hidden */
    readonly IsSuccess: OrderResponse['isSuccess'];
    /** Another spelling of {@link OrderResponse.isSuccess}. @hidden */
    readonly is_success: OrderResponse['isSuccess'];
    /** Another spelling of {@link OrderResponse.isError}. @hidden */
    readonly IsError: OrderResponse['isError'];
    /** Another spelling of {@link OrderResponse.isError}. @hidden */
    readonly is_error: OrderResponse['isError'];
    /** Another spelling of {@link OrderResponse.errorCode}. @hidden */
    readonly ErrorCode: OrderResponse['errorCode'];
    /** Another spelling of {@link OrderResponse.errorCode}. @hidden */
    readonly error_code: OrderResponse['errorCode'];
    /** Another spelling of {@link OrderResponse.errorMessage}. @hidden */
    readonly ErrorMessage: OrderResponse['errorMessage'];
    /** Another spelling of {@link OrderResponse.errorMessage}. @hidden */
    readonly error_message: OrderResponse['errorMessage'];
  }
  interface OrderTicket {
    /** Another spelling of {@link OrderTicket.submitRequest}. @hidden */
    readonly SubmitRequest: OrderTicket['submitRequest'];
    /** Another spelling of {@link OrderTicket.submitRequest}. @hidden */
    readonly submit_request: OrderTicket['submitRequest'];
    /** Another spelling of {@link OrderTicket.updateRequests}. @hidden */
    readonly UpdateRequests: OrderTicket['updateRequests'];
    /** Another spelling of {@link OrderTicket.updateRequests}. @hidden */
    readonly update_requests: OrderTicket['updateRequests'];
    /** Another spelling of {@link OrderTicket.cancelRequest}. @hidden */
    readonly CancelRequest: OrderTicket['cancelRequest'];
    /** Another spelling of {@link OrderTicket.cancelRequest}. @hidden */
    readonly cancel_request: OrderTicket['cancelRequest'];
    /** Another spelling of {@link OrderTicket.orderId}. @hidden */
    readonly OrderId: OrderTicket['orderId'];
    /** Another spelling of {@link OrderTicket.orderId}. @hidden */
    readonly order_id: OrderTicket['orderId'];
    /** Another spelling of {@link OrderTicket.symbol}. @hidden */
    readonly Symbol: OrderTicket['symbol'];
    /** Another spelling of {@link OrderTicket.orderType}. @hidden */
    readonly OrderType: OrderTicket['orderType'];
    /** Another spelling of {@link OrderTicket.orderType}. @hidden */
    readonly order_type: OrderTicket['orderType'];
    /** Another spelling of {@link OrderTicket.status}. @hidden */
    readonly Status: OrderTicket['status'];
    /** Another spelling of {@link OrderTicket.quantity}. @hidden */
    readonly Quantity: OrderTicket['quantity'];
    /** Another spelling of {@link OrderTicket.quantityFilled}. @hidden */
    readonly QuantityFilled: OrderTicket['quantityFilled'];
    /** Another spelling of {@link OrderTicket.quantityFilled}. @hidden */
    readonly quantity_filled: OrderTicket['quantityFilled'];
    /** Another spelling of {@link OrderTicket.quantityBusted}. @hidden */
    readonly QuantityBusted: OrderTicket['quantityBusted'];
    /** Another spelling of {@link OrderTicket.quantityBusted}. @hidden */
    readonly quantity_busted: OrderTicket['quantityBusted'];
    /** Another spelling of {@link OrderTicket.quantityRemaining}. @hidden */
    readonly QuantityRemaining: OrderTicket['quantityRemaining'];
    /** Another spelling of {@link OrderTicket.quantityRemaining}. @hidden */
    readonly quantity_remaining: OrderTicket['quantityRemaining'];
    /** Another spelling of {@link OrderTicket.averageFillPrice}. @hidden */
    readonly AverageFillPrice: OrderTicket['averageFillPrice'];
    /** Another spelling of {@link OrderTicket.averageFillPrice}. @hidden */
    readonly average_fill_price: OrderTicket['averageFillPrice'];
    /** Another spelling of {@link OrderTicket.tag}. @hidden */
    readonly Tag: OrderTicket['tag'];
    /** Another spelling of {@link OrderTicket.time}. @hidden */
    readonly Time: OrderTicket['time'];
    /** Another spelling of {@link OrderTicket.refusals}. @hidden */
    readonly Refusals: OrderTicket['refusals'];
    /** Another spelling of {@link OrderTicket.orderEvents}. @hidden */
    readonly OrderEvents: OrderTicket['orderEvents'];
    /** Another spelling of {@link OrderTicket.orderEvents}. @hidden */
    readonly order_events: OrderTicket['orderEvents'];
    /** Another spelling of {@link OrderTicket.get}. @hidden */
    Get(field: 'trailingAsPercentage'): boolean;
    /** Another spelling of {@link OrderTicket.get}. @hidden */
    Get(field: Exclude<OrderField, 'trailingAsPercentage'>): number;
    /** Another spelling of {@link OrderTicket.update}. @hidden */
    Update(fields: UpdateOrderFields): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateLimitPrice}. @hidden */
    UpdateLimitPrice(limitPrice: number, tag?: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateLimitPrice}. @hidden */
    update_limit_price(limitPrice: number, tag?: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateStopPrice}. @hidden */
    UpdateStopPrice(stopPrice: number, tag?: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateStopPrice}. @hidden */
    update_stop_price(stopPrice: number, tag?: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateTriggerPrice}. @hidden */
    UpdateTriggerPrice(triggerPrice: number, tag?: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateTriggerPrice}. @hidden */
    update_trigger_price(triggerPrice: number, tag?: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateStopTrailingAmount}. @hidden */
    UpdateStopTrailingAmount(trailingAmount: number, tag?: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateStopTrailingAmount}. @hidden */
    update_stop_trailing_amount(trailingAmount: number, tag?: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateQuantity}. @hidden */
    UpdateQuantity(quantity: number, tag?: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateQuantity}. @hidden */
    update_quantity(quantity: number, tag?: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateTag}. @hidden */
    UpdateTag(tag: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.updateTag}. @hidden */
    update_tag(tag: string): OrderResponse;
    /** Another spelling of {@link OrderTicket.cancel}. @hidden */
    Cancel(reason?: string): OrderResponse;
  }
}

declare module './orders/transactions.js' {
  interface SecurityTransactionManager {
    /** Another spelling of {@link SecurityTransactionManager.ordersCount}. @hidden */
    readonly OrdersCount: SecurityTransactionManager['ordersCount'];
    /** Another spelling of {@link SecurityTransactionManager.ordersCount}. @hidden */
    readonly orders_count: SecurityTransactionManager['ordersCount'];
    /** Another spelling of {@link SecurityTransactionManager.lastOrderId}. @hidden */
    readonly LastOrderId: SecurityTransactionManager['lastOrderId'];
    /** Another spelling of {@link SecurityTransactionManager.lastOrderId}. @hidden */
    readonly last_order_id: SecurityTransactionManager['lastOrderId'];
    /** Another spelling of {@link SecurityTransactionManager.getOrderById}. @hidden */
    GetOrderById(orderId: number): Order | undefined;
    /** Another spelling of {@link SecurityTransactionManager.getOrderById}. @hidden */
    get_order_by_id(orderId: number): Order | undefined;
    /** Another spelling of {@link SecurityTransactionManager.getOrderTicket}. @hidden */
    GetOrderTicket(orderId: number): OrderTicket | undefined;
    /** Another spelling of {@link SecurityTransactionManager.getOrderTicket}. @hidden */
    get_order_ticket(orderId: number): OrderTicket | undefined;
    /** Another spelling of {@link SecurityTransactionManager.getOrders}. @hidden */
    GetOrders(filter?: (order: Order) => boolean): Order[];
    /** Another spelling of {@link SecurityTransactionManager.getOrders}. @hidden */
    get_orders(filter?: (order: Order) => boolean): Order[];
    /** Another spelling of {@link SecurityTransactionManager.getOrderTickets}. @hidden */
    GetOrderTickets(filter?: (ticket: OrderTicket) => boolean): OrderTicket[];
    /** Another spelling of {@link SecurityTransactionManager.getOrderTickets}. @hidden */
    get_order_tickets(filter?: (ticket: OrderTicket) => boolean): OrderTicket[];
    /** Another spelling of {@link SecurityTransactionManager.getOpenOrders}. @hidden */
    GetOpenOrders(which?: SymbolLike | ((order: Order) => boolean)): Order[];
    /** Another spelling of {@link SecurityTransactionManager.getOpenOrders}. @hidden */
    get_open_orders(which?: SymbolLike | ((order: Order) => boolean)): Order[];
    /** Another spelling of {@link SecurityTransactionManager.getOpenOrderTickets}. @hidden */
    GetOpenOrderTickets(which?: SymbolLike | ((ticket: OrderTicket) => boolean)): OrderTicket[];
    /** Another spelling of {@link SecurityTransactionManager.getOpenOrderTickets}. @hidden */
    get_open_order_tickets(which?: SymbolLike | ((ticket: OrderTicket) => boolean)): OrderTicket[];
    /** Another spelling of {@link SecurityTransactionManager.getOpenOrdersRemainingQuantity}. @hidden */
    GetOpenOrdersRemainingQuantity(which?: SymbolLike | ((ticket: OrderTicket) => boolean)): number;
    /** Another spelling of {@link SecurityTransactionManager.getOpenOrdersRemainingQuantity}. @hidden */
    get_open_orders_remaining_quantity(which?: SymbolLike | ((ticket: OrderTicket) => boolean)): number;
    /** Another spelling of {@link SecurityTransactionManager.cancelOrder}. @hidden */
    CancelOrder(orderId: number, reason?: string): OrderTicket | undefined;
    /** Another spelling of {@link SecurityTransactionManager.cancelOrder}. @hidden */
    cancel_order(orderId: number, reason?: string): OrderTicket | undefined;
    /** Another spelling of {@link SecurityTransactionManager.cancelOpenOrders}. @hidden */
    CancelOpenOrders(symbol?: SymbolLike, reason?: string): OrderTicket[];
    /** Another spelling of {@link SecurityTransactionManager.cancelOpenOrders}. @hidden */
    cancel_open_orders(symbol?: SymbolLike, reason?: string): OrderTicket[];
  }
}

declare module './portfolio/changes.js' {
  interface SecurityChanges {
    /** Another spelling of {@link SecurityChanges.addedSecurities}. @hidden */
    readonly AddedSecurities: SecurityChanges['addedSecurities'];
    /** Another spelling of {@link SecurityChanges.addedSecurities}. @hidden */
    readonly added_securities: SecurityChanges['addedSecurities'];
    /** Another spelling of {@link SecurityChanges.removedSecurities}. @hidden */
    readonly RemovedSecurities: SecurityChanges['removedSecurities'];
    /** Another spelling of {@link SecurityChanges.removedSecurities}. @hidden */
    readonly removed_securities: SecurityChanges['removedSecurities'];
  }
}

declare module './portfolio/holding.js' {
  interface SecurityHolding {
    /** Another spelling of {@link SecurityHolding.symbol}. @hidden */
    readonly Symbol: SecurityHolding['symbol'];
    /** Another spelling of {@link SecurityHolding.ticker}. @hidden */
    readonly Ticker: SecurityHolding['ticker'];
    /** Another spelling of {@link SecurityHolding.quantity}. @hidden */
    readonly Quantity: SecurityHolding['quantity'];
    /** Another spelling of {@link SecurityHolding.absoluteQuantity}. @hidden */
    readonly AbsoluteQuantity: SecurityHolding['absoluteQuantity'];
    /** Another spelling of {@link SecurityHolding.absoluteQuantity}. @hidden */
    readonly absolute_quantity: SecurityHolding['absoluteQuantity'];
    /** Another spelling of {@link SecurityHolding.invested}. @hidden */
    readonly Invested: SecurityHolding['invested'];
    /** Another spelling of {@link SecurityHolding.isLong}. @hidden */
    readonly IsLong: SecurityHolding['isLong'];
    /** Another spelling of {@link SecurityHolding.isLong}. @hidden */
    readonly is_long: SecurityHolding['isLong'];
    /** Another spelling of {@link SecurityHolding.isShort}. @hidden */
    readonly IsShort: SecurityHolding['isShort'];
    /** Another spelling of {@link SecurityHolding.isShort}. @hidden */
    readonly is_short: SecurityHolding['isShort'];
    /** Another spelling of {@link SecurityHolding.averagePrice}. @hidden */
    readonly AveragePrice: SecurityHolding['averagePrice'];
    /** Another spelling of {@link SecurityHolding.averagePrice}. @hidden */
    readonly average_price: SecurityHolding['averagePrice'];
    /** Another spelling of {@link SecurityHolding.price}. @hidden */
    readonly Price: SecurityHolding['price'];
    /** Another spelling of {@link SecurityHolding.holdingsValue}. @hidden */
    readonly HoldingsValue: SecurityHolding['holdingsValue'];
    /** Another spelling of {@link SecurityHolding.holdingsValue}. @hidden */
    readonly holdings_value: SecurityHolding['holdingsValue'];
    /** Another spelling of {@link SecurityHolding.absoluteHoldingsValue}. @hidden */
    readonly AbsoluteHoldingsValue: SecurityHolding['absoluteHoldingsValue'];
    /** Another spelling of {@link SecurityHolding.absoluteHoldingsValue}. @hidden */
    readonly absolute_holdings_value: SecurityHolding['absoluteHoldingsValue'];
    /** Another spelling of {@link SecurityHolding.holdingsCost}. @hidden */
    readonly HoldingsCost: SecurityHolding['holdingsCost'];
    /** Another spelling of {@link SecurityHolding.holdingsCost}. @hidden */
    readonly holdings_cost: SecurityHolding['holdingsCost'];
    /** Another spelling of {@link SecurityHolding.unrealizedProfit}. @hidden */
    readonly UnrealizedProfit: SecurityHolding['unrealizedProfit'];
    /** Another spelling of {@link SecurityHolding.unrealizedProfit}. @hidden */
    readonly unrealized_profit: SecurityHolding['unrealizedProfit'];
    /** Another spelling of {@link SecurityHolding.unrealizedProfitPercent}. @hidden */
    readonly UnrealizedProfitPercent: SecurityHolding['unrealizedProfitPercent'];
    /** Another spelling of {@link SecurityHolding.unrealizedProfitPercent}. @hidden */
    readonly unrealized_profit_percent: SecurityHolding['unrealizedProfitPercent'];
    /** Another spelling of {@link SecurityHolding.profit}. @hidden */
    readonly Profit: SecurityHolding['profit'];
    /** Another spelling of {@link SecurityHolding.lastTradeProfit}. @hidden */
    readonly LastTradeProfit: SecurityHolding['lastTradeProfit'];
    /** Another spelling of {@link SecurityHolding.lastTradeProfit}. @hidden */
    readonly last_trade_profit: SecurityHolding['lastTradeProfit'];
    /** Another spelling of {@link SecurityHolding.netProfit}. @hidden */
    readonly NetProfit: SecurityHolding['netProfit'];
    /** Another spelling of {@link SecurityHolding.netProfit}. @hidden */
    readonly net_profit: SecurityHolding['netProfit'];
    /** Another spelling of {@link SecurityHolding.totalFees}. @hidden */
    readonly TotalFees: SecurityHolding['totalFees'];
    /** Another spelling of {@link SecurityHolding.totalFees}. @hidden */
    readonly total_fees: SecurityHolding['totalFees'];
    /** Another spelling of {@link SecurityHolding.totalSaleVolume}. @hidden */
    readonly TotalSaleVolume: SecurityHolding['totalSaleVolume'];
    /** Another spelling of {@link SecurityHolding.totalSaleVolume}. @hidden */
    readonly total_sale_volume: SecurityHolding['totalSaleVolume'];
  }
}

declare module './portfolio/interest-rates.js' {
  interface FuncRiskFreeRateInterestRateModel {
    /** Another spelling of {@link FuncRiskFreeRateInterestRateModel.getInterestRate}. @hidden */
    GetInterestRate(date: DateTime): number;
    /** Another spelling of {@link FuncRiskFreeRateInterestRateModel.getInterestRate}. @hidden */
    get_interest_rate(date: DateTime): number;
  }
}

declare module './portfolio/performance-tracker.js' {
  interface PerformanceTracker {
    /** Another spelling of {@link PerformanceTracker.update}. @hidden */
    Update(utc: number, equity: number): void;
    /** Another spelling of {@link PerformanceTracker.recordTrade}. @hidden */
    RecordTrade(profit: number): void;
    /** Another spelling of {@link PerformanceTracker.recordTrade}. @hidden */
    record_trade(profit: number): void;
    /** Another spelling of {@link PerformanceTracker.restateTrades}. @hidden */
    RestateTrades(profits: readonly number[]): void;
    /** Another spelling of {@link PerformanceTracker.restateTrades}. @hidden */
    restate_trades(profits: readonly number[]): void;
    /** Another spelling of {@link PerformanceTracker.equity}. @hidden */
    readonly Equity: PerformanceTracker['equity'];
    /** Another spelling of {@link PerformanceTracker.peak}. @hidden */
    readonly Peak: PerformanceTracker['peak'];
    /** Another spelling of {@link PerformanceTracker.drawdown}. @hidden */
    readonly Drawdown: PerformanceTracker['drawdown'];
    /** Another spelling of {@link PerformanceTracker.drawdownFraction}. @hidden */
    readonly DrawdownFraction: PerformanceTracker['drawdownFraction'];
    /** Another spelling of {@link PerformanceTracker.drawdownFraction}. @hidden */
    readonly drawdown_fraction: PerformanceTracker['drawdownFraction'];
    /** Another spelling of {@link PerformanceTracker.maxDrawdown}. @hidden */
    readonly MaxDrawdown: PerformanceTracker['maxDrawdown'];
    /** Another spelling of {@link PerformanceTracker.maxDrawdown}. @hidden */
    readonly max_drawdown: PerformanceTracker['maxDrawdown'];
    /** Another spelling of {@link PerformanceTracker.maxDrawdownFraction}. @hidden */
    readonly MaxDrawdownFraction: PerformanceTracker['maxDrawdownFraction'];
    /** Another spelling of {@link PerformanceTracker.maxDrawdownFraction}. @hidden */
    readonly max_drawdown_fraction: PerformanceTracker['maxDrawdownFraction'];
    /** Another spelling of {@link PerformanceTracker.dayStartEquity}. @hidden */
    readonly DayStartEquity: PerformanceTracker['dayStartEquity'];
    /** Another spelling of {@link PerformanceTracker.dayStartEquity}. @hidden */
    readonly day_start_equity: PerformanceTracker['dayStartEquity'];
    /** Another spelling of {@link PerformanceTracker.dailyProfit}. @hidden */
    readonly DailyProfit: PerformanceTracker['dailyProfit'];
    /** Another spelling of {@link PerformanceTracker.dailyProfit}. @hidden */
    readonly daily_profit: PerformanceTracker['dailyProfit'];
    /** Another spelling of {@link PerformanceTracker.dailyReturn}. @hidden */
    readonly DailyReturn: PerformanceTracker['dailyReturn'];
    /** Another spelling of {@link PerformanceTracker.dailyReturn}. @hidden */
    readonly daily_return: PerformanceTracker['dailyReturn'];
    /** Another spelling of {@link PerformanceTracker.trades}. @hidden */
    readonly Trades: PerformanceTracker['trades'];
    /** Another spelling of {@link PerformanceTracker.wins}. @hidden */
    readonly Wins: PerformanceTracker['wins'];
    /** Another spelling of {@link PerformanceTracker.losses}. @hidden */
    readonly Losses: PerformanceTracker['losses'];
    /** Another spelling of {@link PerformanceTracker.winStreak}. @hidden */
    readonly WinStreak: PerformanceTracker['winStreak'];
    /** Another spelling of {@link PerformanceTracker.winStreak}. @hidden */
    readonly win_streak: PerformanceTracker['winStreak'];
    /** Another spelling of {@link PerformanceTracker.lossStreak}. @hidden */
    readonly LossStreak: PerformanceTracker['lossStreak'];
    /** Another spelling of {@link PerformanceTracker.lossStreak}. @hidden */
    readonly loss_streak: PerformanceTracker['lossStreak'];
    /** Another spelling of {@link PerformanceTracker.getStatus}. @hidden */
    GetStatus(): PerformanceStatus;
    /** Another spelling of {@link PerformanceTracker.getStatus}. @hidden */
    get_status(): PerformanceStatus;
  }
}

declare module './portfolio/portfolio.js' {
  interface SecurityPortfolioManager {
    /** Another spelling of {@link SecurityPortfolioManager.cash}. @hidden */
    readonly Cash: SecurityPortfolioManager['cash'];
    /** Another spelling of {@link SecurityPortfolioManager.totalHoldingsValue}. @hidden */
    readonly TotalHoldingsValue: SecurityPortfolioManager['totalHoldingsValue'];
    /** Another spelling of {@link SecurityPortfolioManager.totalHoldingsValue}. @hidden */
    readonly total_holdings_value: SecurityPortfolioManager['totalHoldingsValue'];
    /** Another spelling of {@link SecurityPortfolioManager.totalAbsoluteHoldingsValue}. @hidden */
    readonly TotalAbsoluteHoldingsValue: SecurityPortfolioManager['totalAbsoluteHoldingsValue'];
    /** Another spelling of {@link SecurityPortfolioManager.totalAbsoluteHoldingsValue}. @hidden */
    readonly total_absolute_holdings_value: SecurityPortfolioManager['totalAbsoluteHoldingsValue'];
    /** Another spelling of {@link SecurityPortfolioManager.totalPortfolioValue}. @hidden */
    readonly TotalPortfolioValue: SecurityPortfolioManager['totalPortfolioValue'];
    /** Another spelling of {@link SecurityPortfolioManager.totalPortfolioValue}. @hidden */
    readonly total_portfolio_value: SecurityPortfolioManager['totalPortfolioValue'];
    /** Another spelling of {@link SecurityPortfolioManager.totalUnrealizedProfit}. @hidden */
    readonly TotalUnrealizedProfit: SecurityPortfolioManager['totalUnrealizedProfit'];
    /** Another spelling of {@link SecurityPortfolioManager.totalUnrealizedProfit}. @hidden */
    readonly total_unrealized_profit: SecurityPortfolioManager['totalUnrealizedProfit'];
    /** Another spelling of {@link SecurityPortfolioManager.totalProfit}. @hidden */
    readonly TotalProfit: SecurityPortfolioManager['totalProfit'];
    /** Another spelling of {@link SecurityPortfolioManager.totalProfit}. @hidden */
    readonly total_profit: SecurityPortfolioManager['totalProfit'];
    /** Another spelling of {@link SecurityPortfolioManager.totalNetProfit}. @hidden */
    readonly TotalNetProfit: SecurityPortfolioManager['totalNetProfit'];
    /** Another spelling of {@link SecurityPortfolioManager.totalNetProfit}. @hidden */
    readonly total_net_profit: SecurityPortfolioManager['totalNetProfit'];
    /** Another spelling of {@link SecurityPortfolioManager.totalFees}. @hidden */
    readonly TotalFees: SecurityPortfolioManager['totalFees'];
    /** Another spelling of {@link SecurityPortfolioManager.totalFees}. @hidden */
    readonly total_fees: SecurityPortfolioManager['totalFees'];
    /** Another spelling of {@link SecurityPortfolioManager.totalSaleVolume}. @hidden */
    readonly TotalSaleVolume: SecurityPortfolioManager['totalSaleVolume'];
    /** Another spelling of {@link SecurityPortfolioManager.totalSaleVolume}. @hidden */
    readonly total_sale_volume: SecurityPortfolioManager['totalSaleVolume'];
    /** Another spelling of {@link SecurityPortfolioManager.totalMarginUsed}. @hidden */
    readonly TotalMarginUsed: SecurityPortfolioManager['totalMarginUsed'];
    /** Another spelling of {@link SecurityPortfolioManager.totalMarginUsed}. @hidden */
    readonly total_margin_used: SecurityPortfolioManager['totalMarginUsed'];
    /** Another spelling of {@link SecurityPortfolioManager.marginRemaining}. @hidden */
    readonly MarginRemaining: SecurityPortfolioManager['marginRemaining'];
    /** Another spelling of {@link SecurityPortfolioManager.marginRemaining}. @hidden */
    readonly margin_remaining: SecurityPortfolioManager['marginRemaining'];
    /** Another spelling of {@link SecurityPortfolioManager.invested}. @hidden */
    readonly Invested: SecurityPortfolioManager['invested'];
    /** Another spelling of {@link SecurityPortfolioManager.openHoldings}. @hidden */
    readonly OpenHoldings: SecurityPortfolioManager['openHoldings'];
    /** Another spelling of {@link SecurityPortfolioManager.openHoldings}. @hidden */
    readonly open_holdings: SecurityPortfolioManager['openHoldings'];
    /** Another spelling of {@link SecurityPortfolioManager.values}. @hidden */
    readonly Values: SecurityPortfolioManager['values'];
    /** Another spelling of {@link SecurityPortfolioManager.keys}. @hidden */
    readonly Keys: SecurityPortfolioManager['keys'];
    /** Another spelling of {@link SecurityPortfolioManager.strategies}. @hidden */
    readonly Strategies: SecurityPortfolioManager['strategies'];
    /** Another spelling of {@link SecurityPortfolioManager.get}. @hidden */
    Get(symbol: SymbolLike): SecurityHolding | undefined;
    /** Another spelling of {@link SecurityPortfolioManager.containsKey}. @hidden */
    ContainsKey(symbol: SymbolLike): boolean;
    /** Another spelling of {@link SecurityPortfolioManager.containsKey}. @hidden */
    contains_key(symbol: SymbolLike): boolean;
    /** Another spelling of {@link SecurityPortfolioManager.quantityOf}. @hidden */
    QuantityOf(ticker: string): number;
    /** Another spelling of {@link SecurityPortfolioManager.quantityOf}. @hidden */
    quantity_of(ticker: string): number;
    /** Another spelling of {@link SecurityPortfolioManager.strategyQuantityOf}. @hidden */
    StrategyQuantityOf(strategyName: string, ticker: string): number;
    /** Another spelling of {@link SecurityPortfolioManager.strategyQuantityOf}. @hidden */
    strategy_quantity_of(strategyName: string, ticker: string): number;
  }
}

declare module './portfolio/securities.js' {
  interface SecurityManager {
    /** Another spelling of {@link SecurityManager.count}. @hidden */
    readonly Count: SecurityManager['count'];
    /** Another spelling of {@link SecurityManager.keys}. @hidden */
    readonly Keys: SecurityManager['keys'];
    /** Another spelling of {@link SecurityManager.values}. @hidden */
    readonly Values: SecurityManager['values'];
    /** Another spelling of {@link SecurityManager.get}. @hidden */
    Get(symbol: SymbolLike): Security | undefined;
    /** Another spelling of {@link SecurityManager.containsKey}. @hidden */
    ContainsKey(symbol: SymbolLike): boolean;
    /** Another spelling of {@link SecurityManager.containsKey}. @hidden */
    contains_key(symbol: SymbolLike): boolean;
    /** Another spelling of {@link SecurityManager.require}. @hidden */
    Require(symbol: SymbolLike): Security;
  }
}

declare module './portfolio/security.js' {
  interface Security {
    /** Another spelling of {@link Security.symbol}. @hidden */
    readonly Symbol: Security['symbol'];
    /** Another spelling of {@link Security.exchange}. @hidden */
    readonly Exchange: Security['exchange'];
    /** Another spelling of {@link Security.symbolProperties}. @hidden */
    readonly SymbolProperties: Security['symbolProperties'];
    /** Another spelling of {@link Security.symbolProperties}. @hidden */
    readonly symbol_properties: Security['symbolProperties'];
    /** Another spelling of {@link Security.resolution}. @hidden */
    readonly Resolution: Security['resolution'];
    /** Another spelling of {@link Security.extendedMarketHours}. @hidden */
    readonly ExtendedMarketHours: Security['extendedMarketHours'];
    /** Another spelling of {@link Security.extendedMarketHours}. @hidden */
    readonly extended_market_hours: Security['extendedMarketHours'];
    /** Another spelling of {@link Security.dataNormalizationMode}. @hidden */
    readonly DataNormalizationMode: Security['dataNormalizationMode'];
    /** Another spelling of {@link Security.dataNormalizationMode}. @hidden */
    readonly data_normalization_mode: Security['dataNormalizationMode'];
    /** Another spelling of {@link Security.cache}. @hidden */
    readonly Cache: Security['cache'];
    /** Another spelling of {@link Security.holdings}. @hidden */
    readonly Holdings: Security['holdings'];
    /** Another spelling of {@link Security.price}. @hidden */
    readonly Price: Security['price'];
    /** Another spelling of {@link Security.bidPrice}. @hidden */
    readonly BidPrice: Security['bidPrice'];
    /** Another spelling of {@link Security.bidPrice}. @hidden */
    readonly bid_price: Security['bidPrice'];
    /** Another spelling of {@link Security.askPrice}. @hidden */
    readonly AskPrice: Security['askPrice'];
    /** Another spelling of {@link Security.askPrice}. @hidden */
    readonly ask_price: Security['askPrice'];
    /** Another spelling of {@link Security.open}. @hidden */
    readonly Open: Security['open'];
    /** Another spelling of {@link Security.high}. @hidden */
    readonly High: Security['high'];
    /** Another spelling of {@link Security.low}. @hidden */
    readonly Low: Security['low'];
    /** Another spelling of {@link Security.close}. @hidden */
    readonly Close: Security['close'];
    /** Another spelling of {@link Security.volume}. @hidden */
    readonly Volume: Security['volume'];
    /** Another spelling of {@link Security.hasData}. @hidden */
    readonly HasData: Security['hasData'];
    /** Another spelling of {@link Security.hasData}. @hidden */
    readonly has_data: Security['hasData'];
    /** Another spelling of {@link Security.invested}. @hidden */
    readonly Invested: Security['invested'];
    /** Another spelling of {@link Security.leverage}. @hidden */
    readonly Leverage: Security['leverage'];
    /** Another spelling of {@link Security.localTime}. @hidden */
    readonly LocalTime: Security['localTime'];
    /** Another spelling of {@link Security.localTime}. @hidden */
    readonly local_time: Security['localTime'];
    /** Another spelling of {@link Security.feeModel}. @hidden */
    readonly FeeModel: Security['feeModel'];
    /** Another spelling of {@link Security.feeModel}. @hidden */
    readonly fee_model: Security['feeModel'];
    /** Another spelling of {@link Security.fillModel}. @hidden */
    readonly FillModel: Security['fillModel'];
    /** Another spelling of {@link Security.fillModel}. @hidden */
    readonly fill_model: Security['fillModel'];
    /** Another spelling of {@link Security.slippageModel}. @hidden */
    readonly SlippageModel: Security['slippageModel'];
    /** Another spelling of {@link Security.slippageModel}. @hidden */
    readonly slippage_model: Security['slippageModel'];
    /** Another spelling of {@link Security.setFeeModel}. @hidden */
    SetFeeModel(model: FeeModel): void;
    /** Another spelling of {@link Security.setFeeModel}. @hidden */
    set_fee_model(model: FeeModel): void;
    /** Another spelling of {@link Security.setFillModel}. @hidden */
    SetFillModel(model: FillModel): void;
    /** Another spelling of {@link Security.setFillModel}. @hidden */
    set_fill_model(model: FillModel): void;
    /** Another spelling of {@link Security.setSlippageModel}. @hidden */
    SetSlippageModel(model: SlippageModel): void;
    /** Another spelling of {@link Security.setSlippageModel}. @hidden */
    set_slippage_model(model: SlippageModel): void;
    /** Another spelling of {@link Security.setLeverage}. @hidden */
    SetLeverage(leverage: number): void;
    /** Another spelling of {@link Security.setLeverage}. @hidden */
    set_leverage(leverage: number): void;
  }
}

declare module './risk/control/bus.js' {
  interface RiskEventBus {
    /** Another spelling of {@link RiskEventBus.events$}. @hidden */
    readonly Events$: RiskEventBus['events$'];
    /** Another spelling of {@link RiskEventBus.publish}. @hidden */
    Publish(spec: RiskEventSpec): RiskEvent;
    /** Another spelling of {@link RiskEventBus.subscribe}. @hidden */
    Subscribe(type: RiskEventType, handler: (event: RiskEvent) => void): Unsubscribe;
    /** Another spelling of {@link RiskEventBus.subscribeAll}. @hidden */
    SubscribeAll(handler: (event: RiskEvent) => void): Unsubscribe;
    /** Another spelling of {@link RiskEventBus.subscribeAll}. @hidden */
    subscribe_all(handler: (event: RiskEvent) => void): Unsubscribe;
  }
}

declare module './risk/control/events.js' {
  interface RiskEvent {
    /** Another spelling of {@link RiskEvent.type}. @hidden */
    readonly Type: RiskEvent['type'];
    /** Another spelling of {@link RiskEvent.level}. @hidden */
    readonly Level: RiskEvent['level'];
    /** Another spelling of {@link RiskEvent.source}. @hidden */
    readonly Source: RiskEvent['source'];
    /** Another spelling of {@link RiskEvent.message}. @hidden */
    readonly Message: RiskEvent['message'];
    /** Another spelling of {@link RiskEvent.data}. @hidden */
    readonly Data: RiskEvent['data'];
    /** Another spelling of {@link RiskEvent.utc}. @hidden */
    readonly Utc: RiskEvent['utc'];
    /** Another spelling of {@link RiskEvent.toDict}. @hidden */
    ToDict(): Record<string, unknown>;
    /** Another spelling of {@link RiskEvent.toDict}. @hidden */
    to_dict(): Record<string, unknown>;
  }
}

declare module './risk/control/manager.js' {
  interface UnifiedRiskManager {
    /** Another spelling of {@link UnifiedRiskManager.events$}. @hidden */
    readonly Events$: UnifiedRiskManager['events$'];
    /** Another spelling of {@link UnifiedRiskManager.eventBus}. @hidden */
    readonly EventBus: UnifiedRiskManager['eventBus'];
    /** Another spelling of {@link UnifiedRiskManager.eventBus}. @hidden */
    readonly event_bus: UnifiedRiskManager['eventBus'];
    /** Another spelling of {@link UnifiedRiskManager.plugins}. @hidden */
    readonly Plugins: UnifiedRiskManager['plugins'];
    /** Another spelling of {@link UnifiedRiskManager.registerPlugin}. @hidden */
    RegisterPlugin(plugin: RiskPlugin, config?: unknown, moduleName?: string): boolean;
    /** Another spelling of {@link UnifiedRiskManager.registerPlugin}. @hidden */
    register_plugin(plugin: RiskPlugin, config?: unknown, moduleName?: string): boolean;
    /** Another spelling of {@link UnifiedRiskManager.canOpenPosition}. @hidden */
    CanOpenPosition(symbol: SymbolLike, strategyName: string, details?: PositionDetails | PositionQuestion): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.canOpenPosition}. @hidden */
    can_open_position(symbol: SymbolLike, strategyName: string, details?: PositionDetails | PositionQuestion): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.judge}. @hidden */
    Judge(symbol: SymbolLike, strategyName: string, details: PositionDetails): RiskDecision;
    /** Another spelling of {@link UnifiedRiskManager.onPositionOpened}. @hidden */
    OnPositionOpened(symbol: SymbolLike, strategyName: string, details?: unknown): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.onPositionOpened}. @hidden */
    on_position_opened(symbol: SymbolLike, strategyName: string, details?: unknown): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.onPositionClosed}. @hidden */
    OnPositionClosed(symbol: SymbolLike, strategyName: string, details?: unknown): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.onPositionClosed}. @hidden */
    on_position_closed(symbol: SymbolLike, strategyName: string, details?: unknown): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.checkCorrelationLimits}. @hidden */
    CheckCorrelationLimits(symbol: SymbolLike, strategyName: string): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.checkCorrelationLimits}. @hidden */
    check_correlation_limits(symbol: SymbolLike, strategyName: string): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.requestSpyAllocation}. @hidden */
    RequestSpyAllocation(strategyName: string, requestedDelta: number): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.requestSpyAllocation}. @hidden */
    request_spy_allocation(strategyName: string, requestedDelta: number): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.shouldDefend}. @hidden */
    ShouldDefend(positionInfo: Readonly<Record<string, unknown>>): boolean;
    /** Another spelling of {@link UnifiedRiskManager.shouldDefend}. @hidden */
    should_defend(positionInfo: Readonly<Record<string, unknown>>): boolean;
    /** Another spelling of {@link UnifiedRiskManager.checkCircuitBreaker}. @hidden */
    CheckCircuitBreaker(): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.checkCircuitBreaker}. @hidden */
    check_circuit_breaker(): RiskTuple;
    /** Another spelling of {@link UnifiedRiskManager.isTradingAllowed}. @hidden */
    IsTradingAllowed(): boolean;
    /** Another spelling of {@link UnifiedRiskManager.isTradingAllowed}. @hidden */
    is_trading_allowed(): boolean;
    /** Another spelling of {@link UnifiedRiskManager.isTriggered}. @hidden */
    IsTriggered(): boolean;
    /** Another spelling of {@link UnifiedRiskManager.isTriggered}. @hidden */
    is_triggered(): boolean;
    /** Another spelling of {@link UnifiedRiskManager.unservedQuestions}. @hidden */
    readonly UnservedQuestions: UnifiedRiskManager['unservedQuestions'];
    /** Another spelling of {@link UnifiedRiskManager.unservedQuestions}. @hidden */
    readonly unserved_questions: UnifiedRiskManager['unservedQuestions'];
    /** Another spelling of {@link UnifiedRiskManager.getPlugin}. @hidden */
    GetPlugin(name: string): RiskPluginView | undefined;
    /** Another spelling of {@link UnifiedRiskManager.getPlugin}. @hidden */
    get_plugin(name: string): RiskPluginView | undefined;
    /** Another spelling of {@link UnifiedRiskManager.getStatus}. @hidden */
    GetStatus(): RiskManagerStatus;
    /** Another spelling of {@link UnifiedRiskManager.getStatus}. @hidden */
    get_status(): RiskManagerStatus;
    /** Another spelling of {@link UnifiedRiskManager.configHash}. @hidden */
    readonly ConfigHash: UnifiedRiskManager['configHash'];
    /** Another spelling of {@link UnifiedRiskManager.configHash}. @hidden */
    readonly config_hash: UnifiedRiskManager['configHash'];
    /** Another spelling of {@link UnifiedRiskManager.killSwitch}. @hidden */
    readonly KillSwitch: UnifiedRiskManager['killSwitch'];
    /** Another spelling of {@link UnifiedRiskManager.killSwitch}. @hidden */
    readonly kill_switch: UnifiedRiskManager['killSwitch'];
    /** Another spelling of {@link UnifiedRiskManager.tightenKillSwitch}. @hidden */
    TightenKillSwitch(to: KillSwitchState, reason: string): void;
    /** Another spelling of {@link UnifiedRiskManager.tightenKillSwitch}. @hidden */
    tighten_kill_switch(to: KillSwitchState, reason: string): void;
    /** Another spelling of {@link UnifiedRiskManager.loosenKillSwitch}. @hidden */
    LoosenKillSwitch(to: KillSwitchState, reason: string, approvers: Approvers): void;
    /** Another spelling of {@link UnifiedRiskManager.loosenKillSwitch}. @hidden */
    loosen_kill_switch(to: KillSwitchState, reason: string, approvers: Approvers): void;
    /** Another spelling of {@link UnifiedRiskManager.enablePlugin}. @hidden */
    EnablePlugin(name: string, reason: string): void;
    /** Another spelling of {@link UnifiedRiskManager.enablePlugin}. @hidden */
    enable_plugin(name: string, reason: string): void;
    /** Another spelling of {@link UnifiedRiskManager.disablePlugin}. @hidden */
    DisablePlugin(name: string, reason: string, approvers?: Approvers): void;
    /** Another spelling of {@link UnifiedRiskManager.disablePlugin}. @hidden */
    disable_plugin(name: string, reason: string, approvers?: Approvers): void;
    /** Another spelling of {@link UnifiedRiskManager.resetPlugin}. @hidden */
    ResetPlugin(name: string, reason: string): boolean;
    /** Another spelling of {@link UnifiedRiskManager.resetPlugin}. @hidden */
    reset_plugin(name: string, reason: string): boolean;
    /** Another spelling of {@link UnifiedRiskManager.reconfigurePlugin}. @hidden */
    ReconfigurePlugin(name: string, config: unknown, reason: string, approvers?: Approvers): void;
    /** Another spelling of {@link UnifiedRiskManager.reconfigurePlugin}. @hidden */
    reconfigure_plugin(name: string, config: unknown, reason: string, approvers?: Approvers): void;
    /** Another spelling of {@link UnifiedRiskManager.process}. @hidden */
    Process(slice: Slice): void;
    /** Another spelling of {@link UnifiedRiskManager.dispose}. @hidden */
    Dispose(): void;
    /** Another spelling of {@link UnifiedRiskManager.publish}. @hidden */
    Publish(event: RiskEventSpec): RiskEvent;
  }
}

declare module './risk/gate/gate.js' {
  interface RiskGate {
    /** Another spelling of {@link RiskGate.reservations}. @hidden */
    readonly Reservations: RiskGate['reservations'];
    /** Another spelling of {@link RiskGate.haltLevel}. @hidden */
    readonly HaltLevel: RiskGate['haltLevel'];
    /** Another spelling of {@link RiskGate.haltLevel}. @hidden */
    readonly halt_level: RiskGate['haltLevel'];
    /** Another spelling of {@link RiskGate.haltReason}. @hidden */
    readonly HaltReason: RiskGate['haltReason'];
    /** Another spelling of {@link RiskGate.haltReason}. @hidden */
    readonly halt_reason: RiskGate['haltReason'];
    /** Another spelling of {@link RiskGate.submit}. @hidden */
    Submit(request: OrderRequest): GateResult;
    /** Another spelling of {@link RiskGate.update}. @hidden */
    Update(previous: ApprovedOrder, next: OrderRequest): GateResult;
    /** Another spelling of {@link RiskGate.onFill}. @hidden */
    OnFill(fill: Fill, changes: readonly PositionChange[]): void;
    /** Another spelling of {@link RiskGate.onFill}. @hidden */
    on_fill(fill: Fill, changes: readonly PositionChange[]): void;
    /** Another spelling of {@link RiskGate.onBust}. @hidden */
    OnBust(bust: Bust, changes: readonly PositionChange[]): readonly WithdrawnOrder[];
    /** Another spelling of {@link RiskGate.onBust}. @hidden */
    on_bust(bust: Bust, changes: readonly PositionChange[]): readonly WithdrawnOrder[];
    /** Another spelling of {@link RiskGate.close}. @hidden */
    Close(orderId: number): void;
    /** Another spelling of {@link RiskGate.refuseShadow}. @hidden */
    RefuseShadow(member: string): Refusal | undefined;
    /** Another spelling of {@link RiskGate.refuseShadow}. @hidden */
    refuse_shadow(member: string): Refusal | undefined;
    /** Another spelling of {@link RiskGate.isApproved}. @hidden */
    IsApproved(order: unknown): order is ApprovedOrder;
    /** Another spelling of {@link RiskGate.isApproved}. @hidden */
    is_approved(order: unknown): order is ApprovedOrder;
    /** Another spelling of {@link RiskGate.isInForce}. @hidden */
    IsInForce(order: unknown): order is ApprovedOrder;
    /** Another spelling of {@link RiskGate.isInForce}. @hidden */
    is_in_force(order: unknown): order is ApprovedOrder;
    /** Another spelling of {@link RiskGate.haltAll}. @hidden */
    HaltAll(reason: string): void;
    /** Another spelling of {@link RiskGate.haltAll}. @hidden */
    halt_all(reason: string): void;
    /** Another spelling of {@link RiskGate.haltOpenings}. @hidden */
    HaltOpenings(reason: string): void;
    /** Another spelling of {@link RiskGate.haltOpenings}. @hidden */
    halt_openings(reason: string): void;
    /** Another spelling of {@link RiskGate.resume}. @hidden */
    Resume(reason: string, approvers: Approvers): void;
  }
}

declare module './risk/journal/journal.js' {
  interface RunJournal {
    /** Another spelling of {@link RunJournal.hash}. @hidden */
    readonly Hash: RunJournal['hash'];
    /** Another spelling of {@link RunJournal.count}. @hidden */
    readonly Count: RunJournal['count'];
    /** Another spelling of {@link RunJournal.begin}. @hidden */
    Begin(identity: RunIdentity): void;
    /** Another spelling of {@link RunJournal.onDecision}. @hidden */
    OnDecision(decision: GateDecision, evidence: DecisionEvidence): void;
    /** Another spelling of {@link RunJournal.onDecision}. @hidden */
    on_decision(decision: GateDecision, evidence: DecisionEvidence): void;
    /** Another spelling of {@link RunJournal.onShadows}. @hidden */
    OnShadows(decision: GateDecision, verdicts: readonly ShadowVerdict[]): void;
    /** Another spelling of {@link RunJournal.onShadows}. @hidden */
    on_shadows(decision: GateDecision, verdicts: readonly ShadowVerdict[]): void;
    /** Another spelling of {@link RunJournal.onFill}. @hidden */
    OnFill(fill: Fill, changes: readonly PositionChange[]): void;
    /** Another spelling of {@link RunJournal.onFill}. @hidden */
    on_fill(fill: Fill, changes: readonly PositionChange[]): void;
    /** Another spelling of {@link RunJournal.onBust}. @hidden */
    OnBust(argument0: Bust, changes: readonly PositionChange[]): void;
    /** Another spelling of {@link RunJournal.onBust}. @hidden */
    on_bust(argument0: Bust, changes: readonly PositionChange[]): void;
    /** Another spelling of {@link RunJournal.onClose}. @hidden */
    OnClose(orderId: number): void;
    /** Another spelling of {@link RunJournal.onClose}. @hidden */
    on_close(orderId: number): void;
    /** Another spelling of {@link RunJournal.onQuestion}. @hidden */
    OnQuestion(question: AnsweredQuestion): void;
    /** Another spelling of {@link RunJournal.onQuestion}. @hidden */
    on_question(question: AnsweredQuestion): void;
    /** Another spelling of {@link RunJournal.onSlice}. @hidden */
    OnSlice(slice: Slice): void;
    /** Another spelling of {@link RunJournal.onSlice}. @hidden */
    on_slice(slice: Slice): void;
    /** Another spelling of {@link RunJournal.onChange}. @hidden */
    OnChange(event: RiskEvent): void;
    /** Another spelling of {@link RunJournal.onChange}. @hidden */
    on_change(event: RiskEvent): void;
    /** Another spelling of {@link RunJournal.onEvent}. @hidden */
    OnEvent(event: RiskEvent): void;
    /** Another spelling of {@link RunJournal.onEvent}. @hidden */
    on_event(event: RiskEvent): void;
    /** Another spelling of {@link RunJournal.end}. @hidden */
    End(): void;
  }
}

declare module './risk/plugins/base-plugin.js' {
  interface BaseRiskPlugin<S extends z.ZodType> {
    /** Another spelling of {@link BaseRiskPlugin.pluginName}. @hidden */
    readonly PluginName: BaseRiskPlugin<S>['pluginName'];
    /** Another spelling of {@link BaseRiskPlugin.pluginName}. @hidden */
    readonly plugin_name: BaseRiskPlugin<S>['pluginName'];
    /** Another spelling of {@link BaseRiskPlugin.pluginVersion}. @hidden */
    readonly PluginVersion: BaseRiskPlugin<S>['pluginVersion'];
    /** Another spelling of {@link BaseRiskPlugin.pluginVersion}. @hidden */
    readonly plugin_version: BaseRiskPlugin<S>['pluginVersion'];
    /** Another spelling of {@link BaseRiskPlugin.configSchema}. @hidden */
    readonly ConfigSchema: BaseRiskPlugin<S>['configSchema'];
    /** Another spelling of {@link BaseRiskPlugin.configSchema}. @hidden */
    readonly config_schema: BaseRiskPlugin<S>['configSchema'];
    /** Another spelling of {@link BaseRiskPlugin.isInitialized}. @hidden */
    readonly IsInitialized: BaseRiskPlugin<S>['isInitialized'];
    /** Another spelling of {@link BaseRiskPlugin.isInitialized}. @hidden */
    readonly is_initialized: BaseRiskPlugin<S>['isInitialized'];
    /** Another spelling of {@link BaseRiskPlugin.initialize}. @hidden */
    Initialize(host: RiskHost, config: unknown): boolean;
    /** Another spelling of {@link BaseRiskPlugin.reconfigure}. @hidden */
    Reconfigure(config: unknown): boolean;
    /** Another spelling of {@link BaseRiskPlugin.canOpenPosition}. @hidden */
    CanOpenPosition(symbol: string, strategyName: string, details: PositionDetails): RiskAnswer;
    /** Another spelling of {@link BaseRiskPlugin.canOpenPosition}. @hidden */
    can_open_position(symbol: string, strategyName: string, details: PositionDetails): RiskAnswer;
    /** Another spelling of {@link BaseRiskPlugin.onPositionOpened}. @hidden */
    OnPositionOpened(symbol: string, strategyName: string, details: PositionDetails): void;
    /** Another spelling of {@link BaseRiskPlugin.onPositionOpened}. @hidden */
    on_position_opened(symbol: string, strategyName: string, details: PositionDetails): void;
    /** Another spelling of {@link BaseRiskPlugin.onPositionClosed}. @hidden */
    OnPositionClosed(symbol: string, strategyName: string, details: PositionDetails): void;
    /** Another spelling of {@link BaseRiskPlugin.onPositionClosed}. @hidden */
    on_position_closed(symbol: string, strategyName: string, details: PositionDetails): void;
    /** Another spelling of {@link BaseRiskPlugin.getStatus}. @hidden */
    GetStatus(): Readonly<Record<string, unknown>>;
    /** Another spelling of {@link BaseRiskPlugin.getStatus}. @hidden */
    get_status(): Readonly<Record<string, unknown>>;
  }
}

declare module './risk/plugins/plugin-view.js' {
  interface RiskPluginView {
    /** Another spelling of {@link RiskPluginView.pluginName}. @hidden */
    readonly PluginName: RiskPluginView['pluginName'];
    /** Another spelling of {@link RiskPluginView.pluginName}. @hidden */
    readonly plugin_name: RiskPluginView['pluginName'];
    /** Another spelling of {@link RiskPluginView.pluginVersion}. @hidden */
    readonly PluginVersion: RiskPluginView['pluginVersion'];
    /** Another spelling of {@link RiskPluginView.pluginVersion}. @hidden */
    readonly plugin_version: RiskPluginView['pluginVersion'];
    /** Another spelling of {@link RiskPluginView.isEnabled}. @hidden */
    readonly IsEnabled: RiskPluginView['isEnabled'];
    /** Another spelling of {@link RiskPluginView.isEnabled}. @hidden */
    readonly is_enabled: RiskPluginView['isEnabled'];
    /** Another spelling of {@link RiskPluginView.degraded}. @hidden */
    readonly Degraded: RiskPluginView['degraded'];
    /** Another spelling of {@link RiskPluginView.getStatus}. @hidden */
    GetStatus(): Readonly<Record<string, unknown>>;
    /** Another spelling of {@link RiskPluginView.getStatus}. @hidden */
    get_status(): Readonly<Record<string, unknown>>;
  }
}

declare module './risk/plugins/plugin.js' {
  interface PositionDetails {
    /** Another spelling of {@link PositionDetails.orderId}. @hidden */
    readonly OrderId: PositionDetails['orderId'];
    /** Another spelling of {@link PositionDetails.orderId}. @hidden */
    readonly order_id: PositionDetails['orderId'];
    /** Another spelling of {@link PositionDetails.orderType}. @hidden */
    readonly OrderType: PositionDetails['orderType'];
    /** Another spelling of {@link PositionDetails.orderType}. @hidden */
    readonly order_type: PositionDetails['orderType'];
    /** Another spelling of {@link PositionDetails.quantity}. @hidden */
    readonly Quantity: PositionDetails['quantity'];
    /** Another spelling of {@link PositionDetails.openingQuantity}. @hidden */
    readonly OpeningQuantity: PositionDetails['openingQuantity'];
    /** Another spelling of {@link PositionDetails.openingQuantity}. @hidden */
    readonly opening_quantity: PositionDetails['openingQuantity'];
    /** Another spelling of {@link PositionDetails.currentQuantity}. @hidden */
    readonly CurrentQuantity: PositionDetails['currentQuantity'];
    /** Another spelling of {@link PositionDetails.currentQuantity}. @hidden */
    readonly current_quantity: PositionDetails['currentQuantity'];
    /** Another spelling of {@link PositionDetails.pendingQuantity}. @hidden */
    readonly PendingQuantity: PositionDetails['pendingQuantity'];
    /** Another spelling of {@link PositionDetails.pendingQuantity}. @hidden */
    readonly pending_quantity: PositionDetails['pendingQuantity'];
    /** Another spelling of {@link PositionDetails.price}. @hidden */
    readonly Price: PositionDetails['price'];
    /** Another spelling of {@link PositionDetails.notional}. @hidden */
    readonly Notional: PositionDetails['notional'];
    /** Another spelling of {@link PositionDetails.portfolioValue}. @hidden */
    readonly PortfolioValue: PositionDetails['portfolioValue'];
    /** Another spelling of {@link PositionDetails.portfolioValue}. @hidden */
    readonly portfolio_value: PositionDetails['portfolioValue'];
    /** Another spelling of {@link PositionDetails.tag}. @hidden */
    readonly Tag: PositionDetails['tag'];
    /** Another spelling of {@link PositionDetails.legacyCall}. @hidden */
    readonly LegacyCall: PositionDetails['legacyCall'];
    /** Another spelling of {@link PositionDetails.legacyCall}. @hidden */
    readonly legacy_call: PositionDetails['legacyCall'];
  }
}

declare module './risk/plugins/position-sizer.js' {
  interface PositionSizer {
    /** Another spelling of {@link PositionSizer.quantityFor}. @hidden */
    QuantityFor(request: SizeRequest): number;
    /** Another spelling of {@link PositionSizer.quantityFor}. @hidden */
    quantity_for(request: SizeRequest): number;
    /** Another spelling of {@link PositionSizer.getStatus}. @hidden */
    GetStatus(): Readonly<Record<string, unknown>>;
    /** Another spelling of {@link PositionSizer.getStatus}. @hidden */
    get_status(): Readonly<Record<string, unknown>>;
  }
}

declare module './risk/shadow/desk.js' {
  interface ShadowDesk {
    /** Another spelling of {@link ShadowDesk.shadows}. @hidden */
    readonly Shadows: ShadowDesk['shadows'];
    /** Another spelling of {@link ShadowDesk.add}. @hidden */
    Add(name: string, plugin: RiskPlugin, config: unknown): void;
    /** Another spelling of {@link ShadowDesk.recordWith}. @hidden */
    RecordWith(recorder: ShadowRecorder): void;
    /** Another spelling of {@link ShadowDesk.recordWith}. @hidden */
    record_with(recorder: ShadowRecorder): void;
    /** Another spelling of {@link ShadowDesk.requireOutside}. @hidden */
    RequireOutside(member: string): void;
    /** Another spelling of {@link ShadowDesk.requireOutside}. @hidden */
    require_outside(member: string): void;
    /** Another spelling of {@link ShadowDesk.report}. @hidden */
    Report(stamp: (utc: number) => string): readonly ShadowReport[];
  }
}

declare module './statistics/capacity.js' {
  interface CapacityEstimate {
    /** Another spelling of {@link CapacityEstimate.capacity}. @hidden */
    readonly Capacity: CapacityEstimate['capacity'];
    /** Another spelling of {@link CapacityEstimate.onFill}. @hidden */
    OnFill(fill: Fill, pointValue?: number): void;
    /** Another spelling of {@link CapacityEstimate.onFill}. @hidden */
    on_fill(fill: Fill, pointValue?: number): void;
    /** Another spelling of {@link CapacityEstimate.step}. @hidden */
    Step(utc: number): void;
    /** Another spelling of {@link CapacityEstimate.finish}. @hidden */
    Finish(utc: number): void;
  }
}

declare module './statistics/records.js' {
  interface ClosingRecords {
    /** Another spelling of {@link ClosingRecords.all}. @hidden */
    readonly All: ClosingRecords['all'];
    /** Another spelling of {@link ClosingRecords.add}. @hidden */
    Add(utc: number, profit: number, fee: number): void;
  }
}

declare module './statistics/sampler.js' {
  interface EquitySampler {
    /** Another spelling of {@link EquitySampler.series}. @hidden */
    readonly Series: EquitySampler['series'];
    /** Another spelling of {@link EquitySampler.nextDaily}. @hidden */
    readonly NextDaily: EquitySampler['nextDaily'];
    /** Another spelling of {@link EquitySampler.nextDaily}. @hidden */
    readonly next_daily: EquitySampler['nextDaily'];
    /** Another spelling of {@link EquitySampler.samplePast}. @hidden */
    SamplePast(utc: number): void;
    /** Another spelling of {@link EquitySampler.samplePast}. @hidden */
    sample_past(utc: number): void;
    /** Another spelling of {@link EquitySampler.sampleDue}. @hidden */
    SampleDue(utc: number): void;
    /** Another spelling of {@link EquitySampler.sampleDue}. @hidden */
    sample_due(utc: number): void;
    /** Another spelling of {@link EquitySampler.step}. @hidden */
    Step(utc: number): void;
    /** Another spelling of {@link EquitySampler.finish}. @hidden */
    Finish(utc: number): void;
  }
}

declare module './statistics/trades.js' {
  interface TradeBuilder {
    /** Another spelling of {@link TradeBuilder.closedTrades}. @hidden */
    readonly ClosedTrades: TradeBuilder['closedTrades'];
    /** Another spelling of {@link TradeBuilder.closedTrades}. @hidden */
    readonly closed_trades: TradeBuilder['closedTrades'];
    /** Another spelling of {@link TradeBuilder.onFill}. @hidden */
    OnFill(fill: Fill, pointValue?: number): void;
    /** Another spelling of {@link TradeBuilder.onFill}. @hidden */
    on_fill(fill: Fill, pointValue?: number): void;
  }
}

/** The public classes and their members, by their camelCase names. */
export const twinnedClasses: readonly TwinnedClass[] = [
  { type: QCAlgorithm, methods: ['initialize', 'onData', 'onOrderEvent', 'onEndOfDay', 'onEndOfAlgorithm', 'onSecuritiesChanged', 'onDividends', 'onSplits', 'onDelistings', 'onSymbolChangedEvents', 'onWarmupFinished', 'onMarginCall', 'onMarginCallWarning', 'configureManagers'], readonly: [], writable: [] },
  { type: AverageIndicators, methods: ['alma', 'dema', 'ema', 'frama', 'hma', 'kama', 'ker', 'lsma', 'lwma', 'mama', 'mgd', 'rma', 'sma', 't3', 'tema', 'trima', 'trix', 'vidya', 'wwma', 'zlema'], readonly: [], writable: [] },
  { type: BandIndicators, methods: ['abands', 'ar', 'atr', 'bb', 'chop', 'cks', 'dch', 'heikinAshi', 'kch', 'mass', 'max', 'midpoint', 'midprice', 'min', 'natr', 'rsv', 'sm', 'tr'], readonly: [], writable: [] },
  { type: BarOscillatorIndicators, methods: ['aroon', 'bop', 'cci', 'dem', 'fish', 'ibs', 'pso', 'rvi', 'srsi', 'stc', 'sto', 'swiss', 'tsi', 'ultosc', 'wilr', 'wto'], readonly: [], writable: [] },
  { type: AlgorithmBase, methods: ['runAs', 'getManager', 'setStartDate', 'setEndDate', 'setCash', 'setTimeZone', 'setBenchmark', 'setRiskFreeInterestRateModel', 'setWarmUp', 'setWarmup', 'getParameter', 'getParameters', 'debug', 'log', 'error', 'plot', 'quit'], readonly: ['clock', 'time', 'utcTime', 'timeZone', 'startDate', 'endDate', 'isWarmingUp', 'algorithmMode', 'deploymentTarget', 'liveMode', 'securities', 'portfolio', 'transactions', 'schedule', 'dateRules', 'timeRules', 'riskEventBus', 'unifiedRiskManager', 'correlationLimiter', 'spyConcentrationManager', 'circuitBreaker', 'performanceTracker', 'positionSizer', 'slices$', 'orderEvents$', 'riskEvents$', 'equity$', 'logs$', 'scheduler', 'strategyName'], writable: [] },
  { type: SeveralIndicators, methods: ['a', 'b', 'c', 'cov', 'addiff', 'adr', 'advr', 'mosc', 'msi', 'nhnl', 'nhnlv', 'trin'], readonly: [], writable: [] },
  { type: CandlestickPatterns, methods: [], readonly: ['abandonedBaby', 'advanceBlock', 'beltHold', 'breakaway', 'closingMarubozu', 'concealedBabySwallow', 'counterattack', 'darkCloudCover', 'doji', 'dojiStar', 'dragonflyDoji', 'engulfing', 'eveningDojiStar', 'eveningStar', 'gapSideBySideWhite', 'gravestoneDoji', 'hammer', 'hangingMan', 'harami', 'haramiCross', 'highWaveCandle', 'hikkake', 'hikkakeModified', 'homingPigeon', 'identicalThreeCrows', 'inNeck', 'invertedHammer', 'kicking', 'kickingByLength', 'ladderBottom', 'longLeggedDoji', 'longLineCandle', 'marubozu', 'matHold', 'matchingLow', 'morningDojiStar', 'morningStar', 'onNeck', 'piercing', 'rickshawMan', 'riseFallThreeMethods', 'separatingLines', 'shootingStar', 'shortLineCandle', 'spinningTop', 'stalledPattern', 'stickSandwich', 'takuri', 'tasukiGap', 'threeBlackCrows', 'threeInside', 'threeLineStrike', 'threeOutside', 'threeStarsInSouth', 'threeWhiteSoldiers', 'thrusting', 'tristar', 'twoCrows', 'uniqueThreeRiver', 'upDownGapThreeMethods', 'upsideGapTwoCrows'], writable: [] },
  { type: ChangeIndicators, methods: ['cmo', 'logr', 'mom', 'momersion', 'momp', 'roc', 'rocp', 'rocr'], readonly: [], writable: [] },
  { type: ConsolidatingAlgorithm, methods: ['resolveConsolidator', 'consolidate', 'registerIndicator', 'deregisterIndicator', 'unregisterIndicator', 'warmUpIndicator', 'indicatorHistory'], readonly: ['settings', 'subscriptionManager'], writable: [] },
  { type: DataAlgorithm, methods: ['addEquity', 'removeSecurity', 'history'], readonly: ['candlestickPatterns'], writable: [] },
  { type: FrameworkAlgorithm, methods: ['setUniverseSelection', 'setAlpha', 'addAlpha', 'setPortfolioConstruction', 'setRiskManagement', 'addRiskManagement', 'setExecution', 'emitInsights'], readonly: ['universeSettings', 'insights'], writable: [] },
  { type: IndicatorDataPoints, methods: ['get'], readonly: ['current', 'endTime'], writable: [] },
  { type: IndicatorHistory, methods: ['get'], readonly: ['count', 'current'], writable: [] },
  { type: StatisticIndicators, methods: ['arima', 'he', 'identity', 'mad', 'rc', 'sortino', 'sr', 'std', 'sum', 'tdd', 'tsf', 'v', 'var'], readonly: [], writable: [] },
  { type: OscillatorIndicators, methods: ['ao', 'apo', 'aps', 'cc', 'crsi', 'do', 'dpo', 'ht', 'kst', 'macd', 'ppo', 'rsi'], readonly: [], writable: [] },
  { type: DateRules, methods: ['on', 'everyDay', 'every', 'weekStart', 'weekEnd', 'monthStart', 'monthEnd', 'quarterStart', 'quarterEnd', 'yearStart', 'yearEnd'], readonly: ['today', 'tomorrow'], writable: [] },
  { type: ScheduleManager, methods: ['on', 'training', 'remove'], readonly: ['nextUtc'], writable: [] },
  { type: ScheduledEvent, methods: [], readonly: ['name'], writable: ['nextUtc', 'enabled'] },
  { type: TimeRules, methods: ['at', 'every', 'afterMarketOpen', 'beforeMarketOpen', 'beforeMarketClose', 'afterMarketClose'], readonly: ['now', 'midnight', 'noon'], writable: [] },
  { type: AlgorithmSettings, methods: [], readonly: [], writable: ['automaticIndicatorWarmUp', 'dailyConsolidationUseExtendedMarketHours'] },
  { type: SubscriptionManager, methods: ['addConsolidator', 'removeConsolidator'], readonly: [], writable: [] },
  { type: TradingAlgorithm, methods: ['marketOrder', 'order', 'buy', 'sell', 'limitOrder', 'stopMarketOrder', 'stopLimitOrder', 'trailingStopOrder', 'limitIfTouchedOrder', 'comboMarketOrder', 'comboLimitOrder', 'comboLegLimitOrder', 'marketOnOpenOrder', 'marketOnCloseOrder', 'calculateOrderQuantity', 'setHoldings', 'liquidate'], readonly: [], writable: ['defaultOrderProperties'] },
  { type: TrendIndicators, methods: ['adx', 'adxr', 'asi', 'ichimoku', 'pphl', 'psar', 'sarext', 'si', 'str', 'tds', 'vtx', 'zz'], readonly: [], writable: [] },
  { type: VolumeIndicators, methods: ['ad', 'adosc', 'cmf', 'co', 'emv', 'fi', 'kvo', 'mfi', 'obv', 'rdv', 'sobv', 'tp', 'vp', 'vwap', 'vwma'], readonly: [], writable: [] },
  { type: ManualClock, methods: ['set'], readonly: ['utc'], writable: [] },
  { type: Decimal, methods: ['add', 'subtract', 'multiply', 'divide', 'negate', 'abs', 'round', 'normalize', 'compare', 'equals', 'toNumber', 'toString', 'toJSON'], readonly: ['coefficient', 'scale', 'isZero', 'sign'], writable: [] },
  { type: EventStream, methods: ['next', 'complete'], readonly: ['observable', 'observed'], writable: [] },
  { type: TimeSpan, methods: [], readonly: ['totalMilliseconds'], writable: [] },
  { type: TimeZone, methods: ['offsetAt', 'toLocal', 'toUtc', 'dateTime'], readonly: ['name'], writable: [] },
  { type: Backtest, methods: ['run'], readonly: ['streams'], writable: [] },
  { type: AlphaModel, methods: ['update', 'onSecuritiesChanged'], readonly: [], writable: [] },
  { type: EqualWeightingPortfolioConstructionModel, methods: ['determineTargetPercent'], readonly: [], writable: [] },
  { type: ExecutionModel, methods: ['execute', 'onSecuritiesChanged'], readonly: [], writable: [] },
  { type: ImmediateExecutionModel, methods: ['execute'], readonly: [], writable: [] },
  { type: Insight, methods: ['isActive', 'isExpired'], readonly: ['symbol', 'type', 'direction', 'magnitude', 'confidence', 'weight', 'tag', 'sourceModel', 'generatedUtc', 'closeUtc', 'generatedTimeUtc', 'closeTimeUtc', 'referenceValue'], writable: [] },
  { type: InsightManager, methods: ['get', 'containsKey', 'getActiveInsights', 'hasActiveInsights', 'cancel', 'expire', 'removeExpiredInsights'], readonly: ['count', 'totalCount', 'nextExpiryUtc'], writable: [] },
  { type: MaximumDrawdownPercentPerSecurity, methods: ['manageRisk'], readonly: [], writable: [] },
  { type: NullPortfolioConstructionModel, methods: ['createTargets'], readonly: [], writable: [] },
  { type: PortfolioConstructionModel, methods: ['createTargets', 'onSecuritiesChanged', 'determineTargetPercent', 'shouldCreateTargetForInsight', 'getTargetInsights', 'isRebalanceDue'], readonly: [], writable: ['rebalanceOnSecurityChanges', 'rebalanceOnInsightChanges'] },
  { type: PortfolioTarget, methods: [], readonly: ['symbol', 'quantity', 'tag'], writable: [] },
  { type: RiskManagementModel, methods: ['manageRisk', 'onSecuritiesChanged'], readonly: [], writable: [] },
  { type: ManualUniverseSelectionModel, methods: [], readonly: ['symbols'], writable: [] },
  { type: UniverseSettings, methods: [], readonly: [], writable: ['resolution', 'leverage', 'extendedMarketHours', 'dataNormalizationMode'] },
  { type: AdvanceDeclineVolumeRatio, methods: ['update'], readonly: [], writable: [] },
  { type: ArmsIndex, methods: ['add', 'remove', 'update'], readonly: ['adRatio', 'advRatio', 'isReady'], writable: [] },
  { type: Alpha, methods: [], readonly: ['isReady'], writable: [] },
  { type: AssetIndicator, methods: ['reset', 'update'], readonly: [], writable: [] },
  { type: Beta, methods: ['reset'], readonly: ['isReady'], writable: [] },
  { type: Covariance, methods: ['reset'], readonly: ['isReady'], writable: [] },
  { type: BreadthIndicator, methods: ['add', 'remove', 'reset'], readonly: ['isReady'], writable: [] },
  { type: Correlation, methods: [], readonly: ['isReady'], writable: [] },
  { type: DualSymbolIndicator, methods: ['reset', 'update'], readonly: [], writable: [] },
  { type: McClellanOscillator, methods: ['add', 'remove'], readonly: ['adDifference', 'emaFast', 'emaSlow', 'isReady'], writable: [] },
  { type: McClellanSummationIndex, methods: ['add', 'remove', 'reset'], readonly: ['mcClellanOscillator', 'isReady'], writable: [] },
  { type: NewExtremes, methods: [], readonly: ['difference', 'ratio'], writable: [] },
  { type: NewHighsNewLowsVolume, methods: ['update'], readonly: ['volumeRatio'], writable: [] },
  { type: ArnaudLegouxMovingAverage, methods: [], readonly: ['period'], writable: [] },
  { type: ExponentialMovingAverage, methods: [], readonly: ['period', 'smoothingFactor'], writable: [] },
  { type: KaufmanAdaptiveMovingAverage, methods: [], readonly: ['period'], writable: [] },
  { type: KaufmanEfficiencyRatio, methods: [], readonly: ['period'], writable: [] },
  { type: LinearWeightedMovingAverage, methods: [], readonly: ['period'], writable: [] },
  { type: McGinleyDynamic, methods: [], readonly: ['period'], writable: [] },
  { type: MesaAdaptiveMovingAverage, methods: ['reset'], readonly: ['fama'], writable: [] },
  { type: RelativeMovingAverage, methods: [], readonly: ['shortAverage', 'mediumAverage', 'longAverage'], writable: [] },
  { type: SimpleMovingAverage, methods: [], readonly: ['period'], writable: [] },
  { type: VariableIndexDynamicAverage, methods: [], readonly: ['period'], writable: [] },
  { type: WilderMovingAverage, methods: [], readonly: ['period'], writable: [] },
  { type: ZeroLagExponentialMovingAverage, methods: [], readonly: ['period', 'isReady'], writable: [] },
  { type: IndicatorDataPoint, methods: [], readonly: ['endUtc', 'value', 'price', 'time', 'endTime'], writable: [] },
  { type: Delay, methods: [], readonly: ['period'], writable: [] },
  { type: BarIndicator, methods: ['update', 'updateAll'], readonly: [], writable: [] },
  { type: Indicator, methods: ['update', 'updateAll'], readonly: [], writable: [] },
  { type: IndicatorBase, methods: ['reset', 'onUpdated', 'toString', 'valueOf'], readonly: ['name', 'isReady', 'warmUpPeriod', 'samples', 'value', 'current', 'previous', 'window'], writable: [] },
  { type: TradeBarIndicator, methods: ['update'], readonly: [], writable: [] },
  { type: CandlestickPattern, methods: ['reset'], readonly: ['isReady'], writable: [] },
  { type: CompositeIndicator, methods: ['reset', 'update'], readonly: ['left', 'right', 'isReady'], writable: [] },
  { type: ResetCompositeIndicator, methods: ['reset'], readonly: [], writable: [] },
  { type: FilteredIdentity, methods: ['update'], readonly: ['isReady'], writable: [] },
  { type: FunctionalIndicator, methods: ['reset'], readonly: ['isReady'], writable: [] },
  { type: WindowIdentity, methods: [], readonly: ['period'], writable: [] },
  { type: AroonOscillator, methods: [], readonly: ['aroonUp', 'aroonDown'], writable: [] },
  { type: AwesomeOscillator, methods: [], readonly: ['fastAo', 'slowAo', 'isReady'], writable: [] },
  { type: ChandeMomentumOscillator, methods: ['reset'], readonly: ['period'], writable: [] },
  { type: LogReturn, methods: [], readonly: ['period'], writable: [] },
  { type: Momentum, methods: [], readonly: ['period'], writable: [] },
  { type: RateOfChange, methods: [], readonly: ['period'], writable: [] },
  { type: RateOfChangePercent, methods: [], readonly: ['period'], writable: [] },
  { type: RateOfChangeRatio, methods: [], readonly: ['period'], writable: [] },
  { type: CommodityChannelIndex, methods: [], readonly: ['movingAverageType', 'typicalPriceAverage', 'typicalPriceMeanDeviation', 'isReady'], writable: [] },
  { type: DeMarkerIndicator, methods: [], readonly: ['isReady'], writable: [] },
  { type: DetrendedPriceOscillator, methods: [], readonly: ['isReady'], writable: [] },
  { type: FisherTransform, methods: ['reset'], readonly: [], writable: [] },
  { type: HilbertTransform, methods: [], readonly: ['inPhase', 'quadrature'], writable: [] },
  { type: KnowSureThing, methods: [], readonly: ['movingAverageType', 'signalLine', 'isReady'], writable: [] },
  { type: Momersion, methods: ['reset'], readonly: ['isReady'], writable: [] },
  { type: MovingAverageConvergenceDivergence, methods: [], readonly: ['fast', 'slow', 'signal', 'histogram', 'isReady'], writable: [] },
  { type: RelativeStrengthIndex, methods: [], readonly: ['period', 'movingAverageType', 'averageGain', 'averageLoss', 'isReady'], writable: [] },
  { type: RelativeVigorIndex, methods: [], readonly: ['signal', 'isReady'], writable: [] },
  { type: SchaffTrendCycle, methods: [], readonly: ['isReady'], writable: [] },
  { type: StochasticRelativeStrengthIndex, methods: [], readonly: ['k', 'd'], writable: [] },
  { type: Stochastic, methods: [], readonly: ['fastStoch', 'stochK', 'stochD', 'isReady'], writable: [] },
  { type: SwissArmyKnife, methods: [], readonly: ['gauss', 'butter', 'highPass', 'twoPoleHighPass', 'bandPass'], writable: [] },
  { type: TrueStrengthIndex, methods: [], readonly: ['signal'], writable: [] },
  { type: WaveTrendOscillator, methods: [], readonly: ['channelAverage', 'channelDeviation', 'channelIndexAverage', 'signal', 'isReady'], writable: [] },
  { type: WilliamsPercentR, methods: [], readonly: ['maximum', 'minimum'], writable: [] },
  { type: AutoRegressiveIntegratedMovingAverage, methods: ['reset'], readonly: ['arParameters', 'maParameters', 'intercept', 'arResidualError', 'maResidualError'], writable: [] },
  { type: Maximum, methods: ['reset'], readonly: ['period', 'periodsSinceMaximum'], writable: [] },
  { type: Minimum, methods: ['reset'], readonly: ['period', 'periodsSinceMinimum'], writable: [] },
  { type: TimeProfile, methods: [], readonly: ['volumePerPrice', 'profileHigh', 'profileLow', 'pocPrice', 'pocVolume', 'valueAreaVolume', 'valueAreaHigh', 'valueAreaLow'], writable: [] },
  { type: VolumeProfile, methods: [], readonly: ['volumePerPrice', 'profileHigh', 'profileLow', 'pocPrice', 'pocVolume', 'valueAreaVolume', 'valueAreaHigh', 'valueAreaLow'], writable: [] },
  { type: MeanAbsoluteDeviation, methods: [], readonly: ['period', 'mean'], writable: [] },
  { type: LeastSquaresMovingAverage, methods: [], readonly: ['period', 'intercept', 'slope'], writable: [] },
  { type: RegressionChannel, methods: [], readonly: ['linearRegression', 'upperChannel', 'lowerChannel', 'intercept', 'slope'], writable: [] },
  { type: TimeSeriesForecast, methods: [], readonly: ['period'], writable: [] },
  { type: Sum, methods: [], readonly: ['period'], writable: [] },
  { type: ValueAtRisk, methods: [], readonly: ['period'], writable: [] },
  { type: Variance, methods: ['reset'], readonly: ['period'], writable: [] },
  { type: AverageDirectionalIndex, methods: [], readonly: ['positiveDirectionalIndex', 'negativeDirectionalIndex', 'isReady'], writable: [] },
  { type: AverageDirectionalMovementIndexRating, methods: [], readonly: ['adx', 'isReady'], writable: [] },
  { type: IchimokuKinkoHyo, methods: [], readonly: ['tenkan', 'kijun', 'senkouA', 'senkouB', 'chikou', 'tenkanMaximum', 'tenkanMinimum', 'kijunMaximum', 'kijunMinimum', 'senkouBMaximum', 'senkouBMinimum', 'delayedTenkanSenkouA', 'delayedKijunSenkouA', 'delayedMaximumSenkouB', 'delayedMinimumSenkouB'], writable: [] },
  { type: PivotPoint, methods: [], readonly: ['pivotPointType'], writable: [] },
  { type: PivotPointsHighLow, methods: ['reset', 'onNewPivotPointFormed', 'getHighPivotPointsArray', 'getLowPivotPointsArray', 'getAllPivotPointsArray'], readonly: [], writable: [] },
  { type: SuperTrend, methods: ['reset'], readonly: ['basicUpperBand', 'basicLowerBand', 'currentTrailingUpperBand', 'currentTrailingLowerBand', 'isReady'], writable: [] },
  { type: TomDemarkSequential, methods: ['reset'], readonly: ['resistancePrice', 'supportPrice', 'setupPhaseStepCount', 'countdownPhaseStepCount'], writable: [] },
  { type: Vortex, methods: [], readonly: ['plusVortex', 'minusVortex'], writable: [] },
  { type: WilderSwingIndex, methods: ['reset'], readonly: [], writable: [] },
  { type: ZigZag, methods: ['reset'], readonly: ['highPivot', 'lowPivot', 'pivotType'], writable: [] },
  { type: AccelerationBands, methods: [], readonly: ['movingAverageType', 'middleBand', 'upperBand', 'lowerBand', 'isReady'], writable: [] },
  { type: AverageTrueRange, methods: [], readonly: ['period', 'trueRange', 'isReady'], writable: [] },
  { type: BollingerBands, methods: [], readonly: ['period', 'k', 'movingAverageType', 'standardDeviation', 'middleBand', 'upperBand', 'lowerBand', 'bandWidth', 'percentB', 'price'], writable: [] },
  { type: ChandeKrollStop, methods: [], readonly: ['shortStop', 'longStop'], writable: [] },
  { type: DonchianChannel, methods: [], readonly: ['upperBand', 'lowerBand'], writable: [] },
  { type: HeikinAshi, methods: [], readonly: ['open', 'high', 'low', 'close', 'volume'], writable: [] },
  { type: KeltnerChannels, methods: [], readonly: ['middleBand', 'upperBand', 'lowerBand', 'averageTrueRange', 'isReady'], writable: [] },
  { type: SqueezeMomentum, methods: [], readonly: ['bollingerBands', 'keltnerChannels'], writable: [] },
  { type: ForceIndex, methods: [], readonly: ['isReady'], writable: [] },
  { type: KlingerVolumeOscillator, methods: ['reset'], readonly: ['signal'], writable: [] },
  { type: MoneyFlowIndex, methods: ['reset'], readonly: ['positiveMoneyFlow', 'negativeMoneyFlow', 'previousTypicalPrice'], writable: [] },
  { type: SmoothedOnBalanceVolume, methods: [], readonly: ['onBalanceVolume', 'isReady'], writable: [] },
  { type: RelativeDailyVolume, methods: ['reset'], readonly: ['isReady'], writable: [] },
  { type: IntradayVwap, methods: [], readonly: ['isReady'], writable: [] },
  { type: ManagerFactory, methods: ['build'], readonly: [], writable: [] },
  { type: ManagerSet, methods: ['has', 'get', 'members', 'dispose'], readonly: ['names', 'aliases', 'failed', 'replaced', 'rolledBack', 'raised'], writable: [] },
  { type: Bar, methods: [], readonly: ['open', 'high', 'low', 'close'], writable: [] },
  { type: QuoteBar, methods: [], readonly: ['symbol', 'startUtc', 'endUtc', 'isFillForward', 'time', 'endTime', 'period', 'bid', 'ask', 'lastBidSize', 'lastAskSize', 'open', 'high', 'low', 'close', 'price', 'value'], writable: [] },
  { type: TradeBar, methods: [], readonly: ['symbol', 'startUtc', 'endUtc', 'isFillForward', 'time', 'endTime', 'period', 'open', 'high', 'low', 'close', 'volume', 'price', 'value'], writable: [] },
  { type: QuoteColumnsBuilder, methods: ['add', 'take'], readonly: ['full'], writable: ['length'] },
  { type: TradeColumnsBuilder, methods: ['add', 'take'], readonly: ['full'], writable: ['length'] },
  { type: CalendarInfo, methods: [], readonly: ['start', 'period', 'end'], writable: [] },
  { type: ClassicRenkoConsolidator, methods: ['reset'], readonly: ['workingData'], writable: [] },
  { type: Consolidator, methods: ['update', 'scan', 'useMarket', 'onConsolidated', 'reset'], readonly: ['window', 'input', 'output', 'consolidated', 'current', 'previous', 'workingData', 'dueUtc'], writable: [] },
  { type: IdentityDataConsolidator, methods: ['update', 'reset'], readonly: ['input', 'output', 'workingData'], writable: [] },
  { type: MarketHourAwareConsolidator, methods: ['update', 'scan', 'useMarket', 'reset'], readonly: ['input', 'output', 'workingData', 'dueUtc'], writable: [] },
  { type: PeriodCountConsolidator, methods: ['update', 'scan', 'reset'], readonly: ['workingData', 'dueUtc'], writable: [] },
  { type: RangeBar, methods: [], readonly: ['rangeSize'], writable: [] },
  { type: RenkoBar, methods: [], readonly: ['brickSize', 'direction', 'spread'], writable: [] },
  { type: QuoteBarConsolidator, methods: [], readonly: ['input', 'output', 'workingBar'], writable: [] },
  { type: RangeMaker, methods: ['useMarket', 'reset'], readonly: ['range', 'rangeSize', 'workingData'], writable: [] },
  { type: RenkoConsolidator, methods: ['update', 'reset'], readonly: ['input', 'output', 'workingData'], writable: [] },
  { type: SequentialConsolidator, methods: ['update', 'scan', 'useMarket', 'reset'], readonly: ['first', 'second', 'input', 'output', 'workingData', 'dueUtc'], writable: [] },
  { type: TimelessConsolidator, methods: ['update'], readonly: ['input', 'output'], writable: [] },
  { type: BaseDataConsolidator, methods: [], readonly: ['input'], writable: [] },
  { type: TradeBarConsolidator, methods: [], readonly: ['input'], writable: [] },
  { type: TradeBarMaker, methods: [], readonly: ['output', 'workingBar'], writable: [] },
  { type: VolumeRenkoConsolidator, methods: ['update', 'reset'], readonly: ['input', 'output', 'workingData'], writable: [] },
  { type: Delisting, methods: [], readonly: ['symbol', 'utc', 'time', 'type', 'price', 'value'], writable: [] },
  { type: Dividend, methods: [], readonly: ['symbol', 'utc', 'time', 'distribution', 'referencePrice', 'value'], writable: [] },
  { type: Split, methods: [], readonly: ['symbol', 'utc', 'time', 'type', 'splitFactor', 'referencePrice', 'value'], writable: [] },
  { type: SymbolChangedEvent, methods: [], readonly: ['symbol', 'utc', 'time', 'oldSymbol', 'newSymbol'], writable: [] },
  { type: DailyCloses, methods: ['add'], readonly: ['length', 'newestDay', 'days', 'values'], writable: [] },
  { type: PriceGrain, methods: ['price', 'exact'], readonly: ['digits', 'factor', 'scale'], writable: [] },
  { type: PriceGrains, methods: ['exact'], readonly: ['trade', 'quote'], writable: [] },
  { type: ExchangeHours, methods: ['dayOf', 'session', 'usualSession', 'isOpen', 'isOpenDuring', 'isTradingDay', 'nextOpen', 'nextClose', 'sessionBefore', 'previousTradingDay'], readonly: ['timeZone', 'dataTimeZone', 'isAlwaysOpen'], writable: [] },
  { type: SymbolProperties, methods: [], readonly: ['quoteCurrency', 'contractMultiplier', 'minimumPriceVariation', 'lotSize'], writable: [] },
  { type: RollingWindow, methods: ['add', 'get', 'set', 'at', 'reset'], readonly: ['count', 'samples', 'isReady', 'mostRecentlyRemoved'], writable: ['size'] },
  { type: SecurityCache, methods: [], readonly: ['price', 'priceUtc', 'bidPrice', 'askPrice', 'tradeBar', 'quoteBar', 'grains'], writable: [] },
  { type: BarsByTicker, methods: ['get', 'containsKey'], readonly: ['count', 'values', 'keys'], writable: [] },
  { type: TimeSlice, methods: ['get', 'containsKey'], readonly: ['utc', 'time', 'utcTime', 'hasData', 'count', 'dividends', 'splits', 'delistings', 'symbolChangedEvents', 'bars', 'quoteBars', 'keys', 'values'], writable: [] },
  { type: SecuritySymbol, methods: ['toString', 'toJSON'], readonly: ['value', 'id', 'securityType', 'market', 'timeZone'], writable: [] },
  { type: Leg, methods: [], readonly: ['symbol', 'quantity', 'orderPrice'], writable: [] },
  { type: EquityFillModel, methods: ['fill'], readonly: [], writable: [] },
  { type: ConstantFeeModel, methods: ['fee'], readonly: [], writable: [] },
  { type: ConstantSlippageModel, methods: ['slippage'], readonly: [], writable: [] },
  { type: InteractiveBrokersFeeModel, methods: ['fee'], readonly: [], writable: [] },
  { type: NullSlippageModel, methods: ['slippage'], readonly: [], writable: [] },
  { type: OrderEvent, methods: [], readonly: ['orderId', 'symbol', 'strategy', 'utc', 'status', 'quantity', 'fillQuantity', 'fillPrice', 'orderFee', 'message', 'refusals', 'ticket', 'limitPrice', 'stopPrice', 'triggerPrice', 'trailingAmount', 'utcTime', 'absoluteFillQuantity', 'direction'], writable: [] },
  { type: OrderProperties, methods: [], readonly: [], writable: ['timeInForce'] },
  { type: Order, methods: [], readonly: ['orderSubmissionData', 'id', 'symbol', 'type', 'quantity', 'direction', 'status', 'tag', 'strategy', 'accountWide', 'timeInForce', 'limitPrice', 'stopPrice', 'triggerPrice', 'stopTriggered', 'trailingAmount', 'trailingAsPercentage', 'group', 'quantityFilled', 'quantityBusted', 'quantityRemaining', 'averageFillPrice', 'exactPrice', 'price', 'fees', 'refusals', 'events', 'createdUtc', 'updatedUtc', 'lastFillUtc', 'canceledUtc', 'lastUpdateUtc', 'lastFillTime', 'lastUpdateTime', 'canceledTime', 'wasPlaced', 'isListed', 'isMarketable', 'createdTime', 'time', 'isClosed', 'isOpen'], writable: [] },
  { type: OrderSubmissionData, methods: ['exact'], readonly: ['bidPrice', 'askPrice', 'lastPrice', 'priceCurrency', 'priceAdjustmentMode'], writable: [] },
  { type: SubmitOrderRequest, methods: [], readonly: ['orderType', 'securityType', 'symbol', 'quantity', 'stopPrice', 'limitPrice', 'time', 'tag', 'asynchronous'], writable: [] },
  { type: TicketRequest, methods: [], readonly: ['orderId', 'utc', 'tag', 'time', 'response'], writable: [] },
  { type: UpdateOrderRequest, methods: [], readonly: ['quantity', 'limitPrice', 'stopPrice', 'triggerPrice', 'trailingAmount'], writable: [] },
  { type: OrderResponse, methods: [], readonly: ['refusals', 'isSuccess', 'isError', 'errorCode', 'errorMessage'], writable: [] },
  { type: OrderTicket, methods: ['get', 'update', 'updateLimitPrice', 'updateStopPrice', 'updateTriggerPrice', 'updateStopTrailingAmount', 'updateQuantity', 'updateTag', 'cancel'], readonly: ['submitRequest', 'updateRequests', 'cancelRequest', 'orderId', 'symbol', 'orderType', 'status', 'quantity', 'quantityFilled', 'quantityBusted', 'quantityRemaining', 'averageFillPrice', 'tag', 'time', 'refusals', 'orderEvents'], writable: [] },
  { type: SecurityTransactionManager, methods: ['getOrderById', 'getOrderTicket', 'getOrders', 'getOrderTickets', 'getOpenOrders', 'getOpenOrderTickets', 'getOpenOrdersRemainingQuantity', 'cancelOrder', 'cancelOpenOrders'], readonly: ['ordersCount', 'lastOrderId'], writable: [] },
  { type: SecurityChanges, methods: [], readonly: ['addedSecurities', 'removedSecurities'], writable: [] },
  { type: SecurityHolding, methods: [], readonly: ['symbol', 'ticker', 'quantity', 'absoluteQuantity', 'invested', 'isLong', 'isShort', 'averagePrice', 'price', 'holdingsValue', 'absoluteHoldingsValue', 'holdingsCost', 'unrealizedProfit', 'unrealizedProfitPercent', 'profit', 'lastTradeProfit', 'netProfit', 'totalFees', 'totalSaleVolume'], writable: [] },
  { type: FuncRiskFreeRateInterestRateModel, methods: ['getInterestRate'], readonly: [], writable: [] },
  { type: PerformanceTracker, methods: ['update', 'recordTrade', 'restateTrades', 'getStatus'], readonly: ['equity', 'peak', 'drawdown', 'drawdownFraction', 'maxDrawdown', 'maxDrawdownFraction', 'dayStartEquity', 'dailyProfit', 'dailyReturn', 'trades', 'wins', 'losses', 'winStreak', 'lossStreak'], writable: [] },
  { type: SecurityPortfolioManager, methods: ['get', 'containsKey', 'quantityOf', 'strategyQuantityOf'], readonly: ['cash', 'totalHoldingsValue', 'totalAbsoluteHoldingsValue', 'totalPortfolioValue', 'totalUnrealizedProfit', 'totalProfit', 'totalNetProfit', 'totalFees', 'totalSaleVolume', 'totalMarginUsed', 'marginRemaining', 'invested', 'openHoldings', 'values', 'keys', 'strategies'], writable: [] },
  { type: SecurityManager, methods: ['get', 'containsKey', 'require'], readonly: ['count', 'keys', 'values'], writable: [] },
  { type: Security, methods: ['setFeeModel', 'setFillModel', 'setSlippageModel', 'setLeverage'], readonly: ['symbol', 'exchange', 'symbolProperties', 'resolution', 'extendedMarketHours', 'dataNormalizationMode', 'cache', 'holdings', 'price', 'bidPrice', 'askPrice', 'open', 'high', 'low', 'close', 'volume', 'hasData', 'invested', 'leverage', 'localTime', 'feeModel', 'fillModel', 'slippageModel'], writable: [] },
  { type: RiskEventBus, methods: ['publish', 'subscribe', 'subscribeAll'], readonly: ['events$'], writable: [] },
  { type: RiskEvent, methods: ['toDict'], readonly: ['type', 'level', 'source', 'message', 'data', 'utc'], writable: [] },
  { type: UnifiedRiskManager, methods: ['registerPlugin', 'canOpenPosition', 'judge', 'onPositionOpened', 'onPositionClosed', 'checkCorrelationLimits', 'requestSpyAllocation', 'shouldDefend', 'checkCircuitBreaker', 'isTradingAllowed', 'isTriggered', 'getPlugin', 'getStatus', 'tightenKillSwitch', 'loosenKillSwitch', 'enablePlugin', 'disablePlugin', 'resetPlugin', 'reconfigurePlugin', 'process', 'dispose', 'publish'], readonly: ['events$', 'eventBus', 'plugins', 'unservedQuestions', 'configHash', 'killSwitch'], writable: [] },
  { type: RiskGate, methods: ['submit', 'update', 'onFill', 'onBust', 'close', 'refuseShadow', 'isApproved', 'isInForce', 'haltAll', 'haltOpenings', 'resume'], readonly: ['reservations', 'haltLevel', 'haltReason'], writable: [] },
  { type: RunJournal, methods: ['begin', 'onDecision', 'onShadows', 'onFill', 'onBust', 'onClose', 'onQuestion', 'onSlice', 'onChange', 'onEvent', 'end'], readonly: ['hash', 'count'], writable: [] },
  { type: BaseRiskPlugin, methods: ['initialize', 'reconfigure', 'canOpenPosition', 'onPositionOpened', 'onPositionClosed', 'getStatus'], readonly: ['pluginName', 'pluginVersion', 'configSchema', 'isInitialized'], writable: [] },
  { type: RiskPluginView, methods: ['getStatus'], readonly: ['pluginName', 'pluginVersion', 'isEnabled', 'degraded'], writable: [] },
  { type: PositionDetails, methods: [], readonly: ['orderId', 'orderType', 'quantity', 'openingQuantity', 'currentQuantity', 'pendingQuantity', 'price', 'notional', 'portfolioValue', 'tag', 'legacyCall'], writable: [] },
  { type: PositionSizer, methods: ['quantityFor', 'getStatus'], readonly: [], writable: [] },
  { type: ShadowDesk, methods: ['add', 'recordWith', 'requireOutside', 'report'], readonly: ['shadows'], writable: [] },
  { type: CapacityEstimate, methods: ['onFill', 'step', 'finish'], readonly: ['capacity'], writable: [] },
  { type: ClosingRecords, methods: ['add'], readonly: ['all'], writable: [] },
  { type: EquitySampler, methods: ['samplePast', 'sampleDue', 'step', 'finish'], readonly: ['series', 'nextDaily'], writable: [] },
  { type: TradeBuilder, methods: ['onFill'], readonly: ['closedTrades'], writable: [] },
];
