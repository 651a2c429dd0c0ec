/**
 * The registered plugins: asking them all, telling them all, and keeping book of who cannot be trusted.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import type { Slice } from '../../market/slice.js';
import type { Refusal } from '../../orders/order-types.js';
import { positionKey } from '../../portfolio/view.js';
import { busFor, type EventDesk, eventDeskOf } from '../control/bus.js';
import type { RiskEventType } from '../control/events.js';
import type { Reservations } from '../gate/reservations.js';
import {
  allowedDecision,
  meet,
  type PluginNote,
  type RiskDecision,
  type RiskVerdict,
  type VerdictKind,
} from '../gate/verdict.js';
import type { AnswerBudget } from './answer-time.js';
import { AnswerFault } from './answers.js';
import { type BoundPlugin, bindPlugin } from './binding.js';
import type { PluginCalls } from './calls.js';
import type { RosterFollower } from './follower.js';
import { type FailedNotice, type Notice, PluginGuard } from './guard.js';
import type { PositionDetails, RiskHost, RiskPlugin } from './plugin.js';

/** A registered plugin, and how far it is trusted. */
export interface RosterEntry extends BoundPlugin {
  /** The name of its module, where it came from one. */
  readonly moduleName: string | undefined;
  /** Whether it is asked. */
  enabled: boolean;
  /** Why it is not trusted; empty when it is. */
  degraded: string;
  /** Whether it failed half-way to another configuration, so that nobody knows which one it has. */
  halfway: boolean;
  /** How many notifications failed. */
  failures: number;
  /** When it last took in market data, epoch milliseconds UTC; before all time when it never did. */
  fedUtc: number;
  /** Whether it was said that it is not being fed. */
  starves: boolean;
  /** The latest notification that failed, by position or order; told again when the plugin is reset. */
  readonly missed: Map<string | number, Notice>;
}

/** What plugins are held to. */
export interface PluginLimits {
  /** How long a plugin that takes market data may be without before it refuses every opening, in milliseconds; absent means for ever. */
  readonly maxFeedAge?: number;
  /** How long a plugin may take to answer, or to take in what it is told; absent means for ever. */
  readonly answerBudget?: AnswerBudget;
}

/** A plugin's state as plain data. */
export interface PluginStatus {
  /** Its name. */
  readonly name: string;
  /** Its version. */
  readonly version: string;
  /** Whether it is asked. */
  readonly enabled: boolean;
  /** Why it refuses every opening until it is reset; `null` when it does not. */
  readonly degraded: string | null;
  /** How many notifications failed. */
  readonly failures: number;
  /** Why it refuses every opening until it is fed with market data; `null` when it does not. */
  readonly unfed: string | null;
  /** What the plugin says of itself. */
  readonly status: Readonly<Record<string, unknown>>;
}

/**
 * Holds the plugins.
 *
 * @remarks
 * 1. Every enabled plugin is asked; the most restrictive verdict wins; every refusal is kept, ordered by plugin name, so that the order
 *    of registration decides nothing.
 * 2. Every plugin is told, a disabled one too: it can be enabled again without having missed anything.
 * 3. A plugin whose notification failed is degraded: it is not asked, and refuses, until it is reset and has taken in what it missed.
 * 4. Where an age is configured, a plugin that takes market data and has taken in none for longer is not asked, and refuses, until it has: a limit
 *    that nobody feeds is a fault, not a pass.
 */
