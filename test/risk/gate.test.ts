/**
 * The gate: what opens, what only closes, poison, prices, halts and rules.
 *
 * @module
 */
import { type ApprovedOrder, type OrderRequest, type RefusalCode, RiskGate, refusalCodes } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, details, orderOf, plugin, qqq, shareOf, spy } from './desk.js';

/** Refuses whatever opens. */
const strict = plugin({ canOpenPosition: () => [false, 'nothing opens'] });

describe('the part that opens', () => {
  test.each([
    ['a first buy', 0, [], 10, 10],
    ['a first short sale', 0, [], -10, -10],
    ['adding', 10, [], 5, 5],
    ['adding short', -10, [], -5, -5],
    ['reducing', 10, [], -4, 0],
    ['closing', 10, [], -10, 0],
    ['one unit more than closing', 10, [], -11, -1],
    ['flipping', 10, [], -25, -15],
    ['covering', -10, [], 10, 0],
    ['one unit more than covering', -10, [], 11, 1],
    ['a second sale of what a waiting one closes', 10, [-10], -10, -10],
    ['a second sale of what a waiting one leaves', 10, [-6], -4, 0],
    ['one unit more than a waiting sale leaves', 10, [-6], -5, -1],
    ['a second cover of what a waiting one covers', -10, [10], 4, 4],
    ['a buy beside a waiting buy', 0, [5], 7, 7],
    ['a sale beside a waiting buy, which may never be filled', 0, [10], -10, -10],
    ['reducing in fractions', 0.3, [-0.1, -0.1], -0.1, 0],
    ['a sale beside a waiting one that flips', 10, [-15], -1, -1],
  ])('%s: holding %d, waiting %j, %d opens %d', (_title, held, waiting, quantity, opening) => {
    const desk = new Desk();
    desk.host.portfolio.set('A', 'SPY', held);

    for (const one of waiting) {
      desk.approve(one, { type: 'limit', limitPrice: 100 });
    }

    desk.submit(quantity);
    expect(desk.decisions.at(-1)?.openingQuantity).toBeCloseTo(opening, 12);
    expect(desk.decisions.at(-1)?.openingQuantity === 0).toBe(opening === 0);
  });

  test.each([
    ['closing', -10, 'approved'],
    ['reducing', -1, 'approved'],
    ['one unit more than closing', -11, 'refused'],
    ['adding', 1, 'refused'],
  ] as const)('%s is %s to be judged by plugins', (_title, quantity, kind) => {
    const desk = new Desk({ plugins: [strict] });
    desk.host.portfolio.set('A', 'SPY', 10);

    expect(desk.submit(quantity).kind).toBe(kind);
  });

  test('is that of the account, whoever holds it', () => {
    const desk = new Desk({ plugins: [strict] });
    desk.host.portfolio.set('A', 'SPY', 10);
    desk.host.portfolio.set('B', 'SPY', 20);

    expect(desk.submit(-10, { strategy: 'A' }).kind).toBe('approved');
    expect(desk.submit(-20, { strategy: 'C' }).kind).toBe('approved');
    expect(desk.submit(-1, { strategy: 'B' }).kind).toBe('refused');
    expect(desk.submit(1, { strategy: 'A' }).kind).toBe('refused');
  });

  test('is all of an order of a flat account, whatever its strategy held before', () => {
    const desk = new Desk({ plugins: [strict] });

    expect(desk.submit(-10, { strategy: 'A' }).kind).toBe('refused');
    expect(desk.submit(10, { strategy: 'A' }).kind).toBe('refused');
  });

  test('is that of the account for an order that is for the whole account', () => {
    const desk = new Desk({ plugins: [strict] });
    desk.host.portfolio.set('A', 'SPY', 10);
    desk.host.portfolio.set('B', 'SPY', 20);

    expect(desk.submit(-30, { accountWide: true }).kind).toBe('approved');
    expect(desk.submit(-1, { accountWide: true }).kind).toBe('refused');
  });

  test('counts an order for the whole account against strategies, as far as both cannot close the same', () => {
    const desk = new Desk({ plugins: [strict] });
    desk.host.portfolio.set('A', 'SPY', 10);
    desk.host.portfolio.set('B', 'SPY', 20);
    desk.approve(-15, { accountWide: true });

    expect(desk.submit(-16, { strategy: 'B' }).kind).toBe('refused');
    expect(desk.submit(-15, { strategy: 'B' }).kind).toBe('approved');
    expect(desk.submit(-10, { strategy: 'A' }).kind).toBe('refused');
    expect(desk.submit(-15, { symbol: qqq, accountWide: true }).kind).toBe('refused');
  });

  test('of a strategy is not taken up by an order for the whole account that it sent itself', () => {
    const desk = new Desk({ plugins: [strict] });
    desk.host.portfolio.set('A', 'SPY', 10);
    desk.host.portfolio.set('B', 'SPY', 20);
    desk.approve(-15, { accountWide: true, strategy: 'A' });

    expect(desk.submit(-10, { strategy: 'A' }).kind).toBe('approved');
  });

  test('leaves an order for the whole account on the other side out', () => {
    const desk = new Desk();
    desk.host.portfolio.set('A', 'SPY', 10);
    desk.approve(5, { accountWide: true });
    desk.submit(-10);

    expect(desk.decisions.at(-1)?.openingQuantity).toBe(0);
  });
});

