/**
 * The bars of one subscription, as they come due.
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

/** Walks through the rows of one subscription. */
export class BarSource implements FeedSource {
  readonly rank: number;
  readonly security: Security;
  readonly unseen = false;
  dueUtc = Number.NEGATIVE_INFINITY;
  readonly #runs: Iterator<Columns>;
  #columns: Columns | undefined;
  #row = -1;

  /**
   * @param security - whose data it is
   * @param kind - trades or quotes
   * @param runs - the rows
   */
  constructor(security: Security, kind: Columns['kind'], runs: Iterable<Columns>) {
    this.rank = kind === 'trade' ? 0 : 1;
    this.security = security;
    this.#runs = runs[Symbol.iterator]();
    this.#advance();
  }

  /** Makes the bar of the next row, updates the security's prices, and moves on. Orders are filled at the bar that a strategy sees, so it is frozen. */
  take(utc: number, batch: Batch): void {
    while (this.dueUtc <= utc) {
      const columns = this.#columns as Columns;

      if (columns.kind === 'trade') {
        const bar = tradeBar(this.security, columns, this.#row);
        addTrade(this.security.cache, bar, columns.grain);
        batch.addTrade(bar);
      } else {
        const bar = quoteBar(this.security, columns, this.#row);
        addQuote(this.security.cache, bar, columns.grain);
        batch.addQuote(bar);
      }

      this.#advance();
    }
  }

  /** Gives the rows back. */
  close(): void {
    this.dueUtc = Number.POSITIVE_INFINITY;
    this.#columns = undefined;
    this.#runs.return?.();
  }

  #advance(): void {
    const before = this.dueUtc;
    this.#row += 1;

    while (this.#columns === undefined || this.#row >= this.#columns.length) {
      const next = this.#runs.next();

      if (next.done === true) {
        this.#columns = undefined;
        this.dueUtc = Number.POSITIVE_INFINITY;
        return;
      }

      this.#columns = next.value;
      this.#row = 0;
    }

    this.dueUtc = this.#columns.end[this.#row] as number;

    if (!(this.dueUtc > before)) {
      throw new FrameworkError(
        'BAD_DATA',
        `${this.security.symbol.value}: the data source gave a bar of ${formatUtc(this.dueUtc)} after one of ${formatUtc(before)}; times must increase.`,
      );
    }
  }
}

function tradeBar({ symbol }: Security, columns: TradeColumns, row: number): TradeBar {
  return Object.freeze(
    new TradeBar(
      symbol,
      columns.start[row] as number,
      columns.end[row] as number,
      columns.open[row] as number,
      columns.high[row] as number,
      columns.low[row] as number,
      columns.close[row] as number,
      columns.volume[row] as number,
    ),
  );
}

function quoteBar({ symbol }: Security, columns: QuoteColumns, row: number): QuoteBar {
  const side = (open: Float64Array, high: Float64Array, low: Float64Array, close: Float64Array): QuoteBar['bid'] =>
    Number.isNaN(close[row] as number)
      ? undefined
      : Object.freeze(new Bar(open[row] as number, high[row] as number, low[row] as number, close[row] as number));

  return Object.freeze(
    new QuoteBar(
      symbol,
      columns.start[row] as number,
      columns.end[row] as number,
      side(columns.bidOpen, columns.bidHigh, columns.bidLow, columns.bidClose),
      columns.bidSize[row] as number,
      side(columns.askOpen, columns.askHigh, columns.askLow, columns.askClose),
      columns.askSize[row] as number,
    ),
  );
}
