/**
 * What a run does when something happens to the shares of a company, beside telling the strategy.
 *
 * @module
 */
import type { QCAlgorithm } from '../algorithm/algorithm.js';
import { flatten } from '../algorithm/flatten.js';
import { requireSynchronous } from '../core/synchronous.js';
import {
  type CorporateEventData,
  Delisting,
  Dividend,
  Split,
  SymbolChangedEvent,
} from '../market/corporate-actions.js';
import type { Slice } from '../market/slice.js';
import type { Session } from './session.js';

/** What the orders of a share that changed its ticker are cancelled with. @source LEAN `AlgorithmManager.Run` */
const TICKER_CHANGED = 'Open order cancelled on symbol changed event';
/** What a position in a share that is not traded any more is closed with. @source LEAN `BrokerageTransactionHandler` */
const DELISTED = 'Liquidate from delisting';

/** Acts on corporate events, in LEAN's places within a step. */
export class CorporateDesk {
  readonly #session: Session;

  /**
   * @param session - the run
   */
  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Acts on what must be known before orders are filled: new tickers and delistings.
   *
   * @param events - what happened
   * @param slice - the data of the step
   */
  beforeFills(events: readonly CorporateEventData[], slice: Slice): void {
    const changed = events.filter(isChange);

    if (changed.length > 0) {
      const { algorithm } = this.#session;
      requireSynchronous('onSymbolChangedEvents', algorithm.onSymbolChangedEvents(slice.symbolChangedEvents));
    }

    for (const { symbol } of changed) {
      this.#cancelOrders(symbol.value, TICKER_CHANGED);
    }

    for (const event of events) {
      if (event instanceof Delisting && event.type === 'delisted') {
        this.#close(event.symbol.value);
      }
    }
  }

  /**
   * Tells the strategy of splits, dividends and delistings, before `onData`.
   *
   * @param slice - the data of the step
   */
  tell(slice: Slice): void {
    const { algorithm }: { readonly algorithm: QCAlgorithm } = this.#session;
    const { delistings, dividends, splits } = slice;

    this.#warn([...splits.values.filter(hasHappened), ...dividends.values]);

    if (splits.count > 0) {
      requireSynchronous('onSplits', algorithm.onSplits(splits));
    }

    if (dividends.count > 0) {
      requireSynchronous('onDividends', algorithm.onDividends(dividends));
    }

    if (delistings.count > 0) {
      requireSynchronous('onDelistings', algorithm.onDelistings(delistings));
    }
  }

  /** Prices of such a position fall, and nothing makes up for it: that must not pass in silence. */
  #warn(events: readonly (Split | Dividend)[]): void {
    const { portfolio, securities } = this.#session;

    for (const event of events) {
      const { dataNormalizationMode: mode } = securities.require(event.symbol);
      const isBookedByPrice = mode !== 'raw' && !(mode === 'split-adjusted' && event instanceof Dividend);

      if (!isBookedByPrice && portfolio.quantityOf(event.symbol.value) !== 0) {
        const what = event instanceof Split ? 'split' : 'dividend';
        this.#session.log(
          'error',
          `${event.symbol.value}: a ${what} is not booked on positions in ${mode} prices; the account is worth something else than it would be.`,
        );
      }
    }
  }

  #cancelOrders(ticker: string, reason: string): void {
    const { desk, transactions } = this.#session;

    for (const { id } of transactions.getOpenOrders(ticker)) {
      desk.cancel(id, reason);
    }
  }

  /** What is held of a share that is not traded any more is settled at its last price; nobody can trade it again. */
  #close(ticker: string): void {
    const session = this.#session;
    const { algorithm, desk, phase } = session;
    this.#cancelOrders(ticker, DELISTED);

    if (phase === 'running') {
      const closing = { tag: DELISTED, strategy: algorithm.constructor.name || 'engine' };

      for (const { orderId } of flatten(session, ticker, closing)) {
        desk.settle(orderId);
      }
    }

    session.removeSecurity(ticker);
  }
}

function isChange(event: CorporateEventData): event is SymbolChangedEvent {
  return event instanceof SymbolChangedEvent;
}

function hasHappened({ type }: Split): boolean {
  return type === 'split-occurred';
}
