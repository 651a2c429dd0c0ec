/**
 * The limit on the loss of one session.
 *
 * @module
 */
import { DAY, formatDay, isWithin, type TimeZone } from 'plimsoll';
import { type Breaker, type BreakerChange, type BreakerRefusal, money, percent, unchanged } from './breaker.js';
import type { DailyLossConfig } from './config.js';

/** Trips when the account lost too much since the end of the day before, until the next day. */
export class DailyLossBreaker implements Breaker {
  readonly name = 'dailyLoss';
  readonly #max: number;
  readonly #zone: TimeZone;
  #day = Number.NEGATIVE_INFINITY;
  #baseline = Number.NaN;
  #equity = Number.NaN;
  #trippedUtc: number | undefined;

  constructor(config: DailyLossConfig, zone: TimeZone, before?: DailyLossBreaker) {
    this.#max = config.maxDailyLoss;
    this.#zone = zone;

    if (before !== undefined) {
      this.#day = before.#day;
      this.#baseline = before.#baseline;
      this.#equity = before.#equity;
      this.#trippedUtc = before.#trippedUtc;
    }
  }

  get trippedUtc(): number | undefined {
    return this.#trippedUtc;
  }

  observe(equity: number, utc: number): readonly BreakerChange[] {
    const recovered = this.#startOfDay(Math.floor(this.#zone.toLocal(utc) / DAY), equity);
    this.#equity = equity;

    if (this.#trippedUtc !== undefined || isWithin(this.#baseline - equity, this.#max * this.#baseline)) {
      return recovered;
    }

    this.#trippedUtc = utc;
    return [...recovered, { tripped: true, message: this.#describe(), numbers: this.#numbers() }];
  }

  refusal(): BreakerRefusal | undefined {
    return this.#trippedUtc === undefined
      ? undefined
      : { code: 'DAILY_LOSS_LIMIT', message: this.#describe(), numbers: this.#numbers() };
  }

  #startOfDay(day: number, equity: number): readonly BreakerChange[] {
    if (!(day > this.#day)) {
      return unchanged;
    }

    this.#baseline = this.#day === Number.NEGATIVE_INFINITY ? equity : this.#equity;
    this.#day = day;

    if (this.#trippedUtc === undefined) {
      return unchanged;
    }

    this.#trippedUtc = undefined;
    const message = `the session of ${formatDay(day)} starts from ${money(this.#baseline)}`;
    return [{ tripped: false, message, numbers: { equity, baseline: this.#baseline, day: formatDay(day) } }];
  }

  #describe(): string {
    const loss = this.#baseline - this.#equity;
    const limit = this.#max * this.#baseline;

    return `the account lost ${money(loss)} of ${money(this.#baseline)} on ${formatDay(this.#day)}; ${money(limit)} (${percent(this.#max)}) is the limit of a day`;
  }

  #numbers(): Readonly<Record<string, unknown>> {
    return {
      equity: this.#equity,
      baseline: this.#baseline,
      loss: this.#baseline - this.#equity,
      maxLoss: this.#max * this.#baseline,
      day: formatDay(this.#day),
    };
  }
}
