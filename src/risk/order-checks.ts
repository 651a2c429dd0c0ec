/**
 * Poison in, refusal out: what makes an order or a price unfit to be judged at all.
 *
 * @module
 */

import type { MarketPrices } from '../market/security-cache.js';
import { SecuritySymbol } from '../market/symbol.js';
import { OrderType, type Refusal, TimeInForce } from '../orders/order-types.js';
import type { OrderRequest } from '../orders/request.js';
import type { RefusalCode } from './codes.js';
import { refusal } from './refusals.js';

const orderTypes: ReadonlySet<unknown> = new Set(Object.values(OrderType));
const timesInForce: ReadonlySet<unknown> = new Set(Object.values(TimeInForce));

/** One thing that must hold of every order. */
interface OrderCheck {
  readonly member: keyof OrderRequest;
  readonly code: RefusalCode;
  readonly expected: string;
  readonly isProper: (order: OrderRequest) => boolean;
}

const checks: readonly OrderCheck[] = [
  {
    member: 'orderId',
    code: 'BAD_ORDER',
    expected: 'a whole number from 1',
    isProper: ({ orderId }) => Number.isSafeInteger(orderId) && orderId > 0,
  },
  {
    member: 'symbol',
    code: 'BAD_ORDER',
    expected: 'a symbol',
    isProper: ({ symbol }) => symbol instanceof SecuritySymbol && isText(symbol.value),
  },
  { member: 'type', code: 'BAD_ORDER', expected: 'a kind of order', isProper: ({ type }) => orderTypes.has(type) },
  { member: 'tag', code: 'BAD_ORDER', expected: 'a text', isProper: ({ tag }) => typeof tag === 'string' },
  { member: 'strategy', code: 'BAD_ORDER', expected: 'a name', isProper: ({ strategy }) => isText(strategy) },
  {
    member: 'accountWide',
    code: 'BAD_ORDER',
    expected: 'true or false',
    isProper: ({ accountWide }) => typeof accountWide === 'boolean',
  },
  {
    member: 'timeInForce',
    code: 'BAD_ORDER',
    expected: 'a time in force',
    isProper: ({ timeInForce }) => timesInForce.has(timeInForce),
  },
  {
    member: 'createdUtc',
    code: 'BAD_ORDER',
    expected: 'epoch milliseconds',
    isProper: ({ createdUtc }) => Number.isFinite(createdUtc),
  },
  {
    member: 'quantity',
    code: 'BAD_QUANTITY',
    expected: 'finite units other than 0',
    isProper: ({ quantity }) => Number.isFinite(quantity) && quantity !== 0,
  },
  {
    member: 'limitPrice',
    code: 'BAD_PRICE',
    expected: 'a finite price above 0 for a limit or stop-limit order, and none for others',
    isProper: ({ type, limitPrice }) =>
      type === 'limit' || type === 'stop-limit' ? isPrice(limitPrice) : limitPrice === undefined,
  },
  {
    member: 'stopPrice',
    code: 'BAD_PRICE',
    expected: 'a finite price above 0 for a stop-market or stop-limit order, and none for others',
    isProper: ({ type, stopPrice }) =>
      type === 'stop-market' || type === 'stop-limit' ? isPrice(stopPrice) : stopPrice === undefined,
  },
];

/**
 * Finds everything that makes an order unfit.
 *
 * @param order - a copy of what was asked for
 * @returns every refusal, or `undefined` when it is sound
 */
export function poisonOf(order: OrderRequest): Refusal[] | undefined {
  let refusals: Refusal[] | undefined;

  for (const { member, code, expected, isProper } of checks) {
    if (!isProper(order)) {
      refusals ??= [];
      refusals.push(refusal(code, `${member}: expected ${expected}, was ${say(order[member])}`));
    }
  }

  return refusals;
}

/**
 * Tells whether a price can be used.
 *
 * @param price - anything
 * @returns whether it is a finite number above 0
 */
export function isPrice(price: unknown): price is number {
  return Number.isFinite(price) && (price as number) > 0;
}

/**
 * Returns the price an order is judged at: the worst for exposure of those it may be filled at.
 *
 * @remarks
 * A market order is judged at the side of the quote it takes. Any other order at the largest of that, its limit and its stop price, since
 * exposure is counted in absolute value.
 * @param order - a sound order
 * @param prices - the market
 * @returns the price; NaN when the market has none that can be used
 */
export function judgedPrice(order: OrderRequest, prices: MarketPrices): number {
  const touch = order.quantity > 0 ? prices.askPrice : prices.bidPrice;
  const { price } = prices;

  // A side nobody quotes is 0; anything else that is no price is poison.
  if (!(isPrice(price) && (touch === 0 || isPrice(touch)))) {
    return Number.NaN;
  }

  return Math.max(touch === 0 ? price : touch, order.limitPrice ?? 0, order.stopPrice ?? 0);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function say(value: unknown): string {
  if (typeof value === 'number' || value === undefined || value === null) {
    return String(value);
  }

  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : `a ${typeof value}`;
}
