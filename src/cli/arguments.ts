/**
 * Reads the arguments of a command.
 *
 * @module
 */
import { parseArgs } from 'node:util';
import { FrameworkError } from '../core/errors.js';
import { suggestName } from '../core/nearest.js';
import { parseDay } from '../core/time.js';
import { backtestOptions, type OptionSpec } from './usage.js';

/** What `plimsoll backtest` was asked to do. */
export interface BacktestArguments {
  /** The strategy's file. */
  readonly strategy: string;
  /** The class to run; the only one when absent. */
  readonly className: string | undefined;
  /** The data folder; the embedded sample when absent. */
  readonly data: string | undefined;
  /** The adapter's name; guessed when absent. */
  readonly format: string | undefined;
  /** The first day, as a day number. */
  readonly from: number | undefined;
  /** The last day, as a day number. */
  readonly to: number | undefined;
  /** The cash to start with. */
  readonly cash: number | undefined;
  /** The strategy's parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** `standard`, `none` or a file. */
  readonly risk: string;
  /** The file of the journal; none is kept when absent. */
  readonly journal: string | undefined;
  /** The journal of the run whose kill switch the run begins with; active when absent. */
  readonly after: string | undefined;
  /** The file of busted trades; none when absent. */
  readonly busts: string | undefined;
  /** A recorded run whose risk line the run must have; any will do when absent. */
  readonly expect: string | undefined;
  /** The output folder; `out/<algorithm>` when absent. */
  readonly out: string | undefined;
  /** Whether standard output holds the result as JSON. */
  readonly json: boolean;
  /** Whether help was asked for. */
  readonly help: boolean;
}

type Given = Map<string, string[]>;

/**
 * Reads the arguments of `plimsoll backtest`.
 *
 * @param args - what follows the command
 * @returns what to do
 * @throws FrameworkError `BAD_USAGE`, naming the argument and what was expected
 */
export function parseBacktest(args: readonly string[]): BacktestArguments {
  const { given, positionals } = readOptions(args, backtestOptions);
  const one = (name: keyof typeof backtestOptions): string | undefined => given.get(name)?.[0];
  const help = given.has('help');
  const [strategy, ...others] = positionals;

  if (strategy === undefined && !help) {
    throw usage('Expected a strategy file: plimsoll backtest <strategy.ts|.js>.');
  }

  if (others.length > 0) {
    throw usage(`Expected one strategy file, found "${others[0]}" after "${strategy}".`);
  }

  const from = readDay('from', one('from'));
  const to = readDay('to', one('to'));

  if (from !== undefined && to !== undefined && from > to) {
    throw usage(`Expected --from to be before --to, but ${one('from')} is after ${one('to')}.`);
  }

  return {
    strategy: strategy ?? '',
    className: one('class'),
    data: one('data'),
    format: one('format'),
    from,
    to,
    cash: readCash(one('cash')),
    parameters: readParameters(given.get('parameter') ?? []),
    risk: one('risk') ?? 'standard',
    journal: one('journal'),
    after: one('after'),
    busts: one('busts'),
    expect: one('expect'),
    out: one('out'),
    json: given.has('json'),
    help,
  };
}

/**
 * Reads options, and refuses those that are unknown, repeated or without their value.
 *
 * @param args - the arguments
 * @param options - what there is
 * @returns the values by name, and what is no option
 * @throws FrameworkError `BAD_USAGE`
 */
export function readOptions(
  args: readonly string[],
  options: Readonly<Record<string, OptionSpec>>,
): { readonly given: Given; readonly positionals: readonly string[] } {
  const given: Given = new Map();
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(name === 'help' && { short: 'h' }) },
      ]),
    ) as Record<string, { type: 'boolean' | 'string' }>,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });

  for (const token of tokens) {
    if (token.kind === 'option') {
      addOption(token, options, given);
    }
  }

  return { given, positionals };
}

function addOption(
  { name, rawName, value, inlineValue }: { name: string; rawName: string; value?: unknown; inlineValue?: unknown },
  options: Readonly<Record<string, OptionSpec>>,
  given: Given,
): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  const text = typeof value === 'string' ? value : undefined;
  const known = given.get(name) ?? [];

  if (option === undefined) {
    throw usage(
      `Unknown option ${rawName}.${suggestName(
        rawName,
        Object.keys(options).map((each) => `--${each}`),
      )}`,
    );
  }

  if (option.value === undefined && text !== undefined) {
    throw usage(`Option --${name} takes no value, was given "${text}".`);
  }

  if (option.value !== undefined && (text === undefined || text === '' || isOption(text, inlineValue, options))) {
    throw usage(`Option --${name} expects a value: --${name} <${option.value}>.`);
  }

  if (known.length > 0 && option.many === undefined) {
    throw usage(`Option --${name} was given more than once.`);
  }

  given.set(name, [...known, text ?? '']);
}

/** `--from --to` is a forgotten value; `--cash -5` is a wrong one, and says so better. */
function isOption(text: string, inline: unknown, options: Readonly<Record<string, OptionSpec>>): boolean {
  return inline !== true && text.startsWith('--') && Object.hasOwn(options, text.slice(2).split('=')[0] ?? '');
}

function readDay(name: string, text: string | undefined): number | undefined {
  const day = text === undefined ? undefined : parseDay(text);

  if (text !== undefined && day === undefined) {
    throw usage(`Option --${name} expects a calendar date YYYY-MM-DD, was "${text}".`);
  }

  return day;
}

function readCash(text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }

  const cash = /^[+-]?\d+(\.\d+)?(e\d+)?$/i.test(text) ? Number(text) : Number.NaN;

  if (cash > 0 && Number.isFinite(cash)) {
    return cash;
  }

  throw usage(`Option --cash expects an amount above 0, such as 100000, was "${text}".`);
}

function readParameters(pairs: readonly string[]): Record<string, string> {
  const parameters = new Map<string, string>();

  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();

    if (at < 0 || name === '') {
      throw usage(`Option --parameter expects name=value, was "${pair}".`);
    }

    if (parameters.has(name)) {
      throw usage(`Parameter "${name}" was given more than once.`);
    }

    parameters.set(name, pair.slice(at + 1));
  }

  return Object.fromEntries(parameters);
}

function usage(message: string): FrameworkError {
  return new FrameworkError('BAD_USAGE', message);
}
