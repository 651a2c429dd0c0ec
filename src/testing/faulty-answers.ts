/**
 * Answers to `canOpenPosition` that are none.
 *
 * @module
 */

import { allowed } from '../risk/gate/verdict.js';
import type { PositionDetails } from '../risk/plugins/plugin.js';

/** What a plugin answers or does instead, and the part of the reason that names it. */
export type FaultyAnswer = readonly [name: string, answer: (details: PositionDetails) => unknown, said: string];

class LyingVerdict {
  get kind(): string {
    return 'allow';
  }
  get code(): string {
    return 'FINE';
  }
  get message(): string {
    return '';
  }
}

class MoreThanArray extends Array<unknown> {}

/** Throws what is not an error, or one that cannot be read, as code may. */
function throwing(thrown: unknown): () => never {
  return (): never => {
    throw thrown;
  };
}

function throwingProxy(): unknown {
  return new Proxy([], { get: throwing(new Error('proxy')) });
}

function revokedProxy(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function unreadableError(): Error {
  return Object.defineProperty(new Error('x'), 'message', { get: throwing(new Error('no')) });
}

function throwingKind(): unknown {
  return Object.defineProperty({ code: 'X', message: '' }, 'kind', { get: throwing(new Error('getter')) });
}

/** Allows whoever looks first, and refuses whoever looks again. */
function fickleKind(): unknown {
  let looks = 0;
  const get = (): string => {
    looks += 1;
    return looks === 1 ? 'allow' : 'deny';
  };

  return Object.defineProperty({ code: 'X', message: '' }, 'kind', { get });
}

function throwingTuple(): unknown {
  return Object.defineProperty([true, ''], 0, { get: throwing(new Error('getter')) });
}

/** An object that can be waited for, made of entries, since `then` in a literal is usually a mistake. */
function thenable(): unknown {
  return Object.fromEntries([...Object.entries(allowed), ['then', (): void => undefined]]);
}

function verdict(changes: Readonly<Record<string, unknown>>): () => unknown {
  return (): unknown => ({ kind: 'deny', code: 'X', message: 'm', ...changes });
}

/** Everything an answer can be wrong in. */
export const faultyAnswers: readonly FaultyAnswer[] = [
  ['undefined', (): undefined => undefined, 'answered with undefined'],
  ['null', (): null => null, 'answered with null'],
  ['true', (): boolean => true, 'answered with true'],
  ['false', (): boolean => false, 'answered with false'],
  ['a number', (): number => 1, 'answered with 1'],
  ['NaN', (): number => Number.NaN, 'answered with NaN'],
  ['a text', (): string => 'yes', 'answered with the text "yes"'],
  ['a function', (): unknown => (): unknown => [true, ''], 'answered with a function'],
  ['a symbol', (): symbol => Symbol('yes'), 'answered with a symbol'],
  ['a bigint', (): bigint => 1n, 'answered with 1'],
  ['an empty array', (): unknown => [], 'answered with an array of length 0'],
  ['[true]', (): unknown => [true], 'answered with an array of length 1'],
  ['[true, "", ""]', (): unknown => [true, '', ''], 'answered with an array of length 3'],
  ['["yes", ""]', (): unknown => ['yes', ''], 'answered with an array of the text "yes" and the text ""'],
  ['[1, ""]', (): unknown => [1, ''], 'answered with an array of 1 and the text ""'],
  ['[true, undefined]', (): unknown => [true, undefined], 'answered with an array of true and undefined'],
  ['[true, 5]', (): unknown => [true, 5], 'answered with an array of true and 5'],
  [
    'an array of another class',
    (): unknown => MoreThanArray.from([true, '']),
    'answered with an array of another kind',
  ],
  ['a tuple with a getter that throws', throwingTuple, 'threw: getter'],
  ['an array-like object', (): unknown => ({ 0: true, 1: '', length: 2 }), 'own "kind" is undefined'],
  ['an empty object', (): unknown => ({}), 'own "kind" is undefined'],
  ['a boxed boolean', (): unknown => Object(true), 'own "kind" is undefined'],
  ['a Map', (): unknown => new Map([['kind', 'allow']]), 'own "kind" is undefined'],
  ['a verdict of unknown kind', verdict({ kind: 'maybe' }), 'own "kind" is the text "maybe"'],
  ['a verdict named like a member of objects', verdict({ kind: 'toString' }), 'own "kind" is the text "toString"'],
  ['a verdict without code', verdict({ kind: 'allow', code: undefined }), 'own "code" is undefined'],
  ['a verdict with a small code', verdict({ kind: 'allow', code: 'fine' }), 'own "code" is the text "fine"'],
  ['a verdict with an empty code', verdict({ kind: 'allow', code: '' }), 'own "code" is the text ""'],
  ['a code that starts with a digit', verdict({ kind: 'allow', code: '1A' }), 'own "code" is the text "1A"'],
  ['a code that ends in an underscore', verdict({ kind: 'allow', code: 'A_' }), 'own "code" is the text "A_"'],
  ['a code with two underscores', verdict({ kind: 'allow', code: 'A__B' }), 'own "code" is the text "A__B"'],
  ['a code that is no text', verdict({ kind: 'allow', code: 1 }), 'own "code" is 1'],
  ['a verdict without message', verdict({ kind: 'allow', message: undefined }), '"message" undefined'],
  ['a verdict with a message that is no text', verdict({ message: {} }), '"message" an object'],
  [
    'a refusal with context that is no data',
    verdict({ context: { n: Number.NaN } }),
    '"context" is no plain JSON data',
  ],
  [
    'a refusal with a function in its context',
    verdict({ context: { f: (): number => 1 } }),
    '"context" is no plain JSON data',
  ],
  ['a class instance that only pretends', (): unknown => new LyingVerdict(), 'own "kind" is undefined'],
  ['a verdict with a getter that throws', throwingKind, 'own "kind" is undefined'],
  ['a verdict whose kind changes while it is read', fickleKind, 'own "kind" is undefined'],
  ['a promise', (): unknown => Promise.resolve([true, '']), 'answered with a promise'],
  ['a promise that fails', (): unknown => Promise.reject(new Error('later')), 'answered with a promise'],
  ['a thenable', thenable, 'answered with a promise'],
  ['a proxy that throws', throwingProxy, 'threw: proxy'],
  ['a revoked proxy', revokedProxy, 'on a proxy that has been revoked'],
  ['a thrown error', throwing(new Error('bug')), 'threw: bug'],
  ['a thrown text', throwing('text'), 'threw: text'],
  ['a thrown undefined', throwing(undefined), 'threw: a thrown undefined'],
  ['a thrown null', throwing(null), 'threw: a thrown null'],
  [
    'a thrown error that cannot be read',
    (): never => throwing(unreadableError())(),
    'threw: an error that cannot be read',
  ],
  [
    'a change of the details',
    changing((details) => Object.assign(details, { quantity: 1 })),
    'threw: Cannot assign to read only property',
  ],
  [
    'a new member in the details',
    changing((details) => Object.assign(details, { ok: true })),
    'threw: Cannot add property ok',
  ],
  ['a member deleted from the details', changing(deleteQuantity), 'threw: Cannot delete property'],
  ['another class for the details', changing((details) => Object.setPrototypeOf(details, null)), 'is not extensible'],
];

/** Does something to the details and then allows. */
function changing(act: (details: PositionDetails) => unknown): (details: PositionDetails) => unknown {
  return (details): unknown => {
    act(details);
    return allowed;
  };
}

function deleteQuantity(details: { quantity?: number }): void {
  delete details.quantity;
}
