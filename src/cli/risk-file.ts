/**
 * Reads a risk configuration file, and those that it extends.
 *
 * @module
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import { FrameworkError } from '../core/errors.js';
import { suggestName } from '../core/nearest.js';
import { isRecord } from '../core/plain.js';
import { riskPresets } from '../risk/config/config.js';
import { riskFileKeys } from '../risk/config/file-schema.js';
import type { RiskLayer } from '../risk/config/layers.js';
import { violationsOf } from '../risk/config/violations.js';
import { shortPath } from './place.js';
import { repeatedKeysOf } from './repeated-keys.js';

/** One file or preset of a chain. */
export interface RiskSource extends RiskLayer {
  /** The folder that its paths are relative to. */
  readonly folder: string;
  /** Its folders of plugins, as they were written. */
  readonly pluginFolders: readonly string[];
  /** What is wrong with what only a file has. */
  readonly problems: readonly string[];
}

/** The rest of the file is checked with its plugins. */
const fileSchema = z.looseObject(riskFileKeys);

/**
 * Reads a risk configuration and those that it extends.
 *
 * @param choice - `standard`, `none`, or the path of a file
 * @param asked - how a message begins that says there is no such file
 * @returns the chain, the one that extends no other first; what is wrong in it is told by each
 * @throws FrameworkError `BAD_USAGE` when there is no such file, `BAD_CONFIGURATION` when a file of the chain is no JSON
 */
export function readRiskChain(choice: string, asked: string): readonly RiskSource[] {
  const preset = presetOf(choice);

  if (preset !== undefined) {
    return [preset];
  }

  if (!isFile(choice)) {
    const hint = suggestName(choice, Object.keys(riskPresets));

    throw new FrameworkError(
      'BAD_USAGE',
      `${asked} standard, none or a configuration file, but there is no file ${choice}.${hint}`,
    );
  }

  return readFrom(resolve(choice), choice, []);
}

/**
 * Says under which name a plugin of a file is known in a file that extends it.
 *
 * @param name - the name in the file
 * @param folder - the file's folder
 * @param home - the folder of the file that extends it
 * @returns a path as seen from there; any other name as it is
 */
export function nameFrom(name: string, folder: string, home: string): string {
  if (folder === home || !/^\.{1,2}([\\/]|$)/.test(name)) {
    return name;
  }

  const path = relative(home, resolve(folder, name)).replaceAll('\\', '/');

  return path.startsWith('../') || isAbsolute(path) ? path : `./${path}`;
}

function readFrom(path: string, source: string, trail: readonly string[]): RiskSource[] {
  const { repeated, value } = readText(source, path);
  const problems = [...repeated, ...violationsOf(fileSchema.safeParse(value).error)];
  const { extends: parent, pluginFolders, ...input } = isRecord(value) ? value : {};
  const folder = dirname(path);
  const folders = fileSchema.shape.pluginFolders.safeParse(pluginFolders ?? []).data ?? [];
  const here = [...trail, path];
  const above = typeof parent === 'string' && parent !== '' ? readParent(parent, folder, here) : [];

  return typeof above === 'string'
    ? [{ source, input, folder, pluginFolders: folders, problems: [...problems, above] }]
    : [...above, { source, input: isRecord(value) ? input : value, folder, pluginFolders: folders, problems }];
}

/** Reads what a file extends, or says why it cannot be had. */
function readParent(parent: string, folder: string, trail: readonly string[]): RiskSource[] | string {
  const preset = presetOf(parent);
  const path = resolve(folder, parent);

  if (preset !== undefined) {
    return [preset];
  }

  if (trail.includes(path)) {
    const cycle = [...trail.slice(trail.indexOf(path)), path].map(shortPath).join(' -> ');

    return `extends: the files extend each other: ${cycle}`;
  }

  return isFile(path)
    ? readFrom(path, shortPath(path), trail)
    : `extends: expected standard, none or a configuration file, but there is no file ${shortPath(path)}`;
}

function presetOf(name: string): RiskSource | undefined {
  return Object.hasOwn(riskPresets, name)
    ? {
        source: name,
        input: riskPresets[name as keyof typeof riskPresets],
        folder: resolve('.'),
        pluginFolders: [],
        problems: [],
      }
    : undefined;
}

/**
 * Tells whether there is such a file.
 *
 * @param path - the file
 */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/**
 * Reads a JSON file.
 *
 * @param choice - what the message calls it
 * @param path - the file
 * @returns what it holds
 * @throws FrameworkError `BAD_CONFIGURATION` naming line and column when it is no JSON, or the keys that stand there twice
 */
export function readJson(choice: string, path: string): unknown {
  const { repeated, value } = readText(choice, path);

  if (repeated.length > 0) {
    throw new FrameworkError('BAD_CONFIGURATION', `${choice}: ${repeated.join('; ')}`);
  }

  return value;
}

/** Reads a JSON file; whoever wrote a key twice may have meant either. */
function readText(choice: string, path: string): { readonly value: unknown; readonly repeated: readonly string[] } {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');

  try {
    return { value: JSON.parse(text) as unknown, repeated: repeatedKeysOf(text) };
  } catch (error) {
    const at = jsonPosition(error, text);
    const before = text.slice(0, at).split('\n');
    const place = `${choice}:${before.length}:${(before[before.length - 1]?.length ?? 0) + 1}`;

    throw new FrameworkError('BAD_CONFIGURATION', `${place}: expected JSON, found ${describeText(text, at)}.`, {
      cause: error,
    });
  }
}

/** Only V8's message says where it stopped. */
function jsonPosition(error: unknown, text: string): number {
  const match = /position (\d+)/.exec(error instanceof Error ? error.message : '');

  return match === null ? text.length : Number(match[1]);
}

function describeText(text: string, at: number): string {
  const found = text.slice(at).split(/\s/)[0]?.slice(0, 20);

  return found === undefined || found === '' ? 'the end of the file' : JSON.stringify(found);
}
