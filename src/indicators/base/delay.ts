/**
 * Values as they were: unchanged, or some inputs ago.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from './arguments.js';
import { Indicator } from './indicator.js';
import { NumberRing } from './rolling.js';

/**
 * The value itself; what turns a price into something that indicators can be made of.
 *
 * @source LEAN `Indicators/Identity.cs`
 */
export class Identity extends Indicator {
  /**
   * @param name - what charts and messages call it
   */
  constructor(name = '') {
    super(name, 1);
  }

  protected override compute(value: number): number {
    return value;
  }
}

/**
 * The value of some inputs ago; before it is ready, the first.
 *
 * @source LEAN `Indicators/Delay.cs`
 */
export class Delay extends Indicator {
  /** How many inputs ago. */
  readonly period: number;
  readonly #ring: NumberRing;

  /**
   * @param args - how many inputs ago; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `DELAY(${period})`, period + 1);
    this.period = requirePeriod(this.name, period);
    this.#ring = this.own(new NumberRing(period + 1));
  }

  protected override compute(value: number): number {
    this.#ring.push(value);
    return this.#ring.get(this.#ring.count - 1);
  }
}
