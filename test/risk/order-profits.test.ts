/**
 * What became of an order that a shadow would have blocked: its units, first in first out, to the cent.
 *
 * @module
 */
import fc from 'fast-check';
import type { ApprovedOrder, Fill, RiskPlugin, WouldBlock } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { change, Desk, plugin, qqq, spy } from './desk.js';

/** A fill: whose order, signed units, price, fee; the strategy A and SPY unless said. */
interface Trade {
  readonly units: number;
  readonly price: number;
  readonly fee?: number;
  readonly strategy?: string;
  readonly symbol?: typeof spy;
  /** Fills of one order, instead of one with all units. */
  readonly parts?: readonly number[];
  /** What the fill changes, where it is not only the position of its own strategy. */
  readonly changes?: readonly (readonly [strategy: string, before: number, after: number])[];
}

const never = (): RiskPlugin => plugin({ canOpenPosition: () => [false, 'never'] });

/** Trades behind a shadow that would have blocked everything; tells of the orders that opened, by number. */
function play(trades: readonly Trade[], multiplier = 1): Desk {
  const desk = new Desk({ shadows: () => ({ never: never() }) });
  desk.multiplier = (): number => multiplier;

  for (const { changes, fee = 0, parts, price, strategy = 'A', symbol = spy, units } of trades) {
    const order = desk.approve(units, { strategy, symbol });

    for (const part of parts ?? [units]) {
      const before = desk.host.portfolio.strategyQuantityOf(strategy, symbol.value);
      const rows = changes?.map(([who, from, to]) => change(who, symbol.value, from, to)) ?? [
        change(strategy, symbol.value, before, before + part),
      ];

      for (const row of rows) {
        desk.host.portfolio.set(row.strategy, row.ticker, row.after);
      }

      desk.gate.onFill({ ...desk.fillOf(order, part, price), fee: (fee * part) / units }, rows);
    }
  }

  return desk;
}

/** Order, opened, held, fees, profit of each order that would have been blocked. */
function rows(desk: Desk): unknown[] {
  return (desk.reports[0]?.wouldBlock.first ?? []).map(({ fees, held, opened, orderId, profit }: WouldBlock) => [
    orderId,
    opened,
    held,
    fees,
    profit,
  ]);
}

