import { DailyCloses } from 'plimsoll';
import { describe, expect, it } from 'vitest';

describe('daily closes', () => {
  it('keeps the last value of each day', () => {
    const closes = new DailyCloses(5);

    expect([closes.add(1, 10), closes.add(1, 11), closes.add(2, 12)]).toEqual([true, true, true]);
    expect(closes.days).toEqual([1, 2]);
    expect(closes.values).toEqual([11, 12]);
    expect(closes.newestDay).toBe(2);
  });

  it('forgets the oldest day beyond its capacity', () => {
    const closes = new DailyCloses(2);
    [1, 2, 3].forEach((day) => {
      closes.add(day, day * 10);
    });

    expect(closes.days).toEqual([2, 3]);
    expect(closes.values).toEqual([20, 30]);
    expect(closes.length).toBe(2);
  });

  it.each([
    ['NaN', 2, Number.NaN],
    ['infinite', 2, Number.POSITIVE_INFINITY],
    ['zero', 2, 0],
    ['negative', 2, -1],
    ['of a day before the newest', 0, 5],
    ['of no day', Number.NaN, 5],
  ])('does not take a value that is %s', (_name, day, value) => {
    const closes = new DailyCloses(5);
    closes.add(1, 10);

    expect(closes.add(day, value)).toBe(false);
    expect(closes.values).toEqual([10]);
  });
});
