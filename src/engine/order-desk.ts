/**
 * The order path: request, gate, broker, fill, books. Nothing else moves an order.
 *
 * @module
 */
import type { ComboSpec, LogLevel, OrderSpec, RunPhase } from '../algorithm/runtime.js';
import { type Order, replaceRequest, tagOrder } from '../orders/order.js';
import type { Refusal } from '../orders/order-types.js';
import type { ApprovedOrder, OrderRequest } from '../orders/request.js';
import { OrderSubmissionData } from '../orders/submission-data.js';
import {
  noteRequest,
  type OrderChanges,
  OrderResponse,
  type OrderTicket,
  type UpdateOrderFields,
} from '../orders/ticket.js';
import {
  answerRequest,
  CancelOrderRequest,
  type TicketRequest,
  UpdateOrderRequest,
} from '../orders/ticket-requests.js';
import { enterOrder, type SecurityTransactionManager } from '../orders/transactions.js';
import type { SecurityManager } from '../portfolio/securities.js';
import type { Security } from '../portfolio/security.js';
import { SimulatedBrokerage } from './brokerage.js';
import { OrderBooking, type OrderBookingSetup } from './order-booking.js';
import { OrderRecords, type OrderRecordsSetup } from './order-records.js';
import {
  alreadyClosing,
  comboFixed,
  legRefused,
  notMore,
  notOpen,
  overForGood,
  refuseMoment,
} from './order-refusals.js';
import { changedRequest, comboRequests, type RequestMark, requestOf } from './order-requests.js';
import { wholeLots } from './rounding.js';
import { UnknownSecurities } from './unknown-securities.js';

/** What the desk works with. */
export interface OrderDeskSetup extends OrderRecordsSetup, Omit<OrderBookingSetup, 'broker' | 'records'> {
  /** The gate that every order passes. */
  readonly gate: OrderBookingSetup['gate'];
  /** What can be traded. */
  readonly securities: SecurityManager;
  /** Where the run is. */
  readonly phase: () => RunPhase;
  /** Tells whether a security was removed from the algorithm. */
  readonly isRemoved: (security: Security) => boolean;
  /** Writes to the log of the run. */
  readonly log: (level: LogLevel, message: string) => void;
}

/** Takes orders from the algorithm and leads them through the gate to the broker. */
export class OrderDesk implements OrderChanges {
  readonly #setup: OrderDeskSetup;
  readonly #records: OrderRecords;
  readonly #broker: SimulatedBrokerage;
  readonly #unknown: UnknownSecurities;
  #combos = 0;

