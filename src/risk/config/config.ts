/**
 * The risk configuration: which plugins, with which limits, and a hash that names the whole.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { describeThrown, FrameworkError } from '../../core/errors.js';
import { canonicalJson, isRecord, plainCopy } from '../../core/plain.js';
import { readabilityOf } from '../../core/unreadable.js';
import { bindPlugin } from '../plugins/binding.js';
import type { RiskPluginModule } from '../plugins/plugin.js';
import { positionSizerSchema } from '../plugins/position-sizer.js';
import { entryNamesOf, entryProblems, isLabelled, isShadow, moduleOf, pluginOf, splitEntry } from './plugin-entry.js';
import { violationsOf } from './violations.js';

/** The shape of a risk configuration; each plugin's own part is checked with that plugin's schema. */
export const riskConfigSchema = z
  .strictObject({
    /** Where an editor finds the schema of the file; it changes nothing else, and is not part of what is in force. */
    $schema: z.string().exactOptional().describe('Where an editor finds the schema of the file.'),
    /** The plugins by name (a built-in one, a package or a path), each with its configuration; `{}` for its defaults. `mode` is `enforce` or `shadow`. */
    plugins: z
      .record(z.string().min(1), z.record(z.string(), z.unknown()))
      .default({})
      .describe('The plugins by name, each with its configuration and, for one that only watches, "mode": "shadow".'),
    /** How old the latest price of an order that opens may be, in milliseconds. Default: of any age. */
    maxPriceAge: z
      .number()
      .positive()
      .exactOptional()
      .describe('Milliseconds that the latest price of an order that opens may be old (default: of any age).'),
    /** How long a plugin that takes market data may be without before it refuses every opening, in milliseconds. Default: for ever. */
    maxFeedAge: z
      .number()
      .positive()
      .exactOptional()
      .describe('Milliseconds that a plugin which takes market data may be without any (default: for ever).'),
    /** How long one call of a plugin may take before it is a fault, in milliseconds of real time. Default: for ever. */
    maxAnswerTime: z
      .number()
      .positive()
      .exactOptional()
      .describe('Milliseconds of real time that one call of a plugin may take (default: for ever).'),
    /** The budget of the position sizer. Default: its own defaults. */
    positionSizer: positionSizerSchema.exactOptional().describe('The budget of the position sizer.'),
    /** Plugins without which no run starts, by the names that `plugins` has for them. Default: none. */
    critical: z
      .array(z.string().min(1))
      .exactOptional()
      .describe('Plugins that must be active, by their names in plugins (default: none).'),
  })
  .readonly();

/** A risk configuration as it is written. */
export type RiskConfigInput = z.input<typeof riskConfigSchema>;

/** A risk configuration, all defaults filled in. */
export type RiskConfig = z.output<typeof riskConfigSchema>;

/** A plugin of a risk configuration. */
export interface ConfiguredPlugin {
  /** The name that the configuration has for it. */
  readonly name: string;
  /** What makes the plugin. */
  readonly module: RiskPluginModule;
  /** Its configuration as it was written. */
  readonly config: unknown;
}

/** A risk configuration that a run can be made with. */
export interface RiskSetup {
  /** What is in force, defaults of plugins included; plain JSON data. */
  readonly effective: RiskConfig;
  /** Names all that decides: the effective configuration but for shadows, and the versions of the plugins; SHA-256, hexadecimal. */
  readonly hash: string;
  /** The plugins that are enforced, in the order of the configuration, each with its configuration as it was written. */
  readonly plugins: readonly ConfiguredPlugin[];
  /** The plugins that only watch, in the order of the configuration; none when absent. */
  readonly shadows?: readonly ConfiguredPlugin[];
}

/** Configurations that have a name. */
export const riskPresets = {
  /** The gate without plugins. */
  none: {
    /** None. */
    plugins: {},
  },
  /** The three plugins that come with the package, with their defaults. */
  standard: {
    /** The three that come with the package. */
    plugins: {
      /** How many positions may be open in what moves together. */
      correlation: {},
      /** Stops openings while the account, or the market, is in trouble. */
      'circuit-breaker': {},
      /** How much of the account may be at stake in one symbol. */
      concentration: {},
    },
  },
} as const satisfies Readonly<Record<string, RiskConfigInput>>;

/**
 * Lists the plugins that a configuration names, so that they can be loaded; what is wrong with it is found when it is resolved.
 *
 * @param input - what a person wrote
 * @returns the names, each once: a shadow such as `concentration#tight` means the plugin `concentration`
 */
export function pluginNamesOf(input: unknown): readonly string[] {
  const { copy, isReadable } = readabilityOf(input);

  return isReadable ? [...new Set(entryNamesOf(copy).map(pluginOf))] : [];
}

