/**
 * A decision as a journal records it.
 *
 * @module
 */

import { canonicalJson, plainCopy } from '../../core/plain.js';
import type { DecisionEvidence, GateDecision } from '../gate/decision.js';
import type { PositionDetails } from '../plugins/plugin.js';
import { compact } from './compact.js';
import { number } from './numbers.js';
import { recordMalformed, recordOrder } from './order.js';
import type { Recall } from './recall.js';
import type { DecisionRecord, RecordBase, RecordedDetails, RecordedRefusal, Written } from './records.js';
import { writeApproval } from './writer.js';

/** What else is known of a decision. */
export interface DecisionContext {
  /** The numbers that each rule rests on; `undefined` when there are none. */
  readonly basis: DecisionRecord['basis'] | undefined;
  /** What each refusing rule lets pass. */
  readonly largest: readonly (number | null)[];
  /** The market. */
  readonly market: DecisionRecord['market'];
}

const none: readonly never[] = Object.freeze([]);

/** Where a record stands. */
export type Place = Written<RecordBase>;

/**
 * Makes the record of a decision.
 *
 * @param place - where it stands
 * @param decision - the decision
 * @param evidence - what it rests on
 * @param context - what else is known
 * @returns the whole record
 */
export function decisionRecord(
  place: Place,
  decision: GateDecision,
  evidence: DecisionEvidence,
  context: DecisionContext,
): Written<DecisionRecord> {
  const { byRules, details, notes, refusing, verdict } = evidence;
  const order = recordOrder(evidence.order);

  return {
    account: place.account,
    action: decision.action,
    allowed: evidence.allowed,
    asked: byRules !== undefined,
    basis: context.basis,
    closed: place.closed,
    details: details === undefined ? null : detailsOf(details),
    fault: evidence.fault,
    kind: 'decision',
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
    refusals: decision.refusals.length === 0 ? none : decision.refusals.map(asRecorded),
    refusing: refusing.length === 0 ? undefined : refusing,
    rules: byRules === undefined || byRules.length === 0 ? none : byRules.map(asRecorded),
    strategy: decision.strategy,
    symbol: decision.symbol,
    utc: place.utc,
    verdict: verdict === 'allow' ? undefined : verdict,
  };
}

/**
 * Writes the record of a decision, without what follows from the rest.
 *
 * @param record - the whole record
 * @param recall - what the records before have said
 * @returns canonical JSON
 */
export function writeDecision(record: Written<DecisionRecord>, recall: Recall): string {
  const { fault, largest, malformed, notes, order, refusals, refusing, rules, verdict } = record;
  const against = refusals.length + rules.length + largest.length;
  const isPlain = against === 0 && order !== null && (fault ?? malformed ?? notes ?? refusing ?? verdict) === undefined;

  return isPlain ? writeApproval(record, recall) : canonicalJson(compact(record, recall));
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
