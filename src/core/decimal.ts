/**
 * Exact decimal numbers that keep their scale, for money that is booked: cash, fees, average prices.
 *
 * @module
 */
import { FrameworkError } from './errors.js';

/** How a value half-way between two neighbours is rounded: to the even one, or away from zero. */
export type Rounding = 'half-even' | 'half-away';

const maxScale = 28;
const maxCoefficient = 2n ** 96n - 1n;
const low64 = 2n ** 64n - 1n;
const powers = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));

/** Where the bits of a double are read; written before every read. */
const bits = new DataView(new ArrayBuffer(8));

/** Binary powers of ten: `10 ** n` is not the nearest double for every n, the literals are. */
const doublePowers = Array.from({ length: maxScale + 1 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * An immutable decimal number of at most 28 digits that remembers how many digits follow its point.
 *
 * @remarks
 * 1. Addition and subtraction keep the larger scale, multiplication adds the scales: `1.50 * 2.0` is `3.000`.
 * 2. Division gives the shortest exact quotient, but no shorter than the difference of the scales, else as many digits as fit.
 * 3. A result that does not fit 96 bits or 28 decimals loses decimals, rounded half to even; one too large is an error.
 * 4. There is no negative zero, no infinity and no NaN.
 * @source The rules of the `decimal` type of C#, which QuantConnect's LEAN books with.
 */
export class Decimal {
  /** Zero, without decimals. */
  static readonly zero = new Decimal(0n, 0);
  /** One, without decimals. */
  static readonly one = new Decimal(1n, 0);

  /** The number without its point: its value is `coefficient / 10 ** scale`. */
  readonly coefficient: bigint;
  /** How many digits follow the point, trailing zeros included: 0 to 28. */
  readonly scale: number;

  private constructor(coefficient: bigint, scale: number) {
    this.coefficient = coefficient;
    this.scale = scale;
  }

  /**
   * Makes a decimal of a coefficient and a scale.
   *
   * @param coefficient - the number without its point, of at most 96 bits
   * @param scale - how many digits follow the point: 0 to 28
   * @returns the decimal, its scale kept
   * @throws FrameworkError `BAD_ARGUMENT` when it does not fit
   */
  static of(coefficient: bigint, scale = 0): Decimal {
    if (!(Number.isInteger(scale) && scale >= 0 && scale <= maxScale) || magnitude(coefficient) > maxCoefficient) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `Expected a decimal of at most 96 bits and ${maxScale} decimals, was ${coefficient}e-${scale}.`,
      );
    }

    return new Decimal(coefficient, scale);
  }

  /**
   * Converts a number as a cast to `decimal` does in C#: the nearest decimal of 15 significant digits, without trailing zeros.
   *
   * @param value - a finite number
   * @returns the decimal; zero below 28 decimals
   * @throws FrameworkError `BAD_ARGUMENT` when the number is not finite or has more than 28 digits
   * @source .NET runtime, the conversion of double to decimal: scaled in binary arithmetic, then rounded half to even.
   */
  static fromNumber(value: number): Decimal {
    if (Number.isInteger(value) && Math.abs(value) < 1e15) {
      return new Decimal(BigInt(value), 0);
    }

    const exponent = typeof value === 'number' ? binaryExponent(value) : Number.NaN;

    if (!(exponent <= 96)) {
      throw new FrameworkError('BAD_ARGUMENT', `Expected a finite number of at most 28 digits, was ${String(value)}.`);
    }

    if (exponent < -94) {
      return Decimal.zero;
    }

    const size = Math.abs(value);
    let power = Math.min(14 - ((exponent * 19_728) >> 16), maxScale);
    power = power === -1 && size < 1e15 ? 0 : power;
    let scaled = power >= 0 ? size * doublePower(power) : size / doublePower(-power);

    if (scaled < 1e14 && power < maxScale) {
      scaled *= 10;
      power += 1;
    }

    const whole = halfEvenInteger(scaled);
    const signed = BigInt(value < 0 ? -whole : whole);

    return power <= 0 ? Decimal.of(signed * tenTo(-power)) : trimmed(signed, power);
  }

  /**
   * Reads a decimal, trailing zeros kept: `144.7730` has four decimals.
   *
   * @param text - digits, with an optional sign and point
   * @returns the decimal; what goes beyond 28 digits is rounded half to even
   * @throws FrameworkError `BAD_ARGUMENT` when the text is no decimal number
   */
  static parse(text: string): Decimal {
    const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text);

    if (match === null) {
      throw new FrameworkError('BAD_ARGUMENT', `Expected a decimal number such as "144.7730", was "${text}".`);
    }

    const decimals = match[3] ?? '';
    const coefficient = BigInt(`${match[2]}${decimals}`);

    return fitted(match[1] === '-' ? -coefficient : coefficient, decimals.length);
  }

  /** Whether the value is zero, whatever its scale. */
  get isZero(): boolean {
    return this.coefficient === 0n;
  }

  /** -1, 0 or 1. */
  get sign(): number {
    return this.coefficient === 0n ? 0 : this.coefficient < 0n ? -1 : 1;
  }

  /**
   * Adds.
   *
   * @param other - the other summand
   * @returns the sum, with the larger of the two scales
   * @throws FrameworkError `BAD_ARGUMENT` when the sum is too large
   */
  add(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);

    return fitted(scaledTo(this, scale) + scaledTo(other, scale), scale);
  }

  /**
   * Subtracts.
   *
   * @param other - what is taken away
   * @returns the difference, with the larger of the two scales
   * @throws FrameworkError `BAD_ARGUMENT` when the difference is too large
   */
  subtract(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  /**
   * Multiplies.
   *
   * @param other - the other factor
   * @returns the product, with the sum of the scales as far as it fits
   * @throws FrameworkError `BAD_ARGUMENT` when the product is too large
   */
  multiply(other: Decimal): Decimal {
    return fitted(this.coefficient * other.coefficient, this.scale + other.scale);
  }

  /**
   * Divides.
   *
   * @param other - the divisor
   * @returns the quotient: the shortest exact one, else rounded half to even to as many digits as fit
   * @throws FrameworkError `BAD_ARGUMENT` when the divisor is zero or the quotient is too large
   */
  divide(other: Decimal): Decimal {
    if (other.isZero) {
      throw new FrameworkError('BAD_ARGUMENT', `Expected a divisor other than zero for ${this}.`);
    }

    const shortest = Math.max(0, this.scale - other.scale);
    const shift = shortest - this.scale + other.scale;
    const dividend = this.coefficient * tenTo(shift);

    if (dividend % other.coefficient === 0n) {
      return fitted(dividend / other.coefficient, shortest);
    }

    return longQuotient(dividend, other.coefficient, shortest);
  }

  /**
   * Changes the sign.
   *
   * @returns the negative, its scale kept
   */
  negate(): Decimal {
    return new Decimal(-this.coefficient, this.scale);
  }

  /**
   * Drops the sign.
   *
   * @returns the absolute value, its scale kept
   */
  abs(): Decimal {
    return this.coefficient < 0n ? this.negate() : this;
  }

  /**
   * Rounds to a number of decimals.
   *
   * @param decimals - how many digits may follow the point: 0 to 28
   * @param rounding - what happens half-way
   * @returns the rounded value, with exactly that scale; itself when it has no more decimals
   */
  round(decimals = 0, rounding: Rounding = 'half-even'): Decimal {
    if (this.scale <= decimals) {
      return this;
    }

    return new Decimal(quotient(this.coefficient, tenTo(this.scale - decimals), rounding), decimals);
  }

  /**
   * Drops trailing zeros after the point.
   *
   * @returns the same value with the smallest scale
   */
  normalize(): Decimal {
    return trimmed(this.coefficient, this.scale);
  }

  /**
   * Compares by value, whatever the scales.
   *
   * @param other - the other number
   * @returns negative when this is less, 0 when equal, positive when greater
   */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const difference = scaledTo(this, scale) - scaledTo(other, scale);

    return difference === 0n ? 0 : difference < 0n ? -1 : 1;
  }

  /**
   * Compares by value, whatever the scales.
   *
   * @param other - the other number
   * @returns whether both have the same value
   */
  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  /**
   * Converts to a number, as a cast to `double` does in C#.
   *
   * @returns the nearest number, or a neighbour of it beyond 15 digits
   */
  toNumber(): number {
    const size = magnitude(this.coefficient);
    const whole = Number(size & low64) + Number(size >> 64n) * 2 ** 64;
    const value = whole / doublePower(this.scale);

    return this.coefficient < 0n ? -value : value;
  }

  /**
   * Writes all decimals, trailing zeros included.
   *
   * @returns `144.7730`
   */
  toString(): string {
    const digits = magnitude(this.coefficient)
      .toString()
      .padStart(this.scale + 1, '0');
    const point = digits.length - this.scale;
    const sign = this.coefficient < 0n ? '-' : '';

    return this.scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  }

  /**
   * Writes the decimal into JSON as text, because a JSON number would lose its scale.
   *
   * @returns what `toString` gives
   */
  toJSON(): string {
    return this.toString();
  }
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function tenTo(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

function doublePower(exponent: number): number {
  return doublePowers[exponent] ?? Number.NaN;
}

function scaledTo(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.coefficient : value.coefficient * tenTo(scale - value.scale);
}

/** The exponent e with 2^(e-1) <= |value| < 2^e, as .NET reads it from the bits. */
function binaryExponent(value: number): number {
  bits.setFloat64(0, value);
  return ((bits.getUint16(0) >> 4) & 0x7ff) - 1022;
}

function halfEvenInteger(value: number): number {
  const whole = Math.floor(value);
  const rest = value - whole;

  return rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? whole + 1 : whole;
}

/** Divides integers, rounding the quotient; the divisor is positive or carries its sign into the result. */
function quotient(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const whole = dividend / divisor;
  const twice = 2n * magnitude(dividend % divisor);
  const size = magnitude(divisor);
  const up = twice > size || (twice === size && (rounding === 'half-away' || whole % 2n !== 0n));

  return up ? whole + (dividend < 0n === divisor < 0n ? 1n : -1n) : whole;
}

/** Drops decimals until the number fits. */
function fitted(coefficient: bigint, scale: number): Decimal {
  if (scale <= maxScale && magnitude(coefficient) <= maxCoefficient) {
    return Decimal.of(coefficient, scale);
  }

  for (let decimals = Math.min(scale, maxScale); decimals >= 0; decimals -= 1) {
    const rounded = quotient(coefficient, tenTo(scale - decimals), 'half-even');

    if (magnitude(rounded) <= maxCoefficient) {
      return Decimal.of(rounded, decimals);
    }
  }

  throw new FrameworkError('BAD_ARGUMENT', `Expected a result of at most 28 digits, was about ${Number(coefficient)}.`);
}

function longQuotient(dividend: bigint, divisor: bigint, shortest: number): Decimal {
  const size = Math.log10(Math.abs(Number(dividend) / Number(divisor)));
  const room = shortest + maxScale - Math.floor(size);

  for (let decimals = Math.min(room, maxScale); decimals >= 0; decimals -= 1) {
    const shift = decimals - shortest;
    const rounded =
      shift >= 0
        ? quotient(dividend * tenTo(shift), divisor, 'half-even')
        : quotient(dividend, divisor * tenTo(-shift), 'half-even');

    if (magnitude(rounded) <= maxCoefficient) {
      return trimmed(rounded, decimals);
    }
  }

  throw new FrameworkError('BAD_ARGUMENT', 'Expected a quotient of at most 28 digits, was larger.');
}

/** Zeros go sixteen at a time, then eight, down to one: one at a time took most of a conversion's time. */
function trimmed(coefficient: bigint, scale: number): Decimal {
  let rest = coefficient;
  let decimals = scale;

  for (let zeros = 16; zeros >= 1; zeros /= 2) {
    while (decimals >= zeros && rest % tenTo(zeros) === 0n) {
      rest /= tenTo(zeros);
      decimals -= zeros;
    }
  }

  return Decimal.of(rest, decimals);
}
