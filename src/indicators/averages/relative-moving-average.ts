/**
 * The relative moving average.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { SimpleMovingAverage } from './simple-moving-average.js';

/**
 * The mean of three periods, less that of two, and that of one.
 *
 * @source LEAN `Indicators/RelativeMovingAverage.cs`
 */
export class RelativeMovingAverage extends Indicator {
  /** The mean of one period. */
  readonly shortAverage: SimpleMovingAverage;
  /** The mean of two periods. */
  readonly mediumAverage: SimpleMovingAverage;
  /** The mean of three periods. */
  readonly longAverage: SimpleMovingAverage;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `RMA(${period})`, 3 * period);
    requirePeriod(this.name, period);
    this.shortAverage = this.own(new SimpleMovingAverage(`${this.name}_Short`, period));
    this.mediumAverage = this.own(new SimpleMovingAverage(`${this.name}_Medium`, 2 * period));
    this.longAverage = this.own(new SimpleMovingAverage(`${this.name}_Long`, 3 * period));
  }

  protected override compute(value: number, utc: number): number {
    this.shortAverage.feed(utc, value);
    this.mediumAverage.feed(utc, value);
    this.longAverage.feed(utc, value);
    return this.longAverage.value - this.mediumAverage.value + this.shortAverage.value;
  }
}
