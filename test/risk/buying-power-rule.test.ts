/**
 * The rule that what opens must be paid for, as a journal tells it: judged again from its numbers, not from what was said.
 *
 * @module
 */
import {
  type GateRule,
  type Refusal,
  type ReplayReport,
  type RuleBasis,
  replayJournal,
  resolveRiskConfig,
} from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { openJournal } from './journal-desk.js';

const policy = resolveRiskConfig({ plugins: {} }, new Map(), 'a test');

/** Asks a rule of that name about 10 units, and judges the journal again. */
function replayed(basis: RuleBasis, answer: Refusal | undefined, name = 'buying-power', quantity = 10): ReplayReport {
  const rule: GateRule = { name, check: () => answer, basis: () => basis };
  const { desk, journal, sink } = openJournal([], [rule]);
  desk.submit(quantity);
  journal.end();

  return replayJournal(sink.records, policy);
}

/** What is answered now, and was not then. */
function againOf({ differences }: ReplayReport): unknown {
  return differences.map(({ again }) => again?.refusals);
}

function refusal(required: number, free: number): Refusal {
  const message = `The order needs ${required.toFixed(2)} of margin and fees, ${free.toFixed(2)} is free.`;

  return { plugin: 'gate', code: 'BUYING_POWER', message, context: { required, free } };
}

const another: Refusal = { plugin: 'gate', code: 'OTHER', message: 'no' };
const order: RuleBasis = { fee: 1, held: 0, marginRemaining: 501, unitMargin: 50 };
const basket: RuleBasis = { marginRemaining: 500, required: 520, reversing: 20 };

describe('an order', () => {
  test.each<[string, RuleBasis, Refusal | undefined]>([
    ['that takes all there is', order, undefined],
    ['that takes a cent more', { ...order, fee: 1.01 }, refusal(501.01, 501)],
    ['beside a short position that it turns around', { ...order, held: -5, marginRemaining: 1 }, undefined],
    ['beside one that it turns around, and a cent', { ...order, held: -5, marginRemaining: 0.5 }, refusal(501, 500.5)],
    ['that only closes', { ...order, held: -10, marginRemaining: -1 }, undefined],
    ['on an account that owes', { ...order, marginRemaining: -7.125 }, refusal(501, 0)],
  ])('%s', (_title, basis, expected) => {
    const wrong = expected === undefined ? another : undefined;

    expect(againOf(replayed(basis, expected))).toEqual([]);
    expect(againOf(replayed(basis, wrong))).toEqual([expected === undefined ? [] : [expected]]);
  });
});

describe('the legs of a combo together', () => {
  test.each<[string, RuleBasis, Refusal | undefined]>([
    ['that take all there is', basket, undefined],
    ['that take a cent more', { ...basket, required: 520.01 }, refusal(520.01, 520)],
    ['that need nothing', { ...basket, required: 0, marginRemaining: -100 }, undefined],
  ])('%s', (_title, basis, expected) => {
    const wrong = expected === undefined ? another : undefined;

    expect(againOf(replayed(basis, expected))).toEqual([]);
    expect(againOf(replayed(basis, wrong))).toEqual([expected === undefined ? [] : [expected]]);
  });
});

describe('numbers that are not all there', () => {
  const without = (basis: RuleBasis, member: string): RuleBasis =>
    Object.fromEntries(Object.entries(basis).filter(([name]) => name !== member));

  test.each([
    ...Object.keys(order).map((member) => [member, without(order, member)] as const),
    ...Object.keys(basket).map((member) => [member, without(basket, member)] as const),
    ['all of them', {}] as const,
  ])('without %s: what was said then is said again', (_member, basis) => {
    expect(againOf(replayed(basis, another))).toEqual([]);
    expect(againOf(replayed(basis, undefined))).toEqual([]);
  });

  test('are none of another rule', () => {
    expect(againOf(replayed({ ...order, fee: 1000 }, undefined, 'another'))).toEqual([]);
    expect(againOf(replayed({ ...order, fee: 1000 }, undefined))).toHaveLength(1);
  });

  test('are read where they are no finite numbers too', () => {
    expect(againOf(replayed({ ...order, marginRemaining: Number.NaN }, undefined))).toEqual([
      [{ ...refusal(501, Number.NaN), context: {} }],
    ]);
  });
});
