/**
 * Five legacy strategies on one account: the host only starts them, under their own names. `npm start` runs it.
 *
 * `npx plimsoll backtest examples/legacy/main.ts --risk examples/legacy/risk.json`
 *
 * @module
 */
import { QCAlgorithm, Resolution, type Slice } from 'plimsoll';
import { Breakout } from './breakout.js';
import { DipBuyer } from './dip-buyer.js';
import { GoldenCross } from './golden-cross.js';
import { TrendFollowing } from './trend-following.js';
import { TurnOfMonth } from './turn-of-month.js';

/** What the host needs of a strategy, in either of the two old styles. */
type LegacyStrategy =
  | { readonly Name: string; OnData(data: Slice): void }
  | { readonly name: string; on_data(data: Slice): void };

/** Starts the legacy strategies on S&P 500 history, behind the unified risk manager. */
export class LegacyDesk extends QCAlgorithm {
  private strategies: LegacyStrategy[] = [];

  public Initialize(): void {
    this.SetStartDate(2000, 1, 3);
    this.SetEndDate(2020, 4, 17);
    this.SetCash(1000000);
    this.SetBenchmark('SPX');
    this.AddEquity('SPX', Resolution.Daily);
    this.strategies = [
      new TrendFollowing(this, 'SPX'),
      new GoldenCross(this, 'SPX'),
      new DipBuyer(this, 'SPX'),
      new Breakout(this, 'SPX'),
      new TurnOfMonth(this, 'SPX'),
    ];
  }

  public OnData(data: Slice): void {
    for (const strategy of this.strategies) {
      if ('OnData' in strategy) {
        this.RunAs(strategy.Name, () => strategy.OnData(data));
      } else {
        this.RunAs(strategy.name, () => strategy.on_data(data));
      }
    }
  }
}
