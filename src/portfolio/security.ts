/**
 * A security the algorithm trades: its data, its exchange, its position and its models.
 *
 * @module
 */

import { FrameworkError } from '../core/errors.js';
import type { DateTime } from '../core/time.js';
import type { ExchangeHours } from '../market/hours.js';
import { SymbolProperties } from '../market/properties.js';
import type { Instrument } from '../market/provider.js';
import type { DataNormalizationMode, Resolution } from '../market/resolution.js';
import { SecurityCache } from '../market/security-cache.js';
import type { SecuritySymbol } from '../market/symbol.js';
import { EquityFillModel, type FillModel } from '../orders/fills.js';
import { type FeeModel, InteractiveBrokersFeeModel, NullSlippageModel, type SlippageModel } from '../orders/models.js';
import { SecurityHolding } from './holding.js';

/** Leverage of a US margin account. */
const MARGIN_ACCOUNT_LEVERAGE = 2;

/** How a security is subscribed. */
export interface SecuritySettings {
  /** The length of its bars. */
  readonly resolution: Resolution;
  /** Whether bars outside regular hours are wanted. */
  readonly extendedHours: boolean;
  /** How splits and dividends are taken out; adjusted when absent. */
  readonly normalization?: DataNormalizationMode;
  /** How many units of value one unit of margin carries; 2 when absent. */
  readonly leverage?: number;
}

/** A security the algorithm trades. */
export class Security {
  /** Its identity. */
  readonly symbol: SecuritySymbol;
  /** When its exchange is open. */
  readonly exchange: ExchangeHours;
  /** Lot, tick and currency. */
  readonly symbolProperties: SymbolProperties;
  /** The length of its bars. */
  readonly resolution: Resolution;
  /** Whether bars outside regular hours are subscribed. */
  readonly extendedMarketHours: boolean;
  /** How splits and dividends are taken out of its prices. */
  readonly dataNormalizationMode: DataNormalizationMode;
  /** The latest data. */
  readonly cache: SecurityCache;
  /** The position. */
  readonly holdings: SecurityHolding;
  #leverage: number;
  #feeModel: FeeModel = new InteractiveBrokersFeeModel();
  #fillModel: FillModel = new EquityFillModel();
  #slippageModel: SlippageModel = new NullSlippageModel();

  /**
   * @param instrument - what the data source knows of it
   * @param settings - how it is subscribed
   */
  constructor(instrument: Instrument, settings: SecuritySettings) {
    this.symbol = instrument.symbol;
    this.exchange = instrument.hours;
    this.symbolProperties = new SymbolProperties(instrument.properties);
    this.resolution = settings.resolution;
    this.extendedMarketHours = settings.extendedHours;
    this.dataNormalizationMode = settings.normalization ?? 'adjusted';
    this.cache = new SecurityCache();
    this.holdings = new SecurityHolding(this.symbol, this.cache, this.symbolProperties);
    this.#leverage = checkLeverage(settings.leverage ?? MARGIN_ACCOUNT_LEVERAGE);

    // Orders are judged and filled at what these say: nobody may put something else in their place.
    for (const part of [this.symbol, this.exchange, this.symbolProperties, this]) {
      Object.freeze(part);
    }
  }

  /** The latest price; 0 before the first. */
  get price(): number {
    return this.cache.price;
  }

  /** The latest bid; the price when there are no quotes. */
  get bidPrice(): number {
    return this.cache.bidPrice;
  }

  /** The latest ask; the price when there are no quotes. */
  get askPrice(): number {
    return this.cache.askPrice;
  }

  /** First price of the latest trade bar; 0 before the first. */
  get open(): number {
    return this.cache.tradeBar?.open ?? 0;
  }

  /** Highest price of the latest trade bar; 0 before the first. */
  get high(): number {
    return this.cache.tradeBar?.high ?? 0;
  }

  /** Lowest price of the latest trade bar; 0 before the first. */
  get low(): number {
    return this.cache.tradeBar?.low ?? 0;
  }

  /** The latest price, as {@link Security.price}. */
  get close(): number {
    return this.cache.price;
  }

  /** Units traded in the latest trade bar; 0 before the first. */
  get volume(): number {
    return this.cache.tradeBar?.volume ?? 0;
  }

  /** Whether there was any data yet. */
  get hasData(): boolean {
    return this.cache.price !== 0;
  }

  /** Whether anything is held. */
  get invested(): boolean {
    return this.holdings.invested;
  }

  /** How many units of value one unit of margin carries. */
  get leverage(): number {
    return this.#leverage;
  }

  /** When the latest price became known, in the exchange's zone. */
  get localTime(): DateTime {
    return this.symbol.timeZone.dateTime(Math.max(this.cache.priceUtc, 0));
  }

  /** What an order costs. */
  get feeModel(): FeeModel {
    return this.#feeModel;
  }

  /** When and at what price an order trades. */
  get fillModel(): FillModel {
    return this.#fillModel;
  }

  /** How much worse than the model's price an order trades. */
  get slippageModel(): SlippageModel {
    return this.#slippageModel;
  }

  /**
   * Replaces the fee model.
   *
   * @param model - the model
   */
  setFeeModel(model: FeeModel): void {
    this.#feeModel = model;
  }

  /**
   * Replaces the fill model.
   *
   * @param model - the model
   */
  setFillModel(model: FillModel): void {
    this.#fillModel = model;
  }

  /**
   * Replaces the slippage model.
   *
   * @param model - the model
   */
  setSlippageModel(model: SlippageModel): void {
    this.#slippageModel = model;
  }

  /**
   * Changes the leverage.
   *
   * @param leverage - 1 or more
   * @throws FrameworkError `BAD_ARGUMENT` when it is not
   */
  setLeverage(leverage: number): void {
    this.#leverage = checkLeverage(leverage);
  }
}

function checkLeverage(leverage: number): number {
  if (!(leverage >= 1 && leverage < Number.POSITIVE_INFINITY)) {
    throw new FrameworkError('BAD_ARGUMENT', `Expected a leverage of 1 or more, was ${String(leverage)}.`);
  }

  return leverage;
}
