/**
 * Hot event streams that report what happened, and that no subscriber can harm.
 *
 * @module
 */
import { Observable, type Observer, type Operator, Subscriber, type Subscription, type TeardownLogic } from 'rxjs';

import { sealClasses } from './seal.js';

/** Receives what a subscriber threw. */
export type StreamErrorSink = (error: unknown) => void;

/** An observable whose subscribers' errors go to a sink instead of killing the process; piping keeps the guard. */
class GuardedObservable<T> extends Observable<T> {
  readonly #report: StreamErrorSink;

  constructor(report: StreamErrorSink, subscribe?: (subscriber: Subscriber<T>) => TeardownLogic) {
    super(subscribe);
    this.#report = report;
  }

  override lift<R>(operator?: Operator<T, R>): Observable<R> {
    const lifted = new GuardedObservable<R>(this.#report);
    lifted.source = this;
    lifted.operator = operator as Operator<unknown, R>;
    return lifted;
  }

  override subscribe(observer?: Partial<Observer<T>> | ((value: T) => void) | null): Subscription;
  override subscribe(
    observerOrNext?: Partial<Observer<T>> | ((value: T) => void) | null,
    error?: ((error: unknown) => void) | null,
    complete?: (() => void) | null,
  ): Subscription {
    if (observerOrNext instanceof Subscriber) {
      return super.subscribe(observerOrNext);
    }

    const observer: Partial<Observer<T>> =
      typeof observerOrNext === 'function'
        ? { next: observerOrNext, ...(error && { error }), ...(complete && { complete }) }
        : (observerOrNext ?? {});
    const attempt = (act: () => void): void => {
      try {
        act();
      } catch (thrown) {
        this.#report(thrown);
      }
    };

    return super.subscribe({
      next: (value) => attempt(() => observer.next?.(value)),
      error: (thrown: unknown) => (observer.error ? attempt(() => observer.error?.(thrown)) : this.#report(thrown)),
      complete: () => attempt(() => observer.complete?.()),
    });
  }
}

sealClasses(GuardedObservable);

/**
 * The writing end of a hot stream.
 *
 * @remarks
 * 1. `next` delivers to every subscriber before it returns, in the order of subscription.
 * 2. A `next` called while another is being delivered waits its turn: every subscriber sees the same order.
 * 3. A subscriber that throws is reported to the sink; the others still get the value, and it gets the next one.
 * 4. The stream never errors; it completes once.
 * 5. With no subscriber, `next` costs one comparison and keeps nothing.
 */
export class EventStream<T> {
  /** The reading end: hot, read-only, without an end until the run's. */
  readonly observable: Observable<T>;
  readonly #report: StreamErrorSink;
  readonly #subscribers = new Set<Subscriber<T>>();
  readonly #queue: T[] = [];
  #delivering = false;
  #completed = false;

  /**
   * @param report - receives what subscribers throw; must not throw itself
   */
  constructor(report: StreamErrorSink) {
    this.#report = report;
    this.observable = new GuardedObservable<T>(report, (subscriber) => {
      if (this.#completed) {
        subscriber.complete();
        return undefined;
      }

      this.#subscribers.add(subscriber);
      return (): void => {
        this.#subscribers.delete(subscriber);
      };
    });
  }

  /** Whether anybody listens; lets a caller skip building a value. */
  get observed(): boolean {
    return this.#subscribers.size > 0;
  }

  /**
   * Reports a value to all subscribers.
   *
   * @param value - what happened
   */
  next(value: T): void {
    if (this.#subscribers.size === 0 || this.#completed) {
      return;
    }

    this.#queue.push(value);

    if (this.#delivering) {
      return;
    }

    this.#delivering = true;

    try {
      for (let first = this.#queue.shift(); first !== undefined; first = this.#queue.shift()) {
        this.#deliver(first);
      }
    } finally {
      // Even when the sink throws, as on a stack that is full: a stream that stays busy is silent for ever.
      this.#delivering = false;
    }
  }

  /** Ends the stream for its subscribers. */
  complete(): void {
    this.#completed = true;

    for (const subscriber of [...this.#subscribers]) {
      subscriber.complete();
    }

    this.#subscribers.clear();
  }

  #deliver(value: T): void {
    for (const subscriber of [...this.#subscribers]) {
      try {
        subscriber.next(value);
      } catch (thrown) {
        this.#report(thrown);
      }
    }
  }
}
