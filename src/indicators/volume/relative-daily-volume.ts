/**
 * Volume so far today, as a multiple of what it was at this time of day.
 *
 * @module
 */
import { DAY } from '../../core/time.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { TradeBarInput } from '../base/data-point.js';
import { TradeBarIndicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';

/**
 * Number of days.
 *
 * @inline
 */
type Arguments = readonly [period?: number];

/**
 * The volume of the day so far, as a multiple of the mean of the last days up to the same time; 0 before it is ready.
 *
 * @remarks
 * 1. Days are those of the exchange's calendar. A day counts from the first bar of the next one on.
 * 2. A time of day without a mean takes that of the time before it; after the last one the value is 0, as in LEAN.
 * 3. Ready after `period` days. How many bars that is depends on their length: `warmUpPeriod` is meant for daily ones.
 * @source LEAN `Indicators/RelativeDailyVolume.cs`
 */
export class RelativeDailyVolume extends TradeBarIndicator {
  readonly #period: number;
  /** By time of day: the volume of the last days up to then. */
  readonly #past = new Map<number, RollingSum>();
  /** The times of day there are, the earliest first. */
  readonly #times: number[] = [];
  /** Bars of today: time of day and volume, in turn. */
  readonly #today: number[] = [];
  #volume = 0;
  #day = Number.NaN;
  #days = -1;

  /**
   * @param args - over how many days (2 by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period = 2]] = splitName<Arguments>(args);
    super(name ?? `RDV(${period})`, period + 1);
    this.#period = requirePeriod(this.name, period);
  }

  /** Whether it has seen enough days. */
  override get isReady(): boolean {
    return this.#days >= this.#period;
  }

  override reset(): void {
    super.reset();
    this.#past.clear();
    this.#times.length = 0;
    this.#today.length = 0;
    this.#volume = 0;
    this.#day = Number.NaN;
    this.#days = -1;
  }

  protected override compute({ symbol, volume }: TradeBarInput, utc: number): number {
    // A bar that ends at midnight belongs to the day before.
    const local = (symbol?.timeZone.toLocal(utc) ?? utc) - 1;
    const day = Math.floor(local / DAY);
    const time = local - day * DAY;

    if (day !== this.#day) {
      this.#endDay();
      this.#day = day;
      this.#days += 1;
    }

    this.#today.push(time, volume);
    this.#volume += volume;
    return this.isReady ? quotient(this.#volume, this.#meanAt(time)) : 0;
  }

  /** Adds the day that is over to the means of its times of day. */
  #endDay(): void {
    let sum = 0;

    for (let at = 0; at < this.#today.length; at += 2) {
      const time = this.#today[at] as number;
      sum += this.#today[at + 1] as number;
      let past = this.#past.get(time);

      if (past === undefined) {
        past = new RollingSum(this.#period);
        this.#past.set(time, past);
        this.#times.push(time);
        this.#times.sort((one, other) => one - other);
      }

      past.add(sum);
    }

    this.#today.length = 0;
    this.#volume = 0;
  }

  #meanAt(time: number): number {
    const later = this.#times.findIndex((other, at) => at > 0 && other > time);
    const past = this.#past.get(time) ?? this.#past.get(this.#times[later - 1] ?? Number.NaN);

    return past === undefined ? 0 : past.total / past.count;
  }
}
