/**
 * The latching halt: easy to pull, and released only with a reason.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import type { RiskEventBus } from './bus.js';

/** What is stopped: nothing, what opens positions, or everything. */
export type HaltLevel = 'active' | 'openings' | 'all';

const order: Readonly<Record<HaltLevel, number>> = { active: 0, openings: 1, all: 2 };

/** Remembers that trading was halted, until somebody resumes it. */
export class HaltSwitch {
  readonly #bus: RiskEventBus;
  #level: HaltLevel = 'active';
  #reason = '';

  /**
   * @param bus - where halts are published
   */
  constructor(bus: RiskEventBus) {
    this.#bus = bus;
  }

  /** What is stopped. */
  get level(): HaltLevel {
    return this.#level;
  }

  /** Why; empty while nothing is stopped. */
  get reason(): string {
    return this.#reason;
  }

  /**
   * Stops more than is stopped already; never loosens, and takes any reason, so that it works when it is needed.
   *
   * @param level - what to stop
   * @param source - who does
   * @param reason - why
   */
  tighten(level: 'openings' | 'all', source: string, reason: string): void {
    if (order[level] <= order[this.#level]) {
      return;
    }

    this.#level = level;
    this.#reason = typeof reason === 'string' && reason.trim() !== '' ? reason : 'no reason was given';
    this.#bus.publish({
      type: 'halted',
      level: 'emergency',
      source,
      message: `${level === 'all' ? 'All trading' : 'Every opening of positions'} is halted: ${this.#reason}`,
      data: { halted: level, reason: this.#reason },
    });
  }

  /**
   * Lets trading go on.
   *
   * @param source - who does
   * @param reason - why
   * @throws FrameworkError `BAD_ARGUMENT` without a reason
   */
  resume(source: string, reason: string): void {
    requireReason('resume', reason);

    if (this.#level === 'active') {
      return;
    }

    this.#bus.publish({
      type: 'resumed',
      level: 'warning',
      source,
      message: `Trading goes on: ${reason} (it was halted: ${this.#reason})`,
      data: { halted: this.#level, haltReason: this.#reason, reason },
    });
    this.#level = 'active';
    this.#reason = '';
  }
}

/**
 * Refuses a change that nobody accounts for.
 *
 * @param member - what was called
 * @param reason - why it was called
 * @throws FrameworkError `BAD_ARGUMENT` when the reason is no text or an empty one
 */
export function requireReason(member: string, reason: unknown): void {
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw new FrameworkError('BAD_ARGUMENT', `${member}: expected a reason, a text that is not empty.`);
  }
}
