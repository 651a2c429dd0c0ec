/**
 * Value at risk.
 *
 * @module
 */
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { RateOfChange } from '../oscillators/change.js';
import { normalQuantile } from './normal-quantile.js';
import { Variance } from './variance.js';

/**
 * Period and confidence.
 *
 * @inline
 */
type Arguments = readonly [period: number, confidenceLevel: number];

/**
 * The return that normally distributed returns do not fall below, as often as the confidence says: negative for a loss. The first value makes a return of 0.
 *
 * @source LEAN `Indicators/ValueAtRisk.cs` (variance-covariance method)
 */
export class ValueAtRisk extends Indicator {
  /** Over how many returns. */
  readonly period: number;
  readonly #quantile: number;
  readonly #return: RateOfChange;
  readonly #variance: Variance;

  /**
   * @param args - over how many returns, and how often the loss stays smaller, as a fraction: 0.99; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 3 or more, or the confidence not between 0 and 1
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, confidence]] = splitName<Arguments>(args);
    super(name ?? `VaR(${period}, ${confidence})`, period);
    this.period = requirePeriod(this.name, period, 3);
    const isFraction = (value: number): boolean => value > 0 && value < 1;
    this.#quantile = normalQuantile(
      1 - requireNumber(this.name, 'a confidence level between 0 and 1', confidence, isFraction),
    );
    this.#return = this.own(new RateOfChange(`${this.name}_ROC`, 1));
    this.#variance = this.own(new Variance(`${this.name}_VAR`, period));
  }

  protected override compute(value: number, utc: number): number {
    this.#return.feed(utc, value);
    this.#variance.feed(utc, this.#return.value);
    const count = Math.min(this.samples, this.period);

    // The variance is that of the population; a sample's is larger by the one value that its own mean takes.
    return count < 2
      ? 0
      : this.#variance.mean + this.#quantile * Math.sqrt((this.#variance.value * count) / (count - 1));
  }
}
