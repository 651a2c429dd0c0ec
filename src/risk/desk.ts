/**
 * The manager's other end: what the gate and the engine share with it, and nobody else gets.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import type { EventDesk } from './bus.js';
import type { RiskControl } from './control.js';
import type { KillSwitch } from './kill-switch.js';
import type { Reservations } from './reservations.js';
import type { PluginRoster } from './roster.js';
import type { ShadowDesk } from './shadow-desk.js';

/** What the gate shares with the manager, and nobody else gets: telling plugins, and the kill switch. */
export interface RiskDesk {
  /** Carries the events; they wait while something is in the middle. */
  readonly events: EventDesk;
  /** The plugins. */
  readonly roster: PluginRoster;
  /** The kill switch. */
  readonly halt: KillSwitch;
  /** The orders that wait. */
  readonly reservations: Reservations;
  /** The shadows, which are told what the gate decides. */
  readonly shadows: ShadowDesk | undefined;
}

/** What the engine that runs a manager shares with it. */
export interface EngineDesk extends RiskDesk {
  /** Changes the risk side. */
  readonly control: RiskControl;
}

const desks = new WeakMap<object, EngineDesk>();

/**
 * Remembers whose desk it is.
 *
 * @param manager - the manager
 * @param desk - its desk
 */
export function openDesk(manager: object, desk: EngineDesk): void {
  desks.set(manager, desk);
}

/**
 * Opens the manager's other end. Not exported from the package: whoever holds it can tell plugins what did not happen.
 *
 * @param manager - the manager
 * @returns its desk
 * @throws FrameworkError `BAD_ARGUMENT` when it is no unified risk manager
 */
export function deskOf(manager: object): EngineDesk {
  const desk = desks.get(manager);

  if (desk === undefined) {
    throw new FrameworkError('BAD_ARGUMENT', 'manager: expected a UnifiedRiskManager.');
  }

  return desk;
}
