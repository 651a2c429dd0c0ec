/**
 * Strict judging of what a plugin answered: a proper answer, or a fault.
 *
 * @module
 */

import { plainCopy } from '../../core/plain.js';
import { allowed, isVerdictKind, meet, type RiskVerdict, type VerdictKind } from '../gate/verdict.js';
import type { Lateness } from './answer-time.js';

/** Why an answer is none, and how severe it was meant to be where that could be read. */
export class AnswerFault {
  /** What the plugin did instead, fit to follow its name. */
  readonly reason: string;
  /** At least `deny`. */
  readonly kind: VerdictKind;
  /** What it threw, where it did. */
  readonly cause: unknown;
  /** How late it was, where that is all there is against it. */
  readonly lateness: Lateness | undefined;

  /**
   * @param reason - what the plugin did instead
   * @param kind - what the answer was meant to be, where that is known
   * @param cause - what it threw
   * @param lateness - how late it was
   */
  constructor(reason: string, kind: VerdictKind = 'deny', cause?: unknown, lateness?: Lateness) {
    this.reason = reason;
    this.kind = meet('deny', kind);
    this.cause = cause;
    this.lateness = lateness;
  }
}

/** The legacy tuple: allowed or not, and why. */
export type RiskTuple = readonly [allowed: boolean, reason: string];

/**
 * Judges the answer to `canOpenPosition`.
 *
 * @remarks Every member is read once, so that an answer cannot change between the check and the use.
 * @param answer - whatever came back
 * @returns a verdict that shares nothing with the answer, or the fault
 */
export function judgeAnswer(answer: unknown): RiskVerdict | AnswerFault {
  if (answer === allowed) {
    return allowed;
  }

  if (!Array.isArray(answer)) {
    return judgeVerdict(answer);
  }

  const wrong = judgeShape(answer);

  if (wrong !== undefined) {
    return wrong;
  }

  const first: unknown = answer[0];
  const second: unknown = answer[1];

  if (typeof first !== 'boolean' || typeof second !== 'string') {
    return judgeMembers(first, second);
  }

  // The way of nearly every order: nothing is made for it.
  return first ? allowed : { kind: 'deny', code: 'POSITION_REFUSED', message: second };
}

/**
 * Judges the answer to a legacy question that takes a tuple.
 *
 * @param answer - whatever came back
 * @returns a tuple that shares nothing with the answer, or the fault
 */
export function judgeTuple(answer: unknown): RiskTuple | AnswerFault {
  if (!Array.isArray(answer)) {
    return fault(answer);
  }

  const wrong = judgeShape(answer);

  if (wrong !== undefined) {
    return wrong;
  }

  const first: unknown = answer[0];
  const second: unknown = answer[1];

  return typeof first === 'boolean' && typeof second === 'string' ? [first, second] : judgeMembers(first, second);
}

/**
 * Judges the answer to a legacy question that takes yes or no.
 *
 * @param answer - whatever came back
 * @returns the answer, or the fault
 */
export function judgeBoolean(answer: unknown): boolean | AnswerFault {
  return typeof answer === 'boolean' ? answer : fault(answer);
}

/**
 * Judges what `initialize` answered: nothing but `true` will do.
 *
 * @param answer - whatever came back
 * @returns `true`, or the fault
 */
export function judgeReady(answer: unknown): true | AnswerFault {
  return answer === true ? true : fault(answer);
}

/**
 * Judges what a notification returned: anything that is not still at work.
 *
 * @param answer - whatever came back
 * @returns nothing, or the fault
 */
export function judgeDone(answer: unknown): undefined | AnswerFault {
  return isThenable(answer) ? fault(answer) : undefined;
}

/**
 * Judges a plugin's status.
 *
 * @param answer - whatever came back
 * @returns a frozen copy, or the fault
 */
export function judgeStatus(answer: unknown): Readonly<Record<string, unknown>> | AnswerFault {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer) || isThenable(answer)) {
    return fault(answer);
  }

  return plainCopy(answer, 'status') as Readonly<Record<string, unknown>>;
}

