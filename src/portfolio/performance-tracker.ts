/**
 * The manager `performance_tracker`: how the account has done so far, on the algorithm's clock.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { DAY, TimeZone } from '../core/time.js';

/** What a tracker is made with. */
export interface PerformanceTrackerOptions {
  /** The zone whose midnight ends a day. Default: New York. */
  readonly timeZone?: TimeZone;
  /** What the account is worth at the start; the first update tells when absent. */
  readonly startingEquity?: number;
}

/** A tracker's state as plain data; money in account currency. */
export interface PerformanceStatus {
  /** Account value at the last update. */
  readonly equity: number;
  /** Highest account value so far. */
  readonly peak: number;
  /** Money below the peak, 0 or more. */
  readonly drawdown: number;
  /** Drawdown as a fraction of the peak. */
  readonly drawdownFraction: number;
  /** Deepest drawdown so far, in money. */
  readonly maxDrawdown: number;
  /** Deepest drawdown so far, as a fraction of its peak. */
  readonly maxDrawdownFraction: number;
  /** Account value at the end of the day before. */
  readonly dayStartEquity: number;
  /** Gained (or lost, when negative) since the end of the day before. */
  readonly dailyProfit: number;
  /** The same as a fraction. */
  readonly dailyReturn: number;
  /** Closed trades so far. */
  readonly trades: number;
  /** Closed trades with a profit. */
  readonly wins: number;
  /** Closed trades with a loss. */
  readonly losses: number;
  /** Profits in a row up to now. */
  readonly winStreak: number;
  /** Losses in a row up to now. */
  readonly lossStreak: number;
}

/**
 * Follows the account's value and its closed trades.
 *
 * @remarks
 * 1. The peak and the drawdown count open profit, for they come from the account's value at the latest prices.
 * 2. A day ends at midnight of the time zone; its profit counts from the last value of the day before, or from the start on the first day.
 * 3. A trade that ends even neither makes nor breaks a streak.
 */
export class PerformanceTracker {
  readonly #zone: TimeZone;
  #utc = Number.NEGATIVE_INFINITY;
  #day = Number.NaN;
  #started = false;
  #equity = 0;
  #peak = 0;
  #dayStart = 0;
  #maxDrawdown = 0;
  #maxDrawdownFraction = 0;
  #trades = 0;
  #wins = 0;
  #losses = 0;
  #winStreak = 0;
  #lossStreak = 0;

  /**
   * @param options - the zone of the session clock, and the starting value
   * @throws FrameworkError `BAD_ARGUMENT` when the starting value is not a finite number
   */
  constructor(options: PerformanceTrackerOptions = {}) {
    this.#zone = options.timeZone ?? TimeZone.newYork;

    if (options.startingEquity !== undefined) {
      this.#start(requireFinite('startingEquity', options.startingEquity));
    }
  }

