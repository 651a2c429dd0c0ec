/**
 * The position in one security.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import type { SymbolPropertiesSpec } from '../market/properties.js';
import type { SecurityCache } from '../market/security-cache.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { HoldingView } from './view.js';

let book: (holding: SecurityHolding, quantity: Decimal, price: Decimal, fee: Decimal) => Decimal | undefined;
let forget: (holding: SecurityHolding) => void;

/**
 * The position in one security. What is booked (quantity, mean price, profit, fees) is exact decimal arithmetic; what is marked at the
 * latest price is not.
 */
export class SecurityHolding implements HoldingView {
  static {
    book = (holding, quantity, price, fee): Decimal | undefined => holding.#book(quantity, price, fee);
    forget = (holding): void => holding.#forget();
  }

  /** What is held. */
  readonly symbol: SecuritySymbol;
  readonly #cache: SecurityCache;
  readonly #multiplier: number;
  #booked = Decimal.zero;
  #average = Decimal.zero;
  #realized = Decimal.zero;
  #fees = Decimal.zero;
  #saleVolume = 0;
  #lastTradeProfit = 0;
  #quantity = 0;
  #averagePrice = 0;

  /**
   * @param symbol - what is held
   * @param cache - its latest prices
   * @param properties - its contract multiplier
   */
  constructor(symbol: SecuritySymbol, cache: SecurityCache, properties: SymbolPropertiesSpec) {
    this.symbol = symbol;
    this.#cache = cache;
    this.#multiplier = properties.contractMultiplier;
    Object.freeze(this);
  }

  /** The ticker. */
  get ticker(): string {
    return this.symbol.value;
  }

  /** Signed units held. */
  get quantity(): number {
    return this.#quantity;
  }

  /** Units held, without sign. */
  get absoluteQuantity(): number {
    return Math.abs(this.#quantity);
  }

  /** Whether anything is held. */
  get invested(): boolean {
    return this.#quantity !== 0;
  }

  /** Whether the position is long. */
  get isLong(): boolean {
    return this.#quantity > 0;
  }

  /** Whether the position is short. */
  get isShort(): boolean {
    return this.#quantity < 0;
  }

  /** Mean entry price of the open position; 0 when flat. */
  get averagePrice(): number {
    return this.#averagePrice;
  }

  /** The latest price; 0 before the first. */
  get price(): number {
    return this.#cache.price;
  }

  /** Signed market value in account currency. */
  get holdingsValue(): number {
    return this.#quantity * this.#cache.price * this.#multiplier;
  }

  /** Market value in account currency, without sign. */
  get absoluteHoldingsValue(): number {
    return Math.abs(this.holdingsValue);
  }

  /** Signed value at the mean entry price, in account currency. */
  get holdingsCost(): number {
    return this.#quantity * this.#averagePrice * this.#multiplier;
  }

  /** Profit of the open position at the latest price, in account currency, without fees. */
  get unrealizedProfit(): number {
    return this.#quantity === 0 ? 0 : (this.#cache.price - this.#averagePrice) * this.#quantity * this.#multiplier;
  }

  /** Unrealized profit as a fraction of the cost; 0 when flat. */
  get unrealizedProfitPercent(): number {
    const cost = Math.abs(this.holdingsCost);

    return cost === 0 ? 0 : this.unrealizedProfit / cost;
  }

  /** Profit of all closed trades in account currency, without fees. */
  get profit(): number {
    return this.#realized.toNumber();
  }

  /** Profit of the last closing fill in account currency, without fees. */
  get lastTradeProfit(): number {
    return this.#lastTradeProfit;
  }

  /** Profit of closed trades less all fees, in account currency. */
  get netProfit(): number {
    return this.#realized.subtract(this.#fees).toNumber();
  }

  /** Fees paid, in account currency. */
  get totalFees(): number {
    return this.#fees.toNumber();
  }

  /** Value of all fills without sign, in account currency. */
  get totalSaleVolume(): number {
    return this.#saleVolume;
  }

  #book(quantity: Decimal, price: Decimal, fee: Decimal): Decimal | undefined {
    const before = this.#booked;
    const after = before.add(quantity);
    const closes = before.sign !== 0 && before.sign !== quantity.sign;
    let profit: Decimal | undefined;

    if (closes) {
      const closed = after.sign === before.sign || after.isZero ? quantity.negate() : before;
      profit = price.subtract(this.#average).multiply(closed).multiply(Decimal.fromNumber(this.#multiplier));
      this.#realized = this.#realized.add(profit);
      this.#lastTradeProfit = profit.toNumber();
    }

    this.#average = averageAfter(before, this.#average, quantity, price);
    this.#booked = after;
    this.#fees = this.#fees.add(fee);
    this.#saleVolume += Math.abs(quantity.multiply(price).toNumber()) * this.#multiplier;
    this.#quantity = after.toNumber();
    this.#averagePrice = this.#average.toNumber();
    return profit;
  }

  #forget(): void {
    this.#booked = Decimal.zero;
    this.#average = Decimal.zero;
    this.#realized = Decimal.zero;
    this.#fees = Decimal.zero;
    this.#saleVolume = 0;
    this.#lastTradeProfit = 0;
    this.#quantity = 0;
    this.#averagePrice = 0;
  }
}

/**
 * Takes all trades back: the position is as it was before the first. Only for the portfolio: the package does not export it.
 *
 * @param holding - the position
 */
export function forgetTrades(holding: SecurityHolding): void {
  forget(holding);
}

/**
 * Books a trade. Only for the portfolio: the package does not export it.
 *
 * @param holding - the position
 * @param quantity - signed units
 * @param price - quote currency
 * @param fee - account currency
 * @returns the profit of what was closed, before fees; `undefined` when nothing was closed
 */
export function bookTrade(
  holding: SecurityHolding,
  quantity: Decimal,
  price: Decimal,
  fee: Decimal,
): Decimal | undefined {
  return book(holding, quantity, price, fee);
}

/** The mean entry price after a fill: weighted when it adds, unchanged when it reduces, the fill's own when it flips. */
function averageAfter(before: Decimal, average: Decimal, quantity: Decimal, price: Decimal): Decimal {
  const after = before.add(quantity);

  if (after.isZero) {
    return Decimal.zero;
  }

  if (before.sign === quantity.sign) {
    return before.multiply(average).add(quantity.multiply(price)).divide(after);
  }

  return after.sign === before.sign ? average : price;
}
