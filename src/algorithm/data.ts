/**
 * The data of an algorithm: securities, history, indicators.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import { TimeSpan } from '../core/time-span.js';
import type { TradeBar } from '../market/bars.js';
import type { DataNormalizationMode, Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import type { Security } from '../portfolio/security.js';
import { CandlestickPatterns } from './candlestick-patterns.js';
import { ConsolidatingAlgorithm } from './consolidating.js';

/** How a security is subscribed, by name instead of by place. */
export interface SubscriptionOptions {
  /** The length of its bars; minute, or the finest the data has, when absent. */
  readonly resolution?: Resolution;
  /** The market; the data's usual one when absent. */
  readonly market?: string;
  /** Whether the last bar is repeated where bars are missing while the exchange is open; it is when absent. */
  readonly fillForward?: boolean;
  /** How many units of value one unit of margin carries; 2 when absent. */
  readonly leverage?: number;
  /** Whether bars outside regular hours are wanted. */
  readonly extendedMarketHours?: boolean;
  /** How splits and dividends are taken out; adjusted when absent. */
  readonly dataNormalizationMode?: DataNormalizationMode;
}

/** The data of an algorithm. */
export abstract class DataAlgorithm extends ConsolidatingAlgorithm {
  #candlestickPatterns: CandlestickPatterns | undefined;

  /** Candlestick patterns, each made and fed by one call. */
  get candlestickPatterns(): CandlestickPatterns {
    this.#candlestickPatterns ??= new CandlestickPatterns((symbol, pattern, resolution) =>
      this.registerIndicator(symbol, pattern, resolution),
    );
    return this.#candlestickPatterns;
  }

  /**
   * Adds a US share.
   *
   * @param ticker - its ticker, in any case
   * @param resolution - the length of its bars, or all options by name
   * @param market - the market; the data's usual one when absent
   * @param fillForward - whether the last bar is repeated where bars are missing while the exchange is open
   * @param leverage - how many units of value one unit of margin carries; 0 for the default
   * @param extendedMarketHours - whether bars outside regular hours are wanted
   * @param dataNormalizationMode - how splits and dividends are taken out
   * @returns the security; its `symbol` names it elsewhere
   * @throws FrameworkError `UNKNOWN_SYMBOL` when the data source does not have it
   */
  addEquity(
    ticker: string,
    resolution?: Resolution | SubscriptionOptions,
    market?: string,
    fillForward = true,
    leverage = 0,
    extendedMarketHours = false,
    dataNormalizationMode?: DataNormalizationMode,
  ): Security {
    const options: SubscriptionOptions =
      typeof resolution === 'object'
        ? resolution
        : {
            fillForward,
            extendedMarketHours,
            ...(resolution !== undefined && { resolution }),
            ...(market !== undefined && { market }),
            ...(leverage !== 0 && { leverage }),
            ...(dataNormalizationMode !== undefined && { dataNormalizationMode }),
          };

    return this.runtime.addSecurity({
      ticker: requireTicker(ticker),
      securityType: 'equity',
      ...(options.resolution !== undefined && { resolution: options.resolution }),
      ...(options.market !== undefined && { market: options.market }),
      ...(options.leverage !== undefined && { leverage: options.leverage }),
      fillForward: options.fillForward ?? true,
      extendedHours: options.extendedMarketHours ?? false,
      ...(options.dataNormalizationMode !== undefined && { normalization: options.dataNormalizationMode }),
    });
  }

  /**
   * Cancels the orders of a security, closes its position and stops its data, once the position is closed.
   *
   * @param symbol - a symbol or a ticker
   * @param tag - free text for the orders that are cancelled and the one that closes
   * @returns whether it was there
   */
  removeSecurity(symbol: SymbolLike, tag = 'Removed'): boolean {
    if (!this.securities.containsKey(symbol)) {
      return false;
    }

    if (!this.runtime.removeSecurity(symbol)) {
      return false;
    }

    this.liquidate(symbol, false, tag);
    return true;
  }

  /**
   * Reads past trade bars of a security, up to now.
   *
   * @param symbol - a symbol or a ticker
   * @param length - how many bars, or how much time
   * @param resolution - the length of the bars; that of the security when absent
   * @returns the bars, oldest first; fewer than asked for when there are no more
   */
  history(symbol: SymbolLike, length: number | TimeSpan, resolution?: Resolution): TradeBar[] {
    const chosen = resolution === undefined ? {} : { resolution };

    if (length instanceof TimeSpan) {
      return this.runtime.history(symbol, { spanMs: length.totalMilliseconds, ...chosen });
    }

    if (!(Number.isInteger(length) && length > 0)) {
      throw new FrameworkError(
        'BAD_ARGUMENT',
        `history: expected a number of bars or a TimeSpan, was ${String(length)}.`,
      );
    }

    return this.runtime.history(symbol, { bars: length, ...chosen });
  }
}

function requireTicker(ticker: string): string {
  if (typeof ticker !== 'string' || ticker.trim() === '') {
    throw new FrameworkError('BAD_ARGUMENT', `addEquity: expected a ticker, was ${JSON.stringify(ticker)}.`);
  }

  return ticker.trim().toUpperCase();
}
