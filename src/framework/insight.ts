/**
 * What an alpha model says of a security: which way it will go, and for how long that holds.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { type DateTime, SECOND, TimeZone } from '../core/time.js';
import type { Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import type { Security } from '../portfolio/security.js';
import { type BarCount, checkPeriod, closeOf, type InsightPeriod } from './insight-period.js';
import { isSymbolLike } from './universe.js';

/** Which way something goes, as its sign. */
export type InsightDirection = -1 | 0 | 1;

/** Directions under QuantConnect's names. */
export const InsightDirection = {
  /** It falls. */
  Down: -1,
  /** It stays. */
  Flat: 0,
  /** It rises. */
  Up: 1,
  /** The same as `Down`. */
  DOWN: -1,
  /** The same as `Flat`. */
  FLAT: 0,
  /** The same as `Up`. */
  UP: 1,
} as const;

/** What an insight is about. */
export type InsightType = 'price' | 'volatility';

/** What an insight is about, under QuantConnect's names. */
export const InsightType = {
  /** The price. */
  Price: 'price',
  /** How much the price moves. */
  Volatility: 'volatility',
  /** The same as `Price`. */
  PRICE: 'price',
  /** The same as `Volatility`. */
  VOLATILITY: 'volatility',
} as const;

let open: (insight: Insight, utc: number, security: Security, sourceModel: string) => void;
let expire: (insight: Insight, utc: number) => void;

/** What an alpha model says of a security. It begins when it is emitted; until then its times are not known. */
export class Insight {
  static {
    open = (insight, utc, security, sourceModel): void => insight.#open(utc, security, sourceModel);
    expire = (insight, utc): void => insight.#expire(utc);
  }

  /** Of which security. */
  readonly symbol: SymbolLike;
  /** What it is about. */
  readonly type: InsightType;
  /** Which way it goes. */
  readonly direction: InsightDirection;
  /** By how much, as a fraction, where the model says so. */
  readonly magnitude: number | undefined;
  /** How sure the model is, from 0 to 1, where it says so. */
  readonly confidence: number | undefined;
  /** Which share of the account the model proposes, as a fraction, where it says so. */
  readonly weight: number | undefined;
  /** Free text. */
  readonly tag: string;
  readonly #period: InsightPeriod;
  #sourceModel: string;
  #generatedUtc = Number.NaN;
  #closeUtc = Number.NaN;
  #referenceValue = 0;

  /**
   * @param symbol - a symbol or a ticker
   * @param period - how long it holds: a span of trading time, a number of bars, an instant, or a function from now to that instant
   * @param type - what it is about
   * @param direction - which way it goes
   * @param magnitude - by how much, as a fraction
   * @param confidence - how sure the model is, from 0 to 1
   * @param sourceModel - who says so; the alpha model's name when absent
   * @param weight - which share of the account is proposed, as a fraction
   * @param tag - free text
   * @throws FrameworkError `BAD_ARGUMENT` when one of them is not that
   */
  constructor(
    symbol: SymbolLike,
    period: InsightPeriod,
    type: InsightType,
    direction: InsightDirection,
    magnitude?: number | null,
    confidence?: number | null,
    sourceModel?: string | null,
    weight?: number | null,
    tag = '',
  ) {
    if (!isSymbolLike(symbol)) {
      throw bad('a symbol or a ticker', symbol);
    }

    checkPeriod(period);

    if (type !== 'price' && type !== 'volatility') {
      throw bad('InsightType.Price or InsightType.Volatility', type);
    }

    if (direction !== 1 && direction !== 0 && direction !== -1) {
      throw bad('InsightDirection.Up, Flat or Down', direction);
    }

    this.symbol = symbol;
    this.type = type;
    this.direction = (direction + 0) as InsightDirection;
    this.magnitude = readNumber('magnitude', magnitude);
    this.confidence = readNumber('confidence', confidence);
    this.weight = readNumber('weight', weight);
    this.tag = tag;
    this.#period = period;
    this.#sourceModel = sourceModel ?? '';
  }

