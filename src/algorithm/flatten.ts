/**
 * Closing a position, whichever strategy holds it: for strategies, and for the engine, which does not ask a strategy's own code for it.
 *
 * @module
 */
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import { isTooLateForClose } from '../orders/market-on-close.js';
import type { OrderType } from '../orders/order-types.js';
import type { OrderTicket } from '../orders/ticket.js';
import type { AlgorithmRuntime, OrderSpec } from './runtime.js';

/** The part of a run that orders at the market price need. */
export type MarketRun = Pick<AlgorithmRuntime, 'clock' | 'portfolio' | 'securities' | 'submit' | 'transactions'>;

/**
 * Cancels the waiting orders of a security and closes its position.
 *
 * @param run - the run
 * @param ticker - the security
 * @param closing - whose order it is, and what it says
 * @param isStopped - whether no order passes at all: then nothing is cancelled, so that what waits to protect the position stays
 * @returns the ticket of the closing order; none when nothing is held or market orders close it already
 */
export function flatten(
  run: MarketRun,
  ticker: string,
  closing: Pick<OrderSpec, 'strategy' | 'tag' | 'timeInForce'>,
  isStopped = false,
): OrderTicket[] {
  const { portfolio, transactions } = run;
  const quantity = portfolio.quantityOf(ticker);
  const open = transactions.getOpenOrders(ticker);
  const [only] = open;

  if (open.length === 1 && quantity !== 0 && only?.type === 'market' && only.quantity === -quantity) {
    return [];
  }

  for (const order of open) {
    if (order.type !== 'market' && !isStopped) {
      transactions.cancelOrder(order.id, closing.tag);
    }
  }

  // Counted only now: whoever heard of the cancellations may have traded.
  const held = portfolio.quantityOf(ticker);
  const rest = -held - pendingQuantity(run, ticker, ['market']);

  return held === 0 || rest === 0
    ? []
    : [run.submit({ ...closing, symbol: ticker, type: marketType(run, ticker), quantity: rest, accountWide: true })];
}

/**
 * Sums the signed units that open orders of some kinds may still fill.
 *
 * @param run - the run
 * @param symbol - of which security
 * @param types - the kinds of orders
 */
export function pendingQuantity({ transactions }: MarketRun, symbol: SymbolLike, types: readonly OrderType[]): number {
  return transactions
    .getOpenOrders(tickerOf(symbol))
    .filter((order) => types.includes(order.type))
    .reduce((sum, order) => sum + order.quantityRemaining, 0);
}

/**
 * Chooses the kind of order that trades at the market price next.
 *
 * @param run - the run
 * @param symbol - the security; one that nobody added has no hours, and its order is refused whatever its kind
 */
export function marketType({ clock, securities }: MarketRun, symbol: SymbolLike): OrderType {
  const security = securities.get(symbol);

  if (security === undefined) {
    return 'market';
  }

  const { exchange, resolution } = security;
  const { utc } = clock;

  if (!exchange.isOpen(utc)) {
    return 'market-on-open';
  }

  if (resolution !== 'daily' || exchange.isAlwaysOpen) {
    return 'market';
  }

  return isTooLateForClose(utc, exchange.nextClose(utc)) ? 'market-on-open' : 'market-on-close';
}
