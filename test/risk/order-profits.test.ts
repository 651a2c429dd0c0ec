/**
 * What became of an order that a shadow would have blocked: its units, first in first out, to the cent.
 *
 * @module
 */
import type { RiskPlugin, WouldBlock } from 'plimsoll';
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

function fail(): never {
  throw new Error('gone');
}
