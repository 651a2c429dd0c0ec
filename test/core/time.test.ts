/**
 * Time zones against Luxon, dates, and the edges of clock changes.
 *
 * @module
 */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  DAY,
  dayNumber,
  dayOfWeek,
  FrameworkError,
  formatDay,
  formatUtc,
  HOUR,
  MINUTE,
  parseDay,
  TimeZone,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';

const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Asia/Tokyo', 'UTC'];

function wall(text: string): number {
  return Date.parse(`${text}Z`);
}

describe('TimeZone', () => {
  it.each(zones)('agrees with Luxon on the offset of any instant in %s', (name) => {
    const zone = TimeZone.of(name);

    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2035, 0) }), (utc) => {
        expect(zone.offsetAt(utc)).toBe(DateTime.fromMillis(utc, { zone: name }).offset * MINUTE);
      }),
    );
  });

  it.each(zones)('converts every hour of the days with clock changes there and back in %s', (name) => {
    const zone = TimeZone.of(name);

    const wrong: string[] = [];

    for (const month of [2, 3, 9, 10]) {
      for (let utc = Date.UTC(2013, month, 1); utc < Date.UTC(2013, month + 1, 1); utc += HOUR / 2) {
        const back = zone.toUtc(zone.toLocal(utc));

        // An instant in an hour that the clock showed twice comes back as the first of the two.
        if (![0, HOUR, HOUR / 2].includes(utc - back) || zone.toLocal(back) !== zone.toLocal(utc)) {
          wrong.push(formatUtc(utc));
        }
      }
    }

    expect(wrong).toEqual([]);
  });

  it.each([
    ['America/New_York', '2013-11-03T01:30:00', '2013-11-03T05:30:00Z'],
    ['Europe/Berlin', '2013-10-27T02:30:00', '2013-10-27T00:30:00Z'],
  ])('takes the first of an hour that the clock of %s shows twice', (name, local, utc) => {
    expect(formatUtc(TimeZone.of(name).toUtc(wall(local)))).toBe(utc);
  });

  it.each([
    ['America/New_York', '2013-03-10T02:30:00', '2013-03-10T07:30:00Z'],
    ['America/New_York', '2013-03-10T02:00:00', '2013-03-10T07:00:00Z'],
    ['Europe/Berlin', '2013-03-31T02:30:00', '2013-03-31T01:30:00Z'],
  ])('moves a time that the clock of %s skips forward', (name, local, utc) => {
    expect(formatUtc(TimeZone.of(name).toUtc(wall(local)))).toBe(utc);
  });

  it.each([
    ['2013-03-10T01:59:59', '2013-03-10T06:59:59Z'],
    ['2013-03-10T03:00:00', '2013-03-10T07:00:00Z'],
    ['2013-11-03T00:59:59', '2013-11-03T04:59:59Z'],
    ['2013-11-03T02:00:00', '2013-11-03T07:00:00Z'],
    ['2013-10-07T09:30:00', '2013-10-07T13:30:00Z'],
    ['2013-12-02T09:30:00', '2013-12-02T14:30:00Z'],
  ])('converts %s in New York', (local, utc) => {
    expect(formatUtc(TimeZone.newYork.toUtc(wall(local)))).toBe(utc);
  });

  it('is one object for one name, and refuses a name that is none', () => {
    expect(TimeZone.of('America/New_York')).toBe(TimeZone.newYork);
    expect(() => TimeZone.of('Mars/Olympus')).toThrow(FrameworkError);
  });
});

describe('dates', () => {
  it('number, print and read back every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2199, 12, 31) }), (day) => {
        const text = formatDay(day);

        expect(parseDay(text)).toBe(day);
        expect(parseDay(text.replaceAll('-', ''))).toBe(day);
        expect(dayOfWeek(day)).toBe(new Date(day * DAY).getUTCDay());
      }),
    );
  });

  it.each([
    '2013-02-29',
    '2013-13-01',
    '2013-00-10',
    '2013-04-31',
    '20130432',
    '2013-1-1',
    '2013-01',
    '',
    '2013-01-01T00:00',
  ])('are none when written as "%s"', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('know leap years', () => {
    expect(parseDay('2000-02-29')).toBeDefined();
    expect(parseDay('1900-02-29')).toBeUndefined();
    expect(() => dayNumber(2013, 2, 29)).toThrow(FrameworkError);
  });
});
