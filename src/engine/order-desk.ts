/**
 * The order path: request, gate, broker, fill, books. Nothing else moves an order.
 *
 * @module
 */

import type { OrderSpec, RunPhase } from '../algorithm/runtime.js';
import { MARKET_ON_CLOSE_BUFFER_MS } from '../algorithm/trading.js';
import type { Clock } from '../core/clock.js';
import type { Resolution } from '../market/resolution.js';
import { Order } from '../orders/order.js';
import { OrderEvent, type OrderEventSpec } from '../orders/order-event.js';
import type { Refusal } from '../orders/order-types.js';
import type { Fill, OrderRequest } from '../orders/request.js';
import { type OrderChanges, OrderResponse, type OrderTicket, type UpdateOrderFields } from '../orders/ticket.js';
import { SecurityTransactionManager } from '../orders/transactions.js';
import type { BuyingPowerCheck } from '../portfolio/buying-power.js';
import type { SecurityPortfolioManager } from '../portfolio/portfolio.js';
import type { SecurityManager } from '../portfolio/securities.js';
import type { Security } from '../portfolio/security.js';
import type { RiskGate } from '../risk/gate.js';
import { type BrokerageListener, SimulatedBrokerage } from './brokerage.js';

/** What the desk works with. */
export interface OrderDeskSetup {
  readonly clock: Clock;
  readonly securities: SecurityManager;
  readonly portfolio: SecurityPortfolioManager;
  readonly gate: RiskGate;
  /** Where the run is. */
  readonly phase: () => RunPhase;
  /** Learns each order event, after all books were brought up to date. */
  readonly onEvent: (event: OrderEvent) => void;
  /** Learns each fill with the profit of what it closed, before the event. */
  readonly onFill: (fill: Fill, profit: number | undefined) => void;
}

/** Takes orders from the algorithm, leads them through the gate to the broker, and books what comes back. */
export class OrderDesk implements OrderChanges, BrokerageListener {
  /** The book of all orders. */
  readonly transactions: SecurityTransactionManager;
  readonly #setup: OrderDeskSetup;
  readonly #broker: SimulatedBrokerage;

