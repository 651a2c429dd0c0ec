/**
 * Layers that only tighten, the plan, differences and the composed schema.
 *
 * @module
 */
import {
  composeRiskSchema,
  diffRisk,
  formatRiskDiff,
  formatRiskPlan,
  type LayeredRisk,
  planRisk,
  type RiskLayer,
  type RiskPlan,
  type RiskPluginModule,
  resolveRiskConfig,
  resolveRiskLayers,
  riskJsonSchema,
  riskPresets,
} from 'plimsoll';
import { riskPlugin as circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plugin } from './desk.js';

const undeclared: RiskPluginModule = {
  name: 'undeclared',
  description: 'Says nothing of what is tighter.',
  configSchema: z.strictObject({ limit: z.number().default(3) }),
  create: () => plugin({ pluginName: 'Undeclared' }),
};
const modules = new Map(
  [correlation, circuitBreaker, concentration, undeclared].map((module) => [module.name, module] as const),
);

function layersOf(...inputs: readonly unknown[]): RiskLayer[] {
  return inputs.map((input, index) => ({ source: ['base.json', 'child.json', 'grandchild.json'][index] ?? '', input }));
}

function resolve(...inputs: readonly unknown[]): LayeredRisk {
  return resolveRiskLayers(layersOf(...inputs), modules);
}

function messageOf(...inputs: readonly unknown[]): string {
  try {
    resolve(...inputs);
  } catch (thrown) {
    expect(thrown).toMatchObject({ name: 'FrameworkError', code: 'BAD_CONFIGURATION' });
    return (thrown as Error).message;
  }

  return 'resolved';
}

