/**
 * Indicators of volume of an algorithm.
 *
 * @module
 */

import { MovingAverageType } from '../indicators/averages/moving-average-type.js';
import { TimeProfile, VolumeProfile } from '../indicators/statistics/market-profile.js';
import {
  AccumulationDistribution,
  AccumulationDistributionOscillator,
  ChaikinMoneyFlow,
  ChaikinOscillator,
} from '../indicators/volume/accumulation-distribution.js';
import { EaseOfMovementValue } from '../indicators/volume/ease-of-movement-value.js';
import { ForceIndex } from '../indicators/volume/force-index.js';
import { KlingerVolumeOscillator } from '../indicators/volume/klinger-volume-oscillator.js';
import { MoneyFlowIndex } from '../indicators/volume/money-flow-index.js';
import { OnBalanceVolume, SmoothedOnBalanceVolume } from '../indicators/volume/on-balance-volume.js';
import { RelativeDailyVolume } from '../indicators/volume/relative-daily-volume.js';
import {
  IntradayVwap,
  VolumeWeightedAveragePriceIndicator,
  VolumeWeightedMovingAverage,
} from '../indicators/volume/volume-weighted.js';
import { Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import { TrendIndicators } from './trends.js';

/** Indicators of volume of an algorithm. Each is fed with a security's bars, before `onData`. */
export abstract class VolumeIndicators extends TrendIndicators {
  /**
   * Makes an accumulation and distribution that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param resolution - longer bars than the security's
   */
  ad(symbol: SymbolLike, resolution?: Resolution): AccumulationDistribution {
    return this.initializeIndicator(symbol, new AccumulationDistribution(), resolution);
  }

  /**
   * Makes an oscillator of accumulation and distribution that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param fastPeriod - the fast period
   * @param slowPeriod - the slow period
   * @param resolution - longer bars than the security's
   */
  adosc(
    symbol: SymbolLike,
    fastPeriod: number,
    slowPeriod: number,
    resolution?: Resolution,
  ): AccumulationDistributionOscillator {
    return this.initializeIndicator(symbol, new AccumulationDistributionOscillator(fastPeriod, slowPeriod), resolution);
  }

  /**
   * Makes a Chaikin money flow that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  cmf(symbol: SymbolLike, period: number, resolution?: Resolution): ChaikinMoneyFlow {
    return this.initializeIndicator(symbol, new ChaikinMoneyFlow(period), resolution);
  }

  /**
   * Makes a Chaikin oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param fastPeriod - the fast period
   * @param slowPeriod - the slow period
   * @param resolution - longer bars than the security's
   */
  co(symbol: SymbolLike, fastPeriod: number, slowPeriod: number, resolution?: Resolution): ChaikinOscillator {
    return this.initializeIndicator(symbol, new ChaikinOscillator(fastPeriod, slowPeriod), resolution);
  }

  /**
   * Makes an ease of movement that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param scale - in how many units volume is counted
   * @param resolution - longer bars than the security's
   */
  emv(symbol: SymbolLike, period = 1, scale = 10_000, resolution?: Resolution): EaseOfMovementValue {
    return this.initializeIndicator(symbol, new EaseOfMovementValue(period, scale), resolution);
  }

  /**
   * Makes a force index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param type - the kind of average
   * @param resolution - longer bars than the security's
   */
  fi(
    symbol: SymbolLike,
    period: number,
    type: MovingAverageType = MovingAverageType.Exponential,
    resolution?: Resolution,
  ): ForceIndex {
    return this.initializeIndicator(symbol, new ForceIndex(period, type), resolution);
  }

  /**
   * Makes a Klinger volume oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param fastPeriod - the fast period
   * @param slowPeriod - the slow period
   * @param signalPeriod - the period of the signal
   * @param resolution - longer bars than the security's
   */
  kvo(
    symbol: SymbolLike,
    fastPeriod: number,
    slowPeriod: number,
    signalPeriod = 13,
    resolution?: Resolution,
  ): KlingerVolumeOscillator {
    return this.initializeIndicator(
      symbol,
      new KlingerVolumeOscillator(fastPeriod, slowPeriod, signalPeriod),
      resolution,
    );
  }

  /**
   * Makes a money flow index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  mfi(symbol: SymbolLike, period: number, resolution?: Resolution): MoneyFlowIndex {
    return this.initializeIndicator(symbol, new MoneyFlowIndex(period), resolution);
  }

  /**
   * Makes an on-balance volume that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param resolution - longer bars than the security's
   */
  obv(symbol: SymbolLike, resolution?: Resolution): OnBalanceVolume {
    return this.initializeIndicator(symbol, new OnBalanceVolume(), resolution);
  }

  /**
   * Makes a relative daily volume that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - the length of the bars
   */
  rdv(symbol: SymbolLike, period = 2, resolution: Resolution = Resolution.Daily): RelativeDailyVolume {
    return this.initializeIndicator(symbol, new RelativeDailyVolume(period), resolution);
  }

  /**
   * Makes a smoothed on-balance volume that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param type - the kind of average
   * @param resolution - longer bars than the security's
   */
  sobv(
    symbol: SymbolLike,
    period: number,
    type: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
  ): SmoothedOnBalanceVolume {
    return this.initializeIndicator(symbol, new SmoothedOnBalanceVolume(period, type), resolution);
  }

  /**
   * Makes a profile of time that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param valueAreaVolumePercentage - the share of the volume that the value area has
   * @param priceRangeRoundOff - the width of a price level
   * @param resolution - the length of the bars
   */
  tp(
    symbol: SymbolLike,
    period = 2,
    valueAreaVolumePercentage = 0.7,
    priceRangeRoundOff = 0.05,
    resolution: Resolution = Resolution.Daily,
  ): TimeProfile {
    return this.initializeIndicator(
      symbol,
      new TimeProfile(period, valueAreaVolumePercentage, priceRangeRoundOff),
      resolution,
    );
  }

  /**
   * Makes a profile of volume that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param valueAreaVolumePercentage - the share of the volume that the value area has
   * @param priceRangeRoundOff - the width of a price level
   * @param resolution - the length of the bars
   */
  vp(
    symbol: SymbolLike,
    period = 2,
    valueAreaVolumePercentage = 0.7,
    priceRangeRoundOff = 0.05,
    resolution: Resolution = Resolution.Daily,
  ): VolumeProfile {
    return this.initializeIndicator(
      symbol,
      new VolumeProfile(period, valueAreaVolumePercentage, priceRangeRoundOff),
      resolution,
    );
  }

  /**
   * Makes a volume weighted average price of the day that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   */
  vwap(symbol: SymbolLike): IntradayVwap;
  /**
   * Makes a volume weighted average price of a period that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  vwap(symbol: SymbolLike, period: number, resolution?: Resolution): VolumeWeightedAveragePriceIndicator;
  vwap(
    symbol: SymbolLike,
    period?: number,
    resolution?: Resolution,
  ): IntradayVwap | VolumeWeightedAveragePriceIndicator {
    return period === undefined
      ? this.initializeIndicator(symbol, new IntradayVwap())
      : this.initializeIndicator(symbol, new VolumeWeightedAveragePriceIndicator(period), resolution);
  }

  /**
   * Makes a volume weighted moving average that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  vwma(symbol: SymbolLike, period: number, resolution?: Resolution): VolumeWeightedMovingAverage {
    return this.initializeIndicator(symbol, new VolumeWeightedMovingAverage(period), resolution);
  }
}
