/**
 * The manager's other end: what the gate and the engine share with it, and nobody else gets.
 *
 * @module
 */
import { describeThrown, FrameworkError } from '../../core/errors.js';
import type { GateRecorder } from '../gate/recorder.js';
import { publishFault } from '../gate/refusals.js';
import type { Reservations } from '../gate/reservations.js';
import type { PluginRoster } from '../plugins/roster.js';
import type { ShadowDesk } from '../shadow/desk.js';
import { type EventDesk, whileHeld } from './bus.js';
import type { RiskControl } from './control.js';
import { automatic, type KillSwitch } from './kill-switch.js';

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
  /** Keeps a record; the gate brings it along. */
  recorder: GateRecorder | undefined;
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

/**
 * Records what happened, which is taken in even when it cannot be recorded.
 *
 * @param desk - whose recorder it is
 * @param note - writes the record
 */
export function noteOn({ events, recorder }: RiskDesk, note: (recorder: GateRecorder) => void): void {
  if (recorder === undefined) {
    return;
  }

  try {
    note(recorder);
  } catch (thrown) {
    publishFault(events, `what happened could not be recorded: ${describeThrown(thrown)}`);
  }
}

/**
 * Takes in what happened outside. What cannot be taken in makes every later judgement doubtful, so openings stop.
 *
 * @param desk - takes it in
 * @param act - takes it in, and returns what is wrong with it
 */
export function takeIn({ events, halt }: RiskDesk, act: () => string | undefined): void {
  whileHeld(events, () => {
    try {
      const fault = act();

      if (fault !== undefined) {
        publishFault(events, fault);
      }
    } catch (thrown) {
      const reason = publishFault(events, `could not be taken in: ${describeThrown(thrown)}`);
      halt.tighten('halt-new', { source: 'gate' }, reason, automatic);
    }
  });
}
