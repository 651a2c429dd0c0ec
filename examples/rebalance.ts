/**
 * Several securities and a schedule: equal shares, set right at each start of a month. No framework models needed.
 *
 * `npx plimsoll backtest examples/rebalance.ts --data <folder of LEAN data>`
 *
 * @module
 */
import { QCAlgorithm, Resolution } from 'plimsoll';

const tickers = ['SPY', 'IBM', 'AAPL', 'BAC'];

/** Keeps four shares at a quarter of the account each. */
export class MonthlyRebalance extends QCAlgorithm {
  #due = false;

  override initialize(): void {
    this.setStartDate(2005, 1, 3);
    this.setEndDate(2014, 12, 31);
    this.setCash(1_000_000);

    for (const ticker of tickers) {
      this.addEquity(ticker, Resolution.Daily);
    }

    this.schedule.on(this.dateRules.monthStart('SPY'), this.timeRules.afterMarketOpen('SPY', 30), () => {
      this.#due = true;
    });
  }

  override onData(): void {
    if (!this.#due || tickers.some((ticker) => !this.securities.get(ticker)?.hasData)) {
      return;
    }

    this.#due = false;
    // A little less than a quarter: orders placed after the close are filled at the next open, at another price.
    this.setHoldings(tickers.map((symbol) => ({ symbol, quantity: 0.24 })));
  }
}
