/**
 * Rounding of plain numbers, as QuantConnect's LEAN rounds what it prints, charts and orders.
 *
 * @module
 */
import { Decimal } from './decimal.js';
import { FrameworkError } from './errors.js';

/** From here on every double is a whole number. */
const wholeFrom = 1e16;

/**
 * Rounds half to even, in binary arithmetic: `2.5` gives `2`, `0.125` to two decimals gives `0.12`.
 *
 * @param value - any number; not finite ones come back as they are
 * @param decimals - how many digits may follow the point: 0 to 15
 * @returns the rounded number, never negative zero
 * @source .NET `Math.Round(double, int)`
 */
export function roundHalfEven(value: number, decimals = 0): number {
  return scaledRound(value, decimals, halfEvenWhole);
}

/**
 * Rounds half away from zero, in binary arithmetic: `2.5` gives `3`, `-2.5` gives `-3`.
 *
 * @param value - any number; not finite ones come back as they are
 * @param decimals - how many digits may follow the point: 0 to 15
 * @returns the rounded number, never negative zero
 * @source .NET `Math.Round(double, int, MidpointRounding.AwayFromZero)`
 */
export function roundHalfAway(value: number, decimals = 0): number {
  return scaledRound(value, decimals, halfAwayWhole);
}

/**
 * Rounds to significant digits, in decimal arithmetic.
 *
 * @param value - any decimal
 * @param digits - how many significant digits stay
 * @returns the rounded value; zeros after the last digit that stays are kept, as LEAN prints them
 * @source LEAN `Common/Extensions.cs`, RoundToSignificantDigits
 */
export function roundToSignificantDigits(value: Decimal, digits: number): Decimal {
  if (value.isZero) {
    return Decimal.zero;
  }

  const scale = Decimal.fromNumber(Number(`1e${wholeDigits(value)}`));

  return scale.multiply(value.divide(scale).round(digits));
}

/**
 * Rounds as LEAN rounds order prices and chart values: above 1000 to four decimals, else to seven significant digits.
 *
 * @param value - any decimal
 * @returns the rounded value
 * @source LEAN `Common/Extensions.cs`, SmartRounding
 */
export function smartRound(value: Decimal): Decimal {
  const short = value.normalize();

  if (short.compare(thousand) > 0) {
    return short.round(4);
  }

  const decimals = short.isZero ? 0 : significantDigits - wholeDigits(short);

  return (decimals >= 0 ? short.round(decimals) : roundToSignificantDigits(short, significantDigits)).normalize();
}

/**
 * Rounds a number as {@link smartRound} rounds a decimal.
 *
 * @param value - a finite number
 * @returns the rounded number
 * @throws FrameworkError `BAD_ARGUMENT` when the number is not finite
 */
export function smartRoundNumber(value: number): number {
  return smartRound(Decimal.fromNumber(value)).toNumber();
}

/**
 * Cuts a quantity to whole lots, towards zero: a rounded order is never larger than the one asked for.
 *
 * @param quantity - signed, finite
 * @param lotSize - the smallest tradable quantity, above zero
 * @returns the quantity in whole lots, never negative zero
 * @throws FrameworkError `BAD_ARGUMENT` when the quantity is not finite or the lot size not positive
 * @source LEAN `Common/Securities/BuyingPowerModel.cs`: quantity minus its remainder by the lot size
 */
export function floorToLot(quantity: number, lotSize: number): number {
  if (!(Number.isFinite(quantity) && Number.isFinite(lotSize) && lotSize > 0)) {
    throw new FrameworkError(
      'BAD_ARGUMENT',
      `Expected a finite quantity and a positive lot size, was ${quantity} by ${lotSize}.`,
    );
  }

  if (Number.isInteger(lotSize)) {
    return quantity - (quantity % lotSize) + 0;
  }

  const lot = Decimal.fromNumber(lotSize);
  const asked = Decimal.fromNumber(quantity);
  const scale = Math.max(lot.scale, asked.scale);
  const unit = lot.coefficient * 10n ** BigInt(scale - lot.scale);
  const size = asked.coefficient * 10n ** BigInt(scale - asked.scale);

  return Decimal.of(size - (size % unit), scale).toNumber();
}

const thousand = Decimal.of(1000n);
const significantDigits = 7;

/** How many digits precede the point; less than 1 for as many zeros after it. */
function wholeDigits(value: Decimal): number {
  return Math.floor(Math.log10(Math.abs(value.toNumber()))) + 1;
}

function scaledRound(value: number, decimals: number, whole: (scaled: number) => number): number {
  if (!(Math.abs(value) < wholeFrom)) {
    return value;
  }

  const power = 10 ** decimals;

  return whole(value * power) / power + 0;
}

function halfEvenWhole(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;

  return rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below;
}

function halfAwayWhole(value: number): number {
  const size = Math.floor(Math.abs(value));
  const up = Math.abs(value) - size >= 0.5 ? size + 1 : size;

  return value < 0 ? -up : up;
}