describe('the later profit of an order', () => {
  test.each<[string, readonly Trade[], unknown[]]>([
    [
      'is that of its units when they were closed',
      [
        { units: 10, price: 90 },
        { units: -10, price: 93 },
      ],
      [[1, 10, 0, 0, 30]],
    ],
    [
      'is negative for a loss',
      [
        { units: 10, price: 90 },
        { units: -10, price: 87 },
      ],
      [[1, 10, 0, 0, -30]],
    ],
    [
      'of a short order rises when prices fall',
      [
        { units: -10, price: 90 },
        { units: 10, price: 87 },
      ],
      [[1, -10, 0, 0, 30]],
    ],
    ['is marked at the last price while units are held', [{ units: 10, price: 90 }], [[1, 10, 10, 0, 100]]],
    [
      'is partly closed and partly marked',
      [
        { units: 10, price: 90 },
        { units: -4, price: 95 },
      ],
      [[1, 10, 6, 0, 4 * 5 + 6 * 10]],
    ],
    [
      'is counted first in, first out',
      [
        { units: 10, price: 90 },
        { units: 10, price: 80 },
        { units: -15, price: 95 },
      ],
      [
        [1, 10, 0, 0, 50],
        [2, 10, 5, 0, 5 * 15 + 5 * 20],
      ],
    ],
    [
      'bears the fees of opening and closing by units',
      [
        { units: 10, price: 90, fee: 1 },
        { units: 10, price: 90, fee: 2 },
        { units: -16, price: 90, fee: 1.6 },
      ],
      [
        [1, 10, 0, 2, -2],
        [2, 10, 4, 2.6, 40 - 2.6],
      ],
    ],
    [
      'shares the fee of a flip between what it closed and what it opened',
      [
        { units: 10, price: 90, fee: 1 },
        { units: -15, price: 95, fee: 3 },
        { units: 5, price: 90, fee: 0.5 },
      ],
      [
        [1, 10, 0, 1 + 2, 50 - 3],
        [2, -5, 0, 1 + 0.5, 25 - 1.5],
      ],
    ],
    [
      'adds up the fills of an order',
      [
        { units: 9, price: 90, fee: 1, parts: [3, 3, 3] },
        { units: -9, price: 91, fee: 1, parts: [-6, -3] },
      ],
      [[1, 9, 0, 2, 7]],
    ],
    [
      'is that of its own strategy and symbol',
      [
        { units: 10, price: 90 },
        { units: 10, price: 80, strategy: 'B' },
        { units: 10, price: 190, symbol: qqq },
        { units: -10, price: 95, strategy: 'B' },
      ],
      [
        [1, 10, 10, 0, 100],
        [2, 10, 0, 0, 150],
        [3, 10, 10, 0, 100],
      ],
    ],
    [
      'follows what one strategy closes of another',
      [
        { units: 10, price: 90 },
        { units: 10, price: 80, strategy: 'B' },
        {
          units: -15,
          price: 100,
          strategy: 'B',
          changes: [
            ['B', 10, 0],
            ['A', 10, 5],
          ],
        },
      ],
      [
        [1, 10, 5, 0, 100],
        [2, 10, 0, 0, 200],
      ],
    ],
    [
      'is exact in cents that doubles cannot hold',
      [
        { units: 3, price: 0.1 },
        { units: -3, price: 0.3 },
      ],
      [[1, 3, 0, 0, 0.6]],
    ],
  ])('%s', (_title, trades, expected) => {
    expect(rows(play(trades))).toEqual(expected);
  });

  test('counts the contract multiplier', () => {
    expect(
      rows(
        play(
          [
            { units: 2, price: 90 },
            { units: -2, price: 91 },
          ],
          50,
        ),
      ),
    ).toEqual([[1, 2, 0, 0, 100]]);
  });

  test('adds up when a number is used again, and is the same for every shadow', () => {
    const desk = new Desk({ shadows: () => ({ never: never(), neither: never() }) });

    for (const _turn of [1, 2]) {
      desk.fill(desk.approve(10, { orderId: 1 }), 10, 90);
    }

    expect(rows(desk)).toEqual([
      [1, 20, 20, 0, 200],
      [1, 20, 20, 0, 200],
    ]);
    expect(desk.reports.map(({ wouldBlock }) => wouldBlock.profit)).toEqual([200, 200]);
  });

  test('is nothing for an order that was never filled', () => {
    const desk = new Desk({ shadows: () => ({ never: never() }) });
    desk.gate.close(desk.approve(10).orderId);

    expect(rows(desk)).toEqual([[1, 0, 0, 0, 0]]);
    expect(desk.reports[0]?.wouldBlock).toMatchObject({ profit: 0, even: 1 });
  });

  test('adds up to those that won and those that lost', () => {
    const desk = play([
      { units: 10, price: 90 },
      { units: -10, price: 93 },
      { units: 10, price: 90 },
      { units: -10, price: 80.1 },
      { units: 10, price: 90 },
      { units: -10, price: 90 },
    ]);

    expect(desk.reports[0]?.wouldBlock).toMatchObject({
      count: 3,
      profit: -69,
      won: { count: 1, profit: 30 },
      lost: { count: 1, profit: -99 },
      even: 1,
      updates: 0,
    });
  });

  test('of a changed order counts once, with the order', () => {
    const desk = new Desk({ shadows: () => ({ never: never() }) });
    const resting = desk.approve(5, { type: 'limit', limitPrice: 90 });
    const next = desk.gate.update(resting, { ...resting, quantity: 8 });
    desk.fill((next as { order: typeof resting }).order, 8, 90);

    expect(desk.reports[0]?.wouldBlock).toMatchObject({
      count: 2,
      updates: 1,
      profit: 80,
      first: [
        { action: 'submit', profit: 80, opened: 8 },
        { action: 'update', profit: null, opened: 0 },
      ],
    });
  });

  test.each([
    ['a position changed without a fill', (desk: Desk) => desk.host.portfolio.set('A', 'SPY', 7)],
    ['the multiplier is not known', (desk: Desk) => Object.assign(desk, { multiplier: (): number => fail() })],
  ])('is not told once %s', (_title, spoil) => {
    const desk = play([{ units: 10, price: 90 }]);
    const order = desk.approve(5);
    spoil(desk);
    desk.fill(order);

    expect(rows(desk).map((row) => (row as unknown[])[4])).toEqual([null, null]);
    expect(desk.reports[0]).toMatchObject({
      wouldBlock: { profit: null, won: { count: 0 }, lost: { count: 0 }, even: 0 },
      faults: { count: 1, first: [{ type: 'profit', message: expect.stringContaining('the fill of order 2') }] },
    });
  });

  test.each([
    ['is not known', 0],
    ['is none', Number.NaN],
  ])('is not told for held units whose price %s', (_title, price) => {
    const desk = play([
      { units: 10, price: 90 },
      { units: 10, price: 190, symbol: qqq },
    ]);
    desk.price(qqq, price);

    expect(rows(desk)).toEqual([
      [1, 10, 10, 0, 100],
      [2, 10, 10, 0, null],
    ]);
    expect(desk.reports[0]?.wouldBlock.profit).toBeNull();
  });

  test('is not told for held units whose price cannot be read', () => {
    const desk = play([{ units: 10, price: 90 }]);
    desk.prices.set('SPY', {
      get price(): number {
        return fail();
      },
    } as never);

    expect(rows(desk)).toEqual([[1, 10, 10, 0, null]]);
  });
});

