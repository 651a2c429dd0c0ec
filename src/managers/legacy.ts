/**
 * The old configuration form: separate legacy managers, resolved to the manager that serves them now.
 *
 * @module
 */
import { camelCase } from '../core/names.js';
import type { AliasEntry } from './aliases.js';
import type { ManagerConfig } from './config.js';

/** A legacy configuration that gave way to an alias; for the log. */
export interface ReplacedManager {
  /** The name of the legacy manager, from now on an alias. */
  readonly name: string;
  /** The manager that serves it. */
  readonly target: string;
  /** The class it named, which is not made. */
  readonly className: string;
  /** The methods its callers use; the target must have them. */
  readonly requiredMethods: readonly string[];
  /** What it depended on; the target's own dependencies count instead. */
  readonly dependencies: readonly string[];
}

/** A manager that moved to a higher tier, because what it depends on is now served from there; for the log. */
export interface RaisedManager {
  /** The manager. */
  readonly name: string;
  /** The tier its configuration names. */
  readonly from: number;
  /** The tier it is made in. */
  readonly to: number;
}

/** Configurations and aliases after the legacy ones were resolved. */
export interface LegacyResolution {
  /** The configurations that remain. */
  readonly configs: readonly ManagerConfig[];
  /** The aliases, with the methods that replaced configurations required. */
  readonly aliases: readonly AliasEntry[];
  /** What was replaced, in the order of the configurations. */
  readonly replaced: readonly ReplacedManager[];
  /** The legacy managers that stay, since their configurations say so; they have no alias. */
  readonly rolledBack: readonly string[];
  /** What moved to a higher tier. */
  readonly raised: readonly RaisedManager[];
}

/**
 * Replaces configurations of legacy managers by aliases.
 *
 * @param configs - all configurations
 * @param legacy - which legacy names are served by which manager
 * @returns what remains, and what was replaced
 */
export function resolveLegacy(configs: readonly ManagerConfig[], legacy: readonly AliasEntry[]): LegacyResolution {
  const aliasOf = new Map(legacy.map((alias) => [camelCase(alias.name), alias]));
  const replaced: ReplacedManager[] = [];
  const remaining: ManagerConfig[] = [];
  const required = new Map<string, string[]>();
  const kept = new Map<string, string>();

  for (const config of configs) {
    const key = camelCase(config.name);
    const alias = aliasOf.get(key);

    if (alias !== undefined && config.rollback) {
      kept.set(key, config.name);
    }

    if (alias === undefined || config.rollback) {
      remaining.push(config);
      continue;
    }

    const { name, requiredMethods, dependencies } = config;
    replaced.push({ name, target: alias.target, className: classNameOf(config), requiredMethods, dependencies });
    required.set(key, [...(required.get(key) ?? []), ...requiredMethods]);
  }

  const served = legacy.filter((alias) => !kept.has(camelCase(alias.name)));
  const aliases = served.map((alias) => ({
    ...alias,
    methods: [...new Set([...alias.methods, ...(required.get(camelCase(alias.name)) ?? [])])],
  }));

  return { ...raise(remaining, served, new Set(required.keys())), aliases, replaced, rolledBack: [...kept.values()] };
}

/** A legacy manager of a low tier may now be served from a higher one: whoever depends on it moves up too. */
function raise(
  configs: readonly ManagerConfig[],
  legacy: readonly AliasEntry[],
  replaced: ReadonlySet<string>,
): { configs: readonly ManagerConfig[]; raised: readonly RaisedManager[] } {
  const tiers = new Map(configs.map((config) => [camelCase(config.name), config.tier]));
  const targets = new Map(legacy.map((alias) => [camelCase(alias.name), camelCase(alias.target)]));
  const moved = new Set<string>();

  for (let changed = true; changed; ) {
    changed = false;

    for (const config of configs) {
      const key = camelCase(config.name);
      const own = tiers.get(key) ?? config.tier;
      const needed = config.dependencies
        .map(camelCase)
        .filter((dependency) => replaced.has(dependency) || moved.has(dependency))
        .map((dependency) => tiers.get(targets.get(dependency) ?? dependency) ?? 0);
      const tier = Math.max(own, ...needed);

      if (tier > own) {
        tiers.set(key, tier);
        moved.add(key);
        changed = true;
      }
    }
  }

  const tierOf = (config: ManagerConfig): number => tiers.get(camelCase(config.name)) ?? config.tier;

  return {
    configs: configs.map((config) =>
      moved.has(camelCase(config.name)) ? Object.freeze({ ...config, tier: tierOf(config) }) : config,
    ),
    raised: configs
      .filter((config) => moved.has(camelCase(config.name)))
      .map((config) => ({ name: config.name, from: config.tier, to: tierOf(config) })),
  };
}

function classNameOf(config: ManagerConfig): string {
  const { classType, create } = config;

  return typeof classType === 'string' ? classType : (classType?.name ?? create?.name ?? '');
}
