/**
 * Following a roster: being told what its plugins are told, right after them.
 *
 * @module
 */
import type { Slice } from '../../market/slice.js';
import type { Notice } from './guard.js';
import type { PositionDetails } from './plugin.js';

/** A legacy question, by the member of the plugin that answers it. */
export type LegacyHook = 'checkCorrelationLimits' | 'requestSpyAllocation' | 'shouldDefend' | 'checkCircuitBreaker';

/** Follows a roster; never throws, and changes nothing. */
export interface RosterFollower {
  /**
   * Learns that the plugins were asked.
   *
   * @param symbol - the ticker
   * @param strategy - whose order it is
   * @param details - the numbers
   */
  onAsked(symbol: string, strategy: string, details: PositionDetails): void;

  /**
   * Learns that a legacy question was asked and answered.
   *
   * @param hook - the question
   * @param given - its arguments
   * @param answer - what was answered: allowed, or yes
   */
  onQuestion(hook: LegacyHook, given: readonly unknown[], answer: boolean): void;

  /**
   * Learns what the plugins were told.
   *
   * @param notice - what happened
   */
  onNotice(notice: Notice): void;

  /**
   * Learns that the plugins were handed market data.
   *
   * @param slice - all data of one instant
   */
  onSlice(slice: Slice): void;

  /** Learns that the run is over. */
  onEnd(): void;
}
