/**
 * Resolves `--risk`: a preset, or a configuration file with the plugins it names and the folders it has them in.
 *
 * @module
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { parseConfig } from '../core/config.js';
import { FrameworkError } from '../core/errors.js';
import { suggestName } from '../core/nearest.js';
import { pluginNamesOf, type RiskSetup, resolveRiskConfig, riskPresets } from '../risk/config.js';
import type { RiskPluginModule } from '../risk/plugin.js';
import type { Discovery } from './discovery.js';
import { registerLoader } from './loader.js';

/** What only a file has; the rest of it is the risk configuration itself. */
const fileSchema = z.looseObject({
  /** Folders of plugins, relative to the file: all their plugins are active, with what `plugins` says under their names. */
  pluginFolders: z.array(z.string().min(1)).default([]),
});

/**
 * Resolves `--risk`.
 *
 * @param choice - `standard`, `none`, or the path of a configuration file
 * @param discovery - finds plugins
 * @returns the configuration in force, with its plugins and its hash
 * @throws FrameworkError `BAD_CONFIGURATION`, `NO_SUCH_MODULE` or `BAD_PLUGIN`, naming the file and the key
 */
export async function loadRisk(choice: string, discovery: Discovery): Promise<RiskSetup> {
  const preset = Object.hasOwn(riskPresets, choice) ? riskPresets[choice as keyof typeof riskPresets] : undefined;

  if (preset !== undefined) {
    return resolveRiskConfig(preset, await loadNamed(preset, new Map(), '.', `--risk ${choice}`, discovery), choice);
  }

  const path = resolve(choice);
  const { pluginFolders, ...config } = parseConfig(fileSchema, readJson(choice, path), choice);
  const folder = dirname(path);
  registerLoader();
  const found = await discoverAll(pluginFolders, folder, choice, discovery);
  const input = withDefaults(config, found);

  return resolveRiskConfig(input, await loadNamed(input, found, folder, choice, discovery), choice);
}

function readJson(choice: string, path: string): unknown {
  if (!existsSync(path) || !statSync(path).isFile()) {
    const hint = suggestName(choice, Object.keys(riskPresets));

    throw new FrameworkError(
      'BAD_USAGE',
      `Option --risk expects standard, none or a configuration file, but there is no file ${choice}.${hint}`,
    );
  }

  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');

  try {
    return JSON.parse(text) as unknown;
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

async function discoverAll(
  folders: readonly string[],
  home: string,
  owner: string,
  discovery: Discovery,
): Promise<Map<string, RiskPluginModule>> {
  const found = new Map<string, RiskPluginModule>();
  const taken = new Set(discovery.builtInPlugins());

  for (const folder of folders) {
    for (const plugin of await discoverIn(folder, home, owner, discovery)) {
      if (taken.has(plugin.name)) {
        throw new FrameworkError(
          'BAD_PLUGIN',
          `${owner}: pluginFolders: ${folder}: another plugin is already called "${plugin.name}".`,
        );
      }

      taken.add(plugin.name);
      found.set(plugin.name, plugin);
    }
  }

  return found;
}

async function discoverIn(
  folder: string,
  home: string,
  owner: string,
  discovery: Discovery,
): Promise<readonly RiskPluginModule[]> {
  try {
    return await discovery.discoverPlugins(resolve(home, folder));
  } catch (error) {
    throw withKey(`${owner}: pluginFolders: ${folder}`, error);
  }
}

/** A plugin that was discovered and not named runs with its defaults. */
function withDefaults(config: Readonly<Record<string, unknown>>, found: ReadonlyMap<string, unknown>): unknown {
  const plugins = config['plugins'] ?? {};

  return typeof plugins === 'object' && plugins !== null && !Array.isArray(plugins)
    ? { ...config, plugins: { ...Object.fromEntries([...found.keys()].map((name) => [name, {}])), ...plugins } }
    : config;
}

/** Everything that cannot be had is reported at once. */
async function loadNamed(
  input: unknown,
  found: ReadonlyMap<string, RiskPluginModule>,
  folder: string,
  owner: string,
  discovery: Discovery,
): Promise<Map<string, RiskPluginModule>> {
  const modules = new Map(found);
  const failures: FrameworkError[] = [];

  for (const name of pluginNamesOf(input).filter((each) => !found.has(each))) {
    try {
      modules.set(name, await discovery.loadPlugin(name, folder));
    } catch (error) {
      failures.push(withKey(`plugins.${name}`, error));
    }
  }

  const [first] = failures;

  if (first !== undefined) {
    const messages = failures.map(({ message }) => message).join('; ');

    throw new FrameworkError(first.code, `${owner}: ${messages}`, { cause: first.cause });
  }

  return modules;
}

/** Says which key asked for a plugin that cannot be had. */
function withKey(key: string, error: unknown): FrameworkError {
  if (error instanceof FrameworkError) {
    return new FrameworkError(error.code, `${key}: ${error.message}`, { cause: error.cause });
  }

  throw error;
}
