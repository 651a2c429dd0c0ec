/**
 * What a backtest is made from.
 *
 * @module
 */
import type { QCAlgorithm } from '../algorithm/algorithm.js';
import { FrameworkError } from '../core/errors.js';
import type { MarketDataProvider } from '../market/provider.js';
import type { RiskSetup } from '../risk/config/config.js';
import type { JournalSink } from '../risk/journal/journal.js';
import type { RiskStart } from '../risk/journal/state.js';
import type { Stopwatch } from '../risk/plugins/answer-time.js';
import type { PluginLimits } from '../risk/plugins/roster.js';
import type { BustInput } from './busts.js';

/** The class of a strategy. */
export type AlgorithmClass = new () => QCAlgorithm;

/** What a backtest is made from. */
export interface BacktestOptions {
  /** The strategy. */
  readonly algorithm: AlgorithmClass;
  /** What the result calls it; the class's name when absent. */
  readonly name?: string;
  /** Where the data comes from. */
  readonly data: MarketDataProvider;
  /** First day, days since 1970-01-01; wins over the strategy's. */
  readonly from?: number;
  /** Last day, inclusive; wins over the strategy's. */
  readonly to?: number;
  /** Starting cash in account currency; wins over the strategy's. */
  readonly cash?: number;
  /** What `getParameter` returns. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The risk configuration; no plugins when absent, the gate is the same. */
  readonly risk?: RiskSetup;
  /** Where the risk side begins: as an earlier run ended. Where nothing was stopped when absent. */
  readonly after?: RiskStart;
  /** Where the journal of decisions goes; none is kept when absent. */
  readonly journal?: JournalSink;
  /** Fills that the venue cancels after the fact; none when absent. */
  readonly busts?: readonly BustInput[];
  /**
   * Measures how long plugins take, such as `() => performance.now()`; needed where the risk configuration has a `maxAnswerTime`, and not looked
   * at otherwise.
   */
  readonly stopwatch?: Stopwatch;
  /**
   * Learns how far the run is, now and then.
   *
   * @param fraction - 0 to 1; NaN when the end is not known
   */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * Returns what plugins of a run are held to.
 *
 * @param options - what the run is made from
 * @throws FrameworkError `BAD_CONFIGURATION` for a limit that nothing could measure
 */
export function pluginLimitsOf({ risk, stopwatch }: BacktestOptions): PluginLimits {
  const { maxAnswerTime, maxFeedAge } = risk?.effective ?? {};

  if (maxAnswerTime !== undefined && stopwatch === undefined) {
    throw new FrameworkError(
      'BAD_CONFIGURATION',
      `maxAnswerTime: ${maxAnswerTime} ms are allowed and nothing measures them; expected a stopwatch, such as () => performance.now().`,
    );
  }

  return {
    ...(maxFeedAge !== undefined && { maxFeedAge }),
    ...(maxAnswerTime !== undefined && stopwatch !== undefined && { answerBudget: { maxAnswerTime, stopwatch } }),
  };
}
