/**
 * Loading strategy files, and what is said of those that cannot be loaded.
 *
 * @module
 */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Installed, prices, Workshop } from './plimsoll.js';

vi.setConfig({ testTimeout: 60_000 });

const program = await Installed.create();
const here = new Workshop({ 'data/ABC.csv': prices() });

afterAll(() => {
  here.remove();
  program.remove();
});

/** A strategy that buys once, in the dialect of the file's ending. */
function buyer(head: string, body = "this.addEquity('ABC');"): string {
  return `import { QCAlgorithm } from 'plimsoll';
${head} {
  initialize() { ${body} }
  onData() { if (!this.portfolio.invested) this.setHoldings('ABC', 0.5); }
}
`;
}

describe('a strategy file', () => {
  const named = buyer('export class Buyer extends QCAlgorithm');

  it.concurrent.each([
    ['typed.ts', 'Buyer', `interface Unused { a: number }\nexport enum Side { Buy }\n${named}`],
    ['typed.mts', 'Buyer', named],
    ['plain.js', 'Buyer', named],
    ['plain.mjs', 'Buyer', named],
    ['by-default.ts', 'Buyer', buyer('export default class Buyer extends QCAlgorithm')],
    ['nameless.ts', 'nameless', buyer('export default class extends QCAlgorithm')],
    ['twice.ts', 'Buyer', `${named}export default Buyer;\nexport const limit = 3;\nexport class Other {}`],
    ['renamed.ts', 'Private', `${buyer('class Private extends QCAlgorithm')}export { Private as Public };`],
    ['a (b) c%20#d/odd.ts', 'Buyer', named],
    ['middle.ts', 'Buyer', `abstract class Base extends QCAlgorithm {}\n${buyer('export class Buyer extends Base')}`],
  ])('%s outside any project runs as %s', async (file, name, content) => {
    here.write({ [file]: content });
    const { code, out, err } = await program.run(here.path, [
      'backtest',
      file,
      '--data',
      'data',
      '--out',
      `out/${file}`,
    ]);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`${name}: completed\n`);
    expect(out).toContain('Orders (1: 1 filled)');
  });

  it.concurrent('imports helpers by every usual spelling, JSON-free, and the libraries of the public interface', async () => {
    here.write({
      'helped.ts': `import { map } from 'rxjs';
import { DateTime } from 'luxon';
import { one } from './lib/one';
import { two } from './lib/two.js';
import { three } from './lib/three.ts';
import { four } from './lib';
import { five } from './lib/five.js';
${buyer('export class Helped extends QCAlgorithm', "this.addEquity('ABC'); this.log([one, two, three, four, five, typeof map, DateTime.utc(2020).year].join());")}`,
      'lib/one.ts': 'export const one: number = 1;',
      'lib/two.ts': "import type { Missing } from './types.js';\nexport const two = 2 satisfies number as Missing;",
      'lib/types.ts': 'export type Missing = number;',
      'lib/three.ts': 'export const three = 3 as const;',
      'lib/index.ts': 'export const four = 4;',
      'lib/five.js': 'export const five = 5;',
    });
    const { code, out } = await program.run(here.path, ['backtest', 'helped.ts', '--data', 'data', '--json']);

    expect(code).toBe(0);
    expect(out).toContain('"message":"1,2,3,4,5,function,2020"');
  });

  it.concurrent('runs the class that --class names, with parameters', async () => {
    here.write({
      'two.ts': `${buyer('export class First extends QCAlgorithm', "throw new Error('the wrong one');")}
export class Second extends QCAlgorithm {
  initialize() { this.addEquity('ABC'); this.log('fast is ' + this.getParameter('fast') + this.getParameter('url')); }
}`,
    });
    const args = ['--class', 'Second', '--parameter', 'fast=10', '--parameter', 'url=a=b', '--data', 'data', '--json'];
    const { code, out } = await program.run(here.path, ['backtest', 'two.ts', ...args]);

    expect(code).toBe(0);
    expect(out).toContain('"message":"fast is 10a=b"');
  });
});

