/**
 * A journal of decisions in a file.
 *
 * @example
 * ```ts
 * const result = new Backtest({ algorithm, data, journal: fileJournal('run.journal') }).run();
 * ```
 *
 * @module plimsoll/adapters/journal
 */
import { hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { describeThrown, FrameworkError, type JournalSink } from 'plimsoll';

/** How much is held back before it is written, in bytes. */
const bufferSize = 65_536;

/** How a journal is kept in a file. */
export interface FileJournalOptions {
  /** How many bytes are held back before they are written; 0 writes each record at once. Default 65,536. */
  readonly bufferSize?: number;
}

/**
 * Keeps a journal in a new file.
 *
 * @remarks
 * 1. The file must not exist: a journal is never overwritten.
 * 2. Records are only appended; changes of the risk side are on the disk before anybody acts on them. When the process is killed, later ones held back are lost and the last one written may be torn; what stands
 *    before it can be read.
 * 3. Once the disk refuses, every later write fails.
 * @param path - the file
 * @param options - how it is kept
 * @returns where the journal goes
 * @throws FrameworkError `BAD_USAGE` when the file exists or cannot be made
 */
export function fileJournal(path: string, options: FileJournalOptions = {}): JournalSink {
  return new JournalFile(path, options.bufferSize ?? bufferSize);
}

class JournalFile implements JournalSink {
  readonly #path: string;
  readonly #file: number;
  readonly #waiting: Uint8Array;
  #length = 0;
  #failure: FrameworkError | undefined;

  constructor(path: string, limit: number) {
    this.#path = path;
    this.#waiting = new Uint8Array(limit);
    this.#file = create(path);
  }

  digest(content: Uint8Array): string {
    return hash('sha256', content, 'hex');
  }

  write(line: string): void {
    this.append(Buffer.from(line));
  }

  append(line: Uint8Array): void {
    if (this.#failure !== undefined) {
      throw this.#failure;
    }

    if (this.#length + line.length > this.#waiting.length) {
      this.#flush();
    }

    if (line.length > this.#waiting.length) {
      this.#writeAll(line);
    } else {
      this.#waiting.set(line, this.#length);
      this.#length += line.length;
    }
  }

  flush(): void {
    if (this.#failure !== undefined) {
      throw this.#failure;
    }

    this.#flush();
    fsyncSync(this.#file);
  }

  close(): void {
    try {
      if (this.#failure === undefined) {
        this.#flush();
        fsyncSync(this.#file);
      }
    } finally {
      closeSync(this.#file);
    }
  }

  #flush(): void {
    const waiting = this.#waiting.subarray(0, this.#length);
    this.#length = 0;
    this.#writeAll(waiting);
  }

  #writeAll(bytes: Uint8Array): void {
    try {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(this.#file, bytes, written);
      }
    } catch (error) {
      const message = `The journal ${this.#path} cannot be written: ${describeThrown(error)}.`;
      this.#failure = new FrameworkError('BAD_USAGE', message, { cause: error });
      throw this.#failure;
    }
  }
}

function create(path: string): number {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const why = exists
      ? 'exists already, and a journal is never overwritten'
      : `cannot be made: ${describeThrown(error)}`;

    throw new FrameworkError('BAD_USAGE', `The journal ${path} ${why}.`, { cause: error });
  }
}
