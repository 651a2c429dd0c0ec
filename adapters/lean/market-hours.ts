/**
 * LEAN's market-hours database.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import {
  DAY,
  dayNumber,
  describeIssues,
  describeThrown,
  ExchangeHours,
  FrameworkError,
  HOUR,
  MINUTE,
  SECOND,
  TimeZone,
  usEquityHours,
} from 'plimsoll';
import { z } from 'zod';
import { readWhole } from './files.js';

/** Entries of US shares start with this; the rest names the ticker, or all of them. */
const PREFIX = 'Equity-usa-';
const ALL = '[*]';

const timeSchema = z.string().transform((text, context) => {
  const match = /^(?:(\d)\.)?(\d{2}):(\d{2}):(\d{2})$/.exec(text);
  const time = match
    ? Number(match[1] ?? 0) * DAY + Number(match[2]) * HOUR + Number(match[3]) * MINUTE + Number(match[4]) * SECOND
    : Number.NaN;

  if (!(time <= DAY)) {
    context.addIssue({ code: 'custom', message: `expected a time of day "HH:mm:ss", was "${text}"` });
    return z.NEVER;
  }

  return time;
});

const dateSchema = z.string().transform((text, context) => {
  const day = readDate(text);

  if (day === undefined) {
    context.addIssue({ code: 'custom', message: `expected a date "M/D/YYYY", was "${text}"` });
    return z.NEVER;
  }

  return day;
});

const timesSchema = z
  .record(z.string(), timeSchema)
  .default({})
  .transform((times) => Object.entries(times).map(([date, time]) => ({ date, time })))
  .pipe(z.array(z.object({ date: dateSchema, time: z.number() })));

const segmentsSchema = z
  .array(
    z.object({
      start: timeSchema,
      end: timeSchema,
      state: z.enum(['closed', 'premarket', 'market', 'postmarket']),
    }),
  )
  .default([])
  .transform((segments) =>
    segments.flatMap(({ start, end, state }) => (state === 'closed' ? [] : [{ kind: state, start, end }])),
  );

const entrySchema = z.object({
  dataTimeZone: z.string(),
  exchangeTimeZone: z.string(),
  sunday: segmentsSchema,
  monday: segmentsSchema,
  tuesday: segmentsSchema,
  wednesday: segmentsSchema,
  thursday: segmentsSchema,
  friday: segmentsSchema,
  saturday: segmentsSchema,
  holidays: z.array(dateSchema).default([]),
  earlyCloses: timesSchema,
  lateOpens: timesSchema,
});

type HoursEntry = z.output<typeof entrySchema>;

/** Gives the hours of US shares. */
export class MarketHours {
  readonly #path: string;
  #entries: ReadonlyMap<string, HoursEntry> | undefined;
  readonly #hours = new Map<string, ExchangeHours>();

  /**
   * @param path - the database; when it is missing, all shares keep the hours of the NYSE
   */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Returns the hours of a share: its own entry with the days of the common one, or the common one.
   *
   * @param ticker - upper case
   * @throws FrameworkError `BAD_DATA` when the database is malformed
   */
  of(ticker: string): ExchangeHours {
    if (!existsSync(this.#path)) {
      return usEquityHours();
    }

    this.#entries ??= readEntries(this.#path);
    const key = this.#entries.has(ticker) ? ticker : ALL;
    const known = this.#hours.get(key);

    if (known !== undefined) {
      return known;
    }

    const entry = this.#entries.get(key);

    if (entry === undefined) {
      throw new FrameworkError('BAD_DATA', `${this.#path}: expected an entry "${PREFIX}${ALL}", but there is none.`);
    }

    const made = makeHours(entry, this.#entries.get(ALL));
    this.#hours.set(key, made);
    return made;
  }
}

function makeHours(entry: HoursEntry, common: HoursEntry | undefined): ExchangeHours {
  const times = (list: 'earlyCloses' | 'lateOpens'): Map<number, number> =>
    new Map([...(common?.[list] ?? []), ...entry[list]].map(({ date, time }) => [date, time]));

  return new ExchangeHours({
    timeZone: TimeZone.of(entry.exchangeTimeZone),
    dataTimeZone: TimeZone.of(entry.dataTimeZone),
    week: [entry.sunday, entry.monday, entry.tuesday, entry.wednesday, entry.thursday, entry.friday, entry.saturday],
    holidays: new Set([...(common?.holidays ?? []), ...entry.holidays]),
    earlyCloses: times('earlyCloses'),
    lateOpens: times('lateOpens'),
  });
}

/** Keeps only the entries of US shares: the database has hundreds of others. */
function readEntries(path: string): Map<string, HoursEntry> {
  const entries = new Map<string, HoursEntry>();

  for (const [key, value] of Object.entries(readJson(path))) {
    if (!key.startsWith(PREFIX)) {
      continue;
    }

    const parsed = entrySchema.safeParse(value);

    if (!parsed.success) {
      throw new FrameworkError('BAD_DATA', `${path}: entry "${key}": ${describeIssues(parsed.error).join('; ')}`);
    }

    entries.set(key.slice(PREFIX.length).toUpperCase(), parsed.data);
  }

  return entries;
}

function readJson(path: string): Record<string, unknown> {
  const text = new TextDecoder().decode(readWhole(path));

  try {
    return z.object({ entries: z.record(z.string(), z.unknown()) }).parse(JSON.parse(text)).entries;
  } catch (error) {
    const what = error instanceof z.ZodError ? describeIssues(error).join('; ') : describeThrown(error);

    throw new FrameworkError('BAD_DATA', `${path}: expected JSON with "entries": ${what}`, { cause: error });
  }
}

function readDate(text: string): number | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);

  try {
    return match ? dayNumber(Number(match[3]), Number(match[1]), Number(match[2])) : undefined;
  } catch {
    return undefined;
  }
}
