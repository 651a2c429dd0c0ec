/**
 * The old managers, configured as they were, to put in the place of the unified risk manager.
 *
 * @module
 */
import { ManagerConfig } from 'plimsoll';
import type { LegacyAlgorithm } from './algorithm.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { August2024CorrelationLimiter } from './correlation-limiter.js';
import { SPYConcentrationManager } from './spy-concentration-manager.js';

/**
 * Configures the old managers under their old names, so that legacy callers reach them and not the unified risk manager.
 *
 * @param algorithm - the algorithm
 * @returns configurations for `configureManagers`; leave out what should not be rolled back
 */
export function oldManagers(
  algorithm: LegacyAlgorithm,
): Readonly<Record<'correlation_limiter' | 'spy_concentration_manager' | 'circuit_breaker', ManagerConfig>> {
  return {
    correlation_limiter: ManagerConfig({
      name: 'correlation_limiter',
      class_type: August2024CorrelationLimiter,
      dependencies: ['performance_tracker'],
      required_methods: ['check_correlation_limits', 'ShouldDefend'],
      initialization_args: [algorithm],
      critical: false,
      tier: 2,
      rollback: true,
    }),
    spy_concentration_manager: ManagerConfig({
      name: 'spy_concentration_manager',
      class_type: SPYConcentrationManager,
      dependencies: ['position_sizer'],
      required_methods: ['request_spy_allocation'],
      initialization_args: [algorithm],
      critical: true,
      tier: 4,
      rollback: true,
    }),
    circuit_breaker: ManagerConfig({
      name: 'circuit_breaker',
      class_type: CircuitBreaker,
      dependencies: ['performance_tracker'],
      required_methods: ['check_circuit_breaker', 'is_trading_allowed', 'is_triggered'],
      initialization_args: [algorithm],
      critical: true,
      tier: 2,
      rollback: true,
    }),
  };
}
