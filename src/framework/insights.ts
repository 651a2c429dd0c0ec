/**
 * The insights of an algorithm that hold, and those that just ended.
 *
 * @module
 */
import type { Clock } from '../core/clock.js';
import type { DateTime } from '../core/time.js';
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import { expireInsight, Insight } from './insight.js';

let add: (manager: InsightManager, insight: Insight) => void;

/** The insights that were emitted, until somebody takes the expired ones out. */
export class InsightManager {
  static {
    add = (manager, insight): void => manager.#add(insight);
  }

  readonly #clock: Clock;
  readonly #byTicker = new Map<string, Insight[]>();
  #count = 0;
  #totalCount = 0;

  /**
   * @param clock - the algorithm's clock
   */
  constructor(clock: Clock) {
    this.#clock = clock;
    Object.freeze(this);
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** How many there ever were. */
  get totalCount(): number {
    return this.#totalCount;
  }

  /** When the first of them closes, epoch milliseconds; Infinity when there is none. */
  get nextExpiryUtc(): number {
    let next = Number.POSITIVE_INFINITY;

    for (const insight of this) {
      next = Math.min(next, insight.closeUtc);
    }

    return next;
  }

  /**
   * Lists the insights of a security, oldest first.
   *
   * @param symbol - a symbol or a ticker
   */
  get(symbol: SymbolLike): readonly Insight[] {
    return [...(this.#byTicker.get(tickerOf(symbol)) ?? [])];
  }

  /**
   * Tells whether there are insights of a security.
   *
   * @param symbol - a symbol or a ticker
   */
  containsKey(symbol: SymbolLike): boolean {
    return this.#byTicker.has(tickerOf(symbol));
  }

  /**
   * Lists the insights that hold.
   *
   * @param utc - at which instant; now when absent
   */
  getActiveInsights(utc: DateTime | number = this.#clock.utc): Insight[] {
    return [...this].filter((insight) => insight.isActive(utc));
  }

  /**
   * Tells whether an insight of a security holds.
   *
   * @param symbol - a symbol or a ticker
   * @param utc - at which instant; now when absent
   */
  hasActiveInsights(symbol: SymbolLike, utc: DateTime | number = this.#clock.utc): boolean {
    return (this.#byTicker.get(tickerOf(symbol)) ?? []).some((insight) => insight.isActive(utc));
  }

  /**
   * Ends insights now.
   *
   * @param which - insights, or the securities all of whose insights end
   */
  cancel(which: Iterable<Insight | SymbolLike>): void {
    for (const one of which) {
      for (const insight of one instanceof Insight ? [one] : this.get(one)) {
        expireInsight(insight, this.#clock.utc);
      }
    }
  }

  /** {@inheritDoc InsightManager.cancel} */
  expire(which: Iterable<Insight | SymbolLike>): void {
    this.cancel(which);
  }

  /**
   * Takes out the insights that hold no more.
   *
   * @param utc - at which instant; now when absent
   * @returns those that were taken out
   */
  removeExpiredInsights(utc: DateTime | number = this.#clock.utc): Insight[] {
    const removed: Insight[] = [];

    for (const [ticker, insights] of this.#byTicker) {
      const expired = insights.filter((insight) => insight.isExpired(utc));

      if (expired.length === insights.length) {
        this.#byTicker.delete(ticker);
      } else if (expired.length > 0) {
        this.#byTicker.set(
          ticker,
          insights.filter((insight) => !insight.isExpired(utc)),
        );
      }

      removed.push(...expired);
    }

    this.#count -= removed.length;
    return removed;
  }

  /** Goes through all of them, security by security. */
  *[Symbol.iterator](): IterableIterator<Insight> {
    for (const insights of this.#byTicker.values()) {
      yield* insights;
    }
  }

  #add(insight: Insight): void {
    const ticker = tickerOf(insight.symbol);
    const insights = this.#byTicker.get(ticker);

    if (insights === undefined) {
      this.#byTicker.set(ticker, [insight]);
    } else {
      insights.push(insight);
    }

    this.#count += 1;
    this.#totalCount += 1;
  }
}

/**
 * Adds an insight that has begun. Only for the framework: the package does not export it.
 *
 * @param manager - where to
 * @param insight - the insight
 */
export function addInsight(manager: InsightManager, insight: Insight): void {
  add(manager, insight);
}
