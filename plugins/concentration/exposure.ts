/**
 * What the account has at stake in each symbol, counting what was approved and not yet filled.
 *
 * @module
 */
import type { HoldingView, PortfolioView, PositionDetails } from 'plimsoll';

/** An approved order that may still open. */
interface PendingOrder {
  readonly symbol: string;
  readonly strategy: string;
  /** 1 buys, -1 sells. */
  readonly side: number;
  /** Units that open, above 0. */
  readonly units: number;
  /** Units of the other side that it closes, 0 or more. */
  readonly closingUnits: number;
  /** What it was approved for, in account currency. */
  readonly notional: number;
}

interface SymbolBook {
  /** Strategies that have or had a position or an order in it. */
  readonly strategies: Set<string>;
  /** The latest known value of one unit, in account currency. */
  unitValue: number;
}

/** Units held on both sides, each 0 or more. */
interface Sides {
  readonly long: number;
  readonly short: number;
}

/**
 * Adds up exposures.
 *
 * @remarks
 * Quantities and prices come from the portfolio at the time of the question; only the names of strategies and the approved orders are
 * remembered. Strategies' opposite positions in a symbol do not offset each other: either may be closed alone, and closing is never
 * refused. What the account holds beyond its strategies' positions counts too.
 */
export class Exposure {
  readonly #portfolio: PortfolioView;
  readonly #symbols = new Map<string, SymbolBook>();
  readonly #orders = new Map<number, PendingOrder>();

  /**
   * @param portfolio - the account
   */
  constructor(portfolio: PortfolioView) {
    this.#portfolio = portfolio;
  }

  /** How many approved orders may still open. */
  get pendingOrders(): number {
    return this.#orders.size;
  }

  /**
   * Remembers that a strategy trades a symbol.
   *
   * @param symbol - the ticker, upper case
   * @param strategy - the strategy
   */
  involve(symbol: string, strategy: string): void {
    this.#book(symbol).strategies.add(strategy);
  }

  /**
   * Remembers that a strategy opened a position, and what a unit was worth in that fill.
   *
   * @param symbol - the ticker, upper case
   * @param strategy - the strategy
   * @param fill - the fill
   */
  opened(symbol: string, strategy: string, fill: PositionDetails): void {
    this.involve(symbol, strategy);
    this.#book(symbol).unitValue = unitValueOf(fill);
  }

  /**
   * Reserves what an approved order opens; approving the same order again replaces it.
   *
   * @param symbol - the ticker, upper case
   * @param strategy - whose order it is
   * @param details - the order
   */
  reserve(symbol: string, strategy: string, details: PositionDetails): void {
    this.involve(symbol, strategy);
    this.#orders.delete(details.orderId);

    if (details.openingQuantity !== 0) {
      const units = Math.abs(details.openingQuantity);
      const closingUnits = Math.abs(details.quantity) - units;
      const side = Math.sign(details.openingQuantity);
      this.#orders.set(details.orderId, { symbol, strategy, side, units, closingUnits, notional: details.notional });
    }
  }

  /**
   * Gives back what an order had reserved.
   *
   * @param orderId - the order
   */
  release(orderId: number): void {
    this.#orders.delete(orderId);
  }

  /**
   * Tells whether a strategy holds a symbol or has an approved order that may open it.
   *
   * @param symbol - the ticker, upper case
   * @param strategy - the strategy
   */
  isEngaged(symbol: string, strategy: string): boolean {
    for (const order of this.#orders.values()) {
      if (order.symbol === symbol && order.strategy === strategy) {
        return true;
      }
    }

    return this.#portfolio.strategyQuantityOf(strategy, symbol) !== 0;
  }

  /**
   * Returns what would be at stake in a symbol, on the side of an order, if the order were approved.
   *
   * @param symbol - the ticker, upper case
   * @param details - the order; {@link Exposure.involve} its strategy first
   * @returns account currency, 0 or more; `NaN` when the portfolio's numbers are none
   */
  withOrder(symbol: string, details: PositionDetails): number {
    const unitValue = this.#unitValue(symbol, this.#holding(symbol), details);
    const held = this.#sides(symbol, this.#portfolio.quantityOf(symbol));
    const side = Math.sign(details.openingQuantity);
    let value = details.notional + unitValue * (side < 0 ? held.short : held.long);

    for (const [orderId, order] of this.#orders) {
      if (orderId !== details.orderId && order.symbol === symbol && order.side === side) {
        value += Math.max(order.notional, order.units * unitValue);
      }
    }

    return value;
  }

  /**
   * Returns the sum of all exposures if an order were approved. The part of an order that closes its own strategy's position counts against
   * the part that opens.
   *
   * @param symbol - the ticker, upper case
   * @param details - the order; {@link Exposure.involve} its strategy first
   * @returns account currency, 0 or more; `NaN` when the portfolio's numbers are none
   */
  grossWithOrder(symbol: string, details: PositionDetails): number {
    const closing = Math.abs(details.quantity) - Math.abs(details.openingQuantity);
    const unitValue = this.#unitValue(symbol, this.#holding(symbol), details);
    let value = details.notional - closing * unitValue;

    for (const held of this.#heldSymbols()) {
      const holding = this.#holding(held);
      const sides = this.#sides(held, holding?.quantity ?? 0);
      value += (held === symbol ? unitValue : this.#unitValue(held, holding)) * (sides.long + sides.short);
    }

    for (const [orderId, order] of this.#orders) {
      if (orderId !== details.orderId) {
        const unit = this.#unitValue(order.symbol, this.#holding(order.symbol));
        value += Math.max(0, Math.max(order.notional, order.units * unit) - order.closingUnits * unit);
      }
    }

    return value;
  }

  #heldSymbols(): Set<string> {
    return new Set([...this.#symbols.keys(), ...this.#portfolio.openHoldings.map((holding) => holding.ticker)]);
  }

  #holding(symbol: string): HoldingView | undefined {
    for (const holding of this.#portfolio.openHoldings) {
      if (holding.ticker === symbol) {
        return holding;
      }
    }

    return undefined;
  }

  /** The account's own price first. Where the account as a whole is flat: the latest opening fill's, or the order's if that is higher. */
  #unitValue(symbol: string, holding: HoldingView | undefined, order?: PositionDetails): number {
    if (holding !== undefined) {
      return Math.abs(holding.holdingsValue / holding.quantity);
    }

    return Math.max(this.#book(symbol).unitValue, order === undefined ? 0 : unitValueOf(order));
  }

  #book(symbol: string): SymbolBook {
    let book = this.#symbols.get(symbol);

    if (book === undefined) {
      book = { strategies: new Set(), unitValue: 0 };
      this.#symbols.set(symbol, book);
    }

    return book;
  }

  #sides(symbol: string, net: number): Sides {
    let long = 0;
    let short = 0;

    for (const strategy of this.#book(symbol).strategies) {
      const quantity = this.#portfolio.strategyQuantityOf(strategy, symbol);
      long += Math.max(0, quantity);
      short += Math.max(0, -quantity);
    }

    return { long: Math.max(long, net), short: Math.max(short, -net) };
  }
}

function unitValueOf({ notional, openingQuantity }: PositionDetails): number {
  return openingQuantity === 0 ? 0 : notional / Math.abs(openingQuantity);
}
