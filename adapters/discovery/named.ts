/**
 * Finds a module by its name: built in, a path, or a package.
 *
 * @module
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FrameworkError, suggestName } from 'plimsoll';
import { type Exports, guardImport, importFile } from './import-file.js';
import { packageEntry } from './package-entry.js';

/** What kind of module is looked for. */
export interface ModuleKind {
  /** In words, for messages. */
  readonly kind: 'risk plugin' | 'data adapter';
  /** The folder of the built-in ones, and the middle of their public name. */
  readonly room: 'plugins' | 'adapters';
  /** The export that makes a module one of the kind. */
  readonly holds: 'riskPlugin' | 'dataAdapter';
}

/** A module that was found. */
export interface FoundModule {
  /** What it exports. */
  readonly exported: Exports;
  /** Its file or its name, for messages. */
  readonly place: string;
}

/**
 * Lists the built-in modules of a room.
 *
 * @param room - the folder
 * @returns the names, in alphabetical order
 */
export function builtInNames(room: ModuleKind['room']): string[] {
  const folder = fileURLToPath(new URL(`../../${room}/`, import.meta.url));

  return readdirSync(folder)
    .filter((name) => ['index.ts', 'index.js'].some((file) => existsSync(join(folder, name, file))))
    .sort();
}

/**
 * Imports a module by its name.
 *
 * @param kind - what is looked for
 * @param name - a built-in name, a package or a path
 * @param folder - what a path is relative to, and where packages are looked for
 * @returns the module
 * @throws FrameworkError `NO_SUCH_MODULE`, naming what there is
 */
export async function importByName(kind: ModuleKind, name: string, folder: string): Promise<FoundModule> {
  if (isPath(name)) {
    const file = pathOf(resolve(folder, name), kind);

    return { exported: await importFile(file, kind.kind), place: file };
  }

  if (builtInNames(kind.room).includes(name)) {
    const place = `plimsoll/${kind.room}/${name}`;

    return { exported: await guardImport(place, kind.kind, () => import(place)), place };
  }

  const entry = packageEntry(name, resolve(folder));

  if (entry === undefined) {
    throw await unknown(kind, name);
  }

  return { exported: await importFile(entry, kind.kind), place: `${name} (${entry})` };
}

function isPath(name: string): boolean {
  return /^\.{1,2}([\\/]|$)/.test(name) || isAbsolute(name);
}

/** A path may name a file, leave its ending out, or name a folder with an index file. */
function pathOf(path: string, { kind }: ModuleKind): string {
  const endings = ['', '.ts', '.mts', '.js', '.mjs', '/index.ts', '/index.mts', '/index.js', '/index.mjs'];
  const file = endings.map((ending) => path + ending).find((each) => existsSync(each) && statSync(each).isFile());

  if (file === undefined) {
    throw new FrameworkError('NO_SUCH_MODULE', `No such ${kind}: there is no file ${path}.`);
  }

  return file;
}

async function unknown({ kind, room, holds }: ModuleKind, name: string): Promise<FrameworkError> {
  const known: string[] = [];

  for (const each of builtInNames(room)) {
    const place = `plimsoll/${room}/${each}`;
    const exported = await guardImport(place, kind, () => import(place));

    if (holds in exported) {
      known.push(each);
    }
  }

  return new FrameworkError(
    'NO_SUCH_MODULE',
    `Unknown ${kind} "${name}".${suggestName(name, known)} Expected ${known.join(', ')}, an installed package, or a path such as ./my-${kind.replace(' ', '-')}.ts.`,
  );
}