export class PluginRoster {
  /** Calls the plugins. */
  readonly guard: PluginGuard;
  readonly #host: RiskHost;
  readonly #events: EventDesk;
  readonly #entries: RosterEntry[] = [];
  readonly #reservations: Reservations;
  readonly #maxFeedAge: number | undefined;
  #follower: RosterFollower | undefined;
  /** The positions that are open, which a plugin registered now must be told. */
  readonly #positions = new Map<string, Notice>();
  /** Who wants to know what. */
  readonly #listeners: Readonly<Record<Notice['hook'], RosterEntry[]>> = {
    onPositionOpened: [],
    onPositionClosed: [],
    onOrderApproved: [],
    onOrderClosed: [],
  };

  /**
   * @param host - the algorithm, handed to plugins
   * @param reservations - the orders that wait, which a plugin registered now must be told
   * @param limits - what plugins are held to
   * @param calls - which plugin is being called, where rosters share that
   */
  constructor(host: RiskHost, reservations: Reservations, limits: PluginLimits = {}, calls?: PluginCalls) {
    this.#host = host;
    this.#reservations = reservations;
    this.#maxFeedAge = limits.maxFeedAge;
    this.#events = eventDeskOf(host.riskEventBus);
    this.guard = new PluginGuard(this.#events, calls, limits.answerBudget);
  }

  /** The plugins, in the order of registration. */
  get entries(): readonly RosterEntry[] {
    return this.#entries;
  }

  /** Who is told what the plugins are told, right after them. */
  get follower(): RosterFollower | undefined {
    return this.#follower;
  }

  set follower(follower: RosterFollower) {
    this.#follower = follower;
  }

  /**
   * Finds a plugin.
   *
   * @param name - its own name or that of its module
   * @returns the plugin, or `undefined`
   */
  find(name: string): RosterEntry | undefined {
    return (
      this.#entries.find((entry) => entry.name === name) ?? this.#entries.find((entry) => entry.moduleName === name)
    );
  }

  /**
   * Binds, initializes and adds a plugin, and tells it what is open already.
   *
   * @param plugin - any object with the members of a plugin
   * @param config - its configuration
   * @param moduleName - the name of its module
   * @param enter - takes it in elsewhere; returns what programs must know of that
   * @returns the plugin
   * @throws FrameworkError `BAD_PLUGIN` with everything that is wrong
   */
  register(
    plugin: RiskPlugin,
    config: unknown,
    moduleName: string | undefined,
    enter: (entry: RosterEntry) => Readonly<Record<string, unknown>> = (): Readonly<Record<string, unknown>> => ({}),
  ): RosterEntry {
    const binding = bindPlugin(plugin, (name) => this.#entries.some((entry) => entry.name === name));

    if (binding.kind === 'broken') {
      throw new FrameworkError('BAD_PLUGIN', `${binding.label}: ${binding.problems.join('; ')}`);
    }

    const { bound } = binding;
    const ready = this.guard.initialize(bound, hostFor(this.#host, bound.name), config);

    if (ready instanceof AnswerFault) {
      throw new FrameworkError('BAD_PLUGIN', `${bound.name}: initialize ${ready.reason}; it must answer true`, {
        cause: ready.cause,
      });
    }

    const entry: RosterEntry = {
      ...bound,
      moduleName,
      enabled: true,
      degraded: '',
      halfway: false,
      failures: 0,
      fedUtc: Number.NEGATIVE_INFINITY,
      starves: false,
      missed: new Map(),
    };
    const more = enter(entry);
    this.#entries.push(entry);
    this.publish('plugin_registered', 'info', entry, `registered, version ${entry.version}`, more);

    for (const hook of Object.keys(this.#listeners) as Notice['hook'][]) {
      if (entry.hooks[hook] !== undefined) {
        this.#listeners[hook].push(entry);
      }
    }

    this.#tellStanding(entry);
    return entry;
  }

  /**
   * Asks every enabled plugin.
   *
   * @param symbol - the ticker
   * @param strategy - whose order it is
   * @param details - the numbers
   * @returns the meet of all verdicts, with every refusal
   */
  judge(symbol: string, strategy: string, details: PositionDetails): RiskDecision {
    let kind: VerdictKind = 'allow';
    let refusals: Refusal[] | undefined;
    let notes: PluginNote[] | undefined;

    for (const entry of this.#entries) {
      if (!entry.enabled) {
        continue;
      }

      const verdict = this.distrust(entry) ?? this.guard.ask(entry, symbol, strategy, details);

      if (verdict.kind !== 'allow') {
        kind = meet(kind, verdict.kind);
        refusals ??= [];
        refusals.push(refusalOf(entry.name, verdict));
      } else if (verdict.context !== undefined) {
        const { code, message, context } = verdict;
        notes ??= [];
        notes.push({ plugin: entry.name, code, message, context });
      }
    }

    this.#follower?.onAsked(symbol, strategy, details);

    if (refusals === undefined && notes === undefined) {
      return allowedDecision;
    }

    const all = refusals?.sort(byPlugin) ?? allowedDecision.refusals;

    return notes === undefined ? { kind, refusals: all } : { kind, refusals: all, notes: notes.sort(byPlugin) };
  }

  /**
   * Says why a plugin is not even asked, and tells the world when it is the first time that it is not being fed.
   *
   * @param entry - the plugin
   * @returns what it refuses with, or `undefined` when it can be asked
   */
  distrust(entry: RosterEntry): RiskVerdict | undefined {
    if (entry.degraded !== '') {
      return { kind: 'deny', code: 'PLUGIN_DEGRADED', message: `degraded until reset: ${entry.degraded}` };
    }

    const hunger = this.#hungerOf(entry);

    if (hunger === undefined) {
      return undefined;
    }

    if (!entry.starves) {
      entry.starves = true;
      this.publish('plugin_unfed', 'critical', entry, `refuses every opening until it is fed: ${hunger}`, {
        reason: hunger,
      });
    }

    return { kind: 'deny', code: 'UNFED', message: hunger };
  }

  /**
   * Tells every plugin of a position.
   *
   * @param hook - opened or closed
   * @param symbol - the ticker
   * @param strategy - whose position it is
   * @param details - the fill
   */
  tellPosition(
    hook: 'onPositionOpened' | 'onPositionClosed',
    symbol: string,
    strategy: string,
    details: PositionDetails,
  ): void {
    const key = positionKey({ strategy, ticker: symbol });
    const notice = { hook, symbol, strategy, details };

    if (hook === 'onPositionOpened') {
      this.#positions.set(key, notice);
    } else {
      this.#positions.delete(key);
    }

    this.#tell(key, notice);
  }

  /**
   * Tells every plugin that an order that opens was approved.
   *
   * @param symbol - the ticker
   * @param strategy - whose order it is
   * @param details - the order
   */
  tellApproved(symbol: string, strategy: string, details: PositionDetails): void {
    this.#tell(details.orderId, { hook: 'onOrderApproved', symbol, strategy, details });
  }

  /**
   * Tells every plugin that an approved order no longer waits.
   *
   * @param symbol - the ticker
   * @param strategy - whose order it was
   * @param orderId - the order
   */
  tellOrderClosed(symbol: string, strategy: string, orderId: number): void {
    this.#tell(orderId, { hook: 'onOrderClosed', symbol, strategy, details: orderId });
  }

  /**
   * Hands new market data to every plugin.
   *
   * @param slice - all data of one instant
   */
  process(slice: Slice): void {
    for (const entry of this.#entries) {
      if (entry.hooks.process !== undefined) {
        const fault = this.guard.process(entry, slice);

        if (fault === undefined) {
          this.#feed(entry);
        } else {
          this.#degrade(entry, fault);
        }
      }
    }

    this.#follower?.onSlice(slice);
  }

  /**
   * Trusts a degraded plugin again, once it has taken in what it missed. One that failed half-way to another configuration is first given the
   * one in force.
   *
   * @param entry - the plugin
   * @param config - its configuration in force; `undefined` when nobody knows it, and then one that failed half-way stays degraded
   * @returns whether it has
   */
  reset(entry: RosterEntry, config: unknown): boolean {
    if (entry.halfway && (config === undefined || this.guard.reconfigure(entry, config) !== true)) {
      return false;
    }

    const missed = [...entry.missed];
    entry.missed.clear();
    entry.halfway = false;
    entry.degraded = '';

    for (const [key, notice] of missed) {
      // An order that is over by now needs no more news; a plugin without that hook never heard that it was.
      if (notice.hook !== 'onOrderApproved' || this.#reservations.get(Number(key)) !== undefined) {
        this.#tellOne(entry, key, notice);
      }
    }

    return entry.degraded === '';
  }

  /**
   * Refuses a plugin that keeps its configuration.
   *
   * @param entry - the plugin
   * @throws FrameworkError `BAD_CONFIGURATION` when it takes no other while it runs
   */
  requireReconfigurable(entry: RosterEntry): void {
    if (entry.hooks.reconfigure === undefined) {
      throw new FrameworkError('BAD_CONFIGURATION', `${entry.name} takes no other configuration while it runs.`);
    }
  }

  /**
   * Gives a plugin another configuration, wholly or not at all.
   *
   * @param entry - the plugin
   * @param config - plain JSON data
   * @throws FrameworkError `BAD_CONFIGURATION` when it does not take it. One that failed otherwise may be in any state and is degraded
   */
  reconfigure(entry: RosterEntry, config: unknown): void {
    const answer = this.guard.reconfigure(entry, config);

    if (answer instanceof AnswerFault) {
      const { cause } = answer;
      const message = `${entry.name}: reconfigure ${answer.reason}`;

      if (!(cause instanceof FrameworkError && cause.code === 'BAD_CONFIGURATION')) {
        entry.halfway = true;
        this.#degrade(entry, { message, lateness: undefined });
      }

      throw new FrameworkError('BAD_CONFIGURATION', message, { cause });
    }

    entry.halfway = false;
  }

  /**
   * Describes a plugin.
   *
   * @param entry - the plugin
   */
  statusOf(entry: RosterEntry): PluginStatus {
    const { name, version, enabled, degraded, failures } = entry;

    return {
      name,
      version,
      enabled,
      degraded: degraded === '' ? null : degraded,
      failures,
      unfed: this.#hungerOf(entry) ?? null,
      status: this.guard.status(entry),
    };
  }

  /** Lets every plugin release what it holds. */
  dispose(): void {
    for (const entry of this.#entries) {
      if (entry.hooks.dispose !== undefined) {
        this.guard.dispose(entry);
      }
    }

    this.#follower?.onEnd();
  }

  /**
   * Publishes a change of a plugin's state.
   *
   * @param type - which change
   * @param level - how serious
   * @param entry - the plugin
   * @param what - what happened to it
   * @param more - what else programs must know
   */
  publish(
    type: Extract<RiskEventType, `plugin_${string}`>,
    level: 'info' | 'warning' | 'critical',
    entry: BoundPlugin,
    what: string,
    more: Readonly<Record<string, unknown>> = {},
  ): void {
    this.#events.publish({
      type,
      level,
      source: entry.name,
      message: `${entry.name}: ${what}`,
      data: { plugin: entry.name, version: entry.version, ...more },
    });
  }

  #tellStanding(entry: RosterEntry): void {
    for (const [key, notice] of this.#positions) {
      this.#tellOne(entry, key, notice);
    }

    for (const { order, ticker, details } of this.#reservations.all()) {
      if (details !== undefined && entry.hooks.onOrderApproved !== undefined) {
        const { orderId, strategy } = order;
        this.#tellOne(entry, orderId, { hook: 'onOrderApproved', symbol: ticker, strategy, details });
      }
    }
  }

  #tell(key: string | number, notice: Notice): void {
    for (const entry of this.#listeners[notice.hook]) {
      this.#tellOne(entry, key, notice);
    }

    this.#follower?.onNotice(notice);
  }

  #tellOne(entry: RosterEntry, key: string | number, notice: Notice): void {
    const fault = this.guard.tell(entry, notice);

    if (fault === undefined) {
      entry.missed.delete(key);
    } else {
      entry.missed.set(key, notice);
      this.#degrade(entry, fault);
    }
  }

  #feed(entry: RosterEntry): void {
    entry.fedUtc = this.#host.clock.utc;

    if (entry.starves) {
      entry.starves = false;
      this.publish('plugin_fed', 'warning', entry, 'fed again');
    }
  }

  /** Says that a plugin waits for market data for too long. */
  #hungerOf({ fedUtc, hooks }: RosterEntry): string | undefined {
    if (this.#maxFeedAge === undefined || hooks.process === undefined) {
      return undefined;
    }

    const age = this.#host.clock.utc - fedUtc;

    if (age <= this.#maxFeedAge) {
      return undefined;
    }

    const since = Number.isFinite(age) ? `for ${age} ms` : 'yet';

    return `took in no market data ${since}, allowed are ${this.#maxFeedAge} ms`;
  }

  #degrade(entry: RosterEntry, { message, lateness }: FailedNotice): void {
    entry.failures += 1;

    if (entry.degraded === '') {
      entry.degraded = message;
      const what = `degraded, refuses every opening until reset (${message})`;
      this.publish('plugin_degraded', 'critical', entry, what, { reason: message, ...lateness });
    }
  }
}

function refusalOf(plugin: string, { code, message, context }: RiskVerdict): Refusal {
  return context === undefined ? { plugin, code, message } : { plugin, code, message, context };
}

function byPlugin(one: { readonly plugin: string }, other: { readonly plugin: string }): number {
  return one.plugin < other.plugin ? -1 : 1;
}

/** The algorithm as one plugin sees it: what it publishes is published in its own name. */
function hostFor(host: RiskHost, plugin: string): RiskHost {
  return Object.freeze({
    clock: host.clock,
    portfolio: host.portfolio,
    riskEventBus: busFor(host.riskEventBus, { plugin }),
    log: (message: string): void => host.log(message),
  });
}
