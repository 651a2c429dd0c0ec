/**
 * A legacy strategy in QuantConnect's Python style: the 50-day average over the 200-day average.
 *
 * @module
 */
import type { QCAlgorithm, SimpleMovingAverage, Slice } from 'plimsoll';

/** Holds the index while the fast average is above the slow one. */
export class GoldenCross {
  readonly name = 'golden_cross';
  private readonly algo: QCAlgorithm;
  private readonly ticker: string;
  private readonly fast: SimpleMovingAverage;
  private readonly slow: SimpleMovingAverage;
  private above = false;

  constructor(algo: QCAlgorithm, ticker: string) {
    this.algo = algo;
    this.ticker = ticker;
    this.fast = algo.sma(ticker, 50);
    this.slow = algo.sma(ticker, 200);
  }

  on_data(data: Slice): void {
    if (!this.slow.is_ready || !data.contains_key(this.ticker)) {
      return;
    }

    const held = this.algo.portfolio.strategy_quantity_of(this.name, this.ticker);

    const above = this.fast.current.value > this.slow.current.value;

    if (held === 0 && above && !this.above) {
      this.enter(data);
    } else if (held > 0 && !above) {
      this.algo.market_order(this.ticker, -held);
      this.algo.circuit_breaker.on_position_closed(this.ticker, this.name, { quantity: held });
    }

    this.above = above;
  }

  private enter(data: Slice): void {
    if (!this.algo.circuit_breaker.is_trading_allowed()) {
      return;
    }

    const quantity = Math.floor((this.algo.portfolio.total_portfolio_value * 0.25) / data[this.ticker].close);
    const ticket = this.algo.market_order(this.ticker, quantity);

    // The old managers had to be told of every position; the unified one learns it from the fill and takes no second word.
    if (ticket.status !== 'invalid') {
      this.algo.correlation_limiter.on_position_opened(this.ticker, this.name, { quantity });
    }
  }
}
