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

    expect([window[0], window[1], window[2], window[-1], window[-3]]).toEqual(['d', 'c', 'b', 'b', 'd']);
    expect(() => window[-4]).toThrow('The window holds 3 items: there is none at -4.');
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

  it('grows when an age beyond its size is asked for, and holds that from then on', () => {
    const window = new RollingWindow<string>(2);
    ['a', 'b', 'c'].forEach((item) => {
      window.add(item);
    });

    expect([window[1], window.size, window.isReady]).toEqual(['b', 2, true]);
    expect([window[3], window.size, window.isReady]).toEqual([undefined, 4, false]);
    window.add('d');
    window.add('e');
    expect([...window]).toEqual(['e', 'd', 'c', 'b']);
    window.add('f');
    expect([[...window], window.mostRecentlyRemoved]).toEqual([['f', 'e', 'd', 'c'], 'b']);
  });

  it('is set by index, and filled with nothing up to there', () => {
    const window = new RollingWindow<number>(3);
    window[1] = 7;
    expect([[...window], window.samples]).toEqual([[undefined, 7], 2]);
    window[-3] = 1;
    expect([...window]).toEqual([1, 7]);
    window[4] = 5;
    expect([[...window], window.size]).toEqual([[undefined, undefined, undefined, 1, 5], 5]);
  });

  it('keeps the latest items whatever sizes it is given on the way', () => {
    const change = fc.record({
      size: fc.integer({ min: 1, max: 9 }),
      items: fc.array(fc.integer(), { maxLength: 12 }),
    });

    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const window = new RollingWindow<number>(3);
        let model: number[] = [];

        for (const { items, size } of changes) {
          window.size = size;
          model = model.slice(0, size);

          for (const item of items) {
            window.add(item);
            model = [item, ...model].slice(0, size);
          }

          expect([...window]).toEqual(model);
          expect([window.count, window.size]).toEqual([model.length, size]);
        }
      }),
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
