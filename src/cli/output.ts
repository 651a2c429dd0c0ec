/**
 * The files of a run.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeThrown, FrameworkError } from '../core/errors.js';
import { shortPath } from './place.js';

/**
 * Makes the output folder, and makes sure that files can be written there before a long run begins.
 *
 * @param folder - the path, as the user wrote it
 * @returns the absolute path
 * @throws FrameworkError `BAD_USAGE` when it cannot be written to
 */
export function prepareFolder(folder: string): string {
  const path = resolve(folder);

  try {
    mkdirSync(path, { recursive: true });
    rmSync(mkdtempSync(join(path, '.probe-')), { recursive: true });
  } catch (error) {
    throw new FrameworkError('BAD_USAGE', `The output folder ${folder} cannot be written: ${describeThrown(error)}.`, {
      cause: error,
    });
  }

  return path;
}

/**
 * Writes files into a folder; each is either the old or the whole new one, even when the process is stopped.
 *
 * @param folder - an absolute path
 * @param files - contents by name
 * @returns the paths, as a person would type them
 * @throws FrameworkError `BAD_USAGE` when the disk refuses
 */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    const draft = join(folder, `.${name}.part`);

    try {
      writeFileSync(draft, content);
      renameSync(draft, path);
    } catch (error) {
      throw new FrameworkError('BAD_USAGE', `${shortPath(path)} cannot be written: ${describeThrown(error)}.`, {
        cause: error,
      });
    }

    return shortPath(path);
  });
}
