/**
 * The numeric fields of the types that carry numbers to the risk line, read from the sources, so that a new field cannot be forgotten.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Lists the members of an interface that hold a number.
 *
 * @param path - below the project's folder
 * @param name - the interface; one that extends another is not understood, and is an error
 */
export function numericFields(path: string, name: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(`${root}${path}`, 'utf8'), ts.ScriptTarget.ES2022);
  const found = source.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === name);

  if (found === undefined || !ts.isInterfaceDeclaration(found) || found.heritageClauses !== undefined) {
    throw new Error(`${path}: expected an interface ${name} that stands alone`);
  }

  return found.members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type !== undefined && holdsNumber(member.type)
      ? [(member.name as ts.Identifier).text]
      : [],
  );
}

function holdsNumber(type: ts.TypeNode): boolean {
  return (
    type.kind === ts.SyntaxKind.NumberKeyword ||
    (ts.isUnionTypeNode(type) && type.types.some((one) => holdsNumber(one)))
  );
}

/** A JSON schema, as far as it is looked at. */
interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/**
 * Lists the paths of a schema that hold a number; `*` stands for any key.
 *
 * @param schema - a zod schema
 */
export function numericPaths(schema: z.ZodType): readonly string[] {
  const walk = (one: JsonSchema, path: readonly string[]): string[] => [
    ...(one.type === 'number' || one.type === 'integer' ? [path.join('.')] : []),
    ...(one.anyOf ?? []).flatMap((each) => walk(each, path)),
    ...Object.entries(one.properties ?? {}).flatMap(([key, each]) => walk(each, [...path, key])),
    ...(typeof one.additionalProperties === 'object' ? walk(one.additionalProperties, [...path, '*']) : []),
    ...(one.items === undefined ? [] : walk(one.items, [...path, '0'])),
  ];

  return [...new Set(walk(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema, []))].sort();
}

/** What is no number, whoever reads it and however often. */
export const poison: readonly (readonly [name: string, value: unknown])[] = [
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['1e309', Number('1e309')],
  ['a text', '10'],
  ['an empty text', ''],
  ['null', null],
  ['true', true],
  ['a bigint', 10n],
  ['a boxed number', new Number(10)],
  ['a list', [10]],
  ['an object', {}],
  ['an object whose value changes', changing()],
  ['a function', () => 10],
  ['a symbol', Symbol('10')],
  ['a date', new Date(10)],
];

/** Says something else whenever it is asked. */
function changing(): object {
  let value = 1;

  return {
    valueOf: () => {
      value *= -1000;
      return value;
    },
  };
}
