/**
 * One shadow: a plugin on a host of its own, whose answers count for nothing.
 *
 * @module
 */

import { plainCopy } from '../../core/plain.js';
import { type EventDesk, eventDeskOf, RiskEventBus, whileHeld } from '../control/bus.js';
import type { RiskEvent } from '../control/events.js';
import { Reservations } from '../gate/reservations.js';
import type { RiskVerdict } from '../gate/verdict.js';
import type { RiskTuple } from '../plugins/answers.js';
import type { PluginCalls } from '../plugins/calls.js';
import type { LegacyHook } from '../plugins/follower.js';
import type { Notice } from '../plugins/guard.js';
import type { PositionDetails, RiskHost, RiskPlugin } from '../plugins/plugin.js';
import { type PluginLimits, PluginRoster, type RosterEntry } from '../plugins/roster.js';
import { clipped, clippedVerdict, Firsts } from './notes.js';
import type { ShadowIdentity, ShadowNote, ShadowReport } from './report.js';
import type { ShadowTally } from './tally.js';

/** How many faults, events and lines of the log are kept; all are counted. */
const noteLimit = 50;
const faultTypes: ReadonlySet<string> = new Set(['plugin_error', 'plugin_degraded', 'plugin_unfed']);

/** What a shadow is made from. */
export interface ShadowSetup {
  /** Its name in the risk configuration. */
  readonly name: string;
  /** The plugin. */
  readonly plugin: RiskPlugin;
  /** Its configuration. */
  readonly config: unknown;
  /** The clock and the account. */
  readonly host: Pick<RiskHost, 'clock' | 'portfolio'>;
  /** What plugins are held to. */
  readonly limits: PluginLimits;
  /** Which plugin is being called. */
  readonly calls: PluginCalls;
  /** Counts its answers. */
  readonly tally: ShadowTally;
}

/** The notifications that come with a position's numbers, and are of no order. */
type PositionHook = Exclude<Notice['hook'], 'onOrderApproved' | 'onOrderClosed'>;

type Note = Omit<ShadowNote, 'time'> & { readonly utc: number };

