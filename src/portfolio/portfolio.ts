/**
 * The account: cash, positions, and what they are worth.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { FrameworkError } from '../core/errors.js';
import { Keyed } from '../core/keyed.js';
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import type { Fill } from '../orders/request.js';
import { FillLog } from './fill-log.js';
import { bookTrade, forgetTrades, type SecurityHolding } from './holding.js';
import type { Security } from './security.js';
import { StrategyLedger } from './strategy-ledger.js';
import type { PortfolioView, PositionChange } from './view.js';

/** What a fill did to the account. */
export interface BookedFill {
  /** How each strategy's position changed. */
  readonly changes: readonly PositionChange[];
  /** The profit of what was closed, before fees, in account currency; `undefined` when nothing was closed. */
  readonly profit: number | undefined;
}

/** A fill that stands, with what it closed. */
export interface StandingFill {
  /** The fill. */
  readonly fill: Fill;
  /** The profit of what was closed, before fees, in account currency; `undefined` when nothing was closed. */
  readonly profit: number | undefined;
}

/** What a bust did to the account. */
export interface BookedBust {
  /** The fill that never happened. */
  readonly fill: Fill;
  /** How the positions of strategies changed: those that the remaining fills give, where they are not what they were. */
  readonly changes: readonly PositionChange[];
  /** The remaining fills, oldest first. */
  readonly standing: readonly StandingFill[];
}

let setCash: (portfolio: SecurityPortfolioManager, amount: number) => void;
let addSecurity: (portfolio: SecurityPortfolioManager, security: Security) => void;
let book: (portfolio: SecurityPortfolioManager, fill: Fill) => BookedFill;
let exactValue: (portfolio: SecurityPortfolioManager) => Decimal;
let bust: (portfolio: SecurityPortfolioManager, orderId: number, number: number) => BookedBust;

/** The account: `portfolio.cash`, `portfolio['SPY'].quantity`. */
export class SecurityPortfolioManager extends Keyed<SecurityHolding> implements PortfolioView {
  static {
    setCash = (portfolio, amount): void => portfolio.#setCash(amount);
    addSecurity = (portfolio, security): void => void portfolio.#securities.set(security.symbol.value, security);
    book = (portfolio, fill): BookedFill => portfolio.#book(fill);
    exactValue = (portfolio): Decimal => portfolio.#exactValue();
    bust = (portfolio, orderId, number): BookedBust => portfolio.#bust(orderId, number);
  }

  readonly #securities = new Map<string, Security>();
  readonly #log = new FillLog();
  #ledger = new StrategyLedger();
  readonly #open = new Map<string, SecurityHolding>();
  #startingCash = 0;
  #booked = Decimal.zero;
  #cash = 0;
  #fees = Decimal.zero;
  #profit = Decimal.zero;
  #saleVolume = 0;

  /** Opens an empty account. */
  constructor() {
    super();
    Object.freeze(this);
  }

  /** Cash in account currency, negative when borrowed. */
  get cash(): number {
    return this.#cash;
  }

  /** Signed market value of all positions, in account currency. */
  get totalHoldingsValue(): number {
    let value = 0;

    for (const holding of this.#open.values()) {
      value += holding.holdingsValue;
    }

    return value;
  }

  /** Market value of all positions without signs, in account currency. */
  get totalAbsoluteHoldingsValue(): number {
    let value = 0;

    for (const holding of this.#open.values()) {
      value += holding.absoluteHoldingsValue;
    }

    return value;
  }

  /** Cash and positions at the latest prices, in account currency. */
  get totalPortfolioValue(): number {
    return this.#open.size === 0 ? this.#cash : this.#cash + this.totalHoldingsValue;
  }

  /** Profit of the open positions at the latest prices, in account currency, without fees. */
  get totalUnrealizedProfit(): number {
    let profit = 0;

    for (const holding of this.#open.values()) {
      profit += holding.unrealizedProfit;
    }

    return profit;
  }

  /** Profit of all closed trades in account currency, without fees. */
  get totalProfit(): number {
    return this.#profit.toNumber();
  }

  /** Profit of closed trades less all fees, in account currency. */
  get totalNetProfit(): number {
    return this.#profit.subtract(this.#fees).toNumber();
  }

  /** Fees paid, in account currency. */
  get totalFees(): number {
    return this.#fees.toNumber();
  }

  /** Value of all fills without sign, in account currency. */
  get totalSaleVolume(): number {
    return this.#saleVolume;
  }

