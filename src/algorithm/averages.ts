/**
 * Moving averages of an algorithm.
 *
 * @module
 */

import { ArnaudLegouxMovingAverage } from '../indicators/averages/arnaud-legoux-moving-average.js';
import {
  DoubleExponentialMovingAverage,
  T3MovingAverage,
} from '../indicators/averages/double-exponential-moving-average.js';
import { ExponentialMovingAverage } from '../indicators/averages/exponential-moving-average.js';
import { FractalAdaptiveMovingAverage } from '../indicators/averages/fractal-adaptive-moving-average.js';
import { HullMovingAverage } from '../indicators/averages/hull-moving-average.js';
import { KaufmanAdaptiveMovingAverage, KaufmanEfficiencyRatio } from '../indicators/averages/kaufman.js';
import { LinearWeightedMovingAverage } from '../indicators/averages/linear-weighted-moving-average.js';
import { McGinleyDynamic } from '../indicators/averages/mcginley-dynamic.js';
import { MesaAdaptiveMovingAverage } from '../indicators/averages/mesa-adaptive-moving-average.js';
import { RelativeMovingAverage } from '../indicators/averages/relative-moving-average.js';
import { SimpleMovingAverage } from '../indicators/averages/simple-moving-average.js';
import { TriangularMovingAverage } from '../indicators/averages/triangular-moving-average.js';
import { TripleExponentialMovingAverage, Trix } from '../indicators/averages/triple-exponential-moving-average.js';
import { VariableIndexDynamicAverage } from '../indicators/averages/variable-index-dynamic-average.js';
import { WilderMovingAverage } from '../indicators/averages/wilder-moving-average.js';
import { ZeroLagExponentialMovingAverage } from '../indicators/averages/zero-lag-exponential-moving-average.js';
import { LeastSquaresMovingAverage } from '../indicators/statistics/regression.js';
import type { Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import type { BarSelector } from './consolidating.js';
import { DataAlgorithm } from './data.js';

/** Moving averages of an algorithm. Each is fed with a security's bars, before `onData`. */
export abstract class AverageIndicators extends DataAlgorithm {
  /**
   * Makes an Arnaud Legoux moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param sigma - the width of the bell: the larger, the narrower
   * @param offset - the place of the bell, from 0 for the oldest bar to 1 for the latest
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  alma(
    symbol: SymbolLike,
    period: number,
    sigma = 6,
    offset = 0.85,
    resolution?: Resolution,
    selector?: BarSelector,
  ): ArnaudLegouxMovingAverage {
    return this.initializeIndicator(symbol, new ArnaudLegouxMovingAverage(period, sigma, offset), resolution, selector);
  }

  /**
   * Makes a double exponential moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - the period
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  dema(
    symbol: SymbolLike,
    period: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): DoubleExponentialMovingAverage {
    return this.initializeIndicator(symbol, new DoubleExponentialMovingAverage(period), resolution, selector);
  }

  /**
   * Makes an exponential moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - the period
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  ema(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): ExponentialMovingAverage {
    return this.initializeIndicator(symbol, new ExponentialMovingAverage(period), resolution, selector);
  }

  /**
   * Makes a fractal adaptive moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param longPeriod - the period of the slowest average
   * @param resolution - longer bars than the security's
   */
  frama(symbol: SymbolLike, period: number, longPeriod = 198, resolution?: Resolution): FractalAdaptiveMovingAverage {
    return this.initializeIndicator(symbol, new FractalAdaptiveMovingAverage(period, longPeriod), resolution);
  }

  /**
   * Makes a Hull moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  hma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): HullMovingAverage {
    return this.initializeIndicator(symbol, new HullMovingAverage(period), resolution, selector);
  }

  /**
   * Makes a Kaufman adaptive moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param fastEmaPeriod - the period of the fastest average
   * @param slowEmaPeriod - the period of the slowest average
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  kama(
    symbol: SymbolLike,
    period: number,
    fastEmaPeriod = 2,
    slowEmaPeriod = 30,
    resolution?: Resolution,
    selector?: BarSelector,
  ): KaufmanAdaptiveMovingAverage {
    return this.initializeIndicator(
      symbol,
      new KaufmanAdaptiveMovingAverage(period, fastEmaPeriod, slowEmaPeriod),
      resolution,
      selector,
    );
  }

  /**
   * Makes a Kaufman efficiency ratio that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  ker(symbol: SymbolLike, period = 2, resolution?: Resolution, selector?: BarSelector): KaufmanEfficiencyRatio {
    return this.initializeIndicator(symbol, new KaufmanEfficiencyRatio(period), resolution, selector);
  }

  /**
   * Makes the end of a least squares line that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  lsma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): LeastSquaresMovingAverage {
    return this.initializeIndicator(symbol, new LeastSquaresMovingAverage(period), resolution, selector);
  }

  /**
   * Makes a linearly weighted moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  lwma(
    symbol: SymbolLike,
    period: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): LinearWeightedMovingAverage {
    return this.initializeIndicator(symbol, new LinearWeightedMovingAverage(period), resolution, selector);
  }

  /**
   * Makes a MESA adaptive moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param fastLimit - the largest weight of a new price
   * @param slowLimit - the smallest weight of a new price
   * @param resolution - longer bars than the security's
   */
  mama(symbol: SymbolLike, fastLimit = 0.5, slowLimit = 0.05, resolution?: Resolution): MesaAdaptiveMovingAverage {
    return this.initializeIndicator(symbol, new MesaAdaptiveMovingAverage(fastLimit, slowLimit), resolution);
  }

  /**
   * Makes a McGinley dynamic that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  mgd(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): McGinleyDynamic {
    return this.initializeIndicator(symbol, new McGinleyDynamic(period), resolution, selector);
  }

  /**
   * Makes a relative moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  rma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RelativeMovingAverage {
    return this.initializeIndicator(symbol, new RelativeMovingAverage(period), resolution, selector);
  }

  /**
   * Makes a simple moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  sma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): SimpleMovingAverage {
    return this.initializeIndicator(symbol, new SimpleMovingAverage(period), resolution, selector);
  }

  /**
   * Makes a T3 moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - the period
   * @param volumeFactor - how much of the lag is taken out
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  t3(
    symbol: SymbolLike,
    period: number,
    volumeFactor = 0.7,
    resolution?: Resolution,
    selector?: BarSelector,
  ): T3MovingAverage {
    return this.initializeIndicator(symbol, new T3MovingAverage(period, volumeFactor), resolution, selector);
  }

  /**
   * Makes a triple exponential moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - the period
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  tema(
    symbol: SymbolLike,
    period: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): TripleExponentialMovingAverage {
    return this.initializeIndicator(symbol, new TripleExponentialMovingAverage(period), resolution, selector);
  }

  /**
   * Makes a triangular moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  trima(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): TriangularMovingAverage {
    return this.initializeIndicator(symbol, new TriangularMovingAverage(period), resolution, selector);
  }

  /**
   * Makes a rate of change of a triple exponential moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  trix(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Trix {
    return this.initializeIndicator(symbol, new Trix(period), resolution, selector);
  }

  /**
   * Makes a variable index dynamic average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  vidya(
    symbol: SymbolLike,
    period: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): VariableIndexDynamicAverage {
    return this.initializeIndicator(symbol, new VariableIndexDynamicAverage(period), resolution, selector);
  }

  /**
   * Makes a Wilder moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - the period
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  wwma(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): WilderMovingAverage {
    return this.initializeIndicator(symbol, new WilderMovingAverage(period), resolution, selector);
  }

  /**
   * Makes a zero-lag exponential moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  zlema(
    symbol: SymbolLike,
    period: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): ZeroLagExponentialMovingAverage {
    return this.initializeIndicator(symbol, new ZeroLagExponentialMovingAverage(period), resolution, selector);
  }
}
