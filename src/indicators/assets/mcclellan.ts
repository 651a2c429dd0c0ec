/**
 * McClellan's oscillator of market breadth, and its sum.
 *
 * @module
 */
import { ExponentialMovingAverage } from '../averages/exponential-moving-average.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import type { AssetBarInput, AssetInput } from '../base/data-point.js';
import { AdvanceDeclineDifference } from './advance-decline.js';
import { AssetIndicator } from './asset-indicator.js';

/**
 * Periods of the means.
 *
 * @inline
 */
type Arguments = readonly [fastPeriod?: number, slowPeriod?: number];

/**
 * A fast mean of how many more securities rose than fell, less a slow one.
 *
 * @source LEAN `Indicators/McClellanOscillator.cs`; S. and M. McClellan, Patterns for Profit (1970)
 */
export class McClellanOscillator extends AssetIndicator {
  /** How many more securities rose than fell. */
  readonly adDifference: AdvanceDeclineDifference;
  /** The fast mean. */
  readonly emaFast: ExponentialMovingAverage;
  /** The slow mean. */
  readonly emaSlow: ExponentialMovingAverage;

  /**
   * @param args - the fast (19) and the slow (39) period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more, or the fast one longer than the slow one
   */
  constructor(...args: Named<Arguments>) {
    const [name = 'McClellanOscillator', [fast = 19, slow = 39]] = splitName<Arguments>(args);
    super(name, slow + 2);

    if (requirePeriod(name, fast) > requirePeriod(name, slow)) {
      throw this.refuse(`a fast period of at most the slow one (${slow})`, fast);
    }

    this.adDifference = this.own(new AdvanceDeclineDifference(`${name}_ADD`));
    this.emaFast = this.own(new ExponentialMovingAverage(`${name}_Fast`, fast));
    this.emaSlow = this.own(new ExponentialMovingAverage(`${name}_Slow`, slow));
    this.adDifference.onUpdated(({ endUtc, value }) => {
      this.emaFast.feed(endUtc, value);
      this.emaSlow.feed(endUtc, value);
    });
  }

  /** Whether the slow mean is ready. */
  override get isReady(): boolean {
    return this.emaSlow.isReady;
  }

  /**
   * Adds a security.
   *
   * @param symbol - its symbol
   * @throws FrameworkError `BAD_ARGUMENT` when it is no symbol
   */
  add(symbol: AssetInput): void {
    this.adDifference.add(symbol);
  }

  /**
   * Removes a security.
   *
   * @param symbol - its symbol
   */
  remove(symbol: AssetInput): void {
    this.adDifference.remove(symbol);
  }

  protected override compute(bar: AssetBarInput): number {
    this.adDifference.update(bar);
    return this.emaFast.value - this.emaSlow.value;
  }
}

/**
 * The sum of a McClellan oscillator over all periods.
 *
 * @source LEAN `Indicators/McClellanSummationIndex.cs`
 */
export class McClellanSummationIndex extends AssetIndicator {
  /** The oscillator. */
  readonly mcClellanOscillator: McClellanOscillator;
  #sum = 0;
  #utc = Number.NaN;

  /**
   * @param args - the fast (19) and the slow (39) period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more, or the fast one longer than the slow one
   */
  constructor(...args: Named<Arguments>) {
    const [name = 'McClellanSummationIndex', [fast = 19, slow = 39]] = splitName<Arguments>(args);
    super(name, slow + 2);
    this.mcClellanOscillator = this.own(new McClellanOscillator(`${name}_MO`, fast, slow));
  }

  /** Whether the oscillator is ready. */
  override get isReady(): boolean {
    return this.mcClellanOscillator.isReady;
  }

  /**
   * Adds a security.
   *
   * @param symbol - its symbol
   * @throws FrameworkError `BAD_ARGUMENT` when it is no symbol
   */
  add(symbol: AssetInput): void {
    this.mcClellanOscillator.add(symbol);
  }

  /**
   * Removes a security.
   *
   * @param symbol - its symbol
   */
  remove(symbol: AssetInput): void {
    this.mcClellanOscillator.remove(symbol);
  }

  override reset(): void {
    super.reset();
    this.#sum = 0;
    this.#utc = Number.NaN;
  }

  protected override compute(bar: AssetBarInput, utc: number): number {
    this.mcClellanOscillator.update(bar);
    const { value } = this.mcClellanOscillator;

    // The first bar of a period adds what the oscillator came to before all its bars were there: the period before.
    if (utc !== this.#utc) {
      this.#utc = utc;
      this.#sum += value;
    }

    return this.#sum + value;
  }
}
