/**
 * A strategy that calls itself without end.
 *
 * @module
 */
import { Backtest, pluginNamesOf, QCAlgorithm, resolveRiskConfig, riskPresets } from 'plimsoll';
import { loadPlugin } from 'plimsoll/adapters/discovery';
import { sample } from 'plimsoll/adapters/sample';
import { expect, it } from 'vitest';

class Recursive extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2010, 1, 4);
    this.setEndDate(2010, 1, 29);
    this.addEquity('SPX');
  }

  override onData(): void {
    this.marketOrder('SPX', 1);
  }

  override onOrderEvent(): void {
    this.marketOrder('SPX', 1);
  }
}

it('fails a strategy that calls itself without end, and blames no plugin', async () => {
  const modules = new Map(
    await Promise.all(pluginNamesOf(riskPresets.standard).map(async (name) => [name, await loadPlugin(name)] as const)),
  );
  const risk = resolveRiskConfig(riskPresets.standard, modules, 'standard');
  const result = new Backtest({ algorithm: Recursive, data: sample(), risk }).run();

  expect(result.status).toBe('failed');
  expect(result.error?.message).toMatch(/call stack/);
});
