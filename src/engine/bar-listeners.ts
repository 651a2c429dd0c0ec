/**
 * Who hears of each trade bar of a security: indicators and consolidators.
 *
 * @module
 */
import type { TradeBar } from '../market/bars.js';

/** Tells listeners of bars, in the order in which they began to listen. */
export class BarListeners {
  readonly #listeners = new Map<string, ((bar: TradeBar) => void)[]>();

  /**
   * Calls a function with each trade bar of a security from now on.
   *
   * @param ticker - the security
   * @param listener - the function
   */
  add(ticker: string, listener: (bar: TradeBar) => void): void {
    const listeners = this.#listeners.get(ticker);

    if (listeners === undefined) {
      this.#listeners.set(ticker, [listener]);
    } else {
      listeners.push(listener);
    }
  }

  /**
   * Tells of a new bar. Whoever begins to listen while it is told hears the next one.
   *
   * @param bar - the bar
   */
  tell(bar: TradeBar): void {
    if (this.#listeners.size > 0) {
      const listeners = this.#listeners.get(bar.symbol.value);

      if (listeners !== undefined) {
        for (let index = 0, count = listeners.length; index < count; index += 1) {
          (listeners[index] as (bar: TradeBar) => void)(bar);
        }
      }
    }
  }
}
