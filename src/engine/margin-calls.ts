/**
 * Margin calls: warns the strategy when little margin is free, and cuts positions by orders through the gate when there is too little.
 *
 * @module
 */
import type { QCAlgorithm } from '../algorithm/algorithm.js';
import type { LogLevel, OrderSpec } from '../algorithm/runtime.js';
import type { Clock } from '../core/clock.js';
import { Decimal } from '../core/decimal.js';
import { FrameworkError } from '../core/errors.js';
import { requireSynchronous } from '../core/synchronous.js';
import { MINUTE } from '../core/time.js';
import { SecuritySymbol, type SymbolLike, tickerOf } from '../market/symbol.js';
import { SubmitOrderRequest } from '../orders/submit-request.js';
import type { OrderTicket } from '../orders/ticket.js';
import type { SecurityTransactionManager } from '../orders/transactions.js';
import { type MarginCut, marginCallOf } from '../portfolio/margin-call.js';
import type { SecurityPortfolioManager } from '../portfolio/portfolio.js';
import type { SecurityManager } from '../portfolio/securities.js';
import type { RiskEventBus } from '../risk/control/bus.js';

/** The account is looked at no more often. @source LEAN `AlgorithmManager` */
const MARGIN_CALL_INTERVAL_MS = 5 * MINUTE;
/** The text of the orders. @source LEAN `DefaultMarginCallModel` */
const MARGIN_CALL_TAG = 'Margin Call';

/** What margin calls work with. */
export interface MarginCallSetup {
  readonly clock: Clock;
  readonly securities: SecurityManager;
  readonly portfolio: SecurityPortfolioManager;
  readonly transactions: SecurityTransactionManager;
  readonly algorithm: Pick<QCAlgorithm, 'onMarginCall' | 'onMarginCallWarning'>;
  /** Whose orders they are. */
  readonly strategy: string;
  readonly riskEvents: Pick<RiskEventBus, 'publish'>;
  /** Sends an order through the gate. */
  readonly submit: (spec: OrderSpec) => OrderTicket;
  /** Writes to the log. */
  readonly log: (level: LogLevel, message: string) => void;
}

/**
 * Looks after the margin of the account.
 *
 * @remarks
 * 1. The account is looked at after orders were tried on new prices and scheduled code ran, at most every five minutes.
 * 2. When positions must be cut and every exchange concerned is open, `onMarginCall` sees the orders and may change them.
 * 3. They are sent one by one, the position with the largest loss first, until margin is free again. Whatever waits to close the same units is cut back first.
 * 4. No such order ever opens: one that is larger than its position closes it.
 * 5. When nothing was sent and little margin is free, `onMarginCallWarning` runs.
 */
export class MarginCalls {
  readonly #setup: MarginCallSetup;
  #nextUtc = Number.NEGATIVE_INFINITY;
  #warned = false;

  /**
   * @param setup - what it works with
   */
  constructor(setup: MarginCallSetup) {
    this.#setup = setup;
  }

  /**
   * Looks at the account, unless it did a short while ago.
   *
   * @throws FrameworkError `ALGORITHM_FAILED` when the strategy answers with something that are no orders
   */
  check(): void {
    const { algorithm, clock, portfolio, securities } = this.#setup;

    if (clock.utc < this.#nextUtc) {
      return;
    }

    this.#nextUtc = clock.utc + MARGIN_CALL_INTERVAL_MS;
    const { cuts, warning } = marginCallOf(portfolio, (ticker) => securities.require(ticker));
    const isOpen = cuts.every(({ security }) => security.exchange.isOpen(clock.utc));
    const sent = cuts.length > 0 && isOpen ? this.#call(cuts) : 0;

    if (sent === 0 && warning) {
      this.#publishWarning();
      requireSynchronous('onMarginCallWarning', algorithm.onMarginCallWarning());
    }

    this.#warned = warning;
  }

  /** Shows the orders to the strategy, and sends what it leaves of them; returns how many. */
  #call(cuts: readonly MarginCut[]): number {
    const { portfolio } = this.#setup;
    const requests = this.#ask(cuts);
    const profits = new Map(requests.map((one) => [one, portfolio.get(one.symbol)?.unrealizedProfit ?? 0]));
    const losersFirst = [...requests].sort((a, b) => (profits.get(a) ?? 0) - (profits.get(b) ?? 0));
    let sent = 0;

    this.#publishCall(losersFirst);

    for (const request of losersFirst) {
      if (portfolio.marginRemaining >= 0) {
        break;
      }

      sent += this.#send(request);
    }

