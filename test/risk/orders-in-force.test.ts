/**
 * Approved orders until they are done: updates, fills, cancels, and the exposure they hold reserved.
 *
 * @module
 */
import type { OrderRequest } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { change, codesOf, Desk, orderOf, plugin, qqq, spy } from './desk.js';

const limit = { type: 'limit', limitPrice: 90 } as const;

/** Notes what it is told, and refuses openings when it is switched to. */
class Notebook {
  readonly told: string[] = [];
  strict = false;
  readonly plugin = plugin({
    canOpenPosition: () => [!this.strict, 'strict'],
    onPositionOpened: (symbol, strategy, { quantity, currentQuantity }) =>
      void this.told.push(`opened ${strategy}/${symbol} ${quantity} from ${currentQuantity}`),
    onPositionClosed: (symbol, strategy, { quantity, currentQuantity }) =>
      void this.told.push(`closed ${strategy}/${symbol} ${quantity} from ${currentQuantity}`),
    onOrderApproved: (_symbol, _strategy, { orderId, openingQuantity }) =>
      void this.told.push(`approved ${orderId} ${openingQuantity}`),
    onOrderClosed: (_symbol, _strategy, orderId) => void this.told.push(`over ${orderId}`),
  });
}

describe('an update', () => {
  test('that is approved replaces the order and its reservation', () => {
    const desk = new Desk();
    const first = desk.approve(10, limit);
    const next = orderOf(desk.gate.update(first, { ...first, quantity: 30, limitPrice: 120 }));

    expect(desk.gate.isInForce(first)).toBe(false);
    expect(desk.gate.isApproved(first)).toBe(true);
    expect(desk.gate.isInForce(next)).toBe(true);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 3600, net: 3600 });
    expect(desk.decisions.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['submit', 'approved'],
      ['update', 'approved'],
    ]);
  });

  test('that is refused leaves the order and its reservation in force', () => {
    const book = new Notebook();
    const desk = new Desk({ plugins: [book.plugin] });
    const order = desk.approve(10, limit);
    book.strict = true;

    expect(codesOf(desk.gate.update(order, { ...order, quantity: 30 }))).toEqual(['POSITION_REFUSED']);
    expect(desk.gate.isInForce(order)).toBe(true);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 1000, net: 1000 });
  });

  test('is judged as if the order it replaces were not there', () => {
    const desk = new Desk();
    desk.hold(10);
    const order = desk.approve(-10, limit);
    desk.gate.update(order, { ...order, limitPrice: 95 });

    expect(desk.decisions.at(-1)).toMatchObject({ openingQuantity: 0, outcome: 'approved' });
  });

  test.each([
    ['takes a part back', { quantity: 4 }, true],
    ['changes nothing', {}, true],
    ['asks for more', { quantity: 11 }, false],
    ['moves the limit', { limitPrice: 91 }, false],
    ['lasts longer', { timeInForce: 'day' }, false],
  ] as const)('that %s passes a plugin that lets nothing open: %s', (_title, changes, passes) => {
    const book = new Notebook();
    const desk = new Desk({ plugins: [book.plugin] });
    const order = desk.approve(10, limit);
    book.strict = true;
    desk.gate.haltOpenings('news');
    const result = desk.gate.update(order, { ...order, ...changes } as OrderRequest);

    expect(result.kind).toBe(passes ? 'approved' : 'refused');
    expect(book.told).toEqual(['approved 1 10']);
  });

  test('of a stop price passes only as a new judgement', () => {
    const book = new Notebook();
    const desk = new Desk({ plugins: [book.plugin] });
    const order = desk.approve(10, { type: 'stop-market', stopPrice: 110 });
    book.strict = true;

    expect(desk.gate.update(order, { ...order, stopPrice: 105 }).kind).toBe('refused');
  });

  test.each([
    ['the symbol', { symbol: qqq }],
    ['the strategy', { strategy: 'B' }],
    ['the reach', { accountWide: true }],
    ['the kind of order', { type: 'market', limitPrice: undefined }],
    ['the side', { quantity: -10 }],
  ] as const)('may not change %s', (_title, changes) => {
    const desk = new Desk();
    const order = desk.approve(10, limit);

    expect(codesOf(desk.gate.update(order, { ...order, ...changes } as OrderRequest))).toEqual(['BAD_UPDATE']);
    expect(desk.gate.isInForce(order)).toBe(true);
  });

  test('of an order that is not in force is refused', () => {
    const desk = new Desk();
    const order = desk.approve(10, limit);
    const next = orderOf(desk.gate.update(order, { ...order, quantity: 5 }));

    expect(codesOf(desk.gate.update(order, { ...order, quantity: 4 }))).toEqual(['NOT_IN_FORCE']);
    expect(codesOf(desk.gate.update({ ...next } as typeof next, { ...next, quantity: 4 }))).toEqual(['NOT_IN_FORCE']);
    expect(codesOf(desk.gate.update(undefined as never, { ...next, quantity: 4 }))).toEqual(['NOT_IN_FORCE']);
    desk.gate.close(1);
    expect(codesOf(desk.gate.update(next, { ...next, quantity: 4 }))).toEqual(['NOT_IN_FORCE']);
  });

  test('tells plugins what the order opens from now on', () => {
    const book = new Notebook();
    const desk = new Desk({ plugins: [book.plugin] });
    desk.host.portfolio.set('A', 'SPY', 10);
    const closing = desk.approve(-10, limit);
    const flipping = orderOf(desk.gate.update(closing, { ...closing, quantity: -15 }));
    const more = orderOf(desk.gate.update(flipping, { ...flipping, quantity: -20 }));
    desk.host.portfolio.set('A', 'SPY', 30);
    desk.gate.update(more, { ...more, quantity: -25 });

    expect(book.told).toEqual(['approved 1 -5', 'approved 1 -10', 'over 1']);
  });

  test('that only closes, before and after, tells nobody', () => {
    const book = new Notebook();
    const desk = new Desk({ plugins: [book.plugin] });
    desk.host.portfolio.set('A', 'SPY', 10);
    const order = desk.approve(-5, limit);
    desk.gate.update(order, { ...order, quantity: -10 });

    expect(book.told).toEqual([]);
  });

  test('that cannot be recorded puts the order back as it was', () => {
    const book = new Notebook();
    const desk = new Desk({ plugins: [book.plugin] });
    const order = desk.approve(10, limit);
    desk.onDecision = (): never => {
      throw new Error('disk full');
    };

    expect(codesOf(desk.gate.update(order, { ...order, quantity: 30 }))).toEqual(['GATE_FAULT']);
    expect(desk.gate.isInForce(order)).toBe(true);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 1000, net: 1000 });
    expect(book.told).toEqual(['approved 1 10', 'approved 1 30', 'approved 1 10']);
  });

  test('that was overtaken while it was being recorded is left as it is', () => {
    const desk = new Desk();
    desk.onDecision = (): never => {
      desk.gate.close(1);
      throw new Error('disk full');
    };

    expect(codesOf(desk.submit(10, limit))).toEqual(['GATE_FAULT']);
    expect(desk.gate.reservations.count).toBe(0);
  });
});

