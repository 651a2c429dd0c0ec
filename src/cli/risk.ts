/**
 * Resolves `--risk`: a preset, or a configuration file with those it extends, the plugins it names and the folders it has them in.
 *
 * @module
 */
import { resolve } from 'node:path';
import { FrameworkError } from '../core/errors.js';
import { isRecord } from '../core/plain.js';
import { pluginNamesOf, riskPresets } from '../risk/config/config.js';
import { describeProblems, inspectRiskLayers, type LayeredRisk, type RiskLayer } from '../risk/config/layers.js';
import type { RiskPluginModule } from '../risk/plugins/plugin.js';
import type { Discovery } from './discovery.js';
import { registerLoader } from './loader.js';
import { nameFrom, type RiskSource, readRiskChain } from './risk-file.js';

/** The plugins of a chain: those that were loaded, and what was wrong with the others. */
interface Loaded {
  readonly modules: Map<string, RiskPluginModule>;
  readonly failures: Map<string, FrameworkError>;
}

/**
 * Resolves `--risk`.
 *
 * @param choice - `standard`, `none`, or the path of a configuration file
 * @param discovery - finds plugins
 * @param asked - how a message begins that says there is no such file
 * @returns the configuration in force, with its plugins, its hash and where it came from
 * @throws FrameworkError `BAD_USAGE`, `BAD_CONFIGURATION`, `NO_SUCH_MODULE` or `BAD_PLUGIN`, naming every file and key that is wrong
 */
export async function loadRisk(
  choice: string,
  discovery: Discovery,
  asked = 'Option --risk expects',
): Promise<LayeredRisk> {
  const chain = readRiskChain(choice, asked);
  const home = chain.at(-1)?.folder ?? '.';

  if (!Object.hasOwn(riskPresets, choice)) {
    registerLoader();
  }

  const found = await discoverAll(chain, discovery);
  const layers = chain.map((source, index) => asLayer(source, home, found[index]?.modules));
  const loaded = await loadNamed(chain, home, found, discovery);
  const failures = new Map([...loaded.failures].map(([name, { message }]) => [name, message]));
  const { problems, setup } = inspectRiskLayers(layers, loaded.modules, failures);
  const all = new Map(
    chain.map(({ source, problems: own }, index) => [
      source,
      [
        ...new Set([
          ...own,
          ...(found[index]?.failures ?? []).map(({ message }) => message),
          ...(problems.get(source) ?? []),
        ]),
      ],
    ]),
  );
  const count = [...all.values()].flat().length;

  if (setup === undefined || count > 0) {
    const errors = [...found.flatMap((each) => each.failures), ...loaded.failures.values()];

    throw new FrameworkError(
      count === errors.length ? (errors[0]?.code ?? 'BAD_CONFIGURATION') : 'BAD_CONFIGURATION',
      describeProblems(all),
      { cause: errors[0]?.cause },
    );
  }

  return setup;
}

/** A file as its chain sees it: its plugins under the names they have for the file that was asked for. */
function asLayer(source: RiskSource, home: string, found: ReadonlyMap<string, unknown> = new Map()): RiskLayer {
  const { input } = source;
  const plugins = isRecord(input) ? (input['plugins'] ?? {}) : undefined;

  if (!(isRecord(input) && isRecord(plugins)) || (found.size === 0 && source.folder === home)) {
    return source;
  }

  const rename = (name: string): string => nameFrom(name, source.folder, home);
  const { critical } = input;
  // A plugin that was discovered and not named runs with its defaults.
  const discovered = [...found.keys()].map((name) => [name, {}] as const);
  const named = new Map<string, unknown>();

  // Two spellings of one path stay two, and are refused as two.
  for (const [name, config] of Object.entries(plugins)) {
    named.set(named.has(rename(name)) ? name : rename(name), config);
  }

  return {
    source: source.source,
    input: {
      ...input,
      plugins: Object.fromEntries([...discovered, ...named]),
      ...(Array.isArray(critical) && {
        critical: critical.map((name: unknown) => (typeof name === 'string' ? rename(name) : name)),
      }),
    },
  };
}

/** Finds the plugins of each source's folders; a folder that two sources name is looked at once. */
async function discoverAll(
  chain: readonly RiskSource[],
  discovery: Discovery,
): Promise<{ modules: Map<string, RiskPluginModule>; failures: FrameworkError[] }[]> {
  const taken = new Set(discovery.builtInPlugins());
  const seen = new Set<string>();
  const all: { modules: Map<string, RiskPluginModule>; failures: FrameworkError[] }[] = [];

  for (const { folder, pluginFolders } of chain) {
    const modules = new Map<string, RiskPluginModule>();
    const failures: FrameworkError[] = [];

    for (const each of pluginFolders.filter((path) => !seen.has(resolve(folder, path)))) {
      seen.add(resolve(folder, each));

      try {
        for (const plugin of await discovery.discoverPlugins(resolve(folder, each))) {
          if (taken.has(plugin.name)) {
            throw new FrameworkError('BAD_PLUGIN', `another plugin is already called "${plugin.name}".`);
          }

          taken.add(plugin.name);
          modules.set(plugin.name, plugin);
        }
      } catch (error) {
        failures.push(withKey(`pluginFolders: ${each}`, error));
      }
    }

    all.push({ modules, failures });
  }

  return all;
}

/** Loads every plugin that is named and was not discovered, looked for from the file that names it first. */
async function loadNamed(
  chain: readonly RiskSource[],
  home: string,
  found: readonly { readonly modules: ReadonlyMap<string, RiskPluginModule> }[],
  discovery: Discovery,
): Promise<Loaded> {
  const modules = new Map(found.flatMap((each) => [...each.modules]));
  const failures = new Map<string, FrameworkError>();

  for (const { input, folder } of chain) {
    for (const written of pluginNamesOf(input)) {
      const name = nameFrom(written, folder, home);

      if (modules.has(name) || failures.has(name)) {
        continue;
      }

      try {
        modules.set(name, await discovery.loadPlugin(written, folder));
      } catch (error) {
        failures.set(name, asFrameworkError(error));
      }
    }
  }

  return { modules, failures };
}

/** Says which key asked for what cannot be had. */
function withKey(key: string, thrown: unknown): FrameworkError {
  const error = asFrameworkError(thrown);

  return new FrameworkError(error.code, `${key}: ${error.message}`, { cause: error.cause });
}

function asFrameworkError(thrown: unknown): FrameworkError {
  if (thrown instanceof FrameworkError) {
    return thrown;
  }

  throw thrown;
}
