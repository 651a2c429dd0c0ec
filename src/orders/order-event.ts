/**
 * What happened to an order.
 *
 * @module
 */
import { type DateTime, TimeZone } from '../core/time.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { OrderDirection, OrderStatus, Refusal } from './order-types.js';
import type { OrderTicket } from './ticket.js';

/** What an order event is made from. */
export interface OrderEventSpec {
  /** The order. */
  readonly orderId: number;
  /** What it trades. */
  readonly symbol: SecuritySymbol;
  /** Whose order it is. */
  readonly strategy: string;
  /** When it happened, epoch milliseconds UTC. */
  readonly utc: number;
  /** The order's state after the event; `busted` for a fill that was busted, which leaves the order as it was. */
  readonly status: OrderStatus;
  /** Signed units of the whole order. */
  readonly quantity: number;
  /** Signed units that were filled now; 0 unless the event is a fill. A bust takes them back: the same with the other sign. */
  readonly fillQuantity?: number;
  /** Price of the fill; 0 unless the event is a fill. */
  readonly fillPrice?: number;
  /** Fee of the fill in account currency; what a bust gives back is negative. */
  readonly orderFee?: number;
  /** What a person reads. */
  readonly message?: string;
  /** Why the order, its update or its cancellation was refused. */
  readonly refusals?: readonly Refusal[];
  /** The order's ticket. */
  readonly ticket?: OrderTicket;
  /** The prices that the order waits for. */
  readonly prices?: EventPrices;
}

/** The prices that an order waits for, where it has them. */
export interface EventPrices {
  /** The worst acceptable price. */
  readonly limitPrice: number | undefined;
  /** The price that wakes the order; where a trailing stop stands. */
  readonly stopPrice: number | undefined;
  /** The price that wakes a limit-if-touched order. */
  readonly triggerPrice: number | undefined;
  /** How far a trailing stop stays behind. */
  readonly trailingAmount: number | undefined;
}

const noRefusals: readonly Refusal[] = Object.freeze([]);

/** One thing that happened to an order: it was submitted, filled, cancelled, updated or refused, or a fill of it was busted. */
export class OrderEvent {
  /** The order. */
  readonly orderId: number;
  /** What it trades. */
  readonly symbol: SecuritySymbol;
  /** Whose order it is. */
  readonly strategy: string;
  /** When it happened, epoch milliseconds UTC. */
  readonly utc: number;
  /** The order's state after the event; `busted` for a fill that was busted, which leaves the order as it was. */
  readonly status: OrderStatus;
  /** Signed units of the whole order. */
  readonly quantity: number;
  /** Signed units that were filled now; 0 unless the event is a fill. A bust takes them back: the same with the other sign. */
  readonly fillQuantity: number;
  /** Price of the fill; 0 unless the event is a fill. */
  readonly fillPrice: number;
  /** Fee of the fill in account currency; what a bust gives back is negative. */
  readonly orderFee: number;
  /** What a person reads. */
  readonly message: string;
  /** Why the order was refused, every reason. */
  readonly refusals: readonly Refusal[];
  /** The order's ticket; `undefined` only for an event that no run made. */
  readonly ticket: OrderTicket | undefined;
  /** The worst acceptable price, as it stood; 0 when the order has none. */
  readonly limitPrice: number;
  /** The price that wakes the order, as it stood; 0 when the order has none. */
  readonly stopPrice: number;
  /** The price that wakes a limit-if-touched order, as it stood; 0 for others. */
  readonly triggerPrice: number;
  /** How far a trailing stop stayed behind; 0 for others. */
  readonly trailingAmount: number;

  /**
   * @param spec - what happened
   */
  constructor(spec: OrderEventSpec) {
    this.orderId = spec.orderId;
    this.symbol = spec.symbol;
    this.strategy = spec.strategy;
    this.utc = spec.utc;
    this.status = spec.status;
    this.quantity = spec.quantity;
    this.fillQuantity = spec.fillQuantity ?? 0;
    this.fillPrice = spec.fillPrice ?? 0;
    this.orderFee = spec.orderFee ?? 0;
    this.message = spec.message ?? '';
    this.refusals = spec.refusals === undefined ? noRefusals : sealed(spec.refusals);
    this.ticket = spec.ticket;
    this.limitPrice = spec.prices?.limitPrice ?? 0;
    this.stopPrice = spec.prices?.stopPrice ?? 0;
    this.triggerPrice = spec.prices?.triggerPrice ?? 0;
    this.trailingAmount = spec.prices?.trailingAmount ?? 0;
    Object.freeze(this);
  }

  /** When it happened, in UTC. */
  get utcTime(): DateTime {
    return TimeZone.utc.dateTime(this.utc);
  }

  /** Units filled now, without sign. */
  get absoluteFillQuantity(): number {
    return Math.abs(this.fillQuantity);
  }

  /** Which way the order trades. */
  get direction(): OrderDirection {
    return directionOf(this.quantity);
  }
}

/**
 * Copies reasons so that nobody can change what they say: a run's result tells them as well.
 *
 * @param refusals - the reasons
 */
export function sealed(refusals: readonly Refusal[]): readonly Refusal[] {
  for (const refusal of refusals) {
    Object.freeze(refusal);
    Object.freeze(refusal.context);
  }

  return Object.freeze([...refusals]);
}

/**
 * Tells which way a quantity trades.
 *
 * @param quantity - signed units
 */
export function directionOf(quantity: number): OrderDirection {
  if (quantity > 0) {
    return 'buy';
  }

  return quantity < 0 ? 'sell' : 'hold';
}
