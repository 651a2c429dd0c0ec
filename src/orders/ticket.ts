/**
 * The handle a strategy keeps of its order.
 *
 * @module
 */
import type { DateTime } from '../core/time.js';
import type { SecuritySymbol } from '../market/symbol.js';
import { firstRequestOf, type Order } from './order.js';
import { type OrderEvent, sealed } from './order-event.js';
import type { OrderField, OrderStatus, OrderType, Refusal } from './order-types.js';
import { SubmitOrderRequest } from './submit-request.js';
import { type CancelOrderRequest, type TicketRequest, UpdateOrderRequest } from './ticket-requests.js';

/** What an update changes; what is absent stays. */
export interface UpdateOrderFields {
  /** Signed units of the whole order, filled ones included. */
  readonly quantity?: number;
  /** The worst acceptable price. */
  readonly limitPrice?: number;
  /** The price that wakes the order. */
  readonly stopPrice?: number;
  /** The price that wakes a limit-if-touched order. */
  readonly triggerPrice?: number;
  /** How far a trailing stop stays behind, in the unit it was placed with. */
  readonly trailingAmount?: number;
  /** Free text. */
  readonly tag?: string;
}

/** Whether an update or a cancellation was taken. */
export class OrderResponse {
  /** Why it was not taken, every reason; empty when it was. */
  readonly refusals: readonly Refusal[];

  /**
   * @param refusals - why it was not taken
   */
  constructor(refusals: readonly Refusal[] = []) {
    this.refusals = sealed(refusals);
  }

  /** Whether it was taken. */
  get isSuccess(): boolean {
    return this.refusals.length === 0;
  }

  /** Whether it was not taken. */
  get isError(): boolean {
    return this.refusals.length > 0;
  }

  /** The first reason's code; empty when it was taken. */
  get errorCode(): string {
    return this.refusals[0]?.code ?? '';
  }

  /** All reasons in one line; empty when it was taken. */
  get errorMessage(): string {
    return this.refusals.map((refusal) => `${refusal.plugin}: ${refusal.message}`).join('; ');
  }
}

/** Takes changes of orders; every one passes the gate. */
export interface OrderChanges {
  /**
   * Changes an open order.
   *
   * @param orderId - the order
   * @param fields - what changes
   */
  update(orderId: number, fields: UpdateOrderFields): OrderResponse;

  /**
   * Cancels an open order.
   *
   * @param orderId - the order
   * @param reason - free text for the event
   */
  cancel(orderId: number, reason?: string): OrderResponse;
}

let note: (ticket: OrderTicket, request: TicketRequest) => void;

/** The handle of one order: its state, and the ways to change it. */
export class OrderTicket {
  static {
    note = (ticket, request): void => ticket.#note(request);
  }

  readonly #order: Order;
  readonly #changes: OrderChanges;
  readonly #asynchronous: boolean;
  readonly #updates: UpdateOrderRequest[] = [];
  #cancel: CancelOrderRequest | undefined;

  /**
   * @param order - the order
   * @param changes - takes the changes
   * @param asynchronous - whether the strategy would not have waited for the order
   */
  constructor(order: Order, changes: OrderChanges, asynchronous = false) {
    this.#order = order;
    this.#changes = changes;
    this.#asynchronous = asynchronous;
    Object.freeze(this);
  }

