/**
 * What statistics compare with: a security of its own, which no strategy sees or trades.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { DAY } from '../core/time.js';
import type { Columns, TradeColumns } from '../market/columns.js';
import type { ExchangeHours } from '../market/hours.js';
import type { MarketDataProvider } from '../market/provider.js';
import type { Resolution } from '../market/resolution.js';
import { Security } from '../portfolio/security.js';
import type { Batch, FeedSource } from './feed.js';

/** What is compared with when the algorithm names nothing, as in LEAN. */
const DEFAULT_BENCHMARK = 'SPY';
/** What makes time steps of its own, first the one that is taken where there is a choice. */
const STEPPING: readonly Resolution[] = ['hour', 'daily'];

/** Tells the price of the benchmark as a run goes on. */
export interface Benchmark {
  /** Its ticker. */
  readonly ticker: string;
  /** What is merged with the data of the run; absent when the price is read beside it. */
  readonly source?: FeedSource;

  /**
   * Returns the latest close.
   *
   * @param utc - now, epoch milliseconds, never earlier than the time before
   * @returns the price; 0 before the first
   */
  priceAt(utc: number): number;

  /** Gives the rows back. */
  close(): void;
}

/** What a benchmark is opened with. */
export interface BenchmarkSetup {
  /** The source of data. */
  readonly data: MarketDataProvider;
  /** The ticker that the algorithm named, if it did. */
  readonly ticker: string | undefined;
  /** When the run's data begins, any warm-up included, epoch milliseconds UTC. */
  readonly startUtc: number;
  /** When it ends; may be Infinity. */
  readonly endUtc: number;
}

/**
 * Opens the benchmark, from the trading day before the start on.
 *
 * @remarks Its hourly bars make time steps; its daily ones do where the source has no hourly ones. Where there are only shorter bars, the price is read beside
 * the run, at no cost for time steps that nobody needs.
 * @param setup - what it is opened with
 * @returns the benchmark, or `undefined` when none was named and the source has no SPY
 * @throws FrameworkError `UNKNOWN_SYMBOL` or `DATA_NOT_FOUND` when the named one is missing
 * @source LEAN `UniverseSelection.AddPendingInternalDataFeeds`
 */
export function openBenchmark(setup: BenchmarkSetup): Benchmark | undefined {
  try {
    return open(setup, setup.ticker ?? DEFAULT_BENCHMARK);
  } catch (error) {
    if (setup.ticker === undefined && error instanceof FrameworkError && isAbsent(error)) {
      return undefined;
    }

    throw error;
  }
}

function open({ data, endUtc, startUtc }: BenchmarkSetup, ticker: string): Benchmark {
  const instrument = data.resolve({ ticker, securityType: 'equity' });
  const { hours, resolutions, symbol } = instrument;
  const stepping = STEPPING.find((each) => resolutions.includes(each));
  const resolution = stepping ?? resolutions.find((each) => each === 'minute');

  if (resolution === undefined) {
    throw new FrameworkError('DATA_NOT_FOUND', `${data.name} has no bars of the benchmark "${ticker}".`);
  }

  const rows = data.read({
    symbol,
    resolution,
    kind: 'trade',
    from: previousTradingDay(hours, startUtc),
    to: endUtc,
    normalization: 'adjusted',
    extendedHours: false,
  });
  const prices = new PriceReader(onlyTrades(rows));

  if (stepping === undefined) {
    return { ticker, priceAt: (utc) => prices.at(utc), close: () => prices.close() };
  }

  const source = new BenchmarkSource(new Security(instrument, { resolution, extendedHours: false }), prices);

  return { ticker, source, priceAt: () => prices.price, close: () => prices.close() };
}

/** The midnight at which the last trading day before an instant begins; the day itself counts when it is over by then. */
function previousTradingDay(hours: ExchangeHours, utc: number): number {
  const day = hours.dayOf(utc);
  const session = hours.session(day);
  const last = session !== undefined && session.close <= utc ? day : hours.previousTradingDay(day);

  return hours.timeZone.toUtc(last * DAY);
}

function isAbsent(error: FrameworkError): boolean {
  return error.code === 'UNKNOWN_SYMBOL' || error.code === 'DATA_NOT_FOUND';
}

function* onlyTrades(runs: Iterable<Columns>): Generator<TradeColumns> {
  for (const columns of runs) {
    if (columns.kind === 'trade') {
      yield columns;
    }
  }
}

/** The benchmark among the sources of a run: it makes time steps and is counted, and no strategy sees it. */
class BenchmarkSource implements FeedSource {
  readonly rank = 0;
  readonly unseen = true;
  readonly security: Security;
  readonly #prices: PriceReader;

  constructor(security: Security, prices: PriceReader) {
    this.security = security;
    this.#prices = prices;
  }

  get dueUtc(): number {
    return this.#prices.nextUtc;
  }

  take(utc: number, batch: Batch): void {
    while (this.#prices.nextUtc <= utc) {
      this.#prices.take();
      batch.countUnseen(1);
    }
  }

  close(): void {
    this.#prices.close();
  }
}

/** Reads closes one after the other. */
class PriceReader {
  /** The last close that was taken; 0 before the first. */
  price = 0;
  /** When the next one is known, epoch milliseconds UTC; Infinity at the end. */
  nextUtc = 0;
  readonly #runs: Iterator<TradeColumns>;
  #columns: TradeColumns | undefined;
  #row = -1;

  constructor(runs: Iterable<TradeColumns>) {
    this.#runs = runs[Symbol.iterator]();
    this.#advance();
  }

  take(): void {
    this.price = this.#columns?.close[this.#row] ?? this.price;
    this.#advance();
  }

  at(utc: number): number {
    while (this.nextUtc <= utc) {
      this.take();
    }

    return this.price;
  }

  close(): void {
    this.nextUtc = Number.POSITIVE_INFINITY;
    this.#runs.return?.();
  }

  #advance(): void {
    this.#row += 1;

    while (this.#columns === undefined || this.#row >= this.#columns.length) {
      const next = this.#runs.next();

      if (next.done === true) {
        this.#columns = undefined;
        this.nextUtc = Number.POSITIVE_INFINITY;
        return;
      }

      this.#columns = next.value;
      this.#row = 0;
    }

    this.nextUtc = this.#columns.end[this.#row] as number;
  }
}
