/**
 * Limits that can never bind, since another one always stops first: whoever wrote one believes in a protection that is not there.
 *
 * @module
 */
import type { z } from 'zod';

/** An upper limit of a configuration. */
export interface StatedLimit {
  /** Where it stands, such as `['symbolShares', 'SPY']`. */
  readonly path: readonly PropertyKey[];
  /** Its value; `null` or `undefined` where nothing is limited. */
  readonly value: number | null | undefined;
  /** The value that it has when nobody writes it; none when absent. */
  readonly preset?: number;
}

/**
 * Refuses a limit that can never bind beside another one; for the `superRefine` of a plugin's schema.
 *
 * @remarks
 * 1. What the first one limits is never more than what the second one limits, as one symbol's share is never more than that of all. So it may be at
 *    most the second one.
 * 2. A default is nobody's mistake, and a recorded configuration has them all written out: a limit at its default is taken for one that nobody wrote.
 * @param context - takes the violation
 * @param limit - what is always reached later, or at the same time
 * @param first - what always stops first
 */
export function refuseIdleLimit(context: z.RefinementCtx, limit: StatedLimit, first: StatedLimit): void {
  const [value, bound] = [limit, first].map(statedOf);

  if (value !== undefined && bound !== undefined && !(value <= bound)) {
    context.addIssue({
      code: 'custom',
      path: [...limit.path],
      message: `expected at most ${first.path.map(String).join('.')} (${bound}), which always stops first, was ${value}; lower it or leave it out`,
    });
  }
}

function statedOf({ preset, value }: StatedLimit): number | undefined {
  return value === preset ? undefined : (value ?? undefined);
}
