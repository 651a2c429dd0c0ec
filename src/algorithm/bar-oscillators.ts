/**
 * Oscillators of an algorithm that look at whole bars, or that are made of others.
 *
 * @module
 */

import { MovingAverageType } from '../indicators/averages/moving-average-type.js';
import { AroonOscillator } from '../indicators/oscillators/aroon-oscillator.js';
import { BalanceOfPower, InternalBarStrength } from '../indicators/oscillators/bar-oscillators.js';
import { CommodityChannelIndex } from '../indicators/oscillators/commodity-channel-index.js';
import { DeMarkerIndicator } from '../indicators/oscillators/de-marker-indicator.js';
import { FisherTransform } from '../indicators/oscillators/fisher-transform.js';
import { RelativeVigorIndex } from '../indicators/oscillators/relative-vigor-index.js';
import { SchaffTrendCycle } from '../indicators/oscillators/schaff-trend-cycle.js';
import { PremierStochasticOscillator, Stochastic } from '../indicators/oscillators/stochastic.js';
import { StochasticRelativeStrengthIndex } from '../indicators/oscillators/stochastic-relative-strength-index.js';
import { SwissArmyKnife, type SwissArmyKnifeTool } from '../indicators/oscillators/swiss-army-knife.js';
import { TrueStrengthIndex } from '../indicators/oscillators/true-strength-index.js';
import { UltimateOscillator } from '../indicators/oscillators/ultimate-oscillator.js';
import { WaveTrendOscillator } from '../indicators/oscillators/wave-trend-oscillator.js';
import { WilliamsPercentR } from '../indicators/oscillators/williams-percent-r.js';
import type { Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import type { BarSelector } from './consolidating.js';
import { OscillatorIndicators } from './oscillators.js';

/** Oscillators of an algorithm that look at whole bars, or that are made of others. Each is fed with a security's bars, before `onData`. */
export abstract class BarOscillatorIndicators extends OscillatorIndicators {
  /**
   * Makes an Aroon oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param upPeriod - the period of the highs
   * @param downPeriod - the period of the lows; the same when absent
   * @param resolution - longer bars than the security's
   */
  aroon(symbol: SymbolLike, upPeriod: number, downPeriod = upPeriod, resolution?: Resolution): AroonOscillator {
    return this.initializeIndicator(symbol, new AroonOscillator(upPeriod, downPeriod), resolution);
  }

  /**
   * Makes a balance of power that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param resolution - longer bars than the security's
   */
  bop(symbol: SymbolLike, resolution?: Resolution): BalanceOfPower {
    return this.initializeIndicator(symbol, new BalanceOfPower(), resolution);
  }

  /**
   * Makes a commodity channel index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   */
  cci(
    symbol: SymbolLike,
    period: number,
    movingAverageType: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
  ): CommodityChannelIndex {
    return this.initializeIndicator(symbol, new CommodityChannelIndex(period, movingAverageType), resolution);
  }

  /**
   * Makes a DeMarker indicator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param type - the kind of average
   * @param resolution - longer bars than the security's
   */
  dem(
    symbol: SymbolLike,
    period: number,
    type: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
  ): DeMarkerIndicator {
    return this.initializeIndicator(symbol, new DeMarkerIndicator(period, type), resolution);
  }

  /**
   * Makes a Fisher transform that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  fish(symbol: SymbolLike, period: number, resolution?: Resolution): FisherTransform {
    return this.initializeIndicator(symbol, new FisherTransform(period), resolution);
  }

  /**
   * Makes an internal bar strength that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param resolution - longer bars than the security's
   */
  ibs(symbol: SymbolLike, resolution?: Resolution): InternalBarStrength {
    return this.initializeIndicator(symbol, new InternalBarStrength(), resolution);
  }

  /**
   * Makes a premier stochastic oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param emaPeriod - the period of the means
   * @param resolution - longer bars than the security's
   */
  pso(symbol: SymbolLike, period: number, emaPeriod: number, resolution?: Resolution): PremierStochasticOscillator {
    return this.initializeIndicator(symbol, new PremierStochasticOscillator(period, emaPeriod), resolution);
  }

  /**
   * Makes a relative vigor index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   */
  rvi(
    symbol: SymbolLike,
    period: number,
    movingAverageType: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
  ): RelativeVigorIndex {
    return this.initializeIndicator(symbol, new RelativeVigorIndex(period, movingAverageType), resolution);
  }

  /**
   * Makes a stochastic of a relative strength index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param rsiPeriod - the period of the relative strength index
   * @param stochPeriod - the period of the range
   * @param kSmoothingPeriod - the period of the first average
   * @param dSmoothingPeriod - the period of the second average
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  srsi(
    symbol: SymbolLike,
    rsiPeriod: number,
    stochPeriod: number,
    kSmoothingPeriod: number,
    dSmoothingPeriod: number,
    movingAverageType: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
    selector?: BarSelector,
  ): StochasticRelativeStrengthIndex {
    return this.initializeIndicator(
      symbol,
      new StochasticRelativeStrengthIndex(
        rsiPeriod,
        stochPeriod,
        kSmoothingPeriod,
        dSmoothingPeriod,
        movingAverageType,
      ),
      resolution,
      selector,
    );
  }

  /**
   * Makes a Schaff trend cycle that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param cyclePeriod - the period of the cycle
   * @param fastPeriod - the fast period
   * @param slowPeriod - the slow period
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  stc(
    symbol: SymbolLike,
    cyclePeriod = 10,
    fastPeriod = 23,
    slowPeriod = 50,
    movingAverageType: MovingAverageType = MovingAverageType.Exponential,
    resolution?: Resolution,
    selector?: BarSelector,
  ): SchaffTrendCycle {
    return this.initializeIndicator(
      symbol,
      new SchaffTrendCycle(cyclePeriod, fastPeriod, slowPeriod, movingAverageType),
      resolution,
      selector,
    );
  }

  /**
   * Makes a stochastic that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param kPeriod - the period of the first mean; that of the range when absent
   * @param dPeriod - the period of the second mean; that of the range when absent
   * @param resolution - longer bars than the security's
   */
  sto(symbol: SymbolLike, period: number, kPeriod = period, dPeriod = period, resolution?: Resolution): Stochastic {
    return this.initializeIndicator(symbol, new Stochastic(period, kPeriod, dPeriod), resolution);
  }

  /**
   * Makes a Swiss army knife that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param delta - the width of the band of the band pass
   * @param tool - the filter
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  swiss(
    symbol: SymbolLike,
    period: number,
    delta: number,
    tool: SwissArmyKnifeTool,
    resolution?: Resolution,
    selector?: BarSelector,
  ): SwissArmyKnife {
    return this.initializeIndicator(symbol, new SwissArmyKnife(period, delta, tool), resolution, selector);
  }

  /**
   * Makes a true strength index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param longTermPeriod - the period of the first mean
   * @param shortTermPeriod - the period of the second mean
   * @param signalPeriod - the period of the signal
   * @param signalType - the kind of the signal
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  tsi(
    symbol: SymbolLike,
    longTermPeriod = 25,
    shortTermPeriod = 13,
    signalPeriod = 7,
    signalType: MovingAverageType = MovingAverageType.Exponential,
    resolution?: Resolution,
    selector?: BarSelector,
  ): TrueStrengthIndex {
    return this.initializeIndicator(
      symbol,
      new TrueStrengthIndex(longTermPeriod, shortTermPeriod, signalPeriod, signalType),
      resolution,
      selector,
    );
  }

  /**
   * Makes an ultimate oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period1 - the period that counts most
   * @param period2 - the second period
   * @param period3 - the period that counts least
   * @param resolution - longer bars than the security's
   */
  ultosc(
    symbol: SymbolLike,
    period1: number,
    period2: number,
    period3: number,
    resolution?: Resolution,
  ): UltimateOscillator {
    return this.initializeIndicator(symbol, new UltimateOscillator(period1, period2, period3), resolution);
  }

  /**
   * Makes a Williams' percent R that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  wilr(symbol: SymbolLike, period: number, resolution?: Resolution): WilliamsPercentR {
    return this.initializeIndicator(symbol, new WilliamsPercentR(period), resolution);
  }

  /**
   * Makes a wave trend oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param channelPeriod - the period of the channel
   * @param averagePeriod - the period of its index
   * @param signalPeriod - the period of the signal
   * @param resolution - longer bars than the security's
   */
  wto(
    symbol: SymbolLike,
    channelPeriod: number,
    averagePeriod: number,
    signalPeriod: number,
    resolution?: Resolution,
  ): WaveTrendOscillator {
    return this.initializeIndicator(
      symbol,
      new WaveTrendOscillator(channelPeriod, averagePeriod, signalPeriod),
      resolution,
    );
  }
}
