/**
 * Reads one entry of a zip archive in pieces, after its checksum was found right.
 *
 * @module
 */
import { basename } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { describeThrown, FrameworkError } from 'plimsoll';
import { readBytes, readTail } from './files.js';

/** Entries up to this size are inflated at once; longer ones in pieces, so that memory does not grow with the history in them. */
const WHOLE = 4 * 1024 * 1024;
/** Bytes read from the archive at a time. */
const PIECE = 16 * 1024;
/** Size of the record at an archive's end, and of the longest comment that may follow it. */
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const SHORT_TAIL = 256;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
/** Marks a value that stands in 64 bits elsewhere; the same for the number of entries; the kind of extra field that holds such values. */
const IN_EXTRA = 0xffffffff;
const MANY = 0xffff;
const LONG_VALUES = 1;
/** The record with 64-bit values at an archive's end, and the one that says where it is. */
const LONG_END_SIZE = 56;
const LOCATOR_SIZE = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Text inside an archive: its bytes in pieces, and what to call it in an error. */
export interface ZipText {
  /** The archive and the entry, such as `daily/spy.zip#spy.csv`. */
  readonly source: string;
  /** The bytes of the entry. */
  readonly pieces: Iterable<Uint8Array>;
}

/**
 * Opens an entry of an archive. The whole entry is checked against its checksum before its first byte is handed over.
 *
 * @remarks No file stays open between two pieces, so a reader that is dropped half-way leaves nothing behind.
 * @param path - the archive
 * @param name - the entry; when the archive holds exactly one entry, a folder in front of the name is ignored
 * @returns the text of the entry
 * @throws FrameworkError `BAD_DATA` when the archive is damaged or has no such entry, at once or while the pieces are read
 */
export function openZipText(path: string, name: string): ZipText {
  const entry = findEntry(path, name);

  return { source: `${path}#${entry.name}`, pieces: checkedPieces(path, entry) };
}

function* checkedPieces(path: string, entry: Entry): Generator<Uint8Array, void> {
  const start = dataOffset(path, entry);

  if (entry.size <= WHOLE) {
    const bytes = unpack(path, entry, readBytes(path, start, entry.packed));
    check(path, entry, bytes.length, crc32(bytes));
    yield bytes;
    return;
  }

  let size = 0;
  let crc = 0;

  for (const piece of unpackPieces(path, entry, start)) {
    size += piece.length;
    crc = crc32(piece, crc);
  }

  check(path, entry, size, crc);
  yield* unpackPieces(path, entry, start);
}

function unpack(path: string, entry: Entry, bytes: Uint8Array): Uint8Array {
  if (entry.method === STORED) {
    return bytes;
  }

  try {
    return inflateRawSync(bytes, { maxOutputLength: entry.size + 1 });
  } catch (error) {
    throw damaged(path, `entry ${entry.name} cannot be inflated (${describeThrown(error)})`, error);
  }
}

function* unpackPieces(path: string, entry: Entry, start: number): Generator<Uint8Array, void> {
  const out: Uint8Array[] = [];
  const inflate = new Inflate((piece) => out.push(piece));

  for (let at = 0; at < entry.packed; at += PIECE) {
    const packed = readBytes(path, start + at, Math.min(PIECE, entry.packed - at));

    if (entry.method === STORED) {
      yield packed;
      continue;
    }

    try {
      inflate.push(packed, at + PIECE >= entry.packed);
    } catch (error) {
      throw damaged(path, `entry ${entry.name} cannot be inflated (${describeThrown(error)})`, error);
    }

    yield* out.splice(0);
  }
}

function check(path: string, entry: Entry, size: number, crc: number): void {
  if (size !== entry.size) {
    throw damaged(path, `entry ${entry.name} should hold ${entry.size} bytes, was ${size}`);
  }

  if (crc !== entry.crc) {
    throw damaged(path, `entry ${entry.name} does not match its checksum`);
  }
}