/** Part of an order that was filled, and whether the venue busts that. */
interface Part {
  readonly units: number;
  readonly price: number;
  readonly fee: number;
  readonly isBusted?: boolean;
}

/** An order of strategy A for SPY or of B for QQQ, and its fills. */
interface Filled {
  readonly of: 'SPY' | 'QQQ';
  readonly parts: readonly Part[];
}

/** Takes back a fill of an account whose symbols belong to one strategy each. */
function bust(desk: Desk, fill: Fill, number: number, spoil = 0): void {
  const { portfolio } = desk.host;
  const { strategy, symbol } = fill;
  const before = portfolio.strategyQuantityOf(strategy, symbol.value);
  const after = before - fill.quantity;
  portfolio.set(strategy, symbol.value, after);
  desk.gate.onBust({ fill, number, reason: '' }, [change(strategy, symbol.value, before, after + spoil)]);
}

/** Fills orders; busts afterwards what is busted, from a turn on, or never fills it at all. */
function history(orders: readonly Filled[], turn: number | 'never'): Desk {
  const desk = new Desk({ shadows: () => ({ never: never() }) });
  const busts: (() => void)[] = [];

  for (const { of, parts } of orders) {
    const [strategy, symbol] = of === 'SPY' ? ['A', spy] : ['B', qqq];
    const order = desk.approve(
      parts.reduce((sum, { units }) => sum + units, 0),
      { strategy, symbol },
    );

    for (const [index, { fee, isBusted = false, price, units }] of parts.entries()) {
      const before = desk.host.portfolio.strategyQuantityOf(strategy, symbol.value);
      const fill = { ...desk.fillOf(order, units, price), fee };

      if (isBusted && turn === 'never') {
        continue;
      }

      desk.host.portfolio.set(strategy, symbol.value, before + units);
      desk.gate.onFill(fill, [change(strategy, symbol.value, before, before + units)]);

      if (isBusted) {
        busts.push(() => bust(desk, fill, index + 1));
      }
    }

    desk.gate.close(order.orderId);
  }

  for (const index of busts.keys()) {
    busts[(index + Number(turn)) % busts.length]?.();
  }

  return desk;
}

