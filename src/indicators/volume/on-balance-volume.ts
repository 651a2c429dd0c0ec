/**
 * On-balance volume, as it is and smoothed.
 *
 * @module
 */
import { MovingAverageType, movingAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import type { TradeBarInput } from '../base/data-point.js';
import { type Indicator, TradeBarIndicator } from '../base/indicator.js';

/**
 * The volume of all bars that closed higher than the one before, less that of those that closed lower; the first bar counts as higher.
 *
 * @source LEAN `Indicators/OnBalanceVolume.cs`; J. E. Granville, New Key to Stock Market Profits (1963)
 */
export class OnBalanceVolume extends TradeBarIndicator {
  #last = 0;

  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'OBV') {
    super(name, 1);
  }

  protected override compute({ value, volume }: TradeBarInput): number {
    const direction = this.samples === 1 ? 1 : Math.sign(value - this.#last);
    this.#last = value;
    return this.value + direction * volume;
  }
}

/**
 * Period and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [period: number, movingAverageType?: MovingAverageType];

/**
 * An average of {@link OnBalanceVolume}; 0 before it is ready.
 *
 * @source LEAN `Indicators/SmoothedOnBalanceVolume.cs`
 */
export class SmoothedOnBalanceVolume extends TradeBarIndicator {
  /** What is averaged. */
  readonly onBalanceVolume: OnBalanceVolume;
  readonly #average: Indicator;

  /**
   * @param args - the period, and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, type = MovingAverageType.Simple]] = splitName<Arguments>(args);
    super(name ?? `SOBV(${period})`, period);
    requirePeriod(this.name, period);
    this.onBalanceVolume = this.own(new OnBalanceVolume(`${this.name}_OBV`));
    this.#average = this.own(movingAverage(type, `${this.name}_${type}`, period));
  }

  /** Whether the average is ready. */
  override get isReady(): boolean {
    return this.#average.isReady;
  }

  protected override compute(bar: TradeBarInput, utc: number): number {
    this.onBalanceVolume.update(bar);
    return this.#average.feed(utc, this.onBalanceVolume.value) ? this.#average.value : 0;
  }
}
