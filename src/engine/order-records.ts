/**
 * What became of each order: its status, its events, and who is told.
 *
 * @module
 */
import type { Clock } from '../core/clock.js';
import type { Decimal } from '../core/decimal.js';
import { type Order, recordEvent, unlist } from '../orders/order.js';
import { OrderEvent, type OrderEventSpec } from '../orders/order-event.js';
import type { Refusal } from '../orders/order-types.js';
import type { OrderChanges, OrderTicket } from '../orders/ticket.js';
import { closeOrder, SecurityTransactionManager } from '../orders/transactions.js';
import { type EventDesk, whileHeld } from '../risk/control/bus.js';
import type { RiskGate } from '../risk/gate/gate.js';
import { type OrderEventAudience, OrderEventQueue } from './order-events.js';
import { isUnfit, messageOf } from './order-refusals.js';

/** What the records are kept with. */
export interface OrderRecordsSetup {
  readonly clock: Clock;
  readonly gate: Pick<RiskGate, 'close'>;
  /** Risk events wait here until the books agree with them, so that whoever hears of a decision finds its order. */
  readonly riskEvents: Pick<EventDesk, 'hold' | 'release'>;
  /** Learns each order event when it happens; may not trade. */
  readonly onEvent: (event: OrderEvent) => void;
  /** Learns each order event after all books were brought up to date, and may trade. */
  readonly audience: OrderEventAudience;
}

/** What an event says beyond its order and time. */
type Happening = Pick<OrderEventSpec, 'status'> & Partial<OrderEventSpec>;

/** Keeps what becomes of orders, and tells of it when all books agree. */
export class OrderRecords {
  /** The book of all orders. */
  readonly transactions: SecurityTransactionManager;
  readonly #setup: OrderRecordsSetup;
  readonly #events: OrderEventQueue;

  /**
   * @param setup - what they are kept with
   * @param changes - does what tickets ask for
   */
  constructor(setup: OrderRecordsSetup, changes: OrderChanges) {
    this.#setup = setup;
    this.transactions = new SecurityTransactionManager(changes);
    this.#events = new OrderEventQueue(setup.audience);
  }

  /**
   * Changes books; risk events are delivered and order events told when all of them agree.
   *
   * @param act - changes them
   */
  settle<T>(act: () => T): T {
    try {
      return whileHeld(this.#setup.riskEvents, act);
    } finally {
      this.#events.tell();
    }
  }

  /**
   * Returns an order that is known to be there.
   *
   * @param orderId - its number
   */
  order(orderId: number): Order {
    return this.transactions.getOrderById(orderId) as Order;
  }

  /**
   * Returns the ticket of an order that is known to be there.
   *
   * @param orderId - its number
   */
  ticket(orderId: number): OrderTicket {
    return this.transactions.getOrderTicket(orderId) as OrderTicket;
  }

  /**
   * Ends an order that is refused.
   *
   * @param order - the order
   * @param refusals - every reason
   * @param found - what was found against it and against the other legs of its combo
   */
  refuse(order: Order, refusals: readonly Refusal[], found = refusals): void {
    if (found.some(isUnfit)) {
      unlist(order);
    }

    this.end(order, { status: 'invalid', message: messageOf(refusals), refusals });
  }

  /**
   * Ends an order: what its approval reserved is free again.
   *
   * @param order - the order
   * @param event - how it ended
   */
  end(order: Order, event: Happening): void {
    closeOrder(this.transactions, order.id);
    this.note(order, event);
    this.#setup.gate.close(order.id);
  }

  /**
   * Takes note of what happened to an order.
   *
   * @param order - the order
   * @param event - what happened
   * @param price - the decimal of a fill's price
   */
  note(order: Order, event: Happening, price?: Decimal): void {
    const made = new OrderEvent({
      orderId: order.id,
      symbol: order.symbol,
      strategy: order.strategy,
      utc: this.#setup.clock.utc,
      quantity: order.quantity,
      ticket: this.ticket(order.id),
      prices: order,
      ...event,
    });
    recordEvent(order, made, price);
    this.#setup.onEvent(made);
    this.#events.note(made);
  }
}
