/**
 * Runs the generator of the spellings as `npm run names` does.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** What the generator prints. */
export interface Printed {
  readonly classes: readonly {
    readonly name: string;
    readonly members: readonly { readonly name: string; readonly kind: string }[];
  }[];
  readonly source: string;
}

/** How long a compiler run may take on a busy machine, in milliseconds. */
export const COMPILER_TIMEOUT = 120_000;

const made: string[] = [];

afterAll(() => {
  for (const root of made) {
    rmSync(root, { recursive: true, force: true });
  }
});

/** Runs the generator for the package, or for another folder. */
export function generate(root = '.'): { readonly problems: string; readonly printed: Printed | undefined } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'tools/names.ts', '--print', root], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });

  return { problems: run.stderr, printed: run.status === 0 ? (JSON.parse(run.stdout) as Printed) : undefined };
}

/** Writes files into a new folder that lasts as long as the tests of the file. */
export function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'plimsoll-names-'));
  made.push(root);

  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  return root;
}
