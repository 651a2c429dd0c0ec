/**
 * Sessions, breaks, early closes and late opens, and days on which the clock changes.
 *
 * @module
 */
import fc from 'fast-check';
import {
  alwaysOpen,
  DAY,
  dayNumber,
  ExchangeHours,
  type ExchangeHoursSpec,
  formatUtc,
  HOUR,
  MINUTE,
  TimeZone,
  type TradingSegment,
  usEquityHours,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';

const monday = dayNumber(2013, 10, 7);
const weekday: readonly TradingSegment[] = [
  { kind: 'premarket', start: 4 * HOUR, end: 9 * HOUR },
  { kind: 'market', start: 9 * HOUR, end: 12 * HOUR },
  { kind: 'market', start: 13 * HOUR, end: 16 * HOUR },
  { kind: 'postmarket', start: 16 * HOUR, end: 20 * HOUR },
];

function exchange(spec: Partial<ExchangeHoursSpec>): ExchangeHours {
  return new ExchangeHours({
    timeZone: TimeZone.utc,
    week: [[], weekday, weekday, weekday, weekday, weekday, []],
    holidays: new Set(),
    earlyCloses: new Map(),
    lateOpens: new Map(),
    ...spec,
  });
}

/** Lists the hours of Monday at whose start the exchange is open. */
function openHours(hours: ExchangeHours, extended = false): number[] {
  return Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    hours.isOpen(monday * DAY + hour * HOUR, extended),
  );
}

