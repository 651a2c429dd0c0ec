/**
 * Bars as columns: how feeds hold market data, and the checks that every row passes before it enters.
 *
 * @module
 */
import type { PriceGrain } from './grain.js';

/** Trade bars of one security, oldest first; row `i` is one bar. */
export interface TradeColumns {
  /** Tells the kinds of columns apart. */
  readonly kind: 'trade';
  /** How many rows are in use; the arrays may be longer. */
  readonly length: number;
  /** When each bar starts, epoch milliseconds UTC. */
  readonly start: Float64Array;
  /** When each bar ends (and becomes known), epoch milliseconds UTC; strictly increasing. */
  readonly end: Float64Array;
  /** First price. */
  readonly open: Float64Array;
  /** Highest price. */
  readonly high: Float64Array;
  /** Lowest price. */
  readonly low: Float64Array;
  /** Last price. */
  readonly close: Float64Array;
  /** Units traded. */
  readonly volume: Float64Array;
  /** How the prices of all rows were made, where the source says so. */
  readonly grain?: PriceGrain;
}

/** Quote bars of one security; a side that was not quoted is NaN in all four prices. */
export interface QuoteColumns {
  /** Tells the kinds of columns apart. */
  readonly kind: 'quote';
  /** How many rows are in use. */
  readonly length: number;
  /** When each bar starts, epoch milliseconds UTC. */
  readonly start: Float64Array;
  /** When each bar ends, epoch milliseconds UTC; strictly increasing. */
  readonly end: Float64Array;
  /** First bid. */
  readonly bidOpen: Float64Array;
  /** Highest bid. */
  readonly bidHigh: Float64Array;
  /** Lowest bid. */
  readonly bidLow: Float64Array;
  /** Last bid. */
  readonly bidClose: Float64Array;
  /** Units bid for at the end. */
  readonly bidSize: Float64Array;
  /** First ask. */
  readonly askOpen: Float64Array;
  /** Highest ask. */
  readonly askHigh: Float64Array;
  /** Lowest ask. */
  readonly askLow: Float64Array;
  /** Last ask. */
  readonly askClose: Float64Array;
  /** Units offered at the end. */
  readonly askSize: Float64Array;
  /** How the prices of all rows were made, where the source says so. */
  readonly grain?: PriceGrain;
}

/** A run of rows of one subscription. */
export type Columns = TradeColumns | QuoteColumns;

const UNBOUNDED = Number.POSITIVE_INFINITY;

/**
 * Says what is wrong with a bar's prices, or nothing.
 *
 * @param open - first price
 * @param high - highest price
 * @param low - lowest price
 * @param close - last price
 * @returns a reason such as `high 9 is below low 10`, or `undefined` when the bar is sound
 */
export function checkPrices(open: number, high: number, low: number, close: number): string | undefined {
  // One chain for sound bars: this runs for every row that is read. What is no number is not compared, for it might say something else next time.
  const isSound =
    isNumber(open) &&
    isNumber(high) &&
    isNumber(low) &&
    isNumber(close) &&
    low > 0 &&
    high >= low &&
    open >= low &&
    open <= high &&
    close >= low &&
    close <= high &&
    high < UNBOUNDED;

  if (isSound) {
    return undefined;
  }

  for (const [name, price] of Object.entries({ open, high, low, close })) {
    if (!(isNumber(price) && price > 0 && price < UNBOUNDED)) {
      return `${name} must be a price above 0, was ${say(price)}`;
    }
  }

  return high >= low
    ? `open ${open} and close ${close} must lie between low ${low} and high ${high}`
    : `high ${high} is below low ${low}`;
}

/** Keeps the order of the rows that a builder takes. */
abstract class ColumnsBuilder {
  /** How many rows were taken since the last run was handed over. */
  length = 0;
  /** Rows in one run of columns. */
  protected readonly capacity: number;
  #last = Number.NEGATIVE_INFINITY;

  /**
   * @param capacity - rows in one run of columns
   */
  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** Whether the run is full and must be taken before the next row. */
  get full(): boolean {
    return this.length >= this.capacity;
  }