/** What is wrong with an array as a tuple, before its members are read. */
function judgeShape(answer: readonly unknown[]): AnswerFault | undefined {
  // The length comes first: once it was read the engine knows the prototype, which it would have to look up otherwise.
  const { length } = answer;

  if (Object.getPrototypeOf(answer) !== Array.prototype) {
    return fault(answer);
  }

  return length === 2 ? undefined : new AnswerFault(`answered with an array of length ${String(length)}`);
}

function judgeMembers(first: unknown, second: unknown): AnswerFault {
  return new AnswerFault(`answered with an array of ${describe(first)} and ${describe(second)}`);
}

function judgeVerdict(answer: unknown): RiskVerdict | AnswerFault {
  if (typeof answer !== 'object' || answer === null || isThenable(answer)) {
    return fault(answer);
  }

  const kind = own(answer, 'kind');
  const code = own(answer, 'code');
  const message = own(answer, 'message');

  if (!isVerdictKind(kind)) {
    return new AnswerFault(`answered with an object whose own "kind" is ${describe(kind)}`);
  }

  if (!isCode(code) || typeof message !== 'string') {
    return new AnswerFault(
      `answered with a verdict whose own "code" is ${describe(code)} and "message" ${describe(message)}`,
      kind,
    );
  }

  const context = own(answer, 'context');

  return kind === 'allow' ? allowance(code, message, context) : withContext(kind, code, message, context);
}

function withContext(kind: VerdictKind, code: string, message: string, context: unknown): RiskVerdict | AnswerFault {
  if (context === undefined) {
    return { kind, code, message };
  }

  try {
    return { kind, code, message, context: plainCopy(context, 'context') as Readonly<Record<string, unknown>> };
  } catch {
    return new AnswerFault(`answered with a verdict (${message}) whose "context" is no plain JSON data`, kind);
  }
}

/** Numbers that cannot be kept are no reason to refuse what they came with. */
function allowance(code: string, message: string, context: unknown): RiskVerdict {
  const verdict = context === undefined ? allowed : withContext('allow', code, message, context);

  return verdict instanceof AnswerFault ? allowed : verdict;
}

function own(answer: object, member: string): unknown {
  return Object.getOwnPropertyDescriptor(answer, member)?.value;
}

/** Letters, digits and single underscores between them, a letter first; by hand, since it runs for every verdict. */
function isCode(value: unknown): value is string {
  if (typeof value !== 'string') {
    return false;
  }

  let afterWord = false;

  for (let index = 0; index < value.length; index += 1) {
    const char = value.charCodeAt(index);
    const isLetter = char >= 65 && char <= 90;
    const isDigit = char >= 48 && char <= 57;

    if (!(isLetter || (index > 0 && isDigit) || (afterWord && char === 95))) {
      return false;
    }

    afterWord = char !== 95;
  }

  return afterWord;
}

/** Says what an answer is without running any of its code but `then`; a promise is told that nobody waits for it. */
function fault(answer: unknown): AnswerFault {
  if (isThenable(answer)) {
    forget(answer);
    return new AnswerFault('answered with a promise, and plugins answer at once');
  }

  return new AnswerFault(`answered with ${describe(answer)}`);
}

function describe(value: unknown): string {
  if (typeof value === 'string') {
    return `the text ${JSON.stringify(value.slice(0, 40))}`;
  }

  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? 'an array of another kind' : 'an object';
  }

  return typeof value === 'function' || typeof value === 'symbol' ? `a ${typeof value}` : String(value);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    (typeof value === 'object' || typeof value === 'function') &&
    value !== null &&
    typeof (value as { then?: unknown }).then === 'function'
  );
}

/** Keeps a rejection that nobody will look at from ending the process; the fault itself is reported. */
function forget(promise: PromiseLike<unknown>): void {
  if (promise instanceof Promise) {
    promise.then(undefined, () => undefined);
  }
}
