/**
 * Loads modules that a user names: strategies, plugins, adapters; TypeScript runs without a build.
 *
 * @module
 */
import { register } from 'node:module';
import { describeThrown, FrameworkError } from '../core/errors.js';
import { type LoaderData, SYNTAX } from './loader-data.js';
import { findPlace, packageUrl, shortPath } from './place.js';

let registered = false;

/** Makes `import` understand TypeScript and the package's own name everywhere; the second call does nothing. */
export function registerLoader(): void {
  if (registered) {
    return;
  }

  registered = true;
  process.setSourceMapsEnabled(true);
  const data: LoaderData = { packageUrl: packageUrl.href };
  register('./loader-hooks.js', import.meta.url, { data });
}

/**
 * Says in one line why a module could not be loaded, and where.
 *
 * @param error - what its import threw
 * @param path - the file that was asked for
 * @returns `NO_SUCH_MODULE` when something it imports is missing, else `BAD_STRATEGY`
 */
export function importFailure(error: unknown, path: string): FrameworkError {
  if (error instanceof FrameworkError) {
    return error;
  }

  const code = (error as { code?: unknown } | null)?.code;
  const place = findPlace(error);
  const file = place === undefined ? shortPath(path) : `${shortPath(place.file)}:${place.line}`;
  const message = describeThrown(error).split('\n')[0] ?? '';

  if (code === SYNTAX) {
    const [, at = path, where = '', text = message] = /^(.*?)((?::\d+:\d+)?): (.*)$/s.exec(message) ?? [];

    return new FrameworkError('BAD_STRATEGY', `${shortPath(at)}${where}: syntax error: ${text}`, { cause: error });
  }

  const hint = /^(require|module|exports) is not defined|^Cannot find module 'plimsoll'/.test(message)
    ? "; expected an ES module: import { QCAlgorithm } from 'plimsoll', and export the class"
    : '';

  if (typeof code === 'string' && /MODULE_NOT_FOUND|PATH_NOT_EXPORTED|UNSUPPORTED_DIR_IMPORT/.test(code)) {
    return new FrameworkError('NO_SUCH_MODULE', `${file}: ${message}${hint}`, { cause: error });
  }

  return new FrameworkError('BAD_STRATEGY', `${file}: ${message}${hint}`, { cause: error });
}
