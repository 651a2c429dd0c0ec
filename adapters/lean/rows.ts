/**
 * Turns rows of LEAN's files into checked bars: trades and quotes, scaled and adjusted.
 *
 * @module
 */
import {
  type Columns,
  checkPrices,
  checkQuote,
  checkSize,
  QuoteColumnsBuilder,
  roundHalfEven,
  TradeColumnsBuilder,
} from 'plimsoll';
import { NumberFields } from './fields.js';

/** Prices of shares are written in units of a hundredth of a cent. */
const PRICE_UNIT = 10_000;
/** Rows in one run of columns: a trading day of minutes fits. */
const RUN = 1024;

/** Collects the rows of one subscription. */
export interface RowCollector {
  /** Whether a run is complete. */
  readonly full: boolean;
  /** How many rows were collected since the last run. */
  readonly length: number;

  /**
   * Reads a row and keeps it.
   *
   * @param line - the row as it stands in the file
   * @param start - epoch milliseconds at which the bar starts
   * @param end - epoch milliseconds at which it ends
   * @param factor - what prices are multiplied with, and sizes divided by
   * @param wanted - whether the row is kept; one that is not is checked all the same
   * @returns what is wrong with the row, or `undefined`
   */
  add(line: string, start: number, end: number, factor: number, wanted: boolean): string | undefined;

  /** Hands over the rows collected so far. */
  take(): Columns;
}

/**
 * Makes the collector for a kind of data.
 *
 * @param kind - trades or quotes
 */
export function rowCollector(kind: Columns['kind']): RowCollector {
  return kind === 'trade' ? new TradeRows() : new QuoteRows();
}

class TradeRows implements RowCollector {
  readonly #fields = new NumberFields(['time', 'open', 'high', 'low', 'close', 'volume']);
  readonly #builder = new TradeColumnsBuilder(RUN);

  get full(): boolean {
    return this.#builder.full;
  }

  get length(): number {
    return this.#builder.length;
  }

  add(line: string, start: number, end: number, factor: number, wanted: boolean): string | undefined {
    const wrong = this.#fields.parse(line);

    if (wrong !== undefined) {
      return wrong;
    }

    const values = this.#fields.values;
    const open = price(values[0], factor);
    const high = price(values[1], factor);
    const low = price(values[2], factor);
    const close = price(values[3], factor);
    const volume = size(values[4], factor);

    return wanted
      ? this.#builder.add(start, end, open, high, low, close, volume)
      : (checkPrices(open, high, low, close) ?? checkSize('volume', volume));
  }

  take(): Columns {
    return this.#builder.take();
  }
}

class QuoteRows implements RowCollector {
  readonly #fields = new NumberFields([
    'time',
    'bid open',
    'bid high',
    'bid low',
    'bid close',
    'bid size',
    'ask open',
    'ask high',
    'ask low',
    'ask close',
    'ask size',
  ]);
  readonly #builder = new QuoteColumnsBuilder(RUN);

  get full(): boolean {
    return this.#builder.full;
  }

  get length(): number {
    return this.#builder.length;
  }

  add(line: string, start: number, end: number, factor: number, wanted: boolean): string | undefined {
    const wrong = this.#fields.parse(line);

    if (wrong !== undefined) {
      return wrong;
    }

    const values = this.#fields.values;
    const bidOpen = price(values[0], factor);
    const bidHigh = price(values[1], factor);
    const bidLow = price(values[2], factor);
    const bidClose = price(values[3], factor);
    const bidSize = sideSize(values[4], bidClose, factor);
    const askOpen = price(values[5], factor);
    const askHigh = price(values[6], factor);
    const askLow = price(values[7], factor);
    const askClose = price(values[8], factor);
    const askSize = sideSize(values[9], askClose, factor);

    return wanted
      ? this.#builder.add(
          start,
          end,
          bidOpen,
          bidHigh,
          bidLow,
          bidClose,
          bidSize,
          askOpen,
          askHigh,
          askLow,
          askClose,
          askSize,
        )
      : checkQuote(bidOpen, bidHigh, bidLow, bidClose, bidSize, askOpen, askHigh, askLow, askClose, askSize);
  }

  take(): Columns {
    return this.#builder.take();
  }
}

function price(value: number | undefined, factor: number): number {
  return ((value as number) / PRICE_UNIT) * factor;
}

function size(value: number | undefined, factor: number): number {
  return factor === 1 ? (value as number) : roundHalfEven((value as number) / factor);
}

/** The size of a side that nobody quoted may be left out together with its prices. */
function sideSize(value: number | undefined, close: number, factor: number): number {
  return Number.isNaN(value) && Number.isNaN(close) ? 0 : size(value, factor);
}
