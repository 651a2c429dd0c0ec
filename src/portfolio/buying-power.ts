/**
 * How much can be bought: margin, and the quantity for a target share of the account.
 *
 * @module
 */
import type { OrderRequest } from '../orders/request.js';
import type { SecurityPortfolioManager } from './portfolio.js';
import type { Security } from './security.js';

/** Fraction of the account that sizing leaves free for fees and moves. @source LEAN `FreePortfolioValuePercentage` */
export const FREE_PORTFOLIO_FRACTION = 0.0025;
/** Changes below this fraction of the account are not worth an order. @source LEAN `MinimumOrderMarginPortfolioPercentage` */
export const MINIMUM_ORDER_FRACTION = 0.001;

/** Whether an order can be paid for, with the numbers. */
export interface BuyingPowerCheck {
  /** Whether it can. */
  readonly sufficient: boolean;
  /** Margin and fees it needs, in account currency. */
  readonly required: number;
  /** Margin that is free for it, in account currency. */
  readonly free: number;
}

/**
 * Tells whether the account can carry an order. What only reduces a position always can.
 *
 * @param portfolio - the account
 * @param security - what is traded
 * @param order - the order
 * @source LEAN `Common/Securities/BuyingPowerModel.cs`
 */
export function checkBuyingPower(
  portfolio: SecurityPortfolioManager,
  security: Security,
  order: Pick<OrderRequest, 'quantity'>,
): BuyingPowerCheck {
  const held = security.holdings.quantity;
  const { quantity } = order;

  if (held * quantity < 0 && Math.abs(held) >= Math.abs(quantity)) {
    return { sufficient: true, required: 0, free: 0 };
  }

  const fee = security.feeModel.fee(order, security.price);
  const required = Math.abs(quantity) * unitMargin(security) + fee;
  const reversing = held * quantity < 0 ? 2 * Math.abs(held) * unitMargin(security) : 0;
  const free = Math.max(portfolio.marginRemaining + reversing, 0);

  return { sufficient: required <= free, required, free };
}

/**
 * Computes the order that brings a position to a share of the account.
 *
 * @param portfolio - the account
 * @param security - what is traded
 * @param target - signed fraction of the account's value, 1 for all of it
 * @returns signed units to order, whole lots; 0 when the change is too small
 * @source LEAN `PortfolioTarget.Percent` and `BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower`
 */
export function quantityForTarget(portfolio: SecurityPortfolioManager, security: Security, target: number): number {
  const { holdings, symbolProperties, leverage } = security;
  const equity = portfolio.totalPortfolioValue;
  const unit = unitMargin(security);

  if (!(equity > 0) || !(unit > 0)) {
    return 0;
  }

  const fraction = (target * (equity - equity * FREE_PORTFOLIO_FRACTION)) / equity / leverage;

  if (fraction === 0) {
    return 0 - holdings.quantity;
  }

  let margin = fraction * equity;

  if (Math.abs(margin - holdings.quantity * unit) < equity * MINIMUM_ORDER_FRACTION) {
    return 0;
  }

  const lot = symbolProperties.lotSize;
  let quantity = wholeLots(margin / unit - holdings.quantity, lot, margin > 0);

  for (let last = Number.NaN; quantity !== 0 && quantity !== last; ) {
    margin = (equity - security.feeModel.fee({ quantity }, security.price)) * fraction;
    last = quantity;

    if (Math.abs((quantity + holdings.quantity) * unit) > Math.abs(margin)) {
      quantity = wholeLots(margin / unit - holdings.quantity, lot, margin > 0);
    }
  }

  return quantity;
}

/** Margin that one unit needs, in account currency. */
function unitMargin(security: Security): number {
  return (security.price * security.symbolProperties.contractMultiplier) / security.leverage;
}

/** Rounds towards the smaller position, so that the target is never passed. */
function wholeLots(quantity: number, lot: number, long: boolean): number {
  return (long ? Math.floor(quantity / lot) : Math.ceil(quantity / lot)) * lot;
}
