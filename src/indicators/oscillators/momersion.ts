/**
 * Momersion: whether the value keeps its direction or turns back.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/**
 * Fewest pairs of changes, and most.
 *
 * @inline
 */
type Arguments = readonly [fullPeriod: number] | readonly [minPeriod: number | undefined, fullPeriod: number];

/**
 * How many in a hundred pairs of changes in a row went the same way; 50 before it is ready, or when half the pairs had no change.
 *
 * @source LEAN `Indicators/Momersion.cs`; M. Harris, Momersion (2015)
 */
export class Momersion extends Indicator {
  readonly #least: number;
  readonly #signs: NumberRing;
  #same = 0;
  #turned = 0;
  #last = 0;
  #change = 0;

  /**
   * @param args - from how many pairs on it is ready (when absent: one more than it looks at), and at how many it looks; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the first is not a whole number from 4 to the second, or the second not one of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, rest] = splitName<Arguments>(args);
    const [minPeriod, fullPeriod] = rest.length === 1 ? [undefined, rest[0]] : rest;
    super(
      name ?? `Momersion(${minPeriod ?? ''},${fullPeriod})`,
      minPeriod === undefined ? fullPeriod + 3 : minPeriod + 2,
    );
    this.#signs = this.own(new NumberRing(requirePeriod(this.name, fullPeriod)));
    this.#least = minPeriod === undefined ? fullPeriod + 1 : requirePeriod(this.name, minPeriod, 4);

    if (minPeriod !== undefined && minPeriod > fullPeriod) {
      throw this.refuse(`a shortest period of ${fullPeriod} or less`, minPeriod);
    }
  }

  /** Whether it has seen enough pairs of changes. */
  override get isReady(): boolean {
    return this.samples >= this.#least + 2;
  }

  override reset(): void {
    super.reset();
    this.#same = 0;
    this.#turned = 0;
  }

  protected override compute(value: number): number {
    const change = value - this.#last;

    if (this.samples > 2) {
      const sign = Math.sign(change) * Math.sign(this.#change);
      this.#count(sign, 1);
      this.#count(this.#signs.push(sign), -1);
    }

    this.#last = value;
    this.#change = change;
    const moved = this.#same + this.#turned;

    return this.isReady && 2 * moved > this.#signs.count ? (100 * this.#same) / moved : 50;
  }

  #count(sign: number, by: number): void {
    if (sign > 0) {
      this.#same += by;
    } else if (sign < 0) {
      this.#turned += by;
    }
  }
}
