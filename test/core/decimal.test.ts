/** @module */
import fc from 'fast-check';
import { Decimal } from 'plimsoll';
import { describe, expect, it } from 'vitest';

const parse = Decimal.parse;

/** A decimal small enough that a product of two never needs rounding. */
const small = fc
  .tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.integer({ min: 0, max: 14 }))
  .map(([coefficient, scale]) => Decimal.of(coefficient, scale));

const any = fc
  .tuple(fc.bigInt({ min: -(2n ** 96n) + 1n, max: 2n ** 96n - 1n }), fc.integer({ min: 0, max: 28 }))
  .map(([coefficient, scale]) => Decimal.of(coefficient, scale));

/** Whether |a - b| * 2 <= 10^-scale, as integers over 10^28: b is a correctly rounded to a scale. */
function withinHalf(numerator: bigint, denominator: bigint, rounded: Decimal): boolean {
  const error = numerator * 10n ** BigInt(rounded.scale) - rounded.coefficient * denominator;
  const size = error < 0n ? -error : error;

  return 2n * size <= (denominator < 0n ? -denominator : denominator);
}

describe('Decimal', () => {
  it.each([
    ['1.50', '+', '2.5', '4.00'],
    ['0.1', '+', '0.2', '0.3'],
    ['100000', '-', '99609.8096', '390.1904'],
    ['1.00', '-', '1', '0.00'],
    ['1.50', '*', '2.0', '3.000'],
    ['688', '*', '144.7817', '99609.8096'],
    ['144.77307790400', '*', '688', '99603.87759795200'],
    ['-0.5', '*', '0', '0.0'],
    ['1', '/', '3', '0.3333333333333333333333333333'],
    ['2', '/', '3', '0.6666666666666666666666666667'],
    ['-2', '/', '3', '-0.6666666666666666666666666667'],
    ['20000', '/', '3', '6666.6666666666666666666666667'],
    ['10', '/', '4', '2.5'],
    ['1.00', '/', '1', '1.00'],
    ['3.00', '/', '2', '1.50'],
    ['10.00', '/', '16', '0.625'],
    ['6', '/', '2.00', '3'],
    ['0.00', '/', '5', '0.00'],
    ['99609.8096', '/', '688', '144.7817'],
    ['79228162514264337593543950335', '/', '10', '7922816251426433759354395033.5'],
    ['0.0000000000000000000000000001', '*', '0.5', '0.0000000000000000000000000000'],
    ['0.0000000000000000000000000003', '*', '0.5', '0.0000000000000000000000000002'],
    ['79228162514264337593543950335', '*', '0.1', '7922816251426433759354395033.5'],
    ['7922816251426433759354395033.5', '+', '1.00', '7922816251426433759354395034'],
  ])('computes %s %s %s as C# does: %s', (left, operation, right, expected) => {
    const [a, b] = [parse(left), parse(right)];
    const results = { '+': () => a.add(b), '-': () => a.subtract(b), '*': () => a.multiply(b), '/': () => a.divide(b) };

    expect(String(results[operation as keyof typeof results]())).toBe(expected);
  });

  it.each([
    [0.1, '0.1'],
    [0.1 + 0.2, '0.3'],
    [100_000, '100000'],
    [-0, '0'],
    [1 / 3, '0.333333333333333'],
    [2 / 3, '0.666666666666667'],
    [144.7817241700001, '144.78172417'],
    [123_456_789.12345679, '123456789.123457'],
    [1_234_567_890_123_456, '1234567890123460'],
    [999_999_999_999_999.5, '1000000000000000'],
    [1e28, '10000000000000000000000000000'],
    [1e-7, '0.0000001'],
    [1.5e-20, '0.000000000000000000015'],
    [1e-29, '0'],
    [-2.5e-28, '-0.0000000000000000000000000002'],
    [Number.MIN_VALUE, '0'],
  ])('converts %d to 15 significant digits: %s', (value, expected) => {
    expect(Decimal.fromNumber(value).toString()).toBe(expected);
  });

  it.each([Number.NaN, Infinity, -Infinity, 1e29, 7.93e28])('refuses to convert %d', (value) => {
    expect(() => Decimal.fromNumber(value)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
  });

  it.each(['', '1e5', '.5', 'NaN', '1,000', '1 ', '--1', '79228162514264337593543950336'])(
    'refuses to read "%s"',
    (text) => {
      expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
    },
  );

  it('refuses a division by zero and a result that is too large', () => {
    const largest = Decimal.of(2n ** 96n - 1n);

    expect(() => Decimal.one.divide(parse('0.00'))).toThrow('divisor other than zero');
    expect(() => largest.add(Decimal.one)).toThrow('at most 28 digits');
    expect(() => largest.multiply(largest)).toThrow('at most 28 digits');
    expect(() => largest.divide(parse('0.1'))).toThrow('at most 28 digits');
    expect(() => Decimal.of(1n, 29)).toThrow('28 decimals');
    expect(() => Decimal.of(1n, -1)).toThrow('28 decimals');
  });

  it.each([
    ['2.5', 0, '2', '3'],
    ['3.5', 0, '4', '4'],
    ['-2.5', 0, '-2', '-3'],
    ['3.485', 2, '3.48', '3.49'],
    ['3.4851', 2, '3.49', '3.49'],
    ['3.4849', 2, '3.48', '3.48'],
    ['1.20', 2, '1.20', '1.20'],
    ['1.2', 2, '1.2', '1.2'],
    ['0.9999', 3, '1.000', '1.000'],
  ])('rounds %s to %i decimals: %s half to even, %s half away', (text, decimals, even, away) => {
    expect(parse(text).round(decimals).toString()).toBe(even);
    expect(parse(text).round(decimals, 'half-away').toString()).toBe(away);
  });

  it('keeps its scale in text and drops it on request', () => {
    expect(JSON.stringify({ price: parse('-0.0500') })).toBe('{"price":"-0.0500"}');
    expect(parse('144.770').normalize().toString()).toBe('144.77');
    expect(parse('100.00').normalize().toString()).toBe('100');
    expect(parse('-0.0').toString()).toBe('0.0');
  });

  it('compares by value', () => {
    expect(parse('1.0').equals(parse('1.000'))).toBe(true);
    expect(parse('1.01').compare(parse('1.1'))).toBeLessThan(0);
    expect(parse('-1').compare(parse('-2'))).toBeGreaterThan(0);
    expect([parse('-3').sign, parse('0.0').sign, parse('3').sign]).toEqual([-1, 0, 1]);
    expect([parse('-3').abs().toString(), parse('0.0').isZero]).toEqual(['3', true]);
  });

  it('adds, subtracts and multiplies exactly where the result fits', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const scale = Math.max(a.scale, b.scale);
        const [x, y] = [a, b].map((value) => value.coefficient * 10n ** BigInt(scale - value.scale)) as [
          bigint,
          bigint,
        ];

        expect(a.add(b)).toMatchObject({ coefficient: x + y, scale });
        expect(a.subtract(b)).toMatchObject({ coefficient: x - y, scale });
        expect(a.multiply(b)).toMatchObject({ coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale });
        expect(a.compare(b)).toBe(Number(x > y) - Number(x < y));
      }),
    );
  });

  it('is never more than half a last digit away, and never wider than 96 bits', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        for (const [result, numerator, denominator] of operations(a, b)) {
          expect(withinHalf(numerator, denominator, result)).toBe(true);
          expect(result.coefficient < 2n ** 96n && result.coefficient > -(2n ** 96n)).toBe(true);
          expect(result.scale >= 0 && result.scale <= 28).toBe(true);
        }
      }),
    );
  });

  it('divides to as many digits as fit', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        fc.pre(
          b.coefficient !== 0n && abs(a.coefficient) < (2n ** 96n - 1n) * abs(b.coefficient) && a.scale <= b.scale,
        );
        fc.pre(abs(a.coefficient * 10n ** BigInt(b.scale - a.scale)) < 2n ** 95n * abs(b.coefficient));
        const numerator = a.coefficient * 10n ** BigInt(b.scale - a.scale);
        let scale = 28;

        while (abs(rounded(numerator * 10n ** BigInt(scale), b.coefficient)) >= 2n ** 96n) {
          scale -= 1;
        }

        const expected = Decimal.of(rounded(numerator * 10n ** BigInt(scale), b.coefficient), scale);
        expect(`${a.divide(b)}`).toBe(`${expected.normalize()}`);
      }),
    );
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(any, (value) => {
        expect(parse(value.toString())).toMatchObject({ coefficient: value.coefficient, scale: value.scale });
      }),
    );
  });

  it('gives a number of 15 digits back unchanged', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 15 }),
        (whole, scale) => {
          const value = Number(`${whole}e-${scale}`);

          expect(Decimal.fromNumber(value).toNumber()).toBe(value + 0);
          expect(Decimal.of(BigInt(whole), scale).toNumber()).toBe(value + 0);
        },
      ),
    );
  });

  function operations(a: Decimal, b: Decimal): [Decimal, bigint, bigint][] {
    const [ta, tb] = [10n ** BigInt(a.scale), 10n ** BigInt(b.scale)];
    const cases: [() => Decimal, bigint, bigint][] = [
      [() => a.add(b), a.coefficient * tb + b.coefficient * ta, ta * tb],
      [() => a.multiply(b), a.coefficient * b.coefficient, ta * tb],
      [() => a.divide(b), a.coefficient * tb, b.coefficient * ta],
    ];

    return cases.flatMap(([compute, numerator, denominator]): [Decimal, bigint, bigint][] => {
      const fits = denominator !== 0n && abs(numerator) < (2n ** 96n - 1n) * abs(denominator);

      return fits ? [[compute(), numerator, denominator]] : [];
    });
  }

  /** The quotient of two integers, half to even. */
  function rounded(numerator: bigint, denominator: bigint): bigint {
    const floor = (numerator * 2n + abs(denominator) * (denominator < 0n ? -1n : 1n)) / (denominator * 2n);
    let best = floor - 2n;

    for (let candidate = floor - 1n; candidate <= floor + 1n; candidate += 1n) {
      const [error, least] = [candidate, best].map((each) => abs(numerator - each * denominator)) as [bigint, bigint];
      best = error < least || (error === least && candidate % 2n === 0n) ? candidate : best;
    }

    return best;
  }

  function abs(value: bigint): bigint {
    return value < 0n ? -value : value;
  }
});
