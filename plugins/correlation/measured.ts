/**
 * Correlation measured from daily closes, and the limit on positions that move together.
 *
 * @module
 */
import { DAY, DailyCloses, isWithin, type Slice } from 'plimsoll';
import type { MeasuredConfig } from './config.js';
import type { Slot } from './slots.js';

/** A symbol around which too many positions move together. */
export interface Cluster {
  /** The symbol in the middle. */
  readonly symbol: string;
  /** The positions that move with it, its own included. */
  readonly count: number;
}

/** How many calendar days the closes of two symbols may lie apart; longer than any stop of trading since 1933, so one of them is dead. */
const maxDaysApart = 7;

/** A deviation smaller than this part of the mean return is rounding, not movement. */
const noise = 1e-9;

/**
 * Returns how many common daily returns are needed.
 *
 * @param config - the limits
 */
export function minReturnsOf(config: MeasuredConfig): number {
  return config.minReturns ?? Math.ceil(config.window / 2);
}

/** Measures how symbols move together. */
export class MeasuredCorrelation {
  readonly #config: MeasuredConfig;
  readonly #closes = new Map<string, DailyCloses>();

  /**
   * @param config - the limits
   * @param before - whose closes to begin with
   */
  constructor(config: MeasuredConfig, before?: MeasuredCorrelation) {
    this.#config = config;

    for (const [ticker, closes] of before === undefined ? [] : before.#closes) {
      this.#closes.set(ticker, new DailyCloses(config.window + 1, closes));
    }
  }

  /** How many common daily returns are needed. */
  get minReturns(): number {
    return minReturnsOf(this.#config);
  }

  /** How many positions may move together. */
  get maxCorrelated(): number {
    return this.#config.maxCorrelated;
  }

  /**
   * Takes the closes of a slice. Only trades count: quotes widen when it matters.
   *
   * @param slice - all data of one instant
   */
  process(slice: Slice): void {
    for (const bar of slice.bars.values) {
      const ticker = bar.symbol.value;
      let closes = this.#closes.get(ticker);

      if (closes === undefined) {
        closes = new DailyCloses(this.#config.window + 1);
        this.#closes.set(ticker, closes);
      }

      closes.add(Math.floor(bar.symbol.timeZone.toLocal(bar.startUtc) / DAY), bar.close);
    }
  }

  /**
   * Lists what keeps a symbol from being judged, where the configuration refuses the unknown.
   *
   * @param symbol - the ticker of the new position
   * @param slots - the positions there are
   * @returns the tickers whose closes are missing; empty when all is known, or when the configuration does not refuse
   */
  unknownAbout(symbol: string, slots: readonly Slot[]): string[] {
    if (this.#config.tooFewReturns !== 'refuse') {
      return [];
    }

    if (!((this.#closes.get(symbol)?.length ?? 0) > this.minReturns)) {
      return [symbol];
    }

    const others = new Set(slots.map((slot) => slot.symbol));
    others.delete(symbol);

    return [...others].filter((other) => this.correlation(symbol, other) === undefined);
  }

  /**
   * Lists the clusters that would be too large if a symbol were added.
   *
   * @param symbol - the ticker of the new position
   * @param slots - the positions there are
   * @returns the clusters, that around the symbol first; counts include the new position
   */
  clustersBeyond(symbol: string, slots: readonly Slot[]): Cluster[] {
    const unknownCounts = this.#config.tooFewReturns !== 'uncorrelated';
    const near = slots.filter((slot) => this.#together(symbol, slot.symbol, unknownCounts));
    const middles = new Set([symbol, ...near.map((slot) => slot.symbol)]);
    const after = [...slots.map((slot) => slot.symbol), symbol];

    return [...middles]
      .map((middle) => this.#cluster(middle, after, unknownCounts))
      .filter((cluster) => !(cluster.count <= this.maxCorrelated));
  }

  /**
   * Counts the open positions that are measured to move with a symbol, its own included.
   *
   * @param symbol - the ticker
   * @param open - the open positions
   * @returns the cluster when it is too large, else `undefined`; an unknown correlation is no reason to close anything
   */
  clusterExceeded(symbol: string, open: readonly Slot[]): Cluster | undefined {
    const symbols = open.map((slot) => slot.symbol);
    const cluster = this.#cluster(symbol, symbols, false);

    return cluster.count > this.maxCorrelated ? cluster : undefined;
  }

  /**
   * Returns the correlation of the daily simple returns of two symbols, between the days on which both closed.
   *
   * @param a - a ticker
   * @param b - another ticker
   * @returns -1 to 1, or `undefined` when it cannot be measured: too few or too old closes, or prices that never move
   * @source Pearson's product-moment coefficient
   */
  correlation(a: string, b: string): number | undefined {
    const first = this.#closes.get(a);
    const second = this.#closes.get(b);

    if (!(Math.abs((first?.newestDay ?? Number.NaN) - (second?.newestDay ?? Number.NaN)) <= maxDaysApart)) {
      return undefined;
    }

    const [x, y] = commonReturns(first as DailyCloses, second as DailyCloses);

    return x.length >= this.minReturns ? pearson(x, y) : undefined;
  }

  #cluster(symbol: string, symbols: readonly string[], unknownCounts: boolean): Cluster {
    return { symbol, count: symbols.filter((other) => this.#together(symbol, other, unknownCounts)).length };
  }

  #together(a: string, b: string, unknownCounts: boolean): boolean {
    if (a === b) {
      return true;
    }

    const correlation = this.correlation(a, b);

    return correlation === undefined ? unknownCounts : isWithin(this.#config.threshold, Math.abs(correlation));
  }
}

function commonReturns(a: DailyCloses, b: DailyCloses): readonly [number[], number[]] {
  const x: number[] = [];
  const y: number[] = [];
  let lastA = Number.NaN;
  let lastB = Number.NaN;
  let j = 0;

  for (let i = 0; i < a.length; i += 1) {
    const day = a.days[i] as number;

    while (j < b.length && (b.days[j] as number) < day) {
      j += 1;
    }

    if (b.days[j] === day) {
      const closeA = a.values[i] as number;
      const closeB = b.values[j] as number;

      if (lastA > 0) {
        x.push(closeA / lastA - 1);
        y.push(closeB / lastB - 1);
      }

      lastA = closeA;
      lastB = closeB;
    }
  }

  return [x, y];
}

function pearson(x: readonly number[], y: readonly number[]): number | undefined {
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;

  for (let i = 0; i < x.length; i += 1) {
    const dx = (x[i] as number) - meanX;
    const dy = (y[i] as number) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }

  const varies = xx > x.length * (meanX * noise) ** 2 && yy > y.length * (meanY * noise) ** 2;

  return varies ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : undefined;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
