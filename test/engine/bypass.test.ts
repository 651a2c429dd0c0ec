import {
  type ApprovedOrder,
  type BacktestResult,
  camelCase,
  Leg,
  Order,
  type OrderRequest,
  OrderTicket,
  type QCAlgorithm,
  Resolution,
  SecurityTransactionManager,
  type Slice,
  TradingAlgorithm,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { behind, Ceiling } from './ceiling.js';
import { complete, daily, isAt, minutes, type Script, source, story } from './run.js';

const spy = 'SPY';

interface Attempt {
  readonly result: BacktestResult;
  readonly plugin: Ceiling;
  /** What the first attempt threw. */
  readonly thrown: unknown;
}

/** Lets a strategy try at 9:32, behind a ceiling of 100 units, after it has bought some at 9:31. */
function attempt(
  trick: (algorithm: QCAlgorithm, slice: Slice) => unknown,
  { held = 0, ...script }: Script & { readonly held?: number } = {},
): Attempt {
  const plugin = new Ceiling(100);
  let thrown: unknown;
  const result = complete(
    {
      ...script,
      initialize(algorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Resolution.Minute);
      },
      onData(algorithm, slice) {
        if (isAt(algorithm, '09:31') && held !== 0) {
          algorithm.marketOrder(spy, held);
        }

        if (isAt(algorithm, '09:32')) {
          try {
            trick(algorithm, slice);
          } catch (error) {
            thrown = error;
          }
        }
      },
    },
    source('minute', { SPY: minutes('2020-01-06 09:30', [100, [100, 101, 99, 100], 100, [100, 101, 99, 100], 100]) }),
    { risk: behind(plugin) },
  );

  return { result, plugin, thrown };
}

/** The position after all fills. */
function position(result: BacktestResult): number {
  return result.orderEvents.reduce((sum, event) => sum + event.fillQuantity, 0);
}

type Loose = Record<string, (...args: readonly unknown[]) => unknown>;

const loose = (value: unknown): Loose => value as Loose;

/** What TypeScript keeps to subclasses, as JavaScript shows it. */
const runtimeOf = (algorithm: QCAlgorithm): Loose => loose(algorithm)['runtime'] as unknown as Loose;

describe('any way to open a position', () => {
  const ways: readonly (readonly [string, (one: QCAlgorithm) => unknown])[] = [
    ['marketOrder', (one) => one.marketOrder(spy, 101)],
    ['order', (one) => one.order(spy, -101)],
    ['buy', (one) => one.buy(spy, 101)],
    ['sell', (one) => one.sell(spy, 101)],
    ['limitOrder', (one) => one.limitOrder(spy, 101, 150)],
    ['stopMarketOrder', (one) => one.stopMarketOrder(spy, 101, 50)],
    ['stopLimitOrder', (one) => one.stopLimitOrder(spy, 101, 50, 150)],
    ['limitIfTouchedOrder', (one) => one.limitIfTouchedOrder(spy, 101, 150, 150)],
    ['trailingStopOrder', (one) => one.trailingStopOrder(spy, 101, 1, false)],
    ['comboMarketOrder', (one) => one.comboMarketOrder([Leg.create(spy, 1)], 101)],
    ['comboLimitOrder', (one) => one.comboLimitOrder([Leg.create(spy, 1)], 101, 150)],
    ['comboLegLimitOrder', (one) => one.comboLegLimitOrder([Leg.create(spy, 1, 150)], 101)],
    ['marketOnCloseOrder', (one) => one.marketOnCloseOrder(spy, 101)],
    ['setHoldings', (one) => one.setHoldings(spy, 1)],
    ['setHoldings short', (one) => one.setHoldings(spy, -1)],
    ['setHoldings of targets', (one) => one.setHoldings([{ symbol: spy, quantity: 1 }])],
    ['a flip', (one) => one.runAs('other', () => one.marketOrder(spy, -101))],
    ['many small orders', (one) => Array.from({ length: 30 }, () => one.marketOrder(spy, 10))],
    ['many waiting orders', (one) => Array.from({ length: 30 }, () => one.limitOrder(spy, 10, 99.5))],
    ['waiting orders beside a market order', (one) => [one.limitOrder(spy, 60, 99.5), one.marketOrder(spy, 60)]],
    ['another spelling', (one) => loose(one)['MarketOrder']?.(spy, 101)],
    ['a third spelling', (one) => loose(one)['market_order']?.(spy, 101)],
    [
      'submit, behind the verbs',
      (one) => runtimeOf(one)['submit']?.({ symbol: spy, type: 'market', quantity: 101, strategy: 'x' }),
    ],
    [
      'submit for the whole account',
      (one) =>
        runtimeOf(one)['submit']?.({ symbol: spy, type: 'market', quantity: 101, strategy: 'x', accountWide: true }),
    ],
    [
      'scheduled code',
      (one) => one.schedule.on(one.dateRules.everyDay(), one.timeRules.at(9, 33), () => one.marketOrder(spy, 101)),
    ],
  ];

  it.each(ways)('%s is stopped at the ceiling', (_way, trick) => {
    const { plugin, result } = attempt(trick);

    expect(Math.abs(position(result))).toBeLessThanOrEqual(100);
    expect(result.decisions.some(({ outcome }) => outcome === 'refused')).toBe(true);
    expect(plugin.asked.length).toBeGreaterThan(0);
  });

  it('is tried above: these are all the verbs there are', () => {
    const verbs = Object.entries(Object.getOwnPropertyDescriptors(TradingAlgorithm.prototype))
      .filter(([, { enumerable, value }]) => enumerable === false && typeof value === 'function')
      .map(([name]) => camelCase(name));
    const known = [
      'calculateOrderQuantity',
      'constructor',
      'liquidate',
      'marketOnOpenOrder',
      ...ways.map(([name]) => name),
    ];

    expect(verbs.length).toBeGreaterThan(10);
    expect(verbs.filter((verb) => !known.includes(verb))).toEqual([]);
  });

  it('includes on-open orders, which wait for the next day', () => {
    const plugin = new Ceiling(100);
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Daily);
        },
        onData(algorithm) {
          algorithm.marketOnOpenOrder(spy, 60);
          algorithm.marketOnOpenOrder(spy, 60);
        },
      },
      source('daily', { SPY: daily('2020-01-06', [100, 100]) }),
      { risk: behind(plugin) },
    );

    expect(position(result)).toBe(60);
    expect(result.orders.map(({ status }) => status)).toEqual(['filled', 'invalid', 'invalid', 'invalid']);
  });
});

