/**
 * A decision as a journal records it.
 *
 * @module
 */
import { SecuritySymbol } from '../market/symbol.js';
import type { OrderRequest } from '../orders/request.js';
import type { DecisionEvidence, GateDecision } from './decision.js';
import { number } from './journal-numbers.js';
import type {
  DecisionRecord,
  RecordBase,
  RecordedDetails,
  RecordedMarket,
  RecordedOrder,
  RecordedRefusal,
} from './journal-records.js';
import { writeApproval } from './journal-writer.js';
import { poisonOf } from './order-checks.js';
import { canonicalJson, plainCopy } from './plain.js';
import type { PositionDetails } from './plugin.js';

/** What else is known of a decision. */
export interface DecisionContext {
  /** What each refusing rule lets pass. */
  readonly largest: readonly (number | null)[];
  /** The market. */
  readonly market: RecordedMarket | null;
}

/** Where the record stands. */
type Place = Pick<RecordBase, 'n' | 'utc'> & { readonly account: RecordBase['account'] | undefined };

/**
 * Writes the record of a decision.
 *
 * @param place - where it stands
 * @param decision - the decision
 * @param evidence - what it rests on
 * @param context - what else is known
 * @returns canonical JSON
 */
export function decisionRecord(
  place: Place,
  decision: GateDecision,
  evidence: DecisionEvidence,
  context: DecisionContext,
): string {
  const { byRules, details, order } = evidence;
  const refusals = decision.refusals.map(asRecorded);
  const record = {
    account: place.account,
    action: decision.action,
    allowed: evidence.allowed,
    asked: byRules !== undefined,
    details: details === undefined ? null : detailsOf(details),
    kind: 'decision' as const,
    largest: context.largest,
    market: context.market,
    n: place.n,
    opening: decision.openingQuantity,
    order: orderOf(order),
    orderId: decision.orderId,
    outcome: decision.outcome,
    price: decision.price,
    refusals,
    rules: (byRules ?? []).map(asRecorded),
    strategy: decision.strategy,
    symbol: decision.symbol,
    utc: place.utc,
  } satisfies Omit<DecisionRecord, 'account'> & { account: unknown };

  return refusals.length === 0 ? writeApproval(record) : canonicalJson(record);
}

function orderOf(order: OrderRequest): RecordedOrder | null {
  if (!(order.symbol instanceof SecuritySymbol) || poisonOf(order) !== undefined) {
    return null;
  }

  return {
    accountWide: order.accountWide,
    combo: comboOf(order),
    createdUtc: order.createdUtc,
    id: order.orderId,
    limit: order.limitPrice ?? null,
    quantity: order.quantity,
    stop: order.stopPrice ?? null,
    tag: order.tag,
    timeInForce: order.timeInForce,
    trailing: order.trailingAmount ?? null,
    trailingAsPercentage: order.trailingAsPercentage ?? null,
    trigger: order.triggerPrice ?? null,
    type: order.type,
  };
}

function comboOf({ group }: OrderRequest): RecordedOrder['combo'] {
  return group === undefined
    ? null
    : { id: group.id, limit: group.limitPrice ?? null, orders: group.orderIds, quantity: group.quantity };
}

function detailsOf({ currentQuantity, pendingQuantity, notional, portfolioValue }: PositionDetails): RecordedDetails {
  return {
    equity: number(portfolioValue),
    held: number(currentQuantity),
    notional: number(notional),
    pending: number(pendingQuantity),
  };
}

function asRecorded({ plugin, code, message, context }: RecordedRefusal): RecordedRefusal {
  return context === undefined
    ? { plugin, code, message }
    : { plugin, code, message, context: contextOf(context) as Readonly<Record<string, unknown>> };
}

/** The context of a rule's refusal was judged by nobody. */
function contextOf(context: unknown): unknown {
  try {
    return plainCopy(context);
  } catch {
    return {};
  }
}
