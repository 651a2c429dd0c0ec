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

/** What keeps the books of a tracker, and nobody else gets. */
export interface PerformanceBooks {
  /** Learns what the account is worth. */
  update(utc: number, equity: number): void;

  /** Learns that a trade closed. */
  recordTrade(profit: number): void;

  /** Learns that trades are not what they were. */
  restateTrades(profits: readonly number[]): void;
}

/**
 * Takes the books of a tracker over: reports that reach it any other way are checked from now on, and change nothing. Not exported from the
 * package: whoever holds the books says what the account made.
 *
 * @param tracker - the tracker
 * @returns its books
 */
export function keepBooks(tracker: PerformanceTracker): PerformanceBooks {
  return openBooks(tracker);
}

let openBooks: (tracker: PerformanceTracker) => PerformanceBooks;

/**
 * Follows the account's value and its closed trades.
 *
 * @remarks
 * 1. The peak and the drawdown count open profit, for they come from the account's value at the latest prices.
 * 2. A day ends at midnight of the time zone; its profit counts from the last value of the day before, or from the start on the first day.
 * 3. A trade that ends even neither makes nor breaks a streak.
 * 4. The tracker of a run learns from the engine. What a strategy reports to it is checked and changes nothing.
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
  /** Whether it learns through its books only. */
  #isKept = false;

  static {
    openBooks = (tracker): PerformanceBooks => tracker.#keepBooks();
  }

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
   * Learns what the account is worth. The tracker of a run knows it already: there this changes nothing.
   *
   * @param utc - epoch milliseconds; never earlier than the time before
   * @param equity - the account at the latest prices, in account currency
   * @throws FrameworkError `BAD_ARGUMENT` when the time runs backwards or the value is not a finite number; nothing changes then
   */
  update(utc: number, equity: number): void {
    if (this.#isKept) {
      this.#checkUpdate(utc, equity);
    } else {
      this.#update(utc, equity);
    }
  }

  #checkUpdate(utc: number, equity: number): void {
    requireFinite('equity', equity);

    if (!(requireFinite('utc', utc) >= this.#utc)) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `PerformanceTracker: expected a time at or after ${this.#utc}, was ${utc}.`,
      );
    }
  }

  #update(utc: number, equity: number): void {
    this.#checkUpdate(utc, equity);

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
   * Learns that a trade closed. The tracker of a run knows it already: there this changes nothing.
   *
   * @param profit - what it made, in account currency; negative for a loss
   * @throws FrameworkError `BAD_ARGUMENT` when it is not a finite number; nothing changes then
   */
  recordTrade(profit: number): void {
    requireFinite('profit', profit);

    if (!this.#isKept) {
      this.#recordTrade(profit);
    }
  }

  #recordTrade(profit: number): void {
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
   * Learns that trades are not what they were: one was busted. The tracker of a run knows it already: there this changes nothing.
   *
   * @param profits - what every closed trade made, oldest first, in account currency
   * @throws FrameworkError `BAD_ARGUMENT` when one is not a finite number; nothing changes then
   */
  restateTrades(profits: readonly number[]): void {
    for (const profit of profits) {
      requireFinite('profit', profit);
    }

    if (!this.#isKept) {
      this.#restateTrades(profits);
    }
  }

  #restateTrades(profits: readonly number[]): void {
    this.#trades = 0;
    this.#wins = 0;
    this.#losses = 0;
    this.#winStreak = 0;
    this.#lossStreak = 0;

    for (const profit of profits) {
      this.#recordTrade(profit);
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

  #keepBooks(): PerformanceBooks {
    this.#isKept = true;

    return {
      update: (utc, equity): void => this.#update(utc, equity),
      recordTrade: (profit): void => this.#recordTrade(requireFinite('profit', profit)),
      restateTrades: (profits): void => this.#restateTrades(profits.map((profit) => requireFinite('profit', profit))),
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
