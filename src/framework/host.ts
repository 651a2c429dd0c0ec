/**
 * What models see of the algorithm: its account, its securities, its time, and the verbs that end at the gate.
 *
 * @module
 */
import type { Clock } from '../core/clock.js';
import type { DataNormalizationMode, Resolution } from '../market/resolution.js';
import type { SymbolLike } from '../market/symbol.js';
import type { OrderTicket } from '../orders/ticket.js';
import type { SecurityTransactionManager } from '../orders/transactions.js';
import type { SecurityPortfolioManager } from '../portfolio/portfolio.js';
import type { SecurityManager } from '../portfolio/securities.js';
import type { InsightManager } from './insights.js';
import type { UniverseSettings } from './universe.js';

/** The part of an algorithm that the framework's own models use; every `QCAlgorithm` has it. */
export interface FrameworkHost {
  /** The algorithm's clock. */
  readonly clock: Clock;
  /** Whether the algorithm sees history before its start. */
  readonly isWarmingUp: boolean;
  /** The securities. */
  readonly securities: SecurityManager;
  /** The account. */
  readonly portfolio: SecurityPortfolioManager;
  /** The orders. */
  readonly transactions: SecurityTransactionManager;
  /** The insights that were emitted. */
  readonly insights: InsightManager;
  /** How securities of a universe are subscribed. */
  readonly universeSettings: UniverseSettings;
  /** Sends a market order through the gate. */
  marketOrder(symbol: SymbolLike, quantity: number, asynchronous?: boolean, tag?: string): OrderTicket;
  /** Adds a security. */
  addEquity(
    ticker: string,
    options: {
      readonly resolution?: Resolution;
      readonly leverage?: number;
      readonly extendedMarketHours?: boolean;
      readonly dataNormalizationMode?: DataNormalizationMode;
    },
  ): unknown;
  /** Writes a line for whoever watches the run. */
  debug(message: unknown): void;
  /** Writes an error to the log. */
  error(message: unknown): void;
}
