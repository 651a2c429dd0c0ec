/**
 * What the gate publishes and answers beside refusals, to the letter: whole events, with level, source and data.
 *
 * @module
 */
import { type ComboGroup, FrameworkError, type PositionChange, type RefusalCode, RiskGate } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { change, codesOf, Desk, details, plugin, spy } from './desk.js';
import { openJournal } from './journal-desk.js';

const limit = { type: 'limit', limitPrice: 90 } as const;

/** The faults of the gate, whole. */
function faultsOf({ host }: Desk): readonly unknown[] {
  return host.typed('gate_fault').map(({ level, message, source }) => ({ level, message, source }));
}

function fault(message: string): object {
  return { level: 'critical', source: 'gate', message };
}

describe('an event of the gate', () => {
  test('tells what plugins are asked, once somebody listens', () => {
    const desk = new Desk({ plugins: [plugin()] });
    desk.host.portfolio.set('A', 'SPY', -10);
    desk.host.riskEventBus.subscribe('position_check', () => undefined);
    desk.submit(25);

    expect(desk.host.typed('position_check')).toMatchObject([
      {
        level: 'info',
        source: 'gate',
        message: 'A asks for 25 SPY at 100',
        data: {
          symbol: 'SPY',
          strategy: 'A',
          orderId: 1,
          quantity: 25,
          openingQuantity: 15,
          price: 100,
          notional: 1500,
          question: false,
        },
      },
    ]);
  });

  test.each<[string, string, readonly PositionChange[], string]>([
    ['', 'without a reason', [change('A', 'SPY', 10, 0)], '; A holds 0 SPY, not 10'],
    ['erroneous', 'with a reason', [change('A', 'SPY', 10, 0)], ' (erroneous); A holds 0 SPY, not 10'],
    [
      'split',
      'of two positions',
      [change('A', 'SPY', 10, 0), change('B', 'SPY', 0, -5)],
      ' (split); A holds 0 SPY, not 10, B holds -5 SPY, not 0',
    ],
    ['late', 'that changes nothing', [], ' (late); no position changed'],
  ])('tells of a bust (%j) %s', (reason, _title, changes, said) => {
    const desk = new Desk();
    const order = desk.approve(10);
    desk.fill(order);
    desk.gate.onBust({ fill: { ...desk.fillOf(order, 10, 101), fee: 1.5 }, number: 3, reason }, changes);

    expect(desk.host.typed('trade_busted')).toMatchObject([
      {
        level: 'critical',
        source: 'gate',
        message: `fill 3 of order 1 never happened: 10 SPY at 101${said}`,
        data: {
          orderId: 1,
          number: 3,
          symbol: 'SPY',
          strategy: 'A',
          quantity: 10,
          price: 101,
          fee: 1.5,
          tradedAt: '2020-03-16T15:00:00Z',
          reason,
          changes,
        },
      },
    ]);
  });

  test('tells of a halt that a plugin asks for in the name of the gate, as one that follows from what was judged', () => {
    const halting = plugin({ canOpenPosition: () => ({ kind: 'halt', code: 'CRASH', message: 'VIX 65' }) });
    const desk = new Desk({ plugins: [halting] });
    desk.submit(1);

    expect(desk.host.typed('halted')).toMatchObject([
      {
        level: 'emergency',
        source: 'gate',
        data: { to: 'halt-new', by: 'gate', reason: 'TestPlugin: VIX 65 (CRASH)', automatic: true },
      },
    ]);
  });

  test.each(['haltAll', 'haltOpenings'] as const)('tells of %s in the name of the gate', (member) => {
    const desk = new Desk();
    desk.gate[member]('news');

    expect(desk.host.typed('halted')).toMatchObject([{ source: 'gate', data: { by: 'gate', reason: 'news' } }]);
  });
});

