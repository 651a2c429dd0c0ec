/**
 * A legacy strategy in QuantConnect's Python style: buys new highs, with a protective stop order.
 *
 * @module
 */
import type { Maximum, Minimum, OrderTicket, QCAlgorithm, Slice } from 'plimsoll';

/** Buys a close above the highest high of 55 days; a stop at the lowest low of 20 days follows the position. */
export class Breakout {
  readonly name = 'breakout';
  private readonly algo: QCAlgorithm;
  private readonly ticker: string;
  private readonly high: Maximum;
  private readonly low: Minimum;
  private stop: OrderTicket | undefined;
  private last_high = Number.POSITIVE_INFINITY;
  private tried = false;

  constructor(algo: QCAlgorithm, ticker: string) {
    this.algo = algo;
    this.ticker = ticker;
    this.high = algo.max(ticker, 55);
    this.low = algo.min(ticker, 20);
  }

  on_data(data: Slice): void {
    if (!data.contains_key(this.ticker)) {
      return;
    }

    const held = this.algo.portfolio.strategy_quantity_of(this.name, this.ticker);

    if (held > 0) {
      this.protect(held);
    } else if (this.high.is_ready && data[this.ticker].close > this.last_high && !this.tried) {
      this.tried = true;
      this.enter(data[this.ticker].close);
    }

    if (data[this.ticker].close < this.low.current.value * 1.02) {
      this.tried = false;
    }

    this.last_high = this.high.current.value;
  }

  private enter(close: number): void {
    const [can_open] = this.algo.circuit_breaker.can_open_position(this.ticker, this.name, { price: close });

    if (can_open) {
      const quantity = Math.floor((this.algo.portfolio.total_portfolio_value * 0.25) / close);
      this.algo.market_order(this.ticker, quantity, false, 'new high');
    }
  }

  private protect(held: number): void {
    const price = this.low.current.value;

    if (this.stop === undefined || this.stop.status === 'filled' || this.stop.status === 'canceled') {
      this.stop = this.algo.stop_market_order(this.ticker, -held, price, false, 'protective stop');
    } else if (price > this.stop.get('stopPrice')) {
      this.stop.update_stop_price(price);
    }
  }
}
