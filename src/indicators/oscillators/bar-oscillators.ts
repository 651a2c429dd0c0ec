/**
 * Oscillators of a single bar.
 *
 * @module
 */
import type { BarInput } from '../base/data-point.js';
import { BarIndicator } from '../base/indicator.js';

/**
 * From first to last price, as a fraction of the bar's range; 0 when it has none.
 *
 * @source LEAN `Indicators/BalanceOfPower.cs`; I. Livshin, Technical Analysis of Stocks & Commodities 19 (2001)
 */
export class BalanceOfPower extends BarIndicator {
  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'BOP') {
    super(name, 1);
  }

  protected override compute({ open, high, low, close }: BarInput): number {
    return high > low ? (close - open) / (high - low) : 0;
  }
}

/**
 * Where the last price is between low and high: 0 at the low, 1 at the high, a half when the bar has no range.
 *
 * @source LEAN `Indicators/InternalBarStrength.cs`
 */
export class InternalBarStrength extends BarIndicator {
  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'IBS()') {
    super(name, 1);
  }

  protected override compute({ high, low, close }: BarInput): number {
    return high === low ? 0.5 : (close - low) / (high - low);
  }
}
