/**
 * What the command line says to wrong usage, and its help.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Installed, Workshop } from './plimsoll.js';

const here = new Workshop({ 'strategy.ts': 'export {};' });
const program = await Installed.create();
const manifest = JSON.parse(readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'));

afterAll(() => {
  here.remove();
  program.remove();
});

describe('help', () => {
  it('goes to standard output with exit code 0', async () => {
    for (const [args, words] of [
      [['--help'], 'plimsoll backtest <strategy.ts|.js> [options]'],
      [['-h'], 'plimsoll backtest <strategy.ts|.js> [options]'],
      [['backtest', '--help'], '--parameter <name=value>'],
      [['backtest', 'strategy.ts', '-h'], '--risk <standard|none|file>'],
    ] as const) {
      const { code, out, err } = await program.run(here.path, args);

      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(words);
    }
  });

  it('shows the version of the package', async () => {
    expect(await program.run(here.path, ['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'Expected a command: backtest, risk. See plimsoll --help.'],
    [['backtset'], 'Unknown command "backtset". Did you mean "backtest"? See plimsoll --help.'],
    [['dance'], 'Unknown command "dance". See plimsoll --help.'],
    [['--verison'], 'Unknown option --verison. Did you mean "--version"? See plimsoll --help.'],
    [['backtest'], 'Expected a strategy file: plimsoll backtest <strategy.ts|.js>.'],
    [['backtest', 'a.ts', 'b.ts'], 'Expected one strategy file, found "b.ts" after "a.ts".'],
    [['backtest', 'a.ts', '--rsik', 'none'], 'Unknown option --rsik. Did you mean "--risk"?'],
    [['backtest', 'a.ts', '--xyzzy'], 'Unknown option --xyzzy.'],
    [['backtest', 'a.ts', '-x'], 'Unknown option -x.'],
    [['backtest', 'a.ts', '--toString'], 'Unknown option --toString.'],
    [['backtest', 'a.ts', '--cash'], 'Option --cash expects a value: --cash <N>.'],
    [['backtest', 'a.ts', '--out='], 'Option --out expects a value: --out <folder>.'],
    [['backtest', 'a.ts', '--from', '--to', '2020-01-01'], 'Option --from expects a value: --from <YYYY-MM-DD>.'],
    [['backtest', 'a.ts', '--json=yes'], 'Option --json takes no value, was given "yes".'],
    [['backtest', 'a.ts', '--cash', '1', '--cash', '2'], 'Option --cash was given more than once.'],
    [['backtest', 'a.ts', '--cash', 'NaN'], 'Option --cash expects an amount above 0, such as 100000, was "NaN".'],
    [['backtest', 'a.ts', '--cash', '-5'], 'Option --cash expects an amount above 0, such as 100000, was "-5".'],
    [['backtest', 'a.ts', '--cash', '0'], 'Option --cash expects an amount above 0, such as 100000, was "0".'],
    [['backtest', 'a.ts', '--cash', '1e999'], 'Option --cash expects an amount above 0, such as 100000, was "1e999".'],
    [['backtest', 'a.ts', '--cash', 'ten'], 'Option --cash expects an amount above 0, such as 100000, was "ten".'],
    [
      ['backtest', 'a.ts', '--from', '2020-02-30'],
      'Option --from expects a calendar date YYYY-MM-DD, was "2020-02-30".',
    ],
    [['backtest', 'a.ts', '--to', 'tomorrow'], 'Option --to expects a calendar date YYYY-MM-DD, was "tomorrow".'],
    [
      ['backtest', 'a.ts', '--from', '2020-01-02', '--to', '2020-01-01'],
      'Expected --from to be before --to, but 2020-01-02 is after 2020-01-01.',
    ],
    [['backtest', 'a.ts', '--parameter', 'fast'], 'Option --parameter expects name=value, was "fast".'],
    [['backtest', 'a.ts', '--parameter', '=3'], 'Option --parameter expects name=value, was "=3".'],
    [['backtest', 'a.ts', '--parameter', 'a=1', '--parameter', 'a=2'], 'Parameter "a" was given more than once.'],
  ])('%j gives one line and exit code 2', async (args, message) => {
    expect(await program.run(here.path, args)).toEqual({ code: 2, out: '', err: `plimsoll: ${message}\n` });
  });
});
