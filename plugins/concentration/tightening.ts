/**
 * Which way the limits of the concentration plugin get tighter, and what it derives from them.
 *
 * @module
 */
import type { RiskPluginModule, Tightening } from 'plimsoll';
import type { ConcentrationConfig } from './config.js';
import { maxStrategyDeltaOf } from './delta-budget.js';

/** The symbol of the delta budget is not here: another one limits something else. */
export const tightening: Readonly<Record<string, Tightening>> = {
  maxSymbolShare: 'lower',
  'symbolShares.*': 'lower',
  maxGrossShare: 'lower',
  'delta.maxTotalDelta': 'lower',
  'delta.maxStrategyDelta': 'lower',
};

/**
 * Adds the share of every symbol that has none of its own, and the delta of a strategy.
 *
 * @param config - a parsed configuration
 */
export const complete: NonNullable<RiskPluginModule['complete']> = (config) => {
  const { delta, symbolShares, ...rest } = config as ConcentrationConfig;

  return {
    ...rest,
    symbolShares: { ...symbolShares, '*': rest.maxSymbolShare },
    delta: { ...delta, maxStrategyDelta: maxStrategyDeltaOf(delta) },
  };
};
