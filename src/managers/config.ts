/**
 * What a manager is made from: checked by zod, and accepted under the legacy spellings too.
 *
 * @module
 */
import { z } from 'zod';
import { describeIssues } from '../core/config.js';
import { FrameworkError } from '../core/errors.js';
import { camelCase, spellings } from '../core/names.js';

/** What a manager is made with. */
export interface ManagerParts<C = unknown> {
  /** The managers it depends on, under the names its configuration gives them and their camelCase twins. */
  readonly dependencies: Readonly<Record<string, unknown>>;
  /** Its arguments. */
  readonly args: readonly unknown[];
  /** What the factory was given to build with, usually the algorithm. */
  readonly context: C;
}

/** A class whose instances are managers. */
export type ManagerClass = new (...args: never[]) => object;

/** The arguments of a manager's class: a list, or a function that makes one once the dependencies stand. */
export type ManagerArgs<C = unknown> =
  | readonly unknown[]
  | ((parts: Omit<ManagerParts<C>, 'args'>) => readonly unknown[]);

/** What is written for one manager; exactly one of `create` and `classType` says how it is made. */
export interface ManagerConfigSpec<C = unknown> {
  /** The name it is reached by, a JavaScript identifier in camelCase or snake_case. */
  readonly name: string;
  /** Makes the manager. */
  readonly create?: (parts: ManagerParts<C>) => object;
  /** The class it is an instance of; a text names one of the factory's `classes`. */
  readonly classType?: ManagerClass | string;
  /** Names or aliases of the managers that must stand before it, in the same or a lower tier. */
  readonly dependencies?: readonly string[];
  /** Methods it must have, in any spelling. */
  readonly requiredMethods?: readonly string[];
  /** Arguments for `classType`; also handed to `create`. */
  readonly args?: ManagerArgs<C>;
  /** Whether nothing may start without it; a manager that is not critical may fail, loudly. Default: true. */
  readonly critical?: boolean;
  /** Lower tiers are made first. Default: 1. */
  readonly tier?: number;
  /** Keeps a legacy manager itself where an alias would take its name: the way back from the unified manager. Default: false. */
  readonly rollback?: boolean;
}

/** The checked, frozen configuration of one manager. */
export interface ManagerConfig<C = unknown> extends ManagerConfigSpec<C> {
  readonly dependencies: readonly string[];
  readonly requiredMethods: readonly string[];
  readonly args: ManagerArgs<C>;
  readonly critical: boolean;
  readonly tier: number;
  readonly rollback: boolean;
}

/** Spells a name in snake_case. */
type Snake<S extends string> = S extends `${infer H}${infer T}`
  ? `${H extends Lowercase<H> ? H : `_${Lowercase<H>}`}${Snake<T>}`
  : '';
/** The specification with the legacy name of `args`. */
type Named<C> = Omit<ManagerConfigSpec<C>, 'args'> & { readonly initializationArgs?: ManagerArgs<C> };

/** A manager's configuration in camelCase, in the legacy snake_case (`class_type`, `initialization_args` …) or in PascalCase. */
export type ManagerConfigInput<C = unknown> =
  | ManagerConfigSpec<C>
  | Named<C>
  | { readonly [K in keyof Named<C> as Snake<K>]: Named<C>[K] }
  | { readonly [K in keyof Named<C> as Capitalize<K>]: Named<C>[K] };

/** Many configurations: a list, or the legacy record keyed by name (where `name` may be left out). */
export type ManagerConfigs = readonly object[] | Readonly<Record<string, object>>;

/** Checks a manager's configuration; callable with and without `new`, as legacy code writes it. */
export interface ManagerConfigFunction {
  /**
   * @param input - what was written, in any of the spellings
   * @returns the checked, frozen configuration
   * @throws FrameworkError `BAD_CONFIGURATION` with all violations
   */
  <C = unknown>(input: ManagerConfigInput<C>): ManagerConfig<C>;
  /**
   * @param input - what was written, in any of the spellings
   * @returns the checked, frozen configuration
   * @throws FrameworkError `BAD_CONFIGURATION` with all violations
   */
  new <C = unknown>(input: ManagerConfigInput<C>): ManagerConfig<C>;
}