  /**
   * @param setup - what the desk works with
   */
  constructor(setup: OrderDeskSetup) {
    this.#setup = setup;
    this.transactions = new SecurityTransactionManager(this);
    this.#broker = new SimulatedBrokerage({
      clock: setup.clock,
      securities: setup.securities,
      portfolio: setup.portfolio,
      isApproved: (order): boolean => setup.gate.isApproved(order),
      listener: this,
    });
  }

  /**
   * Sends a new order: it is refused, or it rests with the broker, or it is filled at once.
   *
   * @param spec - what the strategy asks for
   * @throws FrameworkError `UNKNOWN_SYMBOL` when the security was not added
   */
  submit(spec: OrderSpec): OrderTicket {
    const security = this.#setup.securities.require(spec.symbol);
    const request = this.#request(spec, security);
    const order = new Order(request);
    const ticket = this.transactions.add(order);
    const invalid = this.#checkTiming(request, security);

    if (invalid !== undefined) {
      this.#refuse(order, [invalid]);
      return ticket;
    }

    const result = this.#setup.gate.submit(request);

    if (result.kind === 'refused') {
      this.#refuse(order, result.refusals);
      return ticket;
    }

    this.#broker.place(result.order);
    this.#emit(order, { status: 'submitted' });

    if (request.type === 'market') {
      this.#broker.fillNow(request.orderId);
    }

    return ticket;
  }

  /**
   * Changes an open order; the change passes the gate.
   *
   * @param orderId - its number
   * @param fields - what changes
   */
  update(orderId: number, fields: UpdateOrderFields): OrderResponse {
    const order = this.transactions.getOrderById(orderId);
    const resting = this.#broker.find(orderId);

    if (order === undefined || resting === undefined || order.isClosed) {
      return new OrderResponse([notOpen(orderId, order)]);
    }

    const { symbolProperties } = this.#setup.securities.require(order.symbol);
    const quantity = wholeLots(fields.quantity ?? order.quantity, symbolProperties.lotSize);
    const remaining = quantity - order.quantityFilled;

    if (fields.quantity !== undefined && !(remaining * order.quantity > 0)) {
      return new OrderResponse([notMore(order, fields.quantity)]);
    }

    const next: OrderRequest = Object.freeze({
      ...resting,
      quantity: remaining,
      limitPrice: fields.limitPrice === undefined ? resting.limitPrice : toTick(fields.limitPrice, symbolProperties),
      stopPrice: fields.stopPrice === undefined ? resting.stopPrice : toTick(fields.stopPrice, symbolProperties),
      tag: fields.tag ?? resting.tag,
    });
    const result = this.#setup.gate.update(resting, next);

    if (result.kind === 'refused') {
      return new OrderResponse(result.refusals);
    }

    this.#broker.place(result.order);
    order.replace(result.order, quantity, this.#setup.clock.utc);
    this.#emit(order, { status: 'update-submitted' });
    return new OrderResponse();
  }

  /**
   * Cancels an open order. Cancelling passes every limit.
   *
   * @param orderId - its number
   * @param reason - free text for the event
   */
  cancel(orderId: number, reason = ''): OrderResponse {
    const order = this.transactions.getOrderById(orderId);

    if (order === undefined || !this.#broker.cancel(orderId)) {
      return new OrderResponse([notOpen(orderId, order)]);
    }

    this.#end(order, { status: 'canceled', message: reason });
    return new OrderResponse();
  }

  /** Tries to fill what rests with the broker. */
  scan(): void {
    if (this.#broker.hasOrders) {
      this.#broker.scan();
    }
  }

  /** Books a fill: account, gate, order, in this order; then tells. */
  onFill(fill: Fill, message: string): void {
    const { gate, onFill, portfolio } = this.#setup;
    const order = this.transactions.getOrderById(fill.orderId) as Order;
    const booked = portfolio.apply(fill);
    gate.onFill(fill, booked.changes);
    onFill(fill, booked.profit);
    this.#end(order, {
      status: 'filled',
      message,
      fillQuantity: fill.quantity,
      fillPrice: fill.price,
      orderFee: fill.fee,
    });
  }

  /** Ends an order whose time in force is over. */
  onExpired(orderId: number): void {
    this.#end(this.transactions.getOrderById(orderId) as Order, { status: 'canceled', message: 'The order expired.' });
  }

  /** Ends an order that the account can no longer carry. */
  onRejected(orderId: number, check: BuyingPowerCheck): void {
    this.#refuse(this.transactions.getOrderById(orderId) as Order, [insufficientBuyingPower(check)]);
  }

  #request(spec: OrderSpec, security: Security): OrderRequest {
    const { symbolProperties, symbol } = security;

    return Object.freeze({
      orderId: this.transactions.lastOrderId + 1,
      symbol,
      type: spec.type,
      quantity: wholeLots(spec.quantity, symbolProperties.lotSize),
      limitPrice: spec.limitPrice === undefined ? undefined : toTick(spec.limitPrice, symbolProperties),
      stopPrice: spec.stopPrice === undefined ? undefined : toTick(spec.stopPrice, symbolProperties),
      tag: spec.tag ?? '',
      strategy: spec.strategy,
      accountWide: spec.accountWide ?? false,
      timeInForce: spec.timeInForce ?? 'good-til-canceled',
      createdUtc: this.#setup.clock.utc,
    });
  }

  /** What makes an order impossible at this moment, whoever sends it. */
  #checkTiming(request: OrderRequest, security: Security): Refusal | undefined {
    const { clock, phase } = this.#setup;

    if (phase() !== 'running') {
      return impossible(
        'NOT_TRADING',
        `Orders are taken from the first slice after the warm-up on, not while ${phase()}.`,
      );
    }

    if (request.type === 'market-on-open' && isOpenIntraday(security, clock.utc)) {
      return impossible('MARKET_OPEN', 'A market-on-open order must be placed while the exchange is closed.');
    }

    const late = security.exchange.nextClose(clock.utc) - clock.utc <= MARKET_ON_CLOSE_BUFFER_MS;

    if (request.type === 'market-on-close' && security.exchange.isOpen(clock.utc) && late) {
      return impossible(
        'TOO_LATE_FOR_CLOSE',
        'A market-on-close order must be placed more than 15.5 minutes before the close.',
      );
    }

    return undefined;
  }

  #refuse(order: Order, refusals: readonly Refusal[]): void {
    const message = refusals.map((one) => `${one.plugin}: ${one.message}`).join('; ');
    this.#end(order, { status: 'invalid', message, refusals });
  }

  #end(order: Order, event: Pick<OrderEventSpec, 'status'> & Partial<OrderEventSpec>): void {
    this.transactions.close(order.id);
    this.#setup.gate.close(order.id);
    this.#emit(order, event);
  }

  #emit(order: Order, event: Pick<OrderEventSpec, 'status'> & Partial<OrderEventSpec>): void {
    const made = new OrderEvent({
      orderId: order.id,
      symbol: order.symbol,
      strategy: order.strategy,
      utc: this.#setup.clock.utc,
      quantity: order.quantity,
      ...event,
    });
    order.record(made);
    this.#setup.onEvent(made);
  }
}

