/**
 * Which securities an algorithm trades, said as a model.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import type { DataNormalizationMode, Resolution } from '../market/resolution.js';
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import type { FrameworkHost } from './host.js';

/** How the securities of a universe are subscribed. */
export class UniverseSettings {
  /** The length of their bars; minute, or the finest the data has, when undefined. */
  resolution: Resolution | undefined = undefined;
  /** How many units of value one unit of margin carries; the account's usual leverage when undefined. */
  leverage: number | undefined = undefined;
  /** Whether bars outside regular hours are wanted. */
  extendedMarketHours = false;
  /** How splits and dividends are taken out. */
  dataNormalizationMode: DataNormalizationMode = 'adjusted';
}

/** A universe that is a fixed list of securities. */
export class ManualUniverseSelectionModel {
  /** The securities. */
  readonly symbols: readonly SymbolLike[];

  /**
   * @param symbols - symbols or tickers, one after the other or as a list
   * @throws FrameworkError `BAD_ARGUMENT` when one is neither a symbol nor a ticker
   */
  constructor(...symbols: readonly (SymbolLike | readonly SymbolLike[])[]) {
    this.symbols = Object.freeze(symbols.flat());

    for (const symbol of this.symbols as readonly unknown[]) {
      if (!isSymbolLike(symbol)) {
        throw new FrameworkError(
          'BAD_ARGUMENT',
          `ManualUniverseSelectionModel: expected symbols or tickers, one was ${symbol === null ? 'null' : typeof symbol}.`,
        );
      }
    }
  }
}

/**
 * Tells whether a value names a security.
 *
 * @param value - anything
 */
export function isSymbolLike(value: unknown): value is SymbolLike {
  return typeof value === 'string' ? value !== '' : value instanceof Object && 'value' in value && 'id' in value;
}

/**
 * Adds the securities of a universe that were not added yet.
 *
 * @param host - the algorithm
 * @param universe - the universe
 */
export function addUniverse(host: FrameworkHost, universe: ManualUniverseSelectionModel): void {
  const { dataNormalizationMode, extendedMarketHours, leverage, resolution } = host.universeSettings;

  for (const symbol of universe.symbols) {
    if (!host.securities.containsKey(symbol)) {
      host.addEquity(tickerOf(symbol), {
        extendedMarketHours,
        dataNormalizationMode,
        ...(resolution !== undefined && { resolution }),
        ...(leverage !== undefined && { leverage }),
      });
    }
  }
}
