/**
 * Says once, before the tests, what is skipped for want of LEAN's sample data.
 *
 * @module
 */
import { leanData, leanDataNote } from './lean-data.js';

/** Runs before all tests; the runner prints what it writes. */
export function setup(): void {
  if (leanData === undefined) {
    process.stdout.write(`\nSkipped: every test on LEAN's sample data${leanDataNote.replace('skipped: ', '')}.\n\n`);
  }
}
