/**
 * LEAN's algorithms of tier T2 about orders: their kinds, changes, tags and times.
 *
 * @module
 */
import {
  MarketOnCloseOrder,
  OrderDirection,
  type OrderEvent,
  OrderField,
  OrderStatus,
  type OrderTicket,
  OrderType,
  QCAlgorithm,
  Resolution,
  type Slice,
  TimeInForce,
  TimeSpan,
} from 'plimsoll';
import { check } from './core.js';

/** Changes the tags of orders that are filled and cancelled. */
export class CompleteOrderTagUpdateAlgorithm extends QCAlgorithm {
  #limit: OrderTicket | undefined;
  #market: OrderTicket | undefined;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.addEquity('SPY', Resolution.Minute);
  }

  override onData(_slice: Slice): void {
    if (this.portfolio.invested) {
      return;
    }

    if (this.#limit === undefined) {
      this.#limit = this.limitOrder('SPY', 100, (this.securities['SPY']?.price ?? 0) * 0.1);
      this.#limit.cancel();
    } else {
      this.buy('SPY', 100);
    }
  }

  override onOrderEvent(event: OrderEvent): void {
    if (event.status === OrderStatus.Canceled) {
      check(event.ticket?.updateTag('This is the tag set after order was canceled.').isSuccess === true, 'taken');
    } else if (event.status === OrderStatus.Filled) {
      [this.#market] = this.transactions.getOrderTickets(({ orderType }) => orderType === OrderType.Market);
      check(event.ticket === this.#market, 'the event must know its ticket');
      check(this.#market?.updateTag('This is the tag set after order was filled.').isSuccess === true, 'taken');
    }
  }

  override onEndOfAlgorithm(): void {
    check(this.#limit?.tag === 'This is the tag set after order was canceled.', 'the cancelled order must be tagged');
    check(this.#market?.tag === 'This is the tag set after order was filled.', 'the filled order must be tagged');
    check(this.#market?.quantity === 100 && this.#market.quantityFilled === 100, 'nothing else may change');
  }
}

/** Sends a limit order at the price of every full hour: buys for two days, then sells. */
export class LimitFillRegressionAlgorithm extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.addEquity('SPY', Resolution.Second);
  }

  override onData(slice: Slice): void {
    const { day, minute, second } = this.time;

    if (slice.containsKey('SPY') && minute === 0 && second === 0) {
      this.limitOrder('SPY', day < 9 ? 10 : -10, this.securities['SPY']?.price ?? 0);
    }
  }
}

/** Sends on-close orders ten minutes before the close, a minute after that, and after the close. */
export class MarketOnCloseOrderBufferRegressionAlgorithm extends QCAlgorithm {
  protected early: OrderTicket | undefined;
  protected late: OrderTicket | undefined;
  protected after: OrderTicket | undefined;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 8);
    this.addEquity('SPY', Resolution.Minute);
    this.schedule.on(this.dateRules.on(2013, 10, 7), this.timeRules.at(17, 0), () => {
      this.after = this.marketOnCloseOrder('SPY', 2);
    });
    MarketOnCloseOrder.submissionTimeBuffer = TimeSpan.fromMinutes(10);
  }

  override onData(_slice: Slice): void {
    this.sendBeforeClose();
  }

  protected sendBeforeClose(): void {
    const { hour, minute } = this.time;

    if (hour === 15 && minute === 49) {
      this.early ??= this.marketOnCloseOrder('SPY', 2);
    } else if (hour === 15 && minute === 51) {
      this.late ??= this.marketOnCloseOrder('SPY', 2);
    }
  }

  override onEndOfAlgorithm(): void {
    check(this.early?.status === OrderStatus.Filled, 'ten minutes before the close must be early enough');
    check(this.late?.status === OrderStatus.Invalid, 'nine minutes before the close must be too late');
    check(this.after?.status === OrderStatus.Filled, 'after the close must be early enough for the next one');
  }
}

/** The same on bars outside regular hours too. */
export class MarketOnCloseOrderBufferExtendedMarketHoursRegressionAlgorithm extends MarketOnCloseOrderBufferRegressionAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 8);
    this.addEquity('SPY', { resolution: Resolution.Minute, extendedMarketHours: true });
    this.schedule.on(this.dateRules.on(2013, 10, 8), this.timeRules.at(0, 0), () => {
      this.marketOnCloseOrder('SPY', 2);
    });
    MarketOnCloseOrder.submissionTimeBuffer = TimeSpan.fromMinutes(10);
  }

  override onData(_slice: Slice): void {
    this.sendBeforeClose();

    if (this.time.hour === 16 && this.time.minute === 48) {
      this.after ??= this.marketOnCloseOrder('SPY', 2);
    }
  }
}

