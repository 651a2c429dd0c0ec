/**
 * Writes the table of `docs/conformance.md` from runs on LEAN's data: `npm run conformance`. It needs LEAN's sample data and published results.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rowsNow, tableOf } from '../test/conformance/table.js';
import { leanExpected } from '../test/lean-expected.js';
import { replaceMarked } from './marked.js';

const file = fileURLToPath(new URL('../docs/conformance.md', import.meta.url));

if (leanExpected.length === 0) {
  throw new Error("No published results of LEAN: set LEAN_DATA to a folder of LEAN's data, with `expected` beside it.");
}

writeFileSync(file, replaceMarked(readFileSync(file, 'utf8'), 'table', 'table', tableOf(rowsNow())));
