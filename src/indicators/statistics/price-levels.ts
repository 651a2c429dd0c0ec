/**
 * Volume by price level.
 *
 * @module
 */
import type { Resettable } from '../base/indicator.js';

/** A level with its volume. */
interface Level {
  /** The price in widths of a level: a whole number. */
  readonly place: number;
  volume: number;
}

/** Price levels that have volume, the lowest first; prices are rounded up to a level. */
export class PriceLevels implements Resettable {
  readonly #perUnit: number;
  readonly #levels: Level[] = [];

  /**
   * @param width - from one level to the next
   */
  constructor(width: number) {
    this.#perUnit = 1 / width;
  }

  /** How many levels have volume. */
  get count(): number {
    return this.#levels.length;
  }

  /**
   * Rounds a price up to a level.
   *
   * @param price - any price
   * @returns the place of its level
   */
  placeOf(price: number): number {
    const exact = price * this.#perUnit;
    const near = Math.round(exact);

    // A price on a level must not fall into the next one for an error in its last digit.
    return Math.abs(exact - near) <= Math.abs(exact) * 1e-12 ? near : Math.ceil(exact);
  }

  /**
   * Adds volume to a level.
   *
   * @param place - the place of the level
   * @param volume - the volume
   */
  add(place: number, volume: number): void {
    const at = this.#find(place);
    const level = this.#levels[at];

    if (level?.place === place) {
      level.volume += volume;
    } else {
      this.#levels.splice(at, 0, { place, volume });
    }
  }

  /**
   * Takes volume away from a level; one without volume is no level any more.
   *
   * @param place - the place of the level
   * @param volume - the volume
   */
  remove(place: number, volume: number): void {
    const at = this.#find(place);
    const level = this.#levels[at];

    if (level?.place === place) {
      level.volume -= volume;

      if (level.volume === 0) {
        this.#levels.splice(at, 1);
      }
    }
  }

  /** Finds the level with the most volume; of several, the one nearest to the middle. */
  indexOfMost(): number {
    const middle = Math.floor((this.#levels.length - 1) / 2);
    let most = 0;

    for (let at = 1; at < this.#levels.length; at += 1) {
      const ahead = this.volume(at) - this.volume(most);

      if (ahead > 0 || (ahead === 0 && Math.abs(middle - at) < Math.abs(middle - most))) {
        most = at;
      }
    }

    return most;
  }

  /** The price of a level; 0 when there is none. */
  price(index: number): number {
    const level = this.#levels[index];

    return level === undefined ? 0 : level.place / this.#perUnit;
  }

  /** The volume of a level; 0 when there is none. */
  volume(index: number): number {
    return this.#levels[index]?.volume ?? 0;
  }

  /** Copies prices and volumes. */
  toMap(): Map<number, number> {
    return new Map(this.#levels.map(({ volume }, index) => [this.price(index), volume]));
  }

  /** Forgets all levels. */
  reset(): void {
    this.#levels.length = 0;
  }

  /** Where a level is, or would be. */
  #find(place: number): number {
    let low = 0;
    let high = this.#levels.length;

    while (low < high) {
      const middle = (low + high) >>> 1;

      if ((this.#levels[middle] as Level).place < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }

    return low;
  }
}
