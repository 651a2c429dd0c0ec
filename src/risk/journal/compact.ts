/**
 * What a journal leaves out of its records, since it follows from what it writes, and how a reader finds it again.
 *
 * @module
 */
import { isRecord } from '../../core/plain.js';
import type { OrderType, TimeInForce } from '../../orders/order-types.js';
import type { Recall } from './recall.js';
import type { JournalRecord, WholeRecord } from './records.js';

/** Members by name. */
type Members = Readonly<Record<string, unknown>>;

/** A record as it stands in a journal. */
export type WrittenRecord = Members & {
  /** Its place in the journal, from 1. */
  readonly n: number;
};

/** A member, and what it is where it is not written; that may rest on members which stand above it in its list, or are always written. */
type Default = readonly [name: string, of: (record: Members, recall: Recall) => unknown];

const nothing: readonly never[] = Object.freeze([]);

function isNull(): null {
  return null;
}

function isFalse(): false {
  return false;
}

function isEmptyText(): '' {
  return '';
}

function isEmptyList(): readonly never[] {
  return nothing;
}

function isOwnTime({ utc }: Members): unknown {
  return utc;
}

function isItsPrice({ market }: Members): unknown {
  return memberOf(market, 'price');
}

/** How long an order is good for where its record does not say. */
export const usualTimeInForce = 'good-til-canceled' satisfies TimeInForce;

/** What kind of order it is where its record does not say. */
export const usualType = 'market' satisfies OrderType;

const ofOrder: readonly Default[] = [
  ['accountWide', isFalse],
  ['combo', isNull],
  ['createdUtc', isOwnTime],
  ['id', ({ orderId }): unknown => orderId],
  ['limit', isNull],
  ['stop', isNull],
  ['tag', isEmptyText],
  ['timeInForce', (): string => usualTimeInForce],
  ['trailing', isNull],
  ['trailingAsPercentage', isNull],
  ['trigger', isNull],
  ['type', (): string => usualType],
];

const ofMarket: readonly Default[] = [
  ['ask', isItsPrice],
  ['bid', isItsPrice],
  ['multiplier', (): number => 1],
  ['priceUtc', isOwnTime],
];

const ofDetails: readonly Default[] = [
  ['equity', ({ account }, { equity }): unknown => memberOf(account, 'equity') ?? equity],
  ['held', (): number => 0],
  ['notional', ({ market, opening, price }): unknown => notionalOf(opening, price, memberOf(market, 'multiplier'))],
  ['pending', (): number => 0],
];

const ofDecision: readonly Default[] = [
  ['action', (): string => 'submit'],
  ['order', isNull],
  ['market', isNull],
  ['details', isNull],
  ['opening', ({ order }): unknown => memberOf(order, 'quantity') ?? 0],
  ['price', (record): unknown => isItsPrice(record) ?? 0],
  ['asked', ({ details }): boolean => details !== null],
  ['refusals', isEmptyList],
  ['rules', isEmptyList],
  ['largest', isEmptyList],
  ['outcome', ({ refusals }): string => (isSame(refusals, nothing) ? 'approved' : 'refused')],
  ['allowed', ({ asked }, { allowed }): unknown => (asked === true ? allowed : nothing)],
];

const ofFill: readonly Default[] = [
  ['accountWide', isFalse],
  ['multiplier', (): number => 1],
];

/** What a record of each kind need not say of itself. */
const ofKind: Readonly<Partial<Record<string, readonly Default[]>>> = {
  slice: [
    ['trades', isEmptyList],
    ['quotes', isEmptyList],
  ],
  decision: ofDecision,
  question: [
    ['symbol', isEmptyText],
    ['strategy', isEmptyText],
    ['details', isNull],
    ['delta', isNull],
    ['position', isNull],
    ['answers', isNull],
  ],
  fill: ofFill,
  bust: ofFill,
  shadow: [
    ['allowed', isEmptyList],
    ['refusals', isEmptyList],
  ],
} satisfies Partial<Record<JournalRecord['kind'], readonly Default[]>>;

/** The parts of a decision, each of which may rest on those above it, and what they need not say. */
const parts: readonly (readonly [name: string, defaults: readonly Default[]])[] = [
  ['order', ofOrder],
  ['market', ofMarket],
  ['details', ofDetails],
];

/**
 * Values what opens, as the gate does: with the same operations in the same order, so that not a bit differs.
 *
 * @param opening - signed units that open
 * @param price - the price that it was judged at
 * @param multiplier - currency units per price unit of one unit
 * @returns account currency; NaN where one of them is not known
 */
export function notionalOf(opening: unknown, price: unknown, multiplier: unknown): number {
  return typeof opening === 'number' && typeof price === 'number' && typeof multiplier === 'number'
    ? Math.abs(opening) * price * multiplier
    : Number.NaN;
}

/**
 * Leaves out of a record what {@link restore} finds again.
 *
 * @param record - the whole record
 * @param recall - what the records before have said
 * @returns what is written
 */
export function compact(record: WholeRecord, recall: Recall): Members {
  const whole: Members = { ...record };
  const written = without(whole, ofKind[record.kind] ?? nothing, whole, recall);

  if (record.kind === 'decision') {
    for (const [name, defaults] of parts) {
      written[name] = isPart(written[name]) ? without(written[name], defaults, whole, recall) : written[name];
    }
  }

  if (record.closed !== undefined) {
    written['closed'] = record.closed.map(([id, utc]) => (utc === record.utc ? [id] : [id, utc]));
  }

  recall.take(record);
  return written;
}

/**
 * Finds again what was left out of a record.
 *
 * @param written - what was written
 * @param recall - what the records before have said
 * @returns the whole record
 */
export function restore(written: WrittenRecord, recall: Recall): JournalRecord {
  const whole: Record<string, unknown> = { ...written };

  if (recall.isCompact) {
    fill(whole, ofKind[String(written['kind'])] ?? nothing, whole, recall);
    restoreParts(whole, recall);
  }

  const record = whole as unknown as JournalRecord;
  recall.take(record);
  return record;
}

function restoreParts(whole: Record<string, unknown>, recall: Recall): void {
  if (whole['kind'] === 'decision') {
    for (const [name, defaults] of parts) {
      const part = whole[name];

      if (isPart(part)) {
        whole[name] = fill({ ...part }, defaults, whole, recall);
      }
    }
  }

  const { closed, utc } = whole as Partial<JournalRecord>;

  if (Array.isArray(closed)) {
    whole['closed'] = (closed as readonly [number, number?][]).map(([id, at = utc]) => [id, at]);
  }
}

function fill(target: Record<string, unknown>, defaults: readonly Default[], record: Members, recall: Recall): Members {
  for (const [name, of] of defaults) {
    if (!Object.hasOwn(target, name)) {
      target[name] = of(record, recall);
    }
  }

  return target;
}

function without(
  members: Members,
  defaults: readonly Default[],
  record: Members,
  recall: Recall,
): Record<string, unknown> {
  const known = new Map(defaults);

  return Object.fromEntries(
    Object.entries(members).filter(([name, value]) => !isSame(value, known.get(name)?.(record, recall))),
  );
}

/** A part that is there and is no fault. */
function isPart(value: unknown): value is Members {
  return isRecord(value) && !Object.hasOwn(value, 'fault');
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

/** Compares what defaults may be: a value that is no object, or a list of such. */
function isSame(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((element, index) => element === other[index])
    : one === other;
}
