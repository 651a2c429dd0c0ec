import fc from 'fast-check';
import * as plimsoll from 'plimsoll';
import { ExponentialMovingAverage, FrameworkError, SimpleMovingAverage, TimeZone } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { bar, barsFor, type Case, cases, exported, makeCase, others, shown, unknown } from './cases.js';
import type { AnyIndicator, FileBar } from './reference-run.js';

/** Long enough for every case to be ready for some time. */
const DAYS = 70;

/** What an indicator says after each bar. */
function trace(indicator: AnyIndicator, bars: readonly FileBar[]): unknown[] {
  return bars.map((one) => [indicator.update(one), indicator.samples, indicator.previous.value, shown(indicator)]);
}

/** How many bars a case takes to be ready. */
function readyAfter(one: Case): number {
  return one.readyAfter ?? one.warmUpPeriod * one.assets.length;
}

describe('the table of indicators', () => {
  it('has every indicator that the package exports, and no other', () => {
    expect(unknown).toEqual([]);
    expect(others.filter((type) => !exported.includes(type))).toEqual([]);
    expect(cases.length).toBeGreaterThan(110);
  });
});

describe.each(cases.map((one) => ({ ...one, one })))('$type', ({ one, args, name }) => {
  const bars = barsFor(one, DAYS);

  it('can be made with its arguments, and is called what it is told', () => {
    expect(makeCase(one, 'mine').name).toBe('mine');
    expect(makeCase(one).name).toBe(name ?? makeCase(one).name);
  });

  it('is ready exactly when it has seen its warm-up period', () => {
    const indicator = makeCase(one);
    const expected = readyAfter(one);
    expect([indicator.warmUpPeriod, indicator.isReady]).toEqual([one.warmUpPeriod, false]);

    bars.forEach((each, at) => {
      expect([at, indicator.update(each)]).toEqual([at, at + 1 >= expected]);
      expect(indicator.isReady).toBe(at + 1 >= expected);
      expect(indicator.samples).toBe(at + 1);
    });
  });

  it('shows finite numbers, from the first bar on', () => {
    const indicator = makeCase(one);

    for (const each of bars) {
      indicator.update(each);
      expect(Object.entries(shown(indicator)).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
    }
  });

  it('is like a new one after a reset', () => {
    const indicator = makeCase(one);
    const fresh = shown(indicator);
    const first = trace(indicator, bars);
    indicator.reset();

    expect([indicator.samples, indicator.isReady, indicator.current.endUtc]).toEqual([0, false, 0]);
    expect(shown(indicator)).toEqual(fresh);
    expect(trace(indicator, bars)).toEqual(first);
  });

  it('gives the same result one by one and in bulk', () => {
    const single = makeCase(one);
    const bulk = makeCase(one);
    bars.forEach((each) => void single.update(each));

    if (typeof bulk.updateAll === 'function') {
      expect(bulk.updateAll(bars)).toBe(true);
      expect(shown(bulk)).toEqual(shown(single));
      expect(bulk.current).toEqual(single.current);
    }
  });

  it('knows nothing of the future', () => {
    const half = bars.slice(0, bars.length / 2);
    const known = trace(makeCase(one), half);
    const longer = trace(makeCase(one), bars).slice(0, half.length);
    const other = barsFor(one, DAYS, 3).slice(half.length);

    expect(longer).toEqual(known);
    expect(trace(makeCase(one), [...half, ...other]).slice(0, half.length)).toEqual(known);
  });

  it('keeps points that it gave away as they were', () => {
    const indicator = makeCase(one);
    indicator.updateAll?.(bars.slice(0, 50));
    const { current } = indicator;
    const { endUtc, value } = current;
    indicator.updateAll?.(bars.slice(50));

    expect([current.endUtc, current.value]).toEqual([endUtc, value]);
  });

  it('takes neither an older bar nor the same one twice', () => {
    const indicator = makeCase(one);
    bars.slice(0, 60).forEach((each) => void indicator.update(each));
    const before = shown(indicator);
    indicator.update(bars[59] as FileBar);
    indicator.update(bar(3, 250));

    expect(indicator.samples).toBe(60);
    expect(shown(indicator)).toEqual(before);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e308, undefined, '100'])(
    'refuses %s and stays what it was',
    (poison) => {
      const indicator = makeCase(one, 'mine');
      const twin = makeCase(one, 'mine');
      const [before, after] = [bars.slice(0, 60), bars.slice(60)];
      before.forEach((each) => void indicator.update(each));
      before.forEach((each) => void twin.update(each));
      const bad = poison as number;
      const next = bar(60, 100);
      const refusal = expect.objectContaining({
        code: 'BAD_ARGUMENT',
        message: expect.stringContaining('mine: expected'),
      });

      expect(() => indicator.update({ ...next, value: bad, open: bad, close: bad })).toThrow(refusal);
      expect(() => indicator.update({ ...next, endUtc: poison === 1e308 ? Number.NaN : bad })).toThrow(refusal);
      expect(() => indicator.update(bad as never)).toThrow(refusal);
      expect(indicator.samples).toBe(60);
      expect(trace(indicator, after)).toEqual(trace(twin, after));
    },
  );

  it('refuses arguments that make no sense, one by one', () => {
    for (let at = 0; at < args.length; at += 1) {
      for (const bad of badFor(args[at])) {
        const wrong = args.map((arg, place) => (place === at ? bad : arg));

        expect(() => makeCase({ ...one, args: wrong }, 'mine'), `${String(bad)} at ${at}`).toThrow(FrameworkError);
      }
    }
  });

  it('shows finite numbers for any prices', () => {
    const prices = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 });

    fc.assert(
      fc.property(prices, (closes) => {
        const indicator = makeCase(one);

        closes.forEach((close, at) => {
          one.assets.forEach((asset) => void indicator.update(bar(at, close, asset, at % 4)));
        });
        expect(Object.entries(shown(indicator)).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.runIf(one.isFinite)('forgets what is past: a new one that saw the last bars only says the same', () => {
    const days = 3_000;
    const long = makeCase(one);
    const short = makeCase(one);
    const all = barsFor(one, days);
    const memory = 4 * long.warmUpPeriod * one.assets.length;
    all.forEach((each) => void long.update(each));
    all.slice(-memory).forEach((each) => void short.update(each));
    const expected = shown(short);

    for (const [line, value] of Object.entries(shown(long))) {
      const allowed = 1e-9 * Math.max(1, Math.abs(expected[line] ?? 0));

      expect(Math.abs(value - (expected[line] ?? 0)), line).toBeLessThanOrEqual(allowed);
    }
  });
});

/** Values that no argument of the kind may have. */
function badFor(arg: unknown): readonly unknown[] {
  if (typeof arg === 'number') {
    return [Number.NaN, Number.POSITIVE_INFINITY, '7'];
  }

  if (typeof arg === 'string') {
    return ['nonsense'];
  }

  return typeof arg === 'boolean' ? [] : [null, 'text'];
}

describe('an indicator', () => {
  it('tells its value in time and text, and stays out of points it gave before', () => {
    const sma = new SimpleMovingAverage(2);
    sma.update({ endUtc: 0, value: 10, symbol: { timeZone: TimeZone.newYork } });
    const point = sma.current;
    sma.update(60_000, 11.123456);

    expect([point.value, point.price, point.time.toISO()]).toEqual([10, 10, '1969-12-31T19:00:00.000-05:00']);
    expect(point.endTime).toEqual(point.time);
    expect(sma.current.value).toBeCloseTo(10.561728, 12);
    expect(sma.previous.value).toBe(10);
    expect(`${sma}`).toBe('10.56173');
    expect(String(new SimpleMovingAverage(2))).toBe('0.0');
    expect(sma > new SimpleMovingAverage(2)).toBe(true);
  });

  it('takes Luxon times and the current value of another indicator', () => {
    const sma = new SimpleMovingAverage(1);
    const ema = new ExponentialMovingAverage(1);
    sma.update(TimeZone.newYork.dateTime(90_000), 5);
    ema.update(sma.current);

    expect(ema.current.endUtc).toBe(90_000);
    expect(ema.value).toBe(5);
  });

  it.each([
    ['a fast period that is not below the slow one', 'MovingAverageConvergenceDivergence', [26, 26, 9], 'was 26.'],
    ['a weight above 1', 'ExponentialMovingAverage', [20, 1.01], 'above 0 and at most 1, was 1.01.'],
    ['an odd number of bars', 'FractalAdaptiveMovingAverage', [7], 'an even number of bars, was 7.'],
    ['a period without lag', 'ZeroLagExponentialMovingAverage', [2], 'a period of 3 or more, was 2.'],
    ['an offset above 1', 'ArnaudLegouxMovingAverage', [9, 6, 1.01], 'an offset from 0 to 1, was 1.01.'],
    ['a confidence of 1', 'ValueAtRisk', [252, 1], 'a confidence level between 0 and 1, was 1.'],
    ['a period too short for a line', 'LeastSquaresMovingAverage', [1], 'a period of 2 or more, was 1.'],
    ['an unknown average', 'RelativeStrengthIndex', [14, 'median'], 'expected a kind of moving average (simple,'],
    ['an unknown filter', 'SwissArmyKnife', [20, 0.1, 'kalman'], 'expected a filter (gauss,'],
    ['an unknown correlation', 'Correlation', [symbol('A'), symbol('B'), 5, 'kendall'], 'a kind of correlation'],
    ['the same symbol twice', 'Beta', [symbol('A'), symbol('A'), 5], 'two different symbols, was A.'],
    ['a least number of pairs above the number of pairs', 'Momersion', [10, 9], 'of 9 or less, was 10.'],
    [
      'an order that the period is too short for',
      'AutoRegressiveIntegratedMovingAverage',
      [3, 1, 1, 5],
      'of 6 or more',
    ],
  ])('refuses %s', (_what, type, args, message) => {
    expect(() => Reflect.construct(Reflect.get(plimsoll, type) as new () => unknown, args)).toThrow(message);
  });

  it('refuses bars of other securities, and bars without a volume where it needs one', () => {
    const beta = new plimsoll.Beta('mine', symbol('A'), symbol('B'), 5);
    const flow = new plimsoll.MoneyFlowIndex('mine', 5);

    expect(() => beta.update(bar(1, 5, symbol('C')))).toThrow('mine: expected a bar of A or B, was C.');
    expect(() => flow.update({ ...bar(1, 5), volume: undefined } as never)).toThrow(
      'mine: expected a bar with a volume',
    );
  });
});

function symbol(id: string): plimsoll.SecuritySymbol {
  return new plimsoll.SecuritySymbol({
    value: id,
    id,
    securityType: 'equity',
    market: 'usa',
    timeZone: TimeZone.newYork,
  });
}
