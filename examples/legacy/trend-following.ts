/**
 * A legacy strategy in QuantConnect's C# style: long above the 200-day average.
 *
 * @module
 */
import type { QCAlgorithm, SimpleMovingAverage, Slice } from 'plimsoll';

/** Holds the index while it closes above its 200-day average. */
export class TrendFollowing {
  public readonly Name = 'TrendFollowing';
  private readonly algo: QCAlgorithm;
  private readonly ticker: string;
  private readonly average: SimpleMovingAverage;

  public constructor(algo: QCAlgorithm, ticker: string) {
    this.algo = algo;
    this.ticker = ticker;
    this.average = algo.SMA(ticker, 200);
  }

  public OnData(data: Slice): void {
    if (!this.average.IsReady || !data.ContainsKey(this.ticker)) {
      return;
    }

    const close = data[this.ticker].Close;
    const held = this.algo.Portfolio.StrategyQuantityOf(this.Name, this.ticker);

    if (held === 0 && close > this.average.Current.Value * 1.01) {
      this.Enter(close);
    } else if (held > 0 && close < this.average.Current.Value * 0.99) {
      this.algo.MarketOrder(this.ticker, -held, false, 'below the average');
      this.algo.spy_concentration_manager.request_spy_allocation(this.Name, 0);
    }
  }

  private Enter(close: number): void {
    const [allowed, reason] = this.algo.correlation_limiter.check_correlation_limits(this.ticker, this.Name);

    if (!allowed) {
      this.algo.Debug(`${this.Name} stays out: ${reason}`);
      return;
    }

    const [granted] = this.algo.spy_concentration_manager.request_spy_allocation(this.Name, 0.25);

    if (granted) {
      this.algo.MarketOrder(this.ticker, Math.floor((this.algo.Portfolio.TotalPortfolioValue * 0.25) / close));
    }
  }
}
