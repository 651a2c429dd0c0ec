/**
 * Fills as the gate takes them in: reservations shrink, and plugins learn what opened and closed.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { SecuritySymbol } from '../../market/symbol.js';
import type { ApprovedOrder, Bust, Fill } from '../../orders/request.js';
import type { PositionChange } from '../../portfolio/view.js';
import type { RiskDesk } from '../control/desk.js';
import { PositionDetails } from '../plugins/plugin.js';
import type { RiskGateOptions } from './gate-options.js';
import { lessFilled, openingPart } from './opening.js';
import { isPrice } from './order-checks.js';
import { publishBusted } from './refusals.js';
import type { Reservation, Reservations } from './reservations.js';

/** Takes in what happened to approved orders. */
export class FillDesk {
  readonly #options: RiskGateOptions;
  readonly #desk: RiskDesk;
  readonly #reservations: Reservations;

  /**
   * @param options - the account and the market
   * @param desk - the plugins
   * @param reservations - the orders that wait
   */
  constructor(options: RiskGateOptions, desk: RiskDesk, reservations: Reservations) {
    this.#options = options;
    this.#desk = desk;
    this.#reservations = reservations;
  }

  /**
   * Takes in a fill: first the reservation, then what plugins learn, so that a position counts before its order no longer does.
   *
   * @param fill - what was traded
   * @param changes - what it changed; one element for each strategy
   * @returns what is wrong with the fill, or `undefined`
   * @throws FrameworkError `BAD_ARGUMENT` for a fill that cannot be booked
   */
  take(fill: Fill, changes: readonly PositionChange[]): string | undefined {
    if (!(isSound(fill) && changes.every(isSoundChange))) {
      throw new FrameworkError('BAD_ARGUMENT', 'a fill needs a symbol, and finite units, prices and positions');
    }

    const reservation = this.#reservations.get(fill.orderId);
    const fault = this.#reduce(reservation, fill);

    for (const change of changes) {
      this.#tellChange(change, fill, reservation?.order);
    }

    if (reservation?.remaining === 0) {
      this.tellClosed(reservation);
    }

    return fault;
  }

  /**
   * Takes in that a fill never happened: plugins learn which positions open again, and which vanish, then everybody hears of it. Its order does not wait again.
   *
   * @param bust - the fill
   * @param changes - what taking it back changed
   * @throws FrameworkError `BAD_ARGUMENT` for a bust that cannot be taken in
   */
  takeBust(bust: Bust, changes: readonly PositionChange[]): void {
    const { fill, number } = bust;

    if (!(isSound(fill) && Number.isSafeInteger(number) && number > 0 && changes.every(isSoundChange))) {
      throw new FrameworkError('BAD_ARGUMENT', 'a bust needs a fill with its number, and finite positions');
    }

    const order = this.#reservations.get(fill.orderId)?.order;

    for (const change of changes) {
      this.#tellChange(change, fill, order);
    }

    publishBusted(this.#desk.events, bust, changes);
  }

  /**
   * Takes in that an order is over.
   *
   * @param orderId - the order; one that does not wait changes nothing
   * @returns nothing is wrong with that
   */
  close(orderId: number): undefined {
    const reservation = this.#reservations.get(orderId);

    if (reservation !== undefined) {
      this.#reservations.remove(reservation);
      this.tellClosed(reservation);
    }
  }

  /**
   * Tells plugins that an order they know of no longer waits.
   *
   * @param reservation - the order
   */
  tellClosed(reservation: Reservation): void {
    if (reservation.details !== undefined) {
      const { orderId, strategy } = reservation.order;
      this.#desk.roster.tellOrderClosed(reservation.ticker, strategy, orderId);
    }
  }

  #reduce(reservation: Reservation | undefined, fill: Fill): string | undefined {
    if (reservation === undefined) {
      return `a fill of ${fill.quantity} ${fill.symbol.value} for order ${fill.orderId}, which is not in force`;
    }

    const { remaining } = reservation;
    const side = Math.sign(remaining);
    const isSameSide = Math.sign(fill.quantity) === side;

    if (isSameSide && Math.sign(lessFilled(remaining, fill.quantity)) !== -side) {
      this.#reservations.reduce(reservation, fill.quantity);
      return undefined;
    }

    this.#reservations.reduce(reservation, isSameSide ? remaining : 0);
    return `a fill of ${fill.quantity} ${fill.symbol.value} for order ${fill.orderId}, of which ${remaining} were open`;
  }

  #tellChange(change: PositionChange, fill: Fill, order: ApprovedOrder | undefined): void {
    const { ticker, strategy, before } = change;
    const after = lessFilled(before, before - change.after);

    if (before !== 0 && (after === 0 || after > 0 !== before > 0)) {
      this.#desk.roster.tellPosition('onPositionClosed', ticker, strategy, this.#details(-before, before, fill, order));
    }

    if (after !== 0 && (before === 0 || after > 0 !== before > 0)) {
      this.#desk.roster.tellPosition('onPositionOpened', ticker, strategy, this.#details(after, 0, fill, order));
    }
  }

  #details(quantity: number, held: number, fill: Fill, order: ApprovedOrder | undefined): PositionDetails {
    const opening = openingPart(held, 0, quantity);
    const multiplier = this.#options.multiplier(fill.symbol);

    return new PositionDetails({
      orderId: fill.orderId,
      orderType: order?.type ?? 'market',
      quantity,
      openingQuantity: opening,
      currentQuantity: held,
      pendingQuantity: 0,
      price: fill.price,
      notional: Math.abs(opening) * fill.price * (isPrice(multiplier) ? multiplier : 1),
      portfolioValue: this.#options.portfolio.totalPortfolioValue,
      tag: order?.tag ?? '',
      legacyCall: false,
    });
  }
}

function isSound({ fee, orderId, price, quantity, symbol, utc }: Fill): boolean {
  return (
    symbol instanceof SecuritySymbol &&
    Number.isSafeInteger(orderId) &&
    Number.isFinite(quantity) &&
    quantity !== 0 &&
    isPrice(price) &&
    Number.isFinite(fee) &&
    Number.isFinite(utc)
  );
}

function isSoundChange({ before, after }: PositionChange): boolean {
  return Number.isFinite(before) && Number.isFinite(after);
}
