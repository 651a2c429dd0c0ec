/**
 * The market as a journal tells it: securities, bars, and the prices of a decision.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { TimeZone } from '../../core/time.js';
import { Bar, QuoteBar, TradeBar } from '../../market/bars.js';
import type { SecurityType } from '../../market/resolution.js';
import type { MarketPrices } from '../../market/security-cache.js';
import { type Slice, TimeSlice } from '../../market/slice.js';
import { SecuritySymbol } from '../../market/symbol.js';
import { asNumber } from '../journal/numbers.js';
import type { DecisionRecord, FillRecord, RecordedNumber, SliceRecord, SymbolRecord } from '../journal/records.js';

const unknown = 'the journal does not hold it';

/** Answers about the market what was recorded, what could not be known then included. */
export class RecordedMarketplace {
  readonly #symbols = new Map<string, SymbolRecord & { readonly security: SecuritySymbol }>();
  #zone = TimeZone.utc;
  #market: DecisionRecord['market'] = null;
  #multiplier: FillRecord['multiplier'] = { fault: unknown };

  /**
   * Takes a security.
   *
   * @param record - the record that introduces it
   */
  introduce(record: SymbolRecord): void {
    const { id, market, securityType, symbol: value, timeZone } = record;
    const spec = { id, market, securityType: securityType as SecurityType, value, timeZone: TimeZone.of(timeZone) };
    this.#symbols.set(value, { ...record, security: new SecuritySymbol(spec) });
  }

  /**
   * Takes the market of a decision.
   *
   * @param market - as it was recorded
   */
  take(market: DecisionRecord['market']): void {
    this.#market = market;
    this.#multiplier = market === null ? { fault: unknown } : 'fault' in market ? market : market.multiplier;
  }

  /**
   * Takes the multiplier of a fill.
   *
   * @param multiplier - as it was recorded
   */
  takeMultiplier(multiplier: FillRecord['multiplier']): void {
    this.#multiplier = multiplier;
  }

  /**
   * Finds a security.
   *
   * @param ticker - its ticker
   * @throws FrameworkError `BAD_DATA` when no record has introduced it
   */
  symbolOf(ticker: string): SecuritySymbol {
    return this.#introduced(ticker).security;
  }

  /**
   * Tells the smallest step of quantities.
   *
   * @param ticker - the security
   * @returns units; 0 when it is not known
   */
  lotOf(ticker: string): number {
    return this.#introduced(ticker).lot;
  }

  /** Tells the prices of the record that is judged, or fails as they did then. */
  prices(): MarketPrices {
    const market = this.#market ?? { fault: unknown };

    if ('fault' in market) {
      throw new FrameworkError('BAD_DATA', market.fault);
    }

    const { ask, bid, price, priceUtc } = market;

    return {
      price: asNumber(price),
      bidPrice: asNumber(bid),
      askPrice: asNumber(ask),
      priceUtc: asNumber(priceUtc),
    };
  }

  /** Tells the contract multiplier of the record that is judged, or fails as it did then. */
  multiplier(): number {
    const found = this.#multiplier;

    if (typeof found === 'object') {
      throw new FrameworkError('BAD_DATA', found.fault);
    }

    return asNumber(found);
  }

  /**
   * Makes market data again.
   *
   * @param record - the data as it was recorded
   */
  sliceFrom({ quotes, timeZone, trades, utc }: SliceRecord): Slice {
    this.#zone = timeZone === undefined ? this.#zone : TimeZone.of(timeZone);

    return new TimeSlice(
      utc,
      this.#zone,
      trades.map(([ticker, ...row]) => this.#trade(ticker, row.map(asNumber))),
      quotes.map((row) => this.#quote(row)),
    ) as Slice;
  }

  #trade(ticker: string, row: readonly number[]): TradeBar {
    const [start = 0, end = 0, open = 0, high = 0, low = 0, close = 0, volume = 0] = row;

    return new TradeBar(this.symbolOf(ticker), start, end, open, high, low, close, volume);
  }

  #quote([ticker, start, end, bid, bidSize, ask, askSize]: SliceRecord['quotes'][number]): QuoteBar {
    return new QuoteBar(
      this.symbolOf(ticker),
      asNumber(start),
      asNumber(end),
      sideOf(bid),
      asNumber(bidSize),
      sideOf(ask),
      asNumber(askSize),
    );
  }

  #introduced(ticker: string): SymbolRecord & { readonly security: SecuritySymbol } {
    const found = this.#symbols.get(ticker);

    if (found === undefined) {
      throw new FrameworkError('BAD_DATA', `The journal speaks of "${ticker}" before it says what that is.`);
    }

    return found;
  }
}

function sideOf(side: readonly RecordedNumber[] | null): Bar | undefined {
  if (side === null) {
    return undefined;
  }

  const [open = 0, high = 0, low = 0, close = 0] = side.map(asNumber);

  return new Bar(open, high, low, close);
}
