/**
 * The queue of risk events: they wait while something is in the middle, and are delivered when it is complete.
 *
 * @module
 */
import { Subscription } from 'rxjs';
import type { Clock } from '../../core/clock.js';
import { EventStream, type StreamErrorSink } from '../../core/stream.js';
import { RiskEvent, type RiskEventSpec } from './events.js';

/**
 * Delivers risk events in their order.
 *
 * @remarks
 * 1. Delivery is that of {@link EventStream}: in order, re-entrant publishing waits its turn, a throwing handler harms nobody.
 * 2. While the gate decides, plugins are told something or the risk side is changed, events wait: a handler always finds decisions and changes
 *    complete, and never runs inside of a plugin.
 */
export class EventQueue {
  readonly #clock: Clock;
  readonly #stream: EventStream<RiskEvent>;
  readonly #waiting: RiskEvent[] = [];
  readonly #witnesses: ((event: RiskEvent) => void)[] = [];
  #checkListeners = 0;
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

  /** What carries the events to those who hear them. */
  get stream(): EventStream<RiskEvent> {
    return this.#stream;
  }

  /** Whether events wait, because something is in the middle. */
  get isHeld(): boolean {
    return this.#held > 0;
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

      for (const learn of this.#witnesses) {
        learn(event);
      }

      this.#deliver();
    }

    return event;
  }

  /** Lets events wait, until as many calls of {@link EventQueue.release} have followed. */
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

  /** Whether anybody is subscribed to `position_check` by its name; it is published only then. */
  get wantsChecks(): boolean {
    return this.#checkListeners > 0;
  }

  /**
   * Counts who is subscribed to `position_check` by its name.
   *
   * @param change - 1 for one more, -1 for one less
   */
  countChecks(change: 1 | -1): void {
    this.#checkListeners += change;
  }

  /**
   * Lets somebody learn of each event when it is published, before it is delivered to anybody.
   *
   * @param learn - called with each event; may not throw
   */
  witness(learn: (event: RiskEvent) => void): void {
    if (!this.#ignoring) {
      this.#witnesses.push(learn);
    }
  }

  /** Ends the stream at the end of the run. */
  close(): void {
    if (!this.#ignoring) {
      this.#stream.complete();
    }
  }

  /**
   * Subscribes to every event.
   *
   * @param handler - called with each event
   * @returns the subscription
   */
  subscribe(handler: (event: RiskEvent) => void): Subscription {
    return this.#ignoring ? Subscription.EMPTY : this.#stream.observable.subscribe(handler);
  }

  /**
   * Runs code that may not use the queue: whatever it does with it changes nothing.
   *
   * @param act - the code
   * @returns what it returns
   */
  ignore<T>(act: () => T): T {
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

    try {
      while (this.#held === 0 && this.#waiting.length > 0) {
        this.#stream.next(this.#waiting.shift() as RiskEvent);
      }
    } finally {
      // Even when a handler could not be reported, as on a stack that is full: a queue that stays busy is silent for ever.
      this.#delivering = false;
    }
  }
}
