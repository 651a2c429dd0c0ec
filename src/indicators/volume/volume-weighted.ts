/**
 * Prices, weighed by volume.
 *
 * @module
 */
import { DAY } from '../../core/time.js';
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { quotient, typicalPrice } from '../base/arithmetic.js';
import type { TradeBarInput } from '../base/data-point.js';
import { TradeBarIndicator } from '../base/indicator.js';
import { CompensatedSum, RollingSum } from '../base/rolling.js';

/** Base of both: the sums over a period of prices times volume, and of volume. */
abstract class VolumeWeighted extends TradeBarIndicator {
  readonly #turnover: RollingSum;
  readonly #volume: RollingSum;

  /**
   * @param name - what charts and messages call it
   * @param period - over how many bars
   */
  constructor(name: string, period: number) {
    super(name, period);
    requirePeriod(name, period);
    this.#turnover = this.own(new RollingSum(period));
    this.#volume = this.own(new RollingSum(period));
  }

  /** Takes a price with its volume; returns the mean price, or `otherwise` when there was no volume. */
  protected weigh(price: number, volume: number, otherwise: number): number {
    this.#turnover.add(price * volume);
    this.#volume.add(volume);
    return quotient(this.#turnover.total, this.#volume.total, otherwise);
  }
}

/**
 * The mean of the last prices, weighed by volume; the last price when there was none.
 *
 * @source LEAN `Indicators/VolumeWeightedMovingAverage.cs`
 */
export class VolumeWeightedMovingAverage extends VolumeWeighted {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `VWMA(${period})`, period);
  }

  protected override compute({ close, volume }: TradeBarInput): number {
    return this.weigh(close, volume, close);
  }
}

/**
 * The mean price of a period, weighed by volume, where the price of a bar is the mean of its four; while there is no volume, it stays what it was.
 *
 * @source LEAN `Indicators/VolumeWeightedAveragePriceIndicator.cs`
 */
export class VolumeWeightedAveragePriceIndicator extends VolumeWeighted {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `VWAP(${period})`, period);
  }

  protected override compute({ open, high, low, value, volume }: TradeBarInput): number {
    return this.weigh((open + high + low + value) / 4, volume, this.value);
  }
}

/**
 * The mean price of the day, weighed by volume; it begins anew every day of the exchange's calendar.
 *
 * @source LEAN `Indicators/IntradayVwap.cs`
 */
export class IntradayVwap extends TradeBarIndicator {
  readonly #turnover = this.own(new CompensatedSum());
  readonly #volume = this.own(new CompensatedSum());
  #day = Number.NaN;

  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'VWAP') {
    super(name, 1);
  }

  /** Whether anything was traded on the day of the latest bar. */
  override get isReady(): boolean {
    return this.#volume.total > 0;
  }

  protected override compute(bar: TradeBarInput, utc: number): number {
    const day = Math.floor((bar.symbol?.timeZone.toLocal(utc) ?? utc) / DAY);

    if (day !== this.#day) {
      this.#turnover.reset();
      this.#volume.reset();
      this.#day = day;
    }

    this.#turnover.add(typicalPrice(bar) * bar.volume);
    this.#volume.add(bar.volume);
    return quotient(this.#turnover.total, this.#volume.total, bar.value);
  }
}
