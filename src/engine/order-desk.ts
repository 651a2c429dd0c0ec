/**
 * The order path: request, gate, broker, fill, books. Nothing else moves an order.
 *
 * @module
 */

import { MARKET_ON_CLOSE_BUFFER_MS } from '../algorithm/flatten.js';
import type { ComboSpec, OrderSpec, RunPhase } from '../algorithm/runtime.js';
import type { Clock } from '../core/clock.js';
import { Decimal } from '../core/decimal.js';
import { floorToLot } from '../core/numbers.js';
import type { Resolution } from '../market/resolution.js';
import type { ComboGroup, Leg } from '../orders/combo.js';
import type { RestingOrder } from '../orders/fills.js';
import { type Order, recordEvent, replaceRequest, trailStop } from '../orders/order.js';
import { OrderEvent, type OrderEventSpec } from '../orders/order-event.js';
import type { Refusal } from '../orders/order-types.js';
import type { ApprovedOrder, Fill, OrderRequest } from '../orders/request.js';
import { type OrderChanges, OrderResponse, type OrderTicket, type UpdateOrderFields } from '../orders/ticket.js';
import { closeOrder, enterOrder, SecurityTransactionManager } from '../orders/transactions.js';
import { bookFill, bustFill, type SecurityPortfolioManager, type StandingFill } from '../portfolio/portfolio.js';
import type { SecurityManager } from '../portfolio/securities.js';
import type { Security } from '../portfolio/security.js';
import { type EventDesk, whileHeld } from '../risk/control/bus.js';
import { insufficientBuyingPower } from '../risk/gate/buying-power.js';
import type { RiskGate } from '../risk/gate/gate.js';
import { SimulatedBrokerage } from './brokerage.js';
import { type OrderEventAudience, OrderEventQueue } from './order-events.js';

/** The step between prices of shares below a dollar. @source Regulation NMS, Rule 612 */
const SUB_DOLLAR_STEP = 0.0001;

/** No market trades in numbers of this size; exact arithmetic ends soon beyond. */
const BOOKABLE = 1e15;

/** What the desk works with. */
export interface OrderDeskSetup {
  readonly clock: Clock;
  readonly securities: SecurityManager;
  readonly portfolio: SecurityPortfolioManager;
  readonly gate: RiskGate;
  /** Where the run is. */
  readonly phase: () => RunPhase;
  /** Risk events wait here until the books agree with them, so that whoever hears of a decision finds its order. */
  readonly riskEvents: Pick<EventDesk, 'hold' | 'release'>;
  /** Learns each order event when it happens; may not trade. */
  readonly onEvent: (event: OrderEvent) => void;
  /** Learns each order event after all books were brought up to date, and may trade. */
  readonly audience: OrderEventAudience;
  /** Tells whether a security was removed from the algorithm. */
  readonly isRemoved: (security: Security) => boolean;
  /** Learns each fill with the profit of what it closed, before the event. */
  readonly onFill: (fill: Fill, profit: number | undefined) => void;
  /** Learns which fills stand after a bust, with what they closed, before the event. */
  readonly onBust: (standing: readonly StandingFill[]) => void;
}

/** Takes orders from the algorithm, leads them through the gate to the broker, and books what comes back. */
export class OrderDesk implements OrderChanges {
  /** The book of all orders. */
  readonly transactions: SecurityTransactionManager;
  readonly #setup: OrderDeskSetup;
  readonly #broker: SimulatedBrokerage;
  readonly #events: OrderEventQueue;
  #combos = 0;

