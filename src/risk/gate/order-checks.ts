/**
 * Poison in, refusal out: what makes an order or a price unfit to be judged at all.
 *
 * @module
 */

import { sayValue } from '../../core/say.js';
import type { MarketPrices } from '../../market/security-cache.js';
import { SecuritySymbol } from '../../market/symbol.js';
import { isGroupOf } from '../../orders/combo.js';
import { isTimeInForce } from '../../orders/expiry.js';
import { OrderType, type Refusal } from '../../orders/order-types.js';
import type { OrderRequest } from '../../orders/request.js';
import type { RefusalCode } from './codes.js';
import { refusal } from './refusals.js';

const orderTypes: ReadonlySet<unknown> = new Set(Object.values(OrderType));

const limitExpected =
  'a finite price above 0 for a limit, stop-limit, limit-if-touched or combo-leg-limit order, and none for others';
const stopExpected = 'a finite price above 0 for a stop-market, stop-limit or trailing-stop order, and none for others';
const triggerExpected = 'a finite price above 0 for a limit-if-touched order, and none for others';
const amountExpected = 'a finite amount above 0, below 1 as a fraction, for a trailing-stop order, and none for others';
const groupExpected =
  'the frozen group of a combo, with a limit price other than 0 for a combo-limit order, and none for others';
const fractionExpected = 'true or false for a trailing-stop order, and none for others';

/**
 * Finds everything that makes an order unfit.
 *
 * @remarks Runs for every order: checks in a row, since a table of functions takes several times as long.
 * @param order - a copy of what was asked for
 * @returns every refusal, or `undefined` when it is sound
 */
export function poisonOf(order: OrderRequest): Refusal[] | undefined {
  const isWhole = Number.isSafeInteger(order.orderId) && order.orderId > 0;
  const hasSymbol = order.symbol instanceof SecuritySymbol && isText(order.symbol.value);
  const hasUnits = Number.isFinite(order.quantity) && order.quantity !== 0;
  let found: Refusal[] | undefined;
  found = expect(found, isWhole, order, 'orderId', 'BAD_ORDER', 'a whole number from 1');
  found = expect(found, hasSymbol, order, 'symbol', 'BAD_ORDER', 'a symbol');
  found = expect(found, orderTypes.has(order.type), order, 'type', 'BAD_ORDER', 'a kind of order');
  found = expect(found, typeof order.tag === 'string', order, 'tag', 'BAD_ORDER', 'a text');
  found = expect(found, isText(order.strategy), order, 'strategy', 'BAD_ORDER', 'a name');
  found = expect(found, typeof order.accountWide === 'boolean', order, 'accountWide', 'BAD_ORDER', 'true or false');
  found = expect(found, isTimeInForce(order.timeInForce), order, 'timeInForce', 'BAD_ORDER', 'a time in force');
  found = expect(found, Number.isFinite(order.createdUtc), order, 'createdUtc', 'BAD_ORDER', 'epoch milliseconds');
  found = expect(found, hasUnits, order, 'quantity', 'BAD_QUANTITY', 'finite units other than 0');
  found = expect(found, isLimitProper(order), order, 'limitPrice', 'BAD_PRICE', limitExpected);
  found = expect(found, isStopProper(order), order, 'stopPrice', 'BAD_PRICE', stopExpected);
  found = expect(found, isTriggerProper(order), order, 'triggerPrice', 'BAD_PRICE', triggerExpected);
  found = expect(found, isAmountProper(order), order, 'trailingAmount', 'BAD_PRICE', amountExpected);
  found = expect(found, isFractionProper(order), order, 'trailingAsPercentage', 'BAD_ORDER', fractionExpected);
  return expect(found, isGroupOf(order.group, order), order, 'group', groupCodeOf(order), groupExpected);
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
 * A market order is judged at the side of the quote it takes. Any other order at the largest of that, its limit, its stop and its trigger price,
 * since exposure is counted in absolute value.
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

  return Math.max(touch === 0 ? price : touch, order.limitPrice ?? 0, order.stopPrice ?? 0, order.triggerPrice ?? 0);
}

function isLimitProper({ type, limitPrice }: OrderRequest): boolean {
  const isLimited =
    type === 'limit' || type === 'stop-limit' || type === 'limit-if-touched' || type === 'combo-leg-limit';

  return isLimited ? isPrice(limitPrice) : limitPrice === undefined;
}

function isStopProper({ type, stopPrice }: OrderRequest): boolean {
  const isStopped = type === 'stop-market' || type === 'stop-limit' || type === 'trailing-stop';

  return isStopped ? isPrice(stopPrice) : stopPrice === undefined;
}

function isTriggerProper({ type, triggerPrice }: OrderRequest): boolean {
  return type === 'limit-if-touched' ? isPrice(triggerPrice) : triggerPrice === undefined;
}

function isAmountProper({ type, trailingAmount, trailingAsPercentage }: OrderRequest): boolean {
  return type === 'trailing-stop'
    ? isPrice(trailingAmount) && (trailingAsPercentage === false || trailingAmount < 1)
    : trailingAmount === undefined;
}

function isFractionProper({ type, trailingAsPercentage }: OrderRequest): boolean {
  return type === 'trailing-stop' ? typeof trailingAsPercentage === 'boolean' : trailingAsPercentage === undefined;
}

function groupCodeOf({ group, type }: OrderRequest): RefusalCode {
  const limitPrice: unknown = group?.limitPrice;

  return type === 'combo-limit' && !(Number.isFinite(limitPrice) && limitPrice !== 0) ? 'BAD_PRICE' : 'BAD_ORDER';
}

/** Adds what is wrong with a member of an order, if anything is. */
function expect(
  found: Refusal[] | undefined,
  isProper: boolean,
  order: OrderRequest,
  member: keyof OrderRequest,
  code: RefusalCode,
  expected: string,
): Refusal[] | undefined {
  return isProper
    ? found
    : addTo(found, refusal(code, `${member}: expected ${expected}, was ${sayValue(order[member])}`));
}

function addTo(found: Refusal[] | undefined, one: Refusal): Refusal[] {
  return found === undefined ? [one] : [...found, one];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
