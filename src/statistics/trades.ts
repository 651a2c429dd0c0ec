/**
 * Pairs fills into trades that a person can read: bought here, sold there, earned this.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { Fill } from '../orders/request.js';

/** A position, or a part of one, that was opened by one fill and closed by another. */
export interface ClosedTrade {
  /** What was traded. */
  readonly symbol: SecuritySymbol;
  /** Whether it was bought first or sold first. */
  readonly direction: 'long' | 'short';
  /** Units, positive. */
  readonly quantity: number;
  /** When it was opened, epoch milliseconds UTC. */
  readonly entryUtc: number;
  /** At what price it was opened. */
  readonly entryPrice: number;
  /** When it was closed, epoch milliseconds UTC. */
  readonly exitUtc: number;
  /** At what price it was closed. */
  readonly exitPrice: number;
  /** Profit without fees, in account currency, two decimals. */
  readonly profitLoss: number;
  /** Fees that fell on this trade, in account currency. */
  readonly fees: number;
  /** The orders that opened and closed it. */
  readonly orderIds: readonly number[];
}

interface OpenTrade {
  readonly entry: Fill;
  readonly sign: number;
  quantity: Decimal;
  fees: Decimal;
}

/**
 * Pairs fills first in, first out, symbol by symbol across all strategies.
 *
 * @remarks
 * 1. A fill in the direction of the open trades opens another one.
 * 2. A fill against it closes the oldest trades, the last of them in part; what is left of the fill opens a trade the other way.
 * 3. A closing fill's fee falls on the first trade it closes, an opening fill's fee on the first part that is closed; a trade that
 * opens with the rest of a fill has no opening fee.
 * @source LEAN `Common/Statistics/TradeBuilder.cs`, FillToFill and FIFO
 */
export class TradeBuilder {
  readonly #open = new Map<string, OpenTrade[]>();
  readonly #closed: ClosedTrade[] = [];

  /** The closed trades, in the order in which they were closed. */
  get closedTrades(): readonly ClosedTrade[] {
    return this.#closed;
  }

  /**
   * Books a fill.
   *
   * @param fill - the fill; one of no quantity changes nothing
   * @param pointValue - what one unit gains when the price rises by one, in account currency
   * @throws FrameworkError `BAD_ARGUMENT` when quantity, price or fee is not finite
   */
  onFill(fill: Fill, pointValue = 1): void {
    const sign = Math.sign(fill.quantity);
    const open = this.#open.get(fill.symbol.id) ?? [];
    let left = Decimal.fromNumber(fill.quantity).abs();
    let fee = Decimal.fromNumber(fill.fee);

    for (let oldest = open[0]; left.sign > 0 && oldest !== undefined && oldest.sign !== sign; oldest = open[0]) {
      const part = left.compare(oldest.quantity) < 0 ? left : oldest.quantity;
      this.#closed.push(close(oldest, part, fill, fee, pointValue));
      fee = Decimal.zero;
      left = left.subtract(part);
      oldest.quantity = oldest.quantity.subtract(part);
      oldest.fees = Decimal.zero;

      if (oldest.quantity.isZero) {
        open.shift();
      }
    }

    if (left.sign > 0) {
      open.push({ entry: fill, sign, quantity: left, fees: fee });
    }

    this.#open.set(fill.symbol.id, open);
  }
}

function close(trade: OpenTrade, quantity: Decimal, exit: Fill, fee: Decimal, pointValue: number): ClosedTrade {
  const { entry, sign } = trade;
  const move = Decimal.fromNumber(exit.price).subtract(Decimal.fromNumber(entry.price));
  const profit = move.multiply(quantity).multiply(Decimal.fromNumber(sign * pointValue));

  return {
    symbol: exit.symbol,
    direction: sign > 0 ? 'long' : 'short',
    quantity: quantity.toNumber(),
    entryUtc: entry.utc,
    entryPrice: entry.price,
    exitUtc: exit.utc,
    exitPrice: exit.price,
    profitLoss: profit.round(2).toNumber(),
    fees: trade.fees.add(fee).toNumber(),
    orderIds: [...new Set([entry.orderId, exit.orderId])],
  };
}
