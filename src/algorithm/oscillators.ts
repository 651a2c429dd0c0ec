/**
 * Oscillators of an algorithm that compare prices with earlier ones.
 *
 * @module
 */

import { MovingAverageType } from '../indicators/averages/moving-average-type.js';
import { AwesomeOscillator } from '../indicators/oscillators/awesome-oscillator.js';
import { ConnorsRelativeStrengthIndex } from '../indicators/oscillators/connors-relative-strength-index.js';
import { CoppockCurve } from '../indicators/oscillators/coppock-curve.js';
import { DerivativeOscillator } from '../indicators/oscillators/derivative-oscillator.js';
import { DetrendedPriceOscillator } from '../indicators/oscillators/detrended-price-oscillator.js';
import { HilbertTransform } from '../indicators/oscillators/hilbert-transform.js';
import { KnowSureThing } from '../indicators/oscillators/know-sure-thing.js';
import { MovingAverageConvergenceDivergence } from '../indicators/oscillators/moving-average-convergence-divergence.js';
import { AbsolutePriceOscillator, PercentagePriceOscillator } from '../indicators/oscillators/price-oscillators.js';
import { RelativeStrengthIndex } from '../indicators/oscillators/relative-strength-index.js';
import { AugenPriceSpike } from '../indicators/volatility/augen-price-spike.js';
import type { Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import { ChangeIndicators } from './changes.js';
import type { BarSelector } from './consolidating.js';

/** Oscillators of an algorithm that compare prices with earlier ones. Each is fed with a security's bars, before `onData`. */
export abstract class OscillatorIndicators extends ChangeIndicators {
  /**
   * Makes an awesome oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param fastPeriod - the fast period
   * @param slowPeriod - the slow period
   * @param type - the kind of average
   * @param resolution - longer bars than the security's
   */
  ao(
    symbol: SymbolLike,
    fastPeriod: number,
    slowPeriod: number,
    type: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
  ): AwesomeOscillator {
    return this.initializeIndicator(symbol, new AwesomeOscillator(fastPeriod, slowPeriod, type), resolution);
  }

  /**
   * Makes an absolute price oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param fastPeriod - the fast period
   * @param slowPeriod - the slow period
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  apo(
    symbol: SymbolLike,
    fastPeriod: number,
    slowPeriod: number,
    movingAverageType: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
    selector?: BarSelector,
  ): AbsolutePriceOscillator {
    return this.initializeIndicator(
      symbol,
      new AbsolutePriceOscillator(fastPeriod, slowPeriod, movingAverageType),
      resolution,
      selector,
    );
  }

  /**
   * Makes an Augen price spike that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  aps(symbol: SymbolLike, period = 3, resolution?: Resolution, selector?: BarSelector): AugenPriceSpike {
    return this.initializeIndicator(symbol, new AugenPriceSpike(period), resolution, selector);
  }

  /**
   * Makes a Coppock curve that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param shortRocPeriod - the short period of change
   * @param longRocPeriod - the long period of change
   * @param lwmaPeriod - the period of the mean
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  cc(
    symbol: SymbolLike,
    shortRocPeriod = 11,
    longRocPeriod = 14,
    lwmaPeriod = 10,
    resolution?: Resolution,
    selector?: BarSelector,
  ): CoppockCurve {
    return this.initializeIndicator(
      symbol,
      new CoppockCurve(shortRocPeriod, longRocPeriod, lwmaPeriod),
      resolution,
      selector,
    );
  }

  /**
   * Makes a Connors relative strength index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param rsiPeriod - the period of the relative strength index
   * @param rsiPeriodStreak - the period of that of the streak
   * @param lookBackPeriod - the period of the rank
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  crsi(
    symbol: SymbolLike,
    rsiPeriod: number,
    rsiPeriodStreak: number,
    lookBackPeriod: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): ConnorsRelativeStrengthIndex {
    return this.initializeIndicator(
      symbol,
      new ConnorsRelativeStrengthIndex(rsiPeriod, rsiPeriodStreak, lookBackPeriod),
      resolution,
      selector,
    );
  }

  /**
   * Makes a derivative oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param rsiPeriod - the period of the relative strength index
   * @param smoothingRsiPeriod - the period of the first mean
   * @param doubleSmoothingRsiPeriod - the period of the second mean
   * @param signalLinePeriod - the period of the signal
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  do(
    symbol: SymbolLike,
    rsiPeriod: number,
    smoothingRsiPeriod: number,
    doubleSmoothingRsiPeriod: number,
    signalLinePeriod: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): DerivativeOscillator {
    return this.initializeIndicator(
      symbol,
      new DerivativeOscillator(rsiPeriod, smoothingRsiPeriod, doubleSmoothingRsiPeriod, signalLinePeriod),
      resolution,
      selector,
    );
  }

  /**
   * Makes a detrended price oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  dpo(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): DetrendedPriceOscillator {
    return this.initializeIndicator(symbol, new DetrendedPriceOscillator(period), resolution, selector);
  }

  /**
   * Makes a Hilbert transform that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param length - over how many bars the trend is taken out
   * @param inPhaseMultiplicationFactor - the factor of the part in phase
   * @param quadratureMultiplicationFactor - the factor of the other part
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  ht(
    symbol: SymbolLike,
    length: number,
    inPhaseMultiplicationFactor: number,
    quadratureMultiplicationFactor: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): HilbertTransform {
    return this.initializeIndicator(
      symbol,
      new HilbertTransform(length, inPhaseMultiplicationFactor, quadratureMultiplicationFactor),
      resolution,
      selector,
    );
  }

  /**
   * Makes a know sure thing that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param roc1Period - the first period of change
   * @param roc1MaPeriod - the period of its average
   * @param roc2Period - the second period of change
   * @param roc2MaPeriod - the period of its average
   * @param roc3Period - the third period of change
   * @param roc3MaPeriod - the period of its average
   * @param roc4Period - the fourth period of change
   * @param roc4MaPeriod - the period of its average
   * @param signalPeriod - the period of the signal
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  kst(
    symbol: SymbolLike,
    roc1Period = 10,
    roc1MaPeriod = 10,
    roc2Period = 15,
    roc2MaPeriod = 10,
    roc3Period = 20,
    roc3MaPeriod = 10,
    roc4Period = 30,
    roc4MaPeriod = 15,
    signalPeriod = 9,
    movingAverageType: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
    selector?: BarSelector,
  ): KnowSureThing {
    return this.initializeIndicator(
      symbol,
      new KnowSureThing(
        roc1Period,
        roc1MaPeriod,
        roc2Period,
        roc2MaPeriod,
        roc3Period,
        roc3MaPeriod,
        roc4Period,
        roc4MaPeriod,
        signalPeriod,
        movingAverageType,
      ),
      resolution,
      selector,
    );
  }

  /**
   * Makes a moving average convergence divergence that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param fastPeriod - the fast period
   * @param slowPeriod - the slow period
   * @param signalPeriod - the period of the signal
   * @param type - the kind of average
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  macd(
    symbol: SymbolLike,
    fastPeriod = 12,
    slowPeriod = 26,
    signalPeriod = 9,
    type: MovingAverageType = MovingAverageType.Exponential,
    resolution?: Resolution,
    selector?: BarSelector,
  ): MovingAverageConvergenceDivergence {
    return this.initializeIndicator(
      symbol,
      new MovingAverageConvergenceDivergence(fastPeriod, slowPeriod, signalPeriod, type),
      resolution,
      selector,
    );
  }

  /**
   * Makes a percentage price oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param fastPeriod - the fast period
   * @param slowPeriod - the slow period
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  ppo(
    symbol: SymbolLike,
    fastPeriod: number,
    slowPeriod: number,
    movingAverageType: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
    selector?: BarSelector,
  ): PercentagePriceOscillator {
    return this.initializeIndicator(
      symbol,
      new PercentagePriceOscillator(fastPeriod, slowPeriod, movingAverageType),
      resolution,
      selector,
    );
  }

  /**
   * Makes a relative strength index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  rsi(
    symbol: SymbolLike,
    period: number,
    movingAverageType: MovingAverageType = MovingAverageType.Wilders,
    resolution?: Resolution,
    selector?: BarSelector,
  ): RelativeStrengthIndex {
    return this.initializeIndicator(symbol, new RelativeStrengthIndex(period, movingAverageType), resolution, selector);
  }
}
