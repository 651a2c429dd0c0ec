/**
 * The chain of a journal: how a record becomes a line, and why no line can change unnoticed.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** What the first record is chained to. */
export const chainStart = '0'.repeat(64);

const head = '{"hash":"';
const middle = '","record":';
const hashAt = head.length;
const recordAt = hashAt + 64 + middle.length;

/** One record as it stands in a journal. */
export interface ChainedLine {
  /** The line, its end included. */
  readonly line: string;
  /** SHA-256 of the hash before and the record, hexadecimal. */
  readonly hash: string;
}

/** What a line holds, as far as it has the form of one. */
export interface LineParts {
  /** The hash that the line states. */
  readonly hash: string;
  /** The bytes of the record. */
  readonly record: Uint8Array;
}

/** Computes SHA-256 of a text in UTF-8, or of bytes; hexadecimal. */
export type Digest = (content: string | Uint8Array) => string;

/**
 * Computes SHA-256 on any platform.
 *
 * @param content - a text, hashed in UTF-8, or bytes
 * @returns 64 hexadecimal digits
 */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/**
 * Chains a record to the one before.
 *
 * @param previous - the hash of the record before; {@link chainStart} for the first
 * @param record - the record as JSON, without line breaks
 * @param digest - computes the hash
 * @returns the line and its hash
 */
export function chain(previous: string, record: string, digest: Digest): ChainedLine {
  const hash = digest(previous + record);

  return { line: `${head}${hash}${middle}${record}}\n`, hash };
}

/**
 * Takes a line apart.
 *
 * @param line - the bytes of a line, without its end
 * @returns its parts, or `undefined` when it does not have the form of a record
 */
export function partsOf(line: Uint8Array): LineParts | undefined {
  const end = line.length - 1;
  const isFramed =
    end > recordAt &&
    textOf(line, 0, hashAt) === head &&
    textOf(line, hashAt + 64, recordAt) === middle &&
    line[end] === 0x7d;

  return isFramed ? { hash: textOf(line, hashAt, hashAt + 64), record: line.subarray(recordAt, end) } : undefined;
}

/**
 * Computes the hash that a record must have.
 *
 * @param previous - the hash of the record before
 * @param record - the bytes of the record
 * @param digest - computes the hash
 */
export function hashOfRecord(previous: string, record: Uint8Array, digest: Digest): string {
  return digest(concatBytes(utf8ToBytes(previous), record));
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
