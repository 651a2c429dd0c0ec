/**
 * The one comparison of a value with its limit.
 *
 * @module
 */

/** How far a value may lie beyond its limit and still count as equal to it, as a fraction of the limit. */
const tolerance = 1e-9;

/**
 * Tells whether a value keeps to a limit; exactly at the limit it does.
 *
 * @remarks
 * Compare money with money, never ratios: the slack of a billionth of the limit (a tenth of a cent in a million) is there because
 * `0.29 * 100` is `28.999999999999996`. Whatever is not a number keeps to no limit.
 *
 * @param value - what is, or would be
 * @param limit - what is allowed
 * @returns `false` also when either is `NaN`, and when the value is infinite
 */
export function isWithin(value: number, limit: number): boolean {
  return Number.isFinite(value) && value <= limit + Math.abs(limit) * tolerance;
}