describe('what plugins are told', () => {
  test('is the order, what is held, and what waits on its side', () => {
    const seen: unknown[] = [];
    const desk = new Desk({ plugins: [plugin({ canOpenPosition: (...given) => [seen.push(...given) > 0, ''] })] });
    desk.host.portfolio.set('A', 'SPY', -10);
    desk.multiplier = (): number => 2;
    desk.approve(25);
    desk.approve(-3);
    seen.length = 0;
    desk.approve(20, { tag: 'more', type: 'limit', limitPrice: 90 });

    expect(seen).toEqual([
      'SPY',
      'A',
      details({
        orderId: 3,
        orderType: 'limit',
        quantity: 20,
        openingQuantity: 20,
        currentQuantity: -10,
        pendingQuantity: 15,
        price: 100,
        notional: 4000,
        tag: 'more',
      }),
    ]);
  });

  test('is nothing of an order that only closes', () => {
    const asked: string[] = [];
    const desk = new Desk({
      plugins: [
        plugin({
          canOpenPosition: (symbol) => [asked.push(symbol) > 0, ''],
          onOrderApproved: (symbol) => void asked.push(symbol),
        }),
      ],
    });
    desk.host.portfolio.set('A', 'SPY', 10);
    desk.approve(-10);

    expect(asked).toEqual([]);
  });
});