  /**
   * @param setup - what the desk works with
   */
  constructor(setup: OrderDeskSetup) {
    const { clock, gate, portfolio, securities } = setup;
    this.#setup = setup;
    this.#records = new OrderRecords(setup, {
      update: (orderId, fields): OrderResponse => this.update(orderId, fields),
      cancel: (orderId, reason): OrderResponse => this.cancel(orderId, reason),
    });
    this.#unknown = new UnknownSecurities({ records: this.#records, securities, log: setup.log });
    this.#broker = new SimulatedBrokerage({
      clock,
      securities,
      portfolio,
      isInForce: (order): boolean => gate.isInForce(order),
      listener: new OrderBooking({
        ...setup,
        records: this.#records,
        broker: (): SimulatedBrokerage => this.#broker,
      }),
    });
  }

  /** The book of all orders. */
  get transactions(): SecurityTransactionManager {
    return this.#records.transactions;
  }

  /**
   * Sends a new order: it is refused, or it rests with the broker, or it is filled at once.
   *
   * @param spec - what the strategy asks for
   */
  submit(spec: OrderSpec): OrderTicket {
    if (this.#unknown.has(spec.symbol)) {
      return this.#unknown.refuse(spec, this.#nextMark());
    }

    const security = this.#setup.securities.require(spec.symbol);
    const request = requestOf(spec, security, this.#nextMark());
    const { order, ticket } = enterOrder(this.transactions, request, {
      submission: new OrderSubmissionData(security),
      asynchronous: spec.asynchronous === true,
    });
    this.#records.settle(() => {
      const refusals = this.#judge(request, security);

      if (refusals === undefined) {
        this.#records.note(order, { status: 'submitted' });
      } else {
        this.#records.refuse(order, refusals);
      }
    });

    this.scan();
    return ticket;
  }

  /**
   * Sends the legs of a combo: every leg is judged, and all of them rest with the broker or none does.
   *
   * @param spec - what the strategy asks for
   * @returns a ticket for each leg
   */
  submitCombo(spec: ComboSpec): OrderTicket[] {
    const { portfolio, securities } = this.#setup;
    const stranger = spec.legs.find(({ symbol }) => this.#unknown.has(symbol));

    if (stranger !== undefined) {
      return this.#unknown.refuseCombo(spec, this.#nextMark(), stranger.symbol);
    }

    const requests = comboRequests(spec, securities, this.#combos + 1, this.#nextMark());
    this.#combos += 1;
    const legs = requests.map((request) => {
      const submission = new OrderSubmissionData(securities.require(request.symbol));

      return {
        request,
        ...enterOrder(this.transactions, request, { submission, asynchronous: spec.asynchronous === true }),
      };
    });
    this.#records.settle(() => {
      const judged = legs.map(({ order, request }) => ({
        order,
        refusals: this.#judge(request, securities.require(request.symbol)),
      }));
      const found = judged.flatMap(({ refusals }) => refusals ?? []);

      for (const { order, refusals } of judged) {
        if (found.length === 0) {
          this.#records.note(order, { status: 'submitted' });
        } else {
          this.#broker.cancel(order.id);
          this.#records.refuse(
            order,
            refusals ?? [legRefused(order, judged, portfolio.quantityOf(order.symbol.value))],
            found,
          );
        }
      }
    });
    this.scan();
    return legs.map(({ ticket }) => ticket);
  }

  /**
   * Changes an open order; the change passes the gate. Of a closed order only the tag can be changed, which asks for nothing.
   *
   * @param orderId - its number
   * @param fields - what changes
   */
  update(orderId: number, fields: UpdateOrderFields): OrderResponse {
    const intrusion = this.#setup.gate.refuseShadow('update');

    if (intrusion !== undefined) {
      return new OrderResponse([intrusion]);
    }

    const request = new UpdateOrderRequest(orderId, this.#setup.clock.utc, fields);
    this.#noteRequest(request);

    return answerRequest(request, this.#update(orderId, { ...fields }));
  }

  #update(orderId: number, fields: UpdateOrderFields): OrderResponse {
    const order = this.transactions.getOrderById(orderId);
    const resting = this.#broker.find(orderId);

    if (this.#setup.phase() === 'ended') {
      return new OrderResponse([overForGood(orderId)]);
    }

    if (order?.isClosed === true && isTagOnly(fields)) {
      tagOrder(order, fields.tag ?? order.tag);
      return new OrderResponse();
    }

    if (order === undefined || resting === undefined || order.isClosed) {
      return new OrderResponse([notOpen(orderId, order)]);
    }

    if (order.group !== undefined && !isTagOnly(fields)) {
      return new OrderResponse([comboFixed(order)]);
    }

    const security = this.#setup.securities.require(order.symbol);
    const quantity = wholeLots(fields.quantity ?? order.quantity, security.symbolProperties.lotSize);
    const remaining = quantity - order.quantityFilled;

    if (fields.quantity !== undefined && !(remaining * order.quantity > 0)) {
      return new OrderResponse([notMore(order, fields.quantity)]);
    }

    const next = changedRequest(resting, fields, remaining, security);

    return new OrderResponse(this.#records.settle(() => this.#replace(order, resting, next, quantity)));
  }

  /**
   * Cancels an open order, with all legs when it is one of a combo. Cancelling passes every limit.
   *
   * @param orderId - its number
   * @param reason - free text, which becomes the order's tag, even where it is too late to cancel; the tag stays when absent
   */
  cancel(orderId: number, reason?: string): OrderResponse {
    const intrusion = this.#setup.gate.refuseShadow('cancel');

    if (intrusion !== undefined) {
      return new OrderResponse([intrusion]);
    }

    const request = new CancelOrderRequest(orderId, this.#setup.clock.utc, reason);
    this.#noteRequest(request);

    return answerRequest(request, this.#cancel(orderId, reason));
  }

  #cancel(orderId: number, reason: string | undefined): OrderResponse {
    const order = this.transactions.getOrderById(orderId);

    if (this.#setup.phase() === 'ended') {
      return new OrderResponse([overForGood(orderId)]);
    }

    if (order !== undefined && reason !== undefined) {
      tagOrder(order, reason);
    }

    if (order === undefined || !this.#broker.cancel(orderId)) {
      return new OrderResponse([notOpen(orderId, order)]);
    }

    const others = (order.group?.orderIds ?? []).filter((each) => each !== orderId && this.#broker.cancel(each));
    this.#records.settle(() => {
      for (const each of [order, ...others.map((other) => this.#records.order(other))]) {
        this.#records.end(each, { status: 'canceled', message: reason ?? '' });
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
   * Fills an order of the engine's own at the latest price, without a fee.
   *
   * @param orderId - its number
   */
  settle(orderId: number): void {
    this.#broker.settle(orderId);
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

  #noteRequest(request: TicketRequest): void {
    const ticket = this.transactions.getOrderTicket(request.orderId);

    if (ticket !== undefined) {
      noteRequest(ticket, request);
    }
  }

  #replace(order: Order, resting: ApprovedOrder, next: OrderRequest, quantity: number): readonly Refusal[] {
    const result = this.#setup.gate.update(resting, next);

    if (result.kind === 'refused') {
      return result.refusals;
    }

    this.#broker.place(result.order);
    replaceRequest(order, result.order, quantity, this.#setup.clock.utc);
    this.#records.note(order, { status: 'update-submitted' });
    return [];
  }

  /** Leads a new order through the gate to the broker. */
  #judge(request: OrderRequest, security: Security): readonly Refusal[] | undefined {
    const { clock, gate, isRemoved, phase, portfolio } = this.#setup;
    const moment = { phase: phase(), utc: clock.utc, isRemoved: isRemoved(security) };
    const impossible = refuseMoment(request, security, moment);

    if (impossible !== undefined) {
      return [impossible];
    }

    const result = gate.submit(request);

    if (result.kind === 'refused') {
      const { symbol } = request;
      const open = this.transactions.getOpenOrders(symbol);
      return [...result.refusals, ...alreadyClosing(request, portfolio.quantityOf(symbol.value), open)];
    }

    this.#broker.place(result.order);
    return undefined;
  }

  /** The number and time of the next order. */
  #nextMark(): RequestMark {
    return { orderId: this.transactions.lastOrderId + 1, createdUtc: this.#setup.clock.utc };
  }
}

function isTagOnly(fields: UpdateOrderFields): boolean {
  return Object.entries(fields).every(([name, value]) => name === 'tag' || value === undefined);
}
