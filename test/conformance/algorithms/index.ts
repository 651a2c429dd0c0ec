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

/** The class of each. */
export const algorithms: Readonly<Record<string, new () => QCAlgorithm>> = {
  AddRemoveSecurityRegressionAlgorithm,
  BasicTemplateAlgorithm,
  BasicTemplateDailyAlgorithm,
  NamedArgumentsRegression,
  StringToSymbolImplicitConversionRegressionAlgorithm,
};
