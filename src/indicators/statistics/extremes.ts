/**
 * The highest and the lowest value of a period.
 *
 * @module
 */
import { type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';

/**
 * Base of both: a queue of the values that can still become the extreme, so that each value enters and leaves once.
 */
abstract class Extreme extends Indicator {
  /** Over how many values. */
  readonly period: number;
  readonly #values: Float64Array;
  readonly #samples: Float64Array;
  #head = 0;
  #length = 0;

  /**
   * @param abbreviation - what it is called when it gets no name
   * @param args - the period; a name may come first
   */
  constructor(abbreviation: string, args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `${abbreviation}(${period})`, period);
    this.period = requirePeriod(this.name, period);
    this.#values = new Float64Array(period);
    this.#samples = new Float64Array(period);
  }

  override reset(): void {
    super.reset();
    this.#head = 0;
    this.#length = 0;
  }

  /** How many inputs ago the extreme was seen: 0 for the latest input; the latest of equals counts. */
  protected get age(): number {
    return this.#length === 0 ? 0 : this.samples - (this.#samples[this.#head] as number);
  }

  /**
   * Tells whether a new value takes the place of an older one.
   *
   * @param value - the new value
   * @param older - the older one
   */
  protected abstract outdoes(value: number, older: number): boolean;

  protected override compute(value: number): number {
    if (this.#length > 0 && this.age >= this.period) {
      this.#head = this.#at(1);
      this.#length -= 1;
    }

    while (this.#length > 0 && this.outdoes(value, this.#values[this.#at(this.#length - 1)] as number)) {
      this.#length -= 1;
    }

    const tail = this.#at(this.#length);
    this.#values[tail] = value;
    this.#samples[tail] = this.samples;
    this.#length += 1;
    return this.#values[this.#head] as number;
  }

  #at(offset: number): number {
    const at = this.#head + offset;

    return at >= this.period ? at - this.period : at;
  }
}

/**
 * The highest of the last values; before it is ready, of those there are.
 *
 * @source LEAN `Indicators/Maximum.cs`
 */
export class Maximum extends Extreme {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    super('MAX', args);
  }

  /** How many inputs ago the highest value was seen: 0 for the latest input. */
  get periodsSinceMaximum(): number {
    return this.age;
  }

  protected override outdoes(value: number, older: number): boolean {
    return value >= older;
  }
}

/**
 * The lowest of the last values; before it is ready, of those there are.
 *
 * @source LEAN `Indicators/Minimum.cs`
 */
export class Minimum extends Extreme {
  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    super('MIN', args);
  }

  /** How many inputs ago the lowest value was seen: 0 for the latest input. */
  get periodsSinceMinimum(): number {
    return this.age;
  }

  protected override outdoes(value: number, older: number): boolean {
    return value <= older;
  }
}
