/**
 * The shadows of a run: asked whatever the plugins are asked, told whatever they are told, and heeded by nobody.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { isRecord, plainCopy } from '../../core/plain.js';
import { frozenCopy, type Slice } from '../../market/slice.js';
import type { Bust, Fill } from '../../orders/request.js';
import type { PositionChange } from '../../portfolio/view.js';
import { type EventDesk, eventDeskOf, whileHeld } from '../control/bus.js';
import type { GateDecision } from '../gate/decision.js';
import type { RiskVerdict } from '../gate/verdict.js';
import type { PluginCalls } from '../plugins/calls.js';
import type { LegacyHook } from '../plugins/follower.js';
import type { Notice } from '../plugins/guard.js';
import type { PositionDetails, RiskHost, RiskPlugin } from '../plugins/plugin.js';
import type { PluginLimits, PluginRoster } from '../plugins/roster.js';
import { OrderProfits, type ProfitSources } from './order-profits.js';
import { ShadowPlugin } from './plugin.js';
import type { ShadowIdentity, ShadowReport } from './report.js';
import { ShadowTally } from './tally.js';

/** What a shadow answered to a decision. */
export interface ShadowVerdict {
  /** The shadow's name in the risk configuration. */
  readonly shadow: string;
  /** What it would have decided. */
  readonly verdict: RiskVerdict;
}

/** Keeps a record of what shadows answer to a decision, such as a journal. */
export type ShadowRecorder = (decision: GateDecision, verdicts: readonly ShadowVerdict[]) => void;

/** Whom shadows follow. */
interface Followed {
  readonly host: Pick<RiskHost, 'clock' | 'portfolio'>;
  readonly events: EventDesk;
  readonly calls: PluginCalls;
  readonly limits: PluginLimits;
}

/**
 * Keeps the shadows of a run.
 *
 * @remarks
 * 1. A shadow is on no roster: nobody finds it, asks it for its status, or hears its events.
 * 2. It is asked right after the plugins, with the same numbers, and told right after them what they are told; market data as a copy.
 * 3. Whatever it calls of the manager, the gate, the orders or the bus while it is served is refused, and its answer becomes a fault.
 * 4. Nothing it throws, answers or publishes gets out of here but as a count, a note, or a record of its own.
 * 5. Each shadow has a host and a bus of its own; it hears what happens on the real bus, and nothing of other shadows.
 */
export class ShadowDesk {
  readonly #profits: OrderProfits;
  readonly #shadows: ShadowPlugin[] = [];
  #followed: Followed | undefined;
  #recorder: ShadowRecorder | undefined;
  /** What each shadow answered, until the gate has decided: a decision may begin while another is being recorded. */
  readonly #asked = new WeakMap<PositionDetails, ReadonlyMap<ShadowPlugin, RiskVerdict>>();

  /**
   * @param sources - the market, for telling what became of orders
   */
  constructor(sources: ProfitSources) {
    this.#profits = new OrderProfits(sources);
  }

  /** The shadows, in the order in which they were added. */
  get shadows(): readonly ShadowIdentity[] {
    return this.#shadows.map(({ identity }) => identity);
  }

  /**
   * Begins to follow the plugins of a manager; for the manager.
   *
   * @internal
   * @param host - the algorithm
   * @param roster - the plugins
   * @param limits - what plugins are held to
   */
  follow(host: RiskHost, roster: PluginRoster, limits: PluginLimits): void {
    const { clock, portfolio, riskEventBus: bus } = host;
    this.#followed = { host: { clock, portfolio }, events: eventDeskOf(bus), calls: roster.guard.calls, limits };
    roster.follower = this;
    bus.subscribeAll((event) => this.#serve('an event', (shadow) => shadow.hear(event)));
  }

  /**
   * Adds a shadow; before anything is decided, once a manager has this desk.
   *
   * @param name - its name in the risk configuration
   * @param plugin - the plugin
   * @param config - its configuration
   * @throws FrameworkError `BAD_PLUGIN` with everything that is wrong with it
   */
  add(name: string, plugin: RiskPlugin, config: unknown): void {
    const { calls, events, host, limits } = this.#followed as Followed;
    const tally = new ShadowTally(this.#profits);
    calls.shadow = name;

    try {
      const make = (): ShadowPlugin => new ShadowPlugin({ name, plugin, config, host, limits, calls, tally });
      this.#shadows.push(events.ignore(make));
    } finally {
      calls.shadow = '';
    }
  }

  /**
   * Keeps a record of what shadows answer to decisions.
   *
   * @param recorder - takes it; what it throws is a fault of every shadow
   */
  recordWith(recorder: ShadowRecorder): void {
    this.#recorder = recorder;
  }

  /**
   * Refuses what a shadow calls while it is served: it never acts.
   *
   * @param member - what it called
   * @throws FrameworkError `NOT_AVAILABLE` while a shadow is served
   */
  requireOutside(member: string): void {
    const calls = this.#followed?.calls;

    if (calls !== undefined && calls.shadow !== '') {
      throw new FrameworkError('NOT_AVAILABLE', `${calls.note(member)}.`);
    }
  }

  /** Learns that the plugins were asked. @internal */
  onAsked(symbol: string, strategy: string, details: PositionDetails): void {
    const verdicts = new Map(this.#shadows.map((shadow) => [shadow, noAnswer]));
    this.#serve('a question', (shadow) => void verdicts.set(shadow, shadow.ask(symbol, strategy, details)));

    // Whoever records an approval holds its details, and may ask something else with them before the decision is told.
    if (!this.#asked.has(details)) {
      this.#asked.set(details, verdicts);
    }
  }

  /** Learns that a legacy question was asked and answered. @internal */
  onQuestion(hook: LegacyHook, given: readonly unknown[], answer: boolean): void {
    this.#serve('a legacy question', (shadow) => shadow.question(hook, given.map(asOwn), answer));
  }

  /** Learns what the plugins were told. @internal */
  onNotice(notice: Notice): void {
    this.#serve('a notification', (shadow) => shadow.tell(notice));
  }

  /** Learns that the plugins were handed market data. @internal */
  onSlice(slice: Slice): void {
    this.#serve('market data', (shadow) => {
      if (shadow.isFed) {
        shadow.process(frozenCopy(slice));
      }
    });
  }

  /** Learns that the run is over. @internal */
  onEnd(): void {
    this.#serve('the end', (shadow) => shadow.dispose());
  }

  /**
   * Learns how the gate decided on an order.
   *
   * @internal
   * @param decision - the decision
   * @param details - what the plugins were given, if they were asked
   */
  onDecision(decision: GateDecision, details: PositionDetails): void {
    const verdicts = this.#asked.get(details);

    if (verdicts === undefined) {
      return;
    }

    this.#asked.delete(details);

    for (const [{ tally }, verdict] of verdicts) {
      tally.count(decision, verdict);
    }

    try {
      this.#recorder?.(
        decision,
        [...verdicts].map(([{ name }, verdict]) => ({ shadow: name, verdict })),
      );
    } catch (thrown) {
      this.#blame('record', thrown);
    }
  }