describe('an update', () => {
  it('of an order that closes into one that opens is judged', () => {
    const { result } = attempt(
      (one) => {
        const ticket = one.limitOrder(spy, -50, 100.5);
        expect(ticket.updateQuantity(-300).errorMessage).toContain('at most 100 units');
      },
      { held: 50 },
    );

    expect(position(result)).toBe(0);
  });

  it('by values that change while they are read is judged by what is used', () => {
    const { result } = attempt((one) => {
      const ticket = one.limitOrder(spy, 10, 100.5);
      let reads = 0;
      ticket.update({
        get quantity(): number {
          reads += 1;
          return reads === 1 ? 10_000 : 10;
        },
      });
    });

    expect(position(result)).toBeLessThanOrEqual(100);
  });

  it('while hooks run cannot pass on the approval of before', () => {
    const tickets: OrderTicket[] = [];
    const { result } = attempt(
      (one) => {
        tickets.push(one.limitOrder(spy, 50, 99.5), one.limitOrder(spy, 50, 99.5));
      },
      {
        onOrderEvent: (_one, event) => {
          if (event.status === 'filled') {
            tickets[1]?.updateQuantity(10_000);
          }
        },
      },
    );

    expect(position(result)).toBe(100);
  });
});

describe('a re-entrant strategy', () => {
  it('is judged for each order it sends from inside a hook', () => {
    const { result } = attempt((one) => one.marketOrder(spy, 60), {
      onOrderEvent: (one, event) => {
        if (event.status === 'submitted' || event.status === 'filled') {
          one.marketOrder(spy, 60);
        }
      },
    });

    expect(position(result)).toBeLessThanOrEqual(100);
  });

  it('cannot sell twice what liquidate sells', () => {
    const { result } = attempt(
      (one) => {
        one.stopMarketOrder(spy, -100, 50);
        one.liquidate(spy);
      },
      {
        held: 100,
        onOrderEvent: (one, event) => {
          if (event.status === 'canceled') {
            one.marketOrder(spy, -100);
          }
        },
      },
    );

    expect(position(result)).toBe(0);
  });

  it('cannot sell again what a risk event tells is filled', () => {
    class Talkative extends Ceiling {
      override onPositionOpened(): void {
        this.host?.riskEventBus.publish({ type: 'position_check', level: 'info', source: 'test', message: 'opened' });
      }
    }

    const plugin = new Talkative(1000);
    const result = complete(
      {
        initialize(algorithm) {
          algorithm.setStartDate(2020, 1, 6);
          algorithm.addEquity(spy, Resolution.Minute);
          algorithm.riskEvents$.subscribe((event) => {
            if (event.type === 'position_check') {
              algorithm.liquidate(spy);
            }
          });
        },
        onData(algorithm) {
          if (isAt(algorithm, '09:31')) {
            algorithm.marketOrder(spy, 100);
          }
        },
      },
      source('minute', { SPY: minutes('2020-01-06 09:30', [100, 100]) }),
      { risk: behind(plugin) },
    );

    expect(story(result)).toEqual(['1 submitted', '1 filled 100 @ 100', '2 submitted', '2 filled -100 @ 100']);
  });
});

