/**
 * The last numbers of a series, and sums over them that do not drift.
 *
 * @module
 */

/** The last numbers of a series, in a ring of fixed size. */
export class NumberRing {
  /** How many numbers it holds when it is full. */
  readonly size: number;
  readonly #numbers: Float64Array;
  #next = 0;
  #count = 0;

  /**
   * @param size - how many numbers it holds when it is full, 1 or more
   */
  constructor(size: number) {
    this.size = size;
    this.#numbers = new Float64Array(size);
  }

  /** How many numbers it holds. */
  get count(): number {
    return this.#count;
  }

  /** Whether it is full and the next number goes to the first place: true once every `size` numbers. */
  get wrapped(): boolean {
    return this.#next === 0 && this.#count === this.size;
  }

  /**
   * Adds a number.
   *
   * @param value - the number
   * @returns the number that fell out, or NaN while the ring is not full
   */
  push(value: number): number {
    let removed = Number.NaN;

    if (this.#count === this.size) {
      removed = this.#numbers[this.#next] as number;
    } else {
      this.#count += 1;
    }

    this.#numbers[this.#next] = value;
    this.#next = this.#next + 1 === this.size ? 0 : this.#next + 1;
    return removed;
  }

  /**
   * Returns a number by age.
   *
   * @param age - 0 for the latest, `count - 1` for the oldest
   */
  get(age: number): number {
    const at = this.#next - 1 - age;

    return this.#numbers[at < 0 ? at + this.size : at] as number;
  }

  /** Forgets all numbers. */
  reset(): void {
    this.#next = 0;
    this.#count = 0;
  }
}

/**
 * A sum that keeps what rounding loses.
 *
 * @source A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54 (1974)
 */
export class CompensatedSum {
  #sum = 0;
  #lost = 0;

  /** The sum. */
  get total(): number {
    return this.#sum + this.#lost;
  }

  /**
   * Adds a number.
   *
   * @param value - the number
   */
  add(value: number): void {
    const sum = this.#sum + value;
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - sum + value : value - sum + this.#sum;
    this.#sum = sum;
  }

  /**
   * Takes another sum away, with what its rounding lost.
   *
   * @param other - the other sum
   */
  subtract(other: CompensatedSum): void {
    this.add(-other.#sum);
    this.add(-other.#lost);
  }

  /** Starts again at 0. */
  reset(): void {
    this.#sum = 0;
    this.#lost = 0;
  }
}

/** The sum of the last numbers of a series; summed afresh once per turn of the ring, so that no error outlives a turn. */
export class RollingSum {
  readonly #ring: NumberRing;
  readonly #sum = new CompensatedSum();

  /**
   * @param size - over how many numbers
   */
  constructor(size: number) {
    this.#ring = new NumberRing(size);
  }

  /** How many numbers are summed up. */
  get count(): number {
    return this.#ring.count;
  }

  /** The sum. */
  get total(): number {
    return this.#sum.total;
  }

  /**
   * Adds a number; the oldest falls out when there are enough.
   *
   * @param value - the number
   */
  add(value: number): void {
    const removed = this.#ring.push(value);

    if (this.#ring.wrapped) {
      this.#sum.reset();

      for (let age = this.#ring.size - 1; age >= 0; age -= 1) {
        this.#sum.add(this.#ring.get(age));
      }

      return;
    }

    this.#sum.add(value);

    if (!Number.isNaN(removed)) {
      this.#sum.add(-removed);
    }
  }

  /** Forgets all numbers. */
  reset(): void {
    this.#ring.reset();
    this.#sum.reset();
  }
}

/** The sums that weighted means and regression lines need: plain, and with weights from 1 for the oldest number to `size` for the latest. */
export class WeightedSum {
  readonly #ring: NumberRing;
  readonly #sum = new CompensatedSum();
  readonly #weighted = new CompensatedSum();

  /**
   * @param size - over how many numbers
   */
  constructor(size: number) {
    this.#ring = new NumberRing(size);
  }

  /** Whether there are `size` numbers; before that the sums are not kept. */
  get isFull(): boolean {
    return this.#ring.count === this.#ring.size;
  }

  /** The sum, each number counting the same. */
  get total(): number {
    return this.#sum.total;
  }

  /** The sum, the latest number counting `size` times, the one before it once less. */
  get weighted(): number {
    return this.#weighted.total;
  }

  /**
   * Adds a number; the oldest falls out when there are enough.
   *
   * @param value - the number
   */
  add(value: number): void {
    const removed = this.#ring.push(value);

    if (this.#ring.wrapped) {
      this.#sumAfresh();
    } else if (this.isFull) {
      // One step on, every weight falls by 1 and the value whose weight was 1 falls out.
      this.#weighted.add(this.#ring.size * value);
      this.#weighted.subtract(this.#sum);
      this.#sum.add(value);
      this.#sum.add(-removed);
    }
  }

  /** Forgets all numbers. */
  reset(): void {
    this.#ring.reset();
    this.#sum.reset();
    this.#weighted.reset();
  }

  /** Runs when the ring fills and once per turn, so that no rounding error outlives a turn. */
  #sumAfresh(): void {
    this.#sum.reset();
    this.#weighted.reset();

    for (let age = 0; age < this.#ring.size; age += 1) {
      this.#sum.add(this.#ring.get(age));
      this.#weighted.add((this.#ring.size - age) * this.#ring.get(age));
    }
  }
}