/** What is no plain data cannot be copied, and is left out. */
function ownCopy(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  try {
    return plainCopy(data) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

/** A plugin whose answers are recorded and never acted on. */
export class ShadowPlugin {
  /** Its name in the risk configuration. */
  readonly name: string;
  /** Counts its answers. */
  readonly tally: ShadowTally;
  /** Carries its events, and what happens on the real bus. */
  readonly events: EventDesk;
  readonly #heard = new WeakSet<RiskEvent>();
  readonly #host: RiskHost;
  readonly #roster: PluginRoster;
  readonly #entry: RosterEntry;
  readonly #faults = new Firsts<Note>(noteLimit);
  readonly #events = new Firsts<Note>(noteLimit);
  readonly #logs = new Firsts<Note>(noteLimit);

  /**
   * Binds and initializes the plugin.
   *
   * @param setup - what it is made from
   * @throws FrameworkError `BAD_PLUGIN` with everything that is wrong with it
   */
  constructor({ calls, config, host, limits, name, plugin, tally }: ShadowSetup) {
    const { clock, portfolio } = host;
    this.name = name;
    this.tally = tally;
    const bus = new RiskEventBus(clock, (thrown) => this.fault('handler', thrown));
    this.events = eventDeskOf(bus);
    bus.subscribeAll((event) => {
      if (!this.#heard.has(event)) {
        this.#onEvent(event);
      }
    });
    this.#host = Object.freeze({
      clock,
      portfolio,
      riskEventBus: bus,
      log: (message: string): void => this.#logs.add({ utc: clock.utc, type: 'log', message: clipped(message) }),
    });
    this.#roster = new PluginRoster(this.#host, new Reservations(portfolio), limits, calls);
    this.#roster.register(plugin, config, name);
    this.#entry = this.#roster.entries[0] as RosterEntry;
  }

  /**
   * Lets the shadow hear what happened on the real bus, as a copy: it may keep and change what it hears.
   *
   * @param event - what happened
   */
  hear({ data, level, message, source, type }: RiskEvent): void {
    whileHeld(this.events, () => {
      this.#heard.add(this.events.publish({ type, level, source, message, data: ownCopy(data) }));
    });
  }

  /**
   * Asks whether a position may open or grow.
   *
   * @param symbol - the ticker
   * @param strategy - whose order it is
   * @param details - the numbers
   */
  ask(symbol: string, strategy: string, details: PositionDetails): RiskVerdict {
    const verdict =
      this.#roster.distrust(this.#entry) ?? this.#roster.guard.ask(this.#entry, symbol, strategy, details);

    return verdict.kind === 'allow' ? verdict : clippedVerdict(verdict);
  }

  /**
   * Asks a legacy question, where the plugin answers it.
   *
   * @param hook - the question
   * @param given - its arguments
   * @param said - what was answered
   */
  question(hook: LegacyHook, given: readonly unknown[], said: boolean): void {
    if (this.#entry.hooks[hook] !== undefined) {
      this.tally.countQuestion(said, this.#answer(hook, given));
    }
  }

  /**
   * Tells the plugin something.
   *
   * @param notice - what happened
   */
  tell({ details, hook, strategy, symbol }: Notice): void {
    if (typeof details === 'number') {
      this.#roster.tellOrderClosed(symbol, strategy, details);
    } else if (hook === 'onOrderApproved') {
      this.#roster.tellApproved(symbol, strategy, details);
    } else {
      this.#roster.tellPosition(hook as PositionHook, symbol, strategy, details);
    }
  }

  /** Whether the plugin takes market data. */
  get isFed(): boolean {
    return this.#entry.hooks.process !== undefined;
  }

  /**
   * Hands market data to the plugin.
   *
   * @param slice - all data of one instant
   */
  process(slice: Parameters<PluginRoster['process']>[0]): void {
    this.#roster.process(slice);
  }

  /** Lets the plugin release what it holds. */
  dispose(): void {
    this.#roster.dispose();
  }

  /**
   * Notes that something failed.
   *
   * @param type - what was done
   * @param thrown - what was thrown, or said
   */
  fault(type: string, thrown: unknown): void {
    const message = clipped(thrown instanceof Error ? thrown.message : thrown);
    this.#faults.add({ utc: this.#host.clock.utc, type, message });
  }

  /** Reads the plugin's state; its plugin is called. */
  status(): Readonly<Record<string, unknown>> {
    const { name: _name, version: _version, enabled: _enabled, ...state } = this.#roster.statusOf(this.#entry);

    return state;
  }

  /**
   * Tells what it would have done.
   *
   * @param state - its state
   * @param stamp - writes a time
   */
  report(state: Readonly<Record<string, unknown>>, stamp: (utc: number) => string): ShadowReport {
    const notes = ({ count, first }: Firsts<Note>): ShadowReport['faults'] => ({
      count,
      first: first.map(({ utc, ...note }) => ({ time: stamp(utc), ...note })),
    });

    return {
      name: this.name,
      plugin: this.#entry.name,
      version: this.#entry.version,
      ...this.tally.report(stamp),
      faults: notes(this.#faults),
      events: notes(this.#events),
      logs: notes(this.#logs),
      state,
    };
  }

  /** The plugin as it is recorded. */
  get identity(): ShadowIdentity {
    return { name: this.name, plugin: this.#entry.name, version: this.#entry.version };
  }

  #answer(hook: LegacyHook, given: readonly unknown[]): boolean {
    const { guard } = this.#roster;
    const isTrusted = this.#roster.distrust(this.#entry) === undefined;

    if (hook === 'shouldDefend') {
      return !isTrusted || guard.askShouldDefend(this.#entry, given[0] as Readonly<Record<string, unknown>>);
    }

    const answer: RiskTuple = isTrusted ? guard.askTuple(this.#entry, hook, given[0], given[1]) : [false, ''];

    return answer[0];
  }

  #onEvent({ message, type, utc }: RiskEvent): void {
    const note = { utc, type: clipped(type), message: clipped(message) };

    if (faultTypes.has(type)) {
      this.#faults.add(note);
    } else if (type !== 'plugin_registered') {
      this.#events.add(note);
    }
  }
}
