/**
 * Code that runs at times of the day: which days, which times, what.
 *
 * @module
 */
import type { Clock } from '../core/clock.js';
import { FrameworkError } from '../core/errors.js';
import {
  DAY,
  type DateTime,
  dayNumber,
  dayOfWeek,
  formatDay,
  HOUR,
  MINUTE,
  monthNumber,
  SECOND,
  TimeZone,
} from '../core/time.js';
import type { TimeSpan } from '../core/time-span.js';
import type { ExchangeHours, TradingSession } from '../market/hours.js';
import type { SymbolLike } from '../market/symbol.js';
import { usEquityHours } from '../market/us-equity-calendar.js';

/** Chooses days. */
export interface DateRule {
  /** What a person reads. */
  readonly name: string;

  /**
   * Tells whether a day is chosen.
   *
   * @param day - days since 1970-01-01
   */
  includes(day: number): boolean;

  /**
   * Makes the rule that holds from an instant on, for one that depends on it, such as today.
   *
   * @param utc - when the schedule begins, epoch milliseconds
   */
  from?(utc: number): DateRule;
}

/** Chooses times of a day. */
export interface TimeRule {
  /** What a person reads. */
  readonly name: string;

  /**
   * Returns the instants of a day, ascending.
   *
   * @param day - days since 1970-01-01
   * @returns epoch milliseconds UTC; empty when the day has none
   */
  instants(day: number): readonly number[];

  /**
   * Makes the rule that holds from an instant on, for one that depends on it, such as now.
   *
   * @param utc - when the schedule begins, epoch milliseconds
   */
  from?(utc: number): TimeRule;
}

/** Finds the exchange of a symbol. */
export type HoursOf = (symbol: SymbolLike) => ExchangeHours;

/** Days of the week under QuantConnect's names, 0 for Sunday. */
export const DayOfWeek = {
  /** The first day of a week. */
  Sunday: 0,
  /** Monday, a day after Sunday. */
  Monday: 1,
  /** Tuesday, 2 days after Sunday. */
  Tuesday: 2,
  /** Wednesday, 3 days after Sunday. */
  Wednesday: 3,
  /** Thursday, 4 days after Sunday. */
  Thursday: 4,
  /** Friday, 5 days after Sunday. */
  Friday: 5,
  /** Saturday, 6 days after Sunday. */
  Saturday: 6,
  /** The same as `Sunday`. */
  SUNDAY: 0,
  /** The same as `Monday`. */
  MONDAY: 1,
  /** The same as `Tuesday`. */
  TUESDAY: 2,
  /** The same as `Wednesday`. */
  WEDNESDAY: 3,
  /** The same as `Thursday`. */
  THURSDAY: 4,
  /** The same as `Friday`. */
  FRIDAY: 5,
  /** The same as `Saturday`. */
  SATURDAY: 6,
} as const;

/** A stretch of days of which one is chosen: counted from its first day on, or from its last day back. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Where a stretch of days is counted from. */
type Edge = 'first' | 'last';

/** Makes date rules. With a symbol only the trading days of its exchange count. */
export class DateRules {
  readonly #hours: HoursOf;
  readonly #zone: () => TimeZone;

  /**
   * @param hours - finds the exchange of a symbol
   * @param zone - the algorithm's time zone; New York when absent
   */
  constructor(hours: HoursOf, zone: () => TimeZone = (): TimeZone => TimeZone.newYork) {
    this.#hours = hours;
    this.#zone = zone;
  }

  /** Chooses the day on which the code is scheduled; in `initialize` the day on which the run begins. */
  get today(): DateRule {
    return this.#relative('today', 0);
  }

  /** Chooses the day after {@link DateRules.today}. */
  get tomorrow(): DateRule {
    return this.#relative('tomorrow', 1);
  }

  /**
   * Chooses one date.
   *
   * @param year - four digits
   * @param month - 1 to 12
   * @param day - 1 to 31
   */
  on(year: number, month: number, day: number): DateRule;
  /**
   * Chooses dates.
   *
   * @param dates - days at any time
   */
  on(...dates: readonly DateTime[]): DateRule;
  on(...args: readonly [number, number, number] | readonly DateTime[]): DateRule {
    const [year, month, date] = args;
    const chosen =
      typeof year === 'number'
        ? [dayNumber(year, month as number, date as number)]
        : (args as readonly DateTime[]).map((each) => dayNumber(each.year, each.month, each.day));

    return { name: chosen.map(formatDay).join(', '), includes: (at): boolean => chosen.includes(at) };
  }

