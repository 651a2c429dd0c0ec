/**
 * Finds what LEAN published for its regression algorithms, beside LEAN's sample data; tests that need it skip where it is not.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leanData } from './lean-data.js';

/** What LEAN published for one algorithm. */
export interface Published {
  /** The class of the algorithm. */
  readonly name: string;
  /** What it needs: T1 is the core, T2 order kinds, indicators, consolidators, scheduling, warm-up and history. */
  readonly tier: string;
  /** How many points of data its slices hold; -1 where LEAN does not say. */
  readonly dataPoints: number;
  /** Every statistic as it must be printed, the hash of the orders among them. */
  readonly expected: Readonly<Record<string, string>>;
}

const folder = leanData === undefined ? undefined : join(leanData, '..', 'expected');
const isThere = folder !== undefined && existsSync(join(folder, 'with-orders.json'));

/** What the title of a test that was skipped says about it. */
export const leanExpectedNote: string = isThere ? '' : ' (skipped: no published results of LEAN beside its data)';

/** The published algorithms of the tiers that are rebuilt here; empty where there is no file. */
export const leanExpected: readonly Published[] = isThere
  ? ['with-orders.json', 'without-orders.json']
      .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Published[])
      .filter(({ tier }) => tier === 'T1' || tier === 'T2')
  : [];
