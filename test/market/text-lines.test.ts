/**
 * Lines of text, however its bytes are cut.
 *
 * @module
 */
import fc from 'fast-check';
import { textLines } from 'plimsoll';
import { describe, expect, it } from 'vitest';

function lines(text: string, size: number): string[] {
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );

  return [...textLines(pieces, 'a.csv')];
}

describe('textLines', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\n\nb', ['a', '', 'b']],
    ['\n', ['']],
    ['\uFEFFa\nb\r', ['a', 'b']],
    ['ä,€,😀\nß', ['ä,€,😀', 'ß']],
  ])('splits %j', (text, expected) => {
    for (const size of [1, 2, 3, 100]) {
      expect(lines(text, size)).toEqual(expected);
    }
  });

  it('gives the same lines however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é', '😀') }),
        fc.integer({ min: 1, max: 9 }),
        (text, size) => {
          const expected = text.split(/\r?\n/);

          expect(lines(text, size)).toEqual(expected.at(-1) === '' ? expected.slice(0, -1) : expected);
        },
      ),
    );
  });

  it('refuses a line that never ends before it fills the memory', () => {
    const pieces = Array.from({ length: 100 }, () => new Uint8Array(64 * 1024).fill(49));
    let read = 0;

    expect(() => {
      const counted = (function* (): Generator<Uint8Array> {
        for (const piece of pieces) {
          read += 1;
          yield piece;
        }
      })();

      return [...textLines(counted, 'a.csv')];
    }).toThrow('a.csv:1: expected a row of text, was a line of more than 1000000 characters.');
    expect(read).toBeLessThan(20);
  });
});
