/**
 * What an execution costs: fees and slippage.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import type { OrderRequest } from './request.js';

/** Computes the fee of a filled order. */
export interface FeeModel {
  /**
   * Returns the fee of one order.
   *
   * @param order - the order
   * @param price - the price that its value is told by: the security's, in quote currency, or a limit or stop price of the order that makes it worth less
   * when it buys and more when it sells
   * @returns account currency, 0 or more
   */
  fee(order: Pick<OrderRequest, 'quantity'>, price: number): number;
}

/**
 * Returns the price that an order's value is told by: what a buy costs at least, and what a sale brings at least, of the market's price and its own.
 *
 * @param order - the order; a trailing stop with where its stop stands
 * @param price - the security's price, in quote currency
 * @source LEAN `Order.GetValue`, by which the most of a fee is counted
 */
export function valuedPrice(
  { limitPrice, quantity, stopPrice, type }: Pick<OrderRequest, 'limitPrice' | 'quantity' | 'stopPrice' | 'type'>,
  price: number,
): number {
  const own = limitPrice ?? (type === 'stop-market' || type === 'trailing-stop' ? stopPrice : undefined) ?? price;

  return quantity < 0 ? Math.max(own, price) : Math.min(own, price);
}

/** Computes how much worse than the model's price an order is filled. */
export interface SlippageModel {
  /**
   * Returns the slippage of one order.
   *
   * @param order - the order
   * @param price - the security's price, in quote currency
   * @returns quote currency per unit, 0 or more; added for buys, subtracted for sells
   */
  slippage(order: Pick<OrderRequest, 'quantity'>, price: number): number;
}

/** Dollars per share of Interactive Brokers' fixed pricing. */
const IB_PER_SHARE = 0.005;
/** Dollars at least per order. */
const IB_MINIMUM = 1;
/** Fraction of the trade value at most. */
const IB_MAXIMUM_FRACTION = 0.005;

/**
 * Interactive Brokers' fixed pricing of US shares, the default: $0.005 a share, at least $1, and above that at most 0.5 % of the value.
 *
 * @source LEAN `Common/Orders/Fees/InteractiveBrokersFeeModel.cs`
 */
export class InteractiveBrokersFeeModel implements FeeModel {
  /**
   * Returns the fee of one order.
   *
   * @param order - the order
   * @param price - the security's price, in dollars
   * @returns dollars
   */
  fee(order: Pick<OrderRequest, 'quantity'>, price: number): number {
    const quantity = Math.abs(order.quantity);
    const value = Math.abs(quantity * price);
    const fee = IB_PER_SHARE * quantity;

    return fee < IB_MINIMUM ? IB_MINIMUM : Math.min(fee, IB_MAXIMUM_FRACTION * value);
  }
}

/** The same fee for every order. */
export class ConstantFeeModel implements FeeModel {
  readonly #amount: number;

  /**
   * @param amount - account currency per order, 0 or more
   * @throws FrameworkError `BAD_ARGUMENT` when it is not
   */
  constructor(amount: number) {
    this.#amount = checkAmount('ConstantFeeModel', amount);
  }

  /** Returns the fee, whatever the order. */
  fee(): number {
    return this.#amount;
  }
}

/** Fills at the model's price; the default. */
export class NullSlippageModel implements SlippageModel {
  /** Returns 0. */
  slippage(): number {
    return 0;
  }
}

/** Fills a fraction of the price worse. */
export class ConstantSlippageModel implements SlippageModel {
  readonly #fraction: number;

  /**
   * @param fraction - of the price, 0 or more: 0.001 is a tenth of a percent
   * @throws FrameworkError `BAD_ARGUMENT` when it is not
   */
  constructor(fraction: number) {
    this.#fraction = checkAmount('ConstantSlippageModel', fraction);
  }

  /**
   * Returns the slippage of one order.
   *
   * @param _order - the order; the fraction is the same for all
   * @param price - the security's price
   */
  slippage(_order: Pick<OrderRequest, 'quantity'>, price: number): number {
    return this.#fraction * price;
  }
}

function checkAmount(owner: string, amount: number): number {
  if (!(amount >= 0 && amount < Number.POSITIVE_INFINITY)) {
    throw new FrameworkError('BAD_ARGUMENT', `${owner}: expected a number of 0 or more, was ${String(amount)}.`);
  }

  return amount;
}