    return sent;
  }

  #ask(cuts: readonly MarginCut[]): readonly SubmitOrderRequest[] {
    const requests = cuts.map(
      ({ quantity, security: { localTime, symbol } }) =>
        new SubmitOrderRequest(
          'market',
          symbol.securityType,
          symbol,
          quantity,
          0,
          0,
          localTime.toUTC(),
          MARGIN_CALL_TAG,
        ),
    );
    const answer: unknown = this.#setup.algorithm.onMarginCall(requests);
    requireSynchronous('onMarginCall', answer);

    return readRequests(answer ?? requests, this.#setup.portfolio);
  }

  /** Sends an order, as far as there is still something to reduce; returns how many were sent. */
  #send(request: SubmitOrderRequest): number {
    const { log, portfolio, strategy, submit } = this.#setup;
    const { limitPrice, orderType, stopPrice, symbol, tag } = request;
    const held = portfolio.quantityOf(tickerOf(symbol));

    if (!(held * request.quantity < 0)) {
      return 0;
    }

    const quantity = Math.sign(request.quantity) * Math.min(Math.abs(request.quantity), Math.abs(held));
    this.#makeRoom(symbol, held, quantity);
    const ticket = submit({
      symbol,
      type: orderType,
      quantity,
      ...(limitPrice !== 0 && { limitPrice }),
      ...(stopPrice !== 0 && { stopPrice }),
      tag,
      strategy,
      accountWide: true,
    });
    const what = `${ticket.symbol.value} - Quantity: ${ticket.quantity}`;

    if (ticket.status === 'invalid') {
      const reasons = ticket.refusals.map(({ message }) => message).join('; ');
      log('error', `Refused MarginCallOrder: ${what}: ${reasons}`);
    } else {
      log('error', `Executed MarginCallOrder: ${what} @ ${ticket.averageFillPrice}`);
    }

    return 1;
  }

  /** Cuts back what waits to close the same units, the latest order first: beside it the gate would take the call for one that opens. */
  #makeRoom(symbol: SymbolLike, held: number, quantity: number): void {
    const { transactions } = this.#setup;
    const waiting = transactions.getOpenOrders(symbol).filter((order) => order.quantity * held < 0);
    const units = waiting.reduce((sum, order) => sum + Math.abs(order.quantityRemaining), 0);
    let excess = Math.abs(quantity) + units - Math.abs(held);

    for (const order of waiting.reverse()) {
      if (excess <= 0) {
        return;
      }

      const open = Math.abs(order.quantityRemaining);

      // A combo can only be given up whole.
      if (open <= excess || order.group !== undefined) {
        transactions.cancelOrder(order.id, MARGIN_CALL_TAG);
      } else {
        transactions.getOrderTicket(order.id)?.updateQuantity(order.quantity - Math.sign(order.quantity) * excess);
      }

      excess -= open;
    }
  }

  #publishCall(requests: readonly SubmitOrderRequest[]): void {
    const orders = requests.map(({ quantity, symbol }) => ({ symbol: tickerOf(symbol), quantity }));

    this.#publish('margin_call', 'critical', 'positions are cut', { orders });
  }

  /** The strategy is warned every time; the record tells when it began. */
  #publishWarning(): void {
    if (!this.#warned) {
      this.#publish('margin_call_warning', 'warning', 'little or nothing is free', {});
    }
  }

  #publish(
    type: 'margin_call' | 'margin_call_warning',
    level: 'critical' | 'warning',
    what: string,
    data: Readonly<Record<string, unknown>>,
  ): void {
    const { totalMarginUsed, totalPortfolioValue } = this.#setup.portfolio;
    const used = Decimal.fromNumber(totalMarginUsed).toNumber();
    const value = Decimal.fromNumber(totalPortfolioValue).toNumber();
    const message = `Positions use ${used.toFixed(2)} of margin, the account is worth ${value.toFixed(2)}: ${what}.`;

    this.#setup.riskEvents.publish({ type, level, source: 'engine', message, data: { used, value, ...data } });
  }
}

/** Reads what a strategy wants to be sent. */
function readRequests(answer: unknown, portfolio: SecurityPortfolioManager): readonly SubmitOrderRequest[] {
  if (!Array.isArray(answer)) {
    throw badAnswer('a list of orders or nothing', answer);
  }

  return answer.map((one: unknown, index) => {
    const { limitPrice, orderType, quantity, securityType, stopPrice, symbol, tag, time } = (
      typeof one === 'object' && one !== null ? one : {}
    ) as Partial<SubmitOrderRequest>;
    const isSymbol = symbol instanceof SecuritySymbol || typeof symbol === 'string';

    if (!isSymbol || !portfolio.containsKey(symbol)) {
      throw badAnswer(`order ${index + 1} to have the symbol of a security that was added`, symbol);
    }

    if (!(typeof quantity === 'number' && Number.isFinite(quantity) && quantity !== 0)) {
      throw badAnswer(`order ${index + 1} to have finite units other than 0`, quantity);
    }

    const held = portfolio.quantityOf(tickerOf(symbol));

    if (held * quantity > 0) {
      throw badAnswer(`order ${index + 1} to reduce the ${held} units of ${tickerOf(symbol)} that are held`, quantity);
    }

    return new SubmitOrderRequest(
      orderType ?? 'market',
      securityType ?? 'equity',
      symbol,
      quantity,
      stopPrice,
      limitPrice,
      time,
      tag,
    );
  });
}

function badAnswer(expected: string, value: unknown): FrameworkError {
  const was = typeof value === 'object' && value !== null ? 'an object' : String(value);

  return new FrameworkError('ALGORITHM_FAILED', `onMarginCall: expected ${expected}, was ${was}.`);
}
