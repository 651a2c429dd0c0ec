/**
 * Busted trades of a scenario: which fills the venue cancels, and when.
 *
 * @module
 */
import { z } from 'zod';
import { parseConfig } from '../core/config.js';
import { formatUtc, parseUtc } from '../core/time.js';

/** One fill that the venue cancels after the fact. */
export const bustSchema = z
  .strictObject({
    /** When the venue says so; the fill must have happened by then. */
    time: z.iso
      .datetime({ offset: true, error: 'expected an instant such as 2024-08-05T20:00:00Z' })
      .describe('When the venue says so, such as 2024-08-05T20:00:00Z.'),
    /** The order whose fill it is. */
    orderId: z.int().positive().describe('The order whose fill it is.'),
    /** Which fill of the order, from 1; a backtest fills an order in one piece. */
    fill: z.int().positive().default(1).describe('Which fill of the order, from 1 (default 1).'),
    /** What the venue says. */
    reason: z.string().default('').describe('What the venue says (default nothing).'),
  })
  .readonly();

/** All busted trades of a scenario. */
export const bustsSchema = z
  .array(bustSchema)
  .readonly()
  .superRefine((busts, context) => {
    const seen = new Set<string>();

    for (const [index, { orderId, fill }] of busts.entries()) {
      const key = `${orderId}/${fill}`;

      if (seen.has(key)) {
        const message = `fill ${fill} of order ${orderId} is busted already by another entry`;
        context.addIssue({ code: 'custom', path: [index], message });
      }

      seen.add(key);
    }
  });

/** A busted trade, as a person writes it. */
export type BustInput = z.input<typeof bustSchema>;
/** A busted trade. */
export type BustConfig = z.output<typeof bustSchema>;

/** Hands out the busted trades of a scenario when their time has come. */
export class BustSchedule {
  readonly #waiting: BustConfig[];

  /**
   * @param busts - in any order
   * @throws FrameworkError `BAD_CONFIGURATION` naming everything that is wrong
   */
  constructor(busts: readonly BustInput[]) {
    this.#waiting = [...parseConfig(bustsSchema, busts, 'busts')].sort((a, b) => parseUtc(a.time) - parseUtc(b.time));
  }

  /** When the next one is due, epoch milliseconds UTC; Infinity when there is none. */
  get nextUtc(): number {
    const [next] = this.#waiting;

    return next === undefined ? Number.POSITIVE_INFINITY : parseUtc(next.time);
  }

  /** Says what never came due; `undefined` when nothing waits. */
  get leftOver(): string | undefined {
    const count = this.#waiting.length;

    return count === 0
      ? undefined
      : `The run ended before ${count === 1 ? 'a trade' : `${count} trades`} of the scenario could be busted, the first of them due at ${formatUtc(this.nextUtc)}.`;
  }

  /**
   * Takes out what is due.
   *
   * @param utc - epoch milliseconds
   * @returns in order of time, then as they were given
   */
  takeDue(utc: number): BustConfig[] {
    const count = this.#waiting.findIndex(({ time }) => parseUtc(time) > utc);

    return this.#waiting.splice(0, count < 0 ? this.#waiting.length : count);
  }
}
