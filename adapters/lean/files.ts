/**
 * Reads stretches of files; no file stays open between two calls.
 *
 * @module
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { describeThrown, FrameworkError, textLines } from 'plimsoll';

/**
 * Reads the lines of a small text file.
 *
 * @param path - the file
 * @returns its lines, without their ends
 * @throws FrameworkError `DATA_NOT_FOUND` when it cannot be read
 */
export function readLines(path: string): string[] {
  return [...textLines([readWhole(path)], path)];
}

/**
 * Reads a small file.
 *
 * @param path - the file
 * @returns its bytes
 * @throws FrameworkError `DATA_NOT_FOUND` when it cannot be read
 */
export function readWhole(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * Reads a stretch of a file.
 *
 * @param path - the file
 * @param offset - where the stretch starts
 * @param length - how many bytes it has
 * @returns the bytes
 * @throws FrameworkError `BAD_DATA` when the file is shorter, `DATA_NOT_FOUND` when it cannot be read
 */
export function readBytes(path: string, offset: number, length: number): Uint8Array {
  return withFile(path, (file) => {
    const size = fstatSync(file).size;

    if (offset + length > size) {
      throw new FrameworkError(
        'BAD_DATA',
        `${path}: expected ${offset + length} bytes or more, was ${size}: it is cut off.`,
      );
    }

    return fill(file, path, offset, length);
  });
}

/**
 * Reads the end of a file.
 *
 * @param path - the file
 * @param length - how many bytes are wanted
 * @returns the last bytes, the whole file when it is shorter
 * @throws FrameworkError `DATA_NOT_FOUND` when it cannot be read
 */
export function readTail(path: string, length: number): Uint8Array {
  return withFile(path, (file) => {
    const size = fstatSync(file).size;

    return fill(file, path, Math.max(0, size - length), Math.min(size, length));
  });
}

function withFile(path: string, read: (file: number) => Uint8Array): Uint8Array {
  let file: number | undefined;

  try {
    file = openSync(path, 'r');
    return read(file);
  } catch (error) {
    throw error instanceof FrameworkError ? error : unreadable(path, error);
  } finally {
    if (file !== undefined) {
      closeSync(file);
    }
  }
}

function fill(file: number, path: string, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);

  for (let read = 0; read < length; ) {
    const got = readSync(file, bytes, read, length - read, offset + read);

    if (got === 0) {
      throw new FrameworkError('BAD_DATA', `${path}: it became shorter while it was read.`);
    }

    read += got;
  }

  return bytes;
}

function unreadable(path: string, cause: unknown): FrameworkError {
  return new FrameworkError('DATA_NOT_FOUND', `${path}: it cannot be read (${describeThrown(cause)}).`, { cause });
}
