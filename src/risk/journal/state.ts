/**
 * The state of the risk side at the end of a journal, and how a new run begins in it.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { isFromStrategy } from '../control/bus.js';
import { changesIn, type RiskChange } from '../control/changes.js';
import type { RiskEventType } from '../control/events.js';
import { type KillSwitchStatus, killSwitchStates, neverMoved } from '../control/kill-switch.js';
import type { EventRecord, HeaderRecord, JournalRecord } from './records.js';
import type { JournalCheck } from './verify.js';

/** A plugin at the end of a journal. */
export interface RecordedPlugin {
  /** Its name. */
  readonly name: string;
  /** Its version. */
  readonly version: string;
  /** Whether it is asked. */
  readonly enabled: boolean;
  /** Why it refuses every opening until it is reset; `null` when it does not. */
  readonly degraded: string | null;
  /** Why it refuses every opening until it is fed; `null` when it does not, as far as that was told. */
  readonly unfed: string | null;
}

/** An order that still waits at the end of a journal. */
export interface RecordedReservation {
  /** The order. */
  readonly orderId: number;
  /** The ticker. */
  readonly symbol: string;
  /** Whose order it is. */
  readonly strategy: string;
  /** Signed units that are still open. */
  readonly quantity: number;
}

/** The state of the risk side at the end of a journal. */
export interface RecordedRiskState {
  /** Up to when, epoch milliseconds UTC. */
  readonly utc: number;
  /** The kill switch. */
  readonly killSwitch: KillSwitchStatus;
  /** The plugins. */
  readonly plugins: readonly RecordedPlugin[];
  /** The orders that wait. */
  readonly reservations: readonly RecordedReservation[];
  /** What was changed while the run went on. */
  readonly changes: readonly RiskChange[];
  /** The hash of the configuration in force. */
  readonly configHash: string;
}

/** Where a new run begins: as an earlier one ended. */
export interface RiskStart {
  /** The kill switch. */
  readonly killSwitch: KillSwitchStatus;
  /** The hash of the last sound record of the earlier run's journal. */
  readonly journalHash: string;
}

/**
 * Reads the state of the risk side at the end of a journal.
 *
 * @param records - the sound records, the header first
 * @returns the state, or `undefined` when there is no header, or a move of the kill switch says nothing of where it went
 */
export function riskStateOf(records: readonly JournalRecord[]): RecordedRiskState | undefined {
  const [header] = records;

  if (header?.kind !== 'header') {
    return undefined;
  }

  const events = records.filter((record) => record.kind === 'event').filter(isOfTheRun);
  const killSwitch = killSwitchOf(header, events);
  const changes = changesIn(
    events.map(({ type, source, data, utc }) => ({ type: type as RiskEventType, source, data, utc })),
    header.configHash,
  );

  return (
    killSwitch && {
      utc: records.at(-1)?.utc ?? 0,
      killSwitch,
      plugins: pluginsOf(header, events),
      reservations: reservationsOf(records),
      changes,
      configHash: changes.at(-1)?.hash.after ?? header.configHash,
    }
  );
}

/**
 * Begins where an earlier run ended, however it ended.
 *
 * @param journal - its journal, checked; one that is torn or has no end tells the last state that was recorded
 * @returns where a new run begins
 * @throws FrameworkError `BAD_USAGE` for a journal that was changed, or that does not tell
 */
export function startAfter({ hash, problem, records }: JournalCheck): RiskStart {
  if (problem?.kind === 'changed') {
    throw new FrameworkError(
      'BAD_USAGE',
      `The journal was changed at line ${problem.line}: expected ${problem.expected}, found ${problem.found}.`,
    );
  }

  const state = riskStateOf(records);

  if (state === undefined) {
    throw new FrameworkError(
      'BAD_USAGE',
      'The journal does not tell the state of the kill switch: it has no sound record of it.',
    );
  }

  return { killSwitch: state.killSwitch, journalHash: hash };
}

/** A strategy that made a manager of its own moves nothing of the run. */
function isOfTheRun({ source }: EventRecord): boolean {
  return !isFromStrategy(source);
}

function killSwitchOf(
  { killSwitch = neverMoved }: Partial<HeaderRecord>,
  events: readonly EventRecord[],
): KillSwitchStatus | undefined {
  const last = events.findLast(({ type }) => type === 'halted' || type === 'resumed');

  if (last === undefined) {
    return killSwitch;
  }

  const { to, reason, restored, sinceUtc } = last.data;
  const state = killSwitchStates.find((each) => each === to);
  const since = restored === true && typeof sinceUtc === 'number' ? sinceUtc : last.utc;

  return state && { state, reason: state === 'active' ? '' : String(reason), sinceUtc: since };
}

function pluginsOf(header: HeaderRecord, events: readonly EventRecord[]): RecordedPlugin[] {
  const sound = { enabled: true, degraded: null, unfed: null };
  const plugins = new Map<string, RecordedPlugin>(
    header.plugins.map(({ name, version }) => [name, { name, version, ...sound }]),
  );

  for (const { type, source, data, message } of events) {
    const name = String(data['plugin'] ?? source);
    const known = plugins.get(name) ?? { name, version: String(data['version'] ?? ''), ...sound };
    const why = String(data['reason'] ?? message);
    const change: Partial<RecordedPlugin> | undefined = {
      plugin_registered: {},
      plugin_enabled: { enabled: true },
      plugin_disabled: { enabled: false },
      plugin_degraded: { degraded: why },
      plugin_reset: { degraded: null },
      plugin_unfed: { unfed: why },
      plugin_fed: { unfed: null },
    }[type];

    if (change !== undefined) {
      plugins.set(name, { ...known, ...change });
    }
  }

  return [...plugins.values()];
}

function reservationsOf(records: readonly JournalRecord[]): RecordedReservation[] {
  const waiting = new Map<number, RecordedReservation>();

  for (const record of records) {
    for (const [orderId] of record.closed ?? []) {
      waiting.delete(orderId);
    }

    if (record.kind === 'decision' && record.outcome === 'approved') {
      const { orderId, symbol, strategy, order } = record;
      waiting.set(orderId, { orderId, symbol, strategy, quantity: order?.quantity ?? 0 });
    } else if (record.kind === 'fill') {
      const order = waiting.get(record.orderId);
      const left = (order?.quantity ?? 0) - Number(record.quantity);

      if (order === undefined || left === 0) {
        waiting.delete(record.orderId);
      } else {
        waiting.set(record.orderId, { ...order, quantity: left });
      }
    } else if (record.kind === 'close') {
      waiting.delete(record.orderId);
    }
  }

  return [...waiting.values()];
}
