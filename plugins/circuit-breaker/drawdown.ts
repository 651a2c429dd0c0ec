/**
 * The limit on the fall from the peak of the account's value, open profit included.
 *
 * @module
 */
import { DAY, isWithin } from 'plimsoll';
import { type Breaker, type BreakerChange, type BreakerRefusal, money, percent, unchanged } from './breaker.js';
import type { DrawdownConfig } from './config.js';

/** The fraction of the limit at which openings resume, unless the configuration says another. */
const recoverPart = 0.75;

/**
 * Returns the fall at which openings resume.
 *
 * @param config - the limit
 * @returns a fraction of the peak
 */
export function recoverDrawdownOf(config: DrawdownConfig): number {
  return config.recoverDrawdown ?? config.maxDrawdown * recoverPart;
}

/** Trips when the account has fallen too far from its peak. */
export class DrawdownBreaker implements Breaker {
  readonly name = 'drawdown';
  readonly #config: DrawdownConfig;
  readonly #recover: number;
  #peak: number | undefined;
  #equity = Number.NaN;
  #trippedUtc: number | undefined;

  constructor(config: DrawdownConfig, before?: DrawdownBreaker) {
    this.#config = config;
    this.#recover = recoverDrawdownOf(config);

    if (before !== undefined) {
      this.#peak = before.#peak;
      this.#equity = before.#equity;
      this.#trippedUtc = before.#trippedUtc;
    }
  }

  get trippedUtc(): number | undefined {
    return this.#trippedUtc;
  }

  observe(equity: number, utc: number): readonly BreakerChange[] {
    const peak = Math.max(this.#peak ?? equity, equity);
    this.#equity = equity;

    if (!(peak > 0)) {
      return unchanged;
    }

    this.#peak = peak;

    if (this.#trippedUtc !== undefined) {
      return this.#recovery(this.#trippedUtc, utc);
    }

    if (isWithin(peak - equity, this.#config.maxDrawdown * peak)) {
      return unchanged;
    }

    this.#trippedUtc = utc;
    return [{ tripped: true, message: this.#describe(), numbers: this.#numbers() }];
  }

  refusal(): BreakerRefusal | undefined {
    return this.#trippedUtc === undefined
      ? undefined
      : { code: 'DRAWDOWN_LIMIT', message: this.#describe(), numbers: this.#numbers() };
  }

  #recovery(trippedUtc: number, utc: number): readonly BreakerChange[] {
    const { minTrippedDays, cooldownDays, afterCooldown } = this.#config;
    const peak = this.#peak as number;
    const equity = this.#equity;
    const passed = utc - trippedUtc;

    if (passed >= minTrippedDays * DAY && isWithin(peak - equity, this.#recover * peak)) {
      const message = `the account is ${money(peak - equity)} below its peak of ${money(peak)}, ${percent(this.#recover)} ends the stop`;
      this.#trippedUtc = undefined;
      return [{ tripped: false, message, numbers: { ...this.#numbers(), rebased: false } }];
    }

    if (afterCooldown === 'rebase' && passed >= cooldownDays * DAY && equity > 0) {
      const message = `after ${cooldownDays} days the peak is set from ${money(peak)} to the account's ${money(equity)}`;
      const numbers = { ...this.#numbers(), rebased: true };
      this.#trippedUtc = undefined;
      this.#peak = equity;
      return [{ tripped: false, message, numbers }];
    }

    return unchanged;
  }

  #describe(): string {
    const peak = this.#peak as number;
    const limit = this.#config.maxDrawdown;

    return `the account is at ${money(this.#equity)}, ${money(peak - this.#equity)} below its peak of ${money(peak)}; ${money(limit * peak)} (${percent(limit)}) is the limit, ${money(this.#recover * peak)} ends the stop`;
  }

  #numbers(): Readonly<Record<string, unknown>> {
    const peak = this.#peak as number;

    return {
      equity: this.#equity,
      peak,
      drawdown: peak - this.#equity,
      maxDrawdown: this.#config.maxDrawdown * peak,
      recoverDrawdown: this.#recover * peak,
    };
  }
}