describe('ExchangeHours', () => {
  it('is open from the first millisecond of a segment to the one before its end', () => {
    const hours = exchange({});
    const at = (time: number): boolean => hours.isOpen(monday * DAY + time);

    expect([
      at(9 * HOUR - 1),
      at(9 * HOUR),
      at(12 * HOUR - 1),
      at(12 * HOUR),
      at(16 * HOUR - 1),
      at(16 * HOUR),
    ]).toEqual([false, true, true, false, true, false]);
  });

  it.each([
    ['without a special day', {}, [9, 10, 11, 13, 14, 15], [4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19]],
    ['on a holiday', { holidays: new Set([monday]) }, [], []],
    [
      'with an early close: what comes later does not happen',
      { earlyCloses: new Map([[monday, 14 * HOUR]]) },
      [9, 10, 11, 13],
      [4, 5, 6, 7, 8, 9, 10, 11, 13],
    ],
    [
      'with a late open: what comes earlier does not happen',
      { lateOpens: new Map([[monday, 11 * HOUR]]) },
      [11, 13, 14, 15],
      [11, 13, 14, 15, 16, 17, 18, 19],
    ],
    [
      'with a late open and a later early close',
      { lateOpens: new Map([[monday, 10 * HOUR]]), earlyCloses: new Map([[monday, 14 * HOUR]]) },
      [10, 11, 13],
      [10, 11, 13],
    ],
    [
      'with an early close after which trading resumes',
      { earlyCloses: new Map([[monday, 10 * HOUR]]), lateOpens: new Map([[monday, 15 * HOUR]]) },
      [9, 15],
      [4, 5, 6, 7, 8, 9, 15, 16, 17, 18, 19],
    ],
  ])('opens %s', (_, spec, regular, extended) => {
    expect(openHours(exchange(spec))).toEqual(regular);
    expect(openHours(exchange(spec), true)).toEqual(extended);
  });

  it('finds opens and closes around a break', () => {
    const hours = exchange({});
    const at = (time: number): number => monday * DAY + time;

    expect(hours.nextOpen(at(8 * HOUR))).toBe(at(9 * HOUR));
    expect(hours.nextOpen(at(9 * HOUR))).toBe(at(13 * HOUR));
    expect(hours.nextOpen(at(13 * HOUR))).toBe(at(DAY + 9 * HOUR));
    expect(hours.nextClose(at(9 * HOUR))).toBe(at(12 * HOUR));
    expect(hours.nextClose(at(12 * HOUR))).toBe(at(16 * HOUR));
    expect(hours.session(monday)).toEqual({ day: monday, open: at(9 * HOUR), close: at(16 * HOUR) });
  });

  it('finds the next open over a weekend and holidays, and the trading day before', () => {
    const hours = usEquityHours();
    const christmasEve = dayNumber(2013, 12, 24);

    expect(formatUtc(hours.nextOpen(hours.session(christmasEve)?.close ?? 0))).toBe('2013-12-26T14:30:00Z');
    expect(hours.previousTradingDay(dayNumber(2013, 12, 26))).toBe(christmasEve);
    expect(hours.previousTradingDay(dayNumber(2013, 10, 7))).toBe(dayNumber(2013, 10, 4));
  });

  it.each([
    ['the day the clock goes forward', dayNumber(2013, 3, 11), '2013-03-11T13:30:00Z', '2013-03-11T20:00:00Z'],
    ['the last day before', dayNumber(2013, 3, 8), '2013-03-08T14:30:00Z', '2013-03-08T21:00:00Z'],
    ['the day after it went back', dayNumber(2013, 11, 4), '2013-11-04T14:30:00Z', '2013-11-04T21:00:00Z'],
  ])('keeps wall times on %s', (_, day, open, close) => {
    const session = usEquityHours().session(day);

    expect(formatUtc(session?.open ?? 0)).toBe(open);
    expect(formatUtc(session?.close ?? 0)).toBe(close);
  });

  it.each([
    [dayNumber(2013, 3, 10), 23],
    [dayNumber(2013, 11, 3), 25],
    [dayNumber(2013, 10, 7), 24],
  ])('lets a market that never closes last as long as day %i did', (day, length) => {
    const session = alwaysOpen(TimeZone.newYork).session(day);

    expect(((session?.close ?? 0) - (session?.open ?? 0)) / HOUR).toBe(length);
  });

  it.each([
    ['the minute before the open', 9 * HOUR - MINUTE, 9 * HOUR, false],
    ['an hour that reaches into it', 8 * HOUR + 30 * MINUTE, 9 * HOUR + 30 * MINUTE, true],
    ['the last minute', 16 * HOUR - MINUTE, 16 * HOUR, true],
    ['the minute after the close', 16 * HOUR, 16 * HOUR + MINUTE, false],
    ['the break', 12 * HOUR, 13 * HOUR, false],
    ['a day', 0, DAY, true],
    ['an instant inside', 10 * HOUR, 10 * HOUR, true],
    ['an instant outside', 12 * HOUR, 12 * HOUR, false],
  ])('tells whether it is open during %s', (_, start, end, open) => {
    expect(exchange({}).isOpenDuring(monday * DAY + start, monday * DAY + end)).toBe(open);
  });

  it('gives an odd day the usual session of its day of the week, a weekend that of the next weekday', () => {
    const hours = usEquityHours();
    const holiday = dayNumber(2013, 12, 25);
    const saturday = dayNumber(2013, 10, 5);

    expect(hours.session(holiday)).toBeUndefined();
    expect(formatUtc(hours.usualSession(holiday).close)).toBe('2013-12-25T21:00:00Z');
    expect(formatUtc(hours.usualSession(saturday).open)).toBe('2013-10-05T13:30:00Z');
  });

  it('is open exactly inside sessions, whatever was asked before', () => {
    const hours = usEquityHours();

    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2014, 0) }), { minLength: 5 }),
        (times) => {
          for (const utc of times) {
            const session = hours.session(hours.dayOf(utc));
            const inside = session !== undefined && utc >= session.open && utc < session.close;

            expect(hours.isOpen(utc)).toBe(inside);
            expect(hours.nextOpen(utc)).toBeGreaterThan(utc);
            expect(hours.isOpen(hours.nextClose(utc) - 1)).toBe(true);
          }
        },
      ),
    );
  });

  it('says so when there is no session far and wide', () => {
    const never = exchange({ week: [[], [], [], [], [], [], []] });

    expect(() => never.nextOpen(0)).toThrow(/no session within 60 days/);
    expect(() => never.usualSession(0)).toThrow(/no session/);
  });
});
