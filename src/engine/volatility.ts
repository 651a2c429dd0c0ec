/**
 * How much a security moves in a day, as the position sizer wants to know it.
 *
 * @module
 */
import type { AlgorithmRuntime } from '../algorithm/runtime.js';
import { DAY } from '../core/time.js';
import type { TradeBar } from '../market/bars.js';

/** How many daily returns are measured: a month of trading. */
const RETURNS = 20;
/** How far back a month of trading days reaches at most, closures included. */
const REACH_MS = 45 * DAY;

/**
 * Returns the standard deviation of the last twenty daily returns of a security.
 *
 * @param runtime - reads the history, up to now
 * @param ticker - upper case
 * @returns a fraction, or `undefined` when there are not twenty daily returns yet
 * @source the sample standard deviation of simple returns, close to close
 */
export function dailyVolatility(runtime: Pick<AlgorithmRuntime, 'history'>, ticker: string): number | undefined {
  const daily = runtime.history(ticker, { bars: RETURNS + 1, resolution: 'daily' });
  const closes = daily.length > RETURNS ? daily.map((bar) => bar.close) : lastOfEachDay(runtime, ticker);
  const returns = closes.slice(1).map((close, at) => close / (closes[at] as number) - 1);

  if (returns.length < RETURNS) {
    return undefined;
  }

  const mean = returns.reduce((sum, one) => sum + one, 0) / returns.length;
  const squares = returns.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return Math.sqrt(squares / (returns.length - 1));
}

/** The closes of a security whose data has no daily bars. */
function lastOfEachDay(runtime: Pick<AlgorithmRuntime, 'history'>, ticker: string): readonly number[] {
  const byDay = new Map<number, number>();

  for (const bar of runtime.history(ticker, { spanMs: REACH_MS })) {
    byDay.set(dayOf(bar), bar.close);
  }

  return [...byDay.values()].slice(-(RETURNS + 1));
}

function dayOf(bar: TradeBar): number {
  return Math.floor(bar.symbol.timeZone.toLocal(bar.startUtc) / DAY);
}