describe('an order of another strategy', () => {
  it('closes what the account holds, and is asked about what goes beyond', () => {
    const { plugin, result } = attempt((one) => one.runAs('other', () => one.marketOrder(spy, -150)), { held: 100 });

    expect(plugin.asked.at(-1)).toMatchObject({ openingQuantity: -50, currentQuantity: 100 });
    expect(position(result)).toBe(-50);
  });

  it('may flatten what the account holds, and no more', () => {
    const { result } = attempt((one) => one.runAs('other', () => [one.liquidate(spy), one.liquidate(spy)]), {
      held: 100,
    });

    expect(story(result).slice(2)).toEqual(['2 submitted', '2 filled -100 @ 100']);
    expect(result.orders[1]?.strategy).toBe('other');
  });
});

describe('a forged order', () => {
  const forged = { orderId: 77, symbol: undefined, type: 'market', quantity: 1e6, accountWide: false, strategy: 'x' };

  it('finds no broker, desk, gate or books to be handed to', () => {
    const reached = attempt((one) => {
      const runtime = runtimeOf(one);
      const names = Object.keys(runtime).sort();
      expect(names).toEqual([
        'addSecurity',
        'clock',
        'consolidate',
        'history',
        'log',
        'manager',
        'parameters',
        'phase',
        'plot',
        'portfolio',
        'quit',
        'removeConsolidator',
        'removeSecurity',
        'riskEventBus',
        'schedule',
        'scheduler',
        'securities',
        'setCash',
        'settings',
        'startAt',
        'streams',
        'submit',
        'submitCombo',
        'transactions',
      ]);
    });

    expect(reached.thrown).toBeUndefined();
  });

  it.each<[string, (one: QCAlgorithm) => unknown]>([
    [
      'portfolio.apply',
      (one) =>
        loose(one.portfolio)['apply']?.({ ...forged, symbol: one.securities[spy]?.symbol, price: 1, fee: 0, utc: 0 }),
    ],
    ['portfolio.setCash', (one) => loose(one.portfolio)['setCash']?.(1e9)],
    ['holdings.book', (one) => loose(one.portfolio[spy])['book']?.(1e6, 1, 0)],
    ['cache.addTrade', (one) => loose(one.securities[spy]?.cache)['addTrade']?.({ close: 1, endUtc: one.clock.utc })],
    ['transactions.add', (one) => loose(one.transactions)['add']?.({ id: 77 })],
    ['transactions.close', (one) => loose(one.transactions)['close']?.(1)],
    [
      'order.record',
      (one) => loose(one.transactions.getOrderById(1))['record']?.({ status: 'filled', fillQuantity: 5, refusals: [] }),
    ],
    ['order.replace', (one) => loose(one.transactions.getOrderById(1))['replace']?.({ quantity: 5 }, 5, 0)],
    ['clock.set', (one) => loose(one.clock)['set']?.(0)],
    ['desk.onFill', (one) => loose(runtimeOf(one)['desk'])['onFill']?.(forged, '')],
  ])('does not reach %s', (_name, trick) => {
    const honest = attempt((one) => one.limitOrder(spy, 10, 99.5), { held: 10 }).result;
    const { result } = attempt(
      (one) => {
        one.limitOrder(spy, 10, 99.5);
        trick(one);
      },
      { held: 10 },
    );

    expect(result.orders).toEqual(honest.orders);
    expect(result.equity).toEqual(honest.equity);
  });

  it('is only ink when made by hand', () => {
    const { result } = attempt((one) => {
      const symbol = one.securities[spy]?.symbol;
      const request = {
        ...forged,
        symbol,
        tag: '',
        timeInForce: 'good-til-canceled',
        createdUtc: 0,
      } as unknown as OrderRequest;
      const order = new Order(Object.freeze(request) as ApprovedOrder);
      const ticket = new OrderTicket(order, { update: () => undefined as never, cancel: () => undefined as never });
      const book = new SecurityTransactionManager({
        update: () => undefined as never,
        cancel: () => undefined as never,
      });

      expect([ticket.quantity, book.ordersCount]).toEqual([1e6, 0]);
    });

    expect(result.orders).toEqual([]);
  });
});