const identifier = z.string().regex(/^[A-Za-z_$][\w$]*$/, 'expected an identifier, such as risk_manager');
const isFunction = (value: unknown): boolean => typeof value === 'function';
const schema = z
  .strictObject({
    name: identifier,
    create: z.custom<() => object>(isFunction, 'expected a function').exactOptional(),
    classType: z.custom<ManagerClass | string>(isClass, 'expected a class or the name of one').exactOptional(),
    dependencies: z.array(identifier).readonly().default([]),
    requiredMethods: z.array(identifier).readonly().default([]),
    args: z.custom<ManagerArgs>(isArgs, 'expected a list of arguments, or a function that returns one').default([]),
    critical: z.boolean().default(true),
    tier: z.int().min(0).default(1),
    rollback: z.boolean().default(false),
  })
  .refine((config) => (config.create === undefined) !== (config.classType === undefined), {
    message: 'expected exactly one of create and classType',
  })
  .readonly();

const keyOf = new Map<string, string>();

for (const key of Object.keys(schema.def.innerType.shape)) {
  for (const spelling of spellings(key)) {
    keyOf.set(spelling, key);
  }
}

for (const spelling of spellings('initializationArgs')) {
  keyOf.set(spelling, 'args');
}

keyOf.set('class', 'classType');

/** Checks a manager's configuration; see {@link ManagerConfigFunction}. */
export const ManagerConfig: ManagerConfigFunction = function ManagerConfig(input: unknown): ManagerConfig {
  const read = readConfig(input);

  if ('config' in read) {
    return read.config;
  }

  throw new FrameworkError('BAD_CONFIGURATION', `${read.owner}: ${read.problems.join('; ')}`);
} as unknown as ManagerConfigFunction;

/**
 * Reads many configurations.
 *
 * @param configs - a list, or a record keyed by name
 * @returns the sound ones, and what is wrong with the others
 */
export function readConfigs(configs: ManagerConfigs): { configs: ManagerConfig[]; problems: string[] } {
  const sound: ManagerConfig[] = [];
  const problems: string[] = [];
  const entries: [string | number, unknown][] = Array.isArray(configs)
    ? configs.map((config, i) => [i, config])
    : Object.entries(configs);

  for (const [key, input] of entries) {
    const read = readConfig(input, key);

    if ('problems' in read) {
      problems.push(...read.problems.map((problem) => `${read.owner}: ${problem}`));
    } else if (typeof key === 'string' && camelCase(key) !== camelCase(read.config.name)) {
      problems.push(`manager "${key}": its configuration is named "${read.config.name}", expected the same name`);
    } else {
      sound.push(read.config);
    }
  }

  return { configs: sound, problems };
}

function readConfig(
  input: unknown,
  key?: string | number,
): { config: ManagerConfig } | { owner: string; problems: string[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { owner: `manager ${key === undefined ? 'configuration' : `"${key}"`}`, problems: ['expected an object'] };
  }

  const canonical: Record<string, unknown> = typeof key === 'string' ? { name: key } : {};
  const twice: string[] = [];
  const written = new Set<string>();

  for (const [spelling, value] of Object.entries(input)) {
    const name = keyOf.get(spelling) ?? spelling;

    if (written.has(name)) {
      twice.push(`${spelling}: "${name}" is given twice, in two spellings`);
    }

    if (value !== undefined) {
      written.add(name);
      canonical[name] = value;
    }
  }

  const named = canonical['name'] ?? key;
  const owner = `manager ${named === undefined ? 'configuration' : `"${String(named)}"`}`;
  const result = schema.safeParse(canonical);

  if (result.success && twice.length === 0) {
    return { config: result.data };
  }

  return { owner, problems: [...twice, ...(result.success ? [] : describeIssues(result.error))] };
}

function isArgs(value: unknown): boolean {
  return Array.isArray(value) || typeof value === 'function';
}

function isClass(value: unknown): boolean {
  if (typeof value === 'string') {
    return value !== '';
  }

  if (typeof value !== 'function') {
    return false;
  }

  try {
    // Asks whether `new value()` is possible, without running the constructor.
    Reflect.construct(Object, [], value);
    return true;
  } catch {
    return false;
  }
}
