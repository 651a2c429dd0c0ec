/**
 * Which way the limits of the circuit breaker get tighter, and what it derives from them.
 *
 * @module
 */
import type { RiskPluginModule, Tightening } from 'plimsoll';
import type { CircuitBreakerConfig } from './config.js';
import { recoverDrawdownOf } from './drawdown.js';
import { recoverVolatilityOf } from './volatility.js';

/** Time zone, measured symbol, window and the age of closes are not here: other ones measure something else. */
export const tightening: Readonly<Record<string, Tightening>> = {
  drawdown: 'present',
  'drawdown.maxDrawdown': 'lower',
  'drawdown.recoverDrawdown': 'lower',
  'drawdown.minTrippedDays': 'higher',
  'drawdown.cooldownDays': 'higher',
  'drawdown.afterCooldown': ['rebase', 'hold'],
  dailyLoss: 'present',
  'dailyLoss.maxDailyLoss': 'lower',
  volatility: 'present',
  'volatility.maxVolatility': 'lower',
  'volatility.recoverVolatility': 'lower',
  'volatility.minTrippedDays': 'higher',
  'volatility.returnsPerYear': 'higher',
  'volatility.whenUnknown': ['allow', 'refuse'],
};

/**
 * Adds where openings resume.
 *
 * @param config - a parsed configuration
 */
export const complete: NonNullable<RiskPluginModule['complete']> = (config) => {
  const { drawdown, volatility, ...rest } = config as CircuitBreakerConfig;

  return {
    ...rest,
    drawdown: drawdown && { ...drawdown, recoverDrawdown: recoverDrawdownOf(drawdown) },
    volatility: volatility && { ...volatility, recoverVolatility: recoverVolatilityOf(volatility) },
  };
};
