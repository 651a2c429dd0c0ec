/**
 * The managers of before the unified risk manager, kept runnable: to compare with, and to go back to.
 *
 * @module plimsoll/adapters/legacy
 */
export type { LegacyAlgorithm, LegacyAnswer } from './algorithm.js';
export { CircuitBreaker, type CircuitBreakerOptions } from './circuit-breaker.js';
export { August2024CorrelationLimiter, type CorrelationLimiterOptions } from './correlation-limiter.js';
export { oldManagers } from './managers.js';
export { SPYConcentrationManager, type SpyConcentrationOptions } from './spy-concentration-manager.js';
