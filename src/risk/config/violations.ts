/**
 * Everything that is wrong with a value, at once.
 *
 * @module
 */
import { z } from 'zod';
import { describeIssues } from '../../core/config.js';

/**
 * Lists the violations of a schema.
 *
 * @param schema - the schema
 * @param input - what a person wrote
 * @param path - where it stands
 * @returns one sentence each, with its path, what contradicts itself beside an unknown key included; none when the value is sound
 */
export function violationsOf(schema: z.ZodType, input: unknown, path: readonly string[] = []): string[] {
  const { error } = schema.safeParse(input);
  const issues = (error?.issues ?? []).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));

  return [...new Set(describeIssues(new z.ZodError(issues)))];
}
