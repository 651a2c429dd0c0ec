/**
 * The streams of a run.
 *
 * @module
 */
import type { Observable } from 'rxjs';
import type { EquityPoint, LogEntry, RunStreams } from '../algorithm/runtime.js';
import { EventStream, type StreamErrorSink } from '../core/stream.js';
import type { Slice } from '../market/slice.js';
import type { OrderEvent } from '../orders/order-event.js';
import { eventDeskOf, type RiskEventBus } from '../risk/control/bus.js';
import type { RiskEvent } from '../risk/control/events.js';

/** The writing ends of a run's streams. */
export class RunEventStreams implements RunStreams {
  readonly slices: EventStream<Slice>;
  readonly orderEvents: EventStream<OrderEvent>;
  readonly equity: EventStream<EquityPoint>;
  readonly logs: EventStream<LogEntry>;
  readonly #bus: RiskEventBus;

  /**
   * @param bus - carries the risk events
   * @param report - receives what subscribers throw
   */
  constructor(bus: RiskEventBus, report: StreamErrorSink) {
    this.#bus = bus;
    this.slices = new EventStream(report);
    this.orderEvents = new EventStream(report);
    this.equity = new EventStream(report);
    this.logs = new EventStream(report);
  }

  get slices$(): Observable<Slice> {
    return this.slices.observable;
  }

  get orderEvents$(): Observable<OrderEvent> {
    return this.orderEvents.observable;
  }

  get riskEvents$(): Observable<RiskEvent> {
    return this.#bus.events$;
  }

  get equity$(): Observable<EquityPoint> {
    return this.equity.observable;
  }

  get logs$(): Observable<LogEntry> {
    return this.logs.observable;
  }

  /** Ends all streams. */
  complete(): void {
    for (const stream of [this.slices, this.orderEvents, this.equity, this.logs]) {
      stream.complete();
    }

    eventDeskOf(this.#bus).close();
  }
}