  /**
   * @param setup - what the desk works with
   */
  constructor(setup: OrderDeskSetup) {
    this.#setup = setup;
    this.transactions = new SecurityTransactionManager({
      update: (orderId, fields): OrderResponse => this.update(orderId, fields),
      cancel: (orderId, reason): OrderResponse => this.cancel(orderId, reason),
    });
    this.#events = new OrderEventQueue(setup.audience);
    this.#broker = new SimulatedBrokerage({
      clock: setup.clock,
      securities: setup.securities,
      portfolio: setup.portfolio,
      isInForce: (order): boolean => setup.gate.isInForce(order),
      listener: {
        onFills: (fills): void =>
          this.#settle(() => {
            for (const { fill, message } of fills) {
              this.#book(fill, message);
            }
          }),
        onTrailed: (resting): void => this.#trail(resting),
        onBusted: (orderId, number, reason): void => this.#settle(() => this.#takeBack(orderId, number, reason)),
        onExpired: (orderIds): void =>
          this.#settle(() => {
            for (const orderId of orderIds) {
              this.#end(this.#order(orderId), { status: 'canceled', message: 'The order expired.' });
            }
          }),
        onRejected: (orderIds, check): void =>
          this.#settle(() => {
            for (const orderId of orderIds) {
              this.#refuse(this.#order(orderId), [insufficientBuyingPower(check)]);
            }
          }),
      },
    });
  }

  /**
   * Sends a new order: it is refused, or it rests with the broker, or it is filled at once.
   *
   * @param spec - what the strategy asks for
   * @throws FrameworkError `SYMBOL_NOT_ADDED` when the security was not added
   */
  submit(spec: OrderSpec): OrderTicket {
    const security = this.#setup.securities.require(spec.symbol);
    const request = this.#request(spec, security);
    const { order, ticket } = enterOrder(this.transactions, request);
    this.#settle(() => {
      const refusals = this.#judge(request, security);

      if (refusals === undefined) {
        this.#note(order, { status: 'submitted' });
      } else {
        this.#refuse(order, refusals);
      }
    });

    if (request.type === 'market') {
      this.#broker.fillNow(request.orderId);
    }

    return ticket;
  }

  /**
   * Sends the legs of a combo: every leg is judged, and all of them rest with the broker or none does.
   *
   * @param spec - what the strategy asks for
   * @returns a ticket for each leg
   * @throws FrameworkError `SYMBOL_NOT_ADDED` when a security was not added
   */
  submitCombo(spec: ComboSpec): OrderTicket[] {
    const legs = this.#legs(spec).map((request) => ({ request, ...enterOrder(this.transactions, request) }));
    this.#settle(() => {
      const judged = legs.map(({ order, request }) => ({
        order,
        refusals: this.#judge(request, this.#setup.securities.require(request.symbol)),
      }));
      const refused = judged.find(({ refusals }) => refusals !== undefined)?.order;

      for (const { order, refusals } of judged) {
        if (refused === undefined) {
          this.#note(order, { status: 'submitted' });
        } else {
          this.#broker.cancel(order.id);
          this.#refuse(order, refusals ?? [this.#legRefused(order, judged)]);
        }
      }
    });
    const [first] = legs;

    if (first !== undefined && spec.type === 'combo-market') {
      this.#broker.fillNow(first.order.id);
    }

    return legs.map(({ ticket }) => ticket);
  }

  /** The requests of a combo's legs, which know each other by their numbers. */
  #legs({ legs, limitPrice, quantity, ...spec }: ComboSpec): OrderRequest[] {
    const first = this.transactions.lastOrderId + 1;
    const requests = legs.map((leg, index) => {
      const security = this.#setup.securities.require(leg.symbol);
      const one = { ...spec, symbol: leg.symbol, quantity: leg.quantity * quantity };
      const priced = leg.orderPrice === undefined ? one : { ...one, limitPrice: leg.orderPrice };

      return { ...this.#request(priced, security), orderId: first + index };
    });
    this.#combos += 1;
    const group: ComboGroup = Object.freeze({
      id: this.#combos,
      orderIds: Object.freeze(requests.map(({ orderId }) => orderId)),
      legs: Object.freeze(requests.map(({ quantity: units, symbol }) => Object.freeze({ symbol, quantity: units }))),
      quantity,
      limitPrice: limitPrice === undefined ? undefined : this.#netTick(limitPrice, legs),
    });

    return requests.map((request) => Object.freeze({ ...request, group }));
  }

  /** Rounds a net price to the finest step of the legs' prices. @source LEAN `BrokerageTransactionHandler.RoundOrderPrices` */
  #netTick(price: number, legs: readonly Leg[]): number {
    const securities = legs.map(({ symbol }) => this.#setup.securities.require(symbol));
    const step = Math.min(...securities.map(({ symbolProperties }) => symbolProperties.minimumPriceVariation));

    return isBookable(price) && securities.every((one) => one.dataNormalizationMode !== 'adjusted')
      ? toStep(price, step)
      : price;
  }

  /** Why a leg that has nothing against it goes nowhere: another one was refused. */
  #legRefused(
    order: Order,
    judged: readonly { readonly order: Order; readonly refusals: readonly Refusal[] | undefined }[],
  ): Refusal {
    const why = judged
      .filter(({ refusals }) => refusals !== undefined)
      .map(
        (one) =>
          `order ${one.order.id}, ${one.order.quantity} ${one.order.symbol.value}: ${messageOf(one.refusals ?? [])}`,
      )
      .join('; ');
    const alone = reduces(this.#setup.portfolio.quantityOf(order.symbol.value), order.quantity)
      ? ' This leg only closes: sent alone it passes every limit.'
      : '';

    return impossible('COMBO_LEG_REFUSED', `A leg of the combo was refused: ${why}.${alone}`);
  }

  /**
   * Changes an open order; the change passes the gate.
   *
   * @param orderId - its number
   * @param fields - what changes
   */
  update(orderId: number, fields: UpdateOrderFields): OrderResponse {
    const intrusion = this.#setup.gate.refuseShadow('update');

    if (intrusion !== undefined) {
      return new OrderResponse([intrusion]);
    }

    const order = this.transactions.getOrderById(orderId);
    const resting = this.#broker.find(orderId);

    if (this.#setup.phase() === 'ended') {
      return new OrderResponse([overForGood(orderId)]);
    }

    if (order === undefined || resting === undefined || order.isClosed) {
      return new OrderResponse([notOpen(orderId, order)]);
    }

    if (order.group !== undefined && Object.keys(fields).some((name) => name !== 'tag')) {
      return new OrderResponse([comboFixed(order)]);
    }

    const security = this.#setup.securities.require(order.symbol);
    const quantity = wholeLots(fields.quantity ?? order.quantity, security.symbolProperties.lotSize);
    const remaining = quantity - order.quantityFilled;

    if (fields.quantity !== undefined && !(remaining * order.quantity > 0)) {
      return new OrderResponse([notMore(order, fields.quantity)]);
    }

    const next: OrderRequest = Object.freeze({
      ...resting,
      quantity: remaining,
      limitPrice: fields.limitPrice === undefined ? resting.limitPrice : toTick(fields.limitPrice, security),
      stopPrice: fields.stopPrice === undefined ? resting.stopPrice : toTick(fields.stopPrice, security),
      triggerPrice: fields.triggerPrice === undefined ? resting.triggerPrice : toTick(fields.triggerPrice, security),
      trailingAmount:
        fields.trailingAmount === undefined
          ? resting.trailingAmount
          : trailingStep(fields.trailingAmount, resting.trailingAsPercentage, security),
      tag: fields.tag ?? resting.tag,
    });

    return new OrderResponse(this.#settle(() => this.#replace(order, resting, next, quantity)));
  }

  /**
   * Cancels an open order, with all legs when it is one of a combo. Cancelling passes every limit.
   *
   * @param orderId - its number
   * @param reason - free text for the event
   */
  cancel(orderId: number, reason = ''): OrderResponse {
    const intrusion = this.#setup.gate.refuseShadow('cancel');

    if (intrusion !== undefined) {
      return new OrderResponse([intrusion]);
    }

    const order = this.transactions.getOrderById(orderId);

    if (this.#setup.phase() === 'ended') {
      return new OrderResponse([overForGood(orderId)]);
    }

    if (order === undefined || !this.#broker.cancel(orderId)) {
      return new OrderResponse([notOpen(orderId, order)]);
    }

    const others = (order.group?.orderIds ?? []).filter((each) => each !== orderId && this.#broker.cancel(each));
    this.#settle(() => {
      for (const each of [order, ...others.map((other) => this.#order(other))]) {
        this.#end(each, { status: 'canceled', message: reason });
      }
    });
    return new OrderResponse();
  }

  /** Lists the waiting orders that would open or add. */
  openingOrders(): readonly number[] {
    return this.#setup.gate.reservations.openingOrders();
  }

  /** Tries to fill what rests with the broker. */
  scan(): void {
    if (this.#broker.hasOrders) {
      this.#broker.scan();
    }
  }

  /**
   * Takes in that the venue busted a fill.
   *
   * @param orderId - its order
   * @param number - which fill of the order, from 1
   * @param reason - what the venue says
   * @throws FrameworkError `UNKNOWN_FILL` when there is no such fill, or it was busted before; nothing changes then
   */
  bust(orderId: number, number: number, reason: string): void {
    this.#broker.bust(orderId, number, reason);
  }

  /** Takes a fill back: account, order, gate, in this order; then ends the orders that may not wait any more, and tells. */
  #takeBack(orderId: number, number: number, reason: string): void {
    const { gate, onBust, portfolio } = this.#setup;
    const { changes, fill, standing } = bustFill(portfolio, orderId, number);
    const taken = { fillQuantity: 0 - fill.quantity, fillPrice: fill.price, orderFee: 0 - fill.fee };
    onBust(standing);
    this.#note(this.#order(orderId), { status: 'busted', message: reason, ...taken });

    for (const { orderId: id, refusals } of gate.onBust({ fill, number, reason }, changes)) {
      const message = `Withdrawn after a busted trade: ${messageOf(refusals)}`;
      // A combo is withdrawn whole: no leg may wait without the others.
      const legs = (this.#order(id).group?.orderIds ?? [id]).filter((each) => this.#broker.cancel(each));

      for (const leg of legs) {
        this.#end(this.#order(leg), { status: 'canceled', message, refusals });
      }
    }
  }

  /** Books a fill: account, order, gate, in this order; then tells. */
  #book(fill: Fill, message: string): void {
    const { gate, onFill, portfolio } = this.#setup;
    const order = this.#order(fill.orderId);
    const booked = bookFill(portfolio, fill);
    const { fee: orderFee, price: fillPrice, quantity: fillQuantity } = fill;
    closeOrder(this.transactions, order.id);
    this.#note(order, { status: 'filled', message, fillQuantity, fillPrice, orderFee });
    gate.onFill(fill, booked.changes);
    gate.close(order.id);
    onFill(fill, booked.profit);
  }

  /**
   * Takes note of a stop that moved. One that would open and gets dearer is judged again, as a change of it would be: what it opens is worth
   * more than was approved. Refused, it is cancelled.
   */
  #trail({ order: resting, stopPrice }: RestingOrder): void {
    const { gate } = this.#setup;
    const order = this.#order(resting.orderId);
    const approved = resting.stopPrice ?? 0;

    if (stopPrice === undefined) {
      return;
    }

    if (!(stopPrice > approved && gate.reservations.openingOrders().includes(order.id))) {
      trailStop(order, stopPrice);
      return;
    }

    this.#settle(() => {
      const result = gate.update(resting, Object.freeze({ ...resting, stopPrice }));

      if (result.kind === 'approved') {
        this.#broker.place(result.order);
        replaceRequest(order, result.order, order.quantity, order.updatedUtc);
      } else {
        this.#broker.cancel(order.id);
        this.#cancelRefused(order, result.refusals);
      }
    });
  }

  #cancelRefused(order: Order, refusals: readonly Refusal[]): void {
    this.#end(order, { status: 'canceled', message: messageOf(refusals), refusals });
  }

  #replace(order: Order, resting: ApprovedOrder, next: OrderRequest, quantity: number): readonly Refusal[] {
    const result = this.#setup.gate.update(resting, next);

    if (result.kind === 'refused') {
      return result.refusals;
    }

    this.#broker.place(result.order);
    replaceRequest(order, result.order, quantity, this.#setup.clock.utc);
    this.#note(order, { status: 'update-submitted' });
    return [];
  }

  /** Leads a new order through the gate to the broker. */
  #judge(request: OrderRequest, security: Security): readonly Refusal[] | undefined {
    const impossible = this.#checkMoment(request, security);

    if (impossible !== undefined) {
      return [impossible];
    }

    const result = this.#setup.gate.submit(request);

    if (result.kind === 'refused') {
      return [...result.refusals, ...this.#alreadyClosing(request)];
    }

    this.#broker.place(result.order);
    return undefined;
  }

  /** Orders that wait to close the position leave a later one nothing to close; whoever is refused for that must know which they are. */
  #alreadyClosing({ orderId, quantity, symbol }: OrderRequest): readonly Refusal[] {
    const held = this.#setup.portfolio.quantityOf(symbol.value);
    const closers = this.transactions
      .getOpenOrders(symbol)
      .filter((order) => order.id !== orderId && order.quantity * held < 0);

    // Compared and not multiplied: what was asked for may be anything.
    const closes = held > 0 ? quantity < 0 : held < 0 && quantity > 0;

    if (!closes || closers.length === 0) {
      return [];
    }

    const ids = closers.map((order) => order.id).join(', ');
    return [
      impossible(
        'ALREADY_CLOSING',
        `Of the ${held} units held, order ${ids} waits to close some already, so this one would open: cancel it first, or liquidate.`,
      ),
    ];
  }

  /** Changes books; risk events are delivered and order events told when all of them agree. */
  #settle<T>(act: () => T): T {
    try {
      return whileHeld(this.#setup.riskEvents, act);
    } finally {
      this.#events.tell();
    }
  }

  #order(orderId: number): Order {
    return this.transactions.getOrderById(orderId) as Order;
  }

  #request(spec: OrderSpec, security: Security): OrderRequest {
    const { symbolProperties, symbol } = security;

    return Object.freeze({
      orderId: this.transactions.lastOrderId + 1,
      symbol,
      type: spec.type,
      quantity: wholeLots(spec.quantity, symbolProperties.lotSize),
      limitPrice: spec.limitPrice === undefined ? undefined : toTick(spec.limitPrice, security),
      stopPrice: spec.stopPrice === undefined ? undefined : toTick(spec.stopPrice, security),
      triggerPrice: spec.triggerPrice === undefined ? undefined : toTick(spec.triggerPrice, security),
      trailingAmount:
        spec.trailingAmount === undefined
          ? undefined
          : trailingStep(spec.trailingAmount, spec.trailingAsPercentage, security),
      trailingAsPercentage: spec.trailingAsPercentage,
      tag: spec.tag ?? '',
      strategy: spec.strategy,
      accountWide: spec.accountWide ?? false,
      timeInForce: spec.timeInForce ?? 'good-til-canceled',
      createdUtc: this.#setup.clock.utc,
    });
  }

  /** What makes an order impossible at this moment, whoever sends it. */
  #checkMoment(request: OrderRequest, security: Security): Refusal | undefined {
    const { clock, isRemoved, phase } = this.#setup;

    if (phase() !== 'running') {
      return impossible(
        'NOT_TRADING',
        `Orders are taken from the first slice after the warm-up on, not while ${phase()}.`,
      );
    }

    if (isRemoved(security) && !reduces(security.holdings.quantity, request.quantity)) {
      return impossible(
        'NOT_TRADABLE',
        `${security.symbol.value} was removed from the algorithm; only what is still held of it can be closed.`,
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
    this.#end(order, { status: 'invalid', message: messageOf(refusals), refusals });
  }

  #end(order: Order, event: Pick<OrderEventSpec, 'status'> & Partial<OrderEventSpec>): void {
    closeOrder(this.transactions, order.id);
    this.#note(order, event);
    this.#setup.gate.close(order.id);
  }

  #note(order: Order, event: Pick<OrderEventSpec, 'status'> & Partial<OrderEventSpec>): void {
    const made = new OrderEvent({
      orderId: order.id,
      symbol: order.symbol,
      strategy: order.strategy,
      utc: this.#setup.clock.utc,
      quantity: order.quantity,
      ...event,
    });
    recordEvent(order, made);
    this.#setup.onEvent(made);
    this.#events.note(made);
  }
}

