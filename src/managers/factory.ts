/**
 * Makes the managers of a run, or says everything that stands in the way.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../core/errors.js';
import { camelCase } from '../core/names.js';
import { type AliasEntry, type ManagerAliases, missingMethods, readAliases } from './aliases.js';
import {
  type ManagerClass,
  type ManagerConfig,
  type ManagerConfigs,
  type ManagerParts,
  readConfigs,
} from './config.js';
import { resolveLegacy } from './legacy.js';
import { disposeAll, type ManagerFailure, ManagerSet } from './set.js';
import { type Wiring, wire } from './wiring.js';

/** What a factory works from. */
export interface ManagerFactoryOptions {
  /** The managers, in any order: a list, or the legacy record keyed by name. */
  readonly configs: ManagerConfigs;
  /** Other names for managers; a configuration under such a name is an error. */
  readonly aliases?: ManagerAliases;
  /** Names of legacy managers and who serves them now; a configuration under such a name gives way to the alias. */
  readonly legacy?: ManagerAliases;
  /** Classes that a configuration may name by text. */
  readonly classes?: Readonly<Record<string, ManagerClass>>;
  /** Receives the failure of a manager that is not critical, and of its dependents; must not throw. */
  readonly report: (failure: ManagerFailure) => void;
}

/** What is made so far. */
interface Progress {
  readonly instances: Map<string, object>;
  readonly failures: ManagerFailure[];
  readonly problems: string[];
  readonly causes: unknown[];
}

/**
 * Makes managers in the order of their tiers, and inside a tier in the order of their dependencies.
 *
 * @remarks
 * 1. Names, aliases, dependencies and tiers are checked first; then whatever can be made is made, so that one start shows every problem.
 * 2. With any problem nothing starts: what was made is disposed of, and one error names all offenders.
 * 3. A manager that is not critical may fail: it and its dependents are reported and left out. A critical manager among them is a problem.
 * 4. The order of creation does not depend on the order of the configurations.
 */
export class ManagerFactory<C = unknown> {
  readonly #options: ManagerFactoryOptions;

  /**
   * @param options - configurations, aliases and where failures are reported
   */
  constructor(options: ManagerFactoryOptions) {
    this.#options = options;
  }

