/**
 * The checks that every row passes before it enters.
 *
 * @module
 */
import fc from 'fast-check';
import { checkPrices, QuoteColumnsBuilder, TradeColumnsBuilder } from 'plimsoll';
import { describe, expect, it } from 'vitest';

describe('checkPrices', () => {
  it.each([
    [1, 1, 1, 1],
    [2, 3, 1, 3],
    [Number.MIN_VALUE, Number.MAX_VALUE, Number.MIN_VALUE, 1],
  ])('takes %d %d %d %d', (open, high, low, close) => {
    expect(checkPrices(open, high, low, close)).toBeUndefined();
  });

  it.each([
    [0, 1, 1, 1, 'open must be a price above 0, was 0'],
    [1, Number.POSITIVE_INFINITY, 1, 1, 'high must be a price above 0, was Infinity'],
    [1, 1, -1, 1, 'low must be a price above 0, was -1'],
    [1, 1, 1, Number.NaN, 'close must be a price above 0, was NaN'],
    [1, 1, 2, 1, 'high 1 is below low 2'],
    [3, 2, 1, 1, 'open 3 and close 1 must lie between low 1 and high 2'],
    [1, 2, 1, 0.5, 'open 1 and close 0.5 must lie between low 1 and high 2'],
  ])('refuses %d %d %d %d', (open, high, low, close, reason) => {
    expect(checkPrices(open, high, low, close)).toBe(reason);
  });

  it('takes exactly the bars whose prices are positive, finite and in order', () => {
    const price = fc.oneof(fc.double(), fc.integer({ min: -2, max: 5 }));

    fc.assert(
      fc.property(price, price, price, price, (open, high, low, close) => {
        const all = [open, high, low, close];
        const sound =
          all.every((each) => each > 0 && Number.isFinite(each)) &&
          Math.max(...all) === high &&
          Math.min(...all) === low;

        expect(checkPrices(open, high, low, close) === undefined).toBe(sound);
      }),
    );
  });
});

describe('TradeColumnsBuilder', () => {
  it('hands rows over in runs, and keeps their order across runs', () => {
    const builder = new TradeColumnsBuilder(2);

    expect(builder.add(0, 1, 1, 2, 1, 2, 5)).toBeUndefined();
    expect(builder.full).toBe(false);
    expect(builder.add(1, 2, 3, 3, 3, 3, 0)).toBeUndefined();
    expect(builder.full).toBe(true);

    const run = builder.take();

    expect([run.length, [...run.end], [...run.close], [...run.volume]]).toEqual([2, [1, 2], [2, 3], [5, 0]]);
    expect(builder.length).toBe(0);
    expect(builder.add(1, 2, 1, 1, 1, 1, 1)).toBe('the time is a duplicate of the row before');
    expect(builder.add(0, 1, 1, 1, 1, 1, 1)).toBe('the time is before that of the row before');
    expect(builder.take().length).toBe(0);
    expect(builder.add(2, 3, 1, 1, 1, 1, 1)).toBeUndefined();
    expect([...run.end]).toEqual([1, 2]);
  });

  it('refuses a time or a volume that is none', () => {
    const builder = new TradeColumnsBuilder(2);

    expect(builder.add(0, Number.NaN, 1, 1, 1, 1, 1)).toBe('the bar must start and end at a time, was 0 to NaN');
    expect(builder.add(2, 1, 1, 1, 1, 1, 1)).toBe('the bar must not end before it starts');
    expect(builder.add(0, 1, 1, 1, 1, 1, Number.NaN)).toBe('volume must be 0 or more, was NaN');
    expect(builder.add(0, 1, 1, 1, 1, 1, -1)).toBe('volume must be 0 or more, was -1');
    expect(builder.length).toBe(0);
  });
});

describe('QuoteColumnsBuilder', () => {
  const none = Number.NaN;

  it('takes quotes with both sides, one side, and crossed', () => {
    const builder = new QuoteColumnsBuilder(3);

    expect(builder.add(0, 1, 1, 2, 1, 2, 5, 2, 3, 2, 3, 6)).toBeUndefined();
    expect(builder.add(1, 2, none, none, none, none, 0, 2, 3, 2, 3, 6)).toBeUndefined();
    expect(builder.add(2, 3, 9, 9, 9, 9, 1, 2, 3, 2, 3, 6)).toBeUndefined();

    const run = builder.take();

    expect([[...run.bidClose], [...run.askClose], [...run.bidSize]]).toEqual([
      [2, none, 9],
      [3, 3, 3],
      [5, 0, 1],
    ]);
  });

  it.each([
    ['no side', [none, none, none, none, 0, none, none, none, none, 0], 'a quote must have a bid or an ask'],
    ['half a bid', [1, none, 1, 1, 0, 1, 1, 1, 1, 0], 'bid: high must be a price above 0, was NaN'],
    ['a wrong ask', [1, 1, 1, 1, 0, 1, 1, 2, 1, 0], 'ask: high 1 is below low 2'],
    ['a wrong size', [1, 1, 1, 1, 0, 1, 1, 1, 1, -1], 'ask size must be 0 or more, was -1'],
  ])('refuses %s', (_, values, reason) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0] = values;

    expect(new QuoteColumnsBuilder(1).add(0, 1, a, b, c, d, e, f, g, h, i, j)).toBe(reason);
  });
});
