/**
 * Moments of pairs of numbers.
 *
 * @module
 */
import type { NumberRing } from '../base/rolling.js';

/** Sums of products of distances from the means. */
export interface CoMoments {
  /** Of the first with itself. */
  readonly first: number;
  /** Of the second with itself. */
  readonly second: number;
  /** Of the first with the second. */
  readonly together: number;
}

/**
 * Computes the moments of pairs.
 *
 * @remarks All pairs are gone through twice, so that large numbers close together lose no digits and nothing drifts.
 * @param first - the first numbers
 * @param second - the second ones, as many
 * @returns sums, not means
 */
export function coMoments(first: NumberRing, second: NumberRing): CoMoments {
  const { count } = first;
  const origin = { first: meanOf(first), second: meanOf(second) };
  const sums = { first: 0, second: 0, together: 0 };

  for (let age = 0; age < count; age += 1) {
    const one = first.get(age) - origin.first;
    const other = second.get(age) - origin.second;
    sums.first += one * one;
    sums.second += other * other;
    sums.together += one * other;
  }

  return sums;
}

function meanOf(ring: NumberRing): number {
  let mean = 0;

  for (let age = 0; age < ring.count; age += 1) {
    mean += (ring.get(age) - mean) / (age + 1);
  }

  return mean;
}
