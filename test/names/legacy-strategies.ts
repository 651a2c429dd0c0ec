/**
 * Strategies as they were written for QuantConnect, word for word.
 *
 * @module
 */

/** In the style of its C#. */
export const pascal = `import { QCAlgorithm, Resolution, type ExponentialMovingAverage, type Slice } from 'plimsoll';
export class Old extends QCAlgorithm {
  private fast!: ExponentialMovingAverage;
  Initialize() { this.SetStartDate(2013, 10, 7); this.SetCash(100000); this.AddEquity('SPY', Resolution.Minute); this.fast = this.EMA('SPY', 10); }
  OnData(data: Slice) {
    if (!this.Portfolio.Invested) this.SetHoldings('SPY', 1);
    const q = this.Portfolio['SPY'].Quantity;
    if (data.ContainsKey('SPY')) this.Debug(\`\${data['SPY'].Close} \${q} \${this.Time} \${data.Bars['SPY'].EndTime}\`);
    if (this.fast.IsReady && this.fast.Current.Value > this.Securities['SPY'].Price) this.Liquidate('SPY');
  }
}
export class Older extends Old {
  Initialize() { super.Initialize(); this.SetEndDate(2013, 10, 11); }
  OnData = (data: Slice) => { this.Log(data.Keys.length); };
}
`;

/** In the style of its Python. */
export const snake = `import { QCAlgorithm, Resolution, type OrderEvent, type Slice } from 'plimsoll';
export class Snake extends QCAlgorithm {
  initialize() { this.set_start_date(2013, 10, 7); this.set_cash(1e5); this.add_equity('SPY', Resolution.MINUTE); }
  on_data(data: Slice) {
    const [allowed, reason] = this.correlation_limiter.check_correlation_limits('SPY', 'Snake');
    if (allowed && data.contains_key('SPY')) this.set_holdings('SPY', 1); else this.debug(reason);
    const value: number = this.portfolio.total_portfolio_value + this.portfolio['SPY'].average_price;
    this.log(value);
  }
  on_order_event(event: OrderEvent) { this.debug(event.fill_quantity); }
}
`;

/** With mistakes that the compiler must find. */
export const mistakes = `import { QCAlgorithm, type Slice, type TradeBar } from 'plimsoll';
export class Wrong extends QCAlgorithm {
  // @ts-expect-error a hook that takes something else than a slice
  OnData(data: number) { this.Log(data); }
  // @ts-expect-error a hook that takes something else than a slice
  on_data(data: number) { this.Log(data); }
  check(bar: TradeBar, data: Slice) {
    // @ts-expect-error a name that nothing answers to
    this.SetHolding('SPY', 1);
    // @ts-expect-error a bar never changes
    bar.Close = 1;
    // @ts-expect-error the wrong type of argument
    this.set_holdings('SPY', 'all');
    // @ts-expect-error a price is a number
    const close: string = data['SPY'].Close;
    return close;
  }
}
`;
