/**
 * A ruling as it is recorded: the decision, and what it rests on.
 *
 * @module
 */

import type { Refusal } from '../../orders/order-types.js';
import type { PluginRoster } from '../plugins/roster.js';
import type { DecisionEvidence, GateDecision } from './decision.js';
import { noRefusals, type Ruling } from './judgement.js';

/**
 * Makes the record of a ruling.
 *
 * @param ruling - the ruling
 * @param utc - when, epoch milliseconds UTC
 */
export function decisionOf({ action, order, ticker, opening, price, refusals }: Ruling, utc: number): GateDecision {
  return {
    utc,
    action,
    orderId: Number.isSafeInteger(order.orderId) ? order.orderId : 0,
    symbol: ticker,
    strategy: typeof order.strategy === 'string' ? order.strategy : '',
    quantity: Number.isFinite(order.quantity) ? order.quantity : 0,
    openingQuantity: opening,
    price,
    outcome: refusals === noRefusals ? 'approved' : 'refused',
    refusals,
  };
}

/**
 * Collects what a ruling rests on.
 *
 * @param ruling - the ruling
 * @param roster - the plugins that were asked
 * @param fault - why its approval is taken back; `undefined` when it is not
 */
export function evidenceOf(ruling: Ruling, roster: PluginRoster, fault: string | undefined): DecisionEvidence {
  const { byRules, details, notes, order, refusals, refusing, unreadable, verdict } = ruling;
  const allowed = byRules === undefined ? [] : allowing(roster, refusals);

  return { order, details, byRules, refusing, allowed, notes, verdict, unreadable, fault };
}

/** The plugins that were asked and have nothing against an order. */
function allowing({ entries }: PluginRoster, refusals: readonly Refusal[]): readonly string[] {
  const names: string[] = [];

  for (const { enabled, name } of entries) {
    if (enabled && (refusals === noRefusals || !refusals.some(({ plugin }) => plugin === name))) {
      names.push(name);
    }
  }

  return names;
}
