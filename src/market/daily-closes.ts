/**
 * The last value of each day, for figures that are defined on daily returns whatever the resolution of the data.
 *
 * @module
 */

/** Keeps the last value of each of the newest days. */
export class DailyCloses {
  readonly #capacity: number;
  readonly #days: number[] = [];
  readonly #values: number[] = [];

  /**
   * @param capacity - how many days to keep, 2 or more
   * @param from - whose days to begin with, the newest of them where not all find room
   */
  constructor(capacity: number, from?: DailyCloses) {
    this.#capacity = capacity;
    this.#days.push(...(from?.days ?? []).slice(-capacity));
    this.#values.push(...(from?.values ?? []).slice(-capacity));
  }

  /** How many days are kept. */
  get length(): number {
    return this.#days.length;
  }

  /** The newest day, as days since 1970-01-01; `undefined` before the first. */
  get newestDay(): number | undefined {
    return this.#days.at(-1);
  }

  /** The days, oldest first, as days since 1970-01-01. */
  get days(): readonly number[] {
    return this.#days;
  }

  /** The last value of each day, oldest first. */
  get values(): readonly number[] {
    return this.#values;
  }

  /**
   * Takes a value: the first of a day starts it, a later one of the same day replaces it.
   *
   * @param day - days since 1970-01-01
   * @param value - a price or an account value
   * @returns whether it was taken; a value that is not above 0 and finite is not, nor one of a day before the newest
   */
  add(day: number, value: number): boolean {
    const newest = this.newestDay;

    if (!(value > 0 && value < Number.POSITIVE_INFINITY && day >= (newest ?? day))) {
      return false;
    }

    if (day === newest) {
      this.#values[this.#values.length - 1] = value;
      return true;
    }

    this.#days.push(day);
    this.#values.push(value);

    if (this.#days.length > this.#capacity) {
      this.#days.shift();
      this.#values.shift();
    }

    return true;
  }
}