  /**
   * Says which way a price will go.
   *
   * @param symbol - a symbol or a ticker
   * @param period - for how long: a span of trading time, an instant, or a function from now to that instant
   * @param direction - which way
   * @param magnitude - by how much, as a fraction
   * @param confidence - how sure the model is, from 0 to 1
   * @param sourceModel - who says so; the alpha model's name when absent
   * @param weight - which share of the account is proposed, as a fraction
   * @param tag - free text
   */
  static price(
    symbol: SymbolLike,
    period: Exclude<InsightPeriod, BarCount>,
    direction: InsightDirection,
    magnitude?: number | null,
    confidence?: number | null,
    sourceModel?: string | null,
    weight?: number | null,
    tag?: string,
  ): Insight;
  /**
   * Says which way a price will go, for a number of bars.
   *
   * @param symbol - a symbol or a ticker
   * @param resolution - the length of the bars
   * @param barCount - how many
   * @param direction - which way
   * @param magnitude - by how much, as a fraction
   * @param confidence - how sure the model is, from 0 to 1
   * @param sourceModel - who says so; the alpha model's name when absent
   * @param weight - which share of the account is proposed, as a fraction
   * @param tag - free text
   */
  static price(
    symbol: SymbolLike,
    resolution: Resolution,
    barCount: number,
    direction: InsightDirection,
    magnitude?: number | null,
    confidence?: number | null,
    sourceModel?: string | null,
    weight?: number | null,
    tag?: string,
  ): Insight;
  static price(symbol: SymbolLike, first: unknown, ...rest: readonly unknown[]): Insight {
    const [period, given] =
      typeof first === 'string' ? [{ resolution: first, barCount: rest[0] }, rest.slice(1)] : [first, rest];
    const [direction, ...others] = given as [
      InsightDirection,
      (number | null)?,
      (number | null)?,
      string?,
      number?,
      string?,
    ];

    return new Insight(symbol, period as InsightPeriod, 'price', direction, ...others);
  }

  /** {@inheritDoc Insight.price} */
  static readonly Price = Insight.price;

  /** Who says so: what was named, or the alpha model; empty before it was emitted without a name. */
  get sourceModel(): string {
    return this.#sourceModel;
  }

  /** When it was emitted, epoch milliseconds; NaN before. */
  get generatedUtc(): number {
    return this.#generatedUtc;
  }

  /** The last instant at which it holds, epoch milliseconds; NaN before it was emitted. */
  get closeUtc(): number {
    return this.#closeUtc;
  }

  /** When it was emitted, in UTC; not valid before. */
  get generatedTimeUtc(): DateTime {
    return TimeZone.utc.dateTime(this.#generatedUtc);
  }

  /** The last instant at which it holds, in UTC; not valid before it was emitted. */
  get closeTimeUtc(): DateTime {
    return TimeZone.utc.dateTime(this.#closeUtc);
  }

  /** The price of the security when it was emitted; 0 before, and for volatility. */
  get referenceValue(): number {
    return this.#referenceValue;
  }

  /**
   * Tells whether it still holds.
   *
   * @param utc - an instant, as a time or in epoch milliseconds
   */
  isActive(utc: DateTime | number): boolean {
    return this.#closeUtc >= (typeof utc === 'number' ? utc : utc.toMillis());
  }

  /**
   * Tells whether it holds no more.
   *
   * @param utc - an instant, as a time or in epoch milliseconds
   */
  isExpired(utc: DateTime | number): boolean {
    return !this.isActive(utc);
  }

  #open(utc: number, security: Security, sourceModel: string): void {
    this.#closeUtc = closeOf(this.#period, utc, security.exchange);
    this.#generatedUtc = utc;
    this.#referenceValue = this.type === 'price' ? security.price : 0;
    this.#sourceModel = this.#sourceModel === '' ? sourceModel : this.#sourceModel;
  }

  #expire(utc: number): void {
    this.#closeUtc = Math.min(this.#closeUtc, utc - SECOND);
  }
}

/**
 * Begins an insight. Only for the framework: the package does not export it.
 *
 * @param insight - the insight
 * @param utc - now, epoch milliseconds
 * @param security - what it is about
 * @param sourceModel - who says so, unless the insight names somebody
 * @throws FrameworkError `BAD_ARGUMENT` when it would close in the past
 */
export function openInsight(insight: Insight, utc: number, security: Security, sourceModel: string): void {
  open(insight, utc, security, sourceModel);
}

/**
 * Ends an insight a second ago, unless it ended before. Only for the framework: the package does not export it.
 *
 * @param insight - the insight
 * @param utc - now, epoch milliseconds
 */
export function expireInsight(insight: Insight, utc: number): void {
  expire(insight, utc);
}

function readNumber(name: string, value: number | null | undefined): number | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }

  if (!Number.isFinite(value)) {
    throw bad(`a finite ${name}`, value);
  }

  return value;
}

function bad(expected: string, value: unknown): FrameworkError {
  const was = typeof value === 'object' && value !== null ? 'an object' : String(value);

  return new FrameworkError('BAD_ARGUMENT', `Insight: expected ${expected}, was ${was}.`);
}
