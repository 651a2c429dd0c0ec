/**
 * What a strategy's legs of a combo must look like.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { Leg } from './combo.js';

/**
 * Requires legs that are a ratio in lowest terms: how many combos are traded is said once, beside them.
 *
 * @param method - who was called, named in the error
 * @param legs - what it was given
 * @param priced - whether each leg has a price of its own, or none has
 * @throws FrameworkError `BAD_ARGUMENT` when they are no list of legs, are not in lowest terms, or are priced otherwise
 */
export function checkLegs(method: string, legs: readonly Leg[], priced: boolean): void {
  if (!Array.isArray(legs) || legs.length === 0 || !legs.every((leg: unknown) => leg instanceof Leg)) {
    throw new FrameworkError('BAD_ARGUMENT', `${method}: expected legs made by Leg.create.`);
  }

  const odd = legs.find(({ orderPrice }) => (orderPrice !== undefined) !== priced);

  if (odd !== undefined) {
    const expected = priced ? 'a price for each leg' : 'no price for a leg; use comboLegLimitOrder';
    throw new FrameworkError('BAD_ARGUMENT', `${method}: expected ${expected}; look at ${String(odd.symbol)}.`);
  }

  const quantities = legs.map(({ quantity }) => quantity);
  const isWhole = quantities.every((one) => Number.isSafeInteger(one) && one !== 0);

  if (!isWhole || quantities.reduce((a, b) => greatestCommonDivisor(a, b), 0) !== 1) {
    throw new FrameworkError(
      'BAD_ARGUMENT',
      `${method}: expected the legs' quantities as whole numbers in lowest terms, were ${quantities.join(', ')}; say in quantity how many combos.`,
    );
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
}
