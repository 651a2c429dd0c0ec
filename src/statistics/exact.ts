/**
 * Decimal arithmetic that gives a number where it would fail: statistics of a broken account are zero, not an error.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { roundHalfEven } from '../core/numbers.js';

const largest = Decimal.of(2n ** 96n - 1n);
const hundred = Decimal.of(100n);
const mostPercent = largest.divide(hundred);

/** A quotient below this is sure to fit, and so is the sum of as many of them as a run has samples. */
const sure = 1e22;

/** From here on .NET writes a double with an exponent. */
const exponentFrom = 1e15;

/**
 * Converts a number to the nearest decimal there is.
 *
 * @param value - any number
 * @returns the decimal of 15 significant digits; the largest one beyond the range; zero for NaN and infinity
 * @source LEAN `Common/Extensions.cs`, SafeDecimalCast, which throws where this gives zero
 */
export function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) {
    return Decimal.zero;
  }

  if (Math.abs(value) >= largest.toNumber()) {
    return value < 0 ? largest.negate() : largest;
  }

  return Decimal.fromNumber(value);
}

/**
 * Divides.
 *
 * @param dividend - what is divided
 * @param divisor - by what
 * @returns the quotient; zero when the divisor is zero or the quotient absurd (1e22 and more)
 * @source LEAN `Common/Extensions.cs`, SafeDivision
 */
export function ratio(dividend: Decimal, divisor: Decimal): Decimal {
  const fits = !divisor.isZero && Math.abs(dividend.toNumber() / divisor.toNumber()) < sure;

  return fits ? dividend.divide(divisor) : Decimal.zero;
}

/**
 * Writes a fraction as a percentage.
 *
 * @param fraction - such as 0.022
 * @param decimals - how many digits may follow the point; trailing zeros of the value stay
 * @returns such as `2.200%`
 * @source LEAN `Common/Statistics/StatisticsBuilder.cs`, GetSummary; `Common/Extensions.cs`, SafeMultiply100
 */
export function percent(fraction: Decimal, decimals: number): string {
  return `${(fraction.compare(mostPercent) < 0 ? fraction.multiply(hundred) : largest).round(decimals)}%`;
}

/**
 * Writes a number as .NET does, rounded half to even to three decimals.
 *
 * @param value - a finite number
 * @returns such as `8.854`, `-19` or `1.5E+16`
 */
export function threeDecimals(value: number): string {
  const rounded = roundHalfEven(value, 3);

  return Math.abs(rounded) < exponentFrom ? `${rounded}` : rounded.toExponential().toUpperCase();
}
