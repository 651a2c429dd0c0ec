/**
 * Past bars: where to start reading, and reading them.
 *
 * @module
 */
import type { WarmUp } from '../algorithm/runtime.js';
import { FrameworkError } from '../core/errors.js';
import { DAY } from '../core/time.js';
import { TradeBar } from '../market/bars.js';
import type { TradeColumns } from '../market/columns.js';
import type { ExchangeHours } from '../market/hours.js';
import type { DataRequest, MarketDataProvider } from '../market/provider.js';
import { type Resolution, resolutionMs } from '../market/resolution.js';

/**
 * Finds the instant after which a number of bars fit before another, on the exchange's calendar.
 *
 * @param hours - the calendar
 * @param utc - the later instant, epoch milliseconds
 * @param length - how much
 * @param resolution - the length of a bar
 * @returns epoch milliseconds UTC; bars that end after it are wanted
 */
export function historyStart(hours: ExchangeHours, utc: number, length: WarmUp, resolution: Resolution): number {
  if (length.spanMs !== undefined) {
    return utc - length.spanMs;
  }

  if (resolution === 'daily') {
    return dailyStart(hours, utc, length.bars ?? 0);
  }

  let missing = length.bars ?? 0;
  let day = hours.dayOf(utc) + 1;
  let start = utc;

  while (missing > 0) {
    day = hours.previousTradingDay(day);
    const session = hours.session(day);
    const end = Math.min(session?.close ?? 0, utc);
    const open = session?.open ?? 0;
    const complete = barsBetween(open, end, resolution);
    start = complete >= missing ? barStart(end, missing, resolution) : open;
    missing -= complete;
  }

  return start;
}

/** The midnight that begins the first of some trading days that are over. */
function dailyStart(hours: ExchangeHours, utc: number, days: number): number {
  let day = hours.dayOf(utc) + 1;

  for (let missing = days; missing > 0; missing -= Number((hours.session(day)?.close ?? Number.NaN) <= utc)) {
    day = hours.previousTradingDay(day);
  }

  return days > 0 ? hours.timeZone.toUtc(day * DAY) : utc;
}

/**
 * Reads trade bars.
 *
 * @param data - the source
 * @param request - which ones
 * @param last - keeps only so many, the latest; all when absent
 * @returns the bars, oldest first
 */
export function readBars(data: MarketDataProvider, request: Omit<DataRequest, 'kind'>, last?: number): TradeBar[] {
  const bars: TradeBar[] = [];

  for (const columns of data.read({ ...request, kind: 'trade' })) {
    if (columns.kind !== 'trade') {
      throw new FrameworkError('BAD_DATA', `${data.name}: expected trades of ${request.symbol.value}, got quotes.`);
    }

    addBars(bars, request, columns);
  }

  return last === undefined ? bars : bars.slice(Math.max(bars.length - last, 0));
}

function addBars(bars: TradeBar[], { symbol }: Omit<DataRequest, 'kind'>, columns: TradeColumns): void {
  const { close, end, high, low, open, start, volume } = columns;

  for (let row = 0; row < columns.length; row += 1) {
    const [from, to] = [start[row] as number, end[row] as number];
    const prices = [open[row], high[row], low[row], close[row]] as [number, number, number, number];
    bars.push(new TradeBar(symbol, from, to, ...prices, volume[row] as number));
  }
}

function barsBetween(open: number, end: number, resolution: Resolution): number {
  const step = Math.max(resolutionMs(resolution), 1);
  const first = Math.floor(open / step);

  return Math.max(Math.floor(end / step) - first, 0);
}

function barStart(end: number, count: number, resolution: Resolution): number {
  const step = Math.max(resolutionMs(resolution), 1);

  return (Math.floor(end / step) - count) * step;
}
