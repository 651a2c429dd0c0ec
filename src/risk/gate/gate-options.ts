/**
 * What the gate is made from.
 *
 * @module
 */
import type { Clock } from '../../core/clock.js';
import type { MarketPrices } from '../../market/security-cache.js';
import type { SecuritySymbol } from '../../market/symbol.js';
import type { PortfolioView } from '../../portfolio/view.js';
import type { UnifiedRiskManager } from '../control/manager.js';
import type { GateDecision } from './decision.js';
import type { GateRecorder } from './recorder.js';
import type { GateRule } from './rules.js';

/** What the gate is made from. */
export interface RiskGateOptions {
  /** The algorithm's clock. */
  readonly clock: Clock;
  /** The account. */
  readonly portfolio: PortfolioView;
  /** The plugins. */
  readonly manager: UnifiedRiskManager;
  /** The gate's own rules. */
  readonly rules: readonly GateRule[];
  /** How old the latest price of an order that opens may be, in milliseconds; absent means of any age. */
  readonly maxPriceAge?: number;

  /**
   * Knows the market.
   *
   * @param symbol - the security
   */
  prices(symbol: SecuritySymbol): MarketPrices;

  /**
   * Knows the contract multiplier, in account currency.
   *
   * @param symbol - the security
   */
  multiplier(symbol: SecuritySymbol): number;

  /**
   * Records a decision, before anybody acts on it. An opening order whose approval cannot be recorded is refused.
   *
   * @param decision - the decision
   */
  onDecision(decision: GateDecision): void;

  /** Keeps a record of what the gate and its manager decide, are asked and take in, such as a journal. Optional. */
  readonly recorder?: GateRecorder;
}
