/**
 * The zero-lag exponential moving average.
 *
 * @module
 */
import { roundHalfEven } from '../../core/numbers.js';
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Delay } from '../base/delay.js';
import { Indicator } from '../base/indicator.js';
import { ExponentialMovingAverage } from './exponential-moving-average.js';

/**
 * An exponential mean of the value plus its change over half the period; 0 until there is such a change.
 *
 * @source LEAN `Indicators/ZeroLagExponentialMovingAverage.cs`
 */
export class ZeroLagExponentialMovingAverage extends Indicator {
  /** The period of the mean. */
  readonly period: number;
  readonly #average: ExponentialMovingAverage;
  readonly #delayed: Delay;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 3 or more: a shorter one has no lag to take out
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `ZLEMA(${period})`, period + Math.floor(period / 2));
    this.period = requirePeriod(this.name, period, 3);
    this.#average = this.own(new ExponentialMovingAverage(`${this.name}_EMA`, period));
    this.#delayed = this.own(new Delay(roundHalfEven((period - 1) / 2)));
  }

  /** Whether the mean is ready. */
  override get isReady(): boolean {
    return this.#average.isReady;
  }

  protected override compute(value: number, utc: number): number {
    if (!this.#delayed.feed(utc, value)) {
      return 0;
    }

    this.#average.feed(utc, value + (value - this.#delayed.value));
    return this.#average.value;
  }
}
