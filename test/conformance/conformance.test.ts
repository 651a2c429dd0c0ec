import { describe, expect, it } from 'vitest';
import { pageOf } from '../docs/pages.js';
import { leanExpected, leanExpectedNote } from '../lean-expected.js';
import { algorithms } from './algorithms/index.js';
import { rowsNow, tableOf } from './table.js';

describe.skipIf(leanExpected.length === 0)(`LEAN's published results${leanExpectedNote}`, () => {
  it('are reached as far as docs/conformance.md says, no less and no more', () => {
    const { text } = pageOf('docs/conformance.md');

    // When a run comes closer: `npm run conformance` writes the table.
    expect(text).toContain(`\n${tableOf(rowsNow())}\n`);
  });

  it('are of algorithms that LEAN has', () => {
    const names = leanExpected.map(({ name }) => name);

    expect(Object.keys(algorithms).filter((name) => !names.includes(name))).toEqual([]);
  });
});
