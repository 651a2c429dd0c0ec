/**
 * Writes the table of `docs/faults.md` from what each fault of the kit comes to: `node --import tsx --conditions=@plimsoll/source
 * tools/faults.ts`. With `--print` it prints the page instead.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FaultyPlugin, faultDeviations, faultyPlugins, runFault } from 'plimsoll/testing';
import { replaceMarked } from './marked.js';

const file = fileURLToPath(new URL('../docs/faults.md', import.meta.url));
const rows = faultyPlugins.map((fault, index) => `| ${[index + 1, ...cellsOf(fault)].join(' | ')} |`);
const table = [
  '| | member: fault | refused with | reason, after plugin and member | event |',
  '| --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
const page = replaceMarked(readFileSync(file, 'utf8'), 'faults', 'faults', table);

if (process.argv.includes('--print')) {
  process.stdout.write(page);
} else {
  writeFileSync(file, page);
}

/** What a fault came to. Of the reason only what the kit promises, without the names that every reason begins with. */
function cellsOf(fault: FaultyPlugin): string[] {
  const outcome = runFault(fault);
  const deviations = faultDeviations(fault, outcome);

  if (deviations.length > 0) {
    throw new Error(`${fault.name}: ${deviations.join('; ')}`);
  }

  const codes = outcome.refusals.map(({ code }) => `\`${code}\``).join(', ');
  const events = outcome.events.map(({ type }) => `\`${type}\``).join(', ');

  return [fault.name, codes, fault.expected.said.at(-1) ?? '', events];
}
