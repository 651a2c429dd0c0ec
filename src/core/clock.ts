/**
 * The one clock of a run.
 *
 * @module
 */

/** Tells the time of the run: simulated in a backtest, the wall's in live trading. */
export interface Clock {
  /** Now, in epoch milliseconds UTC. */
  readonly utc: number;
}

/** A clock that stands until somebody moves it; backtests and tests own one. */
export class ManualClock implements Clock {
  #utc: number;

  /**
   * @param utc - the time to start at, epoch milliseconds
   */
  constructor(utc = 0) {
    this.#utc = utc;
  }

  /** Now, in epoch milliseconds UTC. */
  get utc(): number {
    return this.#utc;
  }

  /**
   * Moves the clock.
   *
   * @param utc - epoch milliseconds; the caller keeps time from running backwards
   */
  set(utc: number): void {
    this.#utc = utc;
  }
}
