/**
 * The triangular moving average.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { SimpleMovingAverage } from './simple-moving-average.js';

/**
 * A simple mean of a simple mean, in which the middle of the period weighs most.
 *
 * @source LEAN `Indicators/TriangularMovingAverage.cs`
 */
export class TriangularMovingAverage extends Indicator {
  readonly #inner: SimpleMovingAverage;
  readonly #outer: SimpleMovingAverage;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `TRIMA(${period})`, period);
    requirePeriod(this.name, period);
    this.#inner = this.own(new SimpleMovingAverage(`${this.name}_1`, Math.ceil(period / 2)));
    this.#outer = this.own(new SimpleMovingAverage(`${this.name}_2`, Math.floor(period / 2) + 1));
  }

  protected override compute(value: number, utc: number): number {
    this.#inner.feed(utc, value);
    this.#outer.feed(utc, this.#inner.value);
    return this.#outer.value;
  }
}
