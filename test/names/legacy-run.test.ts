/**
 * Legacy strategies run without one changed character.
 *
 * @module
 */
import * as plimsoll from 'plimsoll';
import { Backtest, type BacktestResult, MINUTE, type QCAlgorithm, resolveRiskConfig, TimeZone } from 'plimsoll';
import { type BarRow, memory } from 'plimsoll/adapters/memory';
import { riskPlugin } from 'plimsoll/plugins/correlation';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { pascal, snake } from './legacy-strategies.js';

const OPEN = TimeZone.newYork.toUtc(Date.UTC(2013, 9, 7, 9, 30));

/** An hour of minute bars that rise by a cent each, on a Monday. */
const bars: BarRow[] = Array.from({ length: 60 }, (_, at) => {
  const open = 100 + at / 100;

  return {
    start: OPEN + at * MINUTE,
    end: OPEN + (at + 1) * MINUTE,
    open,
    high: open + 0.01,
    low: open,
    close: open + 0.01,
  };
});

/** Strips the types, as the command line does, and hands over the package under its name. */
function load(source: string, name: string): new () => QCAlgorithm {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const exports: Record<string, unknown> = {};
  new Function('require', 'exports', outputText)(() => plimsoll, exports);

  return exports[name] as new () => QCAlgorithm;
}

function run(source: string, name: string): BacktestResult {
  return new Backtest({
    algorithm: load(source, name),
    data: memory({ securities: { SPY: { resolution: 'minute', bars } } }),
    risk: resolveRiskConfig({ plugins: { correlation: {} } }, new Map([['correlation', riskPlugin]]), 'test'),
  }).run();
}

function said(result: BacktestResult, level: 'debug' | 'log'): string[] {
  return result.logs.filter((each) => each.level === level).map((each) => each.message);
}

const oneMarketOrder = [['SPY', 'market', 'filled']];

function orders(result: BacktestResult): string[][] {
  return result.orders.map((each) => [each.symbol, each.type, each.status]);
}

describe('a legacy strategy', () => {
  it('runs in PascalCase: its hooks, verbs and data all answer', () => {
    const result = run(pascal, 'Old');
    const lines = said(result, 'debug').filter((line) => line.startsWith('100.'));

    expect([result.status, orders(result), lines.length]).toEqual(['completed', oneMarketOrder, 60]);
    expect(lines[0]).toMatch(/^100\.01 \d+ 2013-10-07T09:31:00\.000-04:00 2013-10-07T09:31:00\.000-04:00$/);
  });

  it('runs when it extends another one, with super and a hook in a field', () => {
    const result = run(pascal, 'Older');

    expect([result.status, orders(result)]).toEqual(['completed', []]);
    // Its end date is days after the last bar, which is repeated until then.
    expect(said(result, 'log').filter((line) => line === '1')).toHaveLength(5 * 390);
  });

  it('runs in snake_case, and the risk line answers to its legacy name', () => {
    const result = run(snake, 'Snake');

    expect([result.status, orders(result)]).toEqual(['completed', oneMarketOrder]);
    expect(said(result, 'log').filter((line) => /^\d+(\.\d+)?$/.test(line))).toHaveLength(60);
    expect(said(result, 'debug')).toContain(String(result.orders[0]?.quantity));
  });
});
