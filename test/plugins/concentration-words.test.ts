/**
 * What a person reads of the concentration plugin, to the letter: refusals, events and grants, each with its numbers.
 *
 * @module
 */
import {
  type ConcentrationInput,
  type ConcentrationPlugin,
  concentration,
  riskPlugin,
} from 'plimsoll/plugins/concentration';
import { describe, expect, it } from 'vitest';
import { details, TestHost } from './host.js';

function start(config?: ConcentrationInput): { readonly host: TestHost; readonly plugin: ConcentrationPlugin } {
  const host = new TestHost();
  const plugin = concentration(config);
  plugin.initialize(host, undefined);
  return { host, plugin };
}

describe('a refusal', () => {
  it('names the exposure in the symbol, the limit and the equity', () => {
    const { host, plugin } = start({ maxSymbolShare: 0.5 });
    const message = 'the exposure in SPY would be 100000.00; 50000.00 is the limit (50.00 % of 100000.00)';
    const context = { SYMBOL_SHARE: { exposure: 100_000, limit: 50_000, equity: 100_000 } };

    expect(plugin.canOpenPosition('spy', 's1', details(1000, 100))).toEqual({
      kind: 'deny',
      code: 'SYMBOL_SHARE',
      message,
      context,
    });
    expect(host.events).toMatchObject([
      {
        type: 'concentration_limit_exceeded',
        level: 'warning',
        source: 'ConcentrationPlugin',
        message: `s1 may not open SPY: ${message}`,
        data: { symbol: 'SPY', strategy: 's1', code: 'SYMBOL_SHARE', ...context },
      },
    ]);
  });

  it('names the sum of all exposures once, when only that is too large', () => {
    const { plugin } = start({ maxGrossShare: 0.75 });

    expect(plugin.canOpenPosition('SPY', 's1', details(1000, 100))).toEqual({
      kind: 'deny',
      code: 'GROSS_SHARE',
      message: 'the sum of all exposures would be 100000.00; 75000.00 is the limit (75.00 % of 100000.00)',
      context: { GROSS_SHARE: { exposure: 100_000, limit: 75_000, equity: 100_000 } },
    });
  });

  it('says what the account is worth when that is nothing', () => {
    const { host, plugin } = start();
    host.portfolio.cash = -5;

    expect(plugin.canOpenPosition('SPY', 's1', details(1, 100))).toEqual({
      kind: 'deny',
      code: 'UNSOUND_EQUITY',
      message: 'the account must be worth more than 0, was -5',
    });
  });
});

describe('numbers that are none', () => {
  it('are refused with the one that is wrong', () => {
    expect(start().plugin.canOpenPosition('SPY', 's1', details(10, Number.NaN))).toEqual({
      kind: 'deny',
      code: 'UNSOUND_INPUT',
      message: 'price must be a number above 0, was NaN',
    });
  });
});

describe('a request for delta', () => {
  const budget = { delta: { maxTotalDelta: 100, maxStrategyDelta: 60 } };

  it('is answered with what the strategy has and what is used', () => {
    const { plugin } = start(budget);
    expect(plugin.requestSpyAllocation('s1', -60)).toEqual([true, 's1 has -60 of SPY delta; 60 of 100 is used']);
    expect(plugin.requestSpyAllocation('s2', 25)).toEqual([true, 's2 has 25 of SPY delta; 85 of 100 is used']);

    expect(plugin.requestSpyAllocation('s1', 0)).toEqual([true, 's1 has 0 of SPY delta; 25 of 100 is used']);
  });

  it('is told what was expected when it makes no sense', () => {
    const { plugin } = start(budget);

    expect(plugin.requestSpyAllocation(' ', 1)).toEqual([false, 'Expected the name of a strategy']);
    expect(plugin.requestSpyAllocation('s1', Number.NaN)).toEqual([false, 'Expected a finite delta, was NaN']);
  });

  it('is warned of when it is refused', () => {
    const { host, plugin } = start(budget);
    const [, message] = plugin.requestSpyAllocation('s1', 61);

    expect(message).toBe('s1 asks for 61 of SPY delta, 60 is the limit of a strategy');
    expect(host.events).toMatchObject([
      {
        type: 'concentration_limit_exceeded',
        level: 'warning',
        message,
        data: { symbol: 'SPY', strategy: 's1', code: 'DELTA_BUDGET', requestedDelta: 61 },
      },
    ]);
  });
});

describe('the limits in force', () => {
  it('tell the share of every other symbol and the delta of a strategy, which nobody wrote', () => {
    const config = riskPlugin.configSchema.parse({ symbolShares: { GME: 0.05 }, delta: { maxTotalDelta: 7 } });

    expect(riskPlugin.complete?.(config)).toEqual({
      maxSymbolShare: 1.05,
      symbolShares: { GME: 0.05, '*': 1.05 },
      maxGrossShare: null,
      delta: { symbol: 'SPY', maxTotalDelta: 7, maxStrategyDelta: 7 },
    });
  });
});
