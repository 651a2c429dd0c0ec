/**
 * The account in a journal: told when any number of it changed.
 *
 * @module
 */
import { type HoldingView, ManualClock, RunJournal } from 'plimsoll';
import { expect, it } from 'vitest';
import { Account } from './desk.js';
import { Lines } from './journal-desk.js';

const holding: HoldingView = {
  ticker: 'SPY',
  quantity: 1,
  averagePrice: 100,
  price: 100,
  holdingsValue: 100,
  unrealizedProfit: 0,
};

it.each([
  { ticker: 'QQQ' },
  { quantity: 2 },
  { averagePrice: 99 },
  { price: 101 },
  { holdingsValue: 101 },
  { unrealizedProfit: -0 },
])('tells of a position when %o changes, and not again', (change) => {
  const sink = new Lines();
  const holdings = [holding];
  const portfolio = Object.assign(new Account(), { openHoldings: holdings });
  const journal = new RunJournal(sink, {
    clock: new ManualClock(0),
    portfolio,
    rules: [],
    prices: () => ({ price: 1, bidPrice: 1, askPrice: 1, priceUtc: 0 }),
    multiplier: () => 1,
    lot: () => 1,
    timeZone: () => 'UTC',
  });
  journal.onClose(1);
  journal.onClose(2);
  holdings[0] = { ...holding, ...change };
  journal.onClose(3);
  journal.onClose(4);

  journal.end();

  expect(sink.records.map(({ account, closed, kind }) => [kind, account !== undefined, closed?.[0]?.[0]])).toEqual([
    ['close', true, undefined],
    ['close', true, 2],
    ['end', false, 4],
  ]);
});
