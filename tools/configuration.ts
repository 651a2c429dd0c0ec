/**
 * Writes the tables of `docs/configuration.md` from the schemas: `node --import tsx --conditions=@plimsoll/source tools/configuration.ts`.
 * With `--print` it prints the page instead.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { riskConfigSchema } from 'plimsoll';
import { riskPlugin as circuitBreaker } from 'plimsoll/plugins/circuit-breaker';
import { riskPlugin as concentration } from 'plimsoll/plugins/concentration';
import { riskPlugin as correlation } from 'plimsoll/plugins/correlation';
import { z } from 'zod';
import { replaceMarked } from './marked.js';

/** The parts of a JSON schema that the tables show. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

const file = fileURLToPath(new URL('../docs/configuration.md', import.meta.url));
const schemas: Readonly<Record<string, z.ZodType>> = {
  file: riskConfigSchema,
  correlation: correlation.configSchema,
  'circuit-breaker': circuitBreaker.configSchema,
  concentration: concentration.configSchema,
};

const page = Object.entries(schemas).reduce(
  (text, [name, schema]) => replaceMarked(text, `schema: ${name}`, name, tableOf(schema)),
  readFileSync(file, 'utf8'),
);

if (process.argv.includes('--print')) {
  process.stdout.write(page);
} else {
  writeFileSync(file, page);
}

function tableOf(schema: z.ZodType): string {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  const rows = rowsOf(shape, '').map((cells) => `| ${cells.join(' | ')} |`);

  return ['| key | default | takes | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** One row for each key, those of an object right below its own. */
function rowsOf(shape: Shape, path: string): string[][] {
  return Object.entries(shape.properties ?? {}).flatMap(([key, value]) => {
    const at = `${path}${key}`;
    const inner = objectOf(value);
    const below = inner.properties === undefined ? rowsOf(elementOf(inner), `${at}.<name>.`) : rowsOf(inner, `${at}.`);

    return [rowOf(at, value), ...below];
  });
}

function rowOf(path: string, shape: Shape): string[] {
  const [, meaning = '', told] = /^(.*?)(?: \(default:? ([^)]*)\))?\.?$/.exec(shape.description ?? '') ?? [];
  const fallback = isPlain(shape.default) ? `\`${JSON.stringify(shape.default)}\`` : '';

  return [`\`${path}\``, fallback === '' ? (told ?? '–') : fallback, takes(shape), meaning === '' ? '' : `${meaning}.`];
}

/** Defaults that are long are told in the meaning. */
function isPlain(value: unknown): boolean {
  return value !== undefined && JSON.stringify(value).length < 40;
}

/** The object among alternatives, such as an object or `null`. */
function objectOf(shape: Shape): Shape {
  return shape.anyOf?.find((each) => each.type === 'object') ?? shape;
}

/** What the values of a record look like. */
function elementOf({ additionalProperties }: Shape): Shape {
  return typeof additionalProperties === 'object' ? additionalProperties : {};
}

function takes(shape: Shape): string {
  if (shape.anyOf !== undefined) {
    return shape.anyOf.map(takes).join(' or ');
  }

  if (shape.enum !== undefined) {
    return shape.enum.map((each) => `\`${JSON.stringify(each)}\``).join(', ');
  }

  switch (shape.type) {
    case 'number':
    case 'integer':
      return [shape.type === 'integer' ? 'whole number' : 'number', bounds(shape).join(', ')].join(' ').trim();
    case 'array':
      return `list of ${takes(shape.items ?? {})}`;
    case 'string':
      return 'text';
    case 'null':
      return '`null`';
    default:
      return shape.type ?? 'anything';
  }
}

function bounds({ exclusiveMaximum, exclusiveMinimum, maximum, minimum }: Shape): string[] {
  return [
    exclusiveMinimum === undefined ? '' : `> ${exclusiveMinimum}`,
    minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? '' : `≥ ${minimum}`,
    exclusiveMaximum === undefined ? '' : `< ${exclusiveMaximum}`,
    maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : `≤ ${maximum}`,
  ].filter((text) => text !== '');
}
