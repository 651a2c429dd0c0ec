/**
 * Bars that a program already has: computed, generated, or fetched before.
 *
 * @example
 * ```ts
 * const data = memory({ securities: { SPY: { resolution: 'daily', bars } } });
 * ```
 *
 * @module plimsoll/adapters/memory
 */
import {
  type Columns,
  type CorporateAction,
  type DataRequest,
  type ExchangeHours,
  equityIdentifier,
  FrameworkError,
  type Instrument,
  type InstrumentRequest,
  type MarketDataProvider,
  type Resolution,
  SecuritySymbol,
  type TradeColumns,
  TradeColumnsBuilder,
  usEquityHours,
  usEquityProperties,
} from 'plimsoll';

/** One trade bar. */
export interface BarRow {
  /** When it starts, epoch milliseconds UTC. */
  readonly start: number;
  /** When it ends, epoch milliseconds UTC; later than that of the row before. */
  readonly end: number;
  /** First price. */
  readonly open: number;
  /** Highest price. */
  readonly high: number;
  /** Lowest price. */
  readonly low: number;
  /** Last price. */
  readonly close: number;
  /** Units traded; 0 when absent. */
  readonly volume?: number;
}

/** The bars of one security. */
export interface MemorySecurity {
  /** The length of its bars. */
  readonly resolution: Resolution;
  /** The bars, oldest first: rows, or columns that are taken as they are. */
  readonly bars: readonly BarRow[] | TradeColumns;
  /** What the company does to its shares; it changes no bar. */
  readonly actions?: readonly CorporateAction[];
}

/** What is in memory. */
export interface MemoryOptions {
  /** The bars, by ticker in upper case. */
  readonly securities: Readonly<Record<string, MemorySecurity>>;
  /** When the exchange of all of them is open; the hours of the US exchanges when absent. */
  readonly hours?: ExchangeHours;
}

/**
 * Makes a source of data from bars in memory.
 *
 * @param options - the bars
 * @returns the source
 * @throws FrameworkError `BAD_DATA` naming ticker and row, when a row is no sound bar or out of order
 */
export function memory(options: MemoryOptions): MarketDataProvider {
  return new MemoryData(options);
}

class MemoryData implements MarketDataProvider {
  readonly name = 'memory';
  readonly #hours: ExchangeHours;
  readonly #instruments = new Map<string, Instrument>();
  readonly #columns = new Map<string, TradeColumns>();
  readonly #actions = new Map<string, readonly CorporateAction[]>();

  constructor({ hours = usEquityHours(), securities }: MemoryOptions) {
    this.#hours = hours;

    for (const [ticker, { actions = [], bars, resolution }] of Object.entries(securities)) {
      this.#columns.set(ticker, 'kind' in bars ? bars : toColumns(ticker, bars));
      this.#actions.set(ticker, actions);
      this.#instruments.set(ticker, this.#instrument(ticker, resolution));
    }
  }

  resolve({ ticker }: InstrumentRequest): Instrument {
    const instrument = this.#instruments.get(ticker);

    if (instrument === undefined) {
      const known = [...this.#instruments.keys()].join(', ');
      throw new FrameworkError('UNKNOWN_SYMBOL', `memory: there is no "${ticker}"; there is ${known || 'nothing'}.`);
    }

    return instrument;
  }

  corporateActions({ value }: SecuritySymbol): readonly CorporateAction[] {
    return this.#actions.get(value) ?? [];
  }

  *read({ from, kind, resolution, symbol, to }: DataRequest): Generator<Columns> {
    const columns = this.#columns.get(symbol.value);

    if (
      kind === 'trade' &&
      columns !== undefined &&
      this.#instruments.get(symbol.value)?.resolutions.includes(resolution)
    ) {
      const first = firstAfter(columns, from);
      const end = firstAfter(columns, to);

      if (first < end) {
        yield part(columns, first, end);
      }
    }
  }

  #instrument(ticker: string, resolution: Resolution): Instrument {
    const symbol = new SecuritySymbol({
      value: ticker,
      id: equityIdentifier(ticker),
      securityType: 'equity',
      market: 'usa',
      timeZone: this.#hours.timeZone,
    });

    return { symbol, hours: this.#hours, properties: usEquityProperties, resolutions: [resolution] };
  }
}

function toColumns(ticker: string, rows: readonly BarRow[]): TradeColumns {
  const builder = new TradeColumnsBuilder(rows.length);

  for (const [index, { close, end, high, low, open, start, volume = 0 }] of rows.entries()) {
    const wrong = builder.add(start, end, open, high, low, close, volume);

    if (wrong !== undefined) {
      throw new FrameworkError('BAD_DATA', `memory: ${ticker}, bar ${index}: ${wrong}.`);
    }
  }

  return builder.take();
}

/** The first row that ends after an instant; all rows before it end at or before it. */
function firstAfter(columns: TradeColumns, utc: number): number {
  let low = 0;
  let high = columns.length;

  while (low < high) {
    const middle = (low + high) >>> 1;

    if ((columns.end[middle] as number) > utc) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }

  return low;
}

function part(columns: TradeColumns, first: number, end: number): TradeColumns {
  const cut = (column: Float64Array): Float64Array => column.subarray(first, end);

  return {
    kind: 'trade',
    length: end - first,
    start: cut(columns.start),
    end: cut(columns.end),
    open: cut(columns.open),
    high: cut(columns.high),
    low: cut(columns.low),
    close: cut(columns.close),
    volume: cut(columns.volume),
  };
}
