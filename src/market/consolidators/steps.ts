/**
 * Arithmetic on steps of price, exact as on paper.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';

/** Digits that a double keeps of every decimal; LEAN makes decimals of doubles with as many. */
const DIGITS = 15;

/**
 * Takes out what binary fractions add, so that 0.1 and 0.2 are 0.3.
 *
 * @param value - the result of one operation on decimal numbers
 */
export function exact(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/**
 * Rounds a price up to a whole number of steps.
 *
 * @param price - the price
 * @param step - above 0
 */
export function ceilToStep(price: number, step: number): number {
  return exact(Math.ceil(exact(price / step)) * step);
}

/**
 * Rounds a price to the nearest whole number of steps; from half a step down.
 *
 * @param price - the price
 * @param step - above 0
 * @source LEAN `RenkoConsolidator.GetClosestMultiple`: the rest is rounded half to even, so half a step is no step
 */
export function nearestStep(price: number, step: number): number {
  const steps = exact(price / step);
  const below = Math.floor(steps);

  return exact((below + (exact(steps - below) > 0.5 ? 1 : 0)) * step);
}

/**
 * Checks a size of bars.
 *
 * @param owner - who asks, named in the error
 * @param size - the size
 * @returns the size
 * @throws FrameworkError `BAD_ARGUMENT` when it is not above 0
 */
export function checkedStep(owner: string, size: number): number {
  if (!(size > 0 && size < Number.POSITIVE_INFINITY)) {
    throw new FrameworkError('BAD_ARGUMENT', `${owner}: expected a size above 0, was ${String(size)}.`);
  }

  return size;
}
