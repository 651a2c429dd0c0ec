/**
 * The interest that money earns without risk, for the statistics.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import type { DateTime } from '../core/time.js';

/** Says what money earns without risk. */
export interface RiskFreeInterestRateModel {
  /**
   * Returns the rate of a day.
   *
   * @param date - the day
   * @returns yearly interest as a fraction: 0.02 for 2 %
   */
  getInterestRate(date: DateTime): number;
}

/** Takes the rate from a function. */
export class FuncRiskFreeRateInterestRateModel implements RiskFreeInterestRateModel {
  readonly #rateOf: (date: DateTime) => number;

  /**
   * @param rateOf - returns the yearly rate of a day as a fraction
   */
  constructor(rateOf: (date: DateTime) => number) {
    this.#rateOf = rateOf;
  }

  /**
   * Returns the rate of a day.
   *
   * @param date - the day
   * @returns yearly interest as a fraction
   * @throws FrameworkError `BAD_ARGUMENT` when the function returns no finite number
   */
  getInterestRate(date: DateTime): number {
    const rate = this.#rateOf(date);

    if (!Number.isFinite(rate)) {
      throw new FrameworkError('BAD_ARGUMENT', `A risk-free rate must be a finite number, was ${String(rate)}.`);
    }

    return rate;
  }
}

/** The same rate on all days. */
export class ConstantRiskFreeRateInterestRateModel extends FuncRiskFreeRateInterestRateModel {
  /**
   * @param rate - yearly interest as a fraction
   */
  constructor(rate: number) {
    super(() => rate);
  }
}