describe('a fill', () => {
  test('takes off what is reserved, down to nothing', () => {
    const desk = new Desk();
    const order = desk.approve(10, limit);
    desk.fill(order, 4);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 600, net: 600 });
    desk.fill(order, 6);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 0, net: 0 });
    expect(desk.gate.isInForce(order)).toBe(false);
  });

  test('in fractions leaves nothing behind', () => {
    const desk = new Desk();
    const order = desk.approve(0.3, limit);

    for (const part of [0.1, 0.1, 0.1]) {
      desk.fill(order, part);
    }

    expect(desk.gate.reservations.count).toBe(0);
    expect(desk.gate.reservations.exposure('SPY', 'A')).toEqual({ gross: 0, net: 0 });
  });

  test.each([
    ['opens', 0, [10], ['opened A/SPY 10 from 0', 'over 1']],
    ['opens in parts, told once', 0, [4, 6], ['opened A/SPY 4 from 0', 'over 1']],
    ['adds', 5, [10], ['over 1']],
    ['reduces', 20, [-10], []],
    ['closes', 10, [-10], ['closed A/SPY -10 from 10']],
    ['flips', 10, [-25], ['closed A/SPY -10 from 10', 'opened A/SPY -15 from 0', 'over 1']],
    ['flips from short', -10, [25], ['closed A/SPY 10 from -10', 'opened A/SPY 15 from 0', 'over 1']],
    ['closes in fractions', 0.3, [-0.1, -0.2], [expect.stringContaining('closed A/SPY -0.')]],
  ])('that %s is told to plugins', (_title, held, parts, told) => {
    const book = new Notebook();
    const desk = new Desk({ plugins: [book.plugin] });
    desk.host.portfolio.set('A', 'SPY', held);
    const order = desk.approve(parts.reduce((sum, part) => sum + part, 0));
    book.told.length = 0;

    for (const part of parts) {
      desk.fill(order, part);
    }

    expect(book.told).toEqual(told);
  });

  test('of an order for the whole account is told for each strategy', () => {
    const book = new Notebook();
    const desk = new Desk({ plugins: [book.plugin] });
    desk.hold(10, { strategy: 'A' });
    desk.hold(20, { strategy: 'B' });
    book.told.length = 0;
    const order = desk.approve(-30, { accountWide: true });
    desk.gate.onFill(desk.fillOf(order, -30), [change('A', 'SPY', 10, 0), change('B', 'SPY', 20, 0)]);

    expect(book.told).toEqual(['closed A/SPY -10 from 10', 'closed B/SPY -20 from 20']);
  });

  test.each([
    ['of an order that is not in force', 7, 10, 1],
    ['of more than was open', 1, 11, 0],
    ['of the other side', 1, -10, 1],
  ])(
    '%s is a fault that everybody hears of, and the change is told all the same',
    (_title, orderId, quantity, count) => {
      const book = new Notebook();
      const desk = new Desk({ plugins: [book.plugin] });
      const order = desk.approve(10, limit);
      desk.gate.onFill({ ...desk.fillOf(order, quantity), orderId }, [change('A', 'SPY', 0, quantity)]);

      expect(desk.host.typed('gate_fault')).toHaveLength(1);
      expect(desk.gate.reservations.count).toBe(count);
      expect(book.told).toContain(`opened A/SPY ${quantity} from 0`);
    },
  );

  test.each([
    ['of NaN units', { quantity: Number.NaN }, 10],
    ['of no units', { quantity: 0 }, 10],
    ['at no price', { price: Number.POSITIVE_INFINITY }, 10],
    ['without a symbol', { symbol: undefined }, 10],
    ['that leaves NaN units', {}, Number.NaN],
  ])('%s stops openings, since nothing after it could be judged', (_title, broken, after) => {
    const desk = new Desk();
    const order = desk.approve(10, limit);
    desk.gate.onFill({ ...desk.fillOf(order, 10), ...broken } as never, [change('A', 'SPY', 0, after)]);

    expect(desk.host.typed('gate_fault')).toHaveLength(1);
    expect(codesOf(desk.submit(1))).toEqual(['HALTED']);
    expect(desk.gate.isInForce(order)).toBe(true);
  });

  test('is told before the order is over, so that a position always counts', () => {
    const book = new Notebook();
    const desk = new Desk({ plugins: [book.plugin] });
    desk.hold(10);

    expect(book.told).toEqual(['approved 1 10', 'opened A/SPY 10 from 0', 'over 1']);
  });

  test('tells a price in account currency even without a multiplier', () => {
    const notionals: number[] = [];
    const desk = new Desk({
      plugins: [plugin({ onPositionOpened: (_symbol, _strategy, { notional }) => void notionals.push(notional) })],
    });
    const order = desk.approve(10);
    desk.multiplier = (): number => Number.NaN;
    desk.fill(order, 10, 50);

    expect(notionals).toEqual([500]);
  });
});

