/**
 * What a recorder learns: everything that the risk side decides, is asked and takes in, in the order in which it does.
 *
 * @module
 */
import type { Bust, Fill } from '../../orders/request.js';
import type { PositionChange } from '../../portfolio/view.js';
import type { RiskEvent } from '../control/events.js';
import type { RiskTuple } from '../plugins/answers.js';
import type { LegacyHook } from '../plugins/follower.js';
import type { PositionDetails } from '../plugins/plugin.js';
import type { DecisionEvidence, GateDecision } from './decision.js';

/** What one plugin answered to a question: its name, whether it allows it, and why. */
export type PluginAnswer = readonly [plugin: string, isAllowed: boolean, reason: string];

/** A question from outside of an order, and its answer. */
export interface AnsweredQuestion {
  /** The manager's member that was called. */
  readonly member: 'canOpenPosition' | 'judge' | LegacyHook;
  /** The ticker; empty for a question that names none. */
  readonly symbol: string;
  /** Who asked; empty for a question that does not say. */
  readonly strategy: string;
  /** The numbers that plugins were asked about. */
  readonly details?: PositionDetails;
  /** The delta that was requested. */
  readonly delta?: number;
  /** What the caller said of its position. */
  readonly position?: Readonly<Record<string, unknown>>;
  /** What each plugin answered, in the order of registration; `undefined` when none was asked, since the question was none. */
  readonly answers: readonly PluginAnswer[] | undefined;
  /** What the caller was told; for `shouldDefend` whether to defend, and nothing. */
  readonly answer: RiskTuple;
}

/** Keeps a record of what a gate and its manager decide, are asked and take in. */
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

  /**
   * Records a change of the risk side where it takes effect: a move of the kill switch, or a change of a plugin. What cannot be recorded is done all
   * the same: a kill switch must work when it is needed.
   *
   * @param event - the event that tells it; its data say all of it
   */
  onChange(event: RiskEvent): void;

  /**
   * Records a question from outside of an order, before it is answered. One that cannot be recorded is answered with no.
   *
   * @param question - the question and its answer
   */
  onQuestion(question: AnsweredQuestion): void;
}
