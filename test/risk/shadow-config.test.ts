/**
 * Shadows in a risk configuration: what they are called, what they may be, and that nobody takes them for protection.
 *
 * @module
 */
import {
  composeRiskSchema,
  diffRisk,
  formatRiskDiff,
  formatRiskPlan,
  identityOf,
  type LayeredRisk,
  planRisk,
  type RiskPluginModule,
  resolveRiskConfig,
  resolveRiskLayers,
  riskJsonSchema,
} from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plugin } from './desk.js';

function moduleOf(name: string, configSchema: z.ZodType, tightening = {}): RiskPluginModule {
  return {
    name,
    description: `Does ${name}.`,
    configSchema,
    tightening,
    create: () => plugin({ pluginName: `${name}Plugin` }),
  };
}

const limit = z.strictObject({ limit: z.number().positive().default(5), also: z.number().default(1) });
const modules = new Map([
  ['guard', moduleOf('guard', limit, { limit: 'lower' })],
  ['@me/other', moduleOf('other', limit.readonly())],
  [
    'odd',
    moduleOf(
      'odd',
      z.preprocess((each) => each, limit),
    ),
  ],
  ['moody', moduleOf('moody', z.strictObject({ mode: z.string().default('x') }))],
]);
const resolve = (plugins: object, more: object = {}): LayeredRisk =>
  resolveRiskLayers([{ source: 'risk.json', input: { plugins, ...more } }], modules);
const layered = (parent: object, child: object): LayeredRisk =>
  resolveRiskLayers(
    [
      { source: 'house.json', input: { plugins: parent } },
      { source: 'desk.json', input: { plugins: child } },
    ],
    modules,
  );

describe('an entry', () => {
  test('is enforced unless it says otherwise, and the hash is the same when it says so', () => {
    const silent = resolve({ guard: { limit: 4 } });

    expect(resolve({ guard: { mode: 'enforce', limit: 4 } }).hash).toBe(silent.hash);
    expect(silent.plugins).toMatchObject([{ config: { limit: 4 } }]);
    expect(silent).not.toHaveProperty('shadows');
    expect(silent.effective.plugins).toEqual({ guard: { mode: 'enforce', limit: 4, also: 1 } });
  });

  test('that is a shadow is no plugin of the risk line, and is recorded', () => {
    const none = resolve({});
    const shadowed = resolve({ guard: { mode: 'shadow', limit: 4 } });

    expect(shadowed.plugins).toEqual([]);
    expect(shadowed.shadows).toMatchObject([{ name: 'guard', config: { limit: 4 } }]);
    expect(shadowed.shadows?.[0]?.config).toEqual({ limit: 4 });
    expect(shadowed.effective.plugins).toEqual({ guard: { mode: 'shadow', limit: 4, also: 1 } });
    expect(shadowed.hash).toBe(none.hash);
    expect(identityOf(shadowed)).toEqual(identityOf(none));
  });

  test('may be enforced and shadowed with several other limits', () => {
    const { hash, plugins, shadows } = resolve({
      guard: { limit: 5 },
      'guard#tight': { mode: 'shadow', limit: 3 },
      'guard#tight-2': { mode: 'shadow', limit: 2 },
      '@me/other#x': { mode: 'shadow' },
    });

    expect(plugins).toHaveLength(1);
    expect(shadows?.map(({ name, module }) => [name, module.name])).toEqual([
      ['guard#tight', 'guard'],
      ['guard#tight-2', 'guard'],
      ['@me/other#x', 'other'],
    ]);
    expect(hash).toBe(resolve({ guard: {} }).hash);
  });

  test.each([
    ['another mode', { guard: { mode: 'off' } }, 'plugins.guard.mode: expected "enforce" or "shadow"'],
    ['a mode that is null', { guard: { mode: null } }, 'plugins.guard.mode: expected "enforce" or "shadow"'],
    ['an enforced label', { 'guard#tight': { limit: 3 } }, 'plugins.guard#tight.mode: expected "shadow"'],
    ['an empty label', { 'guard#': { mode: 'shadow' } }, 'plugins.guard#: there is no such plugin'],
    ['a label of another form', { 'guard#a b': { mode: 'shadow' } }, 'plugins.guard#a b: there is no such plugin'],
    ['a label of no plugin', { 'gard#x': { mode: 'shadow' } }, 'plugins.gard#x: there is no such plugin'],
    ['a wrong limit of a shadow', { guard: { mode: 'shadow', limit: -1 } }, 'plugins.guard.limit: '],
    ['an unknown key of a shadow', { guard: { mode: 'shadow', limt: 1 } }, 'plugins.guard: Unrecognized key: "limt"'],
    [
      'a plugin with a mode of its own',
      { moody: {} },
      'plugins.moody: the plugin has a setting of its own called mode',
    ],
  ])('with %s is refused', (_title, plugins, message) => {
    expect(() => resolve(plugins)).toThrow(message);
    expect(() => resolveRiskConfig({ plugins }, modules, 'x')).toThrow(message);
  });

  test.each([
    ['a shadow', { guard: { mode: 'shadow' } }, 'guard'],
    ['a labelled shadow', { guard: {}, 'guard#x': { mode: 'shadow' } }, 'guard#x'],
  ])('that is %s cannot be critical', (_title, plugins, critical) => {
    expect(() => resolve(plugins, { critical: [critical] })).toThrow(
      `critical: ${critical} is critical, but is a shadow, which protects nothing`,
    );
  });
});

