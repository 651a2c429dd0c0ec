/**
 * The position sizer: a stop costs the budget and no more, and what cannot be known is an error.
 *
 * @module
 */
import fc from 'fast-check';
import { PositionSizer, type PositionSizerConfig, type PositionSizerDependencies, type SizeRequest } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { Account, spy } from './desk.js';

function sizer(
  config?: PositionSizerConfig,
  more: Partial<PositionSizerDependencies> = {},
  portfolio = new Account(),
): PositionSizer {
  return new PositionSizer({ portfolio, ...more }, config);
}

describe('the quantity', () => {
  test.each([
    ['a stop of 5 risks 1000 of 100000', { price: 100, stopDistance: 5 }, 200],
    ['a stop that divides unevenly is rounded down', { price: 100, stopDistance: 7 }, 142],
    ['a far stop leaves little', { price: 100, stopDistance: 999 }, 1],
    ['a stop beyond the budget leaves nothing', { price: 100, stopDistance: 1001 }, 0],
    ['a near stop is bounded by the size of the position', { price: 100, stopDistance: 0.01 }, 250],
    ['twice the risk, twice the units', { price: 100, stopDistance: 10, riskFraction: 0.02 }, 200],
    ['volatility makes a stop two deviations away', { price: 100, volatility: 0.02 }, 250],
    ['more volatility makes fewer units', { price: 100, volatility: 0.1 }, 50],
    ['a named stop wins over volatility', { price: 100, stopDistance: 10, volatility: 0.5 }, 100],
  ])('%s', (_title, request, units) => {
    expect(sizer().quantityFor({ symbol: spy, ...request })).toBe(units);
  });

  test('follows the configuration', () => {
    const config = { riskFraction: 0.02, maxPositionFraction: 1, stopDeviations: 1 };

    expect(sizer(config).quantityFor({ symbol: 'SPY', price: 100, volatility: 0.1 })).toBe(200);
    expect(sizer(config).quantityFor({ symbol: 'SPY', price: 100, stopDistance: 0.01 })).toBe(1000);
    expect(sizer(config).getStatus()).toEqual(config);
  });

  test('uses what is known of the symbol, in whole lots', () => {
    const facts = (ticker: string): { price: number; multiplier: number; lotSize: number } | undefined =>
      ticker === 'ES' ? { price: 4000, multiplier: 50, lotSize: 1 } : { price: 10_000, multiplier: 1, lotSize: 0.01 };
    const known = sizer({ maxPositionFraction: 4 }, { facts, volatility: () => 0.01 });

    expect(known.quantityFor({ symbol: 'es', riskFraction: 0.1 })).toBe(2);
    expect(known.quantityFor({ symbol: 'BTC', stopDistance: 3000 })).toBe(0.33);
  });

  test.each([0, -50_000])('is nothing in an account worth %d', (value) => {
    const account = new Account();
    account.totalPortfolioValue = value;

    expect(sizer({}, {}, account).quantityFor({ symbol: 'SPY', price: 100, stopDistance: 5 })).toBe(0);
  });

  test('never costs more than the budget at the stop, nor more than the largest position', () => {
    const money = fc.double({ min: 0.01, max: 10_000, noNaN: true });

    fc.assert(
      fc.property(money, money, fc.double({ min: 0.001, max: 1, noNaN: true }), (price, stopDistance, riskFraction) => {
        const units = sizer().quantityFor({ symbol: 'SPY', price, stopDistance, riskFraction });

        expect(Number.isInteger(units)).toBe(true);
        expect(units * stopDistance).toBeLessThanOrEqual(100_000 * riskFraction * (1 + 1e-12));
        expect(units * price).toBeLessThanOrEqual(25_000 * (1 + 1e-12));
      }),
      { numRuns: 300 },
    );
  });
});

describe('refused with BAD_ARGUMENT', () => {
  const bad = [Number.NaN, Number.POSITIVE_INFINITY, 0, -1, '5', null];

  for (const member of ['price', 'stopDistance', 'volatility', 'riskFraction'] as const) {
    test.each(bad)(`${member} %s`, (value) => {
      const request = { symbol: 'SPY', price: 100, stopDistance: 5, [member]: value } as SizeRequest;

      expect(() => sizer().quantityFor(request)).toThrow(
        expect.objectContaining({ code: 'BAD_ARGUMENT', message: expect.stringContaining(member) }),
      );
    });
  }

  test.each([
    ['no symbol', { price: 100, stopDistance: 5 }, 'symbol'],
    ['an empty ticker', { symbol: '', price: 100, stopDistance: 5 }, 'symbol'],
    ['a misspelled member', { symbol: 'SPY', price: 100, stopDistnce: 5 }, 'stopDistnce'],
    ['no price anywhere', { symbol: 'SPY', stopDistance: 5 }, 'SPY needs a price above 0'],
    ['neither stop nor volatility', { symbol: 'SPY', price: 100 }, 'SPY needs a stopDistance or volatility above 0'],
    ['nothing', undefined, 'expected'],
  ])('%s', (_title, request, said) => {
    expect(() => sizer().quantityFor(request as SizeRequest)).toThrow(
      expect.objectContaining({ code: 'BAD_ARGUMENT', message: expect.stringContaining(said) }),
    );
  });

  test.each([
    ['multiplier', { price: 100, multiplier: 0, lotSize: 1 }],
    ['lotSize', { price: 100, multiplier: 1, lotSize: Number.NaN }],
    ['price', { price: 0, multiplier: 1, lotSize: 1 }],
  ])('a %s that is none', (said, facts) => {
    expect(() => sizer({}, { facts: () => facts }).quantityFor({ symbol: 'SPY', stopDistance: 5 })).toThrow(
      `SPY needs a ${said} above 0`,
    );
  });

  test('an account of unknown worth', () => {
    const account = new Account();
    account.totalPortfolioValue = Number.NaN;

    expect(() => sizer({}, {}, account).quantityFor({ symbol: 'SPY', price: 100, stopDistance: 5 })).toThrow(
      'the account is worth NaN',
    );
  });
});

test.each([
  { riskFraction: 0 },
  { riskFraction: 1.01 },
  { maxPositionFraction: 0 },
  { maxPositionFraction: 20.01 },
  { stopDeviations: Number.NaN },
  { riskFracton: 0.1 },
])('a configuration of %j is refused', (config) => {
  expect(() => sizer(config as PositionSizerConfig)).toThrow(expect.objectContaining({ code: 'BAD_CONFIGURATION' }));
});
