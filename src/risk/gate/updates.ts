/**
 * Changes of waiting orders: what must stay, and what only takes back.
 *
 * @module
 */
import type { Refusal } from '../../orders/order-types.js';
import type { ApprovedOrder, OrderRequest } from '../../orders/request.js';
import type { GateDecision } from './decision.js';
import { refusal } from './refusals.js';
import type { Reservation } from './reservations.js';

/**
 * Checks that a new order is new, and that an update fits the order it changes.
 *
 * @param action - whether it is a new order or a change of one
 * @param order - what is asked for
 * @param previous - the approved order that an update replaces
 * @param waiting - the order that waits under this number
 * @returns the refusal, or `undefined`
 */
export function describeMismatch(
  action: GateDecision['action'],
  order: OrderRequest,
  previous: ApprovedOrder | undefined,
  waiting: Reservation | undefined,
): Refusal | undefined {
  if (action === 'submit') {
    return waiting && refusal('DUPLICATE_ORDER', `order ${order.orderId} is in force already`);
  }

  if (waiting === undefined || waiting.order !== previous) {
    return refusal('NOT_IN_FORCE', `order ${order.orderId} is not the one in force: it was filled, closed or changed`);
  }

  const changed = (['symbol', 'strategy', 'accountWide', 'type', 'trailingAsPercentage', 'group'] as const).filter(
    (member) => order[member] !== waiting.order[member],
  );

  if (changed.length > 0 || Math.sign(order.quantity) !== Math.sign(waiting.remaining)) {
    const what = changed.length > 0 ? changed.join(', ') : 'side';
    return refusal('BAD_UPDATE', `an update of order ${order.orderId} may not change its ${what}`);
  }

  return undefined;
}

/**
 * Tells whether an update only takes back a part of a waiting order, as cancelling a part would.
 *
 * @param order - what is asked for, which fits the waiting order
 * @param waiting - the waiting order
 */
export function isCutBack(order: OrderRequest, waiting: Reservation): boolean {
  return (
    Math.abs(order.quantity) <= Math.abs(waiting.remaining) &&
    order.limitPrice === waiting.order.limitPrice &&
    order.stopPrice === waiting.order.stopPrice &&
    order.triggerPrice === waiting.order.triggerPrice &&
    order.trailingAmount === waiting.order.trailingAmount &&
    order.timeInForce === waiting.order.timeInForce
  );
}