describe('layers', () => {
  test('one alone is what it is without layers', () => {
    const input = { $schema: './risk.schema.json', plugins: { concentration: { maxSymbolShare: 0.5 } } };
    const { effective, hash } = resolveRiskConfig({ plugins: input.plugins }, modules, 'risk.json');

    expect(resolve(input)).toMatchObject({ effective, hash });
    expect(resolveRiskConfig(input, modules, 'risk.json').hash).toBe(hash);
  });

  test('keep what the one above does not mention, and take what it tightens', () => {
    const { effective } = resolve(
      { plugins: { concentration: { maxSymbolShare: 0.5, delta: { maxTotalDelta: 0.8 } } }, maxPriceAge: 1000 },
      { plugins: { concentration: { maxSymbolShare: 0.4 }, correlation: {} } },
      { plugins: { concentration: { delta: { maxTotalDelta: 0.7 } } } },
    );

    expect(effective).toMatchObject({
      plugins: {
        concentration: { maxSymbolShare: 0.4, delta: { symbol: 'SPY', maxTotalDelta: 0.7 } },
        correlation: {},
      },
      maxPriceAge: 1000,
    });
  });

  const share = (maxSymbolShare: number): unknown => ({ plugins: { concentration: { maxSymbolShare } } });
  const breaker = (config: unknown): unknown => ({ plugins: { 'circuit-breaker': config } });
  const groups = (config: unknown): unknown => ({ plugins: { correlation: config } });
  const ofA = { groups: { A: { symbols: ['X', 'Y'] } } };

  test.each([
    ['the same limit', share(0.5), share(0.5)],
    ['a lower limit', share(0.5), share(0.499)],
    ['a limit where none was', { plugins: {} }, { maxPriceAge: 5 }],
    [
      'a limit for a symbol below that of all',
      share(0.5),
      { plugins: { concentration: { symbolShares: { X: 0.4 } } } },
    ],
    ['a breaker that was off', breaker({}), breaker({ volatility: {} })],
    ['a longer pause', breaker({}), breaker({ drawdown: { minTrippedDays: 3 } })],
    ['a stricter word', breaker({}), breaker({ drawdown: { afterCooldown: 'hold' } })],
    ['a larger group', groups(ofA), groups({ groups: { A: { symbols: ['Y', 'X', 'Z'] } } })],
    ['another group', groups(ofA), groups({ groups: { B: { symbols: ['Z'] } } })],
    ['measured correlation', groups({}), groups({ measured: {} })],
    ['a smaller budget of the sizer', {}, { positionSizer: { riskFraction: 0.005 } }],
    ['one more critical plugin', share(0.5), { critical: ['concentration'] }],
    ['another plugin', riskPresets.none, riskPresets.standard],
  ])('may say %s', (_title, base, child) => {
    expect(messageOf(base, child)).toBe('resolved');
  });

  test.each([
    [
      'a higher limit',
      share(0.5),
      share(0.501),
      'plugins.concentration.maxSymbolShare: 0.501 in child.json is looser than 0.5 in base.json',
    ],
    ['a default that is exceeded', share(0.5), breaker({}), 'resolved'],
    [
      'a limit above a default',
      { plugins: { concentration: {} } },
      share(1.06),
      '1.06 in child.json is looser than 1.05 in base.json',
    ],
    [
      'a limit for a symbol above that of all',
      share(0.5),
      { plugins: { concentration: { symbolShares: { 'BRK.B': 0.6 } } } },
      'plugins.concentration.symbolShares.BRK.B: 0.6 in child.json is looser than 0.5 in base.json',
    ],
    [
      'a limit above a derived one',
      breaker({ drawdown: { maxDrawdown: 0.4 } }),
      breaker({ drawdown: { recoverDrawdown: 0.35 } }),
      'plugins.circuit-breaker.drawdown.recoverDrawdown: 0.35 in child.json is looser than 0.3',
    ],
    [
      'a breaker switched off',
      breaker({}),
      breaker({ dailyLoss: null }),
      'plugins.circuit-breaker.dailyLoss: null in child.json is looser than {"maxDailyLoss":0.25} in base.json',
    ],
    [
      'a laxer word',
      groups({ unknownSymbol: 'refuse' }),
      groups({ unknownSymbol: 'allow' }),
      'plugins.correlation.unknownSymbol: "allow" in child.json is looser than "refuse" in base.json',
    ],
    [
      'a smaller group',
      groups(ofA),
      groups({ groups: { A: { symbols: ['X'] } } }),
      'plugins.correlation.groups.A.symbols: ["X"] in child.json is looser than ["X","Y"] in base.json',
    ],
    [
      'groups in place of the default ones',
      groups({}),
      groups(ofA),
      'plugins.correlation.groups.EQUITY_INDEX: absent in child.json is looser than {',
    ],
    [
      'a group that lets in what was refused',
      groups({ ...ofA, unknownSymbol: 'refuse' }),
      groups({ groups: { B: { symbols: ['Z'] } } }),
      'plugins.correlation.positionsBySymbol.Z: 3 in child.json is looser than 0 in base.json',
    ],
    [
      'a group with more room than a symbol of none has',
      groups(ofA),
      groups({ groups: { B: { symbols: ['Z'], maxPositions: 4 } } }),
      'plugins.correlation.positionsBySymbol.Z: 4 in child.json is looser than 3 in base.json',
    ],
    [
      'a larger budget than the default one',
      {},
      { positionSizer: { riskFraction: 0.02 } },
      'positionSizer.riskFraction: 0.02 in child.json is looser than 0.01 in base.json',
    ],
    [
      'fewer critical plugins',
      { plugins: { concentration: {} }, critical: ['concentration'] },
      { critical: [] },
      'critical: [] in child.json is looser than ["concentration"] in base.json',
    ],
    [
      'another time zone',
      breaker({}),
      breaker({ timeZone: 'Asia/Tokyo' }),
      'plugins.circuit-breaker.timeZone: expected "America/New_York" as in base.json, was "Asia/Tokyo" in child.json; nobody declared which is tighter',
    ],
    [
      'a setting of a plugin that declares nothing',
      { plugins: { undeclared: {} } },
      { plugins: { undeclared: { limit: 2 } } },
      'plugins.undeclared.limit: expected 3 as in base.json, was 2 in child.json',
    ],
    [
      'a plugin switched off with null',
      share(0.5),
      { plugins: { concentration: null } },
      'child.json: plugins.concentration: switched off in child.json, which must keep every plugin of base.json',
    ],
    [
      'a plugin switched off with false',
      share(0.5),
      { plugins: { concentration: false } },
      'plugins.concentration: switched off in child.json',
    ],
  ])('may not say %s', (_title, base, child, said) => {
    expect(messageOf(base, child)).toContain(said);
  });

  test('are held to the one right below, which is held to the one below it', () => {
    expect(messageOf(share(0.5), share(0.3), share(0.4))).toMatch(
      /^grandchild\.json: plugins\.concentration\.maxSymbolShare: 0\.4 in grandchild\.json is looser than 0\.3 in child\.json;/,
    );
  });

  test('report everything at once, each in the layer that it is wrong in', () => {
    const message = messageOf(
      { plugins: { concentration: { maxSymbolShre: 1 }, correlatoin: {} } },
      { plugins: { 'circuit-breaker': { dailyLoss: { maxDailyLoss: 'x' } } }, colour: 'red' },
    );

    expect(message).toMatch(
      /^base\.json: (?=.*maxSymbolShre)(?=.*plugins\.correlatoin: there is no such plugin).*; child\.json: (?=.*colour)(?=.*plugins\.circuit-breaker\.dailyLoss\.maxDailyLoss)/,
    );
    expect(message.match(/maxSymbolShre/g)).toHaveLength(1);
  });
});

