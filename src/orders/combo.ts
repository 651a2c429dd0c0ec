/**
 * Combo orders: several legs that are approved, filled and cancelled together.
 *
 * @module
 */
import { SecuritySymbol, type SymbolLike } from '../market/symbol.js';
import type { OrderType } from './order-types.js';

/** One leg of a combo order, as a strategy describes it. */
export class Leg {
  /** What to trade. */
  readonly symbol: SymbolLike;
  /** Signed units in one combo: the ratio of the legs. */
  readonly quantity: number;
  /** The worst acceptable price of this leg; `undefined` for none. */
  readonly orderPrice: number | undefined;

  private constructor(symbol: SymbolLike, quantity: number, orderPrice: number | undefined) {
    this.symbol = symbol;
    this.quantity = quantity;
    this.orderPrice = orderPrice;
    Object.freeze(this);
  }

  /**
   * Describes a leg.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units in one combo, a whole number
   * @param orderPrice - the worst acceptable price, for `comboLegLimitOrder`
   */
  static create(symbol: SymbolLike, quantity: number, orderPrice?: number): Leg {
    return new Leg(symbol, quantity, orderPrice);
  }

  /** The same as {@link Leg.create}. */
  static readonly Create = Leg.create;
}

/** What all legs of one combo order have in common; frozen throughout. */
export interface ComboGroup {
  /** The combo's number, from 1. */
  readonly id: number;
  /** The orders of the legs. */
  readonly orderIds: readonly number[];
  /** What each leg trades, in the order of their numbers. */
  readonly legs: readonly ComboGroupLeg[];
  /** How many combos: above 0 when they are bought. */
  readonly quantity: number;
  /** The worst acceptable net price of one combo; `undefined` for none. */
  readonly limitPrice: number | undefined;
}

/** What one leg of a combo trades. */
export interface ComboGroupLeg {
  /** What to trade. */
  readonly symbol: SecuritySymbol;
  /** Signed units of the whole order. */
  readonly quantity: number;
}

const comboTypes: ReadonlySet<OrderType> = new Set(['combo-market', 'combo-limit', 'combo-leg-limit']);

/**
 * Tells whether orders of a kind are legs of a combo.
 *
 * @param type - the kind of order
 */
export function isCombo(type: OrderType): boolean {
  return comboTypes.has(type);
}

/**
 * Tells whether an order's group fits it.
 *
 * @param group - anything
 * @param order - the order
 * @returns whether it is a frozen group of which the order is a leg
 */
export function isGroupOf(
  group: ComboGroup | undefined,
  order: { readonly orderId: number; readonly type: OrderType; readonly quantity: number; readonly symbol: unknown },
): boolean {
  if (group === undefined || !isCombo(order.type)) {
    return group === undefined && !isCombo(order.type);
  }

  // Whoever calls a gate may hand it anything.
  const { id, legs, limitPrice, orderIds, quantity } = (group ?? {}) as Partial<ComboGroup>;

  if (!(Array.isArray(legs) && Array.isArray(orderIds))) {
    return false;
  }

  const isLimited = order.type === 'combo-limit';
  const leg: unknown = legs[orderIds.indexOf(order.orderId)];

  return (
    [group, legs, orderIds, ...legs].every(Object.isFrozen) &&
    Number.isSafeInteger(id) &&
    Number.isSafeInteger(quantity) &&
    quantity !== 0 &&
    (isLimited ? Number.isFinite(limitPrice) && limitPrice !== 0 : limitPrice === undefined) &&
    legs.length === orderIds.length &&
    legs.every(isLeg) &&
    isLeg(leg) &&
    leg.symbol === order.symbol &&
    leg.quantity === order.quantity
  );
}

function isLeg(leg: unknown): leg is ComboGroupLeg {
  const { quantity, symbol } = (leg ?? {}) as Partial<ComboGroupLeg>;

  return symbol instanceof SecuritySymbol && Number.isFinite(quantity);
}
