/**
 * What a journal leaves out is found again when it is read: every record is whole, and orders that ceased to wait do so at their place.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  type DecisionEvidence,
  type GateDecision,
  type JournalRecord,
  ManualClock,
  PositionDetails,
  type Refusal,
  RunJournal,
  replayJournal,
  riskStateOf,
  type TimeInForce,
  TimeSlice,
  TimeZone,
  TradeBar,
  verifyJournal,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { Account, spy } from './desk.js';
import { bytesOf, Lines } from './journal-desk.js';
import { policies, RecordedDesk, setupOf, steps } from './replay-desk.js';

const start = Date.UTC(2020, 2, 16, 15);
const header = {
  algorithm: 'Test',
  config: {},
  configHash: '',
  killSwitch: { state: 'active' as const, reason: '', sinceUtc: 0 },
  plugins: [],
  shadows: [{ name: 's', plugin: 'S', version: '1.0.0' }],
};

/** What an arbitrary journal is written from, and the whole records that must be read. */
class Script {
  readonly sink = new Lines();
  readonly clock = new ManualClock(start);
  readonly account = new Account();
  readonly expected: object[] = [];
  decision: GateDecision | undefined;
  decisionAt = 0;
  market = { price: 100, bidPrice: 100, askPrice: 100, priceUtc: start };
  multiplier: number | undefined = 1;
  readonly journal = new RunJournal(this.sink, {
    clock: this.clock,
    portfolio: this.account,
    rules: [],
    prices: () => this.market,
    multiplier: () => this.multiplier ?? fail(),
    lot: () => 1,
    timeZone: () => 'UTC',
  });
  #told = '';
  #closed: [number, number][] = [];
  #isIntroduced = false;

  constructor() {
    this.journal.begin(header);
    this.expect({ kind: 'header', schemaVersion: 3, rules: [], ...header });
  }

  get recordedMultiplier(): unknown {
    return this.multiplier ?? { fault: 'no multiplier' };
  }

  introduce(): void {
    if (!this.#isIntroduced) {
      this.#isIntroduced = true;
      const { id, market, securityType, timeZone } = spy;
      const zone = timeZone.name;
      this.expect({ kind: 'symbol', symbol: 'SPY', id, market, securityType, timeZone: zone, lot: 1 });
    }
  }

  /** Expects a record that is whole. */
  expect(content: object): void {
    const { cash, totalPortfolioValue: equity } = this.account;
    const account = { cash, equity, holdings: [] };
    const isTold = this.#told === JSON.stringify(account);
    this.#told = JSON.stringify(account);
    this.expected.push({
      n: this.expected.length + 1,
      utc: this.clock.utc,
      ...(!isTold && { account }),
      ...(this.#closed.length > 0 && { closed: this.#closed }),
      ...content,
    });
    this.#closed = [];
  }

  close(orderId: number): void {
    const { cash, totalPortfolioValue: equity } = this.account;
    const isTold = this.#told === JSON.stringify({ cash, equity, holdings: [] });
    this.journal.onClose(orderId);

    if (isTold) {
      this.#closed.push([orderId, this.clock.utc]);
    } else {
      this.expect({ kind: 'close', orderId });
    }
  }
}

function fail(): never {
  throw new Error('no multiplier');
}

/** What is usual comes often, so that members are left out alone and together. */
function usually<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

const refusal: Refusal = { plugin: 'A', code: 'NO', message: 'no', context: { limit: 1 } };
const decisions = fc.record({
  action: usually<GateDecision['action']>('submit', 'update', 'recheck'),
  orderId: fc.integer({ min: 1, max: 3 }),
  quantity: fc.constantFrom(1, -0.5, 1e21),
  opening: usually<number | undefined>(undefined, 0, 5),
  price: usually<number | undefined>(undefined, 0, 99.5),
  limit: usually<number | undefined>(undefined, 99),
  tag: usually('', 'a "tag" – 🚢'),
  timeInForce: usually<TimeInForce>('good-til-canceled', 'day'),
  accountWide: usually(false, true),
  delay: usually(0, 60_000),
  isAsked: usually(true, false),
  details: usually<object | undefined>({}, { currentQuantity: -3 }, { notional: 7 }, { portfolioValue: 5 }, undefined),
  allowed: usually<readonly string[]>(['A', 'B'], [], ['A'], ['B', 'A']),
  notes: usually<readonly Refusal[]>([], [refusal]),
  refusals: usually<readonly Refusal[]>([], [refusal]),
  byRules: usually<readonly Refusal[]>([], [refusal]),
  hasCombo: usually(false, true),
});
const markets = fc.record({
  price: usually(100, 101.25, Number.NaN),
  bidPrice: usually<number | undefined>(undefined, 99.75, -0),
  askPrice: usually<number | undefined>(undefined, 100.25),
  priceUtc: usually<number | undefined>(undefined, 5, Number.NEGATIVE_INFINITY),
  multiplier: usually<number | undefined>(1, 50, undefined),
});
const fills = fc.record({ accountWide: usually(false, true), strategy: fc.constantFrom('A', '') });
const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constant('decide' as const), decisions) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('market' as const), markets) },
    { weight: 3, arbitrary: fc.tuple(fc.constant('close' as const), fc.integer({ min: 1, max: 3 })) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('wait' as const), fc.integer({ min: 1, max: 9 })) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('earn' as const), fc.constantFrom(0.5, -0.25)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('fill' as const), fills) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('bust' as const), fills) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('slice' as const), fc.boolean()) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('event' as const), usually<object>({}, { limit: 1 })) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('shadow' as const), fc.boolean()) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('ask' as const), fc.boolean()) },
  ),
  { maxLength: 25 },
);
type Act = typeof acts extends fc.Arbitrary<readonly (infer A)[]> ? A : never;
type Decision = typeof decisions extends fc.Arbitrary<infer D> ? D : never;
type Traded = typeof fills extends fc.Arbitrary<infer F> ? F : never;

