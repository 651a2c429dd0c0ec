/**
 * Fill models: when and at what price an approved order trades on bars.
 *
 * @module
 */
import { HOUR } from '../core/time.js';
import type { TradeBar } from '../market/bars.js';
import type { ExchangeHours } from '../market/hours.js';
import type { SecurityCache } from '../market/security-cache.js';
import type { SlippageModel } from './models.js';
import type { ApprovedOrder } from './request.js';
import { trailedStopPrice } from './trailing-stop.js';

/** What a fill model may see of a security. */
export interface FillView {
  /** Now, epoch milliseconds UTC. */
  readonly utc: number;
  /** The latest data. */
  readonly cache: SecurityCache;
  /** When its exchange is open. */
  readonly hours: ExchangeHours;
  /** How much worse than the model's price it trades. */
  readonly slippageModel: SlippageModel;
  /** Milliseconds of the shortest bar that is subscribed. */
  readonly barMs: number;
  /** Whether bars outside regular hours are subscribed. */
  readonly extendedHours: boolean;
}

/** An order that waits to be filled. */
export interface RestingOrder {
  /** The order. */
  readonly order: ApprovedOrder;
  /** Whether the stop price of a stop-limit order, or the trigger price of a limit-if-touched order, was reached. */
  stopTriggered: boolean;
  /** Where the stop stands now, for stop orders; a trailing stop's moves. */
  stopPrice: number | undefined;
}

/** A price at which an order trades, all of it. */
export interface Execution {
  /** Price per unit. */
  readonly price: number;
  /** What is unusual about it. */
  readonly message?: string;
}

/** Decides when and at what price an order trades. */
export interface FillModel {
  /**
   * Tries to fill an order on the latest data.
   *
   * @param resting - the order, approved by the gate
   * @param view - the security
   * @returns the execution, or `undefined` while the order waits
   */
  fill(resting: RestingOrder, view: FillView): Execution | undefined;
}

/** How old a price may be before an order is filled with a warning or waits. */
const STALE_PRICE_MS = HOUR;

/**
 * Fills orders on shares: at quotes for market orders, inside trade bars for limit and stop orders, at the open and close prices for
 * on-open and on-close orders.
 *
 * @remarks Orders are filled whole. The legs of a combo are filled together, by no model of one security. A bar that ended before the order was placed never fills it.
 * @source LEAN `Common/Orders/Fills/EquityFillModel.cs`
 */
export class EquityFillModel implements FillModel {
  /**
   * Tries to fill an order on the latest data.
   *
   * @param resting - the order
   * @param view - the security
   */
  fill(resting: RestingOrder, view: FillView): Execution | undefined {
    const { order } = resting;

    switch (order.type) {
      case 'market':
        return fillMarket(order, view);
      case 'limit':
        return fillLimit(order, view);
      case 'stop-market':
        return fillStop(order, view);
      case 'stop-limit':
        return fillStopLimit(resting, view);
      case 'market-on-open':
        return fillOnOpen(order, view);
      case 'market-on-close':
        return fillOnClose(order, view);
      case 'trailing-stop':
        return fillTrailingStop(resting, view);
      case 'limit-if-touched':
        return fillLimitIfTouched(resting, view);
      case 'combo-market':
      case 'combo-limit':
      case 'combo-leg-limit':
        return undefined;
    }
  }
}

function fillMarket(order: ApprovedOrder, view: FillView): Execution | undefined {
  if (!isOpen(view, false)) {
    return undefined;
  }

  const best = bestPrice(order, view);

  if (best === undefined) {
    return undefined;
  }

  const stale = best.utc < order.createdUtc - STALE_PRICE_MS;

  if (isStale(order, view, best.utc)) {
    return undefined;
  }

  return slipped(order, view, best.price, stale ? 'Filled at a stale price.' : undefined);
}

function fillLimit(order: ApprovedOrder, view: FillView): Execution | undefined {
  const bar = isOpen(view, view.extendedHours) ? freshBar(order, view) : undefined;
  const limit = order.limitPrice;

  if (bar === undefined || limit === undefined) {
    return undefined;
  }

  if (order.quantity > 0) {
    return bar.low < limit ? gapped(bar.open < limit, bar.open, limit) : undefined;
  }

  return bar.high > limit ? gapped(bar.open > limit, bar.open, limit) : undefined;
}

