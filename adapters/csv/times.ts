/**
 * The ways in which CSV files write times.
 *
 * @module
 */
import { DAY, HOUR, MINUTE, parseDay, SECOND, type TimeZone } from 'plimsoll';
import type { CsvConfig } from './config.js';

/** A time as it was written. */
export interface WrittenTime {
  /** The instant, epoch milliseconds UTC. */
  readonly utc: number;
  /** The date, days since 1970-01-01: as it is written, or that of the instant when only that is written. */
  readonly day: number;
}

/** One way to write times. */
export interface TimeFormat {
  /** Its name in the configuration. */
  readonly name: Exclude<CsvConfig['timeFormat'], 'auto'>;
  /** What it looks like, for an error. */
  readonly example: string;

  /**
   * Reads a time.
   *
   * @param text - what the column holds
   * @param zone - the zone of times that name none
   * @returns the time, or `undefined` when it is not written in this way
   */
  read(text: string, zone: TimeZone): WrittenTime | undefined;
}

const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})?$/;
const COMPACT = /^(\d{8})[ T](\d{2}):?(\d{2})(?::?(\d{2}))?$/;

const formats: readonly TimeFormat[] = [
  {
    name: 'date',
    example: '2020-01-02',
    read(text, zone): WrittenTime | undefined {
      const day = parseDay(text);

      return day === undefined ? undefined : { utc: zone.toUtc(day * DAY), day };
    },
  },
  {
    name: 'iso',
    example: '2020-01-02T09:30:00',
    read(text, zone): WrittenTime | undefined {
      const match = ISO.exec(text);

      return match ? written(match[1], match.slice(2, 6), zone, match[6]) : undefined;
    },
  },
  {
    name: 'compact',
    example: '20200102 09:30',
    read(text, zone): WrittenTime | undefined {
      const match = COMPACT.exec(text);

      return match ? written(match[1], match.slice(2, 5), zone) : undefined;
    },
  },
  {
    name: 'epoch-ms',
    example: '1577975400000',
    read: (text, zone) => (/^\d{11,14}$/.test(text) ? instant(Number(text), zone) : undefined),
  },
  {
    name: 'epoch-s',
    example: '1577975400',
    read: (text, zone) => (/^\d{9,10}$/.test(text) ? instant(Number(text) * SECOND, zone) : undefined),
  },
];

/**
 * Returns the format of a configuration, or the one a first row is written in.
 *
 * @param configured - what the configuration says
 * @param text - the time of the first row
 * @param zone - the zone of times that name none
 * @returns the format, or `undefined` when the text is in none of them
 */
export function timeFormat(configured: CsvConfig['timeFormat'], text: string, zone: TimeZone): TimeFormat | undefined {
  return formats.find((format) =>
    configured === 'auto' ? format.read(text, zone) !== undefined : format.name === configured,
  );
}

/** What times may look like, for an error. */
export const timeExamples = formats.map((format) => format.example).join(', ');

function written(
  date: string | undefined,
  [hours, minutes, seconds = '0', fraction = '0']: readonly (string | undefined)[],
  zone: TimeZone,
  offset?: string,
): WrittenTime | undefined {
  const day = parseDay(date ?? '');
  const time =
    Number(hours) * HOUR +
    Number(minutes) * MINUTE +
    Number(seconds) * SECOND +
    Math.floor(Number(`0.${fraction}`) * SECOND);

  if (day === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    return undefined;
  }

  const wall = day * DAY + time;

  return { utc: offset === undefined ? zone.toUtc(wall) : wall - offsetOf(offset), day };
}

function offsetOf(text: string): number {
  if (text === 'Z') {
    return 0;
  }

  const size = Number(text.slice(1, 3)) * HOUR + Number(text.slice(-2)) * MINUTE;

  return text.startsWith('-') ? -size : size;
}

/** A midnight of UTC is how daily data writes a date; any other instant falls on the date it has in the zone. */
function instant(utc: number, zone: TimeZone): WrittenTime {
  return { utc, day: Math.floor((utc % DAY === 0 ? utc : zone.toLocal(utc)) / DAY) };
}
