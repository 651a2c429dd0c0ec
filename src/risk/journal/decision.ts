/**
 * A decision as a journal records it.
 *
 * @module
 */

import { canonicalJson, plainCopy } from '../../core/plain.js';
import type { DecisionEvidence, GateDecision } from '../gate/decision.js';
import type { PositionDetails } from '../plugins/plugin.js';
import { number } from './numbers.js';
import { recordMalformed, recordOrder } from './order.js';
import type { DecisionRecord, RecordBase, RecordedDetails, RecordedRefusal } from './records.js';
import { type Written, writeApproval } from './writer.js';

/** What else is known of a decision. */
export interface DecisionContext {
  /** The numbers that each rule rests on; `undefined` when there are none. */
  readonly basis: DecisionRecord['basis'] | undefined;
  /** What each refusing rule lets pass. */
  readonly largest: readonly (number | null)[];
  /** The market. */
  readonly market: DecisionRecord['market'];
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
  const { byRules, details, notes, refusing, verdict } = evidence;
  const order = recordOrder(evidence.order);
  const refusals = decision.refusals.map(asRecorded);
  const record = {
    account: place.account,
    action: decision.action,
    allowed: evidence.allowed,
    asked: byRules !== undefined,
    basis: context.basis,
    details: details === undefined ? null : detailsOf(details),
    fault: evidence.fault,
    kind: 'decision' as const,
    largest: context.largest,
    malformed: order === null ? recordMalformed(evidence.order, evidence.unreadable) : undefined,
    market: context.market,
    n: place.n,
    notes: notes.length === 0 ? undefined : notes,
    opening: decision.openingQuantity,
    order,
    orderId: decision.orderId,
    outcome: decision.outcome,
    price: decision.price,
    refusals,
    refusing: refusing.length === 0 ? undefined : refusing,
    rules: (byRules ?? []).map(asRecorded),
    strategy: decision.strategy,
    symbol: decision.symbol,
    utc: place.utc,
    verdict: verdict === 'allow' ? undefined : verdict,
  } satisfies Written<DecisionRecord>;
  const isPlain = refusals.length === 0 && notes.length === 0 && order !== null;

  return isPlain ? writeApproval(record) : canonicalJson(record);
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
