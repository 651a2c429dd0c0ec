/**
 * The risk configuration: which plugins, with which limits, and a hash that names the whole.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { describeIssues } from '../core/config.js';
import { describeThrown, FrameworkError } from '../core/errors.js';
import { bindPlugin } from './binding.js';
import { canonicalJson, plainCopy } from './plain.js';
import type { RiskPluginModule } from './plugin.js';
import { positionSizerSchema } from './position-sizer.js';

/** The shape of a risk configuration; each plugin's own part is checked with that plugin's schema. */
export const riskConfigSchema = z
  .strictObject({
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
    /** The budget of the position sizer. Default: its own defaults. */
    positionSizer: positionSizerSchema.exactOptional().describe('The budget of the position sizer.'),
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
  const parsed = riskConfigSchema.safeParse(input);
  const problems = parsed.success ? [] : describeIssues(parsed.error);
  const effective: Record<string, Record<string, unknown>> = {};
  const versions: Record<string, string> = {};
  const plugins: RiskSetup['plugins'][number][] = [];

  for (const name of pluginNamesOf(input)) {
    const config = (input as { plugins: Record<string, unknown> }).plugins[name];
    const module = modules.get(name);

    if (module === undefined) {
      const known = [...modules.keys()].join(', ');
      problems.push(`plugins.${name}: there is no such plugin; there are: ${known === '' ? 'none' : known}`);
    } else if (isRecord(config)) {
      const found = inspect(name, module, config);
      problems.push(...found.problems);
      effective[name] = found.effective;
      versions[name] = found.version;
      plugins.push({ module, config });
    }
  }

  if (!parsed.success || problems.length > 0) {
    throw new FrameworkError('BAD_CONFIGURATION', `${owner}: ${problems.join('; ')}`);
  }

  const inForce = plainCopy({ ...parsed.data, plugins: effective }) as RiskConfig;

  return { effective: inForce, hash: hashOf({ config: inForce, versions }), plugins: Object.freeze(plugins) };
}

/** Hashes plain JSON data; equal data has the same hash, however its keys were ordered. */
function hashOf(data: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(data))));
}

interface Inspection {
  readonly problems: readonly string[];
  readonly effective: Record<string, unknown>;
  readonly version: string;
}

/** Checks a plugin's configuration with its schema, and a fresh plugin of it for its members and version. */
function inspect(name: string, module: RiskPluginModule, config: unknown): Inspection {
  const path = ['plugins', name];

  try {
    const parsed = module.configSchema.safeParse(config);
    const binding = bindPlugin(module.create(), () => false);
    const problems = parsed.success ? [] : describeIssues(under(path, parsed.error));

    if (binding.kind === 'broken') {
      problems.push(`${path.join('.')}: ${binding.problems.join('; ')}`);
    }

    return {
      problems,
      effective: plainCopy(parsed.data ?? {}, 'the configuration') as Record<string, unknown>,
      version: binding.kind === 'bound' ? binding.bound.version : '',
    };
  } catch (thrown) {
    return { problems: [`${path.join('.')}: ${describeThrown(thrown)}`], effective: {}, version: '' };
  }
}

/** Moves the paths of violations below the place of what was parsed. */
function under(path: readonly string[], error: z.ZodError): z.ZodError {
  return new z.ZodError(error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
