import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes, RiskEventType, refusalCodes } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { codesBelow, pageOf, root } from './pages.js';

const page = pageOf('docs/errors.md');

/** The sources of a folder. */
function sourcesOf(folder: string): string {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
}

/** Codes as the sources write them: after `code:`, as the argument of what makes a refusal, or in a union of codes. */
function codesIn(source: string, pattern: RegExp): Set<string> {
  return new Set([...source.matchAll(pattern)].flatMap(([text]) => text.match(/(?<=')[A-Z][A-Z_]+(?=')/g) ?? []));
}

/** Each code of a plugin's page, with the plugins that have it. */
function pluginCodes(): [plugin: string, code: string][] {
  const [, section = ''] = page.text.split('### Of the plugins\n');
  const [table = ''] = section.split(/^#/m);

  return [...table.matchAll(/^\| `([A-Z_]+)` \| ([^|]+) \|/gm)].flatMap(([, code = '', plugins = '']) =>
    (plugins.trim() === 'all three' ? ['correlation', 'circuit-breaker', 'concentration'] : plugins.split(',')).map(
      (plugin): [string, string] => [plugin.trim(), code],
    ),
  );
}

describe('docs/errors.md', () => {
  it('lists every error code, and no other', () => {
    expect(codesBelow(page, '## Errors').sort()).toEqual(Object.keys(errorCodes).sort());
  });

  it('lists every refusal code of the gate, and no other', () => {
    expect(codesBelow(page, '### Of the gate').sort()).toEqual(Object.keys(refusalCodes).sort());
  });

  it('says what the catalogue of refusals says', () => {
    for (const [code, meaning] of Object.entries(refusalCodes)) {
      expect(page.text).toContain(`| \`${code}\` | ${meaning.replace(/\.$/, '')}`);
    }
  });

  it('lists every refusal code of the engine, and no other', () => {
    const made = codesIn(sourcesOf('src/engine'), /\b(?:refusal|impossible)\(\s*'[A-Z_]+'/g);
    const own = [...made].filter((code) => !(code in refusalCodes));

    expect(codesBelow(page, '### Of the engine').sort()).toEqual(own.sort());
  });

  it.each(['correlation', 'circuit-breaker', 'concentration'])(
    'lists every refusal code of %s, and no other',
    (name) => {
      const folder = `plugins/${name}`;
      const written = pluginCodes().flatMap(([plugin, code]) => (plugin === name ? [code] : []));
      const made = codesIn(
        sourcesOf(folder),
        /code: '[A-Z_]+'(?: \| '[A-Z_]+')*|Code = '[A-Z_]+'(?: \| '[A-Z_]+')*|finding\('[A-Z_]+'/g,
      );

      expect(written.sort()).toEqual([...made].sort());
      expect(codesBelow(pageOf(`${folder}/README.md`), '## Answers').sort()).toEqual(written.sort());
    },
  );

  it('lists every type of risk event, and no other', () => {
    expect(codesBelow(page, '## Risk events').sort()).toEqual(Object.values(RiskEventType).sort());
  });
});
