/**
 * Takes the samples of a run that its statistics and its equity curve are made from.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { smartRound } from '../core/numbers.js';
import { DAY, MINUTE, type TimeZone } from '../core/time.js';
import { ratio } from './exact.js';

/** One point of a series. */
export interface SeriesPoint {
  /** When, epoch milliseconds UTC. */
  readonly utc: number;
  /** The sampled value, rounded to seven significant digits, or to four decimals above 1000. */
  readonly value: number;
}

/** The samples of a run. Times only increase. */
export interface SampleSeries {
  /**
   * What the account was worth: every few minutes, at every midnight and at the end.
   *
   * @units account currency
   */
  readonly equity: readonly SeriesPoint[];
  /**
   * How much the account gained since the sample before: at every midnight and at the end.
   *
   * @units percent
   */
  readonly performance: readonly SeriesPoint[];
  /** What the benchmark cost, at the times of the performance. */
  readonly benchmark: readonly SeriesPoint[];
  /**
   * What was traded since the sample before, as a share of the account: at every midnight after the first and at the end.
   *
   * @units fraction
   */
  readonly turnover: readonly SeriesPoint[];
}

/** Where samples are read: live values, read only when a sample is due. */
export interface SampleSource {
  /** What the account is worth now, in account currency. */
  readonly totalPortfolioValue: number;
  /** The value of all trades so far, buys and sales, in account currency. */
  readonly totalSaleVolume: number;
  /** The price of the benchmark now; 0 before its first. */
  readonly benchmarkPrice: number;
}

/** What a sampler must know. */
export interface SamplerSpec {
  /** The midnight at which the run starts, after any warm-up. */
  readonly startUtc: number;
  /** The end of the run: any time on its last day, or the midnight after it. */
  readonly endUtc: number;
  /** The zone whose midnights are sampled. */
  readonly timeZone: TimeZone;
  /** What the account was worth at the start. */
  readonly startingCapital: number;
  /** Where samples are read. */
  readonly source: SampleSource;
}

const ticksPerMs = 10_000;
const ticksPerMinute = MINUTE * ticksPerMs;
const leastMinutes = 4;
const mostSamples = 4000;
const hundred = Decimal.of(100n);

/**
 * Samples an account.
 *
 * @remarks In every time step, warm-up included, its owner calls, in this order:
 * 1. `samplePast` before anything else, so that midnights without data see the prices that were known then;
 * 2. `sampleDue` when the step's prices and fills are in, before the strategy is called, for a midnight at the step's own time;
 * 3. `step` at the end.
 *
 * After the last step it calls `finish` once. Nothing is sampled before the start. What is not due costs one comparison.
 * @source LEAN `Engine/AlgorithmManager.cs`, `Engine/Results/BaseResultsHandler.cs` and `BacktestingResultHandler.cs`
 */
export class EquitySampler {
  readonly #source: SampleSource;
  readonly #timeZone: TimeZone;
  readonly #startUtc: number;
  readonly #endDay: number;
  readonly #period: number;
  readonly #equity: SeriesPoint[] = [];
  readonly #performance: SeriesPoint[] = [];
  readonly #benchmark: SeriesPoint[] = [];
  readonly #turnover: SeriesPoint[] = [];
  #dayValue: Decimal;
  #saleVolumes: readonly [latest: number, before: number] = [0, 0];
  #nextDay: number;
  #nextMidnight: number;
  #lastStep = Number.NEGATIVE_INFINITY;

  /**
   * @param spec - the run to sample
   * @throws FrameworkError `BAD_ARGUMENT` when the starting capital is not finite
   */
  constructor(spec: SamplerSpec) {
    const startLocal = spec.timeZone.toLocal(spec.startUtc);
    this.#source = spec.source;
    this.#timeZone = spec.timeZone;
    this.#startUtc = spec.startUtc;
    this.#endDay = lastDay(spec.endUtc, spec.timeZone);
    this.#period = samplePeriod((this.#endDay + 1) * DAY - startLocal);
    this.#dayValue = Decimal.fromNumber(spec.startingCapital);
    this.#nextDay = Math.ceil(startLocal / DAY);
    this.#nextMidnight = this.#midnight();
  }

