/**
 * Indicators of change of an algorithm.
 *
 * @module
 */

import { ChandeMomentumOscillator } from '../indicators/oscillators/chande-momentum-oscillator.js';
import {
  LogReturn,
  Momentum,
  MomentumPercent,
  RateOfChange,
  RateOfChangePercent,
  RateOfChangeRatio,
} from '../indicators/oscillators/change.js';
import { Momersion } from '../indicators/oscillators/momersion.js';
import type { Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import { AverageIndicators } from './averages.js';
import type { BarSelector } from './consolidating.js';

/** Indicators of change of an algorithm. Each is fed with a security's bars, before `onData`. */
export abstract class ChangeIndicators extends AverageIndicators {
  /**
   * Makes a Chande momentum oscillator that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  cmo(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): ChandeMomentumOscillator {
    return this.initializeIndicator(symbol, new ChandeMomentumOscillator(period), resolution, selector);
  }

  /**
   * Makes a logarithmic return that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  logr(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): LogReturn {
    return this.initializeIndicator(symbol, new LogReturn(period), resolution, selector);
  }

  /**
   * Makes a momentum that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  mom(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): Momentum {
    return this.initializeIndicator(symbol, new Momentum(period), resolution, selector);
  }

  /**
   * Makes a momersion that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param minPeriod - from how many pairs of changes on it is ready
   * @param fullPeriod - at how many pairs of changes it looks
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  momersion(
    symbol: SymbolLike,
    minPeriod: number | undefined,
    fullPeriod: number,
    resolution?: Resolution,
    selector?: BarSelector,
  ): Momersion {
    return this.initializeIndicator(symbol, new Momersion(minPeriod, fullPeriod), resolution, selector);
  }

  /**
   * Makes a momentum in percent that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  momp(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): MomentumPercent {
    return this.initializeIndicator(symbol, new MomentumPercent(period), resolution, selector);
  }

  /**
   * Makes a rate of change that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  roc(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RateOfChange {
    return this.initializeIndicator(symbol, new RateOfChange(period), resolution, selector);
  }

  /**
   * Makes a rate of change in percent that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  rocp(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RateOfChangePercent {
    return this.initializeIndicator(symbol, new RateOfChangePercent(period), resolution, selector);
  }

  /**
   * Makes a rate of change as a ratio that is fed by itself.
   *
   * @param symbol - a symbol or a ticker
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   * @param selector - which number of the bar; the close when absent
   */
  rocr(symbol: SymbolLike, period: number, resolution?: Resolution, selector?: BarSelector): RateOfChangeRatio {
    return this.initializeIndicator(symbol, new RateOfChangeRatio(period), resolution, selector);
  }
}
