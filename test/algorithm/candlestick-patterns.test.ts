import * as plimsoll from 'plimsoll';
import { type QCAlgorithm, Resolution } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, minutes, type Prices, source } from '../engine/run.js';

const BARS = 40;
const prices = Array.from({ length: BARS }, (_, at): Prices => [100, 101 + (at % 3), 99, 100 + (at % 2)]);
const data = source('minute', { SPY: minutes('2020-01-06 09:30', prices) });

/** The names of all patterns of the package. */
const patterns = Object.entries(plimsoll)
  .filter(([, type]) => typeof type === 'function' && type.prototype instanceof plimsoll.CandlestickPattern)
  .map(([type]) => type);
const penetrating = [
  'AbandonedBaby',
  'DarkCloudCover',
  'EveningDojiStar',
  'EveningStar',
  'MatHold',
  'MorningDojiStar',
  'MorningStar',
];
const camel = (type: string): string => type.charAt(0).toLowerCase() + type.slice(1);

/** Calls a helper in a run, and returns what it made as the run left it. */
function made(helper: string, ...args: readonly unknown[]): plimsoll.CandlestickPattern {
  let pattern: plimsoll.CandlestickPattern | undefined;
  complete(
    {
      initialize(algorithm: QCAlgorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity('SPY', Resolution.Minute);
        const { candlestickPatterns } = algorithm;
        pattern = Reflect.apply(Reflect.get(candlestickPatterns, helper), candlestickPatterns, ['spy', ...args]);
      },
    },
    data,
  );

  return pattern as plimsoll.CandlestickPattern;
}

describe('candlestickPatterns', () => {
  it('has every pattern of the package', () => {
    expect(patterns).toHaveLength(61);
    expect(Object.keys(new plimsoll.CandlestickPatterns((_symbol, pattern) => pattern)).sort()).toEqual(
      patterns.map(camel).sort(),
    );
  });

  it.each(patterns)('makes %s, fed with each bar of its security', (type) => {
    const pattern = made(camel(type));

    expect(pattern).toBeInstanceOf(Reflect.get(plimsoll, type));
    expect([pattern.samples, pattern.isReady]).toEqual([BARS, true]);
  });

  it.each(penetrating)('gives %s its penetration', (type) => {
    expect(made(camel(type), 0.9).isReady).toBe(true);
    expect(() => made(camel(type), -1)).toThrow('expected a penetration of 0 or more, was -1.');
  });

  it('takes longer bars than the security has, and answers to every spelling', () => {
    expect(made('doji', Resolution.Hour).samples).toBe(1);
    expect(made('morningStar', 0.3, Resolution.Hour).samples).toBe(1);
    expect(made('ThreeBlackCrows').name).toBe('THREEBLACKCROWS');
    expect(made('three_black_crows').samples).toBe(BARS);
  });
});
