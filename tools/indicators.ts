/**
 * Writes the table of `docs/indicators.md` from what the package exports and what comparing it with LEAN's reference values comes to:
 * `node --import tsx --conditions=@plimsoll/source tools/indicators.ts`. With `--print` it prints the page instead.
 *
 * Where the reference values are not there, the column of differences stays what it is.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as plimsoll from 'plimsoll';
import ts from 'typescript';
import { type Case, cases, makeCase } from '../test/indicators/cases.js';
import { compare, readComparisons, referenceFolder } from '../test/indicators/reference-run.js';
import { replaceMarked } from './marked.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'docs/indicators.md');
const page = readFileSync(file, 'utf8');
const parameters = readParameters();
const reached = referenceFolder === undefined ? readReached() : compareAll();
const rows = [...cases].sort((one, other) => (one.type < other.type ? -1 : 1)).map(rowOf);
const table = [
  '| indicator | parameters | takes | ready after | largest difference |',
  '| --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
const written = replaceMarked(page, 'indicators', 'indicators', table);

if (process.argv.includes('--print')) {
  process.stdout.write(written);
} else {
  writeFileSync(file, written);
}

function rowOf(one: Case): string {
  const { type, args } = one;
  const indicator = makeCase(one);
  const shown = args.map((arg) => (arg instanceof plimsoll.SecuritySymbol ? arg.value : shortOf(arg))).join(', ');
  const cells = [
    `\`${type}\``,
    (parameters.get(type) ?? []).join(', '),
    takes(indicator),
    `${shown === '' ? '' : `(${shown}): `}${indicator.warmUpPeriod}`,
    reached.get(type) ?? '',
  ];

  return `| ${cells.join(' | ')} |`;
}

function shortOf(arg: unknown): string {
  return typeof arg === 'function' ? 'function' : String(arg);
}

/** What an indicator is fed with. */
function takes(indicator: unknown): string {
  if (indicator instanceof plimsoll.AssetIndicator) {
    return 'bars of several securities';
  }

  if (indicator instanceof plimsoll.TradeBarIndicator) {
    return 'bars with volume';
  }

  return indicator instanceof plimsoll.BarIndicator ? 'bars' : 'values';
}

/** The differences as the page has them. */
function readReached(): ReadonlyMap<string, string> {
  return new Map(
    [...page.matchAll(/^\| `(\w+)` \|.*\| ([^|]*) \|$/gm)].map(([, type = '', cell = '']) => [type, cell]),
  );
}

/** By class: how many values were compared, and how far apart they were at most, beside what is allowed. */
function compareAll(): ReadonlyMap<string, string> {
  const found = new Map<string, { rows: number; worst: number; cell: string }>();

  for (const comparison of readComparisons()) {
    const { rows, largest, problem } = compare(comparison);
    const allowed = comparison.relative ?? comparison.tolerance;

    if (problem !== undefined) {
      throw new Error(problem);
    }

    const before = found.get(comparison.type) ?? { rows: 0, worst: -1, cell: '' };
    const share = allowed === 0 ? 0 : largest / allowed;
    const cell = share > before.worst ? tell(largest, allowed) : before.cell;
    found.set(comparison.type, { rows: before.rows + rows, worst: Math.max(share, before.worst), cell });
  }

  return new Map([...found].map(([type, { rows, cell }]) => [type, `${cell}, ${rows} values`]));
}

function tell(largest: number, allowed: number): string {
  return allowed === 0 ? 'none' : `${short(largest, allowed)} of ${allowed}`;
}

/** Two digits; what is less than a thousandth of what is allowed is told as that, since its digits depend on the machine. */
function short(value: number, allowed: number): string {
  const least = Number((allowed / 1_000).toPrecision(1));

  return value < least ? `< ${least}` : String(Number(value.toPrecision(2)));
}

/** By class: the names of the constructor's parameters, a name before them left out. */
function readParameters(): ReadonlyMap<string, readonly string[]> {
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram([join(root, 'src/index.ts')], config.options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(root, 'src/index.ts'));
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const exports = module === undefined ? [] : checker.getExportsOfModule(module);

  return new Map(exports.map((symbol) => [symbol.name, parametersOf(checker, symbol)]));
}

function parametersOf(checker: ts.TypeChecker, symbol: ts.Symbol): readonly string[] {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

  if (target.valueDeclaration === undefined) {
    return [];
  }

  const [signature] = checker.getTypeOfSymbol(target).getConstructSignatures();
  const all = signature?.getParameters() ?? [];
  const [first] = all;
  const type = first === undefined ? undefined : checker.getTypeOfSymbol(first);

  if (first?.name !== 'args') {
    return all.map(({ name }) => name).filter((name) => name !== 'name');
  }

  const tuples = (type?.isUnion() ? type.types : [type]).filter((each) => each !== undefined);
  const labels = tuples.map((tuple) => labelsOf(checker, tuple)).filter((names) => names[0] !== 'name');

  return labels.reduce((longest, names) => (names.length > longest.length ? names : longest), []);
}

/** The labels of a tuple, with a question mark where one may be left out. */
function labelsOf(checker: ts.TypeChecker, type: ts.Type): readonly string[] {
  if (!checker.isTupleType(type)) {
    return [];
  }

  const { labeledElementDeclarations = [], minLength } = (type as ts.TupleTypeReference).target;

  return labeledElementDeclarations.flatMap((label, at) =>
    label === undefined ? [] : `${label.name.getText()}${at < minLength ? '' : '?'}`,
  );
}
