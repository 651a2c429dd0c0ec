/**
 * What the order desk refuses before the gate is asked, or adds to what the gate says.
 *
 * @module
 */
import type { RunPhase } from '../algorithm/runtime.js';
import { MINUTE } from '../core/time.js';
import type { Resolution } from '../market/resolution.js';
import { isTooLateForClose, MarketOnCloseOrder } from '../orders/market-on-close.js';
import type { Order } from '../orders/order.js';
import type { Refusal } from '../orders/order-types.js';
import type { OrderRequest } from '../orders/request.js';
import { onlyReduces } from '../portfolio/buying-power.js';
import type { Security } from '../portfolio/security.js';
import { refusal } from '../risk/gate/refusals.js';

/**
 * Writes refusals in one line, as order events tell them.
 *
 * @param refusals - one or more
 */
export function messageOf(refusals: readonly Refusal[]): string {
  return refusals.map((one) => `${one.plugin}: ${one.message}`).join('; ');
}

/** Codes of orders that are none: nothing a market or an account could refuse was ever asked for. */
const unfit: ReadonlySet<string> = new Set([
  'BAD_ORDER',
  'BAD_PRICE',
  'BAD_QUANTITY',
  'MARKET_OPEN',
  'NO_MULTIPLIER',
  'NO_PRICE',
  'NOT_ADDED',
  'NOT_TRADABLE',
  'NOT_TRADING',
  'TOO_LATE_FOR_CLOSE',
]);

/**
 * Tells whether a refusal says that an order was never fit to be placed.
 *
 * @param refusal - why an order was refused
 * @source LEAN `QCAlgorithm.PreOrderChecks`
 */
export function isUnfit({ code, plugin }: Refusal): boolean {
  return (plugin === 'gate' || plugin === 'engine') && unfit.has(code);
}

/** What it takes to tell whether an order is possible at a moment. */
export interface OrderMoment {
  /** Where the run is. */
  readonly phase: RunPhase;
  /** The time, epoch milliseconds UTC. */
  readonly utc: number;
  /** Whether the security was removed from the algorithm. */
  readonly isRemoved: boolean;
}

/**
 * Finds what makes an order impossible at a moment, whoever sends it.
 *
 * @param request - the order
 * @param security - what it trades
 * @param moment - the state of the run
 * @returns why not, or `undefined`
 */
export function refuseMoment(
  request: OrderRequest,
  security: Security,
  { isRemoved, phase, utc }: OrderMoment,
): Refusal | undefined {
  if (phase !== 'running') {
    return impossible('NOT_TRADING', `Orders are taken from the first slice after the warm-up on, not while ${phase}.`);
  }

  if (isRemoved && !onlyReduces(security.holdings.quantity, request.quantity)) {
    return impossible(
      'NOT_TRADABLE',
      `${security.symbol.value} was removed from the algorithm; only what is still held of it can be closed.`,
    );
  }

  if (request.type === 'market-on-open' && isOpenIntraday(security, utc)) {
    return impossible('MARKET_OPEN', 'A market-on-open order must be placed while the exchange is closed.');
  }

  if (request.type === 'market-on-close' && isTooLateForClose(utc, security.exchange.nextClose(utc))) {
    return impossible(
      'TOO_LATE_FOR_CLOSE',
      `A market-on-close order must be placed ${MarketOnCloseOrder.submissionTimeBuffer.totalMilliseconds / MINUTE} minutes before the close; MarketOnCloseOrder.submissionTimeBuffer changes that.`,
    );
  }

  return undefined;
}

/**
 * Tells of orders that wait to close a position and leave a later one nothing to close; whoever is refused for that must know which they are.
 *
 * @param request - the order that was refused
 * @param held - signed units held
 * @param open - the open orders of the security
 * @returns a refusal to add, or none
 */
export function alreadyClosing(
  { orderId, quantity }: OrderRequest,
  held: number,
  open: readonly Order[],
): readonly Refusal[] {
  const closers = open.filter((order) => order.id !== orderId && order.quantity * held < 0);

  // Compared and not multiplied: what was asked for may be anything.
  const closes = held > 0 ? quantity < 0 : held < 0 && quantity > 0;

  if (!closes || closers.length === 0) {
    return [];
  }

  const ids = closers.map((order) => order.id).join(', ');
  return [
    impossible(
      'ALREADY_CLOSING',
      `Of the ${held} units held, order ${ids} waits to close some already, so this one would open: cancel it first, or liquidate.`,
    ),
  ];
}

/** A leg of a combo, and what was found against it. */
export interface JudgedLeg {
  /** Its order. */
  readonly order: Order;
  /** Every reason against it; `undefined` for none. */
  readonly refusals: readonly Refusal[] | undefined;
}

/**
 * Says why a leg that has nothing against it goes nowhere: another one was refused.
 *
 * @param leg - its order
 * @param judged - all legs
 * @param held - signed units held of what it trades
 */
export function legRefused(leg: Order, judged: readonly JudgedLeg[], held: number): Refusal {
  const why = judged
    .filter(({ refusals }) => refusals !== undefined)
    .map(
      ({ order, refusals = [] }) =>
        `order ${order.id}, ${order.quantity} ${order.symbol.value}: ${messageOf(refusals)}`,
    )
    .join('; ');
  const alone = onlyReduces(held, leg.quantity) ? ' This leg only closes: sent alone it passes every limit.' : '';

  return impossible('COMBO_LEG_REFUSED', `A leg of the combo was refused: ${why}.${alone}`);
}

/**
 * Says that an order is done, or that there is none.
 *
 * @param orderId - its number
 * @param order - the order, where there is one
 */
export function notOpen(orderId: number, order: Order | undefined): Refusal {
  return refusal(
    'NOT_OPEN',
    order === undefined
      ? `There is no order ${orderId}.`
      : `Order ${orderId} is ${order.status}; only open orders change.`,
  );
}

/**
 * Says that a leg of a combo cannot be changed by itself.
 *
 * @param order - the leg's order
 */
export function comboFixed(order: Order): Refusal {
  return refusal(
    'BAD_UPDATE',
    `Order ${order.id} is a leg of a combo, of which only the tag can be changed: cancel the combo, and send another.`,
  );
}

/**
 * Says that nobody may change an order afterwards: the result tells what became of it.
 *
 * @param orderId - its number
 */
export function overForGood(orderId: number): Refusal {
  return impossible('NOT_TRADING', `Order ${orderId} stays as it is: the run is over.`);
}

/**
 * Says that a quantity leaves nothing open of an order, or turns it around.
 *
 * @param order - the order
 * @param quantity - what was asked for
 */
export function notMore(order: Order, quantity: number): Refusal {
  return refusal(
    'BAD_QUANTITY',
    `Order ${order.id}: expected a quantity beyond the ${order.quantityFilled} filled of ${order.quantity}, was ${String(quantity)}.`,
  );
}

/**
 * Makes a refusal that no risk rule decides: the market does not take such an order now.
 *
 * @param code - why
 * @param message - what was wrong, and what is expected
 */
export function impossible(code: string, message: string): Refusal {
  return { plugin: 'engine', code, message };
}

/** Whether the exchange is open for a security that has prices during the day; a daily bar's day is over when it is known. */
function isOpenIntraday(security: Security, utc: number): boolean {
  const daily: Resolution = 'daily';

  return security.resolution !== daily && security.exchange.isOpen(utc);
}
