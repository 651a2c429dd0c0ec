/**
 * The wave trend oscillator.
 *
 * @module
 */
import { ExponentialMovingAverage } from '../averages/exponential-moving-average.js';
import { SimpleMovingAverage } from '../averages/simple-moving-average.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { typicalPrice } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';

/** Makes most values fall between -100 and 100. */
const LAMBERT = 0.015;

/**
 * Periods of the channel, of its index and of the signal.
 *
 * @inline
 */
type Arguments = readonly [channelPeriod: number, averagePeriod: number, signalPeriod: number];

/**
 * How far the typical price is from its exponential mean, in mean deviations, smoothed.
 *
 * @remarks While there is no deviation the value stays what it was, as in LEAN.
 * @source LEAN `Indicators/WaveTrendOscillator.cs`
 */
export class WaveTrendOscillator extends BarIndicator {
  /** The mean of the typical price. */
  readonly channelAverage: ExponentialMovingAverage;
  /** The mean distance from it. */
  readonly channelDeviation: ExponentialMovingAverage;
  /** The mean of the index. */
  readonly channelIndexAverage: ExponentialMovingAverage;
  /** The simple mean of the value. */
  readonly signal: SimpleMovingAverage;

  /**
   * @param args - the periods of channel, index and signal; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [channel, average, signal]] = splitName<Arguments>(args);
    super(name ?? `WTO(${channel},${average},${signal})`, 2 * channel + average + signal - 3);
    requirePeriod(this.name, channel);
    this.channelAverage = this.own(new ExponentialMovingAverage(`${this.name}_ChannelAverage`, channel));
    this.channelDeviation = this.own(new ExponentialMovingAverage(`${this.name}_ChannelDeviation`, channel));
    this.channelIndexAverage = this.own(new ExponentialMovingAverage(`${this.name}_ChannelIndexAverage`, average));
    this.signal = this.own(new SimpleMovingAverage(`${this.name}_Signal`, signal));
  }

  /** Whether the signal is ready. */
  override get isReady(): boolean {
    return this.signal.isReady;
  }

  protected override compute(bar: BarInput, utc: number): number {
    const price = typicalPrice(bar);

    if (!this.channelAverage.feed(utc, price)) {
      return 0;
    }

    const distance = price - this.channelAverage.value;

    if (!this.channelDeviation.feed(utc, Math.abs(distance))) {
      return 0;
    }

    if (this.channelDeviation.value === 0) {
      return this.value;
    }

    if (this.channelIndexAverage.feed(utc, distance / (LAMBERT * this.channelDeviation.value))) {
      this.signal.feed(utc, this.channelIndexAverage.value);
    }

    return this.channelIndexAverage.value;
  }
}
