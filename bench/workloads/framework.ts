/**
 * The workloads as strategies of the framework.
 *
 * @module
 */
import {
  Backtest,
  type BacktestResult,
  type ExponentialMovingAverage,
  QCAlgorithm,
  Resolution,
  type Slice,
  type TradeColumns,
} from 'plimsoll';
import { memory } from 'plimsoll/adapters/memory';
import type { Outcome } from './by-hand.js';

/** EMA cross, all-in. */
class Cross extends QCAlgorithm {
  #fast!: ExponentialMovingAverage;
  #slow!: ExponentialMovingAverage;

  override initialize(): void {
    this.addEquity('SPY', Resolution.Minute);
    this.#fast = this.ema('SPY', this.getParameter('fast', 10));
    this.#slow = this.ema('SPY', this.getParameter('slow', 50));
  }

  override onData(_slice: Slice): void {
    if (!this.#slow.isReady) {
      return;
    }

    const { invested } = this.portfolio;

    if (this.#fast.current.value > this.#slow.current.value) {
      if (!invested) {
        this.setHoldings('SPY', 1);
      }
    } else if (invested) {
      this.liquidate('SPY');
    }
  }
}

/** Equal weights, rebalanced every so many bars. */
class Rebalance extends QCAlgorithm {
  #bars = 0;
  #tickers: readonly string[] = [];

  override initialize(): void {
    this.#tickers = this.getParameter('tickers', '').split(',');

    for (const ticker of this.#tickers) {
      this.addEquity(ticker, Resolution.Minute);
    }
  }

  override onData(_slice: Slice): void {
    if (this.#bars % this.getParameter('every', 390) === 0) {
      for (const ticker of this.#tickers) {
        this.setHoldings(ticker, 1 / this.#tickers.length);
      }
    }

    this.#bars += 1;
  }
}

/**
 * Runs the cross.
 *
 * @param columns - the bars
 * @param fast - period of the fast average
 * @param slow - period of the slow average
 */
export function cross(columns: TradeColumns, fast: number, slow: number): Outcome {
  const data = memory({ securities: { SPY: { resolution: 'minute', bars: columns } } });

  return outcomeOf(new Backtest({ algorithm: Cross, data, parameters: { fast: `${fast}`, slow: `${slow}` } }).run());
}

/**
 * Runs the rebalancing.
 *
 * @param market - the bars of each security
 * @param every - how many bars pass between
 */
export function rebalance(market: readonly TradeColumns[], every: number): Outcome {
  const tickers = market.map((_, index) => `S${index}`);
  const securities = Object.fromEntries(
    market.map((bars, index) => [`S${index}`, { resolution: 'minute' as const, bars }]),
  );
  const parameters = { every: `${every}`, tickers: tickers.join() };

  return outcomeOf(new Backtest({ algorithm: Rebalance, data: memory({ securities }), parameters }).run());
}

function outcomeOf(result: BacktestResult): Outcome {
  if (result.status !== 'completed') {
    throw new Error(result.error?.message);
  }

  return {
    equity: Number(result.statistics['End Equity']),
    drawdown: Number.parseFloat(result.statistics['Drawdown'] ?? '') / 100,
    orders: Number(result.statistics['Total Orders']),
  };
}
