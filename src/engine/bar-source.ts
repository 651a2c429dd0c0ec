/**
 * The bars of one subscription, as they come due: those of the data, and those that are repeated where some are missing.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { formatUtc } from '../core/time.js';
import { Bar, QuoteBar, TradeBar } from '../market/bars.js';
import type { Columns, QuoteColumns, TradeColumns } from '../market/columns.js';
import { addQuote, addTrade } from '../market/security-cache.js';
import type { Security } from '../portfolio/security.js';
import type { Batch, FeedSource } from './feed.js';
import type { FillForward, Span } from './fill-forward.js';

/** What is subscribed. */
export interface BarSourceSpec {
  /** Whose data it is. */
  readonly security: Security;
  /** Trades or quotes. */
  readonly kind: Columns['kind'];
  /** The rows, oldest first; those outside the hours that are wanted too where bars are repeated. */
  readonly runs: Iterable<Columns>;
  /** Finds the bars that are missing; absent when none is repeated. */
  readonly fillForward?: FillForward;
}

/** Walks through the rows of one subscription. */
export class BarSource implements FeedSource {
  readonly rank: number;
  readonly security: Security;
  readonly unseen = false;
  dueUtc = Number.NEGATIVE_INFINITY;
  readonly #runs: Iterator<Columns>;
  readonly #fillForward: FillForward | undefined;
  #columns: Columns | undefined;
  #row = -1;
  /** The row before, which is repeated where bars are missing. */
  readonly #latest: Place = { columns: undefined, row: 0 };
  readonly #bid: Place = { columns: undefined, row: 0 };
  readonly #ask: Place = { columns: undefined, row: 0 };

  /**
   * @param spec - what is subscribed
   */
  constructor({ fillForward, kind, runs, security }: BarSourceSpec) {
    this.rank = kind === 'trade' ? 0 : 1;
    this.security = security;
    this.#fillForward = fillForward;
    this.#runs = runs[Symbol.iterator]();
    this.#advance();
    this.#settle(Number.NEGATIVE_INFINITY);
  }

  /** Makes the bars that are due. Orders are filled at the bar that a strategy sees, so it is frozen. */
  take(utc: number, batch: Batch): void {
    while (this.dueUtc <= utc) {
      const columns = this.#columns;
      const end = this.dueUtc;

      if (columns !== undefined && end === columns.end[this.#row]) {
        this.#emit(columns, batch);
        this.#advance();
      } else {
        this.#repeat(end, batch);
      }

      this.#settle(end);
    }
  }

  /** Gives the rows back. */
  close(): void {
    this.dueUtc = Number.POSITIVE_INFINITY;
    this.#columns = undefined;
    this.#runs.return?.();
  }

  /** Makes the bar of a row, and updates the security's prices. */
  #emit(columns: Columns, batch: Batch): void {
    const { cache, symbol } = this.security;
    const row = this.#row;

    if (columns.kind === 'trade') {
      const bar = tradeBar(symbol, columns, row);
      addTrade(cache, bar, columns.grain);
      batch.addTrade(bar);
    } else {
      const bar = this.#quoteBar(columns, row);
      addQuote(cache, bar, columns.grain);
      batch.addQuote(bar);
    }
  }