describe('a fill that does not fit', () => {
  test.each<[string, number, number, string]>([
    ['an order that is not in force', 7, 10, 'a fill of 10 SPY for order 7, which is not in force'],
    ['more than was open', 1, 11, 'a fill of 11 SPY for order 1, of which 10 were open'],
    ['the other side', 1, -10, 'a fill of -10 SPY for order 1, of which 10 were open'],
    ['a little of the other side', 1, -1, 'a fill of -1 SPY for order 1, of which 10 were open'],
  ])('%s: is told, and trading goes on', (_title, orderId, quantity, said) => {
    const desk = new Desk();
    const order = desk.approve(10, limit);
    desk.gate.onFill({ ...desk.fillOf(order, quantity), orderId }, [change('A', 'SPY', 0, quantity)]);

    expect(faultsOf(desk)).toEqual([fault(said)]);
    expect(desk.gate.haltLevel).toBe('active');
  });

  test.each([
    [9, 1],
    [10, 0],
  ])('%d of 10 units does fit', (quantity, count) => {
    const desk = new Desk();
    desk.fill(desk.approve(10, limit), quantity);

    expect(faultsOf(desk)).toEqual([]);
    expect(desk.gate.reservations.count).toBe(count);
    expect(desk.gate.reservations.exposure().gross).toBe((10 - quantity) * 100);
  });

  test('of an unknown order opens a position of a market order without a tag', () => {
    const told: unknown[] = [];
    const desk = new Desk({
      plugins: [plugin({ onPositionOpened: (_symbol, _strategy, what) => void told.push(what) })],
    });
    const fill = { ...desk.fillOf(desk.approve(10, limit), 5), orderId: 7 };
    desk.gate.onFill(fill, [change('A', 'SPY', 0, 5)]);

    expect(told).toEqual([details({ orderId: 7, quantity: 5, openingQuantity: 5, notional: 500 })]);
  });

  test.each([
    [1, 0],
    [2, 1],
  ])('but for %d of a milliard units, leaves %d order waiting: dust of fractions is no remainder', (open, count) => {
    const desk = new Desk();
    desk.fill(desk.approve(1e9, limit), 1e9 - open);

    expect(desk.gate.reservations.count).toBe(count);
  });
});

describe('what cannot be taken in', () => {
  const noFill = 'could not be taken in: a fill needs a symbol, and finite units, prices and positions';
  const noBust = 'could not be taken in: a bust needs a fill with its number, and finite positions';
  const bad = change('B', 'SPY', Number.NaN, 0);
  const good = change('A', 'SPY', 10, 0);

  test.each<[string, readonly PositionChange[]]>([
    ['the first', [bad, good]],
    ['the last', [good, bad]],
    ['the only one', [bad]],
  ])('a fill or a bust with poison in %s of its changes', (_title, changes) => {
    const filled = new Desk();
    filled.gate.onFill(filled.fillOf(filled.approve(10), 10), changes);
    const busted = new Desk();
    const fill = busted.fillOf(busted.approve(10), 10);
    busted.gate.onBust({ fill, number: 1, reason: '' }, changes);

    expect(faultsOf(filled)).toEqual([fault(noFill)]);
    expect(faultsOf(busted)).toEqual([fault(noBust)]);

    for (const { host } of [filled, busted]) {
      expect(host.typed('halted')).toMatchObject([{ source: 'gate', data: { to: 'halt-new', automatic: true } }]);
    }
  });
});

