/**
 * Code that runs at times of the day: which days, which times, what.
 *
 * @module
 */
import type { Clock } from '../core/clock.js';
import { FrameworkError } from '../core/errors.js';
import { DAY, dayNumber, dayOfWeek, formatDay, HOUR, MINUTE, monthNumber, SECOND, TimeZone } from '../core/time.js';
import type { TimeSpan } from '../core/time-span.js';
import type { ExchangeHours } from '../market/hours.js';
import type { SymbolLike } from '../market/symbol.js';

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

/** Numbers the week of a day; weeks start on Sunday. */
function weekNumber(day: number): number {
  return Math.floor((day + 4) / 7);
}

/** Makes date rules. With a symbol only the trading days of its exchange count. */
export class DateRules {
  readonly #hours: HoursOf;

  /**
   * @param hours - finds the exchange of a symbol
   */
  constructor(hours: HoursOf) {
    this.#hours = hours;
  }

  /**
   * Chooses one date.
   *
   * @param year - four digits
   * @param month - 1 to 12
   * @param day - 1 to 31
   */
  on(year: number, month: number, day: number): DateRule {
    const chosen = dayNumber(year, month, day);

    return { name: formatDay(chosen), includes: (at): boolean => at === chosen };
  }

  /**
   * Chooses every day.
   *
   * @param symbol - only its trading days
   */
  everyDay(symbol?: SymbolLike): DateRule {
    return { name: 'every day', includes: this.#tradingDay(symbol) };
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
   * Chooses the first day of each month.
   *
   * @param symbol - its first trading day
   * @param offset - how many (trading) days later
   */
  monthStart(symbol?: SymbolLike, offset = 0): DateRule {
    return this.#nth('month start', symbol, offset, -1, monthNumber);
  }

  /**
   * Chooses the last day of each month.
   *
   * @param symbol - its last trading day
   * @param offset - how many (trading) days earlier
   */
  monthEnd(symbol?: SymbolLike, offset = 0): DateRule {
    return this.#nth('month end', symbol, offset, 1, monthNumber);
  }

  /**
   * Chooses the first day of each week, Sunday.
   *
   * @param symbol - its first trading day
   * @param offset - how many (trading) days later
   */
  weekStart(symbol?: SymbolLike, offset = 0): DateRule {
    return this.#nth('week start', symbol, offset, -1, weekNumber);
  }

  /**
   * Chooses the last day of each week, Saturday.
   *
   * @param symbol - its last trading day
   * @param offset - how many (trading) days earlier
   */
  weekEnd(symbol?: SymbolLike, offset = 0): DateRule {
    return this.#nth('week end', symbol, offset, 1, weekNumber);
  }

  /** Chooses the days that have exactly `offset` other chosen days between themselves and the edge of their period. */
  #nth(
    name: string,
    symbol: SymbolLike | undefined,
    offset: number,
    direction: 1 | -1,
    period: (day: number) => number,
  ): DateRule {
    const counts = this.#tradingDay(symbol);

    return {
      name,
      includes: (day): boolean => {
        if (!counts(day)) {
          return false;
        }

        const same = period(day);
        let beyond = 0;

        for (let at = day + direction; beyond <= offset && period(at) === same; at += direction) {
          beyond += counts(at) ? 1 : 0;
        }

        return beyond === offset;
      },
    };
  }

  #tradingDay(symbol: SymbolLike | undefined): (day: number) => boolean {
    if (symbol === undefined) {
      return (): boolean => true;
    }

    const hours = this.#hours(symbol);
    return (day): boolean => hours.isTradingDay(day);
  }
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

  /** Midnight in the algorithm's zone. */
  get midnight(): TimeRule {
    return this.at(0, 0);
  }

  /** Noon in the algorithm's zone. */
  get noon(): TimeRule {
    return this.at(12, 0);
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
   * @param symbol - whose exchange
   * @param minutes - after the open
   */
  afterMarketOpen(symbol: SymbolLike, minutes = 0): TimeRule {
    return this.#session(`${minutes} minutes after the open`, symbol, (session) => session.open + minutes * MINUTE);
  }

  /**
   * Chooses a time before the close.
   *
   * @param symbol - whose exchange
   * @param minutes - before the close
   */
  beforeMarketClose(symbol: SymbolLike, minutes = 0): TimeRule {
    return this.#session(`${minutes} minutes before the close`, symbol, (session) => session.close - minutes * MINUTE);
  }

  #session(
    name: string,
    symbol: SymbolLike,
    pick: (session: { readonly open: number; readonly close: number }) => number,
  ): TimeRule {
    const hours = this.#hours(symbol);

    return {
      name,
      instants: (day): number[] => {
        const session = hours.session(day);

        return session === undefined ? [] : [pick(session)];
      },
    };
  }
}

/** How many days to look ahead for the next occasion before an event is over: about ten years. */
const HORIZON_DAYS = 3660;

/** Code that runs at times of the day. */
export class ScheduledEvent {
  /** What a person reads. */
  readonly name: string;
  /** The next occasion, epoch milliseconds UTC; Infinity when there is none. */
  nextUtc = Number.POSITIVE_INFINITY;
  readonly #date: DateRule;
  readonly #time: TimeRule;
  readonly #callback: () => unknown;
  #stopped = false;

  /**
   * @param name - what a person reads
   * @param date - which days
   * @param time - which times
   * @param callback - what runs
   */
  constructor(name: string, date: DateRule, time: TimeRule, callback: () => void) {
    this.name = name;
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
    return this.#stopped ? undefined : this.#callback();
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
    event.advance(this.#clock.utc);
    this.#events.push(event);
    this.#nextUtc = Math.min(this.#nextUtc, event.nextUtc);
    return event;
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
   * Moves all events behind an instant, so that none fires for the time before the run starts.
   *
   * @internal
   */
  skipTo(utc: number): void {
    for (const event of this.#events) {
      event.advance(utc);
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
