/**
 * Random orders, updates, cancels and busts through whole backtests: what must hold of the account, the events and the plugins.
 *
 * @module
 */
import fc from 'fast-check';
import {
  type BacktestResult,
  type BustInput,
  ConstantFeeModel,
  formatUtc,
  type PositionDetails,
  type QCAlgorithm,
  type RiskPlugin,
  resolveRiskConfig,
} from 'plimsoll';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { complete, isAt, minutes, newYork, source } from './run.js';

/** How many backtests are run; a nightly run asks for more. */
const RUNS = Math.ceil(Number(process.env['PLIMSOLL_MODEL_RUNS'] ?? 10_000) / 100);

const cash = 1_000_000;
/** The most that may be held of a symbol, on either side. */
const LIMIT = 100;
const tickers = ['SPY', 'QQQ'] as const;

const ticker = fc.constantFrom(...tickers);
const strategy = fc.constantFrom('one', 'two', 'three');
const quantity = fc.integer({ min: -70, max: 70 }).filter((units) => units !== 0);
const minute = fc.nat(5);
const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('market' as const), minute, strategy, ticker, quantity }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('limit' as const, 'stop' as const),
      minute,
      strategy,
      ticker,
      quantity,
      price: fc.integer({ min: 96, max: 104 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('update' as const), minute, which: fc.nat(9), quantity, strategy }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), minute, which: fc.nat(9), strategy }) },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;
const wave = fc.array(fc.integer({ min: 96, max: 104 }), { minLength: 10, maxLength: 10 });

/** Refuses what would hold too much, and keeps book of what it is told. */
class Watcher {
  readonly waiting = new Set<number>();
  readonly open = new Set<string>();
  readonly faults: string[] = [];
  readonly plugin: RiskPlugin = {
    pluginName: 'Watcher',
    pluginVersion: '1.0.0',
    initialize: () => true,
    canOpenPosition: (_symbol, _strategy, details) => [this.#reach(details) <= LIMIT, 'too much'],
    onPositionOpened: (symbol, name) =>
      this.#note(!this.open.has(`${name} ${symbol}`), () => this.open.add(`${name} ${symbol}`)),
    onPositionClosed: (symbol, name) => this.#note(this.open.delete(`${name} ${symbol}`), () => undefined),
    onOrderApproved: (_symbol, _name, { orderId }) => void this.waiting.add(orderId),
    onOrderClosed: (_symbol, _name, orderId) => this.#note(this.waiting.delete(orderId), () => undefined),
    getStatus: () => ({}),
  };

  #reach({ currentQuantity, openingQuantity, pendingQuantity }: PositionDetails): number {
    const side = Math.sign(openingQuantity);
    return Math.max(0, currentQuantity * side) + (pendingQuantity + openingQuantity) * side;
  }

  /** Whoever is told the same twice was told too much. */
  #note(isNews: boolean, act: () => unknown): void {
    if (!isNews) {
      this.faults.push('told twice');
    }

    act();
  }
}

function act(algorithm: QCAlgorithm, one: Command): void {
  const { transactions } = algorithm;

  algorithm.runAs(one.strategy, () => {
    if (one.kind === 'market') {
      algorithm.marketOrder(one.ticker, one.quantity);
    } else if ('price' in one) {
      algorithm[one.kind === 'limit' ? 'limitOrder' : 'stopMarketOrder'](one.ticker, one.quantity, one.price);
    } else {
      const open = transactions.getOpenOrderTickets();
      const ticket = open[one.which % Math.max(1, open.length)];

      if (one.kind === 'cancel') {
        ticket?.cancel();
      } else {
        ticket?.updateQuantity(Math.abs(one.quantity) * Math.sign(ticket.quantity));
      }
    }
  });
}

