import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { pageOf, root } from './pages.js';

const { text } = pageOf('docs/indicators.md');

describe('docs/indicators.md', () => {
  it('holds the table that the indicators give now', { timeout: 240_000 }, () => {
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--conditions=@plimsoll/source', 'tools/indicators.ts', '--print'],
      { cwd: root, encoding: 'utf8' },
    );

    expect(text).toBe(printed);
  });
});
