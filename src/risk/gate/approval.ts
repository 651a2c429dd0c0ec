/**
 * Approving orders: the mark that only a gate can put on an order.
 *
 * @module
 */
import { sealClasses } from '../../core/seal.js';
import type { SecuritySymbol } from '../../market/symbol.js';
import type { ComboGroup } from '../../orders/combo.js';
import type { OrderType, TimeInForce } from '../../orders/order-types.js';
import type { ApprovedOrder, OrderRequest } from '../../orders/request.js';

/**
 * A copy of an order, made by reading each member once: what the caller does to its own object afterwards changes nothing.
 *
 * @remarks The mark is a private field, which nothing outside of this class can write, copy or forge.
 */
export class OrderCopy implements OrderRequest {
  readonly orderId: number;
  readonly symbol: SecuritySymbol;
  readonly type: OrderType;
  readonly quantity: number;
  readonly limitPrice: number | undefined;
  readonly stopPrice: number | undefined;
  readonly triggerPrice: number | undefined;
  readonly trailingAmount: number | undefined;
  readonly trailingAsPercentage: boolean | undefined;
  readonly group: ComboGroup | undefined;
  readonly tag: string;
  readonly strategy: string;
  readonly accountWide: boolean;
  readonly timeInForce: TimeInForce;
  readonly createdUtc: number;
  #gate: object | undefined;

  /**
   * @param request - what was asked for
   */
  constructor(request: OrderRequest) {
    this.orderId = request.orderId;
    this.symbol = request.symbol;
    this.type = request.type;
    this.quantity = request.quantity;
    this.limitPrice = request.limitPrice;
    this.stopPrice = request.stopPrice;
    this.triggerPrice = request.triggerPrice;
    this.trailingAmount = request.trailingAmount;
    this.trailingAsPercentage = request.trailingAsPercentage;
    this.group = request.group;
    this.tag = request.tag;
    this.strategy = request.strategy;
    this.accountWide = request.accountWide;
    this.timeInForce = request.timeInForce;
    this.createdUtc = request.createdUtc;
  }

  /**
   * Approves an order; nothing else in the package makes an approved one.
   *
   * @param order - a sound copy
   * @param gate - who approves it
   * @returns the same object, frozen and marked
   */
  static approve(order: OrderCopy, gate: object): ApprovedOrder {
    order.#mark(gate);
    Object.freeze(order);
    return order as unknown as ApprovedOrder;
  }

  /**
   * Tells whether a gate approved this very object.
   *
   * @param order - anything
   * @param gate - the gate
   */
  static isApproved(order: unknown, gate: object): order is ApprovedOrder {
    return typeof order === 'object' && order !== null && #gate in order && order.#gate === gate;
  }

  #mark(gate: object): void {
    this.#gate = gate;
  }
}

// An approved order goes to strategies and brokers, and its class must not go with it.
Reflect.deleteProperty(OrderCopy.prototype, 'constructor');
sealClasses(OrderCopy);
