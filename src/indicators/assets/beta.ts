/**
 * How returns of a security go with those of a reference.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { AssetInput } from '../base/data-point.js';
import { NumberRing } from '../base/rolling.js';
import { DualSymbolIndicator } from './dual-symbol-indicator.js';
import { coMoments } from './moments.js';

/**
 * Security, reference and period.
 *
 * @inline
 */
type Arguments = readonly [targetSymbol: AssetInput, referenceSymbol: AssetInput, period: number];

/** Base of both: returns from one pair of bars to the next. */
abstract class DualReturns extends DualSymbolIndicator {
  readonly #targetReturns: NumberRing;
  readonly #referenceReturns: NumberRing;
  readonly #period: number;
  #target = Number.NaN;
  #reference = Number.NaN;

  /**
   * @param abbreviation - what it is called when it gets no name
   * @param args - the arguments; a name may come first
   */
  constructor(abbreviation: string, args: Named<Arguments>) {
    const [name, [target, reference, period]] = splitName<Arguments>(args);
    super(name ?? `${abbreviation}(${period})`, target, reference, period, 1);
    this.#period = requirePeriod(this.name, period, 2);
    this.#targetReturns = this.own(new NumberRing(period));
    this.#referenceReturns = this.own(new NumberRing(period));
  }

  /** Whether there are enough returns. */
  override get isReady(): boolean {
    return this.#targetReturns.count >= this.#period;
  }

  /** Forgets everything, as if newly made; handlers stay. */
  override reset(): void {
    super.reset();
    this.#target = Number.NaN;
    this.#reference = Number.NaN;
  }

  /**
   * Measures the returns so far.
   *
   * @param together - the sum of the products of both returns' distances from their means
   * @param squares - the sum of the squares of those of the reference's
   * @param count - how many pairs of returns there are
   */
  protected abstract measure(together: number, squares: number, count: number): number;

  protected override pair(target: number, reference: number): number {
    if (!Number.isNaN(this.#target)) {
      this.#targetReturns.push(quotient(target, this.#target) - 1);
      this.#referenceReturns.push(quotient(reference, this.#reference) - 1);
    }

    this.#target = target;
    this.#reference = reference;
    const { together, second } = coMoments(this.#targetReturns, this.#referenceReturns);

    return this.measure(together, second, this.#targetReturns.count);
  }
}

/**
 * How many times the return of the reference the security returns: the covariance of returns by the variance of the reference's; 0 when there is none.
 *
 * @source LEAN `Indicators/Beta.cs`
 */
export class Beta extends DualReturns {
  /**
   * @param args - the security, the reference, and over how many returns; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the symbols are not two different ones, or the period is not a whole number of 2 or more
   */
  constructor(...args: Named<Arguments>) {
    super('B', args);
  }

  protected override measure(together: number, squares: number): number {
    return quotient(together, squares);
  }
}

/**
 * The covariance of the returns of a security and a reference, that of a sample; 0 before there are two returns.
 *
 * @source LEAN `Indicators/Covariance.cs`
 */
export class Covariance extends DualReturns {
  /**
   * @param args - the security, the reference, and over how many returns; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the symbols are not two different ones, or the period is not a whole number of 2 or more
   */
  constructor(...args: Named<Arguments>) {
    super('COV', args);
  }

  protected override measure(together: number, _squares: number, count: number): number {
    return count < 2 ? 0 : together / (count - 1);
  }
}
