/**
 * The plan of a risk configuration, and what differs between two, as text.
 *
 * @module
 */
import { isRecord } from '../core/plain.js';
import type { RiskPlan } from '../risk/config/plan.js';
import type { RiskDifference, TighteningDirection } from '../risk/config/tightening.js';
import { alignTable, oneLine } from './text.js';

/** A limit that is cut off is no limit that is shown. */
const anyWidth = Number.POSITIVE_INFINITY;

const directions: Readonly<Record<TighteningDirection, string>> = {
  tighter: 'tighter',
  looser: 'looser',
  same: 'same effect',
  unknown: '',
};

/**
 * Writes a plan for a person.
 *
 * @param plan - the plan
 * @returns plain text in aligned columns, lines of any length
 */
export function formatRiskPlan(plan: RiskPlan): string {
  const shadows = new Set(plan.plugins.filter(({ mode }) => mode === 'shadow').map(({ name }) => name));
  const plugins = (isShadow: boolean): string[][] =>
    plan.plugins
      .filter(({ name }) => shadows.has(name) === isShadow)
      .map((each) => [each.name, each.version, each.source, each.description].map(oneLine));
  const settings = (isShadow: boolean): string[][] =>
    plan.settings
      .filter(({ path: [room, name = ''] }) => (room === 'plugins' && shadows.has(name)) === isShadow)
      .map((each) => [formatPath(each.path), formatValue(each.value), oneLine(each.source ?? each.origin)]);
  const enforced = plugins(false);

  return lines([
    `Risk configuration  ${oneLine(plan.source)}`,
    ...(plan.extends.length === 0 ? [] : [`Extends             ${plan.extends.map(oneLine).join(', ')}`]),
    `Hash                ${plan.hash}`,
    '',
    ...(enforced.length === 0 ? [noPlugins(shadows.size)] : table(['Plugin', 'Version', 'From', 'Does'], enforced)),
    '',
    ...table(['Setting', 'Value', 'From'], settings(false)),
    ...(shadows.size === 0
      ? []
      : [
          '',
          'SHADOW: the plugins below PROTECT NOTHING; what they would have decided is recorded, and no order waits for it',
          '',
          ...table(['SHADOW', 'Version', 'From', 'Does'], plugins(true)),
          '',
          ...table(['Setting of a SHADOW', 'Value', 'From'], settings(true)),
        ]),
  ]);
}

/**
 * Writes what differs between two configurations for a person.
 *
 * @param differences - the settings
 * @param from - what to call the first configuration
 * @param to - what to call the second
 * @returns plain text in aligned columns, lines of any length
 */
export function formatRiskDiff(differences: readonly RiskDifference[], from: string, to: string): string {
  const rows = differences.flatMap((each) => [
    [formatPath(each.path), outline(each.from), outline(each.to), directions[each.direction]],
    ...leaves(each.path, each.from).map(([path, value]) => [formatPath(path), formatValue(value), '-', '']),
    ...leaves(each.path, each.to).map(([path, value]) => [formatPath(path), '-', formatValue(value), '']),
  ]);

  return lines(rows.length === 0 ? ['No difference'] : table(['Setting', from, to, ''].map(oneLine), rows));
}

function noPlugins(shadows: number): string {
  return shadows === 0 ? 'No plugins' : 'No plugins that protect: all of them are SHADOWS';
}

/** The settings of an object that only one of two configurations has. */
function leaves(path: readonly string[], value: unknown): (readonly [readonly string[], unknown])[] {
  return isRecord(value)
    ? Object.entries(value).flatMap(([key, member]) =>
        isRecord(member) && Object.keys(member).length > 0
          ? leaves([...path, key], member)
          : [[[...path, key], member] as const],
      )
    : [];
}

function outline(value: unknown): string {
  return isRecord(value) ? '{...}' : formatValue(value);
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return alignTable(
    titles.map((title) => ({ title })),
    rows,
    anyWidth,
  );
}

function lines(text: readonly string[]): string {
  return text.map((line) => `${line}\n`).join('');
}

/** A key that could be mistaken for two is quoted. */
function formatPath(path: readonly string[]): string {
  return path.map((key) => (/^[\w*@/#-]+$/.test(key) ? key : JSON.stringify(key))).join('.');
}

function formatValue(value: unknown): string {
  return value === undefined ? '-' : JSON.stringify(value);
}