describe('the end of an order', () => {
  test('releases what it reserved and tells plugins once', () => {
    const book = new Notebook();
    const desk = new Desk({ plugins: [book.plugin] });
    desk.approve(10, limit);
    desk.gate.close(1);
    desk.gate.close(1);
    desk.gate.close(99);

    expect(book.told).toEqual(['approved 1 10', 'over 1']);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 0, net: 0 });
  });

  test('lets the next order use what it had reserved', () => {
    const desk = new Desk();
    desk.hold(10);
    desk.approve(-10, limit);
    desk.submit(-10);
    expect(desk.decisions.at(-1)?.openingQuantity).toBe(-10);
    desk.gate.close(2);
    desk.gate.close(3);
    desk.submit(-10);
    expect(desk.decisions.at(-1)?.openingQuantity).toBe(0);
  });
});

describe('reserved exposure', () => {
  test('adds up by symbol and by strategy, both sides for gross, their difference for net', () => {
    const desk = new Desk();
    desk.approve(10, { ...limit, strategy: 'A' });
    desk.approve(-4, { ...limit, strategy: 'B' });
    desk.approve(1, { symbol: qqq, strategy: 'B', type: 'limit', limitPrice: 150 });
    const { reservations } = desk.gate;

    expect(reservations.count).toBe(3);
    expect(reservations.exposure()).toEqual({ gross: 1600, net: 800 });
    expect(reservations.exposure('SPY')).toEqual({ gross: 1400, net: 600 });
    expect(reservations.exposure(undefined, 'B')).toEqual({ gross: 600, net: -200 });
    expect(reservations.exposure('QQQ', 'B')).toEqual({ gross: 200, net: 200 });
    expect(reservations.exposure('QQQ', 'A')).toEqual({ gross: 0, net: 0 });
    expect(reservations.exposure('XYZ')).toEqual({ gross: 0, net: 0 });
  });

  test('is nothing for what only closes, and follows what is held', () => {
    const desk = new Desk();
    desk.host.portfolio.set('A', 'SPY', 10);
    desk.approve(-10, limit);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 0, net: 0 });
    desk.approve(-5, limit);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 500, net: -500 });
    desk.host.portfolio.set('A', 'SPY', 0);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 1500, net: -1500 });
  });

  test('counts an order for the whole account against the account', () => {
    const desk = new Desk();
    desk.host.portfolio.set('A', 'SPY', 10);
    desk.approve(-12, { ...limit, accountWide: true });

    expect(desk.gate.reservations.exposure()).toEqual({ gross: 200, net: -200 });
  });

  test('uses the multiplier', () => {
    const desk = new Desk();
    desk.multiplier = (): number => 50;
    desk.approve(2, { symbol: spy });

    expect(desk.gate.reservations.exposure()).toEqual({ gross: 10_000, net: 10_000 });
  });
});
