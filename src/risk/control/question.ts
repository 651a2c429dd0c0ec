/**
 * Questions from outside an order: checking what a legacy caller passes, and making details of it.
 *
 * @module
 */

import { spellings } from '../../core/names.js';
import { sayValue } from '../../core/say.js';
import { SecuritySymbol, type SymbolLike, tickerOf } from '../../market/symbol.js';
import { openingPart } from '../gate/opening.js';
import type { Reservations } from '../gate/reservations.js';
import { PositionDetails, type RiskHost } from '../plugins/plugin.js';

/** What a question needs to know of a security. */
export interface SecurityFacts {
  /** The latest price. */
  readonly price: number;
  /** Currency units per price unit of one unit. */
  readonly multiplier: number;
}

/** What a legacy caller may say of the position it asks about; each key in any spelling, everything else is ignored. */
export interface PositionQuestion {
  /** Signed units; absent means the smallest position, one unit on the side that is held, else long. */
  readonly quantity?: number;
  /** Price per unit; absent means the latest. */
  readonly price?: number;
  /** Anything else a legacy caller says. */
  readonly [key: string]: unknown;
}

/** What is known when a question is asked. */
export interface QuestionContext {
  /** The algorithm. */
  readonly host: RiskHost;
  /** Knows prices; a question that brings no price needs it. */
  readonly facts: ((ticker: string) => SecurityFacts | undefined) | undefined;
  /** The orders that wait. */
  readonly reservations: Reservations;
}

/**
 * Says what is wrong with whom and what a question is about.
 *
 * @param symbol - a symbol or a ticker
 * @param strategyName - who asks
 * @returns a reason, or `undefined` when nothing is
 */
export function describeBadSubject(symbol: unknown, strategyName: unknown): string | undefined {
  const isSymbol = symbol instanceof SecuritySymbol || (typeof symbol === 'string' && symbol.trim() !== '');

  return isSymbol ? describeBadStrategy(strategyName) : 'symbol: expected a symbol or a ticker';
}

/**
 * Says what is wrong with a strategy's name.
 *
 * @param strategyName - who asks
 * @returns a reason, or `undefined` when nothing is
 */
export function describeBadStrategy(strategyName: unknown): string | undefined {
  return typeof strategyName === 'string' && strategyName.trim() !== ''
    ? undefined
    : 'strategyName: expected a text that is not empty';
}

/**
 * Makes details of a question.
 *
 * @param context - what is known
 * @param symbol - a symbol or a ticker, checked
 * @param question - what the caller said of the position
 * @returns the details, or the reason why it cannot be judged
 */
export function detailsOf(context: QuestionContext, symbol: SymbolLike, question: unknown): PositionDetails | string {
  if (question instanceof PositionDetails) {
    return describeBadDetails(question) ?? question;
  }

  if (question !== undefined && question !== null && typeof question !== 'object') {
    return `details: expected an object, was a ${typeof question}`;
  }

  const { host, facts, reservations } = context;
  const ticker = tickerOf(symbol);
  const held = host.portfolio.quantityOf(ticker);
  const known = facts?.(ticker);
  const quantity = (read(question, 'quantity') ?? (held < 0 ? -1 : 1)) as number;
  const price = (read(question, 'price') ?? known?.price) as number;
  const pending = reservations.waiting(ticker, quantity);
  const opening = openingPart(held, pending, quantity);
  const details = new PositionDetails({
    orderId: 0,
    orderType: 'market',
    quantity,
    openingQuantity: opening,
    currentQuantity: held,
    pendingQuantity: openingPart(held, 0, pending),
    price,
    notional: Math.abs(opening) * price * (known?.multiplier ?? 1),
    portfolioValue: host.portfolio.totalPortfolioValue,
    tag: '',
    legacyCall: true,
  });

  return describeBadDetails(details) ?? details;
}

/**
 * Says what is wrong with details that did not come from the gate.
 *
 * @param details - the details
 * @returns a reason, or `undefined` when nothing is
 */
export function describeBadDetails(details: PositionDetails): string | undefined {
  const { quantity, price, openingQuantity, currentQuantity, pendingQuantity, notional, portfolioValue } = details;

  if (!(Number.isFinite(quantity) && quantity !== 0)) {
    return `quantity: expected finite units other than 0, was ${sayValue(quantity)}`;
  }

  if (!(Number.isFinite(price) && price > 0)) {
    return `price: expected a finite price above 0, was ${sayValue(price)}`;
  }

  const areFinite = [openingQuantity, currentQuantity, pendingQuantity, notional, portfolioValue].every(
    Number.isFinite,
  );

  return areFinite ? undefined : 'position and account value: expected finite numbers';
}

function read(question: unknown, name: string): unknown {
  for (const spelling of spellings(name)) {
    const value: unknown = question ? (question as Readonly<Record<string, unknown>>)[spelling] : undefined;

    if (value !== undefined && value !== null) {
      return value;
    }
  }

  return undefined;
}
