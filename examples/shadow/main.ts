/**
 * A strategy that buys more of what falls, behind one limit, watched by two that are not in force: what would they have done?
 *
 * `npx plimsoll backtest examples/shadow/main.ts --risk examples/shadow/risk.json`
 *
 * @module
 */
import { type ExponentialMovingAverage, QCAlgorithm, type RelativeStrengthIndex, type Slice } from 'plimsoll';

/** Adds a fifth of the account on every dip of the S&P 500 while its trend holds, and sells all when it breaks. */
export class DipStacker extends QCAlgorithm {
  #strength: RelativeStrengthIndex | undefined;
  #trend: ExponentialMovingAverage | undefined;
  #steps = 0;

  override initialize(): void {
    this.setStartDate(2005, 1, 3);
    this.setEndDate(2012, 12, 31);
    this.setBenchmark('SPX');
    this.addEquity('SPX');
    this.#strength = this.rsi('SPX', 3);
    this.#trend = this.ema('SPX', 150);
    this.setWarmUp(150);
  }

  override onData(slice: Slice): void {
    const [strength, trend, bar] = [this.#strength, this.#trend, slice.bars.get('SPX')];

    if (this.isWarmingUp || bar === undefined || strength?.isReady !== true || trend?.isReady !== true) {
      return;
    }

    if (bar.close < trend.value) {
      this.#steps = 0;
      this.liquidate('SPX');
    } else if (strength.value < 20) {
      this.#steps = Math.min(this.#steps + 1, 5);
      this.setHoldings('SPX', this.#steps / 5);
    }
  }
}
