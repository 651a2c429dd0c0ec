/**
 * Checking a whole journal: is it as it was written, and if not, where does it first differ.
 *
 * @module
 */
import { type Digest, sha256Hex } from './chain.js';
import type { JournalRecord } from './records.js';
import { drain, type JournalEnd, walkJournal } from './walk.js';

/** What checking a journal has shown. */
export interface JournalCheck extends Omit<JournalEnd, 'count'> {
  /** The records before the first problem; all of them when there is none. */
  readonly records: readonly JournalRecord[];
}

/**
 * Checks a journal from its first to its last byte, and keeps all of its records; {@link walkJournal} keeps none.
 *
 * @param bytes - the whole journal
 * @param digest - computes SHA-256; a platform's own is faster
 * @returns the sound records and the first problem
 */
export function verifyJournal(bytes: Uint8Array, digest: Digest = sha256Hex): JournalCheck {
  const records: JournalRecord[] = [];
  const { hash, problem } = drain(walkJournal([bytes], digest), (record) => records.push(record));

  return { records, hash, problem };
}
