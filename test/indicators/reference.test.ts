import { describe, expect, it } from 'vitest';
import { leanDataNote } from '../lean-data.js';
import { compare, readComparisons, readReference, referenceFolder } from './reference-run.js';
import { changes, leftOut } from './reference-table.js';

const present = referenceFolder !== undefined;
const comparisons = present ? readComparisons() : [];

describe.skipIf(!present)(`LEAN's reference values${leanDataNote}`, () => {
  it.each(comparisons.map((comparison) => ({ ...comparison, what: comparison.line ?? 'value' })))(
    'are met by the $what of $type: $column in $file',
    (comparison) => {
      const { rows, problem } = compare(comparison);

      expect(problem).toBeUndefined();
      expect(rows, 'rows compared').toBeGreaterThan(5);
    },
  );

  it('are all compared, or left out for a reason', () => {
    const tests = readReference().map(({ test }) => test);

    expect(tests).toHaveLength(126);
    expect(Object.keys({ ...changes, ...leftOut }).filter((test) => !tests.includes(test))).toEqual([]);
    expect(Object.keys(leftOut)).toHaveLength(7);
  });
});
