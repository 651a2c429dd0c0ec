/**
 * Bars out of CSV files.
 *
 * @module
 */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Columns,
  type DataRequest,
  type ExchangeHours,
  equityIdentifier,
  FrameworkError,
  type Instrument,
  type InstrumentRequest,
  type MarketDataProvider,
  SecuritySymbol,
} from 'plimsoll';
import { type CsvConfig, configuredHours } from './config.js';
import { type CsvSeries, openSeries, readSeries, symbolOf } from './reader.js';
import { tableRows } from './table.js';

const EXTENSION = '.csv';
/** How many known tickers an error names. */
const NAMED = 8;

/** See the factory of this adapter for what it reads. */
export class CsvData implements MarketDataProvider {
  /** What the summary calls the source. */
  readonly name: string;
  readonly #folder: string;
  readonly #config: CsvConfig;
  readonly #hours: ExchangeHours;
  readonly #series = new Map<string, CsvSeries>();

  /**
   * @param folder - the folder of the files
   * @param config - how to read them
   * @param name - what the summary calls the source
   * @throws FrameworkError `DATA_NOT_FOUND` when the folder, or a file that the configuration names, is missing
   */
  constructor(folder: string, config: CsvConfig, name: string) {
    this.name = name;
    this.#folder = folder;
    this.#config = config;
    this.#hours = configuredHours(config);

    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new FrameworkError(
        'DATA_NOT_FOUND',
        `${folder}: expected a folder of CSV files, but there is no such folder.`,
      );
    }

    for (const file of config.file === undefined ? Object.values(config.files ?? {}) : [config.file]) {
      if (!isFile(resolve(folder, file))) {
        throw new FrameworkError('DATA_NOT_FOUND', `${folder}: expected the file "${file}" inside, but it is missing.`);
      }
    }
  }

  /** Looks a symbol up and tells how its rows are written. */
  resolve(request: InstrumentRequest): Instrument {
    const ticker = request.ticker.toUpperCase();
    const { securityType, market, properties } = this.#config;

    if (request.securityType !== securityType || (request.market ?? market) !== market) {
      throw this.#unknown(`"${ticker}" (${request.securityType}, ${request.market ?? market})`);
    }

    const series = this.#seriesOf(ticker);

    return {
      symbol: new SecuritySymbol({
        value: ticker,
        id: equityIdentifier(ticker),
        securityType,
        market,
        timeZone: this.#hours.timeZone,
      }),
      hours: this.#hours,
      properties,
      resolutions: [series.resolution],
    };
  }

  /** Opens the rows of a symbol; there are none of other lengths or of quotes. */
  read(request: DataRequest): Iterable<Columns> {
    const series = this.#seriesOf(request.symbol.value);

    if (request.normalization === 'total-return') {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        'Expected the data normalization mode "adjusted", "split-adjusted" or "raw" for CSV data, was "total-return".',
      );
    }

    return request.kind === 'trade' && request.resolution === series.resolution ? readSeries(series, request) : [];
  }

  #seriesOf(ticker: string): CsvSeries {
    let series = this.#series.get(ticker);

    if (series === undefined) {
      series = this.#open(ticker);
      this.#series.set(ticker, series);
    }

    return series;
  }

  #open(ticker: string): CsvSeries {
    const path = this.#fileOf(ticker);
    const series = path === undefined ? undefined : openSeries(path, ticker, this.#config, this.#hours);

    if (series !== undefined) {
      return series;
    }

    throw path === undefined || this.#config.file !== undefined
      ? this.#unknown(`"${ticker}"`)
      : new FrameworkError('BAD_DATA', `${path}: expected rows after the header, but there are none.`);
  }

  #fileOf(ticker: string): string | undefined {
    const name = this.#config.file ?? this.#files().get(ticker);

    return name === undefined ? undefined : resolve(this.#folder, name);
  }

  /** Maps tickers to files, where each symbol has its own. */
  #files(): ReadonlyMap<string, string> {
    if (this.#config.files !== undefined) {
      return new Map(Object.entries(this.#config.files).map(([ticker, file]) => [ticker.toUpperCase(), file]));
    }

    const files = readdirSync(this.#folder).filter(
      (file) => file.toLowerCase().endsWith(EXTENSION) && isFile(join(this.#folder, file)),
    );

    return new Map(files.map((file) => [file.slice(0, -EXTENSION.length).toUpperCase(), file]));
  }

  #tickers(): string[] {
    if (this.#config.file === undefined) {
      return [...this.#files().keys()];
    }

    const tickers = new Set<string>();

    for (const row of tableRows(resolve(this.#folder, this.#config.file), this.#config)) {
      tickers.add(symbolOf(row));
    }

    return [...tickers];
  }

  #unknown(what: string): FrameworkError {
    const tickers = this.#tickers().sort();
    const more = tickers.length > NAMED ? ` and ${tickers.length - NAMED} more` : '';
    const has = tickers.length === 0 ? 'no CSV file at all' : `${tickers.slice(0, NAMED).join(', ')}${more}`;

    return new FrameworkError(
      'UNKNOWN_SYMBOL',
      `${this.#folder}: expected a symbol (${this.#config.securityType}, ${this.#config.market}) with data, was ${what}; it has ${has}.`,
    );
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
