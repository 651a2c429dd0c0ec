/**
 * The way to the adapter that keeps journals in files, and to the journals themselves.
 *
 * @module
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describeThrown, FrameworkError } from '../core/errors.js';
import type { JournalSink } from '../risk/journal.js';
import { type RiskStart, startAfter } from '../risk/journal-state.js';
import { type JournalCheck, verifyJournal } from '../risk/journal-verify.js';

/** By its public name, as anybody would: the sources know no adapter. */
const publicName: string = 'plimsoll/adapters/journal';

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
 * Reads and checks a journal.
 *
 * @param path - the file
 * @returns its sound records, and the first problem
 * @throws FrameworkError `BAD_USAGE` when it cannot be read
 */
export function readJournal(path: string): JournalCheck {
  return checkJournal(readBytes(path));
}

/**
 * Checks a journal that was read.
 *
 * @param bytes - all of it
 * @returns its sound records, and the first problem
 */
export function checkJournal(bytes: Uint8Array): JournalCheck {
  return verifyJournal(bytes, (content) => hash('sha256', content, 'hex'));
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
    return startAfter(readJournal(path));
  } catch (error) {
    throw error instanceof FrameworkError
      ? new FrameworkError(error.code, `Option --after ${path}: ${error.message}`, { cause: error.cause })
      : error;
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new FrameworkError('BAD_USAGE', `The journal ${path} cannot be read: ${describeThrown(error)}.`, {
      cause: error,
    });
  }
}
