/**
 * What a strategy asked of its order after it was sent.
 *
 * @module
 */
import { type DateTime, TimeZone } from '../core/time.js';
import type { OrderResponse, UpdateOrderFields } from './ticket.js';

let answer: (request: TicketRequest, response: OrderResponse) => void;

/** Something that was asked of an order, and what came of it. */
export abstract class TicketRequest {
  static {
    answer = (request, response): void => request.#answer(response);
  }

  /** The order. */
  readonly orderId: number;
  /** When it was asked for, epoch milliseconds UTC. */
  readonly utc: number;
  /** The free text that came with it; `undefined` for none. */
  readonly tag: string | undefined;
  #response: OrderResponse | undefined;

  /**
   * @param orderId - the order
   * @param utc - when, epoch milliseconds
   * @param tag - the free text that came with it
   */
  constructor(orderId: number, utc: number, tag: string | undefined) {
    this.orderId = orderId;
    this.utc = utc;
    this.tag = tag;
  }

  /** When it was asked for, in UTC. */
  get time(): DateTime {
    return TimeZone.utc.dateTime(this.utc);
  }

  /** Whether it was taken; `undefined` while that is decided. */
  get response(): OrderResponse | undefined {
    return this.#response;
  }

  #answer(response: OrderResponse): void {
    this.#response = response;
  }
}

/** A change that was asked for; what is `undefined` was to stay. */
export class UpdateOrderRequest extends TicketRequest {
  /** Signed units of the whole order. */
  readonly quantity: number | undefined;
  /** The worst acceptable price. */
  readonly limitPrice: number | undefined;
  /** The price that wakes the order. */
  readonly stopPrice: number | undefined;
  /** The price that wakes a limit-if-touched order. */
  readonly triggerPrice: number | undefined;
  /** How far a trailing stop stays behind. */
  readonly trailingAmount: number | undefined;

  /**
   * @param orderId - the order
   * @param utc - when, epoch milliseconds
   * @param fields - what should change
   */
  constructor(orderId: number, utc: number, fields: UpdateOrderFields) {
    super(orderId, utc, fields.tag);
    this.quantity = fields.quantity;
    this.limitPrice = fields.limitPrice;
    this.stopPrice = fields.stopPrice;
    this.triggerPrice = fields.triggerPrice;
    this.trailingAmount = fields.trailingAmount;
    Object.freeze(this);
  }
}

/** A cancellation that was asked for. */
export class CancelOrderRequest extends TicketRequest {
  /**
   * @param orderId - the order
   * @param utc - when, epoch milliseconds
   * @param tag - the reason
   */
  constructor(orderId: number, utc: number, tag: string | undefined) {
    super(orderId, utc, tag);
    Object.freeze(this);
  }
}

/**
 * Takes note of what came of a request. Only for the order desk: the package does not export it.
 *
 * @param request - what was asked for
 * @param response - whether it was taken
 * @returns the response
 */
export function answerRequest(request: TicketRequest, response: OrderResponse): OrderResponse {
  answer(request, response);
  return response;
}
