/**
 * The managers of a run, reached by name or alias in any spelling.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../core/errors.js';
import { camelCase, spellings } from '../core/names.js';
import type { RaisedManager, ReplacedManager } from './legacy.js';

/** A manager that failed. */
export interface ManagerFailure {
  /** The manager. */
  readonly name: string;
  /** When it failed: while it was made, or while it was disposed of. */
  readonly phase: 'start' | 'dispose';
  /** Why, in one line. */
  readonly message: string;
  /** What was thrown, or `undefined`. */
  readonly cause: unknown;
}

/** What the factory hands to a set. */
export interface ManagerSetParts {
  /** The managers by name, in order of creation. */
  readonly instances: ReadonlyMap<string, object>;
  /** Aliases, with the name of the manager each reaches. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Managers that are not critical and could not be made. */
  readonly failed: readonly ManagerFailure[];
  /** Legacy configurations that gave way to aliases. */
  readonly replaced: readonly ReplacedManager[];
  /** Legacy managers that stay in place of an alias. */
  readonly rolledBack: readonly string[];
  /** Managers that moved to a higher tier. */
  readonly raised: readonly RaisedManager[];
  /** Receives failures. */
  readonly report: (failure: ManagerFailure) => void;
}

/** The managers of a run. Every spelling of a name or an alias reaches the identical object. */
export class ManagerSet {
  /** The names of the managers, in order of creation. */
  readonly names: readonly string[];
  /** Aliases, with the name of the manager each reaches. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Managers that are not critical and could not be made, with their dependents. */
  readonly failed: readonly ManagerFailure[];
  /** Legacy configurations that gave way to aliases, for the log. */
  readonly replaced: readonly ReplacedManager[];
  /** Legacy managers that stay because their configurations say `rollback`, for the log. */
  readonly rolledBack: readonly string[];
  /** Managers that moved to a higher tier because a legacy manager they depend on is served from there, for the log. */
  readonly raised: readonly RaisedManager[];
  readonly #instances: ReadonlyMap<string, object>;
  readonly #byKey = new Map<string, object>();
  readonly #report: (failure: ManagerFailure) => void;
  #disposed = false;

  /**
   * @param parts - what the factory made
   */
  constructor(parts: ManagerSetParts) {
    this.names = [...parts.instances.keys()];
    this.aliases = parts.aliases;
    this.failed = parts.failed;
    this.replaced = parts.replaced;
    this.rolledBack = parts.rolledBack;
    this.raised = parts.raised;
    this.#instances = parts.instances;
    this.#report = parts.report;

    for (const [name, instance] of parts.instances) {
      this.#byKey.set(camelCase(name), instance);
    }

    for (const [alias, target] of parts.aliases) {
      const instance = parts.instances.get(target);

      if (instance !== undefined) {
        this.#byKey.set(camelCase(alias), instance);
      }
    }
  }

  /**
   * Tells whether a manager stands.
   *
   * @param name - its name or an alias, in any spelling
   */
  has(name: string): boolean {
    return this.#byKey.has(camelCase(name));
  }

  /**
   * Returns a manager.
   *
   * @param name - its name or an alias, in any spelling
   * @returns the identical object for every name it has
   * @throws FrameworkError `NOT_AVAILABLE` when it failed to start, `BAD_ARGUMENT` when there is no such manager
   */
  get<T = unknown>(name: string): T {
    const found = this.#byKey.get(camelCase(name));

    if (found !== undefined) {
      return found as T;
    }

    const target = [...this.aliases].find(([alias]) => camelCase(alias) === camelCase(name))?.[1] ?? name;
    const failure = this.failed.find((failed) => camelCase(failed.name) === camelCase(target));

    if (failure !== undefined) {
      throw new FrameworkError('NOT_AVAILABLE', `The manager "${name}" is not there: ${failure.message}.`);
    }

    const known = [...this.names, ...this.aliases.keys()].join(', ');
    throw new FrameworkError('BAD_ARGUMENT', `There is no manager "${name}"; there are: ${known}.`);
  }

  /**
   * Lists every spelling under which the managers are reached, for those who make members of them.
   *
   * @returns names and aliases as written and in camelCase, PascalCase and snake_case, each with its manager
   */
  members(): ReadonlyMap<string, object> {
    const members = new Map<string, object>();

    for (const name of [...this.names, ...this.aliases.keys()]) {
      const instance = this.#byKey.get(camelCase(name));

      if (instance !== undefined) {
        for (const spelling of [name, ...spellings(camelCase(name))]) {
          members.set(spelling, instance);
        }
      }
    }

    return members;
  }

  /**
   * Disposes of the managers, the last one made first; once.
   *
   * @remarks A manager that throws is reported, and the others are disposed of all the same.
   */
  dispose(): void {
    if (this.#disposed) {
      return;
    }

    this.#disposed = true;
    disposeAll(this.#instances, this.#report);
  }
}

/**
 * Calls `dispose` of each manager that has one, the last one made first.
 *
 * @param instances - the managers by name, in order of creation
 * @param report - receives what they throw
 */
export function disposeAll(instances: ReadonlyMap<string, object>, report: (failure: ManagerFailure) => void): void {
  for (const [name, instance] of [...instances].reverse()) {
    const members = instance as Readonly<Record<string, unknown>>;

    try {
      const dispose = spellings('dispose')
        .map((spelling) => members[spelling])
        .find((member) => typeof member === 'function');
      dispose?.call(instance);
    } catch (thrown) {
      report({ name, phase: 'dispose', message: `dispose failed: ${describeThrown(thrown)}`, cause: thrown });
    }
  }
}