/** Buys one unit each hour, and reads the ticket from the event while the call has not returned. */
export class OrderTicketAssignmentDemoAlgorithm extends QCAlgorithm {
  #trades = 0;
  #ticket: OrderTicket | undefined;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    const { symbol } = this.addEquity('SPY');
    this.consolidate(symbol, TimeSpan.fromHours(1), () => {
      this.#ticket = undefined;
      this.#ticket = this.marketOrder(symbol, 1, true);
      this.#trades += 1;
    });
  }

  override onOrderEvent({ status, ticket }: OrderEvent): void {
    check(ticket !== undefined, 'an event must have a ticket');
    check(status !== OrderStatus.Submitted || this.#ticket === undefined, 'the call must not have returned');
  }

  override onEndOfAlgorithm(): void {
    check(this.portfolio.invested && this.#trades === this.transactions.ordersCount, 'every trade must be an order');
  }
}

/** Buys a minute after the open by scheduled code, naming the security itself. */
export class SecurityToSymbolRegressionAlgorithm extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    const { symbol } = this.addEquity('SPY', Resolution.Minute);
    this.schedule.on(this.dateRules.everyDay(symbol), this.timeRules.afterMarketOpen(symbol, 1), () => {
      if (!this.portfolio.invested) {
        this.setHoldings(symbol, 1);
      }
    });
  }
}

/** Sends limit orders that are good until cancelled, for the day, and until a date. */
export class TimeInForceAlgorithm extends QCAlgorithm {
  readonly #expected = new Map<OrderTicket, OrderStatus>();

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.addEquity('SPY', Resolution.Minute);
  }

  override onData(_slice: Slice): void {
    if (this.#expected.size > 0) {
      return;
    }

    for (const [timeInForce, low, atLow, high] of [
      [TimeInForce.GoodTilCanceled, 100, OrderStatus.Submitted, 160],
      [TimeInForce.Day, 140, OrderStatus.Canceled, 180],
      [TimeInForce.GoodTilDate(2013, 10, 10), 100, OrderStatus.Canceled, 160],
    ] as const) {
      this.defaultOrderProperties.timeInForce = timeInForce;
      this.#expected.set(this.limitOrder('SPY', 10, low), atLow);
      this.#expected.set(this.limitOrder('SPY', 10, high), OrderStatus.Filled);
    }
  }

  override onEndOfAlgorithm(): void {
    for (const [ticket, expected] of this.#expected) {
      check(ticket.status === expected, `order ${ticket.orderId} must be ${expected}, was ${ticket.status}`);
    }
  }
}

/** Buys with a stop that comes down behind the market, and sells with one that goes up behind it. */
export class TrailingStopOrderRegressionAlgorithm extends QCAlgorithm {
  protected readonly asynchronous: boolean = false;
  #buy: OrderTicket | undefined;
  #sell: OrderTicket | undefined;
  #previous: Slice | undefined;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.addEquity('SPY');
  }

  override onData(slice: Slice): void {
    if (!slice.containsKey('SPY')) {
      return;
    }

    const before = this.#previous?.bars['SPY'];

    if (this.#buy === undefined) {
      this.#buy = this.trailingStopOrder('SPY', 100, 2, false, this.asynchronous);
    } else if (this.#buy.status !== OrderStatus.Filled) {
      const low = this.#previous?.quoteBars['SPY']?.ask?.low ?? before?.low ?? 0;
      check(this.#buy.get(OrderField.StopPrice) - low <= 2 + 1e-9, 'the stop must stay within 2 of the low');
    }

    if (this.#sell === undefined) {
      if (this.portfolio.invested) {
        this.#sell = this.trailingStopOrder('SPY', -100, 0.5, false, this.asynchronous);
      }
    } else if (this.#sell.status !== OrderStatus.Filled) {
      const high = this.#previous?.quoteBars['SPY']?.bid?.high ?? before?.high ?? 0;
      check(high - this.#sell.get(OrderField.StopPrice) <= 0.5 + 1e-9, 'the stop must stay within 0.5 of the high');
    }

    this.#previous = slice;
  }

  override onOrderEvent({ direction, fillPrice, status, stopPrice }: OrderEvent): void {
    if (status === OrderStatus.Filled) {
      const isBuy = direction === OrderDirection.Buy;
      check(isBuy ? fillPrice >= stopPrice : fillPrice <= stopPrice, 'a stop must not be filled better than it stood');
    }
  }

  override onEndOfAlgorithm(): void {
    for (const { submitRequest } of this.transactions.getOrderTickets()) {
      check(submitRequest.asynchronous === this.asynchronous, 'the flag must be kept');
    }
  }
}

/** The same, sent without waiting. */
export class TrailingStopOrderAsyncRegressionAlgorithm extends TrailingStopOrderRegressionAlgorithm {
  protected override readonly asynchronous = true;
}
