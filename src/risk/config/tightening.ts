/**
 * Which of two configurations is tighter, setting by setting.
 *
 * @module
 */
import { canonicalJson, isRecord } from '../../core/plain.js';
import type { RiskPluginModule } from '../plugins/plugin.js';
import { isShadow } from './plugin-entry.js';

/**
 * Which way a setting gets tighter.
 *
 * @remarks
 * - `lower`, `higher`: a number; where there is none, there is no limit.
 * - `subset`, `superset`: a list; where there is none, there is no limit.
 * - `present`: an object; where there is none, or `null`, what it limits is not limited.
 * - a list: the values in order, the loosest first.
 */
export type Tightening = 'lower' | 'higher' | 'subset' | 'superset' | 'present' | readonly string[];

/** How a setting compares with another value of it; `unknown` where nobody declared what is tighter. */
export type TighteningDirection = 'tighter' | 'looser' | 'same' | 'unknown';

/** A setting in which two configurations differ. */
export interface RiskDifference {
  /** Where the setting is. */
  readonly path: readonly string[];
  /** The value of the first configuration; `undefined` for none. */
  readonly from: unknown;
  /** The value of the second. */
  readonly to: unknown;
  /** How the second compares with the first. */
  readonly direction: TighteningDirection;
}

/**
 * Tells whether a change of a setting loosens it, or might: nobody declared which way it is tighter.
 *
 * @param difference - the change
 */
export function mayLoosen({ direction }: Pick<RiskDifference, 'direction'>): boolean {
  return direction === 'looser' || direction === 'unknown';
}

interface Rule {
  readonly pattern: readonly string[];
  readonly tightening: Tightening;
}

/** What every risk configuration has, whatever its plugins. */
const fileRules: Readonly<Record<string, Tightening>> = {
  'plugins.*': 'present',
  critical: 'superset',
  maxPriceAge: 'lower',
  maxFeedAge: 'lower',
  maxAnswerTime: 'lower',
  'positionSizer.riskFraction': 'lower',
  'positionSizer.maxPositionFraction': 'lower',
  'positionSizer.stopDeviations': 'higher',
};

/**
 * Lists the settings in which two configurations differ.
 *
 * @param from - a configuration with all that is derived
 * @param to - another one
 * @param modules - the plugins, by the names in the configurations
 * @returns the differences, in the order of the first configuration
 */
export function compareSettings(
  from: unknown,
  to: unknown,
  modules: ReadonlyMap<string, RiskPluginModule>,
): RiskDifference[] {
  return compare([], from, to, [
    ...rulesOf(fileRules, []),
    ...[...modules].flatMap(([name, module]) => rulesOf(module.tightening ?? {}, ['plugins', name])),
  ]).map((difference) => ({ ...difference, direction: shadowDirection(difference, from, to) ?? difference.direction }));
}

/** A shadow protects nothing: no setting of it is tight or loose, but to become one is looser, and to be one no more is tighter. */
function shadowDirection({ path }: RiskDifference, from: unknown, to: unknown): TighteningDirection | undefined {
  const [was, is] = [from, to].map((config) => entryOf(config, path));

  if (!(isShadow(was) || isShadow(is))) {
    return undefined;
  }

  if (was !== undefined && !isShadow(was)) {
    return 'looser';
  }

  return is !== undefined && !isShadow(is) ? 'tighter' : 'same';
}

/** The plugin that a setting belongs to. */
function entryOf(config: unknown, [room, name = '']: readonly string[]): unknown {
  const plugins = room === 'plugins' && isRecord(config) ? config['plugins'] : undefined;

  return isRecord(plugins) && Object.hasOwn(plugins, name) ? plugins[name] : undefined;
}

function rulesOf(declared: Readonly<Record<string, Tightening>>, place: readonly string[]): Rule[] {
  return Object.entries(declared).map(([path, tightening]) => ({
    pattern: [...place, ...path.split('.')],
    tightening,
  }));
}

function compare(path: readonly string[], from: unknown, to: unknown, rules: readonly Rule[]): RiskDifference[] {
  if (isEqual(from, to)) {
    return [];
  }

  if (isRecord(from) && isRecord(to)) {
    const keys = new Set([...Object.keys(from), ...Object.keys(to)]);

    return [...keys].flatMap((key) => compare([...path, key], memberOf(from, key), memberOf(to, key), rules));
  }

  const rule = rules.find(({ pattern }) => matches(pattern, path));

  return [{ path, from, to, direction: rule === undefined ? 'unknown' : directionOf(rule.tightening, from, to) }];
}

/** What an object says of a key that it does not have, its key `*` says. */
function memberOf(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : record['*'];
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index]);
}

function directionOf(tightening: Tightening, from: unknown, to: unknown): TighteningDirection {
  const [wasOff, isOff] = [from ?? null, to ?? null].map((value) => value === null);

  if (typeof tightening !== 'string') {
    return byOrder(tightening.indexOf(from as string), tightening.indexOf(to as string));
  }

  if (wasOff || isOff) {
    return wasOff && isOff ? 'same' : wasOff ? 'tighter' : 'looser';
  }

  switch (tightening) {
    case 'lower':
      return byNumber(to, from);
    case 'higher':
      return byNumber(from, to);
    case 'subset':
      return byMembers(to, from);
    case 'superset':
      return byMembers(from, to);
    case 'present':
      return 'unknown';
  }
}

function byOrder(from: number, to: number): TighteningDirection {
  return from < 0 || to < 0 ? 'unknown' : byNumber(from, to);
}

/** Of two numbers that differ. */
function byNumber(less: unknown, more: unknown): TighteningDirection {
  if (typeof less !== 'number' || typeof more !== 'number') {
    return 'unknown';
  }

  return less < more ? 'tighter' : 'looser';
}

function byMembers(part: unknown, whole: unknown): TighteningDirection {
  if (!(Array.isArray(part) && Array.isArray(whole))) {
    return 'unknown';
  }

  const holds = (list: readonly unknown[], others: readonly unknown[]): boolean =>
    others.every((other) => list.some((each) => isEqual(each, other)));

  return holds(whole, part) ? (holds(part, whole) ? 'same' : 'tighter') : 'looser';
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));
}
