/**
 * How much can be bought: margin, and the quantity for a target share of the account.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import type { OrderRequest } from '../orders/request.js';
import { exactValueOf, type SecurityPortfolioManager } from './portfolio.js';
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
  const { quantity } = order;

  return onlyReduces(security.holdings.quantity, quantity)
    ? reducing
    : judgeBuyingPower(buyingPowerBasis(portfolio, security, order), quantity);
}

/** The numbers that a check of buying power rests on. */
export interface BuyingPowerBasis {
  /** What the order costs, in account currency. */
  readonly fee: number;
  /** Signed units held. */
  readonly held: number;
  /** Margin that is free, in account currency. */
  readonly marginRemaining: number;
  /** Margin that one unit needs, in account currency. */
  readonly unitMargin: number;
}

/**
 * Reads the numbers that a check of buying power rests on.
 *
 * @param portfolio - the account
 * @param security - what is traded
 * @param order - the order
 */
export function buyingPowerBasis(
  portfolio: SecurityPortfolioManager,
  security: Security,
  order: Pick<OrderRequest, 'quantity'>,
): BuyingPowerBasis {
  return {
    fee: security.feeModel.fee(order, security.price),
    held: security.holdings.quantity,
    marginRemaining: portfolio.marginRemaining,
    unitMargin: unitMargin(security),
  };
}

/**
 * Tells from its numbers whether the account can carry an order.
 *
 * @param basis - the numbers
 * @param quantity - signed units of the order
 * @source LEAN `Common/Securities/BuyingPowerModel.cs`
 */
export function judgeBuyingPower(basis: BuyingPowerBasis, quantity: number): BuyingPowerCheck {
  const { fee, held, marginRemaining, unitMargin: margin } = basis;

  if (onlyReduces(held, quantity)) {
    return reducing;
  }

  const required = Math.abs(quantity) * margin + fee;
  const reversing = held * quantity < 0 ? 2 * Math.abs(held) * margin : 0;
  const free = Math.max(marginRemaining + reversing, 0);

  return { sufficient: required <= free, required, free };
}

const reducing: BuyingPowerCheck = Object.freeze({ sufficient: true, required: 0, free: 0 });

/**
 * Tells whether an order only closes what is held.
 *
 * @param held - signed units held
 * @param quantity - signed units of the order
 */
export function onlyReduces(held: number, quantity: number): boolean {
  return held * quantity < 0 && Math.abs(held) >= Math.abs(quantity);
}

/** The numbers that a check of all legs of a combo rests on. */
export interface BasketBasis {
  /** Margin that is free, in account currency. */
  readonly marginRemaining: number;
  /** Margin and fees of all that opens, in account currency. */
  readonly required: number;
  /** Margin that is freed where a leg turns a position around, in account currency. */
  readonly reversing: number;
}

/**
 * Tells whether the account can carry all legs of a combo together. What only reduces needs nothing, and what it frees pays for no other leg.
 *
 * @param portfolio - the account
 * @param legs - what is traded, in order
 */
export function checkBasketBuyingPower(
  portfolio: SecurityPortfolioManager,
  legs: readonly { readonly security: Security; readonly quantity: number }[],
): BuyingPowerCheck {
  return judgeBasket(basketBasis(portfolio, legs));
}

/**
 * Reads the numbers that a check of all legs of a combo rests on.
 *
 * @param portfolio - the account
 * @param legs - what is traded, in order
 */
export function basketBasis(
  portfolio: SecurityPortfolioManager,
  legs: readonly { readonly security: Security; readonly quantity: number }[],
): BasketBasis {
  const after = new Map<Security, number>();
  let required = 0;
  let reversing = 0;

  for (const { quantity, security } of legs) {
    const held = after.get(security) ?? security.holdings.quantity;
    after.set(security, held + quantity);

    if (!onlyReduces(held, quantity)) {
      const fee = security.feeModel.fee({ quantity }, security.price);
      required += Math.abs(quantity) * unitMargin(security) + fee;
      reversing += held * quantity < 0 ? 2 * Math.abs(held) * unitMargin(security) : 0;
    }
  }

  return { marginRemaining: portfolio.marginRemaining, required, reversing };
}

/**
 * Tells from its numbers whether the account can carry all legs of a combo together.
 *
 * @param basis - the numbers
 */
