/**
 * Binding a plugin: its members are found once, in whichever spelling, and held.
 *
 * @module
 */
import { spellings } from '../core/names.js';
import { BaseRiskPlugin } from './base-plugin.js';
import { strategyMark } from './bus.js';
import type { RiskPlugin } from './plugin.js';

/** The members that a plugin must have, and those it may have. */
const requiredHooks = ['initialize', 'canOpenPosition', 'onPositionOpened', 'onPositionClosed', 'getStatus'] as const;
const optionalHooks = [
  'process',
  'dispose',
  'reconfigure',
  'onOrderApproved',
  'onOrderClosed',
  'checkCorrelationLimits',
  'requestSpyAllocation',
  'shouldDefend',
  'checkCircuitBreaker',
] as const;

/** A member of a plugin that the host calls. */
export type HookName = (typeof requiredHooks)[number] | (typeof optionalHooks)[number];

/** A bound member; what it answers is not to be trusted. */
export type Hook = (first?: unknown, second?: unknown, third?: unknown) => unknown;

/** A plugin as the host holds it. Changing the plugin's members afterwards changes nothing here. */
export interface BoundPlugin {
  /** The plugin itself. */
  readonly plugin: RiskPlugin;
  /** Its name. */
  readonly name: string;
  /** Its version. */
  readonly version: string;
  /** Its members, bound. */
  readonly hooks: Readonly<Record<HookName, Hook | undefined>>;
}

/** What binding found: the plugin, or everything that is wrong with it. */
export type Binding =
  | { readonly kind: 'bound'; readonly bound: BoundPlugin }
  | { readonly kind: 'broken'; readonly label: string; readonly problems: readonly string[] };

const hookNames = [...requiredHooks, ...optionalHooks];

/** In whose name the framework publishes events and refuses; a plugin of that name could not be told from it. */
const reservedNames: readonly string[] = ['gate', 'engine', 'manager', 'strategy', 'framework'];

/** Every plugin has the same members here, whichever it has of its own: the engine finds them at once. */
const noHooks = Object.fromEntries(hookNames.map((hook) => [hook, undefined])) as Record<HookName, Hook | undefined>;

const semver = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

/**
 * Finds and checks all members of a plugin.
 *
 * @param plugin - whatever was registered
 * @param isTaken - whether a name belongs to another plugin
 * @returns the bound plugin, or every problem at once; never throws
 */
export function bindPlugin(plugin: unknown, isTaken: (name: string) => boolean): Binding {
  if (typeof plugin !== 'object' || plugin === null) {
    return {
      kind: 'broken',
      label: 'a plugin',
      problems: [`expected an object, was ${plugin === null ? 'null' : typeof plugin}`],
    };
  }

  const problems: string[] = [];
  const name = nameOf(plugin, isTaken, problems);
  const version = versionOf(plugin, problems);
  const hooks = { ...noHooks };

  for (const hook of hookNames) {
    const member = find(plugin, hook, problems);

    if (typeof member === 'function') {
      hooks[hook] = member.bind(plugin) as Hook;
    } else if (member !== undefined || requiredHooks.some((required) => required === hook)) {
      problems.push(`${hook}: expected a method, was ${say(member)}`);
    }
  }

  return problems.length > 0
    ? { kind: 'broken', label: name === '' ? 'a plugin' : name, problems }
    : { kind: 'bound', bound: { plugin: plugin as RiskPlugin, name, version, hooks } };
}

function nameOf(plugin: object, isTaken: (name: string) => boolean, problems: string[]): string {
  const name = find(plugin, 'pluginName', problems);

  if (typeof name !== 'string' || name.trim() === '') {
    problems.push(`pluginName: expected a text that is not empty, was ${say(name)}`);
    return '';
  }

  if (isReserved(name)) {
    problems.push(
      `pluginName: ${say(name)} is kept for events of the framework and of strategies (${reservedNames.join(', ')}, strategy:…)`,
    );
  }

  if (isTaken(name)) {
    problems.push(`pluginName: "${name}" is registered already`);
  }

  return name;
}

function isReserved(name: string): boolean {
  const folded = name.trim().toLowerCase();

  return folded.startsWith(strategyMark) || reservedNames.includes(folded);
}

function versionOf(plugin: object, problems: string[]): string {
  const version = find(plugin, 'pluginVersion', problems);

  if (typeof version === 'string' && semver.test(version)) {
    return version;
  }

  problems.push(`pluginVersion: expected a semantic version such as 1.0.0, was ${say(version)}`);
  return '';
}

/**
 * Finds a member in any spelling. The class nearest to the object wins, whatever its spelling: a base class that answers to the
 * camelCase name must not hide what a plugin wrote in snake_case.
 */
function find(plugin: object, name: string, problems: string[]): unknown {
  try {
    for (let home: object | null = plugin; home !== null; home = Object.getPrototypeOf(home) as object | null) {
      const level = home;
      const present = spellings(name).filter((spelling) => Object.hasOwn(level, spelling));

      if (present.length > 0) {
        return read(plugin, home, present, problems);
      }
    }
  } catch {
    problems.push(`${name}: cannot be read`);
  }

  return undefined;
}

function read(plugin: object, home: object, present: readonly string[], problems: string[]): unknown {
  const [first, ...others] = present.map((spelling) => Reflect.get(home, spelling, plugin) as unknown);

  // The twins of the base class forward to its camelCase member; anywhere else two different members are a mistake.
  if (home !== BaseRiskPlugin.prototype && others.some((other) => other !== first)) {
    problems.push(`${present.join(' and ')}: expected one spelling, they differ`);
  }

  return first;
}

function say(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : value === null ? 'null' : typeof value;
}
