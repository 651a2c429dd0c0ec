/**
 * The account as a journal records it: whole, and only when it changed.
 *
 * @module
 */
import type { PortfolioView } from '../portfolio/view.js';
import { number } from './journal-numbers.js';
import type { RecordedAccount, RecordedNumber } from './journal-records.js';

/** Notices when the account changes. */
export class AccountLog {
  readonly #portfolio: PortfolioView;
  #seen: number[] = [];
  #tickers: string[] = [];
  #isNew = true;

  /**
   * @param portfolio - the account
   */
  constructor(portfolio: PortfolioView) {
    this.#portfolio = portfolio;
  }

  /**
   * Tells how the account stands.
   *
   * @returns the account, or `undefined` while it is as it was told last
   */
  change(): RecordedAccount | undefined {
    const { cash, totalPortfolioValue, openHoldings } = this.#portfolio;
    const seen = [cash, totalPortfolioValue];
    const tickers: string[] = [];

    for (const { ticker, quantity, averagePrice, price, holdingsValue, unrealizedProfit } of openHoldings) {
      tickers.push(ticker);
      seen.push(quantity, averagePrice, price, holdingsValue, unrealizedProfit);
    }

    if (!this.#isNew && isSame(seen, this.#seen) && isSame(tickers, this.#tickers)) {
      return undefined;
    }

    this.#isNew = false;
    this.#seen = seen;
    this.#tickers = tickers;
    const row = (at: number): RecordedNumber[] => seen.slice(2 + at * 5, 7 + at * 5).map(number);

    return {
      cash: number(cash),
      equity: number(totalPortfolioValue),
      holdings: tickers.map((ticker, index) => [ticker, ...row(index)]),
    };
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
}
