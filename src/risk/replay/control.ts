/**
 * Doing again what somebody did to the risk side.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { type EventDesk, isFromStrategy } from '../control/bus.js';
import { isChangeType } from '../control/changes.js';
import type { Approvers, KillSwitchState } from '../control/kill-switch.js';
import type { EventRecord } from '../journal/records.js';
import type { ReplayRun } from './run.js';

/** An event that tells what somebody did to the risk side, and what of it is needed to do it again. */
export interface RepeatedChange {
  /** What was done. */
  readonly type: 'halted' | 'resumed' | 'late' | 'enable' | 'disable' | 'reset' | 'reconfigure' | 'register';
  /** The plugin; empty for the kill switch. */
  readonly plugin: string;
  /** Why. */
  readonly reason: string;
  /** What else its event says. */
  readonly data: EventRecord['data'];
  /** Through whom. */
  readonly source: string;
}

const changes: Readonly<Record<string, RepeatedChange['type']>> = {
  halted: 'halted',
  resumed: 'resumed',
  plugin_registered: 'register',
  plugin_enabled: 'enable',
  plugin_disabled: 'disable',
  plugin_reset: 'reset',
  plugin_reconfigured: 'reconfigure',
};

/**
 * Reads from an event what somebody did to the risk side.
 *
 * @param event - the event
 * @returns what was done; `undefined` for an event that tells of no change, or of one that follows from what was judged
 */
export function changeIn({ data, source, type }: EventRecord): RepeatedChange | undefined {
  const isLate = type === 'plugin_degraded' && typeof data['took'] === 'number';
  const attempt = type === 'plugin_error' ? data['attempt'] : undefined;
  const found = attempt === 'reset' || attempt === 'reconfigure' ? attempt : isLate ? 'late' : changes[type];

  if (found === undefined || data['automatic'] === true || isFromStrategy(source)) {
    return undefined;
  }

  return { type: found, plugin: String(data['plugin'] ?? ''), reason: String(data['reason'] ?? ''), data, source };
}

/**
 * Tells whether an event was recorded when it took effect, which may be in the middle of something.
 *
 * @param type - the type of the event
 */
export function isSwitchType(type: string): boolean {
  return isChangeType(type) && !type.startsWith('plugin_');
}

/**
 * Changes the risk side as it was changed then. A plugin that is not there is left alone.
 *
 * @param run - the risk side
 * @param change - what was done
 * @param isSamePolicy - whether the policy is the recorded one; the limits of another one are not changed to recorded ones
 */
export function repeatChange(run: ReplayRun, change: RepeatedChange, isSamePolicy: boolean): void {
  const { plugin, type } = change;

  if (type === 'halted' || type === 'resumed') {
    moveSwitch(run, change);
  } else if (type === 'late') {
    degradeLate(run, change);
  } else if (run.desk.roster.find(plugin) !== undefined && (isSamePolicy || type !== 'reconfigure')) {
    whileReleased(run.desk.events, () => changePlugin(run, change, isSamePolicy));
  }
}

/**
 * Runs what begins only while nothing is in the middle; events that waited are delivered.
 *
 * @param events - carries the events, and is held
 * @param act - what is run
 * @returns what it returns
 */
export function whileReleased<T>(events: EventDesk, act: () => T): T {
  events.release();

  try {
    return act();
  } finally {
    events.hold();
  }
}

function moveSwitch({ desk: { halt } }: ReplayRun, { data, reason, source, type }: RepeatedChange): void {
  const state = data['to'] as KillSwitchState;
  const mover = { source, by: String(data['by']) };

  if (type === 'halted') {
    halt.tighten(state, mover, reason);
  } else if (halt.isAtLeast(state)) {
    // Behind another policy it may be looser than it was.
    halt.loosen(state, mover, reason, data['approvers'] as Approvers);
  }
}

/** How long a notification took is told by nothing but the event that the plugin is degraded. */
function degradeLate({ desk }: ReplayRun, { plugin, reason }: RepeatedChange): void {
  const entry = desk.roster.find(plugin);

  if (entry !== undefined && entry.degraded === '') {
    entry.failures += 1;
    entry.degraded = reason;
  }
}

function changePlugin({ manager }: ReplayRun, change: RepeatedChange, isSamePolicy: boolean): void {
  const { data, plugin, reason, type } = change;
  const names = (data['approvers'] ?? []) as readonly string[];
  const approvers = names.length === 0 ? undefined : (names as unknown as Approvers);

  try {
    if (type === 'enable') {
      manager.enablePlugin(plugin, reason);
    } else if (type === 'disable') {
      manager.disablePlugin(plugin, reason, approvers as Approvers);
    } else if (type === 'reset') {
      manager.resetPlugin(plugin, reason);
    } else {
      manager.reconfigurePlugin(plugin, data['config'], reason, approvers);
    }
  } catch (thrown) {
    // A configuration that a plugin did not take then is not taken now either; and what is critical behind another policy stays.
    if (!(thrown instanceof FrameworkError && (!isSamePolicy || thrown.code === 'BAD_CONFIGURATION'))) {
      throw thrown;
    }
  }
}
