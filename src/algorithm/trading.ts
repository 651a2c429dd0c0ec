/**
 * The ways to trade: every one ends at the gate.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import type { TargetLike } from '../framework/portfolio-target.js';
import { type SymbolLike, tickerOf } from '../market/symbol.js';
import type { Leg } from '../orders/combo.js';
import { checkLegs } from '../orders/combo-legs.js';
import { OrderProperties } from '../orders/order-properties.js';
import type { OrderType, TimeInForce } from '../orders/order-types.js';
import type { OrderTicket } from '../orders/ticket.js';
import { trailingStopPrice } from '../orders/trailing-stop.js';
import { quantityForTarget } from '../portfolio/buying-power.js';
import { notAdded } from '../portfolio/securities.js';
import { AlgorithmBase } from './base.js';
import { flatten, marketType, pendingQuantity } from './flatten.js';
import type { ComboSpec, OrderSpec } from './runtime.js';

/** What else can be said of an order. */
export interface OrderOptions {
  /** Free text. */
  readonly tag?: string;
  /** Whose order it is; the running strategy's when absent. */
  readonly strategy?: string;
  /** How long it stays open; until cancelled when absent. */
  readonly timeInForce?: TimeInForce;
}

/**
 * QuantConnect's place for "send without waiting", or the options in an object. Orders are decided at once here, so that the flag
 * changes nothing.
 */
export type AsynchronousOrOptions = boolean | OrderOptions;

/** The numbers of an order beside its quantity. */
type OrderPrices = Pick<
  OrderSpec,
  'limitPrice' | 'stopPrice' | 'triggerPrice' | 'trailingAmount' | 'trailingAsPercentage'
>;

/** The ways to trade. Refused orders come back as tickets with status `invalid` and every reason. */
export abstract class TradingAlgorithm extends AlgorithmBase {
  /** What is said of orders that say nothing else. */
  defaultOrderProperties = new OrderProperties();
  readonly #strangers = new Set<string>();

