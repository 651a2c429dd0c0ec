/**
 * The Coppock curve.
 *
 * @module
 */
import { LinearWeightedMovingAverage } from '../averages/linear-weighted-moving-average.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { RateOfChangePercent } from './change.js';

/**
 * Periods of the two changes and of the mean.
 *
 * @inline
 */
type Arguments = readonly [shortRocPeriod?: number, longRocPeriod?: number, lwmaPeriod?: number];

/**
 * A weighted mean of the sum of a short and a long rate of change, in percent; 0 before it is ready.
 *
 * @source LEAN `Indicators/CoppockCurve.cs`; E. S. C. Coppock, Barron's (1962)
 */
export class CoppockCurve extends Indicator {
  readonly #short: RateOfChangePercent;
  readonly #long: RateOfChangePercent;
  readonly #mean: LinearWeightedMovingAverage;

  /**
   * @param args - the short (11) and the long (14) period of change, and that of the mean (10); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [short = 11, long = 14, mean = 10]] = splitName<Arguments>(args);
    super(name ?? `CC(${short},${long},${mean})`, Math.max(short, long) + mean);
    requirePeriod(this.name, mean);
    this.#short = this.own(new RateOfChangePercent(`${this.name}_Short`, short));
    this.#long = this.own(new RateOfChangePercent(`${this.name}_Long`, long));
    this.#mean = this.own(new LinearWeightedMovingAverage(`${this.name}_LWMA`, mean));
  }

  protected override compute(value: number, utc: number): number {
    const isShortReady = this.#short.feed(utc, value);

    if (this.#long.feed(utc, value) && isShortReady) {
      this.#mean.feed(utc, this.#short.value + this.#long.value);
    }

    return this.#mean.value;
  }
}
