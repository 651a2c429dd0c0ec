/** @module */
import fc from 'fast-check';
import {
  Decimal,
  floorToLot,
  roundHalfAway,
  roundHalfEven,
  roundToSignificantDigits,
  smartRound,
  smartRoundNumber,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';

describe('rounding numbers', () => {
  it.each([
    [0.5, 0, 0, 1],
    [1.5, 0, 2, 2],
    [2.5, 0, 2, 3],
    [-0.5, 0, 0, -1],
    [-2.5, 0, -2, -3],
    [0.125, 2, 0.12, 0.13],
    [0.375, 2, 0.38, 0.38],
    [1.2344, 3, 1.234, 1.234],
    [1.2346, 3, 1.235, 1.235],
    [-0.0001, 3, 0, 0],
    [1e17, 2, 1e17, 1e17],
    [Infinity, 2, Infinity, Infinity],
    [Number.NaN, 2, Number.NaN, Number.NaN],
  ])('rounds %d to %i decimals: %d half to even, %d half away', (value, decimals, even, away) => {
    expect(roundHalfEven(value, decimals)).toBe(even);
    expect(roundHalfAway(value, decimals)).toBe(away);
  });

  it.each([
    [0, 0],
    [144.78172417, 144.7817],
    [144.773077904, 144.7731],
    [999.99995, 1000],
    [1000, 1000],
    [1000.00004, 1000],
    [1000.00006, 1000.0001],
    [100_000.12345, 100_000.1234],
    [99_990.678901, 99_990.6789],
    [0.000123456789, 0.0001234568],
    [-144.78172417, -144.7817],
    [-5000.123456, -5000.123],
  ])('rounds the price %d as LEAN does: %d', (value, expected) => {
    expect(smartRoundNumber(value)).toBe(expected);
  });

  it('rounds to significant digits and keeps the zeros LEAN prints', () => {
    expect(roundToSignificantDigits(Decimal.parse('56123000.00'), 2).toString()).toBe('56000000.00');
    expect(roundToSignificantDigits(Decimal.parse('0'), 2).toString()).toBe('0');
    expect(smartRound(Decimal.parse('1234.99996')).toString()).toBe('1235.0000');
    expect(smartRound(Decimal.parse('12.3400')).toString()).toBe('12.34');
  });
});

describe('floorToLot', () => {
  it.each([
    [688.999, 1, 688],
    [688, 1, 688],
    [-688.999, 1, -688],
    [-0.5, 1, 0],
    [199, 100, 100],
    [0.3, 0.1, 0.3],
    [0.299, 0.1, 0.2],
    [-0.299, 0.1, -0.2],
    [0.123456789, 0.00000001, 0.12345678],
    [1.2, 0.5, 1],
  ])('cuts %d by lots of %d to %d', (quantity, lotSize, expected) => {
    expect(floorToLot(quantity, lotSize)).toBe(expected);
  });

  it.each([
    [Number.NaN, 1],
    [Infinity, 1],
    [1, 0],
    [1, -1],
    [1, Number.NaN],
  ])('refuses %d by lots of %d', (quantity, lotSize) => {
    expect(() => floorToLot(quantity, lotSize)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
  });

  it('never enlarges a quantity and loses less than a lot', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.constantFrom(1, 10, 100, 0.1, 0.01, 0.00001),
        (quantity, lotSize) => {
          const cut = floorToLot(quantity, lotSize);
          const asked = Decimal.fromNumber(quantity).toNumber();

          expect(Math.abs(cut)).toBeLessThanOrEqual(Math.max(Math.abs(asked), Math.abs(quantity)));
          expect(Math.abs(quantity - cut)).toBeLessThan(lotSize + 1e-9);
        },
      ),
    );
  });
});
