/**
 * The latching kill switch: easy to tighten, and loosened only with a reason and by two people.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { type EventDesk, whileHeld } from './bus.js';
import type { RiskEventSpec } from './events.js';

/**
 * The states of the kill switch, the loosest first.
 *
 * @remarks
 * 1. `active`: every order is judged by the gate, and that is all.
 * 2. `warn`: as `active`; status and events say that somebody is worried.
 * 3. `reduce-only`: what opens or adds to a position is refused. Orders that were approved before stay in force, and may still open one.
 * 4. `halt-new`: as `reduce-only`, and waiting orders that would open or add are cancelled.
 * 5. `flatten`: as `halt-new`, and every position is closed, by orders through the gate, until none is left.
 * 6. `halt-all`: every order and every change of one is refused, those that only close too, and waiting orders that would open or add are
 *    cancelled. Cancelling stays possible; waiting orders that only close stay in force.
 */
export const killSwitchStates = ['active', 'warn', 'reduce-only', 'halt-new', 'flatten', 'halt-all'] as const;

/** A state of {@link killSwitchStates}. */
export type KillSwitchState = (typeof killSwitchStates)[number];

/** Who loosens the kill switch: the names of two different people. */
export type Approvers = readonly [first: string, second: string];

/** The kill switch as plain data. */
export interface KillSwitchStatus {
  /** The state. */
  readonly state: KillSwitchState;
  /** Why; empty while it is active. */
  readonly reason: string;
  /** Since when, epoch milliseconds UTC; `null` while it was never moved. */
  readonly sinceUtc: number | null;
}

/** The status of a kill switch that nobody moved. */
export const neverMoved: KillSwitchStatus = Object.freeze({ state: 'active', reason: '', sinceUtc: null });

/**
 * Marks a move that follows from what the gate judged or took in: judging that again makes it again.
 */
export const automatic = Object.freeze({ automatic: true });

const meanings: Readonly<Record<KillSwitchState, string>> = {
  active: 'Trading goes on',
  warn: 'Trading goes on under a warning',
  'reduce-only': 'Every opening of positions is halted',
  'halt-new': 'Every opening of positions is halted, waiting orders that would open are cancelled',
  flatten: 'Every opening of positions is halted, all positions are closed',
  'halt-all': 'All trading is halted',
};

/** Who moves the switch. */
export interface Mover {
  /** Through what: `manager`, `gate` or `engine`. */
  readonly source: string;
  /** On whose behalf; the source itself when absent. */
  readonly by?: string;
}

/** Remembers how far trading was stopped, until two people loosen it. */
export class KillSwitch {
  readonly #events: EventDesk;
  #state: KillSwitchState = 'active';
  #reason = '';
  #sinceUtc: number | null = null;

  /**
   * @param events - where changes are published
   */
  constructor(events: EventDesk) {
    this.#events = events;
  }

  /** The state. */
  get state(): KillSwitchState {
    return this.#state;
  }

  /** Why; empty while it is active. */
  get reason(): string {
    return this.#reason;
  }

  /** State, reason and time as plain data. */
  get status(): KillSwitchStatus {
    return { state: this.#state, reason: this.#reason, sinceUtc: this.#sinceUtc };
  }

  /** Whether what opens or adds is refused. */
  get refusesOpenings(): boolean {
    return this.isAtLeast('reduce-only');
  }

  /**
   * Tells whether it is as tight as a state, or tighter.
   *
   * @param state - the state
   */
  isAtLeast(state: KillSwitchState): boolean {
    return rank(this.#state) >= rank(state);
  }

  /**
   * Tightens; never loosens, and takes any reason, so that it works when it is needed.
   *
   * @param to - how far; a state that is not tighter than the present one changes nothing
   * @param mover - who does
   * @param reason - why
   * @param more - what else programs must know
   * @throws FrameworkError `BAD_ARGUMENT` for what is no state
   */
  tighten(to: KillSwitchState, mover: Mover, reason: string, more: Readonly<Record<string, unknown>> = {}): void {
    requireState('tighten', to);

    if (this.isAtLeast(to)) {
      return;
    }

    const from = this.#state;
    const why = isText(reason) ? reason : 'no reason was given';
    this.#move(to, why, {
      type: 'halted',
      level: to === 'warn' ? 'warning' : 'emergency',
      source: mover.source,
      message: `${meanings[to]}: ${why}`,
      data: { from, to, reason: why, by: mover.by ?? mover.source, approvers: [], ...more },
    });
  }

  /**
   * Loosens.
   *
   * @param to - how far; the present state changes nothing
   * @param mover - through whom
   * @param reason - why
   * @param approvers - who answers for it
   * @throws FrameworkError `BAD_ARGUMENT` without a reason, without two different approvers, or for a tighter state
   */
  loosen(to: KillSwitchState, mover: Mover, reason: string, approvers: Approvers): void {
    requireState('loosen', to);
    requireReason('loosen', reason);
    const names = requireApprovers('loosen', approvers);

    if (rank(to) > rank(this.#state)) {
      throw new FrameworkError('BAD_ARGUMENT', `loosen: ${to} is tighter than ${this.#state}; tighten it instead.`);
    }

    if (to === this.#state) {
      return;
    }

    const from = this.#state;
    const haltReason = this.#reason;
    this.#move(to, reason, {
      type: 'resumed',
      level: 'warning',
      source: mover.source,
      message: `${meanings[to]}: ${reason} (it was ${from}: ${haltReason}; approved by ${names.join(' and ')})`,
      data: { from, to, reason, by: mover.by ?? mover.source, haltReason, approvers: names },
    });
  }

  /**
   * Begins where an earlier run ended.
   *
   * @param before - the state, the reason and the time of then
   * @param origin - what is known of that run
   */
  restore({ state, reason, sinceUtc }: KillSwitchStatus, origin: Readonly<Record<string, unknown>> = {}): void {
    whileHeld(this.#events, () => {
      this.tighten(state, { source: 'engine' }, reason, { ...origin, restored: true, sinceUtc });
      this.#sinceUtc = sinceUtc;
    });
  }

  /** State, reason and time change together, before anybody hears of it. */
  #move(to: KillSwitchState, reason: string, event: RiskEventSpec): void {
    whileHeld(this.#events, () => {
      this.#state = to;
      this.#reason = to === 'active' ? '' : reason;
      this.#sinceUtc = this.#events.publish(event).utc;
    });
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
  if (!isText(reason)) {
    throw new FrameworkError('BAD_ARGUMENT', `${member}: expected a reason, a text that is not empty.`);
  }
}

function rank(state: KillSwitchState): number {
  return killSwitchStates.indexOf(state);
}

function requireState(member: string, state: unknown): void {
  if (!killSwitchStates.some((known) => known === state)) {
    const known = killSwitchStates.join(', ');
    throw new FrameworkError('BAD_ARGUMENT', `${member}: expected one of ${known}, was ${String(state)}.`);
  }
}

/**
 * Refuses a change that needs two people and has not got them. Two spellings of one name are one person.
 *
 * @param member - what was called
 * @param approvers - who answers for it
 * @returns their names
 * @throws FrameworkError `BAD_ARGUMENT` without the names of two different people
 */
export function requireApprovers(member: string, approvers: unknown): readonly string[] {
  const names: unknown[] = Array.isArray(approvers) ? approvers : [];
  const texts = names.filter(isText).map((name) => name.trim());
  const people = new Set(texts.map((name) => name.toLowerCase()));

  if (names.length !== 2 || people.size !== 2) {
    throw new FrameworkError('BAD_ARGUMENT', `${member}: expected the names of two different approvers.`);
  }

  return texts;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
