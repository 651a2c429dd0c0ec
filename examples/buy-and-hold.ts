/**
 * The smallest strategy: buy once, keep it.
 *
 * `npx plimsoll backtest examples/buy-and-hold.ts`
 *
 * @module
 */
import { QCAlgorithm } from 'plimsoll';

/** Puts the whole account into the S&P 500 on the first day. */
export class BuyAndHold extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2010, 1, 4);
    this.setEndDate(2019, 12, 31);
    this.setCash(100_000);
    this.setBenchmark('SPX');
    this.addEquity('SPX');
  }

  override onData(): void {
    if (!this.portfolio.invested && this.transactions.getOpenOrders().length === 0) {
      this.setHoldings('SPX', 1);
    }
  }
}
