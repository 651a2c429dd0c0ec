/**
 * The risk configuration: all violations at once, and a hash that names what is in force.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import {
  Backtest,
  pluginNamesOf,
  QCAlgorithm,
  type RiskPluginModule,
  type RiskSetup,
  resolveRiskConfig,
  resolveRiskLayers,
  riskConfigSchema,
  riskPresets,
} from 'plimsoll';
import { memory } from 'plimsoll/adapters/memory';
import { riskPlugin as circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plugin } from './desk.js';

/** A module whose plugin has one limit. */
function moduleOf(name: string, version = '1.0.0'): RiskPluginModule {
  return {
    name,
    description: 'for tests',
    configSchema: z.strictObject({ limit: z.number().positive().default(3), groups: z.array(z.string()).default([]) }),
    create: () => plugin({ pluginName: name, pluginVersion: version }),
  };
}

const modules = new Map([moduleOf('one'), moduleOf('two')].map((module) => [module.name, module] as const));

function resolve(input: unknown, known: ReadonlyMap<string, RiskPluginModule> = modules): RiskSetup {
  return resolveRiskConfig(input, known, 'risk.json');
}

function messageOf(input: unknown, known?: ReadonlyMap<string, RiskPluginModule>): string {
  try {
    resolve(input, known);
  } catch (thrown) {
    expect(thrown).toMatchObject({ name: 'FrameworkError', code: 'BAD_CONFIGURATION' });
    return (thrown as Error).message;
  }

  return 'resolved';
}

describe('a sound configuration', () => {
  test('yields what is in force, and each plugin with what was written', () => {
    const setup = resolve({ plugins: { two: { limit: 5 }, one: {} }, maxPriceAge: 1000, positionSizer: {} });

    expect(setup.effective).toEqual({
      plugins: { two: { mode: 'enforce', limit: 5, groups: [] }, one: { mode: 'enforce', limit: 3, groups: [] } },
      maxPriceAge: 1000,
      positionSizer: { riskFraction: 0.01, maxPositionFraction: 0.25, stopDeviations: 2 },
    });
    expect(setup.plugins).toEqual([
      { name: 'two', module: modules.get('two'), config: { limit: 5 } },
      { name: 'one', module: modules.get('one'), config: {} },
    ]);
    expect(Object.isFrozen(setup.effective)).toBe(true);
  });

  test('may be empty', () => {
    expect(resolve({})).toMatchObject({ effective: { plugins: {} }, plugins: [] });
  });
});

describe('the hash', () => {
  test('is SHA-256 of what is in force and of the versions, keys in order, without white space', () => {
    const text = '{"config":{"maxPriceAge":5,"plugins":{"one":{"groups":[],"limit":4}}},"versions":{"one":"1.0.0"}}';

    expect(resolve({ plugins: { one: { limit: 4 } }, maxPriceAge: 5 }).hash).toBe(
      createHash('sha256').update(text).digest('hex'),
    );
  });

  test.each([
    ['the order of keys', { plugins: { two: { limit: 5 }, one: { groups: ['b', 'a'], limit: 3 } } }],
    [
      'a default that is written out',
      { plugins: { one: { limit: 3, groups: ['b', 'a'] }, two: { limit: 5, groups: [] } } },
    ],
  ])('does not depend on %s', (_title, input) => {
    expect(resolve(input).hash).toBe(resolve({ plugins: { one: { groups: ['b', 'a'] }, two: { limit: 5 } } }).hash);
  });

  test.each([
    ['a limit', { plugins: { one: { limit: 4 } } }, modules],
    ['the order of a list', { plugins: { one: { groups: ['b', 'a'] } } }, modules],
    ['another plugin', { plugins: { one: {}, two: {} } }, modules],
    ['no plugin', { plugins: {} }, modules],
    ['the age of prices', { plugins: { one: {} }, maxPriceAge: 5 }, modules],
    ['the version of a plugin', { plugins: { one: {} } }, new Map([['one', moduleOf('one', '1.0.1')]])],
  ])('changes with %s', (_title, input, known) => {
    expect(resolve(input, known).hash).not.toBe(resolve({ plugins: { one: { groups: ['a', 'b'] } } }).hash);
    expect(resolve(input, known).hash).not.toBe(resolve({ plugins: { one: {} } }).hash);
  });
});

