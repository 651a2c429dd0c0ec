/**
 * The closed lists of orders.
 *
 * @module
 */
import { type DateInput, readDay } from '../core/date-input.js';
import { formatDay } from '../core/time.js';

/** The kind of an order. */
export type OrderType =
  | 'market'
  | 'limit'
  | 'stop-market'
  | 'stop-limit'
  | 'market-on-open'
  | 'market-on-close'
  | 'trailing-stop'
  | 'limit-if-touched'
  | 'combo-market'
  | 'combo-limit'
  | 'combo-leg-limit';

/** Kinds of order under QuantConnect's names. */
export const OrderType = {
  /** At the next price. */
  Market: 'market',
  /** At a price or better. */
  Limit: 'limit',
  /** At the next price once the stop price is touched. */
  StopMarket: 'stop-market',
  /** At a price or better once the stop price is touched. */
  StopLimit: 'stop-limit',
  /** In the opening of the next session. */
  MarketOnOpen: 'market-on-open',
  /** In the close of the session. */
  MarketOnClose: 'market-on-close',
  /** At the next price once a stop price is touched that follows the market. */
  TrailingStop: 'trailing-stop',
  /** At a price or better once the trigger price is touched. */
  LimitIfTouched: 'limit-if-touched',
  /** A leg of a combo at the next prices. */
  ComboMarket: 'combo-market',
  /** A leg of a combo at a net price or better. */
  ComboLimit: 'combo-limit',
  /** A leg of a combo whose legs have prices of their own. */
  ComboLegLimit: 'combo-leg-limit',
  /** The same as `Market`. */
  MARKET: 'market',
  /** The same as `Limit`. */
  LIMIT: 'limit',
  /** The same as `StopMarket`. */
  STOP_MARKET: 'stop-market',
  /** The same as `StopLimit`. */
  STOP_LIMIT: 'stop-limit',
  /** The same as `MarketOnOpen`. */
  MARKET_ON_OPEN: 'market-on-open',
  /** The same as `MarketOnClose`. */
  MARKET_ON_CLOSE: 'market-on-close',
  /** The same as `TrailingStop`. */
  TRAILING_STOP: 'trailing-stop',
  /** The same as `LimitIfTouched`. */
  LIMIT_IF_TOUCHED: 'limit-if-touched',
  /** The same as `ComboMarket`. */
  COMBO_MARKET: 'combo-market',
  /** The same as `ComboLimit`. */
  COMBO_LIMIT: 'combo-limit',
  /** The same as `ComboLegLimit`. */
  COMBO_LEG_LIMIT: 'combo-leg-limit',
} as const;

/**
 * The state of an order. `new` was asked for, `submitted` passed the gate and rests with the broker, `invalid` was refused. `busted` is told by
 * events only: one of its fills never happened, and the order itself stays what it was.
 */
export type OrderStatus =
  | 'new'
  | 'submitted'
  | 'partially-filled'
  | 'filled'
  | 'canceled'
  | 'invalid'
  | 'update-submitted'
  | 'busted';

/** States of an order under QuantConnect's names. */
export const OrderStatus = {
  /** It was asked for. */
  New: 'new',
  /** It passed the gate and rests with the broker. */
  Submitted: 'submitted',
  /** A part is filled. */
  PartiallyFilled: 'partially-filled',
  /** All of it is filled. */
  Filled: 'filled',
  /** It was cancelled, or its time in force ended. */
  Canceled: 'canceled',
  /** It was refused. */
  Invalid: 'invalid',
  /** A change of it passed the gate. */
  UpdateSubmitted: 'update-submitted',
  /** Of an event: a fill of it was busted. */
  Busted: 'busted',
  /** The same as `New`. */
  NEW: 'new',
  /** The same as `Submitted`. */
  SUBMITTED: 'submitted',
  /** The same as `PartiallyFilled`. */
  PARTIALLY_FILLED: 'partially-filled',
  /** The same as `Filled`. */
  FILLED: 'filled',
  /** The same as `Canceled`. */
  CANCELED: 'canceled',
  /** The same as `Invalid`. */
  INVALID: 'invalid',
  /** The same as `UpdateSubmitted`. */
  UPDATE_SUBMITTED: 'update-submitted',
  /** The same as `Busted`. */
  BUSTED: 'busted',
} as const;

/**
 * How long an order stays open: until it is cancelled, until the close of the day on which it was placed, or until the close of a date, as in
 * `good-til-date:2013-10-10`.
 */
export type TimeInForce = 'good-til-canceled' | 'day' | `good-til-date:${string}`;

/**
 * Lets an order stay open until the close of a date, or of the first trading day after it.
 *
 * @param date - `2013, 10, 10`, `'2013-10-10'` or a Luxon time
 * @returns the time in force
 * @throws FrameworkError `BAD_ARGUMENT` when it is no date
 */
function goodTilDate(...date: DateInput): TimeInForce {
  return `good-til-date:${formatDay(readDay('TimeInForce.goodTilDate', date))}`;
}

/** Times in force under QuantConnect's names. */
export const TimeInForce = {
  /** Until it is cancelled. */
  GoodTilCanceled: 'good-til-canceled',
  /** Until the close of the day on which it was placed. */
  Day: 'day',
  /** Until the close of a date. */
  GoodTilDate: goodTilDate,
  /** The same as `GoodTilDate`. */
  goodTilDate,
  /** The same as `GoodTilCanceled`. */
  GOOD_TIL_CANCELED: 'good-til-canceled',
  /** The same as `Day`. */
  DAY: 'day',
  /** The same as `GoodTilDate`. */
  GOOD_TIL_DATE: goodTilDate,
} as const;

/** Which way an order trades; one of 0 units goes nowhere. */
export type OrderDirection = 'buy' | 'sell' | 'hold';

/** Directions under QuantConnect's names. */
export const OrderDirection = {
  /** It buys. */
  Buy: 'buy',
  /** It sells. */
  Sell: 'sell',
  /** It does neither. */
  Hold: 'hold',
  /** The same as `Buy`. */
  BUY: 'buy',
  /** The same as `Sell`. */
  SELL: 'sell',
  /** The same as `Hold`. */
  HOLD: 'hold',
} as const;

/** What can be asked of a ticket. */
export type OrderField = 'limitPrice' | 'stopPrice' | 'triggerPrice' | 'trailingAmount' | 'trailingAsPercentage';

/** What can be asked of a ticket, under QuantConnect's names: `ticket.get(OrderField.LimitPrice)`. */
export const OrderField = {
  /** The worst acceptable price. */
  LimitPrice: 'limitPrice',
  /** The price that wakes the order; where a trailing stop stands now. */
  StopPrice: 'stopPrice',
  /** The price that wakes a limit-if-touched order. */
  TriggerPrice: 'triggerPrice',
  /** How far a trailing stop stays behind. */
  TrailingAmount: 'trailingAmount',
  /** Whether that is a fraction of the market price. */
  TrailingAsPercentage: 'trailingAsPercentage',
  /** The same as `LimitPrice`. */
  LIMIT_PRICE: 'limitPrice',
  /** The same as `StopPrice`. */
  STOP_PRICE: 'stopPrice',
  /** The same as `TriggerPrice`. */
  TRIGGER_PRICE: 'triggerPrice',
  /** The same as `TrailingAmount`. */
  TRAILING_AMOUNT: 'trailingAmount',
  /** The same as `TrailingAsPercentage`. */
  TRAILING_AS_PERCENTAGE: 'trailingAsPercentage',
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
