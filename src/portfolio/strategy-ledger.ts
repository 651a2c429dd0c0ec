/**
 * Who holds what: the account's positions, split by strategy.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import type { Fill } from '../orders/request.js';
import type { PositionChange } from './view.js';

/**
 * Splits the account's positions by strategy.
 *
 * @remarks
 * The account has one position in a symbol, so that strategies net: what a fill reduces is taken from its own strategy first, then from the
 * others in the order in which they first traded (an account-wide order takes from all in that order); what opens is its own strategy's.
 * All positions in a symbol have the account's sign and always add up to the account's: a flat account leaves nobody with a position.
 */
export class StrategyLedger {
  readonly #positions = new Map<string, Map<string, Decimal>>();

  /**
   * Returns what one strategy holds.
   *
   * @param strategy - its name
   * @param ticker - upper case
   * @returns signed units, 0 when flat or unknown
   */
  quantityOf(strategy: string, ticker: string): number {
    return this.#positions.get(strategy)?.get(ticker)?.toNumber() ?? 0;
  }

  /** The strategies that ever traded, in the order of their first fill. */
  get strategies(): readonly string[] {
    return [...this.#positions.keys()];
  }

  /**
   * Books a fill.
   *
   * @param fill - what was traded
   * @returns how each strategy's position changed
   */
  apply(fill: Fill): PositionChange[] {
    const ticker = fill.symbol.value;
    const changes: PositionChange[] = [];
    let rest = Decimal.fromNumber(fill.quantity);

    for (const [strategy, positions] of this.#inOrder(fill)) {
      const held = positions.get(ticker) ?? Decimal.zero;

      if (rest.sign !== 0 && held.sign === -rest.sign) {
        const taken = held.abs().compare(rest.abs()) <= 0 ? held.negate() : rest;
        changes.push(this.#change(strategy, ticker, taken));
        rest = rest.subtract(taken);
      }
    }

    if (rest.sign !== 0) {
      changes.push(this.#change(fill.strategy, ticker, rest));
    }

    return changes;
  }

  /**
   * Compares with another ledger.
   *
   * @param before - the positions as they were
   * @returns the positions that differ; those that strategies had come first
   */
  changesSince(before: StrategyLedger): PositionChange[] {
    const strategies = new Set([...before.#positions.keys(), ...this.#positions.keys()]);

    return [...strategies].flatMap((strategy) => {
      const [old, now] = [before.#positions.get(strategy), this.#positions.get(strategy)];
      const tickers = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);

      return [...tickers]
        .map((ticker) => ({
          strategy,
          ticker,
          before: before.quantityOf(strategy, ticker),
          after: this.quantityOf(strategy, ticker),
        }))
        .filter((change) => change.before !== change.after);
    });
  }

  /** Whose positions a fill reduces, first to last. */
  *#inOrder({ accountWide, strategy }: Fill): Generator<readonly [string, Map<string, Decimal>]> {
    const own = accountWide ? undefined : this.#positions.get(strategy);

    if (own !== undefined) {
      yield [strategy, own];
    }

    for (const entry of this.#positions) {
      if (entry[1] !== own) {
        yield entry;
      }
    }
  }

  #change(strategy: string, ticker: string, quantity: Decimal): PositionChange {
    let positions = this.#positions.get(strategy);

    if (positions === undefined) {
      positions = new Map();
      this.#positions.set(strategy, positions);
    }

    const before = positions.get(ticker) ?? Decimal.zero;
    const after = before.add(quantity);
    positions.set(ticker, after);
    return { strategy, ticker, before: before.toNumber(), after: after.toNumber() };
  }
}
