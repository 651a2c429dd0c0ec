/**
 * The mass index.
 *
 * @module
 */
import { ExponentialMovingAverage } from '../averages/exponential-moving-average.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { TradeBarInput } from '../base/data-point.js';
import { TradeBarIndicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';

/**
 * Periods of the means and of the sum.
 *
 * @inline
 */
type Arguments = readonly [emaPeriod?: number, sumPeriod?: number];

/**
 * The sum of an exponential mean of the range over the mean of that mean: rises when ranges widen. Before it is ready, the period of the sum.
 *
 * @source LEAN `Indicators/MassIndex.cs`; D. Dorsey, Technical Analysis of Stocks & Commodities 10 (1992)
 */
export class MassIndex extends TradeBarIndicator {
  readonly #period: number;
  readonly #mean: ExponentialMovingAverage;
  readonly #meanOfMean: ExponentialMovingAverage;
  readonly #sum: RollingSum;

  /**
   * @param args - the periods of the means (9) and of the sum (25); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [emaPeriod = 9, sumPeriod = 25]] = splitName<Arguments>(args);
    super(name ?? `MASS(${emaPeriod},${sumPeriod})`, 2 * (emaPeriod - 1) + sumPeriod);
    this.#period = requirePeriod(this.name, sumPeriod);
    this.#mean = this.own(new ExponentialMovingAverage(`${this.name}_EMA`, emaPeriod));
    this.#meanOfMean = this.own(new ExponentialMovingAverage(`${this.name}_EMA_EMA`, emaPeriod));
    this.#sum = this.own(new RollingSum(sumPeriod));
  }

  protected override compute({ high, low }: TradeBarInput, utc: number): number {
    if (this.#mean.feed(utc, high - low) && this.#meanOfMean.feed(utc, this.#mean.value)) {
      this.#sum.add(quotient(this.#mean.value, this.#meanOfMean.value));
    }

    return this.isReady ? this.#sum.total : this.#period;
  }
}
