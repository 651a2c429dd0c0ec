/**
 * The last items of a series, the latest first.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';

const index = /^\d+$/;

/**
 * Holds the last items that were added: `window[0]` is the latest, `window[1]` the one before.
 *
 * @source LEAN `Common/Indicators/RollingWindow.cs`; unlike there, reading beyond the size does not make the window larger
 */
export class RollingWindow<T> implements Iterable<T> {
  /** The item by age: 0 for the latest; `undefined` when there is none. */
  readonly [age: number]: T | undefined;
  /** How many items it holds when it is full. */
  readonly size: number;
  readonly #items: T[] = [];
  #next = 0;
  #samples = 0;
  #removed: { readonly item: T } | undefined;

  /**
   * @param size - how many items it holds when it is full, 1 or more
   * @throws FrameworkError `BAD_ARGUMENT` when the size is not a whole number of 1 or more
   */
  constructor(size: number) {
    if (!(Number.isSafeInteger(size) && size >= 1)) {
      throw new FrameworkError('BAD_ARGUMENT', `RollingWindow: expected a size of 1 or more, was ${String(size)}.`);
    }

    this.size = size;
  }

  /** How many items it holds. */
  get count(): number {
    return this.#items.length;
  }

  /** How many items were added so far. */
  get samples(): number {
    return this.#samples;
  }

  /** Whether it is full. */
  get isReady(): boolean {
    return this.#samples >= this.size;
  }

  /**
   * The item that fell out last.
   *
   * @throws FrameworkError `NOT_AVAILABLE` while none has
   */
  get mostRecentlyRemoved(): T {
    if (this.#removed === undefined) {
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

    if (this.#items.length === this.size) {
      this.#removed = { item: this.#items[this.#next] as T };
    }

    this.#items[this.#next] = item;
    this.#next = this.#next + 1 === this.size ? 0 : this.#next + 1;
  }

  /**
   * Returns an item by age.
   *
   * @param age - 0 for the latest
   * @returns the item, or `undefined` when there is none
   */
  get(age: number): T | undefined {
    if (!(age >= 0 && age < this.#items.length)) {
      return undefined;
    }

    const at = this.#next - 1 - age;

    return this.#items[at < 0 ? at + this.#items.length : at];
  }

  /**
   * Returns an item by age, or counted from the oldest.
   *
   * @param position - 0 for the latest, -1 for the oldest
   * @returns the item, or `undefined` when there is none
   */
  at(position: number): T | undefined {
    return this.get(position < 0 ? this.count + position : position);
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
    const newest = [...this.#items.slice(0, this.#next).reverse()];

    return [...newest, ...this.#items.slice(this.#next).reverse()][Symbol.iterator]();
  }
}

// The trap sits at the end of the prototype chain: members are found before it and cost nothing, only an index reaches it.
Object.setPrototypeOf(
  RollingWindow.prototype,
  new Proxy(Object.prototype, {
    get(target, key, receiver): unknown {
      return typeof key === 'string' && index.test(key) && receiver instanceof RollingWindow
        ? receiver.get(Number(key))
        : Reflect.get(target, key, receiver);
    },
  }),
);
