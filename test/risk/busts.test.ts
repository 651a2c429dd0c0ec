/**
 * Busted trades at the gate: what plugins learn, what is judged again, what is recorded.
 *
 * @module
 */
import type { Bust, PositionChange } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { change, Desk, plugin, qqq } from './desk.js';

/** A desk that holds 10 SPY of A, and the bust of the fill that opened them. */
function holding(desk: Desk): { bust: Bust; changes: readonly PositionChange[] } {
  const order = desk.approve(10);
  desk.fill(order);

  return {
    bust: { fill: desk.fillOf(order, 10), number: 1, reason: 'erroneous' },
    changes: [change('A', 'SPY', 10, 0)],
  };
}

/** Takes the bust in, as the portfolio and then the gate do. */
function take(desk: Desk, { bust, changes }: ReturnType<typeof holding>): readonly number[] {
  for (const { strategy, ticker, after } of changes) {
    desk.host.portfolio.set(strategy, ticker, after);
  }

  return desk.gate.onBust(bust, changes).map(({ orderId }) => orderId);
}

describe('a bust', () => {
  test('tells plugins of what vanishes, publishes one event, and leaves the order alone', () => {
    const told: unknown[] = [];
    const desk = new Desk({
      plugins: [
        plugin({
          onPositionClosed: (symbol, strategy, { orderId, quantity, currentQuantity }) =>
            void told.push([symbol, strategy, orderId, quantity, currentQuantity]),
        }),
      ],
    });
    take(desk, holding(desk));

    expect(told).toEqual([['SPY', 'A', 1, -10, 10]]);
    expect(desk.host.typed('trade_busted')).toHaveLength(1);
    expect(desk.host.typed('gate_fault')).toEqual([]);
    expect(desk.gate.reservations.count).toBe(0);
    expect(desk.decisions).toHaveLength(1);
  });

  test('of a part leaves what still waits of the order waiting', () => {
    const desk = new Desk();
    const order = desk.approve(10);
    desk.fill(order, 4);
    desk.host.portfolio.set('A', 'SPY', 0);
    const fill = desk.fillOf(order, 4);

    expect(desk.gate.onBust({ fill, number: 1, reason: '' }, [change('A', 'SPY', 4, 0)])).toEqual([]);
    expect(desk.gate.isInForce(order)).toBe(true);
    expect(desk.gate.reservations.exposure().gross).toBe(600);
    expect(desk.decisions.at(-1)).toMatchObject({ action: 'recheck', quantity: 6, openingQuantity: 6 });
    desk.fill(order, 6);
    expect(desk.gate.reservations.count).toBe(0);
    expect(desk.host.typed('gate_fault')).toEqual([]);
  });

  test('that makes a waiting sale open has it judged: it is withdrawn when it may not', () => {
    let opens = true;
    const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => [opens, 'nothing opens'] })] });
    const bust = holding(desk);
    const sale = desk.approve(-10, { type: 'limit', limitPrice: 110 });
    opens = false;

    expect(take(desk, bust)).toEqual([sale.orderId]);
    expect(desk.gate.isInForce(sale)).toBe(false);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 0, net: 0 });
  });

  test('that makes a waiting sale open tells plugins of it when it may, and that it is over when it is', () => {
    const told: string[] = [];
    const desk = new Desk({
      plugins: [
        plugin({
          onOrderApproved: (_symbol, _strategy, { orderId, openingQuantity }) =>
            void told.push(`approved ${orderId} ${openingQuantity}`),
          onOrderClosed: (_symbol, _strategy, orderId) => void told.push(`closed ${orderId}`),
        }),
      ],
    });
    const bust = holding(desk);
    const sale = desk.approve(-10, { type: 'limit', limitPrice: 110 });
    told.length = 0;

    expect(take(desk, bust)).toEqual([]);
    expect(desk.gate.isInForce(sale)).toBe(true);
    desk.gate.close(sale.orderId);
    expect(told).toEqual(['approved 2 -10', 'closed 2']);
  });

  test('that lifts exposure withdraws the latest approvals that no longer fit', () => {
    const desk = new Desk({
      plugins: [
        plugin({
          canOpenPosition: (_symbol, _strategy, { currentQuantity, pendingQuantity, openingQuantity }) => [
            Math.max(0, currentQuantity) + pendingQuantity + openingQuantity <= 30,
            'full',
          ],
        }),
      ],
    });
    desk.hold(20);
    const sale = desk.approve(-10);
    desk.fill(sale);
    const [first, second] = [desk.approve(10), desk.approve(10)];
    desk.host.portfolio.set('A', 'SPY', 20);
    const withdrawn = desk.gate.onBust({ fill: desk.fillOf(sale, -10), number: 1, reason: '' }, [
      change('A', 'SPY', 10, 20),
    ]);

    expect(withdrawn.map(({ orderId }) => orderId)).toEqual([second.orderId]);
    expect(desk.gate.isInForce(first)).toBe(true);
    expect(desk.submit(1).kind).toBe('refused');
    expect(desk.submit(-20).kind).toBe('approved');
  });

  test('leaves orders that only close waiting, even when everything that opens is halted', () => {
    const desk = new Desk();
    const bust = holding(desk);
    desk.hold(5, { symbol: qqq });
    const sale = desk.approve(-5, { symbol: qqq, type: 'limit', limitPrice: 300 });
    const opening = desk.approve(1, { symbol: qqq, type: 'limit', limitPrice: 100 });
    desk.gate.haltOpenings('news');

    expect(take(desk, bust)).toEqual([opening.orderId]);
    expect(desk.gate.isInForce(sale)).toBe(true);
  });

  test('that is poisoned stops openings and is never thrown', () => {
    const desk = new Desk();
    const { bust } = holding(desk);

    expect(desk.gate.onBust({ ...bust, number: Number.NaN }, [])).toEqual([]);
    expect(desk.gate.haltLevel).toBe('halt-new');
    expect(desk.host.typed('gate_fault')).toHaveLength(1);
    expect(desk.host.typed('trade_busted')).toEqual([]);
  });
});
