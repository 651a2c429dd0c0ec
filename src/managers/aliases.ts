/**
 * Aliases: other names under which a manager is reached, each with the methods its legacy callers use.
 *
 * @module
 */
import { z } from 'zod';
import { describeIssues } from '../core/config.js';
import { camelCase, spellings } from '../core/names.js';

/** What an alias stands for: the name of a manager, or that with the methods its callers use. */
export type ManagerAlias =
  | string
  | {
      /** The manager it reaches. */
      readonly target: string;
      /** Methods that callers use through this alias; the target must have them, in any spelling. */
      readonly methods?: readonly string[];
    };

/** Aliases by name. */
export type ManagerAliases = Readonly<Record<string, ManagerAlias>>;

/** An alias as the factory works with it. */
export interface AliasEntry {
  /** The alias as written. */
  readonly name: string;
  /** The name of the manager it reaches. */
  readonly target: string;
  /** Methods the target must have. */
  readonly methods: readonly string[];
}

const schema = z.union(
  [
    z.string().transform((target) => ({ target, methods: [] as string[] })),
    z.strictObject({ target: z.string(), methods: z.array(z.string()).default([]) }),
  ],
  { error: 'expected the name of a manager, or { target, methods }' },
);

/**
 * Reads aliases.
 *
 * @param aliases - what was written
 * @returns the sound ones, and what is wrong with the others
 */
export function readAliases(aliases: ManagerAliases): { aliases: AliasEntry[]; problems: string[] } {
  const sound: AliasEntry[] = [];
  const problems: string[] = [];

  for (const [name, written] of Object.entries(aliases)) {
    const result = schema.safeParse(written);

    if (result.success) {
      sound.push({ name, ...result.data });
    } else {
      problems.push(...describeIssues(result.error).map((issue) => `alias "${name}": ${issue}`));
    }
  }

  return { aliases: sound, problems };
}

/**
 * Lists the required methods that an object lacks in every spelling.
 *
 * @param instance - the manager
 * @param methods - names in any spelling
 * @returns the names that were not found, as written
 */
export function missingMethods(instance: object, methods: readonly string[]): string[] {
  return methods.filter(
    (method) => ![method, ...spellings(camelCase(method))].some((name) => hasMethod(instance, name)),
  );
}

function hasMethod(instance: object, name: string): boolean {
  try {
    return typeof (instance as Readonly<Record<string, unknown>>)[name] === 'function';
  } catch {
    // A getter that throws is no method.
    return false;
  }
}
