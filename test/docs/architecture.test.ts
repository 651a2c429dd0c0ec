import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageOf, root } from './pages.js';

interface Override {
  readonly includes: readonly string[];
  readonly linter?: {
    readonly rules?: {
      readonly style?: {
        readonly noRestrictedImports?: {
          readonly options: { readonly patterns: readonly { readonly group: readonly string[] }[] };
        };
      };
    };
  };
}

/** What the linter allows each room of `src` to import. */
function allowedImports(): Map<string, string[]> {
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as {
    readonly overrides: readonly Override[];
  };

  return new Map(
    overrides.flatMap(({ includes, linter }) => {
      const room = /^src\/(\w+)\/\*\*$/.exec(includes[0] ?? '')?.[1];
      const patterns = linter?.rules?.style?.noRestrictedImports?.options.patterns ?? [];
      const rooms = patterns.flatMap(({ group }) =>
        group.flatMap((each) => /^!(?:\.\.\/)+(\w+)\/\*\*$/.exec(each)?.[1] ?? []),
      );

      return includes.length === 1 && room !== undefined && patterns.length > 0 ? [[room, rooms] as const] : [];
    }),
  );
}

describe('docs/architecture.md', () => {
  const { text } = pageOf('docs/architecture.md');
  const [, section = ''] = text.split('## Import direction\n');
  const table = new Map(
    [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, room = '', cell = '']) => [
      room,
      [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    ]),
  );

  it('says of every room what the linter allows it to import', () => {
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(allowedImports()));
  });

  it('names every room of src', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((each) => each.isDirectory());

    expect([...table.keys()].sort()).toEqual(rooms.map(({ name }) => name).sort());
  });
});
