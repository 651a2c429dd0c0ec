/**
 * What is wrong with a plugin's configuration is told at once, also beside and below unknown keys.
 *
 * @module
 */
import { type RiskPluginModule, resolveRiskConfig } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plugin } from './desk.js';

function messageFor(configSchema: z.ZodType, config: unknown): string {
  const module: RiskPluginModule = {
    name: 'listed',
    description: 'Has limits in a list.',
    configSchema,
    create: () => plugin({ pluginName: 'Listed' }),
  };

  try {
    resolveRiskConfig({ plugins: { listed: config } }, new Map([['listed', module]]), 'risk.json');
  } catch (thrown) {
    return (thrown as Error).message;
  }

  return 'resolved';
}

const range = z
  .strictObject({ least: z.number(), most: z.number() })
  .refine(({ least, most }) => least <= most, { path: ['least'], error: 'expected at most the most' });
const ranges = z.strictObject({ ranges: z.array(range), name: z.string().optional() });

test('a contradiction in one element of a list is told beside an unknown key of another', () => {
  const config = {
    ranges: [
      { least: 1, most: 2, lest: 0 },
      { least: 3, most: 2, moost: 9 },
      { least: 1, most: 1 },
    ],
  };

  expect(messageFor(ranges, config)).toBe(
    'risk.json: plugins.listed.ranges.0: Unrecognized key: "lest"; plugins.listed.ranges.1: Unrecognized key: "moost"; ' +
      'plugins.listed.ranges.1.least: expected at most the most',
  );
});

test('a contradiction is told beside unknown keys above it', () => {
  expect(messageFor(ranges, { ranges: [{ least: 3, most: 2 }], nmae: 1, x: 2 })).toBe(
    'risk.json: plugins.listed.ranges.0.least: expected at most the most; plugins.listed: Unrecognized keys: "nmae", "x"',
  );
});

describe('what is only judged once it was transformed', () => {
  const sorted = z
    .strictObject({ least: z.number(), most: z.number() })
    .transform(({ least, most }) => ({ least, most, room: most - least }))
    .refine(({ room }) => room >= 0, { path: ['least'], error: 'expected at most the most' });
  const schema = z
    .strictObject({ other: sorted.optional(), one: sorted, list: z.array(sorted) })
    .transform((all) => all)
    .refine(({ list }) => list.length > 0, { path: ['list'], error: 'expected a range' });
  const fit = { least: 1, most: 2 };
  const unfit = { least: 3, most: 2 };

  test.each<[string, unknown, readonly string[]]>([
    [
      'itself',
      { one: { ...unfit, x: 1 }, list: [fit] },
      ['one: Unrecognized key: "x"', 'one.least: expected at most the most'],
    ],
    [
      'one element of a list',
      { one: fit, list: [{ ...fit, x: 1 }, { ...unfit, y: 1 }, unfit] },
      [
        'list.0: Unrecognized key: "x"',
        'list.1: Unrecognized key: "y"',
        'list.2.least: expected at most the most',
        'list.1.least: expected at most the most',
      ],
    ],
    [
      'what is above it',
      { one: fit, list: [], x: 1, y: { z: 1 } },
      [': Unrecognized keys: "x", "y"', 'list: expected a range'],
    ],
    [
      'several places',
      { one: { ...unfit, least: 4, x: 1, list: 2 }, other: { ...fit, one: 1 }, list: [], x: 1 },
      [
        'one: Unrecognized keys: "x", "list"',
        'other: Unrecognized key: "one"',
        ': Unrecognized key: "x"',
        'one.least: expected at most the most',
      ],
    ],
  ])('is told beside unknown keys of %s', (_title, config, said) => {
    const told = messageFor(schema, config)
      .replace('risk.json: ', '')
      .split('; ')
      .map((each) => each.replace(/^plugins\.listed\.?/, ''));

    expect([...told].sort()).toEqual([...said].sort());
  });
});

test('what is wrong is told once', () => {
  expect(messageFor(ranges, { ranges: [{ least: '3', most: 2, x: 1 }] })).toBe(
    'risk.json: plugins.listed.ranges.0.least: Invalid input: expected number, received string; ' +
      'plugins.listed.ranges.0: Unrecognized key: "x"',
  );
});

test('a schema that reads text may find unknown keys in it', () => {
  const read = z.preprocess((text) => ({ [String(text)]: 1 }), z.strictObject({ fit: z.literal(1) }));

  expect(messageFor(z.strictObject({ text: read }), { text: 'fit' })).toBe('resolved');
  expect(messageFor(z.strictObject({ text: read }), { text: 'unfit' })).toContain(
    'plugins.listed.text: Unrecognized key: "unfit"',
  );
});
