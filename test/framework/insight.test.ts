import {
  EqualWeightingPortfolioConstructionModel,
  Insight,
  InsightDirection,
  type InsightPeriod,
  InsightType,
  PortfolioBias,
  PortfolioTarget,
  type QCAlgorithm,
  Resolution,
  TimeSpan,
  TimeZone,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, isAt, minutes, newYork, run, source } from '../engine/run.js';

const spy = 'SPY';
const friday = source('minute', { SPY: minutes('2020-01-03 15:49', [100, 100, 100]) });

/** Emits an insight at 15:50 on a Friday and tells when it closes. */
function closeOf(make: () => Insight): string {
  let close = '';
  complete(
    {
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 3);
        algorithm.addEquity(spy);
      },
      onData(algorithm) {
        if (isAt(algorithm, '15:50')) {
          const insight = make();
          algorithm.emitInsights(insight);
          close = TimeZone.newYork.dateTime(insight.closeUtc).toFormat('MM-dd HH:mm:ss');
        }
      },
    },
    friday,
  );
  return close;
}

const at = (text: string): InsightPeriod => TimeZone.newYork.dateTime(newYork(text));

describe('an insight closes', () => {
  it.each<[string, InsightPeriod, string]>([
    ['after a second', TimeSpan.fromSeconds(1), '01-03 15:50:01'],
    ['after seconds', TimeSpan.fromSeconds(59), '01-03 15:50:59'],
    ['at the close, when that is its span', TimeSpan.fromMinutes(10), '01-03 16:00:00'],
    ['after the next open, when it is a minute longer', TimeSpan.fromMinutes(11), '01-06 09:31:00'],
    ['after the hours of trading it has', TimeSpan.fromHours(1), '01-06 10:20:00'],
    ['after whole minutes, when seconds are left over', new TimeSpan(90_000), '01-03 15:51:00'],
    ['at the same time of the next trading day', TimeSpan.fromDays(1), '01-06 15:50:00'],
    ['a part of a session later, for a part of a day', TimeSpan.fromDays(1.5), '01-07 12:35:00'],
    ['after trading days, not days', TimeSpan.fromDays(5), '01-10 15:50:00'],
    ['after minute bars', { resolution: Resolution.Minute, barCount: 12 }, '01-06 09:32:00'],
    ['after hours, counted in minutes', { resolution: Resolution.Hour, barCount: 1 }, '01-06 10:20:00'],
    ['after second bars, for ticks', { resolution: Resolution.Tick, barCount: 3 }, '01-03 15:50:03'],
    ['at a time', at('2020-01-06 11:00'), '01-06 11:00:00'],
    ['now, when that is its time', at('2020-01-03 15:50'), '01-03 15:50:00'],
    ['at the next open, when the exchange is closed at its time', at('2020-01-04 11:00'), '01-06 09:30:00'],
    ['when a function says', (now) => now.plus({ minutes: 5 }), '01-03 15:55:00'],
  ])('%s', (_name, period, expected) => {
    expect(closeOf(() => new Insight(spy, period, InsightType.Price, InsightDirection.Up))).toBe(expected);
  });

  it('takes a resolution and a number of bars in the place of a span', () => {
    expect(closeOf(() => Insight.price(spy, Resolution.Daily, 2, InsightDirection.Down))).toBe('01-07 15:50:00');
    expect(closeOf(() => Insight.Price(spy, TimeSpan.fromMinutes(1), InsightDirection.DOWN))).toBe('01-03 15:51:00');
  });
});

