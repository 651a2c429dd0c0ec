/**
 * The contract between the unified risk manager and its plugins.
 *
 * @module
 */
import type { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import type { Slice } from '../../market/slice.js';
import type { OrderType } from '../../orders/order-types.js';
import type { PortfolioView } from '../../portfolio/view.js';
import type { Tightening } from '../config/tightening.js';
import type { RiskEventBus } from '../control/bus.js';
import type { RiskVerdict } from '../gate/verdict.js';

/** What a plugin may answer: the legacy tuple `[allowed, reason]`, or a verdict. Anything else refuses the order. */
export type RiskAnswer = readonly [allowed: boolean, reason: string] | RiskVerdict;

/** The numbers that {@link PositionDetails} are made from. */
export interface PositionDetailsSpec {
  /** The order's number; 0 for a question that is no order. */
  readonly orderId: number;
  /** The kind of order. */
  readonly orderType: OrderType;
  /** Signed units of the order or the fill. */
  readonly quantity: number;
  /** Signed units that open or add to the account's position; the rest closes. */
  readonly openingQuantity: number;
  /** Signed units that the account holds before it; in a notification, those of the strategy. */
  readonly currentQuantity: number;
  /** Signed units that the approved orders still open, on the same side, would open or add beside it. */
  readonly pendingQuantity: number;
  /** The price it is judged at, in quote currency; above 0. */
  readonly price: number;
  /** The absolute value of what opens, in account currency. */
  readonly notional: number;
  /** Account value at the latest prices, in account currency. */
  readonly portfolioValue: number;
  /** The order's tag. */
  readonly tag: string;
  /** Whether a legacy method asked, outside an order. */
  readonly legacyCall: boolean;
}

/** What a plugin is told of an order or a fill: frozen, and fresh for each decision. */
export class PositionDetails implements PositionDetailsSpec {
  /** The order's number; 0 for a question that is no order. */
  readonly orderId: number;
  /** The kind of order. */
  readonly orderType: OrderType;
  /** Signed units of the order or the fill. */
  readonly quantity: number;
  /** Signed units that open or add to the account's position; the rest closes. */
  readonly openingQuantity: number;
  /** Signed units that the account holds before it; in a notification, those of the strategy. */
  readonly currentQuantity: number;
  /** Signed units that the approved orders still open, on the same side, would open or add beside it. */
  readonly pendingQuantity: number;
  /** The price it is judged at, in quote currency; above 0. */
  readonly price: number;
  /** The absolute value of what opens, in account currency. */
  readonly notional: number;
  /** Account value at the latest prices, in account currency. */
  readonly portfolioValue: number;
  /** The order's tag. */
  readonly tag: string;
  /** Whether a legacy method asked, outside an order. */
  readonly legacyCall: boolean;

  /**
   * @param spec - the numbers
   */
  constructor(spec: PositionDetailsSpec) {
    this.orderId = spec.orderId;
    this.orderType = spec.orderType;
    this.quantity = spec.quantity;
    this.openingQuantity = spec.openingQuantity;
    this.currentQuantity = spec.currentQuantity;
    this.pendingQuantity = spec.pendingQuantity;
    this.price = spec.price;
    this.notional = spec.notional;
    this.portfolioValue = spec.portfolioValue;
    this.tag = spec.tag;
    this.legacyCall = spec.legacyCall;
    Object.freeze(this);
  }
}

/** The algorithm, as a plugin sees it. */
export interface RiskHost {
  /** The algorithm's clock. */
  readonly clock: Clock;
  /** The account. */
  readonly portfolio: PortfolioView;
  /** Where plugins publish and listen. */
  readonly riskEventBus: RiskEventBus;

  /**
   * Writes to the algorithm's log.
   *
   * @param message - one line
   */
  log(message: string): void;
}

/**
 * A risk plugin: any object with these members, in camelCase, PascalCase or snake_case; no base class is needed.
 *
 * @remarks
 * The manager calls `canOpenPosition` for every order that opens or adds to a position, and the notifications from fills. It asks
 * nothing for orders that only reduce. Whatever is not a proper answer refuses the order; a notification that throws degrades the plugin.
 * A plugin decides synchronously, keeps no reference to the details and never calls the manager.
 */
export interface RiskPlugin {
  /** A unique name, such as `CorrelationPlugin`. */
  readonly pluginName: string;
  /** The version, as semver. */
  readonly pluginVersion: string;

  /**
   * Prepares the plugin. Called once more on the same object, it must start from nothing.
   *
   * @param host - the algorithm
   * @param config - the plugin's own configuration, as the user wrote it
   * @returns whether it is ready; anything but `true`, and anything thrown, stops the run before it starts
   */
  initialize(host: RiskHost, config: unknown): boolean;

  /**
   * Judges an order that opens or adds to a position.
   *
   * @param symbol - the ticker
   * @param strategyName - whose order it is
   * @param details - the numbers
   */
  canOpenPosition(symbol: string, strategyName: string, details: PositionDetails): RiskAnswer;

  /**
   * Learns that a strategy's position in a symbol opened (it was flat before). Telling it twice must change nothing.
   *
   * @param symbol - the ticker
   * @param strategyName - whose position it is
   * @param details - the fill
   */
  onPositionOpened(symbol: string, strategyName: string, details: PositionDetails): void;

  /**
   * Learns that a strategy's position in a symbol closed (it is flat now). Telling it twice must change nothing.
   *
   * @param symbol - the ticker
   * @param strategyName - whose position it was
   * @param details - the fill
   */
  onPositionClosed(symbol: string, strategyName: string, details: PositionDetails): void;

  /** Returns the plugin's state as plain JSON data. */
  getStatus(): Readonly<Record<string, unknown>>;

  /**
   * Learns of new market data, before the strategy does.
   *
   * @param slice - all data of one instant
   */
  process?(slice: Slice): void;

  /** Releases what the plugin holds, at the end of the run. */
  dispose?(): void;

  /**
   * Takes another configuration while it runs, wholly or not at all, and keeps what it has counted and measured. Optional; a plugin without
   * it keeps the configuration it was initialized with.
   *
   * @param config - the plugin's own configuration, as the user wrote it
   * @returns `true` once all of it is in force
   * @throws FrameworkError `BAD_CONFIGURATION` for one that it does not take, having changed nothing; anything else that is thrown or answered
   * degrades the plugin
   */
  reconfigure?(config: unknown): boolean;

  /**
   * Learns that an approved order's opening part no longer waits: it was filled, cancelled, rejected or expired.
   * Optional; for plugins that count what is approved but not yet filled.
   *
   * @param symbol - the ticker
   * @param strategyName - whose order it was
   * @param orderId - the order
   */
  onOrderClosed?(symbol: string, strategyName: string, orderId: number): void;

  /**
   * Learns that an order this plugin was asked about was approved by all; its exposure is reserved from now on.
   * Optional; for plugins that count what is approved but not yet filled.
   *
   * @param symbol - the ticker
   * @param strategyName - whose order it is
   * @param details - the order
   */
  onOrderApproved?(symbol: string, strategyName: string, details: PositionDetails): void;

  /**
   * Answers the legacy correlation question. Optional.
   *
   * @param symbol - the ticker
   * @param strategyName - who asks
   */
  checkCorrelationLimits?(symbol: string, strategyName: string): readonly [boolean, string];

  /**
   * Answers the legacy question for a share of the SPY delta budget. Optional.
   *
   * @param strategyName - who asks
   * @param requestedDelta - signed delta, in units of the configured budget
   */
  requestSpyAllocation?(strategyName: string, requestedDelta: number): readonly [boolean, string];

  /**
   * Answers the legacy question whether a position needs defending. Optional.
   *
   * @param positionInfo - what the legacy caller passes
   */
  shouldDefend?(positionInfo: Readonly<Record<string, unknown>>): boolean;

  /** Answers the legacy question whether trading may go on: `[allowed, reason]`. Optional. */
  checkCircuitBreaker?(): readonly [boolean, string];
}

/** How a plugin is found by name: what its module exports as `riskPlugin`. */
export interface RiskPluginModule {
  /** The name used as the key in a risk configuration. */
  readonly name: string;
  /** What it does, in one line. */
  readonly description: string;
  /** The schema of its configuration; every field documented with its default. */
  readonly configSchema: z.ZodType;

  /**
   * Which way each setting gets tighter, by its path below the plugin's configuration, such as `drawdown.maxDrawdown`; `*` stands for any
   * key. A file that extends another may change only what is named here, and only that way.
   */
  readonly tightening?: Readonly<Record<string, Tightening>>;

  /** Makes a fresh plugin; its configuration arrives in `initialize`. */
  create(): RiskPlugin;

  /**
   * Adds to a configuration what the plugin derives where a setting is absent, for the plan and for comparing with another configuration.
   * Optional.
   *
   * @remarks The key `*` of an object stands for every key that the object does not have.
   * @param config - a configuration that the schema has parsed
   * @returns the same settings and the derived ones; plain JSON data
   */
  complete?(config: unknown): unknown;
}
