/**
 * The account as a journal records it: whole, and only when it changed.
 *
 * @module
 */
import type { HoldingView, PortfolioView } from '../../portfolio/view.js';
import { number } from './numbers.js';
import type { RecordedAccount, RecordedNumber } from './records.js';

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

  /** Whether the account is not as it was told last. */
  get isChanged(): boolean {
    const { cash, totalPortfolioValue, openHoldings } = this.#portfolio;

    return this.#isNew || !this.#isAsSeen(cash, totalPortfolioValue, openHoldings);
  }

  /**
   * Tells how the account stands.
   *
   * @returns the account, or `undefined` while it is as it was told last
   */
  change(): RecordedAccount | undefined {
    const { cash, totalPortfolioValue, openHoldings } = this.#portfolio;

    if (!this.#isNew && this.#isAsSeen(cash, totalPortfolioValue, openHoldings)) {
      return undefined;
    }

    const seen = [cash, totalPortfolioValue];
    const tickers: string[] = [];

    for (const { ticker, quantity, averagePrice, price, holdingsValue, unrealizedProfit } of openHoldings) {
      tickers.push(ticker);
      seen.push(quantity, averagePrice, price, holdingsValue, unrealizedProfit);
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

  /** Every record asks this, so nothing is allocated. */
  #isAsSeen(cash: number, equity: number, holdings: readonly HoldingView[]): boolean {
    const seen = this.#seen;

    if (!(holdings.length === this.#tickers.length && Object.is(cash, seen[0]) && Object.is(equity, seen[1]))) {
      return false;
    }

    for (let index = 0; index < holdings.length; index += 1) {
      const { ticker, quantity, averagePrice, price, holdingsValue, unrealizedProfit } = holdings[index] as HoldingView;
      const at = 2 + index * 5;
      const isSame =
        ticker === this.#tickers[index] &&
        Object.is(quantity, seen[at]) &&
        Object.is(averagePrice, seen[at + 1]) &&
        Object.is(price, seen[at + 2]) &&
        Object.is(holdingsValue, seen[at + 3]) &&
        Object.is(unrealizedProfit, seen[at + 4]);

      if (!isSame) {
        return false;
      }
    }

    return true;
  }
}
