/**
 * Walking a journal record by record, from pieces of its bytes: nothing is kept but the line that is being read.
 *
 * @module
 */

import { concatBytes } from '@noble/hashes/utils.js';
import { isRecord } from '../../core/plain.js';
import { chainStart, type Digest, hashOfRecord, partsOf, sha256Hex } from './chain.js';
import { restore, type WrittenRecord } from './compact.js';
import { Recall } from './recall.js';
import type { JournalRecord } from './records.js';

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

/** What walking a journal to its first problem, or to its end, has shown. */
export interface JournalEnd {
  /** How many sound records there are. */
  readonly count: number;
  /** The hash of the last of them; it names everything before it. */
  readonly hash: string;
  /** The first problem; `undefined` when there is none. */
  readonly problem: JournalProblem | undefined;
}

const lineEnd = 0x0a;

/**
 * Reads a journal, and checks it on the way.
 *
 * @remarks
 * 1. Each record's hash covers the record and the hash before, so that a change, a removal, an insertion or a swap shows at the first record
 *    that is not as it was written. Only sound records are given out.
 * 2. A last line without an end is a write that was cut off; what stands before it is sound.
 * 3. A whole last record that does not close the journal means that the run was stopped, or that records were cut off after it.
 * @param chunks - the bytes, in pieces of any size
 * @param digest - computes SHA-256; a platform's own is faster
 * @returns the sound records one by one, and what the walk has shown
 */
export function* walkJournal(
  chunks: Iterable<Uint8Array>,
  digest: Digest = sha256Hex,
): Generator<JournalRecord, JournalEnd, undefined> {
  const recall = new Recall();
  let hash = chainStart;
  let count = 0;
  let offset = 0;
  let isEnded = false;

  for (const { bytes, isWhole } of linesOf(chunks)) {
    const place = { line: count + 1, offset };

    if (!isWhole) {
      return { count, hash, problem: torn(place, bytes.length) };
    }

    const step = readLine(bytes, count + 1, hash, digest);

    if (step.kind === 'wrong') {
      const { expected, found } = step;
      return { count, hash, problem: { kind: 'changed', ...place, expected, found } };
    }

    hash = step.hash;
    count += 1;
    offset += bytes.length + 1;
    const record = restore(step.written, recall);
    isEnded = record.kind === 'end';
    yield record;
  }

  return { count, hash, problem: isEnded ? undefined : unfinished({ line: count + 1, offset }) };
}

/**
 * Walks to the end.
 *
 * @param walk - gives records one by one
 * @param onRecord - learns of each
 * @returns what the walk has shown
 */
export function drain<R>(
  walk: Generator<JournalRecord, R, undefined>,
  onRecord: (record: JournalRecord) => void = (): void => undefined,
): R {
  for (;;) {
    const { done, value } = walk.next();

    if (done === true) {
      return value;
    }

    onRecord(value);
  }
}

/** Cuts pieces into lines; the last one is not whole when the file does not end with the end of a line. */
function* linesOf(chunks: Iterable<Uint8Array>): Generator<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  let pending: Uint8Array[] = [];

  for (const chunk of chunks) {
    let from = 0;

    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, from)) {
      const last = chunk.subarray(from, end);
      yield { bytes: pending.length === 0 ? last : concatBytes(...pending, last), isWhole: true };
      pending = [];
      from = end + 1;
    }

    if (from < chunk.length) {
      // A copy: whoever reads a file may use one buffer for all pieces.
      pending.push(chunk.slice(from));
    }
  }

  if (pending.length > 0) {
    yield { bytes: concatBytes(...pending), isWhole: false };
  }
}

type Step =
  | { readonly kind: 'sound'; readonly written: WrittenRecord; readonly hash: string }
  | { readonly kind: 'wrong'; readonly expected: string; readonly found: string };

function readLine(bytes: Uint8Array, line: number, previous: string, digest: Digest): Step {
  const parts = partsOf(bytes);

  if (parts === undefined) {
    return { kind: 'wrong', expected: `record ${line}, {"hash":"…","record":{…}}`, found: 'a line of another form' };
  }

  const hash = hashOfRecord(previous, parts.record, digest);
  const written = readRecord(parts.record);

  if (hash === parts.hash && written?.n === line) {
    return { kind: 'sound', written, hash };
  }

  return written === undefined || written.n === line
    ? { kind: 'wrong', expected: `record ${line} with the hash ${hash}`, found: `the hash ${parts.hash}` }
    : {
        kind: 'wrong',
        expected: `record ${line}`,
        found: `record ${written.n}: records were removed, inserted or swapped`,
      };
}

function readRecord(bytes: Uint8Array): WrittenRecord | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));

    return isRecord(value) && isPlace(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPlace(value: Readonly<Record<string, unknown>>): value is WrittenRecord {
  return typeof value['n'] === 'number';
}

type Place = Pick<JournalProblem, 'line' | 'offset'>;

function torn(place: Place, length: number): JournalProblem {
  return {
    kind: 'torn',
    ...place,
    expected: `record ${place.line} and the end of its line`,
    found: `${length} bytes of a record whose writing was cut off`,
  };
}

function unfinished(place: Place): JournalProblem {
  return {
    kind: 'unfinished',
    ...place,
    expected: 'a record that ends the journal',
    found: 'the end of the file: the run was stopped, or records were cut off',
  };
}
