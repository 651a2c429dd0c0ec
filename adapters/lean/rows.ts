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
  type PriceGrain,
  QuoteColumnsBuilder,
  roundHalfEven,
  TradeColumnsBuilder,
} from 'plimsoll';
import { NumberFields } from './fields.js';

/** Rows in one run of columns: a trading day of minutes fits. */
const RUN = 1024;

/** Collects the rows of one subscription. */
export interface RowCollector {
  /** How many rows were collected since the last run. */
  readonly length: number;

  /**
   * Tells whether a run is complete: because it is long enough, or because prices are made in another way from here on.
   *
   * @param grain - how the prices of the next row are made
   */
  endsBefore(grain: PriceGrain): boolean;

  /**
   * Reads a row and keeps it.
   *
   * @param line - the row as it stands in the file
   * @param start - epoch milliseconds at which the bar starts
   * @param end - epoch milliseconds at which it ends
   * @param grain - how its prices are made; sizes are divided by the factor
   * @param wanted - whether the row is kept; one that is not is checked all the same
   * @returns what is wrong with the row, or `undefined`
   */
  add(line: string, start: number, end: number, grain: PriceGrain, wanted: boolean): string | undefined;

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
  #grain: PriceGrain | undefined;

  endsBefore(grain: PriceGrain): boolean {
    return this.#builder.full || (this.#grain !== grain && this.length > 0);
  }

  get length(): number {
    return this.#builder.length;
  }

  add(line: string, start: number, end: number, grain: PriceGrain, wanted: boolean): string | undefined {
    const wrong = this.#fields.parse(line);

    if (wrong !== undefined) {
      return wrong;
    }

    this.#grain = grain;
    const values = this.#fields.values;
    const open = grain.price(values[0] as number);
    const high = grain.price(values[1] as number);
    const low = grain.price(values[2] as number);
    const close = grain.price(values[3] as number);
    const volume = size(values[4], grain);

    return wanted
      ? this.#builder.add(start, end, open, high, low, close, volume)
      : (checkPrices(open, high, low, close) ?? checkSize('volume', volume));
  }

  take(): Columns {
    return this.#builder.take(this.#grain);
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
  #grain: PriceGrain | undefined;

  endsBefore(grain: PriceGrain): boolean {
    return this.#builder.full || (this.#grain !== grain && this.length > 0);
  }

  get length(): number {
    return this.#builder.length;
  }

  add(line: string, start: number, end: number, grain: PriceGrain, wanted: boolean): string | undefined {
    const wrong = this.#fields.parse(line);

    if (wrong !== undefined) {
      return wrong;
    }

    this.#grain = grain;
    const values = this.#fields.values;
    const bidOpen = grain.price(values[0] as number);
    const bidHigh = grain.price(values[1] as number);
    const bidLow = grain.price(values[2] as number);
    const bidClose = grain.price(values[3] as number);
    const bidSize = sideSize(values[4], bidClose, grain);
    const askOpen = grain.price(values[5] as number);
    const askHigh = grain.price(values[6] as number);
    const askLow = grain.price(values[7] as number);
    const askClose = grain.price(values[8] as number);
    const askSize = sideSize(values[9], askClose, grain);

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
    return this.#builder.take(this.#grain);
  }
}

function size(value: number | undefined, { scale }: PriceGrain): number {
  return scale === 1 ? (value as number) : roundHalfEven((value as number) / scale);
}

/** The size of a side that nobody quoted may be left out together with its prices. */
function sideSize(value: number | undefined, close: number, grain: PriceGrain): number {
  return Number.isNaN(value) && Number.isNaN(close) ? 0 : size(value, grain);
}
