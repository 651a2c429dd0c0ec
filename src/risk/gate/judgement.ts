/**
 * Judging an order: what opens, at which price, and everything against it.
 *
 * @module
 */
import { describeThrown } from '../../core/errors.js';
import type { MarketPrices } from '../../market/security-cache.js';
import { SecuritySymbol } from '../../market/symbol.js';
import type { Refusal } from '../../orders/order-types.js';
import type { ApprovedOrder, OrderRequest } from '../../orders/request.js';
import type { RiskDesk } from '../control/desk.js';
import { automatic } from '../control/kill-switch.js';
import { PositionDetails } from '../plugins/plugin.js';
import { OrderCopy } from './approval.js';
import type { GateDecision } from './decision.js';
import type { RiskGateOptions } from './gate-options.js';
import { openingPart } from './opening.js';
import { isPrice, judgedPrice, poisonOf } from './order-checks.js';
import { haltRefusal, publishCheck, reasonOf, refusal } from './refusals.js';
import type { Reservation, Reservations } from './reservations.js';
import { checkRule, type GateRule } from './rules.js';
import { describeMismatch, isCutBack } from './updates.js';
import type { PluginNote, VerdictKind } from './verdict.js';

/** The one empty list of refusals: what was judged and has nothing against it. */
export const noRefusals: readonly Refusal[] = Object.freeze([]);

/** How an order was judged. */
export interface Ruling {
  /** Whether it is a new order or a change of one. */
  readonly action: GateDecision['action'];
  /** A copy of what was asked for. */
  readonly order: OrderCopy;
  /** Its ticker, read once; empty when it named none. */
  readonly ticker: string;
  /** The waiting order that an update replaces. */
  readonly replaced: Reservation | undefined;
  /** Signed units that open or add. */
  readonly opening: number;
  /** The price it was judged at; 0 where none was needed or known. */
  readonly price: number;
  /** Currency units per price unit of one unit. */
  readonly multiplier: number;
  /** What plugins were asked about; `undefined` when they were not asked. */
  readonly details: PositionDetails | undefined;
  /** What the gate's own rules have against it; `undefined` when neither rules nor plugins were asked. */
  readonly byRules: readonly Refusal[] | undefined;
  /** Which rules they are, from 0, in the order of `byRules`. */
  readonly refusing: readonly number[];
  /** The numbers of plugins that have nothing against it. */
  readonly notes: readonly PluginNote[];
  /** What the plugins together decided; `undefined` when they were not asked. */
  readonly verdict: VerdictKind | undefined;
  /** Every reason against it; the one empty list when there is none. */
  readonly refusals: readonly Refusal[];
  /** What was thrown when the order was read; `undefined` when it could be. */
  readonly unreadable: string | undefined;
}

/** What was asked, and everything against it. */
type Answers = Pick<Ruling, 'byRules' | 'refusing' | 'notes' | 'verdict' | 'refusals'>;

const none: readonly never[] = Object.freeze([]);

/** Everybody was asked, and nobody has anything against it. */
const passed: Answers = Object.freeze({
  byRules: noRefusals,
  refusing: none,
  notes: none,
  verdict: 'allow',
  refusals: noRefusals,
});

/** Nobody was asked, and nothing is against it. */
const unasked: Answers = Object.freeze({
  byRules: undefined,
  refusing: none,
  notes: none,
  verdict: undefined,
  refusals: noRefusals,
});

/** What stands for an order that cannot be read. */
const unreadableOrder = new OrderCopy({
  orderId: 0,
  symbol: undefined as unknown as SecuritySymbol,
  type: 'market',
  quantity: 0,
  limitPrice: undefined,
  stopPrice: undefined,
  tag: '',
  strategy: '',
  accountWide: false,
  timeInForce: 'day',
  createdUtc: 0,
});

const noRulesRefuse = Object.freeze({ byRules: noRefusals, refusing: none });

const unknownMarket = Object.freeze({ price: 0, multiplier: 0 });

/** Judges orders; decides nothing and tells nobody, but for plugins it asks. */
export class OrderJudge {
  readonly #options: RiskGateOptions;
  readonly #desk: RiskDesk;
  readonly #reservations: Reservations;
  #isJudging = false;

  /**
   * @param options - the account, the market and the rules
   * @param desk - the plugins and the halt
   * @param reservations - the orders that wait
   */
  constructor(options: RiskGateOptions, desk: RiskDesk, reservations: Reservations) {
    this.#options = options;
    this.#desk = desk;
    this.#reservations = reservations;
  }

