/**
 * A strategy composed from streams: RxJS says when, the gate says whether.
 *
 * `npx plimsoll backtest examples/rxjs-momentum.ts`
 *
 * @module
 */
import { QCAlgorithm } from 'plimsoll';
import { bufferCount, distinctUntilChanged, filter, map, throttleTime } from 'rxjs';

const DAYS = 120;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Holds the S&P 500 while it stands higher than 120 trading days ago; looks at most once a week of backtest time. */
export class RxjsMomentum extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2003, 1, 2);
    this.setEndDate(2019, 12, 31);
    this.setBenchmark('SPX');
    this.addEquity('SPX');

    const closes$ = this.slices$.pipe(
      map((slice) => slice.get('SPX')?.close),
      filter((close) => close !== undefined),
    );

    // Time-based operators run on the algorithm's clock: this week is a week of history, not of waiting.
    const rising$ = closes$.pipe(
      bufferCount(DAYS, 1),
      throttleTime(WEEK_MS),
      map((closes) => (closes.at(-1) ?? 0) > (closes[0] ?? 0)),
      distinctUntilChanged(),
    );

    rising$.subscribe({
      next: (rising) => {
        this.log(rising ? 'rising: buy' : 'falling: sell');
        this.setHoldings('SPX', rising ? 1 : 0);
      },
    });

    this.riskEvents$
      .pipe(filter((event) => event.level === 'critical'))
      .subscribe({ next: (event) => this.log(`risk: ${event.message}`) });
  }
}
