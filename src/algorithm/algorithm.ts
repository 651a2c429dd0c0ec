/**
 * What a strategy extends.
 *
 * @module
 */

import type { ByTicker } from '../core/keyed.js';
import type { ManagerConfigs } from '../managers/config.js';
import type { Delisting, Dividend, Split, SymbolChangedEvent } from '../market/corporate-actions.js';
import type { BarsByTicker, Slice } from '../market/slice.js';
import type { SecuritySymbol } from '../market/symbol.js';
import type { OrderEvent } from '../orders/order-event.js';
import type { MarginCallAnswer, SubmitOrderRequest } from '../orders/submit-request.js';
import type { SecurityChanges } from '../portfolio/changes.js';
import { FrameworkAlgorithm } from './framework.js';

/**
 * A trading algorithm: extend it, override hooks, trade.
 *
 * @remarks
 * In one time step, in this order: due orders are filled, scheduled code of that instant runs, securities' changes are told, indicators
 * are updated, risk plugins see the data, `onData` runs, market orders have been filled as they were sent, and the streams report.
 * Every hook and member also answers to its PascalCase and snake_case name.
 * @example
 * ```ts
 * export class BuyAndHold extends QCAlgorithm {
 *   override initialize(): void {
 *     this.setStartDate(2013, 10, 7);
 *     this.setEndDate(2013, 10, 11);
 *     this.addEquity('SPY', Resolution.Minute);
 *   }
 *
 *   override onData(): void {
 *     if (!this.portfolio.invested) this.setHoldings('SPY', 1);
 *   }
 * }
 * ```
 */
export class QCAlgorithm extends FrameworkAlgorithm {
  /** Decides the run: dates, cash, securities, indicators, schedule. Runs once, before any data. */
  initialize(): void {}

  /**
   * Sees the data of one instant.
   *
   * @param _slice - all data that became known at this instant
   */
  onData(_slice: Slice): void {}

  /**
   * Learns what happened to an order.
   *
   * @param _event - submitted, filled, cancelled, updated or refused with every reason
   */
  onOrderEvent(_event: OrderEvent): void {}

  /**
   * Runs ten minutes before the close of each trading day, for each security.
   *
   * @param _symbol - the security
   */
  onEndOfDay(_symbol: SecuritySymbol): void {}

  /** Runs once, after the last data. */
  onEndOfAlgorithm(): void {}

  /**
   * Learns which securities came and went.
   *
   * @param _changes - since the last step
   */
  onSecuritiesChanged(_changes: SecurityChanges): void {}

  /**
   * Learns of dividends, at the midnight that begins the ex-dividend day.
   *
   * @param _dividends - by ticker
   */
  onDividends(_dividends: ByTicker<Dividend> & BarsByTicker<Dividend>): void {}

  /**
   * Learns of splits: a warning at the midnight of the last day before, then the split itself.
   *
   * @param _splits - by ticker
   */
  onSplits(_splits: ByTicker<Split> & BarsByTicker<Split>): void {}

  /**
   * Learns of delistings: a warning at the midnight of the last day, then the delisting itself.
   *
   * @param _delistings - by ticker
   */
  onDelistings(_delistings: ByTicker<Delisting> & BarsByTicker<Delisting>): void {}

  /**
   * Learns of new tickers, before the waiting orders of their shares are cancelled.
   *
   * @param _changes - by the ticker of the symbol
   */
  onSymbolChangedEvents(_changes: ByTicker<SymbolChangedEvent> & BarsByTicker<SymbolChangedEvent>): void {}

  /** Runs once, when the history before the start was seen. */
  onWarmupFinished(): void {}

  /**
   * Learns of a margin call, right before its orders are sent. The orders pass the gate like all others.
   *
   * @param _requests - the orders, one for each position that can be cut; what is changed in this list is what is sent
   * @returns the orders to send instead, which may only reduce; nothing for those of the list
   */
  onMarginCall(_requests: SubmitOrderRequest[]): MarginCallAnswer {}

  /** Learns that no more than a twentieth of the account is free margin; every five minutes while that lasts. */
  onMarginCallWarning(): void {}

  /**
   * Names managers besides the framework's own, before `initialize`; the separate managers of a legacy configuration are taken as they
   * are and resolve to the unified risk manager.
   *
   * @returns configurations, as a list or by name
   */
  configureManagers(): ManagerConfigs {
    return [];
  }
}
