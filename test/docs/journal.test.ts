/**
 * The page of the journal lists the kinds of records that there are, and no others.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import type { JournalRecord } from 'plimsoll';
import { expect, it } from 'vitest';

/** A kind that is added or goes away makes this not compile. */
const kinds: Readonly<Record<JournalRecord['kind'], true>> = {
  header: true,
  symbol: true,
  slice: true,
  decision: true,
  question: true,
  fill: true,
  bust: true,
  close: true,
  event: true,
  shadow: true,
  end: true,
};

it('the page of the journal has a row for each kind of record, and none for anything else', () => {
  const page = readFileSync(new URL('../../docs/journal.md', import.meta.url), 'utf8');
  const [, table = ''] = page.split('| `kind` | holds |\n| --- | --- |\n');
  const [rows = ''] = table.split('\n\n');

  expect(rows.split('\n').map((row) => /^\| `(\w+)` \| \S/.exec(row)?.[1])).toEqual(Object.keys(kinds));
});
