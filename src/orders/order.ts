/**
 * An order's life, as the book keeps it.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { type DateTime, TimeZone } from '../core/time.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { ComboGroup } from './combo.js';
import { isTimeInForce } from './expiry.js';
import { directionOf, type OrderEvent } from './order-event.js';
import type { OrderDirection, OrderStatus, OrderType, Refusal, TimeInForce } from './order-types.js';
import type { OrderRequest } from './request.js';
import type { OrderSubmissionData } from './submission-data.js';

let record: (order: Order, event: OrderEvent, price: Decimal | undefined) => void;
let trail: (order: Order, stopPrice: number) => void;
let replace: (order: Order, request: OrderRequest, quantity: number, utc: number) => void;
let tagOf: (order: Order, tag: string) => void;
let touch: (order: Order) => void;
let leaveOut: (order: Order) => void;
let firstOf: (order: Order) => OrderRequest;

/** An order: what was asked for last, and what became of it. Read-only for strategies. */
export class Order {
  static {
    record = (order, event, price): void => order.#record(event, price);
    replace = (order, request, quantity, utc): void => order.#replace(request, quantity, utc);
    trail = (order, stopPrice): void => {
      order.#stopPrice = stopPrice;
    };
    tagOf = (order, tag): void => order.#retag(tag);
    touch = (order): void => order.#touch();
    leaveOut = (order): void => order.#leaveOut();
    firstOf = (order): OrderRequest => order.#first;
  }

  readonly #first: OrderRequest;
  #request: OrderRequest;
  #quantity: number;
  #stopPrice: number | undefined;
  #status: OrderStatus = 'new';
  #filled = Decimal.zero;
  #filledValue = Decimal.zero;
  #fees = Decimal.zero;
  #busted = Decimal.zero;
  #lastFillUtc: number | undefined;
  #canceledUtc: number | undefined;
  #lastUpdateUtc: number | undefined;
  #updatedUtc: number;
  #tag: string;
  #stopTriggered = false;
  #wasPlaced = false;
  #isListed = true;
  readonly #events: OrderEvent[] = [];
  readonly #refusals: Refusal[] = [];

  /** What was known of the security when the order was asked for. */
  readonly orderSubmissionData: OrderSubmissionData | undefined;

  /**
   * @param request - what was asked for
   * @param submission - what was known of the security then
   */
  constructor(request: OrderRequest, submission?: OrderSubmissionData) {
    this.#first = readable(request);
    this.#request = this.#first;
    this.#quantity = this.#request.quantity;
    this.#stopPrice = this.#request.stopPrice;
    this.#updatedUtc = request.createdUtc;
    this.#tag = this.#request.tag;
    this.orderSubmissionData = submission;
    Object.freeze(this);
  }

  /** The order's number, from 1. */
  get id(): number {
    return this.#request.orderId;
  }

  /** What it trades. */
  get symbol(): SecuritySymbol {
    return this.#request.symbol;
  }

  /** The kind of order. */
  get type(): OrderType {
    return this.#request.type;
  }

  /** Signed units of the whole order. */
  get quantity(): number {
    return this.#quantity;
  }

