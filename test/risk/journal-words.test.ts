/**
 * What a person reads of a journal that is not as it was written, to the letter.
 *
 * @module
 */
import { type JournalProblem, verifyJournal } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { bytesOf, openJournal } from './journal-desk.js';

const { desk, journal, sink } = openJournal();
desk.hold(10, { tag: 'first' });
journal.end();
const { lines } = sink;
const lengthOf = (count: number): number => bytesOf(lines.slice(0, count)).length;

function problemOf(changed: readonly string[]): JournalProblem | undefined {
  return verifyJournal(bytesOf(changed)).problem;
}

describe('a journal', () => {
  test('that is as it was written has nothing to be said of', () => {
    expect(problemOf(lines)).toBeUndefined();
  });

  test('whose last write was cut off', () => {
    expect(problemOf([...lines.slice(0, 2), (lines[2] ?? '').slice(0, 25)])).toEqual({
      kind: 'torn',
      line: 3,
      offset: lengthOf(2),
      expected: 'record 3 and the end of its line',
      found: '25 bytes of a record whose writing was cut off',
    });
  });

  test('that does not end', () => {
    expect(problemOf(lines.slice(0, 2))).toEqual({
      kind: 'unfinished',
      line: 3,
      offset: lengthOf(2),
      expected: 'a record that ends the journal',
      found: 'the end of the file: the run was stopped, or records were cut off',
    });
  });

  test('from which a record was taken', () => {
    expect(problemOf([...lines.slice(0, 1), ...lines.slice(2)])).toEqual({
      kind: 'changed',
      line: 2,
      offset: lengthOf(1),
      expected: 'record 2',
      found: 'record 3: records were removed, inserted or swapped',
    });
  });

  const [first = ''] = lines;

  test.each([
    ['without the place of its hash', first.replace('{"hash":"', '{"hush":"')],
    ['without the place of its record', first.replace('","record":', '","recard":')],
    ['that does not close', `${first.slice(0, -2)}]\n`],
    ['of nothing', '\n'],
    ['of a hash alone', `${first.slice(0, 84)}}\n`],
  ])('with a line %s', (_title, line) => {
    expect(problemOf([line, ...lines.slice(1)])).toEqual({
      kind: 'changed',
      line: 1,
      offset: 0,
      expected: 'record 1, {"hash":"…","record":{…}}',
      found: 'a line of another form',
    });
  });

  test('in which a record was changed', () => {
    const at = lines.findIndex((line) => line.includes('"tag":"first"'));
    const stated = (lines[at] ?? '').slice(9, 73);
    const problem = problemOf(lines.map((line) => line.replace('"tag":"first"', '"tag":"worst"')));

    expect(problem).toMatchObject({ kind: 'changed', line: at + 1, found: `the hash ${stated}` });
    expect(problem?.expected).toMatch(new RegExp(`^record ${at + 1} with the hash [0-9a-f]{64}$`));
    expect(problem?.expected).not.toContain(stated);
  });
});

test('a journal that failed once says so to every later record', () => {
  const broken = openJournal();
  broken.sink.isFailing = true;
  broken.desk.submit(1);
  broken.sink.isFailing = false;

  expect(() => broken.journal.end()).toThrow('The journal failed earlier, and records nothing any more.');
});
