/**
 * Parses configuration once, where it enters, and reports every violation with its path.
 *
 * @module
 */
import type { z } from 'zod';
import { FrameworkError } from './errors.js';
import { readabilityOf } from './unreadable.js';

/**
 * Parses a value with a schema.
 *
 * @param schema - a zod schema; objects are strict, so that an unknown key is a violation
 * @param input - what a person wrote
 * @param owner - whose configuration it is (a file name, a plugin's name), named first in the message
 * @returns the parsed value, defaults filled in
 * @throws FrameworkError `BAD_CONFIGURATION`, listing all violations with their paths
 */
export function parseConfig<T extends z.ZodType>(schema: T, input: unknown, owner: string): z.output<T> {
  const { copy, problems } = readabilityOf(input);

  if (problems.length > 0) {
    throw new FrameworkError('BAD_CONFIGURATION', `${owner}: ${problems.join('; ')}`);
  }

  const result = schema.safeParse(copy);

  if (result.success) {
    return result.data;
  }

  throw new FrameworkError('BAD_CONFIGURATION', `${owner}: ${describeIssues(result.error).join('; ')}`);
}

/**
 * Lists the violations of a failed parse, one sentence each, with the path of the value.
 *
 * @param error - what zod reported
 * @returns sentences such as `plugins.correlation.maxPositionsPerGroup: expected number, was "3"`
 */
export function describeIssues(error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');

    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
}
