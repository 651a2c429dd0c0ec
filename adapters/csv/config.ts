/**
 * How a folder of CSV files is to be read.
 *
 * @module
 */
import { DAY, ExchangeHours, HOUR, MINUTE, parseDay, TimeZone, usEquityHours } from 'plimsoll';
import { z } from 'zod';

/** Days of the week as the calendar counts them. */
const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const timeOfDaySchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'expected a time of day "HH:mm"')
  .transform((text) => Number(text.slice(0, 2)) * HOUR + Number(text.slice(3)) * MINUTE);

const dateSchema = z.string().transform((text, context) => {
  const day = parseDay(text);

  if (day === undefined) {
    context.addIssue({ code: 'custom', message: `expected a date "YYYY-MM-DD", was "${text}"` });
    return z.NEVER;
  }

  return day;
});

const timeZoneSchema = z.string().transform((name, context) => {
  try {
    return TimeZone.of(name);
  } catch {
    context.addIssue({
      code: 'custom',
      message: `expected an IANA time zone such as "America/New_York", was "${name}"`,
    });
    return z.NEVER;
  }
});

const hoursSchema = z
  .strictObject({
    /** When regular trading starts, `HH:mm` in the time zone of the data. */
    open: timeOfDaySchema,
    /** When it ends, `24:00` at the latest. */
    close: timeOfDaySchema,
    /** Days of the week with trading. Default: Monday to Friday. */
    days: z.array(z.enum(WEEK)).min(1).default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
    /** Dates without trading, `YYYY-MM-DD`. Default: none. */
    holidays: z.array(dateSchema).default([]),
  })
  .refine((hours) => hours.open < hours.close, 'expected "open" before "close"');

const nameSchema = z.string().min(1);

/** Checks the configuration and fills in defaults. */
export const csvConfigSchema = z
  .strictObject({
    /** One file with the rows of all symbols, told apart by the symbol column. Default: each symbol has its own file. */
    file: nameSchema.exactOptional(),
    /** The files of symbols, by ticker; when given, there are no other symbols. Default: `<TICKER>.csv` for each symbol. */
    files: z.record(nameSchema, nameSchema).exactOptional(),
    /** What the header calls the columns, where it does not use a usual name. Names are compared without case, spaces and punctuation. */
    columns: z
      .strictObject({
        /** Usual names: time, timestamp, date, datetime. */
        time: nameSchema.exactOptional(),
        /** Usual names: open, o. */
        open: nameSchema.exactOptional(),
        /** Usual names: high, h. */
        high: nameSchema.exactOptional(),
        /** Usual names: low, l. */
        low: nameSchema.exactOptional(),
        /** Usual names: close, c. */
        close: nameSchema.exactOptional(),
        /** Usual names: adj close, adjusted close. When there is such a column, prices of mode `adjusted` are scaled by it. */
        adjustedClose: nameSchema.exactOptional(),
        /** Usual names: volume, vol, v. When there is no such column, volumes are 0. */
        volume: nameSchema.exactOptional(),
        /** Usual names: symbol, ticker. Needed in a file with all symbols only. */
        symbol: nameSchema.exactOptional(),
      })
      .default({}),
    /** What stands between two columns. Default: a comma. */
    delimiter: z.string().length(1).default(','),
    /**
     * How times are written: `date` (2020-01-02 or 20200102), `iso` (2020-01-02T09:30:00, with or without zone), `compact` (20200102 09:30),
     * `epoch-ms`, `epoch-s`. Default `auto`: told from the first row.
     */
    timeFormat: z.enum(['auto', 'date', 'iso', 'compact', 'epoch-ms', 'epoch-s']).default('auto'),
    /** The zone of times that name none, and of the hours given below. Default: America/New_York. */
    timeZone: timeZoneSchema.default(TimeZone.newYork),
    /** Whether the time of an intraday row is the start or the end of its bar. Default: start. */
    timeIs: z.enum(['start', 'end']).default('start'),
    /** The length of a bar. Default `auto`: daily for dates, else told from the smallest gap between the first rows. */
    resolution: z.enum(['auto', 'daily', 'hour', 'minute', 'second']).default('auto'),
    /** When there is trading: `us-equity` (the NYSE's calendar), `always`, or hours of its own. Default: us-equity. */
    hours: z.union([z.enum(['us-equity', 'always']), hoursSchema]).default('us-equity'),
    /** What kind of security the files hold. Default: equity. */
    securityType: z.enum(['equity', 'forex', 'crypto', 'index', 'cfd', 'future', 'option']).default('equity'),
    /** The market its symbols belong to. Default: usa. */
    market: z.string().min(1).default('usa'),
    /** Lot, tick and currency. Default: whole units, dollars and cents. */
    properties: z
      .strictObject({
        /** The currency its price is in. Default: USD. */
        quoteCurrency: z.string().min(1).default('USD'),
        /** Currency units per price unit of one lot unit. Default: 1. */
        contractMultiplier: z.number().positive().default(1),
        /** The smallest step between two prices. Default: 0.01. */
        minimumPriceVariation: z.number().positive().default(0.01),
        /** Quantities are whole multiples of this. Default: 1. */
        lotSize: z.number().positive().default(1),
      })
      .prefault({}),
  })
  .refine((config) => config.file === undefined || config.files === undefined, 'expected "file" or "files", not both');

/** A checked configuration. */
export type CsvConfig = z.output<typeof csvConfigSchema>;
/** What a person writes. */
export type CsvConfigInput = z.input<typeof csvConfigSchema>;

/**
 * Makes the calendar that a configuration names.
 *
 * @param config - the configuration
 */
export function configuredHours(config: CsvConfig): ExchangeHours {
  if (config.hours === 'us-equity') {
    return usEquityHours();
  }

  const { open, close, days, holidays } =
    config.hours === 'always' ? { open: 0, close: DAY, days: WEEK, holidays: [] } : config.hours;
  const trading: ReadonlySet<string> = new Set(days);

  return new ExchangeHours({
    timeZone: config.timeZone,
    week: WEEK.map((day) => (trading.has(day) ? [{ kind: 'market', start: open, end: close }] : [])),
    holidays: new Set(holidays),
    earlyCloses: new Map(),
    lateOpens: new Map(),
  });
}
