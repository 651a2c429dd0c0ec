/**
 * The limit on realised volatility.
 *
 * @module
 */
import { DAY, DailyCloses, isWithin, type Slice, type TimeZone } from 'plimsoll';
import { type Breaker, type BreakerChange, type BreakerRefusal, percent, unchanged } from './breaker.js';
import type { VolatilityConfig } from './config.js';

/** The fraction of the limit at which openings resume, unless the configuration says another. */
const recoverPart = 0.75;

/**
 * Returns the volatility at which openings resume.
 *
 * @param config - the limit
 * @returns annualised, a fraction
 */
export function recoverVolatilityOf(config: VolatilityConfig): number {
  return config.recoverVolatility ?? config.maxVolatility * recoverPart;
}

/** Trips when the daily returns of a reference, or of the account, vary too much. */
export class VolatilityBreaker implements Breaker {
  readonly name = 'volatility';
  readonly #config: VolatilityConfig;
  readonly #recover: number;
  readonly #zone: TimeZone;
  readonly #closes: DailyCloses;
  #closeUtc = Number.NEGATIVE_INFINITY;
  #utc = Number.NaN;
  #measured: number | undefined;
  #trippedUtc: number | undefined;

  constructor(config: VolatilityConfig, zone: TimeZone, before?: VolatilityBreaker) {
    this.#config = config;
    this.#recover = recoverVolatilityOf(config);
    this.#zone = zone;
    const measured = before !== undefined && before.#config.symbol === config.symbol ? before : undefined;
    this.#closes = new DailyCloses(config.window + 1, measured === undefined ? undefined : measured.#closes);
    this.#trippedUtc = before === undefined ? undefined : before.#trippedUtc;

    if (measured !== undefined) {
      this.#utc = measured.#utc;
      this.#closeUtc = measured.#closeUtc;
      this.#measure();
    }
  }

  get trippedUtc(): number | undefined {
    return this.#trippedUtc;
  }

  see(slice: Slice): void {
    const bar = this.#config.symbol === undefined ? undefined : slice.get(this.#config.symbol);

    if (bar !== undefined) {
      this.#take(Math.floor(bar.symbol.timeZone.toLocal(bar.startUtc) / DAY), bar.close, bar.endUtc);
    }
  }

  observe(equity: number, utc: number): readonly BreakerChange[] {
    this.#utc = utc;

    if (this.#config.symbol === undefined) {
      this.#take(Math.floor(this.#zone.toLocal(utc) / DAY), equity, utc);
    }

    const volatility = this.#known();

    if (volatility === undefined) {
      return unchanged;
    }

    if (this.#trippedUtc === undefined) {
      return isWithin(volatility, this.#config.maxVolatility) ? unchanged : this.#trip(utc);
    }

    const passed = utc - this.#trippedUtc;

    if (!(passed >= this.#config.minTrippedDays * DAY && isWithin(volatility, this.#recover))) {
      return unchanged;
    }

    this.#trippedUtc = undefined;
    const message = `volatility of ${this.#reference()} is ${percent(volatility)}, ${percent(this.#recover)} ends the stop`;
    return [{ tripped: false, message, numbers: this.#numbers() }];
  }

  refusal(): BreakerRefusal | undefined {
    if (this.#trippedUtc !== undefined) {
      return { code: 'VOLATILITY_LIMIT', message: this.#describe(), numbers: this.#numbers() };
    }

    if (this.#known() !== undefined || this.#config.whenUnknown === 'allow') {
      return undefined;
    }

    const message = `volatility of ${this.#reference()} is unknown: ${this.#closes.length} of ${this.#config.window + 1} daily closes, the newest at most ${this.#config.maxAgeDays} days old`;
    return { code: 'VOLATILITY_UNKNOWN', message, numbers: this.#numbers() };
  }

  #trip(utc: number): readonly BreakerChange[] {
    this.#trippedUtc = utc;

    return [{ tripped: true, message: this.#describe(), numbers: this.#numbers() }];
  }

  #take(day: number, value: number, utc: number): void {
    if (this.#closes.add(day, value)) {
      this.#closeUtc = utc;
      this.#measure();
    }
  }

  #measure(): void {
    const { returnsPerYear, window } = this.#config;
    this.#measured = this.#closes.length > window ? annualised(this.#closes.values, returnsPerYear) : undefined;
  }

  #known(): number | undefined {
    return this.#utc - this.#closeUtc <= this.#config.maxAgeDays * DAY ? this.#measured : undefined;
  }

  #reference(): string {
    return this.#config.symbol ?? 'the account';
  }

  #describe(): string {
    const now = this.#known();
    const says = now === undefined ? 'is unknown' : `is ${percent(now)}`;

    return `volatility of ${this.#reference()} ${says}; ${percent(this.#config.maxVolatility)} is the limit, ${percent(this.#recover)} ends the stop`;
  }

  #numbers(): Readonly<Record<string, unknown>> {
    return {
      reference: this.#config.symbol ?? 'equity',
      volatility: this.#known() ?? null,
      maxVolatility: this.#config.maxVolatility,
      recoverVolatility: this.#recover,
      closes: this.#closes.length,
    };
  }
}

/** @source sample standard deviation of simple returns, times the root of the returns in a year */
function annualised(closes: readonly number[], returnsPerYear: number): number {
  const returns = closes.slice(1).map((close, i) => close / (closes[i] as number) - 1);
  const mean = returns.reduce((sum, value) => sum + value, 0) / returns.length;
  const squares = returns.reduce((sum, value) => sum + (value - mean) ** 2, 0);

  return Math.sqrt((squares / (returns.length - 1)) * returnsPerYear);
}
