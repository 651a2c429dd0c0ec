/**
 * Orders of securities that nobody added: each gets a ticket that says so, and trades nothing.
 *
 * @module
 */
import type { ComboSpec, LogLevel, OrderSpec } from '../algorithm/runtime.js';
import { TimeZone } from '../core/time.js';
import { SymbolProperties, usEquityProperties } from '../market/properties.js';
import { SecuritySymbol, type SymbolLike, tickerOf } from '../market/symbol.js';
import type { OrderTicket } from '../orders/ticket.js';
import { enterOrder } from '../orders/transactions.js';
import { notAdded, type SecurityManager } from '../portfolio/securities.js';
import type { OrderRecords } from './order-records.js';
import { impossible } from './order-refusals.js';
import { type RequestMark, requestOf } from './order-requests.js';

/** What is said of such orders, and where. */
export interface UnknownSecuritiesSetup {
  readonly records: OrderRecords;
  readonly securities: SecurityManager;
  /** Writes to the log of the run. */
  readonly log: (level: LogLevel, message: string) => void;
}

/** Refuses what nobody added, and logs once for each ticker what to do. */
export class UnknownSecurities {
  readonly #setup: UnknownSecuritiesSetup;
  readonly #told = new Set<string>();

  /**
   * @param setup - what is said of such orders, and where
   */
  constructor(setup: UnknownSecuritiesSetup) {
    this.#setup = setup;
  }

  /**
   * Tells whether a symbol is one, and nobody added it. What is no symbol at all is no order to refuse, but a broken contract.
   *
   * @param symbol - what an order names
   */
  has(symbol: SymbolLike): boolean {
    const isSymbol = typeof symbol === 'string' || symbol instanceof SecuritySymbol;

    return isSymbol && this.#setup.securities.get(symbol) === undefined;
  }

  /**
   * Ends an order before anybody judges it.
   *
   * @param spec - what the strategy asks for
   * @param mark - the order's number and time
   * @param stranger - what nobody added: what the order trades, or another leg of its combo
   * @returns its ticket, with the status `invalid`
   * @source LEAN adds the security, and answers with an invalid ticket where that gives it no price
   */
  refuse(spec: OrderSpec, mark: RequestMark, stranger: SymbolLike = spec.symbol): OrderTicket {
    const { log, records, securities } = this.#setup;
    const ticker = tickerOf(stranger);
    const message = notAdded(ticker, securities);
    const { order, ticket } = enterOrder(records.transactions, requestOf(spec, strangeSecurity(spec.symbol), mark), {
      submission: undefined,
      asynchronous: spec.asynchronous === true,
    });
    records.settle(() => records.refuse(order, [impossible('NOT_ADDED', message)]));

    if (!this.#told.has(ticker)) {
      this.#told.add(ticker);
      log('error', `Order ${order.id} is invalid, and so is every other order of it: ${message}`);
    }

    return ticket;
  }

  /**
   * Ends all legs of a combo before anybody judges them.
   *
   * @param spec - what the strategy asks for
   * @param first - the number and time of the first leg; the others follow
   * @param stranger - the leg that nobody added
   * @returns a ticket for each leg, with the status `invalid`
   */
  refuseCombo({ legs, ...spec }: ComboSpec, first: RequestMark, stranger: SymbolLike): OrderTicket[] {
    return legs.map(({ orderPrice, quantity, symbol }, index) => {
      const { limitPrice: _, ...said } = spec;
      const priced = orderPrice === undefined ? said : { ...said, limitPrice: orderPrice };
      const leg = { ...priced, symbol, quantity: quantity * spec.quantity };

      return this.refuse(leg, { ...first, orderId: first.orderId + index }, stranger);
    });
  }
}

/** Enough of a security to write an order down. */
function strangeSecurity(symbol: SymbolLike): Parameters<typeof requestOf>[1] {
  const value = tickerOf(symbol);
  const named =
    symbol instanceof SecuritySymbol
      ? symbol
      : new SecuritySymbol({ value, id: value, securityType: 'equity', market: 'usa', timeZone: TimeZone.newYork });

  return {
    symbol: named,
    symbolProperties: new SymbolProperties(usEquityProperties),
    dataNormalizationMode: 'adjusted',
  };
}
