/**
 * The old circuit breaker.
 *
 * @module
 */
import { isWithin, PerformanceTracker } from 'plimsoll';
import type { LegacyAlgorithm, LegacyAnswer } from './algorithm.js';

/** What may be set on an old circuit breaker. */
export interface CircuitBreakerOptions {
  /** The largest fall from the peak, as a fraction of it. */
  readonly max_drawdown?: number;
  /** The largest loss of a day, as a fraction of the value at the end of the day before. */
  readonly max_daily_loss?: number;
}

/**
 * Says that trading must stop after a fall from the peak or a loss on one day, as it did before there was a unified risk manager.
 *
 * @remarks It looks at the account only when it is asked: peaks and falls between two questions are not seen. Once it is triggered, it
 * stays so until somebody resets it. It stops nobody who does not ask.
 */
export class CircuitBreaker {
  readonly #algorithm: LegacyAlgorithm;
  readonly #maxDrawdown: number;
  readonly #maxDailyLoss: number;
  #tracker = new PerformanceTracker();
  #reason = '';

  /**
   * @param algorithm - the algorithm
   * @param options - the limits; a fall of 60 % and a daily loss of 25 % when absent
   */
  constructor(algorithm: LegacyAlgorithm, options: CircuitBreakerOptions = {}) {
    this.#algorithm = algorithm;
    this.#maxDrawdown = options.max_drawdown ?? 0.6;
    this.#maxDailyLoss = options.max_daily_loss ?? 0.25;
  }

  /**
   * Looks at the account.
   *
   * @returns whether trading may go on, and why (not)
   * @throws FrameworkError `BAD_ARGUMENT` when the account's value is not a finite number
   */
  check_circuit_breaker(): LegacyAnswer {
    const tracker = this.#tracker;
    tracker.update(this.#algorithm.clock.utc, this.#algorithm.portfolio.totalPortfolioValue);

    if (this.#reason === '') {
      this.#reason = this.#broken(tracker);

      if (this.#reason !== '') {
        this.#algorithm.log(`[CircuitBreaker] triggered: ${this.#reason}`);
      }
    }

    return this.#reason === '' ? [true, 'Circuit breaker check passed'] : [false, this.#reason];
  }

  /** Looks at the account and tells whether trading may go on. */
  is_trading_allowed(): boolean {
    return this.check_circuit_breaker()[0];
  }

  /** Looks at the account and tells whether the breaker is triggered. */
  is_triggered(): boolean {
    return !this.is_trading_allowed();
  }

  /** Lets trading go on; the account's value of now becomes the peak. */
  reset_circuit_breaker(): void {
    this.#tracker = new PerformanceTracker();
    this.#reason = '';
  }

  /** Returns the state and the measured numbers. */
  get_status(): Readonly<Record<string, unknown>> {
    return { triggered: this.#reason !== '', reason: this.#reason, ...this.#tracker.getStatus() };
  }

  #broken({ peak, drawdown, dayStartEquity, dailyProfit }: PerformanceTracker): string {
    // Limits are compared in money: fractions round differently.
    if (!isWithin(drawdown, this.#maxDrawdown * peak)) {
      return `Drawdown ${drawdown} from peak ${peak} is beyond ${this.#maxDrawdown}`;
    }

    return isWithin(-dailyProfit, this.#maxDailyLoss * dayStartEquity)
      ? ''
      : `Daily loss ${-dailyProfit} of ${dayStartEquity} is beyond ${this.#maxDailyLoss}`;
  }
}
