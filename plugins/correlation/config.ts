/**
 * The configuration of the correlation plugin.
 *
 * @module
 */
import { refuseIdleLimit } from 'plimsoll';
import { z } from 'zod';
import { findGroupProblems, findNestedGroups, type GroupSpecs } from './groups.js';

/** As in the limiter that this replaces. */
const usualMaxPositions = 3;

const ticker = z.string().trim().min(1).toUpperCase();

/** One group of symbols that count as the same risk. */
export const groupSchema = z.strictObject({
  /** The tickers of the group. */
  symbols: z.array(ticker).default([]).describe('Tickers of the group; case does not matter.'),
  /** Other groups whose symbols belong to this group too. */
  groups: z.array(z.string()).default([]).describe('Names of groups whose symbols belong to this group too.'),
  /** How many positions the group may hold; `maxPositionsPerGroup` when absent. */
  maxPositions: z
    .int()
    .nonnegative()
    .exactOptional()
    .describe('How many (strategy, symbol) positions the group may hold; maxPositionsPerGroup when absent.'),
});

/** Correlation measured from the closes that the plugin sees, beside the named groups. */
export const measuredSchema = z
  .strictObject({
    /** How many daily returns are compared at most. 60, about a quarter: long enough to be steady, short enough to notice a crisis. */
    window: z.int().min(10).max(2520).default(60).describe('Daily returns that are compared, at most (default 60).'),
    /** How many common daily returns are needed; half the window, rounded up, when absent. */
    minReturns: z.int().min(5).exactOptional().describe('Common daily returns needed (default: half the window).'),
    /** From which absolute correlation on two symbols move together. 0.8: most of the variance (0.64) is shared. */
    threshold: z
      .number()
      .gt(0)
      .lte(1)
      .default(0.8)
      .describe('Absolute correlation from which two symbols move together (default 0.8).'),
    /** How many positions may move together, the new one included. 3, as for the named groups. */
    maxCorrelated: z.int().positive().default(3).describe('Positions that may move together (default 3).'),
    /** What an unknown correlation counts as. `correlated`: what nobody measured may be the same risk. */
    tooFewReturns: z
      .enum(['correlated', 'uncorrelated', 'refuse'])
      .default('correlated')
      .describe(
        'What an unknown correlation counts as; "refuse" opens nothing before it is known (default "correlated").',
      ),
  })
  .refine((measured) => (measured.minReturns ?? 0) <= measured.window, {
    path: ['minReturns'],
    error: 'expected at most the window',
  });

/**
 * The groups of the August 2024 limiter, extended. Index futures and index funds are also one group together: ES and SPY follow the same
 * index.
 */
export const defaultGroups = {
  /** Futures on US share indexes. */
  A1: {
    /** Their roots. */
    symbols: ['ES', 'MES', 'NQ', 'MNQ', 'RTY', 'M2K', 'YM', 'MYM'],
  },
  /** Funds on US share indexes, and the indexes. */
  A2: {
    /** Their tickers. */
    symbols: ['SPY', 'VOO', 'IVV', 'SPLG', 'QQQ', 'QQQM', 'IWM', 'DIA', 'VTI', 'SPX', 'XSP', 'NDX', 'RUT', 'DJX'],
  },
  /** Both, since a future and a fund may follow the same index. */
  EQUITY_INDEX: {
    /** The groups in it. */
    groups: ['A1', 'A2'],
  },
};

/** The schema of the correlation plugin's configuration. */
export const configSchema = z
  .strictObject({
    /** The groups, by name; given groups replace the default ones. A symbol may be in several. */
    groups: z
      .record(z.string().min(1), groupSchema)
      .prefault(defaultGroups)
      .describe('Groups by name; they replace the default groups A1, A2 and EQUITY_INDEX.'),
    /** How many positions a group may hold. 3, as in the limiter this replaces; one strategy in one symbol is one position. */
    maxPositionsPerGroup: z
      .int()
      .nonnegative()
      .default(usualMaxPositions)
      .describe('How many (strategy, symbol) positions a group may hold (default 3).'),
    /** What to do with a symbol of no group. `own-group`: nobody said that it is independent of itself. */
    unknownSymbol: z
      .enum(['allow', 'refuse', 'own-group'])
      .default('own-group')
      .describe('A symbol of no group: "allow", "refuse", or "own-group", a group of its own (default "own-group").'),
    /** Measured correlation, a second source of limits; absent means groups only. */
    measured: measuredSchema.exactOptional().describe('Measured correlation as a second source (default: off).'),
  })
  .superRefine((config, context) => {
    const problems = findGroupProblems(config.groups);

    for (const problem of problems) {
      context.addIssue({ code: 'custom', path: ['groups', ...problem.path], message: problem.message });
    }

    if (problems.length === 0) {
      refuseIdleGroups(config, context);
    }
  });

/** A group that lies in another one can hold no more than that. */
function refuseIdleGroups(
  { groups, maxPositionsPerGroup }: { readonly groups: GroupSpecs; readonly maxPositionsPerGroup: number },
  context: z.RefinementCtx,
): void {
  const usual = { path: ['maxPositionsPerGroup'], value: maxPositionsPerGroup, preset: usualMaxPositions };

  for (const { inner, outer } of findNestedGroups(groups)) {
    const [value, own] = [inner, outer].map((name) => groups[name]?.maxPositions);
    const first = own === undefined ? usual : { path: ['groups', outer, 'maxPositions'], value: own };
    refuseIdleLimit(context, { path: ['groups', inner, 'maxPositions'], value }, first);
  }
}

/** What a user may write. */
export type CorrelationInput = z.input<typeof configSchema>;
/** The configuration with all defaults. */
export type CorrelationConfig = z.output<typeof configSchema>;
/** The measured part of the configuration, with all defaults. */
export type MeasuredConfig = z.output<typeof measuredSchema>;
