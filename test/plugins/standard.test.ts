import { readFileSync } from 'node:fs';
import { DAY, formatDay, parseDay, type RiskPluginModule, UnifiedRiskManager } from 'plimsoll';
import { riskPlugin as circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { riskPluginContract } from 'plimsoll/testing';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { dailySlice, details, TestHost } from './host.js';

const modules: readonly RiskPluginModule[] = [correlation, circuitBreaker, concentration];

/** Closes of the S&P 500, 2000-01-03 to 2020-04-17. */
const closes = readFileSync(new URL('../../node_modules/vega-datasets/data/sp500-2000.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map((row) => ({ day: parseDay(row[0] ?? '') ?? Number.NaN, close: Number(row[4]) }));

function manager(host: TestHost, config: Readonly<Record<string, unknown>> = {}): UnifiedRiskManager {
  const made = new UnifiedRiskManager({ host, facts: () => ({ price: 100, multiplier: 1 }) });

  for (const module of modules) {
    made.registerPlugin(module.create(), config[module.name], module.name);
  }

  return made;
}

/** Goes all-in with the index and out again every so many days; returns the codes of refused entries by day. */
function trade(everyDays: number, config?: Readonly<Record<string, unknown>>): { host: TestHost; refused: string[] } {
  const host = new TestHost(100_000, (closes[0]?.day ?? 0) * DAY);
  const risk = manager(host, config);
  const refused: string[] = [];

  closes.forEach(({ day, close }, at) => {
    const slice = dailySlice(day, { SPX: close });
    host.clock.set(slice.utc);
    host.portfolio.setPrice('SPX', close);
    risk.process(slice);
    const held = host.portfolio.quantityOf('SPX');

    if (at % everyDays !== 0) {
      return;
    }

    if (held !== 0) {
      host.portfolio.fill('s1', 'SPX', -held, close);
      return;
    }

    const equity = host.portfolio.totalPortfolioValue;
    const units = Math.floor(equity / close);
    const { refusals } = risk.judge('SPX', 's1', details(units, close, { portfolioValue: equity }));

    if (refusals.length === 0) {
      host.portfolio.fill('s1', 'SPX', units, close);
    } else {
      refused.push(`${formatDay(day)} ${refusals.map(({ code }) => code).join(' ')}`);
    }
  });

  return { host, refused };
}

describe('the three plugins together', () => {
  it('have names under which a configuration finds them', () => {
    expect(modules.map((module) => module.name)).toEqual(['correlation', 'circuit-breaker', 'concentration']);
    expect(modules.map((module) => module.create().pluginName)).toEqual([
      'CorrelationRiskPlugin',
      'CircuitBreakerPlugin',
      'ConcentrationPlugin',
    ]);
  });

  it('serve every legacy question', () => {
    const risk = manager(new TestHost());

    expect(risk.unservedQuestions).toEqual([]);
    expect(risk.canOpenPosition('SPY', 's1')).toEqual([true, 'All risk checks passed']);
    expect(risk.checkCorrelationLimits('SPY', 's1')[0]).toBe(true);
    expect(risk.requestSpyAllocation('s1', 0.5)[0]).toBe(true);
    expect(risk.requestSpyAllocation('s2', 0.6)[0]).toBe(false);
    expect(risk.checkCircuitBreaker()[0]).toBe(true);
    expect(risk.shouldDefend({ symbol: 'SPY' })).toBe(false);
    expect(risk.getStatus().plugins.map((plugin) => plugin.degraded)).toEqual([null, null, null]);
  });

  it.each([1, 21, 47, 63, 461, 10_000])(
    'never refuse an unlevered strategy in one symbol that changes its mind every %i days',
    (everyDays) => {
      const { host, refused } = trade(everyDays);

      expect(refused).toEqual([]);
      expect(host.types().filter((type) => type !== 'plugin_registered')).toEqual([]);
    },
  );

  it('stop and let go again in 2008 and 2020 when they are set tighter', () => {
    const { host, refused } = trade(2, {
      'circuit-breaker': { drawdown: { maxDrawdown: 0.15, cooldownDays: 45 }, dailyLoss: { maxDailyLoss: 0.04 } },
    });
    const years = (type: string): Set<string> =>
      new Set(
        host.events
          .filter((event) => event.type === type)
          .map((event) => formatDay(Math.floor(event.utc / DAY)).slice(0, 4)),
      );

    expect([...years('circuit_breaker_triggered')]).toEqual(expect.arrayContaining(['2008', '2020']));
    expect([...years('recovery_conditions_met')]).toEqual(expect.arrayContaining(['2008', '2020']));
    expect(refused.length).toBeGreaterThan(0);
  });
});

const contracts = [
  { module: correlation, config: undefined, symbol: 'SPY' },
  { module: correlation, config: { measured: {}, unknownSymbol: 'refuse' }, symbol: 'SPY' },
  { module: correlation, config: undefined, symbol: 'ZZZ' },
  { module: circuitBreaker, config: undefined, symbol: 'SPY' },
  { module: circuitBreaker, config: { volatility: { symbol: 'SPY' } }, symbol: 'SPY' },
  { module: concentration, config: undefined, symbol: 'SPY' },
  { module: concentration, config: { maxSymbolShare: 0.1, maxGrossShare: 0.5 }, symbol: 'SPY' },
];

describe.each(contracts)('$module.name with $config, asked about $symbol', ({ module, config, symbol }) => {
  it.each(riskPluginContract(() => module.create(), { config, symbol }))('$name', ({ run }) => {
    expect(run).not.toThrow();
  });
});

describe('the pages of the plugins', () => {
  const page = (name: string): string =>
    readFileSync(new URL(`../../plugins/${name}/README.md`, import.meta.url), 'utf8');

  it.each(modules)('shows a valid example configuration of $name', ({ name, configSchema }) => {
    const [, json = ''] = /```json\n([\s\S]+?)```/.exec(page(name)) ?? [];
    const example = JSON.parse(json) as Record<string, unknown>;

    expect(Object.keys(example)).toEqual([name]);
    expect(configSchema.safeParse(example[name])).toMatchObject({ success: true });
  });

  it.each(modules)('explains every setting of $name', ({ name, configSchema }) => {
    const missing = keysOf(configSchema).filter((key) => !new RegExp(`[\`.]${key}[\`.]`).test(page(name)));

    expect(keysOf(configSchema).length).toBeGreaterThan(3);
    expect(missing).toEqual([]);
  });
});

/** Collects the keys of a schema's objects, through optional, nullable and defaulted ones. */
function keysOf(schema: z.ZodType): string[] {
  const { def } = schema as unknown as {
    def: { shape?: Record<string, z.ZodType>; innerType?: z.ZodType; valueType?: z.ZodType };
  };
  const inner = def.innerType ?? def.valueType;

  return [
    ...(inner === undefined ? [] : keysOf(inner)),
    ...Object.entries(def.shape ?? {}).flatMap(([key, value]) => [key, ...keysOf(value)]),
  ];
}
