/**
 * The standard normal distribution.
 *
 * @module
 */

/** Below it the series converges fast, above it the continued fraction does. */
const seam = 2.5;

/** Enough for the last bit on both sides of the seam. */
const mostTerms = 200;

/**
 * Computes the probability that a standard normal variable is at most a value.
 *
 * @param value - standard deviations from the mean
 * @returns a probability, accurate to about 1e-15; NaN for NaN
 * @source Abramowitz and Stegun, 7.1.6 (series of erf) and 7.1.14 (continued fraction of erfc)
 */
export function normalCdf(value: number): number {
  const x = Math.abs(value) / Math.SQRT2;
  const tail = x < seam ? (1 - erfSeries(x)) / 2 : erfcFraction(x) / 2;

  return value > 0 ? 1 - tail : tail;
}

function erfSeries(x: number): number {
  let term = x;
  let sum = x;

  for (let n = 1; n < mostTerms && term > sum * Number.EPSILON; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }

  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

function erfcFraction(x: number): number {
  let fraction = x;

  for (let n = mostTerms; n > 0; n -= 1) {
    fraction = x + n / 2 / fraction;
  }

  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
