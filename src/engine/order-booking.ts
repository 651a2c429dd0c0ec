/**
 * What the broker did to orders, brought into the books: fills, busted fills, stops that moved, orders that ended.
 *
 * @module
 */
import type { RestingOrder } from '../orders/fills.js';
import { replaceRequest, trailStop, triggerStop } from '../orders/order.js';
import type { Fill } from '../orders/request.js';
import { closeOrder } from '../orders/transactions.js';
import type { BuyingPowerCheck } from '../portfolio/buying-power.js';
import { bookFill, bustFill, type SecurityPortfolioManager, type StandingFill } from '../portfolio/portfolio.js';
import { insufficientBuyingPower } from '../risk/gate/buying-power.js';
import type { RiskGate } from '../risk/gate/gate.js';
import type { BrokerageListener, BrokerFill, SimulatedBrokerage } from './brokerage.js';
import type { OrderRecords } from './order-records.js';
import { messageOf } from './order-refusals.js';

/** What fills are booked with. */
export interface OrderBookingSetup {
  readonly portfolio: SecurityPortfolioManager;
  readonly gate: RiskGate;
  readonly records: OrderRecords;
  /** The broker whose listener this is. */
  readonly broker: () => Pick<SimulatedBrokerage, 'cancel' | 'place'>;
  /** Learns each fill with the profit of what it closed, before the event. */
  readonly onFill: (fill: Fill, profit: number | undefined) => void;
  /** Learns which fills stand after a bust, with what they closed, before the event. */
  readonly onBust: (standing: readonly StandingFill[]) => void;
}

/** Books what comes back from the broker. */
export class OrderBooking implements BrokerageListener {
  readonly #setup: OrderBookingSetup;

  /**
   * @param setup - what fills are booked with
   */
  constructor(setup: OrderBookingSetup) {
    this.#setup = setup;
  }

  /** Books orders that traded in one instant. */
  onFills(fills: readonly BrokerFill[]): void {
    this.#setup.records.settle(() => {
      for (const { fill, message } of fills) {
        this.#book(fill, message);
      }
    });
  }

  /** Takes note that the price that wakes an order was reached. */
  onTriggered(orderId: number): void {
    triggerStop(this.#setup.records.order(orderId));
  }

  /**
   * Takes note of a stop that moved. One that would open and gets dearer is judged again, as a change of it would be: what it opens is worth
   * more than was approved. Refused, it is cancelled.
   */
  onTrailed({ order: resting, stopPrice }: RestingOrder): void {
    const { broker, gate, records } = this.#setup;
    const order = records.order(resting.orderId);
    const approved = resting.stopPrice ?? 0;

    if (stopPrice === undefined) {
      return;
    }

    if (!(stopPrice > approved && gate.reservations.openingOrders().includes(order.id))) {
      trailStop(order, stopPrice);
      return;
    }

    records.settle(() => {
      const result = gate.update(resting, Object.freeze({ ...resting, stopPrice }));

      if (result.kind === 'approved') {
        broker().place(result.order);
        replaceRequest(order, result.order, order.quantity, order.updatedUtc);
      } else {
        const { refusals } = result;
        broker().cancel(order.id);
        records.end(order, { status: 'canceled', message: messageOf(refusals), refusals });
      }
    });
  }

  /** Takes a fill back: account, order, gate, in this order; then ends the orders that may not wait any more, and tells. */
  onBusted(orderId: number, number: number, reason: string): void {
    this.#setup.records.settle(() => this.#takeBack(orderId, number, reason));
  }

  /** Ends orders that ran out of time. */
  onExpired(orderIds: readonly number[]): void {
    const { records } = this.#setup;

    records.settle(() => {
      for (const orderId of orderIds) {
        records.end(records.order(orderId), { status: 'canceled', message: 'The order expired.' });
      }
    });
  }

  /** Refuses orders that the account cannot carry any more. */
  onRejected(orderIds: readonly number[], check: BuyingPowerCheck): void {
    const { records } = this.#setup;

    records.settle(() => {
      for (const orderId of orderIds) {
        records.refuse(records.order(orderId), [insufficientBuyingPower(check)]);
      }
    });
  }

  #takeBack(orderId: number, number: number, reason: string): void {
    const { broker, gate, onBust, portfolio, records } = this.#setup;
    const { changes, fill, standing } = bustFill(portfolio, orderId, number);
    const taken = { fillQuantity: 0 - fill.quantity, fillPrice: fill.price, orderFee: 0 - fill.fee };
    onBust(standing);
    records.note(records.order(orderId), { status: 'busted', message: reason, ...taken });

    for (const { orderId: id, refusals } of gate.onBust({ fill, number, reason }, changes)) {
      const message = `Withdrawn after a busted trade: ${messageOf(refusals)}`;
      // A combo is withdrawn whole: no leg may wait without the others.
      const legs = (records.order(id).group?.orderIds ?? [id]).filter((each) => broker().cancel(each));

      for (const leg of legs) {
        records.end(records.order(leg), { status: 'canceled', message, refusals });
      }
    }
  }

  /** Books a fill: account, order, gate, in this order; then tells. */
  #book(fill: Fill, message: string): void {
    const { gate, onFill, portfolio, records } = this.#setup;
    const order = records.order(fill.orderId);
    const booked = bookFill(portfolio, fill);
    const { exactPrice, fee: orderFee, price: fillPrice, quantity: fillQuantity } = fill;
    closeOrder(records.transactions, order.id);
    records.note(order, { status: 'filled', message, fillQuantity, fillPrice, orderFee }, exactPrice);
    gate.onFill(fill, booked.changes);
    gate.close(order.id);
    onFill(fill, booked.profit);
  }
}
