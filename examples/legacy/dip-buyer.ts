/**
 * A legacy strategy in QuantConnect's C# style: buys what fell fast, sells what rose again.
 *
 * @module
 */
import type { QCAlgorithm, RelativeStrengthIndex, Slice } from 'plimsoll';

/** Buys when the short relative strength index is low, and defends the position when its limiter says so. */
export class DipBuyer {
  public readonly Name = 'DipBuyer';
  private readonly algo: QCAlgorithm;
  private readonly ticker: string;
  private readonly strength: RelativeStrengthIndex;
  private seen = false;

  public constructor(algo: QCAlgorithm, ticker: string) {
    this.algo = algo;
    this.ticker = ticker;
    this.strength = algo.RSI(ticker, 4);
  }

  public OnData(data: Slice): void {
    if (!this.strength.IsReady || !data.ContainsKey(this.ticker)) {
      return;
    }

    const held = this.algo.Portfolio.StrategyQuantityOf(this.Name, this.ticker);
    const value = this.strength.Current.Value;

    if (value > 50) {
      this.seen = false;
    }

    if (held === 0 && value < 20 && !this.seen) {
      this.seen = true;

      // Straight to the market, as it always did: whatever it forgot to ask, the gate asks.
      const quantity = Math.floor((this.algo.Portfolio.TotalPortfolioValue * 0.3) / data[this.ticker].Close);
      this.algo.MarketOrder(this.ticker, quantity, false, 'dip');
    } else if (held > 0 && (value > 60 || this.NeedsDefense(held))) {
      this.algo.MarketOrder(this.ticker, -held, false, 'recovered');
    }
  }

  private NeedsDefense(held: number): boolean {
    return this.algo.correlation_limiter.ShouldDefend({
      symbol: this.ticker,
      strategy: this.Name,
      quantity: held,
    });
  }
}