  /** Which way it trades. */
  get direction(): OrderDirection {
    return directionOf(this.#quantity);
  }

  /** Its state. */
  get status(): OrderStatus {
    return this.#status;
  }

  /** Free text. */
  get tag(): string {
    return this.#tag;
  }

  /** Whose order it is. */
  get strategy(): string {
    return this.#request.strategy;
  }

  /** Whether it flattens what the account holds, whoever holds it. */
  get accountWide(): boolean {
    return this.#request.accountWide;
  }

  /** How long it stays open. */
  get timeInForce(): TimeInForce {
    return this.#request.timeInForce;
  }

  /** The worst acceptable price, for limit, stop-limit and limit-if-touched orders. */
  get limitPrice(): number | undefined {
    return this.#request.limitPrice;
  }

  /** The price that wakes the order, for stop orders; where a trailing stop stands now. */
  get stopPrice(): number | undefined {
    return this.#stopPrice;
  }

  /** The price that wakes the order, for limit-if-touched orders. */
  get triggerPrice(): number | undefined {
    return this.#request.triggerPrice;
  }

  /** Whether the price that wakes the order was reached, for stop-limit and limit-if-touched orders. */
  get stopTriggered(): boolean {
    return this.#stopTriggered;
  }

  /** How far a trailing stop stays behind the market, as a price or a fraction of it. */
  get trailingAmount(): number | undefined {
    return this.#request.trailingAmount;
  }

  /** Whether the trailing amount is a fraction of the market price; `undefined` for orders that do not trail. */
  get trailingAsPercentage(): boolean | undefined {
    return this.#request.trailingAsPercentage;
  }

  /** What the legs of a combo have in common; `undefined` for other orders. */
  get group(): ComboGroup | undefined {
    return this.#request.group;
  }

  /** Signed units filled. */
  get quantityFilled(): number {
    return this.#filled.toNumber();
  }

  /** Signed units of its fills that were busted: they never happened. The order itself stays what it was, and does not wait for them again. */
  get quantityBusted(): number {
    return this.#busted.toNumber();
  }

  /** Signed units still open. */
  get quantityRemaining(): number {
    return this.#filled.isZero ? this.#quantity : Decimal.fromNumber(this.#quantity).subtract(this.#filled).toNumber();
  }

  /** Mean price of the fills; 0 before the first. */
  get averageFillPrice(): number {
    return this.exactPrice.toNumber();
  }

  /** Mean price of the fills as a decimal; 0 before the first. */
  get exactPrice(): Decimal {
    return this.#filled.isZero ? Decimal.zero : this.#filledValue.divide(this.#filled);
  }

  /** Mean price of the fills; 0 before the first. */
  get price(): number {
    return this.averageFillPrice;
  }

  /** Fees paid, in account currency. */
  get fees(): number {
    return this.#fees.toNumber();
  }

  /** Why it was refused, every reason. */
  get refusals(): readonly Refusal[] {
    return [...this.#refusals];
  }

  /** What happened to it, oldest first. */
  get events(): readonly OrderEvent[] {
    return [...this.#events];
  }

  /** When it was asked for, epoch milliseconds UTC. */
  get createdUtc(): number {
    return this.#request.createdUtc;
  }

  /** When it was last asked for or changed, epoch milliseconds UTC. */
  get updatedUtc(): number {
    return this.#updatedUtc;
  }

  /** When it was last filled, epoch milliseconds UTC. */
  get lastFillUtc(): number | undefined {
    return this.#lastFillUtc;
  }

  /** When it was cancelled, epoch milliseconds UTC; `undefined` when it was not. */
  get canceledUtc(): number | undefined {
    return this.#canceledUtc;
  }

  /** When a change of it was taken last, epoch milliseconds UTC; `undefined` when none was. */
  get lastUpdateUtc(): number | undefined {
    return this.#lastUpdateUtc;
  }

  /** When it was last filled, in UTC. */
  get lastFillTime(): DateTime | undefined {
    return timeOf(this.#lastFillUtc);
  }

  /** When a change of it was taken last, in UTC. */
  get lastUpdateTime(): DateTime | undefined {
    return timeOf(this.#lastUpdateUtc);
  }

  /** When it was cancelled, in UTC. */
  get canceledTime(): DateTime | undefined {
    return timeOf(this.#canceledUtc);
  }

  /** Whether it came to the broker, whatever became of it. */
  get wasPlaced(): boolean {
    return this.#wasPlaced;
  }

  /**
   * Whether it counts as an order: one that was never fit to be placed (without a quantity, too late for the close, of a security that nobody
   * added) does not.
   *
   * @source LEAN `QCAlgorithm.PreOrderChecks`, which answers with a ticket and books no order
   */
  get isListed(): boolean {
    return this.#isListed;
  }

  /** Whether it can be filled at once where it is placed: a market order, or a limit order beyond the quote. */
  get isMarketable(): boolean {
    const { limitPrice, orderSubmissionData: prices, quantity, type } = this;

    if (type !== 'limit') {
      return type === 'market' || type === 'combo-market';
    }

    return (
      prices !== undefined &&
      limitPrice !== undefined &&
      (quantity > 0 ? limitPrice >= prices.askPrice : quantity < 0 && limitPrice <= prices.bidPrice)
    );
  }

  /** When it was asked for, in UTC. */
  get createdTime(): DateTime {
    return TimeZone.utc.dateTime(this.createdUtc);
  }

  /** When it was last asked for or changed, in UTC. */
  get time(): DateTime {
    return TimeZone.utc.dateTime(this.#updatedUtc);
  }

  /** Whether nothing can happen to it any more. */
  get isClosed(): boolean {
    return this.#status === 'filled' || this.#status === 'canceled' || this.#status === 'invalid';
  }

  /** Whether it can still be filled. */
  get isOpen(): boolean {
    return !this.isClosed;
  }

  #record(event: OrderEvent, price: Decimal | undefined): void {
    if (event.status === 'busted') {
      this.#events.push(event);
      this.#busted = this.#busted.subtract(Decimal.fromNumber(event.fillQuantity));
      return;
    }

    this.#status = event.status;
    this.#events.push(event);
    this.#refusals.push(...event.refusals);
    this.#wasPlaced ||= event.status === 'submitted';

    if (event.status === 'canceled') {
      this.#canceledUtc = event.utc;
    } else if (event.status === 'update-submitted') {
      this.#lastUpdateUtc = event.utc;
    }

    if (event.fillQuantity !== 0) {
      const quantity = Decimal.fromNumber(event.fillQuantity);
      this.#filled = this.#filled.add(quantity);
      this.#filledValue = this.#filledValue.add(quantity.multiply(price ?? Decimal.fromNumber(event.fillPrice)));
      this.#fees = this.#fees.add(Decimal.fromNumber(event.orderFee));
      this.#lastFillUtc = event.utc;
    }
  }

  #retag(tag: string): void {
    this.#tag = tag;
  }

  #touch(): void {
    this.#stopTriggered = true;
  }

  #leaveOut(): void {
    this.#isListed = false;
  }

  #replace(request: OrderRequest, quantity: number, utc: number): void {
    if (request.stopPrice !== this.#request.stopPrice) {
      this.#stopPrice = request.stopPrice;
    }

    this.#request = request;
    this.#tag = request.tag;
    this.#quantity = quantity;
    this.#updatedUtc = utc;
  }
}

/**
 * Takes note of what happened to an order. Only for the order desk: the package does not export it.
 *
 * @param order - the order
 * @param event - what happened
 * @param price - the decimal of the fill's price, where it is known better than its number
 */
export function recordEvent(order: Order, event: OrderEvent, price?: Decimal): void {
  record(order, event, price);
}

/**
 * Puts another free text on an order, a closed one too: nothing is asked for by it. Only for the order desk: the package does not export it.
 *
 * @param order - the order
 * @param tag - the text
 */
export function tagOrder(order: Order, tag: string): void {
  tagOf(order, tag);
}

/**
 * Takes note that the price that wakes an order was reached. Only for the order desk: the package does not export it.
 *
 * @param order - the order
 */
export function triggerStop(order: Order): void {
  touch(order);
}

/**
 * Returns what was asked for at first, without its poison. Only for the ticket: the package does not export it.
 *
 * @param order - the order
 */
export function firstRequestOf(order: Order): OrderRequest {
  return firstOf(order);
}

/**
 * Takes note that an order was never fit to be placed. Only for the order desk: the package does not export it.
 *
 * @param order - the order
 */
export function unlist(order: Order): void {
  leaveOut(order);
}

/**
 * Replaces what is asked for, after the gate approved it. Only for the order desk: the package does not export it.
 *
 * @param order - the order
 * @param request - what the gate approved
 * @param quantity - signed units of the whole order, filled ones included
 * @param utc - when, epoch milliseconds
 */
export function replaceRequest(order: Order, request: OrderRequest, quantity: number, utc: number): void {
  replace(order, request, quantity, utc);
}

/**
 * Takes note of where a trailing stop stands. Only for the order desk: the package does not export it.
 *
 * @param order - the order
 * @param stopPrice - the stop price
 */
export function trailStop(order: Order, stopPrice: number): void {
  trail(order, stopPrice);
}

function timeOf(utc: number | undefined): DateTime | undefined {
  return utc === undefined ? undefined : TimeZone.utc.dateTime(utc);
}

/** What was asked for, fit to be shown: a poisoned order is refused by the gate, and kept without its poison. */
function readable(request: OrderRequest): OrderRequest {
  const {
    group,
    limitPrice,
    quantity,
    stopPrice,
    strategy,
    tag,
    timeInForce,
    trailingAmount,
    trailingAsPercentage,
    triggerPrice,
  } = request;

  return {
    ...request,
    quantity: Number.isFinite(quantity) ? quantity : 0,
    limitPrice: Number.isFinite(limitPrice) ? limitPrice : undefined,
    stopPrice: Number.isFinite(stopPrice) ? stopPrice : undefined,
    triggerPrice: Number.isFinite(triggerPrice) ? triggerPrice : undefined,
    trailingAmount: Number.isFinite(trailingAmount) ? trailingAmount : undefined,
    group: group === undefined ? undefined : readableGroup(group),
    trailingAsPercentage: typeof trailingAsPercentage === 'boolean' ? trailingAsPercentage : undefined,
    timeInForce: isTimeInForce(timeInForce) ? timeInForce : 'good-til-canceled',
    tag: typeof tag === 'string' ? tag : '',
    strategy: typeof strategy === 'string' ? strategy : '',
  };
}

function readableGroup({ limitPrice, quantity, ...group }: ComboGroup): ComboGroup {
  return Object.freeze({
    ...group,
    quantity: Number.isFinite(quantity) ? quantity : 0,
    limitPrice: Number.isFinite(limitPrice) ? limitPrice : undefined,
  });
}
