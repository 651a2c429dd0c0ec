/**
 * The risk configuration in force while a run goes on: what it becomes with a change, which way that goes, and its hash.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { isRecord, plainCopy } from '../../core/plain.js';
import { hashOfPlain, inspectRiskConfig, type RiskSetup } from '../config/config.js';
import { compareSettings, mayLoosen, type RiskDifference } from '../config/tightening.js';
import type { RiskPluginModule } from '../plugins/plugin.js';

/** A plugin as the configuration in force knows it. */
interface Known {
  /** The name that the configuration has for it. */
  readonly key: string;
  /** Its version. */
  readonly version: string;
  /** What made it; `undefined` for a plugin that code registered. */
  readonly module: RiskPluginModule | undefined;
  /** Its configuration as it was written; `undefined` where code made the plugin and nobody said. */
  readonly config: unknown;
  /** Whether it is asked. */
  readonly enabled: boolean;
}

/** One state of the configuration; never changed, only replaced. */
interface Standing {
  readonly plugins: ReadonlyMap<string, Known>;
  /** The settings of all plugins that are asked, with what they derive from them; plain JSON data. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** What a change would do. */
export interface WeighedChange {
  /** Setting by setting, what it is now and what it would be. */
  readonly differences: readonly RiskDifference[];
  /** Whether it loosens a setting, or changes one of which nobody said which way it is tighter. */
  readonly loosens: boolean;
  /** The hash now. */
  readonly hashBefore: string;
  /** The hash that it would have. */
  readonly hashAfter: string;

  /** Puts it in force. */
  commit(): void;
}

/**
 * Knows the configuration in force.
 *
 * @remarks
 * 1. Its hash is that of the risk configuration until something changes, and again when everything is as it was.
 * 2. A plugin that code registers, and one that is disabled, changes it too.
 */
export class ConfigurationInForce {
  #setup: RiskSetup | undefined;
  #standing: Standing = { plugins: new Map(), settings: { plugins: {} }, hash: '' };

  /** The hash. */
  get hash(): string {
    return this.#standing.hash;
  }

  /**
   * Tells whether no run goes on without a plugin.
   *
   * @param name - its own name
   */
  isCritical(name: string): boolean {
    const key = this.#standing.plugins.get(name)?.key;

    return key !== undefined && (this.#setup?.effective.critical ?? []).includes(key);
  }

  /**
   * Returns a plugin's configuration as it was written.
   *
   * @param name - its own name
   * @returns `undefined` where code made the plugin and nobody said
   */
  configOf(name: string): unknown {
    return this.#standing.plugins.get(name)?.config;
  }

  /**
   * Begins with a configuration, whose plugins are registered.
   *
   * @param setup - the configuration
   * @param identities - its plugins' own names and versions, in its order
   */
  begin(setup: RiskSetup, identities: readonly { readonly name: string; readonly version: string }[]): void {
    const plugins = new Map<string, Known>();

    for (const [index, { name: key, module, config }] of setup.plugins.entries()) {
      const { name, version } = identities[index] as { name: string; version: string };
      plugins.set(name, { key, version, module, config, enabled: true });
    }

    this.#setup = setup;
    this.#standing = { plugins, settings: this.#complete(plugins).settings, hash: setup.hash };
  }

  /**
   * Weighs registering a plugin.
   *
   * @param name - its own name
   * @param version - its version
   * @param config - its configuration; what is no plain JSON data counts as unknown
   */
  weighRegistering(name: string, version: string, config: unknown): WeighedChange {
    const isTaken = [...this.#standing.plugins.values()].some((known) => known.key === name);
    const key = isTaken ? `${name} (registered by code)` : name;

    return this.#weigh(name, { key, version, module: undefined, config: plainOrUnknown(config), enabled: true });
  }

  /**
   * Weighs enabling or disabling a plugin.
   *
   * @param name - its own name
   * @param enabled - whether it shall be asked
   */
  weighAsking(name: string, enabled: boolean): WeighedChange {
    return this.#weigh(name, { ...this.#known(name), enabled });
  }

  /**
   * Weighs another configuration of a plugin.
   *
   * @param name - its own name
   * @param config - plain JSON data
   * @throws FrameworkError `BAD_CONFIGURATION` with every violation
   */
  weighConfig(name: string, config: unknown): WeighedChange {
    return this.#weigh(name, { ...this.#known(name), config });
  }

  #known(name: string): Known {
    return this.#standing.plugins.get(name) as Known;
  }

  #weigh(name: string, known: Known): WeighedChange {
    const before = this.#standing;
    const plugins = new Map(before.plugins).set(name, known);
    const { settings, hash, problems, modules } = this.#complete(plugins);

    if (problems.length > 0) {
      throw new FrameworkError('BAD_CONFIGURATION', `${name}: ${problems.join('; ')}`);
    }

    const differences = compareSettings(before.settings, settings, modules);

    return {
      differences,
      loosens: differences.some(mayLoosen),
      hashBefore: before.hash,
      hashAfter: hash,
      commit: (): void => {
        this.#standing = { plugins, settings, hash };
      },
    };
  }

  #complete(plugins: ReadonlyMap<string, Known>): Omit<Standing, 'plugins'> & {
    readonly problems: readonly string[];
    readonly modules: ReadonlyMap<string, RiskPluginModule>;
  } {
    const all = [...plugins.values()];
    const configured = all.filter(({ module }) => module !== undefined);
    const modules = new Map(configured.map(({ key, module }) => [key, module as RiskPluginModule]));
    const input = { ...this.#setup?.effective, plugins: Object.fromEntries(configured.map(written)) };
    const { problems, setup, completed } = inspectRiskConfig(input, modules);
    const added = all.filter(({ module }) => module === undefined);
    const disabled = all.filter(({ enabled }) => !enabled).map(({ key }) => key);
    const base = this.#setup === undefined ? '' : (setup?.hash ?? this.#setup.hash);
    const asked = {
      ...(completed['plugins'] as Record<string, unknown>),
      ...Object.fromEntries(added.map(({ key, version, config }) => [key, { version, ...asSettings(config) }])),
    };

    return {
      problems,
      modules,
      settings: {
        plugins: Object.fromEntries(Object.entries(asked).filter(([key]) => !disabled.includes(key))),
      },
      hash:
        added.length === 0 && disabled.length === 0
          ? base
          : hashOfPlain({ base, disabled: [...disabled].sort(), added: added.map(ofAdded) }),
    };
  }
}

function written({ key, config }: Known): [string, unknown] {
  return [key, config ?? {}];
}

function ofAdded({ key, version, config }: Known): unknown {
  return { key, version, config: config ?? null };
}

/** Whatever nobody said is another thing than nothing: it may be tighter than every default. */
function asSettings(config: unknown): Record<string, unknown> {
  return isRecord(config) ? config : { configuration: config ?? 'as code made it' };
}

function plainOrUnknown(config: unknown): unknown {
  try {
    return config === undefined ? undefined : plainCopy(config);
  } catch {
    return undefined;
  }
}
