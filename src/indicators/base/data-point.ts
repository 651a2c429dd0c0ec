/**
 * What goes into an indicator, and what comes out.
 *
 * @module
 */
import type { DateTime, TimeZone } from '../../core/time.js';

/** One value at one instant: a bar, a tick, or another indicator's `current`. */
export interface ValueInput {
  /** When the value became known, epoch milliseconds UTC. */
  readonly endUtc: number;
  /** The value. */
  readonly value: number;
  /** The security, when it belongs to one. */
  readonly symbol?: {
    /** The zone of its exchange. */
    readonly timeZone: TimeZone;
  };
}

/** A bar: what indicators take that look at more than the last price. */
export interface BarInput extends ValueInput {
  /** First price. */
  readonly open: number;
  /** Highest price. */
  readonly high: number;
  /** Lowest price. */
  readonly low: number;
  /** Last price. */
  readonly close: number;
}

/** A bar with its volume: what indicators take that look at how much was traded. */
export interface TradeBarInput extends BarInput {
  /** Units traded. */
  readonly volume: number;
}

/** What bars of several securities are told apart by: a symbol. */
export interface AssetInput {
  /** The identifier that stays the same when the ticker changes. */
  readonly id: string;
  /** The zone of its exchange. */
  readonly timeZone: TimeZone;
}

/** A bar that says whose it is and when it began. */
export interface AssetBarInput extends BarInput {
  /** The security. */
  readonly symbol: AssetInput;
  /** When the bar starts, epoch milliseconds UTC. */
  readonly startUtc: number;
}

/** A bar with its volume, that says whose it is and when it began. */
export interface AssetTradeBarInput extends AssetBarInput {
  /** Units traded. */
  readonly volume: number;
}

/** An indicator's value at one instant; stays what it was. */
export class IndicatorDataPoint implements ValueInput {
  /** When the value was computed, epoch milliseconds UTC; 0 before the first. */
  readonly endUtc: number;
  /** The value; 0 before the first. */
  readonly value: number;
  readonly #zone: TimeZone;

  /**
   * @param endUtc - epoch milliseconds
   * @param value - the value
   * @param zone - the zone in which times are told
   */
  constructor(endUtc: number, value: number, zone: TimeZone) {
    this.endUtc = endUtc;
    this.value = value;
    this.#zone = zone;
  }

  /** The value, under the name every kind of data has. */
  get price(): number {
    return this.value;
  }

  /** When the value was computed, in the zone of the security's exchange. */
  get time(): DateTime {
    return this.#zone.dateTime(this.endUtc);
  }

  /** When the value was computed; the same as {@link IndicatorDataPoint.time}. */
  get endTime(): DateTime {
    return this.time;
  }
}
