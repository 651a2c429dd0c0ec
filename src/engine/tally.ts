/**
 * The fills of a run, counted for its statistics.
 *
 * @module
 */
import type { SecuritySymbol } from '../market/symbol.js';
import type { Fill } from '../orders/request.js';
import type { StandingFill } from '../portfolio/portfolio.js';
import type { CapacityEstimate } from '../statistics/capacity.js';
import { ClosingRecords } from '../statistics/records.js';
import { TradeBuilder } from '../statistics/trades.js';

/** Hands each fill to what the statistics are made from. */
export class RunTally {
  /** What closing fills earned. */
  records = new ClosingRecords();
  /** Trades from entry to exit. */
  trades = new TradeBuilder();
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
    this.capacity?.onFill(fill, multiplier);
    this.#count(fill, profit, multiplier);
  }

  /**
   * Counts anew, after a bust. The estimate of capacity keeps what was traded at the time.
   *
   * @param standing - the fills that stand, oldest first
   * @param multiplierOf - currency units per price unit of one unit of a symbol
   */
  restate(standing: readonly StandingFill[], multiplierOf: (symbol: SecuritySymbol) => number): void {
    this.records = new ClosingRecords();
    this.trades = new TradeBuilder();

    for (const { fill, profit } of standing) {
      this.#count(fill, profit, multiplierOf(fill.symbol));
    }
  }

  #count(fill: Fill, profit: number | undefined, multiplier: number): void {
    this.trades.onFill(fill, multiplier);

    if (profit !== undefined) {
      this.records.add(fill.utc, profit, fill.fee);
    }
  }
}
