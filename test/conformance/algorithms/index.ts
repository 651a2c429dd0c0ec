/**
 * Every algorithm of LEAN that is rebuilt here, by its name.
 *
 * @module
 */
import type { QCAlgorithm } from 'plimsoll';
import {
  ClassicRangeConsolidatorAlgorithm,
  ClassicRenkoConsolidatorAlgorithm,
  ConsolidateWithSizeAttributeRegressionAlgorithm,
  ConsolidatorRollingWindowRegressionAlgorithm,
  ConsolidatorStartTimeRegressionAlgorithm,
  IndicatorWithRenkoBarsRegressionAlgorithm,
  RangeConsolidatorAlgorithm,
} from './consolidators.js';
import {
  AddRemoveSecurityRegressionAlgorithm,
  BasicTemplateAlgorithm,
  BasicTemplateDailyAlgorithm,
  NamedArgumentsRegression,
  StringToSymbolImplicitConversionRegressionAlgorithm,
} from './core.js';
import { MACDTrendAlgorithm } from './indicators.js';
import { OrderTicketDemoAlgorithm } from './order-tickets.js';
import {
  CompleteOrderTagUpdateAlgorithm,
  LimitFillRegressionAlgorithm,
  MarketOnCloseOrderBufferExtendedMarketHoursRegressionAlgorithm,
  MarketOnCloseOrderBufferRegressionAlgorithm,
  OrderTicketAssignmentDemoAlgorithm,
  SecurityToSymbolRegressionAlgorithm,
  TimeInForceAlgorithm,
  TrailingStopOrderAsyncRegressionAlgorithm,
  TrailingStopOrderRegressionAlgorithm,
} from './orders.js';
import {
  AlgorithmModeAndDeploymentTargetAlgorithm,
  CompositeIndicatorWorksAsExpectedRegressionAlgorithm,
  ConsolidateHourBarsIntoDailyBarsRegressionAlgorithm,
  FuncRiskFreeRateInterestRateModelWithPythonLambda,
  GetParameterRegressionAlgorithm,
  IndicatorHistoryAlgorithm,
  IndicatorHistoryRegressionAlgorithm,
  OnWarmupFinishedNoWarmup,
  OnWarmupFinishedRegressionAlgorithm,
  QuitAfterInitializationRegressionAlgorithm,
  QuitInInitializationRegressionAlgorithm,
  StochasticIndicatorWarmsUpProperlyRegressionAlgorithm,
} from './without-orders.js';

/** The class of each. */
export const algorithms: Readonly<Record<string, new () => QCAlgorithm>> = {
  AddRemoveSecurityRegressionAlgorithm,
  BasicTemplateAlgorithm,
  BasicTemplateDailyAlgorithm,
  MACDTrendAlgorithm,
  NamedArgumentsRegression,
  StringToSymbolImplicitConversionRegressionAlgorithm,
  OrderTicketDemoAlgorithm,
  CompleteOrderTagUpdateAlgorithm,
  LimitFillRegressionAlgorithm,
  MarketOnCloseOrderBufferExtendedMarketHoursRegressionAlgorithm,
  MarketOnCloseOrderBufferRegressionAlgorithm,
  OrderTicketAssignmentDemoAlgorithm,
  SecurityToSymbolRegressionAlgorithm,
  TimeInForceAlgorithm,
  TrailingStopOrderAsyncRegressionAlgorithm,
  TrailingStopOrderRegressionAlgorithm,
  ClassicRangeConsolidatorAlgorithm,
  ClassicRenkoConsolidatorAlgorithm,
  ConsolidateWithSizeAttributeRegressionAlgorithm,
  ConsolidatorRollingWindowRegressionAlgorithm,
  ConsolidatorStartTimeRegressionAlgorithm,
  IndicatorWithRenkoBarsRegressionAlgorithm,
  RangeConsolidatorAlgorithm,
  AlgorithmModeAndDeploymentTargetAlgorithm,
  CompositeIndicatorWorksAsExpectedRegressionAlgorithm,
  ConsolidateHourBarsIntoDailyBarsRegressionAlgorithm,
  FuncRiskFreeRateInterestRateModelWithPythonLambda,
  GetParameterRegressionAlgorithm,
  IndicatorHistoryAlgorithm,
  IndicatorHistoryRegressionAlgorithm,
  OnWarmupFinishedNoWarmup,
  OnWarmupFinishedRegressionAlgorithm,
  QuitAfterInitializationRegressionAlgorithm,
  QuitInInitializationRegressionAlgorithm,
  StochasticIndicatorWarmsUpProperlyRegressionAlgorithm,
};
