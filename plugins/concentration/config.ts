/**
 * The configuration of the concentration plugin.
 *
 * @module
 */
import { refuseIdleLimit } from 'plimsoll';
import { z } from 'zod';

const ticker = z.string().trim().min(1).toUpperCase();

/** A ticker as a key: one spelling, so that no symbol has two limits. */
const tickerKey = z.string().regex(/^[^a-z\s]+$/, { error: 'expected a ticker in upper case' });

/** An account that goes all-in with one fund is not touched, with room for the price to move between sizing and judging. */
const usualSymbolShare = 1.05;

/** A share of equity; beyond 20 somebody wrote percent where a fraction was meant. */
const share = z.number().gt(0).lte(20);

/** The budget of delta that strategies share in one symbol. */
export const deltaSchema = z
  .strictObject({
    /** The symbol whose delta is shared out. SPY, as in the manager this replaces. */
    symbol: ticker.default('SPY').describe('Ticker whose delta is shared out (default "SPY").'),
    /**
     * The most that all strategies together may have, without regard to sign: two opposite allocations do not offset each other, since each
     * may be given back alone. 1: where delta is told as a part of equity, exactly the whole account.
     */
    maxTotalDelta: z
      .number()
      .positive()
      .default(1)
      .describe('Sum of the absolute deltas of all strategies (default 1, the account once).'),
    /** The most that one strategy may have; `maxTotalDelta` when absent, so that a lone strategy may use it all. */
    maxStrategyDelta: z
      .number()
      .positive()
      .exactOptional()
      .describe('Absolute delta of one strategy (default: maxTotalDelta).'),
  })
  .refine((delta) => (delta.maxStrategyDelta ?? 0) <= delta.maxTotalDelta, {
    path: ['maxStrategyDelta'],
    error: 'expected at most maxTotalDelta',
  });

/** The schema of the concentration plugin's configuration. */
export const configSchema = z
  .strictObject({
    /**
     * The largest exposure in one symbol, as a fraction of equity. 1.05: an account that goes all-in with one fund is not touched, with room
     * for the price to move between sizing and judging; borrowing to buy more of it is.
     */
    maxSymbolShare: share
      .default(usualSymbolShare)
      .describe('Largest exposure in one symbol, a fraction of equity (default 1.05).'),
    /** Other limits for some symbols, by ticker. None: the framework knows of no symbol that deserves one. */
    symbolShares: z
      .record(tickerKey, share)
      .default({})
      .describe('Other limits for some symbols, by ticker (default none).'),
    /**
     * The largest sum of all exposures, as a fraction of equity. Off (`null`): leverage is the margin model's business, and a rebalance that
     * sells one fund for another passes a point at which both are counted.
     */
    maxGrossShare: share
      .nullable()
      .default(null)
      .describe('Largest sum of all exposures, a fraction of equity; null, the default, switches it off.'),
    /** The delta budget behind `requestSpyAllocation`. */
    delta: deltaSchema.prefault({}).describe('The delta budget behind requestSpyAllocation.'),
  })
  .superRefine(({ maxGrossShare, maxSymbolShare, symbolShares }, context) => {
    const gross = { path: ['maxGrossShare'], value: maxGrossShare };
    refuseIdleLimit(context, { path: ['maxSymbolShare'], value: maxSymbolShare, preset: usualSymbolShare }, gross);

    for (const [symbol, value] of Object.entries(symbolShares)) {
      refuseIdleLimit(context, { path: ['symbolShares', symbol], value }, gross);
    }
  });

/** What a user may write. */
export type ConcentrationInput = z.input<typeof configSchema>;
/** The configuration with all defaults. */
export type ConcentrationConfig = z.output<typeof configSchema>;
/** The delta budget with all defaults. */
export type DeltaConfig = z.output<typeof deltaSchema>;
