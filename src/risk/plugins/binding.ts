/**
 * Binding a plugin: its members are found once, in whichever spelling, and held.
 *
 * @module
 */

import { findMember } from '../../core/members.js';
import { sayValue } from '../../core/say.js';
import { isFromStrategy } from '../control/bus.js';
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

/** What could make a name look like another one, or break the line it stands on: control and format characters, and ends of lines. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
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
      problems: [`expected an object, was ${sayValue(plugin)}`],
    };
  }

  const problems: string[] = [];
  const name = nameOf(plugin, isTaken, problems);
  const version = versionOf(plugin, problems);
  const hooks = { ...noHooks };

  for (const hook of hookNames) {
    const member = findMember(plugin, hook, problems);

    if (typeof member === 'function') {
      hooks[hook] = member.bind(plugin) as Hook;
    } else if (member !== undefined || requiredHooks.some((required) => required === hook)) {
      problems.push(`${hook}: expected a method, was ${sayValue(member)}`);
    }
  }

  return problems.length > 0
    ? { kind: 'broken', label: name === '' ? 'a plugin' : name, problems }
    : { kind: 'bound', bound: { plugin: plugin as RiskPlugin, name, version, hooks } };
}

function nameOf(plugin: object, isTaken: (name: string) => boolean, problems: string[]): string {
  const name = findMember(plugin, 'pluginName', problems);

  if (typeof name !== 'string' || name.trim() === '') {
    problems.push(`pluginName: expected a text that is not empty, was ${sayValue(name)}`);
    return '';
  }

  if (unprintable.test(name)) {
    problems.push(`pluginName: expected a text on one line that can be printed, was ${JSON.stringify(name)}`);
  }

  if (isReserved(name)) {
    problems.push(
      `pluginName: ${sayValue(name)} is kept for events of the framework and of strategies (${reservedNames.join(', ')}, strategy:…)`,
    );
  }

  if (isTaken(name)) {
    problems.push(`pluginName: "${name}" is registered already`);
  }

  return name;
}

function isReserved(name: string): boolean {
  const folded = name.trim().toLowerCase();

  return isFromStrategy(folded) || reservedNames.includes(folded);
}

function versionOf(plugin: object, problems: string[]): string {
  const version = findMember(plugin, 'pluginVersion', problems);

  if (typeof version === 'string' && semver.test(version)) {
    return version;
  }

  problems.push(`pluginVersion: expected a semantic version such as 1.0.0, was ${sayValue(version)}`);
  return '';
}
