/**
 * An order as it was asked for, or as somebody proposes it: what a margin call shows to a strategy before it is sent.
 *
 * @module
 */
import { type DateTime, TimeZone } from '../core/time.js';
import type { SecurityType } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import type { OrderType } from './order-types.js';

/** What a strategy answers to a margin call: the orders to send instead, or nothing for those it was shown. */
// biome-ignore lint/suspicious/noConfusingVoidType: a hook that only changes the list it was given returns nothing.
export type MarginCallAnswer = readonly SubmitOrderRequest[] | void;

/** An order as it was asked for, or one that is proposed and was not sent yet. */
export class SubmitOrderRequest {
  /** The kind of order. */
  readonly orderType: OrderType;
  /** What kind of security it trades. */
  readonly securityType: SecurityType;
  /** What to trade. */
  readonly symbol: SymbolLike;
  /** Signed units. */
  readonly quantity: number;
  /** The price that wakes the order; 0 for none. */
  readonly stopPrice: number;
  /** The worst acceptable price; 0 for none. */
  readonly limitPrice: number;
  /** When it was proposed. */
  readonly time: DateTime;
  /** Free text. */
  readonly tag: string;
  /** Whether the strategy would not have waited for the order. It changes nothing: every order is decided at once. */
  readonly asynchronous: boolean;

  /**
   * @param orderType - the kind of order
   * @param securityType - what kind of security it trades
   * @param symbol - what to trade
   * @param quantity - signed units
   * @param stopPrice - the price that wakes the order; 0 for none
   * @param limitPrice - the worst acceptable price; 0 for none
   * @param time - when it was proposed
   * @param tag - free text
   * @param asynchronous - whether the strategy would not wait for it
   */
  constructor(
    orderType: OrderType,
    securityType: SecurityType,
    symbol: SymbolLike,
    quantity: number,
    stopPrice = 0,
    limitPrice = 0,
    time: DateTime = TimeZone.utc.dateTime(0),
    tag = '',
    asynchronous = false,
  ) {
    this.orderType = orderType;
    this.securityType = securityType;
    this.symbol = symbol;
    this.quantity = quantity;
    this.stopPrice = stopPrice;
    this.limitPrice = limitPrice;
    this.time = time;
    this.tag = tag;
    this.asynchronous = asynchronous;
  }
}
