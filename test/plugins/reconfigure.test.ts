/**
 * The built-in plugins take other limits while they run: what was counted counts under them, what has tripped stays tripped.
 *
 * @module
 */
import fc from 'fast-check';
import type { RiskPlugin } from 'plimsoll';
import { circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { concentration } from 'plimsoll/plugins/concentration';
import { type CorrelationInput, correlation } from 'plimsoll/plugins/correlation';
import { describe, expect, it } from 'vitest';
import { codeOf, dailySlice, details, firstDay, isAllowed, TestHost } from './host.js';

const day = 86_400_000;
const badConfiguration = expect.objectContaining({ code: 'BAD_CONFIGURATION' });

function begun<P extends Pick<RiskPlugin, 'initialize'>>(
  plugin: P,
  host = new TestHost(),
): { host: TestHost; plugin: P } {
  plugin.initialize(host, undefined);
  return { host, plugin };
}

describe('correlation', () => {
  const limited = (max: number): CorrelationInput => ({
    groups: { G: { symbols: ['A', 'B', 'C', 'D'] } },
    maxPositionsPerGroup: max,
  });

  it.each([
    ['just inside', 3, true],
    ['at', 2, false],
    ['beyond', 1, false],
  ])('counts what is open under the new limit: %s it (2 of %i)', (_title, max, allows) => {
    const { plugin } = begun(correlation(limited(4)));
    plugin.onPositionOpened('A', 'S');
    plugin.onOrderApproved('B', 'S', details(1, 10, { orderId: 7 }));
    plugin.reconfigure(limited(max));

    expect(isAllowed(plugin.canOpenPosition('C', 'S', details(1, 10)))).toBe(allows);
    expect(isAllowed(plugin.canOpenPosition('A', 'S', details(1, 10)))).toBe(true);
  });

  it('frees what closes, also from beyond a lowered limit', () => {
    const { plugin } = begun(correlation(limited(4)));
    plugin.onPositionOpened('A', 'S');
    plugin.onOrderApproved('B', 'S', details(1, 10, { orderId: 7 }));
    plugin.reconfigure(limited(1));
    plugin.onOrderClosed('B', 'S', 7);
    plugin.onPositionClosed('A', 'S');

    expect(plugin.getStatus()).toMatchObject({ groups: [{ name: 'G', max: 1, occupied: 0, open: 0 }], positions: [] });
  });

  it('moves what is open into other groups', () => {
    const { plugin } = begun(correlation(limited(2)));
    plugin.onPositionOpened('A', 'S');
    plugin.reconfigure({ groups: { H: { symbols: ['A', 'Z'] } }, maxPositionsPerGroup: 1 });

    expect(codeOf(plugin.canOpenPosition('Z', 'S', details(1, 10)))).toBe('GROUP_LIMIT');
  });

  it('keeps the closes that it measured', () => {
    const config: CorrelationInput = { measured: { window: 10, minReturns: 5, maxCorrelated: 2 } };
    const { plugin } = begun(correlation(config));

    for (let at = 0; at < 9; at += 1) {
      plugin.process(dailySlice(firstDay + at, { A: 100 + (at % 3), B: 200 + (at % 3) * 2 }));
    }

    plugin.onPositionOpened('A', 'S');
    expect(isAllowed(plugin.canOpenPosition('B', 'S', details(1, 10)))).toBe(true);
    plugin.reconfigure({ measured: { ...config.measured, maxCorrelated: 1, tooFewReturns: 'uncorrelated' } });
    expect(codeOf(plugin.canOpenPosition('B', 'S', details(1, 10)))).toBe('MEASURED_CORRELATION_LIMIT');
  });

  it('answers as a fresh plugin with the new groups that saw the same', () => {
    const symbol = fc.constantFrom('A', 'B', 'C', 'D', 'E');
    const strategy = fc.constantFrom('S', 'T');
    const step = fc.record({
      kind: fc.constantFrom('open', 'close', 'approve', 'over'),
      symbol,
      strategy,
      id: fc.nat(3),
    });
    const config = fc.record({
      groups: fc.constantFrom<NonNullable<CorrelationInput['groups']>>(
        { G: { symbols: ['A', 'B', 'C'] } },
        { G: { symbols: ['A', 'D'] }, H: { groups: ['G'], symbols: ['E'] } },
      ),
      maxPositionsPerGroup: fc.nat(3),
      unknownSymbol: fc.constantFrom('allow', 'refuse', 'own-group'),
    });

    fc.assert(
      fc.property(config, config, fc.array(step, { maxLength: 20 }), (from, to, steps) => {
        const changed = begun(correlation(from)).plugin;
        const fresh = begun(correlation(to)).plugin;

        for (const { kind, symbol: ticker, strategy: name, id } of steps) {
          for (const plugin of [changed, fresh]) {
            if (kind === 'open') plugin.onPositionOpened(ticker, name);
            else if (kind === 'close') plugin.onPositionClosed(ticker, name);
            else if (kind === 'approve') plugin.onOrderApproved(ticker, name, details(1, 10, { orderId: id }));
            else plugin.onOrderClosed(ticker, name, id);
          }
        }

        changed.reconfigure(to);

        for (const ticker of ['A', 'B', 'C', 'D', 'E']) {
          expect(changed.canOpenPosition(ticker, 'S', details(1, 10))).toEqual(
            fresh.canOpenPosition(ticker, 'S', details(1, 10)),
          );
        }
      }),
    );
  });

  it('takes nothing of a configuration with a mistake in it', () => {
    const { plugin } = begun(correlation(limited(1)));
    plugin.onPositionOpened('A', 'S');

    expect(() => plugin.reconfigure({ ...limited(3), unknownSymbols: 'allow' })).toThrow(badConfiguration);
    expect(codeOf(plugin.canOpenPosition('B', 'S', details(1, 10)))).toBe('GROUP_LIMIT');
  });
});

describe('concentration', () => {
  it.each([
    ['just inside', 99, true],
    ['at', 100, true],
    ['just outside', 101, false],
  ])('counts what is held and what waits under a new share: %s it (%i of 100 units more)', (_title, units, allows) => {
    const { host, plugin } = begun(concentration({ maxSymbolShare: 1 }));
    host.portfolio.fill('S', 'SPY', 50, 100);
    plugin.onPositionOpened('SPY', 'S', details(50, 100));
    plugin.onOrderApproved('SPY', 'S', details(50, 100, { orderId: 9, currentQuantity: 50 }));
    plugin.reconfigure({ maxSymbolShare: 0.2 });

    expect(isAllowed(plugin.canOpenPosition('SPY', 'S', details(units, 100, { currentQuantity: 50 })))).toBe(allows);
  });

  it.each([
    ['symbolShares', { symbolShares: { SPY: 0.05 } }, 'SYMBOL_SHARE'],
    ['maxGrossShare', { maxGrossShare: 0.05 }, 'GROSS_SHARE'],
  ])('puts %s in force', (_title, config, code) => {
    const { plugin } = begun(concentration());
    expect(isAllowed(plugin.canOpenPosition('SPY', 'S', details(51, 100)))).toBe(true);
    plugin.reconfigure(config);

    expect([50, 51].map((units) => codeOf(plugin.canOpenPosition('SPY', 'S', details(units, 100))))).toEqual([
      undefined,
      code,
    ]);
  });

  it('keeps what was granted of the budget beyond a lowered one, and lets a part of it be given back', () => {
    const { plugin } = begun(concentration({ delta: { maxTotalDelta: 1 } }));
    plugin.requestSpyAllocation('S', 0.8);
    plugin.reconfigure({ delta: { maxTotalDelta: 0.5 } });
    const asked = [0.81, -0.6, 0.7, 0.6].map((delta) => plugin.requestSpyAllocation('S', delta)[0]);

    expect(asked).toEqual([false, false, true, true]);
    expect(plugin.requestSpyAllocation('T', 0.1)[0]).toBe(false);
    expect(plugin.requestSpyAllocation('S', 0)[0]).toBe(true);
    expect(plugin.requestSpyAllocation('T', 0.5)[0]).toBe(true);
  });

  it('keeps the symbol of a budget that somebody has a share of', () => {
    const { plugin } = begun(concentration({ delta: { maxTotalDelta: 1 } }));
    plugin.requestSpyAllocation('S', 0.8);

    expect(() => plugin.reconfigure({ maxSymbolShare: 0.1, delta: { symbol: 'ES' } })).toThrow(badConfiguration);
    expect(isAllowed(plugin.canOpenPosition('SPY', 'S', details(200, 100)))).toBe(true);
    plugin.requestSpyAllocation('S', 0);
    expect(plugin.reconfigure({ delta: { symbol: 'ES' } })).toBe(true);
  });
});

describe('circuit-breaker', () => {
  const drawdown = { maxDrawdown: 0.5, minTrippedDays: 1, cooldownDays: 30 };

  function fallenTo(
    equity: number,
    config: Parameters<typeof circuitBreaker>[0],
  ): ReturnType<typeof begun<ReturnType<typeof circuitBreaker>>> {
    const both = begun(circuitBreaker(config));
    both.plugin.process(dailySlice(firstDay, {}));
    both.host.portfolio.cash = equity;
    both.plugin.process(dailySlice(firstDay, {}));
    return both;
  }

  it.each([
    ['just inside', 80_001, undefined],
    ['at', 80_000, undefined],
    ['just outside', 79_999, 'DRAWDOWN_LIMIT'],
  ])('keeps the peak: %s a lowered limit of 20 %% (%i of 100000)', (_title, equity, code) => {
    const { plugin } = fallenTo(equity, { drawdown, dailyLoss: null });
    plugin.reconfigure({ drawdown: { ...drawdown, maxDrawdown: 0.2 }, dailyLoss: null });

    expect(codeOf(plugin.canOpenPosition('SPY', 'S', details(1, 10)))).toBe(code);
  });

  it.each([
    ['just inside', 90_001, undefined],
    ['at', 90_000, undefined],
    ['just outside', 89_999, 'DAILY_LOSS_LIMIT'],
  ])('keeps the day: %s a lowered limit of 10 %% (%i of 100000)', (_title, equity, code) => {
    const { plugin } = fallenTo(equity, { drawdown: null, dailyLoss: { maxDailyLoss: 0.4 } });
    plugin.reconfigure({ drawdown: null, dailyLoss: { maxDailyLoss: 0.1 } });

    expect(codeOf(plugin.canOpenPosition('SPY', 'S', details(1, 10)))).toBe(code);
  });

  it('stays tripped under a higher limit, until the new conditions of recovery are met', () => {
    const { host, plugin } = fallenTo(79_000, { drawdown: { ...drawdown, maxDrawdown: 0.2 }, dailyLoss: null });
    plugin.reconfigure({ drawdown, dailyLoss: null });
    const answers = [0, day - 1, 1].map((passed) => {
      host.clock.set(host.clock.utc + passed);
      return codeOf(plugin.canOpenPosition('SPY', 'S', details(1, 10)));
    });

    expect(answers).toEqual(['DRAWDOWN_LIMIT', 'DRAWDOWN_LIMIT', undefined]);
  });

  it('stays tripped for the rest of the day', () => {
    const { host, plugin } = fallenTo(79_000, { drawdown: null, dailyLoss: { maxDailyLoss: 0.2 } });
    plugin.reconfigure({ drawdown: null, dailyLoss: { maxDailyLoss: 0.9 } });
    expect(codeOf(plugin.canOpenPosition('SPY', 'S', details(1, 10)))).toBe('DAILY_LOSS_LIMIT');
    host.clock.set(host.clock.utc + day);

    expect(isAllowed(plugin.canOpenPosition('SPY', 'S', details(1, 10)))).toBe(true);
  });

  it('cannot be switched off where it is tripped, and may be elsewhere', () => {
    const { plugin } = fallenTo(79_000, { drawdown: { ...drawdown, maxDrawdown: 0.2 } });

    expect(() => plugin.reconfigure({ drawdown: null })).toThrow(/drawdown: expected limits, since it is tripped/);
    expect(codeOf(plugin.canOpenPosition('SPY', 'S', details(1, 10)))).toBe('DRAWDOWN_LIMIT');
    expect(plugin.reconfigure({ drawdown, dailyLoss: null })).toBe(true);
  });

  it('keeps its time zone: another one ends the session', () => {
    const { plugin } = begun(circuitBreaker());

    expect(() => plugin.reconfigure({ timeZone: 'Asia/Tokyo' })).toThrow(badConfiguration);
  });

  it.each([
    ['the same window', 6, undefined],
    ['a smaller one', 5, undefined],
    ['a larger one, until it is full', 7, 'VOLATILITY_UNKNOWN'],
  ])('keeps the closes of the symbol that it measures, with %s', (_title, window, code) => {
    const volatility = { symbol: 'SPY', window: 6, maxVolatility: 10, recoverVolatility: 9 };
    const { host, plugin } = begun(circuitBreaker({ volatility }));

    for (let at = 0; at < 7; at += 1) {
      host.clock.set((firstDay + at) * day + 22 * 3_600_000);
      plugin.process(dailySlice(firstDay + at, { SPY: 100 + at }));
    }

    expect(isAllowed(plugin.canOpenPosition('SPY', 'S', details(1, 10)))).toBe(true);
    plugin.reconfigure({ volatility: { ...volatility, window } });
    expect(codeOf(plugin.canOpenPosition('SPY', 'S', details(1, 10)))).toBe(code);
    plugin.reconfigure({ volatility: { ...volatility, symbol: 'QQQ' } });
    expect(codeOf(plugin.canOpenPosition('SPY', 'S', details(1, 10)))).toBe('VOLATILITY_UNKNOWN');
  });

  it('trips under a volatility limit that was lowered below what is measured', () => {
    const volatility = { symbol: 'SPY', window: 5, maxVolatility: 10, recoverVolatility: 0 };
    const { host, plugin } = begun(circuitBreaker({ volatility }));

    for (let at = 0; at < 7; at += 1) {
      host.clock.set((firstDay + at) * day + 22 * 3_600_000);
      plugin.process(dailySlice(firstDay + at, { SPY: 100 + (at % 2) }));
    }

    plugin.reconfigure({ volatility: { ...volatility, maxVolatility: 0.01 } });
    expect(codeOf(plugin.canOpenPosition('SPY', 'S', details(1, 10)))).toBe('VOLATILITY_LIMIT');
    plugin.reconfigure({ volatility });
    expect(codeOf(plugin.canOpenPosition('SPY', 'S', details(1, 10)))).toBe('VOLATILITY_LIMIT');
  });

  it('judges a drawdown as a fresh plugin with the new limits, where neither has tripped before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 90_000, max: 120_000 }), { minLength: 1 }),
        fc.integer({ min: 50_000, max: 120_000 }),
        (path, last) => {
          const loose = { drawdown: { maxDrawdown: 0.9, recoverDrawdown: 0.1 }, dailyLoss: null };
          const tight = { drawdown: { maxDrawdown: 0.3, recoverDrawdown: 0.1 }, dailyLoss: null };
          const answers = [loose, tight].map((config) => {
            const { host, plugin } = begun(circuitBreaker(config));

            for (const equity of path) {
              host.portfolio.cash = equity;
              plugin.process(dailySlice(firstDay, {}));
            }

            plugin.reconfigure(tight);
            host.portfolio.cash = last;
            return plugin.canOpenPosition('SPY', 'S', details(1, 10));
          });

          expect(answers[0]).toEqual(answers[1]);
        },
      ),
    );
  });
});
