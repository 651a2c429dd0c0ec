/**
 * The configuration of the circuit breaker.
 *
 * @module
 */
import { refuseIdleLimit, TimeZone } from 'plimsoll';
import { z } from 'zod';

const fraction = z.number().gt(0).lt(1);
const days = z.number().nonnegative();

/** Beyond what an unlevered holder of the S&P 500 lost at worst, as the fields say. */
const usual = { maxDrawdown: 0.75, maxDailyLoss: 0.25 };

/** Stops openings when the account has fallen too far from its peak. */
export const drawdownSchema = z
  .strictObject({
    /**
     * The largest fall from the peak, as a fraction of the peak. 0.75: an unlevered holder of the S&P 500 lost 57 % from October 2007 to March
     * 2009, and one who goes in and out of it at the worst of all fixed intervals up to two years lost 68 % between 2000 and April 2020.
     */
    maxDrawdown: fraction
      .default(usual.maxDrawdown)
      .describe('Largest fall from the peak, a fraction of it (default 0.75).'),
    /** The fall at which openings may resume; three quarters of `maxDrawdown` when absent. Must be below it. */
    recoverDrawdown: z
      .number()
      .nonnegative()
      .lt(1)
      .exactOptional()
      .describe('Fall at which openings resume; below maxDrawdown (default: three quarters of it).'),
    /** Days the breaker stays open at least, so that a bounce does not close it. 1: a night to look at it. */
    minTrippedDays: days.default(1).describe('Days it stays tripped at least (default 1).'),
    /** Days after which `afterCooldown` applies. 30: longer than most crashes' first leg. */
    cooldownDays: days.default(30).describe('Days after the trip at which afterCooldown applies (default 30).'),
    /**
     * What happens after the cool-down. `rebase`: the equity of that moment becomes the peak and openings resume, since the equity of an
     * account that stands in cash can never recover by itself. `hold`: only recovered equity ends the stop.
     */
    afterCooldown: z
      .enum(['rebase', 'hold'])
      .default('rebase')
      .describe('After the cool-down: "rebase" the peak to the equity of then, or "hold" (default "rebase").'),
  })
  .refine((limit) => (limit.recoverDrawdown ?? 0) < limit.maxDrawdown, {
    path: ['recoverDrawdown'],
    error: 'expected less than maxDrawdown',
  })
  .refine((limit) => limit.afterCooldown === 'hold' || limit.minTrippedDays <= limit.cooldownDays, {
    path: ['minTrippedDays'],
    error: 'expected at most cooldownDays',
  });

/** Stops openings for the rest of a day on which the account lost too much. */
export const dailyLossSchema = z.strictObject({
  /**
   * The largest loss of a day, as a fraction of the equity at the end of the day before. 0.25: the worst day of the S&P 500 was -20.5 % (19
   * October 1987).
   */
  maxDailyLoss: fraction
    .default(usual.maxDailyLoss)
    .describe('Largest loss of a day, a fraction of the equity at the end of the day before (default 0.25).'),
});

/** Stops openings while prices move too much. */
export const volatilitySchema = z
  .strictObject({
    /** The ticker whose trades are measured; the account's equity when absent. */
    symbol: z
      .string()
      .trim()
      .min(1)
      .toUpperCase()
      .exactOptional()
      .describe("Ticker whose trades are measured (default: the account's equity)."),
    /** How many daily returns are measured. 20: a month of trading. */
    window: z.int().min(5).max(2520).default(20).describe('Daily returns that are measured (default 20).'),
    /**
     * The largest annualised volatility, as a fraction. 0.6: from 2000 to April 2020 the S&P 500 was beyond it on 75 days, all of them in
     * the last quarter of 2008 and in March and April 2020.
     */
    maxVolatility: z.number().gt(0).lte(10).default(0.6).describe('Largest annualised volatility (default 0.6).'),
    /** The volatility at which openings may resume; three quarters of `maxVolatility` when absent. Must be below it. */
    recoverVolatility: z
      .number()
      .nonnegative()
      .exactOptional()
      .describe('Volatility at which openings resume; below maxVolatility (default: three quarters of it).'),
    /** Days the breaker stays open at least. 1, as for the drawdown. */
    minTrippedDays: days.default(1).describe('Days it stays tripped at least (default 1).'),
    /** Returns in a year. 252 trading days; 365 for what trades every day. */
    returnsPerYear: z.number().gt(0).default(252).describe('Returns in a year, for annualising (default 252).'),
    /** Days after which the newest close is too old. 7: the longest closure since 1933 lasted from 10 to 17 September 2001. */
    maxAgeDays: z.number().positive().default(7).describe('Days after which the newest close is too old (default 7).'),
    /** What to do before the window is full or when the closes are too old. `refuse`: a limit that is not fed protects nobody. */
    whenUnknown: z
      .enum(['refuse', 'allow'])
      .default('refuse')
      .describe('Before the window is full, or with old closes: "refuse" or "allow" (default "refuse").'),
  })
  .refine((limit) => (limit.recoverVolatility ?? 0) < limit.maxVolatility, {
    path: ['recoverVolatility'],
    error: 'expected less than maxVolatility',
  });

/** The schema of the circuit breaker's configuration. */
export const configSchema = z
  .strictObject({
    /** The zone whose calendar days are sessions. New York, the zone of the US exchanges. */
    timeZone: z
      .string()
      .refine(isTimeZone, { error: 'expected an IANA time zone such as "America/New_York"' })
      .default('America/New_York')
      .describe('Zone whose calendar days are sessions (default "America/New_York").'),
    /** Fall from the peak; `null` switches it off. On by default, beyond what an unlevered S&P 500 holder has seen. */
    drawdown: drawdownSchema.nullable().prefault({}).describe('Fall from the peak; null switches it off.'),
    /** Loss of a day; `null` switches it off. On by default, beyond the worst day of the S&P 500. */
    dailyLoss: dailyLossSchema.nullable().prefault({}).describe('Loss of a day; null switches it off.'),
    /** Volatility; off by default, since it needs a month of data before it can allow anything. */
    volatility: volatilitySchema.nullable().default(null).describe('Volatility; null, the default, switches it off.'),
  })
  .refine(({ drawdown, dailyLoss, volatility }) => drawdown !== null || dailyLoss !== null || volatility !== null, {
    error:
      'expected drawdown, dailyLoss or volatility: a breaker without any of them protects nobody; leave the plugin out instead',
  })
  // But for the day on which a cool-down sets it anew, the peak is never below the value at the end of the day before.
  .superRefine(({ dailyLoss, drawdown }, context) =>
    refuseIdleLimit(
      context,
      { path: ['dailyLoss', 'maxDailyLoss'], value: dailyLoss?.maxDailyLoss, preset: usual.maxDailyLoss },
      { path: ['drawdown', 'maxDrawdown'], value: drawdown?.maxDrawdown, preset: usual.maxDrawdown },
    ),
  );

/** What a user may write. */
export type CircuitBreakerInput = z.input<typeof configSchema>;
/** The configuration with all defaults. */
export type CircuitBreakerConfig = z.output<typeof configSchema>;
/** The drawdown limit with all defaults. */
export type DrawdownConfig = z.output<typeof drawdownSchema>;
/** The limit on the loss of a day with all defaults. */
export type DailyLossConfig = z.output<typeof dailyLossSchema>;
/** The volatility limit with all defaults. */
export type VolatilityConfig = z.output<typeof volatilitySchema>;

function isTimeZone(name: string): boolean {
  try {
    TimeZone.of(name);
    return true;
  } catch {
    return false;
  }
}