describe('poison in an order', () => {
  const numbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '10', null, undefined, {}, 10n];
  const trailing = { type: 'trailing-stop', stopPrice: 1, trailingAmount: 1, trailingAsPercentage: false } as const;
  const cases: (readonly [keyof OrderRequest, unknown, RefusalCode, Partial<OrderRequest>?])[] = [
    ...[...numbers, 0, -0].map((value) => ['quantity', value, 'BAD_QUANTITY'] as const),
    ...[...numbers, 0, -0, -1].map((value) => ['limitPrice', value, 'BAD_PRICE', { type: 'limit' }] as const),
    ...[...numbers, 0, -0, -1].map((value) => ['stopPrice', value, 'BAD_PRICE', { type: 'stop-market' }] as const),
    ...[...numbers, 0, -0, -1].map(
      (value) => ['triggerPrice', value, 'BAD_PRICE', { type: 'limit-if-touched', limitPrice: 1 }] as const,
    ),
    ...[...numbers, 0, -0, -1].map((value) => ['trailingAmount', value, 'BAD_PRICE', trailing] as const),
    ...[1, 5].map(
      (value) => ['trailingAmount', value, 'BAD_PRICE', { ...trailing, trailingAsPercentage: true }] as const,
    ),
    ...[...numbers, 0, -0, -1].map((value) => ['stopPrice', value, 'BAD_PRICE', trailing] as const),
    ...[undefined, null, 'yes', 1].map((value) => ['trailingAsPercentage', value, 'BAD_ORDER', trailing] as const),
    ['trailingAsPercentage', false, 'BAD_ORDER', { type: 'market' }],
    ...[undefined, null, 5, {}, { legs: [], orderIds: [] }, { legs: [null], orderIds: [1] }].map(
      (value) => ['group', value, 'BAD_ORDER', { type: 'combo-market' }] as const,
    ),
    ['group', {}, 'BAD_ORDER', { type: 'market' }],
    ['triggerPrice', 100, 'BAD_PRICE', { type: 'limit', limitPrice: 1 }],
    ['trailingAmount', 1, 'BAD_PRICE', { type: 'stop-market', stopPrice: 1 }],
    ['limitPrice', undefined, 'BAD_PRICE', { type: 'limit-if-touched', triggerPrice: 1 }],
    ['limitPrice', undefined, 'BAD_PRICE', { type: 'stop-limit', stopPrice: 1 }],
    ['stopPrice', undefined, 'BAD_PRICE', { type: 'stop-limit', limitPrice: 1 }],
    ['limitPrice', 100, 'BAD_PRICE', { type: 'market' }],
    ['stopPrice', 100, 'BAD_PRICE', { type: 'limit', limitPrice: 1 }],
    ...[...numbers, 0, -1, 1.5, 2 ** 53].map((value) => ['orderId', value, 'BAD_ORDER'] as const),
    ...numbers.map((value) => ['createdUtc', value, 'BAD_ORDER'] as const),
    ...[undefined, null, 'SPY', {}, { value: 'SPY' }, shareOf('')].map(
      (value) => ['symbol', value, 'BAD_ORDER'] as const,
    ),
    ...[undefined, 'trailing', 'toString', 5].map((value) => ['type', value, 'BAD_ORDER'] as const),
    ...[undefined, 5].map((value) => ['tag', value, 'BAD_ORDER'] as const),
    ...[undefined, '', 5].map((value) => ['strategy', value, 'BAD_ORDER'] as const),
    ...[undefined, 'yes', 1].map((value) => ['accountWide', value, 'BAD_ORDER'] as const),
    ...[undefined, 'forever'].map((value) => ['timeInForce', value, 'BAD_ORDER'] as const),
  ];

  for (const [member, value, code, more = {}] of cases) {
    test(`${member} ${String(value)} is refused with ${code}`, () => {
      const desk = new Desk();
      const result = desk.submit(10, { ...more, [member]: value });

      expect(codesOf(result)).toContain(code);
      expect(result).toMatchObject({
        refusals: expect.arrayContaining([{ plugin: 'gate', code, message: expect.stringContaining(member) }]),
      });
      expect(desk.decisions).toHaveLength(1);
      expect(desk.host.typed('position_blocked')).toHaveLength(1);
      expect(desk.gate.reservations.count).toBe(0);
    });
  }

  test('is reported all at once', () => {
    const result = new Desk().submit(Number.NaN, { type: 'limit', limitPrice: -1, tag: 5 as never });

    expect(codesOf(result)).toEqual(['BAD_ORDER', 'BAD_QUANTITY', 'BAD_PRICE']);
  });

  test('leaves a decision of plain data', () => {
    const desk = new Desk();
    desk.submit(Number.NaN, { orderId: 'x' as never, strategy: 7 as never, symbol: undefined as never });

    expect(JSON.parse(JSON.stringify(desk.decisions))).toEqual(desk.decisions);
    expect(desk.decisions[0]).toMatchObject({ orderId: 0, symbol: '', strategy: '', quantity: 0, price: 0 });
  });

  test.each([
    ['undefined', undefined],
    ['null', null],
    ['a text', 'buy'],
    [
      'an order whose getter throws',
      {
        get orderId(): number {
          throw new Error('bug');
        },
      },
    ],
  ])('that is %s is refused', (_title, request) => {
    const { gate } = new Desk();

    expect(codesOf(gate.submit(request as never))).toContain('BAD_ORDER');
    expect(codesOf(gate.update(request as never, request as never))).toContain('BAD_ORDER');
  });

  test('that changes between two reads does not get through', () => {
    const desk = new Desk();
    let reads = 0;
    const order = orderOf(
      desk.gate.submit({
        ...desk.request(10),
        get quantity() {
          reads += 1;
          return reads === 1 ? 10 : 1_000_000;
        },
      }),
    );

    expect(order.quantity).toBe(10);
  });

  test('put in after the approval changes nothing', () => {
    const desk = new Desk();
    const request = { ...desk.request(10) };
    const order = orderOf(desk.gate.submit(request));
    request.quantity = 1_000_000;

    expect(order.quantity).toBe(10);
    expect(() => {
      (order as { quantity: number }).quantity = 1_000_000;
    }).toThrow(TypeError);
  });
});

