/**
 * The simulated broker: keeps approved orders and fills them from the data.
 *
 * @module
 */
import type { Clock } from '../core/clock.js';
import { FrameworkError } from '../core/errors.js';
import { resolutionMs } from '../market/resolution.js';
import type { ComboGroup } from '../orders/combo.js';
import { fillCombo } from '../orders/combo-fills.js';
import { expiryOf } from '../orders/expiry.js';
import type { Execution, RestingOrder } from '../orders/fills.js';
import { valuedPrice } from '../orders/models.js';
import type { ApprovedOrder, Fill } from '../orders/request.js';
import { type BuyingPowerCheck, checkBasketBuyingPower, checkBuyingPower } from '../portfolio/buying-power.js';
import type { SecurityPortfolioManager } from '../portfolio/portfolio.js';
import type { SecurityManager } from '../portfolio/securities.js';
import type { Security } from '../portfolio/security.js';

/** A fill, and what is unusual about it. */
export interface BrokerFill {
  readonly fill: Fill;
  readonly message: string;
}

/** Learns what the broker did. */
export interface BrokerageListener {
  /** An order traded, all of it; or all legs of a combo did, in one instant. */
  onFills(fills: readonly BrokerFill[]): void;
  /** The price that wakes an order was reached. */
  onTriggered(orderId: number): void;
  /** A trailing stop follows the market. */
  onTrailed(resting: RestingOrder): void;
  /** A fill never happened: the venue cancelled it after the fact. Fills of an order are numbered from 1. */
  onBusted(orderId: number, number: number, reason: string): void;
  /** An order, or a combo, ran out of time. */
  onExpired(orderIds: readonly number[]): void;
  /** An order, or a combo, could not be carried any more. */
  onRejected(orderIds: readonly number[], check: BuyingPowerCheck): void;
}

/** What the broker works with. */
export interface BrokerageSetup {
  readonly clock: Clock;
  readonly securities: SecurityManager;
  readonly portfolio: SecurityPortfolioManager;
  /** Tells whether an order passed the gate and was not filled, closed or replaced since. */
  readonly isInForce: (order: ApprovedOrder) => boolean;
  readonly listener: BrokerageListener;
}

/** Keeps approved orders until they trade, expire or are cancelled. */
export class SimulatedBrokerage {
  readonly #setup: BrokerageSetup;
  readonly #resting = new Map<number, RestingOrder>();

  /**
   * @param setup - what the broker works with
   */
  constructor(setup: BrokerageSetup) {
    this.#setup = setup;
  }

  /** Whether any order rests. */
  get hasOrders(): boolean {
    return this.#resting.size > 0;
  }

  /**
   * Finds the approved order that rests under a number.
   *
   * @param orderId - the number
   */
  find(orderId: number): ApprovedOrder | undefined {
    return this.#resting.get(orderId)?.order;
  }

