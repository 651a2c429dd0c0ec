/**
 * Telling of order events: everybody sees them in the order in which they happened, however often a hook trades.
 *
 * @module
 */
import type { OrderEvent } from '../orders/order-event.js';

/** Who learns of order events. */
export interface OrderEventAudience {
  /** The strategy's hook; it may trade, and so lead to further events before it returns. */
  readonly hook: (event: OrderEvent) => void;
  /** The stream; it hears of an event after the hook, and of all events in their order. */
  readonly stream: (event: OrderEvent) => void;
}

/**
 * Keeps events until they are told.
 *
 * @remarks
 * 1. An event is noted while books change, and told when they are consistent.
 * 2. The hook runs for each event in order. When it trades, the new events' hooks run inside of it, as a call made at once would.
 * 3. The stream hears events in the order they were noted, once no hook is running.
 */
export class OrderEventQueue {
  readonly #audience: OrderEventAudience;
  readonly #forHook: OrderEvent[] = [];
  readonly #forStream: OrderEvent[] = [];
  #hooks = 0;

  /**
   * @param audience - who learns of them
   */
  constructor(audience: OrderEventAudience) {
    this.#audience = audience;
  }

  /**
   * Notes an event, to be told later.
   *
   * @param event - what happened
   */
  note(event: OrderEvent): void {
    this.#forHook.push(event);
    this.#forStream.push(event);
  }

  /** Tells all events that were noted. */
  tell(): void {
    try {
      for (let event = this.#forHook.shift(); event !== undefined; event = this.#forHook.shift()) {
        this.#callHook(event);
      }
    } finally {
      this.#stream();
    }
  }

  #callHook(event: OrderEvent): void {
    this.#hooks += 1;

    try {
      this.#audience.hook(event);
    } finally {
      this.#hooks -= 1;
    }
  }

  #stream(): void {
    while (this.#hooks === 0 && this.#forStream.length > 0) {
      this.#audience.stream(this.#forStream.shift() as OrderEvent);
    }
  }
}
