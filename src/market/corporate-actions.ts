/**
 * What companies do to their shares: dividends, splits, new tickers, delistings.
 *
 * @module
 */
import type { DateTime } from '../core/time.js';
import type { SecuritySymbol } from './symbol.js';

/** A dividend, as a source of data knows it. */
export interface DividendAction {
  /** Tells the kinds apart. */
  readonly kind: 'dividend';
  /** The last day on which whoever holds a share gets it, days since 1970-01-01: the trading day before the ex-dividend day. */
  readonly lastDay: number;
  /** What is paid for each share, in quote currency. */
  readonly distribution: number;
  /** The unadjusted close of the last day. */
  readonly referencePrice: number;
}

/** A split, as a source of data knows it. */
export interface SplitAction {
  /** Tells the kinds apart. */
  readonly kind: 'split';
  /** The last day of the old shares, days since 1970-01-01. */
  readonly lastDay: number;
  /** What the price is multiplied with: 0.5 where one share becomes two. */
  readonly factor: number;
  /** The unadjusted close of the last day. */
  readonly referencePrice: number;
}

/** A new ticker, as a source of data knows it. */
export interface SymbolChangeAction {
  /** Tells the kinds apart. */
  readonly kind: 'symbol-change';
  /** The first day of the new ticker, days since 1970-01-01. */
  readonly day: number;
  /** The ticker until then. */
  readonly oldTicker: string;
  /** The ticker from then on. */
  readonly newTicker: string;
}

/** The end of a share's trading, as a source of data knows it. */
export interface DelistingAction {
  /** Tells the kinds apart. */
  readonly kind: 'delisting';
  /** The last day of trading, days since 1970-01-01. */
  readonly lastDay: number;
}

/** What a company does to its shares, as a source of data knows it. */
export type CorporateAction = DividendAction | SplitAction | SymbolChangeAction | DelistingAction;

/** Something that happens to a share at a midnight of its exchange. */
abstract class CorporateEvent {
  /** The share. */
  readonly symbol: SecuritySymbol;
  /** When it happens, epoch milliseconds UTC. */
  readonly utc: number;

  constructor(symbol: SecuritySymbol, utc: number) {
    this.symbol = symbol;
    this.utc = utc;
  }

  /** When it happens, in the exchange's zone. */
  get time(): DateTime {
    return this.symbol.timeZone.dateTime(this.utc);
  }
}

/** A dividend, told at the midnight that begins the ex-dividend day. */
export class Dividend extends CorporateEvent {
  /** What is paid for each share, in quote currency. */
  readonly distribution: number;
  /** The unadjusted close of the day before. */
  readonly referencePrice: number;

  /**
   * @param symbol - the share
   * @param utc - when it is told, epoch milliseconds
   * @param distribution - what is paid for each share
   * @param referencePrice - the unadjusted close of the day before
   */
  constructor(symbol: SecuritySymbol, utc: number, distribution: number, referencePrice: number) {
    super(symbol, utc);
    this.distribution = distribution;
    this.referencePrice = referencePrice;
    Object.freeze(this);
  }

  /** What is paid for each share, under the name every kind of data has. */
  get value(): number {
    return this.distribution;
  }
}

/** Whether a split is announced or has happened. */
export type SplitType = 'warning' | 'split-occurred';

/** Kinds of split events under QuantConnect's names. */
export const SplitType = {
  /** It happens at the next trading day's midnight. */
  Warning: 'warning',
  /** It has happened. */
  SplitOccurred: 'split-occurred',
  /** The same as `Warning`. */
  WARNING: 'warning',
  /** The same as `SplitOccurred`. */
  SPLIT_OCCURRED: 'split-occurred',
} as const;

/** A split: a warning at the midnight of the last day of the old shares, the split itself at that of the next trading day. */
export class Split extends CorporateEvent {
  /** Whether it is announced or has happened. */
  readonly type: SplitType;
  /** What the price is multiplied with: 0.5 where one share becomes two. */
  readonly splitFactor: number;
  /** The unadjusted close of the last day; of a warning, the latest price. */
  readonly referencePrice: number;

  /**
   * @param symbol - the share
   * @param utc - when it is told, epoch milliseconds
   * @param type - whether it is announced or has happened
   * @param splitFactor - what the price is multiplied with
   * @param referencePrice - the price before
   */
  constructor(symbol: SecuritySymbol, utc: number, type: SplitType, splitFactor: number, referencePrice: number) {
    super(symbol, utc);
    this.type = type;
    this.splitFactor = splitFactor;
    this.referencePrice = referencePrice;
    Object.freeze(this);
  }

  /** The factor, under the name every kind of data has. */
  get value(): number {
    return this.splitFactor;
  }
}

/** Whether a delisting is announced or has happened. */
export type DelistingType = 'warning' | 'delisted';

/** Kinds of delisting events under QuantConnect's names. */
export const DelistingType = {
  /** The day that begins is the last. */
  Warning: 'warning',
  /** It is not traded any more. */
  Delisted: 'delisted',
  /** The same as `Warning`. */
  WARNING: 'warning',
  /** The same as `Delisted`. */
  DELISTED: 'delisted',
} as const;

/** A delisting: a warning at the midnight that begins the last day, the delisting itself at the one that ends it. */
export class Delisting extends CorporateEvent {
  /** Whether it is announced or has happened. */
  readonly type: DelistingType;
  /** The latest price. */
  readonly price: number;

  /**
   * @param symbol - the share
   * @param utc - when it is told, epoch milliseconds
   * @param type - whether it is announced or has happened
   * @param price - the latest price
   */
  constructor(symbol: SecuritySymbol, utc: number, type: DelistingType, price: number) {
    super(symbol, utc);
    this.type = type;
    this.price = price;
    Object.freeze(this);
  }

  /** The latest price, under the name every kind of data has. */
  get value(): number {
    return this.price;
  }
}

/** A new ticker, told at the midnight that begins its first day. The symbol stays what it was. */
export class SymbolChangedEvent extends CorporateEvent {
  /** The ticker until then. */
  readonly oldSymbol: string;
  /** The ticker from then on. */
  readonly newSymbol: string;

  /**
   * @param symbol - the share
   * @param utc - when it is told, epoch milliseconds
   * @param oldSymbol - the ticker until then
   * @param newSymbol - the ticker from then on
   */
  constructor(symbol: SecuritySymbol, utc: number, oldSymbol: string, newSymbol: string) {
    super(symbol, utc);
    this.oldSymbol = oldSymbol;
    this.newSymbol = newSymbol;
    Object.freeze(this);
  }
}

/** Anything that happens to a share. */
export type CorporateEventData = Dividend | Split | Delisting | SymbolChangedEvent;
