/**
 * Says where in a user's own files something went wrong.
 *
 * @module
 */
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeOf } from '../engine/failure.js';

/** A place in a file. */
export interface Place {
  /** An absolute path. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The folder of the running package, as a URL: `src/cli` and `dist/src/cli` lie at different depths below it. */
export const packageUrl = new URL(import.meta.url.endsWith('.ts') ? '../../' : '../../../', import.meta.url);

/**
 * Finds the innermost place of an error that lies in the user's files, not in the framework, a library or Node.
 *
 * @param error - what was thrown
 * @returns the place, or `undefined` when the error does not say
 */
export function findPlace(error: unknown): Place | undefined {
  const { file, line } = placeOf(error);

  return file === null || line === null ? placeOfModule(error) : { file, line };
}

/** Node puts the place of an error in linking modules above the message. */
function placeOfModule(error: unknown): Place | undefined {
  const stack: unknown = error instanceof Error ? error.stack : undefined;
  const [first = ''] = typeof stack === 'string' ? stack.split('\n') : [];
  const [, file, line] = /^((?:file:\/\/|\/|[A-Za-z]:[\\/]).*):(\d+)$/.exec(first) ?? [];

  return file === undefined
    ? undefined
    : { file: file.startsWith('file:') ? fileURLToPath(file) : file, line: Number(line) };
}

/**
 * Writes a path as a person would type it.
 *
 * @param path - an absolute path
 * @returns the path below the working directory when it is there, else the absolute one
 */
export function shortPath(path: string): string {
  const short = relative(process.cwd(), path);

  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}
