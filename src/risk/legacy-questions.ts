/**
 * Legacy questions: each goes to the plugins that have the method it names.
 *
 * @module
 */
import type { RiskTuple } from './answers.js';
import type { LegacyHook } from './follower.js';
import type { PluginRoster, RosterEntry } from './roster.js';

const legacyHooks: readonly LegacyHook[] = [
  'checkCorrelationLimits',
  'requestSpyAllocation',
  'shouldDefend',
  'checkCircuitBreaker',
];

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
   * @returns whether all that can answer allow it, and every reason why not
   */
  ask(hook: Exclude<LegacyHook, 'shouldDefend'>, first?: unknown, second?: unknown): RiskTuple {
    const tuple = this.#ask(hook, first, second);
    this.#roster.follower?.onQuestion(hook, [first, second], tuple[0]);
    return tuple;
  }

  /**
   * Asks whether a position needs defending.
   *
   * @param positionInfo - what the legacy caller knows of the position
   * @returns whether any plugin says so, or nobody can tell
   */
  shouldDefend(positionInfo: Readonly<Record<string, unknown>>): boolean {
    const able = this.#able('shouldDefend');
    const answers = able.map(
      (entry) => this.#roster.distrust(entry) !== undefined || this.#roster.guard.askShouldDefend(entry, positionInfo),
    );
    const answer = answers.length === 0 || answers.includes(true);
    this.#roster.follower?.onQuestion('shouldDefend', [positionInfo], answer);
    return answer;
  }

  #ask(hook: Exclude<LegacyHook, 'shouldDefend'>, first?: unknown, second?: unknown): RiskTuple {
    const able = this.#able(hook);

    if (able.length === 0) {
      return [false, `no enabled risk plugin answers ${hook} (NOT_SERVED)`];
    }

    const answers = able.map((entry): RiskTuple => {
      const doubt = this.#roster.distrust(entry);
      const [isAllowed, reason] =
        doubt === undefined
          ? this.#roster.guard.askTuple(entry, hook, first, second)
          : ([false, `${doubt.message} (${doubt.code})`] as const);

      return [isAllowed, `${entry.name}: ${reason}`];
    });
    const against = answers.filter(([isAllowed]) => !isAllowed);
    const reasons = (against.length > 0 ? against : answers).map(([, reason]) => reason).sort();

    return [against.length === 0, reasons.join('; ')];
  }

  #able(hook: LegacyHook): RosterEntry[] {
    return this.#roster.entries.filter((entry) => entry.enabled && entry.hooks[hook] !== undefined);
  }
}
