/**
 * How long a process takes to its first bar. It needs the built package (`npm run build`) and LEAN's sample data.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const folder = process.env['LEAN_DATA'] ?? fileURLToPath(new URL('../../../shared/lean/data', import.meta.url));
const child = fileURLToPath(new URL('first-bar.mjs', import.meta.url));

/**
 * Starts processes in turns.
 *
 * @param rounds - how often
 * @returns the least times in nanoseconds: of a process that does nothing, and of one to its first `onData`
 */
export function startUp(rounds: number): { readonly node: number; readonly package: number } {
  let [node, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

  for (let round = 0; round < rounds; round += 1) {
    node = Math.min(node, timeOf(['--eval', '0']));
    whole = Math.min(whole, timeOf([child, folder]));
  }

  return { node, package: whole };
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, args);

  return (performance.now() - start) * 1e6;
}
