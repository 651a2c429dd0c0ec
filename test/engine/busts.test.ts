/**
 * Busted trades through whole runs: what a venue cancels after the fact never happened.
 *
 * @module
 */
import fc from 'fast-check';
import {
  type BacktestResult,
  type BustInput,
  ConstantFeeModel,
  FrameworkError,
  type OrderEvent,
  type QCAlgorithm,
  type RiskPlugin,
  type RiskSetup,
  resolveRiskConfig,
} from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { complete, isAt, minutes, type Script, source, story } from './run.js';

const prices = [100, 101, 102, 103, 104, 105, 106, 107];
const data = source('minute', {
  SPY: minutes('2020-01-06 09:30', prices),
  QQQ: minutes(
    '2020-01-06 09:30',
    prices.map((price) => price * 2),
  ),
});

/** The same and two more days, so that there are statistics. */
const threeDays = source('minute', {
  SPY: ['06', '07', '08'].flatMap((day) => minutes(`2020-01-${day} 09:30`, prices)),
  QQQ: ['06', '07', '08'].flatMap((day) => minutes(`2020-01-${day} 09:30`, prices)),
});

/** A moment of the trading day, in UTC. */
function at(time: string): string {
  return `2020-01-06T${time}:00Z`;
}

function bust(time: string, orderId: number, reason = ''): BustInput {
  return { time: at(time), orderId, reason };
}

/** Runs with a fee of 1 for each order; `14:31` UTC is the first bar. */
function play(script: Script, busts: readonly BustInput[], risk?: RiskSetup, market = data): BacktestResult {
  const initialize = (algorithm: QCAlgorithm): void => {
    algorithm.setCash(100_000);

    for (const ticker of ['SPY', 'QQQ']) {
      algorithm.addEquity(ticker).setFeeModel(new ConstantFeeModel(1));
    }

    script.initialize?.(algorithm);
  };

  return complete({ ...script, initialize }, market, { busts, ...(risk !== undefined && { risk }) });
}

/** A risk configuration with one plugin. */
function behind(plugin: Partial<RiskPlugin>): RiskSetup {
  const create = (): RiskPlugin => ({
    pluginName: 'TestPlugin',
    pluginVersion: '1.0.0',
    initialize: () => true,
    canOpenPosition: () => [true, 'fine'],
    onPositionOpened: () => undefined,
    onPositionClosed: () => undefined,
    getStatus: () => ({}),
    ...plugin,
  });

  const module = { name: 'test', description: '', configSchema: z.unknown(), create };

  return resolveRiskConfig({ plugins: { test: {} } }, new Map([['test', module]]), 'test');
}

