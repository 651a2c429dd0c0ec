/**
 * Finds risk plugins and data adapters: by built-in name, by package name, by path, and all plugins of a folder.
 *
 * @module plimsoll/adapters/discovery
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type DataAdapterModule, FrameworkError, type RiskPluginModule } from 'plimsoll';
import { importFile } from './import-file.js';
import { builtInNames, importByName } from './named.js';
import { checkDataAdapter, checkRiskPlugin } from './shape.js';

const moduleFile = /(?<!\.d|\.test|\.spec)\.[mc]?[jt]s$/;

/**
 * Loads one risk plugin.
 *
 * @param name - a built-in plugin (`correlation`), a package (`@me/my-plugin`), or a path (`./my-plugin.ts`)
 * @param folder - what a path is relative to, and where packages are looked for; the working directory when absent
 * @returns what the module exports as `riskPlugin`
 * @throws FrameworkError `NO_SUCH_MODULE` when there is no such plugin or its import fails, `BAD_PLUGIN` when it exports no `riskPlugin`
 */
export async function loadPlugin(name: string, folder = '.'): Promise<RiskPluginModule> {
  const { exported, place } = await importByName(
    { kind: 'risk plugin', room: 'plugins', holds: 'riskPlugin' },
    name,
    folder,
  );

  return checkRiskPlugin(exported, place);
}

/**
 * Loads one data adapter.
 *
 * @param name - a built-in adapter (`lean`), a package, or a path (`./my-adapter.ts`)
 * @param folder - what a path is relative to, and where packages are looked for; the working directory when absent
 * @returns what the module exports as `dataAdapter`
 * @throws FrameworkError `NO_SUCH_MODULE` when there is no such adapter or its import fails, `BAD_CONFIGURATION` when it exports no `dataAdapter`
 */
export async function loadDataAdapter(name: string, folder = '.'): Promise<DataAdapterModule> {
  const { exported, place } = await importByName(
    { kind: 'data adapter', room: 'adapters', holds: 'dataAdapter' },
    name,
    folder,
  );

  return checkDataAdapter(exported, place);
}

/**
 * Finds every risk plugin of a folder: files and subfolders (their `index` file) that export `riskPlugin`.
 *
 * @remarks Files are imported in the order of their names. Files that export no `riskPlugin` are taken for helpers and left out, as are
 * tests, declarations and names that start with a dot or an underscore. TypeScript files need a runtime that can import them, which the
 * command line is.
 * @param folder - the folder
 * @returns the plugins in the order of their files' names
 * @throws FrameworkError `NO_SUCH_MODULE` when there is no such folder or a file's import fails, `BAD_PLUGIN` when a `riskPlugin` is no
 * plugin module or two have the same name
 */
export async function discoverPlugins(folder: string): Promise<readonly RiskPluginModule[]> {
  const found = new Map<string, { readonly plugin: RiskPluginModule; readonly file: string }>();

  for (const file of candidates(folder)) {
    const exported = await importFile(file, 'risk plugin');

    if ('riskPlugin' in exported) {
      const plugin = checkRiskPlugin(exported, file);
      const twin = found.get(plugin.name);

      if (twin !== undefined) {
        throw new FrameworkError('BAD_PLUGIN', `${file}: the risk plugin "${plugin.name}" is also in ${twin.file}.`);
      }

      found.set(plugin.name, { plugin, file });
    }
  }

  return [...found.values()].map(({ plugin }) => plugin);
}

/**
 * Lists the names of the risk plugins that come with the package.
 *
 * @returns such as `circuit-breaker`, in alphabetical order
 */
export function builtInPlugins(): readonly string[] {
  return builtInNames('plugins');
}

function candidates(folder: string): string[] {
  const path = resolve(folder);

  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw new FrameworkError('NO_SUCH_MODULE', `Expected a folder of risk plugins, but there is no folder ${path}.`);
  }

  return readdirSync(path)
    .filter((name) => !/^[._]/.test(name) && name !== 'node_modules')
    .sort()
    .flatMap((name) => {
      const entry = join(path, name);

      return statSync(entry).isDirectory() ? (indexFile(entry) ?? []) : moduleFile.test(basename(name)) ? entry : [];
    });
}

function indexFile(folder: string): string | undefined {
  return ['index.ts', 'index.mts', 'index.js', 'index.mjs'].map((name) => join(folder, name)).find(existsSync);
}
