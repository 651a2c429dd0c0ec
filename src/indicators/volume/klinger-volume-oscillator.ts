/**
 * The Klinger volume oscillator.
 *
 * @module
 */
import { ExponentialMovingAverage } from '../averages/exponential-moving-average.js';
import { type Named, splitName } from '../base/arguments.js';
import type { TradeBarInput } from '../base/data-point.js';
import { TradeBarIndicator } from '../base/indicator.js';

/** A movement below this is taken for it, so that nothing is divided by almost 0. */
const LEAST_MOVEMENT = 1e-8;

/**
 * Periods of the two means and of the signal.
 *
 * @inline
 */
type Arguments = readonly [fastPeriod: number, slowPeriod: number, signalPeriod?: number];

/**
 * A fast mean of volume that is weighed by trend and range, less a slow one; 0 before both are ready.
 *
 * @source LEAN `Indicators/KlingerVolumeOscillator.cs`; S. Klinger, Technical Analysis of Stocks & Commodities 15 (1997)
 */
export class KlingerVolumeOscillator extends TradeBarIndicator {
  /** The mean of the value, which is fed from the third bar on. */
  readonly signal: ExponentialMovingAverage;
  readonly #fast: ExponentialMovingAverage;
  readonly #slow: ExponentialMovingAverage;
  #price = 0;
  #range = 0;
  #trend = 0;
  #movement = 0;

  /**
   * @param args - the fast and the slow period, and that of the signal (13 by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [fast, slow, signal = 13]] = splitName<Arguments>(args);
    super(name ?? `KVO(${fast},${slow},${signal})`, Math.max(fast, slow, signal) + 2);
    this.#fast = this.own(new ExponentialMovingAverage(`${this.name}_FastEma`, fast));
    this.#slow = this.own(new ExponentialMovingAverage(`${this.name}_SlowEma`, slow));
    this.signal = this.own(new ExponentialMovingAverage(`${this.name}_Signal`, signal));
  }

  override reset(): void {
    super.reset();
    this.#movement = 0;
  }

  protected override compute(bar: TradeBarInput, utc: number): number {
    const force = this.#weigh(bar);

    if (this.samples < 3) {
      return 0;
    }

    const isFastReady = this.#fast.feed(utc, force);
    const value = this.#slow.feed(utc, force) && isFastReady ? this.#fast.value - this.#slow.value : 0;
    this.signal.feed(utc, value);
    return value;
  }

  /** Weighs the volume; means something from the third bar on. */
  #weigh({ high, low, close, volume }: TradeBarInput): number {
    const price = high + low + close;
    const range = high - low;
    const trend = price > this.#price ? 1 : -1;

    if (this.samples > 2) {
      const isNew = this.#movement === 0 || trend !== this.#trend;
      this.#movement = range + (isNew ? this.#range : this.#movement);
    }

    this.#price = price;
    this.#range = range;
    this.#trend = trend;
    const movement = Math.abs(this.#movement) < LEAST_MOVEMENT ? LEAST_MOVEMENT : this.#movement;

    return volume * Math.abs(2 * (range / movement - 1)) * trend * 100;
  }
}
