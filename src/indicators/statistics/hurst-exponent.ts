/**
 * The Hurst exponent.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/** The shortest lag. */
const FIRST_LAG = 2;

/**
 * Period and longest lag.
 *
 * @inline
 */
type Arguments = readonly [period: number, maxLag?: number];

/**
 * How the standard deviation of changes grows with the time they take: about 0.5 for a random walk, above it for trends, below it for values that turn back; 0 before it is ready.
 *
 * @remarks Where changes over a lag do not differ, the logarithm of their deviation counts as 0, as in LEAN.
 * @source LEAN `Indicators/HurstExponent.cs`
 */
export class HurstExponent extends Indicator {
  readonly #values: NumberRing;
  /** Logarithms of the lags, less their mean. */
  readonly #logs: Float64Array;
  readonly #spread: number;

  /**
   * @param args - over how many values, and the longest lag (20 by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or the lag not one of 3 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, maxLag = 20]] = splitName<Arguments>(args);
    super(name ?? `HE(${period},${maxLag})`, period);
    this.#values = this.own(new NumberRing(requirePeriod(this.name, period)));
    const lags = requirePeriod(this.name, maxLag, 3) - FIRST_LAG + 1;
    const logs = Float64Array.from({ length: lags }, (_none, at) => Math.log(at + FIRST_LAG));
    const mean = logs.reduce((sum, log) => sum + log, 0) / lags;
    this.#logs = logs.map((log) => log - mean);
    this.#spread = this.#logs.reduce((sum, log) => sum + log * log, 0);
  }

  protected override compute(value: number): number {
    this.#values.push(value);

    if (!this.isReady) {
      return 0;
    }

    let sum = 0;

    for (let at = 0; at < this.#logs.length; at += 1) {
      const deviation = this.#deviation(at + FIRST_LAG);
      sum += (this.#logs[at] as number) * (deviation > 0 ? Math.log(deviation) : 0);
    }

    return sum / this.#spread;
  }

  /** The standard deviation of changes over a lag. */
  #deviation(lag: number): number {
    const ring = this.#values;
    const count = Math.max(0, ring.size - lag);
    let mean = 0;
    let squares = 0;

    for (let age = 0; age < count; age += 1) {
      const change = ring.get(age + lag) - ring.get(age);
      const before = mean;
      mean += (change - before) / (age + 1);
      squares += (change - before) * (change - mean);
    }

    return count === 0 ? 0 : Math.sqrt(squares / count);
  }
}