/**
 * Says that the account cannot carry an order.
 *
 * @param check - the numbers
 */
export function insufficientBuyingPower(check: BuyingPowerCheck): Refusal {
  const { required, free } = check;

  return refusal(
    'BUYING_POWER',
    `The order needs ${required.toFixed(2)} of margin and fees, ${free.toFixed(2)} is free.`,
    { required, free },
  );
}

function refusal(code: string, message: string, context?: Readonly<Record<string, unknown>>): Refusal {
  return { plugin: 'gate', code, message, ...(context !== undefined && { context }) };
}

/** A refusal that no risk rule decides: the market does not take such an order now. */
function impossible(code: string, message: string): Refusal {
  return { plugin: 'engine', code, message };
}

function notOpen(orderId: number, order: Order | undefined): Refusal {
  return refusal(
    'NOT_OPEN',
    order === undefined
      ? `There is no order ${orderId}.`
      : `Order ${orderId} is ${order.status}; only open orders change.`,
  );
}

function notMore(order: Order, quantity: number): Refusal {
  return refusal(
    'BAD_QUANTITY',
    `Order ${order.id}: expected a quantity beyond the ${order.quantityFilled} filled of ${order.quantity}, was ${String(quantity)}.`,
  );
}

/** Whether the exchange is open for a security that has prices during the day; a daily bar's day is over when it is known. */
function isOpenIntraday(security: Security, utc: number): boolean {
  const daily: Resolution = 'daily';

  return security.resolution !== daily && security.exchange.isOpen(utc);
}

/** Rounds towards 0, so that no order is larger than what was asked for. Poison passes, for the gate to refuse. */
function wholeLots(quantity: number, lot: number): number {
  return Number.isFinite(quantity) ? Math.trunc(quantity / lot) * lot : quantity;
}

/** Rounds a price to the market's step; below a dollar shares trade in hundredths of a cent. @source LEAN `SecurityPriceVariationModel` */
function toTick(price: number, properties: { readonly minimumPriceVariation: number }): number {
  const step = price < 1 && properties.minimumPriceVariation === 0.01 ? 0.0001 : properties.minimumPriceVariation;
  const perUnit = Math.round(1 / step);

  return Number.isFinite(price) && Number.isSafeInteger(perUnit) ? Math.round(price * perUnit) / perUnit : price;
}