  /** What was asked for at first. */
  get submitRequest(): SubmitOrderRequest {
    return submitRequestOf(this.#order, this.#asynchronous);
  }

  /** The changes that were asked for, taken or not, oldest first. */
  get updateRequests(): readonly UpdateOrderRequest[] {
    return [...this.#updates];
  }

  /** The cancellation that was asked for last; `undefined` for none. */
  get cancelRequest(): CancelOrderRequest | undefined {
    return this.#cancel;
  }

  /** The order's number, from 1. */
  get orderId(): number {
    return this.#order.id;
  }

  /** What it trades. */
  get symbol(): SecuritySymbol {
    return this.#order.symbol;
  }

  /** The kind of order. */
  get orderType(): OrderType {
    return this.#order.type;
  }

  /** Its state. */
  get status(): OrderStatus {
    return this.#order.status;
  }

  /** Signed units of the whole order. */
  get quantity(): number {
    return this.#order.quantity;
  }

  /** Signed units filled. */
  get quantityFilled(): number {
    return this.#order.quantityFilled;
  }

  /** Signed units of its fills that were busted: they never happened. */
  get quantityBusted(): number {
    return this.#order.quantityBusted;
  }

  /** Signed units still open. */
  get quantityRemaining(): number {
    return this.#order.quantityRemaining;
  }

  /** Mean price of the fills; 0 before the first. */
  get averageFillPrice(): number {
    return this.#order.averageFillPrice;
  }

  /** Free text. */
  get tag(): string {
    return this.#order.tag;
  }

  /** When it was asked for, in UTC. */
  get time(): DateTime {
    return this.#order.createdTime;
  }

  /** Why it was refused, every reason. */
  get refusals(): readonly Refusal[] {
    return this.#order.refusals;
  }

  /** What happened to it, oldest first. */
  get orderEvents(): readonly OrderEvent[] {
    return this.#order.events;
  }

  /**
   * Tells whether the trailing amount is a fraction.
   *
   * @param field - `trailingAsPercentage`
   */
  get(field: 'trailingAsPercentage'): boolean;
  /**
   * Returns a price of the order.
   *
   * @param field - which one
   * @returns the price; 0 when the order has none
   */
  get(field: Exclude<OrderField, 'trailingAsPercentage'>): number;
  get(field: OrderField): number | boolean {
    if (field === 'trailingAsPercentage') {
      return this.#order.trailingAsPercentage ?? false;
    }

    return this.#order[field] ?? (field === 'limitPrice' ? this.#order.group?.limitPrice : undefined) ?? 0;
  }

  /**
   * Changes the open order; the change passes the gate. Of a closed order only the tag can be changed.
   *
   * @param fields - what changes
   * @returns whether it was taken; refused changes leave the order as it was
   */
  update(fields: UpdateOrderFields): OrderResponse {
    return this.#changes.update(this.orderId, fields);
  }

  /**
   * Changes the limit price.
   *
   * @param limitPrice - quote currency
   * @param tag - new free text
   */
  updateLimitPrice(limitPrice: number, tag?: string): OrderResponse {
    return this.update({ limitPrice, ...(tag !== undefined && { tag }) });
  }

  /**
   * Changes the stop price.
   *
   * @param stopPrice - quote currency
   * @param tag - new free text
   */
  updateStopPrice(stopPrice: number, tag?: string): OrderResponse {
    return this.update({ stopPrice, ...(tag !== undefined && { tag }) });
  }

  /**
   * Changes the trigger price.
   *
   * @param triggerPrice - quote currency
   * @param tag - new free text
   */
  updateTriggerPrice(triggerPrice: number, tag?: string): OrderResponse {
    return this.update({ triggerPrice, ...(tag !== undefined && { tag }) });
  }

  /**
   * Changes how far a trailing stop stays behind; the stop moves with the next price.
   *
   * @param trailingAmount - a price or a fraction, as the order was placed
   * @param tag - new free text
   */
  updateStopTrailingAmount(trailingAmount: number, tag?: string): OrderResponse {
    return this.update({ trailingAmount, ...(tag !== undefined && { tag }) });
  }

  /**
   * Changes the quantity.
   *
   * @param quantity - signed units of the whole order, filled ones included
   * @param tag - new free text
   */
  updateQuantity(quantity: number, tag?: string): OrderResponse {
    return this.update({ quantity, ...(tag !== undefined && { tag }) });
  }

  /**
   * Changes the free text.
   *
   * @param tag - new free text
   */
  updateTag(tag: string): OrderResponse {
    return this.update({ tag });
  }

  /**
   * Cancels the open order.
   *
   * @param reason - free text for the event
   */
  cancel(reason?: string): OrderResponse {
    return this.#changes.cancel(this.orderId, reason);
  }

  #note(request: TicketRequest): void {
    if (request instanceof UpdateOrderRequest) {
      this.#updates.push(request);
    } else {
      this.#cancel = request;
    }
  }
}

/**
 * Takes note of what was asked of an order. Only for the order desk: the package does not export it.
 *
 * @param ticket - the order's ticket
 * @param request - a change or a cancellation
 */
export function noteRequest(ticket: OrderTicket, request: TicketRequest): void {
  note(ticket, request);
}

function submitRequestOf(order: Order, asynchronous: boolean): SubmitOrderRequest {
  const { group, limitPrice = group?.limitPrice, quantity, stopPrice, symbol, tag, type } = firstRequestOf(order);

  return Object.freeze(
    new SubmitOrderRequest(
      type,
      symbol.securityType,
      symbol,
      quantity,
      stopPrice,
      limitPrice,
      order.createdTime,
      tag,
      asynchronous,
    ),
  );
}
