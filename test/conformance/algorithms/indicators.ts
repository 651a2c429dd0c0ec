/**
 * LEAN's algorithms of tier T2 that trade on indicators.
 *
 * @module
 */
import {
  type MovingAverageConvergenceDivergence,
  MovingAverageType,
  QCAlgorithm,
  Resolution,
  type Slice,
} from 'plimsoll';

/** Holds SPY while its MACD is above its signal. */
export class MACDTrendAlgorithm extends QCAlgorithm {
  readonly #tolerance = 0.0025;
  #macd: MovingAverageConvergenceDivergence | undefined;
  #lastDay = '';

  override initialize(): void {
    this.setStartDate(2004, 1, 1);
    this.setEndDate(2015, 1, 1);
    this.setCash(100_000);
    this.addEquity('SPY', Resolution.Daily);
    this.#macd = this.macd('SPY', 12, 26, 9, MovingAverageType.Exponential, Resolution.Daily);
  }

  override onData(_slice: Slice): void {
    const macd = this.#macd;
    const day = this.time.toISODate() ?? '';

    if (macd === undefined || !macd.isReady || day === this.#lastDay) {
      return;
    }

    const { quantity } = this.portfolio['SPY'] ?? { quantity: 0 };
    const delta = (macd.current.value - macd.signal.current.value) / macd.fast.current.value;

    if (quantity <= 0 && delta > this.#tolerance) {
      this.setHoldings('SPY', 1);
    } else if (quantity >= 0 && delta < -this.#tolerance) {
      this.liquidate('SPY');
    }

    this.#lastDay = day;
  }
}
