/**
 * Finds the file an installed package offers to `import`.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FrameworkError, parseConfig } from 'plimsoll';
import { z } from 'zod';

type Target = string | null | readonly Target[] | { readonly [condition: string]: Target };

const targetSchema: z.ZodType<Target> = z.lazy(() =>
  z.union([z.string(), z.null(), z.array(targetSchema), z.record(z.string(), targetSchema)]),
);
const packageSchema = z.object({ exports: targetSchema.optional(), main: z.string().optional() });
const conditions: ReadonlySet<string> = new Set(['node', 'import', 'module-sync', 'default']);

/**
 * Finds the entry of a package as seen from a folder.
 *
 * @remarks `import.meta.resolve` of Node 20 looks from the calling module only, and `require.resolve` does not see packages that offer
 * ES modules alone.
 * @param name - the package, with a subpath or without: `@me/plugins/trend`
 * @param folder - an absolute path
 * @returns the file, or `undefined` when no folder above holds the package or it does not offer the subpath
 * @throws FrameworkError `BAD_CONFIGURATION` when its `package.json` cannot be read
 */
export function packageEntry(name: string, folder: string): string | undefined {
  const match = /^((?:@[^/@\s]+\/)?[^/@.\s][^/\s]*)(\/.+)?$/.exec(name);
  const home = match?.[1] === undefined ? undefined : findPackage(match[1], folder);

  if (home === undefined) {
    return undefined;
  }

  const manifest = readManifest(join(home, 'package.json'));
  const subpath = `.${match?.[2] ?? ''}`;
  const file =
    manifest.exports === undefined
      ? subpath === '.'
        ? (manifest.main ?? 'index.js')
        : subpath
      : pickTarget(subpathTarget(manifest.exports, subpath));

  return file === undefined ? undefined : resolve(home, file);
}

function findPackage(name: string, folder: string): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    const home = join(here, 'node_modules', name);

    if (existsSync(join(home, 'package.json'))) {
      return home;
    }

    if (here === dirname(here)) {
      return undefined;
    }
  }
}

function readManifest(path: string): z.output<typeof packageSchema> {
  let content: unknown;

  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new FrameworkError('BAD_CONFIGURATION', `${path}: expected JSON.`, { cause: error });
  }

  return parseConfig(packageSchema, content, path);
}

function subpathTarget(exported: Target, subpath: string): Target {
  const paths = typeof exported === 'object' && exported !== null && !Array.isArray(exported) ? exported : {};
  const keys = Object.keys(paths);

  if (!keys.some((key) => key.startsWith('.'))) {
    return subpath === '.' ? exported : null;
  }

  const exact = (paths as Readonly<Record<string, Target>>)[subpath];
  const pattern = keys.find((key) => {
    const [before = '', after] = key.split('*');

    return after !== undefined && subpath.startsWith(before) && subpath.endsWith(after);
  });

  if (exact !== undefined || pattern === undefined) {
    return exact ?? null;
  }

  const [before = '', after = ''] = pattern.split('*');

  return fill(
    (paths as Readonly<Record<string, Target>>)[pattern] ?? null,
    subpath.slice(before.length, subpath.length - after.length),
  );
}

function fill(target: Target, star: string): Target {
  if (typeof target === 'string') {
    return target.replaceAll('*', star);
  }

  if (target === null) {
    return null;
  }

  return Array.isArray(target)
    ? target.map((each) => fill(each, star))
    : Object.fromEntries(Object.entries(target).map(([key, each]) => [key, fill(each as Target, star)]));
}

function pickTarget(target: Target): string | undefined {
  if (typeof target === 'string') {
    return target;
  }

  if (target === null) {
    return undefined;
  }

  const options: readonly Target[] = Array.isArray(target)
    ? target
    : Object.entries(target)
        .filter(([condition]) => conditions.has(condition))
        .map(([, each]) => each as Target);

  for (const option of options) {
    const found = pickTarget(option);

    if (found !== undefined) {
      return found;
    }
  }

  return undefined;
}
