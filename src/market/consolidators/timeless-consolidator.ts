/**
 * What consolidators of chosen prices and volumes share.
 *
 * @module
 */
import { TradeBar } from '../bars.js';
import { Consolidator } from './consolidator.js';
import type { DataKind, DataPoint } from './data-point.js';

/** Takes a number from data, such as its typical price. */
export type DataSelector = (data: never) => number;

/** Makes bars that end by price, of a number that is chosen from the data. */
export abstract class TimelessConsolidator<O extends DataPoint> extends Consolidator<DataPoint, O> {
  /** What it takes. */
  readonly input: DataKind = 'any';
  /** What it makes. */
  readonly output: DataKind = 'trade';
  readonly #price: (data: DataPoint) => number;
  readonly #volume: (data: DataPoint) => number;

  /**
   * @param selector - the price of the data; its value when absent
   * @param volumeSelector - the volume of the data; that of a trade bar when absent
   */
  constructor(selector?: DataSelector, volumeSelector?: DataSelector) {
    super();
    this.#price = (selector as ((data: DataPoint) => number) | undefined) ?? priceOf;
    this.#volume = (volumeSelector as ((data: DataPoint) => number) | undefined) ?? volumeOf;
  }

  /**
   * Takes data.
   *
   * @param data - later than what came before
   */
  update(data: DataPoint): void {
    const price = this.#price(data);
    const volume = this.#volume(data);

    if (this.isWorking) {
      this.continue(data, price, volume);
    }

    // What ended a bar is also the first part of the next.
    if (!this.isWorking) {
      this.begin(data, price, volume);
    }
  }

  /** Whether a bar is being made. */
  protected abstract get isWorking(): boolean;

  /**
   * Adds a part to the bar that is being made, and finishes it when it is full.
   *
   * @param data - the part
   * @param price - its price
   * @param volume - its volume
   */
  protected abstract continue(data: DataPoint, price: number, volume: number): void;

  /**
   * Begins a bar.
   *
   * @param data - its first part
   * @param price - the price of that
   * @param volume - the volume of that
   */
  protected abstract begin(data: DataPoint, price: number, volume: number): void;
}

function priceOf({ value }: DataPoint): number {
  return value;
}

function volumeOf(data: DataPoint): number {
  return data instanceof TradeBar ? data.volume : 0;
}
