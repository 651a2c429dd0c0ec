/**
 * Straight lines through the values of a period.
 *
 * @module
 */
import { type Named, type PeriodArguments, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator, IndicatorLine } from '../base/indicator.js';
import { WeightedSum } from '../base/rolling.js';
import { StandardDeviation } from './standard-deviation.js';

/** Base of both: the least squares line, whose first value stands at 1 and whose latest at `period`. */
abstract class Regression extends Indicator {
  /** Over how many values. */
  readonly period: number;
  readonly #sums: WeightedSum;

  /**
   * @param name - what charts and messages call it
   * @param period - over how many values
   */
  constructor(name: string, period: number) {
    super(name, period);
    this.period = requirePeriod(name, period, 2);
    this.#sums = this.own(new WeightedSum(period));
  }

  /** Takes a value; tells whether there is a line. */
  protected fit(value: number): boolean {
    this.#sums.add(value);
    return this.#sums.isFull;
  }

  /** How much the line rises from one value to the next. */
  protected get rise(): number {
    const { period } = this;

    return (this.#sums.weighted - (this.#sums.total * (period + 1)) / 2) / ((period * (period ** 2 - 1)) / 12);
  }

  /** Where the line is at a place: 1 for the oldest value, `period` for the latest. */
  protected at(place: number): number {
    return this.#sums.total / this.period + this.rise * (place - (this.period + 1) / 2);
  }
}

/**
 * The end of the least squares line through the last values. Before it is ready, the value itself.
 *
 * @source LEAN `Indicators/LeastSquaresMovingAverage.cs`
 */
export class LeastSquaresMovingAverage extends Regression {
  /** Where the line is one step before the oldest value. */
  readonly intercept: IndicatorLine;
  /** How much the line rises from one value to the next. */
  readonly slope: IndicatorLine;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 2 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `LSMA(${period})`, period);
    this.intercept = this.own(new IndicatorLine(`${this.name}_Intercept`));
    this.slope = this.own(new IndicatorLine(`${this.name}_Slope`));
  }

  protected override compute(value: number, utc: number): number {
    if (!this.fit(value)) {
      return value;
    }

    this.intercept.feed(utc, this.at(0));
    this.slope.feed(utc, this.rise);
    return this.at(this.period);
  }
}

/**
 * Where the least squares line through the last values will be with the next one; 0 before it is ready.
 *
 * @source LEAN `Indicators/TimeSeriesForecast.cs`
 */
export class TimeSeriesForecast extends Regression {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 2 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `TSF(${period})`, period);
  }

  protected override compute(value: number): number {
    return this.fit(value) ? this.at(this.period + 1) : 0;
  }
}

/**
 * Period and width in standard deviations.
 *
 * @inline
 */
type ChannelArguments = readonly [period: number, k: number];

/**
 * The end of the least squares line, with a channel some standard deviations around it.
 *
 * @source LEAN `Indicators/RegressionChannel.cs`
 */
export class RegressionChannel extends Indicator {
  /** The end of the line. */
  readonly linearRegression: LeastSquaresMovingAverage;
  /** The line and `k` standard deviations. */
  readonly upperChannel: IndicatorLine;
  /** The line less `k` standard deviations. */
  readonly lowerChannel: IndicatorLine;
  readonly #deviation: StandardDeviation;
  readonly #k: number;

  /**
   * @param args - the period, and the standard deviations between line and channel; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 2 or more, or `k` no finite number
   */
  constructor(...args: Named<ChannelArguments>) {
    const [name, [period, k]] = splitName<ChannelArguments>(args);
    super(name ?? `RC(${period},${k})`, period);
    this.#k = requireNumber(this.name, 'a finite number of standard deviations', k);
    this.linearRegression = this.own(new LeastSquaresMovingAverage(`${this.name}_LinearRegression`, period));
    this.#deviation = this.own(new StandardDeviation(`${this.name}_StandardDeviation`, period));
    this.upperChannel = this.own(new IndicatorLine(`${this.name}_UpperChannel`));
    this.lowerChannel = this.own(new IndicatorLine(`${this.name}_LowerChannel`));
  }

  /** Where the line is one step before the oldest value. */
  get intercept(): IndicatorLine {
    return this.linearRegression.intercept;
  }

  /** How much the line rises from one value to the next. */
  get slope(): IndicatorLine {
    return this.linearRegression.slope;
  }

  protected override compute(value: number, utc: number): number {
    this.#deviation.feed(utc, value);
    this.linearRegression.feed(utc, value);
    const middle = this.linearRegression.value;
    const half = this.#k * this.#deviation.value;
    this.upperChannel.feed(utc, middle + half);
    this.lowerChannel.feed(utc, middle - half);
    return middle;
  }
}
