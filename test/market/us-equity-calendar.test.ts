/**
 * The rules of the NYSE's calendar against dates on record, and against LEAN's database day by day.
 *
 * @module
 */
import {
  dayNumber,
  dayOfWeek,
  FrameworkError,
  formatDay,
  formatUtc,
  HOUR,
  MINUTE,
  parseDay,
  usEquityHours,
} from 'plimsoll';
import { lean } from 'plimsoll/adapters/lean';
import { describe, expect, it } from 'vitest';
import { leanData, leanDataNote } from '../lean-data.js';

const hours = usEquityHours();

function day(text: string): number {
  const found = parseDay(text);

  if (found === undefined) {
    throw new FrameworkError('BAD_ARGUMENT', `no date: ${text}`);
  }

  return found;
}

function sessionText(at: number, calendar = hours): string {
  const session = calendar.session(at);

  return session === undefined ? 'closed' : `${formatUtc(session.open)} ${formatUtc(session.close)}`;
}

describe('usEquityHours', () => {
  it.each([
    ['a usual day in winter', '2013-12-02', '2013-12-02T14:30:00Z 2013-12-02T21:00:00Z'],
    ['a usual day in summer', '2013-10-07', '2013-10-07T13:30:00Z 2013-10-07T20:00:00Z'],
    ['the day after Thanksgiving', '2013-11-29', '2013-11-29T14:30:00Z 2013-11-29T18:00:00Z'],
    ['Christmas Eve on a Tuesday', '2013-12-24', '2013-12-24T14:30:00Z 2013-12-24T18:00:00Z'],
    ['3 July before a Thursday since 2013', '2013-07-03', '2013-07-03T13:30:00Z 2013-07-03T17:00:00Z'],
    ['5 July after a Thursday until 2012', '2002-07-05', '2002-07-05T13:30:00Z 2002-07-05T17:00:00Z'],
    ['the last day of 1999', '1999-12-31', '1999-12-31T14:30:00Z 1999-12-31T18:00:00Z'],
    ['the noon opening of 2002', '2002-09-11', '2002-09-11T16:00:00Z 2002-09-11T20:00:00Z'],
    ['a Friday before New Year on a Saturday', '2010-12-31', '2010-12-31T14:30:00Z 2010-12-31T21:00:00Z'],
    ['Juneteenth before it was a holiday', '2020-06-19', '2020-06-19T13:30:00Z 2020-06-19T20:00:00Z'],
  ])('is open on %s', (_, date, times) => {
    expect(sessionText(day(date))).toBe(times);
  });

  it.each([
    '2013-01-01',
    '2013-01-21',
    '2013-02-18',
    '2013-03-29',
    '2013-05-27',
    '2013-07-04',
    '2013-09-02',
    '2013-11-28',
    '2013-12-25',
    '2012-01-02',
    '2010-07-05',
    '2015-07-03',
    '2010-12-24',
    '2022-06-20',
    '2001-09-12',
    '2004-06-11',
    '2012-10-29',
    '2018-12-05',
    '2025-01-09',
    '2013-10-05',
  ])('is closed on %s', (date) => {
    expect(hours.isTradingDay(day(date))).toBe(false);
  });

  it.each([1998, 2010, 2024, 2038, 2099])('keeps Good Friday closed in %i', (year) => {
    const easters: Record<number, string> = {
      1998: '1998-04-12',
      2010: '2010-04-04',
      2024: '2024-03-31',
      2038: '2038-04-25',
      2099: '2099-04-12',
    };
    const friday = day(easters[year] ?? '') - 2;

    expect(dayOfWeek(friday)).toBe(5);
    expect(hours.isTradingDay(friday)).toBe(false);
    expect(hours.isTradingDay(friday - 1)).toBe(true);
  });

  it.skipIf(leanData === undefined)(`agrees with LEAN's database on every day of 1998 to 2023${leanDataNote}`, () => {
    const theirs = lean({ folder: leanData ?? '' }).resolve({ ticker: 'SPY', securityType: 'equity' }).hours;
    const different: string[] = [];

    for (let at = dayNumber(1998, 1, 1); at <= dayNumber(2023, 12, 31); at += 1) {
      const noonUtc = at * 24 * HOUR + 17 * HOUR;
      const extended = [8 * HOUR, 14 * HOUR, 19 * HOUR].map((time) => time + noonUtc - 12 * HOUR);

      if (
        sessionText(at) !== sessionText(at, theirs) ||
        extended.some((utc) => hours.isOpen(utc + MINUTE, true) !== theirs.isOpen(utc + MINUTE, true))
      ) {
        different.push(formatDay(at));
      }
    }

    // Half days and the noon opening that the exchange held (trades on these days say so, too), but the database does not have.
    expect(different).toEqual(['1998-11-27', '1998-12-24', '1999-12-31', '2002-09-11']);
  });
});
