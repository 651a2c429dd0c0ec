/**
 * Consolidators: longer bars made of shorter ones.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { DAY, formatUtc, type TimeZone } from '../core/time.js';
import { TimeSpan } from '../core/time-span.js';
import { TradeBar } from './bars.js';
import { type Resolution, resolutionMs } from './resolution.js';

/** Receives consolidated bars. */
export type ConsolidatedHandler<T> = (bar: T) => void;

/** Makes longer bars of shorter ones; what the engine feeds. */
export interface Consolidator<T> {
  /** The latest finished bar, `undefined` before the first. */
  readonly consolidated: T | undefined;
  /** The bar that is being made, as it stands; `undefined` when there is none. */
  readonly workingBar: T | undefined;

  /**
   * Takes a bar.
   *
   * @param bar - later than those before
   */
  update(bar: T): void;

  /**
   * Finishes the bar that is being made when its time is over, without waiting for the next bar.
   *
   * @param utc - the time now, epoch milliseconds
   */
  scan(utc: number): void;

  /**
   * Adds a handler of finished bars. It is called at once when a bar is finished, and what it throws reaches the caller of `update`.
   *
   * @param handler - receives each finished bar; {@link Consolidator.consolidated} is then still the one before
   */
  onConsolidated(handler: ConsolidatedHandler<T>): void;

  /** Forgets the bars, not the handlers. */
  reset(): void;
}

/** Midnight of 0001-01-01, from which LEAN counts: periods that do not divide a day are aligned to it. */
const LEAN_EPOCH = -62_135_596_800_000;

/**
 * Makes trade bars of a length of time, or of a number of bars.
 *
 * @remarks
 * By time, in the zone of the exchange:
 * 1. Periods up to a day are aligned to the clock: 30 minutes begin on the hour and half past. Longer ones begin with their first bar.
 * 2. A bar is finished when the next one starts at or after its end, or when {@link TradeBarConsolidator.scan} is told that the end has passed.
 * 3. A bar that starts before the end of the last finished one comes too late and is left out.
 *
 * By count: a bar is finished with its last part, and ends when that ends.
 * @source LEAN `Common/Data/Consolidators/PeriodCountConsolidatorBase.cs`, `TradeBarConsolidator.cs`
 */
export class TradeBarConsolidator implements Consolidator<TradeBar> {
  readonly #period: number | undefined;
  readonly #count: number;
  readonly #handlers: ConsolidatedHandler<TradeBar>[] = [];
  #working: TradeBar | undefined;
  /** When the bar that is being made starts and the last finished one ended, in wall time: a start that clocks skip has no instant. */
  #start = 0;
  #parts = 0;
  #lastEmit = Number.NEGATIVE_INFINITY;
  #consolidated: TradeBar | undefined;

