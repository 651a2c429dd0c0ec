/**
 * The Arnaud Legoux moving average.
 *
 * @module
 */
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/**
 * Period, width and place of the bell.
 *
 * @inline
 */
type Arguments = readonly [period: number, sigma?: number, offset?: number];

/**
 * A mean whose weights form a bell near the latest values. Before it is ready, the value itself.
 *
 * @source LEAN `Indicators/ArnaudLegouxMovingAverage.cs`
 */
export class ArnaudLegouxMovingAverage extends Indicator {
  /** Over how many values. */
  readonly period: number;
  /** Weights by age, the latest value's first. */
  readonly #weights: Float64Array;
  readonly #ring: NumberRing;

  /**
   * @param args - the period, the bell's width (6 by default: the larger, the narrower), and its place from 0, the oldest value, to 1, the latest (0.85 by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, the width not above 0, or the place not from 0 to 1
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, sigma = 6, offset = 0.85]] = splitName<Arguments>(args);
    super(name ?? `ALMA(${period},${sigma},${offset})`, period);
    this.period = requirePeriod(this.name, period);
    requireNumber(this.name, 'a sigma above 0', sigma, (value) => value > 0);
    requireNumber(this.name, 'an offset from 0 to 1', offset, (value) => value >= 0 && value <= 1);
    const middle = Math.floor(offset * (period - 1));
    const width = period / sigma;
    const bell = Float64Array.from({ length: period }, (_none, at) =>
      Math.exp(-((at - middle) ** 2) / (2 * width ** 2)),
    );
    const sum = bell.reduce((total, weight) => total + weight, 0);
    this.#weights = bell.map((weight) => weight / sum).reverse();
    this.#ring = this.own(new NumberRing(period));
  }

  protected override compute(value: number): number {
    this.#ring.push(value);

    if (!this.isReady) {
      return value;
    }

    let sum = 0;

    for (let age = 0; age < this.period; age += 1) {
      sum += this.#ring.get(age) * (this.#weights[age] as number);
    }

    return sum;
  }
}