function fillStop(order: ApprovedOrder, view: FillView): Execution | undefined {
  const bar = isOpen(view, false) ? freshBar(order, view) : undefined;
  const stop = order.stopPrice;

  if (bar === undefined || stop === undefined) {
    return undefined;
  }

  const reached = order.quantity > 0 ? bar.high >= stop : bar.low <= stop;

  if (!reached) {
    return undefined;
  }

  const beyond = order.quantity > 0 ? bar.open >= stop : bar.open <= stop;
  const { price, message } = gapped(beyond, bar.open, stop);
  return slipped(order, view, price, message);
}

function fillStopLimit(resting: RestingOrder, view: FillView): Execution | undefined {
  const { order } = resting;
  const { limitPrice: limit, stopPrice: stop } = order;
  const prices = isOpen(view, view.extendedHours) ? sidePrices(order, view) : undefined;

  if (prices === undefined || limit === undefined || stop === undefined || prices.endUtc <= order.createdUtc) {
    return undefined;
  }

  if (order.quantity > 0) {
    resting.stopTriggered ||= prices.high > stop;
    return resting.stopTriggered && prices.close < limit ? { price: Math.min(prices.high, limit) } : undefined;
  }

  resting.stopTriggered ||= prices.low < stop;
  return resting.stopTriggered && prices.close > limit ? { price: Math.max(prices.low, limit) } : undefined;
}

/** The stop moves only after it was not reached: within a bar nobody knows which came first. */
function fillTrailingStop(resting: RestingOrder, view: FillView): Execution | undefined {
  const { order, stopPrice: stop } = resting;
  const { trailingAmount: amount, trailingAsPercentage: asPercentage } = order;
  const prices = isOpen(view, false) ? sidePrices(order, view) : undefined;

  if (
    prices === undefined ||
    stop === undefined ||
    amount === undefined ||
    asPercentage === undefined ||
    prices.endUtc <= order.createdUtc
  ) {
    return undefined;
  }

  const slippage = view.slippageModel.slippage(order, view.cache.price);
  const isSale = order.quantity < 0;

  if (isSale ? prices.low <= stop : prices.high >= stop) {
    return { price: isSale ? Math.min(stop, prices.close - slippage) : Math.max(stop, prices.close + slippage) };
  }

  const best = isSale ? prices.high : prices.low;
  resting.stopPrice = trailedStopPrice(best, stop, order.quantity, { amount, asPercentage }) ?? stop;
  return undefined;
}

function fillLimitIfTouched(resting: RestingOrder, view: FillView): Execution | undefined {
  const { order } = resting;
  const { limitPrice: limit, triggerPrice: trigger } = order;
  const bar = isOpen(view, view.extendedHours) ? freshBar(order, view) : undefined;

  if (bar === undefined || limit === undefined || trigger === undefined) {
    return undefined;
  }

  resting.stopTriggered ||= order.quantity > 0 ? bar.low <= trigger : bar.high >= trigger;
  const best = resting.stopTriggered ? bestPrice(order, view)?.price : undefined;

  if (best === undefined) {
    return undefined;
  }

  return (order.quantity > 0 ? best <= limit : best >= limit) ? { price: best } : undefined;
}

function fillOnOpen(order: ApprovedOrder, view: FillView): Execution | undefined {
  const bar = view.cache.tradeBar;
  const { createdUtc } = order;
  const endUtc = bar?.endUtc ?? view.cache.priceUtc;

  if (createdUtc >= endUtc || (bar !== undefined && bar.startUtc < createdUtc)) {
    return undefined;
  }

  if (bar !== undefined && bar.endUtc - bar.startUtc < HOUR && !view.hours.isOpen(bar.startUtc)) {
    return undefined;
  }

  const placedToday = view.hours.isOpen(createdUtc) && view.hours.dayOf(createdUtc) === view.hours.dayOf(endUtc);

  if (placedToday || !isOpen(view, false)) {
    return undefined;
  }

  return slipped(order, view, bar?.open ?? bestPrice(order, view)?.price);
}

