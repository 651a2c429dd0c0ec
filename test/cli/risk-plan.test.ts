/**
 * `plimsoll risk plan`, `diff` and `schema`, and files that extend others.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Installed, type Outcome, Workshop } from './plimsoll.js';

vi.setConfig({ testTimeout: 60_000 });

const guard = `import { BaseRiskPlugin, type RiskAnswer, type RiskPluginModule } from 'plimsoll';
import { z } from 'zod';
const configSchema = z.strictObject({ limit: z.number().positive().default(5) });
class Guard extends BaseRiskPlugin<typeof configSchema> {
  readonly pluginName: string = 'Guard';
  readonly pluginVersion: string = '1.2.3';
  readonly configSchema = configSchema;
  canOpenPosition(): RiskAnswer { return [false, 'never']; }
}
export const riskPlugin: RiskPluginModule = {
  name: 'guard', description: 'Guards.', configSchema, tightening: { limit: 'lower' }, create: () => new Guard(),
};
`;
const json = (value: unknown): string => JSON.stringify(value);
const program = await Installed.create();
const here = new Workshop({
  'house/guard.ts': guard,
  'house/base.json': json({ extends: 'standard', plugins: { './guard.ts': { limit: 4 } }, critical: ['./guard.ts'] }),
  'desk/tight.json': json({ extends: '../house/base.json', plugins: { '../house/guard.ts': { limit: 3 } } }),
  'desk/loose.json': json({ extends: '../house/base.json', plugins: { '../house/guard.ts': { limit: 6 } } }),
  'desk/off.json': json({
    extends: '../house/base.json',
    plugins: { '../house/guard.ts': null, correlation: null },
    critical: ['./guard.ts'],
  }),
  'desk/folder.json': json({ pluginFolders: ['../house'], plugins: { guard: { limit: 2 } } }),
  'house/twice.json': json({ plugins: { './guard.ts': { limit: 1 }, './x/../guard.ts': {} } }),
  'desk/twice.json': json({ extends: '../house/twice.json' }),
  'cycle/a.json': json({ extends: './b.json' }),
  'cycle/b.json': json({ extends: './a.json' }),
  'bad.json': json({
    $schema: 7,
    extends: './nowhere.json',
    pluginFolders: ['./nothing'],
    plugins: { corelation: {}, concentration: { maxSymbolShare: 'x', maxSymbolShre: 1 }, './missing.ts': {} },
    colour: 'red',
  }),
});

afterAll(() => {
  here.remove();
  program.remove();
});

const run = (...args: readonly string[]): Promise<Outcome> => program.run(here.path, ['risk', ...args]);

describe('plimsoll risk plan', () => {
  it.concurrent('prints every limit and the file that says so, in aligned columns without colours', async () => {
    const { code, out, err } = await run('plan', 'desk/tight.json');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Risk configuration {2}desk\/tight\.json\nExtends {13}house\/base\.json, standard\nHash {16}[0-9a-f]{64}\n/,
    );
    expect(out).toMatch(/\n\.\.\/house\/guard\.ts +1\.2\.3 +house\/base\.json +Guards\.\n/);
    expect(out).toMatch(/\nplugins\."\.\.\/house\/guard\.ts"\.limit +3 +desk\/tight\.json\n/);
    expect(out).toMatch(/\nplugins\.concentration\.maxSymbolShare +1\.05 +default\n/);
    expect(out).toMatch(/\ncritical +\["\.\.\/house\/guard\.ts"\] +house\/base\.json\n/);
    expect(out).not.toContain('\u001b');
  });

  it.concurrent('prints the same as JSON', async () => {
    const { code, out } = await run('plan', 'desk/folder.json', '--json');

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      source: 'desk/folder.json',
      extends: [],
      plugins: [{ name: 'guard', version: '1.2.3' }],
      settings: expect.arrayContaining([
        { path: ['plugins', 'guard', 'limit'], value: 2, source: 'desk/folder.json', origin: 'written' },
      ]),
    });
  });

  it.concurrent.each([
    [
      'desk/loose.json',
      /^desk\/loose\.json: plugins\.\.\.\/house\/guard\.ts\.limit: 6 in desk\/loose\.json is looser than 4 in house\/base\.json$/,
    ],
    [
      'desk/off.json',
      /^desk\/off\.json: plugins\.\.\.\/house\/guard\.ts: switched off in desk\/off\.json, .*; plugins\.correlation: switched off in desk\/off\.json, which must keep every plugin of house\/base\.json; critical: \.\/guard\.ts is critical, but is not active/,
    ],
    ['desk/twice.json', /^house\/twice\.json: plugins\.\.\/x\/\.\.\/guard\.ts: there is no such plugin/],
    ['house/twice.json', /this is Guard again, which plugins\.\.\/guard\.ts is already$/],
    ['cycle/a.json', /extends: the files extend each other: cycle\/a\.json -> cycle\/b\.json -> cycle\/a\.json/],
    [
      'bad.json',
      /^bad\.json: (?=.*extends: .*there is no file nowhere\.json)(?=.*pluginFolders: \.\/nothing: .*no folder)(?=.*plugins\.corelation: .*Did you mean "correlation")(?=.*plugins\.\.\/missing\.ts: No such risk plugin)(?=.*plugins\.concentration\.maxSymbolShare)(?=.*maxSymbolShre)(?=.*colour)(?=.*\$schema)/,
    ],
    ['nothing.json', /^Expected standard, none or a configuration file, but there is no file nothing\.json\.$/],
  ])('%s is wrong: everything in one line, and exit code 2', async (file, message) => {
    const { code, out, err } = await run('plan', file);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^plimsoll: [^\n]*\n$/);
    expect(err.slice('plimsoll: '.length, -1)).toMatch(message);
  });
});

describe('plimsoll risk diff', () => {
  it.concurrent('finds no difference between a file and itself', async () => {
    expect(await run('diff', 'desk/tight.json', 'desk/tight.json')).toEqual({
      code: 0,
      out: 'No difference\n',
      err: '',
    });
  });

  it.concurrent('marks what is tighter, and exits with 1', async () => {
    const text = await run('diff', 'none', 'standard');
    const { code, out } = await run('diff', 'desk/folder.json', 'standard', '--json');

    expect(text.code).toBe(1);
    expect(text.out).toMatch(/^Setting +none +standard\n(.*\n)*plugins\.concentration +- +\{\.\.\.\} +tighter\n/);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      from: 'desk/folder.json',
      to: 'standard',
      differences: expect.arrayContaining([
        expect.objectContaining({ path: ['plugins', 'guard'], direction: 'looser' }),
      ]),
    });
  });
});

describe('plimsoll risk schema', () => {
  it.concurrent('prints the schema with the built-in plugins and those of a file', async () => {
    const { code, out } = await run('schema', 'desk/folder.json');
    const { properties } = JSON.parse(out) as { properties: { plugins: { properties: object } } };

    expect(code).toBe(0);
    expect(Object.keys(properties.plugins.properties)).toEqual([
      'circuit-breaker',
      'concentration',
      'correlation',
      'guard',
    ]);
  });

  it.concurrent('writes it to a file', async () => {
    expect(await run('schema', '--out', 'made/risk.schema.json')).toEqual({
      code: 0,
      out: 'made/risk.schema.json\n',
      err: '',
    });
    expect(JSON.parse(readFileSync(join(here.path, 'made/risk.schema.json'), 'utf8'))).toHaveProperty('$schema');
  });
});

describe('plimsoll risk', () => {
  it.concurrent('explains itself', async () => {
    for (const args of [['--help'], ['diff', '-h']]) {
      const { code, out } = await run(...args);

      expect(code).toBe(0);
      expect(out).toContain('plimsoll risk plan <standard|none|file> [--json]');
    }
  });

  it.concurrent.each([
    [[], /^Expected a command: plimsoll risk plan, diff, schema/],
    [['paln'], /^Unknown command "risk paln"\. Did you mean "plan"\? See plimsoll risk --help\.$/],
    [['plan'], /^Expected plimsoll risk plan <standard\|none\|file>, was given 0 arguments\.$/],
    [
      ['diff', 'none'],
      /^Expected plimsoll risk diff <standard\|none\|file> <standard\|none\|file>, was given 1 argument\.$/,
    ],
    [['schema', '--json'], /^Unknown option --json\./],
  ])('%j gives one line and exit code 2', async (args, message) => {
    const { code, out, err } = await run(...args);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.slice('plimsoll: '.length, -1)).toMatch(message);
  });
});
