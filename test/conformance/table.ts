/**
 * The table of `docs/conformance.md`: each published algorithm, and how far its rebuilt run agrees.
 *
 * @module
 */
import { leanData } from '../lean-data.js';
import { leanExpected, type Published } from '../lean-expected.js';
import { algorithms } from './algorithms/index.js';
import { aspects, type Score, scoreOf } from './score.js';

/** One row. */
export interface Row {
  /** What LEAN published. */
  readonly published: Published;
  /** How the rebuilt run compares; `undefined` while it is not rebuilt. */
  readonly score: Score | undefined;
}

/** Runs every algorithm that is rebuilt. */
export function rowsNow(): readonly Row[] {
  return [...leanExpected]
    .sort((a, b) => a.tier.localeCompare(b.tier) || a.name.localeCompare(b.name))
    .map((published) => {
      const algorithm = algorithms[published.name];

      return { published, score: algorithm && scoreOf(algorithm, published, leanData ?? '') };
    });
}

/**
 * Writes rows as a table.
 *
 * @param rows - the rows
 */
export function tableOf(rows: readonly Row[]): string {
  return [
    `| tier | algorithm | ${aspects.join(' | ')} | first difference |`,
    `| --- | --- | ${aspects.map(() => '---').join(' | ')} | --- |`,
    ...rows.map(({ published: { name, tier }, score }) => `| ${[tier, name, ...cellsOf(score)].join(' | ')} |`),
  ].join('\n');
}

function cellsOf(score: Score | undefined): string[] {
  return score === undefined
    ? [...aspects.map(() => '–'), 'not rebuilt']
    : [...aspects.map((aspect) => (score.exact[aspect] ? 'yes' : 'no')), score.first];
}
