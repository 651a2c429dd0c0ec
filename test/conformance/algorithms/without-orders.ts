/**
 * LEAN's algorithms that place no order and check the run itself: settings, parameters, warm-up, quitting, indicators.
 *
 * @module
 */
import {
  AlgorithmMode,
  BollingerBands,
  CompositeIndicator,
  DeploymentTarget,
  FuncRiskFreeRateInterestRateModel,
  type IndicatorBase,
  QCAlgorithm,
  RelativeStrengthIndex,
  Resolution,
  type Slice,
  Stochastic,
  TimeSpan,
  type TradeBar,
  TradeBarConsolidator,
} from 'plimsoll';
import { check } from './core.js';

/** Asks how and where it runs, and quits. */
export class AlgorithmModeAndDeploymentTargetAlgorithm extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.setCash(100_000);
    check(this.algorithmMode === AlgorithmMode.Backtesting && !this.liveMode, 'the algorithm must run on history');
    check(this.deploymentTarget === DeploymentTarget.LocalPlatform, 'the algorithm must run here');
    this.quit();
  }
}

/** Makes a rate of its own. */
export class FuncRiskFreeRateInterestRateModelWithPythonLambda extends QCAlgorithm {
  readonly #model = new FuncRiskFreeRateInterestRateModel((date) => (date.toISODate() === '2020-05-28' ? 0 : 1));

  override initialize(): void {
    this.setStartDate(2020, 5, 28);
    this.setEndDate(2020, 6, 28);
    this.addEquity('SPY', Resolution.Daily);
  }

  override onData(_slice: Slice): void {
    const expected = this.time.toISODate() === '2020-05-28' ? 0 : 1;
    check(this.#model.getInterestRate(this.time) === expected, 'the rate must be the function of the day');
  }
}

/** Asks for parameters that there are and that there are not. */
export class GetParameterRegressionAlgorithm extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    check(this.getParameter('non-existing') === undefined, 'a parameter without a default must be missing');
    check(this.getParameter('non-existing', '100') === '100', 'a default of text must be text');
    check(this.getParameter('non-existing', 100) === 100, 'a default number must be a number');
    check(this.getParameter('ema-fast') === '10', 'a parameter must be text');
    check(this.getParameter('ema-fast', 100) === 10, 'a parameter with a default number must be a number');
    this.quit();
  }
}

/** Counts how often the end of the warm-up is told, where there is none. */
export class OnWarmupFinishedNoWarmup extends QCAlgorithm {
  #finished = 0;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.addEquity('SPY', Resolution.Minute);
  }

  override onWarmupFinished(): void {
    this.#finished += 1;
  }

  override onEndOfAlgorithm(): void {
    check(this.#finished === 1, 'the end of the warm-up must be told once');
  }
}

/** The same where there is one. */
export class OnWarmupFinishedRegressionAlgorithm extends OnWarmupFinishedNoWarmup {
  override initialize(): void {
    super.initialize();
    this.setStartDate(2013, 10, 8);
    this.setCash(100_000);
    this.setWarmUp(TimeSpan.fromDays(1));
  }
}

/** Quits with the first data. */
export class QuitAfterInitializationRegressionAlgorithm extends QCAlgorithm {
  #hasStopped = false;

  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.setCash(100_000);
    this.addEquity('SPY', Resolution.Daily);
  }

  override onData(_slice: Slice): void {
    check(!this.#hasStopped, 'nothing may run after quit');
    this.#hasStopped = true;
    this.quit();
  }
}

/** Quits before there is any. */
export class QuitInInitializationRegressionAlgorithm extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 10, 7);
    this.setEndDate(2013, 10, 11);
    this.setCash(100_000);
    this.addEquity('SPY', Resolution.Daily);
    this.quit();
  }

  override onData(_slice: Slice): void {
    check(false, 'nothing may run after quit');
  }
}

/** Composes two indicators twice. */
export class CompositeIndicatorWorksAsExpectedRegressionAlgorithm extends QCAlgorithm {
  #one: CompositeIndicator | undefined;
  #other: CompositeIndicator | undefined;
  #hasData = false;

  override initialize(): void {
    this.setStartDate(2013, 10, 4);
    this.setEndDate(2013, 10, 5);
    this.addEquity('SPY', Resolution.Minute);
    const close = this.identity('SPY', Resolution.Minute, (bar) => bar.close);
    const low = this.min('SPY', 420, Resolution.Minute, (bar) => bar.low);
    this.#one = new CompositeIndicator('one', close, low, (left, right) => Math.min(left.value, right.value));
    this.#other = new CompositeIndicator('other', close, low, smaller);
  }

