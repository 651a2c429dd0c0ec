/**
 * How an answer that was given again differs from the recorded one.
 *
 * @module
 */

import { canonicalJson } from '../../core/plain.js';
import type { DecisionRecord, JournalRecord, QuestionRecord, RecordedRefusal } from '../journal/records.js';
import type { Judged } from './replay.js';

/** What was answered, then or now. */
export interface ReplayedAnswer {
  /** What came out. */
  readonly outcome: 'approved' | 'refused';
  /** Every reason against it, with its numbers. */
  readonly refusals: readonly RecordedRefusal[];
}

/** An answer that is not the recorded one. */
export interface ReplayDifference {
  /** The record. */
  readonly n: number;
  /** When, epoch milliseconds UTC. */
  readonly utc: number;
  /** Whether it is an order or a question from outside of one. */
  readonly kind: 'decision' | 'question';
  /** What was asked for: the action of an order, or the member that was called. */
  readonly asked: string;
  /** The order's number; 0 for a question. */
  readonly orderId: number;
  /** Signed units of the order; `null` where it was not fit to be judged, and for a question. */
  readonly quantity: number | null;
  /** The ticker. */
  readonly symbol: string;
  /** Whose order or question it is. */
  readonly strategy: string;
  /** The answer as it was recorded. */
  readonly recorded: ReplayedAnswer;
  /** The answer now; `null` where the question was not asked again, since a plugin asked it from inside of its own answer. */
  readonly again: ReplayedAnswer | null;
  /** Everything that differs, one sentence each. */
  readonly differences: readonly string[];
}

/**
 * Compares two answers.
 *
 * @param judged - the answers, then and now
 * @returns everything that differs, or `undefined` when nothing does, to the last bit
 */
export function differenceOf({ recorded, again }: Judged): ReplayDifference | undefined {
  const differences = again === undefined ? [notAgain] : sentences(recorded, again);

  return differences.length === 0
    ? undefined
    : {
        n: recorded.n,
        utc: recorded.utc,
        kind: recorded.kind,
        asked: recorded.kind === 'decision' ? recorded.action : recorded.member,
        orderId: recorded.kind === 'decision' ? recorded.orderId : 0,
        quantity: recorded.kind === 'decision' ? (recorded.order?.quantity ?? null) : null,
        symbol: recorded.symbol,
        strategy: recorded.strategy,
        recorded: answerOf(recorded),
        again: again === undefined ? null : answerOf(again),
        differences,
      };
}

/**
 * Tells what came out of a decision or a question.
 *
 * @param record - the record
 */
export function answerOf(record: DecisionRecord | QuestionRecord): ReplayedAnswer {
  if (record.kind === 'decision') {
    return { outcome: record.outcome, refusals: record.refusals };
  }

  const [isAllowed, message] = record.answer;
  const refusals = isAllowed ? [] : [{ plugin: 'manager', code: 'ANSWERED_NO', message }];

  return { outcome: isAllowed ? 'approved' : 'refused', refusals };
}

const notAgain = 'it was asked from inside of a plugin or a rule, which does not ask it now';

function sentences(recorded: JournalRecord, again: JournalRecord): string[] {
  if (canonicalJson(recorded) === canonicalJson(again)) {
    return [];
  }

  const then = recorded as unknown as Readonly<Record<string, unknown>>;
  const now = again as unknown as Readonly<Record<string, unknown>>;
  const byPlugin = recorded.kind === 'decision' && again.kind === 'decision' ? refusalsOf(recorded, again) : [];
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])].sort();
  const told = byPlugin.length > 0 ? toldByPlugins : noNames;

  return [
    ...byPlugin,
    ...names
      .filter((name) => !told.has(name) && textOf(then[name]) !== textOf(now[name]))
      .map((name) => `${name} was ${textOf(then[name])}, is ${textOf(now[name])}`),
  ];
}

const noNames: ReadonlySet<string> = new Set();
/** What follows from who refused. */
const toldByPlugins: ReadonlySet<string> = new Set(['allowed', 'outcome', 'refusals', 'rules', 'refusing', 'verdict']);

function refusalsOf(then: DecisionRecord, now: DecisionRecord): string[] {
  const before = byWhom(then.refusals);
  const after = byWhom(now.refusals);

  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];

    if (was === undefined || is === undefined) {
      const one = was ?? is;
      return one === undefined
        ? []
        : [
            `${one.plugin} ${was === undefined ? 'refuses now, and did not' : 'refused, and does not now'}: ${say(one)}`,
          ];
    }

    return canonicalJson(was) === canonicalJson(is)
      ? []
      : [`${was.plugin} refused with ${say(was)}, refuses now with ${say(is)}`];
  });
}

/** A plugin refuses once; the gate may have several reasons. */
function byWhom(refusals: readonly RecordedRefusal[]): Map<string, RecordedRefusal> {
  return new Map(refusals.map((one) => [one.plugin === 'gate' ? `gate ${one.code}` : one.plugin, one]));
}

function say({ code, context, message }: RecordedRefusal): string {
  return `"${message}" (${code})${context === undefined ? '' : ` ${textOf(context)}`}`;
}

function textOf(value: unknown): string {
  return value === undefined ? 'absent' : canonicalJson(value);
}
