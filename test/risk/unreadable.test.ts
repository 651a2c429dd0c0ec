/**
 * What a check of a configuration would not see, or would fail at, is one error with its path.
 *
 * @module
 */
import { FrameworkError, pluginNamesOf, resolveRiskConfig, resolveRiskLayers } from 'plimsoll';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { expect, test } from 'vitest';
import { Host } from './desk.js';

const modules = new Map([concentration, correlation].map((module) => [module.name, module]));

/** An object with a member that throws. */
function broken(key: string, rest: object = {}): object {
  return Object.defineProperty({ ...rest }, key, {
    enumerable: true,
    get: () => {
      throw new Error('out of order');
    },
  });
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(FrameworkError);
    expect(thrown).toMatchObject({ code: 'BAD_CONFIGURATION' });
    return (thrown as FrameworkError).message;
  }

  return 'taken';
}

const isTaken = 'expected another name, this one is taken by JavaScript';
const inherits = 'expected a plain object, this one inherits members of another';
const limits = { concentration: { maxSymbolShare: 0.2 } };
const loop: Record<string, unknown> = {};
loop['plugins'] = loop;

test.each<[string, unknown, string]>([
  ['a getter', broken('plugins'), 'plugins: cannot be read: out of order'],
  ['a getter of a plugin', { plugins: broken('correlation') }, 'plugins.correlation: cannot be read: out of order'],
  [
    "getters of a plugin's limits, and what else is wrong with names",
    { plugins: { concentration: broken('maxGrossShare', { symbolShares: JSON.parse('{"__proto__":1}') as object }) } },
    `plugins.concentration.symbolShares.__proto__: ${isTaken}; plugins.concentration.maxGrossShare: cannot be read: out of order`,
  ],
  [
    'a limit of a symbol called __proto__',
    '{"plugins":{"concentration":{"symbolShares":{"__proto__":0.1}}}}',
    `plugins.concentration.symbolShares.__proto__: ${isTaken}`,
  ],
  [
    'a group called __proto__',
    '{"plugins":{"correlation":{"groups":{"__proto__":{"symbols":["X"]}}}}}',
    `plugins.correlation.groups.__proto__: ${isTaken}`,
  ],
  ['a plugin called __proto__', '{"plugins":{"__proto__":{}}}', `plugins.__proto__: ${isTaken}`],
  ['plugins that are inherited', { plugins: Object.create(limits) }, `plugins: ${inherits}`],
  ['plugins under __proto__ in code', { plugins: { __proto__: limits } }, `plugins: ${inherits}`],
  [
    'limits that are inherited',
    { plugins: { concentration: Object.create(limits.concentration) } },
    `plugins.concentration: ${inherits}`,
  ],
  ['an object that inherits everything', Object.create({ plugins: limits }), `risk.json: ${inherits}`],
  ['an object that cannot be looked at', Proxy.revocable({}, {}), 'Unrecognized key'],
  ['an object that contains itself', loop, 'plugins.plugins'],
])('%s is refused', (_name, config, message) => {
  const input: unknown = typeof config === 'string' ? JSON.parse(config) : config;

  expect(messageOf(() => resolveRiskConfig(input, modules, 'risk.json'))).toContain(message);
});

test('what cannot be looked at at all is refused', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();

  expect(messageOf(() => resolveRiskConfig(proxy, modules, 'risk.json'))).toMatch(/^risk\.json: cannot be read: /);
});

test('an object without a prototype is as good as any', () => {
  const plugins: unknown = Object.assign(Object.create(null), limits);

  expect(resolveRiskConfig({ plugins }, modules, 'risk.json').effective.plugins).toMatchObject(limits);
});

test('a layer that cannot be read is named, beside what is wrong with the others', () => {
  const layers = [
    { source: 'base', input: { plugins: limits } },
    { source: 'broken', input: { plugins: broken('concentration') } },
    { source: 'last', input: { plugins: { concentration: { maxSymbolShare: 0.3 } } } },
  ];
  const message = messageOf(() => resolveRiskLayers(layers, modules));

  expect(message).toContain('broken: plugins.concentration: cannot be read: out of order');
  expect(message).toContain('last: plugins.concentration.maxSymbolShare: 0.3 in last is looser than 0.2 in base');
});

test('what a layer inherits is not lost in silence', () => {
  const layers = [
    { source: 'base', input: { plugins: {} } },
    { source: 'top', input: { plugins: Object.create(limits) as object } },
  ];

  expect(messageOf(() => resolveRiskLayers(layers, modules))).toBe(`top: plugins: ${inherits}`);
});

test('names of plugins are listed where there are any that can be read', () => {
  expect(pluginNamesOf(broken('plugins'))).toEqual([]);
  expect(pluginNamesOf({ plugins: limits })).toEqual(['concentration']);
});

test('a plugin says what it cannot read of its own configuration', () => {
  const plugin = concentration.create();

  expect(messageOf(() => plugin.initialize(new Host(), broken('maxSymbolShare')))).toContain(
    'maxSymbolShare: cannot be read: out of order',
  );
  expect(messageOf(() => plugin.initialize(new Host(), Object.create({ maxSymbolShare: 0.1 })))).toContain(inherits);
});

/** An object with a member that answers once, and throws ever after. */
function fading(key: string, value: unknown): object {
  let reads = 0;

  return Object.defineProperty({}, key, {
    enumerable: true,
    get: () => {
      reads += 1;

      if (reads > 1) {
        throw new Error('out of order');
      }

      return value;
    },
  });
}

test.each<[string, () => object]>([
  ['of the configuration', () => fading('plugins', limits)],
  ['of its plugins', () => ({ plugins: fading('concentration', limits.concentration) })],
  ['of their limits', () => ({ plugins: { concentration: fading('maxSymbolShare', 0.2) } })],
])('a member %s is read once, and what it said then is in force', (_place, make) => {
  const { effective } = resolveRiskConfig({ plugins: limits }, modules, 'risk.json');
  const layers = [
    { source: 'base', input: make() },
    { source: 'top', input: { plugins: limits } },
  ];
  const plugin = concentration.create();

  expect(resolveRiskConfig(make(), modules, 'risk.json').effective).toEqual(effective);
  expect(resolveRiskLayers(layers, modules).effective).toEqual(effective);
  expect(pluginNamesOf(make())).toEqual(['concentration']);
  expect(plugin.initialize(new Host(), fading('maxSymbolShare', 0.2))).toBe(true);
});

test('lists are read once too', () => {
  const symbols = ['SPY', 'QQQ'];
  Object.defineProperty(symbols, 1, Object.getOwnPropertyDescriptor(fading('1', 'QQQ'), '1') as PropertyDescriptor);
  const config = { plugins: { correlation: { groups: { ALL: { symbols, maxPositions: 1 } } } } };

  expect(resolveRiskConfig(config, modules, 'risk.json').effective.plugins).toMatchObject({
    correlation: { groups: { ALL: { symbols: ['SPY', 'QQQ'] } } },
  });
});
