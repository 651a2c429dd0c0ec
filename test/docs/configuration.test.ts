import { execFileSync } from 'node:child_process';
import { resolveRiskConfig } from 'plimsoll';
import { builtInPlugins, loadPlugin } from 'plimsoll/adapters/discovery';
import { describe, expect, it } from 'vitest';
import { blocksIn, pageOf, root } from './pages.js';

const timeout = 60_000;
const modules = new Map(
  await Promise.all(builtInPlugins().map(async (name) => [name, await loadPlugin(name)] as const)),
);

describe('docs/configuration.md', () => {
  it('holds the tables that the schemas give now', { timeout }, () => {
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--conditions=@plimsoll/source', 'tools/configuration.ts', '--print'],
      { cwd: root, encoding: 'utf8' },
    );

    expect(pageOf('docs/configuration.md').text).toBe(printed);
  });

  it('shows what `{}` means: every built-in plugin takes all defaults', () => {
    const plugins = Object.fromEntries([...modules.keys()].map((name) => [name, {}]));

    expect(Object.keys(resolveRiskConfig({ plugins }, modules, 'test').effective.plugins)).toEqual([
      'circuit-breaker',
      'concentration',
      'correlation',
    ]);
  });

  it('is right that a key that is not listed is an error, and that all violations are told at once', () => {
    const input = { plugins: { correlation: { maxPosition: 1 }, concentration: { maxSymbolShare: -1 } }, maxAge: 1 };

    expect(() => resolveRiskConfig(input, modules, 'risk.json')).toThrow(
      /risk\.json: (?=.*maxAge)(?=.*plugins\.correlation.*maxPosition)(?=.*plugins\.concentration\.maxSymbolShare)/,
    );
  });
});

describe('risk configurations in the guides', () => {
  const inPages = blocksIn('json').filter(({ marks }) => marks.includes('risk'));

  it.each(inPages.map((block) => [block.place, block] as const))('%s is valid', (place, { text }) => {
    const input = JSON.parse(text) as { readonly plugins: Record<string, unknown> };
    const known = {
      ...input,
      plugins: Object.fromEntries(Object.entries(input.plugins).filter(([name]) => modules.has(name))),
    };

    expect(() => resolveRiskConfig(known, modules, place)).not.toThrow();
  });

  const ofPlugins = blocksIn('json').filter(({ place }) => place.startsWith('plugins/'));

  it.each(ofPlugins.map((block) => [block.place, block] as const))('%s is valid', (place, { text }) => {
    expect(() => resolveRiskConfig({ plugins: JSON.parse(text) as object }, modules, place)).not.toThrow();
  });
});
