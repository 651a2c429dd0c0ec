/**
 * What others may see of the portfolio: read-only, always current.
 *
 * @module
 */

/** The position in one security. */
export interface HoldingView {
  /** The ticker. */
  readonly ticker: string;
  /** Signed units held. */
  readonly quantity: number;
  /** Mean entry price of the open position; 0 when flat. */
  readonly averagePrice: number;
  /** The latest price; 0 before the first. */
  readonly price: number;
  /** Signed market value in account currency. */
  readonly holdingsValue: number;
  /** Profit of the open position at the latest price, in account currency, without fees. */
  readonly unrealizedProfit: number;
}

/** The account, as risk plugins and models see it. */
export interface PortfolioView {
  /** Cash and holdings at the latest prices, in account currency. */
  readonly totalPortfolioValue: number;
  /** Cash in account currency, negative when borrowed. */
  readonly cash: number;
  /** Whether any position is open. */
  readonly invested: boolean;
  /** The positions that are not flat. */
  readonly openHoldings: readonly HoldingView[];

  /**
   * Returns the signed quantity held.
   *
   * @param ticker - upper case
   * @returns signed units, 0 when flat or unknown
   */
  quantityOf(ticker: string): number;

  /**
   * Returns the signed quantity that one strategy holds.
   *
   * @param strategyName - the strategy
   * @param ticker - upper case
   * @returns signed units, 0 when flat or unknown
   */
  strategyQuantityOf(strategyName: string, ticker: string): number;
}

/**
 * Names the position of one strategy in one symbol, for tables of positions.
 *
 * @param position - whose, and in what
 */
export function positionKey({ strategy, ticker }: Pick<PositionChange, 'strategy' | 'ticker'>): string {
  return `${strategy}\n${ticker}`;
}

/** How a fill changed the position of one strategy in one symbol. */
export interface PositionChange {
  /** Whose position it is. */
  readonly strategy: string;
  /** The ticker. */
  readonly ticker: string;
  /** Signed units held before the fill. */
  readonly before: number;
  /** Signed units held after it. */
  readonly after: number;
}