  /** Makes the last bar once more. It is no news: the security's prices stay as they are, and as old as they are. */
  #repeat(utc: number, batch: Batch): void {
    const { columns, row } = this.#latest;
    const span = (this.#fillForward as FillForward).spanAt(utc);

    if (columns?.kind === 'trade') {
      batch.addTrade(tradeBar(this.security.symbol, columns, row, span));
    } else if (columns?.kind === 'quote') {
      batch.addQuote(this.#quoteBar(columns, row, span));
    }

    batch.countRepeated();
  }

  #quoteBar(columns: QuoteColumns, row: number, repeated?: Span): QuoteBar {
    return Object.freeze(
      new QuoteBar(
        this.security.symbol,
        repeated?.start ?? (columns.start[row] as number),
        repeated?.end ?? (columns.end[row] as number),
        bidOf(columns, row) ?? bidOf(this.#bid.columns, this.#bid.row),
        columns.bidSize[row] as number,
        askOf(columns, row) ?? askOf(this.#ask.columns, this.#ask.row),
        columns.askSize[row] as number,
        repeated !== undefined,
      ),
    );
  }

  /** Finds what is due after an instant: a bar that is missing, or the next row that is wanted. */
  #settle(after: number): void {
    const fillForward = this.#fillForward;

    for (let columns = this.#columns; columns !== undefined; columns = this.#columns) {
      const start = columns.start[this.#row] as number;
      const end = columns.end[this.#row] as number;
      this.dueUtc = fillForward === undefined ? end : this.#missing(fillForward, after, start, end);

      // A bar outside the hours that are wanted is not seen, but what is repeated at the open is the last bar there was.
      if (fillForward === undefined || this.dueUtc < end || fillForward.isOpenDuring(start, end)) {
        return;
      }

      this.#advance();
    }

    this.dueUtc = fillForward === undefined ? Number.POSITIVE_INFINITY : this.#missingAtTheEnd(fillForward, after);
  }

  #missing(fillForward: FillForward, after: number, start: number, end: number): number {
    const { columns, row } = this.#latest;

    if (columns === undefined || !fillForward.mayMiss(columns.start[row] as number, start)) {
      return end;
    }

    return Math.min(fillForward.next(Math.max(after, columns.end[row] as number), { start, end }), end);
  }

  /** After the last row bars are repeated up to the last there could be in the run. */
  #missingAtTheEnd(fillForward: FillForward, after: number): number {
    const { columns, row } = this.#latest;
    const tail = columns === undefined ? undefined : fillForward.last;

    if (columns === undefined || tail === undefined || !(after < tail.end)) {
      return Number.POSITIVE_INFINITY;
    }

    const missing = fillForward.next(Math.max(after, columns.end[row] as number), tail);
    const isLastMissing = missing === Number.POSITIVE_INFINITY && fillForward.isOpenDuring(tail.start, tail.end);

    return isLastMissing ? tail.end : missing;
  }

  /** Goes to the next row, and keeps what may have to be repeated of that before. */
  #advance(): void {
    const columns = this.#columns;
    const before = columns?.end[this.#row] ?? Number.NEGATIVE_INFINITY;

    if (columns !== undefined && this.#fillForward !== undefined) {
      this.#remember(columns);
    }

    this.#row += 1;

    while (this.#columns === undefined || this.#row >= this.#columns.length) {
      const next = this.#runs.next();

      if (next.done === true) {
        this.#columns = undefined;
        return;
      }

      this.#columns = next.value;
      this.#row = 0;
    }

    const end = this.#columns.end[this.#row] as number;

    if (!(end > before)) {
      throw new FrameworkError(
        'BAD_DATA',
        `${this.security.symbol.value}: the data source gave a bar of ${formatUtc(end)} after one of ${formatUtc(before)}; times must increase.`,
      );
    }
  }

  #remember(columns: Columns): void {
    put(this.#latest, columns, this.#row);

    if (columns.kind === 'quote') {
      if (!Number.isNaN(columns.bidClose[this.#row] as number)) {
        put(this.#bid, columns, this.#row);
      }

      if (!Number.isNaN(columns.askClose[this.#row] as number)) {
        put(this.#ask, columns, this.#row);
      }
    }
  }
}

/** A row that is kept: one object for each place, since rows are many. */
interface Place {
  columns: Columns | undefined;
  row: number;
}

function put(place: Place, columns: Columns, row: number): void {
  place.columns = columns;
  place.row = row;
}

/** What is repeated was not traded again: it has no volume. */
function tradeBar(symbol: Security['symbol'], columns: TradeColumns, row: number, repeated?: Span): TradeBar {
  return Object.freeze(
    new TradeBar(
      symbol,
      repeated?.start ?? (columns.start[row] as number),
      repeated?.end ?? (columns.end[row] as number),
      columns.open[row] as number,
      columns.high[row] as number,
      columns.low[row] as number,
      columns.close[row] as number,
      repeated === undefined ? (columns.volume[row] as number) : 0,
      repeated !== undefined,
    ),
  );
}

function bidOf(columns: Columns | undefined, row: number): Bar | undefined {
  return columns?.kind === 'quote'
    ? sideOf(columns.bidOpen, columns.bidHigh, columns.bidLow, columns.bidClose, row)
    : undefined;
}

function askOf(columns: Columns | undefined, row: number): Bar | undefined {
  return columns?.kind === 'quote'
    ? sideOf(columns.askOpen, columns.askHigh, columns.askLow, columns.askClose, row)
    : undefined;
}

function sideOf(
  open: Float64Array,
  high: Float64Array,
  low: Float64Array,
  close: Float64Array,
  row: number,
): Bar | undefined {
  return Number.isNaN(close[row] as number)
    ? undefined
    : Object.freeze(new Bar(open[row] as number, high[row] as number, low[row] as number, close[row] as number));
}
