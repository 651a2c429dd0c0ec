/**
 * From sources to time steps: what is due first is next.
 *
 * @module
 */
import type { QuoteBar, TradeBar } from '../market/bars.js';
import type { CorporateEventData } from '../market/corporate-actions.js';
import type { Security } from '../portfolio/security.js';

const nothing: readonly never[] = Object.freeze([]);

/** What is due at one instant. */
export class Batch {
  #trades: TradeBar[] | undefined;
  #quotes: QuoteBar[] | undefined;
  #events: CorporateEventData[] | undefined;
  #others = 0;
  #repeated = 0;

  /** Trade bars, by ticker. */
  get trades(): readonly TradeBar[] {
    return this.#trades ?? nothing;
  }

  /** Quote bars, by ticker. */
  get quotes(): readonly QuoteBar[] {
    return this.#quotes ?? nothing;
  }

  /** What happened to shares; `undefined` when nothing did. */
  get events(): readonly CorporateEventData[] | undefined {
    return this.#events;
  }

  /** How many points of data there are, those that no strategy sees included. */
  get points(): number {
    return this.trades.length + this.quotes.length + (this.#events?.length ?? 0) + this.#others;
  }

  /**
   * Adds a trade bar.
   *
   * @param bar - the bar
   */
  addTrade(bar: TradeBar): void {
    this.#trades ??= [];
    this.#trades.push(bar);
  }

  /**
   * Adds a quote bar.
   *
   * @param bar - the bar
   */
  addQuote(bar: QuoteBar): void {
    this.#quotes ??= [];
    this.#quotes.push(bar);
  }

  /**
   * Adds what happened to a share.
   *
   * @param event - what
   */
  addEvent(event: CorporateEventData): void {
    this.#events ??= [];
    this.#events.push(event);
  }

  /** Whether some of the bars are repeated ones. */
  get hasRepeated(): boolean {
    return this.#repeated > 0;
  }

  /** Counts a bar that is repeated. */
  countRepeated(): void {
    this.#repeated += 1;
  }

  /**
   * Counts points of data that no strategy sees.
   *
   * @param count - how many
   */
  countUnseen(count: number): void {
    this.#others += count;
  }

  /** Ends the batch: nothing is added any more. */
  seal(): this {
    Object.freeze(this.#trades);
    Object.freeze(this.#quotes);
    Object.freeze(this.#events);
    return this;
  }
}

/** Something that has data when its time comes. */
export interface FeedSource {
  /** Which comes first of those that are due at one instant: trades 0, quotes 1. */
  readonly rank: number;
  /** Whose data it is. */
  readonly security: Security;
  /** Whether no strategy sees it; then it does not keep a run without an end going. */
  readonly unseen: boolean;
  /** When the next data is due, epoch milliseconds UTC; Infinity at the end. */
  readonly dueUtc: number;

  /**
   * Hands over what is due by an instant.
   *
   * @param utc - the instant, epoch milliseconds
   * @param batch - takes it
   */
  take(utc: number, batch: Batch): void;

  /** Ends the data. */
  close(): void;
}

/**
 * Merges the sources of a run by time.
 *
 * @remarks At one instant trades come before quotes, and tickers in alphabetical order, whoever was added first.
 * @source LEAN `Engine/DataFeeds/SubscriptionCollection.cs`
 */
export class Feed {
  #sources: FeedSource[] = [];

  /** Whether the run is over when nothing is left that a strategy will see, whatever else there is. */
  isOpenEnded = false;

  /** When the next data is due, epoch milliseconds UTC; Infinity when all was seen. */
  get nextUtc(): number {
    let next = Number.POSITIVE_INFINITY;
    let hasMore = !this.isOpenEnded;

    for (const { dueUtc, unseen } of this.#sources) {
      hasMore ||= !unseen && dueUtc < Number.POSITIVE_INFINITY;

      if (dueUtc < next) {
        next = dueUtc;
      }
    }

    return hasMore ? next : Number.POSITIVE_INFINITY;
  }

  /**
   * Adds a source.
   *
   * @param source - what has the data
   */
  add(source: FeedSource): void {
    const at = this.#sources.findIndex((other) => isBefore(source, other));
    this.#sources.splice(at < 0 ? this.#sources.length : at, 0, source);
  }

  /**
   * Ends a source.
   *
   * @param source - which one
   */
  remove(source: FeedSource): void {
    source.close();
    this.#sources = this.#sources.filter((other) => other !== source);
  }

  /** Ends all sources. */
  close(): void {
    for (const source of this.#sources) {
      source.close();
    }

    this.#sources = [];
  }

  /**
   * Takes what is due by an instant.
   *
   * @param utc - epoch milliseconds
   */
  take(utc: number): Batch {
    const batch = new Batch();

    for (const source of this.#sources) {
      if (source.dueUtc <= utc) {
        source.take(utc, batch);
      }
    }

    return batch.seal();
  }
}

function isBefore(one: FeedSource, other: FeedSource): boolean {
  return one.rank < other.rank || (one.rank === other.rank && one.security.symbol.value < other.security.symbol.value);
}
