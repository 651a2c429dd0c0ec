/**
 * The way to the adapter that keeps journals in files, and to the journals themselves.
 *
 * @module
 */
import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { describeThrown, FrameworkError } from '../core/errors.js';
import type { JournalSummary } from '../report/journal.js';
import type { JournalSink } from '../risk/journal/journal.js';
import type { JournalRecord } from '../risk/journal/records.js';
import { type RecordedRiskState, type RiskStart, RiskStateReader, startIn } from '../risk/journal/state.js';
import { type JournalCheck, verifyJournal } from '../risk/journal/verify.js';
import { drain, walkJournal } from '../risk/journal/walk.js';

/** By its public name, as anybody would: the sources know no adapter. */
const publicName: string = 'plimsoll/adapters/journal';

/** How much of a journal is read at once, in bytes. */
const pieceSize = 1_048_576;

/**
 * Opens a new journal.
 *
 * @param path - the file
 * @returns where the journal goes
 * @throws FrameworkError `BAD_USAGE` when the file exists or cannot be made
 */
export async function openJournal(path: string): Promise<JournalSink> {
  const { fileJournal } = (await import(publicName)) as { fileJournal(file: string): JournalSink };

  return fileJournal(path);
}

/**
 * Walks a journal piece by piece, so that its size does not matter.
 *
 * @param path - the file
 * @returns its sound records one by one, and what was counted
 * @throws FrameworkError `BAD_USAGE` when it cannot be read
 */
export function* readJournal(path: string): Generator<JournalRecord, JournalSummary, undefined> {
  const walk = walkJournal(piecesOf(path), digest);
  let decisions = 0;
  let lastUtc: number | undefined;

  for (;;) {
    const { done, value } = walk.next();

    if (done === true) {
      return { ...value, decisions, lastUtc };
    }

    decisions += value.kind === 'decision' ? 1 : 0;
    lastUtc = value.utc;
    yield value;
  }
}

/**
 * Walks a whole journal.
 *
 * @param path - the file
 * @param onRecord - learns of each sound record
 * @returns what was counted, and the first problem
 * @throws FrameworkError `BAD_USAGE` when it cannot be read
 */
export function walkFile(path: string, onRecord?: (record: JournalRecord) => void): JournalSummary {
  return drain(readJournal(path), onRecord);
}

/**
 * Checks a journal that was read.
 *
 * @param bytes - all of it
 * @returns its sound records, and the first problem
 */
export function checkJournal(bytes: Uint8Array): JournalCheck {
  return verifyJournal(bytes, digest);
}

/**
 * Reads the state of the risk side at the end of a journal; its records are not kept.
 *
 * @param path - the file
 * @returns what was counted, and the state, where it tells
 * @throws FrameworkError `BAD_USAGE` when it cannot be read
 */
export function readState(path: string): {
  readonly summary: JournalSummary;
  readonly state: RecordedRiskState | undefined;
} {
  const reader = new RiskStateReader();
  const summary = walkFile(path, (record) => reader.take(record));

  return { summary, state: reader.state };
}

/**
 * Reads where a new run begins.
 *
 * @param path - the journal of the run before
 * @returns the state of its kill switch
 * @throws FrameworkError `BAD_USAGE` when it cannot be read, was changed, or does not tell
 */
export function readStart(path: string): RiskStart {
  try {
    const { state, summary } = readState(path);

    return startIn(state, summary);
  } catch (error) {
    throw error instanceof FrameworkError
      ? new FrameworkError(error.code, `Option --after ${path}: ${error.message}`, { cause: error.cause })
      : error;
  }
}

function digest(content: Uint8Array): string {
  return hash('sha256', content, 'hex');
}

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = reading(path, () => openSync(path, 'r'));
  const piece = new Uint8Array(pieceSize);

  try {
    for (;;) {
      const length = reading(path, () => readSync(file, piece, 0, pieceSize, null));

      if (length === 0) {
        return;
      }

      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isMissing
      ? 'is not there; a run writes one with --journal <file>'
      : `cannot be read: ${describeThrown(error)}`;

    throw new FrameworkError('BAD_USAGE', `The journal ${path} ${why}.`, { cause: error });
  }
}
