/**
 * Indicators of several securities of an algorithm.
 *
 * @module
 */

import {
  AdvanceDeclineDifference,
  AdvanceDeclineRatio,
  AdvanceDeclineVolumeRatio,
  ArmsIndex,
} from '../indicators/assets/advance-decline.js';
import { Alpha } from '../indicators/assets/alpha.js';
import { Beta, Covariance } from '../indicators/assets/beta.js';
import { Correlation, CorrelationType } from '../indicators/assets/correlation.js';
import { McClellanOscillator, McClellanSummationIndex } from '../indicators/assets/mcclellan.js';
import { NewHighsNewLows, NewHighsNewLowsVolume } from '../indicators/assets/new-highs-new-lows.js';
import type { IndicatorBase } from '../indicators/base/indicator.js';
import type { RiskFreeRate } from '../indicators/statistics/ratios.js';
import type { Resolution } from '../market/resolution.js';
import type { SecuritySymbol, SymbolLike } from '../market/symbol.js';
import { StatisticIndicators } from './measures.js';

/** Indicators of several securities of an algorithm. Each is fed with a security's bars, before `onData`. */
export abstract class SeveralIndicators extends StatisticIndicators {
  /**
   * Makes an alpha that is fed by itself.
   *
   * @param target - the security, as a symbol or a ticker
   * @param reference - the security it is compared with
   * @param alphaPeriod - over how many returns
   * @param betaPeriod - over how many returns for beta
   * @param resolution - longer bars than the securities'
   * @param riskFreeRate - the return of one bar without risk
   */
  a(
    target: SymbolLike,
    reference: SymbolLike,
    alphaPeriod = 1,
    betaPeriod = 252,
    resolution?: Resolution,
    riskFreeRate: RiskFreeRate = 0,
  ): Alpha {
    const [one, other] = this.#pair(target, reference);

    return this.#feed([one, other], new Alpha(one, other, alphaPeriod, betaPeriod, riskFreeRate), resolution);
  }

  /**
   * Makes a beta that is fed by itself.
   *
   * @param target - the security, as a symbol or a ticker
   * @param reference - the security it is compared with
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  b(target: SymbolLike, reference: SymbolLike, period: number, resolution?: Resolution): Beta {
    const [one, other] = this.#pair(target, reference);

    return this.#feed([one, other], new Beta(one, other, period), resolution);
  }

  /**
   * Makes a correlation that is fed by itself.
   *
   * @param target - the security, as a symbol or a ticker
   * @param reference - the security it is compared with
   * @param period - over how many bars
   * @param correlationType - the kind of correlation
   * @param resolution - longer bars than the security's
   */
  c(
    target: SymbolLike,
    reference: SymbolLike,
    period: number,
    correlationType: CorrelationType = CorrelationType.Pearson,
    resolution?: Resolution,
  ): Correlation {
    const [one, other] = this.#pair(target, reference);

    return this.#feed([one, other], new Correlation(one, other, period, correlationType), resolution);
  }

  /**
   * Makes a covariance that is fed by itself.
   *
   * @param target - the security, as a symbol or a ticker
   * @param reference - the security it is compared with
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  cov(target: SymbolLike, reference: SymbolLike, period: number, resolution?: Resolution): Covariance {
    const [one, other] = this.#pair(target, reference);

    return this.#feed([one, other], new Covariance(one, other, period), resolution);
  }

  /**
   * Makes an advance decline difference that is fed by itself.
   *
   * @param symbols - symbols or tickers
   * @param resolution - longer bars than the security's
   */
  addiff(symbols: readonly SymbolLike[], resolution?: Resolution): AdvanceDeclineDifference {
    return this.#breadth(symbols, new AdvanceDeclineDifference(), resolution);
  }

  /**
   * Makes an advance decline ratio that is fed by itself.
   *
   * @param symbols - symbols or tickers
   * @param resolution - longer bars than the security's
   */
  adr(symbols: readonly SymbolLike[], resolution?: Resolution): AdvanceDeclineRatio {
    return this.#breadth(symbols, new AdvanceDeclineRatio(), resolution);
  }

  /**
   * Makes an advance decline volume ratio that is fed by itself.
   *
   * @param symbols - symbols or tickers
   * @param resolution - longer bars than the security's
   */
  advr(symbols: readonly SymbolLike[], resolution?: Resolution): AdvanceDeclineVolumeRatio {
    return this.#breadth(symbols, new AdvanceDeclineVolumeRatio(), resolution);
  }

  /**
   * Makes a McClellan oscillator that is fed by itself.
   *
   * @param symbols - symbols or tickers
   * @param fastPeriod - the fast period
   * @param slowPeriod - the slow period
   * @param resolution - longer bars than the security's
   */
  mosc(symbols: readonly SymbolLike[], fastPeriod = 19, slowPeriod = 39, resolution?: Resolution): McClellanOscillator {
    return this.#breadth(symbols, new McClellanOscillator(fastPeriod, slowPeriod), resolution);
  }

  /**
   * Makes a McClellan summation index that is fed by itself.
   *
   * @param symbols - symbols or tickers
   * @param fastPeriod - the fast period
   * @param slowPeriod - the slow period
   * @param resolution - longer bars than the security's
   */
  msi(
    symbols: readonly SymbolLike[],
    fastPeriod = 19,
    slowPeriod = 39,
    resolution?: Resolution,
  ): McClellanSummationIndex {
    return this.#breadth(symbols, new McClellanSummationIndex(fastPeriod, slowPeriod), resolution);
  }

  /**
   * Makes a count of new highs and new lows that is fed by itself.
   *
   * @param symbols - symbols or tickers
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  nhnl(symbols: readonly SymbolLike[], period: number, resolution?: Resolution): NewHighsNewLows {
    return this.#breadth(symbols, new NewHighsNewLows(period), resolution);
  }

  /**
   * Makes a ratio of the volumes of new highs and new lows that is fed by itself.
   *
   * @param symbols - symbols or tickers
   * @param period - over how many bars
   * @param resolution - longer bars than the security's
   */
  nhnlv(symbols: readonly SymbolLike[], period: number, resolution?: Resolution): NewHighsNewLowsVolume {
    return this.#breadth(symbols, new NewHighsNewLowsVolume(period), resolution);
  }

  /**
   * Makes an Arms index that is fed by itself.
   *
   * @param symbols - symbols or tickers
   * @param resolution - longer bars than the security's
   */
  trin(symbols: readonly SymbolLike[], resolution?: Resolution): ArmsIndex {
    return this.#breadth(symbols, new ArmsIndex(), resolution);
  }

  /** Looks up two securities. */
  #pair(target: SymbolLike, reference: SymbolLike): readonly [SecuritySymbol, SecuritySymbol] {
    return [this.securities.require(target).symbol, this.securities.require(reference).symbol];
  }

  /** Tells an indicator of securities, and feeds it with their bars. */
  #breadth<T extends IndicatorBase<never> & { add(symbol: SecuritySymbol): void }>(
    symbols: readonly SymbolLike[],
    indicator: T,
    resolution: Resolution | undefined,
  ): T {
    const found = symbols.map((symbol) => this.securities.require(symbol).symbol);
    found.forEach((symbol) => void indicator.add(symbol));
    return this.#feed(found, indicator, resolution);
  }

  #feed<T extends IndicatorBase<never>>(
    symbols: readonly SecuritySymbol[],
    indicator: T,
    resolution: Resolution | undefined,
  ): T {
    return this.initializeIndicator(symbols, indicator, resolution);
  }
}