  /**
   * @param length - how long a bar is: a time span, or a number of bars
   * @throws FrameworkError `BAD_ARGUMENT` when it is neither a time span nor a whole number of 1 or more
   */
  constructor(length: TimeSpan | number) {
    if (!(length instanceof TimeSpan || (Number.isSafeInteger(length) && length >= 1))) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `TradeBarConsolidator: expected a TimeSpan, or a number of bars of 1 or more, was ${String(length)}.`,
      );
    }

    this.#period = length instanceof TimeSpan ? length.totalMilliseconds : undefined;
    this.#count = length instanceof TimeSpan ? Number.POSITIVE_INFINITY : length;
  }

  /**
   * Makes a consolidator of a resolution.
   *
   * @param resolution - second, minute, hour or daily
   * @returns a new consolidator
   * @throws FrameworkError `BAD_ARGUMENT` for ticks, which have no length
   */
  static fromResolution(resolution: Resolution): TradeBarConsolidator {
    return new TradeBarConsolidator(new TimeSpan(resolutionMs(resolution)));
  }

  /** The latest finished bar, `undefined` before the first. */
  get consolidated(): TradeBar | undefined {
    return this.#consolidated;
  }

  /** The bar that is being made, as it stands; `undefined` when there is none. */
  get workingBar(): TradeBar | undefined {
    return this.#working;
  }

  /**
   * Takes a bar.
   *
   * @param bar - of the same security as the others, later than those before
   * @throws FrameworkError `BAD_ARGUMENT` when the bar is of another security, or longer than the bars to be made
   */
  update(bar: TradeBar): void {
    const known = this.#working ?? this.#consolidated;

    if (known !== undefined && known.symbol.id !== bar.symbol.id) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `TradeBarConsolidator: expected bars of ${known.symbol}, was one of ${bar.symbol}; use one consolidator for each.`,
      );
    }

    if (this.#period === undefined) {
      this.#updateByCount(bar);
    } else {
      this.#updateByTime(bar, this.#period);
    }
  }

  /**
   * Finishes the bar that is being made when its time is over.
   *
   * @param utc - the time now, epoch milliseconds
   */
  scan(utc: number): void {
    if (this.#period !== undefined && this.#working !== undefined) {
      const now = this.#working.symbol.timeZone.toLocal(utc);

      if (this.#isOver(now, this.#startAt(now, this.#period), this.#period)) {
        this.#emit();
      }
    }
  }

  /**
   * Adds a handler of finished bars. It is called at once when a bar is finished, and what it throws reaches the caller of `update`.
   *
   * @param handler - receives each finished bar; `consolidated` is then still the one before
   */
  onConsolidated(handler: ConsolidatedHandler<TradeBar>): void {
    this.#handlers.push(handler);
  }

  /** Forgets the bars, not the handlers. */
  reset(): void {
    this.#working = undefined;
    this.#consolidated = undefined;
    this.#parts = 0;
    this.#lastEmit = Number.NEGATIVE_INFINITY;
  }

  #updateByCount(bar: TradeBar): void {
    if (bar.startUtc < this.#lastEmit) {
      return;
    }

    this.#working = merge(this.#working, bar, this.#working?.startUtc ?? bar.startUtc, bar.endUtc);
    this.#parts += 1;

    if (this.#parts >= this.#count) {
      this.#parts = 0;
      this.#lastEmit = bar.startUtc;
      this.#emit();
    }
  }

  #updateByTime(bar: TradeBar, period: number): void {
    const zone = bar.symbol.timeZone;
    const local = zone.toLocal(bar.startUtc);

    if (bar.endUtc - bar.startUtc > period) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `TradeBarConsolidator: expected bars of ${bar.symbol} no longer than ${period / 1000} s, was one of ${(bar.endUtc - bar.startUtc) / 1000} s at ${formatUtc(bar.startUtc)}.`,
      );
    }

    const start = this.#startOf(bar, zone, period);

    if (this.#working !== undefined && this.#isOver(local, start, period)) {
      this.#emit();
    }

    if (local < this.#lastEmit) {
      return;
    }

    if (this.#working === undefined) {
      this.#start = start;
      this.#working = merge(undefined, bar, zone.toUtc(start), zone.toUtc(start + period));
    } else {
      this.#working = merge(this.#working, bar, this.#working.startUtc, this.#working.endUtc);
    }
  }

  #isOver(local: number, start: number, period: number): boolean {
    return local - this.#start >= period && start > this.#lastEmit;
  }

  #startOf(bar: TradeBar, zone: TimeZone, period: number): number {
    const local = zone.toLocal(bar.startUtc);
    const start = this.#startAt(local, period);

    // A bar that reaches beyond the aligned end begins a period of its own.
    return start + period < zone.toLocal(bar.endUtc) ? local : start;
  }

  #startAt(local: number, period: number): number {
    return period > DAY ? local : LEAN_EPOCH + Math.floor((local - LEAN_EPOCH) / period) * period;
  }

  #emit(): void {
    const bar = this.#working as TradeBar;

    if (this.#period !== undefined) {
      this.#lastEmit = this.#start + this.#period;
    }

    this.#working = undefined;

    for (const handler of this.#handlers) {
      handler(bar);
    }

    this.#consolidated = bar;
  }
}

function merge(working: TradeBar | undefined, bar: TradeBar, startUtc: number, endUtc: number): TradeBar {
  return new TradeBar(
    bar.symbol,
    startUtc,
    endUtc,
    working?.open ?? bar.open,
    working === undefined ? bar.high : Math.max(working.high, bar.high),
    working === undefined ? bar.low : Math.min(working.low, bar.low),
    bar.close,
    (working?.volume ?? 0) + bar.volume,
  );
}