  /**
   * Judges an order.
   *
   * @param action - whether it is a new order or a change of one
   * @param request - what is asked for
   * @param previous - the approved order that an update replaces
   * @returns the ruling; never throws
   */
  judge(action: GateDecision['action'], request: OrderRequest, previous: ApprovedOrder | undefined): Ruling {
    const isNested = this.#isJudging;
    let order = unreadableOrder;
    let ticker = '';
    this.#isJudging = true;

    try {
      order = new OrderCopy(request);
      const poison = isNested ? [this.#reEntry(action)] : poisonOf(order);
      ticker = tickerIn(order);

      return poison === undefined
        ? this.#judgeSound(action, order, ticker, previous)
        : against(action, order, ticker, poison);
    } catch (thrown) {
      const isUnreadable = order === unreadableOrder;
      const why = describeThrown(thrown);
      const refusals = [refusal(isUnreadable ? 'BAD_ORDER' : 'GATE_FAULT', `not fit to be judged: ${why}`)];

      return { ...against(action, order, ticker, refusals), unreadable: isUnreadable ? why : undefined };
    } finally {
      this.#isJudging = isNested;
    }
  }

  #judgeSound(
    action: GateDecision['action'],
    order: OrderCopy,
    ticker: string,
    previous: ApprovedOrder | undefined,
  ): Ruling {
    const replaced = this.#reservations.get(order.orderId);
    const mismatch = describeMismatch(action, order, previous, replaced);

    if (mismatch !== undefined) {
      return against(action, order, ticker, [mismatch]);
    }

    const { quantity } = order;
    const held = this.#reservations.held(ticker);
    const opening = this.#reservations.opening(ticker, quantity, replaced);

    if (!(Number.isFinite(held) && Number.isFinite(opening))) {
      return against(action, order, ticker, [refusal('BAD_ACCOUNT', `position: expected finite units, was ${held}`)]);
    }

    if (replaced !== undefined && action === 'update' && isCutBack(order, replaced)) {
      const { price, multiplier, details } = replaced;

      return rulingOf(
        { action, order, ticker, replaced, opening, price, multiplier, details },
        notAsked(this.#haltOfAll()),
      );
    }

    return opening === 0
      ? this.#judgeClosing(action, order, ticker, replaced)
      : this.#judgeOpening(action, order, ticker, replaced, opening, held);
  }

  #judgeClosing(
    action: GateDecision['action'],
    order: OrderCopy,
    ticker: string,
    replaced: Reservation | undefined,
  ): Ruling {
    const { price, multiplier } = this.#knownMarket(order);

    return rulingOf(
      { action, order, ticker, replaced, opening: 0, price, multiplier, details: undefined },
      notAsked(this.#haltOfAll()),
    );
  }

  #judgeOpening(
    action: GateDecision['action'],
    order: OrderCopy,
    ticker: string,
    replaced: Reservation | undefined,
    opening: number,
    held: number,
  ): Ruling {
    const prices = this.#options.prices(order.symbol);
    const judged = judgedPrice(order, prices);
    const multiplier = this.#options.multiplier(order.symbol);
    const details = this.#details(order, ticker, opening, held, judged, multiplier, replaced);
    const poison = this.#poisonOfMarket(ticker, prices, multiplier, details);
    const answers = poison === undefined ? this.#ask(order, ticker, details) : notAsked(poison);
    const price = isPrice(judged) ? judged : 0;

    return rulingOf({ action, order, ticker, replaced, opening, price, multiplier, details }, answers);
  }

  /** What is known of the market for an order that needs none, 0 where nothing is: closing may not wait for a price. */
  #knownMarket(order: OrderCopy): { price: number; multiplier: number } {
    try {
      const price = judgedPrice(order, this.#options.prices(order.symbol));
      const multiplier = this.#options.multiplier(order.symbol);

      return isPrice(price) && isPrice(multiplier) ? { price, multiplier } : unknownMarket;
    } catch {
      return unknownMarket;
    }
  }