describe('a configuration with violations', () => {
  test('reports all of them, with their paths', () => {
    const message = messageOf({
      plugins: { one: { limit: -1, lmit: 5 }, three: {}, two: { groups: [1] } },
      maxPriceAge: 'old',
      colour: 'red',
    });

    expect(message).toMatch(/^risk\.json: /);

    for (const said of [
      'plugins.one.limit',
      'lmit',
      'plugins.three: there is no such plugin; there are: one, two',
      'plugins.two.groups.0',
      'maxPriceAge',
      'colour',
    ]) {
      expect(message).toContain(said);
    }
  });

  test.each([
    ['undefined', undefined, 'expected'],
    ['a list', [], 'expected'],
    ['a text', 'standard', 'expected'],
    ['plugins that are a list', { plugins: ['one'] }, 'plugins'],
    ['a plugin that is no object', { plugins: { one: true } }, 'plugins.one'],
    ['a plugin that is a list', { plugins: { one: [] } }, 'plugins.one'],
    ['a plugin without a name', { plugins: { '': {} } }, 'plugins'],
    ['an age of 0', { maxPriceAge: 0 }, 'maxPriceAge'],
    ['an age that is undefined', { maxPriceAge: undefined }, 'maxPriceAge'],
    ['a budget beyond everything', { positionSizer: { riskFraction: 1.5 } }, 'positionSizer.riskFraction'],
  ])('%s is refused', (_title, input, said) => {
    expect(messageOf(input)).toContain(said);
  });

  test('says when there are no plugins at all', () => {
    expect(messageOf({ plugins: { one: {} } }, new Map())).toContain('there are: none');
  });

  test.each([
    [
      'whose schema throws',
      {
        configSchema: z.custom(() => {
          throw new Error('bug');
        }),
      },
      'bug',
    ],
    [
      'that cannot be made',
      {
        create: () => {
          throw new Error('no memory');
        },
      },
      'no memory',
    ],
    ['that is broken', { create: () => plugin({ pluginVersion: 'x' }) }, 'pluginVersion'],
    [
      'whose configuration is no plain data',
      { configSchema: z.any().transform(() => ({ at: new Date(0) })) },
      'no plain JSON data',
    ],
  ])('names a plugin %s', (_title, changes, said) => {
    const broken = { ...moduleOf('one'), ...changes } as RiskPluginModule;

    expect(messageOf({ plugins: { one: {} } }, new Map([['one', broken]]))).toMatch(
      new RegExp(`plugins\\.one.*${said}`),
    );
  });
});

describe('presets', () => {
  const standard = new Map(
    [correlation, circuitBreaker, concentration].map((module) => [module.name, module] as const),
  );

  test('none has no plugins', () => {
    expect(resolve(riskPresets.none).plugins).toEqual([]);
  });

  test('standard has the three that come with the package, with their defaults', () => {
    const { effective, plugins } = resolve(riskPresets.standard, standard);

    expect(plugins.map(({ module }) => module.name)).toEqual(['correlation', 'circuit-breaker', 'concentration']);
    expect(effective.plugins['correlation']).toMatchObject({ maxPositionsPerGroup: 3 });
  });

  test('both are sound', () => {
    expect(Object.values(riskPresets).every((preset) => riskConfigSchema.safeParse(preset).success)).toBe(true);
  });
});

test.each([
  [{ plugins: { one: {}, two: 5 } }, ['one', 'two']],
  [{ plugins: { 'one#a': {}, two: {}, one: {}, 'two#b': {} } }, ['one', 'two']],
  [{ plugins: [] }, []],
  [{ plugins: 'all' }, []],
  [{}, []],
  [null, []],
  [undefined, []],
])('%j names the plugins %j', (input, names) => {
  expect(pluginNamesOf(input)).toEqual(names);
});

describe('what was resolved', () => {
  test('stays as it was checked, whatever becomes of what was written', () => {
    const groups = ['a'];
    const written = { plugins: { one: { limit: 1, groups }, two: { mode: 'shadow', groups } } };
    const setup = resolve(written);
    written.plugins.one.limit = 9;
    groups.push('b');

    expect(setup.plugins[0]?.config).toEqual({ limit: 1, groups: ['a'] });
    expect(setup.shadows?.[0]?.config).toEqual({ groups: ['a'] });

    for (const part of [setup, setup.plugins, setup.plugins[0], setup.plugins[0]?.config, setup.shadows?.[0]]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test('refuses a member without a value', () => {
    expect(messageOf({ plugins: { one: { groups: [undefined] } } })).toContain('plugins.one.groups.0');
  });

  const sound = resolve({ plugins: { one: {} } });

  test.each([
    ['a configuration', { plugins: {} }],
    ['a name', 'standard'],
    ['nothing', null],
    ['a copy without its plugins', { ...sound, plugins: [] }],
    ['a mere copy', { ...sound }],
  ])('is all that a run takes: not %s', (_, risk) => {
    expect(
      () => new Backtest({ algorithm: QCAlgorithm, data: memory({ securities: {} }), risk: risk as RiskSetup }),
    ).toThrow(/^risk: expected what resolveRiskConfig or resolveRiskLayers answered, itself and not a copy/);
  });

  test('is taken from layers, too', () => {
    const risk = resolveRiskLayers([{ source: 'a.json', input: { plugins: { one: {} } } }], modules);

    expect(() => new Backtest({ algorithm: QCAlgorithm, data: memory({ securities: {} }), risk })).not.toThrow();
  });
});