  /**
   * Learns what the account is worth.
   *
   * @param utc - epoch milliseconds; never earlier than the time before
   * @param equity - the account at the latest prices, in account currency
   * @throws FrameworkError `BAD_ARGUMENT` when the time runs backwards or the value is not a finite number; nothing changes then
   */
  update(utc: number, equity: number): void {
    requireFinite('equity', equity);

    if (!(requireFinite('utc', utc) >= this.#utc)) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `PerformanceTracker: expected a time at or after ${this.#utc}, was ${utc}.`,
      );
    }

    if (!this.#started) {
      this.#start(equity);
    }

    const day = Math.floor(this.#zone.toLocal(utc) / DAY);

    if (day !== this.#day) {
      this.#dayStart = this.#equity;
      this.#day = day;
    }

    this.#utc = utc;
    this.#equity = equity;

    if (equity >= this.#peak) {
      this.#peak = equity;
    } else {
      this.#maxDrawdown = Math.max(this.#maxDrawdown, this.drawdown);
      this.#maxDrawdownFraction = Math.max(this.#maxDrawdownFraction, this.drawdownFraction);
    }
  }

  /**
   * Learns that a trade closed.
   *
   * @param profit - what it made, in account currency; negative for a loss
   * @throws FrameworkError `BAD_ARGUMENT` when it is not a finite number; nothing changes then
   */
  recordTrade(profit: number): void {
    requireFinite('profit', profit);
    this.#trades += 1;

    if (profit > 0) {
      this.#wins += 1;
      this.#winStreak += 1;
      this.#lossStreak = 0;
    } else if (profit < 0) {
      this.#losses += 1;
      this.#lossStreak += 1;
      this.#winStreak = 0;
    }
  }

  /**
   * Learns that trades are not what they were: one was busted.
   *
   * @param profits - what every closed trade made, oldest first, in account currency
   * @throws FrameworkError `BAD_ARGUMENT` when one is not a finite number; nothing changes then
   */
  restateTrades(profits: readonly number[]): void {
    for (const profit of profits) {
      requireFinite('profit', profit);
    }

    this.#trades = 0;
    this.#wins = 0;
    this.#losses = 0;
    this.#winStreak = 0;
    this.#lossStreak = 0;

    for (const profit of profits) {
      this.recordTrade(profit);
    }
  }

  /**
   * What the account was worth at the last update; 0 before the first.
   *
   * @units account currency
   */
  get equity(): number {
    return this.#equity;
  }

  /**
   * The most it was ever worth.
   *
   * @units account currency
   */
  get peak(): number {
    return this.#peak;
  }

  /**
   * How far it is below the peak.
   *
   * @units account currency, 0 or more
   */
  get drawdown(): number {
    return this.#peak - this.#equity;
  }

  /**
   * How far it is below the peak, as a share of the peak; 1 when it fell from a peak of nothing.
   *
   * @units fraction
   */
  get drawdownFraction(): number {
    return this.#fraction(this.drawdown, this.#peak);
  }

  /**
   * The deepest drawdown so far.
   *
   * @units account currency
   */
  get maxDrawdown(): number {
    return this.#maxDrawdown;
  }

  /**
   * The deepest drawdown so far, as a share of the peak it fell from.
   *
   * @units fraction
   */
  get maxDrawdownFraction(): number {
    return this.#maxDrawdownFraction;
  }

  /**
   * What the account was worth when the day began: the last value of the day before.
   *
   * @units account currency
   */
  get dayStartEquity(): number {
    return this.#dayStart;
  }

  /**
   * What was gained since the day began, open positions included; negative for a loss.
   *
   * @units account currency
   */
  get dailyProfit(): number {
    return this.#equity - this.#dayStart;
  }

  /**
   * The day's gain as a share of what the account was worth when the day began; -1 for a loss on nothing.
   *
   * @units fraction
   */
  get dailyReturn(): number {
    const profit = this.dailyProfit;

    return profit < 0 ? -this.#fraction(-profit, this.#dayStart) : this.#dayStart > 0 ? profit / this.#dayStart : 0;
  }

  /** How many trades closed. */
  get trades(): number {
    return this.#trades;
  }

  /** How many of them made a profit. */
  get wins(): number {
    return this.#wins;
  }

  /** How many of them made a loss. */
  get losses(): number {
    return this.#losses;
  }

  /** How many profits came in a row, up to the last trade that did not end even. */
  get winStreak(): number {
    return this.#winStreak;
  }

  /** How many losses came in a row, up to the last trade that did not end even. */
  get lossStreak(): number {
    return this.#lossStreak;
  }

  /**
   * Returns everything at once.
   *
   * @returns plain data
   */
  getStatus(): PerformanceStatus {
    return {
      equity: this.equity,
      peak: this.peak,
      drawdown: this.drawdown,
      drawdownFraction: this.drawdownFraction,
      maxDrawdown: this.maxDrawdown,
      maxDrawdownFraction: this.maxDrawdownFraction,
      dayStartEquity: this.dayStartEquity,
      dailyProfit: this.dailyProfit,
      dailyReturn: this.dailyReturn,
      trades: this.trades,
      wins: this.wins,
      losses: this.losses,
      winStreak: this.winStreak,
      lossStreak: this.lossStreak,
    };
  }

  #start(equity: number): void {
    this.#started = true;
    this.#equity = equity;
    this.#peak = equity;
    this.#dayStart = equity;
  }

  /** A loss from nothing counts as a whole one: a limit in fractions must not pass because there is nothing to divide by. */
  #fraction(loss: number, whole: number): number {
    return whole > 0 ? loss / whole : loss > 0 ? 1 : 0;
  }
}

function requireFinite(name: string, value: number): number {
  if (!Number.isFinite(value)) {
    throw new FrameworkError('BAD_ARGUMENT', `PerformanceTracker: expected a finite ${name}, was ${String(value)}.`);
  }

  return value;
}
