import {
  type DateRule,
  DateRules,
  DayOfWeek,
  dayNumber,
  formatUtc,
  ManualClock,
  type QCAlgorithm,
  Resolution,
  ScheduleManager,
  TimeRules,
  TimeSpan,
  TimeZone,
  usEquityHours,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, daily, source } from '../engine/run.js';

const hours = usEquityHours();
const dates = new DateRules(() => hours);
const times = new TimeRules(
  () => hours,
  () => TimeZone.newYork,
);

const day = (text: string): number => dayNumber(...(text.split('-').map(Number) as [number, number, number]));

/** The chosen days between two dates. */
function chosen(rule: DateRule, from: string, to: string): string[] {
  const found: string[] = [];

  for (let at = day(from); at <= day(to); at += 1) {
    if (rule.includes(at)) {
      found.push(formatUtc(at * 86_400_000).slice(0, 10));
    }
  }

  return found;
}

describe('date rules', () => {
  it.each<[string, DateRule, readonly string[]]>([
    ['one date', dates.on(2020, 1, 20), ['2020-01-20']],
    ['days of the week', dates.every(DayOfWeek.Monday, DayOfWeek.Friday), ['2020-01-17', '2020-01-20', '2020-01-24']],
    ['trading days', dates.everyDay('SPY'), ['2020-01-17', '2020-01-21', '2020-01-22', '2020-01-23', '2020-01-24']],
    ['the first trading day of a week', dates.weekStart('SPY'), ['2020-01-21']],
    ['the second', dates.weekStart('SPY', 1), ['2020-01-22']],
    ['the last', dates.weekEnd('SPY'), ['2020-01-17', '2020-01-24']],
    ['the one before the last', dates.weekEnd('SPY', 1), ['2020-01-23']],
    ['the first day of a week', dates.weekStart(), ['2020-01-20']],
    ['the last day of a week', dates.weekEnd(), ['2020-01-17', '2020-01-24']],
    ['the day before the last', dates.weekEnd(1), ['2020-01-23']],
    ['the last one where there are fewer', dates.weekStart('SPY', 6), ['2020-01-17', '2020-01-24']],
  ])('choose %s', (_what, rule, expected) => {
    expect(chosen(rule, '2020-01-17', '2020-01-24')).toEqual(expected);
  });

  it.each<[string, DateRule, readonly string[]]>([
    ['the first day', dates.monthStart(), ['2020-02-01', '2020-03-01']],
    ['the first trading day', dates.monthStart('SPY'), ['2020-02-03', '2020-03-02']],
    ['the third trading day', dates.monthStart('SPY', 2), ['2020-02-05', '2020-03-04']],
    ['the last day', dates.monthEnd(), ['2020-01-31', '2020-02-29', '2020-03-31']],
    ['the last trading day', dates.monthEnd('SPY'), ['2020-01-31', '2020-02-28', '2020-03-31']],
    ['the last but one', dates.monthEnd('SPY', 1), ['2020-01-30', '2020-02-27', '2020-03-30']],
  ])('choose %s of each month', (_what, rule, expected) => {
    expect(chosen(rule, '2020-01-15', '2020-03-31')).toEqual(expected);
  });

  it.each<[string, DateRule, readonly string[]]>([
    ['a quarter begins', dates.quarterStart('SPY'), ['2019-10-01', '2020-01-02', '2020-04-01']],
    ['a quarter ends', dates.quarterEnd('SPY', 1), ['2019-09-27', '2019-12-30', '2020-03-30']],
    ['a year begins', dates.yearStart(), ['2020-01-01']],
    ['a year begins with trading', dates.yearStart('SPY'), ['2020-01-02']],
    ['a year ends', dates.yearEnd('SPY'), ['2019-12-31']],
    ['a year ends but 30 days', dates.yearEnd(30), ['2019-12-01']],
    [
      'a month has fewer trading days',
      dates.monthStart('SPY', 30),
      ['2019-09-30', '2019-10-31', '2019-11-29', '2019-12-31', '2020-01-31', '2020-02-28', '2020-03-31'],
    ],
  ])('choose when %s', (_what, rule, expected) => {
    expect(chosen(rule, '2019-09-15', '2020-04-15')).toEqual(expected);
  });

  it.each([
    ['week start', (): DateRule => dates.weekStart(7), 6],
    ['month end', (): DateRule => dates.monthEnd('SPY', 31), 30],
    ['quarter end', (): DateRule => dates.quarterEnd(93), 92],
    ['year start', (): DateRule => dates.yearStart('SPY', 366), 365],
    ['month start', (): DateRule => dates.monthStart(-1), 30],
  ])('refuse an offset beyond a %s', (name, make, most) => {
    expect(make).toThrow(`${name}: expected an offset of 0 to ${most}`);
  });

  it('choose every day', () => {
    expect(chosen(dates.everyDay(), '2020-01-17', '2020-01-19')).toHaveLength(3);
  });
});

