/**
 * LEAN's published results of its framework templates, reached through whole runs on LEAN's sample data.
 *
 * The first template's probabilistic Sharpe ratio was published by an earlier release that computed it otherwise, and is left out.
 *
 * @module
 * @source LEAN `Algorithm.CSharp/BasicTemplateFrameworkAlgorithm.cs` and `CompositeRiskManagementModelFrameworkAlgorithm.cs`
 */
import {
  AlphaModel,
  type BacktestResult,
  EqualWeightingPortfolioConstructionModel,
  ImmediateExecutionModel,
  Insight,
  InsightDirection,
  ManualUniverseSelectionModel,
  MaximumDrawdownPercentPerSecurity,
  PortfolioTarget,
  type QCAlgorithm,
  Resolution,
  RiskManagementModel,
  type SecurityChanges,
  type SecuritySymbol,
  TimeSpan,
} from 'plimsoll';
import { lean } from 'plimsoll/adapters/lean';
import { describe, expect, it } from 'vitest';
import { complete } from '../engine/run.js';
import { leanData, leanDataNote } from '../lean-data.js';

/** Says the same of every security, again when its period is over. */
class ConstantAlphaModel extends AlphaModel {
  readonly #period = TimeSpan.fromMinutes(20);
  readonly #symbols = new Set<SecuritySymbol>();
  readonly #saidUtc = new Map<SecuritySymbol, number>();

  override update(algorithm: QCAlgorithm): Insight[] {
    const { utc } = algorithm.clock;
    const due = [...this.#symbols].filter((symbol) => {
      const said = this.#saidUtc.get(symbol) ?? Number.NEGATIVE_INFINITY;

      return algorithm.securities.require(symbol).price !== 0 && utc - said >= this.#period.totalMilliseconds;
    });

    return due.map((symbol) => {
      this.#saidUtc.set(symbol, utc);
      return Insight.price(symbol, this.#period, InsightDirection.Up, 0.025);
    });
  }

  override onSecuritiesChanged(_algorithm: QCAlgorithm, changes: SecurityChanges): void {
    for (const { symbol } of changes.addedSecurities) {
      this.#symbols.add(symbol);
    }
  }
}

/** Closes a position that gained enough. */
class MaximumUnrealizedProfit extends RiskManagementModel {
  override manageRisk(algorithm: QCAlgorithm): PortfolioTarget[] {
    const gained = algorithm.securities.values.filter(({ bidPrice, feeModel, holdings, price }) => {
      const { holdingsCost, quantity } = holdings;

      return (
        quantity > 0 && bidPrice * quantity - holdingsCost - feeModel.fee({ quantity }, price) > 0.01 * holdingsCost
      );
    });
    const symbols = gained.map(({ symbol }) => symbol);
    algorithm.insights.cancel(symbols);
    return symbols.map((symbol) => new PortfolioTarget(symbol, 0));
  }
}

describe.skipIf(leanData === undefined)(`LEAN's published framework results${leanDataNote}`, () => {
  const data = lean({ folder: leanData ?? '' });

  function runTemplate(...risks: readonly RiskManagementModel[]): BacktestResult {
    return complete(
      {
        initialize(algorithm) {
          algorithm.universeSettings.resolution = Resolution.Minute;
          algorithm.setStartDate(2013, 10, 7);
          algorithm.setEndDate(2013, 10, 11);
          algorithm.setCash(100_000);
          algorithm.setUniverseSelection(new ManualUniverseSelectionModel('SPY'));
          algorithm.setAlpha(new ConstantAlphaModel());
          algorithm.setPortfolioConstruction(new EqualWeightingPortfolioConstructionModel(Resolution.Daily));
          algorithm.setExecution(new ImmediateExecutionModel());

          for (const model of risks) {
            algorithm.addRiskManagement(model);
          }
        },
      },
      data,
    );
  }

  it('of BasicTemplateFrameworkAlgorithm: one insight after the other, and a loss that is cut', () => {
    const result = runTemplate(new MaximumDrawdownPercentPerSecurity(0.01));

    expect(result.statistics).toMatchObject({
      'Total Orders': '3',
      'Average Win': '0%',
      'Average Loss': '-1.01%',
      'Compounding Annual Return': '261.134%',
      Drawdown: '2.200%',
      Expectancy: '-1',
      'End Equity': '101655.30',
      'Net Profit': '1.655%',
      'Sharpe Ratio': '8.472',
      'Loss Rate': '100%',
      'Win Rate': '0%',
      Alpha: '-0.091',
      Beta: '1.006',
      'Annual Standard Deviation': '0.224',
      'Annual Variance': '0.05',
      'Information Ratio': '-33.445',
      'Tracking Error': '0.002',
      'Treynor Ratio': '1.885',
      'Total Fees': '$10.32',
      'Estimated Strategy Capacity': '$27000000.00',
      'Portfolio Turnover': '59.86%',
    });
  });

  it('of CompositeRiskManagementModelFrameworkAlgorithm: gains are taken and losses cut', () => {
    const result = runTemplate(new MaximumUnrealizedProfit(), new MaximumDrawdownPercentPerSecurity(0.01));

    expect(result.statistics).toEqual({
      'Total Orders': '7',
      'Average Win': '1.05%',
      'Average Loss': '-1.01%',
      'Compounding Annual Return': '227.385%',
      Drawdown: '2.200%',
      Expectancy: '0.361',
      'Start Equity': '100000',
      'End Equity': '101527.86',
      'Net Profit': '1.528%',
      'Sharpe Ratio': '7.572',
      'Sortino Ratio': '0',
      'Probabilistic Sharpe Ratio': '65.486%',
      'Loss Rate': '33%',
      'Win Rate': '67%',
      'Profit-Loss Ratio': '1.04',
      Alpha: '-0.288',
      Beta: '0.994',
      'Annual Standard Deviation': '0.221',
      'Annual Variance': '0.049',
      'Information Ratio': '-46.455',
      'Tracking Error': '0.006',
      'Treynor Ratio': '1.686',
      'Total Fees': '$24.08',
      'Estimated Strategy Capacity': '$23000000.00',
      'Lowest Capacity Asset': 'SPY R735QTJ8XC9X',
      'Portfolio Turnover': '139.03%',
      'Drawdown Recovery': '3',
      OrderListHash: 'fa7c51aaf284cdc29cb4c0ac8ebd5356',
    });
  });
});
