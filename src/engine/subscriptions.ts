/**
 * The securities of a run and their data: what was added, what is read, what goes.
 *
 * @module
 */

import type { SecurityRequest, WarmUp } from '../algorithm/runtime.js';
import { FrameworkError } from '../core/errors.js';
import { DAY } from '../core/time.js';
import type { TradeBar } from '../market/bars.js';
import type { DataRequest, Instrument, MarketDataProvider } from '../market/provider.js';
import { type DataNormalizationMode, type Resolution, resolutionMs } from '../market/resolution.js';
import { SecurityChanges } from '../portfolio/changes.js';
import { openPosition, type SecurityPortfolioManager } from '../portfolio/portfolio.js';
import { enlist, type SecurityManager } from '../portfolio/securities.js';
import { Security } from '../portfolio/security.js';
import { BarSource } from './bar-source.js';
import { CorporateEvents, delistingDay } from './corporate-events.js';
import { type Batch, Feed, type FeedSource } from './feed.js';
import { FillForward } from './fill-forward.js';
import { historyStart, readBars } from './history.js';

/** What subscriptions are made with. */
export interface SubscriptionsSetup {
  readonly data: MarketDataProvider;
  readonly securities: SecurityManager;
  readonly portfolio: SecurityPortfolioManager;
  /** When the data ends, epoch milliseconds UTC; Infinity for all. */
  readonly endUtc: () => number;
  /** Whether orders of a security rest. */
  readonly hasOpenOrders: (security: Security) => boolean;
}

/** How a security was asked for. */
interface Subscription {
  readonly instrument: Instrument;
  readonly normalization: DataNormalizationMode;
  /** Whether bars are repeated where some are missing. */
  readonly fillForward: boolean;
}

/** Keeps the securities of a run, and opens and ends their data. */
export class Subscriptions {
  /** The data of all of them, merged by time. */
  readonly feed = new Feed();
  readonly #setup: SubscriptionsSetup;
  readonly #known = new Map<Security, Subscription>();
  readonly #removed = new Set<Security>();
  readonly #opened = new Map<Security, readonly FeedSource[]>();
  /** How often bars are repeated where some are missing. */
  #step = Number.POSITIVE_INFINITY;
  readonly #leaving = new Set<Security>();
  readonly #news: { added: Security[]; removed: Security[] } = { added: [], removed: [] };
  #selectionUtc = Number.POSITIVE_INFINITY;
  #selected = false;
  #nowUtc = Number.NEGATIVE_INFINITY;

  /**
   * @param setup - what they are made with
   */
  constructor(setup: SubscriptionsSetup) {
    this.#setup = setup;
  }

  /**
   * Adds a security; its data is not opened yet.
   *
   * @param request - what the algorithm asks for
   * @returns the security, and whether it is new here: never added before, or removed since
   * @throws FrameworkError `UNKNOWN_SYMBOL` or `DATA_NOT_FOUND` when the source does not have it
   */
  add(request: SecurityRequest): { readonly security: Security; readonly isNew: boolean } {
    const { securities } = this.#setup;
    const known = securities.get(request.ticker);

    if (known === undefined) {
      return { security: this.#enlist(request), isNew: true };
    }

    const isNew = this.#removed.delete(known);

    if (isNew) {
      this.#news.added.push(known);
    }

    return { security: known, isNew };
  }

  /**
   * Opens the data of the securities that a run begins with.
   *
   * @param securities - whose data
   * @param from - bars that end after this instant, epoch milliseconds UTC
   */
  openAll(securities: readonly Security[], from: number): void {
    this.#step = shortest(securities);

    for (const security of securities) {
      this.#open(security, from);
    }
  }

  #open(security: Security, from: number): void {
    this.#leaving.delete(security);

    if (this.#opened.has(security)) {
      return;
    }

    const { resolution } = security;
    const kinds =
      resolution === 'minute' || resolution === 'second' ? (['trade', 'quote'] as const) : (['trade'] as const);

    for (const kind of kinds) {
      this.#attach(security, this.#barSource(security, kind, from));
    }

    // Before the run began it is not known how far back its data reaches.
    if (this.#nowUtc > Number.NEGATIVE_INFINITY) {
      this.#attachEvents(security, from);
    }
  }

