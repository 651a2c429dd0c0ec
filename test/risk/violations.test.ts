/**
 * What is wrong with a plugin's configuration is told at once, also beside and below unknown keys.
 *
 * @module
 */
import { type RiskPluginModule, resolveRiskConfig } from 'plimsoll';
import { expect, test } from 'vitest';
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
