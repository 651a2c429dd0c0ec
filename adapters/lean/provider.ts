/**
 * US shares out of a LEAN data folder.
 *
 * @module
 */
import {
  type Columns,
  type CorporateAction,
  type DataNormalizationMode,
  type DataRequest,
  equityIdentifier,
  FrameworkError,
  type Instrument,
  type InstrumentRequest,
  type MarketDataProvider,
  type Resolution,
  SecuritySymbol,
} from 'plimsoll';
import { corporateActionsOf } from './corporate-actions.js';
import { type FactorFileRow, type Factors, factorsOf, readFactorFile } from './factor-files.js';
import { LeanFolder } from './folder.js';
import { InterestRates } from './interest-rate.js';
import { MapFiles, type TickerHistory } from './map-files.js';
import { MarketHours } from './market-hours.js';
import { readBars } from './reader.js';
import { PropertiesTable } from './symbol-properties.js';

/** Resolutions, finest first. */
const RESOLUTIONS: readonly Resolution[] = ['second', 'minute', 'hour', 'daily'];

/** See the factory of this adapter for what it reads. */
export class LeanData implements MarketDataProvider {
  /** What the summary calls the source. */
  readonly name: string;
  readonly #folder: LeanFolder;
  readonly #maps: MapFiles;
  readonly #hours: MarketHours;
  readonly #properties: PropertiesTable;
  readonly #interest: InterestRates;
  readonly #factorFiles = new Map<string, readonly FactorFileRow[]>();
  readonly #factors = new Map<string, Factors>();
  readonly #actions = new Map<string, readonly CorporateAction[]>();
  readonly #instruments = new Map<string, Instrument>();

  /**
   * @param folder - the data folder
   */
  constructor(folder: string) {
    this.name = `lean: ${folder}`;
    this.#folder = new LeanFolder(folder);
    this.#maps = new MapFiles(this.#folder.equity('map_files'));
    this.#hours = new MarketHours(this.#folder.path('market-hours', 'market-hours-database.json'));
    this.#interest = new InterestRates(this.#folder.path('alternative', 'interest-rate', 'usa', 'interest-rate.csv'));
    this.#properties = new PropertiesTable(this.#folder.path('symbol-properties', 'symbol-properties-database.csv'));
  }

  /** Looks a share up, by the ticker it has, or had last. */
  resolve(request: InstrumentRequest): Instrument {
    const ticker = request.ticker.toUpperCase();
    const known = this.#instruments.get(ticker);

    if (request.securityType !== 'equity' || (request.market ?? 'usa') !== 'usa' || !TICKER.test(ticker)) {
      throw this.#unknown(`"${request.ticker}" (${request.securityType}, ${request.market ?? 'usa'})`);
    }

    if (known !== undefined) {
      return known;
    }

    const history = this.#maps.history(ticker.toLowerCase());
    const resolutions = this.#resolutions(history);

    if (resolutions.length === 0) {
      throw this.#unknown(`"${ticker}"`);
    }

    const instrument = this.#instrument(ticker, history, resolutions);
    this.#instruments.set(ticker, instrument);
    return instrument;
  }

  /** Opens the rows of a share. */
  read(request: DataRequest): Iterable<Columns> {
    const history = this.#maps.history(request.symbol.value.toLowerCase());
    const factors = this.#factorsOf(history.key, request.normalization);
    const hours = this.#hours.of(request.symbol.value);

    return readBars({ folder: this.#folder, hours, periods: history.periods, factors }, request);
  }

  /** Returns the yearly interest of a day. */
  riskFreeRate(day: number): number {
    return this.#interest.of(day);
  }

  /** Tells what a company did to its shares, out of factor and map files. */
  corporateActions({ value }: SecuritySymbol): readonly CorporateAction[] {
    const history = this.#maps.history(value.toLowerCase());
    let actions = this.#actions.get(history.key);

    if (actions === undefined) {
      actions = corporateActionsOf(this.#factorPath(history.key), this.#factorFile(history.key), history);
      this.#actions.set(history.key, actions);
    }

    return actions;
  }

  #factorPath(key: string): string {
    return this.#folder.equity('factor_files', `${key}.csv`);
  }

  #factorFile(key: string): readonly FactorFileRow[] {
    let rows = this.#factorFiles.get(key);

    if (rows === undefined) {
      rows = readFactorFile(this.#factorPath(key));
      this.#factorFiles.set(key, rows);
    }

    return rows;
  }

  #factorsOf(key: string, mode: DataNormalizationMode): Factors {
    const name = `${key} ${mode}`;
    let factors = this.#factors.get(name);

    if (factors === undefined) {
      factors = factorsOf(this.#factorFile(key), mode);
      this.#factors.set(name, factors);
    }

    return factors;
  }

  #instrument(ticker: string, history: TickerHistory, resolutions: readonly Resolution[]): Instrument {
    const hours = this.#hours.of(ticker);

    return {
      symbol: new SecuritySymbol({
        value: ticker,
        id: equityIdentifier(history.firstTicker, history.firstDay),
        securityType: 'equity',
        market: 'usa',
        timeZone: hours.timeZone,
      }),
      hours,
      properties: this.#properties.of(ticker),
      resolutions,
    };
  }

  #resolutions(history: TickerHistory): Resolution[] {
    const found = new Set(history.periods.flatMap((period) => this.#folder.resolutions(period)));

    return RESOLUTIONS.filter((resolution) => found.has(resolution));
  }

  #unknown(what: string): FrameworkError {
    const has = this.#folder.describeTickers();

    return new FrameworkError(
      'UNKNOWN_SYMBOL',
      `${this.#folder.name}: expected a US share with data, was ${what}; ${has}.`,
    );
  }
}

/** Tickers become names of files: nothing that could lead out of the folder. */
const TICKER = /^[A-Z0-9][A-Z0-9.\-_]*$/;
