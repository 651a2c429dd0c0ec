/**
 * Stops openings while the account, or the market, is in trouble; see the README beside this file.
 *
 * @module plimsoll/plugins/circuit-breaker
 */
import type { RiskPluginModule } from 'plimsoll';
import { type CircuitBreakerInput, configSchema } from './config.js';
import { CircuitBreakerPlugin } from './plugin.js';
import { complete, tightening } from './tightening.js';

export {
  type CircuitBreakerConfig,
  type CircuitBreakerInput,
  configSchema,
  type DailyLossConfig,
  type DrawdownConfig,
  dailyLossSchema,
  drawdownSchema,
  type VolatilityConfig,
  volatilitySchema,
} from './config.js';
export { CircuitBreakerPlugin } from './plugin.js';

/**
 * Makes the circuit breaker.
 *
 * @param config - the limits; defaults where absent
 * @returns the plugin, to be registered with the risk manager
 * @example
 * ```ts
 * riskManager.registerPlugin(circuitBreaker({ drawdown: { maxDrawdown: 0.15 }, dailyLoss: { maxDailyLoss: 0.03 } }));
 * ```
 */
export function circuitBreaker(config?: CircuitBreakerInput): CircuitBreakerPlugin {
  return new CircuitBreakerPlugin(config);
}

/** How the plugin is found by name. */
export const riskPlugin: RiskPluginModule = Object.freeze({
  name: 'circuit-breaker',
  description: 'Stops openings after a fall from the peak, a bad day, or while prices move too much.',
  configSchema,
  tightening,
  complete,
  create: () => new CircuitBreakerPlugin(),
});
