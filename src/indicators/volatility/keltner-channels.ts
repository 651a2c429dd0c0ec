/**
 * Keltner channels, and the squeeze that they show together with Bollinger bands.
 *
 * @module
 */
import { MovingAverageType, movingAverage } from '../averages/moving-average-type.js';
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import { typicalPrice } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, type Indicator, IndicatorLine } from '../base/indicator.js';
import { AverageTrueRange } from './average-true-range.js';
import { BollingerBands } from './bollinger-bands.js';

/**
 * Period, width in true ranges and kind of moving average.
 *
 * @inline
 */
type ChannelArguments = readonly [period: number, k: number, movingAverageType?: MovingAverageType];

/**
 * A channel around an average of typical prices, some mean true ranges away from it. Its own value is the middle.
 *
 * @source LEAN `Indicators/KeltnerChannels.cs`; C. W. Keltner, How To Make Money in Commodities (1960)
 */
export class KeltnerChannels extends BarIndicator {
  /** The average of typical prices. */
  readonly middleBand: Indicator;
  /** The middle and `k` mean true ranges; 0 before it is ready. */
  readonly upperBand: IndicatorLine;
  /** The middle less `k` mean true ranges; 0 before it is ready. */
  readonly lowerBand: IndicatorLine;
  /** The simple mean of the true range. */
  readonly averageTrueRange: AverageTrueRange;
  readonly #k: number;

  /**
   * @param args - the period, the true ranges between middle and band, and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or `k` no finite number
   */
  constructor(...args: Named<ChannelArguments>) {
    const [name, [period, k, type = MovingAverageType.Simple]] = splitName<ChannelArguments>(args);
    super(name ?? `KC(${period},${k})`, period);
    requirePeriod(this.name, period);
    this.#k = requireNumber(this.name, 'a finite number of true ranges', k);
    this.averageTrueRange = this.own(
      new AverageTrueRange(`${this.name}_AverageTrueRange`, period, MovingAverageType.Simple),
    );
    this.middleBand = this.own(movingAverage(type, `${this.name}_MiddleBand`, period));
    this.upperBand = this.own(new IndicatorLine(`${this.name}_UpperBand`, period));
    this.lowerBand = this.own(new IndicatorLine(`${this.name}_LowerBand`, period));
  }

  /** Whether average and true range are ready. */
  override get isReady(): boolean {
    return this.middleBand.isReady && this.averageTrueRange.isReady;
  }

  protected override compute(bar: BarInput, utc: number): number {
    this.averageTrueRange.update(bar);
    const isReady = this.middleBand.feed(utc, typicalPrice(bar));
    const middle = this.middleBand.value;
    const half = this.#k * this.averageTrueRange.value;
    this.upperBand.feed(utc, isReady ? middle + half : 0);
    this.lowerBand.feed(utc, isReady ? middle - half : 0);
    return middle;
  }
}

/**
 * Periods and widths of the bands and of the channel.
 *
 * @inline
 */
type SqueezeArguments = readonly [
  bollingerPeriod: number,
  bollingerMultiplier: number,
  keltnerPeriod: number,
  keltnerMultiplier: number,
];

/**
 * Whether Bollinger bands are inside Keltner channels, which tells of a quiet market: 1 when they are, else -1; 0 before it is ready.
 *
 * @source LEAN `Indicators/SqueezeMomentum.cs`; J. F. Carter, Mastering the Trade (2005)
 */
export class SqueezeMomentum extends BarIndicator {
  /** The bands. */
  readonly bollingerBands: BollingerBands;
  /** The channel. */
  readonly keltnerChannels: KeltnerChannels;

  /**
   * @param args - period and standard deviations of the bands, period and true ranges of the channel; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more, or a width no finite number
   */
  constructor(...args: Named<SqueezeArguments>) {
    const [name, [bollingerPeriod, bollinger, keltnerPeriod, keltner]] = splitName<SqueezeArguments>(args);
    super(
      name ?? `SM(${bollingerPeriod},${bollinger},${keltnerPeriod},${keltner})`,
      Math.max(bollingerPeriod, keltnerPeriod),
    );
    this.bollingerBands = this.own(new BollingerBands(`${this.name}_BB`, bollingerPeriod, bollinger));
    this.keltnerChannels = this.own(
      new KeltnerChannels(`${this.name}_KC`, keltnerPeriod, keltner, MovingAverageType.Exponential),
    );
  }

  protected override compute(bar: BarInput, utc: number): number {
    this.bollingerBands.feed(utc, bar.close);
    this.keltnerChannels.update(bar);

    if (!this.isReady) {
      return 0;
    }

    const isInside =
      this.bollingerBands.upperBand.value < this.keltnerChannels.upperBand.value &&
      this.bollingerBands.lowerBand.value > this.keltnerChannels.lowerBand.value;

    return isInside ? 1 : -1;
  }
}
