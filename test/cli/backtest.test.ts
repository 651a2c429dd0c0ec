/**
 * What a run leaves behind: files, standard output, exit codes.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultSchema } from 'plimsoll';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Installed, prices, Workshop } from './plimsoll.js';

vi.setConfig({ testTimeout: 60_000 });

const program = await Installed.create();
const here = new Workshop({
  'data/ABC.csv': prices(),
  'buyer.ts': strategy('Buyer', "if (!this.portfolio.invested) this.setHoldings('ABC', 0.5);"),
});

afterAll(() => {
  here.remove();
  program.remove();
});

function strategy(name: string, onData: string, initialize = ''): string {
  return `import { QCAlgorithm } from 'plimsoll';

interface Shift {
  a: number;
}

export class ${name} extends QCAlgorithm {
  seen = 0;
  override initialize(): void {
    this.addEquity('ABC');
    ${initialize}
  }
  override onData(): void {
    this.seen++;
    ${onData}
  }
}
`;
}

const run = (file: string, ...args: readonly string[]) =>
  program.run(here.path, ['backtest', file, '--data', 'data', ...args]);
const result = (folder: string) =>
  resultSchema.parse(JSON.parse(readFileSync(join(here.path, folder, 'result.json'), 'utf8')));

describe('a run', () => {
  it.concurrent('writes result.json and report.html to out/<algorithm>, names them, and prints the summary', async () => {
    const { code, out, err } = await run('buyer.ts');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\nFiles\n {2}out\/Buyer\/result\.json\n {2}out\/Buyer\/report\.html\n$/);
    expect(out).toMatch(/\nHash +[0-9a-f]{64}\n/);
    expect(out).toMatch(/\nRisk +\S+ \d+\.\d+\.\d+, \S+ \d+\.\d+\.\d+, \S+ \d+\.\d+\.\d+\n/);
    expect(readdirSync(join(here.path, 'out/Buyer')).sort()).toEqual(['report.html', 'result.json']);
    expect(result('out/Buyer')).toMatchObject({ algorithm: 'Buyer', status: 'completed', error: null });
    expect(readFileSync(join(here.path, 'out/Buyer/report.html'), 'utf8')).toContain('<title>Buyer - Plimsoll</title>');
  });

  it.concurrent('gives the same bytes twice', async () => {
    await run('buyer.ts', '--out', 'first');
    await run('buyer.ts', '--out', 'second');

    for (const file of ['result.json', 'report.html']) {
      expect(readFileSync(join(here.path, 'second', file))).toEqual(readFileSync(join(here.path, 'first', file)));
    }
  });

  it.concurrent('prints the result as JSON, and nothing else, with --json', async () => {
    const { code, out, err } = await run('buyer.ts', '--json', '--out', 'json');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(readFileSync(join(here.path, 'json/result.json'), 'utf8'));
  });

  it.concurrent('obeys --from, --to and --cash over the strategy', async () => {
    const args = ['--from', '2020-01-13', '--to', '2020-01-24', '--cash', '5000', '--out', 'dates'];
    const { code } = await run('buyer.ts', ...args);
    const { config, equity, statistics } = result('dates');

    expect(code).toBe(0);
    expect(config.run).toMatchObject({ from: '2020-01-13', to: '2020-01-24', cash: 5000 });
    expect(equity[0]?.time.slice(0, 10)).toBe('2020-01-13');
    expect(equity[equity.length - 1]?.time.slice(0, 10)).toBe('2020-01-24');
    expect(statistics['Start Equity']).toBe('5000');
  });

  it.concurrent('does not wait for what a strategy left open', async () => {
    here.write({ 'timer.ts': strategy('Timer', '', 'setInterval(() => {}, 1000);') });

    expect((await run('timer.ts')).code).toBe(0);
  });

  it.concurrent('survives a reader that goes away', async () => {
    const child = spawn(process.execPath, [program.bin, 'backtest', 'buyer.ts', '--data', 'data', '--out', 'pipe'], {
      cwd: here.path,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    const [code] = await once(child, 'close');

    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it.concurrent('ends at once when it is interrupted', async () => {
    here.write({ 'endless.ts': strategy('Endless', "console.error('running'); for (;;) {}") });
    const child = spawn(process.execPath, [program.bin, 'backtest', 'endless.ts', '--data', 'data'], {
      cwd: here.path,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.once('data', () => child.kill('SIGINT'));

    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(existsSync(join(here.path, 'out/Endless/result.json'))).toBe(false);
  });
});

describe('a strategy that fails', () => {
  it.concurrent.each([
    ['in a hook', 'HookFails', "if (this.seen === 3) throw new Error('boom');", 'HookFails.ts:15: boom'],
    ['in our code', 'CallFails', "this.setHoldings('ABC', Number.NaN);", /^CallFails\.ts:15: .*NaN/],
    [
      'in a promise',
      'PromiseFails',
      "void Promise.reject(new Error('lost\\nin time'));",
      'PromiseFails.ts:15: lost in time',
    ],
    ['in a timer', 'TimerFails', "setTimeout(() => { throw new Error('late'); }, 0);", 'TimerFails.ts:15: late'],
    ['with no error', 'StringFails', "throw 'just words';", 'just words'],
  ])('%s ends with exit code 1, its own line, and a partial result', async (_where, name, onData, message) => {
    here.write({ [`${name}.ts`]: strategy(name, onData) });
    const { code, out, err } = await run(`${name}.ts`);
    const { status, error, equity } = result(`out/${name}`);

    expect(code).toBe(1);
    expect(err).toMatch(/^plimsoll: [^\n]*\n$/);
    expect(err.slice('plimsoll: '.length, -1)).toMatch(
      typeof message === 'string' ? new RegExp(`^${message}$`) : message,
    );
    expect(out).toContain(`${name}: failed\n`);
    expect(status).toBe('failed');
    expect(error).not.toBeNull();
    expect(equity.length).toBeGreaterThan(0);
  });

  it.concurrent('in a helper is named by the helper', async () => {
    here.write({
      'lib/helper.ts': "type A = number;\n\nexport const fail = (): A => {\n  throw new Error('deep');\n};\n",
      'user.ts': `import { fail } from './lib/helper';\n${strategy('User', 'fail();')}`,
    });

    expect((await run('user.ts')).err).toBe('plimsoll: lib/helper.ts:4: deep\n');
  });

  it.concurrent('in a subscriber of a derived stream is reported in the log, and the run goes on', async () => {
    here.write({
      'stream.ts': `import { from, map } from 'rxjs';\n${strategy('Stream', '', "from([1]).pipe(map(() => { throw new Error('in a stream'); })).subscribe();")}`,
    });
    const { code, out } = await run('stream.ts');

    expect(code).toBe(0);
    expect(out).toMatch(/\nErrors in the log \(1\)\n {2}.* in a stream\n/);
    expect(result('out/Stream').logs).toContainEqual(
      expect.objectContaining({ level: 'error', message: expect.stringMatching(/^stream\.ts:12: in a stream$/) }),
    );
  });
});
