/**
 * What is said of a journal.
 *
 * @module
 */
import { formatUtc } from '../core/time.js';
import type { JournalEnd, JournalProblem } from '../risk/journal/walk.js';

/** What walking a journal has shown, and what was counted on the way. */
export interface JournalSummary extends JournalEnd {
  /** How many of the sound records are decisions. */
  readonly decisions: number;
  /** When the last sound record was written, epoch milliseconds UTC; `undefined` when there is none. */
  readonly lastUtc: number | undefined;
}

const verdicts: Readonly<Record<JournalProblem['kind'], string>> = {
  changed: 'The journal was changed',
  torn: 'The journal is torn: the process was stopped in the middle of a write',
  unfinished: 'The journal has no end',
};

/**
 * Says whether a journal is as it was written.
 *
 * @param file - its name
 * @param summary - what walking it has shown
 * @returns lines of text
 */
export function formatJournalCheck(file: string, { count, decisions, hash, lastUtc, problem }: JournalSummary): string {
  const sound = `${count} records, ${decisions} decisions`;

  if (problem === undefined) {
    return `${file}: as it was written\n  ${sound}, the last of ${formatUtc(lastUtc ?? 0)}\n  hash ${hash}\n`;
  }

  const { kind, line, offset, expected, found } = problem;

  return [
    `${file}:${line}: ${verdicts[kind]}`,
    `  at byte ${offset}: expected ${expected}, found ${found}`,
    lastUtc === undefined
      ? '  no record can be trusted'
      : `  sound before it: ${sound}, the last of ${formatUtc(lastUtc)}`,
    '',
  ].join('\n');
}
