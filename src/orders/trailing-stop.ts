/**
 * Where a trailing stop stands.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';

const hundred = Decimal.of(100n);

/** How a stop follows the market. */
export interface Trail {
  /** How far the stop stays behind, as a price or a fraction of the market price. */
  readonly amount: number;
  /** Whether the amount is a fraction of the market price. */
  readonly asPercentage: boolean;
}

/**
 * Returns the stop price of a trailing stop that starts at a market price, or follows it there.
 *
 * @param market - the market price
 * @param quantity - signed units of the order; a sale's stop is below the market
 * @param trail - how it follows
 * @returns the stop price; NaN when a number is none
 * @source LEAN `TrailingStopOrder.CalculateStopPrice`
 */
export function trailingStopPrice(market: number, quantity: number, { amount, asPercentage }: Trail): number {
  if (!(isBookable(market) && isBookable(amount))) {
    return Number.NaN;
  }

  const price = Decimal.fromNumber(market);
  const distance = Decimal.fromNumber(amount);
  const away = asPercentage ? price.multiply(distance) : distance;

  return (quantity > 0 ? price.add(away) : price.subtract(away)).toNumber();
}

/**
 * Moves the stop price of a trailing stop, when the market has gone away from it by more than the amount.
 *
 * @param market - the best price that the market reached: the high for a sale, the low for a buy
 * @param stop - where the stop stands
 * @param quantity - signed units of the order
 * @param trail - how it follows
 * @returns the new stop price, or `undefined` while it stays
 * @source LEAN `TrailingStopOrder.TryUpdateStopPrice`
 */
export function trailedStopPrice(market: number, stop: number, quantity: number, trail: Trail): number | undefined {
  const next = trailingStopPrice(market, quantity, trail);

  return (quantity > 0 ? next < stop : next > stop) ? next : undefined;
}

/**
 * Returns the free text of a trailing stop whose strategy gave it none.
 *
 * @param trail - how it follows the market
 * @param currency - the currency of its price
 * @source LEAN `TrailingStopOrder.GetDefaultTag`
 */
export function trailingTag({ amount, asPercentage }: Trail, currency: string): string {
  if (!isBookable(amount)) {
    return '';
  }

  const distance = Decimal.fromNumber(amount);
  const symbol = currency === 'USD' ? '$' : currency;

  return `Trailing Amount: ${asPercentage ? `${distance.multiply(hundred)}%` : `${symbol}${distance}`}`;
}

function isBookable(value: number): boolean {
  return typeof value === 'number' && Math.abs(value) < 1e12;
}
