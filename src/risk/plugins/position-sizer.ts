/**
 * The manager `position_sizer`: how many units a position may have so that a loss stays within the risk budget.
 *
 * @module
 */
import { z } from 'zod';
import { describeIssues, parseConfig } from '../../core/config.js';
import { FrameworkError } from '../../core/errors.js';
import { floorToLot } from '../../core/numbers.js';
import { SecuritySymbol, type SymbolLike, tickerOf } from '../../market/symbol.js';
import type { PortfolioView } from '../../portfolio/view.js';

const fraction = z.number().positive().max(1);

/** The configuration of the position sizer. */
export const positionSizerSchema = z
  .strictObject({
    /**
     * The share of the account's value that one position may lose at its stop. Default 0.01: twenty losses in a row leave more than four
     * fifths of the account.
     */
    riskFraction: fraction
      .default(0.01)
      .describe('Share of the account that one position may lose at its stop (default 0.01).'),
    /** The largest share of the account's value in one position, whatever the stop allows; beyond 20 somebody wrote percent. Default 0.25. */
    maxPositionFraction: z
      .number()
      .positive()
      .max(20)
      .default(0.25)
      .describe('Largest share of the account in one position (default 0.25).'),
    /**
     * How far the stop is assumed to be where the caller names none, in daily standard deviations. Default 2: a move that an ordinary day
     * seldom makes.
     */
    stopDeviations: z
      .number()
      .positive()
      .default(2)
      .describe('Daily standard deviations to the stop, where the caller names none (default 2).'),
  })
  .readonly();

/** The configuration of the position sizer, as it is written. */
export type PositionSizerConfig = z.input<typeof positionSizerSchema>;

const requestSchema = z.strictObject({
  symbol: z.union([z.instanceof(SecuritySymbol), z.string().min(1)], { error: 'expected a symbol or a ticker' }),
  price: z.number().positive().optional(),
  riskFraction: fraction.optional(),
  stopDistance: z.number().positive().optional(),
  volatility: z.number().positive().optional(),
});

/** What a position is sized from. */
export interface SizeRequest {
  /** What to trade. */
  readonly symbol: SymbolLike;
  /** Price per unit; absent means the latest. */
  readonly price?: number | undefined;
  /** The share of the account's value to risk; absent means the configured one. */
  readonly riskFraction?: number | undefined;
  /** How far the stop is from the price, in quote currency; absent means a distance made from the volatility. */
  readonly stopDistance?: number | undefined;
  /** The standard deviation of daily returns, as a fraction; absent means what is known of the symbol. */
  readonly volatility?: number | undefined;
}

/** What is known of a security, for sizing. */
export interface SizingFacts {
  /** The latest price. */
  readonly price: number;
  /** Account currency per price unit of one unit. */
  readonly multiplier: number;
  /** Quantities are whole multiples of this. */
  readonly lotSize: number;
}

/** What the position sizer works with. */
export interface PositionSizerDependencies {
  /** The account. */
  readonly portfolio: PortfolioView;
  /** Knows securities; without it, or for one it does not know, a unit is one share and the price must be named. */
  readonly facts?: (ticker: string) => SizingFacts | undefined;
  /** Knows the standard deviation of daily returns, as a fraction; without it a stop distance or a volatility must be named. */
  readonly volatility?: (ticker: string) => number | undefined;
}

/** Sizes positions. It only computes: whether an order is allowed is for the gate to say. */
export class PositionSizer {
  readonly #dependencies: PositionSizerDependencies;
  readonly #config: z.output<typeof positionSizerSchema>;

  /**
   * @param dependencies - the account and what is known of securities
   * @param config - the budget; defaults where absent
   * @throws FrameworkError `BAD_CONFIGURATION` with all violations
   */
  constructor(dependencies: PositionSizerDependencies, config: PositionSizerConfig = {}) {
    this.#dependencies = dependencies;
    this.#config = parseConfig(positionSizerSchema, config, 'position_sizer');
  }

  /**
   * Returns the quantity with which a stop costs the risk budget, and no more than the largest position allows.
   *
   * @param request - symbol, and what the caller knows better
   * @returns whole lots, 0 or more; 0 when not even one lot fits, or the account is worth nothing
   * @throws FrameworkError `BAD_ARGUMENT` for values out of range, or when price or stop distance cannot be known
   * @units units of the security
   * @source fixed fractional sizing: quantity = value × fraction / distance (R. Vince, Portfolio Management Formulas, 1990)
   */
  quantityFor(request: SizeRequest): number {
    const asked = parseRequest(request);
    const ticker = tickerOf(asked.symbol);
    const known = this.#dependencies.facts?.(ticker);
    const price = required(ticker, 'price', asked.price ?? known?.price);
    const distance = asked.stopDistance ?? price * this.#deviation(ticker, asked.volatility);
    const multiplier = required(ticker, 'multiplier', known?.multiplier ?? 1);
    const lotSize = required(ticker, 'lotSize', known?.lotSize ?? 1);
    const equity = this.#dependencies.portfolio.totalPortfolioValue;

    if (!Number.isFinite(equity)) {
      throw new FrameworkError('BAD_ARGUMENT', `quantityFor: the account is worth ${equity}, expected a finite value.`);
    }

    const byRisk = (equity * (asked.riskFraction ?? this.#config.riskFraction)) / (distance * multiplier);
    const bySize = (equity * this.#config.maxPositionFraction) / (price * multiplier);

    return floorToLot(Math.max(0, Math.min(byRisk, bySize)), lotSize);
  }

  /** Returns the configuration. */
  getStatus(): Readonly<Record<string, unknown>> {
    return { ...this.#config };
  }

  /** How far the stop is assumed to be, as a fraction of the price. */
  #deviation(ticker: string, volatility: number | undefined): number {
    const known = volatility ?? this.#dependencies.volatility?.(ticker);

    return required(ticker, 'stopDistance or volatility', known) * this.#config.stopDeviations;
  }
}

function parseRequest(request: SizeRequest): SizeRequest {
  const result = requestSchema.safeParse(request);

  if (!result.success) {
    throw new FrameworkError('BAD_ARGUMENT', `quantityFor: ${describeIssues(result.error).join('; ')}`);
  }

  return result.data;
}

function required(ticker: string, name: string, value: number | undefined): number {
  if (value !== undefined && Number.isFinite(value) && value > 0) {
    return value;
  }

  throw new FrameworkError('BAD_ARGUMENT', `quantityFor: ${ticker} needs a ${name} above 0, was ${value}.`);
}
