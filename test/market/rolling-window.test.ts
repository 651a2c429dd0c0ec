import fc from 'fast-check';
import { RollingWindow } from 'plimsoll';
import { describe, expect, it } from 'vitest';

describe('RollingWindow', () => {
  it('gives the latest item first, by index, get and at', () => {
    const window = new RollingWindow<string>(3);
    expect([window[0], window.get(0), window.at(-1), window.count, window.isReady]).toEqual([
      undefined,
      undefined,
      undefined,
      0,
      false,
    ]);
    window.add('a');
    window.add('b');
    expect([window[0], window[1], window[2], window.isReady]).toEqual(['b', 'a', undefined, false]);
    expect(() => window.mostRecentlyRemoved).toThrow(expect.objectContaining({ code: 'NOT_AVAILABLE' }));
    window.add('c');
    expect(window.isReady).toBe(true);
    window.add('d');

    expect([window[0], window[1], window[2], window[3]]).toEqual(['d', 'c', 'b', undefined]);
    expect([window.at(0), window.at(-1), window.at(-3), window.at(-4), window.at(3)]).toEqual([
      'd',
      'b',
      'd',
      undefined,
      undefined,
    ]);
    expect(window.mostRecentlyRemoved).toBe('a');
    expect([...window]).toEqual(['d', 'c', 'b']);
    expect([window.size, window.count, window.samples]).toEqual([3, 3, 4]);
    window.reset();
    expect([[...window], window.count, window.samples, window.isReady]).toEqual([[], 0, 0, false]);
    window.add('e');
    expect([...window]).toEqual(['e']);
  });

  it.each([0, -1, 1.5, Number.NaN, '3', undefined])('refuses a size of %s', (size) => {
    expect(() => new RollingWindow(size as number)).toThrow(
      `RollingWindow: expected a size of 1 or more, was ${String(size)}.`,
    );
  });

  it('holds the last items of any series', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.array(fc.integer(), { maxLength: 40 }), (size, items) => {
        const window = new RollingWindow<number>(size);

        items.forEach((item, i) => {
          window.add(item);
          const expected = items.slice(Math.max(0, i + 1 - size), i + 1).reverse();

          expect([...window]).toEqual(expected);
          expect(expected.map((_one, age) => window[age])).toEqual(expected);
          expect(window.isReady).toBe(i + 1 >= size);
        });
      }),
    );
  });
});