function findEntry(path: string, name: string): Entry {
  const entries = readDirectory(path).filter((entry) => !entry.name.endsWith('/'));
  const only = entries.length === 1 ? entries[0] : undefined;
  const found =
    entries.find((entry) => entry.name === name) ?? (only && basename(only.name) === name ? only : undefined);

  if (found === undefined) {
    const names = entries.slice(0, 3).map((entry) => entry.name);

    throw new FrameworkError(
      'BAD_DATA',
      `${path}: expected an entry "${name}", was ${names.length === 0 ? 'an archive without entries' : names.join(', ')}.`,
    );
  }

  return found;
}

/** Reads the list of entries that stands at the end of an archive. */
function readDirectory(path: string): Entry[] {
  const { count, size, offset } = readEnd(path);
  const bytes = readBytes(path, offset, size);
  const view = viewOf(bytes);
  const entries: Entry[] = [];

  for (let at = 0; entries.length < count; ) {
    if (at + ENTRY_SIZE > size || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw damaged(path, 'the list of entries is broken');
    }

    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);

    if (extraEnd > size) {
      throw damaged(path, 'the list of entries is broken');
    }

    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, nameEnd));
    entries.push(
      readEntry(path, name, viewOf(bytes.subarray(at, extraEnd)), viewOf(bytes.subarray(nameEnd, extraEnd))),
    );
    at = extraEnd + view.getUint16(at + 32, true);
  }

  return entries;
}

function readEntry(path: string, name: string, view: DataView, extra: DataView): Entry {
  const method = view.getUint16(10, true);

  if ((view.getUint16(8, true) & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) {
    throw new FrameworkError(
      'BAD_DATA',
      `${path}: expected entry ${name} to be stored or deflated, without a password.`,
    );
  }

  const long = longValues(extra);
  // Values that do not fit, or that the writer did not want to fit, stand in the extra field, in this order.
  const value = (at: number): number => {
    const short = view.getUint32(at, true);

    return short === IN_EXTRA ? (long.shift() ?? Number.NaN) : short;
  };
  const size = value(24);
  const packed = value(20);
  const offset = value(42);

  if (Number.isNaN(size + packed + offset)) {
    throw damaged(path, `the sizes of entry ${name} are missing`);
  }

  return { name, method, crc: view.getUint32(16, true), packed, size, offset };
}

/** Lists the 64-bit values of an entry's extra field. */
function longValues(extra: DataView): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const end = at + 4 + extra.getUint16(at + 2, true);

    if (extra.getUint16(at, true) === LONG_VALUES && end <= extra.byteLength) {
      return Array.from({ length: Math.floor((end - at - 4) / 8) }, (_, i) => readLong(extra, at + 4 + 8 * i));
    }

    at = end;
  }

  return [];
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

function readEnd(path: string): End {
  // Hardly any archive has a comment: a short look at its end finds the record that a comment would push away from it.
  const [view, at] = findEnd(path, SHORT_TAIL) ?? findEnd(path, END_SIZE + MAX_COMMENT) ?? [undefined, 0];

  if (view === undefined) {
    throw damaged(path, 'its end is missing');
  }

  const end = {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
  };

  if (end.count !== MANY && end.size !== IN_EXTRA && end.offset !== IN_EXTRA) {
    return end;
  }

  if (at < LOCATOR_SIZE || view.getUint32(at - LOCATOR_SIZE, true) !== LOCATOR_SIGNATURE) {
    throw damaged(path, 'the place of the list of entries is missing');
  }

  const long = viewOf(readBytes(path, readLong(view, at - LOCATOR_SIZE + 8), LONG_END_SIZE));

  return { count: readLong(long, 32), size: readLong(long, 40), offset: readLong(long, 48) };
}

function findEnd(path: string, length: number): [DataView, number] | undefined {
  const view = viewOf(readTail(path, length));

  for (let at = view.byteLength - END_SIZE; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) {
      return [view, at];
    }
  }

  return undefined;
}

/** The name and the extra field are repeated in front of the data, where their lengths may differ from those in the list. */
function dataOffset(path: string, entry: Entry): number {
  const view = viewOf(readBytes(path, entry.offset, LOCAL_SIZE));

  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) {
    throw damaged(path, `entry ${entry.name} does not start where the list of entries says`);
  }

  return entry.offset + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function readLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function damaged(path: string, what: string, cause?: unknown): FrameworkError {
  return new FrameworkError('BAD_DATA', `${path}: expected a sound zip archive, but ${what}.`, { cause });
}
