/**
 * What an approval does: the order is reserved, and plugins are told.
 *
 * @module
 */
import type { ApprovedOrder } from '../../orders/request.js';
import type { RiskDesk } from '../control/desk.js';
import type { FillDesk } from './fills.js';
import type { Ruling } from './judgement.js';
import type { Reservation } from './reservations.js';

/** Enters approved orders into the books of the risk side, and takes them out again. */
export class ApprovalDesk {
  readonly #desk: RiskDesk;
  readonly #fills: FillDesk;

  /**
   * @param desk - the plugins and the orders that wait
   * @param fills - tells plugins of orders that wait no longer
   */
  constructor(desk: RiskDesk, fills: FillDesk) {
    this.#desk = desk;
    this.#fills = fills;
  }

  /**
   * Reserves an approved order, and tells plugins of what it opens.
   *
   * @param ruling - how it was judged
   * @param order - the order
   * @returns the reservation
   */
  enter(ruling: Ruling, order: ApprovedOrder): Reservation {
    const { details, multiplier, price, replaced, ticker } = ruling;
    const reservation = { order, ticker, price, multiplier, details, remaining: ruling.order.quantity };
    this.#desk.reservations.put(reservation);
    this.#announce(reservation, replaced);
    return reservation;
  }

  /**
   * Undoes an approval, unless its order is over already.
   *
   * @param reservation - the order
   * @param replaced - the order that waits again in its place; `undefined` for none
   */
  takeBack(reservation: Reservation, replaced: Reservation | undefined): void {
    if (this.#desk.reservations.get(reservation.order.orderId) !== reservation) {
      return;
    }

    if (replaced === undefined) {
      this.#fills.close(reservation.order.orderId);
    } else {
      this.#desk.reservations.put(replaced);
      this.#announce(replaced, reservation);
    }
  }

  /** Tells plugins of an order that opens; one that no longer does is over for them. */
  #announce(reservation: Reservation, replaced: Reservation | undefined): void {
    const { details, ticker, order } = reservation;

    if (details === undefined) {
      if (replaced !== undefined) {
        this.#fills.tellClosed(replaced);
      }
    } else if (details !== replaced?.details) {
      this.#desk.roster.tellApproved(ticker, order.strategy, details);
    }
  }
}
