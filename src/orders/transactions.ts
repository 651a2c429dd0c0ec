/**
 * The book of all orders of a run.
 *
 * @module
 */
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import { Order } from './order.js';
import type { OrderRequest } from './request.js';
import type { OrderSubmissionData } from './submission-data.js';
import { type OrderChanges, OrderTicket } from './ticket.js';

/** What is known of an order beside what was asked for. */
export interface EntryTerms {
  /** What was known of the security then; `undefined` when nobody added it. */
  readonly submission: OrderSubmissionData | undefined;
  /** Whether the strategy would not have waited for the order. */
  readonly asynchronous: boolean;
}

/** An order that was entered in the book. */
export interface EnteredOrder {
  /** The order. */
  readonly order: Order;
  /** The handle of it that the strategy keeps. */
  readonly ticket: OrderTicket;
}

let enter: (book: SecurityTransactionManager, request: OrderRequest, terms: EntryTerms) => EnteredOrder;
let close: (book: SecurityTransactionManager, orderId: number) => void;

/** The book of all orders: finds orders and tickets, cancels open ones. */
export class SecurityTransactionManager {
  static {
    enter = (book, request, terms): EnteredOrder => book.#enter(request, terms);
    close = (book, orderId): boolean => book.#open.delete(orderId);
  }

  readonly #changes: OrderChanges;
  readonly #orders = new Map<number, Order>();
  readonly #tickets = new Map<number, OrderTicket>();
  readonly #open = new Map<number, Order>();

  /**
   * @param changes - takes cancellations and updates
   */
  constructor(changes: OrderChanges) {
    this.#changes = changes;
    Object.freeze(this);
  }

  /** How many orders there were, refused ones included. */
  get ordersCount(): number {
    return this.#orders.size;
  }

  /** The number of the last order; 0 before the first. */
  get lastOrderId(): number {
    return this.#orders.size;
  }

  /**
   * Finds an order.
   *
   * @param orderId - its number
   */
  getOrderById(orderId: number): Order | undefined {
    return this.#orders.get(orderId);
  }

  /**
   * Finds the ticket of an order.
   *
   * @param orderId - its number
   */
  getOrderTicket(orderId: number): OrderTicket | undefined {
    return this.#tickets.get(orderId);
  }

  /**
   * Lists orders, oldest first.
   *
   * @param filter - which ones; all when absent
   */
  getOrders(filter?: (order: Order) => boolean): Order[] {
    return select(this.#orders, filter);
  }

  /**
   * Lists tickets, oldest first.
   *
   * @param filter - which ones; all when absent
   */
  getOrderTickets(filter?: (ticket: OrderTicket) => boolean): OrderTicket[] {
    return select(this.#tickets, filter);
  }

  /**
   * Lists the orders that can still be filled, oldest first.
   *
   * @param which - of one symbol only, or those that a filter takes; all when absent
   */
  getOpenOrders(which?: SymbolLike | ((order: Order) => boolean)): Order[] {
    if (this.#open.size === 0) {
      return [];
    }

    return select(this.#open, typeof which === 'function' ? which : ofSymbol(which));
  }

  /**
   * Lists the tickets of orders that can still be filled, oldest first.
   *
   * @param which - of one symbol only, or those that a filter takes; all when absent
   */
  getOpenOrderTickets(which?: SymbolLike | ((ticket: OrderTicket) => boolean)): OrderTicket[] {
    const ticketOf = (order: Order): OrderTicket => this.#tickets.get(order.id) as OrderTicket;

    return typeof which === 'function'
      ? this.getOpenOrders().map(ticketOf).filter(which)
      : this.getOpenOrders(which).map(ticketOf);
  }

  /**
   * Sums the signed units that open orders may still fill.
   *
   * @param which - of one symbol only, or those that a filter takes; all when absent
   */
  getOpenOrdersRemainingQuantity(which?: SymbolLike | ((ticket: OrderTicket) => boolean)): number {
    return this.getOpenOrderTickets(which).reduce((sum, ticket) => sum + ticket.quantityRemaining, 0);
  }

  /**
   * Cancels an order.
   *
   * @param orderId - its number
   * @param reason - free text for the event
   * @returns its ticket, or `undefined` when there is no such order
   */
  cancelOrder(orderId: number, reason?: string): OrderTicket | undefined {
    this.#changes.cancel(orderId, reason);
    return this.#tickets.get(orderId);
  }

  /**
   * Cancels all orders that can still be filled.
   *
   * @param symbol - of one symbol only; all when absent
   * @param reason - free text for the events
   * @returns their tickets
   */
  cancelOpenOrders(symbol?: SymbolLike, reason?: string): OrderTicket[] {
    const tickets = this.getOpenOrderTickets(symbol);

    for (const ticket of tickets) {
      ticket.cancel(reason);
    }

    return tickets;
  }

  #enter(request: OrderRequest, { asynchronous, submission }: EntryTerms): EnteredOrder {
    const order = new Order(request, submission);
    const ticket = new OrderTicket(order, this.#changes, asynchronous);
    this.#orders.set(order.id, order);
    this.#tickets.set(order.id, ticket);
    this.#open.set(order.id, order);
    return { order, ticket };
  }
}

/**
 * Enters a new order. Only for the order desk: the package does not export it.
 *
 * @param book - the book
 * @param request - what was asked for
 * @param terms - what is known of it beside that
 */
export function enterOrder(book: SecurityTransactionManager, request: OrderRequest, terms: EntryTerms): EnteredOrder {
  return enter(book, request, terms);
}

/**
 * Takes an order that can no longer be filled off the open ones. Only for the order desk: the package does not export it.
 *
 * @param book - the book
 * @param orderId - the order
 */
export function closeOrder(book: SecurityTransactionManager, orderId: number): void {
  close(book, orderId);
}

function select<T>(all: ReadonlyMap<number, T>, filter: ((element: T) => boolean) | undefined): T[] {
  const elements = [...all.values()];

  return filter ? elements.filter(filter) : elements;
}

function ofSymbol(symbol: SymbolLike | undefined): ((order: Order) => boolean) | undefined {
  const ticker = symbol === undefined ? undefined : tickerOf(symbol);

  return ticker === undefined ? undefined : (order): boolean => order.symbol.value === ticker;
}
