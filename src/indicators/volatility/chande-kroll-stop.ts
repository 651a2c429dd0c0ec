/**
 * The Chande Kroll stop.
 *
 * @module
 */
import { MovingAverageType } from '../averages/moving-average-type.js';
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { Maximum, Minimum } from '../statistics/extremes.js';
import { AverageTrueRange } from './average-true-range.js';

/**
 * Period and width of the first stops, period of the second ones, kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [atrPeriod: number, atrMult: number, period: number, movingAverageType?: MovingAverageType];

/**
 * Stops for long and short positions, some true ranges away from the extremes. Its own value is the last price.
 *
 * @source LEAN `Indicators/ChandeKrollStop.cs`; T. S. Chande and S. Kroll, The New Technical Trader (1994)
 */
export class ChandeKrollStop extends BarIndicator {
  /** The highest of the stops below the highest high. */
  readonly shortStop: Maximum;
  /** The lowest of the stops above the lowest low. */
  readonly longStop: Minimum;
  readonly #range: AverageTrueRange;
  readonly #width: number;
  readonly #highest: Maximum;
  readonly #lowest: Minimum;

  /**
   * @param args - the period of extremes and true range, the true ranges between them and the stops, the period of the stops, and the kind of average (Wilder's by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more, or the width no finite number
   */
  constructor(...args: Named<Arguments>) {
    const [name, [atrPeriod, atrMult, period, type = MovingAverageType.Wilders]] = splitName<Arguments>(args);
    super(name ?? `CKS(${atrPeriod},${atrMult},${period})`, atrPeriod + period - 1);
    requirePeriod(this.name, period);
    this.#width = requireNumber(this.name, 'a finite number of true ranges', atrMult);
    this.#range = this.own(new AverageTrueRange(`${this.name}_ATR`, atrPeriod, type));
    this.#highest = this.own(new Maximum(`${this.name}_Max`, atrPeriod));
    this.#lowest = this.own(new Minimum(`${this.name}_Min`, atrPeriod));
    this.shortStop = this.own(new Maximum(`${this.name}_Short`, period));
    this.longStop = this.own(new Minimum(`${this.name}_Long`, period));
  }

  protected override compute(bar: BarInput, utc: number): number {
    this.#range.update(bar);
    this.#highest.feed(utc, bar.high);
    this.#lowest.feed(utc, bar.low);
    const distance = this.#width * this.#range.value;
    this.shortStop.feed(utc, this.#highest.value - distance);
    this.longStop.feed(utc, this.#lowest.value + distance);
    return bar.value;
  }
}
