/**
 * How prices of a security go with those of a reference.
 *
 * @module
 */
import { type Named, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { AssetInput } from '../base/data-point.js';
import { NumberRing } from '../base/rolling.js';
import { DualSymbolIndicator } from './dual-symbol-indicator.js';
import { coMoments } from './moments.js';

/** A kind of correlation. */
export type CorrelationType = 'pearson' | 'spearman';

/** Kinds of correlation under QuantConnect's names. */
export const CorrelationType = {
  /** How near prices are to a straight line. */
  Pearson: 'pearson',
  /** How alike the orders of the prices are. */
  Spearman: 'spearman',
  /** The same as `Pearson`. */
  PEARSON: 'pearson',
  /** The same as `Spearman`. */
  SPEARMAN: 'spearman',
} as const;

/**
 * Security, reference, period and kind.
 *
 * @inline
 */
type Arguments = readonly [
  targetSymbol: AssetInput,
  referenceSymbol: AssetInput,
  period: number,
  correlationType?: CorrelationType,
];

/** The ranks of numbers; equal ones share the mean of theirs. */
class Ranks {
  readonly #order: number[] = [];
  readonly #ranks: NumberRing;

  constructor(size: number) {
    this.#ranks = new NumberRing(size);
  }

  of(values: NumberRing): NumberRing {
    const order = this.#order;
    order.length = 0;

    for (let age = 0; age < values.count; age += 1) {
      order.push(values.get(age));
    }

    order.sort((one, other) => one - other);
    this.#ranks.reset();

    for (let age = values.count - 1; age >= 0; age -= 1) {
      const value = values.get(age);
      this.#ranks.push((firstAt(order, value) + firstAbove(order, value) - 1) / 2);
    }

    return this.#ranks;
  }
}

function firstAt(order: readonly number[], value: number): number {
  return search(order, (other) => other >= value);
}

function firstAbove(order: readonly number[], value: number): number {
  return search(order, (other) => other > value);
}

/** The first place of an ordered list from which on a condition holds. */
function search(order: readonly number[], holds: (value: number) => boolean): number {
  let low = 0;
  let high = order.length;

  while (low < high) {
    const middle = (low + high) >>> 1;

    if (holds(order[middle] as number)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }

  return low;
}

/**
 * How the last prices of a security and a reference go together: 1 when alike, -1 when opposite; 0 when one of them does not change.
 *
 * @source LEAN `Indicators/Correlation.cs`
 */
export class Correlation extends DualSymbolIndicator {
  readonly #period: number;
  readonly #targets: NumberRing;
  readonly #references: NumberRing;
  readonly #ranks: readonly [Ranks, Ranks] | undefined;

  /**
   * @param args - the security, the reference, over how many prices, and the kind (Pearson's by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the symbols are not two different ones, the period is not a whole number of 2 or more, or there is no such kind
   */
  constructor(...args: Named<Arguments>) {
    const [name, [target, reference, period, type = CorrelationType.Pearson]] = splitName<Arguments>(args);
    super(name ?? `Correlation(${period})`, target, reference, period, 0);

    if (type !== 'pearson' && type !== 'spearman') {
      throw this.refuse('a kind of correlation (pearson, spearman)', type);
    }

    this.#period = period;
    this.#targets = this.own(new NumberRing(period));
    this.#references = this.own(new NumberRing(period));
    this.#ranks = type === 'spearman' ? [new Ranks(period), new Ranks(period)] : undefined;
  }

  /** Whether there are enough prices. */
  override get isReady(): boolean {
    return this.#targets.count >= this.#period;
  }

  protected override pair(target: number, reference: number): number {
    this.#targets.push(target);
    this.#references.push(reference);
    const { first, second, together } =
      this.#ranks === undefined
        ? coMoments(this.#targets, this.#references)
        : coMoments(this.#ranks[0].of(this.#targets), this.#ranks[1].of(this.#references));

    return quotient(together, Math.sqrt(first) * Math.sqrt(second));
  }
}