  /**
   * Makes the managers.
   *
   * @param context - handed to `create` and to functions that make arguments; usually the algorithm
   * @returns the managers
   * @throws FrameworkError `BAD_MANAGERS` naming all offenders; its cause is what a failed manager threw
   */
  build(context: C): ManagerSet {
    const read = readConfigs(this.#options.configs);
    const aliases = readAliases(this.#options.aliases ?? {});
    const legacy = readAliases(this.#options.legacy ?? {});
    const resolved = resolveLegacy(read.configs, legacy.aliases);
    const allAliases = [...aliases.aliases, ...resolved.aliases];
    const wiring = wire(resolved.configs, allAliases);
    const progress: Progress = {
      instances: new Map(),
      failures: [],
      problems: [...read.problems, ...aliases.problems, ...legacy.problems, ...wiring.problems],
      causes: [],
    };

    for (const config of wiring.order) {
      this.#start(config, context, wiring, progress);
    }

    const reached = checkAliases(allAliases, resolved.configs, progress);
    this.#stopOnProblems(progress);

    for (const failure of progress.failures) {
      this.#options.report(failure);
    }

    return new ManagerSet({
      instances: progress.instances,
      aliases: reached,
      failed: progress.failures,
      replaced: resolved.replaced,
      rolledBack: resolved.rolledBack,
      raised: resolved.raised,
      report: this.#options.report,
    });
  }

  #start(config: ManagerConfig, context: C, wiring: Wiring, progress: Progress): void {
    const made = this.#make(config as ManagerConfig<C>, context, wiring, progress.instances);

    if ('instance' in made) {
      progress.instances.set(config.name, made.instance);
      const missing = missingMethods(made.instance, config.requiredMethods);

      if (missing.length > 0) {
        progress.problems.push(`manager "${config.name}": lacks the required ${listMethods(missing)}`);
      }
    } else if (config.critical) {
      progress.problems.push(`critical manager "${config.name}": ${made.message}`);
      progress.causes.push(...(made.cause === undefined ? [] : [made.cause]));
    } else {
      progress.failures.push({ name: config.name, phase: 'start', ...made });
    }
  }

  #make(
    config: ManagerConfig<C>,
    context: C,
    wiring: Wiring,
    instances: ReadonlyMap<string, object>,
  ): { instance: object } | { message: string; cause: unknown } {
    const byKey = new Map([...instances].map(([name, instance]) => [camelCase(name), instance]));
    const dependencies: Record<string, unknown> = {};

    for (const name of config.dependencies) {
      const instance = byKey.get(wiring.resolve(name) ?? name);

      if (instance === undefined) {
        return { message: `depends on "${name}", which failed to start`, cause: undefined };
      }

      dependencies[name] = instance;
      dependencies[camelCase(name)] = instance;
    }

    try {
      return check(this.#construct(config, dependencies, context));
    } catch (thrown) {
      return { message: `failed to start: ${describeThrown(thrown)}`, cause: thrown };
    }
  }

  #construct(config: ManagerConfig<C>, dependencies: Readonly<Record<string, unknown>>, context: C): unknown {
    const args = typeof config.args === 'function' ? config.args({ dependencies, context }) : config.args;
    const parts: ManagerParts<C> = { dependencies, args, context };

    if (config.create !== undefined) {
      return config.create(parts);
    }

    const { classType } = config;
    const made = typeof classType === 'string' ? this.#classNamed(classType) : classType;
    return Reflect.construct(made as ManagerClass, args);
  }

  #classNamed(name: string): ManagerClass {
    const classes = this.#options.classes ?? {};
    const found = Object.hasOwn(classes, name) ? classes[name] : undefined;

    if (found === undefined) {
      const known = Object.keys(classes).join(', ');
      throw new FrameworkError(
        'BAD_MANAGERS',
        `there is no class "${name}"; there are: ${known === '' ? 'none' : known}`,
      );
    }

    return found;
  }

  #stopOnProblems(progress: Progress): void {
    if (progress.problems.length === 0) {
      return;
    }

    const problems = [...progress.problems];
    disposeAll(progress.instances, ({ name, message }) => problems.push(`manager "${name}": ${message}`));
    const [first, ...more] = progress.causes;
    const cause = more.length === 0 ? first : new AggregateError(progress.causes, 'several managers failed to start');
    const failures = progress.failures.map(({ name, message }) => `manager "${name}" (not critical): ${message}`);
    const message = `The managers cannot start: ${[...problems, ...failures].join('; ')}.`;
    throw new FrameworkError('BAD_MANAGERS', message, cause === undefined ? {} : { cause });
  }
}

/** Checks that each alias' target has the methods its callers use; returns alias to name of manager. */
function checkAliases(
  aliases: readonly AliasEntry[],
  configs: readonly ManagerConfig[],
  progress: Progress,
): ReadonlyMap<string, string> {
  const nameOf = new Map(configs.map((config) => [camelCase(config.name), config.name]));
  const reached = new Map<string, string>();

  for (const { name, target, methods } of aliases) {
    const manager = nameOf.get(camelCase(target));
    const instance = manager === undefined ? undefined : progress.instances.get(manager);

    if (manager !== undefined) {
      reached.set(name, manager);
    }

    if (instance !== undefined) {
      const missing = missingMethods(instance, methods);

      if (missing.length > 0) {
        progress.problems.push(`alias "${name}": its target "${target}" lacks the ${listMethods(missing)}`);
      }
    }
  }

  return reached;
}

function check(made: unknown): { instance: object } | { message: string; cause: unknown } {
  if (typeof made !== 'object' || made === null) {
    return {
      message: `failed to start: made ${made === null ? 'null' : typeof made}, expected an object`,
      cause: undefined,
    };
  }

  if (typeof (made as Readonly<Record<string, unknown>>)['then'] === 'function') {
    return { message: 'failed to start: made a promise, expected a manager at once', cause: undefined };
  }

  return { instance: made };
}

function listMethods(methods: readonly string[]): string {
  return `${methods.length === 1 ? 'method' : 'methods'} ${methods.join(', ')}`;
}
