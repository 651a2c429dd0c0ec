/**
 * Why an order was approved or refused, in words.
 *
 * @module
 */
import { formatUtc } from '../core/time.js';
import { reasonOf } from '../risk/gate/refusals.js';
import type {
  BustRecord,
  DecisionRecord,
  RecordedOrder,
  RecordedRefusal,
  ShadowRecord,
} from '../risk/journal/records.js';
import type { PassingQuantity } from '../risk/replay/search.js';
import { withoutControls } from './text.js';

/** A decision, and what would have passed in its place. */
export interface ExplainedDecision extends DecisionRecord {
  /** What would have passed, or why that cannot be told; `null` for an order that passed, or was not fit to be judged; absent when nobody looked. */
  readonly wouldPass?:
    | PassingQuantity
    | {
        /** Why that cannot be told. */
        readonly unknown: string;
      }
    | null;
}

/**
 * Explains every decision on an order.
 *
 * @param decisions - the decisions, as they were recorded
 * @param rules - the gate's own rules
 * @param shadows - what plugins that only watch would have decided, as it was recorded
 * @param busts - its fills that never happened
 * @returns lines of text
 */
export function formatExplanation(
  decisions: readonly ExplainedDecision[],
  rules: readonly string[],
  shadows: readonly ShadowRecord[] = [],
  busts: readonly BustRecord[] = [],
): string {
  const text = decisions.map((decision) => {
    const beside = shadows.filter((each) => each.decision === decision.n);

    return [...explain(decision, rules), ...beside.flatMap(ofShadows)].map(withoutControls).join('\n');
  });

  return `${[...text, ...busts.map((bust) => withoutControls(ofBust(bust)))].join('\n\n')}\n`;
}

function ofBust({ n, number, orderId, price, quantity, reason, symbol, utc }: BustRecord): string {
  const what = `Fill ${number} of order ${orderId}, ${quantity} ${symbol} at ${price},`;

  return `${what} never happened: taken back at ${formatUtc(utc)} (record ${n}): ${reason}`;
}

function ofShadows({ allowed, refusals }: ShadowRecord): string[] {
  return [
    ...refusals.map(
      ({ code, kind, message, shadow }) => `  SHADOW ${shadow} would have refused it (${kind}): ${message} (${code})`,
    ),
    ...(allowed.length === 0 ? [] : [`  SHADOWS with nothing against it: ${allowed.join(', ')}`]),
  ];
}

const subjects: Readonly<Record<DecisionRecord['action'], string>> = {
  submit: 'Order',
  update: 'A change of order',
  recheck: 'After a busted trade, waiting order',
};

function explain(decision: ExplainedDecision, rules: readonly string[]): string[] {
  const { action, orderId, outcome, strategy, utc } = decision;
  const what = subjects[action];

  return [
    `${what} ${orderId}${strategy === '' ? '' : ` of ${strategy}`}: ${outcome} at ${formatUtc(utc)} (record ${decision.n})`,
    ...askedFor(decision),
    ...judgedAt(decision),
    ...answers(decision, rules),
    ...wouldPass(decision),
  ].map((line, index) => (index === 0 ? line : `  ${line}`));
}

function askedFor({ order, symbol }: DecisionRecord): string[] {
  if (order === null) {
    return ['asked for: an order that was not fit to be judged'];
  }

  const { type, quantity, tag } = order;
  const prices = pricesOf(order)
    .map((each) => `, ${each}`)
    .join('');

  return [`asked for: ${quantity} ${symbol}, ${type}${prices}${tag === '' ? '' : `, "${tag}"`}`];
}

function pricesOf({ combo, limit, stop, trailing, trailingAsPercentage, trigger }: RecordedOrder): string[] {
  const trail = trailing === null || trailingAsPercentage !== true ? trailing : `${trailing} of the price`;
  const known: readonly (readonly [string, number | string | null | undefined])[] = [
    ['trigger', trigger],
    ['limit', limit],
    ['stop', stop],
    ['trailing by', trail],
    ['a leg of combo', combo?.id],
    ['net limit', combo?.limit],
  ];

  return known.filter(([, price]) => price !== null && price !== undefined).map(([name, price]) => `${name} ${price}`);
}

function judgedAt({ details, opening, order, outcome, price }: DecisionRecord): string[] {
  if (details !== null) {
    const { equity, held, notional, pending } = details;

    return [
      `judged: opens ${opening} at ${price}, worth ${notional}; held were ${held}, waiting orders would open ${pending}; the account was worth ${equity}`,
    ];
  }

  return order === null || outcome === 'refused' ? [] : ['judged: it only closes, so that no limit applies to it'];
}

function answers({ allowed, asked, refusals, rules: byRules }: DecisionRecord, rules: readonly string[]): string[] {
  const passing = asked && byRules.length === 0 ? [...rules, ...allowed] : allowed;

  return [
    ...refusals.flatMap(against),
    ...(passing.length === 0 ? [] : [`nothing against it: ${passing.join(', ')}`]),
    ...(asked ? [] : ['neither rules nor plugins were asked']),
  ];
}

function against({ plugin, code, message, context }: RecordedRefusal): string[] {
  return [
    `against it: ${plugin}: ${message} (${code})`,
    ...(context === undefined ? [] : [`  numbers: ${JSON.stringify(context)}`]),
  ];
}

function wouldPass({ symbol, wouldPass: found = null }: ExplainedDecision): string[] {
  if (found === null) {
    return [];
  }

  if ('unknown' in found) {
    return [`would have passed: cannot be told, ${found.unknown}`];
  }

  const { claims, isComplete, isOrdered, nextRefusals, quantity, step } = found;
  const more = Math.sign(quantity) * (Math.abs(quantity) + step);

  return [
    quantity === 0
      ? `would have passed: nothing, not even ${step} ${symbol} on that side`
      : `would have passed: ${quantity} ${symbol}; ${more} would have been refused: ${reasonOf(nextRefusals)}`,
    ...(isOrdered ? [] : [disordered]),
    ...(isOrdered && !isComplete ? [notAll] : []),
    ...claims.map(
      ({ holds, largest, plugin }) =>
        `${plugin} says itself that ${largest} would pass: ${holds ? 'it would, as far as it is concerned' : 'it does not answer so'}`,
    ),
  ];
}

const disordered =
  'the limits do not go by size: smaller quantities may have been refused, and larger ones may have passed';
const notAll = 'not every quantity was tried: of those that were, all smaller ones pass and all larger ones do not';
