/**
 * The variable index dynamic average.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { ChandeMomentumOscillator } from '../oscillators/chande-momentum-oscillator.js';

/**
 * An exponential mean that is the faster, the stronger the momentum; 0 before it is ready.
 *
 * @source LEAN `Indicators/VariableIndexDynamicAverage.cs`; T. S. Chande, Technical Analysis of Stocks & Commodities 10 (1992)
 */
export class VariableIndexDynamicAverage extends Indicator {
  /** The period. */
  readonly period: number;
  readonly #momentum: ChandeMomentumOscillator;
  #average = 0;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `VIDYA(${period})`, period + 1);
    this.period = requirePeriod(this.name, period);
    this.#momentum = this.own(new ChandeMomentumOscillator(period));
  }

  protected override compute(value: number, utc: number): number {
    this.#momentum.feed(utc, value);

    if (!this.isReady) {
      this.#average = value;
      return 0;
    }

    const weight = (2 / (this.period + 1)) * Math.abs(this.#momentum.value / 100);
    this.#average = value * weight + this.#average * (1 - weight);
    return this.#average;
  }
}
