/**
 * Walking a journal: is it as it was written, and if not, where does it first differ.
 *
 * @module
 */
import { chainStart, type Digest, hashOfRecord, partsOf, sha256Hex } from './journal-chain.js';
import type { JournalRecord } from './journal-records.js';
import { isRecord } from './plain.js';

/** The first place where a journal is not what it should be. */
export interface JournalProblem {
  /** Whether something was changed, a write was cut off, or the end of the run is not there. */
  readonly kind: 'changed' | 'torn' | 'unfinished';
  /** The line, from 1. */
  readonly line: number;
  /** Where the line begins, in bytes from 0. */
  readonly offset: number;
  /** What was expected there. */
  readonly expected: string;
  /** What was found. */
  readonly found: string;
}

/** What walking a journal has shown. */
export interface JournalCheck {
  /** The records before the first problem; all of them when there is none. */
  readonly records: readonly JournalRecord[];
  /** The hash of the last of them; it names everything before it. */
  readonly hash: string;
  /** The first problem. */
  readonly problem: JournalProblem | undefined;
}

const lineEnd = 0x0a;

/**
 * Checks a journal from its first to its last byte.
 *
 * @remarks
 * 1. Each record's hash covers the record and the hash before, so that a change, a removal, an insertion or a swap shows at the first record
 *    that is not as it was written.
 * 2. A last line without an end is a write that was cut off; what stands before it is sound and is returned.
 * 3. A whole last record that does not close the journal means that the run was stopped, or that records were cut off after it.
 * @param bytes - the whole journal
 * @param digest - computes SHA-256; a platform's own is faster
 * @returns the sound records and the first problem
 */
export function verifyJournal(bytes: Uint8Array, digest: Digest = sha256Hex): JournalCheck {
  const records: JournalRecord[] = [];
  let hash = chainStart;
  let offset = 0;

  while (offset < bytes.length) {
    const end = bytes.indexOf(lineEnd, offset);
    const line = records.length + 1;

    if (end < 0) {
      return { records, hash, problem: torn(line, offset, bytes.length - offset) };
    }

    const step = readLine(bytes.subarray(offset, end), line, hash, digest);

    if (step.kind === 'wrong') {
      return { records, hash, problem: { kind: 'changed', line, offset, expected: step.expected, found: step.found } };
    }

    records.push(step.record);
    hash = step.hash;
    offset = end + 1;
  }

  return { records, hash, problem: unfinished(records, offset) };
}

type Step =
  | { readonly kind: 'sound'; readonly record: JournalRecord; readonly hash: string }
  | { readonly kind: 'wrong'; readonly expected: string; readonly found: string };

function readLine(bytes: Uint8Array, line: number, previous: string, digest: Digest): Step {
  const parts = partsOf(bytes);

  if (parts === undefined) {
    return { kind: 'wrong', expected: `record ${line}, {"hash":"…","record":{…}}`, found: 'a line of another form' };
  }

  const hash = hashOfRecord(previous, parts.record, digest);
  const record = readRecord(parts.record);

  if (hash === parts.hash && record?.n === line) {
    return { kind: 'sound', record, hash };
  }

  return record === undefined || record.n === line
    ? { kind: 'wrong', expected: `record ${line} with the hash ${hash}`, found: `the hash ${parts.hash}` }
    : {
        kind: 'wrong',
        expected: `record ${line}`,
        found: `record ${record.n}: records were removed, inserted or swapped`,
      };
}

function readRecord(bytes: Uint8Array): JournalRecord | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));

    return isRecord(value) && typeof value['n'] === 'number' ? (value as unknown as JournalRecord) : undefined;
  } catch {
    return undefined;
  }
}

function torn(line: number, offset: number, length: number): JournalProblem {
  return {
    kind: 'torn',
    line,
    offset,
    expected: `record ${line} and the end of its line`,
    found: `${length} bytes of a record whose writing was cut off`,
  };
}

function unfinished(records: readonly JournalRecord[], offset: number): JournalProblem | undefined {
  return records.at(-1)?.kind === 'end'
    ? undefined
    : {
        kind: 'unfinished',
        line: records.length + 1,
        offset,
        expected: 'a record that ends the journal',
        found: 'the end of the file: the run was stopped, or records were cut off',
      };
}