  override onData(_slice: Slice): void {
    this.#hasData = true;
    check(this.#one?.value === this.#other?.value, 'both composites must agree');
  }

  override onEndOfAlgorithm(): void {
    check(this.#hasData, 'there must be data');
  }
}

function smaller(left: IndicatorBase<never>, right: IndicatorBase<never>): number {
  return Math.min(left.value, right.value);
}

/** Compares an indicator of days that are put together from hours with one of days from history. */
export class ConsolidateHourBarsIntoDailyBarsRegressionAlgorithm extends QCAlgorithm {
  readonly #fed = new RelativeStrengthIndex('First', 15);
  readonly #byHand = new RelativeStrengthIndex('Second', 15);
  readonly #values = new Map<string | null, number>();
  #days = 0;
  #isCompared = false;

  override initialize(): void {
    this.setStartDate(2020, 5, 1);
    this.setEndDate(2020, 6, 5);
    this.addEquity('SPY', Resolution.Hour);
    this.registerIndicator('SPY', this.#fed, Resolution.Daily, middle);
  }

  override onData(slice: Slice): void {
    if (this.isWarmingUp || !slice.containsKey('SPY')) {
      return;
    }

    if (this.time.month !== this.endDate?.month) {
      this.#values.set(this.time.toISODate(), this.#fed.value);
      this.#days += this.time.hour === 16 ? 1 : 0;
      return;
    }

    for (const bar of this.history('SPY', this.#days, Resolution.Daily)) {
      this.#byHand.update(bar.endUtc, middle(bar));
      const { value } = this.#byHand;
      check(value === this.#values.get(bar.endTime.toISODate()), `the values of ${bar.endTime.toISODate()} must agree`);
    }

    this.#isCompared = true;
    this.quit();
  }

  override onEndOfAlgorithm(): void {
    check(this.#isCompared, 'both must be compared');
  }
}

function middle(bar: TradeBar): number {
  return (bar.close + bar.open) / 2;
}

/** Looks at the last values of an indicator and of a part of it. */
export class IndicatorHistoryAlgorithm extends QCAlgorithm {
  #bands: BollingerBands | undefined;

  override initialize(): void {
    this.setStartDate(2013, 1, 1);
    this.setEndDate(2014, 12, 31);
    this.setCash(25_000);
    this.addEquity('SPY', Resolution.Daily);
    this.#bands = this.bb('SPY', 20, 2, undefined, Resolution.Daily);
    this.#bands.window.size = 20;
    this.#bands.middleBand.window.size = 20;
  }

  override onData(_slice: Slice): void {
    const bands = this.#bands as BollingerBands;

    if (!bands.window.isReady) {
      return;
    }

    for (const one of [bands, bands.middleBand]) {
      this.log(`${one.name}: ${one[0]?.value}, at first ${one[one.window.count - 1]?.value}`);
      check([...one.window].length === 20, 'the window must be full');
    }

    this.quit();
  }
}

/** Computes past values of an indicator. */
export class IndicatorHistoryRegressionAlgorithm extends QCAlgorithm {
  override initialize(): void {
    this.setStartDate(2013, 1, 1);
    this.setEndDate(2014, 12, 31);
    this.addEquity('SPY', Resolution.Daily);
  }

  override onData(_slice: Slice): void {
    const bands = new BollingerBands('BB', 20, 2);
    check(!bands.window.isReady, 'a new window must not be full');
    const past = this.indicatorHistory(bands, 'SPY', 50);
    check(bands.window.isReady, 'the window must be full afterwards');

    for (const points of [past.current, past.get('upper_band'), past.get('middleBand')]) {
      check(points.length === 50 && points.every(({ value }) => value !== 0), 'there must be 50 values');
    }

    this.quit();
  }
}

/** Warms indicators up by two ways and compares them all month. */
export class StochasticIndicatorWarmsUpProperlyRegressionAlgorithm extends QCAlgorithm {
  readonly #rsi = new RelativeStrengthIndex(14);
  readonly #sto = new Stochastic('FIRST', 10, 3, 3);
  readonly #rsiHistory = new RelativeStrengthIndex(14);
  readonly #stoHistory = new Stochastic('SECOND', 10, 3, 3);
  #hasData = false;

  override initialize(): void {
    this.setStartDate(2020, 1, 1);
    this.setEndDate(2020, 2, 1);
    this.setCash(100_000);
    this.addEquity('SPY', Resolution.Hour);
    const days = new TradeBarConsolidator(TimeSpan.fromDays(1));

    for (const indicator of [this.#rsi, this.#sto]) {
      this.registerIndicator('SPY', indicator, days);
    }

    for (const indicator of [this.#rsi, this.#sto]) {
      this.warmUpIndicator('SPY', indicator, TimeSpan.fromDays(1));
    }

    for (const indicator of [this.#rsiHistory, this.#stoHistory]) {
      this.registerIndicator('SPY', indicator, days);
    }

    const length = Math.max(this.#rsiHistory.warmUpPeriod, this.#stoHistory.warmUpPeriod);

    for (const bar of this.history('SPY', length, Resolution.Daily)) {
      this.#rsiHistory.update(bar.endUtc, bar.close);

      if (this.#rsiHistory.samples > 1) {
        this.#stoHistory.update(bar);
      }
    }

    for (const { isReady, name } of [this.#rsi, this.#sto, this.#rsiHistory, this.#stoHistory]) {
      check(isReady, `${name} must be ready`);
    }
  }

  override onData(slice: Slice): void {
    if (slice.containsKey('SPY')) {
      this.#hasData = true;
      check(this.#rsi.value === this.#rsiHistory.value, 'both strengths must agree');
      check(this.#sto.stochK.value === this.#stoHistory.stochK.value, 'both K must agree');
      check(this.#sto.stochD.value === this.#stoHistory.stochD.value, 'both D must agree');
    }
  }

  override onEndOfAlgorithm(): void {
    check(this.#hasData, 'there must be data');
  }
}
