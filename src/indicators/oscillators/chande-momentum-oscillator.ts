/**
 * The Chande momentum oscillator.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import { Indicator } from '../base/indicator.js';

/**
 * Gains less losses in percent of both, smoothed as Wilder does: 100 when there were only gains, -100 when there were only losses.
 *
 * @source LEAN `Indicators/ChandeMomentumOscillator.cs`; T. S. Chande and S. Kroll, The New Technical Trader (1994)
 */
export class ChandeMomentumOscillator extends Indicator {
  /** Over how many changes. */
  readonly period: number;
  #last = 0;
  #gain = 0;
  #loss = 0;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `CMO(${period})`, period + 1);
    this.period = requirePeriod(this.name, period);
  }

  override reset(): void {
    super.reset();
    this.#gain = 0;
    this.#loss = 0;
  }

  protected override compute(value: number): number {
    const { period } = this;
    const change = this.samples > 1 ? value - this.#last : 0;
    this.#last = value;
    // Until it is ready the two are sums over the changes there are; from then on means.
    const weight = this.samples > period + 1 ? period - 1 : 1;
    this.#gain = this.#gain * weight + Math.max(0, change);
    this.#loss = this.#loss * weight + Math.max(0, -change);

    if (!this.isReady) {
      return 0;
    }

    this.#gain /= period;
    this.#loss /= period;
    return 100 * quotient(this.#gain - this.#loss, this.#gain + this.#loss);
  }
}
