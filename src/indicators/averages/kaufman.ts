/**
 * Kaufman's efficiency ratio, and the moving average that adapts to it.
 *
 * @module
 */
import { type Named, type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { NumberRing, RollingSum } from '../base/rolling.js';

/** Base of both: compares the way from the first value of the period to the last with the way that was gone in between. */
abstract class Efficiency extends Indicator {
  /** Over how many values: one more than there are changes. */
  readonly period: number;
  readonly #values: NumberRing;
  readonly #way: RollingSum;

  /**
   * @param name - what charts and messages call it
   * @param changes - over how many changes
   */
  constructor(name: string, changes: number) {
    super(name, changes + 1);
    this.period = requirePeriod(name, changes) + 1;
    this.#values = this.own(new NumberRing(this.period));
    this.#way = this.own(new RollingSum(changes));
  }

  /** Returns the value before the latest. */
  protected valueBefore(): number {
    return this.#values.get(1);
  }

  /** Takes a value; the ratio means something once there are `period` values. */
  protected ratio(value: number): number {
    this.#values.push(value);

    if (this.samples > 1) {
      this.#way.add(Math.abs(value - this.valueBefore()));
    }

    const net = value - this.#values.get(this.#values.count - 1);
    const way = this.#way.total;

    return way <= net || way === 0 ? 1 : Math.abs(net / way);
  }
}

/**
 * How straight the value moved: 1 when it went one way only, near 0 when it came back to where it was. Before it is ready, the value itself.
 *
 * @source LEAN `Indicators/KaufmanEfficiencyRatio.cs`; P. J. Kaufman, Smarter Trading (1995)
 */
export class KaufmanEfficiencyRatio extends Efficiency {
  /**
   * @param args - over how many changes; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `KER(${period})`, period);
  }

  protected override compute(value: number): number {
    const ratio = this.ratio(value);

    return this.isReady ? ratio : value;
  }
}

/**
 * Periods of the efficiency and of the fastest and slowest average.
 *
 * @inline
 */
type Arguments = readonly [period: number, fastEmaPeriod?: number, slowEmaPeriod?: number];

/**
 * An exponential mean that is fast while the value moves straight, and slow while it goes to and fro. Before it is ready, the value itself.
 *
 * @source LEAN `Indicators/KaufmanAdaptiveMovingAverage.cs`; P. J. Kaufman, Smarter Trading (1995)
 */
export class KaufmanAdaptiveMovingAverage extends Efficiency {
  readonly #slowest: number;
  readonly #span: number;

  /**
   * @param args - over how many changes, and the periods of the fastest (2) and slowest (30) average; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, fastEmaPeriod = 2, slowEmaPeriod = 30]] = splitName<Arguments>(args);
    super(name ?? `KAMA(${period},${fastEmaPeriod},${slowEmaPeriod})`, period);
    this.#slowest = 2 / (requirePeriod(this.name, slowEmaPeriod) + 1);
    this.#span = 2 / (requirePeriod(this.name, fastEmaPeriod) + 1) - this.#slowest;
  }

  protected override compute(value: number): number {
    const ratio = this.ratio(value);

    if (!this.isReady) {
      return value;
    }

    const before = this.samples === this.period ? this.valueBefore() : this.value;

    return (value - before) * (ratio * this.#span + this.#slowest) ** 2 + before;
  }
}
