/**
 * The lines of a journal as bytes: each record is encoded once, hashed where it stands, and handed out from there.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { chainStart, type Digest, hashAt, head, lineTail, middle, recordAt } from './chain.js';

const hashedAt = recordAt - chainStart.length;
const firstSize = 8192;
/** Windows on so many bytes are kept: they need not be made again for each record. */
const usualLength = 4096;
/** A character takes up to three bytes in UTF-8. */
const bytesPerCharacter = 3;

/** Writes lines into one piece of memory, each over the one before. */
export class LineWriter {
  readonly #digest: Digest;
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(firstSize);
  #room = this.#bytes.subarray(recordAt);
  #hashed = noWindows();
  #lines = noWindows();
  #end = 0;

  /**
   * @param digest - computes SHA-256
   */
  constructor(digest: Digest) {
    this.#digest = digest;
    this.#put(head + chainStart, 0);
  }

  /** The line that was written last, its end included; the next one overwrites it. */
  get line(): Uint8Array {
    return this.#window(this.#lines, 0, this.#end);
  }

  /**
   * Writes the line of a record, and chains it to the one before.
   *
   * @param record - the record as JSON, without line breaks
   * @returns its hash
   */
  write(record: string): string {
    this.#reserve(recordAt + record.length * bytesPerCharacter + lineTail.length);
    // The hash before stands where the line has its own afterwards, so that it is in one piece with the record.
    this.#bytes.copyWithin(hashedAt, hashAt, hashAt + chainStart.length);
    const end = recordAt + this.#encoder.encodeInto(record, this.#room).written;
    const hash = this.#digest(this.#window(this.#hashed, hashedAt, end));

    if (hash.length !== chainStart.length) {
      const expected = `${chainStart.length} hexadecimal digits`;
      throw new FrameworkError('BAD_ARGUMENT', `digest: expected ${expected}, was "${hash}".`);
    }

    this.#put(hash, hashAt);
    this.#put(middle, recordAt - middle.length);
    this.#put(lineTail, end);
    this.#end = end + lineTail.length;

    return hash;
  }

  #reserve(size: number): void {
    if (size > this.#bytes.length) {
      const bytes = new Uint8Array(2 * size);
      bytes.set(this.#bytes.subarray(0, recordAt));
      this.#bytes = bytes;
      this.#room = bytes.subarray(recordAt);
      this.#hashed = noWindows();
      this.#lines = noWindows();
    }
  }

  /** Writes plain ASCII. */
  #put(text: string, at: number): void {
    const bytes = this.#bytes;

    for (let index = 0; index < text.length; index += 1) {
      bytes[at + index] = text.charCodeAt(index);
    }
  }

  #window(known: (Uint8Array | undefined)[], from: number, end: number): Uint8Array {
    if (end > usualLength) {
      return this.#bytes.subarray(from, end);
    }

    let window = known[end];

    if (window === undefined) {
      window = this.#bytes.subarray(from, end);
      known[end] = window;
    }

    return window;
  }
}

function noWindows(): (Uint8Array | undefined)[] {
  return new Array(usualLength + 1);
}