function messageOf(refusals: readonly Refusal[]): string {
  return refusals.map((one) => `${one.plugin}: ${one.message}`).join('; ');
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

function comboFixed(order: Order): Refusal {
  return refusal(
    'BAD_UPDATE',
    `Order ${order.id} is a leg of a combo, of which only the tag can be changed: cancel the combo, and send another.`,
  );
}

/** The result tells what became of every order: nobody may change it afterwards. */
function overForGood(orderId: number): Refusal {
  return impossible('NOT_TRADING', `Order ${orderId} stays as it is: the run is over.`);
}

function notMore(order: Order, quantity: number): Refusal {
  return refusal(
    'BAD_QUANTITY',
    `Order ${order.id}: expected a quantity beyond the ${order.quantityFilled} filled of ${order.quantity}, was ${String(quantity)}.`,
  );
}

/** Whether an order only closes what the account holds. */
function reduces(held: number, quantity: number): boolean {
  return held * quantity < 0 && Math.abs(quantity) <= Math.abs(held);
}

/** Whether the exchange is open for a security that has prices during the day; a daily bar's day is over when it is known. */
function isOpenIntraday(security: Security, utc: number): boolean {
  const daily: Resolution = 'daily';

  return security.resolution !== daily && security.exchange.isOpen(utc);
}

/** Rounds towards 0, so that no order is larger than what was asked for. Poison passes, for the gate to refuse. */
function wholeLots(quantity: number, lot: number): number {
  return isBookable(quantity) ? floorToLot(quantity, lot) : quantity;
}

/**
 * Rounds a price to the market's step; below a dollar shares trade in hundredths of a cent. Adjusted prices are no prices of the market and stay
 * as they are. Poison passes, for the gate to refuse.
 *
 * @source LEAN `EquityPriceVariationModel`, `AdjustedPriceVariationModel`, `BrokerageTransactionHandler.RoundOrderPrice`
 */
function toTick(price: number, { dataNormalizationMode, symbol, symbolProperties }: Security): number {
  if (!isBookable(price) || dataNormalizationMode === 'adjusted') {
    return price;
  }

  const step = price < 1 && symbol.securityType === 'equity' ? SUB_DOLLAR_STEP : symbolProperties.minimumPriceVariation;

  return toStep(price, step);
}

function toStep(price: number, step: number): number {
  const size = Decimal.fromNumber(step);

  return Decimal.fromNumber(price).divide(size).round().multiply(size).toNumber();
}

/** A trailing amount that is a price is rounded like one. */
function trailingStep(amount: number, asPercentage: boolean | undefined, security: Security): number {
  return asPercentage === false ? toTick(amount, security) : amount;
}

/** Whether a number has the size of a quantity or a price at all. */
function isBookable(value: number): boolean {
  return typeof value === 'number' && Math.abs(value) < BOOKABLE;
}
