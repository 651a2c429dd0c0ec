/**
 * Bands, channels and measures of range of an algorithm.
 *
 * @module
 */

import { MovingAverageType } from '../indicators/averages/moving-average-type.js';
import { Maximum, Minimum } from '../indicators/statistics/extremes.js';
import { MidPoint, MidPrice } from '../indicators/statistics/mid.js';
import { AccelerationBands } from '../indicators/volatility/acceleration-bands.js';
import { AverageRange } from '../indicators/volatility/average-range.js';
import { AverageTrueRange, TrueRange } from '../indicators/volatility/average-true-range.js';
import { BollingerBands } from '../indicators/volatility/bollinger-bands.js';
import { ChandeKrollStop } from '../indicators/volatility/chande-kroll-stop.js';
import { ChoppinessIndex } from '../indicators/volatility/choppiness-index.js';
import { DonchianChannel } from '../indicators/volatility/donchian-channel.js';
import { HeikinAshi } from '../indicators/volatility/heikin-ashi.js';
import { KeltnerChannels, SqueezeMomentum } from '../indicators/volatility/keltner-channels.js';
import { MassIndex } from '../indicators/volatility/mass-index.js';
import { NormalizedAverageTrueRange } from '../indicators/volatility/normalized-average-true-range.js';
import { RogersSatchellVolatility } from '../indicators/volatility/rogers-satchell-volatility.js';
import type { TradeBar } from '../market/bars.js';
import type { Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import { BarOscillatorIndicators } from './bar-oscillators.js';
import type { BarSelector } from './consolidating.js';

/** Bands, channels and measures of range of an algorithm. Each is fed with a security's bars, before `onData`. */
export abstract class BandIndicators extends BarOscillatorIndicators {
  /**
   * Makes acceleration bands that are fed by themselves.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param width - the width
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   */
  abands(
    symbol: SymbolLike,
    period: number,
    width = 4,
    movingAverageType: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
  ): AccelerationBands {
    return this.initializeIndicator(symbol, new AccelerationBands(period, width, movingAverageType), resolution);
  }

  /**
   * Makes a mean range that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  ar(symbol: SymbolLike, period: number, resolution?: Resolution): AverageRange {
    return this.initializeIndicator(symbol, new AverageRange(period), resolution);
  }

  /**
   * Makes an average true range that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param type - the kind of average
   * @param resolution - longer bars than the security's
   */
  atr(
    symbol: SymbolLike,
    period: number,
    type: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
  ): AverageTrueRange {
    return this.initializeIndicator(symbol, new AverageTrueRange(period, type), resolution);
  }

  /**
   * Makes Bollinger bands that are fed by themselves.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param k - the width, in deviations or true ranges
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  bb(
    symbol: SymbolLike,
    period: number,
    k = 2,
    movingAverageType: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
    selector?: BarSelector,
  ): BollingerBands {
    return this.initializeIndicator(symbol, new BollingerBands(period, k, movingAverageType), resolution, selector);
  }

  /**
   * Makes a choppiness index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  chop(symbol: SymbolLike, period: number, resolution?: Resolution): ChoppinessIndex {
    return this.initializeIndicator(symbol, new ChoppinessIndex(period), resolution);
  }

  /**
   * Makes a Chande Kroll stop that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param atrPeriod - the period of extremes and true range
   * @param atrMult - the true ranges between them and the stops
   * @param period - over how many bars
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   */
  cks(
    symbol: SymbolLike,
    atrPeriod: number,
    atrMult: number,
    period: number,
    movingAverageType: MovingAverageType = MovingAverageType.Wilders,
    resolution?: Resolution,
  ): ChandeKrollStop {
    return this.initializeIndicator(
      symbol,
      new ChandeKrollStop(atrPeriod, atrMult, period, movingAverageType),
      resolution,
    );
  }

  /**
   * Makes a Donchian channel that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param upperPeriod - the period of the upper band
   * @param lowerPeriod - the period of the lower band; the same when absent
   * @param resolution - longer bars than the security's
   */
  dch(symbol: SymbolLike, upperPeriod: number, lowerPeriod = upperPeriod, resolution?: Resolution): DonchianChannel {
    return this.initializeIndicator(symbol, new DonchianChannel(upperPeriod, lowerPeriod), resolution);
  }

  /**
   * Makes Heikin-Ashi bars that are fed by themselves.
   *
   * @param symbol - a symbol or a ticker
   * @param resolution - longer bars than the security's
   */
  heikinAshi(symbol: SymbolLike, resolution?: Resolution): HeikinAshi {
    return this.initializeIndicator(symbol, new HeikinAshi(), resolution);
  }

  /**
   * Makes Keltner channels that are fed by themselves.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param k - the width, in deviations or true ranges
   * @param movingAverageType - the kind of average
   * @param resolution - longer bars than the security's
   */
  kch(
    symbol: SymbolLike,
    period: number,
    k: number,
    movingAverageType: MovingAverageType = MovingAverageType.Simple,
    resolution?: Resolution,
  ): KeltnerChannels {
    return this.initializeIndicator(symbol, new KeltnerChannels(period, k, movingAverageType), resolution);
  }

  /**
   * Makes a mass index that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param emaPeriod - the period of the means
   * @param sumPeriod - the period of the sum
   * @param resolution - longer bars than the security's
   */
  mass(symbol: SymbolLike, emaPeriod = 9, sumPeriod = 25, resolution?: Resolution): MassIndex {
    return this.initializeIndicator(symbol, new MassIndex(emaPeriod, sumPeriod), resolution);
  }

  /**
   * Makes a highest value that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the high when absent
   */
  max(symbol: SymbolLike, period: number, resolution?: Resolution, selector: BarSelector = high): Maximum {
    return this.initializeIndicator(symbol, new Maximum(period), resolution, selector);
  }

  /**
   * Makes a middle of the range of prices that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  midpoint(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): MidPoint {
    return this.initializeIndicator(symbol, new MidPoint(period), resolution, selector);
  }

  /**
   * Makes a middle of the range of bars that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  midprice(symbol: SymbolLike, period: number, resolution?: Resolution): MidPrice {
    return this.initializeIndicator(symbol, new MidPrice(period), resolution);
  }

  /**
   * Makes a lowest value that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the low when absent
   */
  min(symbol: SymbolLike, period: number, resolution?: Resolution, selector: BarSelector = low): Minimum {
    return this.initializeIndicator(symbol, new Minimum(period), resolution, selector);
  }

  /**
   * Makes a normalized average true range that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  natr(symbol: SymbolLike, period: number, resolution?: Resolution): NormalizedAverageTrueRange {
    return this.initializeIndicator(symbol, new NormalizedAverageTrueRange(period), resolution);
  }

  /**
   * Makes a volatility of Rogers and Satchell that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  rsv(symbol: SymbolLike, period: number, resolution?: Resolution): RogersSatchellVolatility {
    return this.initializeIndicator(symbol, new RogersSatchellVolatility(period), resolution);
  }

  /**
   * Makes a squeeze momentum that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param bollingerPeriod - the period of the bands
   * @param bollingerMultiplier - the standard deviations of the bands
   * @param keltnerPeriod - the period of the channel
   * @param keltnerMultiplier - the true ranges of the channel
   * @param resolution - longer bars than the security's
   */
  sm(
    symbol: SymbolLike,
    bollingerPeriod = 20,
    bollingerMultiplier = 2,
    keltnerPeriod = 20,
    keltnerMultiplier = 1.5,
    resolution?: Resolution,
  ): SqueezeMomentum {
    return this.initializeIndicator(
      symbol,
      new SqueezeMomentum(bollingerPeriod, bollingerMultiplier, keltnerPeriod, keltnerMultiplier),
      resolution,
    );
  }

  /**
   * Makes a true range that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param resolution - longer bars than the security's
   */
  tr(symbol: SymbolLike, resolution?: Resolution): TrueRange {
    return this.initializeIndicator(symbol, new TrueRange(), resolution);
  }
}

function high(bar: TradeBar): number {
  return bar.high;
}

function low(bar: TradeBar): number {
  return bar.low;
}