describe('a busted trade', () => {
  test('that opened a position gives cash, fee and position back, and leaves its order as it was', () => {
    const seen: unknown[] = [];
    const result = play(
      {
        onData: (algorithm) => {
          if (isAt(algorithm, '09:31')) {
            algorithm.marketOrder('SPY', 10);
          }

          if (isAt(algorithm, '09:33')) {
            const { portfolio } = algorithm;
            seen.push(portfolio.cash, portfolio.totalFees, portfolio.invested, portfolio.totalPortfolioValue);
            seen.push(portfolio.totalSaleVolume, portfolio.strategies.length);
          }
        },
      },
      [bust('14:32', 1, 'clearly erroneous')],
    );
    const [order] = result.orders;

    expect(seen).toEqual([100_000, 0, false, 100_000, 0, 0]);
    expect(story(result)).toEqual(['1 submitted', '1 filled 10 @ 100', '1 busted -10 @ 100']);
    expect(result.orderEvents.at(-1)).toMatchObject({ fee: -1, message: 'clearly erroneous', time: at('14:32') });
    expect(order).toMatchObject({ status: 'filled', filledQuantity: 10, bustedQuantity: 10, price: 100, fees: 1 });
    expect(result.statistics['Total Fees']).toBe('$0.00');
    expect(result.config.run['busts']).toEqual([bust('14:32', 1, 'clearly erroneous')]);
    expect(result.riskEvents.filter(({ type }) => type !== 'position_check')).toEqual([
      {
        time: at('14:32'),
        type: 'trade_busted',
        level: 'critical',
        source: 'gate',
        message: 'fill 1 of order 1 never happened: 10 SPY at 100 (clearly erroneous); Scripted holds 0 SPY, not 10',
        data: {
          orderId: 1,
          number: 1,
          symbol: 'SPY',
          strategy: 'Scripted',
          quantity: 10,
          price: 100,
          fee: 1,
          tradedAt: at('14:31'),
          reason: 'clearly erroneous',
          changes: [{ strategy: 'Scripted', ticker: 'SPY', before: 10, after: 0 }],
        },
      },
    ]);
  });

  test('that closed a position opens it again, and whoever does not want it can close it', () => {
    const held: unknown[] = [];
    const result = play(
      {
        onData: (algorithm) => {
          if (isAt(algorithm, '09:31')) {
            algorithm.marketOrder('SPY', 10);
          } else if (isAt(algorithm, '09:32')) {
            algorithm.marketOrder('SPY', -10);
          }
        },
        onOrderEvent: (algorithm, event) => {
          if (event.status === 'busted') {
            const { averagePrice, quantity } = algorithm.portfolio['SPY'] ?? {};
            held.push(quantity, averagePrice, algorithm.portfolio.totalProfit, algorithm.performanceTracker.trades);
            algorithm.liquidate('SPY');
          }
        },
      },
      [bust('14:34', 2)],
      behind({ canOpenPosition: (_symbol, _strategy, { orderId }) => [orderId === 1, 'nothing more opens'] }),
    );

    expect(held).toEqual([10, 100, 0, 0]);
    expect(story(result).slice(-3)).toEqual(['2 busted 10 @ 101', '3 submitted', '3 filled -10 @ 103']);
  });

  test('is heard by plugins as a position that opens or vanishes, each exactly once', () => {
    const told: string[] = [];
    const tell =
      (what: string) =>
      (symbol: string, strategy: string): void =>
        void told.push(`${what} ${symbol} ${strategy}`);
    play(
      {
        onData: (algorithm) => {
          if (isAt(algorithm, '09:31')) {
            algorithm.marketOrder('SPY', 10);
            algorithm.marketOrder('QQQ', 5);
          } else if (isAt(algorithm, '09:32')) {
            algorithm.marketOrder('SPY', -10);
            algorithm.marketOrder('QQQ', 5);
          }
        },
      },
      [bust('14:34', 3), bust('14:35', 2), bust('14:36', 4), bust('14:37', 1)],
      behind({ onPositionOpened: tell('opened'), onPositionClosed: tell('closed') }),
    );

    expect(told).toEqual([
      'opened SPY Scripted',
      'opened QQQ Scripted',
      'closed SPY Scripted',
      'opened SPY Scripted',
      'closed QQQ Scripted',
      'closed SPY Scripted',
    ]);
  });

  test('comes before fills and scheduled code of its instant', () => {
    const heard: string[] = [];
    play(
      {
        initialize: (algorithm) => {
          algorithm.schedule.on(algorithm.dateRules.everyDay(), algorithm.timeRules.at(9, 33), () => {
            heard.push(`scheduled ${algorithm.portfolio['SPY']?.quantity}`);
          });
        },
        onData: (algorithm) => {
          if (isAt(algorithm, '09:31')) {
            algorithm.marketOrder('SPY', 10);
            algorithm.limitOrder('SPY', -4, 101.5);
          }
        },
        onOrderEvent: (_algorithm, { status }: OrderEvent) => void heard.push(status),
      },
      [bust('14:33', 1)],
    );

    expect(heard).toEqual(['submitted', 'filled', 'submitted', 'busted', 'filled', 'scheduled -4']);
  });

  test('counts closed trades anew', () => {
    const counted: unknown[] = [];
    const result = play(
      {
        onData: (algorithm) => {
          if (isAt(algorithm, '2020-01-06 09:31')) {
            algorithm.marketOrder('SPY', 10);
          } else if (isAt(algorithm, '2020-01-06 09:32')) {
            algorithm.marketOrder('SPY', 10);
          } else if (isAt(algorithm, '2020-01-06 09:33')) {
            algorithm.marketOrder('SPY', -20);
          } else if (isAt(algorithm, '2020-01-06 09:34') || isAt(algorithm, '2020-01-06 09:36')) {
            const { averagePrice, profit, quantity } = algorithm.portfolio['SPY'] ?? {};
            counted.push([quantity, averagePrice, profit, algorithm.performanceTracker.trades]);
          }
        },
      },
      [bust('14:35', 1)],
      undefined,
      threeDays,
    );

    expect(counted).toEqual([
      [0, 0, 30, 1],
      [-10, 102, 10, 1],
    ]);
    expect([result.statistics['Win Rate'], result.statistics['Total Fees']]).toEqual(['100%', '$2.00']);
  });
});

describe('orders that wait when a trade is busted', () => {
  const script: Script = {
    onData: (algorithm) => {
      if (isAt(algorithm, '09:31')) {
        algorithm.marketOrder('SPY', 10);
        algorithm.stopMarketOrder('SPY', -10, 50);
        algorithm.limitOrder('QQQ', 3, 50);
      }
    },
  };

  test('and only closed until then are withdrawn when they would open and may not', () => {
    let opens = true;
    const result = play(
      script,
      [bust('14:32', 1)],
      behind({
        canOpenPosition: (symbol) => [symbol === 'QQQ' || opens, 'no more'],
        onPositionClosed: () => {
          opens = false;
        },
      }),
    );

    expect(story(result).slice(-2)).toEqual(['1 busted -10 @ 100', '2 canceled']);
    expect(result.orders.map(({ status }) => status)).toEqual(['filled', 'canceled', 'submitted']);
    expect(result.orders[1]?.refusals).toEqual([
      { plugin: 'TestPlugin', code: 'POSITION_REFUSED', message: 'no more' },
    ]);
    expect(result.decisions.slice(-2).map(({ action, orderId, outcome }) => [action, orderId, outcome])).toEqual([
      ['recheck', 3, 'approved'],
      ['recheck', 2, 'refused'],
    ]);
  });

  test('stay when they may open, and plugins learn of them', () => {
    const told: number[] = [];
    const result = play(
      script,
      [bust('14:32', 1)],
      behind({ onOrderApproved: (_symbol, _strategy, { orderId }) => void told.push(orderId) }),
    );

    expect(result.orders.map(({ status }) => status)).toEqual(['filled', 'submitted', 'submitted']);
    expect(told).toEqual([1, 3, 3, 2]);
  });
});

