/**
 * The delta budget that strategies share.
 *
 * @module
 */
import { isWithin } from 'plimsoll';
import type { DeltaConfig } from './config.js';

/** What became of a request. */
export interface DeltaAnswer {
  /** Whether the strategy has what it asked for. */
  readonly granted: boolean;
  /** The numbers against the limits, for a person. */
  readonly message: string;
}

/**
 * Returns the most that one strategy may have.
 *
 * @param config - the budget
 * @returns an absolute delta, in units of the budget
 */
export function maxStrategyDeltaOf(config: DeltaConfig): number {
  return config.maxStrategyDelta ?? config.maxTotalDelta;
}

/** Keeps what each strategy was granted; a request replaces the strategy's former one. */
export class DeltaBudget {
  #config: DeltaConfig;
  readonly #granted = new Map<string, number>();

  /**
   * @param config - the limits
   */
  constructor(config: DeltaConfig) {
    this.#config = config;
  }

  /**
   * Takes other limits; what was granted stays granted, also beyond them.
   *
   * @param config - the limits
   */
  limit(config: DeltaConfig): void {
    this.#config = config;
  }

  /** The symbol whose delta is shared out. */
  get symbol(): string {
    return this.#config.symbol;
  }

  /** What each strategy was granted. */
  get granted(): ReadonlyMap<string, number> {
    return this.#granted;
  }

  /**
   * Grants a delta, or refuses it and leaves the strategy with what it had.
   *
   * @param strategy - who asks
   * @param delta - signed, finite; 0 gives back what the strategy has
   * @returns whether, with the numbers
   */
  request(strategy: string, delta: number): DeltaAnswer {
    const { symbol, maxTotalDelta } = this.#config;
    const maxStrategyDelta = maxStrategyDeltaOf(this.#config);
    const total = this.#totalOfOthers(strategy) + Math.abs(delta);
    const problems: string[] = [];

    if (!isWithin(Math.abs(delta), maxStrategyDelta)) {
      problems.push(`${strategy} asks for ${delta} of ${symbol} delta, ${maxStrategyDelta} is the limit of a strategy`);
    }

    if (!isWithin(total, maxTotalDelta)) {
      problems.push(`all strategies would have ${total} of ${symbol} delta, ${maxTotalDelta} is the limit`);
    }

    // Limits may have been lowered below what was granted: giving back a part of it must stay possible.
    if (delta !== 0 && problems.length > 0 && !isPartOf(delta, this.#granted.get(strategy) ?? 0)) {
      return { granted: false, message: problems.join('; ') };
    }

    if (delta === 0) {
      this.#granted.delete(strategy);
    } else {
      this.#granted.set(strategy, delta);
    }

    return {
      granted: true,
      message: `${strategy} has ${delta} of ${symbol} delta; ${total} of ${maxTotalDelta} is used`,
    };
  }

  /**
   * Takes back what a strategy was granted.
   *
   * @param strategy - whose
   */
  release(strategy: string): void {
    this.#granted.delete(strategy);
  }

  #totalOfOthers(strategy: string): number {
    let total = 0;

    for (const [name, delta] of this.#granted) {
      total += name === strategy ? 0 : Math.abs(delta);
    }

    return total;
  }
}

function isPartOf(delta: number, granted: number): boolean {
  return delta * granted > 0 && Math.abs(delta) <= Math.abs(granted);
}
