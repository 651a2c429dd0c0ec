/**
 * The Schaff trend cycle.
 *
 * @module
 */
import { MovingAverageType, movingAverage } from '../averages/moving-average-type.js';
import { type Named, splitName } from '../base/arguments.js';
import { Indicator, type Resettable } from '../base/indicator.js';
import { Maximum, Minimum } from '../statistics/extremes.js';
import { MovingAverageConvergenceDivergence } from './moving-average-convergence-divergence.js';

/** How many values each of the two means is over. */
const SMOOTHING = 3;

/** Where a value is between its extremes, in percent, smoothed. */
class SmoothStochastic implements Resettable {
  readonly #highest: Maximum;
  readonly #lowest: Minimum;
  readonly #average: Indicator;

  constructor(name: string, period: number, type: MovingAverageType) {
    this.#highest = new Maximum(`${name}_Max`, period);
    this.#lowest = new Minimum(`${name}_Min`, period);
    this.#average = movingAverage(type, `${name}_Average`, SMOOTHING);
  }

  take(utc: number, value: number): number {
    this.#highest.feed(utc, value);
    this.#lowest.feed(utc, value);
    const low = this.#lowest.value;
    const range = this.#highest.value - low;
    this.#average.feed(utc, range > 0 ? (100 * (value - low)) / range : 0);
    return this.#average.value;
  }

  reset(): void {
    this.#highest.reset();
    this.#lowest.reset();
    this.#average.reset();
  }
}

/**
 * Periods of the cycle and of the two averages, and their kind.
 *
 * @inline
 */
type Arguments = readonly [cyclePeriod?: number, fastPeriod?: number, slowPeriod?: number, type?: MovingAverageType];

/**
 * A smoothed stochastic of a smoothed stochastic of the difference of two moving averages: from 0 to 100, faster than the difference itself.
 *
 * @source LEAN `Indicators/SchaffTrendCycle.cs`; D. Schaff, The Schaff Trend Cycle (1999)
 */
export class SchaffTrendCycle extends Indicator {
  readonly #difference: MovingAverageConvergenceDivergence;
  readonly #first: SmoothStochastic;
  readonly #second: SmoothStochastic;

  /**
   * @param args - the period of the cycle (10), the fast (23) and the slow (50) period, and the kind of average (exponential by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more, or the fast one is not below the slow one
   */
  constructor(...args: Named<Arguments>) {
    const [name, rest] = splitName<Arguments>(args);
    const [cycle = 10, fast = 23, slow = 50, type = MovingAverageType.Exponential] = rest;
    super(name ?? `SchaffTrendCycle(${cycle},${fast},${slow})`, slow + cycle - 1);
    this.#difference = this.own(new MovingAverageConvergenceDivergence(`${this.name}_MACD`, fast, slow, cycle, type));
    this.#first = this.own(new SmoothStochastic(`${this.name}_K`, cycle, type));
    this.#second = this.own(new SmoothStochastic(`${this.name}_PF`, cycle, type));
  }

  /** Whether the signal of the difference is ready. */
  override get isReady(): boolean {
    return this.#difference.isReady;
  }

  protected override compute(value: number, utc: number): number {
    this.#difference.feed(utc, value);
    return this.#second.take(utc, this.#first.take(utc, this.#difference.value));
  }
}
