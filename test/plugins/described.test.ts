/**
 * What an editor shows of a setting: every one is described, in the words of the guide, with the default that is true.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { type RiskPluginModule, riskJsonSchema } from 'plimsoll';
import { riskPlugin as circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { describe, expect, test } from 'vitest';

interface Shape {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly anyOf?: readonly Shape[];
  readonly default?: unknown;
}

const modules = new Map(
  [circuitBreaker, concentration, correlation].map((module): [string, RiskPluginModule] => [module.name, module]),
);
const guide = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8').replaceAll('\\|', '|');

/** What the guide says at length, and an editor in a line. */
const inShort = [
  'A preset or a file, relative to this one, that this one only tightens',
  'Folders, relative to this file, all of whose plugins are active',
  'The plugins by name, each with its configuration; {} for its defaults',
  '"enforce", or "shadow": what it would have decided is recorded, and it protects nothing',
];

function settingsOf(shape: Shape, path: readonly string[] = []): (readonly [string, Shape])[] {
  const { properties = {} } = shape.anyOf?.find((each) => each.properties !== undefined) ?? shape;

  return Object.entries(properties).flatMap(([key, member]) => {
    const here = [...path, key];
    const isPlugin = path.at(-1) === 'plugins';

    return [...(isPlugin ? [] : [[here.join('.'), member] as const]), ...settingsOf(member, here)];
  });
}

describe('the JSON schema of a risk file', () => {
  const settings = settingsOf(riskJsonSchema(modules) as Shape);

  test.each(settings)('describes %s as the guide does', (_path, { description }) => {
    expect(description).toMatch(/^\S.*\.$/);
    const said = (description ?? '').replace(/,? \(?default[^)]*\)/, '').slice(0, -1);
    expect(guide.includes(said) || inShort.includes(said), said).toBe(true);
  });

  test('has every setting of the three plugins', () => {
    expect(settings.length).toBeGreaterThan(35);
  });
});

describe('the limits that nobody wrote', () => {
  test('are those of the guide', () => {
    const written = { 'circuit-breaker': { volatility: {} }, concentration: {}, correlation: { measured: {} } };
    const limits = Object.entries(written).map(([name, config]) => [
      name,
      modules.get(name)?.configSchema.parse(config),
    ]);

    expect(Object.fromEntries(limits)).toEqual({
      'circuit-breaker': {
        timeZone: 'America/New_York',
        drawdown: { maxDrawdown: 0.75, minTrippedDays: 1, cooldownDays: 30, afterCooldown: 'rebase' },
        dailyLoss: { maxDailyLoss: 0.25 },
        volatility: {
          window: 20,
          maxVolatility: 0.6,
          minTrippedDays: 1,
          returnsPerYear: 252,
          maxAgeDays: 7,
          whenUnknown: 'refuse',
        },
      },
      concentration: {
        maxSymbolShare: 1.05,
        symbolShares: {},
        maxGrossShare: null,
        delta: { symbol: 'SPY', maxTotalDelta: 1 },
      },
      correlation: {
        groups: {
          A1: { symbols: ['ES', 'MES', 'NQ', 'MNQ', 'RTY', 'M2K', 'YM', 'MYM'], groups: [] },
          A2: {
            symbols: 'SPY VOO IVV SPLG QQQ QQQM IWM DIA VTI SPX XSP NDX RUT DJX'.split(' '),
            groups: [],
          },
          EQUITY_INDEX: { symbols: [], groups: ['A1', 'A2'] },
        },
        maxPositionsPerGroup: 3,
        unknownSymbol: 'own-group',
        measured: { window: 60, threshold: 0.8, maxCorrelated: 3, tooFewReturns: 'correlated' },
      },
    });
  });
});

describe('a plugin that comes with the package', () => {
  test.each([
    ['circuit-breaker', circuitBreaker, 'CircuitBreakerPlugin', /^Stops openings/],
    ['concentration', concentration, 'ConcentrationPlugin', /^Limits the share of equity/],
    ['correlation', correlation, 'CorrelationRiskPlugin', /^Limits how many/],
  ] as const)('%s is found by its name and says what it does', (name, module, pluginName, said) => {
    expect(module.name).toBe(name);
    expect(module.description).toMatch(said);
    expect(Object.isFrozen(module)).toBe(true);
    expect(module.create()).toMatchObject({ pluginName, pluginVersion: '1.0.0' });
    expect(module.create()).not.toBe(module.create());
  });

  test.each([
    [
      circuitBreaker,
      {
        drawdown: 'present',
        'drawdown.maxDrawdown': 'lower',
        'drawdown.recoverDrawdown': 'lower',
        'drawdown.minTrippedDays': 'higher',
        'drawdown.cooldownDays': 'higher',
        'drawdown.afterCooldown': ['rebase', 'hold'],
        dailyLoss: 'present',
        'dailyLoss.maxDailyLoss': 'lower',
        volatility: 'present',
        'volatility.maxVolatility': 'lower',
        'volatility.recoverVolatility': 'lower',
        'volatility.minTrippedDays': 'higher',
        'volatility.returnsPerYear': 'higher',
        'volatility.whenUnknown': ['allow', 'refuse'],
      },
    ],
    [
      concentration,
      {
        maxSymbolShare: 'lower',
        'symbolShares.*': 'lower',
        maxGrossShare: 'lower',
        'delta.maxTotalDelta': 'lower',
        'delta.maxStrategyDelta': 'lower',
      },
    ],
    [
      correlation,
      {
        'groups.*': 'present',
        'groups.*.symbols': 'superset',
        'groups.*.groups': 'superset',
        'groups.*.maxPositions': 'lower',
        maxPositionsPerGroup: 'lower',
        unknownSymbol: ['allow', 'own-group', 'refuse'],
        measured: 'present',
        'measured.threshold': 'lower',
        'measured.maxCorrelated': 'lower',
        'measured.tooFewReturns': ['uncorrelated', 'correlated', 'refuse'],
        'positionsBySymbol.*': 'lower',
      },
    ],
  ])('declares which way its limits get tighter (%#)', (module, tightening) => {
    expect(module.tightening).toEqual(tightening);
  });
});
