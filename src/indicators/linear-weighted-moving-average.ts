/**
 * The linearly weighted moving average.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from './arguments.js';
import { Indicator } from './indicator.js';
import { CompensatedSum, NumberRing } from './rolling.js';

/**
 * A mean in which the latest value weighs `period`, the one before it one less, and the oldest 1; 0 before it is ready.
 *
 * @source LEAN `Indicators/LinearWeightedMovingAverage.cs`
 */
export class LinearWeightedMovingAverage extends Indicator {
  /** Over how many values. */
  readonly period: number;
  readonly #ring: NumberRing;
  readonly #sum = new CompensatedSum();
  readonly #weighted = new CompensatedSum();

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `LWMA(${period})`);
    this.period = requirePeriod(this.name, period);
    this.#ring = new NumberRing(period);
  }

  /** Whether it has seen `period` values. */
  get isReady(): boolean {
    return this.samples >= this.period;
  }

  /** The period. */
  get warmUpPeriod(): number {
    return this.period;
  }

  override reset(): void {
    super.reset();
    this.#ring.clear();
    this.#sum.clear();
    this.#weighted.clear();
  }

  protected override compute(value: number): number {
    const removed = this.#ring.push(value);

    if (this.#ring.wrapped) {
      this.#sumAfresh();
    } else if (this.isReady) {
      // One step on, every weight falls by 1 and the value whose weight was 1 falls out.
      this.#weighted.add(this.period * value);
      this.#weighted.subtract(this.#sum);
      this.#sum.add(value);
      this.#sum.add(-removed);
    }

    return this.isReady ? this.#weighted.total / ((this.period * (this.period + 1)) / 2) : 0;
  }

  /** Runs when the ring fills and once per turn, so that no rounding error outlives a turn. */
  #sumAfresh(): void {
    this.#sum.clear();
    this.#weighted.clear();

    for (let age = 0; age < this.period; age += 1) {
      this.#sum.add(this.#ring.get(age));
      this.#weighted.add((this.period - age) * this.#ring.get(age));
    }
  }
}