describe('a file that extends another', () => {
  test.each([
    ['makes an enforced plugin a shadow', { guard: {} }, { guard: { mode: 'shadow' } }],
    ['makes it a shadow with tighter limits', { guard: {} }, { guard: { mode: 'shadow', limit: 1 } }],
  ])('that %s is refused', (_title, parent, child) => {
    expect(() => layered(parent, child)).toThrow(
      'plugins.guard.mode: "shadow" in desk.json is looser than "enforce" in house.json',
    );
  });

  test.each([
    ['enforces a shadow', { guard: { mode: 'shadow' } }, { guard: { mode: 'enforce' } }],
    ['enforces a shadow with looser limits', { guard: { mode: 'shadow' } }, { guard: { mode: 'enforce', limit: 9 } }],
    ['adds a shadow', { guard: {} }, { 'guard#x': { mode: 'shadow', limit: 9 } }],
    ['changes a shadow either way', { guard: { mode: 'shadow' } }, { guard: { limit: 9, also: 7 } }],
    ['tightens the plugin beside a shadow', { guard: {}, 'guard#x': { mode: 'shadow' } }, { guard: { limit: 4 } }],
  ])('that %s is taken', (_title, parent, child) => {
    expect(layered(parent, child).hash).toHaveLength(64);
  });

  test('may not loosen a plugin because a shadow of it is there', () => {
    expect(() => layered({ guard: {}, 'guard#x': { mode: 'shadow' } }, { guard: { limit: 6 } })).toThrow(
      'plugins.guard.limit: 6 in desk.json is looser',
    );
  });
});

describe('the plan', () => {
  test('shows apart, and in capitals, what protects nothing', () => {
    const plan = planRisk(resolve({ guard: {}, 'guard#tight': { mode: 'shadow', limit: 3 } }));
    const [enforced = '', shadows = ''] = formatRiskPlan(plan).split('\nSHADOW: ');

    expect(plan.plugins).toMatchObject([
      { name: 'guard', mode: 'enforce' },
      { name: 'guard#tight', mode: 'shadow', description: 'Does guard.', version: '1.0.0' },
    ]);
    expect(enforced).toMatch(/\nplugins\.guard\.mode +"enforce" +default\n/);
    expect(enforced).not.toContain('tight');
    expect(shadows).toMatch(/^the plugins below PROTECT NOTHING/);
    expect(shadows).toMatch(/\nguard#tight +1\.0\.0 +risk\.json +Does guard\.\n/);
    expect(shadows).toMatch(/\nplugins\.guard#tight\.mode +"shadow" +risk\.json\n/);
    expect(shadows).toMatch(/\nplugins\.guard#tight\.limit +3 +risk\.json\n/);
    expect(shadows).toMatch(/\nplugins\.guard#tight\.also +1 +default\n/);
  });

  test('says so when nothing protects at all', () => {
    expect(formatRiskPlan(planRisk(resolve({ guard: { mode: 'shadow' } })))).toContain(
      '\nNo plugins that protect: all of them are SHADOWS\n',
    );
  });
});

test.each([
  ['enforce to shadow', {}, { mode: 'shadow' }, ['looser']],
  ['shadow to enforce', { mode: 'shadow' }, {}, ['tighter']],
  ['a limit of a shadow', { mode: 'shadow', limit: 4 }, { mode: 'shadow', limit: 6 }, ['same']],
])('the difference tells the direction of %s', (_title, from, to, expected) => {
  const differences = diffRisk(resolve({ guard: from }), resolve({ guard: to }));

  expect(differences.map(({ direction }) => direction)).toEqual(expected);
});

test('the difference shows a shadow that one has and the other has not, though the hash is the same', () => {
  const differences = diffRisk(resolve({ guard: {} }), resolve({ guard: {}, 'guard#x': { mode: 'shadow' } }));

  expect(formatRiskDiff(differences, 'a', 'b')).toMatch(/\nplugins\.guard#x +- +\{\.\.\.\} +same effect\n/);
  expect(formatRiskDiff(differences, 'a', 'b')).toMatch(/\nplugins\.guard#x\.mode +- +"shadow" *\n/);
});

describe('the schema of a file', () => {
  const schema = composeRiskSchema(modules);

  test.each([
    [{ guard: { mode: 'shadow', limit: 3 } }, true],
    [{ guard: { mode: 'shadows' } }, false],
    [{ 'guard#x': { mode: 'shadow', limit: 3 } }, true],
    [{ 'guard#x': { limit: 3 } }, false],
    [{ 'guard#x': { mode: 'shadow', limit: -3 } }, false],
    [{ 'guard#x': null }, false],
    [{ 'gard#x': { mode: 'shadow' } }, false],
    [{ gard: {} }, false],
    [{ '@me/other': { mode: 'shadow', limit: 3 } }, true],
    [{ '@me/other': { mode: 'shadow', limt: 3 } }, false],
    [{ odd: { mode: 'shadow', limit: 3 } }, true],
    [{ odd: { mode: 'shadow', limit: -3 } }, false],
  ])('takes %j: %s', (plugins, expected) => {
    expect(schema.safeParse({ plugins }).success).toBe(expected);
  });

  test('lets an editor complete modes and labels', () => {
    expect(riskJsonSchema(modules)).toMatchObject({
      properties: {
        plugins: {
          additionalProperties: false,
          properties: { guard: { properties: { mode: { enum: ['enforce', 'shadow'] }, limit: { default: 5 } } } },
          patternProperties: {
            '^guard#[A-Za-z0-9][A-Za-z0-9_-]*$': {
              required: ['mode'],
              properties: { mode: { const: 'shadow' }, limit: { default: 5 } },
            },
          },
        },
      },
    });
  });
});
