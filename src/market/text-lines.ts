/**
 * Lines of text from pieces of bytes, in memory that does not grow with the text.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';

/** Longest line that is read, in UTF-16 units: far above any row of market data, far below what would fill the memory. */
const MAX_LINE = 1_000_000;

/** Bytes decoded at a time: longer strings are kept apart by the engine and freed late, which looks like a leak. */
const SLICE = 32 * 1024;

/**
 * Splits UTF-8 text into lines as its pieces arrive.
 *
 * @remarks A byte order mark at the start and the carriage return of a CRLF are dropped; a last line without newline counts; a newline
 * at the very end opens no further line.
 * @param pieces - the bytes, in order; a piece may end anywhere, inside a character too
 * @param source - what a person calls the text (a file name), for the error
 * @returns the lines, without their ends, empty ones included
 * @throws FrameworkError `BAD_DATA` at a line longer than 1,000,000 characters
 */
export function* textLines(pieces: Iterable<Uint8Array>, source: string): Generator<string, void> {
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;

  for (const piece of slices(pieces)) {
    const text = rest + decoder.decode(piece, { stream: true });
    let from = 0;

    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      line += 1;
      yield text.slice(from, to > from && text.charCodeAt(to - 1) === CARRIAGE_RETURN ? to - 1 : to);
      from = to + 1;
    }

    rest = text.slice(from);

    if (rest.length > MAX_LINE) {
      throw new FrameworkError(
        'BAD_DATA',
        `${source}:${line + 1}: expected a row of text, was a line of more than ${MAX_LINE} characters.`,
      );
    }
  }

  rest += decoder.decode();

  if (rest !== '') {
    yield rest.endsWith('\r') ? rest.slice(0, -1) : rest;
  }
}

function* slices(pieces: Iterable<Uint8Array>): Generator<Uint8Array, void> {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += SLICE) {
      yield piece.subarray(at, at + SLICE);
    }
  }
}

const CARRIAGE_RETURN = 13;
