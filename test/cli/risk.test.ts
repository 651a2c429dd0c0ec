/**
 * `--risk`: presets, configuration files, plugins by path, package and folder.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultSchema } from 'plimsoll';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Installed, prices, Workshop } from './plimsoll.js';

vi.setConfig({ testTimeout: 60_000 });

const program = await Installed.create();

/** A plugin that refuses every order. */
const refuser = (name: string): string => `import { BaseRiskPlugin, type RiskAnswer } from 'plimsoll';
import { z } from 'zod';
const configSchema = z.strictObject({ reason: z.string().default('because') });
class Refuser extends BaseRiskPlugin<typeof configSchema> {
  readonly pluginName: string = '${name}';
  readonly pluginVersion: string = '3.2.1';
  readonly configSchema = configSchema;
  canOpenPosition(): RiskAnswer { return [false, this.config.reason]; }
}
export const riskPlugin = { name: '${name}', description: 'Refuses.', configSchema, create: () => new Refuser() };
`;
const here = new Workshop({
  'data/ABC.csv': prices(),
  'buyer.ts': `import { QCAlgorithm } from 'plimsoll';
export class Buyer extends QCAlgorithm {
  initialize() { this.addEquity('ABC'); }
  onData() { if (!this.portfolio.invested) this.setHoldings('ABC', 0.5); }
}
`,
  'conf/mine.ts': refuser('mine'),
  'conf/more/dark.ts': refuser('dark'),
  'conf/more/light/index.ts': refuser('light'),
  'conf/more/constants.ts': 'export const limit = 3;',
  'conf/plain.ts': 'export const limit = 3;',
  'conf/throws.ts': "const a: number = 1;\n\nthrow new Error('on import');",
  'conf/twins/correlation.ts': refuser('correlation'),
  'conf/not-json.json': '{\n  "plugins": {\n    "correlation": {,\n',
  'conf/cut.json': '{ "plugins":',
  'conf/twice.json': `{ "extends": "none", "extends": "standard",
  "plugins": {
    "concentration": { "maxSymbolShare": 0.1, "symbolShares": { "SPY": 0.1, "SP\\u0059": 0.5 },
      "maxSymbolShare": 5, "{\\",[": 1 },
    "correlation": { "groups": [{ "a": 1 }, { "a": 2, "b": ["a", "a", {}], "a": 3 }] }
  }
}`,
});

afterAll(() => {
  here.remove();
  program.remove();
});

const run = (...args: readonly string[]) => program.run(here.path, ['backtest', 'buyer.ts', '--data', 'data', ...args]);
const write = (name: string, config: unknown): string => {
  here.write({ [`conf/${name}.json`]: JSON.stringify(config) });

  return `conf/${name}.json`;
};

