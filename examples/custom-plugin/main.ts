/**
 * A strategy that loses small and often, behind a risk plugin of its own.
 *
 * `npx plimsoll backtest examples/custom-plugin/main.ts --risk examples/custom-plugin/risk.json`
 *
 * @module
 */
import { QCAlgorithm, type RelativeStrengthIndex, type Slice } from 'plimsoll';

/** Buys strength and sells weakness of the S&P 500, day by day. */
export class NervousTrader extends QCAlgorithm {
  #strength: RelativeStrengthIndex | undefined;

  override initialize(): void {
    this.setStartDate(2007, 1, 3);
    this.setEndDate(2009, 12, 31);
    this.setBenchmark('SPX');
    this.addEquity('SPX');
    this.#strength = this.rsi('SPX', 5);
  }

  override onData(slice: Slice): void {
    if (this.#strength?.isReady !== true || !slice.containsKey('SPX')) {
      return;
    }

    if (!this.portfolio.invested && this.#strength.value > 70) {
      this.setHoldings('SPX', 0.9);
    } else if (this.portfolio.invested && this.#strength.value < 50) {
      this.liquidate('SPX');
    }
  }
}
