import { Identity } from 'plimsoll';
import { describe, expect, it } from 'vitest';

describe('the window of an indicator', () => {
  const values = (indicator: Identity): number[] => [...indicator.window].map(({ value }) => value);

  it('holds the latest two values, and what it began with before them', () => {
    const indicator = new Identity('one');
    expect([values(indicator), indicator.window.isReady]).toEqual([[0], false]);
    indicator.update(1, 5);
    expect([values(indicator), indicator.window.isReady]).toEqual([[5, 0], true]);
    indicator.update(2, 6);
    expect([values(indicator), indicator[0]?.value, indicator[1]?.value]).toEqual([[6, 5], 6, 5]);
  });

  it('is filled from when it is first asked for, holds as many as it is told to, and is reset', () => {
    const indicator = new Identity('one');
    [1, 2, 3].forEach((value) => {
      indicator.update(value, value);
    });
    indicator.window.size = 4;
    [4, 5, 6].forEach((value) => {
      indicator.update(value, value);
    });
    expect([values(indicator), indicator[3]?.value, indicator[0]?.endUtc]).toEqual([[6, 5, 4, 3], 3, 6]);
    indicator.reset();
    expect([values(indicator), indicator.window.size]).toEqual([[0], 4]);
  });
});