function textOf(value: number): number | string {
  return Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);
}

function decide(script: Script, made: Decision): void {
  const { clock, market, multiplier } = script;
  const { action, allowed, byRules, isAsked, notes, orderId, quantity, refusals } = made;
  const price = made.price ?? (Number.isNaN(market.price) || multiplier === undefined ? 0 : market.price);
  const opening = made.opening ?? quantity;
  const numbers = {
    currentQuantity: 0,
    pendingQuantity: 0,
    notional: Math.abs(opening) * price * (multiplier ?? 0),
    portfolioValue: script.account.totalPortfolioValue,
    ...made.details,
  };
  const isCombo = made.hasCombo && quantity === 1;
  const group = Object.freeze({
    id: 1,
    quantity: 2,
    orderIds: Object.freeze([orderId]),
    legs: Object.freeze([Object.freeze({ symbol: spy, quantity })]),
    limitPrice: undefined,
  });
  const limit = isCombo ? undefined : made.limit;
  const order: DecisionEvidence['order'] = {
    orderId,
    symbol: spy,
    type: isCombo ? 'combo-market' : limit === undefined ? 'market' : 'limit',
    quantity,
    limitPrice: limit,
    stopPrice: undefined,
    tag: made.tag,
    strategy: 'A',
    accountWide: made.accountWide,
    timeInForce: made.timeInForce,
    createdUtc: clock.utc - made.delay,
    ...(isCombo && { group }),
  };
  const details =
    made.details &&
    new PositionDetails({
      ...{ orderId, orderType: 'market', quantity, openingQuantity: opening, price, tag: '', legacyCall: false },
      ...numbers,
    });
  const decision: GateDecision = {
    utc: clock.utc,
    action,
    orderId,
    symbol: 'SPY',
    strategy: 'A',
    quantity,
    openingQuantity: opening,
    price,
    outcome: refusals.length === 0 ? 'approved' : 'refused',
    refusals,
  };
  const refusing = byRules.map((_, index) => index);
  const rules = isAsked ? byRules : undefined;
  script.introduce();
  script.journal.onDecision(decision, {
    ...{ order, details, byRules: rules, refusing, allowed: isAsked ? allowed : [] },
    ...{ notes: notes as DecisionEvidence['notes'], verdict: 'allow', unreadable: undefined, fault: undefined },
  });
  script.decision = decision;
  script.expect({
    kind: 'decision',
    action,
    orderId,
    symbol: 'SPY',
    strategy: 'A',
    asked: isAsked,
    allowed: isAsked ? allowed : [],
    opening,
    price,
    outcome: decision.outcome,
    refusals,
    rules: rules ?? [],
    largest: refusing.map(() => null),
    ...(refusing.length > 0 && { refusing }),
    ...(notes.length > 0 && { notes }),
    details: made.details
      ? {
          equity: numbers.portfolioValue,
          held: numbers.currentQuantity,
          notional: numbers.notional,
          pending: numbers.pendingQuantity,
        }
      : null,
    market:
      multiplier === undefined
        ? script.recordedMultiplier
        : {
            price: textOf(market.price),
            bid: textOf(market.bidPrice),
            ask: textOf(market.askPrice),
            priceUtc: textOf(market.priceUtc),
            multiplier,
          },
    order: {
      ...{ id: orderId, type: order.type, quantity, limit: limit ?? null, stop: null, trigger: null },
      ...{ trailing: null, trailingAsPercentage: null, tag: made.tag, timeInForce: made.timeInForce },
      ...{ accountWide: made.accountWide, createdUtc: order.createdUtc },
      combo: isCombo ? { id: 1, legs: [['SPY', 1]], limit: null, orders: [orderId], quantity: 2 } : null,
    },
  });
  script.decisionAt = script.expected.length;
}