/** Runs the commands, busts at 9:38, ends everything at 9:40. */
function play(commands: readonly Command[], prices: readonly number[], busts: readonly BustInput[]): BacktestResult {
  const watcher = new Watcher();
  const create = (): RiskPlugin => watcher.plugin;
  const module = { name: 'watcher', description: '', configSchema: z.unknown(), create };
  const risk = resolveRiskConfig({ plugins: { watcher: {} } }, new Map([['watcher', module]]), 'test');
  const data = source('minute', Object.fromEntries(tickers.map((name) => [name, minutes('2020-01-06 09:30', prices)])));
  let lifted = false;

  const result = complete(
    {
      initialize: (algorithm) => {
        algorithm.setCash(cash);

        for (const name of tickers) {
          algorithm.addEquity(name).setFeeModel(new ConstantFeeModel(1));
        }
      },
      onData: (algorithm) => {
        for (const one of commands) {
          if (isAt(algorithm, `09:3${one.minute + 1}`)) {
            act(algorithm, one);
          }
        }

        if (isAt(algorithm, '09:40')) {
          algorithm.transactions.cancelOpenOrders();
          algorithm.liquidate();
        }

        check(algorithm, watcher, lifted);
      },
      onOrderEvent: (_algorithm, { status }) => {
        lifted ||= status === 'busted';
      },
      onEndOfAlgorithm: ({ portfolio, transactions }) => {
        expect([transactions.getOpenOrders().length, portfolio.invested]).toEqual([0, false]);
      },
    },
    data,
    { busts, risk },
  );

  expect([watcher.faults, [...watcher.waiting], [...watcher.open]]).toEqual([[], [], []]);
  return result;
}

/** The account is what the events add up to, and what plugins were told; no limit is exceeded but by a bust. */
function check({ portfolio, transactions }: QCAlgorithm, watcher: Watcher, lifted: boolean): void {
  const events = transactions.getOrders().flatMap((order) => order.events);
  const spent = events.reduce((sum, one) => sum + one.fillQuantity * one.fillPrice + one.orderFee, 0);
  expect(portfolio.cash).toBeCloseTo(cash - spent, 6);

  for (const name of tickers) {
    const held = events.reduce((sum, one) => sum + (one.symbol.value === name ? one.fillQuantity : 0), 0);
    const parts = portfolio.strategies.map((one) => portfolio.strategyQuantityOf(one, name));
    expect([name, portfolio.quantityOf(name), parts.reduce((sum, one) => sum + one, 0)]).toEqual([name, held, held]);
    expect(lifted || Math.abs(held) <= LIMIT).toBe(true);

    for (const one of portfolio.strategies) {
      expect(watcher.open.has(`${one} ${name}`)).toBe(portfolio.strategyQuantityOf(one, name) !== 0);
    }
  }
}

test('backtests keep every promise, whatever is sent, changed, cancelled and busted', () => {
  fc.assert(
    fc.property(
      fc.array(command, { minLength: 1, maxLength: 20 }),
      wave,
      fc.array(fc.nat(30)),
      (all, prices, picks) => {
        const commands = all.toSorted((a, b) => a.minute - b.minute);
        const due = newYork('2020-01-06 09:38');
        const filled = play(commands, prices, []).orderEvents.filter(
          ({ fillQuantity, time }) => fillQuantity !== 0 && Date.parse(time) < due,
        );
        const chosen = new Set(picks.flatMap((pick) => filled[pick % Math.max(1, filled.length)]?.orderId ?? []));
        const busts = [...chosen].map((orderId) => ({ time: formatUtc(due), orderId }));
        const { decisions, orderEvents } = play(commands, prices, busts);

        expect(orderEvents.filter(({ status }) => status === 'busted').map(({ orderId }) => orderId)).toEqual([
          ...chosen,
        ]);
        expect(
          decisions
            .filter((one) => one.openingQuantity === 0 && one.outcome === 'refused')
            .flatMap(({ refusals }) => refusals),
        ).toEqual([]);
      },
    ),
    { numRuns: RUNS, seed: 20240805 },
  );
}, 600_000);
