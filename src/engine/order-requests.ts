/**
 * Requests in whole lots and on the tick, from what a strategy asks for.
 *
 * @module
 */
import type { ComboSpec, OrderSpec } from '../algorithm/runtime.js';
import type { ComboGroup } from '../orders/combo.js';
import { expiryDay, isTimeInForce } from '../orders/expiry.js';
import type { TimeInForce } from '../orders/order-types.js';
import type { OrderRequest } from '../orders/request.js';
import type { UpdateOrderFields } from '../orders/ticket.js';
import { trailingTag } from '../orders/trailing-stop.js';
import type { SecurityManager } from '../portfolio/securities.js';
import type { Security } from '../portfolio/security.js';
import { netTick, toTick, trailingStep, wholeLots } from './rounding.js';

/** What the desk gives an order: its number and its time. */
export interface RequestMark {
  /** The order's number, from 1. */
  readonly orderId: number;
  /** When it is asked for, epoch milliseconds UTC. */
  readonly createdUtc: number;
}

/** What of a security a request is made with. */
export type TradedSecurity = Pick<Security, 'dataNormalizationMode' | 'symbol' | 'symbolProperties'>;

/**
 * Makes the request of a new order.
 *
 * @param spec - what the strategy asks for
 * @param security - what it trades
 * @param mark - the order's number and time
 */
export function requestOf(
  spec: OrderSpec,
  security: TradedSecurity,
  { createdUtc, orderId }: RequestMark,
): OrderRequest {
  const { symbolProperties, symbol } = security;

  return Object.freeze({
    orderId,
    symbol,
    type: spec.type,
    quantity: wholeLots(spec.quantity, symbolProperties.lotSize),
    limitPrice: spec.limitPrice === undefined ? undefined : toTick(spec.limitPrice, security),
    stopPrice: spec.stopPrice === undefined ? undefined : toTick(spec.stopPrice, security),
    triggerPrice: spec.triggerPrice === undefined ? undefined : toTick(spec.triggerPrice, security),
    trailingAmount:
      spec.trailingAmount === undefined
        ? undefined
        : trailingStep(spec.trailingAmount, spec.trailingAsPercentage, security),
    trailingAsPercentage: spec.trailingAsPercentage,
    tag: tagOf(spec, symbolProperties.quoteCurrency),
    strategy: spec.strategy,
    accountWide: spec.accountWide ?? false,
    timeInForce: timeInForceOf(spec),
    createdUtc,
  });
}

/**
 * Makes the request that a resting order becomes.
 *
 * @param resting - the order as it was approved
 * @param fields - what changes
 * @param remaining - signed units that are open after the change
 * @param security - what it trades
 */
export function changedRequest(
  resting: OrderRequest,
  fields: UpdateOrderFields,
  remaining: number,
  security: Security,
): OrderRequest {
  return Object.freeze({
    ...resting,
    quantity: remaining,
    limitPrice: fields.limitPrice === undefined ? resting.limitPrice : toTick(fields.limitPrice, security),
    stopPrice: fields.stopPrice === undefined ? resting.stopPrice : toTick(fields.stopPrice, security),
    triggerPrice: fields.triggerPrice === undefined ? resting.triggerPrice : toTick(fields.triggerPrice, security),
    trailingAmount:
      fields.trailingAmount === undefined
        ? resting.trailingAmount
        : trailingStep(fields.trailingAmount, resting.trailingAsPercentage, security),
    tag: fields.tag ?? resting.tag,
  });
}

/**
 * Makes the requests of a combo's legs, which know each other by their numbers.
 *
 * @param spec - what the strategy asks for
 * @param securities - the securities of the algorithm
 * @param combo - the combo's number, from 1
 * @param first - the number and time of the first leg; the others follow
 * @throws FrameworkError `SYMBOL_NOT_ADDED` when a security was not added
 */
export function comboRequests(
  { legs, limitPrice, quantity, ...spec }: ComboSpec,
  securities: SecurityManager,
  combo: number,
  first: RequestMark,
): OrderRequest[] {
  const requests = legs.map((leg, index) => {
    const one = { ...spec, symbol: leg.symbol, quantity: leg.quantity * quantity };
    const priced = leg.orderPrice === undefined ? one : { ...one, limitPrice: leg.orderPrice };

    return requestOf(priced, securities.require(leg.symbol), { ...first, orderId: first.orderId + index });
  });
  const traded = legs.map(({ symbol }) => securities.require(symbol));
  const group: ComboGroup = Object.freeze({
    id: combo,
    orderIds: Object.freeze(requests.map(({ orderId }) => orderId)),
    legs: Object.freeze(requests.map(({ quantity: units, symbol }) => Object.freeze({ symbol, quantity: units }))),
    quantity,
    limitPrice: limitPrice === undefined ? undefined : netTick(limitPrice, traded),
  });

  return requests.map((request) => Object.freeze({ ...request, group }));
}

/** A trailing stop without a text says how it follows the market. */
function tagOf({ tag = '', trailingAmount, trailingAsPercentage }: OrderSpec, currency: string): string {
  return tag === '' && trailingAmount !== undefined
    ? trailingTag({ amount: trailingAmount, asPercentage: trailingAsPercentage === true }, currency)
    : tag;
}

/** An auction is over in an instant: a date until which the order is good says nothing then. */
function timeInForceOf({ timeInForce = 'good-til-canceled', type }: OrderSpec): TimeInForce {
  const isAuction = type === 'market-on-open' || type === 'market-on-close';

  return isAuction && isTimeInForce(timeInForce) && expiryDay(timeInForce) !== undefined
    ? 'good-til-canceled'
    : timeInForce;
}
