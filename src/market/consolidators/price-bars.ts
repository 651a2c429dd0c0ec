/**
 * Bars that end by price or volume instead of time.
 *
 * @module
 */
import { TradeBar } from '../bars.js';
import type { SecuritySymbol } from '../symbol.js';

/** Prices of a bar, and what was traded in it. */
export interface PriceBarValues {
  /** First price. */
  readonly open: number;
  /** Highest price. */
  readonly high: number;
  /** Lowest price. */
  readonly low: number;
  /** Last price. */
  readonly close: number;
  /** Units traded; 0 when absent. */
  readonly volume?: number;
}

/** Which way a bar went. */
export type BarDirection = 'rising' | 'none' | 'falling';

/** Ways of a bar under QuantConnect's names. */
export const BarDirection = {
  /** It closed above its open. */
  Rising: 'rising',
  /** It closed at its open. */
  NoDelta: 'none',
  /** It closed below its open. */
  Falling: 'falling',
  /** The same as `Rising`. */
  RISING: 'rising',
  /** The same as `NoDelta`. */
  NO_DELTA: 'none',
  /** The same as `Falling`. */
  FALLING: 'falling',
} as const;

/** A brick: a bar as high as every other. */
export class RenkoBar extends TradeBar {
  /** How far its close is from its open, once it is finished. */
  readonly brickSize: number;

  /**
   * @param symbol - the security
   * @param startUtc - epoch milliseconds at which it starts
   * @param endUtc - epoch milliseconds at which its last part starts
   * @param brickSize - how far its close is from its open, once it is finished
   * @param values - its prices
   */
  constructor(symbol: SecuritySymbol, startUtc: number, endUtc: number, brickSize: number, values: PriceBarValues) {
    super(symbol, startUtc, endUtc, values.open, values.high, values.low, values.close, values.volume ?? 0);
    this.brickSize = brickSize;
  }

  /** Which way it went. */
  get direction(): BarDirection {
    return this.close > this.open ? 'rising' : this.close < this.open ? 'falling' : 'none';
  }

  /** How far its close is from its open. */
  get spread(): number {
    return Math.abs(this.close - this.open);
  }
}

/** A bar in which as much was traded as in every other. */
export class VolumeRenkoBar extends RenkoBar {}

/** A bar whose highest and lowest price are as far apart as those of every other. */
export class RangeBar extends TradeBar {
  /** How far its highest price is from its lowest, once it is finished. */
  readonly rangeSize: number;

  /**
   * @param symbol - the security
   * @param startUtc - epoch milliseconds at which its first part starts
   * @param endUtc - epoch milliseconds at which its last part starts
   * @param rangeSize - how far its highest price is from its lowest, once it is finished
   * @param values - its prices
   */
  constructor(symbol: SecuritySymbol, startUtc: number, endUtc: number, rangeSize: number, values: PriceBarValues) {
    super(symbol, startUtc, endUtc, values.open, values.high, values.low, values.close, values.volume ?? 0);
    this.rangeSize = rangeSize;
  }
}