describe('time rules', () => {
  const at = (rule: { instants(day: number): readonly number[] }, date: string): string[] =>
    rule.instants(day(date)).map((utc) => formatUtc(utc).slice(11, 19));

  it('tell local times, on either side of a clock change', () => {
    expect(at(times.at(9, 45, 30), '2020-01-06')).toEqual(['14:45:30']);
    expect(at(times.at(9, 45), '2020-07-06')).toEqual(['13:45:00']);
    expect(at(times.at(9, 45, 0, 'Europe/Berlin'), '2020-07-06')).toEqual(['07:45:00']);
    expect([at(times.midnight, '2020-01-06'), at(times.noon, '2020-01-06')]).toEqual([['05:00:00'], ['17:00:00']]);
  });

  it('follow the session, also on a half day', () => {
    expect(at(times.afterMarketOpen('SPY', 30), '2020-01-06')).toEqual(['15:00:00']);
    expect(at(times.beforeMarketClose('SPY', 10), '2020-01-06')).toEqual(['20:50:00']);
    expect(at(times.beforeMarketClose('SPY', 10), '2019-11-29')).toEqual(['17:50:00']);
    expect(at(times.afterMarketOpen('SPY'), '2020-01-20')).toEqual([]);
  });

  it('take extended hours, the other side of open and close, and no symbol', () => {
    expect(at(times.afterMarketOpen('SPY', 0, true), '2020-01-06')).toEqual(['09:00:00']);
    expect(at(times.beforeMarketClose('SPY', 15, true), '2020-01-06')).toEqual(['00:45:00']);
    expect(at(times.beforeMarketClose('SPY', 0, true), '2019-11-29')).toEqual(['18:00:00']);
    expect(at(times.beforeMarketOpen('SPY', 30), '2020-01-06')).toEqual(['14:00:00']);
    expect(at(times.afterMarketClose(5), '2020-01-06')).toEqual(['21:05:00']);
    expect(at(times.afterMarketOpen(), '2020-01-06')).toEqual(['14:30:00']);
    expect(at(times.noon, '2020-03-08')).toEqual(['17:00:00']);
  });

  it('repeat through the day, each instant once, also when an hour is skipped or shown twice', () => {
    const span = times.every(TimeSpan.fromMinutes(60));

    expect(span.instants(day('2020-01-06'))).toHaveLength(24);
    expect(at(times.every(TimeSpan.fromHours(8)), '2020-01-06')).toEqual(['05:00:00', '13:00:00', '21:00:00']);

    for (const date of ['2020-03-08', '2020-11-01']) {
      const instants = span.instants(day(date));

      expect([...instants].sort((a, b) => a - b)).toEqual(instants);
    }
  });

  it.each([
    [24, 0],
    [-1, 0],
    [Number.NaN, 0],
  ])('refuse %d:%d', (hour, minute) => {
    expect(() => times.at(hour, minute)).toThrow('Expected a time of the day');
  });

  it.each([0, -5])('refuse to repeat every %d minutes', (minutes) => {
    expect(() => times.every(TimeSpan.fromMinutes(minutes))).toThrow('above 0');
  });
});

