/**
 * The securities of a run and their data: what was added, what is read, what goes.
 *
 * @module
 */

import type { SecurityRequest, WarmUp } from '../algorithm/runtime.js';
import { FrameworkError } from '../core/errors.js';
import type { TradeBar } from '../market/bars.js';
import type { DataRequest, Instrument, MarketDataProvider } from '../market/provider.js';
import { type DataNormalizationMode, type Resolution, resolutionMs } from '../market/resolution.js';
import { SecurityChanges } from '../portfolio/changes.js';
import { openPosition, type SecurityPortfolioManager } from '../portfolio/portfolio.js';
import { enlist, type SecurityManager } from '../portfolio/securities.js';
import { Security } from '../portfolio/security.js';
import { Feed } from './feed.js';
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
}

/** Keeps the securities of a run, and opens and ends their data. */
export class Subscriptions {
  /** The data of all of them, merged by time. */
  readonly feed = new Feed();
  readonly #setup: SubscriptionsSetup;
  readonly #known = new Map<Security, Subscription>();
  readonly #removed = new Set<Security>();
  readonly #opened = new Set<Security>();
  readonly #leaving = new Set<Security>();
  readonly #news: { added: Security[]; removed: Security[] } = { added: [], removed: [] };

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
   * Opens the data of a security.
   *
   * @param security - whose data
   * @param from - bars that end after this instant, epoch milliseconds UTC
   */
  open(security: Security, from: number): void {
    this.#leaving.delete(security);

    if (this.#opened.has(security)) {
      return;
    }

    this.#opened.add(security);

    const { resolution } = security;
    const kinds =
      resolution === 'minute' || resolution === 'second' ? (['trade', 'quote'] as const) : (['trade'] as const);

    for (const kind of kinds) {
      this.feed.add(security, this.#setup.data.read({ ...this.#request(security, resolution, from), kind }));
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
    this.#news.removed.push(security);
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

  /** Ends the data of removed securities that nobody needs any more. */
  dropIdle(): void {
    for (const security of this.#leaving) {
      if (!security.invested && !this.#setup.hasOpenOrders(security)) {
        this.#leaving.delete(security);
        this.#opened.delete(security);
        this.feed.remove(security);
      }
    }
  }

  /** Returns the securities that came and went since the last call; `undefined` when none did. */
  takeChanges(): SecurityChanges | undefined {
    const { added, removed } = this.#news;

    return added.length === 0 && removed.length === 0
      ? undefined
      : new SecurityChanges(added.splice(0), removed.splice(0));
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

  #enlist(request: SecurityRequest): Security {
    const { data, portfolio, securities } = this.#setup;
    const { extendedHours = false, leverage, market, normalization = 'adjusted', securityType, ticker } = request;
    const instrument = data.resolve({ ticker, securityType, ...(market !== undefined && { market }) });
    const security = new Security(instrument, {
      resolution: chooseResolution(data, instrument, request.resolution),
      extendedHours,
      normalization,
      ...(leverage !== undefined && { leverage }),
    });
    this.#known.set(security, { instrument, normalization });
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
