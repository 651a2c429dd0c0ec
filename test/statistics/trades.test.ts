/** @module */
import fc from 'fast-check';
import { ClosingRecords, Decimal, type Fill, SecuritySymbol, TimeZone, TradeBuilder, winLoss } from 'plimsoll';
import { describe, expect, it } from 'vitest';

const timeZone = TimeZone.newYork;
const symbols = ['AAA', 'BBB'].map(
  (value) => new SecuritySymbol({ value, id: `${value} 1`, securityType: 'equity', market: 'usa', timeZone }),
);

let orderId = 0;

function fill(utc: number, quantity: number, price: number, fee = 1, which = 0): Fill {
  orderId += 1;
  const symbol = symbols[which];

  if (symbol === undefined) {
    throw new Error('no such symbol');
  }

  return { orderId, symbol, strategy: 's', accountWide: false, quantity, price, fee, utc };
}

function trade(fills: readonly Fill[]): unknown[] {
  const builder = new TradeBuilder();

  for (const each of fills) {
    builder.onFill(each);
  }

  return builder.closedTrades.map((closed) => [
    closed.direction,
    closed.quantity,
    closed.entryPrice,
    closed.exitPrice,
    closed.profitLoss,
    closed.fees,
  ]);
}

describe('TradeBuilder', () => {
  it.each<[string, Fill[], unknown[]]>([
    ['a long trade', [fill(1, 100, 10), fill(2, -100, 11)], [['long', 100, 10, 11, 100, 2]]],
    ['a short trade', [fill(1, -100, 10), fill(2, 100, 11)], [['short', 100, 10, 11, -100, 2]]],
    ['nothing of an open position', [fill(1, 100, 10), fill(2, 50, 11)], []],
    [
      'a trade closed in two parts, the opening fee with the first',
      [fill(1, 100, 10), fill(2, -40, 11), fill(3, -60, 12)],
      [
        ['long', 40, 10, 11, 40, 2],
        ['long', 60, 10, 12, 120, 1],
      ],
    ],
    [
      'two trades closed by one fill, oldest first, its fee with the first',
      [fill(1, 100, 10), fill(2, 100, 12), fill(3, -150, 13)],
      [
        ['long', 100, 10, 13, 300, 2],
        ['long', 50, 12, 13, 50, 1],
      ],
    ],
    [
      'a reversal, its rest without opening fee',
      [fill(1, 100, 10), fill(2, -150, 11), fill(3, 50, 9)],
      [
        ['long', 100, 10, 11, 100, 2],
        ['short', 50, 11, 9, 100, 1],
      ],
    ],
    ['symbols apart', [fill(1, 100, 10), fill(2, -100, 11, 1, 1)], []],
    ['nothing for a fill of nothing', [fill(1, 100, 10), fill(2, 0, 11)], []],
    ['a profit to the cent, half to even', [fill(1, 1, 10), fill(2, -1, 10.005)], [['long', 1, 10, 10.005, 0, 2]]],
  ])('gives %s', (_, fills, expected) => {
    expect(trade(fills)).toEqual(expected);
  });

  it('tells when and by which orders, and values points', () => {
    const builder = new TradeBuilder();
    const [entry, exit] = [fill(1000, 2, 10), fill(2000, -2, 11)];
    builder.onFill(entry, 50);
    builder.onFill(exit, 50);

    expect(builder.closedTrades).toEqual([
      expect.objectContaining({
        symbol: symbols[0],
        entryUtc: 1000,
        exitUtc: 2000,
        profitLoss: 100,
        orderIds: [entry.orderId, exit.orderId],
      }),
    ]);
  });

  it('closes what was opened, no more, and spends every fee once when all is flat', () => {
    const quantities = fc.array(
      fc.integer({ min: -50, max: 50 }).filter((quantity) => quantity !== 0),
      { minLength: 1 },
    );

    fc.assert(
      fc.property(quantities, (all) => {
        const flat = -all.reduce((sum, quantity) => sum + quantity, 0);
        const builder = new TradeBuilder();
        const fills = [...all, ...(flat === 0 ? [] : [flat])];
        fills.forEach((quantity, index) => {
          builder.onFill(fill(index, quantity, 10, 1));
        });
        const closed = builder.closedTrades.reduce((sum, each) => sum + each.quantity, 0);
        const traded = fills.reduce((sum, quantity) => sum + Math.abs(quantity), 0);

        expect(closed * 2).toBe(traded);
        expect(builder.closedTrades.reduce((sum, each) => sum + each.fees, 0)).toBe(fills.length);
      }),
    );
  });
});

describe('ClosingRecords', () => {
  it('takes the fee twice and keeps times apart', () => {
    const records = new ClosingRecords();
    records.add(2000, 10, 1);
    records.add(1000, -3.5, 0.25);
    records.add(2000, 7, 1.005);
    records.add(2001, 1, 0);

    expect(records.all.map(({ utc, profitLoss }) => [utc, profitLoss.toString()])).toEqual([
      [1000, '-4.00'],
      [2000, '8'],
      [2001, '4.990'],
      [2002, '1'],
    ]);
  });

  it('refuses a profit that is no number', () => {
    expect(() => new ClosingRecords().add(1, Number.NaN, 0)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
  });
});

describe('winLoss', () => {
  function of(profits: readonly number[], capital = 1000): Record<string, number> {
    const records = profits.map((profit, utc) => ({ utc, profitLoss: Decimal.fromNumber(profit) }));
    const entries = Object.entries(winLoss(records, Decimal.fromNumber(capital)));

    return Object.fromEntries(entries.map(([name, value]) => [name, value.round(4).toNumber()]));
  }

  it('shares each result by the capital before it', () => {
    expect(of([100, -110, 198])).toEqual({
      averageWin: 0.15,
      averageLoss: -0.1,
      winRate: 0.6667,
      lossRate: 0.3333,
      profitLossRatio: 1.5,
      expectancy: 0.6667,
    });
  });

  it.each([
    ['no records', [], { averageWin: 0, averageLoss: 0, winRate: 0, lossRate: 0, profitLossRatio: 0, expectancy: 0 }],
    [
      'winners only',
      [10],
      { averageWin: 0.01, averageLoss: 0, winRate: 1, lossRate: 0, profitLossRatio: 0, expectancy: 0 },
    ],
    [
      'a break-even',
      [0],
      { averageWin: 0, averageLoss: 0, winRate: 0, lossRate: 1, profitLossRatio: 0, expectancy: -1 },
    ],
    [
      'a loss of everything, and more afterwards',
      [-1000, -10],
      { averageWin: 0, averageLoss: -0.5, winRate: 0, lossRate: 1, profitLossRatio: 0, expectancy: -1 },
    ],
  ])('sums up %s', (_, profits, expected) => {
    expect(of(profits)).toEqual(expected);
  });
});