  /** Says what is wrong with the times of a row, or nothing. */
  protected checkTimes(start: number, end: number): string | undefined {
    if (!(Number.isFinite(start) && Number.isFinite(end))) {
      return `the bar must start and end at a time, was ${say(start)} to ${say(end)}`;
    }

    if (!(end >= start)) {
      return 'the bar must not end before it starts';
    }

    if (end > this.#last) {
      return undefined;
    }

    return end === this.#last
      ? 'the time is a duplicate of the row before'
      : 'the time is before that of the row before';
  }

  /** Counts a row as taken. */
  protected took(end: number): void {
    this.length += 1;
    this.#last = end;
  }

  /** Makes one empty column. */
  protected column(): Float64Array {
    return new Float64Array(this.capacity);
  }
}

/** Collects checked rows into columns of trade bars. */
export class TradeColumnsBuilder extends ColumnsBuilder {
  // Made with the first row of a run, so that a builder without rows costs nothing.
  #columns: TradeColumns | undefined;

  /**
   * Checks a row and takes it.
   *
   * @param start - epoch milliseconds at which the bar starts
   * @param end - epoch milliseconds at which it ends
   * @param open - first price
   * @param high - highest price
   * @param low - lowest price
   * @param close - last price
   * @param volume - units traded, 0 or more
   * @returns why the row was not taken, or `undefined` when it was; the caller adds file and line
   */
  add(
    start: number,
    end: number,
    open: number,
    high: number,
    low: number,
    close: number,
    volume: number,
  ): string | undefined {
    const wrong = this.checkTimes(start, end) ?? checkPrices(open, high, low, close) ?? checkSize('volume', volume);

    if (wrong !== undefined) {
      return wrong;
    }

    this.#columns ??= this.#empty();
    const columns = this.#columns;
    const at = this.length;
    columns.start[at] = start;
    columns.end[at] = end;
    columns.open[at] = open;
    columns.high[at] = high;
    columns.low[at] = low;
    columns.close[at] = close;
    columns.volume[at] = volume;
    this.took(end);
    return undefined;
  }

  /**
   * Hands over the rows taken so far and starts a new run; the order check goes on across runs.
   *
   * @param grain - how the prices of these rows were made
   * @returns the columns, owned by the caller
   */
  take(grain?: PriceGrain): TradeColumns {
    const taken = { ...(this.#columns ?? this.#empty()), length: this.length, ...(grain !== undefined && { grain }) };
    this.#columns = undefined;
    this.length = 0;
    return taken;
  }

  #empty(): TradeColumns {
    return {
      kind: 'trade',
      length: 0,
      start: this.column(),
      end: this.column(),
      open: this.column(),
      high: this.column(),
      low: this.column(),
      close: this.column(),
      volume: this.column(),
    };
  }
}

/** Collects checked rows into columns of quote bars. */
export class QuoteColumnsBuilder extends ColumnsBuilder {
  #columns: QuoteColumns | undefined;

  /**
   * Checks a row and takes it. A side nobody quoted is NaN in all four prices; at least one side must be quoted.
   *
   * @remarks The bid may be above the ask: crossed books do happen for a moment.
   * @param start - epoch milliseconds at which the bar starts
   * @param end - epoch milliseconds at which it ends
   * @param bidOpen - first bid
   * @param bidHigh - highest bid
   * @param bidLow - lowest bid
   * @param bidClose - last bid
   * @param bidSize - units bid for at the end, 0 or more
   * @param askOpen - first ask
   * @param askHigh - highest ask
   * @param askLow - lowest ask
   * @param askClose - last ask
   * @param askSize - units offered at the end, 0 or more
   * @returns why the row was not taken, or `undefined` when it was; the caller adds file and line
   */
  add(
    start: number,
    end: number,
    bidOpen: number,
    bidHigh: number,
    bidLow: number,
    bidClose: number,
    bidSize: number,
    askOpen: number,
    askHigh: number,
    askLow: number,
    askClose: number,
    askSize: number,
  ): string | undefined {
    const wrong =
      this.checkTimes(start, end) ??
      checkQuote(bidOpen, bidHigh, bidLow, bidClose, bidSize, askOpen, askHigh, askLow, askClose, askSize);

    if (wrong !== undefined) {
      return wrong;
    }

    this.#columns ??= this.#empty();
    const columns = this.#columns;
    const at = this.length;
    columns.start[at] = start;
    columns.end[at] = end;
    columns.bidOpen[at] = bidOpen;
    columns.bidHigh[at] = bidHigh;
    columns.bidLow[at] = bidLow;
    columns.bidClose[at] = bidClose;
    columns.bidSize[at] = bidSize;
    columns.askOpen[at] = askOpen;
    columns.askHigh[at] = askHigh;
    columns.askLow[at] = askLow;
    columns.askClose[at] = askClose;
    columns.askSize[at] = askSize;
    this.took(end);
    return undefined;
  }

