/**
 * Finds the strategy class in a file.
 *
 * @module
 */
import { existsSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { QCAlgorithm } from '../algorithm/algorithm.js';
import { FrameworkError } from '../core/errors.js';
import { suggestName } from '../core/nearest.js';
import { importFailure, registerLoader } from './loader.js';

/** A class that can be run. */
export type StrategyClass = new () => QCAlgorithm;

/** A strategy that was found. */
export interface Strategy {
  /** Its name: the class's, or the file's when the class has none. */
  readonly name: string;
  /** The class. */
  readonly algorithm: StrategyClass;
}

const extensions = ['.ts', '.mts', '.js', '.mjs'];

/**
 * Loads a strategy file and picks its class.
 *
 * @param file - the path, as the user wrote it
 * @param className - the class to pick; needed when the file exports several
 * @returns the class and its name
 * @throws FrameworkError `NO_SUCH_MODULE` when the file or something it imports is missing, `BAD_STRATEGY` for a syntax error, for
 * no class or several to choose from, `BAD_USAGE` when there is no class of that name
 */
export async function loadStrategy(file: string, className: string | undefined): Promise<Strategy> {
  const path = resolve(file);
  checkFile(file, path);
  registerLoader();
  let exported: Readonly<Record<string, unknown>>;

  try {
    exported = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw importFailure(error, path);
  }

  return pick(file, strategiesOf(exported, path), className, exported);
}

function checkFile(file: string, path: string): void {
  if (!existsSync(path)) {
    throw new FrameworkError('NO_SUCH_MODULE', `No such strategy file: ${file}.`);
  }

  if (!statSync(path).isFile()) {
    throw new FrameworkError('BAD_STRATEGY', `Expected a strategy file, but ${file} is a folder.`);
  }

  if (!extensions.includes(extname(path))) {
    throw new FrameworkError('BAD_STRATEGY', `Expected a strategy in a file ${extensions.join(', ')}, was ${file}.`);
  }
}

/** The same class may be exported twice, by name and as default: it counts once, under its name. */
function strategiesOf(exported: Readonly<Record<string, unknown>>, path: string): Map<string, StrategyClass> {
  const keys = new Map<StrategyClass, string>();

  for (const [key, value] of Object.entries(exported)) {
    if (isStrategyClass(value) && (key !== 'default' || !keys.has(value))) {
      if (key === 'default') {
        nameClass(value, basename(path, extname(path)));
      }

      keys.set(value, key === 'default' ? value.name : key);
    }
  }

  return new Map([...keys].map(([algorithm, key]) => [key, algorithm]));
}

/** A class without a name takes the file's; the compiler calls it `<file>_default`. */
function nameClass(algorithm: StrategyClass, file: string): void {
  if (/^(default|.*_default)?$/.test(algorithm.name)) {
    Object.defineProperty(algorithm, 'name', { value: file, configurable: true });
  }
}

function isStrategyClass(value: unknown): value is StrategyClass {
  return typeof value === 'function' && value.prototype instanceof QCAlgorithm;
}

function pick(
  file: string,
  found: ReadonlyMap<string, StrategyClass>,
  className: string | undefined,
  exported: Readonly<Record<string, unknown>>,
): Strategy {
  const names = [...found.keys()];
  const [first] = found;

  if (first === undefined) {
    throw new FrameworkError(
      'BAD_STRATEGY',
      `${file}: expected an exported class that extends QCAlgorithm, found ${listExports(exported)}.`,
    );
  }

  if (className === undefined) {
    if (found.size > 1) {
      throw new FrameworkError(
        'BAD_STRATEGY',
        `${file}: exports several strategies (${names.join(', ')}); choose one with --class.`,
      );
    }

    return { name: first[1].name, algorithm: first[1] };
  }

  const algorithm = found.get(className) ?? [...found.values()].find(({ name }) => name === className);

  if (algorithm === undefined) {
    throw new FrameworkError(
      'BAD_USAGE',
      `${file}: no strategy class "${className}", there is ${names.join(', ')}.${suggestName(className, names)}`,
    );
  }

  return { name: algorithm.name, algorithm };
}

function listExports(exported: Readonly<Record<string, unknown>>): string {
  const names = Object.entries(exported).map(([name, value]) => `${name} (${describeExport(value)})`);

  return names.length === 0 ? 'no exports' : names.join(', ');
}

function describeExport(value: unknown): string {
  if (typeof value !== 'function') {
    return typeof value;
  }

  return /^class\b/.test(Function.prototype.toString.call(value)) ? 'a class that does not extend it' : 'function';
}
