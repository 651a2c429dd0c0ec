/**
 * Everything that is wrong with a value, at once.
 *
 * @module
 */
import { z } from 'zod';
import { describeIssues } from '../../core/config.js';

/**
 * Lists what a parse found wrong.
 *
 * @param error - what zod reported; `undefined` when the value is sound
 * @param path - where the value stands
 * @returns one sentence each, with its path, what contradicts itself beside an unknown key included; none when the value is sound
 */
export function violationsOf(error: z.ZodError | undefined, path: readonly string[] = []): string[] {
  const issues = (error?.issues ?? []).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));

  return [...new Set(describeIssues(new z.ZodError(issues)))];
}
