/** @module */
import fc from 'fast-check';
import { computeStatistics, DAY, Decimal, type SampleSeries, type SeriesPoint, type StatisticsInput } from 'plimsoll';
import { describe, expect, it } from 'vitest';

function daily(values: readonly number[]): SeriesPoint[] {
  return values.map((value, day) => ({ utc: day * DAY, value }));
}

function series(changes: Partial<SampleSeries> = {}): SampleSeries {
  return { equity: [], performance: [], benchmark: [], turnover: [], ...changes };
}

function compute(changes: Partial<StatisticsInput> = {}): Record<string, string> {
  return computeStatistics({
    series: series(),
    startingCapital: 100_000,
    totalOrders: 0,
    totalFees: 0,
    records: [],
    ...changes,
  });
}

const samples = series({
  equity: daily([100_000, 101_000, 99_000, 99_000, 101_000, 100_500, 103_000]),
  performance: daily([0, 1.5, 1, -2, 3, -1, 2]),
  benchmark: daily([100, 100, 101, 100, 102, 103, 105]),
  turnover: daily([0.5, 0, 0.25]),
});

const nothing = {
  'Total Orders': '0',
  'Average Win': '0%',
  'Average Loss': '0%',
  'Compounding Annual Return': '0%',
  Drawdown: '0%',
  Expectancy: '0',
  'Start Equity': '100000',
  'End Equity': '100000',
  'Net Profit': '0%',
  'Sharpe Ratio': '0',
  'Sortino Ratio': '0',
  'Probabilistic Sharpe Ratio': '0%',
  'Loss Rate': '0%',
  'Win Rate': '0%',
  'Profit-Loss Ratio': '0',
  Alpha: '0',
  Beta: '0',
  'Annual Standard Deviation': '0',
  'Annual Variance': '0',
  'Information Ratio': '0',
  'Tracking Error': '0',
  'Treynor Ratio': '0',
  'Total Fees': '$0.00',
  'Estimated Strategy Capacity': '$0',
  'Lowest Capacity Asset': '',
  'Portfolio Turnover': '0%',
  'Drawdown Recovery': '0',
};

