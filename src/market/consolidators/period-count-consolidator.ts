/**
 * What consolidators by time and by count share.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { DAY, formatUtc, HOUR, type TimeZone } from '../../core/time.js';
import type { SecuritySymbol } from '../symbol.js';
import { Consolidator } from './consolidator.js';
import type { DataPoint } from './data-point.js';
import type { Period } from './period.js';

/**
 * Makes bars of a length of time, of a number of parts, or of a calendar.
 *
 * @remarks
 * By time, on the clock of the exchange:
 * 1. Periods up to a day are aligned to the clock: 30 minutes begin on the hour and half past. Longer ones begin with their first part.
 * With a start time bars are counted from that time of the day, those of a week or more from the first of the month.
 * 2. A bar is finished when the next part starts at or after its end, or when {@link Consolidator.scan} is told that the end has passed.
 * 3. A part that starts before the end of the last finished bar comes too late and is left out.
 *
 * By count: a bar is finished with its last part, and ends when that ends. With a span as well, the part that starts when the bar is as
 * long as that is its last.
 * @source LEAN `Common/Data/Consolidators/PeriodCountConsolidatorBase.cs`
 */
export abstract class PeriodCountConsolidator<I extends DataPoint, O extends DataPoint> extends Consolidator<I, O> {
  readonly #period: Period;
  readonly #count: number | undefined;
  #symbol: SecuritySymbol | undefined;
  #isWorking = false;
  /** The bar that is being made, in wall time, and in epoch milliseconds. */
  #start = 0;
  #end = 0;
  #startUtc = 0;
  #endUtc = 0;
  #dueUtc = Number.POSITIVE_INFINITY;
  #length: number | undefined;
  #parts = 0;
  #lastEmit: number | undefined;

  /**
   * @param period - when bars start and how long they are
   * @param count - how many parts end a bar; any when absent
   */
  constructor(period: Period, count?: number) {
    super();
    this.#period = period;
    this.#count = count;
  }

  /** The bar that is being made, as it stands; `undefined` when there is none. */
  get workingData(): O | undefined {
    return this.#symbol !== undefined && this.#isWorking
      ? this.finish(this.#symbol, this.#startUtc, this.#endUtc)
      : undefined;
  }

  /** When the time of the bar that is being made is over, epoch milliseconds UTC. */
  override get dueUtc(): number {
    return this.#isWorking ? this.#dueUtc : Number.POSITIVE_INFINITY;
  }

  /**
   * Takes data.
   *
   * @param data - of the same security as the others, later than what came before
   * @throws FrameworkError `BAD_ARGUMENT` when it is of another security, or longer than the bars to be made
   */
  update(data: I): void {
    const { timeZone } = data.symbol;
    const time = timeZone.toLocal(data.startUtc);
    const end = timeZone.toLocal(data.endUtc);
    this.#check(data, end - time);
    const isCounted = this.#count !== undefined;
    this.#lastEmit ??= isCounted ? time : Number.NEGATIVE_INFINITY;
    let isDone = this.#isOver(time) && this.#startOf(time, end, timeZone) > this.#lastEmit;

    if (isCounted) {
      this.#parts += 1;

      if (this.#parts >= (this.#count ?? 0)) {
        this.#parts = 0;
        isDone = true;
      }

      this.#take(data, time, end);
    }

    if (isDone && this.#isWorking) {
      this.#lastEmit = isCounted ? time : this.#end;
      this.#emit(isCounted && this.#length !== undefined && this.endsWithSpan);
    }

    if (!isCounted) {
      this.#take(data, time, end);
    }
  }

  /**
   * Finishes the bar that is being made when its time is over.
   *
   * @param utc - the time now, epoch milliseconds
   */
  override scan(utc: number): void {
    if (!this.#isWorking || this.#length === undefined || this.#symbol === undefined) {
      return;
    }

    const { timeZone } = this.#symbol;
    const now = timeZone.toLocal(utc);

    if (this.#isOver(now) && this.#period.startOf(now, timeZone) > (this.#lastEmit ?? 0)) {
      this.#lastEmit = this.#end;
      this.#emit(false);
    }
  }

  /** Forgets the bars, not the handlers. */
  override reset(): void {
    super.reset();
    this.#symbol = undefined;
    this.#isWorking = false;
    this.#parts = 0;
    this.#lastEmit = undefined;
  }

  /** Whether a bar by count that also has a span ends with the span, as LEAN's trade bars do, and not with its last part. */
  protected get endsWithSpan(): boolean {
    return false;
  }

  /**
   * Begins a bar with its first part.
   *
   * @param data - the part
   */
  protected abstract begin(data: I): void;

  /**
   * Adds a part to the bar that is being made.
   *
   * @param data - the part
   */
  protected abstract add(data: I): void;

  /**
   * Makes the bar of what was added.
   *
   * @param symbol - the security
   * @param startUtc - when it starts, epoch milliseconds
   * @param endUtc - when it ends, epoch milliseconds
   */
  protected abstract finish(symbol: SecuritySymbol, startUtc: number, endUtc: number): O;

  #check({ endUtc, startUtc, symbol }: I, length: number): void {
    this.#symbol ??= symbol;

    if (symbol !== this.#symbol && symbol.id !== this.#symbol.id) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `${this.constructor.name}: expected bars of ${this.#symbol}, was one of ${symbol}; use one consolidator for each.`,
      );
    }

    if (this.#period.isFixed && length > (this.#period.length ?? 0)) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `${this.constructor.name}: expected bars of ${symbol} no longer than ${(this.#period.length ?? 0) / 1000} s, was one of ${(endUtc - startUtc) / 1000} s at ${formatUtc(startUtc)}.`,
      );
    }
  }

  #isOver(local: number): boolean {
    return this.#isWorking && this.#length !== undefined && local - this.#start >= this.#length;
  }

  #take(data: I, time: number, end: number): void {
    if (time < (this.#lastEmit ?? 0)) {
      return;
    }

    if (this.#isWorking) {
      this.add(data);
    } else {
      this.#open(data, time, end);
    }

    if (this.#count !== undefined) {
      this.#end = end;
      this.#endUtc = data.endUtc;
    }
  }

  #open(data: I, time: number, end: number): void {
    const { timeZone } = data.symbol;
    this.#start = this.#startOf(time, end, timeZone);
    this.#length = this.#period.length;
    this.#startUtc = this.#start === time ? data.startUtc : timeZone.toUtc(this.#start);
    this.#end = this.#start + (this.#length ?? end - time);
    this.#endUtc = timeZone.toUtc(this.#end);
    this.#dueUtc = this.#length === undefined ? Number.POSITIVE_INFINITY : this.#endUtc;
    this.#isWorking = true;
    this.begin(data);
  }

  #startOf(time: number, end: number, zone: TimeZone): number {
    const start = this.#period.startOf(time, zone);
    const length = this.#isWorking ? this.#length : this.#period.length;

    if (length === undefined || start + length >= end) {
      return start;
    }

    // An hour that holds the open begins before it: its bar is that of its end, not of the day before.
    if (end - time === HOUR && Math.floor(start / DAY) < Math.floor(time / DAY)) {
      return this.#period.startOf(end, zone);
    }

    // Data that reaches beyond the aligned end begins a bar of its own.
    return time;
  }

  #emit(endsWithSpan: boolean): void {
    const symbol = this.#symbol as SecuritySymbol;
    const bar = this.finish(symbol, this.#startUtc, endsWithSpan ? this.#dueUtc : this.#endUtc);
    this.#isWorking = false;
    this.emit(bar);
  }
}