describe('poison in the market and the account', () => {
  test.each([
    ['no price yet', { price: 0 }],
    ['a price of NaN', { price: Number.NaN }],
    ['an infinite price', { price: Number.POSITIVE_INFINITY }],
    ['a negative price', { price: -1 }],
    ['a text for a price', { price: '100' as never }],
    ['an ask of NaN', { askPrice: Number.NaN }],
    ['an infinite ask', { askPrice: Number.POSITIVE_INFINITY }],
    ['a negative ask', { askPrice: -1 }],
  ])('%s refuses what opens', (_title, prices) => {
    const desk = new Desk();
    desk.price(spy, 100, prices);

    expect(codesOf(desk.submit(10))).toEqual(['NO_PRICE']);
  });

  test.each([Number.NaN, -1])('an ask of %d refuses a limit order too, though its limit is a price', (askPrice) => {
    const desk = new Desk();
    desk.price(spy, 100, { askPrice });

    expect(codesOf(desk.submit(10, { type: 'limit', limitPrice: 90 }))).toEqual(['NO_PRICE']);
  });

  test.each([0, Number.NaN, -1])('a price of %d does not keep a position from being closed', (price) => {
    const desk = new Desk();
    desk.hold(10);
    desk.price(spy, price);

    expect(desk.submit(-10).kind).toBe('approved');
    expect(desk.decisions.at(-1)?.price).toBe(0);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, undefined])(
    'a multiplier of %s refuses what opens',
    (multiplier) => {
      const desk = new Desk();
      desk.hold(10);
      desk.multiplier = (): number => multiplier as number;

      expect(codesOf(desk.submit(10))).toEqual(['NO_MULTIPLIER']);
      expect(desk.submit(-10).kind).toBe('approved');
    },
  );

  test('an amount beyond all numbers is refused', () => {
    expect(codesOf(new Desk().submit(1e308))).toEqual(['BAD_QUANTITY']);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('an account worth %d refuses what opens', (value) => {
    const desk = new Desk();
    desk.hold(10);
    desk.host.portfolio.totalPortfolioValue = value;

    expect(codesOf(desk.submit(10))).toEqual(['BAD_ACCOUNT']);
    expect(desk.submit(-10).kind).toBe('approved');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '10'])('a position of %s units refuses everything', (units) => {
    const desk = new Desk();
    desk.host.portfolio.set('A', 'SPY', units as number);

    expect(codesOf(desk.submit(-10))).toEqual(['BAD_ACCOUNT']);
  });

  test('a market that throws refuses what opens, and keeps nobody from closing', () => {
    const desk = new Desk();
    desk.hold(10);
    desk.multiplier = (): never => {
      throw new Error('bug');
    };

    expect(codesOf(desk.submit(10))).toEqual(['GATE_FAULT']);
    expect(desk.submit(-10).kind).toBe('approved');
  });
});

describe('the price it is judged at', () => {
  const trailing = { type: 'trailing-stop', trailingAmount: 5, trailingAsPercentage: false } as const;

  test.each([
    ['a market buy at the ask', 1, {}, 101],
    ['a market sale at the bid', -1, {}, 99],
    ['a market-on-open order like one at the market', 1, { type: 'market-on-open' }, 101],
    ['a limit buy below the ask at the ask', 1, { type: 'limit', limitPrice: 90 }, 101],
    ['a limit buy above the ask at its limit', 1, { type: 'limit', limitPrice: 120 }, 120],
    ['a limit sale above the bid at its limit', -1, { type: 'limit', limitPrice: 120 }, 120],
    ['a limit sale below the bid at the bid', -1, { type: 'limit', limitPrice: 90 }, 99],
    ['a stop buy at its stop', 1, { type: 'stop-market', stopPrice: 130 }, 130],
    ['a stop sale below the bid at the bid', -1, { type: 'stop-market', stopPrice: 80 }, 99],
    ['a trailing buy at its stop', 1, { ...trailing, stopPrice: 130 }, 130],
    ['a trailing sale below the bid at the bid', -1, { ...trailing, stopPrice: 80 }, 99],
    ['an if-touched buy at the ask', 1, { type: 'limit-if-touched', triggerPrice: 90, limitPrice: 91 }, 101],
    ['an if-touched sale at its trigger', -1, { type: 'limit-if-touched', triggerPrice: 110, limitPrice: 105 }, 110],
    ['a stop-limit buy at the larger of the two', 1, { type: 'stop-limit', stopPrice: 130, limitPrice: 135 }, 135],
  ] as const)('%s', (_title, quantity, changes, price) => {
    const desk = new Desk();
    desk.price(spy, 100, { askPrice: 101, bidPrice: 99 });
    desk.submit(quantity, changes);

    expect(desk.decisions[0]?.price).toBe(price);
  });

  test('falls back to the last price where nobody quotes that side', () => {
    const desk = new Desk();
    desk.price(spy, 100, { askPrice: 0, bidPrice: 0 });
    desk.submit(1);
    desk.submit(-1);

    expect(desk.decisions.map((decision) => decision.price)).toEqual([100, 100]);
  });

  test.each([
    ['just inside', 999, []],
    ['at', 1000, []],
    ['just outside', 1001, ['STALE_PRICE']],
  ])('%s the allowed age', (_title, age, codes) => {
    const desk = new Desk({ maxPriceAge: 1000 });
    desk.host.clock.set(desk.host.clock.utc + age);

    expect(codesOf(desk.submit(1))).toEqual(codes);
  });

  test.each([Number.NaN, Number.NEGATIVE_INFINITY])('of an unknown age (%d) is too old', (priceUtc) => {
    const desk = new Desk({ maxPriceAge: 1000 });
    desk.price(spy, 100, { priceUtc });

    expect(codesOf(desk.submit(1))).toEqual(['STALE_PRICE']);
  });
});

describe('an approval', () => {
  test('is a frozen copy that only the gate can make', () => {
    const desk = new Desk();
    const request = desk.request(10);
    const order = orderOf(desk.gate.submit(request));
    const forged = Object.freeze({ ...order }) as ApprovedOrder;

    expect(order).toEqual(request);
    expect(order).not.toBe(request);
    expect(Object.isFrozen(order)).toBe(true);
    expect([desk.gate.isApproved(order), desk.gate.isInForce(order)]).toEqual([true, true]);
    expect([desk.gate.isApproved(forged), desk.gate.isInForce(forged)]).toEqual([false, false]);
    expect([undefined, null, 5, request].some((other) => desk.gate.isApproved(other))).toBe(false);
    expect(new Desk().gate.isApproved(order)).toBe(false);
  });

  test('of a number that is in force already is refused', () => {
    const desk = new Desk();
    desk.approve(10);

    expect(codesOf(desk.submit(10, { orderId: 1 }))).toEqual(['DUPLICATE_ORDER']);
  });

  test('is recorded before anybody acts on it', () => {
    const desk = new Desk();
    desk.submit(10, { type: 'limit', limitPrice: 90 });

    expect(desk.decisions).toEqual([
      {
        utc: desk.host.clock.utc,
        action: 'submit',
        orderId: 1,
        symbol: 'SPY',
        strategy: 'A',
        quantity: 10,
        openingQuantity: 10,
        price: 100,
        outcome: 'approved',
        refusals: [],
      },
    ]);
  });

  test('that cannot be recorded is taken back when it opens, and stands when it closes', () => {
    const told: string[] = [];
    const desk = new Desk({
      plugins: [
        plugin({ onOrderApproved: () => void told.push('approved'), onOrderClosed: () => void told.push('closed') }),
      ],
    });
    desk.hold(10);
    told.length = 0;
    desk.onDecision = (): never => {
      throw new Error('disk full');
    };

    expect(codesOf(desk.submit(10))).toEqual(['GATE_FAULT']);
    expect(told).toEqual(['approved', 'closed']);
    expect(desk.gate.reservations.count).toBe(0);
    expect(desk.host.typed('gate_fault')[0]?.message).toContain('disk full');
    expect(desk.submit(-10).kind).toBe('approved');
  });

  test('may be followed by another order from the recorder itself', () => {
    const desk = new Desk();
    const inner: string[][] = [];
    desk.onDecision = (): void => {
      desk.onDecision = (): void => undefined;
      inner.push(codesOf(desk.submit(5)));
    };

    expect(desk.submit(10).kind).toBe('approved');
    expect(inner).toEqual([[]]);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 1500, net: 1500 });
  });
});

