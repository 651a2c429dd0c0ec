/**
 * Runs every example as a user would, with the built command line.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const leanData = process.env['LEAN_DATA'] ?? '../shared/lean/data';
const out = mkdtempSync(join(tmpdir(), 'plimsoll-examples-'));

const examples: readonly { readonly args: readonly string[]; readonly needsLean?: boolean }[] = [
  { args: ['examples/buy-and-hold.ts'] },
  { args: ['examples/ema-cross.ts', '--parameter', 'ema-fast=20', '--parameter', 'ema-slow=100'] },
  { args: ['examples/rxjs-momentum.ts'] },
  { args: ['examples/custom-plugin/main.ts', '--risk', 'examples/custom-plugin/risk.json'] },
  { args: ['examples/shadow/main.ts', '--risk', 'examples/shadow/risk.json'] },
  { args: ['examples/legacy/main.ts', '--risk', 'examples/legacy/risk.json'] },
  { args: ['examples/rebalance.ts', '--data', leanData, '--format', 'lean'], needsLean: true },
];

let failed = 0;

for (const [index, { args, needsLean = false }] of examples.entries()) {
  if (needsLean && !existsSync(leanData)) {
    process.stdout.write(`skipped: ${args[0]} needs LEAN's sample data (LEAN_DATA or ../shared/lean/data)\n`);
    continue;
  }

  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    ['dist/src/cli/bin.js', 'backtest', ...args, '--out', join(out, String(index))],
    { encoding: 'utf8' },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${run.status === 0 ? 'ok' : 'FAILED'}: ${args[0]} (${seconds} s)\n`);

  if (run.status !== 0) {
    failed += 1;
    process.stdout.write(`${run.stdout}\n${run.stderr}\n`);
  }
}

rmSync(out, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
