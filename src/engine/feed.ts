/**
 * From columns to time slices: every subscription is a cursor, and the earliest row is next.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { formatUtc } from '../core/time.js';
import { Bar, QuoteBar, TradeBar } from '../market/bars.js';
import type { Columns, QuoteColumns } from '../market/columns.js';
import { addQuote, addTrade } from '../market/security-cache.js';
import type { Security } from '../portfolio/security.js';

/** The bars that end at one instant. */
export interface Batch {
  /** Trade bars, in the order their securities were added. */
  readonly trades: readonly TradeBar[];
  /** Quote bars, in the order their securities were added. */
  readonly quotes: readonly QuoteBar[];
}

const nothing: readonly never[] = Object.freeze([]);

/** Walks through the rows of one subscription. */
class Cursor {
  readonly security: Security;
  /** When the next row ends, epoch milliseconds UTC; Infinity at the end. */
  endUtc = Number.POSITIVE_INFINITY;
  readonly #runs: Iterator<Columns>;
  #columns: Columns | undefined;
  #row = -1;

  constructor(security: Security, runs: Iterable<Columns>) {
    this.security = security;
    this.#runs = runs[Symbol.iterator]();
    this.#advance();
  }

  /** Makes the bar of the next row, updates the security's prices, and moves on. Orders are filled at the bar that a strategy sees, so it is frozen. */
  take(): TradeBar | QuoteBar {
    const columns = this.#columns as Columns;
    const bar = Object.freeze(columns.kind === 'trade' ? this.#trade(columns) : this.#quote(columns));
    this.#advance();
    return bar;
  }

  /** Gives the rows back. */
  close(): void {
    this.endUtc = Number.POSITIVE_INFINITY;
    this.#columns = undefined;
    this.#runs.return?.();
  }

  #trade(columns: Columns & { kind: 'trade' }): TradeBar {
    const row = this.#row;
    const bar = new TradeBar(
      this.security.symbol,
      columns.start[row] as number,
      columns.end[row] as number,
      columns.open[row] as number,
      columns.high[row] as number,
      columns.low[row] as number,
      columns.close[row] as number,
      columns.volume[row] as number,
    );
    addTrade(this.security.cache, bar, columns.grain);
    return bar;
  }

  #quote(columns: QuoteColumns): QuoteBar {
    const row = this.#row;
    const side = (open: Float64Array, high: Float64Array, low: Float64Array, close: Float64Array): QuoteBar['bid'] =>
      Number.isNaN(close[row] as number)
        ? undefined
        : Object.freeze(new Bar(open[row] as number, high[row] as number, low[row] as number, close[row] as number));
    const bar = new QuoteBar(
      this.security.symbol,
      columns.start[row] as number,
      columns.end[row] as number,
      side(columns.bidOpen, columns.bidHigh, columns.bidLow, columns.bidClose),
      columns.bidSize[row] as number,
      side(columns.askOpen, columns.askHigh, columns.askLow, columns.askClose),
      columns.askSize[row] as number,
    );
    addQuote(this.security.cache, bar, columns.grain);
    return bar;
  }

  #advance(): void {
    const before = this.endUtc;
    this.#row += 1;

    while (this.#columns === undefined || this.#row >= this.#columns.length) {
      const next = this.#runs.next();

      if (next.done === true) {
        this.#columns = undefined;
        this.endUtc = Number.POSITIVE_INFINITY;
        return;
      }

      this.#columns = next.value;
      this.#row = 0;
    }

    this.endUtc = this.#columns.end[this.#row] as number;

    if (before !== Number.POSITIVE_INFINITY && !(this.endUtc > before)) {
      throw new FrameworkError(
        'BAD_DATA',
        `${this.security.symbol.value}: the data source gave a bar of ${formatUtc(this.endUtc)} after one of ${formatUtc(before)}; times must increase.`,
      );
    }
  }
}

/** Merges the subscriptions of a run by time. */
export class Feed {
  #cursors: Cursor[] = [];

  /** When the next bars end, epoch milliseconds UTC; Infinity when all data was seen. */
  get nextUtc(): number {
    let next = Number.POSITIVE_INFINITY;

    for (const cursor of this.#cursors) {
      if (cursor.endUtc < next) {
        next = cursor.endUtc;
      }
    }

    return next;
  }

  /**
   * Adds a subscription.
   *
   * @param security - whose data it is
   * @param runs - the rows
   */
  add(security: Security, runs: Iterable<Columns>): void {
    this.#cursors.push(new Cursor(security, runs));
  }

  /**
   * Ends the subscriptions of a security.
   *
   * @param security - whose data it is
   */
  remove(security: Security): void {
    for (const cursor of this.#cursors) {
      if (cursor.security === security) {
        cursor.close();
      }
    }

    this.#cursors = this.#cursors.filter((cursor) => cursor.security !== security);
  }

  /** Gives all rows back. */
  close(): void {
    for (const cursor of this.#cursors) {
      cursor.close();
    }

    this.#cursors = [];
  }

  /**
   * Takes the bars of an instant, and updates the prices of their securities.
   *
   * @param utc - what `nextUtc` says
   */
  take(utc: number): Batch {
    let trades: TradeBar[] | undefined;
    let quotes: QuoteBar[] | undefined;

    for (const cursor of this.#cursors) {
      if (cursor.endUtc === utc) {
        const bar = cursor.take();

        if (bar instanceof TradeBar) {
          trades ??= [];
          trades.push(bar);
        } else {
          quotes ??= [];
          quotes.push(bar);
        }
      }
    }

    return { trades: Object.freeze(trades ?? nothing), quotes: Object.freeze(quotes ?? nothing) };
  }
}
