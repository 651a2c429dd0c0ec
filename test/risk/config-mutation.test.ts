/**
 * Every slip of the pen in the reference configurations is refused, or seen in the plan.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  composeRiskSchema,
  formatRiskPlan,
  planRisk,
  pluginNamesOf,
  type RiskPluginModule,
  resolveRiskConfig,
  resolveRiskLayers,
  riskPresets,
} from 'plimsoll';
import { builtInPlugins, loadPlugin } from 'plimsoll/adapters/discovery';
import { describe, expect, test } from 'vitest';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One slip of the pen. */
interface Mutant {
  readonly kind: 'change' | 'drop' | 'misspell' | 'retype';
  readonly path: string;
  readonly input: Json;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const builtIn = new Map(
  await Promise.all(builtInPlugins().map(async (name) => [name, await loadPlugin(name)] as const)),
);
const custom = new Map([
  ...builtIn,
  ['./loss-pause.ts', await loadPlugin('./loss-pause.ts', `${root}examples/custom-plugin`)] as const,
]);

const read = (file: string): Json => JSON.parse(readFileSync(`${root}${file}`, 'utf8')) as Json;
const references: readonly (readonly [string, Json, ReadonlyMap<string, RiskPluginModule>])[] = [
  ['examples/legacy/risk.json', read('examples/legacy/risk.json'), builtIn],
  ['examples/custom-plugin/risk.json', read('examples/custom-plugin/risk.json'), custom],
  [
    'shadows beside and instead of plugins',
    {
      plugins: {
        correlation: { mode: 'shadow', maxPositionsPerGroup: 2 },
        concentration: { mode: 'enforce', maxSymbolShare: 0.5 },
        'concentration#tight': { mode: 'shadow', maxSymbolShare: 0.2 },
      },
    },
    builtIn,
  ],
  [
    'standard, all defaults written out',
    resolveRiskConfig({ ...riskPresets.standard, positionSizer: {} }, builtIn, 'standard').effective as unknown as Json,
    builtIn,
  ],
];

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Other values of the same type. */
function changes(value: Json): Json[] {
  switch (typeof value) {
    case 'number':
      return [value + 1, value / 2, -value - 1, value * 1.0000001 + 1e-9];
    case 'string':
      return [`${value}X`, value.slice(1), ''];
    case 'boolean':
      return [!value];
    default:
      return Array.isArray(value) ? [[...value, 'OTHER'], value.slice(1), [...value].reverse()] : [];
  }
}

/** Values of every other type. */
function retypes(value: Json): Json[] {
  const kind = (each: Json): string => (each === null ? 'null' : Array.isArray(each) ? 'list' : typeof each);
  const samples: Json[] = [null, true, 7, 'text', [], ['text'], {}, { key: 1 }];
  const written: Json[] = typeof value === 'number' ? [String(value)] : [[value]];

  return [...samples.filter((each) => kind(each) !== kind(value)), ...written];
}

function misspellings(key: string): string[] {
  const swapped = `${key.slice(0, -2)}${key.at(-1)}${key.at(-2)}`;

  return [`${key}s`, key.slice(0, -1), key.toUpperCase(), key.toLowerCase(), swapped].filter((each) => each !== key);
}

/** Every slip in a value, each as a whole new value. */
function slips(value: Json, path: string): Mutant[] {
  const parts: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];

  return parts.flatMap(([key, member]) => {
    const at = `${path}/${key}`;
    const put = (kind: Mutant['kind'], entries: (readonly [string | number, Json])[]): Mutant => ({
      kind,
      path: at,
      input: rebuild(value, parts, key, entries),
    });

    return [
      put('drop', []),
      ...changes(member).map((each) => put('change', [[key, each]])),
      ...retypes(member).map((each) => put('retype', [[key, each]])),
      ...(typeof key === 'string' ? misspellings(key).map((each) => put('misspell', [[each, member]])) : []),
      ...slips(member, at).map((each) => ({ ...each, input: rebuild(value, parts, key, [[key, each.input]]) })),
    ];
  });
}

function rebuild(
  value: Json,
  parts: readonly (readonly [string | number, Json])[],
  key: string | number,
  entries: readonly (readonly [string | number, Json])[],
): Json {
  const all = parts.flatMap((part) => (part[0] === key ? entries : [part]));

  return Array.isArray(value) ? all.map(([, member]) => member) : Object.fromEntries(all);
}

/** The plan as a person sees it, but for the hash, which would show anything; or `refused`. */
function outcome(input: unknown, modules: ReadonlyMap<string, RiskPluginModule>): string {
  try {
    return formatRiskPlan({ ...planRisk(resolveRiskLayers([{ source: 'risk.json', input }], modules)), hash: '' });
  } catch (thrown) {
    expect(thrown).toMatchObject({ name: 'FrameworkError', code: 'BAD_CONFIGURATION' });
    return 'refused';
  }
}

describe.each(references)('%s', (name, reference, modules) => {
  const mutants = slips(reference, '').filter(({ input }) => JSON.stringify(input) !== JSON.stringify(reference));
  const plan = outcome(reference, modules);
  const outcomes = mutants.map(({ input }) => outcome(input, modules));

  test('is sound, and names no plugin that is not there', () => {
    expect(plan).not.toBe('refused');
    expect(pluginNamesOf(reference).every((each) => plan.includes(each))).toBe(true);
  });

  test('every mutant is refused, or differs in the plan', () => {
    const unseen = mutants.filter((_, index) => outcomes[index] === plan).map(({ kind, path }) => `${kind} ${path}`);
    const refused = outcomes.filter((each) => each === 'refused').length;
    const seen = mutants.length - refused - unseen.length;

    expect(unseen).toEqual([]);
    expect(new Set(mutants.map(({ kind }) => kind))).toEqual(new Set(['change', 'drop', 'misspell', 'retype']));
    process.stdout.write(`${name}: ${mutants.length} mutants, ${refused} refused, ${seen} seen in the plan\n`);
  });

  test('the composed schema judges as a run does, but for what only plugins know', () => {
    const schema = composeRiskSchema(modules);
    const differing = mutants.filter(
      ({ input }, index) => schema.safeParse(input).success !== (outcomes[index] !== 'refused'),
    );

    expect(differing.map(({ kind, path }) => `${kind} ${path}`)).toEqual([]);
  });
});
