/**
 * What somebody wants to trade, and what the gate let through.
 *
 * @module
 */
import type { Decimal } from '../core/decimal.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { ComboGroup } from './combo.js';
import type { OrderType, TimeInForce } from './order-types.js';

/** An order as it was asked for; never changes. An update makes a new request under the same number. */
export interface OrderRequest {
  /** The order's number, from 1. */
  readonly orderId: number;
  /** What to trade. */
  readonly symbol: SecuritySymbol;
  /** The kind of order. */
  readonly type: OrderType;
  /** Signed units, whole lots; for an update the units that are still open. */
  readonly quantity: number;
  /** The worst acceptable price, for limit, stop-limit and limit-if-touched orders. */
  readonly limitPrice: number | undefined;
  /** The price that wakes the order, for stop orders; where a trailing stop starts. */
  readonly stopPrice: number | undefined;
  /** The price that wakes a limit-if-touched order. */
  readonly triggerPrice?: number | undefined;
  /** How far a trailing stop stays behind the market, as a price or a fraction of it. */
  readonly trailingAmount?: number | undefined;
  /** Whether the trailing amount is a fraction of the market price; `undefined` for orders that do not trail. */
  readonly trailingAsPercentage?: boolean | undefined;
  /** What the legs of a combo have in common; `undefined` for other orders. */
  readonly group?: ComboGroup | undefined;
  /** Free text. */
  readonly tag: string;
  /** Whose order it is. */
  readonly strategy: string;
  /** Whether it flattens what the account holds, whoever holds it: liquidations and margin calls. */
  readonly accountWide: boolean;
  /** How long it stays open. */
  readonly timeInForce: TimeInForce;
  /** When it was asked for, epoch milliseconds UTC. */
  readonly createdUtc: number;
}

/** The mark of an approved order. It is protected, so that the compiler takes no copy of an approved order for one. */
declare abstract class Approval {
  protected readonly approved: true;
}

/** A frozen request that passed the gate. Only the gate can make one; fill models and brokers take nothing else. */
export type ApprovedOrder = OrderRequest & Approval;

/** A trade that happened, unless it is busted later. */
export interface Fill {
  /** The order. */
  readonly orderId: number;
  /** What was traded. */
  readonly symbol: SecuritySymbol;
  /** Whose order it is. */
  readonly strategy: string;
  /** Whether the order flattens the account rather than one strategy. */
  readonly accountWide: boolean;
  /** Signed units traded. */
  readonly quantity: number;
  /** Price per unit, in quote currency. */
  readonly price: number;
  /** The price as a decimal, with the digits that it had in the data; books are kept with it where it is there. */
  readonly exactPrice?: Decimal;
  /** Fee in account currency, 0 or more. */
  readonly fee: number;
  /** When, epoch milliseconds UTC. */
  readonly utc: number;
}

/** A fill that the venue cancelled after the fact: it never happened. The order stays what it was; it does not wait again. */
export interface Bust {
  /** The fill, as it was booked. */
  readonly fill: Fill;
  /** Which fill of its order it was, from 1. */
  readonly number: number;
  /** What the venue says; may be empty. */
  readonly reason: string;
}