  /**
   * Chooses every day.
   *
   * @param symbol - only its trading days
   * @param extended - whether days with trading before the open or after the close alone count
   */
  everyDay(symbol?: SymbolLike, extended = false): DateRule {
    return { name: 'every day', includes: this.#counts(symbol, extended) };
  }

  /**
   * Chooses days of the week.
   *
   * @param days - 0 for Sunday to 6 for Saturday
   */
  every(...days: readonly number[]): DateRule {
    return { name: `every ${days.join(', ')}`, includes: (day): boolean => days.includes(dayOfWeek(day)) };
  }

  /**
   * Chooses the first day of each week: Monday, or a symbol's first trading day.
   *
   * @param args - a symbol, of which only trading days count, and how many days later, the last day of the week at most; each may be left out
   */
  weekStart(...args: EdgeArguments): DateRule {
    return this.#edge('week start', args, 'first', 6, (day, symbol) => this.#week(day, symbol, 'first'));
  }

  /**
   * Chooses the last day of each week: Friday, or a symbol's last trading day.
   *
   * @param args - a symbol, of which only trading days count, and how many days earlier, the first day of the week at most; each may be left out
   */
  weekEnd(...args: EdgeArguments): DateRule {
    return this.#edge('week end', args, 'last', 6, (day, symbol) => this.#week(day, symbol, 'last'));
  }

  /**
   * Chooses the first day of each month.
   *
   * @param args - a symbol, of which only trading days count, and how many days later, the last day of the month at most; each may be left out
   */
  monthStart(...args: EdgeArguments): DateRule {
    return this.#edge('month start', args, 'first', 30, (day) => months(day, 1));
  }

  /**
   * Chooses the last day of each month.
   *
   * @param args - a symbol, of which only trading days count, and how many days earlier, the first day of the month at most; each may be left out
   */
  monthEnd(...args: EdgeArguments): DateRule {
    return this.#edge('month end', args, 'last', 30, (day) => months(day, 1));
  }

  /**
   * Chooses the first day of each quarter of a year.
   *
   * @param args - a symbol, of which only trading days count, and how many days later, the last day of the quarter at most; each may be left out
   */
  quarterStart(...args: EdgeArguments): DateRule {
    return this.#edge('quarter start', args, 'first', 92, (day) => months(day, 3));
  }

  /**
   * Chooses the last day of each quarter of a year.
   *
   * @param args - a symbol, of which only trading days count, and how many days earlier, the first day of the quarter at most; each may be left out
   */
  quarterEnd(...args: EdgeArguments): DateRule {
    return this.#edge('quarter end', args, 'last', 92, (day) => months(day, 3));
  }

  /**
   * Chooses the first day of each year.
   *
   * @param args - a symbol, of which only trading days count, and how many days later, the last day of the year at most; each may be left out
   */
  yearStart(...args: EdgeArguments): DateRule {
    return this.#edge('year start', args, 'first', 365, (day) => months(day, 12));
  }

  /**
   * Chooses the last day of each year.
   *
   * @param args - a symbol, of which only trading days count, and how many days earlier, the first day of the year at most; each may be left out
   */
  yearEnd(...args: EdgeArguments): DateRule {
    return this.#edge('year end', args, 'last', 365, (day) => months(day, 12));
  }

  /** Counts days that count from an edge of their stretch; whoever counts beyond the other edge gets the last that counts by there. */
  #edge(
    name: string,
    args: EdgeArguments,
    edge: Edge,
    most: number,
    stretchOf: (day: number, symbol: SymbolLike | undefined) => Stretch,
  ): DateRule {
    const [symbol, offset = 0] = typeof args[0] === 'number' ? [undefined, args[0]] : [args[0], args[1]];

    if (!(Number.isInteger(offset) && offset >= 0 && offset <= most)) {
      throw new FrameworkError('BAD_ARGUMENT', `${name}: expected an offset of 0 to ${most}, was ${String(offset)}.`);
    }

    const counts = this.#counts(symbol, true);

    return {
      name,
      includes: (day): boolean => counts(day) && day === nth(stretchOf(day, symbol), edge, offset, counts),
    };
  }

