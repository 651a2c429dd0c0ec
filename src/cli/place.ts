/**
 * Says where in a user's own files something went wrong.
 *
 * @module
 */
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place in a file. */
export interface Place {
  /** An absolute path. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The folder of the running package, as a URL: `src/cli` and `dist/src/cli` lie at different depths below it. */
export const packageUrl = new URL(import.meta.url.endsWith('.ts') ? '../../' : '../../../', import.meta.url);

const frame = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):\d+\)?$/;
const header = /^((?:file:\/\/|\/|[A-Za-z]:[\\/]).*):(\d+)$/;
const rooms = ['src', 'dist', 'plugins', 'adapters'].map((room) => new URL(`${room}/`, packageUrl).href);

/**
 * Finds the innermost place of an error that lies in the user's files, not in the framework, a library or Node.
 *
 * @param error - what was thrown
 * @returns the place, or `undefined` when the error does not say
 */
export function placeOf(error: unknown): Place | undefined {
  const lines = stackOf(error).split('\n');
  const [first = ''] = lines;
  const matches = [header.exec(first), ...lines.map((line) => frame.exec(line.trim()))];

  for (const match of matches) {
    const file = match?.[1] === undefined ? undefined : toPath(match[1]);

    if (file !== undefined && isUsersFile(file)) {
      return { file, line: Number(match?.[2]) };
    }
  }

  return undefined;
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

function stackOf(error: unknown): string {
  const stack: unknown = error instanceof Error ? error.stack : undefined;

  return typeof stack === 'string' ? stack : '';
}

function toPath(location: string): string | undefined {
  try {
    return location.startsWith('file:') ? fileURLToPath(location) : location;
  } catch {
    return undefined;
  }
}

function isUsersFile(file: string): boolean {
  return !/[\\/]node_modules[\\/]/.test(file) && !rooms.some((room) => file.startsWith(fileURLToPath(room)));
}
