/**
 * A question as a journal records it.
 *
 * @module
 */

import { plainCopy } from '../../core/plain.js';
import type { AnsweredQuestion } from '../gate/recorder.js';
import type { PositionDetails } from '../plugins/plugin.js';
import { number } from './numbers.js';
import type { QuestionRecord, RecordBase, RecordedNumber } from './records.js';

/**
 * Records a question and its answer.
 *
 * @param question - the question
 * @returns the record, before it has its place
 */
export function questionContent(question: AnsweredQuestion): Omit<QuestionRecord, keyof RecordBase> {
  const { answer, answers, delta, details, member, position, strategy, symbol } = question;

  return {
    kind: 'question',
    member,
    symbol,
    strategy,
    details: details === undefined ? null : recordDetails(details),
    delta: delta === undefined ? null : number(delta),
    position: position === undefined ? null : plainOrNull(position),
    answers: answers ?? null,
    answer: [...answer],
  };
}

function recordDetails(details: PositionDetails): Record<string, RecordedNumber | boolean> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]: [string, number | string | boolean]) => [
      name,
      typeof value === 'number' ? number(value) : value,
    ]),
  );
}

/** What a caller says of its position may hold anything. */
function plainOrNull(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  try {
    return plainCopy(value) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}