function fillOnClose(order: ApprovedOrder, view: FillView): Execution | undefined {
  if (view.utc < view.hours.nextClose(order.createdUtc)) {
    return undefined;
  }

  return slipped(order, view, view.cache.tradeBar?.close ?? bestPrice(order, view)?.price);
}

/**
 * Tells whether a price is too old for an order at the market, which waits for a newer one.
 *
 * @param order - the order
 * @param view - the security
 * @param priceUtc - when the price became known, epoch milliseconds UTC
 */
export function isStale(order: ApprovedOrder, view: FillView, priceUtc: number): boolean {
  const age = order.createdUtc - priceUtc;

  return age > STALE_PRICE_MS && (view.barMs >= HOUR || age > view.barMs);
}

/**
 * Tells whether trading goes on, counting the bar that just ended: a daily bar stands for its whole day.
 *
 * @param view - the security
 * @param extended - whether hours outside the regular session count
 */
export function isOpen(view: FillView, extended: boolean): boolean {
  if (view.hours.isOpen(view.utc, extended)) {
    return true;
  }

  const bar = view.cache.tradeBar ?? view.cache.quoteBar;

  if (bar === undefined) {
    return false;
  }

  const current =
    bar.endUtc - bar.startUtc > HOUR
      ? view.hours.dayOf(view.utc) === view.hours.dayOf(bar.endUtc)
      : view.utc <= bar.endUtc;

  return current && view.hours.isOpenDuring(bar.startUtc, bar.endUtc, extended);
}

/** The quote on the order's side or the last trade, whichever is not stale first, else the newer. */
function bestPrice(order: ApprovedOrder, view: FillView): { readonly price: number; readonly utc: number } | undefined {
  const { quoteBar, tradeBar } = view.cache;
  const side = order.quantity > 0 ? quoteBar?.ask : quoteBar?.bid;
  const quote = quoteBar && { price: side?.close ?? quoteBar.close, utc: quoteBar.endUtc };

  if (quote !== undefined && quote.utc >= order.createdUtc - STALE_PRICE_MS) {
    return quote;
  }

  const trade = tradeBar && { price: tradeBar.close, utc: tradeBar.endUtc };

  return trade !== undefined && (quote === undefined || trade.utc > quote.utc) ? trade : quote;
}

function freshBar(order: ApprovedOrder, view: FillView): TradeBar | undefined {
  const bar = view.cache.tradeBar;

  return bar !== undefined && bar.endUtc > order.createdUtc ? bar : undefined;
}

/** The prices of a bar. */
export interface SidePrices {
  /** The first. */
  readonly open: number;
  /** The highest. */
  readonly high: number;
  /** The lowest. */
  readonly low: number;
  /** The last. */
  readonly close: number;
  /** When the bar began, epoch milliseconds UTC. */
  readonly startUtc: number;
  /** When it ended, epoch milliseconds UTC. */
  readonly endUtc: number;
}

/**
 * Finds the quotes on the order's side, or the trades when nothing is quoted there.
 *
 * @param order - the order
 * @param view - the security
 */
export function sidePrices(order: ApprovedOrder, view: FillView): SidePrices | undefined {
  const { quoteBar, tradeBar } = view.cache;
  const side = order.quantity > 0 ? quoteBar?.ask : quoteBar?.bid;

  return side !== undefined && quoteBar !== undefined
    ? {
        open: side.open,
        high: side.high,
        low: side.low,
        close: side.close,
        startUtc: quoteBar.startUtc,
        endUtc: quoteBar.endUtc,
      }
    : tradeBar;
}

function gapped(gap: boolean, open: number, price: number): Execution {
  return gap ? { price: open, message: 'Filled at the open: the bar opened beyond the price.' } : { price };
}

function slipped(
  order: ApprovedOrder,
  view: FillView,
  price: number | undefined,
  message?: string,
): Execution | undefined {
  if (price === undefined) {
    return undefined;
  }

  const slippage = view.slippageModel.slippage(order, view.cache.price);

  return { price: order.quantity > 0 ? price + slippage : price - slippage, ...(message !== undefined && { message }) };
}
