/**
 * Where the digits of prices come from: feeds hold prices as numbers, and money is booked with the decimals that were in the file.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';

/** How prices were made: whole units of a file, times the factor that takes splits and dividends out. Costs nothing until a decimal is asked for. */
export class PriceGrain {
  /** How many digits of a raw price follow the point: 4 for files that count hundredths of a cent. */
  readonly digits: number;
  /** What raw prices are multiplied with. */
  readonly factor: Decimal;
  /** The factor as a number. */
  readonly scale: number;
  readonly #unit: number;

  /**
   * @param digits - how many digits of a raw price follow the point
   * @param factor - what raw prices are multiplied with; 1 when absent
   */
  constructor(digits: number, factor: Decimal = Decimal.one) {
    this.digits = digits;
    this.factor = factor;
    this.scale = factor.toNumber();
    this.#unit = Number(`1e${digits}`);
    Object.freeze(this);
  }

  /**
   * Makes the price that feeds hold.
   *
   * @param raw - units of the file
   */
  price(raw: number): number {
    return (raw / this.#unit) * this.scale;
  }

  /**
   * Finds the decimal that a price stands for, zeros at its end included.
   *
   * @param price - a price
   * @returns the decimal; `undefined` for a price that is not made of whole units, such as a limit of a strategy's own
   * @source LEAN `TradeBar.Reader` multiplies what is in the file with 0.0001, `Extensions.Normalize` that with the factor
   */
  exact(price: number): Decimal | undefined {
    const raw = Math.round((price / this.scale) * this.#unit);

    return Number.isSafeInteger(raw) && this.price(raw) === price
      ? Decimal.of(BigInt(raw), this.digits).multiply(this.factor)
      : undefined;
  }
}

/** How the latest prices of a security were made, its trades and its quotes. */
export class PriceGrains {
  /** Those of nothing: every price is a number of its own. */
  static readonly none = new PriceGrains();

  /** How trades were made. */
  readonly trade: PriceGrain | undefined;
  /** How quotes were made. */
  readonly quote: PriceGrain | undefined;

  /**
   * @param trade - how trades were made
   * @param quote - how quotes were made
   */
  constructor(trade?: PriceGrain, quote?: PriceGrain) {
    this.trade = trade;
    this.quote = quote;
    Object.freeze(this);
  }

  /**
   * Finds the decimal of a price, with the digits that it had in the data.
   *
   * @param price - a price of the data, or one of a strategy's own
   * @returns the decimal of the data; that of 15 significant digits for any other price
   * @throws FrameworkError `BAD_ARGUMENT` when the price is not finite
   */
  exact(price: number): Decimal {
    return this.trade?.exact(price) ?? this.quote?.exact(price) ?? Decimal.fromNumber(price);
  }
}
