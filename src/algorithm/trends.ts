/**
 * Indicators of trend and of volume of an algorithm.
 *
 * @module
 */

import { MovingAverageType } from '../indicators/averages/moving-average-type.js';
import {
  AverageDirectionalIndex,
  AverageDirectionalMovementIndexRating,
} from '../indicators/trend/average-directional-index.js';
import { IchimokuKinkoHyo } from '../indicators/trend/ichimoku-kinko-hyo.js';
import {
  ParabolicStopAndReverse,
  ParabolicStopAndReverseExtended,
} from '../indicators/trend/parabolic-stop-and-reverse.js';
import { PivotPointsHighLow } from '../indicators/trend/pivot-points-high-low.js';
import { SuperTrend } from '../indicators/trend/super-trend.js';
import { TomDemarkSequential } from '../indicators/trend/tom-demark-sequential.js';
import { Vortex } from '../indicators/trend/vortex.js';
import { WilderAccumulativeSwingIndex, WilderSwingIndex } from '../indicators/trend/wilder-swing-index.js';
import { ZigZag } from '../indicators/trend/zig-zag.js';
import { Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import { BandIndicators } from './bands.js';

/** Indicators of trend and of volume of an algorithm. Each is fed with a security's bars, before `onData`. */
export abstract class TrendIndicators extends BandIndicators {
  /**
   * Makes an average directional index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  adx(symbol: SymbolLike, period: number, resolution?: Resolution): AverageDirectionalIndex {
    return this.initializeIndicator(symbol, new AverageDirectionalIndex(period), resolution);
  }

  /**
   * Makes an average directional movement index rating that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  adxr(symbol: SymbolLike, period: number, resolution?: Resolution): AverageDirectionalMovementIndexRating {
    return this.initializeIndicator(symbol, new AverageDirectionalMovementIndexRating(period), resolution);
  }

  /**
   * Makes an accumulative swing index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param limitMove - the largest move of a day, in units of the price
   * @param resolution - the length of the bars
   */
  asi(symbol: SymbolLike, limitMove: number, resolution: Resolution = Resolution.Daily): WilderAccumulativeSwingIndex {
    return this.initializeIndicator(symbol, new WilderAccumulativeSwingIndex(limitMove), resolution);
  }

  /**
   * Makes an Ichimoku Kinko Hyo that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param tenkanPeriod - the shortest period
   * @param kijunPeriod - the period of medium length
   * @param senkouAPeriod - without effect, as in LEAN
   * @param senkouBPeriod - the longest period
   * @param senkouADelayPeriod - the delay of one edge of the cloud
   * @param senkouBDelayPeriod - the delay of the other edge
   * @param resolution - longer bars than the security's
   */
  ichimoku(
    symbol: SymbolLike,
    tenkanPeriod = 9,
    kijunPeriod = 26,
    senkouAPeriod = 26,
    senkouBPeriod = 52,
    senkouADelayPeriod = 26,
    senkouBDelayPeriod = 26,
    resolution?: Resolution,
  ): IchimokuKinkoHyo {
    return this.initializeIndicator(
      symbol,
      new IchimokuKinkoHyo(
        tenkanPeriod,
        kijunPeriod,
        senkouAPeriod,
        senkouBPeriod,
        senkouADelayPeriod,
        senkouBDelayPeriod,
      ),
      resolution,
    );
  }

  /**
   * Makes pivot points that are fed by themselves.
   *
   * @param symbol - a symbol or a ticker
   * @param lengthHigh - how many bars before and after a high are lower
   * @param lengthLow - how many bars before and after a low are higher
   * @param lastStoredValues - how many points are kept
   * @param strict - whether those bars may not be equal either
   * @param resolution - longer bars than the security's
   */
  pphl(
    symbol: SymbolLike,
    lengthHigh: number,
    lengthLow = lengthHigh,
    lastStoredValues = 100,
    strict = true,
    resolution?: Resolution,
  ): PivotPointsHighLow {
    return this.initializeIndicator(
      symbol,
      new PivotPointsHighLow(lengthHigh, lengthLow, lastStoredValues, strict),
      resolution,
    );
  }

  /**
   * Makes a parabolic stop and reverse that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param afStart - the acceleration at the start
   * @param afIncrement - how much more with each new extreme
   * @param afMax - the largest acceleration
   * @param resolution - longer bars than the security's
   */
  psar(
    symbol: SymbolLike,
    afStart = 0.02,
    afIncrement = 0.02,
    afMax = 0.2,
    resolution?: Resolution,
  ): ParabolicStopAndReverse {
    return this.initializeIndicator(symbol, new ParabolicStopAndReverse(afStart, afIncrement, afMax), resolution);
  }

  /**
   * Makes an extended parabolic stop and reverse that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param sarStart - the first stop; 0 when it is found from the bars
   * @param offsetOnReverse - the fraction of a gap when it changes sides
   * @param afStartShort - the acceleration at the start, short
   * @param afIncrementShort - how much more with each new low
   * @param afMaxShort - the largest acceleration, short
   * @param afStartLong - the acceleration at the start, long
   * @param afIncrementLong - how much more with each new high
   * @param afMaxLong - the largest acceleration, long
   * @param resolution - longer bars than the security's
   */
  sarext(
    symbol: SymbolLike,
    sarStart = 0,
    offsetOnReverse = 0,
    afStartShort = 0.02,
    afIncrementShort = 0.02,
    afMaxShort = 0.2,
    afStartLong = 0.02,
    afIncrementLong = 0.02,
    afMaxLong = 0.2,
    resolution?: Resolution,
  ): ParabolicStopAndReverseExtended {
    return this.initializeIndicator(
      symbol,
      new ParabolicStopAndReverseExtended(
        sarStart,
        offsetOnReverse,
        afStartShort,
        afIncrementShort,
        afMaxShort,
        afStartLong,
        afIncrementLong,
        afMaxLong,
      ),
      resolution,
    );
  }

  /**
   * Makes a swing index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param limitMove - the largest move of a day, in units of the price
   * @param resolution - the length of the bars
   */
  si(symbol: SymbolLike, limitMove: number, resolution: Resolution = Resolution.Daily): WilderSwingIndex {
    return this.initializeIndicator(symbol, new WilderSwingIndex(limitMove), resolution);
  }

  /**
   * Makes a SuperTrend that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param multiplier - the true ranges between middle and band
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   */
  str(
    symbol: SymbolLike,
    period: number,
    multiplier: number,
    movingAverageType: MovingAverageType = MovingAverageType.Wilders,
    resolution?: Resolution,
  ): SuperTrend {
    return this.initializeIndicator(symbol, new SuperTrend(period, multiplier, movingAverageType), resolution);
  }

  /**
   * Makes Tom DeMark's sequential that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param resolution - longer bars than the security's
   */
  tds(symbol: SymbolLike, resolution?: Resolution): TomDemarkSequential {
    return this.initializeIndicator(symbol, new TomDemarkSequential(), resolution);
  }

  /**
   * Makes a vortex that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  vtx(symbol: SymbolLike, period: number, resolution?: Resolution): Vortex {
    return this.initializeIndicator(symbol, new Vortex(period), resolution);
  }

  /**
   * Makes a zigzag that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param sensitivity - the fraction by which the price must turn
   * @param minTrendLength - after how many bars it may turn
   * @param resolution - longer bars than the security's
   */
  zz(symbol: SymbolLike, sensitivity = 0.05, minTrendLength = 1, resolution?: Resolution): ZigZag {
    return this.initializeIndicator(symbol, new ZigZag(sensitivity, minTrendLength), resolution);
  }
}
