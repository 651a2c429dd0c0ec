/**
 * The fills of a run, counted for its statistics.
 *
 * @module
 */
import type { Fill } from '../orders/request.js';
import type { CapacityEstimate } from '../statistics/capacity.js';
import { ClosingRecords } from '../statistics/records.js';
import { TradeBuilder } from '../statistics/trades.js';

/** Hands each fill to what the statistics are made from. */
export class RunTally {
  /** What closing fills earned. */
  readonly records = new ClosingRecords();
  /** Trades from entry to exit. */
  readonly trades = new TradeBuilder();
  /** How much money the strategy could manage; set once the dates of the run are known. */
  capacity: CapacityEstimate | undefined;

  /**
   * Counts a fill.
   *
   * @param fill - what was traded
   * @param profit - what it closed earned, before fees; `undefined` when it closed nothing
   * @param multiplier - currency units per price unit of one unit
   */
  onFill(fill: Fill, profit: number | undefined, multiplier: number): void {
    this.trades.onFill(fill, multiplier);
    this.capacity?.onFill(fill, multiplier);

    if (profit !== undefined) {
      this.records.add(fill.utc, profit, fill.fee);
    }
  }
}
