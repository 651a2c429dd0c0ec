/**
 * The options of the command line and its help texts.
 *
 * @module
 */

/** An option of a command. */
export interface OptionSpec {
  /** What the value is called in the help; an option without one is a switch. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly many?: true;
  /** One line of help. */
  readonly help: string;
}

/** The options of `plimsoll backtest`. */
export const backtestOptions = {
  class: { value: 'Name', help: 'the class to run, where the file exports several' },
  data: { value: 'folder', help: 'where the data is (default: the embedded S&P 500 sample, 2000 to 2020)' },
  format: { value: 'lean|csv|module', help: 'how the data is laid out (default: guessed from the folder)' },
  from: { value: 'YYYY-MM-DD', help: "the first day (default: the strategy's own)" },
  to: { value: 'YYYY-MM-DD', help: "the last day, included (default: the strategy's own)" },
  cash: { value: 'N', help: "the cash to start with (default: the strategy's own)" },
  parameter: { value: 'name=value', many: true, help: 'a parameter the strategy asks for; may be repeated' },
  risk: { value: 'standard|none|file', help: 'the risk plugins: a configuration file (JSON), or one of the two' },
  journal: { value: 'file', help: 'keep every decision in a new file that shows any change (default: none is kept)' },
  after: {
    value: 'journal',
    help: 'begin with the kill switch as that run left it, however it ended (default: active)',
  },
  busts: { value: 'file', help: 'trades that the venue cancels after the fact, and when (JSON; default: none)' },
  expect: {
    value: 'result.json|journal',
    help: 'run only behind the risk configuration and plugin versions of that run',
  },
  out: { value: 'folder', help: 'where result.json and report.html go (default: out/<algorithm>)' },
  json: { help: 'print the result as JSON on standard output, and nothing else there' },
  help: { help: 'show this help' },
} as const satisfies Record<string, OptionSpec>;

/** The options that every command has, and that stand alone. */
export const commonOptions = {
  help: { help: 'show this help' },
  version: { help: 'show the version' },
} as const satisfies Record<string, OptionSpec>;

/** The commands. */
export const commands = ['backtest', 'risk'] as const;

const jsonOption = { json: { help: 'print JSON' } } as const satisfies Record<string, OptionSpec>;
const helpOption = { help: { help: 'show this help' } } as const satisfies Record<string, OptionSpec>;

/** The commands of `plimsoll risk`: what they are given, how much of it at least, and their options. */
export const riskCommands = {
  plan: { operands: ['standard|none|file'], least: 1, options: { ...jsonOption, ...helpOption } },
  diff: {
    operands: ['standard|none|file', 'standard|none|file'],
    least: 2,
    options: { ...jsonOption, ...helpOption },
  },
  schema: {
    operands: ['standard|none|file'],
    least: 0,
    options: { out: { value: 'file', help: 'write it to a file' }, ...helpOption },
  },
  verify: { operands: ['journal'], least: 1, options: { ...jsonOption, ...helpOption } },
  status: { operands: ['journal'], least: 1, options: { ...jsonOption, ...helpOption } },
  explain: { operands: ['journal', 'order'], least: 2, options: { ...jsonOption, ...helpOption } },
  replay: {
    operands: ['journal'],
    least: 1,
    options: {
      risk: { value: 'standard|none|file', help: 'judge behind this policy' },
      ...jsonOption,
      ...helpOption,
    },
  },
} as const satisfies Record<
  string,
  {
    readonly operands: readonly string[];
    readonly least: number;
    readonly options: Readonly<Record<string, OptionSpec>>;
  }
>;

/** A command of `plimsoll risk`. */
export type RiskCommand = keyof typeof riskCommands;

/** What `plimsoll --help` prints. */
export const generalHelp = `Plimsoll: trading algorithms with a risk line that no order crosses.

Usage
  plimsoll backtest <strategy.ts|.js> [options]   run a strategy on history
  plimsoll risk plan|diff|schema ...              show what a risk configuration means
  plimsoll risk verify|status|explain|replay ...   check a journal of decisions; show its end; say why an order was refused; judge it again
  plimsoll <command> --help                       show a command's options
  plimsoll --version                              show the version

Example
  plimsoll backtest my-strategy.ts --data ./data --from 2015-01-01 --to 2019-12-31

Environment
  PLIMSOLL_DEBUG=1   show stack traces of errors
  NO_COLOR=1         no colours
`;

/** What `plimsoll backtest --help` prints. */
export const backtestHelp = `Usage: plimsoll backtest <strategy.ts|.js> [options]

Runs the class of the file that extends QCAlgorithm on historical data, behind the risk manager, prints a summary and writes
result.json and report.html. TypeScript needs no build.

Options
${describeOptions(backtestOptions)}

Exit codes
  0  completed
  1  the strategy failed; a partial result is written
  2  wrong usage, configuration or data
`;

/** What `plimsoll risk --help` prints. */
export const riskHelp = `Usage
  plimsoll risk plan <standard|none|file> [--json]   print every limit that will be in force, and where it came from
  plimsoll risk diff <one> <other> [--json]          print what differs between two configurations, and which is tighter
  plimsoll risk schema [file] [--out <file>]         print the JSON schema of risk files, for editors; with the plugins of a file
  plimsoll risk verify <journal> [--json]            check that a journal is as it was written; name the first record that is not
  plimsoll risk status <journal> [--json]            print kill switch, plugins, changes and waiting orders at the end of a journal
  plimsoll risk explain <journal> <order> [--json]   say in words why an order was approved or refused, and what would have passed
  plimsoll risk replay <journal> [--risk <standard|none|file>] [--json]
                                                     judge every decision again; or show what another policy would have decided

Exit codes
  0  done; diff: no difference; verify: whole, and as it was written; replay: all reproduced, or no outcome is another
  1  diff, replay: there are differences; verify, status, explain, replay: the journal was changed, is torn or has no end
  2  wrong usage or configuration
`;

function describeOptions(options: Readonly<Record<string, OptionSpec>>): string {
  const rows = Object.entries(options).map(
    ([name, { value, help }]) => [value === undefined ? `--${name}` : `--${name} <${value}>`, help] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));

  return rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`).join('\n');
}