describe('one configuration', () => {
  test('tells of a contradiction beside an unknown key', () => {
    const message = messageOf({
      plugins: { 'circuit-breaker': { drawdown: { maxDrawdown: 0.1, recoverDrawdown: 0.2, maxDrawdwn: 1 } } },
    });

    expect(message).toContain('maxDrawdwn');
    expect(message).toContain('recoverDrawdown: expected less than maxDrawdown');
  });

  test.each([
    [['concentration'], 'resolved'],
    [['concentration', 'correlation'], 'base.json: critical: correlation is critical, but is not active'],
    [[''], 'critical.0'],
    ['concentration', 'critical'],
  ])('with the critical plugins %j', (critical, said) => {
    expect(messageOf({ plugins: { concentration: {} }, critical })).toContain(said);
  });

  test('has no plugin under two names', () => {
    const twice = new Map([...modules, ['./concentration.js', concentration] as const]);
    const input = { plugins: { concentration: {}, './concentration.js': {} } };

    expect(() => resolveRiskConfig(input, twice, 'risk.json')).toThrow(
      'risk.json: plugins../concentration.js: this is ConcentrationPlugin again, which plugins.concentration is already',
    );
  });
});

describe('the plan', () => {
  const base = { plugins: { concentration: { maxSymbolShare: 0.5 } } };
  const child = { plugins: { concentration: { delta: { maxTotalDelta: 0.5 } } }, maxPriceAge: 5000 };
  const planned = (): RiskPlan => planRisk(resolve(base, child));

  test('says where each setting came from', () => {
    const rows = new Map(planned().settings.map(({ path, ...row }) => [path.join('.'), row]));

    expect(rows.get('plugins.concentration.maxSymbolShare')).toEqual({
      value: 0.5,
      source: 'base.json',
      origin: 'written',
    });
    expect(rows.get('plugins.concentration.delta.maxTotalDelta')).toMatchObject({ value: 0.5, source: 'child.json' });
    expect(rows.get('plugins.concentration.delta.symbol')).toMatchObject({ value: 'SPY', origin: 'default' });
    expect(rows.get('plugins.concentration.delta.maxStrategyDelta')).toMatchObject({ value: 0.5, origin: 'derived' });
    expect(rows.get('plugins.concentration.symbolShares.*')).toMatchObject({ value: 0.5, origin: 'derived' });
    expect(rows.get('positionSizer.riskFraction')).toMatchObject({ value: 0.01, origin: 'default' });
    expect(rows.get('maxPriceAge')).toMatchObject({ value: 5000, source: 'child.json' });
    expect(rows.get('critical')).toEqual({ value: undefined, source: undefined, origin: 'not set' });
    expect(rows.has('extends')).toBe(false);
  });

  test('names the plugins with their versions, the files and the hash', () => {
    expect(planned()).toMatchObject({
      source: 'child.json',
      extends: ['base.json'],
      hash: resolve(base, child).hash,
      plugins: [{ name: 'concentration', version: '1.0.0', source: 'base.json' }],
    });
  });

  test('is text in aligned columns', () => {
    const text = formatRiskPlan(planned());

    expect(text).toMatch(
      /^Risk configuration {2}child\.json\nExtends {13}base\.json\nHash {16}[0-9a-f]{64}\n\nPlugin /,
    );
    expect(text).toMatch(/\nplugins\.concentration\.maxSymbolShare +0\.5 +base\.json\n/);
    expect(text).toMatch(/\nplugins\.concentration\.maxGrossShare +null +default\n/);
    expect(text).not.toMatch(/ \n/);
    expect(formatRiskPlan(planRisk(resolve({})))).toContain('\nNo plugins\n');
  });

  test('shows an empty object that was written', () => {
    const text = formatRiskPlan(planRisk(resolve({ plugins: { concentration: { delta: {} } } })));

    expect(text).toMatch(/\nplugins\.concentration\.delta +\{\} +base\.json\n/);
  });

  test('is told without what is not set when two schemas claim one name, which no JSON schema can', () => {
    const named = (): z.ZodType => z.number().default(1).meta({ id: 'limit' });
    const odd: RiskPluginModule = { ...undeclared, configSchema: z.strictObject({ a: named(), b: named() }) };
    const setup = resolveRiskLayers(layersOf({ plugins: { odd: {} } }), new Map([['odd', odd]]));
    const text = formatRiskPlan(planRisk(setup));

    expect(text).toMatch(/\nplugins\.odd\.a +1 +default\nplugins\.odd\.b +1 +default\n/);
    expect(text).not.toContain('not set');
  });

  test('lists every limit of a plugin whose schema cannot be written as JSON schema', () => {
    const odd: RiskPluginModule = { ...undeclared, configSchema: z.any().transform(() => ({ limit: 1 })) };
    const setup = resolveRiskLayers(layersOf({ plugins: { odd: {} } }), new Map([['odd', odd]]));

    expect(formatRiskPlan(planRisk(setup))).toMatch(/\nplugins\.odd\.limit +1 +default\n/);
  });
});

