/**
 * The fractal adaptive moving average.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { clamp, medianPrice } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/**
 * Length of the window and of the slowest average.
 *
 * @inline
 */
type Arguments = readonly [n: number, longPeriod?: number];

/**
 * An exponential mean of mid prices that is fast in a trend and slow in a tangle, as the fractal dimension of the last bars tells them apart.
 *
 * @source LEAN `Indicators/FractalAdaptiveMovingAverage.cs`; J. F. Ehlers, FRAMA (2005)
 */
export class FractalAdaptiveMovingAverage extends BarIndicator {
  readonly #half: number;
  readonly #slowness: number;
  readonly #highs: NumberRing;
  readonly #lows: NumberRing;

  /**
   * @param args - over how many bars, an even number, and the period of the slowest average (198 by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the number of bars is not even and 2 or more, or the period not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [n, longPeriod = 198]] = splitName<Arguments>(args);
    super(name ?? `FRAMA(${n},${longPeriod})`, n);

    if (requirePeriod(this.name, n, 2) % 2 !== 0) {
      throw this.refuse('an even number of bars', n);
    }

    this.#half = n / 2;
    this.#slowness = Math.log(2 / (1 + requirePeriod(this.name, longPeriod)));
    this.#highs = this.own(new NumberRing(n));
    this.#lows = this.own(new NumberRing(n));
  }

  protected override compute(bar: BarInput): number {
    const half = this.#half;
    this.#highs.push(bar.high);
    this.#lows.push(bar.low);

    if (this.samples <= 2 * half) {
      return medianPrice(bar);
    }

    const parts = (this.#range(0, half) + this.#range(half, 2 * half)) / half;
    const whole = this.#range(0, 2 * half) / (2 * half);
    const dimension = parts > 0 && whole > 0 ? Math.log2(parts / whole) : 0;
    const weight = clamp(Math.exp(this.#slowness * (dimension - 1)), 0.01, 1);

    return weight * medianPrice(bar) + (1 - weight) * this.value;
  }

  /** From the lowest low to the highest high of the bars between two ages. */
  #range(from: number, to: number): number {
    let high = Number.NEGATIVE_INFINITY;
    let low = Number.POSITIVE_INFINITY;

    for (let age = from; age < to; age += 1) {
      high = Math.max(high, this.#highs.get(age));
      low = Math.min(low, this.#lows.get(age));
    }

    return high - low;
  }
}
