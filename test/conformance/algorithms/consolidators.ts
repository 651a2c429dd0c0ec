/**
 * LEAN's algorithms that put longer bars together.
 *
 * @module
 */
import {
  type AnyConsolidator,
  BaseDataConsolidator,
  Beta,
  ClassicRangeConsolidator,
  ClassicRenkoConsolidator,
  MassIndex,
  QCAlgorithm,
  QuoteBar,
  QuoteBarConsolidator,
  RangeBar,
  RangeConsolidator,
  RenkoBar,
  RenkoConsolidator,
  Resolution,
  SimpleMovingAverage,
  TimeSpan,
  TradeBar,
  TradeBarConsolidator,
  VolumeRenkoBar,
  VolumeRenkoConsolidator,
  WilderAccumulativeSwingIndex,
  WilderSwingIndex,
} from 'plimsoll';
import { check } from './core.js';

/** Makes bars of a dollar's range. */
export class RangeConsolidatorAlgorithm extends QCAlgorithm {
  #count = 0;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.addEquity('SPY', Resolution.Daily);
    const consolidator = this.make();
    consolidator.onConsolidated((bar) => this.look(bar));
    this.subscriptionManager.addConsolidator('SPY', consolidator);
  }

  override onEndOfAlgorithm(): void {
    check(this.#count > 0, 'there must be range bars');
  }

  protected make(): RangeConsolidator | ClassicRangeConsolidator {
    return new RangeConsolidator(100);
  }

  protected look(bar: RangeBar): void {
    this.#count += 1;
    check(Number((bar.high - bar.low).toFixed(2)) === 1, 'a bar must span a dollar');
  }
}

/** The same with bars that follow the price. */
export class ClassicRangeConsolidatorAlgorithm extends RangeConsolidatorAlgorithm {
  protected override make(): ClassicRangeConsolidator {
    return new ClassicRangeConsolidator(100);
  }

  protected override look(bar: RangeBar): void {
    super.look(bar);
    check(bar.volume !== 0, 'a bar must have a volume');
  }
}

/** Buys with bricks of closes, sells with bricks of weighted prices. */
export class ClassicRenkoConsolidatorAlgorithm extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2012, 1, 1);
    this.setEndDate(2013, 1, 1);
    this.addEquity('SPY', Resolution.Daily);
    const closes = new ClassicRenkoConsolidator(2.5);
    closes.onConsolidated(({ close, open, symbol, time }) => {
      if (!this.portfolio.invested) {
        this.setHoldings(symbol, 1);
      }

      this.log(`CLOSE - ${time} - ${open} ${close}`);
    });
    this.subscriptionManager.addConsolidator('SPY', closes);
    const weighted = new ClassicRenkoConsolidator(
      2.5,
      (bar: TradeBar) => (2 * bar.open + bar.high + bar.low + 3 * bar.close) / 7,
      (bar: TradeBar) => bar.volume,
    );
    weighted.onConsolidated(({ close, open, symbol, time }) => {
      if (this.portfolio.invested) {
        this.liquidate(symbol);
      }

      this.log(`7BAR - ${time} - ${open} ${close}`);
    });
    this.subscriptionManager.addConsolidator('SPY', weighted);
  }
}

/** Makes every kind of bar that has a size. */
export class ConsolidateWithSizeAttributeRegressionAlgorithm extends QCAlgorithm {
  readonly #made: [SimpleMovingAverage, AnyConsolidator, object][] = [];

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 7);
    this.setCash(100_000);
    this.addEquity('SPY', Resolution.Minute);
    this.#make(RenkoBar, 0.1, RenkoConsolidator);
    this.#make(VolumeRenkoBar, 10_000, VolumeRenkoConsolidator);
    this.#make(RangeBar, 12, RangeConsolidator);
    this.#make(TradeBar, 10, TradeBarConsolidator);
    this.#make(QuoteBar, 10, QuoteBarConsolidator);
    const values = new BaseDataConsolidator(10);
    const average = new SimpleMovingAverage('BaseData', 10);
    values.onConsolidated((bar) => void average.update(bar.endUtc, bar.value));
    this.subscriptionManager.addConsolidator('SPY', values);
    this.#made.push([average, values, BaseDataConsolidator]);
  }

  override onEndOfAlgorithm(): void {
    for (const [average, consolidator, type] of this.#made) {
      check(average.isReady, `${average.name} must be ready`);
      check(consolidator.constructor === type, `${average.name} must have its own consolidator`);
    }
  }

  #make<T extends TradeBar | QuoteBar>(bars: new (...args: never[]) => T, size: number, type: object): void {
    const average = new SimpleMovingAverage(bars.name, 10);
    const consolidator = this.consolidate(bars, 'SPY', size, (bar) => {
      average.update(bar.endUtc, bar.high);
      check(bar.constructor === bars, `a bar must be a ${bars.name}`);
    });
    this.#made.push([average, consolidator, type]);
  }
}

