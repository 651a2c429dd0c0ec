/**
 * What the three breakers have in common.
 *
 * @module
 */
import type { Slice } from 'plimsoll';

/** The codes under which breakers refuse. */
export type BreakerCode = 'DRAWDOWN_LIMIT' | 'DAILY_LOSS_LIMIT' | 'VOLATILITY_LIMIT' | 'VOLATILITY_UNKNOWN';

/** Why nothing may be opened. */
export interface BreakerRefusal {
  /** The limit. */
  readonly code: BreakerCode;
  /** The numbers against the limit, for a person. */
  readonly message: string;
  /** The numbers. */
  readonly numbers: Readonly<Record<string, unknown>>;
}

/** A breaker tripped or recovered. */
export interface BreakerChange {
  /** Whether it tripped; else it recovered. */
  readonly tripped: boolean;
  /** What a person reads. */
  readonly message: string;
  /** The numbers. */
  readonly numbers: Readonly<Record<string, unknown>>;
}

/** One limit that trips and recovers. */
export interface Breaker {
  /** Its name in events and in the status: its key in the configuration. */
  readonly name: 'drawdown' | 'dailyLoss' | 'volatility';
  /** When it tripped, epoch milliseconds UTC; `undefined` while it is not tripped. */
  readonly trippedUtc: number | undefined;

  /**
   * Takes the account's value, and trips or recovers.
   *
   * @param equity - finite
   * @param utc - epoch milliseconds, never before the last one
   * @returns what changed, in order
   */
  observe(equity: number, utc: number): readonly BreakerChange[];

  /** Says why nothing may be opened now, or nothing. */
  refusal(): BreakerRefusal | undefined;

  /**
   * Takes the trades of a slice, for breakers that measure them.
   *
   * @param slice - all data of one instant
   */
  see?(slice: Slice): void;
}

/** No change: the usual answer of {@link Breaker.observe}. */
export const unchanged: readonly BreakerChange[] = Object.freeze([]);

/**
 * Writes an amount of money for a person.
 *
 * @param amount - in account currency
 * @returns two decimals
 */
export function money(amount: number): string {
  return amount.toFixed(2);
}

/**
 * Writes a fraction for a person.
 *
 * @param fraction - such as 0.0512
 * @returns such as `5.12 %`
 */
export function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)} %`;
}
