import fc from 'fast-check';
import * as plimsoll from 'plimsoll';
import { type Candle, CandlestickPattern, candlestickPattern, FrameworkError } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { leanDataNote } from '../lean-data.js';
import { columns, ties } from './candlestick-columns.js';
import { barsOf, make, referenceFolder } from './reference-run.js';

/** Open, high, low, close. */
type Prices = readonly [open: number, high: number, low: number, close: number];

interface Bar {
  readonly endUtc: number;
  readonly value: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

function barOf([open, high, low, close]: Prices, at: number): Bar {
  return { endUtc: at * 60_000, value: close, open, high, low, close };
}

/** The signals of a pattern on each candle. */
function signalsOf(type: string, candles: readonly Prices[], args: readonly unknown[] = []): readonly number[] {
  const pattern = make(type, args);

  return candles.map((prices, at) => {
    pattern.update(barOf(prices, at) as never);
    return pattern.value;
  });
}

/** A body of 1 and a range of 2, with two equal shadows. */
const ordinary: Prices = [100, 101.5, 99.5, 101];
const before: readonly Prices[] = Array.from({ length: 16 }, () => ordinary);

/** The signal on the last of some candles that follow ordinary ones. */
function signal(type: string, candles: readonly Prices[], args: readonly unknown[] = []): number {
  return signalsOf(type, [...before, ...candles], args).at(-1) ?? Number.NaN;
}

/** Beside ordinary candles a body of 1 is average, 0.2 a doji, a shadow of 0.5 short, of 0.2 very short; 0.4 is near, 1.2 far, 0.1 equal. */
type Row = readonly [
  what: string,
  type: string,
  expected: number,
  candles: readonly Prices[],
  args?: readonly unknown[],
];

const longWhite: Prices = [100, 102.1, 99.9, 102];
const longBlack: Prices = [102, 102.1, 99.9, 100];

const rows: readonly Row[] = [
  ['a body of the mean', 'LongLineCandle', 0, [[100, 101.1, 99.9, 101]]],
  ['a body above the mean', 'LongLineCandle', 1, [[100, 101.1, 99.9, 101.01]]],
  ['a black body above the mean', 'LongLineCandle', -1, [[101.01, 101.1, 99.9, 100]]],
  ['a body of the mean', 'ShortLineCandle', 0, [[100, 101.1, 99.9, 101]]],
  ['a body below the mean', 'ShortLineCandle', 1, [[100, 101.1, 99.9, 100.99]]],
  ['a shadow that is just not short', 'ShortLineCandle', 0, [[100, 101.4, 99.9, 100.9]]],
  ['a shadow that is just short', 'ShortLineCandle', 1, [[100, 101.39, 99.9, 100.9]]],
  ['a body of a tenth of the mean range', 'Doji', 1, [[100, 101, 99, 100.2]]],
  ['a body of more', 'Doji', 0, [[100, 101, 99, 100.21]]],
  ['no range at all', 'Doji', 1, [[100, 100, 100, 100]]],
  ['a lower shadow that is just not very short', 'BeltHold', 0, [[100, 102.3, 99.8, 102]]],
  ['a lower shadow that is just very short', 'BeltHold', 1, [[100, 102.3, 99.81, 102]]],
  ['an upper shadow that is just very short', 'BeltHold', -1, [[102, 102.19, 99.5, 100]]],
  ['an upper shadow that is just not very short', 'ClosingMarubozu', 0, [[100, 102.2, 99.5, 102]]],
  ['an upper shadow that is just very short', 'ClosingMarubozu', 1, [[100, 102.19, 99.5, 102]]],
  ['a shadow as long as the body', 'SpinningTop', 0, [[100, 101, 99.4, 100.5]]],
  ['shadows just longer than the body', 'SpinningTop', 1, [[100, 101.01, 99.49, 100.5]]],
  ['a shadow twice as long as the body', 'HighWaveCandle', 0, [[100, 100.9, 99.39, 100.3]]],
  ['shadows just longer than that', 'HighWaveCandle', 1, [[100, 100.91, 99.39, 100.3]]],
  ['a body near the middle', 'RickshawMan', 1, [[100.5, 101, 99, 100.4]]],
  ['a body just too far above it', 'RickshawMan', 0, [[100.51, 101, 99, 100.41]]],
  ['a body near the low of the candle before', 'Hammer', 1, [[99.9, 100.5, 99.3, 100.4]]],
  ['a body just above that', 'Hammer', 0, [[99.91, 100.51, 99.31, 100.41]]],
  ['a lower shadow as long as the body', 'Hammer', 0, [[99.9, 100.5, 99.4, 100.4]]],
  ['a body near the high of the candle before', 'HangingMan', -1, [[101.1, 101.7, 100.5, 101.6]]],
  ['a body just below that', 'HangingMan', 0, [[101.09, 101.69, 100.49, 101.59]]],
  ['a gap of zero', 'InvertedHammer', 0, [[99.6, 100.5, 99.5, 100]]],
  ['a gap of a cent', 'InvertedHammer', 1, [[99.59, 100.49, 99.49, 99.99]]],
  ['a gap of zero', 'ShootingStar', 0, [[101, 102, 100.9, 101.4]]],
  ['a gap of a cent', 'ShootingStar', -1, [[101.01, 102.01, 100.91, 101.41]]],
  ['a body over one end only', 'Engulfing', 0, [longWhite, [102.01, 103, 99, 100]]],
  ['a body over both ends', 'Engulfing', -1, [longWhite, [102.01, 103, 99, 99.99]]],
  ['a body over both ends', 'Engulfing', 1, [longBlack, [99.99, 103, 99, 102.01]]],
  ['a body that touches an end', 'Harami', 0, [longWhite, [102, 102.1, 101, 101.5]]],
  ['a body inside', 'Harami', -1, [longWhite, [101.99, 102.1, 101, 101.5]]],
  ['a body inside a black one', 'Harami', 1, [longBlack, [101.99, 102.1, 101, 101.5]]],
  ['a close half way down', 'DarkCloudCover', 0, [longWhite, [102.11, 103, 100, 101]]],
  ['a close just deeper', 'DarkCloudCover', -1, [longWhite, [102.11, 103, 100, 100.99]]],
  ['a first price at the high', 'DarkCloudCover', 0, [longWhite, [102.1, 103, 100, 100.99]]],
  ['a close at the bottom of the body', 'DarkCloudCover', 0, [longWhite, [102.11, 103, 99, 100]]],
  ['a close above a penetration', 'DarkCloudCover', 0, [longWhite, [102.11, 103, 100, 101.5]], [0.25]],
  ['a close below a penetration', 'DarkCloudCover', -1, [longWhite, [102.11, 103, 100, 101.49]], ['mine', 0.25]],
  ['a close half way up', 'Piercing', 0, [longBlack, [99.89, 101.5, 99, 101]]],
  ['a close just higher', 'Piercing', 1, [longBlack, [99.89, 101.5, 99, 101.01]]],
  ['a close half way up', 'Thrusting', -1, [longBlack, [99.89, 101.5, 99, 101]]],
  ['a close just higher', 'Thrusting', 0, [longBlack, [99.89, 101.5, 99, 101.01]]],
  ['a close that equals', 'MatchingLow', 1, [longBlack, [101, 101.5, 99, 99.9]]],
  ['a close just too far away', 'MatchingLow', 0, [longBlack, [101, 101.5, 99, 99.89]]],
  ['a close that equals above', 'InNeck', -1, [longBlack, [99.5, 101, 99, 100.1]]],
  ['a close just below the other', 'InNeck', 0, [longBlack, [99.5, 101, 99, 99.99]]],
  ['a close that equals the low', 'OnNeck', -1, [longBlack, [99.5, 101, 99, 99.8]]],
  ['a close just too far below the low', 'OnNeck', 0, [longBlack, [99.5, 101, 99, 99.79]]],
  ['a gap of zero', 'Kicking', 0, [longBlack, [102.2, 104.5, 102.1, 104.4]]],
  ['a gap of a cent', 'Kicking', 1, [longBlack, [102.2, 104.5, 102.11, 104.4]]],
  ['a gap of zero', 'AbandonedBaby', 0, [longBlack, [99.5, 99.9, 99, 99.5], [100, 103, 99.91, 101.5]]],
  ['a gap of a cent', 'AbandonedBaby', 1, [longBlack, [99.5, 99.89, 99, 99.5], [100, 103, 99.9, 101.5]]],
  ['a close at the penetration', 'MorningStar', 0, [longBlack, [99, 99.5, 98.5, 99.5], [99, 102, 98, 100.6]]],
  ['a close above the penetration', 'MorningStar', 1, [longBlack, [99, 99.5, 98.5, 99.5], [99, 102, 98, 100.61]]],
  ['a close above a penetration', 'MorningStar', 0, [longBlack, [99, 99.5, 98.5, 99.5], [99, 102, 98, 100.61]], [0.4]],
  ['a star that is no doji', 'MorningDojiStar', 0, [longBlack, [99, 99.5, 98.5, 99.5], [99, 102, 98, 101]]],
  ['a close at the penetration', 'EveningStar', 0, [longWhite, [102.5, 103, 102, 102.9], [103, 104, 101, 101.4]]],
  ['a close below the penetration', 'EveningStar', -1, [longWhite, [102.5, 103, 102, 102.9], [103, 104, 101, 101.39]]],
];

describe('a pattern at its limits', () => {
  const all = rows.map(([what, type, expected, candles, args = []]) => [what, type, expected, candles, args] as const);

  it.each(all)('with %s: %s is %i', (_what, type, expected, candles, args) => {
    expect(signal(type, candles, args)).toBe(expected);
  });
});

describe('a hikkake', () => {
  const inside: Prices = [100, 101, 100, 100.5];
  const down: Prices = [100, 100.9, 99.9, 100.5];
  const quiet: Prices = [100, 100.9, 99.9, 100.6];
  const up: Prices = [100, 102, 99.9, 101.01];

  it.each([
    ['at once', [inside, down, up], [0, 1, 2]],
    ['on the third bar', [inside, down, quiet, quiet, up], [0, 1, 0, 0, 2]],
    ['not on the fourth', [inside, down, quiet, quiet, quiet, up], [0, 1, 0, 0, 0, 0]],
    ['not by a close at the high', [inside, down, [100, 102, 99.9, 101]], [0, 1, 0]],
    ['not twice', [inside, down, up, up], [0, 1, 2, 0]],
  ] as const)('is confirmed %s', (_when, candles, expected) => {
    expect(signalsOf('Hikkake', [...before, ...candles]).slice(before.length)).toEqual(expected);
  });

  it('that came while it was not ready is confirmed when it is', () => {
    expect(signalsOf('Hikkake', [ordinary, inside, down, quiet, quiet, up])).toEqual([0, 0, 0, 0, 0, 2]);
  });
});

const cents = fc.array(fc.tuple(...[0, 0, 0, 0].map(() => fc.integer({ min: 0, max: 40 }))), {
  minLength: 40,
  maxLength: 90,
});

/** Candles in whole cents, of so few prices that equal lengths are common. */
function inCents(drawn: readonly (readonly number[])[]): readonly Prices[] {
  return drawn.map((four) => {
    const [open = 0, close = 0, above = 0, below = 0] = four;

    return [
      10_000 + open,
      10_000 + Math.max(open, close) + above,
      10_000 + Math.min(open, close) - below,
      10_000 + close,
    ];
  });
}

function scaled(candles: readonly Prices[], divisor: number): readonly Prices[] {
  return candles.map(([open, high, low, close]) => [open / divisor, high / divisor, low / divisor, close / divisor]);
}

describe('patterns', () => {
  it.each(Object.keys(columns))(
    '%s says the same in whole numbers and in fractions that binary cannot hold',
    (type) => {
      fc.assert(
        fc.property(cents, (drawn) => {
          const candles = inCents(drawn);
          const whole = signalsOf(type, candles);

          expect(signalsOf(type, scaled(candles, 100))).toEqual(whole);
          expect(signalsOf(type, scaled(candles, 1e9))).toEqual(whole);
        }),
        { numRuns: 15 },
      );
    },
  );

  it('compare with the mean of the ten candles before, or of five, however long the series', () => {
    const lengths = { body: 0, range: 0 };
    const measure = ([open, high, low, close]: Prices): typeof lengths => ({
      body: Math.abs(close - open),
      range: high - low,
    });

    fc.assert(
      fc.property(cents, (drawn) => {
        const candles = inCents(drawn);
        const sum = (key: 'body' | 'range', at: number, count: number): number =>
          candles.slice(at - count, at).reduce((total, prices) => total + measure(prices)[key], 0);
        const marubozu = signalsOf('LongLineCandle', candles);
        const doji = signalsOf('Doji', candles);
        const matching = signalsOf('MatchingLow', candles);

        for (let at = 10; at < candles.length; at += 1) {
          const [now, last] = [candles[at] as Prices, candles[at - 1] as Prices];
          const { body } = measure(now);
          const areBlack = now[3] < now[0] && last[3] < last[0];
          expect(doji[at], `doji at ${at}`).toBe(100 * body <= sum('range', at, 10) ? 1 : 0);
          expect(marubozu[at] === 0 || 10 * body > sum('body', at, 10), `long at ${at}`).toBe(true);
          expect(matching[at], `equal at ${at}`).toBe(
            areBlack && 100 * Math.abs(now[3] - last[3]) <= sum('range', at - 1, 5) ? 1 : 0,
          );
        }
      }),
    );
  });

  it('forget a bar with absurd prices', () => {
    const absurd: Prices = [1e80, 3e80, 1e79, 2e80];
    const candles = inCents(Array.from({ length: 60 }, (_none, at) => [at % 7, (at * 3) % 11, at % 5, at % 3]));

    for (const type of Object.keys(columns)) {
      const clean = signalsOf(type, [...before, ...candles]);
      const after = signalsOf(type, [...before, absurd, ...candles]);

      expect(after.slice(-25), type).toEqual(clean.slice(-25));
    }
  });

  it('find nothing where prices are 0, and begin with the first that are not', () => {
    const none: readonly Prices[] = Array.from({ length: 20 }, () => [0, 0, 0, 0]);

    for (const type of Object.keys(columns)) {
      const late = signalsOf(type, [...none, ...before, longWhite, longBlack]);

      expect(late.slice(-2), type).toEqual(signalsOf(type, [...before, longWhite, longBlack]).slice(-2));
    }
  });

  it.each([-0.01, Number.NaN, Number.POSITIVE_INFINITY])('refuse a penetration of %d', (penetration) => {
    const refusal = expect.objectContaining({
      code: 'BAD_ARGUMENT',
      message: `mine: expected a penetration of 0 or more, was ${penetration}.`,
    });

    expect(() => new plimsoll.MorningStar('mine', penetration)).toThrow(refusal);
    expect(() => new plimsoll.MatHold(penetration)).toThrow(FrameworkError);
  });

  it('can be described by anybody', () => {
    class OutsideBar extends candlestickPattern({
      name: 'OUTSIDEBAR',
      candles: 2,
      warmUpPeriod: 2,
      shape: (first: Candle, bar: Candle) => (bar.high > first.high && bar.low < first.low ? bar.color : 0),
    }) {}

    const pattern = new OutsideBar();
    [ordinary, longWhite, ordinary, [101, 102, 99, 100] as const].forEach((prices, at) => {
      pattern.update(barOf(prices, at));
    });

    expect(pattern).toBeInstanceOf(CandlestickPattern);
    expect([pattern.name, pattern.value, new OutsideBar('mine').name]).toEqual(['OUTSIDEBAR', -1, 'mine']);
  });
});

/** Lengths in whole millionths, as the digits of the file say. */
function lengthsOf({ open, high, close }: Bar): Readonly<Record<'body' | 'upper', number>> {
  const whole = (price: number): number => Math.round(price * 1e6);

  return {
    body: Math.abs(whole(close) - whole(open)),
    upper: whole(high) - Math.max(whole(open), whole(close)),
  };
}

describe.skipIf(referenceFolder === undefined)(`lines that TA-Lib is not followed in${leanDataNote}`, () => {
  const lines = Object.entries(ties).flatMap(([type, byFile]) =>
    Object.entries(byFile).flatMap(([file, at]) => at.map((line) => [type, file, line] as const)),
  );

  it.each(lines)('have two lengths that are equal to the last digit: %s, %s, line %i', (type, file, line) => {
    const bars = barsOf(file);
    const { body, upper } = lengthsOf(bars[line - 2] as Bar);
    const bodies = bars.slice(line - 12, line - 2).reduce((sum, bar) => sum + lengthsOf(bar).body, 0);
    const areEqual: Readonly<Record<string, boolean>> = {
      HighWaveCandle: upper === 2 * body,
      RickshawMan: upper === body,
      ShortLineCandle: 10 * body === bodies,
      SpinningTop: upper === body,
    };

    expect(areEqual[type]).toBe(true);
  });
});
