/**
 * The old SPY concentration manager.
 *
 * @module
 */
import { isWithin } from 'plimsoll';
import type { LegacyAlgorithm, LegacyAnswer } from './algorithm.js';

/** What may be set on an old SPY concentration manager. */
export interface SpyConcentrationOptions {
  /** The most delta that all strategies together may have, without regard to sign. */
  readonly max_total_delta?: number;
}

/**
 * Shares a budget of SPY delta out to strategies, as it did before there was a unified risk manager.
 *
 * @remarks It knows only what strategies ask for: a grant lasts until its strategy gives it back, whatever is traded meanwhile.
 */
export class SPYConcentrationManager {
  readonly #algorithm: LegacyAlgorithm;
  readonly #max: number;
  readonly #granted = new Map<string, number>();

  /**
   * @param algorithm - the algorithm
   * @param options - the budget; 1 when absent, the whole account where delta is told as a part of equity
   */
  constructor(algorithm: LegacyAlgorithm, options: SpyConcentrationOptions = {}) {
    this.#algorithm = algorithm;
    this.#max = options.max_total_delta ?? 1;
  }

  /**
   * Asks for a share of the budget; it replaces what the strategy had.
   *
   * @param strategyName - who asks
   * @param requestedDelta - signed delta, in units of the budget
   * @returns whether it is granted, and why (not)
   */
  request_spy_allocation(strategyName: string, requestedDelta: number): LegacyAnswer {
    const others = this.get_spy_exposure() - Math.abs(this.#granted.get(strategyName) ?? 0);
    const total = others + Math.abs(requestedDelta);

    if (Number.isFinite(requestedDelta) && isWithin(total, this.#max)) {
      this.#granted.set(strategyName, requestedDelta);
      return [true, `SPY allocation approved: ${total}/${this.#max}`];
    }

    const reason = `SPY concentration limit: ${total}/${this.#max}`;
    this.#algorithm.log(`[SPYConcentrationManager] ${strategyName}: ${reason}`);
    return [false, reason];
  }

  /**
   * Gives a strategy's share back.
   *
   * @param strategyName - whose
   */
  release_spy_allocation(strategyName: string): void {
    this.#granted.delete(strategyName);
  }

  /** Returns how much of the budget is granted, without regard to sign. */
  get_spy_exposure(): number {
    return [...this.#granted.values()].reduce((sum, delta) => sum + Math.abs(delta), 0);
  }

  /** Returns what each strategy was granted. */
  get_status(): Readonly<Record<string, unknown>> {
    return { max_total_delta: this.#max, allocations: Object.fromEntries(this.#granted) };
  }
}
