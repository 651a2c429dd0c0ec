/**
 * The book of approved orders that still wait, and the exposure they hold reserved.
 *
 * @module
 */
import type { ApprovedOrder } from '../../orders/request.js';
import type { PortfolioView } from '../../portfolio/view.js';
import type { PositionDetails } from '../plugins/plugin.js';
import { lessFilled, openingPart } from './opening.js';

/** An approved order that still waits. */
export interface Reservation {
  /** The order. */
  readonly order: ApprovedOrder;
  /** Its ticker, as it was when the order was approved. */
  readonly ticker: string;
  /** The price it was judged at. */
  readonly price: number;
  /** Currency units per price unit of one unit. */
  readonly multiplier: number;
  /** What plugins were told of it; `undefined` when they were not, since it only closes. */
  readonly details: PositionDetails | undefined;
  /** Signed units that are not filled yet. */
  remaining: number;
}

/** Exposure that waiting orders would add, in account currency. */
export interface ReservedExposure {
  /** What opens or adds, both sides added up. */
  readonly gross: number;
  /** What opens or adds long, less what opens or adds short. */
  readonly net: number;
}

/** What others may see of the reserved exposure. */
export interface ReservationsView {
  /** How many approved orders wait. */
  readonly count: number;

  /**
   * Adds up the reserved exposure.
   *
   * @param ticker - only of this symbol; absent means of all
   * @param strategy - only of this strategy; absent means of all
   * @returns the exposure; exactly zero when no such order waits
   * @units account currency
   */
  exposure(ticker?: string, strategy?: string): ReservedExposure;

  /**
   * Lists the waiting orders that would open or add.
   *
   * @returns their numbers
   */
  openingOrders(): readonly number[];
}

/**
 * Keeps the approved orders that still wait.
 *
 * @remarks
 * Only quantities are kept. What a waiting order opens depends on what is held by then, so it is derived when it is asked for: nothing can
 * drift, and without orders every sum is exactly zero.
 */
export class Reservations implements ReservationsView {
  readonly #portfolio: PortfolioView;
  readonly #byId = new Map<number, Reservation>();
  readonly #byTicker = new Map<string, Reservation[]>();

  /**
   * @param portfolio - what is held
   */
  constructor(portfolio: PortfolioView) {
    this.#portfolio = portfolio;
  }

  /** How many approved orders wait. */
  get count(): number {
    return this.#byId.size;
  }

  /**
   * Finds a waiting order.
   *
   * @param orderId - its number
   * @returns the reservation, or `undefined`
   */
  get(orderId: number): Reservation | undefined {
    return this.#byId.get(orderId);
  }

  /**
   * Adds an approved order, in place of one with the same number.
   *
   * @param reservation - the order
   */
  put(reservation: Reservation): void {
    const { orderId } = reservation.order;
    const previous = this.#byId.get(orderId);
    const list = this.#byTicker.get(reservation.ticker);
    this.#byId.set(orderId, reservation);

    if (list === undefined) {
      this.#byTicker.set(reservation.ticker, [reservation]);
    } else if (previous === undefined) {
      list.push(reservation);
    } else {
      list[list.indexOf(previous)] = reservation;
    }
  }

  /**
   * Takes a fill off a waiting order; one that is filled waits no longer.
   *
   * @param reservation - an order that waits
   * @param quantity - signed units
   */
  reduce(reservation: Reservation, quantity: number): void {
    reservation.remaining = lessFilled(reservation.remaining, quantity);

    if (reservation.remaining === 0) {
      this.remove(reservation);
    }
  }

  /**
   * Takes an order out.
   *
   * @param reservation - an order that waits
   */
  remove(reservation: Reservation): void {
    const list = this.#byTicker.get(reservation.ticker) as Reservation[];
    this.#byId.delete(reservation.order.orderId);

    // The list stays when it is empty: there are few tickers, and the next order comes soon.
    if (list.at(-1) === reservation) {
      list.pop();
    } else {
      list.splice(list.indexOf(reservation), 1);
    }
  }

  /** Returns the orders that wait, in the order of their approval. */
  all(): Iterable<Reservation> {
    return this.#byId.values();
  }

  /**
   * Returns the units that the account holds.
   *
   * @param ticker - the symbol
   * @returns signed units
   */
  held(ticker: string): number {
    return this.#portfolio.quantityOf(ticker);
  }

  /**
   * Adds up the orders that wait on one side, whosever they are.
   *
   * @param ticker - the symbol
   * @param side - above 0 for buys, below 0 for sells
   * @param except - an order that is left out; `undefined` for none
   * @returns signed units
   */
  waiting(ticker: string, side: number, except?: Reservation): number {
    const list = this.#byTicker.get(ticker);
    let sum = 0;

    for (let index = 0; list !== undefined && index < list.length; index += 1) {
      const one = list[index] as Reservation;

      if (one !== except && Math.sign(one.remaining) === Math.sign(side)) {
        sum += one.remaining;
      }
    }

    return sum;
  }

  /**
   * Returns the part of an order that opens or adds, beside all orders that wait.
   *
   * @remarks
   * The account has one position in a symbol, whoever holds it: what reduces that only closes, and whatever moves it away from flat opens.
   * @param ticker - the symbol
   * @param quantity - signed units
   * @param except - the order that it replaces
   * @returns signed units, 0 when it only closes
   */
  opening(ticker: string, quantity: number, except?: Reservation): number {
    return openingPart(this.held(ticker), this.waiting(ticker, quantity, except), quantity);
  }

  exposure(ticker?: string, strategy?: string): ReservedExposure {
    let long = 0;
    let short = 0;

    for (const [symbol, list] of this.#byTicker) {
      if (ticker === undefined || ticker === symbol) {
        const before = new Map<number, number>();

        for (const one of list) {
          const value = this.#openingOf(one, before) * one.price * one.multiplier;

          if (strategy === undefined || strategy === one.order.strategy) {
            long += Math.max(0, value);
            short -= Math.min(0, value);
          }
        }
      }
    }

    return { gross: long + short, net: long - short };
  }

  openingOrders(): readonly number[] {
    return [...this.#byTicker.values()].flatMap((list) => {
      const before = new Map<number, number>();

      return list.filter((one) => this.#openingOf(one, before) !== 0).map(({ order }) => order.orderId);
    });
  }

  /** What a waiting order opens after those on its side that were approved earlier. */
  #openingOf(one: Reservation, before: Map<number, number>): number {
    const side = Math.sign(one.remaining);
    const waiting = before.get(side) ?? 0;
    before.set(side, waiting + one.remaining);

    return openingPart(this.held(one.ticker), waiting, one.remaining);
  }
}
