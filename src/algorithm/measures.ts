/**
 * Statistics of the prices of an algorithm, of one security and of several.
 *
 * @module
 */

import { Identity } from '../indicators/base/delay.js';
import { AutoRegressiveIntegratedMovingAverage } from '../indicators/statistics/auto-regressive-integrated-moving-average.js';
import { HurstExponent } from '../indicators/statistics/hurst-exponent.js';
import { MeanAbsoluteDeviation } from '../indicators/statistics/mean-absolute-deviation.js';
import {
  type RiskFreeRate,
  SharpeRatio,
  SortinoRatio,
  TargetDownsideDeviation,
} from '../indicators/statistics/ratios.js';
import { RegressionChannel, TimeSeriesForecast } from '../indicators/statistics/regression.js';
import { StandardDeviation } from '../indicators/statistics/standard-deviation.js';
import { Sum } from '../indicators/statistics/sum.js';
import { ValueAtRisk } from '../indicators/statistics/value-at-risk.js';
import { Variance } from '../indicators/statistics/variance.js';
import type { Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import type { BarSelector } from './consolidating.js';
import { VolumeIndicators } from './volumes.js';

/** Statistics of the prices of an algorithm, of one security and of several. Each is fed with a security's bars, before `onData`. */
export abstract class StatisticIndicators extends VolumeIndicators {
  /**
   * Makes an autoregressive integrated moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param arOrder - the number of values that are regressed on
   * @param diffOrder - how often values are differenced
   * @param maOrder - the number of errors that are regressed on
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  arima(
    symbol: SymbolLike,
    arOrder: number,
    diffOrder: number,
    maOrder: number,
    period: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): AutoRegressiveIntegratedMovingAverage {
    return this.initializeIndicator(
      symbol,
      new AutoRegressiveIntegratedMovingAverage(arOrder, diffOrder, maOrder, period),
      resolution,
      selector,
    );
  }

  /**
   * Makes a Hurst exponent that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param maxLag - the longest lag
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  he(symbol: SymbolLike, period: number, maxLag = 20, resolution?: Resolution, selector?: BarSelector): HurstExponent {
    return this.initializeIndicator(symbol, new HurstExponent(period, maxLag), resolution, selector);
  }

  /**
   * Makes the price itself that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  identity(symbol: SymbolLike, resolution?: Resolution, selector?: BarSelector): Identity {
    return this.initializeIndicator(symbol, new Identity(), resolution, selector);
  }

  /**
   * Makes a mean absolute deviation that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  mad(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): MeanAbsoluteDeviation {
    return this.initializeIndicator(symbol, new MeanAbsoluteDeviation(period), resolution, selector);
  }

  /**
   * Makes a regression channel that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param k - the width, in deviations or true ranges
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  rc(
    symbol: SymbolLike,
    period: number,
    k: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): RegressionChannel {
    return this.initializeIndicator(symbol, new RegressionChannel(period, k), resolution, selector);
  }

  /**
   * Makes a Sortino ratio that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param sortinoPeriod - over how many returns
   * @param minimumAcceptableReturn - the return that is wanted of each bar
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  sortino(
    symbol: SymbolLike,
    sortinoPeriod: number,
    minimumAcceptableReturn = 0,
    resolution?: Resolution,
    selector?: BarSelector,
  ): SortinoRatio {
    return this.initializeIndicator(
      symbol,
      new SortinoRatio(sortinoPeriod, minimumAcceptableReturn),
      resolution,
      selector,
    );
  }

  /**
   * Makes a Sharpe ratio that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param sharpePeriod - over how many returns
   * @param riskFreeRate - the return of one bar without risk
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  sr(
    symbol: SymbolLike,
    sharpePeriod: number,
    riskFreeRate: RiskFreeRate = 0,
    resolution?: Resolution,
    selector?: BarSelector,
  ): SharpeRatio {
    return this.initializeIndicator(symbol, new SharpeRatio(sharpePeriod, riskFreeRate), resolution, selector);
  }

  /**
   * Makes a standard deviation that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  std(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): StandardDeviation {
    return this.initializeIndicator(symbol, new StandardDeviation(period), resolution, selector);
  }

  /**
   * Makes a sum that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  sum(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Sum {
    return this.initializeIndicator(symbol, new Sum(period), resolution, selector);
  }

  /**
   * Makes a target downside deviation that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param minimumAcceptableReturn - the return that is wanted of each bar
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  tdd(
    symbol: SymbolLike,
    period: number,
    minimumAcceptableReturn = 0,
    resolution?: Resolution,
    selector?: BarSelector,
  ): TargetDownsideDeviation {
    return this.initializeIndicator(
      symbol,
      new TargetDownsideDeviation(period, minimumAcceptableReturn),
      resolution,
      selector,
    );
  }

  /**
   * Makes a forecast of the next price that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  tsf(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): TimeSeriesForecast {
    return this.initializeIndicator(symbol, new TimeSeriesForecast(period), resolution, selector);
  }

  /**
   * Makes a variance that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  v(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Variance {
    return this.initializeIndicator(symbol, new Variance(period), resolution, selector);
  }

  /**
   * Makes a value at risk that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param confidenceLevel - how often the loss stays smaller, as a fraction
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  var(
    symbol: SymbolLike,
    period: number,
    confidenceLevel: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): ValueAtRisk {
    return this.initializeIndicator(symbol, new ValueAtRisk(period, confidenceLevel), resolution, selector);
  }
}
