/**
 * The closed lists of orders.
 *
 * @module
 */

/** The kind of an order. */
export type OrderType = 'market' | 'limit' | 'stop-market' | 'stop-limit' | 'market-on-open' | 'market-on-close';

/** Kinds of order under QuantConnect's names. */
export const OrderType = {
  Market: 'market',
  Limit: 'limit',
  StopMarket: 'stop-market',
  StopLimit: 'stop-limit',
  MarketOnOpen: 'market-on-open',
  MarketOnClose: 'market-on-close',
  MARKET: 'market',
  LIMIT: 'limit',
  STOP_MARKET: 'stop-market',
  STOP_LIMIT: 'stop-limit',
  MARKET_ON_OPEN: 'market-on-open',
  MARKET_ON_CLOSE: 'market-on-close',
} as const;

/**
 * The state of an order. `new` was asked for, `submitted` passed the gate and rests with the broker, `invalid` was refused.
 */
export type OrderStatus =
  | 'new'
  | 'submitted'
  | 'partially-filled'
  | 'filled'
  | 'canceled'
  | 'invalid'
  | 'update-submitted';

/** States of an order under QuantConnect's names. */
export const OrderStatus = {
  New: 'new',
  Submitted: 'submitted',
  PartiallyFilled: 'partially-filled',
  Filled: 'filled',
  Canceled: 'canceled',
  Invalid: 'invalid',
  UpdateSubmitted: 'update-submitted',
  NEW: 'new',
  SUBMITTED: 'submitted',
  PARTIALLY_FILLED: 'partially-filled',
  FILLED: 'filled',
  CANCELED: 'canceled',
  INVALID: 'invalid',
  UPDATE_SUBMITTED: 'update-submitted',
} as const;

/** How long an order stays open: until it is cancelled, or until the close of the day on which it was placed. */
export type TimeInForce = 'good-til-canceled' | 'day';

/** Times in force under QuantConnect's names. */
export const TimeInForce = {
  GoodTilCanceled: 'good-til-canceled',
  Day: 'day',
  GOOD_TIL_CANCELED: 'good-til-canceled',
  DAY: 'day',
} as const;

/** Why one rule refused an order. */
export interface Refusal {
  /** Who refused: a plugin's name, or `gate` for the gate's own rules. */
  readonly plugin: string;
  /** A stable code, such as `GROUP_LIMIT`. */
  readonly code: string;
  /** What a person reads: the numbers against the limit. */
  readonly message: string;
  /** The numbers of the message, for programs. */
  readonly context?: Readonly<Record<string, unknown>>;
}