  /**
   * Hands over the rows taken so far and starts a new run; the order check goes on across runs.
   *
   * @param grain - how the prices of these rows were made
   * @returns the columns, owned by the caller
   */
  take(grain?: PriceGrain): QuoteColumns {
    const taken = { ...(this.#columns ?? this.#empty()), length: this.length, ...(grain !== undefined && { grain }) };
    this.#columns = undefined;
    this.length = 0;
    return taken;
  }

  #empty(): QuoteColumns {
    return {
      kind: 'quote',
      length: 0,
      start: this.column(),
      end: this.column(),
      bidOpen: this.column(),
      bidHigh: this.column(),
      bidLow: this.column(),
      bidClose: this.column(),
      bidSize: this.column(),
      askOpen: this.column(),
      askHigh: this.column(),
      askLow: this.column(),
      askClose: this.column(),
      askSize: this.column(),
    };
  }
}

/**
 * Says what is wrong with a quote, or nothing. A side nobody quoted is NaN in all four prices.
 *
 * @param bidOpen - first bid
 * @param bidHigh - highest bid
 * @param bidLow - lowest bid
 * @param bidClose - last bid
 * @param bidSize - units bid for at the end
 * @param askOpen - first ask
 * @param askHigh - highest ask
 * @param askLow - lowest ask
 * @param askClose - last ask
 * @param askSize - units offered at the end
 * @returns a reason such as `bid: high 9 is below low 10`, or `undefined` when the quote is sound
 */
export function checkQuote(
  bidOpen: number,
  bidHigh: number,
  bidLow: number,
  bidClose: number,
  bidSize: number,
  askOpen: number,
  askHigh: number,
  askLow: number,
  askClose: number,
  askSize: number,
): string | undefined {
  const noBid = isAbsent(bidOpen, bidHigh, bidLow, bidClose);
  const noAsk = isAbsent(askOpen, askHigh, askLow, askClose);

  if (noBid && noAsk) {
    return 'a quote must have a bid or an ask';
  }

  const bid = noBid ? undefined : checkPrices(bidOpen, bidHigh, bidLow, bidClose);

  if (bid !== undefined) {
    return `bid: ${bid}`;
  }

  const ask = noAsk ? undefined : checkPrices(askOpen, askHigh, askLow, askClose);

  if (ask !== undefined) {
    return `ask: ${ask}`;
  }

  return checkSize('bid size', bidSize) ?? checkSize('ask size', askSize);
}

/**
 * Says what is wrong with a volume or a size, or nothing.
 *
 * @param name - what the number is called in the reason
 * @param size - units
 * @returns a reason such as `volume must be 0 or more, was -1`, or `undefined` when it is sound
 */
export function checkSize(name: string, size: number): string | undefined {
  return Number.isFinite(size) && size >= 0 ? undefined : `${name} must be 0 or more, was ${say(size)}`;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** Only what is a number is written as one: anything else may not even be a text. */
function say(value: unknown): string {
  return isNumber(value) ? String(value) : value === null ? 'null' : `a ${typeof value}`;
}

function isAbsent(open: number, high: number, low: number, close: number): boolean {
  return Number.isNaN(open) && Number.isNaN(high) && Number.isNaN(low) && Number.isNaN(close);
}
