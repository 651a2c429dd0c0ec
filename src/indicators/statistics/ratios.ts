/**
 * Return for its risk: the ratios of Sharpe and Sortino, and the downside deviation.
 *
 * @module
 */
import { SimpleMovingAverage } from '../averages/simple-moving-average.js';
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';
import { RateOfChange } from '../oscillators/change.js';
import { StandardDeviation } from './standard-deviation.js';

/**
 * Period and least return.
 *
 * @inline
 */
type TargetArguments = readonly [period: number, minimumAcceptableReturn?: number];

/**
 * The root of the mean square of returns below a target, those above it counting 0. The first value makes a return of 0.
 *
 * @source LEAN `Indicators/TargetDownsideDeviation.cs`; F. A. Sortino and R. van der Meer, Journal of Portfolio Management 17 (1991)
 */
export class TargetDownsideDeviation extends Indicator {
  readonly #target: number;
  readonly #return: RateOfChange;
  readonly #squares: RollingSum;

  /**
   * @param args - the period, and the return that is wanted of each input, as a fraction (0 by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or the return no finite number
   */
  constructor(...args: Named<TargetArguments>) {
    const [name, [period, target = 0]] = splitName<TargetArguments>(args);
    super(name ?? `TDD(${period},${target})`, period + 1);
    this.#target = requireNumber(this.name, 'a finite return', target);
    this.#squares = this.own(new RollingSum(requirePeriod(this.name, period)));
    this.#return = this.own(new RateOfChange(`${this.name}_ROC`, 1));
  }

  protected override compute(value: number, utc: number): number {
    this.#return.feed(utc, value);
    this.#squares.add(Math.min(0, this.#return.value - this.#target) ** 2);
    return Math.sqrt(Math.max(0, this.#squares.total) / this.#squares.count);
  }
}

/** What a return without risk would have been: the same all the time, or by the time, epoch milliseconds; as a fraction, for one input. */
export type RiskFreeRate = number | ((utc: number) => number);

/**
 * Reads a rate.
 *
 * @param rate - the rate
 * @param utc - the time, epoch milliseconds
 * @returns the rate at that time
 */
export function rateAt(rate: RiskFreeRate, utc: number): number {
  return typeof rate === 'function' ? rate(utc) : rate;
}

/**
 * Checks a rate.
 *
 * @param owner - whose rate it is
 * @param rate - the rate
 * @returns the rate
 * @throws FrameworkError `BAD_ARGUMENT` when it is neither a finite number nor a function
 */
export function requireRate(owner: string, rate: RiskFreeRate): RiskFreeRate {
  return typeof rate === 'function' ? rate : requireNumber(owner, 'a finite rate', rate);
}

/** Base of both ratios: the mean return above a rate, for its risk. While there is no risk, the value stays what it was. */
abstract class ReturnForRisk extends Indicator {
  /** The return of the latest input. */
  protected readonly rateOfChange: RateOfChange;
  readonly #mean: SimpleMovingAverage;
  readonly #rate: RiskFreeRate;

  /**
   * @param name - what charts and messages call it
   * @param period - over how many returns
   * @param rate - the return that would have been had without risk
   */
  constructor(name: string, period: number, rate: RiskFreeRate) {
    super(name, period + 2);
    this.#rate = requireRate(name, rate);
    this.rateOfChange = this.own(new RateOfChange(`${name}_ROC`, 1));
    this.#mean = this.own(new SimpleMovingAverage(`${name}_SMA`, period));
  }

  /** Measures the risk of the returns so far. */
  protected abstract riskOf(value: number, utc: number): number;

  protected override compute(value: number, utc: number): number {
    const hasReturn = this.rateOfChange.feed(utc, value);
    const risk = this.riskOf(value, utc);

    if (!hasReturn) {
      return 0;
    }

    this.#mean.feed(utc, this.rateOfChange.value);
    return risk === 0 ? this.value : (this.#mean.value - rateAt(this.#rate, utc)) / risk;
  }
}

/**
 * Period and rate.
 *
 * @inline
 */
type SharpeArguments = readonly [period: number, riskFreeRate?: RiskFreeRate];

/**
 * The mean return above the rate without risk, for the standard deviation of returns. It is ready one input after its period is full, as in LEAN.
 *
 * @source LEAN `Indicators/SharpeRatio.cs`; W. F. Sharpe, Journal of Portfolio Management 21 (1994)
 */
export class SharpeRatio extends ReturnForRisk {
  readonly #deviation: StandardDeviation;

  /**
   * @param args - over how many returns, and the return of one input without risk (0 by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or the rate neither a finite number nor a function
   */
  constructor(...args: Named<SharpeArguments>) {
    const [name, [period, rate = 0]] = splitName<SharpeArguments>(args);
    super(name ?? `SR(${period}${typeof rate === 'number' ? `,${rate}` : ''})`, period, rate);
    this.#deviation = this.own(new StandardDeviation(`${this.name}_STD`, period));
  }

  protected override riskOf(_value: number, utc: number): number {
    if (this.rateOfChange.isReady) {
      this.#deviation.feed(utc, this.rateOfChange.value);
    }

    return this.#deviation.value;
  }
}

/**
 * The mean return above a target, for the deviation of returns below it. It is ready one input after its period is full, as in LEAN.
 *
 * @source LEAN `Indicators/SortinoRatio.cs`; F. A. Sortino and L. N. Price, Journal of Investing 3 (1994)
 */
export class SortinoRatio extends ReturnForRisk {
  readonly #deviation: TargetDownsideDeviation;

  /**
   * @param args - over how many returns, and the return that is wanted of each input (0 by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or the return no finite number
   */
  constructor(...args: Named<TargetArguments>) {
    const [name, [period, target = 0]] = splitName<TargetArguments>(args);
    super(name ?? `SORTINO(${period},${target})`, period, target);
    this.#deviation = this.own(new TargetDownsideDeviation(`${this.name}_TDD`, period, target));
  }

  protected override riskOf(value: number, utc: number): number {
    this.#deviation.feed(utc, value);
    return this.#deviation.value;
  }
}
