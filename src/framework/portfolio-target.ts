/**
 * What to hold of a security.
 *
 * @module
 */
import { FrameworkError } from '../core/errors.js';
import type { SymbolLike } from '../market/symbol.js';
import { quantityForTarget } from '../portfolio/buying-power.js';
import type { FrameworkHost } from './host.js';
import { isSymbolLike } from './universe.js';

/** Whatever says what to hold of a security. */
export interface TargetLike {
  /** What to hold. */
  readonly symbol: SymbolLike;
  /** Signed units; for `setHoldings` a signed fraction of the account's value. */
  readonly quantity: number;
  /** Free text for the order. */
  readonly tag?: string;
}

/** What to hold of a security. Portfolio construction makes them, risk management changes them, execution trades towards them. */
export class PortfolioTarget implements TargetLike {
  /** What to hold. */
  readonly symbol: SymbolLike;
  /** Signed units; for `setHoldings` a signed fraction of the account's value. */
  readonly quantity: number;
  /** Free text for the order. */
  readonly tag: string;

  /**
   * @param symbol - a symbol or a ticker
   * @param quantity - signed units; for `setHoldings` a signed fraction of the account's value
   * @param tag - free text for the order
   * @throws FrameworkError `BAD_ARGUMENT` when there is no symbol, or the quantity is no finite number
   */
  constructor(symbol: SymbolLike, quantity: number, tag = '') {
    const problem = describeTarget({ symbol, quantity });

    if (problem !== undefined) {
      throw new FrameworkError('BAD_ARGUMENT', `PortfolioTarget: ${problem}.`);
    }

    this.symbol = symbol;
    this.quantity = quantity;
    this.tag = tag;
  }

  /**
   * Computes the units that make a position a share of the account.
   *
   * @param algorithm - the algorithm
   * @param symbol - a symbol or a ticker
   * @param percent - signed fraction of the account's value, 1 for all of it
   * @param returnDeltaQuantity - whether the units to order are wanted instead of those to hold
   * @param tag - free text for the order
   * @returns the target; `undefined`, with an error in the log, when the security was not added or has no price yet
   * @throws FrameworkError `BAD_ARGUMENT` when the share is no finite number
   * @source LEAN `PortfolioTarget.Percent`
   */
  static percent(
    algorithm: Pick<FrameworkHost, 'error' | 'portfolio' | 'securities'>,
    symbol: SymbolLike,
    percent: number,
    returnDeltaQuantity = false,
    tag = '',
  ): PortfolioTarget | undefined {
    if (!Number.isFinite(percent)) {
      throw new FrameworkError('BAD_ARGUMENT', `PortfolioTarget.percent: expected a fraction, was ${String(percent)}.`);
    }

    const security = algorithm.securities.get(symbol);

    if (security === undefined || security.price === 0) {
      const why = security === undefined ? 'was not added' : 'has no price yet';
      algorithm.error(`There is no target for ${String(symbol)}: it ${why}.`);
      return undefined;
    }

    const change = quantityForTarget(algorithm.portfolio, security, percent);

    return new PortfolioTarget(security.symbol, change + (returnDeltaQuantity ? 0 : security.holdings.quantity), tag);
  }

  /** {@inheritDoc PortfolioTarget.percent} */
  static readonly Percent = PortfolioTarget.percent;
}

/**
 * Says what is wrong with a target.
 *
 * @param target - anything
 * @returns what was expected; `undefined` when it is a target
 */
export function describeTarget(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null) {
    return `expected a portfolio target, was ${target === null ? 'null' : typeof target}`;
  }

  const { quantity, symbol } = target as Partial<TargetLike>;

  if (!isSymbolLike(symbol)) {
    return 'expected a symbol or a ticker';
  }

  return Number.isFinite(quantity)
    ? undefined
    : `expected a finite quantity of ${String(symbol)}, was ${String(quantity)}`;
}
