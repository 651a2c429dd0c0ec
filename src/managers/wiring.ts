/**
 * Who depends on whom: finds what is wrong with names, aliases and dependencies, and the order of creation.
 *
 * @module
 */
import { camelCase } from '../core/names.js';
import type { AliasEntry } from './aliases.js';
import type { ManagerConfig } from './config.js';

/** The managers in the order in which they are made, and what stands in the way. */
export interface Wiring {
  /** Every manager whose dependencies can be made before it, in order of creation. */
  readonly order: readonly ManagerConfig[];
  /** What is wrong, one sentence each. */
  readonly problems: readonly string[];
  /** Finds the camelCase name of the manager that a name or an alias reaches. */
  readonly resolve: (name: string) => string | undefined;
}

/**
 * Wires managers: tiers ascend, and inside a tier dependencies come first, then names in alphabetical order.
 *
 * @param configs - the managers
 * @param aliases - other names for them
 * @returns the order of creation, and everything that is wrong
 */
export function wire(configs: readonly ManagerConfig[], aliases: readonly AliasEntry[]): Wiring {
  const byName = new Map<string, ManagerConfig>();
  const problems: string[] = [];

  for (const config of configs) {
    const twin = byName.get(camelCase(config.name));

    if (twin === undefined) {
      byName.set(camelCase(config.name), config);
    } else {
      problems.push(
        `manager "${config.name}": the name is a duplicate${twin.name === config.name ? '' : ` of its twin "${twin.name}"`}`,
      );
    }
  }

  const targets = wireAliases(byName, aliases, problems);
  const resolve = (name: string): string | undefined => {
    const key = camelCase(name);

    return byName.has(key) ? key : targets.get(key);
  };
  const graph = new Map<string, readonly string[]>();
  const blocked = new Set<string>();

  for (const [key, config] of byName) {
    const reached: string[] = [];

    for (const dependency of config.dependencies) {
      const found = resolve(dependency);
      const problem = checkDependency(config, dependency, found === undefined ? undefined : byName.get(found));

      if (problem !== undefined) {
        problems.push(problem);
        blocked.add(key);
      }

      if (found !== undefined) {
        reached.push(found);
      }
    }

    graph.set(key, reached);
  }

  for (const cycle of findCycles(graph)) {
    problems.push(`cyclic dependency: ${cycle.map((key) => byName.get(key)?.name ?? key).join(' -> ')}`);
  }

  return { order: inOrder(byName, graph, blocked), problems, resolve };
}

function wireAliases(
  byName: ReadonlyMap<string, ManagerConfig>,
  aliases: readonly AliasEntry[],
  problems: string[],
): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const aliasKeys = new Set(aliases.map((alias) => camelCase(alias.name)));

  for (const { name, target } of aliases) {
    const key = camelCase(name);
    const clash = byName.get(key);

    if (clash !== undefined) {
      problems.push(`alias "${name}": clashes with the manager "${clash.name}"`);
    } else if (targets.has(key)) {
      problems.push(`alias "${name}": the name is a duplicate`);
    } else if (byName.has(camelCase(target))) {
      targets.set(key, camelCase(target));
    } else {
      const hint = aliasKeys.has(camelCase(target)) ? 'is itself an alias' : 'is not configured';
      problems.push(`alias "${name}": its target "${target}" ${hint}, expected the name of a manager`);
    }
  }

  return targets;
}

function checkDependency(
  config: ManagerConfig,
  dependency: string,
  found: ManagerConfig | undefined,
): string | undefined {
  if (found === undefined) {
    return `manager "${config.name}": depends on "${dependency}", which is not configured`;
  }

  if (found.tier > config.tier) {
    return `manager "${config.name}" (tier ${config.tier}): depends upward on "${found.name}" (tier ${found.tier}), expected the same or a lower tier`;
  }

  return undefined;
}

/** Finds cycles until every manager that lies on one is named in one: the shortest through each, each once. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const named = new Set<string>();
  const cycles: string[][] = [];

  for (const start of [...graph.keys()].sort()) {
    const cycle = named.has(start) ? undefined : shortestCycle(graph, start);

    if (cycle !== undefined) {
      cycles.push(cycle);
      cycle.forEach((key) => {
        named.add(key);
      });
    }
  }

  return cycles;
}

function shortestCycle(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | undefined {
  const seen = new Set<string>();
  const paths = [[start]];

  for (const path of paths) {
    for (const next of graph.get(path.at(-1) ?? start) ?? []) {
      if (next === start) {
        return [...path, start];
      }

      if (!seen.has(next)) {
        seen.add(next);
        paths.push([...path, next]);
      }
    }
  }

  return undefined;
}

function inOrder(
  byName: ReadonlyMap<string, ManagerConfig>,
  graph: ReadonlyMap<string, readonly string[]>,
  blocked: ReadonlySet<string>,
): ManagerConfig[] {
  const waiting = [...byName.entries()]
    .filter(([key]) => !blocked.has(key))
    .sort(([a, left], [b, right]) => left.tier - right.tier || (a < b ? -1 : 1));
  const done = new Set<string>();
  const order: ManagerConfig[] = [];

  for (;;) {
    // What depends on something blocked or cyclic never becomes ready and stays out.
    const at = waiting.findIndex(([key]) => (graph.get(key) ?? []).every((dependency) => done.has(dependency)));
    const [entry] = at < 0 ? [] : waiting.splice(at, 1);

    if (entry === undefined) {
      return order;
    }

    done.add(entry[0]);
    order.push(entry[1]);
  }
}
