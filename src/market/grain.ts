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
