/**
 * LEAN's published results, reached through whole runs on LEAN's sample data.
 *
 * @module
 */
import { DayOfWeek, type MovingAverageConvergenceDivergence, MovingAverageType, Resolution } from 'plimsoll';
import { lean } from 'plimsoll/adapters/lean';
import { describe, expect, it } from 'vitest';
import { leanData, leanDataNote } from '../lean-data.js';
import { published } from '../lean-published.js';
import { complete, type Script } from './run.js';

const spy = 'SPY';

function once(
  from: readonly [number, number, number],
  to: readonly [number, number, number],
  resolution: Resolution,
): Script {
  return {
    initialize(algorithm) {
      algorithm.setStartDate(...from);
      algorithm.setEndDate(...to);
      algorithm.addEquity(spy, resolution);
    },
    onData(algorithm) {
      if (!algorithm.portfolio.invested) {
        algorithm.setHoldings(spy, 1);
      }
    },
  };
}

describe.skipIf(leanData === undefined)(`LEAN's published results${leanDataNote}`, () => {
  const data = lean({ folder: leanData ?? '' });

  it('of BasicTemplateAlgorithm: bought once on minute bars', () => {
    const result = complete(once([2013, 10, 7], [2013, 10, 11], Resolution.Minute), data);

    expect(result.orders).toHaveLength(1);
    expect(result.orders[0]).toMatchObject({
      quantity: 688,
      price: 144.7817,
      fees: 3.44,
      status: 'filled',
      createdTime: '2013-10-07T13:31:00Z',
      lastFillTime: '2013-10-07T13:31:00Z',
    });
    expect(result.orderEvents[1]?.fillPrice).toBeCloseTo(144.78172417, 10);
    expect(result.statistics).toEqual({
      ...published.BasicTemplateAlgorithm,
      OrderListHash: '3da9fa60bf95b9ed148b95e02e0cfc9e',
    });
  });

  it('of TrailingStopOrderRegressionAlgorithm: bought and sold by stops that follow the market', () => {
    let bought = false;
    let sold = false;
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2013, 10, 7);
          algorithm.setEndDate(2013, 10, 11);
          algorithm.addEquity(spy, Resolution.Minute);
        },
        onData(algorithm) {
          if (!bought) {
            bought = true;
            algorithm.trailingStopOrder(spy, 100, 2, false);
          }

          if (!sold && algorithm.portfolio.invested) {
            sold = true;
            algorithm.trailingStopOrder(spy, -100, 0.5, false);
          }
        },
      },
      data,
    );

    expect(result.statistics).toEqual({
      ...published.TrailingStopOrderRegressionAlgorithm,
      OrderListHash: 'd56bac89a568c3a45cac595e69a35875',
    });
  });

  it('of BasicTemplateDailyAlgorithm: an order of the close, filled at the next open', () => {
    const { orders, statistics } = complete(once([2013, 10, 8], [2013, 10, 17], Resolution.Daily), data);

    expect(orders[0]).toMatchObject({ type: 'market-on-open', quantity: 697, createdTime: '2013-10-08T20:00:00Z' });
    expect(statistics).toMatchObject({
      'End Equity': '104486.22',
      'Compounding Annual Return': '424.375%',
      'Sharpe Ratio': '17.304',
      'Sortino Ratio': '35.217',
      'Information Ratio': '-19',
      'Total Fees': '$3.49',
      'Estimated Strategy Capacity': '$1200000000.00',
      'Portfolio Turnover': '10.01%',
    });
  });

  it('of AddRemoveSecurityRegressionAlgorithm: securities that come, and go with what is held of them', () => {
    let last = '';
    const { orders, statistics } = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2013, 10, 7);
          algorithm.setEndDate(2013, 10, 11);
          algorithm.addEquity(spy);
        },
        onData(algorithm) {
          const today = algorithm.time.toISODate() ?? '';
          const day = algorithm.time.weekday;

          if (last === today) {
            return;
          }

          if (!algorithm.portfolio.invested) {
            algorithm.setHoldings(spy, 0.5);
          } else if (day === DayOfWeek.Tuesday) {
            algorithm.addEquity('AIG');
            algorithm.addEquity('BAC');
          } else if (day === DayOfWeek.Wednesday) {
            algorithm.setHoldings('AIG', 0.25);
            algorithm.setHoldings('BAC', 0.25);
          } else if (day === DayOfWeek.Thursday) {
            algorithm.removeSecurity('BAC');
            algorithm.removeSecurity('AIG');
          }

          last = today;
        },
      },
      data,
    );

    expect(orders.map(({ symbol, quantity }) => `${symbol} ${quantity}`)).toEqual([
      'SPY 344',
      'AIG 615',
      'BAC 2043',
      'BAC -2043',
      'AIG -615',
    ]);
    expect(statistics).toMatchObject({
      'End Equity': '101776.32',
      'Compounding Annual Return': '296.356%',
      'Average Win': '0.46%',
      'Sharpe Ratio': '12.966',
      Alpha: '0.678',
      Beta: '0.707',
      'Total Fees': '$28.30',
      'Estimated Strategy Capacity': '$4700000.00',
      'Lowest Capacity Asset': 'AIG R735QTJ8XC9X',
      'Portfolio Turnover': '29.88%',
    });
  });

  it('of MACDTrendAlgorithm over eleven years, with the order that it sends again on an ex-dividend midnight', () => {
    let macd: MovingAverageConvergenceDivergence | undefined;
    const { statistics } = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2004, 1, 1);
          algorithm.setEndDate(2015, 1, 1);
          algorithm.addEquity(spy, Resolution.Daily);
          macd = algorithm.macd(spy, 12, 26, 9, MovingAverageType.Exponential, Resolution.Daily);
        },
        onData(algorithm) {
          if (macd?.isReady !== true) {
            return;
          }

          const held = algorithm.portfolio[spy]?.quantity ?? 0;
          const signal = (macd.current.value - macd.signal.current.value) / macd.fast.current.value;

          if (held <= 0 && signal > 0.0025) {
            algorithm.setHoldings(spy, 1);
          } else if (held >= 0 && signal < -0.0025) {
            algorithm.liquidate(spy);
          }
        },
      },
      data,
    );

    const { OrderListHash: _, ...figures } = statistics;

    expect(figures).toEqual({
      'Total Orders': '85',
      'Average Win': '4.78%',
      'Average Loss': '-4.16%',
      'Compounding Annual Return': '2.952%',
      Drawdown: '34.900%',
      Expectancy: '0.228',
      'Start Equity': '100000',
      'End Equity': '137751.04',
      'Net Profit': '37.751%',
      'Sharpe Ratio': '0.029',
      'Sortino Ratio': '0.022',
      'Probabilistic Sharpe Ratio': '0.005%',
      'Loss Rate': '43%',
      'Win Rate': '57%',
      'Profit-Loss Ratio': '1.15',
      Alpha: '-0.015',
      Beta: '0.411',
      'Annual Standard Deviation': '0.103',
      'Annual Variance': '0.011',
      'Information Ratio': '-0.34',
      'Tracking Error': '0.123',
      'Treynor Ratio': '0.007',
      'Total Fees': '$468.54',
      'Estimated Strategy Capacity': '$950000000.00',
      'Lowest Capacity Asset': 'SPY R735QTJ8XC9X',
      'Portfolio Turnover': '2.09%',
      'Drawdown Recovery': '1931',
    });
  });
});
