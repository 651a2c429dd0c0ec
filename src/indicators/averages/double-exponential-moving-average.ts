/**
 * The double exponential moving average, and T3, which is three of them in a row.
 *
 * @module
 */
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { ExponentialMovingAverage } from './exponential-moving-average.js';

/**
 * Period and weight of the correction.
 *
 * @inline
 */
type Arguments = readonly [period: number, volumeFactor?: number];

/**
 * An exponential mean, corrected by the lag that a second one shows behind it.
 *
 * @source LEAN `Indicators/DoubleExponentialMovingAverage.cs`; P. G. Mulloy, Technical Analysis of Stocks & Commodities 12 (1994)
 */
export class DoubleExponentialMovingAverage extends Indicator {
  readonly #volumeFactor: number;
  readonly #first: ExponentialMovingAverage;
  readonly #second: ExponentialMovingAverage;

  /**
   * @param args - the period, and how much of the lag is taken out (all of it by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or the factor no finite number
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, volumeFactor = 1]] = splitName<Arguments>(args);
    super(name ?? `DEMA(${period})`, 2 * (period - 1) + 1);
    requirePeriod(this.name, period);
    this.#volumeFactor = requireNumber(this.name, 'a finite volume factor', volumeFactor);
    this.#first = this.own(new ExponentialMovingAverage(`${this.name}_1`, period));
    this.#second = this.own(new ExponentialMovingAverage(`${this.name}_2`, period));
  }

  protected override compute(value: number, utc: number): number {
    if (!this.#first.feed(utc, value)) {
      return this.#first.value;
    }

    this.#second.feed(utc, this.#first.value);
    return (this.#volumeFactor + 1) * this.#first.value - this.#volumeFactor * this.#second.value;
  }
}

/**
 * Three corrected exponential means, one over the other.
 *
 * @source LEAN `Indicators/T3MovingAverage.cs`; T. Tillson, Technical Analysis of Stocks & Commodities 16 (1998)
 */
export class T3MovingAverage extends Indicator {
  readonly #stages: readonly DoubleExponentialMovingAverage[];

  /**
   * @param args - the period, and how much of the lag each stage takes out (0.7 by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or the factor no finite number
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, volumeFactor = 0.7]] = splitName<Arguments>(args);
    super(name ?? `T3(${period},${volumeFactor})`, 6 * (period - 1) + 1);
    requirePeriod(this.name, period);
    this.#stages = [1, 2, 3].map((stage) =>
      this.own(new DoubleExponentialMovingAverage(`${this.name}_${stage}`, period, volumeFactor)),
    );
  }

  protected override compute(value: number, utc: number): number {
    let smoothed = value;

    for (const stage of this.#stages) {
      const isReady = stage.feed(utc, smoothed);
      smoothed = stage.value;

      if (!isReady) {
        return smoothed;
      }
    }

    return smoothed;
  }
}
