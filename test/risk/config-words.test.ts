/**
 * What a person reads of a risk configuration that cannot be used, where several things are wrong.
 *
 * @module
 */
import { describeOtherIdentity, planRisk, type RiskPluginModule, resolveRiskConfig, resolveRiskLayers } from 'plimsoll';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plugin } from './desk.js';

const modules = new Map([concentration, correlation].map((module) => [module.name, module] as const));

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (thrown) {
    return (thrown as Error).message;
  }

  return 'resolved';
}

const layered = (...inputs: readonly unknown[]): string =>
  messageOf(() =>
    resolveRiskLayers(
      inputs.map((input, index) => ({ source: `${index}.json`, input })),
      modules,
    ),
  );

describe('a layer that switches a plugin off', () => {
  const base = { plugins: { concentration: {}, correlation: {} } };
  const off = '1.json: plugins.concentration: switched off in 1.json, which must keep every plugin of 0.json';

  test('is told what else is wrong with it', () => {
    expect(layered(base, { plugins: { concentration: null } })).toBe(off);
    expect(
      layered(base, { plugins: { concentration: false, correlation: { maxPositionsPerGroup: -1 } }, maxPriceAge: 'x' }),
    ).toBe(
      `${off}; maxPriceAge: Invalid input: expected number, received string; ` +
        'plugins.correlation.maxPositionsPerGroup: Too small: expected number to be >=0',
    );
  });
});

test('a layer may not put something else in the place of an object', () => {
  expect(
    layered(
      { plugins: { concentration: { symbolShares: { GME: 0.1 } } } },
      { plugins: { concentration: { symbolShares: 5 } } },
    ),
  ).toBe('1.json: plugins.concentration.symbolShares: Invalid input: expected record, received number');
});

test.each([
  [[5], 'critical.0: Invalid input: expected string, received number'],
  [[''], 'critical.0'],
  [[5, 'correlation'], 'critical: correlation is critical, but is not active; expected it among plugins'],
])('with the critical plugins %j, only names are looked for among the active ones', (critical, said) => {
  const message = messageOf(() =>
    resolveRiskConfig({ plugins: { concentration: {} }, critical }, modules, 'risk.json'),
  );

  expect(message).toContain(said);
  expect(message).not.toMatch(/critical: (5)? ?is critical/);
});

describe('plugins that are broken', () => {
  const broken = (name: string): RiskPluginModule => ({
    name,
    description: 'Has no members.',
    configSchema: z.strictObject({}),
    create: () => plugin({ pluginName: '', pluginVersion: 'x' }),
  });
  const failing = (name: string): RiskPluginModule => ({
    ...broken(name),
    create: () => {
      throw new Error(`${name} is torn`);
    },
  });

  test('are told of with everything that is wrong, and are not taken for one', () => {
    const all = [broken('a'), broken('b'), failing('c'), failing('d')];
    const message = messageOf(() =>
      resolveRiskConfig(
        { plugins: Object.fromEntries(all.map(({ name }) => [name, {}])) },
        new Map(all.map((module) => [module.name, module])),
        'risk.json',
      ),
    );
    const problems =
      'pluginName: expected a text that is not empty, was ""; pluginVersion: expected a semantic version such as 1.0.0, was "x"';

    expect(message).toBe(
      `risk.json: plugins.a: ${problems}; plugins.b: ${problems}; plugins.c: c is torn; plugins.d: d is torn`,
    );
  });
});

test('what differs between two risk lines is told by the names of plugins in order', () => {
  const line = (
    configHash: string,
    ...plugins: readonly (readonly [string, string])[]
  ): Parameters<typeof describeOtherIdentity>[0] => ({
    configHash,
    plugins: plugins.map(([name, version]) => ({ name, version })),
  });

  expect(
    describeOtherIdentity(line('abc', ['C', '1.0.0'], ['B', '1.0.0']), line('', ['B', '1.1.0'], ['A', '1.0.0'])),
  ).toEqual([
    'the hash of the risk configuration is none, was abc',
    'A is 1.0.0, was not there',
    'B is 1.1.0, was 1.0.0',
    'C is not there, was 1.0.0',
  ]);
});

test('a plan tells of an empty object that was written, but not of a plugin that is listed above', () => {
  const input = { plugins: { concentration: {} }, positionSizer: {} };
  const { settings } = planRisk(resolveRiskLayers([{ source: '0.json', input }], modules));
  const rows = settings.map(({ path, ...row }) => [path.join('.'), row] as const);

  expect(rows.filter(([path]) => path === 'positionSizer')).toEqual([
    ['positionSizer', { value: {}, source: '0.json', origin: 'written' }],
  ]);
  expect(rows.filter(([path]) => path === 'plugins' || path === 'plugins.concentration')).toEqual([]);
});
