/**
 * How close a run comes to what LEAN published.
 *
 * @module
 */
import { Backtest, type BacktestResult, type QCAlgorithm } from 'plimsoll';
import { lean } from 'plimsoll/adapters/lean';
import type { Published } from '../lean-expected.js';

/** The parameters of LEAN's published runs. */
const parameters = { 'ema-fast': '10', 'ema-slow': '20' };

/** What is compared, from the coarse to the fine. */
export const aspects = ['runs', 'orders', 'equity and fees', 'statistics', 'hash', 'data points'] as const;

/** One aspect of a run. */
export type Aspect = (typeof aspects)[number];

/** How a run compares. */
export interface Score {
  /** Which aspects are exactly as published. */
  readonly exact: Readonly<Record<Aspect, boolean>>;
  /** The first value that differs; empty when all is exact. */
  readonly first: string;
}

/**
 * Runs an algorithm on LEAN's data and compares it with what was published.
 *
 * @param algorithm - the rebuilt algorithm
 * @param published - what LEAN published of it
 * @param folder - LEAN's data
 */
export function scoreOf(algorithm: new () => QCAlgorithm, published: Published, folder: string): Score {
  const result = new Backtest({ algorithm, data: lean({ folder }), parameters }).run();
  const differences = aspects.map((aspect) => [aspect, differenceOf(aspect, result, published)] as const);
  const [, first = ''] = differences.find(([, each]) => each !== undefined) ?? [];

  return {
    exact: Object.fromEntries(differences.map(([aspect, each]) => [aspect, each === undefined])) as Score['exact'],
    first,
  };
}

const moneyNames = ['Start Equity', 'End Equity', 'Total Fees'];

function differenceOf(aspect: Aspect, result: BacktestResult, { dataPoints, expected }: Published): string | undefined {
  const printed = (names: readonly string[]): string | undefined => {
    // Of a run that ends before it begins nothing is published.
    const wrong = names.find((name) => name in expected && result.statistics[name] !== expected[name]);

    return wrong === undefined ? undefined : says(wrong, result.statistics[wrong], expected[wrong]);
  };

  switch (aspect) {
    case 'runs':
      return result.status === 'completed' ? undefined : `failed: ${result.error?.message ?? ''}`;
    case 'orders':
      return printed(['Total Orders']);
    case 'equity and fees':
      return printed(moneyNames);
    case 'statistics':
      return printed(Object.keys(expected).filter((name) => name !== 'OrderListHash'));
    case 'hash':
      return printed(['OrderListHash']);
    case 'data points':
      return dataPoints < 0 || result.dataPoints === dataPoints
        ? undefined
        : says('data points', String(result.dataPoints), String(dataPoints));
  }
}

function says(name: string, found: string | undefined, published: string | undefined): string {
  return `${name} ${found ?? 'missing'}, published ${published ?? 'missing'}`;
}
