/**
 * Small sums that many indicators need.
 *
 * @module
 */
import type { BarInput } from './data-point.js';

/**
 * Divides, unless by 0.
 *
 * @param numerator - what is divided
 * @param denominator - what it is divided by
 * @param otherwise - what to return when the denominator is 0
 * @returns the quotient, or `otherwise`
 */
export function quotient(numerator: number, denominator: number, otherwise = 0): number {
  return denominator === 0 ? otherwise : numerator / denominator;
}

/**
 * Averages high, low and close of a bar.
 *
 * @param bar - the bar
 * @returns the typical price
 */
export function typicalPrice({ high, low, close }: BarInput): number {
  return (high + low + close) / 3;
}

/**
 * Averages high and low of a bar.
 *
 * @param bar - the bar
 * @returns the middle of its range
 */
export function medianPrice({ high, low }: BarInput): number {
  return (high + low) / 2;
}

/**
 * Keeps a number within limits.
 *
 * @param value - the number
 * @param least - the lower limit
 * @param most - the upper limit
 * @returns the number, or the limit it is beyond
 */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
