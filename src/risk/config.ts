/**
 * The risk configuration: which plugins, with which limits, and a hash that names the whole.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { describeThrown, FrameworkError } from '../core/errors.js';
import { bindPlugin } from './binding.js';
import { canonicalJson, isRecord, plainCopy } from './plain.js';
import type { RiskPluginModule } from './plugin.js';
import { positionSizerSchema } from './position-sizer.js';
import { violationsOf } from './violations.js';

/** The shape of a risk configuration; each plugin's own part is checked with that plugin's schema. */
export const riskConfigSchema = z
  .strictObject({
    /** Where an editor finds the schema of the file; it changes nothing else, and is not part of what is in force. */
    $schema: z.string().exactOptional().describe('Where an editor finds the schema of the file.'),
    /** The plugins by name (a built-in one, a package or a path), each with its configuration; `{}` for its defaults. */
    plugins: z
      .record(z.string().min(1), z.record(z.string(), z.unknown()))
      .default({})
      .describe('The plugins by name, each with its configuration; {} for its defaults.'),
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

/** A risk configuration that a run can be made with. */
export interface RiskSetup {
  /** What is in force, defaults of plugins included; plain JSON data. */
  readonly effective: RiskConfig;
  /** Names the effective configuration together with the versions of the plugins; SHA-256, hexadecimal. */
  readonly hash: string;
  /** The plugins in the order of the configuration, each with its configuration as it was written. */
  readonly plugins: readonly {
    /** What makes the plugin. */
    readonly module: RiskPluginModule;
    /** Its configuration as it was written. */
    readonly config: unknown;
  }[];
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
 * @returns the names
 */
export function pluginNamesOf(input: unknown): readonly string[] {
  const plugins: unknown = isRecord(input) ? input['plugins'] : undefined;

  return isRecord(plugins) ? Object.keys(plugins) : [];
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
 * @param input - what a person wrote
 * @param modules - the plugins, under the names by which the configuration calls them
 * @param failures - what was wrong with plugins that could not be loaded, by the same names
 * @returns all there is to say; never throws
 */
export function inspectRiskConfig(
  input: unknown,
  modules: ReadonlyMap<string, RiskPluginModule>,
  failures: ReadonlyMap<string, string> = new Map(),
): RiskFindings {
  const parsed = riskConfigSchema.safeParse(input);
  const problems = violationsOf(riskConfigSchema, input);
  const found = new Map<string, Inspection>();
  const plugins: RiskSetup['plugins'][number][] = [];

  for (const name of pluginNamesOf(input)) {
    const config = (input as { plugins: Record<string, unknown> }).plugins[name];
    const module = modules.get(name);

    if (module === undefined) {
      const known = [...modules.keys()].join(', ');
      const missing = `there is no such plugin; there are: ${known === '' ? 'none' : known}`;
      problems.push(`plugins.${name}: ${failures.get(name) ?? missing}`);
    } else if (isRecord(config)) {
      found.set(name, inspect(name, module, config));
      plugins.push({ module, config });
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
        : { effective, hash: hashOf({ config: effective, versions }), plugins: Object.freeze(plugins) },
    completed: {
      ...effective,
      positionSizer: effective.positionSizer ?? positionSizerSchema.parse({}),
      plugins: pick(found, 'completed'),
    },
    versions,
  };
}

/** Hashes plain JSON data; equal data has the same hash, however its keys were ordered. */
function hashOf(data: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(data))));
}

interface Inspection {
  readonly problems: readonly string[];
  readonly effective: Record<string, unknown>;
  readonly completed: Record<string, unknown>;
  readonly version: string;
  readonly pluginName: string;
}

/** Checks a plugin's configuration with its schema, and a fresh plugin of it for its members and version. */
function inspect(name: string, module: RiskPluginModule, config: unknown): Inspection {
  const path = ['plugins', name];

  try {
    const parsed = module.configSchema.safeParse(config);
    const binding = bindPlugin(module.create(), () => false);
    const problems = violationsOf(module.configSchema, config, path);
    const isFit = parsed.success && module.complete !== undefined;

    if (binding.kind === 'broken') {
      problems.push(`${path.join('.')}: ${binding.problems.join('; ')}`);
    }

    return {
      problems,
      effective: plainCopy(parsed.data ?? {}, 'the configuration') as Record<string, unknown>,
      completed: plainCopy(isFit ? module.complete?.(parsed.data) : (parsed.data ?? {})) as Record<string, unknown>,
      version: binding.kind === 'bound' ? binding.bound.version : '',
      pluginName: binding.kind === 'bound' ? binding.bound.name : '',
    };
  } catch (thrown) {
    const problems = [`${path.join('.')}: ${describeThrown(thrown)}`];

    return { problems, effective: {}, completed: {}, version: '', pluginName: '' };
  }
}

/** A manager takes no two plugins of one name, so that two entries for one plugin are found before a run. */
function twins(found: ReadonlyMap<string, Inspection>): string[] {
  const names = new Map<string, string>();

  return [...found].flatMap(([key, { pluginName }]) => {
    const first = names.get(pluginName);
    names.set(pluginName, first ?? key);

    return first === undefined || pluginName === ''
      ? []
      : [`plugins.${key}: this is ${pluginName} again, which plugins.${first} is already`];
  });
}

function missingCritical(input: unknown): string[] {
  const critical: unknown = isRecord(input) ? input['critical'] : undefined;
  const active = new Set(pluginNamesOf(input));

  return (Array.isArray(critical) ? critical : [])
    .filter((name) => typeof name === 'string' && name !== '' && !active.has(name))
    .map((name) => `critical: ${name} is critical, but is not active; expected it among plugins`);
}

function pick<K extends keyof Inspection>(
  found: ReadonlyMap<string, Inspection>,
  member: K,
): Record<string, Inspection[K]> {
  return Object.fromEntries([...found].map(([name, each]) => [name, each[member]]));
}
