/**
 * Numbers, bars and texts as a journal records them.
 *
 * @module
 */
import type { Bar, QuoteBar, TradeBar } from '../../market/bars.js';
import type { RecordBase, RecordedNumber, SliceRecord } from './records.js';

/** What gives a record its place. */
export type Numbered = RecordBase;

/**
 * Makes a number fit for a record.
 *
 * @param value - anything that should be a number
 * @returns the number; as a text when JSON does not know it
 */
export function number(value: number): RecordedNumber {
  if (Object.is(value, -0)) {
    return '-0';
  }

  return Number.isFinite(value) ? value : String(value);
}

/**
 * Reads a number that was recorded.
 *
 * @param recorded - a number, or the text of one that JSON does not know
 * @returns the number; NaN for a text that is none
 */
export function asNumber(recorded: RecordedNumber): number {
  return typeof recorded === 'number' ? recorded : Number(recorded);
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

function side(bar: Bar | undefined): readonly RecordedNumber[] | null {
  return bar === undefined ? null : [bar.open, bar.high, bar.low, bar.close].map(number);
}
