/**
 * The bus that carries risk events, so that plugins need not know each other.
 *
 * @module
 */
import type { Observable } from 'rxjs';
import type { Clock } from '../core/clock.js';
import { EventStream, type StreamErrorSink } from '../core/stream.js';
import { RiskEvent, type RiskEventSpec, type RiskEventType } from './events.js';

let ignore: <T>(bus: RiskEventBus, act: () => T) => T;

/** Stops a subscription. */
export type Unsubscribe = () => void;

/**
 * Carries risk events to everybody who asked.
 *
 * @remarks
 * 1. Delivery is that of {@link EventStream}: in order, re-entrant publishing waits its turn, a throwing handler harms nobody.
 * 2. While the gate decides or plugins are being told something, events wait: a handler always finds decisions complete and never runs
 *    inside of a plugin.
 */
export class RiskEventBus {
  static {
    ignore = <T>(bus: RiskEventBus, act: () => T): T => bus.#ignore(act);
  }

  readonly #clock: Clock;
  readonly #stream: EventStream<RiskEvent>;
  readonly #waiting: RiskEvent[] = [];
  #held = 0;
  #delivering = false;
  #ignoring = false;

  /**
   * @param clock - stamps the events
   * @param report - receives what handlers throw
   */
  constructor(clock: Clock, report: StreamErrorSink) {
    this.#clock = clock;
    this.#stream = new EventStream<RiskEvent>(report);
  }

  /** All events, hot and read-only. */
  get events$(): Observable<RiskEvent> {
    return this.#stream.observable;
  }

  /**
   * Publishes an event, stamped with the algorithm's time.
   *
   * @param spec - what happened
   * @returns the stamped event
   */
  publish(spec: RiskEventSpec): RiskEvent {
    const event = new RiskEvent(spec, this.#clock.utc);

    if (!this.#ignoring) {
      this.#waiting.push(event);
      this.#deliver();
    }

    return event;
  }

  /** Lets events wait, until as many calls of {@link RiskEventBus.release} have followed. */
  hold(): void {
    this.#held += this.#ignoring ? 0 : 1;
  }

  /** Delivers the events that waited, unless somebody else still holds them. */
  release(): void {
    if (!this.#ignoring) {
      this.#held -= 1;
      this.#deliver();
    }
  }

  /**
   * Subscribes to one type of event.
   *
   * @param type - the type
   * @param handler - called with each event of that type
   * @returns a function that stops it
   */
  subscribe(type: RiskEventType, handler: (event: RiskEvent) => void): Unsubscribe {
    return this.subscribeAll((event) => {
      if (event.type === type) {
        handler(event);
      }
    });
  }

  /**
   * Subscribes to every event.
   *
   * @param handler - called with each event
   * @returns a function that stops it
   */
  subscribeAll(handler: (event: RiskEvent) => void): Unsubscribe {
    if (this.#ignoring) {
      return (): void => undefined;
    }

    const subscription = this.#stream.observable.subscribe(handler);

    return (): void => subscription.unsubscribe();
  }

  /** Ends the stream at the end of the run. */
  close(): void {
    if (!this.#ignoring) {
      this.#stream.complete();
    }
  }

  #ignore<T>(act: () => T): T {
    const before = this.#ignoring;
    this.#ignoring = true;

    try {
      return act();
    } finally {
      this.#ignoring = before;
    }
  }

  #deliver(): void {
    if (this.#delivering) {
      return;
    }

    this.#delivering = true;

    while (this.#held === 0 && this.#waiting.length > 0) {
      this.#stream.next(this.#waiting.shift() as RiskEvent);
    }

    this.#delivering = false;
  }
}

/**
 * Runs code that may not use a bus: whatever it does with it changes nothing. Only for code of shadow plugins: the package does not export it.
 *
 * @param bus - the bus
 * @param act - the code
 * @returns what it returns
 */
export function ignoring<T>(bus: RiskEventBus, act: () => T): T {
  return ignore(bus, act);
}