  #week(day: number, symbol: SymbolLike | undefined, edge: Edge): Stretch {
    const monday = day - ((dayOfWeek(day) + 6) % 7);

    // Without a symbol weeks reach from Monday to Sunday, or, counted back from Friday, to the Saturday before.
    if (symbol !== undefined) {
      return { first: monday, last: monday + 6 };
    }

    const saturday = day - ((dayOfWeek(day) + 1) % 7);

    return edge === 'first' ? { first: monday, last: monday + 6 } : { first: saturday, last: saturday + 6 };
  }

  #relative(name: string, days: number): DateRule {
    const from = (utc: number): DateRule => {
      const chosen = Math.floor(this.#zone().toLocal(utc) / DAY) + days;

      return { name, includes: (day): boolean => day === chosen };
    };

    return { name, includes: (): boolean => false, from };
  }

  #counts(symbol: SymbolLike | undefined, extended: boolean): (day: number) => boolean {
    if (symbol === undefined) {
      return (): boolean => true;
    }

    const hours = this.#hours(symbol);
    return (day): boolean => hours.session(day, extended) !== undefined;
  }
}

/** What rules of edges take: a symbol and an offset, or an offset alone. */
export type EdgeArguments = readonly [symbol?: SymbolLike, offset?: number] | readonly [offset: number];

/** The stretch of some months that a day is in. */
function months(day: number, count: number): Stretch {
  const month = monthNumber(day);
  const first = month - (month % count);
  const start = (at: number): number => dayNumber(Math.floor(at / 12), (at % 12) + 1, 1);

  return { first: start(first), last: start(first + count) - 1 };
}

/** The day that is so many counting days after the edge; the last that there is before the other edge. */
function nth({ first, last }: Stretch, edge: Edge, offset: number, counts: (day: number) => boolean): number {
  const step = edge === 'first' ? 1 : -1;
  let found = Number.NaN;
  let missing = offset + 1;

  for (let day = edge === 'first' ? first : last; missing > 0 && day >= first && day <= last; day += step) {
    if (counts(day)) {
      found = day;
      missing -= 1;
    }
  }

  return found;
}

/** Makes time rules. */
export class TimeRules {
  readonly #hours: HoursOf;
  readonly #zone: () => TimeZone;

  /**
   * @param hours - finds the exchange of a symbol
   * @param zone - the algorithm's time zone
   */
  constructor(hours: HoursOf, zone: () => TimeZone) {
    this.#hours = hours;
    this.#zone = zone;
  }

  /** The instant at which the code is scheduled, so that it runs at once; in `initialize`, when the run begins. */
  get now(): TimeRule {
    const name = 'now';

    return { name, instants: (): number[] => [], from: (utc): TimeRule => ({ name, instants: (): number[] => [utc] }) };
  }

  /** Midnight in the algorithm's zone. */
  get midnight(): TimeRule {
    return this.at(0, 0);
  }