  /**
   * Learns of a fill.
   *
   * @internal
   * @param fill - what was traded
   * @param changes - what it changed; one element for each strategy
   */
  onFill(fill: Fill, changes: readonly PositionChange[]): void {
    this.#follow(`the fill of order ${String(fill.orderId)}`, () => this.#profits.onFill(fill, changes));
  }

  /**
   * Learns that a fill never happened.
   *
   * @internal
   * @param bust - the fill
   * @param changes - what taking it back changed; one element for each strategy and symbol
   */
  onBust(bust: Bust, changes: readonly PositionChange[]): void {
    const what = `the bust of fill ${String(bust.number)} of order ${String(bust.fill.orderId)}`;
    this.#follow(what, () => this.#profits.onBust(bust, changes));
  }

  /**
   * Tells what the shadows would have done.
   *
   * @param stamp - writes a time
   * @returns one report for each, in the order in which they were added
   */
  report(stamp: (utc: number) => string): readonly ShadowReport[] {
    const states = new Map<ShadowPlugin, ShadowReport['state']>(this.#shadows.map((shadow) => [shadow, {}]));
    this.#serve('a question for its state', (shadow) => void states.set(shadow, shadow.status()));

    return [...states].map(([shadow, state]) => shadow.report(state, stamp));
  }

  /** Lets the ledger of profits take something in, and says once when it cannot. */
  #follow(what: string, act: () => void): void {
    const wasLost = this.#profits.isLost;
    act();

    if (this.#profits.isLost && !wasLost) {
      this.#blame('profit', `${what} could not be followed: no profit can be told`);
    }
  }

  #blame(type: string, thrown: unknown): void {
    for (const shadow of this.#shadows) {
      shadow.fault(type, thrown);
    }
  }

  /** Runs code of each shadow in turn, so that nothing of it gets out. */
  #serve(what: string, act: (shadow: ShadowPlugin) => void): void {
    for (const shadow of this.#shadows) {
      try {
        this.#run(shadow, act);
      } catch (thrown) {
        shadow.fault(what, thrown);
      }
    }
  }

  #run(shadow: ShadowPlugin, act: (shadow: ShadowPlugin) => void): void {
    const { calls, events } = this.#followed as Followed;

    const outer = calls.shadow;
    calls.shadow = shadow.name;

    try {
      events.ignore(() =>
        whileHeld(shadow.events, () => {
          try {
            act(shadow);
          } finally {
            calls.reEntered = '';
          }
        }),
      );

      if (calls.reEntered !== '') {
        shadow.fault('handler', `called ${calls.reEntered}, which it may not`);
      }
    } finally {
      calls.shadow = outer;
    }
  }
}

/** What stands for the answer of a shadow that could not even be asked. */
const noAnswer: RiskVerdict = Object.freeze({ kind: 'deny', code: 'PLUGIN_FAULT', message: 'it could not be asked' });

/** A copy of what a legacy caller passed, which a shadow may keep and change. */
function asOwn(given: unknown): unknown {
  if (!isRecord(given)) {
    return given;
  }

  try {
    return plainCopy(given);
  } catch {
    return { ...given };
  }
}
