/**
 * The ultimate oscillator.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';
import { TrueRange } from '../volatility/average-true-range.js';

/** How much each period counts, the first one most. */
const WEIGHTS: readonly number[] = [4, 2, 1];

/**
 * Three periods, the shortest first.
 *
 * @inline
 */
type Arguments = readonly [period1: number, period2: number, period3: number];

/**
 * How far bars closed above their true low, in percent of their true range, over three periods at once; 50 before it is ready.
 *
 * @remarks When a period has no range, the value stays what it was, as in LEAN.
 * @source LEAN `Indicators/UltimateOscillator.cs`; L. Williams, Technical Analysis of Stocks & Commodities 3 (1985)
 */
export class UltimateOscillator extends BarIndicator {
  readonly #trueRange = this.own(new TrueRange());
  readonly #pressures: readonly RollingSum[];
  readonly #ranges: readonly RollingSum[];
  #lastClose = 0;

  /**
   * @param args - the three periods, the one that counts most first; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, periods] = splitName<Arguments>(args);
    super(name ?? `ULTOSC(${periods.join(',')})`, Math.max(...periods) + 1);
    const sums = (): RollingSum[] =>
      [periods[0], periods[1], periods[2]].map((period) => this.own(new RollingSum(requirePeriod(this.name, period))));
    this.#pressures = sums();
    this.#ranges = sums();
  }

  protected override compute(bar: BarInput): number {
    const before = this.#lastClose;
    this.#lastClose = bar.close;
    this.#trueRange.update(bar);

    if (this.samples === 1) {
      return 50;
    }

    let sum = 0;

    for (let at = 0; at < WEIGHTS.length; at += 1) {
      const pressure = this.#pressures[at] as RollingSum;
      const range = this.#ranges[at] as RollingSum;
      pressure.add(bar.close - Math.min(bar.low, before));
      range.add(this.#trueRange.value);
      sum += ((WEIGHTS[at] as number) * pressure.total) / range.total;
    }

    // Not a finite number when a period has no range; then the value stays what it was.
    return this.isReady ? (100 * sum) / 7 : 50;
  }
}
