/**
 * Consolidators by hand.
 *
 * @module
 */
import type { AnyConsolidator, Consolidator } from '../market/consolidators/consolidator.js';
import type { DataPoint, TickType } from '../market/consolidators/data-point.js';
import type { SymbolLike } from '../market/symbol.js';

/** Feeds a consolidator, and stops. */
export interface ConsolidatorHost {
  /** Feeds a consolidator with the data of a security. */
  consolidate(symbol: SymbolLike, consolidator: AnyConsolidator, tickType?: TickType): void;
  /** Feeds a consolidator no more. */
  removeConsolidator(consolidator: AnyConsolidator): void;
}

/** Which consolidators are fed: `subscriptionManager.addConsolidator('SPY', new RenkoConsolidator(1))`. */
export class SubscriptionManager {
  readonly #host: ConsolidatorHost;

  /**
   * @param host - feeds them
   */
  constructor(host: ConsolidatorHost) {
    this.#host = host;
  }

  /**
   * Feeds a consolidator with the data of a security from now on, before `onData`.
   *
   * @param symbol - a symbol or a ticker
   * @param consolidator - takes the data
   * @param tickType - which data, for one that takes any; trades when absent
   * @throws FrameworkError `BAD_ARGUMENT` when the security does not have the data that it takes
   */
  addConsolidator<I extends DataPoint, O extends DataPoint>(
    symbol: SymbolLike,
    consolidator: Consolidator<I, O>,
    tickType?: TickType,
  ): void {
    this.#host.consolidate(symbol, consolidator, tickType);
  }

  /**
   * Feeds a consolidator no more. The bar that it is making is never finished.
   *
   * @param _symbol - kept for QuantConnect's order of parameters
   * @param consolidator - which one
   */
  removeConsolidator<I extends DataPoint, O extends DataPoint>(
    _symbol: SymbolLike | undefined,
    consolidator: Consolidator<I, O>,
  ): void {
    this.#host.removeConsolidator(consolidator);
  }
}
