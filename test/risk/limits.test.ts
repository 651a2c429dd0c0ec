import fc from 'fast-check';
import { isWithin } from 'plimsoll';
import { describe, expect, it } from 'vitest';

describe('a value and its limit', () => {
  it.each([
    [0, 0, true],
    [99.99, 100, true],
    [100, 100, true],
    [100.01, 100, false],
    [29, 0.29 * 100, true],
    [Number.NaN, 100, false],
    [1, Number.NaN, false],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, false],
    [Number.NEGATIVE_INFINITY, 0, false],
    [-1, 0, true],
    [0.001, 0, false],
  ])('%d against %d keeps the limit: %s', (value, limit, expected) => {
    expect(isWithin(value, limit)).toBe(expected);
  });

  it('tells a cent beyond a limit of a million, whatever the percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1_000_000 }), (percent, equity) => {
        const limit = (percent / 100) * equity;
        const exact = (percent * equity) / 100;

        return isWithin(exact, limit) && !isWithin(exact + 0.01, limit);
      }),
    );
  });
});
