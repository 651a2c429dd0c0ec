/**
 * LEAN's tour of orders: every kind is sent, changed and cancelled.
 *
 * @module
 */
import {
  type OrderEvent,
  OrderField,
  OrderStatus,
  type OrderTicket,
  QCAlgorithm,
  type Slice,
  type UpdateOrderFields,
} from 'plimsoll';
import { check } from './core.js';

/** A buy and a sale, of which one is cancelled when the other is filled. */
interface Pair {
  readonly buy: OrderTicket;
  readonly sale: OrderTicket;
}

/** Makes what a change of an order asks for. */
type Change = (ticket: OrderTicket) => UpdateOrderFields;

/** Sends, changes and cancels every kind of order. */
export class OrderTicketDemoAlgorithm extends QCAlgorithm {
  #limits: Pair | undefined;
  #stops: Pair | undefined;
  #stopLimits: Pair | undefined;
  #trailing: Pair | undefined;
  #onOpen: OrderTicket | undefined;
  #onClose: OrderTicket | undefined;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.addEquity('SPY');
  }

  override onData(_slice: Slice): void {
    this.#tradeAtMarket();
    this.#tradeLimits();
    this.#tradeStops();
    this.#tradeStopLimits();
    this.#tradeTrailingStops();
    this.#tradeOnOpen();
    this.#tradeOnClose();
  }

  override onOrderEvent({ orderId, quantity, ticket }: OrderEvent): void {
    check(
      quantity !== 0 && quantity === this.transactions.getOrderById(orderId)?.quantity,
      'the quantity must be told',
    );
    check(ticket?.orderId === orderId, 'the ticket must be told');
  }

  override onEndOfAlgorithm(): void {
    const listed = this.transactions.getOrders(({ isListed }) => isListed);
    const filled = this.transactions.getOrders(({ status }) => status === OrderStatus.Filled);
    check(listed.length === 12 && filled.length === 9, 'nine of twelve orders must be filled');
    check(this.transactions.getOpenOrders('SPY').length === 0, 'no order may be open');
    check(
      this.transactions.getOpenOrderTickets(({ symbol }) => symbol.value === 'SPY').length === 0,
      'no ticket either',
    );
    check(this.transactions.getOpenOrdersRemainingQuantity() === 0, 'nothing may be left to fill');
  }

  #tradeAtMarket(): void {
    if (this.#isAt(7, 9, 31)) {
      check(this.marketOrder('SPY', 10, false).status === OrderStatus.Filled, 'it must be filled at once');
      check(this.marketOrder('SPY', 10, true).cancel('Attempt to cancel async order').isError, 'it must be too late');
    }
  }

  #tradeLimits(): void {
    if (this.#isAt(7, 12, 0)) {
      const { close } = this.#spy;
      this.#limits = {
        buy: this.limitOrder('SPY', 10, close * 0.999),
        sale: this.limitOrder('SPY', -10, close * 1.001),
      };
    }

    const change: Change = (ticket) => ({ limitPrice: ticket.get(OrderField.LimitPrice) + 0.01 * way(ticket) });
    this.#limits = this.#follow(this.#limits, change);
  }

  #tradeStops(): void {
    if (this.#isAt(7, 16, 0)) {
      const { close } = this.#spy;
      this.#stops = {
        buy: this.stopMarketOrder('SPY', 10, close * 1.0025),
        sale: this.stopMarketOrder('SPY', -10, close * 0.9975),
      };
    }

    const change: Change = (ticket) => ({ stopPrice: ticket.get(OrderField.StopPrice) - 0.01 * way(ticket) });
    this.#stops = this.#follow(this.#stops, change);
  }

  #tradeStopLimits(): void {
    if (this.#isAt(8, 12, 1)) {
      const { close } = this.#spy;
      this.#stopLimits = {
        buy: this.stopLimitOrder('SPY', 10, close * 1.001, close - 0.03),
        sale: this.stopLimitOrder('SPY', -10, close * 0.999, close + 0.03),
      };
    }

    const change: Change = (ticket) => ({
      stopPrice: ticket.get(OrderField.StopPrice) - 0.01 * way(ticket),
      limitPrice: ticket.get(OrderField.LimitPrice) + 0.01 * way(ticket),
    });
    this.#stopLimits = this.#follow(this.#stopLimits, change);
  }

  #tradeTrailingStops(): void {
    if (this.#isAt(7, 12, 0)) {
      const { close } = this.#spy;
      this.#trailing = {
        buy: this.trailingStopOrder('SPY', 10, close * 1.0025, 0.0025, true),
        sale: this.trailingStopOrder('SPY', -10, close * 0.9975, 0.0025, true),
      };
      return;
    }

    const change: Change = (ticket) => ({
      trailingAmount: Math.max(ticket.get(OrderField.TrailingAmount) - 0.0001, 0.0001),
    });
    const isDue = this.utcTime.minute % 5 === 0;
    this.#trailing = this.#follow(this.#trailing, change, isDue);
  }

  #tradeOnOpen(): void {
    if (this.#isAt(8, 16, 0)) {
      this.#onOpen = this.marketOnOpenOrder('SPY', 50);
    }

    this.#onOpen = this.#growAtEndOfHour(this.#onOpen);
  }

  #tradeOnClose(): void {
    const { quantity } = this.#spy.holdings;

    if (this.#isAt(9, 12, 0)) {
      this.#onClose = this.marketOnCloseOrder('SPY', quantity === 0 ? 100 : 2 * quantity);
    }

    this.#onClose = this.#growAtEndOfHour(this.#onClose);

    if (this.#isAt(11, 15, 45)) {
      this.marketOnCloseOrder('SPY', -quantity, false, 'Liquidate end of algorithm');
    }
  }

  /** Cancels the order that was not filled, or changes both. */
  #follow(pair: Pair | undefined, change: Change, isDue = true): Pair | undefined {
    if (pair?.buy.status === OrderStatus.Filled) {
      pair.sale.cancel('Long filled.');
      return undefined;
    }

    if (pair?.sale.status === OrderStatus.Filled) {
      pair.buy.cancel('Short filled');
      return undefined;
    }

    for (const ticket of isDue && pair !== undefined ? [pair.buy, pair.sale] : []) {
      ticket.update({ ...change(ticket), tag: nextTag(ticket) });
    }

    return pair;
  }

  /** Asks for one unit more in the last minute of each hour, until the order is filled. */
  #growAtEndOfHour(ticket: OrderTicket | undefined): OrderTicket | undefined {
    if (ticket === undefined || this.time.minute !== 59) {
      return ticket;
    }

    if (ticket.status === OrderStatus.Filled) {
      return undefined;
    }

    ticket.update({ quantity: ticket.quantity + 1, tag: nextTag(ticket) });
    return ticket;
  }

  get #spy(): NonNullable<ReturnType<QCAlgorithm['securities']['get']>> {
    return this.securities.require('SPY');
  }

  #isAt(day: number, hour: number, minute: number): boolean {
    const { time } = this;

    return time.day === day && time.hour === hour && time.minute === minute;
  }
}

/** 1 for a buy, -1 for a sale. */
function way({ quantity }: OrderTicket): number {
  return Math.sign(quantity);
}

function nextTag({ updateRequests }: OrderTicket): string {
  return `Update #${updateRequests.length + 1}`;
}
