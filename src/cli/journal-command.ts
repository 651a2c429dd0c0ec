/**
 * The commands of `plimsoll risk` that read a journal.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { formatJournalCheck } from '../report/journal.js';
import { formatExplanation } from '../report/journal-explain.js';
import { formatRiskState } from '../report/risk-state.js';
import type { DecisionRecord } from '../risk/journal-records.js';
import { riskStateOf } from '../risk/journal-state.js';
import { readJournal } from './journal-file.js';
import { complain, print } from './terminal.js';

/**
 * Runs `plimsoll risk verify`.
 *
 * @param file - the journal
 * @param json - whether JSON is printed
 * @returns the exit code: 0 when it is whole and as it was written, else 1
 * @throws FrameworkError `BAD_USAGE` when it cannot be read
 */
export async function verify(file: string, json: boolean): Promise<number> {
  const check = readJournal(file);
  const { records, hash, problem = null } = check;
  const text = json
    ? `${JSON.stringify({ file, records: records.length, hash, problem }, null, 2)}\n`
    : formatJournalCheck(file, check);
  await print(text);
  return problem === null ? 0 : 1;
}

/**
 * Runs `plimsoll risk explain`.
 *
 * @param file - the journal
 * @param order - the number of the order
 * @param json - whether JSON is printed
 * @returns the exit code: 0, or 1 when the journal is not whole and as it was written; what stands before the problem is explained then
 * @throws FrameworkError `BAD_USAGE` when the journal cannot be read or has no such order
 */
export async function explain(file: string, order: string, json: boolean): Promise<number> {
  const check = readJournal(file);
  const { records, problem } = check;
  const decisions = records.filter(
    (record) => record.kind === 'decision' && record.orderId > 0 && String(record.orderId) === order,
  ) as DecisionRecord[];
  const rules = records[0]?.kind === 'header' ? records[0].rules : [];

  if (problem !== undefined) {
    await complain(formatJournalCheck(file, check).trimEnd());
  }

  if (decisions.length === 0) {
    throw new FrameworkError('BAD_USAGE', `${file}: expected the number of an order it decided on, was "${order}".`);
  }

  const shadows = records.filter((record) => record.kind === 'shadow');
  await print(json ? `${JSON.stringify(decisions, null, 2)}\n` : formatExplanation(decisions, rules, shadows));
  return problem === undefined ? 0 : 1;
}

/**
 * Runs `plimsoll risk status`.
 *
 * @param file - the journal
 * @param json - whether JSON is printed
 * @returns the exit code: 0, or 1 when the journal is not whole and as it was written; the state before the problem is told then
 * @throws FrameworkError `BAD_USAGE` when the journal cannot be read or does not tell
 */
export async function status(file: string, json: boolean): Promise<number> {
  const check = readJournal(file);
  const state = riskStateOf(check.records);

  if (check.problem !== undefined) {
    await complain(formatJournalCheck(file, check).trimEnd());
  }

  if (state === undefined) {
    throw new FrameworkError('BAD_USAGE', `${file}: expected a journal that tells the state of the kill switch.`);
  }

  await print(json ? `${JSON.stringify(state, null, 2)}\n` : formatRiskState(file, state));
  return check.problem === undefined ? 0 : 1;
}
