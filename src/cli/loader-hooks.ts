/**
 * How modules of a user's folder are found and compiled; runs on Node's loader thread.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import type { LoadHook, ResolveHook } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type TransformFailure, transform } from 'esbuild';
import { type LoaderData, SYNTAX } from './loader-data.js';

/** Libraries whose objects the framework hands out or takes: a strategy outside any project still finds them. */
const shared: ReadonlySet<string> = new Set(['luxon', 'rxjs', 'zod']);
const source = /\.[mc]?[jt]s$/;
const moduleSyntax = /^\s*(import|export)\b/m;
const endings = ['.ts', '.mts', '.js', '.mjs', '/index.ts', '/index.mts', '/index.js', '/index.mjs'];
let packageUrl = '';

/**
 * Takes what the main thread tells.
 *
 * @param data - where the running package is
 */
export function initialize(data: LoaderData): void {
  packageUrl = data.packageUrl;
}

/**
 * Finds a module: the package's own name is always the running package, and TypeScript is found by every usual spelling.
 *
 * @param specifier - what the import says
 * @param context - who imports
 * @param next - the rest of the chain
 * @returns where the module is
 */
export const resolve: ResolveHook = async (specifier, context, next) => {
  const own = { ...context, parentURL: `${packageUrl}package.json` };

  if (specifier === 'plimsoll' || specifier.startsWith('plimsoll/')) {
    return next(specifier, own);
  }

  try {
    return await next(specifier, context);
  } catch (error) {
    if (!isMissing(error) || !isUsers(context.parentURL)) {
      throw error;
    }

    const spelling = /^(\.|\/|file:)/.test(specifier)
      ? await firstFound(alternatives(specifier), (each) => next(each, context))
      : undefined;

    if (spelling !== undefined) {
      return spelling;
    }

    if (shared.has(specifier.split('/')[0] ?? '')) {
      return next(specifier, own);
    }

    throw error;
  }
};

/**
 * Compiles a module of the user: TypeScript without checking its types, lines of errors kept by a source map.
 *
 * @param url - where the module is
 * @param context - its format, when known
 * @param next - the rest of the chain
 * @returns the compiled module
 */
export const load: LoadHook = async (url, context, next) => {
  const typed = /\.[mc]?ts$/.test(pathOf(url));

  if (!isUsers(url) || !source.test(pathOf(url)) || (url.includes('/node_modules/') && !typed)) {
    return next(url, context);
  }

  const path = fileURLToPath(url);
  const text = await readFile(path, 'utf8');

  if (!typed && !path.endsWith('.mjs') && !moduleSyntax.test(text)) {
    return next(url, context);
  }

  try {
    const { code } = await transform(text, {
      loader: typed ? 'ts' : 'js',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      sourcesContent: false,
      sourcefile: url,
      logLevel: 'silent',
    });

    return { format: 'module', source: code, shortCircuit: true };
  } catch (error) {
    throw syntaxError(path, error);
  }
};

/** Only `code` and `message` survive the way to the main thread. */
function syntaxError(path: string, error: unknown): Error {
  const [first] = (error as TransformFailure).errors ?? [];

  if (first === undefined) {
    return error as Error;
  }

  const place = first.location === null ? path : `${path}:${first.location.line}:${first.location.column + 1}`;

  return Object.assign(new SyntaxError(`${place}: ${first.text}`), { code: SYNTAX });
}

function isMissing(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;

  return code === 'ERR_MODULE_NOT_FOUND' || code === 'ERR_UNSUPPORTED_DIR_IMPORT';
}

/** The framework's own modules are compiled already, or by whoever runs them from source. */
function isUsers(url: string | undefined): boolean {
  return (
    url?.startsWith('file:') === true &&
    !['src/', 'dist/', 'plugins/', 'adapters/', 'node_modules/'].some((room) => url.startsWith(packageUrl + room))
  );
}

function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? '';
}

function alternatives(specifier: string): string[] {
  const typed = specifier.replace(/\.([mc]?)js$/, '.$1ts');

  return [...(typed === specifier ? [] : [typed]), ...endings.map((ending) => specifier.replace(/\/$/, '') + ending)];
}

async function firstFound<T>(names: readonly string[], find: (name: string) => T | Promise<T>): Promise<T | undefined> {
  for (const name of names) {
    try {
      return await find(name);
    } catch (error) {
      if (!isMissing(error)) {
        throw error;
      }
    }
  }

  return undefined;
}