describe('a strategy file that cannot be loaded', () => {
  const two = `${buyer('export class First extends QCAlgorithm')}export class Second extends First {}`;
  const broken =
    "import { QCAlgorithm } from 'plimsoll';\n\nexport class A extends QCAlgorithm {\n  onData( {\n  }\n}\n";

  it.concurrent.each([
    ['none.ts', 'export {};', [], 'none.ts: expected an exported class that extends QCAlgorithm, found no exports.'],
    [
      'other.ts',
      'export class X {}\nexport const limit = 1;\nexport function go() {}',
      [],
      'other.ts: expected an exported class that extends QCAlgorithm, found X (a class that does not extend it), go (function), limit (number).',
    ],
    ['both.ts', two, [], 'both.ts: exports several strategies (First, Second); choose one with --class.'],
    [
      'both.ts',
      two,
      ['--class', 'Secnd'],
      'both.ts: no strategy class "Secnd", there is First, Second. Did you mean "Second"?',
    ],
    ['broken.ts', broken, [], 'broken.ts:6:1: syntax error: Expected ")" but found "}"'],
    ['broken.js', broken, [], 'broken.js:6:1: syntax error: Expected ")" but found "}"'],
    [
      'import.ts',
      `import './broken-helper';\n${two}`,
      [],
      'broken-helper.ts:2:7: syntax error: Expected identifier but found "="',
    ],
    [
      'lost.ts',
      `import './lost.js-helper';\n${two}`,
      [],
      /^lost\.ts: Cannot find module '.*lost\.js-helper' imported from .*lost\.ts$/,
    ],
    [
      'package.ts',
      `import 'no-such-package';\n${two}`,
      [],
      /^package\.ts: Cannot find package 'no-such-package' imported from .*$/,
    ],
    ['subpath.ts', `import 'plimsoll/plugins/nothing';\n${two}`, [], /^subpath\.ts: Cannot find module .*nothing.*$/],
    [
      'name.ts',
      "import { QCAlgorithm, Nothing } from 'plimsoll';\nexport class A extends QCAlgorithm { x = Nothing; }",
      [],
      "name.ts:1: The requested module 'plimsoll' does not provide an export named 'Nothing'",
    ],
    ['throws.ts', `interface Shift { a: 1 }\n\n${two}\nthrow new Error('at the top');`, [], 'throws.ts:9: at the top'],
    [
      'common.js',
      "const { QCAlgorithm } = require('plimsoll');\nmodule.exports.A = class extends QCAlgorithm {};",
      [],
      "common.js:1: Cannot find module 'plimsoll'; expected an ES module: import { QCAlgorithm } from 'plimsoll', and export the class",
    ],
  ])('%s gives one line and exit code 2', async (file, content, args, message) => {
    here.write({ [file]: content, 'broken-helper.ts': 'let a = 1;\nconst = 2;' });
    const { code, out, err } = await program.run(here.path, ['backtest', file, ...args]);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^plimsoll: .*\n$/);
    expect(err.slice('plimsoll: '.length, -1)).toMatch(typeof message === 'string' ? exactly(message) : message);
  });

  it.concurrent.each([
    ['nowhere.ts', 'No such strategy file: nowhere.ts.'],
    ['data', 'Expected a strategy file, but data is a folder.'],
    ['data/ABC.csv', 'Expected a strategy in a file .ts, .mts, .js, .mjs, was data/ABC.csv.'],
  ])('%s is no strategy file', async (file, message) => {
    expect(await program.run(here.path, ['backtest', file])).toEqual({
      code: 2,
      out: '',
      err: `plimsoll: ${message}\n`,
    });
  });

  it.concurrent('shows stacks when they are asked for', async () => {
    here.write({ 'throws-too.ts': "throw new Error('at the top');" });
    const { err } = await program.run(here.path, ['backtest', 'throws-too.ts'], { PLIMSOLL_DEBUG: '1' });

    expect(err).toContain('plimsoll: throws-too.ts:1: at the top\n');
    expect(err).toMatch(/\n +at /);
    expect(err).toMatch(/\ncaused by Error: at the top\n +at .*throws-too\.ts:1:7/);
  });
});

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
