/**
 * The rows of one CSV file.
 *
 * @module
 */
import { FrameworkError, textLines } from 'plimsoll';
import type { CsvConfig } from './config.js';
import { splitFields } from './fields.js';
import { type Layout, readLayout } from './layout.js';
import { filePieces } from './pieces.js';

/** One row. */
export interface TableRow {
  /** Its line in the file, counted from 1. */
  readonly line: number;
  /** Its fields, as many as the header has. */
  readonly fields: readonly string[];
  /** Which column holds what. */
  readonly layout: Layout;
}

/**
 * Streams the rows of a file after its header; lines without text are passed over.
 *
 * @param path - the file
 * @param config - how to read it
 * @returns the rows
 * @throws FrameworkError `BAD_DATA` naming file and line
 */
export function* tableRows(path: string, config: CsvConfig): Generator<TableRow, void> {
  let layout: Layout | undefined;
  let line = 0;

  for (const text of textLines(filePieces(path), path)) {
    line += 1;

    if (text.trim() === '') {
      continue;
    }

    const fields = splitFields(text, config.delimiter);

    if (fields === undefined) {
      throw badRow(path, line, 'expected a closing quote at the end of a quoted field');
    }

    if (layout === undefined) {
      layout = readLayout(fields, config, `${path}:${line}`);
      continue;
    }

    if (fields.length !== layout.count) {
      throw badRow(path, line, `expected ${layout.count} columns, was ${fields.length}`);
    }

    yield { line, fields, layout };
  }

  if (layout === undefined) {
    throw new FrameworkError('BAD_DATA', `${path}: expected a header row, but the file is empty.`);
  }
}

/**
 * Makes the error about a row.
 *
 * @param path - the file
 * @param line - the line, counted from 1
 * @param what - what is wrong, and what was expected
 */
export function badRow(path: string, line: number, what: string): FrameworkError {
  return new FrameworkError('BAD_DATA', `${path}:${line}: ${what}.`);
}