describe('a scenario of busted trades', () => {
  const script: Script = { onData: (algorithm) => void (isAt(algorithm, '09:31') && algorithm.marketOrder('SPY', 10)) };

  function errorOf(busts: readonly unknown[]): unknown {
    try {
      play(script, busts as readonly BustInput[]);
      return undefined;
    } catch (error) {
      return error instanceof FrameworkError ? `${error.code} ${error.message}` : error;
    }
  }

  test.each([
    [
      'an order that there is not',
      [bust('14:32', 7)],
      'UNKNOWN_FILL Fill 1 of order 7 cannot be busted: the order has 0 so far.',
    ],
    [
      'a fill that there is not',
      [{ ...bust('14:32', 1), fill: 2 }],
      'UNKNOWN_FILL Fill 2 of order 1 cannot be busted: the order has 1 so far.',
    ],
    [
      'a fill before it happened',
      [bust('14:30', 1)],
      'UNKNOWN_FILL Fill 1 of order 1 cannot be busted: the order has 0 so far.',
    ],
    [
      'a fill twice',
      [bust('14:32', 1), bust('14:33', 1)],
      'BAD_CONFIGURATION busts: 1: fill 1 of order 1 is busted already by another entry',
    ],
    ['no list', 'all', 'BAD_CONFIGURATION busts: Invalid input: expected array, received string'],
  ])('that names %s is one clear error', (_title, busts, message) => {
    expect(errorOf(busts as readonly unknown[])).toBe(message);
  });

  test('that goes beyond the end of the run is said to', () => {
    expect(play(script, [bust('21:00', 1), bust('22:00', 2)]).logs).toContainEqual({
      time: at('14:38'),
      level: 'error',
      message:
        'The run ended before 2 trades of the scenario could be busted, the first of them due at 2020-01-06T21:00:00Z.',
    });
  });
});

/** Everything that fills are counted in. */
function booksOf({ performanceTracker, portfolio }: QCAlgorithm): unknown {
  const { trades, wins, losses, winStreak, lossStreak } = performanceTracker.getStatus();

  return {
    cash: portfolio.cash,
    fees: portfolio.totalFees,
    profit: portfolio.totalProfit,
    volume: portfolio.totalSaleVolume,
    value: portfolio.totalPortfolioValue,
    open: portfolio.openHoldings.map(({ ticker }) => ticker),
    holdings: portfolio.values.map((one) => [
      one.quantity,
      one.averagePrice,
      one.profit,
      one.lastTradeProfit,
      one.netProfit,
    ]),
    strategies: portfolio.strategies.map((name) => [
      name,
      portfolio.strategyQuantityOf(name, 'SPY'),
      portfolio.strategyQuantityOf(name, 'QQQ'),
    ]),
    tracker: { trades, wins, losses, winStreak, lossStreak },
  };
}

test('the account after busts is that of a history without those fills', () => {
  const order = fc.record({
    minute: fc.nat(5),
    strategy: fc.constantFrom('one', 'two', 'three'),
    ticker: fc.constantFrom('SPY', 'QQQ'),
    quantity: fc.integer({ min: -60, max: 60 }).filter((units) => units !== 0),
    isBusted: fc.boolean(),
  });

  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 14 }), fc.nat(), (unsorted, turn) => {
      const orders = unsorted.toSorted((a, b) => a.minute - b.minute);
      const play1 = (sent: typeof orders, busts: readonly BustInput[]): unknown => {
        let books: unknown;
        play(
          {
            initialize: (algorithm) => algorithm.setCash(10_000_000),
            onData: (algorithm) => {
              for (const { minute, strategy, ticker, quantity } of sent) {
                if (isAt(algorithm, `09:3${minute + 1}`)) {
                  algorithm.runAs(strategy, () => algorithm.marketOrder(ticker, quantity));
                }
              }
            },
            onEndOfAlgorithm: (algorithm) => {
              books = booksOf(algorithm);
            },
          },
          busts,
        );
        return books;
      };
      const busted = orders.flatMap(({ isBusted }, index) => (isBusted ? [bust('14:37', index + 1)] : []));
      const rotated = busted.map((_one, index) => busted[(index + turn) % busted.length] as BustInput);

      expect(play1(orders, rotated)).toEqual(
        play1(
          orders.filter(({ isBusted }) => !isBusted),
          [],
        ),
      );
    }),
    { numRuns: 30, seed: 20240805 },
  );
}, 60_000);
