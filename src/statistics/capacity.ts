/**
 * Estimates how much money a strategy could manage before its own orders would move the market.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { DAY, type TimeZone } from '../core/time.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { Fill } from '../orders/request.js';
import { toDecimal } from './exact.js';
import { type CapacityBar, SymbolCapacity } from './symbol-capacity.js';

/** What the estimate reads: live values of the current time step. */
export interface CapacitySource {
  /** What the account is worth now, in account currency. */
  readonly totalPortfolioValue: number;

  /**
   * Returns the bar of a security that the current step's slice holds, filled-forward ones included; of one that has quotes only, a bar of
   * the quotes with the mean of the sizes as volume.
   *
   * @param symbol - a security that was traded
   */
  barOf(symbol: SecuritySymbol): CapacityBar | undefined;

  /**
   * Returns the market value held of a security, in account currency; 0 when flat.
   *
   * @param symbol - a security that was traded
   */
  holdingsValueOf(symbol: SecuritySymbol): number;
}

/** What an estimate must know. */
export interface CapacitySpec {
  /** The midnight at which the run starts, after any warm-up. */
  readonly startUtc: number;
  /** The end of the run: any time on its last day, or the midnight after it. */
  readonly endUtc: number;
  /** The zone of the algorithm. */
  readonly timeZone: TimeZone;
  /** Where values are read. */
  readonly source: CapacitySource;
}

/** What was estimated. */
export interface Capacity {
  /** The money a strategy could manage, in account currency, in whole thousands; 0 before an estimate. */
  readonly value: Decimal;
  /** The security that limits it most. */
  readonly lowestAsset: SecuritySymbol | undefined;
}

const thousand = Decimal.parse('1000.00');

/**
 * Estimates the capacity of a strategy from the volume that was traded around its own fills.
 *
 * @remarks
 * 1. Its owner calls `onFill` for every fill, `step` at the end of every time step after the fills of that step, and `finish` once at the end.
 * 2. After a fill, the market's volume in that security is collected for a time that is the shorter the more is traded.
 * 3. At most once a week, and at the end, the security of the lowest volume sets a new estimate, which is blended with the one before.
 * @source LEAN `Common/CapacityEstimate.cs`
 */
export class CapacityEstimate {
  readonly #source: CapacitySource;
  readonly #symbols = new Map<string, SymbolCapacity>();
  readonly #periodDays: number;
  #monitored: SymbolCapacity[] = [];
  #nextSnapshotDay: number;
  #value = 0;
  #lowest: SecuritySymbol | undefined;

  /**
   * @param spec - the run
   */
  constructor(spec: CapacitySpec) {
    const startDay = Math.floor(spec.timeZone.toLocal(spec.startUtc) / DAY);
    const days = Math.ceil(spec.timeZone.toLocal(spec.endUtc) / DAY) - startDay;
    this.#source = spec.source;
    this.#periodDays = Math.max(Math.min(days - 1, 7), 1);
    this.#nextSnapshotDay = startDay + this.#periodDays;
  }

  /** The estimate so far. */
  get capacity(): Capacity {
    return {
      value: toDecimal(this.#value / 1000)
        .round(0, 'half-away')
        .multiply(thousand),
      lowestAsset: this.#lowest,
    };
  }

  /**
   * Starts to collect volume around a fill.
   *
   * @param fill - the fill
   * @param pointValue - the value of one unit at a price of one, in account currency
   */
  onFill(fill: Fill, pointValue = 1): void {
    let symbol = this.#symbols.get(fill.symbol.id);

    if (symbol === undefined) {
      symbol = new SymbolCapacity(fill.symbol, pointValue);
      this.#symbols.set(fill.symbol.id, symbol);
    }

    symbol.onFill(fill);

    if (!this.#monitored.includes(symbol)) {
      this.#monitored.push(symbol);
    }
  }

  /**
   * Ends a time step: collects its volume, and estimates anew when a week is over.
   *
   * @param utc - the time of the step
   */
  step(utc: number): void {
    if (this.#symbols.size > 0) {
      this.#collect(utc);

      if (Math.floor(utc / DAY) >= this.#nextSnapshotDay) {
        this.#estimate(utc);
      }
    }
  }

  /**
   * Ends the run with the last estimate.
   *
   * @remarks LEAN processes its last step twice more, and so does this: the volume of the last bar may count again, and the estimate blends
   * with itself.
   * @param utc - the time of the last step
   */
  finish(utc: number): void {
    for (let time = 0; time < 2; time += 1) {
      this.#collect(utc);
      this.#estimate(utc);
    }
  }

  #collect(utc: number): void {
    if (this.#monitored.length > 0) {
      this.#monitored = this.#monitored.filter((symbol) => !symbol.collect(utc, this.#source.barOf(symbol.symbol)));
    }
  }

  #estimate(utc: number): void {
    const equity = this.#source.totalPortfolioValue;
    const smallest = lowestVolume(this.#symbols);

    if (equity === 0 || smallest === undefined) {
      return;
    }

    let saleVolume = 0;

    for (const symbol of this.#symbols.values()) {
      saleVolume += symbol.saleVolume;
    }

    const ofSales = saleVolume === 0 ? 0 : smallest.saleVolume / saleVolume;
    const ofHoldings = Math.abs(this.#source.holdingsValueOf(smallest.symbol)) / equity;
    const share = Math.max(ofSales, ofHoldings);
    const fresh = share === 0 ? this.#value : smallest.marketVolume / smallest.fills / share;
    this.#value = this.#value === 0 ? fresh : 0.33 * fresh + 0.66 * this.#value;
    this.#lowest = smallest.symbol;
    this.#forget(utc);
    this.#nextSnapshotDay = Math.floor(utc / DAY) + this.#periodDays;
  }

  #forget(utc: number): void {
    for (const [id, symbol] of this.#symbols) {
      if (this.#source.holdingsValueOf(symbol.symbol) !== 0 || symbol.isRecent(utc)) {
        symbol.reset();
      } else {
        this.#symbols.delete(id);
        this.#monitored = this.#monitored.filter((monitored) => monitored !== symbol);
      }
    }
  }
}

function lowestVolume(symbols: ReadonlyMap<string, SymbolCapacity>): SymbolCapacity | undefined {
  let lowest: SymbolCapacity | undefined;

  for (const symbol of symbols.values()) {
    if (lowest === undefined || symbol.marketVolume < lowest.marketVolume) {
      lowest = symbol;
    }
  }

  return lowest;
}
