/**
 * Reads a file piece by piece.
 *
 * @module
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { describeThrown, FrameworkError } from 'plimsoll';

/** Bytes in a piece: small, since hundreds of files may be read at the same time. */
const PIECE = 64 * 1024;

/**
 * Reads a file in pieces of bounded size.
 *
 * @remarks The file is opened anew for each piece, so that a reader that is dropped half-way leaves nothing open, and the number of symbols
 * is not bounded by the number of files that may be open.
 * @param path - the file
 * @returns its bytes, in order
 * @throws FrameworkError `DATA_NOT_FOUND` when it cannot be read
 */
export function* filePieces(path: string): Generator<Uint8Array, void> {
  for (let at = 0; ; ) {
    const piece = readPiece(path, at);

    if (piece.length === 0) {
      return;
    }

    at += piece.length;
    yield piece;
  }
}

function readPiece(path: string, at: number): Uint8Array {
  let file: number | undefined;

  try {
    file = openSync(path, 'r');
    const bytes = new Uint8Array(PIECE);
    return bytes.subarray(0, readSync(file, bytes, 0, PIECE, at));
  } catch (error) {
    throw new FrameworkError('DATA_NOT_FOUND', `${path}: it cannot be read (${describeThrown(error)}).`, {
      cause: error,
    });
  } finally {
    if (file !== undefined) {
      closeSync(file);
    }
  }
}
