/**
 * What closing a position would bring.
 *
 * @module
 */
import type { Security } from './security.js';

/**
 * Computes the profit of closing a position now, as a fraction of its cost: at the bid for a long one and the ask for a short one, less the fee.
 *
 * @param security - what is held
 * @returns a signed fraction; 0 when nothing is held
 * @source LEAN `SecurityHolding.UnrealizedProfitPercent` and `TotalCloseProfit`
 */
export function closingProfitFraction(security: Security): number {
  const { askPrice, bidPrice, feeModel, holdings, price, symbolProperties } = security;
  const cost = holdings.holdingsCost;

  if (cost === 0) {
    return 0;
  }

  const exit = holdings.isLong ? bidPrice : askPrice;
  const value = holdings.quantity * exit * symbolProperties.contractMultiplier;

  return (value - cost - feeModel.fee({ quantity: -holdings.quantity }, price)) / Math.abs(cost);
}
