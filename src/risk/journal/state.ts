/**
 * The state of the risk side at the end of a journal, and how a new run begins in it.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { isFromStrategy } from '../control/bus.js';
import { changesIn, isChangeType, type RiskChange } from '../control/changes.js';
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

/** Learns the state of the risk side from the records of a journal, one by one; what it holds does not grow with the journal, but with what was changed. */
export class RiskStateReader {
  readonly #changes: EventRecord[] = [];
  readonly #plugins = new Map<string, RecordedPlugin>();
  readonly #waiting = new Map<number, RecordedReservation>();
  #header: HeaderRecord | undefined;
  #isFirst = true;
  #utc = 0;

  /** The state by now, or `undefined` when there is no header, or a move of the kill switch says nothing of where it went. */
  get state(): RecordedRiskState | undefined {
    const header = this.#header;
    const killSwitch = header && killSwitchOf(header, this.#changes);

    if (header === undefined || killSwitch === undefined) {
      return undefined;
    }

    const changes = changesIn(
      this.#changes.map(({ type, source, data, utc }) => ({ type: type as RiskEventType, source, data, utc })),
      header.configHash,
    );

    return {
      utc: this.#utc,
      killSwitch,
      plugins: [...this.#plugins.values()],
      reservations: [...this.#waiting.values()],
      changes,
      configHash: changes.at(-1)?.hash.after ?? header.configHash,
    };
  }

  /**
   * Takes the next record.
   *
   * @param record - a sound one; the first must be the header
   */
  take(record: JournalRecord): void {
    if (this.#isFirst && record.kind === 'header') {
      this.#header = record;
      record.plugins.forEach(({ name, version }) => void this.#plugins.set(name, { name, version, ...sound }));
    }

    this.#isFirst = false;
    this.#utc = record.utc;
    takeOrder(this.#waiting, record);

    // A strategy that made a manager of its own moves nothing of the run.
    if (record.kind === 'event' && !isFromStrategy(record.source)) {
      takePlugin(this.#plugins, record);

      if (isChangeType(record.type)) {
        this.#changes.push(record);
      }
    }
  }
}

/**
 * Reads the state of the risk side at the end of a journal.
 *
 * @param records - the sound records, the header first
 * @returns the state, or `undefined` when there is no header, or a move of the kill switch says nothing of where it went
 */
export function riskStateOf(records: Iterable<JournalRecord>): RecordedRiskState | undefined {
  const reader = new RiskStateReader();

  for (const record of records) {
    reader.take(record);
  }

  return reader.state;
}

/**
 * Begins where an earlier run ended, however it ended.
 *
 * @param journal - its journal, checked; one that is torn or has no end tells the last state that was recorded
 * @returns where a new run begins
 * @throws FrameworkError `BAD_USAGE` for a journal that was changed, or that does not tell
 */
export function startAfter({ hash, problem, records }: JournalCheck): RiskStart {
  return startIn(riskStateOf(records), { hash, problem });
}

/**
 * Begins in the state that a journal has told.
 *
 * @param state - the state at its end; `undefined` where it does not tell
 * @param end - what walking it has shown
 * @returns where a new run begins
 * @throws FrameworkError `BAD_USAGE` for a journal that was changed, or that does not tell
 */
export function startIn(
  state: RecordedRiskState | undefined,
  { hash, problem }: Pick<JournalCheck, 'hash' | 'problem'>,
): RiskStart {
  if (problem?.kind === 'changed') {
    throw new FrameworkError(
      'BAD_USAGE',
      `The journal was changed at line ${problem.line}: expected ${problem.expected}, found ${problem.found}.`,
    );
  }

  if (state === undefined) {
    throw new FrameworkError(
      'BAD_USAGE',
      'The journal does not tell the state of the kill switch: it has no sound record of it.',
    );
  }

  return { killSwitch: state.killSwitch, journalHash: hash };
}

const sound = { enabled: true, degraded: null, unfed: null };

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

function takePlugin(plugins: Map<string, RecordedPlugin>, { type, source, data, message }: EventRecord): void {
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

function takeOrder(waiting: Map<number, RecordedReservation>, record: JournalRecord): void {
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