describe('a leg of a combo', () => {
  const base = { id: 1, orderIds: [1], legs: [{ symbol: spy, quantity: 2 }], quantity: 2, limitPrice: undefined };
  const expected =
    'group: expected the frozen group of a combo, with a limit price other than 0 for a combo-limit order, and none for others, was an object';

  function groupOf(changes: Readonly<Record<string, unknown>>): ComboGroup {
    const group = { ...base, ...changes };
    group.legs.forEach(Object.freeze);
    Object.freeze(group.legs);
    Object.freeze(group.orderIds);

    return Object.freeze(group) as ComboGroup;
  }

  test.each<[string, 'combo-limit' | 'combo-market', ComboGroup, RefusalCode | undefined]>([
    ['at its limit', 'combo-limit', groupOf({ limitPrice: -1.5 }), undefined],
    ['at the market', 'combo-market', groupOf({}), undefined],
    ['at no limit', 'combo-limit', groupOf({}), 'BAD_PRICE'],
    ['at a limit of 0', 'combo-limit', groupOf({ limitPrice: 0 }), 'BAD_PRICE'],
    ['at a limit of NaN', 'combo-limit', groupOf({ limitPrice: Number.NaN }), 'BAD_PRICE'],
    ['at a limit in words', 'combo-limit', groupOf({ limitPrice: '1' }), 'BAD_PRICE'],
    ['of another order, at its limit', 'combo-limit', groupOf({ limitPrice: 1, orderIds: [2] }), 'BAD_ORDER'],
    ['of another order, at the market', 'combo-market', groupOf({ orderIds: [2] }), 'BAD_ORDER'],
    ['at the market with a limit', 'combo-market', groupOf({ limitPrice: 1 }), 'BAD_ORDER'],
    ['at the market with a limit of 0', 'combo-market', groupOf({ limitPrice: 0 }), 'BAD_ORDER'],
  ])('%s', (_title, type, group, code) => {
    const result = new Desk().submit(2, { type, group });

    expect(codesOf(result)).toEqual(code === undefined ? [] : [code]);
    expect(result.kind === 'approved' || result.refusals[0]?.message === expected).toBe(true);
  });
});

describe('an approval that cannot be recorded', () => {
  test('is not undone once its order is over: nothing waits in its place', () => {
    const desk = new Desk();
    const order = desk.approve(10, limit);
    desk.onDecision = (): void => {
      desk.gate.close(order.orderId);
      throw new Error('disk full');
    };

    expect(codesOf(desk.gate.update(order, { ...order, quantity: 20 }))).toEqual(['GATE_FAULT']);
    expect(desk.gate.reservations.count).toBe(0);
    expect(desk.gate.isInForce(order)).toBe(false);
  });
});

test('a second gate is a bad argument', () => {
  const { manager } = new Desk();
  const error = new FrameworkError('BAD_ARGUMENT', 'manager: it has its gate already, and there is one gate only.');

  expect(() => new RiskGate({ manager } as never)).toThrow(
    expect.objectContaining({ code: error.code, message: error.message }),
  );
});

test('a rule that trades while an order is judged is told which call it made', () => {
  const said: unknown[] = [];
  const desk: Desk = new Desk({
    rules: [{ name: 'trader', check: () => void said.push(desk.submit(1)) }],
  });
  desk.submit(10);

  expect(said).toEqual([
    {
      kind: 'refused',
      refusals: [{ plugin: 'gate', code: 'RE_ENTRY', message: 'submit was called while an order was being judged' }],
    },
  ]);
});

describe('a bust', () => {
  test('is recorded before what follows from it', () => {
    const { desk, sink } = openJournal();
    const order = desk.approve(10);
    desk.fill(order);
    const waiting = desk.approve(-5, { type: 'limit', limitPrice: 110 });
    desk.host.portfolio.set('A', 'SPY', 0);
    desk.gate.onBust({ fill: desk.fillOf(order, 10), number: 1, reason: 'erroneous' }, [change('A', 'SPY', 10, 0)]);

    expect(sink.records.slice(-3)).toMatchObject([
      { kind: 'bust', orderId: 1, number: 1, reason: 'erroneous', changes: [['A', 'SPY', 10, 0]] },
      { kind: 'decision', action: 'recheck', orderId: waiting.orderId },
      { kind: 'event', type: 'trade_busted' },
    ]);
  });

  test('has only what opens judged again: what closes stays, though everything is halted', () => {
    const desk = new Desk();
    const order = desk.approve(10);
    desk.fill(order);
    desk.host.portfolio.set('B', 'SPY', 30);
    const sale = desk.approve(-5, { type: 'limit', limitPrice: 110 });
    const before = desk.decisions.length;
    desk.gate.haltAll('kill');
    desk.host.portfolio.set('A', 'SPY', 0);

    expect(desk.gate.onBust({ fill: desk.fillOf(order, 10), number: 1, reason: '' }, [])).toEqual([]);
    expect(desk.gate.isInForce(sale)).toBe(true);
    expect(desk.decisions).toHaveLength(before);
  });
});
