/**
 * Changes of the risk side while a run goes on, as events, journals and results tell them.
 *
 * @module
 */

import type { TighteningDirection } from '../config/tightening.js';
import { isFromStrategy } from './bus.js';
import type { RiskEvent } from './events.js';
import type { WeighedChange } from './in-force.js';

/** The events that tell of a change of a plugin. */
export type PluginChangeType =
  | 'plugin_registered'
  | 'plugin_enabled'
  | 'plugin_disabled'
  | 'plugin_reset'
  | 'plugin_reconfigured';

/** One setting that changed. */
export interface ChangedSetting {
  /** Where it is, such as `plugins.concentration.maxSymbolShare`. */
  readonly path: string;
  /** What it was; `null` for none. */
  readonly from: unknown;
  /** What it is; `null` for none. */
  readonly to: unknown;
  /** Which way that goes. */
  readonly direction: TighteningDirection;
}

/** A change of the risk side while a run goes on; plain JSON data. */
export interface RiskChange {
  /** When, epoch milliseconds UTC. */
  readonly utc: number;
  /** The type of the event that tells it. */
  readonly type: string;
  /** The plugin that it is about; `null` for the kill switch. */
  readonly plugin: string | null;
  /** On whose behalf. */
  readonly by: string;
  /** Why. */
  readonly reason: string;
  /** Who answers for it; none where nothing was loosened. */
  readonly approvers: readonly string[];
  /** Setting by setting. */
  readonly differences: readonly ChangedSetting[];
  /** The kill switch before and after; `null` for a plugin. */
  readonly killSwitch: {
    /** Its state before. */
    readonly from: string;
    /** Its state after. */
    readonly to: string;
  } | null;
  /** The hash of the configuration in force. */
  readonly hash: {
    /** Before the change. */
    readonly before: string;
    /** After the change. */
    readonly after: string;
  };
}

/** An event, as a run or a journal tells it. */
export type ToldEvent = Pick<RiskEvent, 'type' | 'source' | 'data' | 'utc'>;

const changing: ReadonlySet<string> = new Set([
  'halted',
  'resumed',
  'plugin_registered',
  'plugin_enabled',
  'plugin_disabled',
  'plugin_reset',
  'plugin_reconfigured',
]);

/**
 * Tells whether an event may tell of a change.
 *
 * @param type - the type of the event
 */
export function isChangeType(type: string): boolean {
  return changing.has(type);
}

/**
 * Makes the part of an event's data that every change of a plugin has.
 *
 * @param weighed - what changed
 * @param account - who answers for it
 */
export function pluginChange(
  { differences, hashBefore, hashAfter }: WeighedChange,
  account: { readonly by: string; readonly reason: string; readonly approvers: readonly string[] },
): Readonly<Record<string, unknown>> {
  return {
    ...account,
    differences: differences.map(({ path, from = null, to = null, direction }) => ({
      path: path.join('.'),
      from,
      to,
      direction,
    })),
    hashBefore,
    hashAfter,
  };
}

/**
 * Lists the changes that events tell of.
 *
 * @param events - in their order; those of strategies' own managers do not count
 * @param hash - of the configuration that the run began with
 */
export function changesIn(events: Iterable<ToldEvent>, hash: string): RiskChange[] {
  const changes: RiskChange[] = [];
  let inForce = hash;

  for (const { type, source, data, utc } of events) {
    // What the run began with is no change: it tells nothing of who and why.
    if (!isChangeType(type) || isFromStrategy(source) || typeof data['by'] !== 'string') {
      continue;
    }

    const isSwitch = type === 'halted' || type === 'resumed';
    const after = typeof data['hashAfter'] === 'string' ? data['hashAfter'] : inForce;
    changes.push({
      utc,
      type,
      plugin: isSwitch ? null : String(data['plugin']),
      by: data['by'],
      reason: String(data['reason']),
      approvers: (data['approvers'] ?? []) as readonly string[],
      differences: (data['differences'] ?? []) as readonly ChangedSetting[],
      killSwitch: isSwitch ? { from: String(data['from']), to: String(data['to']) } : null,
      hash: { before: inForce, after },
    });
    inForce = after;
  }

  return changes;
}
