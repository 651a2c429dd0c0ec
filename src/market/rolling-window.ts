/**
 * The last items of a series, the latest first.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { readByNumber } from '../core/indexed.js';

/**
 * Holds the last items that were added: `window[0]` is the latest, `window[1]` the one before, `window[-1]` the oldest.
 *
 * @remarks As in LEAN, asking for an age beyond the size makes the window larger, so that it will be held from then on.
 * @source LEAN `Common/Indicators/RollingWindow.cs`
 */
export class RollingWindow<T> implements Iterable<T> {
  /** The item by age: 0 for the latest, -1 for the oldest; `undefined` when there is none. Setting replaces it. */
  [age: number]: T | undefined;
  #size: number;
  #items: (T | undefined)[] = [];
  #next = 0;
  #samples = 0;
  #removed: { readonly item: T } | undefined;

  /**
   * @param size - how many items it holds when it is full, 1 or more
   * @throws FrameworkError `BAD_ARGUMENT` when the size is not a whole number of 1 or more
   */
  constructor(size: number) {
    this.#size = checkedSize(size);
  }

  /** How many items it holds when it is full. When it is made smaller, the oldest fall out. */
  get size(): number {
    return this.#size;
  }

  /** Keeps the latest of its items, as many as fit. */
  set size(size: number) {
    const wanted = checkedSize(size);
    this.#items = [...this].slice(0, wanted).reverse();
    this.#next = this.#items.length === wanted ? 0 : this.#items.length;
    this.#size = wanted;
  }

  /** How many items it holds. */
  get count(): number {
    return this.#items.length;
  }

  /** How many items were added so far. */
  get samples(): number {
    return this.#samples;
  }

  /** Whether as many items were added as it holds. */
  get isReady(): boolean {
    return this.#samples >= this.#size;
  }

  /**
   * The item that fell out last as another was added.
   *
   * @throws FrameworkError `NOT_AVAILABLE` while none has
   */
  get mostRecentlyRemoved(): T {
    if (this.#removed === undefined || this.#samples <= this.#size) {
      throw new FrameworkError('NOT_AVAILABLE', 'No item has fallen out of the window yet: ask samples > size first.');
    }

    return this.#removed.item;
  }

  /**
   * Adds an item; when the window is full, the oldest falls out.
   *
   * @param item - the latest item
   */
  add(item: T): void {
    this.#samples += 1;

    if (this.#items.length === this.#size) {
      this.#removed = { item: this.#items[this.#next] as T };
    }

    this.#items[this.#next] = item;
    this.#next = this.#next + 1 === this.#size ? 0 : this.#next + 1;
  }

  /**
   * Returns an item by age. An age beyond the size makes the window larger.
   *
   * @param age - 0 for the latest, -1 for the oldest
   * @returns the item, or `undefined` when there is none
   * @throws FrameworkError `BAD_ARGUMENT` when it counts back further than the size
   */
  get(age: number): T | undefined {
    const from = age < 0 ? this.#items.length + this.#checkedBack(age) : age;

    if (from >= 0 && from < this.#items.length) {
      return this.#items[this.#indexOf(from)];
    }

    if (from >= this.#size) {
      this.size = from + 1;
    }

    return undefined;
  }

  /**
   * Replaces an item. Where there is none of that age yet, empty ones are added before.
   *
   * @param age - 0 for the latest, -1 for the oldest of a full window
   * @param item - takes its place
   * @throws FrameworkError `BAD_ARGUMENT` when it counts back further than the size
   */
  set(age: number, item: T): void {
    const from = age < 0 ? this.#size + this.#checkedBack(age) : age;

    if (from >= this.#size) {
      this.size = from + 1;
    }

    while (from >= this.#items.length) {
      this.add(undefined as T);
    }

    this.#items[this.#indexOf(from)] = item;
  }

  /**
   * Returns an item by age, or counted from the oldest, and never changes the window.
   *
   * @param position - 0 for the latest, -1 for the oldest
   * @returns the item, or `undefined` when there is none
   */
  at(position: number): T | undefined {
    const from = position < 0 ? this.count + position : position;

    return from >= 0 && from < this.count ? this.get(from) : undefined;
  }

  /** Forgets all items. */
  reset(): void {
    this.#items.length = 0;
    this.#next = 0;
    this.#samples = 0;
    this.#removed = undefined;
  }

  /** Walks the items as they are now, the latest first. */
  [Symbol.iterator](): Iterator<T> {
    const newest = this.#items.slice(0, this.#next).reverse();

    return [...newest, ...this.#items.slice(this.#next).reverse()][Symbol.iterator]() as Iterator<T>;
  }

  #indexOf(age: number): number {
    const at = this.#next - 1 - age;

    return at < 0 ? at + this.#items.length : at;
  }

  #checkedBack(age: number): number {
    if (age < -this.#size) {
      throw new FrameworkError('BAD_ARGUMENT', `The window holds ${this.#size} items: there is none at ${age}.`);
    }

    return age;
  }
}

readByNumber(
  RollingWindow<unknown>,
  (window, age) => window.get(age),
  (window, age, item) => window.set(age, item),
);

function checkedSize(size: number): number {
  if (!(Number.isSafeInteger(size) && size >= 1)) {
    throw new FrameworkError('BAD_ARGUMENT', `RollingWindow: expected a size of 1 or more, was ${String(size)}.`);
  }

  return size;
}
