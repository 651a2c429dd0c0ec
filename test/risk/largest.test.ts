/**
 * The largest quantity that passes a limit.
 *
 * @module
 */
import fc from 'fast-check';
import { largestPassing } from 'plimsoll';
import { describe, expect, it } from 'vitest';

describe('largestPassing', () => {
  it('finds a quantity that passes, while one step more does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.constantFrom(1, -1),
        fc.constantFrom(1, 100, 0.25),
        (asked, limit, side, step) => {
          fc.pre(asked > limit);
          const passes = (quantity: number): boolean => quantity * side <= limit;
          const found = largestPassing(asked * side, step, passes);

          expect(passes(found)).toBe(true);
          expect(passes(found + side * step)).toBe(false);
          expect(Math.abs(found)).toBeLessThanOrEqual(asked);
          expect(Number.isInteger(found / step)).toBe(true);
        },
      ),
    );
  });

  it('is 0 where nothing passes', () => {
    expect(largestPassing(-10, 1, () => false)).toBe(0);
  });

  it('takes a step that is none for 1', () => {
    expect(largestPassing(10, 0, (quantity) => quantity <= 3)).toBe(3);
    expect(largestPassing(10, Number.NaN, (quantity) => quantity <= 3)).toBe(3);
  });
});
