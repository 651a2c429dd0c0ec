/**
 * Bars as columns: how feeds hold market data, and the checks that every row passes before it enters.
 *
 * @module
 */

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
}

/** A run of rows of one subscription. */
export type Columns = TradeColumns | QuoteColumns;

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
  const names = ['open', 'high', 'low', 'close'] as const;
  const prices = [open, high, low, close];

  for (let i = 0; i < 4; i += 1) {
    const price = prices[i] as number;

    if (!(price > 0 && price < Number.POSITIVE_INFINITY)) {
      return `${names[i]} must be a price above 0, was ${price}`;
    }
  }

  if (!(high >= low)) {
    return `high ${high} is below low ${low}`;
  }

  if (!(high >= open && high >= close && low <= open && low <= close)) {
    return `open ${open} and close ${close} must lie between low ${low} and high ${high}`;
  }

  return undefined;
}

/** Collects checked rows into columns of trade bars. */
export class TradeColumnsBuilder {
  /** How many rows were taken. */
  length = 0;
  readonly #capacity: number;
  #columns: TradeColumns;
  #last = Number.NEGATIVE_INFINITY;

  /**
   * @param capacity - rows in one run of columns
   */
  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#columns = tradeColumns(capacity);
  }

  /** Whether the run is full and must be taken before the next row. */
  get full(): boolean {
    return this.length >= this.#capacity;
  }

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
    if (!(end > this.#last)) {
      return end === this.#last
        ? 'the time is a duplicate of the row before'
        : 'the time is before that of the row before';
    }

    const wrong = checkPrices(open, high, low, close);

    if (wrong !== undefined) {
      return wrong;
    }

    if (!(volume >= 0 && volume < Number.POSITIVE_INFINITY)) {
      return `volume must be 0 or more, was ${volume}`;
    }

    const at = this.length;
    const columns = this.#columns;
    columns.start[at] = start;
    columns.end[at] = end;
    columns.open[at] = open;
    columns.high[at] = high;
    columns.low[at] = low;
    columns.close[at] = close;
    columns.volume[at] = volume;
    this.length = at + 1;
    this.#last = end;
    return undefined;
  }

  /**
   * Hands over the rows taken so far and starts a new run; the order check goes on across runs.
   *
   * @returns the columns, owned by the caller
   */
  take(): TradeColumns {
    const taken = { ...this.#columns, length: this.length };
    this.#columns = tradeColumns(this.#capacity);
    this.length = 0;
    return taken;
  }
}

function tradeColumns(capacity: number): TradeColumns {
  const column = (): Float64Array => new Float64Array(capacity);

  return {
    kind: 'trade',
    length: 0,
    start: column(),
    end: column(),
    open: column(),
    high: column(),
    low: column(),
    close: column(),
    volume: column(),
  };
}
