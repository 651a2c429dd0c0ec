/**
 * The account as a journal tells it.
 *
 * @module
 */
import { type HoldingView, type PortfolioView, positionKey } from '../../portfolio/view.js';
import { asNumber } from '../journal/numbers.js';
import type { FillRecord, RecordedAccount, RecordedNumber } from '../journal/records.js';

/** Shows plugins the account as it was when the record was written. */
export class RecordedPortfolio implements PortfolioView {
  readonly #strategies = new Map<string, number>();
  #byTicker: ReadonlyMap<string, number> = new Map();
  #cash = 0;
  #equity = 0;
  #holdings: readonly HoldingView[] = [];

  /** Cash in account currency, negative when borrowed. */
  get cash(): number {
    return this.#cash;
  }

  /** Cash and holdings at the latest prices, in account currency. */
  get totalPortfolioValue(): number {
    return this.#equity;
  }

  /** Whether any position is open. */
  get invested(): boolean {
    return this.#holdings.length > 0;
  }

  /** The positions that are not flat. */
  get openHoldings(): readonly HoldingView[] {
    return this.#holdings;
  }

  quantityOf(ticker: string): number {
    return this.#byTicker.get(ticker) ?? 0;
  }

  strategyQuantityOf(strategyName: string, ticker: string): number {
    return this.#strategies.get(positionKey({ strategy: strategyName, ticker })) ?? 0;
  }

  /**
   * Takes the account of a record.
   *
   * @param account - the account; absent where it is as it was told last
   */
  take(account: RecordedAccount | undefined): void {
    if (account !== undefined) {
      this.#cash = asNumber(account.cash);
      this.#equity = asNumber(account.equity);
      this.#holdings = account.holdings.map(holdingOf);
      this.#byTicker = new Map(this.#holdings.map(({ ticker, quantity }) => [ticker, quantity]));
    }
  }

  /**
   * Takes what changed in the positions of strategies.
   *
   * @param changes - as they were recorded
   */
  change(changes: FillRecord['changes']): void {
    for (const [strategy, ticker, , after] of changes) {
      this.#strategies.set(positionKey({ strategy, ticker }), asNumber(after));
    }
  }
}

function holdingOf([ticker, ...numbers]: readonly [string, ...RecordedNumber[]]): HoldingView {
  const [quantity = 0, averagePrice = 0, price = 0, holdingsValue = 0, unrealizedProfit = 0] = numbers.map(asNumber);

  return Object.freeze({ ticker, quantity, averagePrice, price, holdingsValue, unrealizedProfit });
}
