/**
 * Acceleration bands.
 *
 * @module
 */
import { MovingAverageType, movingAverage, nameOfAverage } from '../averages/moving-average-type.js';
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, type Indicator } from '../base/indicator.js';

/**
 * Period, width and kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [period: number, width?: number, movingAverageType?: MovingAverageType];

/**
 * Bands around an average of the last price, the wider the larger the bars are. Its own value is the middle.
 *
 * @source LEAN `Indicators/AccelerationBands.cs`; P. Headley, Big Trends in Trading (2002)
 */
export class AccelerationBands extends BarIndicator {
  /** How the bands are averaged. */
  readonly movingAverageType: MovingAverageType;
  /** The average of the last price. */
  readonly middleBand: Indicator;
  /** The average of highs that were moved up by the size of their bar. */
  readonly upperBand: Indicator;
  /** The average of lows that were moved down by the size of their bar. */
  readonly lowerBand: Indicator;
  readonly #width: number;

  /**
   * @param args - the period, the width (4 by default), and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, or the width no finite number
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, width = 4, type = MovingAverageType.Simple]] = splitName<Arguments>(args);
    super(name ?? `ABANDS(${period},${width},${nameOfAverage(type)})`, period);
    requirePeriod(this.name, period);
    this.#width = requireNumber(this.name, 'a finite width', width);
    this.movingAverageType = type;
    this.middleBand = this.own(movingAverage(type, `${this.name}_MiddleBand`, period));
    this.upperBand = this.own(movingAverage(type, `${this.name}_UpperBand`, period));
    this.lowerBand = this.own(movingAverage(type, `${this.name}_LowerBand`, period));
  }

  /** Whether the bands are ready. */
  override get isReady(): boolean {
    return this.middleBand.isReady && this.upperBand.isReady && this.lowerBand.isReady;
  }

  protected override compute({ high, low, close }: BarInput, utc: number): number {
    const size = this.#width * quotient(high - low, high + low);
    this.lowerBand.feed(utc, low * (1 - size));
    this.upperBand.feed(utc, high * (1 + size));
    this.middleBand.feed(utc, close);
    return this.middleBand.value;
  }
}
