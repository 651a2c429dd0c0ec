/**
 * The triple exponential moving average, and the rate of change of three means in a row.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { RateOfChangePercent } from '../oscillators/change.js';
import { ExponentialMovingAverage } from './exponential-moving-average.js';

/** Three exponential means, one over the other; each starts when the one before it is ready. */
abstract class TripleSmoothing extends Indicator {
  /** The mean of the value. */
  protected readonly first: ExponentialMovingAverage;
  /** The mean of the first. */
  protected readonly second: ExponentialMovingAverage;
  /** The mean of the second. */
  protected readonly third: ExponentialMovingAverage;

  /**
   * @param name - what charts and messages call it
   * @param period - the period of each mean
   * @param extra - how many inputs more than the means it takes to be ready
   */
  constructor(name: string, period: number, extra: number) {
    super(name, 3 * (period - 1) + 1 + extra);
    requirePeriod(name, period);
    this.first = this.own(new ExponentialMovingAverage(`${name}_1`, period));
    this.second = this.own(new ExponentialMovingAverage(`${name}_2`, period));
    this.third = this.own(new ExponentialMovingAverage(`${name}_3`, period));
  }

  /** Takes a value; tells whether all three means are ready. */
  protected smooth(value: number, utc: number): boolean {
    return (
      this.first.feed(utc, value) && this.second.feed(utc, this.first.value) && this.third.feed(utc, this.second.value)
    );
  }
}

/**
 * Three times an exponential mean, less three times the mean of it, and the mean of that once; 0 before it is ready.
 *
 * @source LEAN `Indicators/TripleExponentialMovingAverage.cs`; P. G. Mulloy, Technical Analysis of Stocks & Commodities 12 (1994)
 */
export class TripleExponentialMovingAverage extends TripleSmoothing {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `TEMA(${period})`, period, 0);
  }

  protected override compute(value: number, utc: number): number {
    return this.smooth(value, utc) ? 3 * this.first.value - 3 * this.second.value + this.third.value : 0;
  }
}

/**
 * The change of a value that was smoothed three times, in percent from one input to the next; 0 before it is ready.
 *
 * @source LEAN `Indicators/Trix.cs`; J. Hutson, Technical Analysis of Stocks & Commodities 1 (1983)
 */
export class Trix extends TripleSmoothing {
  readonly #change: RateOfChangePercent;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `TRIX(${period})`, period, 1);
    this.#change = this.own(new RateOfChangePercent(`${this.name}_ROCP1`, 1));
  }

  protected override compute(value: number, utc: number): number {
    if (this.smooth(value, utc)) {
      this.#change.feed(utc, this.third.value);
    }

    return this.#change.value;
  }
}
