/**
 * Rounding of what a strategy asks for to what the market takes. Poison passes as it is, for the gate to refuse.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { floorToLot } from '../core/numbers.js';
import type { Security } from '../portfolio/security.js';

/** The step between prices of shares below a dollar. @source Regulation NMS, Rule 612 */
const SUB_DOLLAR_STEP = 0.0001;

/** No market trades in numbers of this size; exact arithmetic ends soon beyond. */
const BOOKABLE = 1e15;

/**
 * Rounds a quantity towards 0, so that no order is larger than what was asked for.
 *
 * @param quantity - signed units
 * @param lot - the smallest step of quantities
 */
export function wholeLots(quantity: number, lot: number): number {
  return isBookable(quantity) ? floorToLot(quantity, lot) : quantity;
}

/**
 * Rounds a price to the market's step; below a dollar shares trade in hundredths of a cent. Adjusted prices are no prices of the market and stay
 * as they are.
 *
 * @param price - a price
 * @param security - what trades at it
 * @source LEAN `EquityPriceVariationModel`, `AdjustedPriceVariationModel`, `BrokerageTransactionHandler.RoundOrderPrice`
 */
export function toTick(
  price: number,
  {
    dataNormalizationMode,
    symbol,
    symbolProperties,
  }: Pick<Security, 'dataNormalizationMode' | 'symbol' | 'symbolProperties'>,
): number {
  if (!isBookable(price) || dataNormalizationMode === 'adjusted') {
    return price;
  }

  const step = price < 1 && symbol.securityType === 'equity' ? SUB_DOLLAR_STEP : symbolProperties.minimumPriceVariation;

  return toStep(price, step);
}

/**
 * Rounds a trailing amount: one that is a price like a price.
 *
 * @param amount - how far a stop stays behind the market
 * @param asPercentage - whether the amount is a fraction
 * @param security - what trades
 */
export function trailingStep(
  amount: number,
  asPercentage: boolean | undefined,
  security: Parameters<typeof toTick>[1],
): number {
  return asPercentage === false ? toTick(amount, security) : amount;
}

/**
 * Rounds a net price to the finest step of the legs' prices.
 *
 * @param price - the price of one combo
 * @param securities - what its legs trade
 * @source LEAN `BrokerageTransactionHandler.RoundOrderPrices`
 */
export function netTick(price: number, securities: readonly Security[]): number {
  const step = Math.min(...securities.map(({ symbolProperties }) => symbolProperties.minimumPriceVariation));

  return isBookable(price) && securities.every((one) => one.dataNormalizationMode !== 'adjusted')
    ? toStep(price, step)
    : price;
}

function toStep(price: number, step: number): number {
  const size = Decimal.fromNumber(step);

  return Decimal.fromNumber(price).divide(size).round().multiply(size).toNumber();
}

/** Whether a number has the size of a quantity or a price at all. */
function isBookable(value: number): boolean {
  return typeof value === 'number' && Math.abs(value) < BOOKABLE;
}
