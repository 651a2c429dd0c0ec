/**
 * What is said of a journal.
 *
 * @module
 */
import { formatUtc } from '../core/time.js';
import type { JournalCheck, JournalProblem } from '../risk/journal-verify.js';

const verdicts: Readonly<Record<JournalProblem['kind'], string>> = {
  changed: 'The journal was changed',
  torn: 'The journal is torn: the process was stopped in the middle of a write',
  unfinished: 'The journal has no end',
};

/**
 * Says whether a journal is as it was written.
 *
 * @param file - its name
 * @param check - what walking it has shown
 * @returns lines of text
 */
export function formatJournalCheck(file: string, { records, hash, problem }: JournalCheck): string {
  const decisions = records.filter(({ kind }) => kind === 'decision').length;
  const last = records.at(-1);
  const sound = `${records.length} records, ${decisions} decisions`;

  if (problem === undefined) {
    return `${file}: as it was written\n  ${sound}, the last of ${formatUtc(last?.utc ?? 0)}\n  hash ${hash}\n`;
  }

  const { kind, line, offset, expected, found } = problem;

  return [
    `${file}:${line}: ${verdicts[kind]}`,
    `  at byte ${offset}: expected ${expected}, found ${found}`,
    last === undefined
      ? '  no record can be trusted'
      : `  sound before it: ${sound}, the last of ${formatUtc(last.utc)}`,
    '',
  ].join('\n');
}
