/**
 * The gate's rule that what opens must be paid for: how it refuses, and how its answer is found again from a journal.
 *
 * @module
 */
import type { Refusal } from '../../orders/order-types.js';
import { type BuyingPowerCheck, judgeBasket, judgeBuyingPower } from '../../portfolio/buying-power.js';
import type { RefusalCode } from './codes.js';
import type { RuleBasis } from './rules.js';

/** The name of the rule. */
export const buyingPowerRule = 'buying-power';

/**
 * Says that the account cannot carry an order.
 *
 * @param check - the numbers
 */
export function insufficientBuyingPower({ required, free }: BuyingPowerCheck): Refusal {
  return {
    plugin: 'gate',
    code: 'BUYING_POWER' satisfies RefusalCode,
    message: `The order needs ${required.toFixed(2)} of margin and fees, ${free.toFixed(2)} is free.`,
    context: { required, free },
  };
}

/**
 * Finds this rule's answer again from recorded numbers.
 *
 * @param basis - the numbers of a rule
 * @param quantity - signed units of the order
 * @returns what it found then, or `undefined` when these are not its numbers
 */
export function buyingPowerFrom(basis: RuleBasis, quantity: number): BuyingPowerCheck | undefined {
  if (hasAll(basis, ['fee', 'held', 'marginRemaining', 'unitMargin'])) {
    return judgeBuyingPower(basis, quantity);
  }

  return hasAll(basis, ['marginRemaining', 'required', 'reversing']) ? judgeBasket(basis) : undefined;
}

function hasAll<K extends string>(basis: RuleBasis, names: readonly K[]): basis is RuleBasis & Record<K, number> {
  return names.every((name) => typeof basis[name] === 'number');
}