describe('a busted trade', () => {
  const part = (units: number, price: number, fee = 0, isBusted = false): Part => ({ units, price, fee, isBusted });
  const order = (...parts: readonly Part[]): Filled => ({ of: 'SPY', parts });

  test.each<[string, readonly Filled[], unknown[]]>([
    ['opens nothing and earns nothing', [order(part(10, 90, 1, true))], [[1, 0, 0, 0, 0]]],
    [
      'that closed leaves open what it closed, and gives its fee back',
      [order(part(10, 90, 1)), order(part(-10, 80, 1, true))],
      [[1, 10, 10, 1, 99]],
    ],
    [
      'that opened first leaves the next to be closed first',
      [order(part(10, 90, 0, true)), order(part(10, 80)), order(part(-10, 95))],
      [
        [1, 0, 0, 0, 0],
        [2, 10, 0, 0, 150],
      ],
    ],
    [
      'that was one part of an order leaves the others',
      [order(part(4, 90, 1), part(6, 91, 1, true), part(5, 92, 1))],
      [[1, 9, 9, 2, 40 + 40 - 2]],
    ],
    [
      'that flipped leaves the position as it was',
      [order(part(10, 90)), order(part(-15, 95, 3, true)), order(part(-4, 99))],
      [
        [1, 10, 6, 0, 36 + 60],
        [2, 0, 0, 0, 0],
        [3, 0, 0, 0, 0],
      ],
    ],
  ])('%s', (_title, orders, expected) => {
    expect(rows(history(orders, 0))).toEqual(expected);
  });

  test('is followed by fills as if it had never happened', () => {
    const desk = history([order(part(10, 90)), order(part(-10, 80, 0, true))], 0);
    desk.fill(desk.approve(-10), -10, 97);

    expect(rows(desk)).toEqual([[1, 10, 0, 0, 70]]);
    expect(desk.reports[0]?.faults.count).toBe(0);
  });

  test('leaves profits as they are in a history without it', () => {
    const parts = fc.record({
      units: fc.integer({ min: 1, max: 20 }),
      price: fc.integer({ min: 5000, max: 15_000 }).map((cents) => cents / 100),
      fee: fc.integer({ min: 0, max: 300 }).map((cents) => cents / 100),
      isBusted: fc.boolean(),
    });
    const orders = fc
      .tuple(
        fc.constantFrom('SPY' as const, 'QQQ' as const),
        fc.constantFrom(1, -1),
        fc.array(parts, { minLength: 1, maxLength: 3 }),
      )
      .map(([of, side, all]) => ({ of, parts: all.map((each) => ({ ...each, units: each.units * side })) }));

    fc.assert(
      fc.property(fc.array(orders, { maxLength: 12 }), fc.nat(), (sent, turn) => {
        const busted = history(sent, turn);
        const without = new Map(rows(history(sent, 'never')).map((row) => [(row as unknown[])[0], row]));

        // What only closes in the other history was not asked about there: it opens nothing.
        expect(rows(busted)).toEqual(
          rows(busted).map((row) => without.get((row as unknown[])[0]) ?? [(row as unknown[])[0], 0, 0, 0, 0]),
        );
        expect(busted.reports[0]?.faults.count).toBe(0);
      }),
    );
  });

  test.each<[string, (desk: Desk, fill: Fill) => void]>([
    ['there was no such fill', (desk, fill) => bust(desk, fill, 2)],
    ['its order is not known', (desk, fill) => bust(desk, { ...fill, orderId: 7 }, 1)],
    ['its number is none', (desk, fill) => bust(desk, fill, Number.NaN)],
    ['it was busted before', (desk, fill) => [1, 2].forEach(() => void bust(desk, fill, 1))],
    ['positions are others than fills make', (desk, fill) => bust(desk, fill, 1, 3)],
    [
      'it changed what it could not',
      (desk, fill) =>
        desk.gate.onBust({ fill, number: 1, reason: '' }, [change('A', 'SPY', 10, 0), change('B', 'SPY', 0, 1)]),
    ],
    [
      'a multiplier is not known any more',
      (desk, fill) => {
        desk.multiplier = (): number => fail();
        desk.fill(desk.approve(-3, { accountWide: true }));
        bust(desk, fill, 1);
      },
    ],
  ])('ends what can be told when %s, and that is said once', (_title, spoil) => {
    const desk = play([{ units: 10, price: 90 }]);
    desk.fill(desk.approve(5, { symbol: qqq, strategy: 'B' }));
    const fill = desk.fillOf({ ...desk.request(10), orderId: 1 } as ApprovedOrder, 10, 90);
    spoil(desk, fill);
    bust(desk, fill, 1);
    desk.fill(desk.approve(1));

    expect(rows(desk).map((row) => (row as unknown[])[4])).toEqual(rows(desk).map(() => null));
    expect(desk.reports[0]?.wouldBlock.profit).toBeNull();
    expect(desk.reports[0]?.faults.first.map(({ type }) => type)).toEqual(['profit']);
    expect(desk.reports[0]?.faults.first[0]?.message).toMatch(
      /^the bust of fill (1|2|NaN) of order (1|7) could not be followed: no profit can be told$/,
    );
  });
});

function fail(): never {
  throw new Error('gone');
}
