/**
 * Replaying the journals of whole runs on LEAN's sample data: every decision and every question comes out again.
 *
 * @module
 */
import { type JournalRecord, Resolution, replayJournal, resolveRiskConfig, riskPresets, verifyJournal } from 'plimsoll';
import { lean } from 'plimsoll/adapters/lean';
import { riskPlugin as circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { describe, expect, it } from 'vitest';
import { leanData, leanDataNote } from '../lean-data.js';
import { complete, type Script } from './run.js';

const builtIn = new Map([circuitBreaker, concentration, correlation].map((module) => [module.name, module]));
const tight = { ...riskPresets.standard.plugins, concentration: { maxSymbolShare: 0.5 } };
const policy = resolveRiskConfig({ ...riskPresets.standard, plugins: tight }, builtIn, 'tight');

/** Goes all-in and out again, asks for more than may be, and asks legacy questions. */
function restless(resolution: Resolution, every: number): Script {
  let slices = 0;

  return {
    initialize(algorithm) {
      algorithm.setStartDate(2013, 10, 7);
      algorithm.setEndDate(2013, 10, 8);
      algorithm.addEquity('SPY', resolution);
    },
    onData(algorithm) {
      slices += 1;

      if (slices % every === 0) {
        const { unifiedRiskManager: manager } = algorithm;
        manager.canOpenPosition('SPY', 'Scripted', { quantity: slices });
        manager.checkCircuitBreaker();
        algorithm.setHoldings('SPY', 1);
        algorithm.marketOrder('SPY', 100);
        algorithm.setHoldings('SPY', -0.4);
        algorithm.marketOrder('SPY', 100 * slices);
        algorithm.limitOrder('SPY', -10, 1);
        algorithm.liquidate();
      }
    },
  };
}

describe.skipIf(leanData === undefined)(`the journal of a run on LEAN's data${leanDataNote}`, () => {
  const data = lean({ folder: leanData ?? '' });

  function recordsOf(resolution: Resolution, every: number): readonly JournalRecord[] {
    const lines: string[] = [];
    const journal = { write: (line: string) => void lines.push(line), close: () => undefined };
    complete(restless(resolution, every), data, { risk: policy, journal });

    return verifyJournal(new TextEncoder().encode(lines.join(''))).records;
  }

  it.each([
    [Resolution.Minute, 60],
    [Resolution.Hour, 2],
  ])('of %s bars is reproduced, to the last bit', (resolution, every) => {
    const records = recordsOf(resolution, every);
    const decisions = records.filter(({ kind }) => kind === 'decision');
    const report = replayJournal(records, policy);

    expect(new Set(decisions.map((record) => record.kind === 'decision' && record.outcome))).toEqual(
      new Set(['approved', 'refused']),
    );
    expect(report).toMatchObject({ isSamePolicy: true, identity: [], differences: [], standIns: [] });
    expect(report.decisions).toMatchObject({ count: decisions.length, reproduced: decisions.length });
    expect(report.questions.count).toBeGreaterThan(0);
    expect(report.questions.reproduced).toBe(report.questions.count);
  });

  it('differs behind no plugins in what only plugins refused', () => {
    const records = recordsOf(Resolution.Minute, 60);
    const report = replayJournal(records, resolveRiskConfig(riskPresets.none, builtIn, 'none'));
    const byPlugins = records.flatMap((record) =>
      record.kind === 'decision' &&
      record.refusals.length > 0 &&
      record.refusals.every(({ plugin }) => plugin !== 'gate')
        ? [record.n]
        : [],
    );

    expect(byPlugins.length).toBeGreaterThan(0);
    expect(report.differences.filter(({ kind }) => kind === 'decision').map(({ n }) => n)).toEqual(byPlugins);
  });
});
