/**
 * The latest candles, each with the means of those before it.
 *
 * @module
 */
import type { BarInput } from '../base/data-point.js';
import type { Resettable } from '../base/indicator.js';
import { type Candle, CandleSlot, LONG_MEAN, SHORT_MEAN } from './candle.js';

/** A power of two that holds the five candles of the longest pattern, and what falls out of the means. */
const SIZE = 16;
/** The first price has at least this many points: two digits more than any exchange quotes, and room to rise ten thousandfold before whole numbers end. */
const POINTS = 1e11;
/** The largest power of ten that is exact in binary. */
const FINEST = 1e22;

/** The latest candles. The same places are filled again and again, so that a bar allocates nothing. */
export class CandleWindow implements Resettable {
  #slots = newSlots();
  #latest = 0;
  #scale = 0;

  /**
   * Adds a bar.
   *
   * @param bar - the bar
   */
  add(bar: BarInput): void {
    if (this.#scale === 0) {
      this.#scale = scaleFor(bar);
    }

    this.#latest = (this.#latest + 1) % SIZE;
    this.#slot(0).become(bar, this.#scale);

    if (this.#latest === 0) {
      this.#sumAfresh();
    } else {
      this.#sumOn();
    }
  }

  /**
   * Returns a candle by age.
   *
   * @param age - 0 for the latest
   * @returns the candle; a blank one where there was no bar yet
   */
  at(age: number): Candle {
    return this.#slot(age);
  }

  /** Forgets all candles. */
  reset(): void {
    this.#slots = newSlots();
    this.#latest = 0;
    this.#scale = 0;
  }

  #slot(age: number): CandleSlot {
    return this.#slots[(this.#latest - age + SIZE) % SIZE] as CandleSlot;
  }

  /** The sums of the candle before, with it and without the one that is too old by now. */
  #sumOn(): void {
    const latest = this.#slot(0);
    const before = this.#slot(1);
    const old = this.#slot(LONG_MEAN + 1);
    latest.bodies = before.bodies + before.body - old.body;
    latest.ranges = before.ranges + before.range - old.range;
    latest.shadows = before.shadows + shadowsOf(before) - shadowsOf(old);
    latest.lastRanges = before.lastRanges + before.range - this.#slot(SHORT_MEAN + 1).range;
  }

  /** Once a turn, so that a bar with absurd prices, too large for whole numbers, leaves nothing behind. */
  #sumAfresh(): void {
    const latest = this.#slot(0);
    latest.bodies = 0;
    latest.ranges = 0;
    latest.shadows = 0;
    latest.lastRanges = 0;

    for (let age = 1; age <= LONG_MEAN; age += 1) {
      const candle = this.#slot(age);
      latest.bodies += candle.body;
      latest.ranges += candle.range;
      latest.shadows += shadowsOf(candle);
      latest.lastRanges += age <= SHORT_MEAN ? candle.range : 0;
    }
  }
}

function newSlots(): CandleSlot[] {
  return Array.from({ length: SIZE }, () => new CandleSlot());
}

function shadowsOf(candle: Candle): number {
  return candle.upperShadow + candle.lowerShadow;
}

/** How many points make 1 of a price; 0 while there were none but zeros. */
function scaleFor({ open, high, low, close }: BarInput): number {
  const price = Math.max(Math.abs(open), Math.abs(high), Math.abs(low), Math.abs(close));

  if (price === 0) {
    return 0;
  }

  let scale = 1;

  while (price * scale < POINTS && scale < FINEST) {
    scale *= 10;
  }

  return scale;
}