function trade(script: Script, kind: 'fill' | 'bust', { accountWide, strategy }: Traded): void {
  const fill = {
    ...{ orderId: 2, symbol: spy, quantity: 3, price: 10, fee: 1, utc: start, strategy, accountWide },
  };
  const change = { strategy: 'A', ticker: 'SPY', before: 0, after: 3 };
  const common = {
    ...{ kind, symbol: 'SPY', orderId: 2, strategy, accountWide, quantity: 3, price: 10 },
    multiplier: script.recordedMultiplier,
    changes: [['A', 'SPY', 0, 3]],
  };
  script.introduce();

  if (kind === 'fill') {
    script.journal.onFill(fill, [change]);
    script.expect(common);
  } else {
    script.journal.onBust({ fill, number: 1, reason: 'clearly erroneous' }, [change]);
    script.expect({ ...common, number: 1, fee: 1, tradedUtc: start, reason: 'clearly erroneous' });
  }
}

function handBars(script: Script, isEmpty: boolean): void {
  const bars = isEmpty ? [] : [new TradeBar(spy, 0, 1, 10, 11, 9, 10.5, 7)];
  const isFirst = !script.expected.some((each) => (each as JournalRecord).kind === 'slice');

  if (!isEmpty) {
    script.introduce();
  }

  script.journal.onSlice(new TimeSlice(script.clock.utc, TimeZone.utc, bars, []) as never);
  script.expect({
    kind: 'slice',
    ...(isFirst && { timeZone: 'UTC' }),
    trades: bars.map(() => ['SPY', 0, 1, 10, 11, 9, 10.5, 7]),
    quotes: [],
  });
}

function act(script: Script, made: Act): void {
  const [kind, what] = made;
  const { clock, journal } = script;

  switch (kind) {
    case 'decide':
      decide(script, what);
      break;
    case 'market': {
      const { askPrice, bidPrice, multiplier, price, priceUtc } = what;
      script.market = {
        ...{ price, bidPrice: bidPrice ?? price, askPrice: askPrice ?? price, priceUtc: priceUtc ?? clock.utc },
      };
      script.multiplier = multiplier;
      break;
    }
    case 'close':
      script.close(what);
      break;
    case 'wait':
      clock.set(clock.utc + what);
      break;
    case 'earn':
      script.account.totalPortfolioValue += what;
      break;
    case 'fill':
    case 'bust':
      trade(script, kind, what);
      break;
    case 'slice':
      handBars(script, what);
      break;
    case 'event': {
      const event = { type: 'loss_limit' as never, level: 'warning' as never, source: 'A', message: 'm' };
      journal.onEvent({ ...event, data: what as Record<string, unknown>, utc: clock.utc } as never);
      script.expect({ kind: 'event', ...event, data: what });
      break;
    }
    case 'shadow': {
      const verdict = { kind: 'deny' as const, code: 'NO', message: 'no' };
      const { decision, decisionAt } = script;

      if (decision !== undefined) {
        journal.onShadows(decision, [{ shadow: 's', verdict: what ? { kind: 'allow' } : verdict } as never]);
        script.expect({
          ...{ kind: 'shadow', decision: decisionAt, orderId: decision.orderId, allowed: what ? ['s'] : [] },
          refusals: what ? [] : [{ shadow: 's', ...verdict }],
        });
      }

      break;
    }
    case 'ask':
      journal.onQuestion({
        member: 'checkCircuitBreaker',
        symbol: '',
        strategy: '',
        answers: undefined,
        answer: [what, ''],
      });
      script.expect({
        ...{ kind: 'question', member: 'checkCircuitBreaker', symbol: '', strategy: '', details: null, delta: null },
        ...{ position: null, answers: null, answer: [what, ''] },
      });
      break;
  }
}

describe('a journal that is read', () => {
  it('has the whole of every record, whatever was left out of it', () => {
    let left = 0;
    fc.assert(
      fc.property(acts, (all) => {
        const script = new Script();

        for (const each of all) {
          act(script, each);
        }

        script.journal.end();
        script.expect({ kind: 'end' });
        const { problem, records } = verifyJournal(script.sink.bytes);

        expect(problem).toBeUndefined();
        expect(records).toEqual(script.expected);
        left += JSON.stringify(records).length - script.sink.bytes.length + 85 * records.length;
      }),
      { numRuns: 400 },
    );
    expect(left).toBeGreaterThan(10_000);
  });
});

