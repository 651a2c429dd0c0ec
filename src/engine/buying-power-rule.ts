/**
 * The gate's rule that what opens must be paid for, asked of a run's account.
 *
 * @module
 */
import type { ComboGroup } from '../orders/combo.js';
import type { Refusal } from '../orders/order-types.js';
import type { OrderRequest } from '../orders/request.js';
import {
  type BuyingPowerCheck,
  basketBasis,
  buyingPowerBasis,
  checkBasketBuyingPower,
  checkBuyingPower,
} from '../portfolio/buying-power.js';
import type { SecurityPortfolioManager } from '../portfolio/portfolio.js';
import type { SecurityManager } from '../portfolio/securities.js';
import type { Security } from '../portfolio/security.js';
import { buyingPowerRule, insufficientBuyingPower } from '../risk/gate/buying-power.js';
import { largestPassing } from '../risk/gate/largest.js';
import type { GateRule, RuleBasis } from '../risk/gate/rules.js';

/**
 * Makes the rule for an account.
 *
 * @param portfolio - the account
 * @param securities - what can be traded
 */
export function buyingPowerRuleOf(portfolio: SecurityPortfolioManager, securities: SecurityManager): GateRule {
  const check = (request: OrderRequest, quantity: number): BuyingPowerCheck =>
    request.group === undefined
      ? checkBuyingPower(portfolio, securities.require(request.symbol), { quantity })
      : checkBasketBuyingPower(portfolio, basketOf(securities, request.group, request.orderId, quantity));

  return {
    name: buyingPowerRule,
    check: (request): Refusal | undefined => {
      const power = check(request, request.quantity);
      return power.sufficient ? undefined : insufficientBuyingPower(power);
    },
    largest: (request): number => {
      const { lotSize } = securities.require(request.symbol).symbolProperties;
      return largestPassing(request.quantity, lotSize, (each) => check(request, each).sufficient);
    },
    basis: (request): RuleBasis =>
      request.group === undefined
        ? { ...buyingPowerBasis(portfolio, securities.require(request.symbol), request) }
        : { ...basketBasis(portfolio, basketOf(securities, request.group, request.orderId, request.quantity)) },
  };
}

/** The legs of a combo, one of them with another quantity. */
function basketOf(
  securities: SecurityManager,
  { legs, orderIds }: ComboGroup,
  orderId: number,
  quantity: number,
): readonly { readonly security: Security; readonly quantity: number }[] {
  return legs.map((leg, index) => ({
    security: securities.require(leg.symbol),
    quantity: orderIds[index] === orderId ? quantity : leg.quantity,
  }));
}
