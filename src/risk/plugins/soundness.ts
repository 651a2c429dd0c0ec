/**
 * The check that keeps numbers that are none, and contradictions, out of risk decisions.
 *
 * @module
 */
import { sayValue } from '../../core/say.js';
import type { PositionDetails } from './plugin.js';

/**
 * Says what makes a question to a plugin unfit for a decision, or nothing.
 *
 * @remarks A plugin that compares numbers asks this first: every comparison with `NaN` is false, and half of them mean "allowed".
 *
 * @param symbol - the ticker that was asked about
 * @param strategyName - who asks
 * @param details - the numbers that came with it
 * @returns a reason such as `price must be a number above 0, was NaN`, or `undefined` when all is sound
 */
export function describeUnsound(symbol: string, strategyName: string, details: PositionDetails): string | undefined {
  if (typeof symbol !== 'string' || symbol.trim() === '') {
    return 'the symbol must be a ticker';
  }

  if (typeof strategyName !== 'string' || strategyName.trim() === '') {
    return 'the strategy must have a name';
  }

  if (typeof details !== 'object' || details === null) {
    return 'the details must be an object';
  }

  return unsoundNumber(details) ?? contradiction(details);
}

function unsoundNumber(details: PositionDetails): string | undefined {
  const { orderId, quantity, openingQuantity, currentQuantity, pendingQuantity, price, notional, portfolioValue } =
    details;

  if (
    Number.isSafeInteger(orderId) &&
    Number.isFinite(quantity) &&
    Number.isFinite(openingQuantity) &&
    Number.isFinite(currentQuantity) &&
    Number.isFinite(pendingQuantity) &&
    isPositive(price) &&
    (notional === 0 || isPositive(notional)) &&
    isPositive(portfolioValue)
  ) {
    return undefined;
  }

  for (const name of ['quantity', 'openingQuantity', 'currentQuantity', 'pendingQuantity'] as const) {
    if (!Number.isFinite(details[name])) {
      return `${name} must be a finite number, was ${sayValue(details[name])}`;
    }
  }

  for (const name of ['price', 'portfolioValue'] as const) {
    if (!isPositive(details[name])) {
      return `${name} must be a number above 0, was ${sayValue(details[name])}`;
    }
  }

  return Number.isSafeInteger(orderId)
    ? `notional must be a number not below 0, was ${sayValue(notional)}`
    : `orderId must be a whole number, was ${sayValue(orderId)}`;
}

function contradiction({ quantity, openingQuantity, notional }: PositionDetails): string | undefined {
  if (openingQuantity === 0) {
    return undefined;
  }

  if (!(Math.sign(openingQuantity) === Math.sign(quantity) && Math.abs(openingQuantity) <= Math.abs(quantity))) {
    return `openingQuantity ${openingQuantity} is no part of quantity ${quantity}`;
  }

  return notional > 0 ? undefined : `notional must be above 0 when ${openingQuantity} units open, was ${notional}`;
}

function isPositive(value: unknown): boolean {
  return Number.isFinite(value) && (value as number) > 0;
}
