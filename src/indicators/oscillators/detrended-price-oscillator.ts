/**
 * The detrended price oscillator.
 *
 * @module
 */
import { SimpleMovingAverage } from '../averages/simple-moving-average.js';
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Delay } from '../base/delay.js';
import { Indicator } from '../base/indicator.js';

/**
 * The value of half a period ago, less the simple mean.
 *
 * @source LEAN `Indicators/DetrendedPriceOscillator.cs`
 */
export class DetrendedPriceOscillator extends Indicator {
  readonly #delayed: Delay;
  readonly #mean: SimpleMovingAverage;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `DPO(${period})`, period);
    requirePeriod(this.name, period);
    this.#delayed = this.own(new Delay(`${this.name}_Lag`, Math.floor(period / 2) + 1));
    this.#mean = this.own(new SimpleMovingAverage(`${this.name}_SMA`, period));
  }

  /** Whether mean and delayed value are ready. */
  override get isReady(): boolean {
    return this.#mean.isReady && this.#delayed.isReady;
  }

  protected override compute(value: number, utc: number): number {
    this.#delayed.feed(utc, value);
    this.#mean.feed(utc, value);
    return this.#delayed.value - this.#mean.value;
  }
}
