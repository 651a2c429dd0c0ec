/**
 * What shadows say, cut to a size that a result and a journal can hold: nothing a shadow says may fill the memory or stop a record.
 *
 * @module
 */
import type { RiskVerdict, VerdictKind } from '../gate/verdict.js';

/** The most characters that are kept of a message, a code, and the numbers of a verdict. */
const maxMessage = 1000;
const maxCode = 100;
const maxNumbers = 4000;

/** The codes of verdicts that stand for a fault. */
const faultCodes: ReadonlySet<string> = new Set(['PLUGIN_FAULT', 'PLUGIN_SLOW', 'PLUGIN_DEGRADED', 'UNFED']);

/** What a verdict of a shadow comes to: its kind, or that it was none. */
export type ShadowAnswer = VerdictKind | 'fault';

/** The first of many, and how many there are. */
export interface FirstOf<T> {
  /** How many there are. */
  readonly count: number;
  /** The first of them. */
  readonly first: readonly T[];
}

/** Keeps the first of many. */
export class Firsts<T> implements FirstOf<T> {
  readonly #limit: number;
  readonly #first: T[] = [];
  #count = 0;

  /**
   * @param limit - how many it keeps
   */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** The first of them. */
  get first(): readonly T[] {
    return this.#first;
  }

  /**
   * Adds one.
   *
   * @param element - the next
   */
  add(element: T): void {
    this.#count += 1;

    if (this.#first.length < this.#limit) {
      this.#first.push(element);
    }
  }
}

/**
 * Says what a verdict comes to.
 *
 * @param verdict - the verdict
 */
export function answerOf({ code, kind }: RiskVerdict): ShadowAnswer {
  return faultCodes.has(code) ? 'fault' : kind;
}

/**
 * Cuts a text that is too long.
 *
 * @param text - what a plugin said, a text or not
 * @param length - the most characters
 */
export function clipped(text: unknown, length = maxMessage): string {
  if (typeof text !== 'string') {
    return `a ${text === null ? 'null' : typeof text}`;
  }

  return text.length <= length ? text : `${text.slice(0, length - 3)}...`;
}

/**
 * Cuts a verdict to a size that can be kept.
 *
 * @param verdict - a verdict that was judged
 * @returns the same; numbers that would take too much are left out
 */
export function clippedVerdict({ code, context, kind, message }: RiskVerdict): RiskVerdict {
  const isSmall = context !== undefined && JSON.stringify(context).length <= maxNumbers;

  return { kind, code: clipped(code, maxCode), message: clipped(message), ...(isSmall && { context }) };
}
