import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksIn, pageOf, pages, root } from './pages.js';

const timeout = 60_000;
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

function help(...args: readonly string[]): string {
  return execFileSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=@plimsoll/source', 'src/cli/bin.ts', ...args, '--help'],
    { cwd: root, encoding: 'utf8' },
  );
}

/** What people are told to type: lines of shell blocks, and code in prose. */
const commands = [
  ...blocksIn('sh').flatMap(({ place, text }) => text.split(/\n|&&/).map((line) => [place, line.trim()] as const)),
  ...pages.flatMap(({ path, text }) =>
    [...text.matchAll(/`((?:npm|npx|node) [^`\n]+)`/g)].map(([, line = '']) => [path, line] as const),
  ),
].filter(([, line]) => line !== '');

describe('commands in the guides', () => {
  it('run scripts that there are', () => {
    const asked = commands.flatMap(([place, line]) =>
      [...line.matchAll(/npm (?:run ([\w:]+)|(start|test)\b)/g)].map(
        ([, run, short]) => [place, run ?? short] as const,
      ),
    );

    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(([, name]) => scripts[name as string] === undefined)).toEqual([]);
  });

  it('name files of the project that there are', () => {
    const files = commands.flatMap(([place, line]) =>
      [...line.matchAll(/(?:examples|tools)\/[\w./-]+/g)].map(([file]) => [place, file] as const),
    );

    expect(files.length).toBeGreaterThan(5);
    expect(files.filter(([, file]) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('use options that there are', { timeout }, () => {
    const known = new Set(help('backtest').match(/--[a-z]+/g));
    const used = commands
      .filter(([, line]) => line.includes('plimsoll backtest'))
      .flatMap(([place, line]) => (line.match(/(?<= )--[a-z-]+/g) ?? []).map((option) => [place, option] as const));

    expect(used.filter(([, option]) => !known.has(option))).toEqual([]);
  });
});

describe('docs/command-line.md', () => {
  const { text } = pageOf('docs/command-line.md');

  it('lists every option, and no other', { timeout }, () => {
    const listed = [...text.matchAll(/^\| `(--[a-z]+)`/gm)].map(([, option = '']) => option);
    const known = [...help('backtest').matchAll(/^ {2}(--[a-z]+)/gm)].map(([, option = '']) => option);

    expect(listed.sort()).toEqual(known.sort());
  });

  it('names the commands, variables and exit codes that the help names', { timeout }, () => {
    const told = `${help()}${help('backtest')}`;

    for (const word of ['plimsoll backtest', '--version', 'PLIMSOLL_DEBUG=1', 'NO_COLOR=1']) {
      expect([word, told.includes(word), text.includes(word)]).toEqual([word, true, true]);
    }

    for (const [, code = ''] of told.matchAll(/^ {2}(\d) {2}/gm)) {
      expect(text).toContain(`| ${code} |`);
    }
  });

  it('lists every command about risk, and no other, with its options', { timeout }, () => {
    const told = help('risk');
    const known = [...told.matchAll(/^ {2}plimsoll risk (\w+)/gm)].map(([, command = '']) => command);
    const [, section = ''] = text.split('## plimsoll risk\n');
    const [about = ''] = section.split('\n## ');

    expect([...about.matchAll(/^\| `plimsoll risk (\w+)/gm)].map(([, command = '']) => command)).toEqual(known);
    expect([...new Set(told.match(/--[a-z]+/g))].filter((option) => !about.includes(option))).toEqual([]);
  });

  it('lists every field of a result, and no other', async () => {
    const { resultSchema } = await import('plimsoll');
    const [, section = ''] = text.split('| field | holds |\n');
    const listed = [...(section.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)`/gm)].map(([, field = '']) => field);

    expect(listed).toEqual(Object.keys(resultSchema.shape));
  });
});
