/**
 * Bollinger bands.
 *
 * @module
 */

import { MovingAverageType, movingAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator, IndicatorLine } from '../base/indicator.js';
import { StandardDeviation } from '../statistics/standard-deviation.js';

/**
 * Period, width in standard deviations and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [period: number, k: number, movingAverageType?: MovingAverageType];

/**
 * Bands around a moving average, some standard deviations away from it. Its own value is the price.
 *
 * @remarks While all prices of the period are equal, the bands meet: the value and `percentB` stay what they were, as in LEAN.
 * @source LEAN `Indicators/BollingerBands.cs`
 */
export class BollingerBands extends Indicator {
  /** Over how many values. */
  readonly period: number;
  /** How many standard deviations the bands are away from the middle. */
  readonly k: number;
  /** How the middle is averaged. */
  readonly movingAverageType: MovingAverageType;
  /** The standard deviation. */
  readonly standardDeviation: StandardDeviation;
  /** The moving average. */
  readonly middleBand: Indicator;
  /** The middle and `k` standard deviations. */
  readonly upperBand: IndicatorLine;
  /** The middle less `k` standard deviations. */
  readonly lowerBand: IndicatorLine;
  /** The distance of the bands in percent of the middle. */
  readonly bandWidth: IndicatorLine;
  /** Where the price is between the bands: 0 at the lower one, 1 at the upper one. */
  readonly percentB: IndicatorLine;
  /** The price. */
  readonly price: IndicatorLine;

  /**
   * @param args - the period, the standard deviations between middle and band, and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or `k` not a finite number
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, k, type = MovingAverageType.Simple]] = splitName<Arguments>(args);
    super(name ?? `BB(${period},${k})`, period);
    this.check(k);
    this.period = requirePeriod(this.name, period);
    this.k = k;
    this.movingAverageType = type;
    this.standardDeviation = this.own(new StandardDeviation(`${this.name}_StandardDeviation`, period));
    this.middleBand = this.own(movingAverage(type, `${this.name}_MiddleBand`, period));
    this.upperBand = this.own(new IndicatorLine(`${this.name}_UpperBand`, period));
    this.lowerBand = this.own(new IndicatorLine(`${this.name}_LowerBand`, period));
    this.bandWidth = this.own(new IndicatorLine(`${this.name}_BandWidth`, period));
    this.percentB = this.own(new IndicatorLine(`${this.name}_%B`, period));
    this.price = this.own(new IndicatorLine(`${this.name}_Close`));
  }

  protected override compute(value: number, utc: number): number {
    this.standardDeviation.feed(utc, value);
    this.middleBand.feed(utc, value);
    const middle = this.middleBand.value;
    const half = this.k * this.standardDeviation.value;
    const upper = middle + half;
    const lower = middle - half;
    this.upperBand.feed(utc, upper);
    this.lowerBand.feed(utc, lower);
    this.bandWidth.feed(utc, ((upper - lower) / middle) * 100);
    this.percentB.feed(utc, (value - lower) / (upper - lower));
    this.price.feed(utc, value);
    return this.isReady && this.standardDeviation.value === 0 ? Number.NaN : value;
  }
}