  /**
   * Buys or sells at the market price, at once while the exchange is open.
   *
   * @remarks
   * While the exchange is closed it becomes an on-open order. With daily bars only, it becomes an on-close order, or an on-open order
   * in the last 15.5 minutes.
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units, negative to sell
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   */
  marketOrder(
    symbol: SymbolLike,
    quantity: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket {
    return this.#send(symbol, marketType(this.runtime, symbol), quantity, {}, asynchronous, tag, options);
  }

  /** {@inheritDoc TradingAlgorithm.marketOrder} */
  order(
    symbol: SymbolLike,
    quantity: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket {
    return this.marketOrder(symbol, quantity, asynchronous, tag, options);
  }

  /**
   * Buys at the market price.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - units, above 0
   */
  buy(symbol: SymbolLike, quantity: number): OrderTicket {
    return this.marketOrder(symbol, Math.abs(quantity));
  }

  /**
   * Sells at the market price.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - units, above 0
   */
  sell(symbol: SymbolLike, quantity: number): OrderTicket {
    return this.marketOrder(symbol, -Math.abs(quantity));
  }

  /**
   * Buys or sells at a price or better.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units, negative to sell
   * @param limitPrice - the worst acceptable price
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   */
  limitOrder(
    symbol: SymbolLike,
    quantity: number,
    limitPrice: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket {
    return this.#send(symbol, 'limit', quantity, { limitPrice }, asynchronous, tag, options);
  }

  /**
   * Buys or sells at the market price once a price is reached.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units, negative to sell
   * @param stopPrice - the price that wakes the order
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   */
  stopMarketOrder(
    symbol: SymbolLike,
    quantity: number,
    stopPrice: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket {
    return this.#send(symbol, 'stop-market', quantity, { stopPrice }, asynchronous, tag, options);
  }

  /**
   * Buys or sells at a price or better once another price is reached.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units, negative to sell
   * @param stopPrice - the price that wakes the order
   * @param limitPrice - the worst acceptable price
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   */
  stopLimitOrder(
    symbol: SymbolLike,
    quantity: number,
    stopPrice: number,
    limitPrice: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket {
    return this.#send(symbol, 'stop-limit', quantity, { stopPrice, limitPrice }, asynchronous, tag, options);
  }

  /**
   * Buys or sells at the market price once the market comes back by an amount from the best price it reached.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units, negative to sell
   * @param trailingAmount - how far the stop stays behind the market: a price, or a fraction of the market price
   * @param trailingAsPercentage - whether the amount is a fraction: 0.05 is five percent
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   */
  trailingStopOrder(
    symbol: SymbolLike,
    quantity: number,
    trailingAmount: number,
    trailingAsPercentage: boolean,
    asynchronous?: AsynchronousOrOptions,
    tag?: string,
    options?: OrderOptions,
  ): OrderTicket;
  /**
   * Buys or sells at the market price once a stop price is reached that follows the market.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units, negative to sell
   * @param stopPrice - where the stop stands until the market moves
   * @param trailingAmount - how far it stays behind the market: a price, or a fraction of the market price
   * @param trailingAsPercentage - whether the amount is a fraction: 0.05 is five percent
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   */
  trailingStopOrder(
    symbol: SymbolLike,
    quantity: number,
    stopPrice: number,
    trailingAmount: number,
    trailingAsPercentage: boolean,
    asynchronous?: AsynchronousOrOptions,
    tag?: string,
    options?: OrderOptions,
  ): OrderTicket;
  trailingStopOrder(symbol: SymbolLike, quantity: number, ...rest: readonly unknown[]): OrderTicket {
    const hasStop = typeof rest[1] !== 'boolean';
    const [amount, asPercentage, asynchronous = false, tag = '', options = {}] = (hasStop ? rest.slice(1) : rest) as [
      number,
      boolean,
      AsynchronousOrOptions?,
      string?,
      OrderOptions?,
    ];
    const price = this.runtime.securities.get(symbol)?.price ?? Number.NaN;
    const stopPrice = hasStop ? (rest[0] as number) : trailingStopPrice(price, quantity, { amount, asPercentage });
    const prices = { stopPrice, trailingAmount: amount, trailingAsPercentage: asPercentage };

    return this.#send(symbol, 'trailing-stop', quantity, prices, asynchronous, tag, options);
  }

  /**
   * Buys or sells at a price or better once another price is touched: a buy when the market falls to it, a sale when it rises to it.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units, negative to sell
   * @param triggerPrice - the price that wakes the order
   * @param limitPrice - the worst acceptable price
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   */
  limitIfTouchedOrder(
    symbol: SymbolLike,
    quantity: number,
    triggerPrice: number,
    limitPrice: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket {
    return this.#send(symbol, 'limit-if-touched', quantity, { triggerPrice, limitPrice }, asynchronous, tag, options);
  }

  /**
   * Trades several legs together at the market: all in one instant, or none.
   *
   * @param legs - the legs, whose quantities are their ratio
   * @param quantity - how many combos, a whole number; negative to turn every leg around
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   * @returns a ticket for each leg
   * @throws FrameworkError `BAD_ARGUMENT` when the legs are no list of legs in lowest terms
   */
  comboMarketOrder(
    legs: readonly Leg[],
    quantity: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket[] {
    return this.#sendCombo('comboMarketOrder', { type: 'combo-market', legs, quantity }, asynchronous, tag, options);
  }

  /**
   * Trades several legs together once the net price of one combo is better than a limit: all in one instant, or none.
   *
   * @param legs - the legs, whose quantities are their ratio
   * @param quantity - how many combos, a whole number; negative to turn every leg around
   * @param limitPrice - the worst acceptable net price of one combo: what its legs cost less what they bring; not 0
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   * @returns a ticket for each leg
   * @throws FrameworkError `BAD_ARGUMENT` when the legs are no list of legs in lowest terms, or have prices of their own
   */
  comboLimitOrder(
    legs: readonly Leg[],
    quantity: number,
    limitPrice: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket[] {
    return this.#sendCombo(
      'comboLimitOrder',
      { type: 'combo-limit', legs, quantity, limitPrice },
      asynchronous,
      tag,
      options,
    );
  }

  /**
   * Trades several legs together once each can be had at its own price or better: all in one instant, or none.
   *
   * @param legs - the legs with their prices; their quantities are their ratio
   * @param quantity - how many combos, a whole number; negative to turn every leg around
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   * @returns a ticket for each leg
   * @throws FrameworkError `BAD_ARGUMENT` when the legs are no list of legs in lowest terms, or one has no price
   */
  comboLegLimitOrder(
    legs: readonly Leg[],
    quantity: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket[] {
    return this.#sendCombo(
      'comboLegLimitOrder',
      { type: 'combo-leg-limit', legs, quantity },
      asynchronous,
      tag,
      options,
    );
  }

  /**
   * Buys or sells at the next open.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units, negative to sell
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   */
  marketOnOpenOrder(
    symbol: SymbolLike,
    quantity: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket {
    return this.#send(symbol, 'market-on-open', quantity, {}, asynchronous, tag, options);
  }

  /**
   * Buys or sells at the next close.
   *
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units, negative to sell
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @param options - what else can be said
   */
  marketOnCloseOrder(
    symbol: SymbolLike,
    quantity: number,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
    options: OrderOptions = {},
  ): OrderTicket {
    return this.#send(symbol, 'market-on-close', quantity, {}, asynchronous, tag, options);
  }

  /**
   * Computes the order that brings a position to a share of the account.
   *
   * @param symbol - a symbol or a ticker
   * @param target - signed fraction of the account's value, 1 for all of it
   * @returns signed units to order; 0 when the change is too small or there is no price yet
   */
  calculateOrderQuantity(symbol: SymbolLike, target: number): number {
    if (!Number.isFinite(target)) {
      throw new FrameworkError('BAD_ARGUMENT', `Expected a fraction of the account, was ${String(target)}.`);
    }

    return quantityForTarget(this.runtime.portfolio, this.runtime.securities.require(symbol), target);
  }

  /**
   * Trades so that a position becomes a share of the account.
   *
   * @param symbol - a symbol or a ticker
   * @param percentage - signed fraction of the account's value, 1 for all of it
   * @param liquidateExistingHoldings - whether all other positions are closed first
   * @param asynchronous - ignored, or the options
   * @param tag - free text
   * @returns the tickets of the orders that were needed
   */
  setHoldings(
    symbol: SymbolLike,
    percentage: number,
    liquidateExistingHoldings?: boolean,
    asynchronous?: AsynchronousOrOptions,
    tag?: string,
  ): OrderTicket[];
  /**
   * Trades so that several positions become shares of the account; what shrinks is traded first.
   *
   * @param targets - what to hold
   * @param liquidateExistingHoldings - whether all other positions are closed first
   */
  setHoldings(targets: readonly TargetLike[], liquidateExistingHoldings?: boolean): OrderTicket[];
  setHoldings(
    first: SymbolLike | readonly TargetLike[],
    second?: number | boolean,
    liquidateExistingHoldings = false,
    asynchronous: AsynchronousOrOptions = false,
    tag = '',
  ): OrderTicket[] {
    if (!isTargets(first)) {
      const others = liquidateExistingHoldings ? this.#liquidateOthers([first], tag) : [];

      return [...others, ...this.#toShare(first, Number(second), asynchronous, tag)];
    }

    const others =
      second === true
        ? this.#liquidateOthers(
            first.map((target) => target.symbol),
            tag,
          )
        : [];
    const changes = first
      .map((target) => ({ target, quantity: this.calculateOrderQuantity(target.symbol, target.quantity) }))
      .sort((a, b) => this.#growth(a.target.symbol, a.quantity) - this.#growth(b.target.symbol, b.quantity));

    return [...others, ...changes.flatMap(({ target }) => this.#toShare(target.symbol, target.quantity, false, tag))];
  }

  /**
   * Cancels open orders and closes positions, whichever strategy holds them.
   *
   * @param symbol - one symbol; all when absent
   * @param asynchronous - ignored
   * @param tag - free text
   * @returns the tickets of the closing orders
   */
  liquidate(symbol?: SymbolLike, asynchronous: AsynchronousOrOptions = false, tag = 'Liquidated'): OrderTicket[] {
    const tickers = symbol === undefined ? [...this.runtime.securities.keys].sort() : [tickerOf(symbol)];

    return tickers.flatMap((ticker) => this.#flatten(ticker, asynchronous, tag));
  }

  #flatten(ticker: string, asynchronous: AsynchronousOrOptions, tag: string): OrderTicket[] {
    if (!this.runtime.securities.containsKey(ticker)) {
      this.#noteStranger(ticker);
      return [];
    }

    const isStopped = this.unifiedRiskManager.killSwitch.state === 'halt-all';

    return flatten(this.runtime, ticker, this.#described(asynchronous, tag, {}), isStopped);
  }

  /** There is nothing to close, but a misspelled ticker would leave a position open: said once. */
  #noteStranger(ticker: string): void {
    if (!this.#strangers.has(ticker)) {
      this.#strangers.add(ticker);
      this.runtime.log('error', `liquidate did nothing: ${notAdded(ticker, this.runtime.securities)}`);
    }
  }

  #liquidateOthers(kept: readonly SymbolLike[], tag: string): OrderTicket[] {
    const keep = new Set(kept.map(tickerOf));
    const others = this.runtime.securities.keys.filter((ticker) => !keep.has(ticker)).sort();

    return others.flatMap((ticker) => this.#flatten(ticker, false, tag === '' ? 'Liquidated' : tag));
  }

  #toShare(symbol: SymbolLike, target: number, asynchronous: AsynchronousOrOptions, tag: string): OrderTicket[] {
    const quantity =
      this.calculateOrderQuantity(symbol, target) - pendingQuantity(this.runtime, symbol, ['market', 'market-on-open']);

    return quantity === 0 ? [] : [this.marketOrder(symbol, quantity, asynchronous, tag)];
  }

  /** How much margin an order needs more: below 0 for one that reduces. */
  #growth(symbol: SymbolLike, quantity: number): number {
    const { holdings, price } = this.runtime.securities.require(symbol);

    return (Math.abs(holdings.quantity + quantity) - Math.abs(holdings.quantity)) * price;
  }

  #send(
    symbol: SymbolLike,
    type: OrderType,
    quantity: number,
    prices: OrderPrices,
    asynchronous: AsynchronousOrOptions,
    tag: string,
    options: OrderOptions,
  ): OrderTicket {
    const described = this.#described(asynchronous, tag, options);

    return this.runtime.submit({ symbol, type, quantity, ...prices, ...described });
  }

  #sendCombo(
    method: string,
    combo: Pick<ComboSpec, 'legs' | 'limitPrice' | 'quantity' | 'type'>,
    asynchronous: AsynchronousOrOptions,
    tag: string,
    options: OrderOptions,
  ): OrderTicket[] {
    checkLegs(method, combo.legs, combo.type === 'combo-leg-limit');
    return this.runtime.submitCombo({ ...combo, ...this.#described(asynchronous, tag, options) });
  }

  /** What is said of an order, in the place of QuantConnect's flag or in the options. */
  #described(
    asynchronous: AsynchronousOrOptions,
    tag: string,
    options: OrderOptions,
  ): Required<Pick<OrderSpec, 'asynchronous' | 'strategy' | 'tag' | 'timeInForce'>> {
    const chosen = typeof asynchronous === 'object' && asynchronous !== null ? asynchronous : options;

    return {
      asynchronous: asynchronous === true,
      tag: chosen.tag ?? tag,
      strategy: chosen.strategy ?? this.strategyName,
      timeInForce: chosen.timeInForce ?? this.defaultOrderProperties.timeInForce,
    };
  }
}

function isTargets(first: SymbolLike | readonly TargetLike[]): first is readonly TargetLike[] {
  return Array.isArray(first);
}
