/**
 * Finds LEAN's sample data; tests that need it skip where it is not.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.env['LEAN_DATA'] ?? join(root, '..', 'shared', 'lean', 'data'));

/** The LEAN data folder, or `undefined` where there is none. */
export const leanData: string | undefined = existsSync(join(folder, 'equity', 'usa')) ? folder : undefined;

/** What the title of a test that was skipped says about it. */
export const leanDataNote: string =
  leanData === undefined ? ` (skipped: no LEAN data at ${folder}; set LEAN_DATA to a LEAN data folder)` : '';
