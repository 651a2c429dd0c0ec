/**
 * Imports a file by its path, with failures in one line.
 *
 * @module
 */
import { pathToFileURL } from 'node:url';
import { describeThrown, FrameworkError } from 'plimsoll';

/** What a module exports. */
export type Exports = Readonly<Record<string, unknown>>;

/**
 * Imports a file.
 *
 * @param file - an absolute path
 * @param kind - what it should be, for the message
 * @returns its exports
 * @throws FrameworkError `NO_SUCH_MODULE` when its code throws while it is loaded, or cannot be read
 */
export async function importFile(file: string, kind: string): Promise<Exports> {
  return guardImport(file, kind, () => import(pathToFileURL(file).href));
}

/**
 * Runs an import and says which module failed.
 *
 * @param place - the file or package
 * @param kind - what it should be, for the message
 * @param load - the import
 * @returns the module's exports
 * @throws FrameworkError `NO_SUCH_MODULE`
 */
export async function guardImport(place: string, kind: string, load: () => Promise<unknown>): Promise<Exports> {
  try {
    return (await load()) as Exports;
  } catch (error) {
    const [message = ''] = describeThrown(error).split('\n');

    throw new FrameworkError('NO_SUCH_MODULE', `${place}: the ${kind} cannot be loaded: ${message}`, { cause: error });
  }
}