describe('the schedule', () => {
  function noted(
    prepare: (algorithm: QCAlgorithm, note: (what?: string) => () => void) => void,
    from = '2020-03-05',
    count = 5,
  ): string[] {
    const seen: string[] = [];
    complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(from);
          algorithm.addEquity('SPY', Resolution.Daily);
          prepare(
            algorithm,
            (what = '') =>
              () =>
                seen.push(`${algorithm.time.toFormat('MM-dd HH:mm')}${what}`),
          );
        },
      },
      source('daily', {
        SPY: daily(
          from,
          Array.from({ length: count }, () => 100),
        ),
      }),
    );

    return seen;
  }

  it('keeps the time on the wall when clocks change', () => {
    expect(
      noted((one, note) => one.schedule.on(one.dateRules.everyDay('SPY'), one.timeRules.at(10, 0), note())),
    ).toEqual(['03-05 10:00', '03-06 10:00', '03-09 10:00', '03-10 10:00', '03-11 10:00']);
  });

  it('runs what is due at one time in the order it was scheduled', () => {
    expect(
      noted(
        (one, note) => {
          one.schedule.on('b', one.dateRules.everyDay('SPY'), one.timeRules.noon, note(' b'));
          one.schedule.on('a', one.dateRules.everyDay('SPY'), one.timeRules.noon, note(' a'));
          one.schedule.on('c', one.dateRules.everyDay('SPY'), one.timeRules.at(11, 0), note(' c'));
        },
        '2020-03-05',
        1,
      ),
    ).toEqual(['03-05 11:00 c', '03-05 12:00 b', '03-05 12:00 a']);
  });

  it('takes and gives up events while it runs', () => {
    expect(
      noted(
        (one, note) => {
          const event = one.schedule.on(one.dateRules.everyDay('SPY'), one.timeRules.noon, () => {
            note(' once')();
            one.schedule.remove(event);
            one.schedule.remove(event);
            one.schedule.on(one.dateRules.everyDay('SPY'), one.timeRules.at(13, 0), note(' later'));
          });
        },
        '2020-03-05',
        2,
      ),
    ).toEqual(['03-05 12:00 once', '03-05 13:00 later', '03-06 13:00 later']);
  });

  it('does not run what was removed at the same instant', () => {
    expect(
      noted(
        (one, note) => {
          const second = { event: undefined as ReturnType<typeof one.schedule.on> | undefined };
          one.schedule.on(one.dateRules.everyDay('SPY'), one.timeRules.noon, () => {
            note(' first')();

            if (second.event !== undefined) {
              one.schedule.remove(second.event);
            }
          });
          second.event = one.schedule.on(one.dateRules.everyDay('SPY'), one.timeRules.noon, note(' second'));
        },
        '2020-03-05',
        1,
      ),
    ).toEqual(['03-05 12:00 first']);
  });

  it('runs code of now, today and tomorrow once, and of the very instant at which the run begins', () => {
    expect(
      noted(
        (one, note) => {
          one.schedule.on(one.dateRules.everyDay(), one.timeRules.midnight, note(' midnight')).enabled = true;
          one.schedule.on(one.dateRules.today, one.timeRules.at(9, 0), note(' today'));
          one.schedule.training(one.dateRules.tomorrow, one.timeRules.at(9, 0), note(' tomorrow'));
          one.schedule.on(one.dateRules.today, one.timeRules.now, note(' now'));
          one.schedule.on(one.dateRules.today, one.timeRules.noon, () =>
            one.schedule.on(one.dateRules.today, one.timeRules.now, note(' at once')),
          );
          one.schedule.on(one.dateRules.everyDay(), one.timeRules.noon, note(' never')).enabled = false;
        },
        '2020-03-05',
        2,
      ),
    ).toEqual([
      '03-05 00:00 midnight',
      '03-05 00:00 now',
      '03-05 09:00 today',
      '03-05 12:00 at once',
      '03-06 00:00 midnight',
      '03-06 09:00 tomorrow',
    ]);
  });

  it('runs while the algorithm warms up, as in LEAN', () => {
    expect(
      noted(
        (one, note) => {
          one.setStartDate(2020, 3, 6);
          one.setWarmUp(1);
          one.schedule.on(one.dateRules.everyDay('SPY'), one.timeRules.noon, () => note(` ${one.isWarmingUp}`)());
        },
        '2020-03-05',
        2,
      ),
    ).toEqual(['03-05 12:00 true', '03-06 12:00 false']);
  });

  it('is over when no day is chosen any more', () => {
    const schedule = new ScheduleManager(new ManualClock(day('2020-01-06') * 86_400_000));
    schedule.on(dates.on(2020, 1, 1), times.noon, () => undefined);

    expect(schedule.nextUtc).toBe(Number.POSITIVE_INFINITY);
  });

  it('refuses what is no rule', () => {
    const schedule = new ScheduleManager(new ManualClock());

    expect(() => schedule.on(dates.everyDay(), times.noon, undefined as never)).toThrow('schedule.on expects');
    expect(() => schedule.on('name' as never, times.noon, () => undefined)).toThrow('schedule.on expects');
  });
});
