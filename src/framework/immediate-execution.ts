/**
 * Trades towards targets at once.
 *
 * @module
 */
import { floorToLot } from '../core/numbers.js';
import { tickerOf } from '../market/symbol.js';
import { isAboveMinimumOrder } from '../portfolio/buying-power.js';
import { ExecutionModel } from './execution.js';
import type { FrameworkHost } from './host.js';
import type { PortfolioTarget } from './portfolio-target.js';

/** What was asked for in vain, and when. */
interface RefusedOrder {
  readonly utc: number;
  readonly quantity: number;
}

/**
 * Sends a market order for what each target lacks: what reduces a position first, then by value.
 *
 * @remarks
 * 1. A target stays until the position is the target. What is missing then, after a refusal or a fill that came short, is sent again at the next
 *    instant with data.
 * 2. An order that was refused is not sent again at the same instant, whoever asks.
 * 3. Orders of less than a thousandth of the account are not sent, as long as margin is free.
 * @source LEAN `ImmediateExecutionModel`
 */
export class ImmediateExecutionModel extends ExecutionModel {
  readonly #targets = new Map<string, PortfolioTarget>();
  readonly #refused = new Map<string, RefusedOrder>();
  #saidTooSmall = false;

  /**
   * @param _asynchronous - QuantConnect's place for "send without waiting"; orders are decided at once here
   */
  constructor(_asynchronous = true) {
    super();
  }

  /** {@inheritDoc ExecutionModelLike.execute} */
  override execute(algorithm: FrameworkHost, targets: readonly PortfolioTarget[]): void {
    for (const target of targets) {
      this.#targets.set(tickerOf(target.symbol), target);
    }

    if (this.#targets.size === 0) {
      return;
    }

    for (const target of this.#inOrder(algorithm)) {
      // Whoever heard of the orders before may have set another target.
      if (this.#targets.get(tickerOf(target.symbol)) === target) {
        this.#trade(algorithm, target);
      }
    }

    this.#clearFulfilled(algorithm);
  }

  #trade(algorithm: FrameworkHost, target: PortfolioTarget): void {
    const security = algorithm.securities.require(target.symbol);
    const ticker = security.symbol.value;
    const quantity = missingQuantity(algorithm, target);
    const { utc } = algorithm.clock;
    const refused = this.#refused.get(ticker);

    if (quantity === 0 || (refused?.utc === utc && refused.quantity === quantity)) {
      return;
    }

    if (!isAboveMinimumOrder(algorithm.portfolio, security, quantity)) {
      this.#sayTooSmall(algorithm, ticker, quantity);
      return;
    }

    // Known before anybody hears of the refusal, and forgotten when there is none.
    this.#refused.set(ticker, { utc, quantity });
    const ticket = algorithm.marketOrder(security.symbol, quantity, true, target.tag);

    if (ticket.status !== 'invalid') {
      this.#refused.delete(ticker);
    }
  }

  /** Lists the targets that can be traded now: those that reduce first, then by the value of what is missing. */
  #inOrder(algorithm: FrameworkHost): readonly PortfolioTarget[] {
    if (algorithm.isWarmingUp) {
      return [];
    }

    return [...this.#targets.values()]
      .map((target) => {
        const security = algorithm.securities.require(target.symbol);
        const held = projectedQuantity(algorithm, target);
        const wanted = wholeLots(target.quantity, security.symbolProperties.lotSize);
        const missing = Math.abs(wanted - held);

        return {
          target,
          isTradable: security.hasData && missing >= security.symbolProperties.lotSize,
          reduces: held !== 0 && Math.abs(wanted) < Math.abs(held) ? 1 : 0,
          value: missing * security.price,
        };
      })
      .filter(({ isTradable }) => isTradable)
      .sort((a, b) => b.reduces - a.reduces || b.value - a.value)
      .map(({ target }) => target);
  }

  #clearFulfilled(algorithm: FrameworkHost): void {
    for (const [ticker, target] of this.#targets) {
      const { holdings, symbolProperties } = algorithm.securities.require(ticker);

      if (Math.abs(target.quantity - holdings.quantity) < symbolProperties.lotSize) {
        this.#targets.delete(ticker);
      }
    }
  }

  #sayTooSmall(algorithm: FrameworkHost, ticker: string, quantity: number): void {
    if (!this.#saidTooSmall) {
      this.#saidTooSmall = true;
      algorithm.debug(
        `An order of ${quantity} ${ticker} is not sent: its margin is below a thousandth of the account. Further ones are not logged.`,
      );
    }
  }
}

/** What is held once all open orders are filled. */
function projectedQuantity({ securities, transactions }: FrameworkHost, { symbol }: PortfolioTarget): number {
  return securities.require(symbol).holdings.quantity + transactions.getOpenOrdersRemainingQuantity(symbol);
}

/** The order that a target lacks, in whole lots. */
function missingQuantity(algorithm: FrameworkHost, target: PortfolioTarget): number {
  const { lotSize } = algorithm.securities.require(target.symbol).symbolProperties;

  return wholeLots(target.quantity - projectedQuantity(algorithm, target), lotSize);
}

/**
 * Rounds towards zero; what is a millionth of a lot short of a whole one is that one.
 *
 * @source LEAN `OrderSizing.AdjustByLotSize`
 */
function wholeLots(quantity: number, lotSize: number): number {
  return Math.sign(quantity) * floorToLot(Math.abs(quantity) + lotSize / 1_000_000, lotSize);
}
