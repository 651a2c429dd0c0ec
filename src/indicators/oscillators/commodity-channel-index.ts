/**
 * The commodity channel index.
 *
 * @module
 */
import { MovingAverageType, movingAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { quotient, typicalPrice } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, type Indicator } from '../base/indicator.js';
import { MeanAbsoluteDeviation } from '../statistics/mean-absolute-deviation.js';

/** Makes most values fall between -100 and 100. */
const LAMBERT = 0.015;

/**
 * Period and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [period: number, movingAverageType?: MovingAverageType];

/**
 * How far the typical price is from its average, in mean deviations; 0 when there is no deviation.
 *
 * @source LEAN `Indicators/CommodityChannelIndex.cs`; D. R. Lambert, Commodities (1980)
 */
export class CommodityChannelIndex extends BarIndicator {
  /** How typical prices are averaged. */
  readonly movingAverageType: MovingAverageType;
  /** The average of the typical price. */
  readonly typicalPriceAverage: Indicator;
  /** The mean deviation of the typical price. */
  readonly typicalPriceMeanDeviation: MeanAbsoluteDeviation;

  /**
   * @param args - the period, and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, type = MovingAverageType.Simple]] = splitName<Arguments>(args);
    super(name ?? `CCI(${period})`, period);
    requirePeriod(this.name, period);
    this.movingAverageType = type;
    this.typicalPriceAverage = this.own(movingAverage(type, `${this.name}_TypicalPriceAvg`, period));
    this.typicalPriceMeanDeviation = this.own(new MeanAbsoluteDeviation(`${this.name}_TypicalPriceMAD`, period));
  }

  /** Whether average and deviation are ready. */
  override get isReady(): boolean {
    return this.typicalPriceAverage.isReady && this.typicalPriceMeanDeviation.isReady;
  }

  protected override compute(bar: BarInput, utc: number): number {
    const price = typicalPrice(bar);
    this.typicalPriceAverage.feed(utc, price);
    this.typicalPriceMeanDeviation.feed(utc, price);
    return quotient(price - this.typicalPriceAverage.value, LAMBERT * this.typicalPriceMeanDeviation.value);
  }
}
