/**
 * What the old managers need of the algorithm that made them.
 *
 * @module
 */

/** The algorithm, as the old managers see it; every `QCAlgorithm` is one. */
export interface LegacyAlgorithm {
  /** The algorithm's clock. */
  readonly clock: {
    /** Now, in epoch milliseconds UTC. */
    readonly utc: number;
  };
  /** The account. */
  readonly portfolio: {
    /** Cash and holdings at the latest prices, in account currency. */
    readonly totalPortfolioValue: number;
  };

  /**
   * Writes to the algorithm's log.
   *
   * @param message - one line
   */
  log(message: string): void;
}

/** An answer of an old manager: whether it is allowed, and why (not). */
export type LegacyAnswer = readonly [allowed: boolean, reason: string];
