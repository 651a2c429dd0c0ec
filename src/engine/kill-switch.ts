/**
 * What the kill switch does to orders and positions; what it refuses is the gate's affair.
 *
 * @module
 */
import type { RunPhase } from '../algorithm/runtime.js';
import type { SecurityTransactionManager } from '../orders/transactions.js';
import type { PortfolioView } from '../portfolio/view.js';
import type { KillSwitch } from '../risk/control/kill-switch.js';
import type { ReservationsView } from '../risk/gate/reservations.js';

/** What the kill switch acts on. */
export interface KillSwitchSetup {
  /** Where the run is. */
  readonly phase: () => RunPhase;
  /** The switch. */
  readonly halt: Pick<KillSwitch, 'reason' | 'state'>;
  /** The waiting orders, as the gate sees them. */
  readonly reservations: Pick<ReservationsView, 'openingOrders'>;
  /** The orders. */
  readonly transactions: SecurityTransactionManager;
  /** The account. */
  readonly portfolio: Pick<PortfolioView, 'quantityOf'>;
  /** The tickers of all securities, in a fixed order. */
  readonly tickers: () => readonly string[];
  /** Closes a position by orders through the gate. */
  readonly liquidate: (ticker: string, tag: string) => void;
}

const cancelling: ReadonlySet<string> = new Set(['halt-new', 'flatten', 'halt-all']);
const closing: ReadonlySet<string> = new Set(['market', 'market-on-open', 'market-on-close']);

/** Cancels what would open, and closes positions, as the state of the kill switch says. */
export class KillSwitchEnforcer {
  readonly #setup: KillSwitchSetup;
  #enforcing = false;

  /**
   * @param setup - what it acts on
   */
  constructor(setup: KillSwitchSetup) {
    this.#setup = setup;
  }

  /** Does what the state asks for, as far as it is not done already. Whoever hears of it and changes the switch is heard in the next turn. */
  enforce(): void {
    const { halt, phase } = this.#setup;
    const { state } = halt;

    if (this.#enforcing || !cancelling.has(state) || phase() !== 'running') {
      return;
    }

    this.#enforcing = true;
    const tag = `Kill switch ${state}: ${halt.reason}`;

    try {
      this.#cancelOpenings(tag);

      if (state === 'flatten') {
        this.#closePositions(tag);
      }
    } finally {
      this.#enforcing = false;
    }
  }

  #cancelOpenings(tag: string): void {
    for (const orderId of this.#setup.reservations.openingOrders()) {
      this.#setup.transactions.cancelOrder(orderId, tag);
    }
  }

  #closePositions(tag: string): void {
    const { liquidate, tickers } = this.#setup;

    for (const ticker of tickers()) {
      if (!this.#isClosing(ticker)) {
        liquidate(ticker, tag);
      }
    }
  }

  /** Whether nothing is held, or orders that need no price to be reached close exactly what is. */
  #isClosing(ticker: string): boolean {
    const { portfolio, transactions } = this.#setup;
    const orders = transactions.getOpenOrders(ticker);
    const waiting = orders.reduce((sum, order) => sum + order.quantityRemaining, 0);

    return waiting === -portfolio.quantityOf(ticker) && orders.every(({ type }) => closing.has(type));
  }
}
