/**
 * When and at what prices the legs of a combo trade: all in one instant, or none.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { HOUR } from '../core/time.js';
import { type Execution, type FillView, isOpen, isStale, type RestingOrder, sidePrices } from './fills.js';

/** A leg that waits, and its security. */
export interface RestingLeg {
  /** The leg's order. */
  readonly resting: RestingOrder;
  /** The security. */
  readonly view: FillView;
}

/**
 * Tries to fill the legs of a combo on the latest data.
 *
 * @param legs - all legs, in the order of their numbers
 * @returns an execution for each leg; `undefined` while the combo waits
 * @source LEAN `Common/Orders/Fills/FillModel.cs`: ComboMarketFill, ComboLimitFill, ComboLegLimitFill
 */
export function fillCombo(legs: readonly RestingLeg[]): readonly Execution[] | undefined {
  const type = legs[0]?.resting.order.type;

  if (type === 'combo-limit') {
    return fillAtNetPrice(legs);
  }

  const executions: Execution[] = [];

  for (const leg of legs) {
    const execution = type === 'combo-market' ? fillAtMarket(leg) : fillAtLimit(leg);

    if (execution === undefined) {
      return undefined;
    }

    executions.push(execution);
  }

  return executions;
}

function fillAtMarket({ resting: { order }, view }: RestingLeg): Execution | undefined {
  const prices = isOpen(view, false) ? sidePrices(order, view) : undefined;

  if (prices === undefined || isStale(order, view, prices.endUtc)) {
    return undefined;
  }

  const wasResting = view.barMs >= HOUR && order.createdUtc <= prices.startUtc;
  const price = wasResting ? prices.open : prices.close;
  const slippage = view.slippageModel.slippage(order, view.cache.price);

  return { price: order.quantity > 0 ? price + slippage : price - slippage };
}

/** The net price of one combo: what its legs cost, less what they bring, at the lows of a buy and the highs of a sale. */
function fillAtNetPrice(legs: readonly RestingLeg[]): readonly Execution[] | undefined {
  const group = legs[0]?.resting.order.group;
  const executions: Execution[] = [];
  let net = Decimal.zero;

  if (group?.limitPrice === undefined) {
    return undefined;
  }

  for (const { resting, view } of legs) {
    const prices = sidePrices(resting.order, view);

    if (prices === undefined || prices.endUtc < resting.order.createdUtc) {
      return undefined;
    }

    const price = group.quantity > 0 ? prices.low : prices.high;
    net = net.add(Decimal.fromNumber(price).multiply(Decimal.fromNumber(resting.order.quantity / group.quantity)));
    executions.push({ price });
  }

  const beyond = net.compare(Decimal.fromNumber(group.limitPrice));
  return (group.quantity > 0 ? beyond < 0 : beyond > 0) ? executions : undefined;
}

function fillAtLimit({ resting: { order }, view }: RestingLeg): Execution | undefined {
  const prices = isOpen(view, view.extendedHours) ? sidePrices(order, view) : undefined;
  const limit = order.limitPrice;

  if (prices === undefined || limit === undefined || prices.endUtc <= order.createdUtc) {
    return undefined;
  }

  if (order.quantity > 0) {
    return prices.low < limit ? { price: Math.min(prices.high, limit) } : undefined;
  }

  return prices.high > limit ? { price: Math.max(prices.low, limit) } : undefined;
}
