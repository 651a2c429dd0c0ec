/**
 * A legacy strategy in QuantConnect's C# style: holds the index around the turn of the month.
 *
 * @module
 */
import type { QCAlgorithm, Slice } from 'plimsoll';

/** Buys five trading days before the end of a month and sells five days after it. */
export class TurnOfMonth {
  public readonly Name = 'TurnOfMonth';
  private readonly algo: QCAlgorithm;
  private readonly ticker: string;
  private wanted = false;

  public constructor(algo: QCAlgorithm, ticker: string) {
    this.algo = algo;
    this.ticker = ticker;
    const { DateRules: dates, TimeRules: times } = algo;
    algo.Schedule.On(dates.MonthEnd(ticker, 5), times.Noon, () => {
      this.wanted = true;
    });
    algo.Schedule.On(dates.MonthStart(ticker, 4), times.Noon, () => {
      this.wanted = false;
    });
  }

  public OnData(data: Slice): void {
    if (!data.ContainsKey(this.ticker)) {
      return;
    }

    const held = this.algo.Portfolio.StrategyQuantityOf(this.Name, this.ticker);

    if (held === 0 && this.wanted && this.algo.circuit_breaker.check_circuit_breaker()[0]) {
      const quantity = Math.floor((this.algo.Portfolio.TotalPortfolioValue * 0.2) / data[this.ticker].Close);
      const ticket = this.algo.MarketOrder(this.ticker, quantity, false, 'turn of the month');
      this.wanted = ticket.Status !== 'invalid';
    } else if (held > 0 && !this.wanted) {
      this.algo.MarketOrder(this.ticker, -held);
    }
  }
}