describe('what a strategy is given', () => {
  /** Changes everything it can reach, in every way JavaScript has. */
  function vandalize(target: unknown, seen = new Set<unknown>()): void {
    if (typeof target !== 'object' || target === null || seen.has(target) || seen.size > 200) {
      return;
    }

    seen.add(target);

    for (const key of Reflect.ownKeys(target)) {
      const value: unknown = Reflect.get(target, key);
      Reflect.set(target, key, typeof value === 'number' ? value * 1000 : value);
      Reflect.defineProperty(target, key, { value: typeof value === 'number' ? value * 1000 : value });
      Reflect.deleteProperty(target, key);
      vandalize(value, seen);
    }
  }

  const lie = (target: object, members: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(members)) {
      Reflect.defineProperty(target, name, { value, configurable: true, writable: true });
    }
  };

  it.each<[string, (one: QCAlgorithm, slice: Slice) => unknown]>([
    [
      'slice and bars',
      (_one, slice) => [
        vandalize(slice),
        vandalize(slice.bars[spy]),
        vandalize(slice.bars.values),
        vandalize(slice.get(spy)),
      ],
    ],
    ['the cached bar', (one) => vandalize(one.securities[spy]?.cache.tradeBar)],
    [
      'the bar of the cache',
      (one) => lie(one.securities[spy]?.cache as object, { price: 1, askPrice: 1, bidPrice: 1 }),
    ],
    [
      'the account',
      (one) =>
        lie(one.portfolio, { cash: 1e12, marginRemaining: 1e12, totalPortfolioValue: 1e12, quantityOf: () => 1e9 }),
    ],
    ['the account, for its ledger', (one) => lie(one.portfolio, { strategyQuantityOf: () => 1e9 })],
    ['the position', (one) => lie(one.portfolio[spy] as object, { quantity: -1e9 })],
    [
      'the security',
      (one) => [
        vandalize(one.securities[spy]),
        lie(one.securities[spy] as object, { holdings: { quantity: -1e9 }, price: 1 }),
      ],
    ],
    ['the symbol', (one) => lie(one.securities[spy]?.symbol as object, { value: 'FREE' })],
    ['the properties', (one) => vandalize(one.securities[spy]?.symbolProperties)],
    ['the exchange', (one) => lie(one.securities[spy]?.exchange as object, { isOpen: () => false })],
    ['the securities', (one) => lie(one.securities, { require: () => ({ price: 1 }) })],
    [
      'the orders',
      (one) => [
        vandalize(one.transactions.getOrders()),
        vandalize(one.transactions.getOpenOrders()),
        lie(one.transactions, { ordersCount: 0, lastOrderId: 0 }),
      ],
    ],
    [
      'the tickets',
      (one) =>
        one.transactions
          .getOrderTickets()
          .map((ticket) => [
            vandalize(ticket),
            lie(ticket, { quantity: 1 }),
            vandalize(ticket.refusals),
            vandalize(ticket.orderEvents),
          ]),
    ],
    [
      'the run',
      (one) => [vandalize(runtimeOf(one)['settings']), lie(runtimeOf(one), { phase: 'running', clock: { utc: 0 } })],
    ],
    [
      'itself',
      (one) =>
        lie(one, {
          portfolio: { totalPortfolioValue: 1e12, strategyQuantityOf: () => 1e9 },
          clock: { utc: 0 },
          securities: {},
        }),
    ],
  ])('cannot be changed: %s', (_what, trick) => {
    const trade = (one: QCAlgorithm): void => {
      runtimeOf(one)['submit']?.({ symbol: spy, type: 'market', quantity: 5, strategy: 'x' });
      runtimeOf(one)['submit']?.({ symbol: spy, type: 'market', quantity: -500, strategy: 'x' });
      runtimeOf(one)['submit']?.({ symbol: spy, type: 'limit', limitPrice: 99.5, quantity: 6, strategy: 'x' });
    };
    const honest = attempt(trade, { held: 10 }).result;
    const { result } = attempt(
      (one, slice) => {
        try {
          trick(one, slice);
        } catch {
          // A frozen thing may complain.
        }

        trade(one);
      },
      { held: 10, onOrderEvent: (_one, event) => [vandalize(event), vandalize(event.refusals)] as never },
    );

    expect(result.orders).toEqual(honest.orders);
    expect(result.orderEvents).toEqual(honest.orderEvents);
    expect(result.decisions).toEqual(honest.decisions);
    expect(result.equity).toEqual(honest.equity);
  });

  it('is not what plugins see: the host has the real account', () => {
    const { plugin } = attempt((one) => {
      lie(one, { portfolio: { totalPortfolioValue: 1e12 }, clock: { utc: 0 }, riskEventBus: {}, log: () => undefined });
      expect(one.portfolio.totalPortfolioValue).toBe(1e12);
    });

    expect(plugin.host?.portfolio.totalPortfolioValue).toBe(100_000);
    expect(plugin.host?.clock.utc).toBeGreaterThan(0);
    expect(Reflect.set(plugin.host as object, 'portfolio', {})).toBe(false);
  });
});