describe('computeStatistics', () => {
  it('agrees with the formulas worked out by another program', () => {
    const records = [
      { utc: 1, profitLoss: Decimal.parse('2000') },
      { utc: 2, profitLoss: Decimal.parse('-1020') },
    ];

    expect(compute({ series: samples, records, totalOrders: 4, totalFees: 3.485, riskFreeRate: () => 0.02 })).toEqual({
      'Total Orders': '4',
      'Average Win': '2.00%',
      'Average Loss': '-1.00%',
      'Compounding Annual Return': '503.853%',
      Drawdown: '2.000%',
      Expectancy: '0.5',
      'Start Equity': '100000',
      'End Equity': '103000',
      'Net Profit': '3.00%',
      'Sharpe Ratio': '10.618',
      'Sortino Ratio': '31.139',
      'Probabilistic Sharpe Ratio': '67.131%',
      'Loss Rate': '50%',
      'Win Rate': '50%',
      'Profit-Loss Ratio': '2',
      Alpha: '-13.057',
      Beta: '1.526',
      'Annual Standard Deviation': '0.329',
      'Annual Variance': '0.108',
      'Information Ratio': '-40.61',
      'Tracking Error': '0.181',
      'Treynor Ratio': '2.29',
      'Total Fees': '$3.49',
      'Estimated Strategy Capacity': '$0',
      'Lowest Capacity Asset': '',
      'Portfolio Turnover': '25.00%',
      'Drawdown Recovery': '3',
    });
  });

  it('prints zeros without samples', () => {
    expect(compute()).toEqual(nothing);
  });

  it.each([
    ['one daily gain', series({ ...samples, performance: daily([0, 1, 2]), benchmark: daily([1, 2, 3]) })],
    ['a benchmark that is too short', series({ ...samples, benchmark: daily([1, 2, 3]) })],
  ])('tells only equity and turnover with %s', (_, few) => {
    expect(compute({ series: few })).toEqual({
      ...nothing,
      'End Equity': '103000',
      'Portfolio Turnover': '25.00%',
    });
  });

  it('prints zeros for an account that never moved', () => {
    const flat = daily([100_000, 100_000, 100_000, 100_000, 100_000]);
    const zeros = daily([0, 0, 0, 0, 0]);
    const still = series({ equity: flat, performance: zeros, benchmark: flat, turnover: zeros });

    expect(compute({ series: still, riskFreeRate: () => 0.01 })).toEqual(nothing);
  });

  it('takes the noise of a constant gain for no variance', () => {
    const gains = daily([0, 0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
    const constant = series({ ...samples, performance: gains, benchmark: daily([1, 2, 3, 2, 3, 2, 3, 2]) });
    const statistics = compute({ series: constant });

    expect(statistics['Annual Variance']).toBe('0');
    expect(statistics['Sharpe Ratio']).toBe('0');
  });

  it('prints finite values for an account that lost everything', () => {
    const lost = series({
      equity: daily([100_000, 50_000, 0, -10, -10]),
      performance: daily([0, -50, -100, 0, 0]),
      benchmark: daily([0, 0, 100, 0, 100]),
      turnover: daily([0.5]),
    });
    const statistics = compute({ series: lost, records: [{ utc: 1, profitLoss: Decimal.parse('-100010') }] });

    expect(statistics).toMatchObject({
      'Compounding Annual Return': '0%',
      Drawdown: '100.000%',
      'End Equity': '-10',
      'Net Profit': '-100.010%',
      'Average Loss': '-100.01%',
    });
  });

  it('prints the capacity with two significant digits', () => {
    const capacity = { value: Decimal.parse('56123000.00'), lowestAsset: undefined };

    expect(compute({ capacity })['Estimated Strategy Capacity']).toBe('$56000000.00');
  });

  it.each([
    [0, '€0.00'],
    [3.4, '€3.40'],
    [3.4849, '€3.48'],
    [3.485, '€3.49'],
    [1234.5, '€1234.50'],
  ])('prints fees of %d as %s', (totalFees, expected) => {
    expect(compute({ totalFees, currencySymbol: '€' })['Total Fees']).toBe(expected);
  });

  it('averages the interest of the days that were sampled', () => {
    const days: number[] = [];
    const riskFreeRate = (day: number): number => {
      days.push(day);
      return day < 3 ? 0.01 : 0.03;
    };
    const mixed = compute({ series: samples, riskFreeRate });

    expect(days).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(mixed).toEqual(compute({ series: samples, riskFreeRate: () => 0.15 / 7 }));
  });

  it('annualizes by the days of a year', () => {
    const crypto = compute({ series: samples, tradingDaysPerYear: 365 });

    expect(crypto['Annual Variance']).toBe('0.157');
    expect(compute({ series: samples })['Annual Variance']).toBe('0.108');
  });

  it('never prints NaN or infinity, whatever happened', () => {
    const value = fc.oneof(
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.constantFrom(0, -100, 1e-12, -1e-12, 1e28, 1e22, -1e22),
    );
    const list = fc.array(value, { maxLength: 12 });

    fc.assert(
      fc.property(list, list, list, list, list, value, (equity, performance, prices, turnover, profits, capital) => {
        const length = Math.min(performance.length, prices.length);
        const wild = series({
          equity: daily(equity),
          performance: daily(performance.slice(0, length)),
          benchmark: daily(prices.slice(0, length)),
          turnover: daily(turnover),
        });
        const records = profits.map((profit, utc) => ({ utc, profitLoss: Decimal.fromNumber(profit) }));
        const statistics = compute({ series: wild, records, startingCapital: capital });

        expect(Object.keys(statistics)).toEqual(Object.keys(nothing));

        for (const text of Object.values(statistics)) {
          expect(text).toMatch(/^$|^\$?-?\d+(\.\d+)?(E\+\d+)?%?$/);
        }
      }),
    );
  });
});
