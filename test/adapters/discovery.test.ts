/**
 * Finding plugins and adapters by name, path, package and folder.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { builtInPlugins, discoverPlugins, loadDataAdapter, loadPlugin } from 'plimsoll/adapters/discovery';
import { afterEach, describe, expect, it } from 'vitest';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true });
  }
});

/** Writes files into a fresh folder. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-discovery-'));
  folders.push(folder);

  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  return folder;
}

const plugin = (name: string): string =>
  `export const riskPlugin = { name: '${name}', description: 'A plugin.', configSchema: { safeParse() {} }, create() {} };`;

describe('discoverPlugins', () => {
  it('finds files and subfolders that export riskPlugin, in the order of their names', async () => {
    const folder = folderWith({
      'zebra.mjs': plugin('zebra'),
      'alpha/index.mjs': plugin('alpha'),
      'middle.mjs': plugin('middle'),
      'helper.mjs': 'export const limit = 3;',
      'notes.txt': 'not a module',
      'README.md': '# not a module',
      'types.d.ts': 'export declare const riskPlugin: number;',
      'zebra.test.mjs': 'throw new Error("a test is not loaded")',
      '_draft.mjs': 'throw new Error("a draft is not loaded")',
      '.hidden.mjs': 'throw new Error("a hidden file is not loaded")',
      'empty/notes.txt': '',
      'node_modules/x/index.mjs': 'throw new Error("libraries are not loaded")',
    });

    expect((await discoverPlugins(folder)).map(({ name }) => name)).toEqual(['alpha', 'middle', 'zebra']);
  });

  it('finds nothing in an empty folder', async () => {
    expect(await discoverPlugins(folderWith({}))).toEqual([]);
  });

  it('names both files when two plugins have one name', async () => {
    const folder = folderWith({ 'a.mjs': plugin('same'), 'b.mjs': plugin('same') });

    await expect(discoverPlugins(folder)).rejects.toThrow(
      `${join(folder, 'b.mjs')}: the risk plugin "same" is also in ${join(folder, 'a.mjs')}.`,
    );
  });

  it('names the file whose code throws', async () => {
    const folder = folderWith({ 'bad.mjs': 'throw new Error("boom")' });

    await expect(discoverPlugins(folder)).rejects.toMatchObject({
      code: 'NO_SUCH_MODULE',
      message: `${join(folder, 'bad.mjs')}: the risk plugin cannot be loaded: boom`,
    });
  });

  it('names everything that is wrong with a riskPlugin', async () => {
    const folder = folderWith({ 'bad.mjs': `export const riskPlugin = { name: '', create: 3, configSchema: null };` });

    await expect(discoverPlugins(folder)).rejects.toMatchObject({
      code: 'BAD_PLUGIN',
      message: `${join(folder, 'bad.mjs')}: riskPlugin.name: expected a string, was empty; riskPlugin.description: expected a string, was undefined; riskPlugin.configSchema: expected an object, was null; riskPlugin.create: expected a function, was number.`,
    });
  });

  it('expects a folder', async () => {
    const folder = folderWith({ file: '' });

    await expect(discoverPlugins(join(folder, 'missing'))).rejects.toThrow(/there is no folder .*missing/);
    await expect(discoverPlugins(join(folder, 'file'))).rejects.toThrow(/there is no folder .*file/);
  });
});

describe('loadPlugin', () => {
  it('loads every built-in plugin by its name', async () => {
    expect(builtInPlugins()).toEqual(expect.arrayContaining(['circuit-breaker', 'concentration', 'correlation']));

    for (const name of builtInPlugins()) {
      expect((await loadPlugin(name)).name).toBe(name);
    }
  });

  it.each(['./mine.mjs', './mine', './sub', './sub/index.mjs'])('loads %s relative to the folder', async (path) => {
    const folder = folderWith({ 'mine.mjs': plugin('mine'), 'sub/index.mjs': plugin('mine') });

    expect((await loadPlugin(path, folder)).name).toBe('mine');
  });

  it.each([
    ['offers ES modules alone', { exports: { '.': { import: './lib/main.js' } }, type: 'module' }],
    ['offers conditions without a path', { exports: { node: null, import: './lib/main.js' }, type: 'module' }],
    ['offers a list', { exports: [{ browser: './no.js' }, './lib/main.js'], type: 'module' }],
    ['offers a string', { exports: './lib/main.js', type: 'module' }],
    ['names its main file', { main: 'lib/main.js', type: 'module' }],
  ])('loads a package that %s', async (_title, manifest) => {
    const folder = folderWith({
      'node_modules/@me/guard/package.json': JSON.stringify({ name: '@me/guard', ...manifest }),
      'node_modules/@me/guard/lib/main.js': plugin('guard'),
      'deep/inside/config.json': '{}',
    });

    expect((await loadPlugin('@me/guard', join(folder, 'deep', 'inside'))).name).toBe('guard');
  });

  it('loads a subpath of a package, also through a pattern', async () => {
    const manifest = { name: 'guards', type: 'module', exports: { './one': './1.js', './more/*': './lib/*.js' } };
    const folder = folderWith({
      'node_modules/guards/package.json': JSON.stringify(manifest),
      'node_modules/guards/1.js': plugin('one'),
      'node_modules/guards/lib/two.js': plugin('two'),
    });

    expect((await loadPlugin('guards/one', folder)).name).toBe('one');
    expect((await loadPlugin('guards/more/two', folder)).name).toBe('two');
    await expect(loadPlugin('guards/three', folder)).rejects.toThrow('Unknown risk plugin "guards/three".');
  });

  it('lists what there is, and the nearest, for an unknown name', async () => {
    await expect(loadPlugin('corelation')).rejects.toThrow(
      /^Unknown risk plugin "corelation"\. Did you mean "correlation"\? Expected circuit-breaker, concentration, correlation.*, an installed package, or a path such as \.\/my-risk-plugin\.ts\.$/,
    );
  });

  it('names a file that is not there', async () => {
    const folder = folderWith({});

    await expect(loadPlugin('./mine.ts', folder)).rejects.toThrow(`there is no file ${join(folder, 'mine.ts')}.`);
  });

  it('names a module without riskPlugin, and what it exports', async () => {
    const folder = folderWith({ 'mine.mjs': 'export const limit = 3;' });

    await expect(loadPlugin('./mine.mjs', folder)).rejects.toMatchObject({
      code: 'BAD_PLUGIN',
      message: `${join(folder, 'mine.mjs')}: expected the export riskPlugin { name, description, configSchema, create }, it exports limit.`,
    });
  });
});

describe('loadDataAdapter', () => {
  it('loads a built-in adapter by its name', async () => {
    expect((await loadDataAdapter('lean')).name).toBe('lean');
  });

  it('loads an adapter of a file', async () => {
    const folder = folderWith({
      'mine.mjs': `export const dataAdapter = { name: 'mine', description: 'Mine.', open() {} };`,
    });

    expect((await loadDataAdapter('./mine.mjs', folder)).name).toBe('mine');
  });

  it('names adapters that read data, and no others, for an unknown name', async () => {
    const message = await loadDataAdapter('leen').then(
      () => '',
      (error: Error) => error.message,
    );

    expect(message).toMatch(/^Unknown data adapter "leen"\. Did you mean "lean"\? Expected .*lean/);
    expect(message).not.toContain('discovery');
  });
});
