/**
 * What the gate is made from.
 *
 * @module
 */
import type { Clock } from '../core/clock.js';
import type { MarketPrices } from '../market/security-cache.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { Bust, Fill } from '../orders/request.js';
import type { PortfolioView, PositionChange } from '../portfolio/view.js';
import type { DecisionEvidence, GateDecision } from './decision.js';
import type { UnifiedRiskManager } from './manager.js';
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

  /** Keeps a record of what the gate decides and takes in, such as a journal. Optional. */
  readonly recorder?: GateRecorder;
}

/** Keeps a record of what a gate decides and takes in. */
export interface GateRecorder {
  /**
   * Records a decision, before anybody acts on it. An opening order whose approval cannot be recorded is refused.
   *
   * @param decision - the decision
   * @param evidence - what it rests on
   */
  onDecision(decision: GateDecision, evidence: DecisionEvidence): void;

  /**
   * Records a fill, before plugins are told.
   *
   * @param fill - what was traded
   * @param changes - what it changed
   */
  onFill(fill: Fill, changes: readonly PositionChange[]): void;

  /**
   * Records a fill that never happened, before plugins are told.
   *
   * @param bust - the fill
   * @param changes - what taking it back changed
   */
  onBust(bust: Bust, changes: readonly PositionChange[]): void;

  /**
   * Records that an order waits no longer, before plugins are told.
   *
   * @param orderId - the order
   */
  onClose(orderId: number): void;
}
