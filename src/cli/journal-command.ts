/**
 * The commands of `plimsoll risk` that read a journal.
 *
 * @module
 */
import { formatJournalCheck } from '../report/journal.js';
import { readJournal } from './journal-file.js';
import { print } from './terminal.js';

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
