/**
 * When an account is called for margin, and what it must give up.
 *
 * @module
 */
import { Decimal } from '../core/decimal.js';
import { quantityForMargin } from './buying-power.js';
import type { SecurityPortfolioManager } from './portfolio.js';
import type { Security } from './security.js';

/** Warnings begin when no more than this fraction of the account is free margin. @source LEAN `DefaultMarginCallModel` */
const warningFraction = Decimal.fromNumber(0.05);
/** Positions are cut when they use more margin than the account's value times this. @source LEAN `DefaultMarginCallModel` */
const callThreshold = Decimal.fromNumber(1.1);

/** A position that must shrink. */
export interface MarginCut {
  /** What is held. */
  readonly security: Security;
  /** Signed units to trade, against the position. */
  readonly quantity: number;
}

/** What the margin of an account asks for. */
export interface MarginCall {
  /** Whether the strategy is to be warned, unless positions are cut. */
  readonly warning: boolean;
  /** The cuts: each alone would be enough, or closes its position. */
  readonly cuts: readonly MarginCut[];
}

const noCall: MarginCall = Object.freeze({ warning: false, cuts: Object.freeze([]) });

/**
 * Tells whether an account must be warned or must cut positions.
 *
 * @param portfolio - the account
 * @param securityOf - finds the security of a position
 * @returns the warning, and the cuts in the order in which positions were opened
 * @source LEAN `Common/Securities/DefaultMarginCallModel.cs`
 */
export function marginCallOf(
  portfolio: SecurityPortfolioManager,
  securityOf: (ticker: string) => Security,
): MarginCall {
  const used = portfolio.totalMarginUsed;

  if (!(used > 0)) {
    return noCall;
  }

  // In exact decimals: an account that stands at a limit must not fall to the other side of it.
  const margin = Decimal.fromNumber(used);
  const value = Decimal.fromNumber(portfolio.totalPortfolioValue);
  const free = value.subtract(margin);

  if (free.sign > 0) {
    return { warning: free.compare(value.multiply(warningFraction)) <= 0, cuts: noCall.cuts };
  }

  const cuts =
    margin.compare(value.multiply(callThreshold)) > 0
      ? portfolio.openHoldings
          .map(({ symbol }) => cutOf(portfolio, securityOf(symbol.value), free))
          .filter(({ quantity }) => quantity !== 0)
      : noCall.cuts;

  return { warning: cuts.length > 0, cuts };
}

/** The cut of one position that frees what is missing, or the whole position. */
function cutOf(portfolio: SecurityPortfolioManager, security: Security, free: Decimal): MarginCut {
  const { absoluteHoldingsValue } = security.holdings;
  const rest = Decimal.fromNumber(absoluteHoldingsValue / security.leverage).add(free);

  return { security, quantity: quantityForMargin(portfolio, security, rest.sign > 0 ? rest.toNumber() : 0) };
}
