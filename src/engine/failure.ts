/**
 * Where a strategy failed.
 *
 * @module
 */
import { describeThrown, type ErrorCode, FrameworkError } from '../core/errors.js';
import type { BacktestResult } from './result.js';

/** Failures that are not the strategy's: its data, configuration or wiring. They end the run with an error instead of a result. */
const notTheStrategy: ReadonlySet<ErrorCode> = new Set([
  'BAD_CONFIGURATION',
  'BAD_DATA',
  'BAD_MANAGERS',
  'BAD_PLUGIN',
  'BAD_STRATEGY',
  'DATA_NOT_FOUND',
  'UNKNOWN_FILL',
  'UNKNOWN_SYMBOL',
]);

/** The folders of the framework's own files, compiled and as source maps name them. */
const ownFolders = ['dist/', 'src/', 'plugins/', 'adapters/'].map(
  (room) =>
    new URL((import.meta.url.endsWith('/dist/src/engine/failure.js') ? '../../../' : '../../') + room, import.meta.url)
      .href,
);

/**
 * Describes what a hook of the strategy threw.
 *
 * @param thrown - what it threw
 * @returns message, and the place in the strategy's own file where one is known
 * @throws the error itself when the strategy is not to blame for it
 */
export function describeFailure(thrown: unknown): NonNullable<BacktestResult['error']> {
  if (thrown instanceof FrameworkError && notTheStrategy.has(thrown.code)) {
    throw thrown;
  }

  return { message: describeThrown(thrown), ...placeOf(thrown) };
}

/**
 * Finds the innermost place of an error that is neither ours, nor Node's, nor a dependency's.
 *
 * @param thrown - what was thrown
 * @returns an absolute path and a line counted from 1; nulls when the stack names none
 */
export function placeOf(thrown: unknown): { readonly file: string | null; readonly line: number | null } {
  const origin = originOf(thrown);
  const stack = origin instanceof Error && typeof origin.stack === 'string' ? origin.stack : '';

  for (const line of stack.split('\n').slice(1)) {
    const match = /(?:^at (?:async )?|\()((?:file:\/\/|\/|[A-Za-z]:[\\/]).+):(\d+):\d+\)?$/.exec(line.trim());
    const file = match?.[1];

    if (file !== undefined && !isOwn(file) && !file.includes('/node_modules/')) {
      return { file: toPath(file), line: Number(match?.[2]) };
    }
  }

  return { file: null, line: null };
}

/** What our own error was made from: that was thrown where the mistake is. */
function originOf(thrown: unknown): unknown {
  return thrown instanceof FrameworkError && thrown.cause !== undefined ? originOf(thrown.cause) : thrown;
}

function isOwn(file: string): boolean {
  return ownFolders.some((folder) => file.startsWith(folder) || file.startsWith(toPath(folder)));
}

function toPath(file: string): string {
  const path = file.startsWith('file://') ? decodeURIComponent(new URL(file).pathname) : file;

  return path.replace(/\?.*$/, '');
}