/** Looks at the last bars of a consolidator while it makes them. */
export class ConsolidatorRollingWindowRegressionAlgorithm extends QCAlgorithm {
  readonly #consolidator = new TradeBarConsolidator(TimeSpan.fromMinutes(10));
  #count = 0;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.addEquity('SPY', Resolution.Minute);
    this.#consolidator.onConsolidated((bar) => this.#look(bar));
    this.subscriptionManager.addConsolidator('SPY', this.#consolidator);
  }

  override onEndOfAlgorithm(): void {
    check(this.#count > 0, 'there must be bars');
    check(this.#consolidator.window.count === 2, 'two bars must be remembered');
  }

  #look(bar: TradeBar): void {
    this.#count += 1;
    const { current, previous } = this.#consolidator;
    check(current === this.#consolidator[0] && current === bar, 'the latest bar must be the one that is told');
    check(previous === this.#consolidator[1], 'the bar before must be the second');
    check(previous === undefined || (previous.startUtc < bar.startUtc && previous.value > 0), 'it must be earlier');
  }
}

/** Counts hours from the open. */
export class ConsolidatorStartTimeRegressionAlgorithm extends QCAlgorithm {
  readonly #expected = ['09:30', '10:30', '11:30', '12:30', '13:30', '14:30'];

  override initialize(): void {
    this.setStartDate(2013, 10, 4);
    this.setEndDate(2013, 10, 4);
    this.addEquity('SPY', Resolution.Minute);
    const consolidator = new TradeBarConsolidator(TimeSpan.fromHours(1), TimeSpan.fromMinutes(9 * 60 + 30));
    consolidator.onConsolidated((bar) => {
      check(this.utcTime.toMillis() === bar.endUtc, 'a bar must be told at its end');
      check(bar.time.toFormat('HH:mm') === this.#expected.shift(), 'bars must start at half past');
      check(bar.period.totalMilliseconds === TimeSpan.fromHours(1).totalMilliseconds, 'a bar must last an hour');
    });
    this.subscriptionManager.addConsolidator('SPY', consolidator);
  }

  override onEndOfAlgorithm(): void {
    check(this.#expected.length === 0, 'there must be a bar for each hour');
  }
}

/** Feeds indicators of bars with bricks. */
export class IndicatorWithRenkoBarsRegressionAlgorithm extends QCAlgorithm {
  readonly #indicators = [
    new MassIndex('MassIndex', 9, 25),
    new WilderAccumulativeSwingIndex('WilderAccumulativeSwingIndex', 8),
    new WilderSwingIndex('WilderSwingIndex', 8),
  ];
  #beta: Beta | undefined;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 9);
    const spy = this.addEquity('SPY').symbol;
    const aig = this.addEquity('AIG').symbol;
    const beta = new Beta('Beta', aig, spy, 3);
    this.#beta = beta;
    const spyBricks = new RenkoConsolidator(0.1);
    spyBricks.onConsolidated((brick) => {
      for (const indicator of this.#indicators) {
        indicator.update(brick);
      }

      beta.update(brick);
    });
    const aigBricks = new RenkoConsolidator(0.05);
    aigBricks.onConsolidated((brick) => void beta.update(brick));
    this.subscriptionManager.addConsolidator('SPY', spyBricks);
    this.subscriptionManager.addConsolidator('AIG', aigBricks);
  }

  override onEndOfAlgorithm(): void {
    for (const indicator of [...this.#indicators, this.#beta]) {
      check(indicator?.isReady === true, `${indicator?.name} must be ready`);
      check(indicator?.value !== 0, `${indicator?.name} must not be 0`);
    }
  }
}