export function judgeBasket({ marginRemaining, required, reversing }: BasketBasis): BuyingPowerCheck {
  const free = Math.max(marginRemaining + reversing, 0);

  return { sufficient: required === 0 || required <= free, required, free };
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
  const { holdings, leverage, price } = security;

  if (target === 0) {
    return 0 - holdings.quantity;
  }

  const equity = portfolio.totalPortfolioValue;

  if (!(equity > 0 && price > 0)) {
    return 0;
  }

  const value = exactValueOf(portfolio);
  const held = Decimal.fromNumber(holdings.quantity);
  const unit = exactUnitMargin(security);
  const share = Decimal.fromNumber(target)
    .multiply(value.subtract(value.multiply(Decimal.fromNumber(FREE_PORTFOLIO_FRACTION))))
    .divide(value)
    .divide(Decimal.fromNumber(leverage));
  const change = value.multiply(share).subtract(held.multiply(unit));

  return isWorthAnOrder(portfolio, change.toNumber()) ? converge({ value, held, unit, share }, security) : 0;
}

/**
 * Computes the order that reduces a position until it uses no more than so much margin.
 *
 * @param portfolio - the account
 * @param security - what is held
 * @param margin - the margin that the position may still use, in account currency; 0 closes it
 * @returns signed units to order, whole lots
 * @source LEAN `BuyingPowerModel.GetMaximumOrderQuantityForDeltaBuyingPower`
 */
export function quantityForMargin(portfolio: SecurityPortfolioManager, security: Security, margin: number): number {
  const { holdings } = security;

  if (!(margin > 0)) {
    return 0 - holdings.quantity;
  }

  const value = exactValueOf(portfolio);
  const keep = Decimal.fromNumber(margin);
  const share = (holdings.quantity > 0 ? keep : keep.negate()).divide(value);

  return converge(
    { value, held: Decimal.fromNumber(holdings.quantity), unit: exactUnitMargin(security), share },
    security,
  );
}

/**
 * Tells whether an order is more than noise: its margin is a thousandth of the account or more, or no margin is left.
 *
 * @param portfolio - the account
 * @param security - what is traded
 * @param quantity - signed units
 * @source LEAN `BuyingPowerModelExtensions.AboveMinimumOrderMarginPortfolioPercentage`
 */
export function isAboveMinimumOrder(
  portfolio: SecurityPortfolioManager,
  security: Security,
  quantity: number,
): boolean {
  return isWorthAnOrder(portfolio, quantity * unitMargin(security));
}

/** What a quantity is computed from, in account currency and units. */
interface Sizing {
  readonly value: Decimal;
  readonly held: Decimal;
  /** Margin that one unit needs. */
  readonly unit: Decimal;
  /** Signed fraction of the value that may become margin. */
  readonly share: Decimal;
}

/** Finds the largest quantity that its own fee does not push beyond the target. */
function converge({ held, share, unit, value }: Sizing, security: Security): number {
  const lot = Decimal.fromNumber(security.symbolProperties.lotSize);
  let margin = value.multiply(share);
  let quantity = Decimal.zero;
  let last: Decimal;

  do {
    last = quantity;
    quantity = wholeLots(margin.divide(unit).subtract(held), lot, margin.sign > 0);

    if (quantity.isZero) {
      return 0;
    }

    const fee = security.feeModel.fee({ quantity: quantity.toNumber() }, security.price);
    margin = value.subtract(Decimal.fromNumber(fee)).multiply(share);
  } while (!quantity.equals(last) && quantity.add(held).multiply(unit).abs().compare(margin.abs()) > 0);

  return quantity.toNumber();
}

/** Whether a change of margin is more than noise; with no margin left every reduction is worth it. */
function isWorthAnOrder(portfolio: SecurityPortfolioManager, change: number): boolean {
  return Math.abs(change) >= portfolio.totalPortfolioValue * MINIMUM_ORDER_FRACTION || !(portfolio.marginRemaining > 0);
}

/** Margin that one unit needs, in account currency. */
function unitMargin(security: Security): number {
  return (security.price * security.symbolProperties.contractMultiplier) / security.leverage;
}

/** Margin that one unit needs, in account currency, in exact decimals. */
function exactUnitMargin({ cache, leverage, price, symbolProperties }: Security): Decimal {
  const multiplier = Decimal.fromNumber(symbolProperties.contractMultiplier);

  return cache.grains.exact(price).multiply(multiplier).divide(Decimal.fromNumber(leverage));
}

/** Rounds towards the smaller position, so that the target is never passed. */
function wholeLots(quantity: Decimal, lot: Decimal, long: boolean): Decimal {
  const lots = quantity.divide(lot);
  const nearest = lots.round();
  const beyond = nearest.compare(lots);
  const step = Decimal.of(long ? -1n : 1n);

  return ((long ? beyond > 0 : beyond < 0) ? nearest.add(step) : nearest).multiply(lot);
}
