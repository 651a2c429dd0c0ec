/**
 * Past bars: where to start reading, and reading them.
 *
 * @module
 */
import type { WarmUp } from '../algorithm/runtime.js';
import { FrameworkError } from '../core/errors.js';
import { HOUR } from '../core/time.js';
import { TradeBar } from '../market/bars.js';
import type { TradeColumns } from '../market/columns.js';
import type { ExchangeHours } from '../market/hours.js';
import type { DataRequest, MarketDataProvider } from '../market/provider.js';
import { type Resolution, resolutionMs } from '../market/resolution.js';

/**
 * Finds the instant after which a number of bars fit before another, on the exchange's calendar.
 *
 * @param hours - the calendar
 * @param utc - the later instant, epoch milliseconds
 * @param length - how much
 * @param resolution - the length of a bar
 * @returns epoch milliseconds UTC; bars that end after it are wanted
 */
export function historyStart(hours: ExchangeHours, utc: number, length: WarmUp, resolution: Resolution): number {
  if (length.spanMs !== undefined) {
    return utc - length.spanMs;
  }

  let missing = length.bars ?? 0;
  let day = hours.dayOf(utc) + 1;
  let start = utc;

  while (missing > 0) {
    day = hours.previousTradingDay(day);
    const session = hours.session(day);
    const end = Math.min(session?.close ?? 0, utc);
    const open = session?.open ?? 0;
    const complete =
      resolution === 'daily' ? Number((session?.close ?? Number.NaN) <= utc) : barsBetween(open, end, resolution);
    start = complete >= missing && resolution !== 'daily' ? barStart(end, missing, resolution) : open;
    missing -= complete;
  }

  return start;
}

/**
 * Reads trade bars.
 *
 * @param data - the source
 * @param request - which ones
 * @param last - keeps only so many, the latest; all when absent
 * @returns the bars, oldest first
 */
export function readBars(data: MarketDataProvider, request: Omit<DataRequest, 'kind'>, last?: number): TradeBar[] {
  const bars: TradeBar[] = [];

  for (const columns of data.read({ ...request, kind: 'trade' })) {
    if (columns.kind !== 'trade') {
      throw new FrameworkError('BAD_DATA', `${data.name}: expected trades of ${request.symbol.value}, got quotes.`);
    }

    addBars(bars, request, columns);
  }

  return last === undefined ? bars : bars.slice(Math.max(bars.length - last, 0));
}

function addBars(bars: TradeBar[], { symbol }: Omit<DataRequest, 'kind'>, columns: TradeColumns): void {
  const { close, end, high, low, open, start, volume } = columns;

  for (let row = 0; row < columns.length; row += 1) {
    const [from, to] = [start[row] as number, end[row] as number];
    const prices = [open[row], high[row], low[row], close[row]] as [number, number, number, number];
    bars.push(new TradeBar(symbol, from, to, ...prices, volume[row] as number));
  }
}

function barsBetween(open: number, end: number, resolution: Resolution): number {
  const step = Math.max(resolutionMs(resolution), 1);
  const first = Math.floor(open / step);

  return Math.max(Math.floor(end / step) - first, 0);
}

function barStart(end: number, count: number, resolution: Resolution): number {
  const step = Math.max(resolutionMs(resolution), 1);

  return (Math.floor(end / step) - count) * step;
}

/** How far before the start a benchmark is read, so that the first day has a price to compare with: a long weekend. */
export const BENCHMARK_LEAD_MS = 5 * 24 * HOUR;

/** The price of a benchmark at the latest instant asked for; reads forward as the run does, and only when asked. */
export class BenchmarkReader {
  readonly #runs: Iterator<TradeColumns>;
  #columns: TradeColumns | undefined;
  #row = -1;
  #price = 0;

  /**
   * @param runs - the benchmark's trades
   */
  constructor(runs: Iterable<TradeColumns>) {
    this.#runs = runs[Symbol.iterator]();
  }

  /**
   * Returns the last close known at an instant.
   *
   * @param utc - epoch milliseconds, never earlier than the time before
   * @returns the price; 0 before the first
   */
  priceAt(utc: number): number {
    for (let next = this.#peek(); next !== undefined && next.end <= utc; next = this.#peek()) {
      this.#price = next.close;
      this.#row += 1;
    }

    return this.#price;
  }

  /** Gives the rows back. */
  close(): void {
    this.#runs.return?.();
  }

  #peek(): { readonly end: number; readonly close: number } | undefined {
    while (this.#columns === undefined || this.#row >= this.#columns.length) {
      const next = this.#runs.next();

      if (next.done === true) {
        return undefined;
      }

      this.#columns = next.value;
      this.#row = 0;
    }

    return { end: this.#columns.end[this.#row] as number, close: this.#columns.close[this.#row] as number };
  }
}