  #attachEvents(security: Security, from: number): void {
    const actions = this.#setup.data.corporateActions?.(security.symbol) ?? [];

    if (actions.length > 0) {
      this.#attach(security, new CorporateEvents({ security, actions, from, to: this.#setup.endUtc() }));
    }
  }

  #attach(security: Security, source: FeedSource): void {
    this.#opened.set(security, [...(this.#opened.get(security) ?? []), source]);
    this.feed.add(source);
  }

  /** When the next time step is, epoch milliseconds UTC, never before the one that was; Infinity when there is none any more. */
  get nextUtc(): number {
    return Math.max(Math.min(this.#selectionUtc, this.feed.nextUtc), this.#nowUtc);
  }

  /**
   * Makes the first time step: data that was known before belongs to it.
   *
   * @param utc - when the run's data begins, any warm-up included, epoch milliseconds
   */
  begin(utc: number): void {
    this.#nowUtc = utc;

    for (const security of this.#opened.keys()) {
      this.#attachEvents(security, utc);
    }

    this.feed.isOpenEnded = this.#setup.endUtc() === Number.POSITIVE_INFINITY;
    this.selectAt(utc);
  }

  /**
   * Takes what is due by an instant: changes of the list of securities first, so that the data of new ones belongs to the same step.
   *
   * @remarks Each market whose list changed counts as a point of data, as in LEAN, where a list that the user keeps is a universe that selects.
   * @param utc - epoch milliseconds
   * @source LEAN `UserDefinedUniverse`, `SubscriptionSynchronizer`
   */
  take(utc: number): Batch {
    const selections = this.#selectionUtc <= utc ? this.#select(utc) : 0;
    const batch = this.feed.take(utc);
    this.#nowUtc = utc;
    batch.countUnseen(selections);
    return batch;
  }

  /**
   * Makes a time step for the securities that came and went, where there are any.
   *
   * @param utc - when, epoch milliseconds: the end of the step in which they did
   */
  selectAt(utc: number): void {
    if (this.#news.added.length + this.#news.removed.length > 0) {
      this.#selectionUtc = utc;
    }
  }

  /**
   * Removes a security. Its data goes on until nothing is held and no order rests, so that both still have prices.
   *
   * @param security - which one
   * @returns whether it was there
   */
  remove(security: Security): boolean {
    if (this.#removed.has(security)) {
      return false;
    }

    this.#removed.add(security);
    this.#leaving.add(security);
    const { added, removed } = this.#news;
    const at = added.indexOf(security);

    // Whoever never came does not go.
    if (at < 0) {
      removed.push(security);
    } else {
      added.splice(at, 1);
    }

    return true;
  }

  /**
   * Tells whether a security was removed.
   *
   * @param security - which one
   */
  isRemoved(security: Security): boolean {
    return this.#removed.has(security);
  }

  /** Returns the securities that came and went, in the step that selected them; `undefined` in all others. */
  takeChanges(): SecurityChanges | undefined {
    if (!this.#selected) {
      return undefined;
    }

    this.#selected = false;
    return new SecurityChanges(this.#news.added.splice(0), this.#news.removed.splice(0));
  }

  /**
   * Reads past bars, oldest first.
   *
   * @param security - whose
   * @param length - how much
   * @param utc - none that ends later, epoch milliseconds
   * @throws FrameworkError `DATA_NOT_FOUND` when the source has no bars of that length
   */
  history(security: Security, length: WarmUp, utc: number): TradeBar[] {
    const { data } = this.#setup;
    const { instrument } = this.#subscription(security);
    const resolution = chooseResolution(data, instrument, length.resolution ?? security.resolution);
    const from = historyStart(security.exchange, utc, length, resolution);

    return readBars(data, { ...this.#request(security, resolution, from), to: utc }, length.bars);
  }

  /** Opens the data of those that came, ends that of those that went and that nobody needs any more. */
  #select(utc: number): number {
    const markets = new Set([...this.#news.added, ...this.#news.removed].map(marketOf));
    this.#selectionUtc = Number.POSITIVE_INFINITY;
    this.#selected = true;

    for (const security of this.#news.added) {
      this.#open(security, utc);
    }

    for (const security of this.#leaving) {
      if (!security.invested && !this.#setup.hasOpenOrders(security)) {
        this.#leaving.delete(security);
        this.#close(security);
      }
    }

    this.#keepPace(utc);
    return markets.size;
  }

  #close(security: Security): void {
    for (const source of this.#opened.get(security) ?? []) {
      this.feed.remove(source);
    }

    this.#opened.delete(security);
  }

  /** Bars are repeated at the pace of the shortest ones; when that changes, whoever repeats begins anew. */
  #keepPace(utc: number): void {
    const before = this.#step;
    this.#step = shortest([...this.#opened.keys()]);

    if (before === this.#step) {
      return;
    }

    for (const security of [...this.#opened.keys()]) {
      if (this.#subscription(security).fillForward) {
        this.#close(security);
        this.#open(security, utc);
      }
    }
  }

  #barSource(security: Security, kind: 'trade' | 'quote', from: number): BarSource {
    const { exchange, extendedMarketHours, resolution } = security;
    const { fillForward } = this.#subscription(security);
    const request = { ...this.#request(security, resolution, from), kind };

    if (!fillForward) {
      return new BarSource({ security, kind, runs: this.#setup.data.read(request) });
    }

    return new BarSource({
      security,
      kind,
      runs: this.#setup.data.read({ ...request, extendedHours: true }),
      fillForward: new FillForward({
        hours: exchange,
        resolution,
        extendedHours: extendedMarketHours,
        step: (): number => this.#step,
        untilUtc: Math.min(this.#setup.endUtc(), this.#delistedUtc(security)),
      }),
    });
  }

  /** When a share is not traded any more, epoch milliseconds UTC; Infinity where that is not known. */
  #delistedUtc({ exchange, symbol }: Security): number {
    const day = delistingDay(this.#setup.data.corporateActions?.(symbol) ?? []);

    return day === Number.POSITIVE_INFINITY ? day : exchange.timeZone.toUtc((day + 1) * DAY);
  }

  #enlist(request: SecurityRequest): Security {
    const { data, portfolio, securities } = this.#setup;
    const { extendedHours = false, leverage, market, normalization = 'adjusted', securityType, ticker } = request;
    const { fillForward = true } = request;
    const instrument = data.resolve({ ticker, securityType, ...(market !== undefined && { market }) });
    const security = new Security(instrument, {
      resolution: chooseResolution(data, instrument, request.resolution),
      extendedHours,
      normalization,
      ...(leverage !== undefined && { leverage }),
    });
    this.#known.set(security, { instrument, normalization, fillForward });
    enlist(securities, security);
    openPosition(portfolio, security);
    this.#news.added.push(security);
    return security;
  }

  #request(security: Security, resolution: Resolution, from: number): Omit<DataRequest, 'kind'> {
    return {
      symbol: security.symbol,
      resolution,
      from,
      to: this.#setup.endUtc(),
      normalization: this.#subscription(security).normalization,
      extendedHours: security.extendedMarketHours,
    };
  }

  #subscription(security: Security): Subscription {
    return this.#known.get(security) as Subscription;
  }
}

/** How long the shortest bars are; Infinity where there are none. */
function shortest(securities: readonly Security[]): number {
  return Math.min(...securities.map(({ resolution }) => resolutionMs(resolution)));
}

/** Securities of one kind and market are one list. */
function marketOf({ symbol }: Security): string {
  return `${symbol.securityType} ${symbol.market}`;
}

/** The asked resolution; else minute, or the finest there is. */
function chooseResolution(data: MarketDataProvider, instrument: Instrument, asked: Resolution | undefined): Resolution {
  const { resolutions, symbol } = instrument;
  const chosen = asked ?? (resolutions.includes('minute') ? 'minute' : resolutions[0]);

  if (chosen === undefined || !resolutions.includes(chosen)) {
    const known = [...resolutions].sort((a, b) => resolutionMs(a) - resolutionMs(b)).join(', ');
    throw new FrameworkError(
      'DATA_NOT_FOUND',
      `${data.name} has no ${chosen ?? ''} bars of ${symbol.value}; it has ${known === '' ? 'none' : known}.`,
    );
  }

  return chosen;
}
