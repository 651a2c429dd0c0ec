/**
 * The command `plimsoll risk`: what a risk configuration means, before anything runs behind it.
 *
 * @module
 */
import { basename, dirname, resolve } from 'node:path';
import { FrameworkError } from '../core/errors.js';
import { suggestName } from '../core/nearest.js';
import { formatRiskDiff, formatRiskPlan } from '../report/risk-plan.js';
import { diffRisk } from '../risk/config/difference.js';
import { riskJsonSchema } from '../risk/config/file-schema.js';
import { planRisk } from '../risk/config/plan.js';
import type { RiskPluginModule } from '../risk/plugins/plugin.js';
import { readOptions } from './arguments.js';
import { loadDiscovery } from './discovery.js';
import { prepareFolder, writeFiles } from './output.js';
import { loadRisk } from './risk.js';
import { print } from './terminal.js';
import { type RiskCommand, riskCommands, riskHelp } from './usage.js';

/** What a command was asked to do. */
interface Asked {
  readonly names: readonly string[];
  readonly json: boolean;
  readonly out: string | undefined;
  readonly risk: string | undefined;
}

const runners: Readonly<Record<RiskCommand, (asked: Asked) => Promise<number>>> = {
  plan: runPlan,
  diff: runDiff,
  schema: runSchema,
  verify: async ({ names: [file = ''], json }) => (await import('./journal-command.js')).verify(file, json),
  status: async ({ names: [file = ''], json }) => (await import('./journal-command.js')).status(file, json),
  explain: async ({ names: [file = '', order = ''], json }) =>
    (await import('./journal-command.js')).explain(file, order, json),
  replay: async ({ names: [file = ''], json, risk: choice }) =>
    (await import('./journal-command.js')).replay(file, choice, json),
};

const expectation = 'Expected';

/**
 * Runs `plimsoll risk`.
 *
 * @param args - what follows the command
 * @returns the exit code: 0, or 1 when `diff` finds a difference
 * @throws FrameworkError for wrong usage or configuration
 */
export async function risk([name, ...rest]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    await print(riskHelp);
    return 0;
  }

  if (name === undefined || !isRiskCommand(name)) {
    throw usage(
      name === undefined
        ? `Expected a command: plimsoll risk ${Object.keys(riskCommands).join(', ')}. See plimsoll risk --help.`
        : `Unknown command "risk ${name}".${suggestName(name, Object.keys(riskCommands))} See plimsoll risk --help.`,
    );
  }

  const { operands, least, options } = riskCommands[name];
  const { given, positionals } = readOptions(rest, options);

  if (given.has('help')) {
    await print(riskHelp);
    return 0;
  }

  if (positionals.length < least || positionals.length > operands.length) {
    const form = ['plimsoll risk', name, ...operands.map((each) => `<${each}>`)].join(' ');

    throw usage(`Expected ${form}, was given ${positionals.length} argument${positionals.length === 1 ? '' : 's'}.`);
  }

  return runners[name]({
    names: positionals,
    json: given.has('json'),
    out: given.get('out')?.[0],
    risk: given.get('risk')?.[0],
  });
}

async function runPlan({ names: [choice = ''], json }: Asked): Promise<number> {
  const plan = planRisk(await loadRisk(choice, await loadDiscovery(), expectation));
  await print(json ? asJson(plan) : formatRiskPlan(plan));
  return 0;
}

async function runDiff({ names: [one = '', other = ''], json }: Asked): Promise<number> {
  const discovery = await loadDiscovery();
  const from = await loadRisk(one, discovery, expectation);
  const to = await loadRisk(other, discovery, expectation);
  const differences = diffRisk(from, to);
  await print(json ? asJson({ from: one, to: other, differences }) : formatRiskDiff(differences, one, other));
  return differences.length === 0 ? 0 : 1;
}

/** The built-in plugins are in every schema: a file may be written before it names them. */
async function runSchema({ names: [choice = 'none'], out }: Asked): Promise<number> {
  const discovery = await loadDiscovery();
  const modules = new Map<string, RiskPluginModule>();

  for (const name of discovery.builtInPlugins()) {
    modules.set(name, await discovery.loadPlugin(name));
  }

  const named = await loadRisk(choice, discovery, expectation);
  const text = asJson(riskJsonSchema(new Map([...modules, ...named.modules])));

  if (out === undefined) {
    await print(text);
  } else {
    const [file = out] = writeFiles(prepareFolder(dirname(resolve(out))), { [basename(out)]: text });
    await print(`${file}\n`);
  }

  return 0;
}

function isRiskCommand(name: string): name is RiskCommand {
  return Object.hasOwn(riskCommands, name);
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function usage(message: string): FrameworkError {
  return new FrameworkError('BAD_USAGE', message);
}