  #details(
    order: OrderCopy,
    ticker: string,
    opening: number,
    held: number,
    price: number,
    multiplier: number,
    replaced: Reservation | undefined,
  ): PositionDetails {
    const { quantity } = order;
    const waiting = this.#reservations.waiting(ticker, quantity, replaced);

    return new PositionDetails({
      orderId: order.orderId,
      orderType: order.type,
      quantity,
      openingQuantity: opening,
      currentQuantity: held,
      pendingQuantity: openingPart(held, 0, waiting),
      price,
      notional: Math.abs(opening) * price * multiplier,
      portfolioValue: this.#options.portfolio.totalPortfolioValue,
      tag: order.tag,
      legacyCall: false,
    });
  }

  #poisonOfMarket(
    ticker: string,
    prices: MarketPrices,
    multiplier: number,
    details: PositionDetails,
  ): readonly Refusal[] | undefined {
    const { utc } = this.#options.clock;
    const { maxPriceAge } = this.#options;

    if (!isPrice(details.price)) {
      return [
        refusal('NO_PRICE', `${ticker} has no price: expected a finite one above 0, was ${String(prices.price)}`),
      ];
    }

    // A time that is none, or that is not known, is of no age that anybody allowed.
    const age = Number.isFinite(prices.priceUtc) ? utc - prices.priceUtc : Number.NaN;

    if (!(maxPriceAge === undefined || age <= maxPriceAge)) {
      return [refusal('STALE_PRICE', `the price of ${ticker} is ${age} ms old, allowed are ${maxPriceAge}`)];
    }

    if (!isPrice(multiplier)) {
      return [refusal('NO_MULTIPLIER', `${ticker}: expected a multiplier above 0, was ${String(multiplier)}`)];
    }

    if (!Number.isFinite(details.portfolioValue)) {
      const value = String(details.portfolioValue);
      return [refusal('BAD_ACCOUNT', `account value: expected a finite number, was ${value}`)];
    }

    return isPrice(details.notional)
      ? undefined
      : [refusal('BAD_QUANTITY', `${details.openingQuantity} units of ${ticker} are worth ${details.notional}`)];
  }

  /** Asks the halt, the rules and the plugins about what opens. */
  #ask(order: OrderCopy, ticker: string, details: PositionDetails): Answers {
    const { halt, roster } = this.#desk;

    if (roster.guard.busy) {
      return notAsked([this.#reEntry('submit')]);
    }

    if (this.#desk.events.wantsChecks) {
      publishCheck(this.#desk.events, ticker, order.strategy, details);
    }

    const { byRules, refusing } = this.#askRules(order, details);
    const decision = roster.judge(ticker, order.strategy, details);
    const { kind: verdict, notes = none } = decision;

    if (!halt.refusesOpenings && byRules === noRefusals && verdict === 'allow') {
      return notes === none ? passed : { ...passed, notes };
    }

    const refusals = [...(halt.refusesOpenings ? [haltRefusal(halt)] : []), ...byRules, ...decision.refusals];

    if (verdict === 'halt') {
      halt.tighten('halt-new', { source: 'gate' }, reasonOf(decision.refusals), automatic);
    }

    return { byRules, refusing, notes, verdict, refusals };
  }

  #askRules(order: OrderCopy, details: PositionDetails): { byRules: readonly Refusal[]; refusing: readonly number[] } {
    const { rules } = this.#options;
    let byRules: Refusal[] | undefined;
    let refusing: number[] | undefined;

    for (let index = 0; index < rules.length; index += 1) {
      const found = checkRule(rules[index] as GateRule, order, details.openingQuantity, details.price);

      if (found !== undefined) {
        byRules ??= [];
        refusing ??= [];
        byRules.push(found);
        refusing.push(index);
      }
    }

    return byRules === undefined || refusing === undefined ? noRulesRefuse : { byRules, refusing };
  }

  #haltOfAll(): readonly Refusal[] {
    return this.#desk.halt.state === 'halt-all' ? [haltRefusal(this.#desk.halt)] : noRefusals;
  }

  #reEntry(action: GateDecision['action']): Refusal {
    const { guard } = this.#desk.roster;

    return refusal(
      'RE_ENTRY',
      guard.busy ? guard.noteReEntry(action) : `${action} was called while an order was being judged`,
    );
  }
}

/** Reads the ticker of an order that need not be sound. */
function tickerIn({ symbol }: OrderCopy): string {
  return symbol instanceof SecuritySymbol && typeof symbol.value === 'string' ? symbol.value : '';
}

function against(
  action: GateDecision['action'],
  order: OrderCopy,
  ticker: string,
  refusals: readonly Refusal[],
): Ruling {
  return rulingOf(
    { action, order, ticker, replaced: undefined, opening: 0, price: 0, multiplier: 0, details: undefined },
    notAsked(refusals),
  );
}

function rulingOf(what: Omit<Ruling, keyof Answers | 'unreadable'>, answers: Answers): Ruling {
  const { action, order, ticker, replaced, opening, price, multiplier, details } = what;
  const { byRules, refusing, notes, verdict, refusals } = answers;

  return {
    action,
    order,
    ticker,
    replaced,
    opening,
    price,
    multiplier,
    details,
    byRules,
    refusing,
    notes,
    verdict,
    refusals,
    unreadable: undefined,
  };
}

function notAsked(refusals: readonly Refusal[]): Answers {
  return refusals === noRefusals ? unasked : { ...unasked, refusals };
}