describe('rules of the gate', () => {
  test('judge what opens, and are heard with the plugins', () => {
    const seen: unknown[] = [];
    const desk = new Desk({
      plugins: [strict],
      rules: [
        {
          name: 'buying power',
          check: (_request, opening, price) => {
            seen.push(opening, price);
            return { plugin: 'gate', code: 'INSUFFICIENT_BUYING_POWER', message: 'too much' };
          },
        },
        { name: 'nothing', check: () => undefined },
      ],
    });
    desk.host.portfolio.set('A', 'SPY', 10);

    expect(codesOf(desk.submit(-30))).toEqual(['INSUFFICIENT_BUYING_POWER', 'POSITION_REFUSED']);
    expect(seen).toEqual([-20, 100]);
    expect(desk.submit(-10).kind).toBe('approved');
  });

  test.each([
    [
      'throws',
      (): never => {
        throw new Error('bug');
      },
    ],
    ['answers null', () => null],
    ['answers true', () => true],
    ['answers with half a refusal', () => ({ plugin: 'gate', code: 'X' })],
    ['answers with a number for a code', () => ({ plugin: 'gate', code: 5, message: '' })],
    ['answers without a plugin', () => ({ code: 'X', message: '' })],
  ])('that %s refuse', (_title, check) => {
    const desk = new Desk({ rules: [{ name: 'faulty', check: check as never }] });
    const result = desk.submit(10);

    expect(codesOf(result)).toEqual(['RULE_FAULT']);
    expect(result).toMatchObject({ refusals: [{ message: expect.stringContaining('faulty') }] });
  });

  test('that trade while an order is being judged are refused', () => {
    const inner: string[][] = [];
    const desk: Desk = new Desk({
      rules: [{ name: 'trader', check: () => void inner.push(codesOf(desk.submit(1)), codesOf(desk.submit(-1))) }],
    });
    desk.host.portfolio.set('A', 'SPY', 10);

    expect(desk.submit(10).kind).toBe('approved');
    expect(inner).toEqual([['RE_ENTRY'], ['RE_ENTRY']]);
  });
});

