/**
 * The chain of a journal: how a record becomes a line, and why no line can change unnoticed.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** What the first record is chained to. */
export const chainStart = '0'.repeat(64);

/** What stands before the hash of a line. */
export const head = '{"hash":"';

/** What stands between the hash of a line and its record. */
export const middle = '","record":';

/** Where the hash of a line begins, in bytes from 0. */
export const hashAt = head.length;

/** Where the record of a line begins, in bytes from 0. */
export const recordAt = hashAt + chainStart.length + middle.length;

/** What stands behind the record of a line. */
export const lineTail = '}\n';

/** What a line holds, as far as it has the form of one. */
export interface LineParts {
  /** The hash that the line states. */
  readonly hash: string;
  /** The bytes of the record. */
  readonly record: Uint8Array;
}

/** Computes SHA-256 of bytes; hexadecimal. */
export type Digest = (content: Uint8Array) => string;

/**
 * Computes SHA-256 on any platform.
 *
 * @param content - the bytes
 * @returns 64 hexadecimal digits
 */
export function sha256Hex(content: Uint8Array): string {
  return bytesToHex(sha256(content));
}

/**
 * Writes what stands before the record of a line.
 *
 * @param hash - the hash of the record
 */
export function lineHead(hash: string): string {
  return head + hash + middle;
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
    textOf(line, hashAt + chainStart.length, recordAt) === middle &&
    line[end] === 0x7d;

  return isFramed
    ? { hash: textOf(line, hashAt, hashAt + chainStart.length), record: line.subarray(recordAt, end) }
    : undefined;
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