  /** Margin that open positions use, in account currency. */
  get totalMarginUsed(): number {
    let margin = 0;

    for (const [ticker, holding] of this.#open) {
      margin += holding.absoluteHoldingsValue / (this.#securities.get(ticker) as Security).leverage;
    }

    return margin;
  }

  /** Margin that is free, in account currency. */
  get marginRemaining(): number {
    return this.totalPortfolioValue - this.totalMarginUsed;
  }

  /** Whether any position is open. */
  get invested(): boolean {
    return this.#open.size > 0;
  }

  /** The positions that are not flat, in the order they were opened. */
  get openHoldings(): readonly SecurityHolding[] {
    return [...this.#open.values()];
  }

  /** The positions in all securities, flat ones too, in the order they were added. */
  get values(): readonly SecurityHolding[] {
    return [...this.#securities.values()].map((security) => security.holdings);
  }

  /** The tickers of all securities, in the order they were added. */
  get keys(): readonly string[] {
    return [...this.#securities.keys()];
  }

  /** The strategies that ever traded, in the order of their first fill. */
  get strategies(): readonly string[] {
    return this.#ledger.strategies;
  }

  /**
   * Returns the position in a symbol.
   *
   * @param symbol - a symbol or a ticker
   * @returns the position, or `undefined` when the security was not added
   */
  get(symbol: SymbolLike): SecurityHolding | undefined {
    return this.find(tickerOf(symbol));
  }

  /**
   * Tells whether a security was added.
   *
   * @param symbol - a symbol or a ticker
   */
  containsKey(symbol: SymbolLike): boolean {
    return this.#securities.has(tickerOf(symbol));
  }

  /**
   * Returns the signed quantity held.
   *
   * @param ticker - upper case
   * @returns signed units, 0 when flat or unknown
   */
  quantityOf(ticker: string): number {
    return this.#securities.get(ticker)?.holdings.quantity ?? 0;
  }

  /**
   * Returns the signed quantity that one strategy holds.
   *
   * @param strategyName - the strategy
   * @param ticker - upper case
   * @returns signed units, 0 when flat or unknown
   */
  strategyQuantityOf(strategyName: string, ticker: string): number {
    return this.#ledger.quantityOf(strategyName, ticker);
  }

  #exactValue(): Decimal {
    let value = this.#booked;

    for (const [ticker, { quantity }] of this.#open) {
      const { cache, price, symbolProperties } = this.#securities.get(ticker) as Security;
      const multiplier = Decimal.fromNumber(symbolProperties.contractMultiplier);
      value = value.add(Decimal.fromNumber(quantity).multiply(cache.grains.exact(price)).multiply(multiplier));
    }

    return value;
  }

  #setCash(amount: number): void {
    this.#startingCash = amount;
    this.#booked = Decimal.fromNumber(amount);
    this.#cash = amount;
  }

  #book(fill: Fill): BookedFill {
    const booked = this.#post(fill);
    this.#log.add(fill);
    return booked;
  }

  /** What a fill did depends on those before it, and what came after on all: only booking the others anew gives the account without it. */
  #bust(orderId: number, number: number): BookedBust {
    const fill = this.#log.bust(orderId, number);
    const before = this.#ledger;
    this.#ledger = new StrategyLedger();
    this.#open.clear();
    this.#fees = Decimal.zero;
    this.#profit = Decimal.zero;
    this.#saleVolume = 0;
    this.#setCash(this.#startingCash);

    for (const { holdings } of this.#securities.values()) {
      forgetTrades(holdings);
    }

    const standing = this.#log.standing.map((each) => ({ fill: each, profit: this.#post(each).profit }));

    return { fill, changes: this.#ledger.changesSince(before), standing };
  }

  #post(fill: Fill): BookedFill {
    const ticker = fill.symbol.value;
    const security = this.#securities.get(ticker);

    if (security === undefined) {
      throw new FrameworkError('SYMBOL_NOT_ADDED', `A fill of "${ticker}" arrived, which was never added.`);
    }

    const quantity = Decimal.fromNumber(fill.quantity);
    const price = fill.exactPrice ?? Decimal.fromNumber(fill.price);
    const fee = Decimal.fromNumber(fill.fee);
    const value = quantity.multiply(price).multiply(Decimal.fromNumber(security.symbolProperties.contractMultiplier));
    const profit = bookTrade(security.holdings, quantity, price, fee);
    this.#booked = this.#booked.subtract(value).subtract(fee);
    this.#cash = this.#booked.toNumber();
    this.#fees = this.#fees.add(fee);
    this.#saleVolume += value.abs().toNumber();

    if (profit !== undefined) {
      this.#profit = this.#profit.add(profit);
    }

    if (security.holdings.invested) {
      this.#open.set(ticker, security.holdings);
    } else {
      this.#open.delete(ticker);
    }

    return { changes: this.#ledger.apply(fill), profit: profit?.toNumber() };
  }

  protected override find(ticker: string): SecurityHolding | undefined {
    return this.#securities.get(ticker)?.holdings;
  }

  protected override missing(ticker: string): Error {
    return new FrameworkError(
      'SYMBOL_NOT_ADDED',
      `The portfolio has no "${ticker}": call addEquity("${ticker}") in initialize first.`,
    );
  }
}

/**
 * Sets the cash an account starts with. Only for the engine: the package does not export it.
 *
 * @param portfolio - the account
 * @param amount - account currency
 */
export function setStartingCash(portfolio: SecurityPortfolioManager, amount: number): void {
  setCash(portfolio, amount);
}

/**
 * Opens a position, flat, in a security. Only for the engine: the package does not export it.
 *
 * @param portfolio - the account
 * @param security - the security
 */
export function openPosition(portfolio: SecurityPortfolioManager, security: Security): void {
  addSecurity(portfolio, security);
}

/**
 * Books a fill. Only for the engine: the package does not export it.
 *
 * @param portfolio - the account
 * @param fill - what was traded
 * @throws FrameworkError `SYMBOL_NOT_ADDED` for a security that was never added
 */
export function bookFill(portfolio: SecurityPortfolioManager, fill: Fill): BookedFill {
  return book(portfolio, fill);
}

/**
 * Computes what an account is worth, in exact decimals: orders are sized by it. Marks of each bar are plain numbers.
 *
 * @param portfolio - the account
 * @returns account currency
 * @throws FrameworkError `BAD_ARGUMENT` when a price or a quantity is too large for a decimal
 */
export function exactValueOf(portfolio: SecurityPortfolioManager): Decimal {
  return exactValue(portfolio);
}

/**
 * Takes a fill back, as if it had never happened: cash, fees, positions, average prices and profits are those of the other fills. Only for the
 * engine: the package does not export it.
 *
 * @param portfolio - the account
 * @param orderId - the order of the fill
 * @param number - which fill of the order, from 1
 * @throws FrameworkError `UNKNOWN_FILL` when there is no such fill, or it was busted before
 */
export function bustFill(portfolio: SecurityPortfolioManager, orderId: number, number: number): BookedBust {
  return bust(portfolio, orderId, number);
}