describe('--risk', () => {
  it.concurrent('takes the three plugins with their defaults for granted', async () => {
    const usual = await run('--json', '--out', 'usual');
    const standard = await run('--json', '--out', 'standard', '--risk', 'standard');
    const { config, orders } = resultSchema.parse(JSON.parse(usual.out));

    expect(standard.out).toBe(usual.out);
    expect(config.plugins).toHaveLength(3);
    expect(config.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(orders.map(({ status }) => status)).toEqual(['filled']);
  });

  it.concurrent('runs the same gate with no plugins for none', async () => {
    const { out } = await run('--json', '--out', 'none', '--risk', 'none');
    const { config, decisions } = resultSchema.parse(JSON.parse(out));

    expect(config.plugins).toEqual([]);
    expect(config.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(decisions).toHaveLength(1);
  });

  it.concurrent('loads a plugin by a path relative to the file, and shows its reasons', async () => {
    const file = write('by-path', { plugins: { './mine.ts': { reason: 'not today' }, correlation: {} } });
    const { code, out } = await run('--risk', file, '--out', 'by-path');

    expect(code).toBe(0);
    expect(out).toMatch(/\nRisk +mine 3\.2\.1, /);
    expect(out).toMatch(/\nRefused orders \([1-9]\d*\)\n {2}#1 .*\n {6}mine [A-Z_]+: not today\n/);
  });

  it.concurrent('makes every plugin of a folder active, configured under its name', async () => {
    const file = write('by-folder', { pluginFolders: ['./more'], plugins: { light: { reason: 'too light' } } });
    const { code, out } = await run('--risk', file, '--out', 'by-folder');

    expect(code).toBe(0);
    expect(out).toMatch(/\nRisk +dark 3\.2\.1, light 3\.2\.1\n/);
    expect(out).toMatch(/ dark [A-Z_]+: because\n {6}light [A-Z_]+: too light\n/);
  });

  it.concurrent('loads a plugin by the name of its package', async () => {
    here.write({
      'node_modules/@me/guard/package.json': JSON.stringify({
        name: '@me/guard',
        type: 'module',
        exports: './main.js',
      }),
      'node_modules/@me/guard/main.js': refuser('guard').replace(
        /: (RiskAnswer|string)\b|, type RiskAnswer|<typeof configSchema>|readonly /g,
        '',
      ),
    });
    const { code, out } = await run(
      '--risk',
      write('by-package', { plugins: { '@me/guard': {} } }),
      '--out',
      'package',
    );

    expect(code).toBe(0);
    expect(out).toMatch(/\nRisk +guard 3\.2\.1\n/);
  });

  it.concurrent('hashes what is in force, whatever the order of keys', async () => {
    const hashes = await Promise.all(
      [
        { plugins: { correlation: { maxPositionsPerGroup: 3, unknownSymbol: 'own-group' } } },
        { plugins: { correlation: { unknownSymbol: 'own-group', maxPositionsPerGroup: 3 } } },
        { plugins: { correlation: {} } },
        { plugins: { correlation: { maxPositionsPerGroup: 2 } } },
      ].map(async (config, index) => {
        await run('--risk', write(`hash-${index}`, config), '--out', `hash-${index}`);

        return JSON.parse(readFileSync(join(here.path, `hash-${index}`, 'result.json'), 'utf8')).config.hash as string;
      }),
    );

    expect(new Set(hashes.slice(0, 3)).size).toBe(1);
    expect(hashes[3]).not.toBe(hashes[0]);
  });

  it.concurrent.each([
    [
      'standrd',
      /^Option --risk expects standard, none or a configuration file, but there is no file standrd\. Did you mean "standard"\?$/,
    ],
    ['conf', /but there is no file conf\.$/],
    ['conf/not-json.json', /^conf\/not-json\.json:3:21: expected JSON, found ","\.$/],
    ['conf/cut.json', /^conf\/cut\.json:1:13: expected JSON, found the end of the file\.$/],
    [
      'conf/twice.json',
      /^conf\/twice\.json: extends: written twice, in line 1 and in line 1; expected once; plugins\./,
    ],
    ['conf/twice.json', /; plugins\.concentration\.symbolShares\.SPY: written twice, in line 3 and in line 3; /],
    ['conf/twice.json', /; plugins\.concentration\.maxSymbolShare: written twice, in line 3 and in line 4; /],
    ['conf/twice.json', /; plugins\.correlation\.groups\.1\.a: written twice, in line 5 and in line 5; /],
    [write('list', []), /^conf\/list\.json: .*expected object/],
    [write('key', { plugin: {} }), /^conf\/key\.json: .*"plugin"/],
    [write('folders', { pluginFolders: './more' }), /^conf\/folders\.json: pluginFolders: .*expected array/],
    [
      write('folder', { pluginFolders: ['./nothing'] }),
      /^conf\/folder\.json: pluginFolders: \.\/nothing: .*there is no folder/,
    ],
    [
      write('twins', { pluginFolders: ['./twins'] }),
      /^conf\/twins\.json: pluginFolders: \.\/twins: another plugin is already called "correlation"\.$/,
    ],
    [
      write('inside', {
        plugins: { correlation: { maxPositionsPerGroop: 3 }, concentration: { maxSymbolShare: 'x' } },
      }),
      /^conf\/inside\.json: .*correlation.*maxPositionsPerGroop.*; .*concentration/,
    ],
    [
      write('unknown', { plugins: { corelation: {}, './missing.ts': {} } }),
      /^conf\/unknown\.json: plugins\.corelation: Unknown risk plugin "corelation"\. Did you mean "correlation"\? .*; plugins\.\.\/missing\.ts: No such risk plugin: there is no file .*missing\.ts\.$/,
    ],
    [
      write('plain', { plugins: { './plain.ts': {} } }),
      /^conf\/plain\.json: plugins\.\.\/plain\.ts: .*plain\.ts: expected the export riskPlugin .*, it exports limit\.$/,
    ],
    [
      write('throws', { plugins: { './throws.ts': {} } }),
      /^conf\/throws\.json: plugins\.\.\/throws\.ts: .*throws\.ts: the risk plugin cannot be loaded: on import \(at conf\/throws\.ts:3\)$/,
    ],
  ])('%s is wrong: one line and exit code 2', async (file, message) => {
    const { code, out, err } = await run('--risk', file, '--out', 'wrong');

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^plimsoll: [^\n]*\n$/);
    expect(err.slice('plimsoll: '.length, -1)).toMatch(message);
  });

  it.concurrent('refuses an output folder that cannot be written, before it runs', async () => {
    const { code, out, err } = await run('--out', 'buyer.ts');

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^plimsoll: The output folder buyer\.ts cannot be written: .*\n$/);
  });
});