/**
 * Checks a risk configuration as a whole.
 *
 * @param input - what a person wrote
 * @param modules - the plugins, under the names by which the configuration calls them
 * @param owner - whose configuration it is, such as a file name
 * @returns what a run is made with
 * @throws FrameworkError `BAD_CONFIGURATION`, listing all violations of all plugins with their paths
 */
export function resolveRiskConfig(
  input: unknown,
  modules: ReadonlyMap<string, RiskPluginModule>,
  owner: string,
): RiskSetup {
  const { problems, setup } = inspectRiskConfig(input, modules);

  if (setup === undefined) {
    throw new FrameworkError('BAD_CONFIGURATION', `${owner}: ${problems.join('; ')}`);
  }

  return setup;
}

/** The setups whose plugins, settings and hash were found to belong together. */
const resolved = new WeakSet<object>();

/**
 * Vouches for a setup that was just resolved.
 *
 * @param setup - nobody can change it from now on
 */
export function markResolved<T extends RiskSetup>(setup: T): T {
  resolved.add(Object.freeze(setup));
  return setup;
}

/**
 * Refuses a setup that nobody resolved: one made by hand, or copied and changed, could show limits that no plugin keeps.
 *
 * @param setup - what a run is to be made with
 * @throws FrameworkError `BAD_CONFIGURATION` for anything but what was resolved
 */
export function requireResolved(setup: unknown): void {
  if (typeof setup !== 'object' || setup === null || !resolved.has(setup)) {
    throw new FrameworkError(
      'BAD_CONFIGURATION',
      'risk: expected what resolveRiskConfig or resolveRiskLayers answered, itself and not a copy; pass the configuration to one of them.',
    );
  }
}

/** What there is to say of a risk configuration. */
export interface RiskFindings {
  /** Everything that is wrong, with paths. */
  readonly problems: readonly string[];
  /** What a run is made with; `undefined` when anything is wrong. */
  readonly setup: RiskSetup | undefined;
  /** What is in force, together with what plugins derive from it; plain JSON data. */
  readonly completed: Readonly<Record<string, unknown>>;
  /** The versions of the plugins, by the names in the configuration. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * Inspects a risk configuration as a whole.
 *
 * @param written - what a person wrote
 * @param modules - the plugins, under the names by which the configuration calls them
 * @param failures - what was wrong with plugins that could not be loaded, by the same names
 * @returns all there is to say; never throws
 */
export function inspectRiskConfig(
  written: unknown,
  modules: ReadonlyMap<string, RiskPluginModule>,
  failures: ReadonlyMap<string, string> = new Map(),
): RiskFindings {
  const { copy: input, isReadable, problems: unreadable } = readabilityOf(written);

  if (!isReadable) {
    return { problems: unreadable, setup: undefined, completed: { plugins: {} }, versions: {} };
  }

  const parsed = riskConfigSchema.safeParse(input);
  const problems = [...unreadable, ...violationsOf(parsed.error)];
  const found = new Map<string, Inspection>();
  const plugins: ConfiguredPlugin[] = [];
  const shadows: ConfiguredPlugin[] = [];

  for (const name of entryNamesOf(input)) {
    const config = (input as { plugins: Record<string, unknown> }).plugins[name];
    const module = moduleOf(modules, name);

    if (module === undefined) {
      const known = [...modules.keys()].join(', ');
      const missing = `there is no such plugin; there are: ${known === '' ? 'none' : known}`;
      problems.push(`plugins.${name}: ${failures.get(pluginOf(name)) ?? missing}`);
    } else if (isRecord(config)) {
      // What is checked is what runs: nobody can change it in between.
      const own = snapshotOf(splitEntry(config).own);
      problems.push(...entryProblems(name, config, module));
      found.set(name, inspect(name, module, own, isShadow(config)));

      if (isShadow(config)) {
        shadows.push(Object.freeze({ name, module, config: own }));
      } else {
        plugins.push(Object.freeze({ name, module, config: own }));
      }
    }
  }

  problems.push(...[...found.values()].flatMap((each) => each.problems), ...twins(found), ...missingCritical(input));
  const { $schema: _, ...config } = parsed.data ?? { plugins: {} };
  const effective = plainCopy({ ...config, plugins: pick(found, 'effective') }) as RiskConfig;
  const versions = pick(found, 'version');

  return {
    problems,
    setup:
      problems.length > 0
        ? undefined
        : markResolved({
            effective,
            hash: hashOfPlain(decisive(effective, versions)),
            plugins: Object.freeze(plugins),
            ...(shadows.length > 0 && { shadows: Object.freeze(shadows) }),
          }),
    completed: {
      ...effective,
      positionSizer: effective.positionSizer ?? positionSizerSchema.parse({}),
      plugins: pick(found, 'completed'),
    },
    versions,
  };
}

/** What decides: everything but the plugins that only watch, and no word of how the others are enforced. */
function decisive(config: RiskConfig, versions: Readonly<Record<string, string>>): unknown {
  const enforced = Object.entries(config.plugins).filter(([, each]) => !isShadow(each));

  return {
    config: { ...config, plugins: Object.fromEntries(enforced.map(([name, each]) => [name, splitEntry(each).own])) },
    versions: Object.fromEntries(enforced.map(([name]) => [name, versions[name]])),
  };
}

/**
 * Hashes plain JSON data; equal data has the same hash, however its keys were ordered.
 *
 * @param data - plain JSON data
 * @returns SHA-256, hexadecimal
 */
export function hashOfPlain(data: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(data))));
}

