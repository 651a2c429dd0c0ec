/**
 * A length of time, under QuantConnect's name.
 *
 * @module
 */
import { FrameworkError } from './errors.js';
import { DAY, HOUR, MINUTE, SECOND } from './time.js';

/** A length of time: `TimeSpan.fromDays(20)`. */
export class TimeSpan {
  /** The length in milliseconds. */
  readonly totalMilliseconds: number;

  /**
   * @param totalMilliseconds - the length in milliseconds, above 0
   * @throws FrameworkError `BAD_ARGUMENT` when it is not
   */
  constructor(totalMilliseconds: number) {
    if (!(totalMilliseconds > 0 && totalMilliseconds < Number.POSITIVE_INFINITY)) {
      throw new FrameworkError('BAD_ARGUMENT', `Expected a time span above 0, was ${String(totalMilliseconds)} ms.`);
    }

    this.totalMilliseconds = totalMilliseconds;
  }

  /**
   * Returns a number of days of 24 hours.
   *
   * @param days - above 0
   */
  static fromDays(days: number): TimeSpan {
    return new TimeSpan(days * DAY);
  }

  /**
   * Returns a number of hours.
   *
   * @param hours - above 0
   */
  static fromHours(hours: number): TimeSpan {
    return new TimeSpan(hours * HOUR);
  }

  /**
   * Returns a number of minutes.
   *
   * @param minutes - above 0
   */
  static fromMinutes(minutes: number): TimeSpan {
    return new TimeSpan(minutes * MINUTE);
  }

  /**
   * Returns a number of seconds.
   *
   * @param seconds - above 0
   */
  static fromSeconds(seconds: number): TimeSpan {
    return new TimeSpan(seconds * SECOND);
  }

  /** {@inheritDoc TimeSpan.fromDays} */
  static readonly FromDays = TimeSpan.fromDays;
  /** {@inheritDoc TimeSpan.fromHours} */
  static readonly FromHours = TimeSpan.fromHours;
  /** {@inheritDoc TimeSpan.fromMinutes} */
  static readonly FromMinutes = TimeSpan.fromMinutes;
  /** {@inheritDoc TimeSpan.fromSeconds} */
  static readonly FromSeconds = TimeSpan.fromSeconds;
}

/**
 * Returns a length of time, under Python's name.
 *
 * @param parts - the parts, added up
 */
export function timedelta(parts: {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}): TimeSpan {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = parts;

  return new TimeSpan(days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND);
}