  /**
   * Takes an order, or the new form of one.
   *
   * @param order - approved by the gate
   * @throws FrameworkError `NOT_AVAILABLE` when it is not: no such order is ever filled
   */
  place(order: ApprovedOrder): void {
    this.#requireInForce(order);
    const previous = this.#resting.get(order.orderId);
    const stopTriggered = previous?.stopTriggered ?? false;
    const isStopKept = previous !== undefined && previous.order.stopPrice === order.stopPrice;
    this.#resting.set(order.orderId, {
      order,
      stopTriggered,
      stopPrice: isStopKept ? previous.stopPrice : order.stopPrice,
    });
  }

  /**
   * Gives an order up.
   *
   * @param orderId - its number
   * @returns whether it rested
   */
  cancel(orderId: number): boolean {
    return this.#resting.delete(orderId);
  }

  /**
   * Cancels a fill after the fact, as a venue does.
   *
   * @param orderId - its order
   * @param number - which fill of the order, from 1
   * @param reason - what the venue says
   */
  bust(orderId: number, number: number, reason: string): void {
    this.#setup.listener.onBusted(orderId, number, reason);
  }

  /**
   * Fills an order at the latest price and without a fee, whatever the hour: so ends a position in a share that is not traded any more.
   *
   * @param orderId - its number
   */
  settle(orderId: number): void {
    const resting = this.#resting.get(orderId);

    if (resting !== undefined) {
      const security = this.#setup.securities.require(resting.order.symbol);
      this.#resting.delete(orderId);
      this.#setup.listener.onFills([this.#fillOf(resting, security, { price: security.price }, 0)]);
    }
  }

  /**
   * Tries to fill every resting order, in the order of their numbers.
   *
   * @remarks
   * A fill may lead to changes of the orders after it: each is looked up when its turn comes. Orders that are new wait for the next scan. Only market orders
   * trade at the instant they are placed.
   */
  scan(): void {
    for (const orderId of [...this.#resting.keys()]) {
      const resting = this.#resting.get(orderId);

      if (resting !== undefined && !this.#isPlacedNow(resting.order) && isFirstLeg(resting.order)) {
        this.#try(resting);
      }
    }
  }

  #isPlacedNow({ createdUtc, type }: ApprovedOrder): boolean {
    return createdUtc === this.#setup.clock.utc && type !== 'market' && type !== 'combo-market';
  }

  /** Tries to fill all legs of a combo, or none. */
  #tryCombo({ orderIds }: ComboGroup): void {
    const { clock, listener, portfolio, securities } = this.#setup;
    const legs = orderIds.flatMap((orderId) => this.#resting.get(orderId) ?? []);
    const parts = legs.map((resting) => {
      const { order, stopPrice } = resting;

      return { resting, placed: { order, stopPrice }, security: securities.require(order.symbol) };
    });

    if (legs.length !== orderIds.length) {
      return;
    }

    if (parts.some(({ resting, security }) => clock.utc >= expiryOf(resting.order, security.exchange))) {
      this.#forget(orderIds);
      listener.onExpired(orderIds);
      return;
    }

    const basket = parts.map(({ resting, security }) => ({ security, quantity: resting.order.quantity }));
    const power = checkBasketBuyingPower(portfolio, basket);

    if (!power.sufficient) {
      this.#forget(orderIds);
      listener.onRejected(orderIds, power);
      return;
    }

    const executions = fillCombo(
      parts.map(({ resting, security }) => ({ resting, view: fillView(security, clock.utc) })),
    );

    if (executions !== undefined) {
      this.#forget(orderIds);
      listener.onFills(
        parts.map(({ placed, security }, index) =>
          this.#fillOf(placed, security, executions[index] ?? { price: Number.NaN }),
        ),
      );
    }
  }

  #forget(orderIds: readonly number[]): void {
    for (const orderId of orderIds) {
      this.#resting.delete(orderId);
    }
  }

  #try(resting: RestingOrder): void {
    const { order } = resting;
    const { clock, listener, portfolio } = this.#setup;
    const security = this.#setup.securities.require(order.symbol);

    if (order.group !== undefined) {
      this.#tryCombo(order.group);
      return;
    }

    if (clock.utc >= expiryOf(order, security.exchange)) {
      this.#resting.delete(order.orderId);
      listener.onExpired([order.orderId]);
      return;
    }

    const power = checkBuyingPower(portfolio, security, order);

    if (!power.sufficient) {
      this.#resting.delete(order.orderId);
      listener.onRejected([order.orderId], power);
      return;
    }

    const { stopPrice, stopTriggered } = resting;
    const execution = security.fillModel.fill(resting, fillView(security, clock.utc));

    if (resting.stopTriggered && !stopTriggered) {
      listener.onTriggered(order.orderId);
    }

    if (execution !== undefined) {
      this.#resting.delete(order.orderId);
      // What the book holds, whatever the model made of the order that it was handed.
      listener.onFills([this.#fillOf({ order, stopPrice: resting.stopPrice }, security, execution)]);
    } else if (resting.stopPrice !== stopPrice) {
      requirePrice(security, 'fill model', Number(resting.stopPrice) > 0, Number(resting.stopPrice));
      listener.onTrailed(resting);
    }
  }

  #fillOf(
    resting: Pick<RestingOrder, 'order' | 'stopPrice'>,
    security: Security,
    execution: Execution,
    settled?: number,
  ): BrokerFill {
    const { order, stopPrice } = resting;
    this.#requireInForce(order);
    const { price, message = '' } = execution;
    const fee = settled ?? security.feeModel.fee(order, valuedPrice({ ...order, stopPrice }, security.price));
    requirePrice(security, 'fill model', price > 0, price);
    requirePrice(security, 'fee model', fee >= 0, fee);
    const { orderId, symbol, strategy, accountWide, quantity } = order;

    const exactPrice = security.cache.grains.exact(price);

    return {
      fill: { orderId, symbol, strategy, accountWide, quantity, price, exactPrice, fee, utc: this.#setup.clock.utc },
      message,
    };
  }

  #requireInForce(order: ApprovedOrder): void {
    if (!this.#setup.isInForce(order)) {
      throw new FrameworkError(
        'NOT_AVAILABLE',
        `Order ${order.orderId} is not in force at the risk gate; it is not filled.`,
      );
    }
  }
}

/** A combo has its turn once, with its first leg. */
function isFirstLeg({ group, orderId }: ApprovedOrder): boolean {
  return group === undefined || group.orderIds[0] === orderId;
}

function fillView(security: Security, utc: number): Parameters<Security['fillModel']['fill']>[1] {
  return {
    utc,
    cache: security.cache,
    hours: security.exchange,
    slippageModel: security.slippageModel,
    barMs: resolutionMs(security.resolution),
    extendedHours: security.extendedMarketHours,
  };
}

function requirePrice(security: Security, model: string, sound: boolean, value: number): void {
  if (!sound || !Number.isFinite(value)) {
    throw new FrameworkError('BAD_ARGUMENT', `The ${model} of ${security.symbol.value} answered ${String(value)}.`);
  }
}
