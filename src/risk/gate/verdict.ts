/**
 * Verdicts, and how several of them become one: a lattice in which the most restrictive wins.
 *
 * @module
 */
import type { Refusal } from '../../orders/order-types.js';

/** How severe a verdict is: `reduce-only` refuses what opens, `halt` refuses and means every later opening too. */
export type VerdictKind = 'allow' | 'reduce-only' | 'deny' | 'halt';

/** A plugin's answer with its reasons. */
export interface RiskVerdict {
  /** What is decided. */
  readonly kind: VerdictKind;
  /** A stable code in SCREAMING_SNAKE case, such as `GROUP_LIMIT`. */
  readonly code: string;
  /** What a person reads: the numbers against the limit. */
  readonly message: string;
  /** The numbers of the message, as plain JSON data. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/** What a plugin that has nothing against an order says of it. */
export interface PluginNote {
  /** The plugin. */
  readonly plugin: string;
  /** A stable code. */
  readonly code: string;
  /** What a person reads. */
  readonly message: string;
  /** The numbers, as plain JSON data. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** What all plugins together decided. */
export interface RiskDecision {
  /** The most restrictive of all verdicts. */
  readonly kind: VerdictKind;
  /** Every refusal, ordered by plugin; empty when allowed. */
  readonly refusals: readonly Refusal[];
  /** What plugins that allow it give as their numbers, ordered by plugin; absent when none gives any. */
  readonly notes?: readonly PluginNote[];
}

/** The verdict that has nothing against it; answering with this very object costs least. */
export const allowed: RiskVerdict = Object.freeze({ kind: 'allow', code: 'ALLOWED', message: '' });

/** The decision that has nothing against it. */
export const allowedDecision: RiskDecision = Object.freeze({ kind: 'allow', refusals: Object.freeze([]) });

const severities: Readonly<Record<VerdictKind, number>> = { allow: 0, 'reduce-only': 1, deny: 2, halt: 3 };

/**
 * Joins two verdicts.
 *
 * @param one - a kind
 * @param other - another kind
 * @returns the more restrictive of the two
 */
export function meet(one: VerdictKind, other: VerdictKind): VerdictKind {
  return severities[one] >= severities[other] ? one : other;
}

/**
 * Tells whether a value is the name of a verdict.
 *
 * @param value - anything
 */
export function isVerdictKind(value: unknown): value is VerdictKind {
  return typeof value === 'string' && Object.hasOwn(severities, value);
}
