/**
 * The same work without a framework, as fast as it is written by hand: loops over typed arrays, and one bar object and one virtual call a bar.
 *
 * @module
 */
import type { TradeColumns } from 'plimsoll';

/** What a workload comes to: proof that the work was done. */
export interface Outcome {
  /** Value of the account at the end. */
  readonly equity: number;
  /** Largest fall from a peak, as a fraction. */
  readonly drawdown: number;
  /** Orders that were filled. */
  readonly orders: number;
}

const cash = 100_000;

/** Interactive Brokers' fee for shares: half a cent each, at least a dollar, at most half a percent. */
function feeOf(units: number, price: number): number {
  return Math.min(Math.max(Math.abs(units) * 0.005, 1), Math.abs(units) * price * 0.005);
}

/** A small account: enough for the loops. */
class Account {
  cash = cash;
  units = 0;
  orders = 0;

  /** Buys or sells down to a number of units. */
  trade(units: number, price: number): void {
    const change = units - this.units;

    if (change !== 0) {
      this.cash -= change * price + feeOf(change, price);
      this.units = units;
      this.orders += 1;
    }
  }

  value(price: number): number {
    return this.cash + this.units * price;
  }
}

/** The average that both loops keep: seeded with the mean of its first values, as the indicator is. */
function averages(period: number): { readonly weight: number; readonly period: number } {
  return { weight: 2 / (period + 1), period };
}

/**
 * EMA cross, all-in, over the columns.
 *
 * @param columns - the bars
 * @param fast - period of the fast average
 * @param slow - period of the slow average
 */
export function crossByHand({ close, length }: TradeColumns, fast: number, slow: number): Outcome {
  const account = new Account();
  const [{ weight: fastWeight }, { weight: slowWeight }] = [averages(fast), averages(slow)];
  let [fastSum, slowSum, fastValue, slowValue, peak, drawdown] = [0, 0, 0, 0, cash, 0];

  for (let row = 0; row < length; row += 1) {
    const price = close[row] as number;

    if (row < fast) {
      fastSum += price;
      fastValue = fastSum / (row + 1);
    } else {
      fastValue += (price - fastValue) * fastWeight;
    }

    if (row < slow) {
      slowSum += price;
      slowValue = slowSum / (row + 1);
    } else {
      slowValue += (price - slowValue) * slowWeight;

      if (fastValue > slowValue) {
        if (account.units === 0) {
          account.trade(Math.floor((account.cash * 0.9975) / price), price);
        }
      } else if (account.units !== 0) {
        account.trade(0, price);
      }
    }

    const value = account.value(price);
    peak = value > peak ? value : peak;
    drawdown = Math.max(drawdown, 1 - value / peak);
  }

  return { equity: account.value(close[length - 1] as number), drawdown, orders: account.orders };
}

/** A bar as an object of its own. */
class HandBar {
  readonly start: number;
  readonly end: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;

  constructor(columns: TradeColumns, row: number) {
    this.start = columns.start[row] as number;
    this.end = columns.end[row] as number;
    this.open = columns.open[row] as number;
    this.high = columns.high[row] as number;
    this.low = columns.low[row] as number;
    this.close = columns.close[row] as number;
    this.volume = columns.volume[row] as number;
  }
}

/** What is called with each bar. */
export abstract class HandStrategy {
  /**
   * Takes a bar.
   *
   * @param bar - the bar
   */
  abstract onData(bar: HandBar): void;
}

/** The cross as a strategy. */
export class HandCross extends HandStrategy {
  readonly account = new Account();
  readonly #fast: ReturnType<typeof averages>;
  readonly #slow: ReturnType<typeof averages>;
  #fastValue = 0;
  #slowValue = 0;
  #seen = 0;

  /**
   * @param fast - period of the fast average
   * @param slow - period of the slow average
   */
  constructor(fast: number, slow: number) {
    super();
    this.#fast = averages(fast);
    this.#slow = averages(slow);
  }

  override onData({ close }: HandBar): void {
    this.#seen += 1;
    this.#fastValue += (close - this.#fastValue) * this.#weight(this.#fast);
    this.#slowValue += (close - this.#slowValue) * this.#weight(this.#slow);

    if (this.#seen <= this.#slow.period) {
      return;
    }

    if (this.#fastValue > this.#slowValue && this.account.units === 0) {
      this.account.trade(Math.floor((this.account.cash * 0.9975) / close), close);
    } else if (this.#fastValue <= this.#slowValue && this.account.units !== 0) {
      this.account.trade(0, close);
    }
  }

  /** While an average is seeded it is the mean. */
  #weight({ period, weight }: ReturnType<typeof averages>): number {
    return this.#seen <= period ? 1 / this.#seen : weight;
  }
}

/**
 * The cross with one bar object and one virtual call a bar.
 *
 * @param columns - the bars
 * @param strategy - what is called
 */
export function crossByCalls(columns: TradeColumns, strategy: HandCross): Outcome {
  const called: HandStrategy = strategy;
  const { account } = strategy;
  let [peak, drawdown] = [cash, 0];

  for (let row = 0; row < columns.length; row += 1) {
    const price = columns.close[row] as number;
    called.onData(new HandBar(columns, row));
    const value = account.value(price);
    peak = value > peak ? value : peak;
    drawdown = Math.max(drawdown, 1 - value / peak);
  }

  return { equity: account.value(columns.close[columns.length - 1] as number), drawdown, orders: account.orders };
}

/**
 * Many securities, equal weights, rebalanced every so many bars.
 *
 * @param market - the bars of each, all with the same times
 * @param every - how many bars pass between
 */
export function rebalanceByHand(market: readonly TradeColumns[], every: number): Outcome {
  const units = new Float64Array(market.length);
  const closes = market.map(({ close }) => close);
  const length = market[0]?.length ?? 0;
  let [free, orders, peak, drawdown, value] = [cash, 0, cash, 0, cash];

  for (let row = 0; row < length; row += 1) {
    value = free;

    for (let index = 0; index < closes.length; index += 1) {
      value += (units[index] as number) * (closes[index]?.[row] as number);
    }

    peak = value > peak ? value : peak;
    drawdown = Math.max(drawdown, 1 - value / peak);

    if (row % every === 0) {
      const share = (value * 0.9975) / closes.length;

      for (let index = 0; index < closes.length; index += 1) {
        const price = closes[index]?.[row] as number;
        const change = Math.floor(share / price) - (units[index] as number);

        if (change !== 0) {
          free -= change * price + feeOf(change, price);
          units[index] = (units[index] as number) + change;
          orders += 1;
        }
      }
    }
  }

  return { equity: value, drawdown, orders };
}
