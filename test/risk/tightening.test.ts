/**
 * Which of two values of a setting is tighter, by what its plugin declares.
 *
 * @module
 */
import { diffRisk, type LayeredRisk, type RiskPluginModule, resolveRiskLayers } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plugin } from './desk.js';

const anything = z.unknown().optional();

const ruled: RiskPluginModule = {
  name: 'ruled',
  description: 'Has a setting of each kind.',
  configSchema: z.strictObject({
    low: anything,
    high: anything,
    part: anything,
    whole: anything,
    there: anything,
    word: anything,
    other: anything,
    by: z.record(z.string(), z.unknown()).optional(),
  }),
  tightening: {
    low: 'lower',
    high: 'higher',
    part: 'subset',
    whole: 'superset',
    there: 'present',
    word: ['loose', 'middling', 'tight'],
    'by.*': 'lower',
    'by.*.deep': 'higher',
  },
  create: () => plugin({ pluginName: 'Ruled' }),
};
const modules = new Map([[ruled.name, ruled]]);

function resolve(config: unknown): LayeredRisk {
  return resolveRiskLayers([{ source: 'a.json', input: { plugins: { ruled: config } } }], modules);
}

function directionsOf(from: unknown, to: unknown): string[] {
  return diffRisk(resolve(from), resolve(to)).map(
    ({ path, direction }) => `${path.slice(2).join('.')} is ${direction}`,
  );
}

describe('a number', () => {
  test.each([
    [1, 2, 'looser', 'tighter'],
    [2, 1, 'tighter', 'looser'],
    [undefined, 1, 'tighter', 'tighter'],
    [null, 1, 'tighter', 'tighter'],
    [1, undefined, 'looser', 'looser'],
    [1, null, 'looser', 'looser'],
    [null, undefined, 'same', 'same'],
    [undefined, null, 'same', 'same'],
    ['1', 2, 'unknown', 'unknown'],
    [1, '2', 'unknown', 'unknown'],
    [[1], 2, 'unknown', 'unknown'],
  ])('from %o to %o is %s where lower is tighter, and %s where higher is', (from, to, low, high) => {
    expect(directionsOf({ low: from }, { low: to })).toEqual([`low is ${low}`]);
    expect(directionsOf({ high: from }, { high: to })).toEqual([`high is ${high}`]);
  });
});

describe('a list', () => {
  test.each([
    [['a', 'b'], ['a'], 'tighter', 'looser'],
    [['a'], ['a', 'b'], 'looser', 'tighter'],
    [['a', 'b'], ['b', 'a'], 'same', 'same'],
    [['a'], ['b'], 'looser', 'looser'],
    [['a'], [], 'tighter', 'looser'],
    [[{ x: 1 }, 2], [{ x: 1 }], 'tighter', 'looser'],
    [undefined, ['a'], 'tighter', 'tighter'],
    [['a'], null, 'looser', 'looser'],
    ['a', ['a'], 'unknown', 'unknown'],
    [['a'], 'a', 'unknown', 'unknown'],
  ])('from %j to %j is %s where fewer are tighter, and %s where more are', (from, to, part, whole) => {
    expect(directionsOf({ part: from }, { part: to })).toEqual([`part is ${part}`]);
    expect(directionsOf({ whole: from }, { whole: to })).toEqual([`whole is ${whole}`]);
  });
});

describe('a word', () => {
  test.each([
    ['loose', 'tight', 'tighter'],
    ['loose', 'middling', 'tighter'],
    ['tight', 'loose', 'looser'],
    ['tight', 'odd', 'unknown'],
    ['odd', 'loose', 'unknown'],
    [undefined, 'loose', 'unknown'],
    ['loose', undefined, 'unknown'],
    ['loose', ['loose'], 'unknown'],
  ])('from %s to %s is %s', (from, to, direction) => {
    expect(directionsOf({ word: from }, { word: to })).toEqual([`word is ${direction}`]);
  });
});

describe('an object', () => {
  test.each([
    [undefined, {}, ['there is tighter']],
    [null, { a: 1 }, ['there is tighter']],
    [{ a: 1 }, undefined, ['there is looser']],
    [{ a: 1 }, null, ['there is looser']],
    [1, {}, ['there is unknown']],
    [{ a: 1, b: 1 }, { a: 2, b: 1 }, ['there.a is unknown']],
  ])('from %j to %j is told as %j', (from, to, said) => {
    expect(directionsOf({ there: from }, { there: to })).toEqual(said);
  });

  test('says of a key that it does not have what it says of *', () => {
    expect(directionsOf({ by: { '*': 5 } }, { by: { '*': 5, a: 6, b: 4, c: 5 } })).toEqual([
      'by.a is looser',
      'by.b is tighter',
    ]);
  });

  test('is compared member by member, each by the rule of its own path', () => {
    expect(directionsOf({ by: { a: { deep: 1, odd: 1 } } }, { by: { a: { deep: 2, odd: 2 } } })).toEqual([
      'by.a.deep is tighter',
      'by.a.odd is unknown',
    ]);
  });
});

test('a setting of which nothing is declared is never called tighter', () => {
  expect(directionsOf({ other: 1 }, { other: 0 })).toEqual(['other is unknown']);
});
