/**
 * The bus that carries risk events, so that plugins need not know each other.
 *
 * @module
 */
import type { Observable } from 'rxjs';
import type { Clock } from '../../core/clock.js';
import { FrameworkError } from '../../core/errors.js';
import type { StreamErrorSink } from '../../core/stream.js';
import { EventQueue } from './event-queue.js';
import { openRiskEventTypes, type RiskEvent, type RiskEventSpec, type RiskEventType } from './events.js';

/** Stops a subscription. */
export type Unsubscribe = () => void;

/**
 * In whose name a bus publishes: the framework's own, anybody's outside of it (strategies above all), or a plugin's.
 */
export type EventVoice = 'framework' | 'strategy' | { readonly plugin: string };

/** What the risk side itself does with a bus. */
export interface EventDesk {
  /** Whether something is in the middle: a decision, a notification of plugins, a change. */
  readonly isHeld: boolean;
  /** Whether anybody is subscribed to `position_check` by its name; it is published only then. */
  readonly wantsChecks: boolean;

  /** Lets events wait, until as many calls of {@link EventDesk.release} have followed. */
  hold(): void;

  /** Delivers the events that waited, unless somebody else still holds them. */
  release(): void;

  /**
   * Publishes an event of any type.
   *
   * @param spec - what happened
   */
  publish(spec: RiskEventSpec): RiskEvent;

  /**
   * Lets somebody learn of each event when it is published, before it is delivered to anybody.
   *
   * @param learn - called with each event; may not throw
   */
  witness(learn: (event: RiskEvent) => void): void;

  /** Ends the stream at the end of the run. */
  close(): void;

  /**
   * Runs code that may not use the bus: whatever it does with it changes nothing.
   *
   * @param act - the code
   */
  ignore<T>(act: () => T): T;
}

/** What the source of an event begins with that neither the framework nor a plugin published. */
const strategyMark = 'strategy:';

/**
 * Tells whether an event is one that neither the framework nor a plugin published, or a name looks like the source of one.
 *
 * @param source - the event's source, or a name
 */
export function isFromStrategy(source: string): boolean {
  return source.startsWith(strategyMark);
}

const desks = new WeakMap<RiskEventBus, EventDesk>();
let makeView: (bus: RiskEventBus, voice: EventVoice) => RiskEventBus;

/**
 * Carries risk events to everybody who asked.
 *
 * @remarks
 * 1. Delivery is that of a stream: in order, re-entrant publishing waits its turn, a throwing handler harms nobody.
 * 2. While the gate decides, plugins are told something or the risk side is changed, events wait: a handler always finds decisions and changes
 *    complete, and never runs inside of a plugin.
 * 3. Nobody speaks in another's name. A plugin publishes under its own name, whatever source it gives; what a strategy publishes has `strategy:`
 *    before its source. Neither publishes what only the framework can know, such as `halted`.
 * 4. `position_check` is published only while somebody is subscribed to it by its name.
 */
export class RiskEventBus {
  readonly #queue: EventQueue;
  readonly #voice: EventVoice;

  static {
    makeView = (bus, voice): RiskEventBus => new RiskEventBus(bus.#queue, voice);
  }

  /**
   * @param clock - stamps the events
   * @param report - receives what handlers throw
   */
  constructor(clock: Clock, report: StreamErrorSink);
  /**
   * @param queue - what another bus publishes to
   * @param voice - in whose name this one does
   * @internal
   */
  constructor(queue: EventQueue, voice: EventVoice);
  constructor(first: Clock | EventQueue, second: StreamErrorSink | EventVoice) {
    const queue = first instanceof EventQueue ? first : new EventQueue(first, second as StreamErrorSink);
    const voice = first instanceof EventQueue ? (second as EventVoice) : 'framework';
    this.#queue = queue;
    this.#voice = voice;
    desks.set(this, {
      get isHeld(): boolean {
        return queue.isHeld;
      },
      get wantsChecks(): boolean {
        return queue.wantsChecks;
      },
      hold: () => queue.hold(),
      release: () => queue.release(),
      publish: (spec) => queue.publish(inVoice(voice, spec)),
      witness: (learn) => queue.witness(learn),
      close: () => queue.close(),
      ignore: (act) => queue.ignore(act),
    });
  }

  /** All events, hot and read-only. */
  get events$(): Observable<RiskEvent> {
    return this.#queue.stream.observable;
  }

  /**
   * Publishes an event, stamped with the algorithm's time.
   *
   * @param spec - what happened
   * @returns the stamped event
   * @throws FrameworkError `BAD_ARGUMENT` for a type that only the framework publishes, where a strategy or a plugin does
   */
  publish(spec: RiskEventSpec): RiskEvent {
    if (this.#voice !== 'framework' && !openRiskEventTypes.has(spec.type)) {
      const open = [...openRiskEventTypes].join(', ');

      throw new FrameworkError(
        'BAD_ARGUMENT',
        `publish: expected one of the types that strategies and plugins publish (${open}), was ${String(spec.type)}.`,
      );
    }

    return this.#queue.publish(inVoice(this.#voice, spec));
  }

  /**
   * Subscribes to one type of event.
   *
   * @param type - the type
   * @param handler - called with each event of that type
   * @returns a function that stops it
   */
  subscribe(type: RiskEventType, handler: (event: RiskEvent) => void): Unsubscribe {
    const queue = this.#queue;
    const subscription = queue.subscribe((event) => {
      if (event.type === type) {
        handler(event);
      }
    });

    if (type === 'position_check' && !subscription.closed) {
      queue.countChecks(1);
      subscription.add(() => queue.countChecks(-1));
    }

    return (): void => subscription.unsubscribe();
  }

  /**
   * Subscribes to every event.
   *
   * @param handler - called with each event
   * @returns a function that stops it
   */
  subscribeAll(handler: (event: RiskEvent) => void): Unsubscribe {
    const subscription = this.#queue.subscribe(handler);

    return (): void => subscription.unsubscribe();
  }
}

/**
 * Opens a bus's other end. Not exported from the package: whoever holds it can silence the bus and speak in anybody's name.
 *
 * @param bus - the bus
 * @returns its desk
 * @throws FrameworkError `BAD_ARGUMENT` when it is no bus of risk events
 */
export function eventDeskOf(bus: RiskEventBus): EventDesk {
  const desk = desks.get(bus);

  if (desk === undefined) {
    throw new FrameworkError('BAD_ARGUMENT', 'riskEventBus: expected a RiskEventBus.');
  }

  return desk;
}

/**
 * Runs something while risk events wait, so that whoever hears of it finds it complete.
 *
 * @param events - carries the events
 * @param act - what is run
 * @returns what it returns
 */
export function whileHeld<T>(events: Pick<EventDesk, 'hold' | 'release'>, act: () => T): T {
  events.hold();

  try {
    return act();
  } finally {
    events.release();
  }
}

/**
 * Makes a bus that carries the same events and publishes in another's name.
 *
 * @param bus - the bus
 * @param voice - in whose name
 */
export function busFor(bus: RiskEventBus, voice: EventVoice): RiskEventBus {
  eventDeskOf(bus);

  return makeView(bus, voice);
}

function inVoice(voice: EventVoice, spec: RiskEventSpec): RiskEventSpec {
  if (voice === 'framework') {
    return spec;
  }

  return { ...spec, source: voice === 'strategy' ? `${strategyMark}${String(spec.source)}` : voice.plugin };
}
