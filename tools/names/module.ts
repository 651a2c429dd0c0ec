/**
 * Writes the generated module from what was read.
 *
 * @module
 */
import { spellings } from '../../src/core/names.js';
import type { Member, PublicClass, PublicSurface } from './classes.js';
import type { ImportedName } from './printer.js';

const header = `// biome-ignore-all format: one line a member, for readable differences
// biome-ignore-all assist/source/organizeImports: sorted by the generator
/**
 * Every public member under its other spellings. Made by \`npm run names\`; not edited by hand.
 *
 * @module
 */
`;

/**
 * Writes \`src/names.generated.ts\`.
 *
 * @param surface - the public classes
 * @returns the text of the module
 */
export function writeNames({ classes, imports }: PublicSurface): string {
  const values = new Set(classes.map((each) => each.local));
  const table: ImportedName = { local: 'TwinnedClass', exported: 'TwinnedClass', module: './core/twins.js' };
  const modules = [...new Set([table, ...imports].map((each) => each.module))].sort();
  const augmented = [...new Set(classes.map((each) => each.module))];

  return [
    header,
    ...modules.map((module) => importLine(module, [...imports, table], values)),
    '\n',
    ...augmented.map((module) =>
      augmentation(
        module,
        classes.filter((each) => each.module === module),
      ),
    ),
    '/** The public classes and their members, by their camelCase names. */\n',
    'export const twinnedClasses: readonly TwinnedClass[] = [\n',
    ...classes.map(tableRow),
    '];\n',
  ].join('');
}

function importLine(module: string, imports: readonly ImportedName[], values: ReadonlySet<string>): string {
  const names = new Map(
    imports
      .filter((each) => each.module === module)
      .map(({ local, exported }) => [
        local,
        `${values.has(local) ? '' : 'type '}${exported === local ? local : `${exported} as ${local}`}`,
      ]),
  );
  const all = [...names.keys()].sort().map((local) => names.get(local) ?? local);

  return all.every((each) => each.startsWith('type '))
    ? `import type { ${all.map((each) => each.slice('type '.length)).join(', ')} } from '${module}';\n`
    : `import { ${all.join(', ')} } from '${module}';\n`;
}

function augmentation(module: string, classes: readonly PublicClass[]): string {
  return [
    `declare module '${module}' {\n`,
    ...classes.flatMap((each) => [
      `  interface ${each.name}${each.typeParameters} {\n`,
      ...each.members.flatMap((member) => twins(each, member)),
      '  }\n',
    ]),
    '}\n\n',
  ].join('');
}

function twins(type: PublicClass, member: Member): string[] {
  return spellings(member.name)
    .slice(1)
    .flatMap((spelling) => declarations(type, member, spelling))
    .map(
      (declaration) =>
        `    /** Another spelling of {@link ${type.name}.${member.name}}. @hidden */\n    ${declaration};\n`,
    );
}

function declarations(type: PublicClass, member: Member, spelling: string): string[] {
  return member.kind === 'method'
    ? member.signatures.map((signature) => `${spelling}${signature}`)
    : [
        `${member.kind === 'readonly' ? 'readonly ' : ''}${spelling}: ${type.name}${type.typeArguments}['${member.name}']`,
      ];
}

function tableRow({ local, members }: PublicClass): string {
  const lists = (['method', 'readonly', 'writable'] as const).map((kind) => {
    const names = members.filter((each) => each.kind === kind).map((each) => `'${each.name}'`);

    return `${kind === 'method' ? 'methods' : kind}: [${names.join(', ')}]`;
  });

  return `  { type: ${local}, ${lists.join(', ')} },\n`;
}
