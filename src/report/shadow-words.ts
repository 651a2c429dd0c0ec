/**
 * What a plugin that only watched would have done, in one sentence.
 *
 * @module
 */
import type { BacktestResult } from '../engine/result.js';
import { formatCount, formatNumber } from './format.js';

/** What a result tells of a plugin that only watches. */
export type ShadowRow = NonNullable<BacktestResult['shadows']>[number];

/** A sentence about a shadow. */
export interface ShadowSentence {
  /** The sentence. */
  readonly text: string;
  /** Whether it failed now and then, so that the sentence is about its faults too. */
  readonly faults: boolean;
}

/**
 * Says how often a shadow agreed with what was decided, and what enforcing it would have come to.
 *
 * @param shadow - the shadow
 */
export function describeShadow(shadow: ShadowRow): ShadowSentence {
  const { decisions, faults, name, wouldAllow, wouldBlock } = shadow;
  const parts = [
    `would have blocked ${formatNumber(wouldBlock.count)} approved${worth(shadow)}`,
    ...(wouldAllow.count === 0 ? [] : [`would have allowed ${formatNumber(wouldAllow.count)} refused`]),
    ...(faults.count === 0 ? [] : [formatCount(faults.count, 'FAULT')]),
  ];

  return {
    text: `${name}: of ${formatCount(decisions, 'decision')} ${parts.join('; ')}`,
    faults: faults.count > 0,
  };
}

/**
 * Says what the orders that a shadow would have blocked went on to earn, and what blocking them would have come to.
 *
 * @param shadow - the shadow
 * @returns such as ` (they lost 30.50: blocking them would have saved that)`; empty where there are none
 */
function worth({ wouldBlock: { count, profit } }: ShadowRow): string {
  if (count === 0) {
    return '';
  }

  if (profit === null) {
    return ' (what became of them cannot be told)';
  }

  return profit === 0
    ? ' (they came out even)'
    : ` (they ${profit < 0 ? 'lost' : 'earned'} ${formatAmount(Math.abs(profit))}: blocking them would have ${profit < 0 ? 'saved' : 'cost'} that)`;
}

/**
 * Writes an amount with its cents.
 *
 * @param amount - account currency
 */
export function formatAmount(amount: number): string {
  return formatNumber(amount, 2, 2);
}