describe('an insight', () => {
  it('knows what was said, who said it, and when', () => {
    const insight = Insight.price(spy, Resolution.Minute, 3, InsightDirection.Up, 0.1, 0.5, 'me', 0.25, 'note');

    expect([insight.generatedUtc, insight.isActive(0)]).toEqual([Number.NaN, false]);
    closeOf(() => insight);

    expect(insight).toMatchObject({ magnitude: 0.1, confidence: 0.5, sourceModel: 'me', weight: 0.25, tag: 'note' });
    expect(insight.referenceValue).toBe(100);
    expect(insight.generatedTimeUtc.toMillis()).toBe(newYork('2020-01-03 15:50'));
    expect(insight.isActive(insight.closeTimeUtc)).toBe(true);
    expect(insight.isExpired(insight.closeUtc + 1)).toBe(true);
  });

  const minute = TimeSpan.fromMinutes(1);

  it.each<[string, () => unknown, string]>([
    ['no symbol', () => new Insight('', minute, 'price', 1), 'expected a symbol or a ticker'],
    ['another type', () => new Insight(spy, minute, 'colour' as 'price', 1), 'expected InsightType.Price'],
    ['a direction beyond up', () => Insight.price(spy, minute, 2 as 1), 'expected InsightDirection.Up'],
    ['a direction that is NaN', () => Insight.price(spy, minute, Number.NaN as 1), 'was NaN'],
    ['a direction as text', () => Insight.price(spy, minute, '1' as unknown as 1), 'expected InsightDirection.Up'],
    ['a magnitude that is none', () => Insight.price(spy, minute, 1, Number.NaN), 'expected a finite magnitude'],
    ['a weight without end', () => Insight.price(spy, minute, 1, 0, 0, '', Infinity), 'expected a finite weight'],
    ['a span just below a second', () => Insight.price(spy, new TimeSpan(999), 1), 'a second or more, was 999 ms'],
    ['no bars', () => Insight.price(spy, Resolution.Daily, 0, 1), 'expected 1 bar or more, was 0'],
    ['half a bar', () => Insight.price(spy, Resolution.Daily, 0.5, 1), 'expected 1 bar or more, was 0.5'],
    ['an unknown resolution', () => Insight.price(spy, 'weekly' as 'daily', 1, 1), 'expected a period'],
    ['a number for a period', () => Insight.price(spy, 5 as unknown as TimeSpan, 1), 'expected a period'],
  ])('is refused with %s', (_name, make, message) => {
    expect(make).toThrow(message);
  });

  it.each<[string, InsightPeriod, string]>([
    ['that is past', at('2020-01-03 15:49'), 'expected a time to close that is not past'],
    ['that a function does not return', () => 5 as never, 'expected a function that returns a valid time'],
  ])('fails the run with a time to close %s', (_name, period, message) => {
    const result = run(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 3);
          algorithm.addEquity(spy);
        },
        onData(algorithm) {
          algorithm.emitInsights([new Insight(spy, period, 'price', 1)]);
        },
      },
      source('minute', { SPY: minutes('2020-01-03 15:51', [100]) }),
    );

    expect(result.error?.message).toContain(message);
  });
});

describe('a portfolio target', () => {
  it.each([
    [Number.NaN, 'was NaN'],
    [Infinity, 'was Infinity'],
    ['1' as unknown as number, 'expected a finite quantity of SPY, was 1'],
  ])('is refused with the quantity %s', (quantity, message) => {
    expect(() => new PortfolioTarget(spy, quantity)).toThrow(message);
  });

  it('is refused without a symbol', () => {
    expect(() => new PortfolioTarget(undefined as never, 1)).toThrow('expected a symbol');
  });

  function withAlgorithm(act: (algorithm: QCAlgorithm) => void): ReturnType<typeof run> {
    return run(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 3);
          algorithm.addEquity(spy);
        },
        onData: act,
      },
      source('minute', { SPY: minutes('2020-01-03 15:50', [100]) }),
    );
  }

  it('is computed from a share of the account, whole or as the change', () => {
    const quantities: unknown[] = [];
    withAlgorithm((algorithm) => {
      algorithm.marketOrder(spy, 100);
      const share = (delta: boolean): unknown => PortfolioTarget.percent(algorithm, spy, 0.5, delta)?.quantity;
      quantities.push(share(false), share(true), PortfolioTarget.Percent(algorithm, spy, 0)?.quantity);
    });

    expect(quantities).toEqual([498, 398, 0]);
  });

  it('is none, with an error in the log, for a security that was not added', () => {
    let target: unknown = 'not asked';
    const { logs } = withAlgorithm((algorithm) => {
      target = PortfolioTarget.percent(algorithm, 'QQQ', 1);
    });

    expect(target).toBeUndefined();
    expect(logs.map(({ message }) => message)).toContain('There is no target for QQQ: it was not added.');
  });

  it('is refused for a share that is no number', () => {
    expect(withAlgorithm((one) => void PortfolioTarget.percent(one, spy, Number.NaN)).error?.message).toContain(
      'expected a fraction, was NaN',
    );
  });

  it('is what setHoldings takes', () => {
    const { orders } = withAlgorithm((one) => void one.setHoldings([new PortfolioTarget(spy, 0.5)]));

    expect(orders.map(({ quantity }) => quantity)).toEqual([498]);
  });
});

describe('the equal weighting model', () => {
  const insights = ([1, -1, 0] as const).map((direction, at) =>
    Insight.price(['A', 'B', 'C'][at] ?? '', TimeSpan.fromDays(1), direction),
  );

  it.each([
    [PortfolioBias.LongShort, [0.5, -0.5, 0]],
    [PortfolioBias.Long, [1, 0, 0]],
    [PortfolioBias.Short, [0, -1, 0]],
  ] as const)('divides the account among what is not flat, with bias %s', (bias, expected) => {
    const model = new EqualWeightingPortfolioConstructionModel(Resolution.Daily, bias);

    expect([...model.determineTargetPercent(insights).values()]).toEqual(expected);
    expect([...model.determineTargetPercent([]).values()]).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['an unknown resolution', () => new EqualWeightingPortfolioConstructionModel('weekly' as 'daily')],
    ['a number', () => new EqualWeightingPortfolioConstructionModel(5 as never)],
    ['another bias', () => new EqualWeightingPortfolioConstructionModel(null, 2 as 1)],
  ])('is refused with %s', (_name, make) => {
    expect(make).toThrow(/EqualWeightingPortfolioConstructionModel: expected/);
  });
});