/** Sends an order and cancels it. */
function giveUp(desk: RecordedDesk): RecordedDesk {
  desk.submit({ quantity: 2 });
  return desk.trade([{ act: 'cancel', which: 0 }]);
}

const setup = setupOf({ plugins: { units: { limit: 10 } } });
const buy = { act: 'submit', symbol: 0, strategy: 0, units: 3, limit: null } as const;

describe('an order that ceased to wait', () => {
  it('has no record of its own, and is over before whatever comes next is judged', () => {
    const desk = giveUp(new RecordedDesk(setup)).run([buy]);
    const [first, second] = desk.records.filter((record) => record.kind === 'decision');

    expect(desk.records.some(({ kind }) => kind === 'close')).toBe(false);
    expect(second?.closed).toEqual([[first?.orderId, desk.clock.utc]]);
    expect(second?.details?.pending).toBe(0);
    expect(replayJournal(desk.records, setup).differences).toEqual([]);

    const forgetful = desk.records.map(({ closed: _, ...record }) => record as JournalRecord);
    expect(replayJournal(forgetful, setup).differences).toMatchObject([{ n: second?.n }]);
  });

  it('says when it did, where that was before the record that says so', () => {
    const desk = giveUp(new RecordedDesk(setup));
    const { utc } = desk.clock;
    desk.clock.set(utc + 5000);
    desk.run([]);

    expect(desk.records.at(-1)).toMatchObject({ kind: 'end', closed: [[1, utc]], utc: utc + 5000 });
    expect(riskStateOf(desk.records)?.reservations).toEqual([]);
  });

  it('has a record of its own where the account is not as it was told', () => {
    const desk = new RecordedDesk(setup);
    desk.submit({ quantity: 2 });
    desk.portfolio.cash += 1;
    desk.run([{ act: 'cancel', which: 0 }]);

    expect(desk.records.find(({ kind }) => kind === 'close')).toMatchObject({ orderId: 1, account: {} });
    expect(desk.records.some(({ closed }) => closed !== undefined)).toBe(false);
    expect(replayJournal(desk.records, setup).differences).toEqual([]);
  });

  it('is lost with a process that is killed before the next record, and nothing else is', () => {
    const desk = giveUp(new RecordedDesk(setup));
    const killed = verifyJournal(desk.sink.bytes);
    const stopped = desk.sink.lines.length;
    desk.run([]);

    expect(killed.problem).toMatchObject({ kind: 'unfinished', line: stopped + 1 });
    expect(killed.records).toEqual(desk.records.slice(0, stopped));
    expect(riskStateOf(killed.records)?.reservations).toMatchObject([{ orderId: 1, quantity: 2 }]);
    expect(riskStateOf(desk.records)?.reservations).toEqual([]);
    expect(replayJournal(killed.records, setup).differences).toEqual([]);
  });

  it('leaves a journal that is reproduced up to wherever it was cut', () => {
    let rode = 0;
    fc.assert(
      fc.property(policies, steps, fc.nat(60), (policy, all, cut) => {
        const { records, setup: own } = giveUp(new RecordedDesk(setupOf(policy))).run(all);
        rode += records.filter(({ closed }) => closed !== undefined).length;

        expect(replayJournal(records.slice(0, 1 + (cut % records.length)), own).differences).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(rode).toBeGreaterThan(20);
  });
});

describe('a journal of the version before', () => {
  it('is read as it was written, and judged again', () => {
    const { records } = giveUp(new RecordedDesk(setup)).run([buy, { ...buy, units: 30 }]);
    const whole = records
      .flatMap(({ closed = [], ...record }) => [
        ...closed.map(([orderId, utc]) => ({ kind: 'close', orderId, utc })),
        record.kind === 'header' ? { ...record, schemaVersion: 2 } : record,
      ])
      .map((record, index) => ({ ...record, n: index + 1 }));
    let last = '0'.repeat(64);
    const lines = whole.map((record) => {
      const text = JSON.stringify(record);
      last = createHash('sha256').update(`${last}${text}`).digest('hex');
      return `{"hash":"${last}","record":${text}}\n`;
    });
    const older = verifyJournal(bytesOf(lines));

    expect(whole.filter(({ kind }) => kind === 'close')).toHaveLength(1);
    expect(older.problem).toBeUndefined();
    expect(older.records).toEqual(whole);
    expect(replayJournal(older.records, setup)).toMatchObject({ decisions: { count: 3, reproduced: 3 } });
  });
});
