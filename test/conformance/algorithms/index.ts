/**
 * Every algorithm of LEAN that is rebuilt here, by its name.
 *
 * @module
 */
import type { QCAlgorithm } from 'plimsoll';
import {
  AddRemoveSecurityRegressionAlgorithm,
  BasicTemplateAlgorithm,
  BasicTemplateDailyAlgorithm,
  NamedArgumentsRegression,
  StringToSymbolImplicitConversionRegressionAlgorithm,
} from './core.js';
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

/** The class of each. */
export const algorithms: Readonly<Record<string, new () => QCAlgorithm>> = {
  AddRemoveSecurityRegressionAlgorithm,
  BasicTemplateAlgorithm,
  BasicTemplateDailyAlgorithm,
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
};
