/**
 * The old correlation limiter.
 *
 * @module
 */
import type { LegacyAlgorithm, LegacyAnswer } from './algorithm.js';

/** What may be set on an old correlation limiter. */
export interface CorrelationLimiterOptions {
  /** Symbols by group; a symbol belongs to the first group that names it. */
  readonly correlation_groups?: Readonly<Record<string, readonly string[]>>;
  /** How many symbols of a group may be held. */
  readonly max_positions_per_group?: number;
}

/** The groups it was born with: index futures, and index funds. */
const GROUPS = { A1: ['ES', 'MES', 'NQ', 'MNQ'], A2: ['SPY', 'QQQ', 'IWM'] } as const;

/**
 * Limits how many symbols of a group may be held at once, as it did before there was a unified risk manager.
 *
 * @remarks
 * It knows only what callers report. It counts symbols, not positions: four strategies in one symbol count once, and the first that closes
 * frees the place. A symbol belongs to one group, so that ES and SPY are strangers. A symbol of no group always passes.
 */
export class August2024CorrelationLimiter {
  readonly #algorithm: LegacyAlgorithm;
  readonly #groups: ReadonlyMap<string, readonly string[]>;
  readonly #max: number;
  readonly #held = new Map<string, Set<string>>();

  /**
   * @param algorithm - the algorithm
   * @param options - groups and limit; those of August 2024 when absent
   */
  constructor(algorithm: LegacyAlgorithm, options: CorrelationLimiterOptions = {}) {
    this.#algorithm = algorithm;
    this.#groups = new Map(Object.entries(options.correlation_groups ?? GROUPS));
    this.#max = options.max_positions_per_group ?? 3;
  }

  /**
   * Answers whether a strategy may open a position.
   *
   * @param symbol - the ticker
   * @param strategyName - who asks
   * @returns whether, and why (not)
   */
  check_correlation_limits(symbol: string, strategyName: string): LegacyAnswer {
    const group = this.#groupOf(symbol);

    if (group === undefined) {
      return [true, 'Symbol not in correlation groups'];
    }

    const count = this.#held.get(group)?.size ?? 0;

    if (count < this.#max) {
      return [true, 'Correlation check passed'];
    }

    const reason = `Correlation limit reached: ${count}/${this.#max} in group ${group}`;
    this.#algorithm.log(`[August2024CorrelationLimiter] ${strategyName} in ${symbol}: ${reason}`);
    return [false, reason];
  }

  /**
   * Takes note of a position that opened.
   *
   * @param symbol - the ticker
   * @param _strategyName - whose; it never counted
   * @param _positionDetails - the position; it never counted
   */
  on_position_opened(symbol: string, _strategyName?: string, _positionDetails?: unknown): void {
    const group = this.#groupOf(symbol);

    if (group !== undefined) {
      const held = this.#held.get(group) ?? new Set<string>();
      held.add(ticker(symbol));
      this.#held.set(group, held);
    }
  }

  /**
   * Takes note of a position that closed: the symbol no longer counts, whoever else holds it.
   *
   * @param symbol - the ticker
   * @param _strategyName - whose; it never counted
   * @param _positionDetails - the position; it never counted
   */
  on_position_closed(symbol: string, _strategyName?: string, _positionDetails?: unknown): void {
    const group = this.#groupOf(symbol);

    if (group !== undefined) {
      this.#held.get(group)?.delete(ticker(symbol));
    }
  }

  /**
   * Answers whether a position needs defending: more symbols of its group are held than allowed.
   *
   * @param positionInfo - what the caller knows of the position; its `symbol` is read
   */
  ShouldDefend(positionInfo: Readonly<Record<string, unknown>>): boolean {
    const group = this.#groupOf(String(positionInfo['symbol'] ?? ''));

    return group !== undefined && (this.#held.get(group)?.size ?? 0) > this.#max;
  }

  /** Returns the symbols held, by group. */
  get_status(): Readonly<Record<string, unknown>> {
    return { current_positions: Object.fromEntries([...this.#held].map(([group, symbols]) => [group, [...symbols]])) };
  }

  #groupOf(symbol: string): string | undefined {
    for (const [group, symbols] of this.#groups) {
      if (symbols.includes(ticker(symbol))) {
        return group;
      }
    }

    return undefined;
  }
}

/** Strategies pass tickers and symbols, which read as their tickers. */
function ticker(symbol: string): string {
  return String(symbol).toUpperCase();
}