  /** Twelve hours after midnight in the algorithm's zone: noon, unless clocks change that day. */
  get noon(): TimeRule {
    return { name: 'at noon', instants: (day): number[] => [this.#zone().toUtc(day * DAY) + 12 * HOUR] };
  }

  /**
   * Chooses a time of the day.
   *
   * @param hour - 0 to 23
   * @param minute - 0 to 59
   * @param second - 0 to 59
   * @param zone - an IANA name; the algorithm's zone when absent
   */
  at(hour: number, minute = 0, second = 0, zone?: string): TimeRule {
    const time = hour * HOUR + minute * MINUTE + second * SECOND;

    if (!(time >= 0 && time < DAY)) {
      throw new FrameworkError('BAD_ARGUMENT', `Expected a time of the day, was ${hour}:${minute}:${second}.`);
    }

    const own = zone === undefined ? undefined : TimeZone.of(zone);
    return {
      name: `at ${hour}:${String(minute).padStart(2, '0')}`,
      instants: (day): number[] => [(own ?? this.#zone()).toUtc(day * DAY + time)],
    };
  }

  /**
   * Chooses every multiple of a time span, from midnight.
   *
   * @param span - a minute to a day
   */
  every(span: TimeSpan): TimeRule {
    const step = span.totalMilliseconds;

    return {
      name: `every ${step / MINUTE} minutes`,
      instants: (day): number[] => {
        const count = Math.ceil(DAY / step);

        return Array.from({ length: count }, (_, i) => this.#zone().toUtc(day * DAY + i * step));
      },
    };
  }

  /**
   * Chooses a time after the open.
   *
   * @param args - whose exchange, which may be left out for that of US shares; minutes after the open; whether trading before the open counts
   */
  afterMarketOpen(...args: SessionArguments): TimeRule {
    return this.#session('after the open', args, (session, after) => session.open + after);
  }

  /**
   * Chooses a time before the open.
   *
   * @param args - whose exchange, which may be left out for that of US shares; minutes before the open; whether trading before the open counts
   */
  beforeMarketOpen(...args: SessionArguments): TimeRule {
    return this.#session('before the open', args, (session, before) => session.open - before);
  }

  /**
   * Chooses a time before the close.
   *
   * @param args - whose exchange, which may be left out for that of US shares; minutes before the close; whether trading after the close counts
   */
  beforeMarketClose(...args: SessionArguments): TimeRule {
    return this.#session('before the close', args, (session, before) => session.close - before);
  }

  /**
   * Chooses a time after the close.
   *
   * @param args - whose exchange, which may be left out for that of US shares; minutes after the close; whether trading after the close counts
   */
  afterMarketClose(...args: SessionArguments): TimeRule {
    return this.#session('after the close', args, (session, after) => session.close + after);
  }

  #session(name: string, args: SessionArguments, pick: (session: TradingSession, ms: number) => number): TimeRule {
    const [symbol, minutes = 0, extended = false] =
      typeof args[0] === 'number'
        ? [undefined, args[0], args[1] as boolean | undefined]
        : [args[0], args[1] as number | undefined, args[2]];
    const hours = symbol === undefined ? usEquityHours() : this.#hours(symbol);

    return {
      name: `${minutes} minutes ${name}`,
      instants: (day): number[] => {
        const session = hours.session(day, extended);

        return session === undefined ? [] : [pick(session, minutes * MINUTE)];
      },
    };
  }
}

/** What rules of sessions take: a symbol, minutes and whether extended hours count, or the latter two. */
export type SessionArguments =
  | readonly [symbol?: SymbolLike, minutes?: number, extended?: boolean]
  | readonly [minutes: number, extended?: boolean];

/** How many days to look ahead for the next occasion before an event is over: about ten years. */
const HORIZON_DAYS = 3660;

/** Code that runs at times of the day. */
export class ScheduledEvent {
  /** What a person reads. */
  readonly name: string;
  /** The next occasion, epoch milliseconds UTC; Infinity when there is none. */
  nextUtc = Number.POSITIVE_INFINITY;
  /** Whether the code runs when its time comes. */
  enabled = true;
  readonly #givenDate: DateRule;
  readonly #givenTime: TimeRule;
  readonly #callback: () => unknown;
  #date: DateRule;
  #time: TimeRule;
  #stopped = false;

  /**
   * @param name - what a person reads
   * @param date - which days
   * @param time - which times
   * @param callback - what runs
   */
  constructor(name: string, date: DateRule, time: TimeRule, callback: () => void) {
    this.name = name;
    this.#givenDate = date;
    this.#givenTime = time;
    this.#date = date;
    this.#time = time;
    this.#callback = callback;
  }

  /**
   * Runs the code, unless it was taken off the schedule.
   *
   * @internal
   */
  fire(): unknown {
    return this.#stopped || !this.enabled ? undefined : this.#callback();
  }

  /**
   * Sees to it that the code never runs again.
   *
   * @internal
   */
  stop(): void {
    this.#stopped = true;
  }

  /**
   * Moves to the first occasion at or after an instant, from which rules such as today count.
   *
   * @internal
   */
  begin(utc: number): void {
    this.#date = this.#givenDate.from?.(utc) ?? this.#givenDate;
    this.#time = this.#givenTime.from?.(utc) ?? this.#givenTime;
    this.advance(utc - 1);
  }

  /**
   * Moves to the first occasion after an instant.
   *
   * @internal
   */
  advance(utc: number): void {
    const today = Math.floor(utc / DAY);
    this.nextUtc = Number.POSITIVE_INFINITY;

    for (let day = today - 1; day < today + HORIZON_DAYS; day += 1) {
      const next = this.#date.includes(day) ? this.#time.instants(day).find((instant) => instant > utc) : undefined;

      if (next !== undefined) {
        this.nextUtc = next;
        return;
      }
    }
  }
}

/** Keeps the scheduled code of an algorithm: `schedule.on(dateRules.everyDay('SPY'), timeRules.noon, () => …)`. */
export class ScheduleManager {
  readonly #clock: Clock;
  readonly #events: ScheduledEvent[] = [];
  #nextUtc = Number.POSITIVE_INFINITY;

  /**
   * @param clock - the algorithm's clock
   */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The next occasion of any event, epoch milliseconds UTC; Infinity when there is none. */
  get nextUtc(): number {
    return this.#nextUtc;
  }

  /**
   * Schedules code.
   *
   * @param dateRule - which days
   * @param timeRule - which times
   * @param callback - what runs
   * @returns the event, which `remove` takes
   */
  on(dateRule: DateRule, timeRule: TimeRule, callback: () => void): ScheduledEvent;
  /**
   * Schedules code under a name.
   *
   * @param name - what a person reads
   * @param dateRule - which days
   * @param timeRule - which times
   * @param callback - what runs
   * @returns the event, which `remove` takes
   */
  on(name: string, dateRule: DateRule, timeRule: TimeRule, callback: () => void): ScheduledEvent;
  on(
    ...args: readonly [DateRule, TimeRule, () => void] | readonly [string, DateRule, TimeRule, () => void]
  ): ScheduledEvent {
    const [name, date, time, callback] = args.length === 4 ? args : ([undefined, ...args] as const);

    if (
      typeof date !== 'object' ||
      typeof date?.includes !== 'function' ||
      typeof time?.instants !== 'function' ||
      typeof callback !== 'function'
    ) {
      throw new FrameworkError('BAD_ARGUMENT', 'schedule.on expects ([name,] dateRule, timeRule, function).');
    }

    const event = new ScheduledEvent(name ?? `${date.name} ${time.name}`, date, time, callback);
    event.begin(this.#clock.utc);
    this.#events.push(event);
    this.#nextUtc = Math.min(this.#nextUtc, event.nextUtc);
    return event;
  }

  /**
   * Schedules training of a model, as any other code.
   *
   * @param dateRule - which days
   * @param timeRule - which times
   * @param callback - what runs
   * @returns the event, which `remove` takes
   */
  training(dateRule: DateRule, timeRule: TimeRule, callback: () => void): ScheduledEvent {
    return this.on(dateRule, timeRule, callback);
  }

  /**
   * Takes an event off the schedule.
   *
   * @param event - what `on` returned
   */
  remove(event: ScheduledEvent): void {
    const at = this.#events.indexOf(event);

    if (at >= 0) {
      event.stop();
      this.#events.splice(at, 1);
      this.#refresh();
    }
  }

  /**
   * Begins all events anew at an instant, so that none fires for the time before the run starts.
   *
   * @internal
   */
  skipTo(utc: number): void {
    for (const event of this.#events) {
      event.begin(utc);
    }

    this.#refresh();
  }

  /**
   * Returns the events of the next instant, in the order they were scheduled, and moves them on.
   *
   * @internal
   */
  takeDue(): readonly ScheduledEvent[] {
    const utc = this.#nextUtc;
    const due = this.#events.filter((event) => event.nextUtc === utc);

    for (const event of due) {
      event.advance(utc);
    }

    this.#refresh();
    return due;
  }

  #refresh(): void {
    this.#nextUtc = this.#events.reduce((next, event) => Math.min(next, event.nextUtc), Number.POSITIVE_INFINITY);
  }
}
