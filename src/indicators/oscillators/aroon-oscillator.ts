/**
 * The Aroon oscillator.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, IndicatorLine } from '../base/indicator.js';
import { Maximum, Minimum } from '../statistics/extremes.js';

/**
 * Periods of the highs and of the lows.
 *
 * @inline
 */
type Arguments = readonly [upPeriod: number, downPeriod: number];

/**
 * How fresh the highest high is, less how fresh the lowest low is: 100 when the latest bar has the high and the first one the low.
 *
 * @source LEAN `Indicators/AroonOscillator.cs`; T. S. Chande, Technical Analysis of Stocks & Commodities 13 (1995)
 */
export class AroonOscillator extends BarIndicator {
  /** How fresh the highest high is: 100 when the latest bar has it, 0 when it is a period old. */
  readonly aroonUp: IndicatorLine;
  /** How fresh the lowest low is. */
  readonly aroonDown: IndicatorLine;
  readonly #highest: Maximum;
  readonly #lowest: Minimum;
  readonly #upPeriod: number;
  readonly #downPeriod: number;

  /**
   * @param args - the period of the highs and that of the lows; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [up, down]] = splitName<Arguments>(args);
    super(name ?? `AROON(${up},${down})`, Math.max(up, down) + 1);
    this.#upPeriod = requirePeriod(this.name, up);
    this.#downPeriod = requirePeriod(this.name, down);
    this.#highest = this.own(new Maximum(`${this.name}_Max`, up + 1));
    this.#lowest = this.own(new Minimum(`${this.name}_Min`, down + 1));
    this.aroonUp = this.own(new IndicatorLine(`${this.name}_AroonUp`, up + 1));
    this.aroonDown = this.own(new IndicatorLine(`${this.name}_AroonDown`, down + 1));
  }

  protected override compute({ high, low }: BarInput, utc: number): number {
    this.#highest.feed(utc, high);
    this.#lowest.feed(utc, low);
    this.aroonUp.feed(utc, 100 * (1 - this.#highest.periodsSinceMaximum / this.#upPeriod));
    this.aroonDown.feed(utc, 100 * (1 - this.#lowest.periodsSinceMinimum / this.#downPeriod));
    return this.aroonUp.value - this.aroonDown.value;
  }
}
