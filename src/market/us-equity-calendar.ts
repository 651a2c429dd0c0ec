/**
 * The calendar of the US stock exchanges, by rule: regular hours, holidays and half days of the NYSE from 1998.
 *
 * @module
 */
import { dayNumber, dayOfWeek, HOUR, MINUTE, parseDay, TimeZone } from '../core/time.js';
import { ExchangeHours, type TradingSegment } from './hours.js';

/** The first year of the rules; before it every weekday counts as a full trading day. */
const FIRST_YEAR = 1998;
/** The last year that is worked out. */
const LAST_YEAR = 2099;
/** Juneteenth is an exchange holiday since this year. */
const JUNETEENTH_YEAR = 2022;
/** Until 2012 a half day followed an Independence Day on a Thursday; since 2013 the half day comes before one on a Thursday, too. */
const JULY_RULE_YEAR = 2013;

const MONDAY = 1;
const WEDNESDAY = 3;
const THURSDAY = 4;
const SATURDAY = 6;
const SUNDAY = 0;

const EARLY_CLOSE = 13 * HOUR;

/** Days on which the exchanges stayed closed for one occasion. */
const SPECIAL_CLOSURES = [
  // The attacks of 2001.
  '2001-09-11',
  '2001-09-12',
  '2001-09-13',
  '2001-09-14',
  // Days of mourning for Presidents Reagan, Ford, Bush and Carter.
  '2004-06-11',
  '2007-01-02',
  '2018-12-05',
  '2025-01-09',
  // Hurricane Sandy.
  '2012-10-29',
  '2012-10-30',
];

/** Half days that follow no rule. */
const SPECIAL_EARLY_CLOSES = ['1999-12-31', '2003-12-26'];

/** Days on which trading began late: the first anniversary of the attacks of 2001. */
const SPECIAL_LATE_OPENS = new Map([['2002-09-11', 12 * HOUR]]);

const WEEKDAY: readonly TradingSegment[] = [
  { kind: 'premarket', start: 4 * HOUR, end: 9 * HOUR + 30 * MINUTE },
  { kind: 'market', start: 9 * HOUR + 30 * MINUTE, end: 16 * HOUR },
  { kind: 'postmarket', start: 16 * HOUR, end: 20 * HOUR },
];

let made: ExchangeHours | undefined;

/**
 * Returns the hours of the US stock exchanges: 9:30 to 16:00 in New York, extended from 4:00 to 20:00, 13:00 on half days.
 *
 * @remarks Holidays are worked out for 1998 to 2099. Interruptions of minutes (moments of silence, failures, circuit breakers) are not in it.
 * It agrees day by day with LEAN's market-hours database from 1998 to 2023, except for four days that the database lacks: the half days
 * of 1998-11-27, 1998-12-24 and 1999-12-31, and the noon opening of 2002-09-11.
 * @returns the same calendar at each call
 * @source NYSE Rule 7.2 (holidays) and the exchange's list of special closings
 */
export function usEquityHours(): ExchangeHours {
  made ??= new ExchangeHours({
    timeZone: TimeZone.newYork,
    week: [[], WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, []],
    holidays: new Set([...SPECIAL_CLOSURES.map(day), ...everyYear(holidays)]),
    earlyCloses: new Map([...SPECIAL_EARLY_CLOSES.map(day), ...everyYear(halfDays)].map((at) => [at, EARLY_CLOSE])),
    lateOpens: new Map([...SPECIAL_LATE_OPENS].map(([date, time]) => [day(date), time])),
  });

  return made;
}

function holidays(year: number): number[] {
  const thanksgiving = nthWeekday(year, 11, THURSDAY, 4);
  const fixed = [dayNumber(year, 7, 4), dayNumber(year, 12, 25)];

  if (year >= JUNETEENTH_YEAR) {
    fixed.push(dayNumber(year, 6, 19));
  }

  return [
    newYear(year),
    // Martin Luther King's and Washington's birthdays.
    nthWeekday(year, 1, MONDAY, 3),
    nthWeekday(year, 2, MONDAY, 3),
    // Good Friday.
    easter(year) - 2,
    // Memorial and Labor Day.
    lastMonday(year, 5),
    nthWeekday(year, 9, MONDAY, 1),
    thanksgiving,
    ...fixed.map(observed),
  ];
}

function halfDays(year: number): number[] {
  const days = [nthWeekday(year, 11, THURSDAY, 4) + 1];
  const christmasEve = dayNumber(year, 12, 24);
  const july3 = dayNumber(year, 7, 3);

  // On a Friday it is the observed holiday itself.
  if (isBetween(christmasEve, MONDAY, THURSDAY)) {
    days.push(christmasEve);
  }

  if (year < JULY_RULE_YEAR && dayOfWeek(july3) === WEDNESDAY) {
    days.push(july3 + 2);
  } else if (isBetween(july3, MONDAY, THURSDAY)) {
    days.push(july3);
  }

  return days;
}

/** New Year on a Saturday is not observed: the Friday before ends an accounting year. */
function newYear(year: number): number {
  const first = dayNumber(year, 1, 1);

  return dayOfWeek(first) === SUNDAY ? first + 1 : first;
}

function observed(holiday: number): number {
  const weekday = dayOfWeek(holiday);

  if (weekday === SATURDAY) {
    return holiday - 1;
  }

  return weekday === SUNDAY ? holiday + 1 : holiday;
}

function isBetween(at: number, first: number, last: number): boolean {
  return dayOfWeek(at) >= first && dayOfWeek(at) <= last;
}

function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  const first = dayNumber(year, month, 1);

  return first + ((weekday - dayOfWeek(first) + 7) % 7) + 7 * (n - 1);
}

function lastMonday(year: number, month: number): number {
  const fifth = nthWeekday(year, month, MONDAY, 5);

  return fifth < dayNumber(year, month + 1, 1) ? fifth : fifth - 7;
}

/** @source Anonymous Gregorian algorithm (Nature, 1876), in Meeus, Astronomical Algorithms, chapter 8 */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const leap = Math.floor(b / 4);
  const shift = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - leap - shift + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;

  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function everyYear(rule: (year: number) => number[]): number[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => rule(FIRST_YEAR + at)).flat();
}

function day(date: string): number {
  return parseDay(date) as number;
}
