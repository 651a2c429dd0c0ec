/**
 * Indicators of change: how far the value moved over a period.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/** Base of indicators that compare a value with the one a period before it; before it is ready, with the first. */
abstract class Change extends Indicator {
  /** How many values back. */
  readonly period: number;
  readonly #ring: NumberRing;
  #first = 0;

  /**
   * @param abbreviation - what it is called when it gets no name
   * @param args - the period; a name may come first
   * @param extra - how many inputs more than the period it takes to be ready
   */
  constructor(abbreviation: string, args: PeriodArguments, extra = 1) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `${abbreviation}(${period})`, period + extra);
    this.period = requirePeriod(this.name, period);
    this.#ring = this.own(new NumberRing(period));
  }

  /**
   * Measures a change.
   *
   * @param now - the latest value
   * @param then - the value a period before
   */
  protected abstract measure(now: number, then: number): number;

  protected override compute(value: number): number {
    if (this.samples === 1) {
      this.#first = value;
    }

    const removed = this.#ring.push(value);

    return this.measure(value, Number.isNaN(removed) ? this.#first : removed);
  }
}

/**
 * The change over a period, in units of the value.
 *
 * @source LEAN `Indicators/Momentum.cs`
 */
export class Momentum extends Change {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    super('MOM', args);
  }

  protected override measure(now: number, then: number): number {
    return now - then;
  }
}

/**
 * The change over a period, as a fraction of the older value; 0 when that is 0.
 *
 * @source LEAN `Indicators/RateOfChange.cs`
 */
export class RateOfChange extends Change {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    super('ROC', args);
  }

  protected override measure(now: number, then: number): number {
    return then === 0 ? 0 : (now - then) / then;
  }
}

/**
 * The change over a period, in percent of the older value; 0 when that is 0.
 *
 * @source LEAN `Indicators/RateOfChangePercent.cs`
 */
export class RateOfChangePercent extends Change {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    super('ROCP', args);
  }

  protected override measure(now: number, then: number): number {
    return then === 0 ? 0 : ((now - then) / then) * 100;
  }
}

/**
 * The change over a period, in percent of the older value, under its other name.
 *
 * @source LEAN `Indicators/MomentumPercent.cs`
 */
export class MomentumPercent extends RateOfChangePercent {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `MOMP(${period})`, period);
  }
}

/**
 * The latest value as a multiple of the one a period before; 0 when the two are equal, as in LEAN, or when the older one is 0.
 *
 * @source LEAN `Indicators/RateOfChangeRatio.cs`
 */
export class RateOfChangeRatio extends Change {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    super('ROCR', args);
  }

  protected override measure(now: number, then: number): number {
    return then === 0 || now === then ? 0 : now / then;
  }
}

/**
 * The natural logarithm of the change over a period; 0 when either value is 0. It is ready one input before its period is full, as in LEAN.
 *
 * @source LEAN `Indicators/LogReturn.cs`
 */
export class LogReturn extends Change {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    super('LOGR', args, 0);
  }

  protected override measure(now: number, then: number): number {
    return now === 0 || then === 0 ? 0 : Math.log(now / then);
  }
}
