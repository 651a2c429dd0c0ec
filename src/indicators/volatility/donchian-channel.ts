/**
 * The Donchian channel.
 *
 * @module
 */
import { type Named, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';
import { Maximum, Minimum } from '../statistics/extremes.js';

/**
 * Periods of the upper and of the lower band.
 *
 * @inline
 */
type Arguments = readonly [upperPeriod: number, lowerPeriod?: number];

/**
 * The highest high and the lowest low. Its own value is the middle between them.
 *
 * @source LEAN `Indicators/DonchianChannel.cs`
 */
export class DonchianChannel extends BarIndicator {
  /** The highest high. */
  readonly upperBand: Maximum;
  /** The lowest low. */
  readonly lowerBand: Minimum;

  /**
   * @param args - the period of the upper band, and that of the lower one when it is another; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [upper, lower = upper]] = splitName<Arguments>(args);
    super(name ?? `DCH(${upper},${lower})`, Math.max(upper, lower));
    this.upperBand = this.own(new Maximum(`${this.name}_UpperBand`, upper));
    this.lowerBand = this.own(new Minimum(`${this.name}_LowerBand`, lower));
  }

  protected override compute({ high, low }: BarInput, utc: number): number {
    this.upperBand.feed(utc, high);
    this.lowerBand.feed(utc, low);
    return (this.upperBand.value + this.lowerBand.value) / 2;
  }
}