interface Inspection {
  readonly problems: readonly string[];
  readonly effective: Record<string, unknown>;
  readonly completed: Record<string, unknown>;
  readonly version: string;
  readonly pluginName: string;
  readonly isShadow: boolean;
}

/** Checks a plugin's configuration with its schema, and a fresh plugin of it for its members and version. */
function inspect(name: string, module: RiskPluginModule, config: unknown, isShadow: boolean): Inspection {
  const path = ['plugins', name];
  const mode = isShadow ? 'shadow' : 'enforce';

  try {
    const parsed = module.configSchema.safeParse(config);
    const binding = bindPlugin(module.create(), () => false);
    const problems = violationsOf(parsed.error, path);
    const isFit = parsed.success && module.complete !== undefined;

    if (binding.kind === 'broken') {
      problems.push(`${path.join('.')}: ${binding.problems.join('; ')}`);
    }

    return {
      problems,
      effective: withMode(mode, plainCopy(parsed.data ?? {}, 'the configuration')),
      completed: withMode(mode, plainCopy(isFit ? module.complete?.(parsed.data) : (parsed.data ?? {}))),
      version: binding.kind === 'bound' ? binding.bound.version : '',
      pluginName: binding.kind === 'bound' ? binding.bound.name : '',
      isShadow,
    };
  } catch (thrown) {
    const problems = [`${path.join('.')}: ${describeThrown(thrown)}`];

    return { problems, effective: {}, completed: {}, version: '', pluginName: '', isShadow };
  }
}

/** A copy that nobody else has; what is no plain data stays, for the check to refuse. */
function snapshotOf(config: unknown): unknown {
  try {
    plainCopy(config);
    return frozenCopy(config);
  } catch {
    return config;
  }
}

/** Keeps members without a value, which a check refuses. */
function frozenCopy(value: unknown): unknown {
  if (Array.isArray(value)) {
    return Object.freeze(value.map(frozenCopy));
  }

  return isRecord(value)
    ? Object.freeze(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, frozenCopy(member)])))
    : value;
}

function withMode(mode: string, config: unknown): Record<string, unknown> {
  return { mode, ...(config as Record<string, unknown>) };
}

/** A manager takes no two plugins of one name, so that two entries for one plugin are found before a run. */
function twins(found: ReadonlyMap<string, Inspection>): string[] {
  const names = new Map<string, string>();

  return [...found].flatMap(([key, { isShadow: isWatching, pluginName }]) => {
    if (isWatching) {
      return [];
    }

    const first = names.get(pluginName);
    names.set(pluginName, first ?? key);

    return first === undefined || pluginName === ''
      ? []
      : [`plugins.${key}: this is ${pluginName} again, which plugins.${first} is already`];
  });
}

function missingCritical(input: unknown): string[] {
  const critical: unknown = isRecord(input) ? input['critical'] : undefined;
  const active = new Set(entryNamesOf(input));
  const entries = isRecord(input) && isRecord(input['plugins']) ? input['plugins'] : {};

  const isOff = (name: string): boolean => isLabelled(name) || isShadow(entries[name]);

  return (Array.isArray(critical) ? critical : [])
    .filter((name): name is string => typeof name === 'string' && name !== '')
    .filter((name) => !active.has(name) || isOff(name))
    .map((name) =>
      active.has(name)
        ? `critical: ${name} is critical, but is a shadow, which protects nothing; expected "mode": "enforce"`
        : `critical: ${name} is critical, but is not active; expected it among plugins`,
    );
}

function pick<K extends keyof Inspection>(
  found: ReadonlyMap<string, Inspection>,
  member: K,
): Record<string, Inspection[K]> {
  return Object.fromEntries([...found].map(([name, each]) => [name, each[member]]));
}
