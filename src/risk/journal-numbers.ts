/**
 * Numbers, bars and texts as a journal records them.
 *
 * @module
 */
import { Bar, QuoteBar, TradeBar } from '../market/bars.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { RecordBase, RecordedNumber, SliceRecord } from './journal-records.js';

/** What gives a record its place. */
export type Numbered = RecordBase;

/**
 * Makes a number fit for a record.
 *
 * @param value - anything that should be a number
 * @returns the number; as a text when JSON does not know it
 */
export function number(value: number): RecordedNumber {
  return Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);
}

/**
 * Reads a recorded number.
 *
 * @param value - as it was recorded
 */
export function asNumber(value: RecordedNumber): number {
  return Number(value);
}

/**
 * Records a trade bar.
 *
 * @param bar - the bar
 */
export function tradeRow(bar: TradeBar): SliceRecord['trades'][number] {
  const { open, high, low, close, volume } = bar;

  return [bar.symbol.value, ...[bar.startUtc, bar.endUtc, open, high, low, close, volume].map(number)];
}

/**
 * Records a quote bar.
 *
 * @param bar - the bar
 */
export function quoteRow(bar: QuoteBar): SliceRecord['quotes'][number] {
  const { symbol, startUtc, endUtc, bid, lastBidSize, ask, lastAskSize } = bar;

  return [symbol.value, startUtc, endUtc, side(bid), number(lastBidSize), side(ask), number(lastAskSize)];
}

/**
 * Makes a trade bar again.
 *
 * @param symbol - its security
 * @param row - as it was recorded
 */
export function tradeBarOf(symbol: SecuritySymbol, [, ...row]: SliceRecord['trades'][number]): TradeBar {
  const [start, end, open, high, low, close, volume] = row.map(asNumber) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];

  return new TradeBar(symbol, start, end, open, high, low, close, volume);
}

/**
 * Makes a quote bar again.
 *
 * @param symbol - its security
 * @param row - as it was recorded
 */
export function quoteBarOf(symbol: SecuritySymbol, row: SliceRecord['quotes'][number]): QuoteBar {
  const [, start, end, bid, bidSize, ask, askSize] = row;

  return new QuoteBar(
    symbol,
    asNumber(start),
    asNumber(end),
    barOf(bid),
    asNumber(bidSize),
    barOf(ask),
    asNumber(askSize),
  );
}

function side(bar: Bar | undefined): readonly RecordedNumber[] | null {
  return bar === undefined ? null : [bar.open, bar.high, bar.low, bar.close].map(number);
}

function barOf(row: readonly RecordedNumber[] | null): Bar | undefined {
  if (row === null) {
    return undefined;
  }

  const [open, high, low, close] = row.map(asNumber) as [number, number, number, number];

  return new Bar(open, high, low, close);
}
