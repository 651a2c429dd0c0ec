/**
 * Decisions form a lattice: the most restrictive wins, whoever says it, and nothing that is said is lost.
 *
 * @module
 */
import fc from 'fast-check';
import { isVerdictKind, meet, type VerdictKind } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { Desk, details, plugin } from './desk.js';

const kinds: readonly VerdictKind[] = ['allow', 'reduce-only', 'deny', 'halt'];
const kind = fc.constantFrom(...kinds);
const severity = (one: VerdictKind): number => kinds.indexOf(one);

/** What a plugin answers; `fault` is no answer. */
const answer = fc.constantFrom(...kinds, 'fault', 'tuple' as const);
type Answer = VerdictKind | 'fault' | 'tuple';

function deskOf(answers: readonly (readonly [name: string, answer: Answer])[]): Desk {
  return new Desk({
    plugins: answers.map(([pluginName, one]) =>
      plugin({
        pluginName,
        canOpenPosition: () => {
          if (one === 'fault') {
            return undefined as never;
          }

          return one === 'tuple' ? [false, 'no'] : { kind: one, code: 'SAID', message: one };
        },
      }),
    ),
  });
}

function namedAnswers(answers: readonly Answer[]): (readonly [string, Answer])[] {
  return answers.map((one, index) => [`P${index}`, one] as const);
}

describe('the meet of verdicts', () => {
  test('is the more restrictive one', () => {
    for (const one of kinds) {
      for (const other of kinds) {
        expect(severity(meet(one, other))).toBe(Math.max(severity(one), severity(other)));
      }
    }
  });

  test('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(kind, kind, kind, (a, b, c) => {
        expect(meet(a, b)).toBe(meet(b, a));
        expect(meet(a, meet(b, c))).toBe(meet(meet(a, b), c));
        expect(meet(a, a)).toBe(a);
      }),
      { numRuns: 100 },
    );
  });

  test.each(['allow', 'halt'])('%s is the name of a verdict', (name) => {
    expect(isVerdictKind(name)).toBe(true);
  });

  test.each(['Allow', '', 'toString', undefined, 1])('%s is not', (name) => {
    expect(isVerdictKind(name)).toBe(false);
  });
});

describe('the decision of all plugins', () => {
  test('does not depend on their order', () => {
    const shuffled = fc
      .array(answer, { maxLength: 8 })
      .map(namedAnswers)
      .chain((named) => fc.tuple(fc.constant(named), fc.shuffledSubarray(named, { minLength: named.length })));

    fc.assert(
      fc.property(shuffled, ([named, other]) => {
        expect(deskOf(other).manager.judge('SPY', 'A', details())).toEqual(
          deskOf(named).manager.judge('SPY', 'A', details()),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('is never loosened by one more plugin', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 8 }), answer, (answers, one) => {
        const before = deskOf(namedAnswers(answers)).manager.judge('SPY', 'A', details());
        const after = deskOf([...namedAnswers(answers), ['Q', one]]).manager.judge('SPY', 'A', details());

        expect(severity(after.kind)).toBeGreaterThanOrEqual(severity(before.kind));
        expect(after.refusals).toEqual(expect.arrayContaining([...before.refusals]));
      }),
      { numRuns: 200 },
    );
  });

  test('reports every refusal, and allows only when there is none', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 8 }), (answers) => {
        const named = namedAnswers(answers);
        const desk = deskOf(named);
        const against = named.filter(([, one]) => one !== 'allow').map(([name]) => name);
        const decision = desk.manager.judge('SPY', 'A', details());

        expect(decision.refusals.map((refusal) => refusal.plugin)).toEqual(against);
        expect(decision.kind === 'allow').toBe(against.length === 0);
        expect(desk.submit(1).kind === 'approved').toBe(against.length === 0);
      }),
      { numRuns: 200 },
    );
  });
});
