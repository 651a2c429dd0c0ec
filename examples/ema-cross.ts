/**
 * Indicators and parameters: a fast moving average crosses a slow one.
 *
 * `npx plimsoll backtest examples/ema-cross.ts --parameter ema-fast=20 --parameter ema-slow=100`
 *
 * @module
 */
import { type ExponentialMovingAverage, QCAlgorithm, type Slice } from 'plimsoll';

/** Holds the S&P 500 while its fast average is above its slow one. */
export class EmaCross extends QCAlgorithm {
  #fast: ExponentialMovingAverage | undefined;
  #slow: ExponentialMovingAverage | undefined;

  override initialize(): void {
    this.setStartDate(2005, 1, 3);
    this.setEndDate(2019, 12, 31);
    this.setBenchmark('SPX');
    this.addEquity('SPX');
    this.#fast = this.ema('SPX', this.getParameter('ema-fast', 20));
    this.#slow = this.ema('SPX', this.getParameter('ema-slow', 100));
    this.setWarmUp(100);
  }

  override onData(slice: Slice): void {
    const [fast, slow] = [this.#fast, this.#slow];

    if (this.isWarmingUp || !slow?.isReady || fast === undefined || !slice.containsKey('SPX')) {
      return;
    }

    this.plot('Averages', 'fast', fast.value);
    this.plot('Averages', 'slow', slow.value);

    if (fast.value > slow.value && !this.portfolio.invested) {
      this.setHoldings('SPX', 1);
    } else if (fast.value < slow.value && this.portfolio.invested) {
      this.liquidate('SPX');
    }
  }
}
