import { execFileSync } from 'node:child_process';
import { faultyPlugins } from 'plimsoll/testing';
import { describe, expect, it } from 'vitest';
import { pageOf, root } from './pages.js';

const { text } = pageOf('docs/faults.md');

describe('docs/faults.md', () => {
  it('holds the table that the faults give now', { timeout: 60_000 }, () => {
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--conditions=@plimsoll/source', 'tools/faults.ts', '--print'],
      { cwd: root, encoding: 'utf8' },
    );

    expect(text).toBe(printed);
  });

  it('has a row for each fault', () => {
    expect(text.match(/^\| \d+ \|/gm)).toHaveLength(faultyPlugins.length);
  });
});