describe('a difference', () => {
  const of = (maxSymbolShare: number): LayeredRisk => resolve({ plugins: { concentration: { maxSymbolShare } } });

  test('is none where the hash is the same', () => {
    expect(diffRisk(of(1.05), resolve({ plugins: { concentration: {} } }))).toEqual([]);
    expect(formatRiskDiff([], 'a', 'b')).toBe('No difference\n');
  });

  test('says which is tighter', () => {
    const path = ['plugins', 'concentration', 'maxSymbolShare'];

    expect(diffRisk(of(0.5), of(0.4))[0]).toEqual({ path, from: 0.5, to: 0.4, direction: 'tighter' });
    expect(diffRisk(of(0.4), of(0.5))[0]).toEqual({ path, from: 0.4, to: 0.5, direction: 'looser' });
    expect(formatRiskDiff(diffRisk(of(0.4), of(0.5)), 'a', 'b')).toMatch(
      /^Setting +a +b\nplugins\.concentration\.maxSymbolShare +0\.4 +0\.5 +looser\n/,
    );
  });

  test('is told where it has no effect', () => {
    const written = resolve({ plugins: { concentration: { delta: { maxStrategyDelta: 1 } } } });

    expect(diffRisk(of(1.05), written)).toEqual([
      { path: ['plugins', 'concentration', 'delta', 'maxStrategyDelta'], from: undefined, to: 1, direction: 'same' },
    ]);
  });

  test('shows every setting of a plugin that only one has', () => {
    const text = formatRiskDiff(diffRisk(resolve({}), of(0.5)), 'a', 'b');

    expect(text).toMatch(/\nplugins\.concentration +- +\{\.\.\.\} +tighter\n/);
    expect(text).toMatch(/\nplugins\.concentration\.maxSymbolShare +- +0\.5\n/);
  });

  test('may be the version of a plugin alone', () => {
    const newer = { ...undeclared, create: () => plugin({ pluginName: 'Undeclared', pluginVersion: '1.1.0' }) };
    const input = layersOf({ plugins: { undeclared: {} } });

    expect(
      diffRisk(resolveRiskLayers(input, modules), resolveRiskLayers(input, new Map([['undeclared', newer]]))),
    ).toEqual([{ path: ['plugins', 'undeclared', 'version'], from: '1.0.0', to: '1.1.0', direction: 'unknown' }]);
  });
});

describe('the schema of a file', () => {
  const schema = composeRiskSchema(modules);

  test.each([
    [riskPresets.standard, true],
    [{ $schema: './s.json', extends: 'standard', pluginFolders: ['./more'], critical: ['a'] }, true],
    [{ plugins: { concentration: { maxSymbolShare: 0 } } }, false],
    [{ plugins: { concentratoin: {} } }, false],
    [{ extend: 'standard' }, false],
    [{ extends: '' }, false],
  ])('judges %j', (input, isFit) => {
    expect(schema.safeParse(input).success).toBe(isFit);
  });

  test('is a JSON schema with the limits of each plugin, and refuses other keys', () => {
    expect(riskJsonSchema(modules)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
      properties: {
        extends: { type: 'string' },
        plugins: {
          additionalProperties: false,
          properties: {
            concentration: { additionalProperties: false, properties: { maxSymbolShare: { maximum: 20 } } },
          },
        },
      },
    });
    expect(riskJsonSchema(modules)).not.toHaveProperty('required');
  });
});
