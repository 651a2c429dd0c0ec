/**
 * Everything that is wrong with a value, at once.
 *
 * @module
 */
import { z } from 'zod';
import { describeIssues } from '../core/config.js';
import { isRecord } from './plain.js';

/**
 * Lists the violations of a schema.
 *
 * @remarks
 * A schema compares settings with each other only once each of them is sound. An unknown key would hide what contradicts itself beside it;
 * so the value is judged again without its unknown keys.
 * @param schema - the schema
 * @param input - what a person wrote
 * @param path - where it stands
 * @returns one sentence each, with its path; none when the value is sound
 */
export function violationsOf(schema: z.ZodType, input: unknown, path: readonly string[] = []): string[] {
  const first = issuesOf(schema, input);
  const known = first.some(({ code }) => code === 'unrecognized_keys')
    ? issuesOf(schema, first.reduce<unknown>(withoutUnknown, input))
    : [];
  const all = [...first, ...known].map((issue) => ({ ...issue, path: [...path, ...issue.path] }));

  return [...new Set(describeIssues(new z.ZodError(all)))];
}

function issuesOf(schema: z.ZodType, input: unknown): z.core.$ZodIssue[] {
  return schema.safeParse(input).error?.issues ?? [];
}

function withoutUnknown(value: unknown, issue: z.core.$ZodIssue): unknown {
  return issue.code === 'unrecognized_keys' ? without(value, issue.path, new Set(issue.keys)) : value;
}

/** Copies a value without some keys of one object in it. */
function without(value: unknown, [at, ...rest]: readonly PropertyKey[], keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.map((element, index) => (index === at ? without(element, rest, keys) : element));
  }

  if (!isRecord(value)) {
    return value;
  }

  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => at !== undefined || !keys.has(key))
      .map(([key, member]) => [key, key === at ? without(member, rest, keys) : member]),
  );
}
