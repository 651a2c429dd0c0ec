/**
 * Finds the command, runs it, and turns failures into one line and an exit code.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { describeThrown, FrameworkError } from '../core/errors.js';
import { suggestName } from '../core/nearest.js';
import { findPlace, packageUrl, shortPath } from './place.js';
import { complain, print } from './terminal.js';
import { backtestHelp, commands, commonOptions, generalHelp } from './usage.js';

/**
 * Runs the program.
 *
 * @param args - the arguments, without Node's and the program's path
 * @returns the exit code: 0 completed, 1 the strategy failed or configurations differ, 2 wrong usage, configuration or data
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    await complain(describe(error));

    if ((process.env['PLIMSOLL_DEBUG'] ?? '') !== '') {
      process.stderr.write(`${stackOf(error)}\n`);
    }

    return 2;
  }
}

async function dispatch([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'backtest':
      return runBacktest(rest);
    case 'risk':
      return runRisk(rest);
    case '--help':
    case '-h':
    case 'help':
      await print(generalHelp);
      return 0;
    case '--version':
      await print(`${version()}\n`);
      return 0;
    case undefined:
      throw new FrameworkError('BAD_USAGE', `Expected a command: ${commands.join(', ')}. See plimsoll --help.`);
    default:
      throw new FrameworkError('BAD_USAGE', unknown(command));
  }
}

/** The engine is loaded last: help and mistakes answer at once. */
async function runBacktest(args: readonly string[]): Promise<number> {
  const { parseBacktest } = await import('./arguments.js');
  const asked = parseBacktest(args);

  if (asked.help) {
    await print(backtestHelp);
    return 0;
  }

  const { backtest } = await import('./backtest-command.js');

  return backtest(asked);
}

async function runRisk(args: readonly string[]): Promise<number> {
  const { risk } = await import('./risk-command.js');

  return risk(args);
}

function unknown(command: string): string {
  const options = Object.keys(commonOptions).map((name) => `--${name}`);

  return command.startsWith('-')
    ? `Unknown option ${command}.${suggestName(command, options)} See plimsoll --help.`
    : `Unknown command "${command}".${suggestName(command, commands)} See plimsoll --help.`;
}

function version(): string {
  const { version: text } = JSON.parse(readFileSync(new URL('package.json', packageUrl), 'utf8')) as {
    version: string;
  };

  return text;
}

/** The message of a person's mistake stands as it is; anything else is a fault of the framework, and says so. */
function describe(error: unknown): string {
  const line = describeThrown(error);

  if (!(error instanceof FrameworkError)) {
    return `internal error: ${line} (PLIMSOLL_DEBUG=1 shows where)`;
  }

  const place = findPlace(error) ?? findPlace(error.cause);
  const where = place === undefined ? '' : `${shortPath(place.file)}:${place.line}`;

  return where === '' || line.includes(`:${place?.line}`) ? line : `${line} (at ${where})`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }

  return error.cause === undefined ? (error.stack ?? '') : `${error.stack}\ncaused by ${stackOf(error.cause)}`;
}