  /** The samples so far. */
  get series(): SampleSeries {
    return {
      equity: this.#equity,
      performance: this.#performance,
      benchmark: this.#benchmark,
      turnover: this.#turnover,
    };
  }

  /** When the next daily sample is due, epoch milliseconds UTC; `Infinity` after the last. */
  get nextDaily(): number {
    return this.#nextMidnight;
  }

  /**
   * Takes the daily samples of all midnights before a step.
   *
   * @param utc - the time of the step that begins
   */
  samplePast(utc: number): void {
    while (this.#nextMidnight < utc) {
      this.#sampleDay();
    }
  }

  /**
   * Takes the daily samples of all midnights up to and including the time of a step.
   *
   * @param utc - the time of the step
   */
  sampleDue(utc: number): void {
    while (this.#nextMidnight <= utc) {
      this.#sampleDay();
    }
  }

  /**
   * Ends a step: takes a point of the equity curve when one is due.
   *
   * @param utc - the time of the step
   */
  step(utc: number): void {
    if (utc - this.#lastStep > this.#period) {
      this.#lastStep = utc;
      this.#sampleEquity(utc);
    }
  }

  /**
   * Ends the run: takes the last samples.
   *
   * @param utc - the time of the last step
   */
  finish(utc: number): void {
    this.#sample(utc);
  }

  #midnight(): number {
    return this.#nextDay > this.#endDay ? Number.POSITIVE_INFINITY : this.#timeZone.toUtc(this.#nextDay * DAY);
  }

  #sampleDay(): void {
    const utc = this.#nextMidnight;
    this.#nextDay += 1;
    this.#nextMidnight = this.#midnight();
    this.#sample(utc);
  }

  #sample(utc: number): void {
    if (utc < this.#startUtc) {
      return;
    }

    const value = Decimal.fromNumber(this.#source.totalPortfolioValue);
    this.#sampleEquity(utc);
    push(this.#benchmark, utc, Decimal.fromNumber(this.#source.benchmarkPrice));
    push(this.#performance, utc, gain(this.#dayValue, value));
    this.#sampleTurnover(utc, value);
    this.#dayValue = value;
  }

  #sampleEquity(utc: number): void {
    if (utc >= this.#startUtc && isLater(this.#equity, utc)) {
      push(this.#equity, utc, Decimal.fromNumber(this.#source.totalPortfolioValue).round(4));
    }
  }

  #sampleTurnover(utc: number, value: Decimal): void {
    if (value.isZero || utc === this.#startUtc) {
      return;
    }

    const volume = this.#source.totalSaleVolume;
    const [latest, before] = this.#saleVolumes;
    const again = this.#turnover.at(-1)?.utc === utc;
    const traded = Decimal.fromNumber(volume - (again ? before : latest));
    this.#saleVolumes = [volume, latest];

    if (again) {
      this.#turnover.pop();
    }

    push(this.#turnover, utc, ratio(traded, value));
  }
}

/** The local day on which a run ends; the midnight after a day still belongs to it. */
function lastDay(endUtc: number, timeZone: TimeZone): number {
  return Math.floor((timeZone.toLocal(endUtc) - 1) / DAY);
}

/**
 * The shortest time between two points of the equity curve. The duration ends one tick of 100 ns before midnight and the result is
 * cut to whole ticks: a bar that comes exactly one period later is sampled or not by that tick.
 */
function samplePeriod(duration: number): number {
  const minutes = (duration * ticksPerMs - 1) / ticksPerMinute;
  const period = minutes < leastMinutes * mostSamples ? leastMinutes : minutes / mostSamples;

  return Math.trunc(period * ticksPerMinute) / ticksPerMs;
}

function isLater(series: readonly SeriesPoint[], utc: number): boolean {
  return utc > (series.at(-1)?.utc ?? Number.NEGATIVE_INFINITY);
}

function push(series: SeriesPoint[], utc: number, value: Decimal): void {
  if (isLater(series, utc)) {
    series.push({ utc, value: smartRound(value).toNumber() });
  }
}

function gain(before: Decimal, after: Decimal): Decimal {
  return ratio(after.subtract(before).multiply(hundred), before).round(10);
}
