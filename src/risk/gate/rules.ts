/**
 * The gate's own rules, which hold whichever plugins there are.
 *
 * @module
 */
import { describeThrown } from '../../core/errors.js';
import { isRecord } from '../../core/plain.js';
import type { Refusal } from '../../orders/order-types.js';
import type { OrderRequest } from '../../orders/request.js';
import { refusal } from './refusals.js';

/** A rule of the gate's own that every opening order must keep. */
export interface GateRule {
  /** Names the rule when it fails to answer. */
  readonly name: string;

  /**
   * Judges the opening part of an order. A rule that throws or answers anything but this refuses the order.
   *
   * @param request - the order
   * @param openingQuantity - signed units that open or add
   * @param judgedPrice - the price it is judged at, in quote currency
   * @returns why not, or `undefined`
   */
  check(request: OrderRequest, openingQuantity: number, judgedPrice: number): Refusal | undefined;

  /**
   * Finds what it lets pass of an order that it refuses. Optional.
   *
   * @param request - the order
   * @returns the largest quantity on the same side that it has nothing against at this moment; 0 for none
   */
  largest?(request: OrderRequest): number;

  /**
   * Tells the numbers that its answer rests on, so that a journal can be judged again. Optional.
   *
   * @param request - the order
   * @returns numbers by name, the names in alphabetical order
   */
  basis?(request: OrderRequest): RuleBasis;
}

/** The numbers that the answer of a rule rests on, by name. */
export type RuleBasis = Readonly<Record<string, number>>;

/**
 * Asks one rule.
 *
 * @param rule - the rule
 * @param order - the order
 * @param openingQuantity - signed units that open or add
 * @param judgedPrice - the price it is judged at
 * @returns its refusal, or that of its failure; `undefined` when it has nothing against the order
 */
export function checkRule(
  rule: GateRule,
  order: OrderRequest,
  openingQuantity: number,
  judgedPrice: number,
): Refusal | undefined {
  try {
    const answer: unknown = rule.check(order, openingQuantity, judgedPrice);

    return answer === undefined || isRefusal(answer) ? answer : fault(rule, 'answered with no refusal');
  } catch (thrown) {
    return fault(rule, describeThrown(thrown));
  }
}

function isRefusal(answer: unknown): answer is Refusal {
  return (
    isRecord(answer) &&
    typeof answer['plugin'] === 'string' &&
    typeof answer['code'] === 'string' &&
    typeof answer['message'] === 'string'
  );
}

function fault(rule: GateRule, reason: string): Refusal {
  return refusal('RULE_FAULT', `The rule ${rule.name} failed: ${reason}`);
}
