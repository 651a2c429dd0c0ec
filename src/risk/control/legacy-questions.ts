/**
 * Legacy questions: each goes to the plugins that have the method it names.
 *
 * @module
 */

import type { AnsweredQuestion, PluginAnswer } from '../gate/recorder.js';
import type { LegacyHook } from '../plugins/follower.js';
import type { PluginRoster, RosterEntry } from '../plugins/roster.js';

const legacyHooks: readonly LegacyHook[] = [
  'checkCorrelationLimits',
  'requestSpyAllocation',
  'shouldDefend',
  'checkCircuitBreaker',
];

/**
 * Lists the legacy questions that a plugin answers.
 *
 * @param hooks - its members
 */
export function servedBy(hooks: RosterEntry['hooks']): readonly LegacyHook[] {
  return legacyHooks.filter((hook) => hooks[hook] !== undefined);
}

/** What each plugin answered, and what they answered together. */
export type Told = Pick<AnsweredQuestion, 'answer' | 'answers'>;

/** Asks legacy questions of the plugins that can answer them. */
export class LegacyQuestions {
  readonly #roster: PluginRoster;

  /**
   * @param roster - the plugins
   */
  constructor(roster: PluginRoster) {
    this.#roster = roster;
  }

  /** The questions that no enabled plugin answers. */
  get unserved(): readonly LegacyHook[] {
    return legacyHooks.filter((hook) => this.#able(hook).length === 0);
  }

  /**
   * Asks a question that is answered with a tuple.
   *
   * @param hook - the question
   * @param first - its first argument
   * @param second - its second argument
   * @returns whether all that can answer allow it, every reason why not, and each plugin's answer
   */
  ask(hook: Exclude<LegacyHook, 'shouldDefend'>, first?: unknown, second?: unknown): Told {
    const told = this.#ask(hook, first, second);
    this.#roster.follower?.onQuestion(hook, [first, second], told.answer[0]);
    return told;
  }

  #ask(hook: Exclude<LegacyHook, 'shouldDefend'>, first?: unknown, second?: unknown): Told {
    const able = this.#able(hook);

    if (able.length === 0) {
      return { answers: [], answer: [false, `no enabled risk plugin answers ${hook} (NOT_SERVED)`] };
    }

    const answers = able.map((entry): PluginAnswer => {
      const doubt = this.#roster.distrust(entry);
      const [isAllowed, reason] =
        doubt === undefined
          ? this.#roster.guard.askTuple(entry, hook, first, second)
          : ([false, `${doubt.message} (${doubt.code})`] as const);

      return [entry.name, isAllowed, reason];
    });
    const against = answers.filter(([, isAllowed]) => !isAllowed);
    const reasons = (against.length > 0 ? against : answers).map(([name, , reason]) => `${name}: ${reason}`).sort();

    return { answers, answer: [against.length === 0, reasons.join('; ')] };
  }

  /**
   * Asks whether a position needs defending.
   *
   * @param positionInfo - what the legacy caller knows of the position
   * @returns whether any plugin says so, or nobody can tell; and each plugin's answer
   */
  shouldDefend(positionInfo: Readonly<Record<string, unknown>>): Told {
    const answers = this.#able('shouldDefend').map((entry): PluginAnswer => {
      const doubt = this.#roster.distrust(entry);

      return doubt === undefined
        ? [entry.name, this.#roster.guard.askShouldDefend(entry, positionInfo), '']
        : [entry.name, true, `${doubt.message} (${doubt.code})`];
    });

    const defends = answers.length === 0 || answers.some(([, isYes]) => isYes);
    this.#roster.follower?.onQuestion('shouldDefend', [positionInfo], defends);
    return { answers, answer: [defends, ''] };
  }

  #able(hook: LegacyHook): RosterEntry[] {
    return this.#roster.entries.filter((entry) => entry.enabled && entry.hooks[hook] !== undefined);
  }
}
