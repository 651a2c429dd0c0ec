/**
 * Prices that give their decimals back.
 *
 * @module
 */
import fc from 'fast-check';
import { Decimal, PriceGrain } from 'plimsoll';
import { describe, expect, it } from 'vitest';

const factors = fc
  .tuple(fc.bigInt(1n, 99_999_999n), fc.bigInt(1n, 99_999_999n))
  .map(([price, split]) => Decimal.of(price, 7).multiply(Decimal.of(split, 8)));

describe('PriceGrain', () => {
  it('gives the price of whole units, and its decimal with every zero', () => {
    const grain = new PriceGrain(4, Decimal.parse('0.8926172').multiply(Decimal.parse('1')));

    expect(grain.price(1_621_895)).toBe(162.1895 * 0.8926172);
    expect(grain.exact(grain.price(1_621_895))?.toString()).toBe('144.77313735940');
    expect(new PriceGrain(4).exact(145)?.toString()).toBe('145.0000');
  });

  it.each([
    ['a price between two units', 162.18955],
    ['the neighbour of a price', 162.18950000000004],
    ['no number', Number.NaN],
    ['no end', Number.POSITIVE_INFINITY],
    ['more units than a number can count', 9_007_199_254_741],
  ])('knows no decimal for %s', (_, price) => {
    expect(new PriceGrain(4).exact(price)).toBeUndefined();
  });

  it('gives every price back exactly, whatever the factor', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), factors, (raw, factor) => {
        const grain = new PriceGrain(4, factor);

        expect(grain.exact(grain.price(raw))?.toString()).toBe(Decimal.of(BigInt(raw), 4).multiply(factor).toString());
      }),
    );
  });
});