const two = ['Ann', 'Bob'] as const;

describe('a halt', () => {
  test('of openings refuses what opens and lets close, until somebody resumes with a reason', () => {
    const desk = new Desk();
    desk.hold(10);
    desk.gate.haltOpenings('news');

    expect(codesOf(desk.submit(1))).toEqual(['HALTED']);
    expect(desk.submit(-1).kind).toBe('approved');
    expect([desk.gate.haltLevel, desk.gate.haltReason]).toEqual(['halt-new', 'news']);
    expect(() => desk.gate.resume('', two)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
    expect(() => desk.gate.resume(undefined as never, two)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
    desk.gate.resume('it was nothing', two);
    expect(desk.submit(1).kind).toBe('approved');
    expect(desk.host.typed('halted').map((event) => event.level)).toEqual(['emergency']);
    expect(desk.host.typed('resumed')).toHaveLength(1);
  });

  test('of everything refuses what closes too, and cuts', () => {
    const desk = new Desk();
    desk.hold(10);
    const waiting = desk.approve(10, { type: 'limit', limitPrice: 90 });
    desk.gate.haltAll('kill');

    expect(codesOf(desk.submit(-1))).toEqual(['HALTED_ALL']);
    expect(codesOf(desk.submit(1))).toEqual(['HALTED_ALL']);
    expect(codesOf(desk.gate.update(waiting, { ...waiting, quantity: 5 }))).toEqual(['HALTED_ALL']);
    expect(desk.manager.checkCircuitBreaker()).toEqual([false, 'Trading is halted: kill']);
    expect(desk.manager.isTradingAllowed()).toBe(false);
    expect(desk.manager.isTriggered()).toBe(true);
    expect(desk.manager.canOpenPosition('SPY', 'A', { price: 100 })).toEqual([
      false,
      'gate: All trading is halted: kill (HALTED_ALL)',
    ]);
  });

  test('never loosens, and takes any reason', () => {
    const { gate, host } = new Desk();
    gate.haltAll(undefined as never);
    gate.haltOpenings('less');
    gate.haltAll('again');

    expect([gate.haltLevel, gate.haltReason]).toEqual(['halt-all', 'no reason was given']);
    expect(host.typed('halted')).toHaveLength(1);
    gate.resume('over', two);
    gate.resume('over and over', two);
    expect(host.typed('resumed')).toHaveLength(1);
  });

  test('that a plugin asks for holds for every later opening', () => {
    let kind = 'halt';
    const desk = new Desk({
      plugins: [plugin({ canOpenPosition: () => ({ kind, code: 'CRASH', message: 'VIX 65' }) as never })],
    });
    desk.host.portfolio.set('A', 'SPY', 10);

    expect(codesOf(desk.submit(1))).toEqual(['CRASH']);
    kind = 'allow';
    expect(codesOf(desk.submit(1))).toEqual(['HALTED']);
    expect(desk.gate.haltReason).toContain('VIX 65');
    expect(desk.submit(-10).kind).toBe('approved');
  });

  test('is not brought about by a mere question', () => {
    const desk = new Desk({
      plugins: [plugin({ canOpenPosition: () => ({ kind: 'halt', code: 'CRASH', message: 'VIX 65' }) })],
    });
    desk.manager.canOpenPosition('SPY', 'A', { price: 100 });

    expect(desk.manager.judge('SPY', 'A', details()).kind).toBe('halt');
    expect(desk.gate.haltLevel).toBe('active');
  });
});

test('a gate needs a unified risk manager', () => {
  expect(() => new RiskGate({ manager: {} } as never)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
});

test('every code of the gate is described', () => {
  for (const [code, description] of Object.entries(refusalCodes)) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(description).toMatch(/^[A-Z].+\.$/);
  }
});
