/**
 * Consolidators: longer bars made of shorter ones.
 *
 * @module
 */
import { readByNumber } from '../../core/indexed.js';
import { RollingWindow } from '../rolling-window.js';
import type { ConsolidatorMarket, DataKind, DataPoint } from './data-point.js';

/** Receives consolidated bars. */
export type ConsolidatedHandler<T> = (bar: T) => void;

/** How many finished bars a consolidator remembers, unless its window is made larger. @source LEAN `Common/Indicators/WindowBase.cs` */
const REMEMBERED = 2;

/**
 * Makes bars of other data; what the engine feeds. `consolidator[0]` is the latest finished bar, `consolidator[1]` the one before.
 *
 * @remarks When a bar is finished:
 * 1. It is the latest of {@link Consolidator.window}.
 * 2. The handlers are called, in the order in which they were added; {@link Consolidator.consolidated} is still the bar before.
 * 3. It is {@link Consolidator.consolidated}.
 * @source LEAN `Common/Data/Consolidators/ConsolidatorBase.cs`
 */
export abstract class Consolidator<I extends DataPoint, O extends DataPoint> implements Iterable<O> {
  /** The finished bar by age: 0 for the latest; `undefined` when there is none. */
  readonly [age: number]: O | undefined;
  /** The latest finished bars; its `size` says how many, 2 unless it is set. */
  readonly window: RollingWindow<O> = new RollingWindow<O>(REMEMBERED);
  /** What it takes. */
  abstract readonly input: DataKind;
  /** What it makes. */
  abstract readonly output: DataKind;
  /** Of any type, so that a consolidator of one kind of bars is one of data, too. */
  #handlers: readonly ((bar: never) => void)[] = [];
  #consolidated: O | undefined;

  /** The latest finished bar, `undefined` before the first. */
  get consolidated(): O | undefined {
    return this.#consolidated;
  }

  /** The latest finished bar; while its handlers run it is already the one they receive. */
  get current(): O | undefined {
    return this.window.at(0);
  }

  /** The finished bar before {@link Consolidator.current}. */
  get previous(): O | undefined {
    return this.window.at(1);
  }

  /** The bar that is being made, as it stands; `undefined` when there is none. */
  abstract get workingData(): O | undefined;

  /**
   * When the time of the bar that is being made is over, epoch milliseconds UTC; Infinity when there is none, or its end is no matter of
   * time.
   */
  get dueUtc(): number {
    return Number.POSITIVE_INFINITY;
  }

  /**
   * Takes data.
   *
   * @param data - later than what came before
   */
  abstract update(data: I): void;

  /**
   * Finishes the bar that is being made when its time is over, without waiting for more data.
   *
   * @param _utc - the time now, epoch milliseconds
   */
  scan(_utc: number): void {}

  /**
   * Learns of the market of its security, before the first data.
   *
   * @param _market - its hours and trading properties
   */
  useMarket(_market: ConsolidatorMarket): void {}

  /**
   * Adds a handler of finished bars. It is called at once when a bar is finished, and what it throws reaches the caller of `update`.
   *
   * @param handler - receives each finished bar
   */
  onConsolidated(handler: ConsolidatedHandler<O>): void {
    this.#handlers = [...this.#handlers, handler];
  }

  /** Forgets the bars, not the handlers. */
  reset(): void {
    this.#consolidated = undefined;
    this.window.reset();
  }

  /** Walks the finished bars of the window, the latest first. */
  [Symbol.iterator](): Iterator<O> {
    return this.window[Symbol.iterator]();
  }

  /**
   * Finishes a bar.
   *
   * @param bar - the bar
   */
  protected emit(bar: O): void {
    this.window.add(bar);

    for (const handler of this.#handlers) {
      (handler as ConsolidatedHandler<O>)(bar);
    }

    this.#consolidated = bar;
  }
}

readByNumber(Consolidator, ({ window }, age) => window.get(age));

/** A consolidator of whatever there is. */
export type AnyConsolidator = Consolidator<DataPoint, DataPoint>;
